//! Objects: structs with their fields.

use std::collections::{HashMap, HashSet};

use super::lower::{Lower, Slot};
use super::{Field, Origin, Required, Shape, Spelling, Struct, Type};
use crate::document::schema::{Additional, Schema};
use crate::environments::Environments;
use crate::source::Node;

impl<'d> Lower<'_, 'd> {
    pub(super) fn structure(&mut self, schema: &Schema<'d>, origin: &Origin) -> Slot {
        let id = self.reserve(schema, origin);
        let mut structure = Struct { fields: Vec::new(), additional: None, beside: None };
        self.members(schema, origin, &mut structure);
        if !schema.one_of.is_empty() || !schema.any_of.is_empty() {
            let union = self.union_within(schema, &inside(origin, "variant")).value;
            structure.beside = self.beside(schema, union);
        }
        self.types.get_mut(id).shape = Shape::Struct(structure);
        Type::Named(id).into()
    }

    /// Adds the members of a schema; of one that is there already both say what it is.
    pub(super) fn members(&mut self, schema: &Schema<'d>, origin: &Origin, structure: &mut Struct) {
        let properties = schema.properties.into_iter().flatten();
        let is_amount = schema.properties.is_some_and(|all| all.contains_key("amount") && all.contains_key("currency"));
        let required: HashSet<&str> = schema.required.iter().filter_map(|node| node.as_str()).collect();
        let mut known: HashMap<String, usize> =
            structure.fields.iter().enumerate().map(|(at, field)| (field.name.clone(), at)).collect();
        for (name, node) in properties {
            let mut field = self.field(name, node, required.contains(&**name), origin);
            let decimal = self.rules.decimals.contains(&inside(origin, name).address());
            if decimal || (is_amount && &**name == "amount") {
                field.value = self.decimal(node, field.value, decimal);
            }
            match known.get(field.name.as_str()) {
                Some(at) => narrow(&mut structure.fields[*at], field),
                None => {
                    known.insert(field.name.clone(), structure.fields.len());
                    structure.fields.push(field);
                }
            }
        }
        if let Additional::Typed(node) = schema.additional {
            structure.additional = Some(self.schema(node, &inside(origin, "additional")).whole());
        }
        self.check_required(schema);
    }

    /// A union that stands beside members, unless its branches name no members of their own: those that only say which members go together
    /// are a rule that no type holds.
    pub(super) fn beside(&mut self, schema: &Schema<'d>, union: Type) -> Option<Type> {
        if let Type::Named(_) = union {
            return Some(union);
        }
        let place = self.sources().place(schema.id);
        let message = "the branches of `oneOf` or `anyOf` here add no members; they have no effect on the code";
        self.report(crate::diagnostics::Diagnostic::note(place, message));
        None
    }

    fn field(&mut self, name: &str, node: &'d Node, required: bool, origin: &Origin) -> Field {
        let slot = self.schema(node, &inside(origin, name));
        let own = Schema::read(node);
        Field {
            node: node.id,
            name: name.to_owned(),
            value: slot.value,
            required: Required { in_requests: required, in_answers: required },
            nullable: slot.nullable,
            boxed: false,
            read_only: own.read_only,
            write_only: own.write_only,
            environments: Environments::ALL,
            docs: slot.docs,
        }
    }

    /// Money never passes through a float: a number becomes a decimal, a string too if its pattern is one of digits or it was said to be one.
    fn decimal(&mut self, node: &'d Node, value: Type, said: bool) -> Type {
        match value {
            Type::F64 => Type::Decimal(Spelling::Number),
            Type::String if said || self.has_digit_pattern(node) => Type::Decimal(Spelling::Text),
            other => other,
        }
    }

    fn has_digit_pattern(&mut self, node: &'d Node) -> bool {
        let Some(node) = self.resolve(node) else { return false };
        let limits = Schema::read(node).limits;
        let patterns = limits.iter().filter(|(keyword, _)| *keyword == "pattern").filter_map(|(_, node)| node.as_str());
        patterns.into_iter().any(|pattern| pattern.contains("[0-9]") || pattern.contains("\\d"))
    }

    fn check_required(&mut self, schema: &Schema<'d>) {
        let composed = schema.is_composed();
        for node in schema.required.iter().filter(|_| !composed) {
            let known = node.as_str().is_some_and(|name| schema.properties.is_some_and(|all| all.contains_key(name)));
            if !known && matches!(schema.additional, Additional::Closed | Additional::Open) {
                let place = self.sources().place(node.id);
                let message = format!("`{}` is required, but no property has that name", node.as_text().unwrap_or("?"));
                let names = schema.properties.into_iter().flatten().map(|(name, _)| &**name);
                let near = crate::diagnostics::nearest(node.as_text().unwrap_or_default(), names);
                let near = near.and_then(|near| Some((near, self.sources().key_place(schema.properties?.get(near)?.id))));
                let diagnostic = crate::diagnostics::Diagnostic::warning(place, message);
                self.report(diagnostic.meant(near, "add the property, or remove the name"));
            }
        }
    }
}

/// Lays a later description of a field over an earlier one. What the later leaves open stays; neither takes back that the field is required.
fn narrow(field: &mut Field, later: Field) {
    let Required { in_requests, in_answers } = field.required;
    let earlier = std::mem::replace(field, later);
    field.required.in_requests |= in_requests;
    field.required.in_answers |= in_answers;
    if field.value == Type::Json {
        field.value = earlier.value;
        field.nullable |= earlier.nullable;
    }
    if field.docs.text.is_empty() {
        field.docs.text = earlier.docs.text;
    }
}

/// The origin of something within an owner.
pub(crate) fn inside(origin: &Origin, name: &str) -> Origin {
    let mut path = origin.path();
    path.push(name.to_owned());
    Origin::Inline(path)
}
