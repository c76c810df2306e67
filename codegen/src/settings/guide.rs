//! Guides: calls in the order in which a developer makes them.

use super::Stated;
use super::read::{Reader, text, text_of};
use crate::diagnostics::rules;
use crate::source::{Node, NodeId};

/// Calls in the order in which a developer makes them.
#[derive(Debug)]
pub struct GuideRule {
    /// What they are for.
    pub title: String,
    /// Words about it.
    pub docs: Option<String>,
    /// The calls.
    pub steps: Vec<StepRule>,
    /// The calls and what is around them, as a function in Rust.
    pub example: Option<String>,
}

/// A call of a guide.
#[derive(Debug)]
pub struct StepRule {
    /// `METHOD /path`.
    pub call: Stated,
    /// What it takes of responses before it.
    pub takes: Vec<TakenRule>,
    /// An example of its JSON body.
    pub body: Option<Stated>,
}

/// What a call takes of a response before it.
#[derive(Debug)]
pub struct TakenRule {
    /// Name of the parameter, or of the member of the body.
    pub name: String,
    /// Where it stands in `portal.yaml`.
    pub node: NodeId,
    /// `METHOD /path` of the call whose response it is.
    pub call: String,
    /// JSON pointer in the response.
    pub at: String,
}

impl Reader<'_> {
    /// The guides, in their order.
    pub(super) fn guides(&mut self, root: &Node) -> Vec<GuideRule> {
        let guides = root.get("guide").into_iter().flat_map(Node::items);
        guides.filter_map(|node| self.guide(node)).collect()
    }

    fn guide(&mut self, node: &Node) -> Option<GuideRule> {
        let steps = node.get("calls").into_iter().flat_map(Node::items);
        let steps = steps.filter_map(|node| self.step(node)).collect();
        Some(GuideRule { title: text(node, "title")?, docs: text(node, "docs"), steps, example: text(node, "example") })
    }

    fn step(&mut self, node: &Node) -> Option<StepRule> {
        let taken = node.get("takes").into_iter().flat_map(Node::members);
        let takes = taken.filter_map(|(name, node)| self.taken(name, node)).collect();
        Some(StepRule { call: text_of(node, "call")?, takes, body: text_of(node, "body") })
    }

    fn taken(&mut self, name: &str, node: &Node) -> Option<TakenRule> {
        let source = node.as_text()?;
        let Some((call, at)) = source.rsplit_once('#') else {
            let help = "write an operation before it in the guide, a `#` and a JSON pointer in its response";
            self.error(&rules::SETTING_VALUE, node, "it is not said what of which response is taken", help);
            return None;
        };
        Some(TakenRule { name: name.to_owned(), node: node.id, call: call.to_owned(), at: at.to_owned() })
    }
}
