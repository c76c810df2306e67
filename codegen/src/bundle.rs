//! References to other files: their targets are brought into the description, so that every later stage sees one tree.
//!
//! A definition becomes a component, under a name that depends only on where it was found; anything without a section for it,
//! such as a path item, takes the place of the reference.

mod address;
mod names;

use std::collections::{BTreeMap, BTreeSet};

use crate::budget::{FILE_NODES, REFERENCES};
use crate::diagnostics::rules;
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::grammar::{Object, Shape, chosen, is_extension, report_beside};
use crate::reference::{mapped, references};
use crate::source::{Members, Node, NodeId, Sources, Value, escaped};

pub(crate) use address::Address;
use names::{Hoisted, names};

/// Where a dialect keeps what can be referred to.
pub(crate) type Section = &'static [&'static str];

/// Other files, by their paths.
pub(crate) type Others = BTreeMap<String, Node>;

/// Brings what is referred to in other files into a description. `path` is that of its file; `section` says where an object of its dialect is kept.
pub(crate) fn bundle(
    root: &mut Node,
    path: &str,
    shape: &'static Shape,
    section: fn(&Object) -> Option<Section>,
    others: &Others,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) {
    let mut bundle = Bundle {
        root: path,
        section,
        others,
        sources,
        diagnostics,
        hoisted: Hoisted::new(),
        open: Vec::new(),
        names: None,
        spent: 0,
    };
    // Two definitions may want one name, so names are given once it is known what is brought in: a copy of the tree is walked first.
    let (mut sketch, own) = (root.clone(), names::standing_in(root, path, shape, section));
    bundle.walk(&mut sketch, shape);
    let brought: BTreeSet<_> = bundle.hoisted.keys().cloned().collect();
    bundle.names = Some(names(root, &brought, own));
    (bundle.hoisted, bundle.spent) = (Hoisted::new(), 0);
    bundle.walk(root, shape);
    let (hoisted, names) = (bundle.hoisted, bundle.names.unwrap_or_default());
    for (definition, node) in hoisted {
        if let Some(name) = names.get(&definition) {
            put(root, definition.0, name, node);
        }
    }
}

/// A definition of another file: the section that it goes to, and where it stands.
type Definition = (Section, Address);

/// The files that references below a node lead to, each with a reference that asks for it; `home` is the file of the node. References that
/// lead anywhere else are reported.
pub(crate) fn files(
    node: &Node,
    home: &str,
    may_read: &dyn Fn(&str) -> bool,
    sources: &Sources,
    found: &mut Diagnostics,
) -> BTreeMap<String, NodeId> {
    let mut files = BTreeMap::new();
    let mapped = mapped(node).into_iter().filter(|target| target.as_str().is_some_and(names_a_file));
    for reference in references(node).into_iter().chain(mapped) {
        let Some(text) = reference.as_str().filter(|text| !text.starts_with('#')) else { continue };
        match Address::of(text, home).filter(|address| may_read(&address.path)) {
            Some(address) => _ = files.entry(address.path).or_insert(reference.id),
            None => found.push(leads_out(&format!("`{text}`"), sources.place(reference.id))),
        }
    }
    files
}

/// Says of a reference that its target lies elsewhere.
pub(crate) fn leads_out(what: &str, place: Place) -> Diagnostic {
    let diagnostic =
        Diagnostic::new(&rules::REFERENCE_ELSEWHERE, place, format!("{what} leads out of the folder of the description"));
    diagnostic.help("put a copy of the file there, or allow its folder with `--allow-references-outside`")
}

struct Bundle<'b> {
    root: &'b str,
    section: fn(&Object) -> Option<Section>,
    others: &'b Others,
    sources: &'b mut Sources,
    diagnostics: &'b mut Diagnostics,
    hoisted: Hoisted,
    /// Definitions whose own references are still to be followed.
    open: Vec<(Definition, &'static Shape)>,
    names: Option<BTreeMap<Definition, String>>,
    /// How many values were brought in.
    spent: usize,
}

