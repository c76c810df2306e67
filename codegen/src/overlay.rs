//! Corrections: an OpenAPI Overlay laid over a description, before its dialect is looked at.

use serde_json_path::JsonPath;

use crate::budget::{FILE_NODES, NESTING};
use crate::diagnostics::{Diagnostic, Diagnostics, Level};
use crate::grammar::{Object, Shape, check};
use crate::source::{Node, Sources, Value};

pub(crate) static OVERLAY: Shape = Shape::Object(&Object {
    name: "overlay",
    keys: &[
        ("overlay", Shape::Text),
        ("info", Shape::Idle("for people", &Shape::Any)),
        ("extends", Shape::Idle("`portal.yaml` says which description it corrects", &Shape::Text)),
        ("actions", Shape::List(&ACTION)),
    ],
    required: &["overlay", "actions"],
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
    others: None,
    referable: false,
});

/// Applies each action of an overlay in order. A target that matches nothing is an error.
pub fn apply(root: &mut Node, overlay: &Node, sources: &mut Sources, diagnostics: &mut Diagnostics) {
    check(overlay, &OVERLAY, Level::Error, sources, diagnostics);
    check_version(overlay, sources, diagnostics);
    // The JSONPath library reads plain values, so one is kept beside the tree and follows each change.
    let mut plain = plain_value(root);
    let mut added = 0;
    for action in overlay.get("actions").into_iter().flat_map(Node::items) {
        let locations = selected(action, &plain, root, sources, diagnostics).unwrap_or_default();
        if let Some(message) = beyond_budget(action, &locations, &mut added) {
            diagnostics.push(Diagnostic::error(sources.place(action.id), message).help("select less, or add less"));
            continue;
        }
        for pointer in locations.iter().rev() {
            let changed = if is_removal(action) {
                remove(root, pointer);
                pointer.rsplit_once('/').map_or("", |(parent, _)| parent)
            } else {
                if let (Some(update), Some(at)) = (action.get("update"), node_mut(root, pointer)) {
                    merge(at, update, sources);
                }
                pointer
            };
            if let (Some(stale), Some(fresh)) = (plain.pointer_mut(changed), root.pointer(changed)) {
                *stale = plain_value(fresh);
            }
        }
    }
}

fn check_version(overlay: &Node, sources: &Sources, diagnostics: &mut Diagnostics) {
    let Some(version) = overlay.get("overlay") else { return };
    let Some(given) = version.as_text().filter(|given| *given != "1.0" && !given.starts_with("1.0.")) else { return };
    let message = format!("unsupported: overlays of version {given}");
    diagnostics.push(Diagnostic::error(sources.place(version.id), message).help("supported is 1.0: write `overlay: 1.0.0`"));
}

