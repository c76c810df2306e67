//! Schemas with a discriminator that others extend by `allOf`: where one is referred to, a value may be of any of them, and its type is a union
//! of what they are.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use super::discriminators::Discriminator;
use super::lower::{Lower, TypeUse};
use super::{Branch, Layout, Origin, Shape, Struct, Type, inside};
use crate::budget::REFERENCES;
use crate::document::schema::Schema;
use crate::environments::Environments;
use crate::reference::pointed_at;
use crate::source::{Node, NodeId};

const SECTION: &str = "/components/schemas";
/// What the path of an origin has for a schema itself, where its name is that of the union of all that extend it.
const ITSELF: &str = "base";

/// Which schemas extend which.
pub(super) struct Subtypes<'d> {
    names: HashMap<NodeId, &'d str>,
    nodes: HashMap<NodeId, &'d Node>,
    by_base: HashMap<NodeId, Vec<NodeId>>,
    /// The schema that a part stands in.
    owners: HashMap<NodeId, NodeId>,
    /// What was found of schemas so far.
    known: HashMap<NodeId, Option<Others<'d>>>,
}

/// The discriminator of a schema, its own or one that it extends, and the others of which a value may be.
type Others<'d> = Rc<(Discriminator<'d>, BTreeSet<NodeId>)>;

impl<'d> Subtypes<'d> {
    fn of(root: &'d Node) -> Self {
        let schemas = || root.pointer(SECTION).into_iter().flat_map(Node::members);
        let mut by_base: HashMap<NodeId, Vec<NodeId>> = HashMap::new();
        let mut owners = HashMap::new();
        for (_, schema) in schemas() {
            for part in parts(schema) {
                owners.insert(part.id, schema.id);
                if let Some(base) = led_to(root, part) {
                    by_base.entry(base.id).or_default().push(schema.id);
                }
            }
        }
        let nodes = schemas().map(|(_, schema)| (schema.id, schema)).collect();
        Self { names: schemas().map(|(name, schema)| (schema.id, name)).collect(), nodes, by_base, owners, known: HashMap::new() }
    }

    /// All that extend a schema, directly or by others, and not the schema itself.
    fn extending(&self, base: NodeId) -> BTreeSet<NodeId> {
        let (mut found, mut open) = (BTreeSet::new(), vec![base]);
        while let Some(id) = open.pop() {
            for heir in self.by_base.get(&id).into_iter().flatten() {
                if *heir != base && found.insert(*heir) {
                    open.push(*heir);
                }
            }
        }
        found
    }
}

