//! Objects: structs with their fields, and `allOf`.

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
        if schema.is_composed() {
            let path = inside(origin, "variant");
            structure.beside = Some(self.union(schema, &path).value);
        }
        self.types.get_mut(id).shape = Shape::Struct(structure);
        Type::Named(id).into()
    }

    /// `allOf`: the one part, if there is but one and nothing beside it; else one object with the members of all parts.
    pub(super) fn all_of(&mut self, schema: &Schema<'d>, origin: &Origin) -> Slot {
        let alone = schema.properties.is_none() && schema.one_of.is_empty() && schema.any_of.is_empty();
        if let ([part], true) = (schema.all_of, alone) {
            return self.schema(part, origin);
        }
        let id = self.reserve(schema, origin);
        let mut structure = Struct { fields: Vec::new(), additional: None, beside: None };
        self.parts(schema, origin, &mut structure, 0);
        self.types.get_mut(id).shape = Shape::Struct(structure);
        Type::Named(id).into()
    }

    fn parts(&mut self, schema: &Schema<'d>, origin: &Origin, structure: &mut Struct, depth: usize) {
        if depth > 32 {
            self.unsupported(schema.id, "`allOf` that contains itself", "take the inner reference out");
            return;
        }
        for part in schema.all_of {
            let Some(node) = self.resolve(part) else { continue };
            let part = Schema::read(node);
            let is_object = part.types.is_empty() || part.types == ["object"];
            if !is_object || !part.one_of.is_empty() || !part.any_of.is_empty() {
                self.unsupported(part.id, "`allOf` with a part that is no plain object", "write the members into one object");
                continue;
            }
            self.parts(&part, origin, structure, depth + 1);
        }
        self.members(schema, origin, structure);
        for name in schema.required.iter().filter_map(|node| node.as_str()) {
            if let Some(field) = structure.fields.iter_mut().find(|field| field.name == name) {
                field.required = Required { in_requests: true, in_answers: true };
            }
        }
    }

    /// Adds the members of a schema; one that is there already is replaced, since the later part is the narrower one.
    fn members(&mut self, schema: &Schema<'d>, origin: &Origin, structure: &mut Struct) {
        let properties = schema.properties.into_iter().flatten();
        let is_amount = schema.properties.is_some_and(|all| all.contains_key("amount") && all.contains_key("currency"));
        for (name, node) in properties {
            let required = schema.required.iter().any(|required| required.as_str() == Some(name));
            let mut field = self.field(name, node, required, origin);
            let decimal = self.rules.decimals.contains(&inside(origin, name).address());
            if decimal || (is_amount && &**name == "amount") {
                field.value = self.decimal(node, field.value, decimal);
            }
            match structure.fields.iter_mut().find(|other| other.name == field.name) {
                Some(other) => *other = field,
                None => structure.fields.push(field),
            }
        }
        if let Additional::Typed(node) = schema.additional {
            structure.additional = Some(self.schema(node, &inside(origin, "additional")).value);
        }
        self.check_required(schema);
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
        limits.iter().any(|(keyword, text)| *keyword == "pattern" && (text.contains("[0-9]") || text.contains("\\d")))
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
                let help = near
                    .map_or_else(|| "add the property, or remove the name".to_owned(), |near| format!("did you mean `{near}`?"));
                self.report(crate::diagnostics::Diagnostic::warning(place, message).help(help));
            }
        }
    }
}

/// The origin of something within an owner.
pub(crate) fn inside(origin: &Origin, name: &str) -> Origin {
    let mut path = origin.path();
    path.push(name.to_owned());
    Origin::Inline(path)
}
