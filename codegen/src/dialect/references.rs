//! Where references lead: to an object of the kind that they stand for.

use std::collections::HashMap;

use crate::diagnostics::{Diagnostic, Diagnostics, rules};
use crate::grammar::{Grammar, Object, Reference, SCHEMA, Shape, check_object, shape_at, with_article};
use crate::reference::{fragment, pointed_at};
use crate::source::{Node, Sources};

/// Reports references that lead to an object of another kind. What stands where the format names no kind, as in an extension, is checked as
/// what the reference stands for. References to nothing are reported by those who follow them.
pub(super) fn check_targets<'n>(
    root: &'n Node,
    grammar: Grammar,
    mut open: Vec<Reference<'n>>,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    let mut known: HashMap<(&str, &str), Option<&'static Object>> = HashMap::new();
    while let Some(Reference { node, expected }) = open.pop() {
        let (Some(target), Some(text)) = (pointed_at(root, node), node.as_str()) else { continue };
        let other = *known.entry((text, expected.name)).or_insert_with(|| {
            match fragment(text).and_then(|pointer| shape_at(root, grammar.shape, &pointer)) {
                Some(Shape::Object(found) | Shape::Schema(found)) => Some(*found).filter(|found| found.name != expected.name),
                Some(Shape::BooleanSchema) if expected.name == SCHEMA => None,
                _ => {
                    open.extend(check_object(target, expected, grammar.version, &rules::UNKNOWN_KEY, sources, diagnostics));
                    None
                }
            }
        });
        if let Some(other) = other {
            let (other, expected) = (with_article(other.name), with_article(expected.name));
            let message = format!("`{text}` is {other}, and {expected} is needed here");
            diagnostics.push(
                Diagnostic::new(&rules::REFERENCE_KIND, sources.place(node.id), message).help(format!("refer to {expected}")),
            );
        }
    }
}
