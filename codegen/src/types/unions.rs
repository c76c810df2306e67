//! `oneOf` and `anyOf`: a value is read as the branch that fits best, so both become one kind of union.

use std::collections::{HashMap, HashSet};

use super::branches::{Label, labels};
use super::facts::{Stated, either};
use super::lower::{Lower, TypeUse};
use super::narrow::may_be_object;
use super::{Branch, Origin, Shape, Tag, Type};
use crate::diagnostics::{Diagnostic, rules};
use crate::document::schema::{Additional, Schema};
use crate::environments::Environments;
use crate::reference::target_name;
use crate::source::{Node, NodeId, Remark};

impl<'d> Lower<'_, 'd> {
    /// A schema that is a union.
    pub(super) fn union(&mut self, schema: &Schema<'d>, origin: &Origin) -> TypeUse {
        if !schema.one_of.is_empty() && !schema.any_of.is_empty() {
            return self.two_unions(schema, origin);
        }
        let id = self.reserve(schema, origin);
        self.note_members(schema);
        let (branches, nulls) = self.branches(schema, origin);
        let (shape, value, facts) = match branches.as_slice() {
            [] => (Shape::Replaced(Type::Json), Type::Json, Vec::new()),
            [only] => (Shape::Replaced(only.value.clone()), only.value.clone(), only.facts.clone()),
            _ => (Shape::Union(branches), Type::Named(id), Vec::new()),
        };
        self.types.get_mut(id).shape = shape;
        TypeUse { nulls, ..TypeUse::holding(value, facts) }
    }

    /// A schema that is of one branch of `oneOf` and of one of `anyOf`: an object, which has the members of both.
    fn two_unions(&mut self, schema: &Schema<'d>, origin: &Origin) -> TypeUse {
        let branches = schema.one_of.iter().chain(schema.any_of);
        let parts: Vec<_> = branches.flat_map(|branch| self.composed(branch).parts).collect();
        if parts.iter().all(|part| may_be_object(&part.schema)) {
            let id = self.reserve(schema, origin);
            self.object(id, &[schema], origin);
            return Type::Named(id).into();
        }
        self.report_two_unions(schema, "a value is raw JSON where it has to be of one branch of `oneOf` and of one of `anyOf`");
        Type::Json.into()
    }

    /// The union of a schema that is a definition of its own already: an object, with a union beside its members.
    pub(super) fn union_within(&mut self, schema: &Schema<'d>, origin: &Origin) -> TypeUse {
        let (branches, nulls) = self.branches(schema, origin);
        let value = match branches.as_slice() {
            [] => Type::Json,
            [only] => only.value.clone(),
            _ => {
                let id = self.define(schema.id, origin);
                self.types.get_mut(id).shape = Shape::Union(branches);
                Type::Named(id)
            }
        };
        TypeUse { nulls, ..value.into() }
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
            let Some(target) = node.as_text().filter(|target| !known.contains(target)) else { continue };
            let place = self.sources.place(node.id);
            let near = self.nearest(target, references.iter().copied());
            let near = near
                .and_then(|near| Some((near, parts.iter().find(|part| part.get("$ref").and_then(Node::as_str) == Some(near))?)));
            let near = near.map(|(near, part)| (near, self.sources.place(part.id)));
            let message = format!("`{key}` leads to `{target}`, which is no branch of this union");
            self.report(Diagnostic::new(&rules::MAPPING_TARGET, place, message).meant(near, "name a branch, or remove the key"));
        }
    }

    /// A union of types that come in one place, without a schema that says so; each is the branch of a name.
    pub fn any_of(&mut self, node: NodeId, origin: &Origin, types: Vec<(String, Type)>) -> Type {
        let id = self.define(node, origin);
        let tags = self.types.tags(&types.iter().map(|(_, value)| value).collect::<Vec<_>>());
        let mut branches: Vec<Branch> = Vec::new();
        for ((name, value), tag) in types.into_iter().zip(tags) {
            match branches.iter().position(|branch| branch.value == value) {
                Some(at) => same_again(&mut branches, at, tag, &[]),
                None => {
                    let (facts, environments) = (Vec::new(), Environments::ALL);
                    branches.push(Branch { name, is_named: true, value, tag, facts, environments });
                }
            }
        }
        self.types.get_mut(id).shape = Shape::Union(branches);
        Type::Named(id)
    }

    /// The branches, equal ones once; and what says that `null` may come.
    fn branches(&mut self, schema: &Schema<'d>, origin: &Origin) -> (Vec<Branch>, Vec<NodeId>) {
        let parts = if schema.one_of.is_empty() { schema.any_of } else { schema.one_of };
        self.check_mapping(schema, parts);
        let discriminator = self.discriminator(schema, parts);
        let labels = labels(parts);
        let named = parts.iter().zip(&labels).filter(|(part, _)| !is_null(part)).map(|(part, label)| (part, label.name.clone()));
        let mut tags = self.tags(discriminator.as_ref(), named.collect()).into_iter();
        let (mut branches, mut seen, mut nulls): (Vec<Branch>, HashMap<Type, usize>, Vec<NodeId>) = Default::default();
        for (part, Label { name, is_given }) in parts.iter().zip(labels) {
            if is_null(part) {
                // Whoever takes `null` for absence, without this branch the union has another.
                self.types.note_nulls([part.id]);
                nulls.push(part.id);
                continue;
            }
            let type_use = self.schema(part, &super::objects::inside(origin, &name));
            nulls.extend(type_use.nulls);
            let tag = self.with_inner_values(tags.next().flatten(), &type_use.value);
            match seen.get(&type_use.value) {
                Some(at) => same_again(&mut branches, *at, tag, &type_use.docs.facts),
                None => {
                    seen.insert(type_use.value.clone(), branches.len());
                    branches.push(Branch {
                        name,
                        is_named: is_given,
                        value: type_use.value,
                        tag,
                        facts: type_use.docs.facts,
                        environments: Environments::ALL,
                    });
                }
            }
        }
        (branches, nulls)
    }
}

/// A branch that is there already: whatever names it goes by beside are its own too, and of facts what either states.
fn same_again(branches: &mut [Branch], at: usize, tag: Option<Tag>, facts: &[Stated]) {
    let Some(branch) = branches.get_mut(at) else { return };
    branch.facts = either(&branch.facts, facts);
    if let Some(known) = &mut branch.tag {
        known.values.extend(tag.into_iter().flat_map(|tag| tag.values));
    }
}

pub(super) fn is_null(part: &Node) -> bool {
    let schema = Schema::read(part);
    schema.null.is_some() && schema.types.is_empty() && schema.reference.is_none() && !schema.is_composed()
}