impl<'d> Lower<'_, 'd> {
    /// Notes a discriminator that has no branches to tell apart.
    pub(super) fn note_discriminator(&mut self, schema: &Schema<'d>) {
        if schema.discriminator.is_none() || schema.is_union() {
            return;
        }
        let root = self.root;
        let subtypes = self.subtypes.get_or_insert_with(|| Subtypes::of(root));
        let owner = subtypes.owners.get(&schema.id).copied().unwrap_or(schema.id);
        if !self.is_extended(owner) {
            self.remarks.idle(
                schema.discriminator,
                "branches of `oneOf` or `anyOf` and schemas that extend this one are told apart by it",
            );
        }
    }

    /// Whether a schema is one of those that have a name.
    pub(super) fn is_component(&mut self, id: NodeId) -> bool {
        let root = self.root;
        self.subtypes.get_or_insert_with(|| Subtypes::of(root)).names.contains_key(&id)
    }

    /// Whether a value of a schema may be of others, by a discriminator.
    pub(super) fn is_extended(&mut self, id: NodeId) -> bool {
        self.others(id).is_some()
    }

    /// Whether a schema is one of those that extend another, of which a value may be of any.
    pub(super) fn extends(&mut self, node: NodeId, base: &'d Node) -> bool {
        led_to(self.root, base).is_some_and(|base| self.others(base.id).is_some_and(|others| others.1.contains(&node)))
    }

    /// The others of which a value of a schema may be; none where there are none.
    fn others(&mut self, id: NodeId) -> Option<Others<'d>> {
        let root = self.root;
        let subtypes = self.subtypes.get_or_insert_with(|| Subtypes::of(root));
        if let Some(known) = subtypes.known.get(&id) {
            return known.clone();
        }
        let found = self.find_others(id).map(Rc::new);
        self.subtypes.as_mut()?.known.insert(id, found.clone());
        found
    }

    fn find_others(&self, id: NodeId) -> Option<(Discriminator<'d>, BTreeSet<NodeId>)> {
        let subtypes = self.subtypes.as_ref()?;
        let node = *subtypes.nodes.get(&id)?;
        let mut others = subtypes.extending(id);
        let (own, is_union) = (node.get("discriminator").is_some(), Schema::read(node).is_union());
        if is_union || (others.is_empty() && !own) {
            return None;
        }
        let discriminator = self.inherited(node)?;
        if own {
            let mapped = discriminator.targets().filter(|target| *target != id && subtypes.nodes.contains_key(target));
            others.extend(mapped.collect::<Vec<_>>());
        }
        (!others.is_empty()).then_some((discriminator, others))
    }

    /// The union of a schema and those that extend it, where there are any.
    pub(super) fn family(&mut self, node: &'d Node, schema: &Schema<'d>, origin: &Origin) -> Option<TypeUse> {
        let family = self.others(node.id)?;
        let (discriminator, others) = &*family;
        let id = self.reserve(schema, origin);
        let subtypes = self.subtypes.as_ref()?;
        let mut members: Vec<(&'d str, &'d Node)> =
            others.iter().filter_map(|other| Some((*subtypes.names.get(other)?, *subtypes.nodes.get(other)?))).collect();
        members.extend(subtypes.names.get(&node.id).map(|name| (*name, node)));
        members.sort_by_key(|(name, _)| *name);
        let tagged = self.tags(Some(discriminator), members.iter().map(|(name, node)| (*node, (*name).to_owned())).collect());
        let mut branches = Vec::new();
        for ((name, member), tag) in members.into_iter().zip(tagged) {
            if member.id == node.id && !self.may_be_itself(node, name, discriminator) {
                continue;
            }
            let (name, value) = (name.to_owned(), self.itself(member, name));
            branches.push(Branch { name, is_named: true, value, tag, facts: Vec::new(), environments: Environments::ALL });
        }
        self.types.get_mut(id).shape = match branches.as_slice() {
            [only] => Shape::Replaced(only.value.clone()),
            _ => Shape::Union(branches),
        };
        Some(Type::Named(id).into())
    }

    /// Whether a value may be of a schema and of none that extend it: its discriminator names it, or names none, and so each by its own name.
    fn may_be_itself(&mut self, node: &'d Node, name: &str, discriminator: &Discriminator<'d>) -> bool {
        let values = self.tag_values(node, discriminator.property);
        match discriminator.has_mapping() {
            true => !discriminator.keys(node.id).is_empty(),
            false => values.is_none_or(|values| values.iter().any(|value| value == name)),
        }
    }

    /// The type of a schema alone, whatever extends it.
    fn itself(&mut self, node: &'d Node, name: &str) -> Type {
        if !self.is_extended(node.id) {
            return self.schema(node, &Origin::Component(name.to_owned())).value;
        }
        if let Some(id) = self.alone.get(&node.id) {
            return Type::Named(*id);
        }
        let origin = Origin::Component(name.to_owned());
        let id = self.define(node.id, &inside(&origin, ITSELF));
        self.alone.insert(node.id, id);
        let parts = self.composed(node).parts;
        self.types.get_mut(id).docs = super::docs::docs(&Schema::read(node));
        let structure = Struct { layout: Layout::Object, fields: Vec::new(), additional: None, flattened_union: None };
        self.types.get_mut(id).shape = Shape::Struct(structure);
        self.object(id, &parts.iter().map(|part| &part.schema).collect::<Vec<_>>(), &origin);
        Type::Named(id)
    }
}

/// The schemas in the `allOf` of a schema, and in those of its parts.
pub(super) fn parts(schema: &Node) -> Vec<&Node> {
    let (mut found, mut next) = (vec![schema], 0);
    while let Some(part) = found.get(next) {
        found.extend(part.get("allOf").into_iter().flat_map(Node::items));
        next += 1;
    }
    found.split_off(1)
}

/// Where the references of a node end.
pub(super) fn led_to<'d>(root: &'d Node, node: &'d Node) -> Option<&'d Node> {
    let mut at = node;
    for _ in 0..REFERENCES {
        let Some(reference) = at.get("$ref") else { return Some(at) };
        at = pointed_at(root, reference)?;
    }
    None
}

/// The target of a mapping's entry, by reference or by name.
pub(super) fn mapped_to<'d>(root: &'d Node, target: &Node) -> Option<&'d Node> {
    let found = pointed_at(root, target).or_else(|| root.pointer(SECTION)?.get(target.as_text()?))?;
    led_to(root, found)
}
