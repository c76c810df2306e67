//! Tuples: arrays whose items are described one by one.

use super::facts::{Fact, within};
use super::lower::{Lower, TypeUse};
use super::objects::inside;
use super::{Directions, Field, Layout, Origin, Shape, Struct, Type};
use crate::document::schema::{Additional, Schema};
use crate::source::Node;

impl<'d> Lower<'_, 'd> {
    /// An array may end before any item that `minItems` does not ask for.
    pub(super) fn tuple(&mut self, schema: &Schema<'d>, origin: &Origin) -> TypeUse {
        let id = self.reserve(schema, origin);
        let least = least(schema);
        let item = |(index, node): (usize, &'d Node)| {
            let name = index.to_string();
            let item = self.schema(node, &inside(origin, &name));
            Field { required: Directions::both(index < least), ..Field::of(name, node.id, item) }
        };
        let fields = schema.places.iter().enumerate().map(item).collect();
        let (additional, facts) = match schema.further {
            Additional::Typed(node) => {
                let (value, facts) = self.item(node, origin);
                (Some(value), facts)
            }
            Additional::Any => (Some(Type::Json), Vec::new()),
            Additional::Unsaid | Additional::Closed => (None, Vec::new()),
        };
        let structure = Struct { layout: Layout::Tuple, fields, additional, flattened_union: None };
        let definition = self.types.get_mut(id);
        definition.shape = Shape::Struct(structure);
        definition.docs.facts.extend(within(Fact::Members, facts));
        Type::Named(id).into()
    }
}

/// How many items there are at least.
fn least(schema: &Schema<'_>) -> usize {
    let least = schema.limits.iter().find(|(keyword, _)| *keyword == "minItems");
    least.and_then(|(_, node)| node.as_text()?.parse().ok()).unwrap_or_default()
}
