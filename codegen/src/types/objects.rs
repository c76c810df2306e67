//! Objects: structs with their fields.

use std::collections::{HashMap, HashSet};

use super::facts::{Fact, Stated, within};
use super::lower::{Lower, TypeUse};
use super::{Directions, Field, Layout, Origin, Shape, Spelling, Struct, Type, TypeId};
use crate::diagnostics::{Diagnostic, rules};
use crate::document::schema::{Additional, Schema};
use crate::source::Node;

impl<'d> Lower<'_, 'd> {
    /// Gives a definition the members that all parts of its schema name.
    pub(super) fn object(&mut self, id: TypeId, parts: &[&Schema<'d>], origin: &Origin) {
        let (fields, (additional, facts)) = (self.members(parts, origin), self.additional(parts, origin));
        let mut structure = Struct { layout: Layout::Object, fields, additional, flattened_union: None };
        parts.iter().for_each(|part| self.note_discriminator(part));
        for union in parts.iter().flat_map(|part| part.unions()) {
            self.union_part(&union, origin, &mut structure);
        }
        self.check_required(parts, &structure);
        let definition = self.types.get_mut(id);
        definition.shape = Shape::Struct(structure);
        definition.docs.facts.extend(within(Fact::Members, facts));
    }

    /// The members that parts name; of one that several name, all say what it is.
    fn members(&mut self, parts: &[&Schema<'d>], origin: &Origin) -> Vec<Field> {
        let mut members: Vec<(&'d str, Vec<&'d Node>)> = Vec::new();
        let mut known: HashMap<&'d str, usize> = HashMap::new();
        for (name, node) in parts.iter().filter_map(|part| part.properties).flatten() {
            match known.get(&**name) {
                Some(at) => members[*at].1.push(node),
                None => {
                    known.insert(name, members.len());
                    members.push((name, vec![node]));
                }
            }
        }
        let required: HashSet<&str> = parts.iter().flat_map(|part| &part.required).filter_map(|node| node.as_text()).collect();
        let is_amount = known.contains_key("amount") && known.contains_key("currency");
        let field = |(name, nodes): (&str, Vec<&'d Node>)| {
            let mut field = self.field(name, &nodes, required.contains(name), origin);
            let decimal = self.rules.decimals.contains(&inside(origin, name).address());
            if decimal || (is_amount && name == "amount") {
                field.value = self.decimal(&nodes, field.value, decimal);
            }
            field
        };
        members.into_iter().map(field).collect()
    }

    /// The type of the members that no part names, and what is stated of their values.
    fn additional(&mut self, parts: &[&Schema<'d>], origin: &Origin) -> (Option<Type>, Vec<Stated>) {
        let typed = parts.iter().filter_map(|part| match part.additional {
            Additional::Typed(node) => Some(node),
            Additional::Unsaid | Additional::Any | Additional::Closed => None,
        });
        let typed: Vec<&'d Node> = typed.collect();
        match typed.as_slice() {
            [] => {
                let is_open = parts.iter().any(|part| matches!(part.additional, Additional::Any));
                (is_open.then_some(Type::Json), Vec::new())
            }
            typed => {
                let mut described = self.described(typed, &inside(origin, "additional"));
                let facts = std::mem::take(&mut described.docs.facts);
                (Some(self.whole(described)), facts)
            }
        }
    }

    /// The type that one or several schemas describe.
    fn described(&mut self, nodes: &[&'d Node], origin: &Origin) -> TypeUse {
        match nodes {
            [only] => self.schema(only, origin),
            several => self.together(several, origin),
        }
    }

    fn union_part(&mut self, part: &Schema<'d>, origin: &Origin, structure: &mut Struct) {
        let union = self.union_within(part, &inside(origin, "variant")).value;
        match (&structure.flattened_union, self.flattened_union(part, union)) {
            (_, None) => {}
            (None, first) => structure.flattened_union = first,
            (Some(_), Some(_)) => {
                self.report_two_unions(part, "members of this union are raw JSON, since another stands beside it");
                structure.additional = Some(Type::Json);
            }
        }
    }

    pub(super) fn report_two_unions(&mut self, schema: &Schema<'d>, message: &str) {
        let place = self.sources().place(schema.id);
        let help = "write the branches of one union into those of the other";
        self.report(Diagnostic::new(&rules::TWO_UNIONS, place, message).help(help));
    }

    /// A union that stands beside members, unless its branches name no members of their own: those that only say which members go together
    /// are a rule that no type holds.
    pub(super) fn flattened_union(&mut self, schema: &Schema<'d>, union: Type) -> Option<Type> {
        if let Type::Named(_) = union {
            return Some(union);
        }
        if schema.parts().any(|part| self.types.is_unread(part.id)) {
            return None;
        }
        let place = self.sources().place(schema.id);
        let message = "the branches of `oneOf` or `anyOf` here add no members; they have no effect on the code";
        self.report(Diagnostic::new(&rules::UNION_WITHOUT_MEMBERS, place, message));
        None
    }

    fn field(&mut self, name: &str, nodes: &[&'d Node], required: bool, origin: &Origin) -> Field {
        let member = self.described(nodes, &inside(origin, name));
        let node = nodes[nodes.len() - 1].id;
        Field { required: Directions::both(required), ..Field::of(name.to_owned(), node, member) }
    }

    /// Money never passes through a float: a number becomes a decimal, a string too if its pattern is one of digits or it was said to be one.
    fn decimal(&mut self, nodes: &[&'d Node], value: Type, said: bool) -> Type {
        match value {
            Type::F64 => Type::Decimal(Spelling::Number),
            Type::String if said || nodes.iter().any(|node| self.has_digit_pattern(node)) => Type::Decimal(Spelling::Text),
            other => other,
        }
    }

    fn has_digit_pattern(&mut self, node: &'d Node) -> bool {
        let Some(node) = self.resolve(node) else { return false };
        let limits = Schema::read(node).limits;
        let patterns = limits.iter().filter(|(keyword, _)| *keyword == "pattern").filter_map(|(_, node)| node.as_text());
        patterns.into_iter().any(|pattern| pattern.contains("[0-9]") || pattern.contains("\\d"))
    }

    /// Every required member is one that has a schema. Where members come from elsewhere too, that is not known here.
    fn check_required(&mut self, parts: &[&Schema<'d>], structure: &Struct) {
        let is_unread = |part: &&Schema<'d>| {
            part.unread || self.types.is_unread(part.id) || part.parts().any(|node| self.types.is_unread(node.id))
        };
        if parts.iter().any(|part| part.is_union()) || parts.iter().any(is_unread) || structure.additional.is_some() {
            return;
        }
        let properties = || parts.iter().filter_map(|part| part.properties).flatten();
        let fields: HashSet<&str> = structure.fields.iter().map(|field| field.name.as_str()).collect();
        for node in parts.iter().flat_map(|part| &part.required) {
            let Some(required) = node.as_text().filter(|name| !fields.contains(name)) else { continue };
            let place = self.sources().place(node.id);
            let message = format!("`{required}` is required, but no property has that name");
            let near = self.nearest(required, properties().map(|(name, _)| &**name));
            let near = near.and_then(|near| Some((near, properties().find(|(name, _)| ***name == *near)?.1)));
            let near = near.map(|(near, node)| (near, self.sources().key_place(node.id)));
            self.report(
                Diagnostic::new(&rules::REQUIRED_WITHOUT_PROPERTY, place, message)
                    .meant(near, "add the property, or remove the name"),
            );
        }
    }
}

/// The origin of something within an owner.
pub(crate) fn inside(origin: &Origin, name: &str) -> Origin {
    let mut path = origin.path();
    path.push(name.to_owned());
    Origin::Inline(path)
}
