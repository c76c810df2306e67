//! Every `$ref` to the node that it means.

use std::borrow::Cow;

use crate::budget::REFERENCES;
use crate::diagnostics::rules::{self, Rule};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::source::{Members, Node, Sources, unescaped};

/// Follows the `$ref` of a node, and those it leads to, to a node without one. Faults are reported, once for each place.
pub fn resolve<'d>(root: &'d Node, node: &'d Node, sources: &Sources, diagnostics: &mut Diagnostics) -> Option<&'d Node> {
    let mut at = node;
    for _ in 0..REFERENCES {
        let Some(reference) = at.get("$ref") else { return Some(at) };
        at = target(root, reference, &rules::DANGLING_REFERENCE, sources, diagnostics)?;
    }
    let place = sources.place(node.get("$ref").map_or(node.id, |reference| reference.id));
    diagnostics.push(
        Diagnostic::new(&rules::CIRCULAR_REFERENCE, place, "this reference leads back to itself")
            .help("let one of the references name a definition"),
    );
    None
}

/// The node that the text of a `$ref` names. One that was found to lead nowhere, or to something else, leads to none; `dangling` is the rule
/// that one to nothing breaks.
pub fn target<'d>(
    root: &'d Node,
    reference: &'d Node,
    dangling: &'static Rule,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Option<&'d Node> {
    let text = reference.as_str()?;
    if diagnostics.has_errors() && diagnostics.has_error_at(&sources.place(reference.id)) {
        return None;
    }
    let Some(pointer) = text.strip_prefix('#') else {
        report_absent(dangling, text, reference, sources, diagnostics);
        return None;
    };
    let found = root.pointer(&percent_decoded(pointer));
    if found.is_none() && !is_below_error(root, pointer, sources, diagnostics) {
        let place = sources.place(reference.id);
        let diagnostic = Diagnostic::new(dangling, place, format!("`{text}` names nothing in this description"));
        report_dangling(diagnostic, root, pointer, sources, diagnostics);
    }
    found
}

/// Whether what a pointer leads through could not be read, so that nobody knows what it names.
fn is_below_error(root: &Node, pointer: &str, sources: &Sources, diagnostics: &Diagnostics) -> bool {
    let mut place = sources.place(root.id);
    let owners = pointer.match_indices('/').map(|(at, _)| &pointer[..at]).filter(|owner| !owner.is_empty());
    diagnostics.has_errors()
        && owners.into_iter().any(|owner| {
            owner.clone_into(&mut place.pointer);
            diagnostics.has_error_at(&place)
        })
}

/// The node that a `$ref` names, if it names one of this description.
pub fn pointed_at<'d>(root: &'d Node, reference: &Node) -> Option<&'d Node> {
    root.pointer(&fragment(reference.as_str()?)?)
}

/// The pointer that the text of a `$ref` is within its description.
pub fn fragment(text: &str) -> Option<Cow<'_, str>> {
    text.strip_prefix('#').map(percent_decoded)
}

/// Reports the references that name nothing where nothing that is generated needs them: no code is lost, but the author meant something.
/// Of a description that is not read as a whole it is not known what needs them.
pub fn report_unused(root: &Node, is_whole: bool, sources: &Sources, diagnostics: &mut Diagnostics) {
    for reference in references(root) {
        let Some(text) = reference.as_str() else { continue };
        let Some(pointer) = text.strip_prefix('#') else {
            report_absent(&rules::IDLE_DANGLING_REFERENCE, text, reference, sources, diagnostics);
            continue;
        };
        if root.pointer(&percent_decoded(pointer)).is_some() {
            continue;
        }
        let place = sources.place(reference.id);
        if !diagnostics.has_finding_at(&place) && !is_below_error(root, pointer, sources, diagnostics) {
            let needed = if is_whole { "; no operation needs it" } else { "" };
            let message = format!("`#{pointer}` names nothing in this description{needed}");
            report_dangling(
                Diagnostic::new(&rules::IDLE_DANGLING_REFERENCE, place, message),
                root,
                pointer,
                sources,
                diagnostics,
            );
        }
    }
}

/// Reports a reference to another file, of which nothing was brought in, unless that was reported of the file.
fn report_absent(dangling: &'static Rule, text: &str, reference: &Node, sources: &Sources, diagnostics: &mut Diagnostics) {
    let place = sources.place(reference.id);
    if !diagnostics.has_finding_at(&place) {
        let diagnostic = Diagnostic::new(dangling, place, format!("`{text}` names nothing in that file"));
        diagnostics.push(diagnostic.help("add the target, or correct the reference"));
    }
}

/// The targets in a description of the references below a node that stands elsewhere.
pub fn targets<'d>(root: &'d Node, node: &Node) -> impl Iterator<Item = &'d Node> {
    references(node).into_iter().filter_map(|reference| pointed_at(root, reference))
}

