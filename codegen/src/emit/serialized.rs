//! The traits of serde for the types of a module, behind a feature.

use super::manifest::SERDE;
use super::runtime_items::RuntimeItem;
use super::{Emit, ident};
use crate::format::{CALL_WIDTH, Call, Group, Item, Members, filled, on_one_line};
use crate::surface::TypesModule;
use crate::types::{Shape, TypeId};

/// Words about them, at the head of all types.
pub(super) const DOCS: &str = "\
With the feature `serde`, types that go as JSON, enums and ids implement `Serialize` and `Deserialize`. Formats such as JSON or YAML get \
the members of a value, with decimals as text, which keeps their digits; a binary format gets the JSON of a value as one text. What is \
serialized is not redacted.";

impl Emit<'_> {
    /// The table of the types that have them: all but those that go only in forms and parts, which have no JSON.
    pub(super) fn serialized(&self, module: &TypesModule) -> Option<Item> {
        let of = |has: &dyn Fn(TypeId) -> bool| -> Vec<String> {
            let ids = module.types.iter().filter(|id| has(**id));
            ids.map(|id| ident(self.type_name(*id)).to_string()).collect()
        };
        let lists = [("json", of(&|id| self.goes_as_json(id))), ("text", of(&|id| self.is_text(id)))];
        let groups: Vec<Group> =
            lists.iter().filter(|(_, names)| !names.is_empty()).map(|(way, names)| group(way, names)).collect();
        // By its path: without the feature an import would find nothing.
        let name = format!("#[cfg(feature = \"{SERDE}\")]\n{}", on_one_line(RuntimeItem::Serialized.path()));
        (!groups.is_empty()).then_some(Item::Call(Call { name, groups }))
    }

    fn goes_as_json(&self, id: TypeId) -> bool {
        let usage = &self.surface.types[&id];
        matches!(self.types.get(id).shape, Shape::Struct(_) | Shape::Union(_)) && (usage.read || usage.written)
    }

    fn is_text(&self, id: TypeId) -> bool {
        matches!(self.types.get(id).shape, Shape::Enum(_) | Shape::Id)
    }
}

fn group(way: &str, names: &[String]) -> Group {
    Group { head: format!("{way} {{\n{}\n}}", filled("    ", names, CALL_WIDTH)), members: Members::None }
}
