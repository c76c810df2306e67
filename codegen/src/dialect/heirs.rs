//! Inheritance: a schema with a discriminator, which others extend by `allOf`. A value of it may be one of any that extends it, so that its
//! name comes to mean the union of them all, and what it says itself moves to a definition beside it.

mod family;

use std::collections::{HashMap, HashSet};

use super::string;
use crate::budget::HEIRS;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::grammar::{Shape, each_schema};
use crate::reference::{pointed_at, reference_to, references};
use crate::source::{Members, Node, NodeId, Sources, Value};
use family::{Family, Names};

const SECTION: &str = "/components/schemas";

/// Makes unions of schemas that others extend, in a document of a shape.
pub(super) fn unite(root: &mut Node, shape: &'static Shape, sources: &mut Sources, diagnostics: &mut Diagnostics) {
    let families = families(root, sources, diagnostics);
    if families.is_empty() {
        return;
    }
    let written = schemas(root).map(|(name, schema)| (schema.id, name)).collect();
    let moved = families.iter().map(|family| (family.id, reference_to(SECTION, &family.own))).collect();
    let names = Names { root, written, moved };
    let unions: Vec<Node> = families.iter().map(|family| family.union(&names, sources)).collect();
    let Names { moved, .. } = names;
    extend_members(root, shape, &moved);
    let Some(schemas) = schemas_mut(root) else { return };
    for (Family { name, own, .. }, union) in families.into_iter().zip(unions) {
        if let Some(schema) = schemas.insert(name.into(), union) {
            schemas.insert(own.into(), schema);
        }
    }
}

/// Lets those that extend a schema have what it says itself.
fn extend_members(root: &mut Node, shape: &'static Shape, moved: &HashMap<NodeId, String>) {
    let definitions: HashSet<NodeId> = schemas(root).map(|(_, schema)| schema.id).collect();
    let led = references(root).into_iter().filter_map(|node| Some((node.id, moved.get(&pointed_at(root, node)?.id)?)));
    let led: HashMap<NodeId, &String> = led.collect();
    each_schema(root, shape, &mut |schema| {
        if definitions.contains(&schema.id) || adds_members(schema) {
            for parent in extended_mut(schema) {
                if let Some(own) = led.get(&parent.id) {
                    *parent = string(parent.id, own);
                }
            }
        }
    });
}

/// The schemas that others extend.
fn families(root: &Node, sources: &Sources, diagnostics: &mut Diagnostics) -> Vec<Family> {
    let bases: Vec<(&str, &Node)> = schemas(root).filter(|(_, schema)| may_be_extended(schema)).collect();
    if bases.is_empty() {
        return Vec::new();
    }
    let heirs = heirs(root);
    let (mut families, mut count) = (Vec::new(), 0);
    for (name, schema) in bases {
        let heirs = descendants(root, schema, &heirs);
        count += heirs.len();
        if count > HEIRS {
            let message = format!("schemas extend one another more than {HEIRS} times");
            let place = sources.key_place(schema.id);
            diagnostics.push(Diagnostic::error(place, message).help("remove discriminators that no answer needs"));
            break;
        }
        if !heirs.is_empty() {
            families.push(Family { id: schema.id, name: name.to_owned(), own: free_name(root, name), heirs });
        }
    }
    families
}

/// Whether values of a schema may be of those that extend it: its discriminator says of which, and is not for branches of its own.
fn may_be_extended(schema: &Node) -> bool {
    schema.pointer("/discriminator/propertyName").is_some() && schema.get("oneOf").is_none() && schema.get("anyOf").is_none()
}

/// The definitions that extend each definition, next to it.
fn heirs(root: &Node) -> HashMap<NodeId, Vec<NodeId>> {
    let mut heirs: HashMap<NodeId, Vec<NodeId>> = HashMap::new();
    for (_, schema) in schemas(root) {
        for parent in extended(schema).filter_map(|parent| pointed_at(root, parent)) {
            heirs.entry(parent.id).or_default().push(schema.id);
        }
    }
    heirs
}

/// The definitions that extend a schema at whatever distance, the nearest first, and those that its mapping leads to; each once.
fn descendants(root: &Node, base: &Node, heirs: &HashMap<NodeId, Vec<NodeId>>) -> Vec<NodeId> {
    let next = heirs.get(&base.id).into_iter().flatten().copied();
    let mapped = base.get("discriminator").into_iter().flat_map(mapping);
    let mapped = mapped.filter_map(|(_, target)| mapped_to(root, target)).map(|schema| schema.id);
    let (mut found, mut seen) = (next.chain(mapped).collect::<Vec<_>>(), HashSet::from([base.id]));
    found.retain(|id| seen.insert(*id));
    let mut at = 0;
    while let Some(id) = found.get(at).filter(|_| found.len() <= HEIRS) {
        let more = heirs.get(id).into_iter().flatten().filter(|id| seen.insert(**id));
        found.extend(more.copied().collect::<Vec<_>>());
        at += 1;
    }
    found
}

/// A name for a definition beside another, which none has yet.
fn free_name(root: &Node, name: &str) -> String {
    let mut free = format!("{name}Base");
    while definition(root, &free).is_some() {
        free.push_str("Base");
    }
    free
}

fn schemas(root: &Node) -> impl Iterator<Item = (&str, &Node)> {
    root.pointer(SECTION).into_iter().flat_map(Node::members)
}

fn schemas_mut(root: &mut Node) -> Option<&mut Members> {
    ["components", "schemas"].into_iter().try_fold(root, |node, key| members_mut(node)?.get_mut(key)).and_then(members_mut)
}

fn definition<'d>(root: &'d Node, name: &str) -> Option<&'d Node> {
    root.pointer(SECTION)?.get(name)
}

fn members_mut(node: &mut Node) -> Option<&mut Members> {
    match &mut node.value {
        Value::Map(members) => Some(members),
        _ => None,
    }
}

/// The references in the `allOf` of a schema.
fn extended(schema: &Node) -> impl Iterator<Item = &Node> {
    schema.get("allOf").into_iter().flat_map(Node::items).filter_map(|part| part.get("$ref"))
}

fn extended_mut(schema: &mut Node) -> impl Iterator<Item = &mut Node> {
    let parts = members_mut(schema).and_then(|members| members.get_mut("allOf"));
    let parts = parts.and_then(|parts| match &mut parts.value {
        Value::List(parts) => Some(parts),
        _ => None,
    });
    parts.into_iter().flatten().filter_map(|part| members_mut(part)?.get_mut("$ref"))
}

/// Whether a schema says more than words around a reference.
fn adds_members(schema: &Node) -> bool {
    schema.get("properties").is_some() || schema.get("allOf").is_some_and(|parts| parts.items().count() > 1)
}

fn mapping(discriminator: &Node) -> impl Iterator<Item = (&str, &Node)> {
    discriminator.get("mapping").into_iter().flat_map(Node::members)
}

/// What an entry of a mapping leads to: it is a reference, or the name of a schema.
fn mapped_to<'d>(root: &'d Node, target: &Node) -> Option<&'d Node> {
    pointed_at(root, target).or_else(|| definition(root, target.as_str()?))
}
