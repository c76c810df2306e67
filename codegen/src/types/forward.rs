//! Schemas that lead back to themselves while they are lowered, with no definition between that is known already.

use super::lower::{Lower, TypeUse};
use super::{Origin, Shape, Type};
use crate::diagnostics::{Diagnostic, rules};
use crate::source::Node;

impl<'d> Lower<'_, 'd> {
    /// A schema that is being lowered further out: what stands for it until it is known.
    pub(super) fn of_itself(&mut self, node: &'d Node, origin: &Origin) -> TypeUse {
        let known = self.forward.get(&node.id).copied();
        let id = known.unwrap_or_else(|| self.define(node.id, origin));
        self.forward.insert(node.id, id);
        Type::Named(id).into()
    }

    /// Says what stands for a schema that led back to itself.
    pub(super) fn close(&mut self, node: &'d Node, type_use: &mut TypeUse) {
        let Some(id) = self.forward.remove(&node.id) else { return };
        let value = type_use.value.clone();
        self.types.get_mut(id).shape = match value {
            value if *value.but_null() == Type::Named(id) => {
                self.report_of_itself(node);
                self.types.note_unread(node.id);
                type_use.value = Type::Json;
                Shape::Replaced(Type::Json)
            }
            value => {
                // Where but lists and mappings are between, it goes by its name.
                type_use.value = if value.named() == Some(id) { Type::Named(id) } else { value.clone() };
                Shape::Replaced(value)
            }
        };
    }

    fn report_of_itself(&mut self, node: &Node) {
        let place = self.sources.place(node.id);
        let message = "this schema consists of nothing but itself";
        let help = "let an object or a list stand between it and itself";
        self.report(Diagnostic::new(&rules::SCHEMA_OF_ITSELF, place, message).help(help));
    }
}
