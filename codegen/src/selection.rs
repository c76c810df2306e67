//! The part of its descriptions that a package is for. A description is left with the operations that are selected and what they lead to, as
//! if its author had written no more: later stages see nothing else, and find no fault in it.

mod cut;
mod listed;
mod needed;
mod sections;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::diagnostics::{Diagnostic, Diagnostics, nearest, rules};
use crate::settings::{Settings, Wanted};
use crate::source::{Node, NodeId, Remark, Remarks, Sources};

use cut::Cut;
use listed::Listed;

/// Why what stands in a description has no effect.
pub(crate) const NOT_SELECTED: &str = "it was not selected";

/// The operations that a package has of one description, by path and method; all where everything is selected.
#[derive(Debug)]
pub(crate) struct Kept(Option<BTreeSet<(String, String)>>);

impl Kept {
    /// No operation.
    pub(crate) fn nothing() -> Self {
        Self(Some(BTreeSet::new()))
    }

    /// Whether there may be others.
    pub(crate) fn is_part(&self) -> bool {
        self.0.is_some()
    }

    /// Whether an operation is among them.
    pub(crate) fn has(&self, path: &str, method: &str) -> bool {
        self.0.as_ref().is_none_or(|kept| kept.contains(&(path.to_owned(), method.to_owned())))
    }
}

/// What was not selected.
#[derive(Debug, Default)]
pub(crate) struct LeftOut {
    /// Addresses of operations, each with its API.
    operations: BTreeSet<(String, String)>,
    /// Tags of operations.
    pub(crate) tags: BTreeSet<String>,
}

impl LeftOut {
    /// How many operations.
    pub(crate) fn count(&self) -> usize {
        self.operations.len()
    }

    /// The addresses of its operations, with and without their APIs.
    pub(crate) fn addresses(&self) -> impl Iterator<Item = String> {
        self.operations.iter().flat_map(|(api, address)| [address.clone(), format!("{api}:{address}")])
    }

    /// Whether an operation with this address is among them.
    pub(crate) fn has(&self, address: &str) -> bool {
        self.addresses().any(|out| out == address)
    }
}

/// Goes through the descriptions of a portal, and knows what the settings select.
#[derive(Debug)]
pub(crate) struct Selector<'s> {
    settings: &'s Settings,
    /// Names that selected something.
    found: BTreeSet<&'s str>,
    /// Every tag, with where an operation has it.
    tags: BTreeMap<String, NodeId>,
    /// Every name of an operation, with where it stands.
    operations: BTreeMap<String, NodeId>,
    left_out: LeftOut,
    /// What was taken out of some description.
    dropped: Vec<NodeId>,
    /// The originals of what stays in some description.
    standing: HashSet<NodeId>,
}

impl<'s> Selector<'s> {
    pub(crate) fn new(settings: &'s Settings) -> Self {
        Self {
            settings,
            found: BTreeSet::new(),
            tags: BTreeMap::new(),
            operations: BTreeMap::new(),
            left_out: LeftOut::default(),
            dropped: Vec::new(),
            standing: HashSet::new(),
        }
    }

    /// Leaves a description with what is selected of it.
    pub(crate) fn select(&mut self, root: &mut Node, api: &str, sources: &Sources) -> Kept {
        if self.settings.selection.is_whole() {
            return Kept(None);
        }
        let selection = &self.settings.selection;
        let all = listed::operations(root);
        let chosen = self.chosen(&all, api);
        let (kept, others): (Vec<_>, Vec<_>) = all.iter().partition(|operation| chosen.contains(&operation.address()));
        let cut = Cut::of(root, &kept, &others, &needed::of_gateways(self.settings, api), selection);
        let kept = if selection.types_only { Vec::new() } else { kept };
        self.leave_out(&all, &kept, api);
        let kept = kept.iter().map(|operation| (operation.path.to_owned(), operation.method.clone())).collect();
        cut.apply(root);
        self.dropped.extend(cut.unselected);
        note_standing(root, sources, &mut self.standing);
        Kept(Some(kept))
    }

