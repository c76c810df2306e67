//! The selection of an action's target, and how far the target reaches where it selects nothing.

use serde_json_path::JsonPath;

use super::segments::{Segment, nesting, segments};
use crate::budget::TARGET;
use crate::diagnostics::{Diagnostic, Diagnostics, rules};
use crate::source::{Node, Sources};

/// JSON pointers of the nodes that the target of an action selects, in the order of the document. It is an error if it selects nothing,
/// or nothing by one of its names: of several in brackets, one that is misspelt would hide behind the others.
pub(super) fn selected(
    action: &Node,
    plain: &serde_json::Value,
    root: &Node,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Vec<String> {
    let Some((target, text)) = action.get("target").and_then(|target| Some((target, target.as_text()?))) else {
        return Vec::new();
    };
    let locations = match locate(text, plain) {
        Ok(locations) => locations,
        Err(message) => {
            let help = "write a path of RFC 9535, such as `$.components.schemas.Account`";
            diagnostics.push(Diagnostic::new(&rules::OVERLAY_TARGET, sources.place(target.id), message).help(help));
            return Vec::new();
        }
    };
    let search = Search { target, plain, root, sources };
    if locations.is_empty() {
        search.report_unreached(&segments(text), "this target", diagnostics);
    } else {
        search.report_idle_names(text, diagnostics);
    }
    locations
}

/// JSON pointers of the nodes that a path selects, each once, in the order of the document.
fn locate(path: &str, plain: &serde_json::Value) -> Result<Vec<String>, String> {
    if nesting(path) > TARGET {
        return Err(format!("brackets nest deeper than {TARGET} levels"));
    }
    let path = JsonPath::parse(path).map_err(|error| format!("not a JSONPath: {error}"))?;
    let mut locations: Vec<String> = path.query_located(plain).locations().map(|location| location.to_json_pointer()).collect();
    // Names in brackets select in the order in which they are written, and may select a node again.
    locations.sort_by_cached_key(|pointer| pointer.split('/').map(in_order).collect::<Vec<_>>());
    locations.dedup();
    Ok(locations)
}

/// Items of a list stand in the order of their numbers; the order of members has no meaning.
fn in_order(token: &str) -> (usize, String) {
    (token.parse().unwrap_or(usize::MAX), token.to_owned())
}

/// A target whose selection is not what its author meant.
struct Search<'s> {
    target: &'s Node,
    plain: &'s serde_json::Value,
    root: &'s Node,
    sources: &'s Sources,
}

impl Search<'_> {
    /// Reports each name in brackets without which the target would select the same.
    fn report_idle_names(&self, text: &str, diagnostics: &mut Diagnostics) {
        let all = segments(text);
        for (at, segment) in all.iter().enumerate() {
            for name in &segment.several {
                let narrowed: Vec<Segment> = all
                    .iter()
                    .enumerate()
                    .map(|(place, segment)| match place == at {
                        true => Segment { text: format!("[{name}]"), several: Vec::new() },
                        false => segment.clone(),
                    })
                    .collect();
                if self.select(&narrowed).is_empty() {
                    self.report_unreached(&narrowed, &format!("{name} in this target"), diagnostics);
                }
            }
        }
    }

    /// Reports a path that selects nothing: where it ends, and what it may have meant there.
    fn report_unreached(&self, path: &[Segment], what: &str, diagnostics: &mut Diagnostics) {
        let reached = (1..path.len()).rev().find(|reached| !self.select(&path[..*reached]).is_empty()).unwrap_or_default();
        let file = &self.sources.file_of(self.root.id).name;
        let place = self.sources.place(self.target.id);
        let last = path.get(reached).map_or("$", |segment| &segment.text);
        let diagnostic =
            Diagnostic::new(&rules::OVERLAY_SELECTION, place, format!("{what} matches nothing in {file}: there is no `{last}`"));
        let parents = self.select(&path[..reached]);
        let members = parents.iter().filter_map(|pointer| self.root.pointer(pointer)).flat_map(Node::members);
        let members: Vec<(&str, &Node)> = members.collect();
        let names: Vec<&str> = path.get(reached).into_iter().flat_map(Segment::names).collect();
        let near = diagnostics.all_nearest(&names, members.iter().map(|(key, _)| *key));
        let near = members.iter().filter(|(key, _)| near.contains(key)).take(1);
        let near = near.map(|(key, node)| (*key, self.sources.key_place(node.id)));
        diagnostics.push(
            diagnostic.meant(
                near,
                "correct the path, or remove the action if the description was mended, or has no longer what it mends",
            ),
        );
    }

    fn select(&self, path: &[Segment]) -> Vec<String> {
        let path: String = path.iter().map(|segment| segment.text.as_str()).collect();
        locate(&path, self.plain).unwrap_or_default()
    }
}
