//! `oneOf` and `anyOf`: a value is read as the branch that fits best, so both become one kind of union.

use std::collections::HashMap;

use super::lower::{Lower, Slot};
use super::{Branch, Origin, Shape, Tag, Type};
use crate::budget::BRANCHES;
use crate::diagnostics::{Diagnostic, nearest};
use crate::document::schema::{Additional, Schema};
use crate::environments::Environments;
use crate::reference::target_name;
use crate::source::{Node, Remark};

impl<'d> Lower<'_, 'd> {
    /// A schema that is a union.
    pub(super) fn union(&mut self, schema: &Schema<'d>, origin: &Origin) -> Slot {
        let id = self.reserve(schema, origin);
        self.note_members(schema);
        let (branches, nullable) = self.branches(schema, origin);
        let (shape, value) = match branches.as_slice() {
            [] => (Shape::Replaced(Type::Json), Type::Json),
            [only] => (Shape::Replaced(only.value.clone()), only.value.clone()),
            _ => (Shape::Union(branches), Type::Named(id)),
        };
        self.types.get_mut(id).shape = shape;
        Slot { nullable, ..value.into() }
    }

    /// The union of a schema that is a definition of its own already: an object, with a union beside its members.
    pub(super) fn union_within(&mut self, schema: &Schema<'d>, origin: &Origin) -> Slot {
        let (branches, nullable) = self.branches(schema, origin);
        let value = match branches.as_slice() {
            [] => Type::Json,
            [only] => only.value.clone(),
            _ => {
                let id = self.define(schema.id, origin);
                self.types.get_mut(id).shape = Shape::Union(branches);
                Type::Named(id)
            }
        };
        Slot { nullable, ..value.into() }
    }

    /// Notes what a union says of members beside its branches, without naming any.
    fn note_members(&mut self, schema: &Schema<'d>) {
        self.remarks.idle(schema.required.iter().copied(), "branches say themselves which of their members are required");
        if let Additional::Typed(node) = schema.additional {
            let place = self.sources.key_place(node.id);
            let message = "`additionalProperties` beside `oneOf` or `anyOf` has no effect on the code: branches say themselves what their members are";
            self.report(Diagnostic::warning(place, message).help("write it into the branches"));
            self.remarks.note(node.id, Remark::Idle("it stands beside branches that say it themselves"));
        }
    }

    /// Every key of a mapping leads to a branch.
    fn check_mapping(&mut self, schema: &Schema<'d>, parts: &[Node]) {
        let references: Vec<&str> = parts.iter().filter_map(|part| part.get("$ref")?.as_str()).collect();
        let leads = |target: &str| references.iter().any(|known| *known == target || target_name(known) == target);
        let mapping = schema.discriminator.and_then(|discriminator| discriminator.get("mapping"));
        for (key, node) in mapping.into_iter().flat_map(Node::members) {
            let Some(target) = node.as_str().filter(|target| !leads(target)) else { continue };
            let place = self.sources.place(node.id);
            let near = nearest(target, references.iter().copied());
            let near = near
                .and_then(|near| Some((near, parts.iter().find(|part| part.get("$ref").and_then(Node::as_str) == Some(near))?)));
            let near = near.map(|(near, part)| (near, self.sources.place(part.id)));
            let message = format!("`{key}` leads to `{target}`, which is no branch of this union");
            self.report(Diagnostic::error(place, message).meant(near, "name a branch, or remove the key"));
        }
    }

    /// The branches, equal ones once, the one that takes anything last; and whether one of them is `null`.
    fn branches(&mut self, schema: &Schema<'d>, origin: &Origin) -> (Vec<Branch>, bool) {
        if !schema.one_of.is_empty() && !schema.any_of.is_empty() {
            self.unsupported(schema.id, "`oneOf` beside `anyOf`", "put one of them into the branches of the other");
        }
        let parts = if schema.one_of.is_empty() { schema.any_of } else { schema.one_of };
        if parts.len() > BRANCHES {
            let place = self.sources.place(schema.id);
            let message = format!("a union has more than {BRANCHES} branches");
            self.report(Diagnostic::error(place, message).help("let each branch be a union of some of them"));
            return (Vec::new(), false);
        }
        self.check_mapping(schema, parts);
        let (mut branches, mut seen, mut nullable): (Vec<Branch>, HashMap<Type, usize>, bool) =
            (Vec::new(), HashMap::new(), false);
        for (position, part) in parts.iter().enumerate() {
            if is_null(part) {
                nullable = true;
                continue;
            }
            let name = branch_name(part, position);
            let slot = self.schema(part, &super::objects::inside(origin, &name));
            nullable |= slot.nullable;
            let tag = tag(schema, part, &name);
            match seen.get(&slot.value) {
                Some(at) => same_again(&mut branches, *at, tag),
                None => {
                    seen.insert(slot.value.clone(), branches.len());
                    branches.push(Branch { name, value: slot.value, tag, environments: Environments::ALL });
                }
            }
        }
        branches.sort_by_key(|branch| branch.value == Type::Json);
        (branches, nullable)
    }
}

/// A branch that is there already: whatever names it goes by beside are its own too.
fn same_again(branches: &mut [Branch], at: usize, tag: Option<Tag>) {
    if let Some(Branch { tag: Some(known), .. }) = branches.get_mut(at) {
        known.values.extend(tag.into_iter().flat_map(|tag| tag.values));
    }
}

/// What the discriminator says for a branch: the keys that its mapping leads there, else the name of the schema. Only named schemas have one.
fn tag(union: &Schema<'_>, part: &Node, name: &str) -> Option<Tag> {
    let discriminator = union.discriminator?;
    let reference = part.get("$ref")?.as_str()?;
    let property = discriminator.get("propertyName")?.as_str()?.to_owned();
    let mapping = discriminator.get("mapping").into_iter().flat_map(Node::members);
    let leads_here = mapping.filter(|(_, target)| target.as_str().is_some_and(|target| target == reference || target == name));
    let mut values: Vec<String> = leads_here.map(|(key, _)| key.to_owned()).collect();
    if values.is_empty() {
        values.push(name.to_owned());
    }
    Some(Tag { property, values })
}

/// What a branch without a name is called by: this, and where it stands.
const UNNAMED: &str = "variant";

impl Branch {
    /// Whether the description calls it something.
    pub fn is_named(&self) -> bool {
        let place = self.name.strip_prefix(UNNAMED);
        !place.is_some_and(|place| place.bytes().all(|digit| digit.is_ascii_digit()))
    }
}

/// The name of its schema, its title, its type, or where it stands.
fn branch_name(part: &Node, position: usize) -> String {
    let schema = Schema::read(part);
    match (schema.reference.and_then(Node::as_str), schema.title.and_then(Node::as_text), schema.types.as_slice()) {
        (Some(reference), ..) => target_name(reference),
        (None, Some(title), _) => title.to_owned(),
        (None, None, _) if schema.is_empty() => "any".to_owned(),
        (None, None, ["object"] | [] | [_, _, ..]) => format!("{UNNAMED}{}", position + 1),
        (None, None, [name]) => (*name).to_owned(),
    }
}

fn is_null(part: &Node) -> bool {
    let schema = Schema::read(part);
    schema.nullable && schema.types.is_empty() && schema.reference.is_none() && !schema.is_composed()
}