    fn leave_out(&mut self, all: &[Listed<'_>], kept: &[&Listed<'_>], api: &str) {
        let kept: BTreeSet<String> = kept.iter().map(|operation| operation.address()).collect();
        for operation in all.iter().filter(|operation| !kept.contains(&operation.address())) {
            self.left_out.tags.extend(operation.tags().filter_map(Node::as_text).map(str::to_owned));
            self.left_out.operations.insert((api.to_owned(), operation.address()));
        }
    }

    /// The addresses of the operations that are selected, and of those that their flows need.
    fn chosen(&mut self, all: &[Listed<'_>], api: &str) -> BTreeSet<String> {
        let selection = &self.settings.selection;
        let mut chosen = BTreeSet::new();
        for operation in all {
            for tag in operation.tags() {
                tag.as_text().map(|name| self.tags.entry(name.to_owned()).or_insert(tag.id));
            }
            let names = operation.names(api);
            names.iter().for_each(|name| _ = self.operations.entry(name.clone()).or_insert(operation.node.id));
            let by_tag = selection.tags.iter().filter(|wanted| operation.has_tag(&wanted.name));
            let by_name = selection.operations.iter().filter(|wanted| names.contains(&wanted.name));
            let by: Vec<&str> = by_tag.chain(by_name).map(|wanted| wanted.name.as_str()).collect();
            if !by.is_empty() {
                self.found.extend(by);
                chosen.extend([operation.address()]);
                chosen.extend(listed::companions(self.settings, api, &operation.address()));
            }
        }
        chosen
    }

    /// Says what was asked for and is nowhere, and notes of what was left out that it was. Ends with that, and with the nodes that are of no
    /// effect for it.
    pub(crate) fn finish(
        self,
        is_partial: bool,
        sources: &Sources,
        diagnostics: &mut Diagnostics,
        remarks: &mut Remarks,
    ) -> (LeftOut, Vec<NodeId>) {
        if !is_partial {
            let selection = &self.settings.selection;
            self.report_absent(&selection.tags, "operation has the tag", &self.tags, sources, diagnostics);
            self.report_absent(&selection.operations, "operation is called", &self.operations, sources, diagnostics);
        }
        let is_out = |node: &NodeId| !self.standing.contains(&sources.original(*node));
        let dropped: Vec<NodeId> = self.dropped.iter().copied().filter(is_out).collect();
        dropped.iter().for_each(|node| remarks.note(*node, Remark::Idle(NOT_SELECTED)));
        (self.left_out, dropped)
    }

    fn report_absent(
        &self,
        wanted: &[Wanted],
        what: &str,
        known: &BTreeMap<String, NodeId>,
        sources: &Sources,
        diagnostics: &mut Diagnostics,
    ) {
        for Wanted { node, name } in wanted.iter().filter(|wanted| !self.found.contains(wanted.name.as_str())) {
            let message = format!("no {what} `{name}`, which is to be selected");
            let diagnostic = match node {
                Some(node) => Diagnostic::new(&rules::SETTING_TARGET, sources.place(*node), message),
                None => Diagnostic::placeless(&rules::SETTING_TARGET, message),
            };
            let near = nearest(name, known.keys().map(String::as_str));
            let near = near.and_then(|near| Some((near, sources.key_place(*known.get(near)?))));
            diagnostics.push(diagnostic.meant(near, "correct the name, or leave it out"));
        }
    }
}

/// Notes all nodes of a tree, by their originals.
fn note_standing(node: &Node, sources: &Sources, all: &mut HashSet<NodeId>) {
    all.insert(sources.original(node.id));
    node.items().for_each(|node| note_standing(node, sources, all));
    node.members().for_each(|(_, node)| note_standing(node, sources, all));
}
