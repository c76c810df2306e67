//! The account of nodes: the effect of every value in the files that were read. It is in the code, in the docs of the code, or has no
//! effect, for a reason. Nothing that an author wrote is lost without a word here.

mod needed;
mod report;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

pub use report::Tally;

use crate::grammar::{Grammar, Object, Shape, chosen, is_extension};
use crate::source::{Node, NodeId, Remarks, Sources};

/// The effect of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Nothing, and why.
    None(&'static str),
    /// What it says counts, but other nodes say the same, and why.
    Again(&'static str),
    /// The docs of the code say it.
    Docs,
    /// The code depends on it.
    Code,
}

/// The kind of place a node stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Construct {
    /// The kind of file: `description`, `corrections` or `settings`.
    pub file: &'static str,
    /// The object of the specification.
    pub object: &'static str,
    /// The key in it; for entries of mappings and lists, that of the mapping or list.
    pub key: &'static str,
}

/// The effect of every node.
#[derive(Debug, Default)]
pub struct Account {
    files: Vec<File>,
    effects: HashMap<NodeId, (Construct, Effect)>,
}

/// A file as it was read.
#[derive(Clone, Debug)]
struct File {
    name: String,
    kind: &'static str,
    root: Arc<Node>,
    grammar: Grammar,
}

/// The kind of file that corrections are laid over.
pub(crate) const DESCRIPTION: &str = "description";

/// What is kept for the account until the package is made.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    files: Vec<File>,
    corrected: Vec<(Arc<Node>, Grammar)>,
    needed: HashSet<NodeId>,
}

impl Ledger {
    /// Keeps a file as it was read.
    pub(crate) fn file(&mut self, name: &str, kind: &'static str, root: Arc<Node>, grammar: Grammar) {
        self.files.push(File { name: name.to_owned(), kind, root, grammar });
    }

    /// Keeps a description as corrections left it.
    pub(crate) fn corrected(&mut self, root: Arc<Node>, grammar: Grammar) {
        self.corrected.push((root, grammar));
    }

    /// Keeps the definitions that something outside their descriptions needs.
    pub(crate) fn needed<'n>(&mut self, nodes: impl IntoIterator<Item = &'n NodeId>) {
        self.needed.extend(nodes);
    }
}

/// All that an account is drawn up from. That takes time and memory that most runs have no use for, so it is not done before it is asked for.
#[derive(Debug, Default)]
pub(crate) struct Evidence {
    pub(crate) ledger: Ledger,
    /// The nodes whose words the docs of the code have.
    pub(crate) told: HashSet<NodeId>,
    pub(crate) remarks: Remarks,
    pub(crate) sources: Sources,
}

impl Evidence {
    /// Draws up the account.
    pub(crate) fn account(&self) -> Account {
        let Self { ledger, told, remarks, sources } = self;
        let originals = |ids: &HashSet<NodeId>| ids.iter().map(|id| sources.original(*id)).collect::<HashSet<_>>();
        let known =
            needed::Known { told: originals(told), needed: originals(&ledger.needed), remarks: remarks.by_original(sources) };
        let (mut effects, mut left) = (HashMap::new(), HashSet::new());
        for (root, grammar) in &ledger.corrected {
            needed::Walk::new(root, DESCRIPTION, sources, &known, &mut effects).document(*grammar);
            standing(root, sources, &mut left);
        }
        for File { name: _, kind, root, grammar } in ledger.files.iter().filter(|file| file.kind != DESCRIPTION) {
            needed::Walk::new(root, kind, sources, &known, &mut effects).document(*grammar);
        }
        let mut account = Account { files: ledger.files.clone(), effects };
        account.close(&left, sources);
        account
    }
}

const EXTENSION: &str = "an extension";
const UNKNOWN: &str = "no such key is known there";
const UNTOLD: &str = "the docs say it already, or have no place for it";
const UNUSED: &str = "nothing refers to it";
const REPLACED: &str = "a correction takes its place";

impl Account {
    /// The effect of a node, by the name of its file and its JSON pointer there; `None` where there is none.
    pub fn effect(&self, file: &str, pointer: &str) -> Option<Effect> {
        let files = self.files.iter().filter(|known| known.name == file);
        files.filter_map(|file| self.effects.get(&file.root.pointer(pointer)?.id)).map(|(_, effect)| *effect).max()
    }

    /// Enters all nodes that were not entered: they do nothing, or what their parts do. `left` are the nodes that corrections left standing.
    fn close(&mut self, left: &HashSet<NodeId>, sources: &Sources) {
        for file in &self.files {
            let place = Construct { file: file.kind, object: file_object(file.grammar.shape), key: "" };
            let mut closing = Closing { effects: &mut self.effects, left, sources };
            closing.value(&file.root, Some(file.grammar.shape), place);
        }
    }
}

/// All nodes of a tree, by their originals.
fn standing(node: &Node, sources: &Sources, all: &mut HashSet<NodeId>) {
    all.insert(sources.original(node.id));
    node.items().for_each(|node| standing(node, sources, all));
    node.members().for_each(|(_, node)| standing(node, sources, all));
}

fn file_object(shape: &'static Shape) -> &'static str {
    match shape {
        Shape::Object(object) => object.name,
        _ => "",
    }
}

/// The last pass over a file: every node gets an entry.
struct Closing<'c> {
    effects: &'c mut HashMap<NodeId, (Construct, Effect)>,
    left: &'c HashSet<NodeId>,
    sources: &'c Sources,
}

impl Closing<'_> {
    /// Enters a node and all below it; returns the strongest effect among them.
    fn value(&mut self, node: &Node, shape: Option<&'static Shape>, place: Construct) -> Effect {
        let shape = shape.map(Shape::written);
        let id = self.sources.original(node.id);
        let known = self.effects.get(&id).copied();
        // What a correction adds stands in the place that it was added to.
        let place = known.filter(|_| shape.is_none()).map_or(place, |(place, _)| place);
        let mut strongest = Effect::None(if self.left.contains(&id) { UNUSED } else { REPLACED });
        for item in node.items() {
            let shape = if let Some(Shape::List(item)) = shape.map(|shape| chosen(node, shape)) { Some(*item) } else { None };
            strongest = strongest.max(self.value(item, shape, place));
        }
        for (key, member) in node.members() {
            let (shape, place) = below(shape.map(|shape| chosen(node, shape)), key, place);
            strongest = strongest.max(self.value(member, shape, place));
        }
        let effect = known.map_or(strongest, |(_, effect)| effect);
        self.effects.insert(id, (place, effect));
        effect
    }
}

/// Shape and place of a member.
fn below(shape: Option<&'static Shape>, key: &str, place: Construct) -> (Option<&'static Shape>, Construct) {
    match shape {
        Some(Shape::Map(value)) => (Some(value), place),
        Some(Shape::Object(object) | Shape::Schema(object)) => (object.shape(key), member_place(object, key, place)),
        _ => (None, place),
    }
}

fn member_place(object: &'static Object, key: &str, place: Construct) -> Construct {
    let known = object.keys.iter().map(|(known, _)| *known).find(|known| *known == key);
    let other = match key {
        "$ref" => "$ref",
        key if is_extension(key) => "x-",
        _ => "",
    };
    Construct { object: object.name, key: known.unwrap_or(other), ..place }
}
