//! Remarks of stages on the effects of nodes.

use std::collections::HashMap;

use super::{Node, NodeId, Sources};

/// The effect of a node, as a stage found it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Nothing, and why.
    Idle(&'static str),
    /// What it says counts, but others say the same, and why.
    Again(&'static str),
    /// Its own name says nothing, and why; what it consists of counts.
    Label(&'static str),
    /// It decides nothing in the code, and is for docs.
    Said,
}

/// Why a node that restates a default has no effect.
pub const RESTATES_DEFAULT: &str = "it holds without being said";

/// What the account cannot see by itself: only the stage that reads a node can tell. Stages hand it on, as they do what they report.
#[derive(Debug, Default)]
pub struct Remarks {
    /// In the order in which they were made: of several on one node the last holds.
    made: Vec<(NodeId, Remark)>,
}

impl Remarks {
    /// Notes the effect of a node.
    pub fn note(&mut self, id: NodeId, remark: Remark) {
        self.made.push((id, remark));
    }

    /// Notes that nodes have no effect on the code.
    pub fn idle<'n>(&mut self, nodes: impl IntoIterator<Item = &'n Node>, why: &'static str) {
        self.made.extend(nodes.into_iter().map(|node| (node.id, Remark::Idle(why))));
    }

    /// The last remark on each node, by original.
    pub fn by_original(&self, sources: &Sources) -> HashMap<NodeId, Remark> {
        self.made.iter().map(|(id, remark)| (sources.original(*id), *remark)).collect()
    }
}