/// All references below a node.
pub(crate) fn references(node: &Node) -> Vec<&Node> {
    let mut found = Vec::new();
    each_part(node, &mut |part| found.extend(part.get("$ref")));
    found
}

/// What the mappings of discriminators below a node name.
pub(crate) fn mapped(node: &Node) -> Vec<&Node> {
    let mut found = Vec::new();
    each_part(node, &mut |part| {
        found.extend(part.pointer("/discriminator/mapping").into_iter().flat_map(Node::members).map(|(_, target)| target));
    });
    found
}

/// Calls `visit` for a node and all below it in which `$ref` is a reference.
fn each_part<'n>(node: &'n Node, visit: &mut dyn FnMut(&'n Node)) {
    let mut open = vec![(node, Keys::OfFormat)];
    while let Some((node, keys)) = open.pop() {
        visit(node);
        open.extend(node.items().map(|item| (item, Keys::OfFormat)));
        open.extend(node.members().filter_map(|(key, member)| {
            let is_response = key == "default" && has_responses(node);
            Some((member, if is_response { Keys::OfFormat } else { keys.below(key)? }))
        }));
    }
}

/// What the keys of a mapping are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keys {
    /// Those of the format.
    OfFormat,
    /// Names that its author gave.
    Names,
}

impl Keys {
    /// The keys of what stands under one of these; none where that is a value, in which `$ref` is a member like any other.
    pub(crate) fn below(self, key: &str) -> Option<Self> {
        match self {
            Self::Names => Some(Self::OfFormat),
            Self::OfFormat if holds_values(key) => None,
            Self::OfFormat => Some(if NAMED.contains(&key) { Self::Names } else { Self::OfFormat }),
        }
    }
}

/// The keys of mappings from names.
const NAMED: [&str; 20] = [
    "$defs",
    "callbacks",
    "content",
    "definitions",
    "dependentSchemas",
    "encoding",
    "headers",
    "links",
    "mediaTypes",
    "parameters",
    "pathItems",
    "paths",
    "patternProperties",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
    "securitySchemes",
    "variables",
    "webhooks",
];

/// Keys below which there are values.
fn holds_values(key: &str) -> bool {
    matches!(key, "example" | "examples" | "default" | "enum" | "const") || crate::grammar::is_extension(key)
}

/// Whether the members of a mapping are responses, by status: `default` is one of them then, and no value.
fn has_responses(node: &Node) -> bool {
    let is_status = |key: &str| key.len() == 3 && key.starts_with(|digit: char| digit.is_ascii_digit());
    let is_response = |node: &Node| ["$ref", "description", "content"].iter().any(|key| node.get(key).is_some());
    let others = || node.members().filter(|(key, _)| *key != "default" && !crate::grammar::is_extension(key));
    others().all(|(key, _)| is_status(key)) && node.get("default").is_some_and(is_response)
}

/// The last token of a pointer: what its author calls the target.
pub fn target_name(reference: &str) -> String {
    let token = reference.rsplit('/').next().unwrap_or(reference);
    percent_decoded(&unescaped(token)).into_owned()
}

/// Reports a reference to nothing, with the definitions that were probably meant.
fn report_dangling(diagnostic: Diagnostic, root: &Node, pointer: &str, sources: &Sources, diagnostics: &mut Diagnostics) {
    let (section, name) = pointer.rsplit_once('/').unwrap_or_default();
    let sections = sections(root, section, sources);
    let near = diagnostics.all_nearest(&[name], sections.iter().flat_map(|definitions| definitions.keys()).map(|key| &**key));
    let found = near.into_iter().flat_map(|key| sections.iter().filter_map(move |definitions| definitions.get_key_value(key)));
    let near: Vec<_> = found.map(|(key, node)| (format!("#{section}/{key}"), sources.key_place(node.id))).collect();
    let near = near.iter().map(|(reference, place)| (reference.as_str(), place.clone()));
    diagnostics.push(diagnostic.meant(near, "add the target, or correct the reference"));
}

/// A section, by the pointer that its author gives it: lowering may have moved it to the components, and parted it there.
fn sections<'d>(root: &'d Node, section: &str, sources: &Sources) -> Vec<&'d Members> {
    if let Some(found) = root.pointer(section) {
        return found.as_map().into_iter().collect();
    }
    let components = root.get("components").into_iter().flat_map(Node::members).map(|(_, components)| components);
    components.filter(|components| sources.pointer(components.id) == section).filter_map(Node::as_map).collect()
}

/// URI fragments may be percent-encoded; what is not valid stays as it is.
pub(crate) fn percent_decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let digits = tail.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        match digits.filter(|_| *first == b'%').and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(text), Cow::Owned)
}
