//! `oneOf` and `anyOf`: a value is read as the branch that fits best, so both become one kind of union.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::branches::{Label, labels};
use super::lower::{Lower, TypeUse};
use super::{Branch, Origin, Shape, Tag, Type};
use crate::diagnostics::{Diagnostic, rules};
use crate::document::schema::{Additional, Schema};
use crate::environments::Environments;
use crate::reference::target_name;
use crate::source::{Node, Remark};

impl<'d> Lower<'_, 'd> {
    /// A schema that is a union.
    pub(super) fn union(&mut self, schema: &Schema<'d>, origin: &Origin) -> TypeUse {
        let id = self.reserve(schema, origin);
        self.note_members(schema);
        let (branches, nullable) = self.branches(schema, origin);
        let (shape, value) = match branches.as_slice() {
            [] => (Shape::Replaced(Type::Json), Type::Json),
            [only] => (Shape::Replaced(only.value.clone()), only.value.clone()),
            _ => (Shape::Union(branches), Type::Named(id)),
        };
        self.types.get_mut(id).shape = shape;
        TypeUse { nullable, ..value.into() }
    }

    /// The union of a schema that is a definition of its own already: an object, with a union beside its members.
    pub(super) fn union_within(&mut self, schema: &Schema<'d>, origin: &Origin) -> TypeUse {
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
        TypeUse { nullable, ..value.into() }
    }

    /// Notes what a union says of members beside its branches, without naming any.
    fn note_members(&mut self, schema: &Schema<'d>) {
        self.remarks.idle(schema.required.iter().copied(), "branches say themselves which of their members are required");
        if let Additional::Typed(node) = schema.additional {
            let place = self.sources.key_place(node.id);
            let message = "`additionalProperties` beside `oneOf` or `anyOf` has no effect on the code: branches say themselves what their members are";
            self.report(Diagnostic::new(&rules::MAP_BESIDE_UNION, place, message).help("write it into the branches"));
            self.remarks.note(node.id, Remark::Idle("it stands beside branches that say it themselves"));
        }
    }

    /// Every key of a mapping leads to a branch.
    fn check_mapping(&mut self, schema: &Schema<'d>, parts: &[Node]) {
        let references: Vec<&str> = parts.iter().filter_map(|part| part.get("$ref")?.as_str()).collect();
        let names: HashSet<String> = references.iter().map(|known| target_name(known)).collect();
        let known: HashSet<&str> = references.iter().copied().chain(names.iter().map(String::as_str)).collect();
        let mapping = schema.discriminator.and_then(|discriminator| discriminator.get("mapping"));
        for (key, node) in mapping.into_iter().flat_map(Node::members) {
            let Some(target) = node.as_str().filter(|target| !known.contains(target)) else { continue };
            let place = self.sources.place(node.id);
            let near = self.nearest(target, references.iter().copied());
            let near = near
                .and_then(|near| Some((near, parts.iter().find(|part| part.get("$ref").and_then(Node::as_str) == Some(near))?)));
            let near = near.map(|(near, part)| (near, self.sources.place(part.id)));
            let message = format!("`{key}` leads to `{target}`, which is no branch of this union");
            self.report(Diagnostic::new(&rules::MAPPING_TARGET, place, message).meant(near, "name a branch, or remove the key"));
        }
    }

    /// The branches, equal ones once; and whether one of them is `null`.
    fn branches(&mut self, schema: &Schema<'d>, origin: &Origin) -> (Vec<Branch>, bool) {
        if !schema.one_of.is_empty() && !schema.any_of.is_empty() {
            self.unsupported(
                &rules::TWO_UNIONS,
                schema.id,
                "`oneOf` beside `anyOf`",
                "put one of them into the branches of the other",
            );
        }
        let parts = if schema.one_of.is_empty() { schema.any_of } else { schema.one_of };
        self.check_mapping(schema, parts);
        let discriminator = Discriminator::of(schema);
        let (mut branches, mut seen, mut nullable): (Vec<Branch>, HashMap<Type, usize>, bool) =
            (Vec::new(), HashMap::new(), false);
        for (part, Label { name, is_given }) in parts.iter().zip(labels(parts)) {
            if is_null(part) {
                nullable = true;
                continue;
            }
            let type_use = self.schema(part, &super::objects::inside(origin, &name));
            nullable |= type_use.nullable;
            let tag = discriminator.as_ref().and_then(|discriminator| discriminator.tag(part, &name));
            match seen.get(&type_use.value) {
                Some(at) => same_again(&mut branches, *at, tag),
                None => {
                    seen.insert(type_use.value.clone(), branches.len());
                    branches.push(Branch {
                        name,
                        is_named: is_given,
                        value: type_use.value,
                        tag,
                        environments: Environments::ALL,
                    });
                }
            }
        }
        (branches, nullable)
    }
}

/// A branch that is there already: whatever names it goes by beside are its own too.
fn same_again(branches: &mut [Branch], at: usize, tag: Option<Tag>) {
    if let Some(Branch { tag: Some(known), .. }) = branches.get_mut(at) {
        known.values.extend(tag.into_iter().flat_map(|tag| tag.values));
    }
}

/// What tells the branches of a union apart.
struct Discriminator<'d> {
    property: &'d str,
    /// The keys of its mapping, in their order, by what they lead to.
    keys: HashMap<&'d str, Vec<(usize, &'d str)>>,
}

impl<'d> Discriminator<'d> {
    fn of(union: &Schema<'d>) -> Option<Self> {
        let discriminator = union.discriminator?;
        let mut keys: HashMap<&str, Vec<(usize, &str)>> = HashMap::new();
        for (at, (key, target)) in discriminator.get("mapping").into_iter().flat_map(Node::members).enumerate() {
            target.as_str().into_iter().for_each(|target| keys.entry(target).or_default().push((at, key)));
        }
        Some(Self { property: discriminator.get("propertyName")?.as_str()?, keys })
    }

    /// What it says for a branch: the keys that its mapping leads there, else the name of the schema. Only named schemas have one.
    fn tag(&self, part: &Node, name: &str) -> Option<Tag> {
        let reference = part.get("$ref")?.as_str()?;
        let keys: BTreeSet<_> = [reference, name].iter().filter_map(|target| self.keys.get(target)).flatten().collect();
        let mut values: Vec<String> = keys.into_iter().map(|(_, key)| (*key).to_owned()).collect();
        if values.is_empty() {
            values.push(name.to_owned());
        }
        Some(Tag { property: self.property.to_owned(), values })
    }
}

fn is_null(part: &Node) -> bool {
    let schema = Schema::read(part);
    schema.nullable && schema.types.is_empty() && schema.reference.is_none() && !schema.is_composed()
}
