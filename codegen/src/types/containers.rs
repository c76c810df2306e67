//! Lists, mappings and tuples.

use super::facts::{Fact, Stated, within};
use super::lower::{Lower, TypeUse};
use super::objects::inside;
use super::{Directions, Field, ITEM, Layout, Origin, Shape, Struct, Type};
use crate::document::schema::{Additional, Schema};
use crate::source::Node;

impl<'d> Lower<'_, 'd> {
    pub(super) fn list(&mut self, schema: &Schema<'d>, origin: &Origin) -> TypeUse {
        let (item, facts) = match schema.items {
            Some(items) => self.item(items, origin),
            None => (Type::Json, Vec::new()),
        };
        TypeUse::holding(Type::List(Box::new(item)), within(Fact::Items, facts))
    }

    pub(super) fn map(&mut self, schema: &Schema<'d>, origin: &Origin) -> TypeUse {
        let (value, facts) = match schema.additional {
            Additional::Typed(node) => self.item(node, origin),
            Additional::Unsaid | Additional::Any | Additional::Closed => (Type::Json, Vec::new()),
        };
        let keys = Box::new(schema.names.map_or(Type::String, |node| self.key(node, origin)));
        TypeUse::holding(Type::Map { keys, values: Box::new(value) }, within(Fact::Members, facts))
    }

    /// The type of the keys of a mapping: text, unless each is one of a few, or spells a value.
    fn key(&mut self, node: &'d Node, owner: &Origin) -> Type {
        let key = self.schema(node, &inside(owner, "key")).value;
        let is_text = |id| matches!(self.types.get(id).shape, Shape::Enum(_) | Shape::Id);
        match key {
            Type::Date | Type::DateTime | Type::IpAddress | Type::Uuid => key,
            Type::Named(id) if is_text(id) => key,
            _ => Type::String,
        }
    }

    /// The type of an item, and what is stated of each.
    pub(super) fn item(&mut self, node: &'d Node, owner: &Origin) -> (Type, Vec<Stated>) {
        let mut item = self.schema(node, &item_origin(owner));
        let facts = std::mem::take(&mut item.docs.facts);
        (self.whole(item), facts)
    }

    /// The type in a place that has no word of its own on `null`, such as an item.
    pub fn whole(&mut self, type_use: TypeUse) -> Type {
        if type_use.nulls.is_empty() {
            return type_use.value;
        }
        self.types.note_nulls(type_use.nulls);
        type_use.value.or_null()
    }

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

/// The origin of an item of a list.
pub(crate) fn item_origin(origin: &Origin) -> Origin {
    inside(origin, ITEM)
}
