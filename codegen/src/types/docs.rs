//! What a description says in words, and the sentences for what types do not hold.

use super::class::names_texts;
use super::strings::is_telling;
use crate::document::schema::Schema;
use crate::markdown::code;
use crate::source::{Node, NodeId};

/// What a description says in words, and the bounds that types do not carry.
#[derive(Clone, Debug, Default)]
pub struct Docs {
    /// Paragraphs: `summary` and `description`, else `title`.
    pub text: Vec<Said>,
    /// Sentences on bounds, patterns and defaults.
    pub limits: Vec<Said>,
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
        for (known, others) in [(&mut self.text, &other.text), (&mut self.limits, &other.limits)] {
            for said in known {
                let again = others.iter().filter(|again| *again == said).flat_map(|again| &again.nodes);
                let new: Vec<NodeId> = again.copied().filter(|node| !said.nodes.contains(node)).collect();
                said.nodes.extend(new);
            }
        }
    }
}

impl PartialEq for Docs {
    fn eq(&self, other: &Self) -> bool {
        let Self { text, limits, deprecated } = self;
        *text == other.text && *limits == other.limits && deprecated.is_some() == other.deprecated.is_some()
    }
}

/// Words, and the nodes that say them: one of each environment.
#[derive(Clone, Debug)]
pub struct Said {
    /// The nodes.
    pub nodes: Vec<NodeId>,
    /// What it says.
    pub text: String,
}

impl Said {
    /// The text of a node, if it has any.
    pub fn by(node: &Node) -> Option<Self> {
        let text = node.as_text()?.trim();
        (!text.is_empty()).then(|| Self { nodes: vec![node.id], text: text.to_owned() })
    }

    /// The same in a sentence.
    pub fn telling(self, sentence: impl FnOnce(&str) -> String) -> Self {
        Self { text: sentence(&self.text), ..self }
    }
}

impl PartialEq for Said {
    /// Whoever says it.
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

/// What a schema says of itself, over what the part that it stands for says.
pub(super) fn laid_over(inner: Docs, own: Docs) -> Docs {
    let mut limits = inner.limits;
    limits.extend(own.limits.into_iter().filter(|limit| !limits.contains(limit)).collect::<Vec<_>>());
    let text = if own.text.is_empty() { inner.text } else { own.text };
    Docs { text, limits, deprecated: own.deprecated.or(inner.deprecated) }
}

/// Words and bounds of a schema.
pub(super) fn docs(schema: &Schema<'_>) -> Docs {
    let text = schema.description.and_then(Said::by).or_else(|| schema.title.and_then(Said::by));
    let mut limits = Vec::new();
    let bounds = [(schema.lower, "At least", "More than"), (schema.upper, "At most", "Less than")];
    for (bound, inclusive, exclusive) in bounds {
        if let Some(bound) = bound {
            let text = format!("{} {}.", if bound.exclusive { exclusive } else { inclusive }, bound.limit);
            limits.push(Said { nodes: vec![bound.node], text });
        }
    }
    let limited =
        schema.limits.iter().filter_map(|(keyword, node)| Some(Said { nodes: vec![node.id], text: limit(keyword, node)? }));
    limits.extend(limited);
    limits.extend(listed(&schema.values).filter(|_| !names_texts(schema)));
    let format = schema.format.filter(|_| !is_telling(schema)).and_then(Said::by);
    let format = format.map(|format| format.telling(|text| format!("Format: {}.", code(text))));
    limits.extend(format);
    if let Some(default) = schema.default.and_then(Said::by) {
        limits.push(default.telling(|text| format!("The server takes {} where it is absent.", code(text))));
    }
    Docs { deprecated: schema.deprecated, limits, ..Docs::words(text) }
}

/// The sentence for a list of values.
fn listed(values: &[&Node]) -> Option<Said> {
    let (nodes, texts): (Vec<NodeId>, Vec<String>) =
        values.iter().filter_map(|value| Some((value.id, code(value.as_text()?)))).unzip();
    let joined = texts.join(", ");
    match texts.len() {
        0 => None,
        1 => Some(Said { nodes, text: format!("Always {joined}.") }),
        _ => Some(Said { nodes, text: format!("One of {joined}.") }),
    }
}

/// The sentence for a bound; none for a flag that is not set.
fn limit(keyword: &str, value: &Node) -> Option<String> {
    let value = value.as_text()?;
    let counted = |noun: &str| if value == "1" { format!("1 {noun}") } else { format!("{value} {noun}s") };
    Some(match keyword {
        "minLength" => format!("At least {}.", counted("character")),
        "maxLength" => format!("At most {}.", counted("character")),
        "minItems" => format!("At least {}.", counted("item")),
        "maxItems" => format!("At most {}.", counted("item")),
        "minProperties" => format!("At least {}.", counted("member")),
        "maxProperties" => format!("At most {}.", counted("member")),
        "multipleOf" => format!("A multiple of {value}."),
        "uniqueItems" if value == "true" => "Each item once.".to_owned(),
        "uniqueItems" => return None,
        _ => format!("Pattern: {}.", code(value)),
    })
}