impl Bundle<'_> {
    fn walk(&mut self, root: &mut Node, shape: &'static Shape) {
        let home = self.root.to_owned();
        self.value(root, shape, &home, 0);
        while let Some((definition, shape)) = self.open.pop() {
            // Its place stays taken, so that what refers to itself is brought in once.
            let Some(place) = self.hoisted.get_mut(&definition) else { continue };
            let hollow = Node { id: place.id, value: Value::Null };
            let mut node = std::mem::replace(place, hollow);
            let home = definition.1.path.clone();
            self.value(&mut node, shape, &home, 0);
            self.hoisted.insert(definition, node);
        }
    }

    /// Follows the references of a node that stands in the file `home`.
    fn value(&mut self, node: &mut Node, shape: &'static Shape, home: &str, depth: usize) {
        let shape = chosen(node, shape);
        if let Some(address) = reference(node, home, self.root) {
            return self.referred(node, shape, &address, depth);
        }
        match (shape, &mut node.value) {
            (Shape::List(item), Value::List(items)) => items.iter_mut().for_each(|node| self.value(node, item, home, depth)),
            (Shape::Map(value), Value::Map(members)) => {
                members.values_mut().for_each(|node| self.value(node, value, home, depth));
            }
            (Shape::Object(object) | Shape::Schema(object), Value::Map(members)) => {
                self.mapping(members, object, shape, home);
                for (key, member) in members.iter_mut().filter(|(key, _)| !is_extension(key)) {
                    if let Some(shape) = object.shape(key) {
                        self.value(member, shape, home, depth);
                    }
                }
            }
            _ => {}
        }
    }

    /// A discriminator's mapping refers to schemas by their addresses alone.
    fn mapping(&mut self, members: &mut Members, object: &'static Object, shape: &'static Shape, home: &str) {
        let (Shape::Schema(_), Some(discriminator)) = (shape, members.get_mut("discriminator")) else { return };
        let Value::Map(discriminator) = &mut discriminator.value else { return };
        let Some(Value::Map(mapping)) = discriminator.get_mut("mapping").map(|mapping| &mut mapping.value) else { return };
        for target in mapping.values_mut() {
            let is_address = |text: &&str| text.starts_with('#') || names_a_file(text);
            let address = target.as_str().filter(is_address).and_then(|text| Address::of(text, home));
            let (Some(address), Some(section)) = (address, (self.section)(object)) else { continue };
            let text = match address.path == self.root {
                true => Some(within(&address.pointer)),
                false => self.hoist((section, address), shape),
            };
            target.value = text.map_or(target.value.clone(), |text| Value::String(text.into()));
        }
    }

    fn referred(&mut self, node: &mut Node, shape: &'static Shape, address: &Address, depth: usize) {
        if address.path == self.root {
            return refer(node, &within(&address.pointer));
        }
        let object = if let Shape::Object(object) | Shape::Schema(object) = shape { Some(*object) } else { None };
        match object.filter(|object| object.referable).and_then(self.section) {
            Some(section) => {
                if let Some(text) = self.hoist((section, address.clone()), shape) {
                    refer(node, &text);
                }
            }
            None => self.inline(node, shape, address, depth),
        }
    }

    /// Puts what a reference names in its place.
    fn inline(&mut self, node: &mut Node, shape: &'static Shape, address: &Address, depth: usize) {
        if depth == REFERENCES {
            let place = self.sources.place(node.get("$ref").map_or(node.id, |reference| reference.id));
            let diagnostic = Diagnostic::new(&rules::CIRCULAR_REFERENCE, place, "this reference leads back to itself");
            return self.diagnostics.push(diagnostic.help("let one of the references name a definition"));
        }
        let Some(target) = self.found(address) else { return };
        // Names are known on the second walk, which is not to say again what the first one said.
        if self.names.is_some() {
            report_beside(node, "move it to the target", self.sources, self.diagnostics);
        }
        *node = target;
        self.value(node, shape, &address.path, depth + 1);
    }

    /// Brings a definition in; the reference that names it from now on.
    fn hoist(&mut self, definition: Definition, shape: &'static Shape) -> Option<String> {
        if !self.hoisted.contains_key(&definition) {
            let node = self.found(&definition.1)?;
            self.hoisted.insert(definition.clone(), node);
            self.open.push((definition.clone(), shape));
        }
        let name = self.names.as_ref().and_then(|names| names.get(&definition)).map_or("", String::as_str);
        Some(within(&format!("/{}/{}", definition.0.join("/"), escaped(name))))
    }

    /// A copy of what stands at an address, while there is room for it.
    fn found(&mut self, address: &Address) -> Option<Node> {
        let target = self.others.get(&address.path)?.pointer(&address.pointer)?;
        self.spent += target.extent().0;
        if self.spent > FILE_NODES {
            let message = format!("references to other files bring in more than {FILE_NODES} values");
            self.diagnostics.push(Diagnostic::new(&rules::FILE_BUDGET, self.sources.place(target.id), message));
            return None;
        }
        Some(self.sources.copy(target))
    }
}

/// The target of a node's `$ref`, unless both stand in the description itself.
fn reference(node: &Node, home: &str, root: &str) -> Option<Address> {
    let text = node.get("$ref")?.as_str()?;
    Address::of(text, home).filter(|address| home != root || address.path != root || !text.starts_with('#'))
}

/// A reference to a place in the description itself.
fn within(pointer: &str) -> String {
    format!("#{}", pointer.replace('%', "%25"))
}

/// Whether the target of a mapping is one in another file, and not the bare name of a schema, which may have dots.
fn names_a_file(text: &str) -> bool {
    let (file, is_pointed) = text.split_once('#').map_or((text, false), |(file, _)| (file, true));
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
    !file.is_empty() && (is_pointed || ["yaml", "yml", "json"].iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

fn refer(node: &mut Node, text: &str) {
    if let Value::Map(members) = &mut node.value
        && let Some(reference) = members.get_mut("$ref")
    {
        reference.value = Value::String(text.into());
    }
}

/// Adds a definition to a section of a description, which may not be there yet.
fn put(root: &mut Node, section: Section, name: &str, definition: Node) {
    let mut at = root;
    for key in section {
        let id = at.id;
        let Value::Map(members) = &mut at.value else { return };
        at = members.entry((*key).into()).or_insert_with(|| Node { id, value: Value::Map(Box::default()) });
    }
    if let Value::Map(members) = &mut at.value {
        members.insert(name.into(), definition);
    }
}
