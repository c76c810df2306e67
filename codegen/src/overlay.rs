//! Corrections: an OpenAPI Overlay laid over a description, before its dialect is looked at.

mod change;
mod segments;
mod target;

use change::{is_removal, merge, node_mut, plain_value, remove, remove_plain};
use target::selected;

use crate::budget::{FILE_NODES, NESTING};
use crate::diagnostics::{Diagnostic, Diagnostics, rules};
use crate::grammar::{Grammar, Object, Shape, check};
use crate::source::{Node, Sources, Value};

/// The format of overlays.
pub(crate) const GRAMMAR: Grammar = Grammar::own(&OVERLAY);

static OVERLAY: Shape = Shape::Object(&Object {
    name: "overlay",
    keys: &[
        ("overlay", Shape::Text),
        ("info", Shape::Idle("for people", &Shape::Any)),
        ("extends", Shape::Idle("`portal.yaml` says which description it corrects", &Shape::Text)),
        ("actions", Shape::List(&ACTION)),
    ],
    required: &["overlay", "actions"],
    constraints: &[],
    others: None,
    referable: false,
});

static ACTION: Shape = Shape::Object(&Object {
    name: "action",
    keys: &[
        ("target", Shape::Text),
        ("description", Shape::Idle("for people", &Shape::Text)),
        ("update", Shape::Shelf(&Shape::Any)),
        ("remove", Shape::Bool),
    ],
    required: &["target"],
    constraints: &[],
    others: None,
    referable: false,
});

/// Applies each action of an overlay in order. A target that matches nothing is an error.
pub fn apply(root: &mut Node, overlay: &Node, sources: &mut Sources, diagnostics: &mut Diagnostics) {
    check(overlay, GRAMMAR, &rules::UNKNOWN_SETTING, sources, diagnostics);
    check_version(overlay, sources, diagnostics);
    // The JSONPath library reads plain values, so one is kept beside the tree and follows each change.
    let mut plain = plain_value(root);
    let mut added = 0;
    for action in overlay.get("actions").into_iter().flat_map(Node::items) {
        if !is_removal(action) && action.get("update").is_none() {
            let message = "this action neither updates nor removes its target";
            diagnostics.push(
                Diagnostic::new(&rules::OVERLAY_ACTION, sources.place(action.id), message)
                    .help("add `update: …`, or `remove: true`"),
            );
        }
        let locations = selected(action, &plain, root, sources, diagnostics);
        if let Some(message) = beyond_budget(action, &locations, &mut added) {
            diagnostics.push(
                Diagnostic::new(&rules::OVERLAY_BUDGET, sources.place(action.id), message).help("select less, or add less"),
            );
            continue;
        }
        if is_removal(action) && locations.iter().any(String::is_empty) {
            let message = "a description as a whole cannot be removed";
            diagnostics.push(
                Diagnostic::new(&rules::OVERLAY_REMOVAL, sources.place(action.id), message).help("select what is below `$`"),
            );
        }
        if let Some(diagnostic) = unmergeable(action, &locations, root, sources) {
            diagnostics.push(diagnostic);
            continue;
        }
        // From the end, so that the indices of items before one that is removed stay true.
        for pointer in locations.iter().rev() {
            if is_removal(action) {
                remove(root, pointer);
                remove_plain(&mut plain, pointer);
            } else if let (Some(update), Some(at)) = (action.get("update"), node_mut(root, pointer)) {
                merge(at, update, sources);
                if let Some(stale) = plain.pointer_mut(pointer) {
                    *stale = plain_value(at);
                }
            }
        }
    }
}

fn check_version(overlay: &Node, sources: &Sources, diagnostics: &mut Diagnostics) {
    let Some(version) = overlay.get("overlay") else { return };
    let Some(given) = version.as_text().filter(|given| *given != "1.0" && !given.starts_with("1.0.")) else { return };
    let message = format!("unsupported: overlays of version {given}");
    diagnostics.push(
        Diagnostic::new(&rules::OVERLAY_VERSION, sources.place(version.id), message)
            .help("supported is 1.0: write `overlay: 1.0.0`"),
    );
}

/// The first of what an action selects that its update cannot be merged into: members go into mappings, items into lists, and a value on
/// its own takes the place of another.
fn unmergeable(action: &Node, locations: &[String], root: &Node, sources: &Sources) -> Option<Diagnostic> {
    let (target, update) = (action.get("target")?, action.get("update").filter(|_| !is_removal(action))?);
    let merges = |at: &Node| match (&at.value, &update.value) {
        (Value::List(_), _) | (Value::Map(_), Value::Map(_)) => true,
        (Value::Map(_), _) | (_, Value::Map(_) | Value::List(_)) => false,
        _ => true,
    };
    let at = locations.iter().filter_map(|pointer| root.pointer(pointer)).find(|at| !merges(at))?;
    let (file, kind) = (&sources.file_of(at.id).name, at.value.kind());
    let selected = if matches!(at.value, Value::Null) { "an empty value" } else { kind };
    let message = format!("this target selects {selected} in {file}, which {} cannot be merged into", update.value.kind());
    let diagnostic = Diagnostic::new(&rules::OVERLAY_MERGE, sources.place(target.id), message)
        .related(sources.place(at.id), "this is selected");
    let diagnostic = diagnostic.related(sources.place(update.id), "this is the update");
    Some(diagnostic.help("select what it is a part of, with the part in the update; or remove it first"))
}

/// What is wrong with an action that would make the description too large, or too deep, for those that read it next.
fn beyond_budget(action: &Node, locations: &[String], added: &mut usize) -> Option<String> {
    let (nodes, depth) = action.get("update")?.extent();
    *added = added.saturating_add(nodes.saturating_mul(locations.len()));
    if *added > FILE_NODES {
        return Some(format!("the actions up to this one add more than {FILE_NODES} values"));
    }
    let deepest = locations.iter().map(|location| location.matches('/').count()).max().unwrap_or(0);
    (deepest + depth > NESTING).then(|| format!("values would nest deeper than {NESTING} levels"))
}
