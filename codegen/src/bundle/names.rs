//! Names of definitions from other files among the components: the name that they have there, where no other wants it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Definition, Section, reference};
use crate::grammar::{Object, Shape, shape_at};
use crate::source::{Node, escaped};

/// The definitions that were brought in.
pub(super) type Hoisted = BTreeMap<Definition, Node>;

/// A name for each definition that is brought in, whatever the order in which they were found. `own` has those to which a component of the
/// description does nothing but refer: they take its place, and its name.
pub(super) fn names(
    root: &Node,
    brought: &BTreeSet<Definition>,
    own: BTreeMap<Definition, String>,
) -> BTreeMap<Definition, String> {
    let mut wanted: HashMap<(Section, String), usize> = HashMap::new();
    let others: Vec<&Definition> = brought.iter().filter(|definition| !own.contains_key(definition)).collect();
    for (section, address) in &others {
        *wanted.entry((*section, address.name())).or_default() += 1;
    }
    let is_free = |section: Section, name: &str| {
        let own = format!("/{}", section.join("/"));
        root.pointer(&own).is_none_or(|section| section.get(name).is_none())
    };
    let is_plain = |(section, address): &&Definition| {
        let name = address.name();
        is_free(section, &name) && wanted[&(*section, name)] == 1
    };
    let (plain, others): (Vec<&Definition>, Vec<&Definition>) = others.into_iter().partition(is_plain);
    let mut claimed: BTreeSet<(Section, String)> = plain.iter().map(|(section, address)| (*section, address.name())).collect();
    let mut named = own;
    named.extend(plain.into_iter().map(|definition| (definition.clone(), definition.1.name())));
    for definition in others {
        let (section, name) = (definition.0, definition.1.full_name());
        let mut claims = |name: &String| is_free(section, name) && claimed.insert((section, name.clone()));
        // Paths that differ in what parts them alone, as `a/b.yaml` and `a_b.yaml` do, give one name.
        let mut numbered = (2..).map(|number| format!("{name}_{number}"));
        let name = if claims(&name) { Some(name) } else { numbered.find(claims) };
        named.extend(name.map(|name| (definition.clone(), name)));
    }
    named
}

/// Components that are nothing but references to other files, by what they refer to; of several the first by name.
pub(super) fn standing_in(
    root: &Node,
    path: &str,
    shape: &'static Shape,
    section: fn(&Object) -> Option<Section>,
) -> BTreeMap<Definition, String> {
    let sections = [&["components", "schemas"][..], &["components", "parameters"], &["components", "responses"]]
        .into_iter()
        .chain([&["components", "requestBodies"][..], &["components", "headers"], &["components", "callbacks"]])
        .chain([&["components", "securitySchemes"][..], &["definitions"], &["parameters"], &["responses"]]);
    let mut found = BTreeMap::new();
    for keys in sections {
        let at = format!("/{}", keys.join("/"));
        for (name, node) in root.pointer(&at).into_iter().flat_map(Node::members) {
            let Some(address) = reference(node, path, path) else { continue };
            let pointer = format!("{at}/{}", escaped(name));
            let Some(Shape::Object(object) | Shape::Schema(object)) = shape_at(root, shape, &pointer) else { continue };
            let Some(section) = section(object).filter(|section| *section == keys) else { continue };
            let known: &mut String = found.entry((section, address)).or_insert_with(|| name.to_owned());
            if name < known.as_str() {
                name.clone_into(known);
            }
        }
    }
    found
}
