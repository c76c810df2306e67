//! Docs of a thing: words, and facts that its type does not hold.

use super::facts::{Stated, facts};
use crate::document::schema::Schema;
use crate::source::{Node, NodeId};

/// Docs of a thing.
#[derive(Clone, Debug, Default)]
pub struct Docs {
    /// Paragraphs: `summary` and `description`, else `title`.
    pub text: Vec<Said>,
    /// Bounds, patterns, defaults.
    pub facts: Vec<Stated>,
    /// The node that discourages its use.
    pub deprecated: Option<NodeId>,
}

impl Docs {
    /// Words, if there are any.
    pub fn words(text: Option<Said>) -> Self {
        Self { text: text.into_iter().collect(), ..Self::default() }
    }

    /// Counts in who says the same of the same thing elsewhere.
    pub fn join(&mut self, other: &Self) {
        for said in &mut self.text {
            for again in &other.text {
                if again == said {
                    join(&mut said.nodes, &again.nodes);
                }
            }
        }
        for stated in &mut self.facts {
            for again in &other.facts {
                if again == stated {
                    join(&mut stated.nodes, &again.nodes);
                }
            }
        }
    }

    /// The nodes of each statement.
    pub fn statements(&self) -> impl Iterator<Item = &[NodeId]> {
        let words = self.text.iter().map(|said| said.nodes.as_slice());
        words.chain(self.facts.iter().map(|stated| stated.nodes.as_slice()))
    }
}

/// Adds those nodes that are not there yet.
fn join(nodes: &mut Vec<NodeId>, others: &[NodeId]) {
    let new: Vec<NodeId> = others.iter().copied().filter(|node| !nodes.contains(node)).collect();
    nodes.extend(new);
}

impl PartialEq for Docs {
    fn eq(&self, other: &Self) -> bool {
        let Self { text, facts, deprecated } = self;
        *text == other.text && *facts == other.facts && deprecated.is_some() == other.deprecated.is_some()
    }
}

/// Words, and the nodes that say them: one of each environment.
#[derive(Clone, Debug)]
pub struct Said {
    /// The nodes.
    pub nodes: Vec<NodeId>,
    /// The text.
    pub text: String,
}

impl Said {
    /// The text of a node, if it has any.
    pub fn by(node: &Node) -> Option<Self> {
        let text = node.as_text()?.trim();
        (!text.is_empty()).then(|| Self { nodes: vec![node.id], text: text.to_owned() })
    }
}

impl PartialEq for Said {
    /// Whoever says it.
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

/// The docs of a schema, laid over those of the part that it stands for.
pub(super) fn laid_over(inner: Docs, own: Docs) -> Docs {
    let mut facts = inner.facts;
    facts.extend(own.facts.into_iter().filter(|fact| !facts.contains(fact)).collect::<Vec<_>>());
    let text = if own.text.is_empty() { inner.text } else { own.text };
    Docs { text, facts, deprecated: own.deprecated.or(inner.deprecated) }
}

/// Words and facts of a schema.
pub(super) fn docs(schema: &Schema<'_>) -> Docs {
    let text = schema.description.and_then(Said::by).or_else(|| schema.title.and_then(Said::by));
    Docs { deprecated: schema.deprecated, facts: facts(schema), ..Docs::words(text) }
}
