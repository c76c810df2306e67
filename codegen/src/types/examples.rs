//! Examples that a description gives, and whether they are values of what they are examples of.

mod misfit;
mod spelling;

use std::cell::Cell;

pub(crate) use misfit::by_place;

use super::lower::{Lower, TypeUse};
use super::{Literal, Stated, Type, Types};
use crate::document::schema::Schema;
use crate::source::{Node, NodeId};

/// An example of a value.
#[derive(Clone, Debug)]
pub struct Example {
    /// As it is written.
    pub node: Node,
    /// The schema that it is an example of.
    pub schema: Option<NodeId>,
    /// The type of the value.
    pub value: Type,
    /// What is stated of the value beyond that.
    pub facts: Vec<Stated>,
}

impl Example {
    /// What it shows.
    pub fn shown(&self) -> Literal {
        Literal::read(&self.node)
    }
}

/// How many values are looked at for one example: unions within unions could ask for more than there is time for. What is left then is taken
/// for a value of its type, and becomes no test.
pub(crate) struct Steps(Cell<usize>);

impl Steps {
    /// Enough for any example that a person has written.
    pub(crate) fn new() -> Self {
        Self(Cell::new(20_000))
    }

    /// Whether there is one left, which it takes.
    pub(crate) fn take(&self) -> bool {
        let left = self.0.get();
        self.0.set(left.saturating_sub(1));
        left > 0
    }
}

impl Types {
    /// Notes examples of values of a type.
    pub fn note_examples<'n>(
        &mut self,
        nodes: impl IntoIterator<Item = &'n Node>,
        schema: Option<NodeId>,
        value: &Type,
        facts: &[Stated],
    ) {
        let example = |node: &Node| Example { node: node.clone(), schema, value: value.clone(), facts: facts.to_vec() };
        self.examples.extend(nodes.into_iter().map(example));
    }

    /// All examples.
    pub fn examples(&self) -> &[Example] {
        &self.examples
    }
}

impl<'d> Lower<'_, 'd> {
    /// Notes the examples of a schema.
    pub(super) fn examples(&mut self, schema: &Schema<'d>, TypeUse { value, nulls, docs, .. }: &TypeUse) {
        let value = if nulls.is_empty() { value.clone() } else { value.clone().or_null() };
        self.types.note_examples(schema.examples.iter().copied(), Some(schema.id), &value, &docs.facts);
    }

    /// Notes the examples that an object names beside a schema that is a type.
    pub fn examples_beside(&mut self, node: &Node, value: &Type, facts: &[Stated]) {
        self.types.note_examples(beside(node), node.get("schema").map(|schema| schema.id), value, facts);
    }
}

/// The examples that an object names beside a schema: a parameter, or a media type. One that is in another file is not read.
fn beside(node: &Node) -> impl Iterator<Item = &Node> {
    let named = node.get("examples").into_iter().flat_map(Node::members);
    node.get("example").into_iter().chain(named.filter_map(|(_, example)| example.get("value")))
}