/// What the target of an action selects. An action that does nothing, or that selects nothing by one of its names, is an error.
fn selected(
    action: &Node,
    plain: &serde_json::Value,
    root: &Node,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<String>> {
    let target = action.get("target")?;
    if !is_removal(action) && action.get("update").is_none() {
        let message = "this action neither updates nor removes its target";
        diagnostics.push(Diagnostic::error(sources.place(action.id), message).help("add `update: …`, or `remove: true`"));
    }
    let mut report = |message: String, help: &str| {
        let diagnostic = Diagnostic::error(sources.place(target.id), message);
        diagnostics.push(if help.is_empty() { diagnostic } else { diagnostic.help(help) });
    };
    let file = &sources.file_of(root.id).name;
    let locations = match locate(target, plain) {
        Ok(locations) => locations,
        Err(message) => {
            report(message, "");
            return None;
        }
    };
    if locations.is_empty() {
        let help = "correct the path, or remove the action if the description was mended";
        report(format!("this target matches nothing in {file}"), help);
        return None;
    }
    for name in selected_names(target.as_str().unwrap_or_default()) {
        let is_in = |location: &String| location.split('/').any(|token| unescaped(token) == name);
        if !locations.iter().any(is_in) {
            report(
                format!("`{name}` in this target matches nothing in {file}"),
                "correct the name, or take it out of the selector",
            );
        }
    }
    Some(locations)
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

fn is_removal(action: &Node) -> bool {
    action.get("remove").and_then(Node::as_bool) == Some(true)
}

/// JSON pointers of the nodes that a target selects, in the order of the document.
fn locate(target: &Node, plain: &serde_json::Value) -> Result<Vec<String>, String> {
    let text = target.as_str().unwrap_or_default();
    let path = JsonPath::parse(text).map_err(|error| format!("not a JSONPath: {error}"))?;
    Ok(path.query_located(plain).locations().map(|location| location.to_json_pointer()).collect())
}

/// Names in brackets: `$['one', 'two']`. Where there are several, one that is misspelt hides behind the others. What a filter compares with
/// is no name.
fn selected_names(path: &str) -> Vec<&str> {
    let (mut names, mut quote, mut depth, mut filter) = (Vec::new(), None, 0, None);
    for (at, letter) in path.char_indices() {
        match (quote, letter) {
            (None, '[') => {
                depth += 1;
                let begins = filter.is_none() && path[at + 1..].trim_start().starts_with('?');
                filter = if begins { Some(depth) } else { filter };
            }
            (None, ']') => {
                filter = filter.filter(|began| *began != depth);
                depth -= 1;
            }
            (None, '\'' | '"') => quote = Some((letter, at + 1)),
            (Some((mark, start)), letter) if letter == mark => {
                quote = None;
                names.extend(filter.is_none().then(|| &path[start..at]));
            }
            _ => {}
        }
    }
    names
}

/// Members of mappings are merged, items are appended, anything else is replaced.
fn merge(at: &mut Node, update: &Node, sources: &mut Sources) {
    match (&mut at.value, &update.value) {
        (Value::Map(members), Value::Map(updates)) => {
            for (key, value) in updates {
                match members.get_mut(key) {
                    Some(member) => merge(member, value, sources),
                    None => {
                        members.insert(key.clone(), sources.copy(value));
                    }
                }
            }
        }
        (Value::List(items), Value::List(more)) => items.extend(more.iter().map(|item| sources.copy(item))),
        (Value::List(items), _) => items.push(sources.copy(update)),
        _ => *at = sources.copy(update),
    }
}

fn remove(root: &mut Node, pointer: &str) {
    let Some((parent, last)) = pointer.rsplit_once('/') else { return };
    let key = unescaped(last);
    match node_mut(root, parent).map(|node| &mut node.value) {
        Some(Value::Map(members)) => {
            members.shift_remove(key.as_str());
        }
        Some(Value::List(items)) => {
            if let Some(index) = key.parse().ok().filter(|index| *index < items.len()) {
                items.remove(index);
            }
        }
        _ => {}
    }
}

fn node_mut<'n>(root: &'n mut Node, pointer: &str) -> Option<&'n mut Node> {
    pointer.split('/').skip(1).try_fold(root, |node, token| {
        let token = unescaped(token);
        match &mut node.value {
            Value::Map(members) => members.get_mut(token.as_str()),
            Value::List(items) => items.get_mut(token.parse::<usize>().ok()?),
            _ => None,
        }
    })
}

fn unescaped(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}

fn plain_value(node: &Node) -> serde_json::Value {
    match &node.value {
        Value::Null => serde_json::Value::Null,
        Value::Bool(value) => serde_json::Value::Bool(*value),
        Value::Number(text) => serde_json::from_str(text).unwrap_or_else(|_| serde_json::Value::String(text.to_string())),
        Value::String(text) => serde_json::Value::String(text.to_string()),
        Value::List(items) => serde_json::Value::Array(items.iter().map(plain_value).collect()),
        Value::Map(members) => {
            serde_json::Value::Object(members.iter().map(|(key, value)| (key.to_string(), plain_value(value))).collect())
        }
    }
}
