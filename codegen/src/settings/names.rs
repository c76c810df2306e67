//! Names that `portal.yaml` gives: they stand in the code as they are, so each has to be one that Rust, or Cargo, takes.

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::identifiers::is_identifier;
use crate::source::{Node, Sources};

/// Reports each name that cannot be one.
pub(super) fn check(root: &Node, sources: &Sources, diagnostics: &mut Diagnostics) {
    let given = root.get("names").into_iter().flat_map(Node::members).flat_map(|(_, kind)| kind.members());
    let handles = root.get("headers").into_iter().flat_map(Node::members).filter_map(|(_, header)| header.get("handle"));
    let sessions = root.pointer("/scopes/sessions").into_iter().flat_map(Node::items);
    let of_sessions = sessions.flat_map(|session| [session.get("method"), session.get("argument")]).flatten();
    let names = given.map(|(_, name)| name).chain(handles).chain(of_sessions).chain(root.get("library"));
    for name in names.filter(|name| name.as_text().is_some_and(|text| !is_identifier(text))) {
        let message = format!("`{}` cannot be a name in Rust", name.as_text().unwrap_or_default());
        let help = "letters, digits and underscores can, and no digit first";
        diagnostics.push(Diagnostic::error(sources.place(name.id), message).help(help));
    }
    for name in root.pointer("/names/types").into_iter().flat_map(Node::members).map(|(_, name)| name) {
        if name.as_text().is_some_and(|text| is_identifier(text) && !is_type(text)) {
            let message = format!("`{}` cannot be the name of a type", name.as_text().unwrap_or_default());
            let help = "a capital letter first, then letters and digits";
            diagnostics.push(Diagnostic::error(sources.place(name.id), message).help(help));
        }
    }
    for name in root.pointer("/names/tags").into_iter().flat_map(Node::members).map(|(_, name)| name) {
        if name.as_text().is_some_and(|text| is_identifier(text) && !text.is_ascii()) {
            let message = format!("`{}` cannot be the name of a module", name.as_text().unwrap_or_default());
            diagnostics
                .push(Diagnostic::error(sources.place(name.id), message).help("ASCII letters, digits and underscores can"));
        }
    }
    if let Some(package) = root.get("package").filter(|name| name.as_text().is_some_and(|text| !is_package(text))) {
        let message = format!("`{}` cannot be the name of a package", package.as_text().unwrap_or_default());
        let help = "ASCII letters, digits, `-` and `_` can, and a letter first";
        diagnostics.push(Diagnostic::error(sources.place(package.id), message).help(help));
    }
}

/// Whether the compiler takes a name for a type without a warning.
fn is_type(name: &str) -> bool {
    name.starts_with(char::is_uppercase) && !name.contains('_')
}

fn is_package(name: &str) -> bool {
    let fits = |character: char| character.is_ascii_alphanumeric() || character == '-' || character == '_';
    name.starts_with(|first: char| first.is_ascii_alphabetic()) && name.chars().all(fits)
}
