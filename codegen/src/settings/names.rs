//! Names that `portal.yaml` gives: they stand in the code as they are, so each has to be one that Rust, or Cargo, takes without a warning.

use super::read::section;
use crate::diagnostics::{Diagnostic, Diagnostics, rules};
use crate::identifiers::{is_identifier, is_module, is_snake_case};
use crate::source::{Node, Sources};

/// What a name is for: what it is called, whether it can be one, and how those are written that can.
struct Kind(&'static str, fn(&str) -> bool, &'static str);

const VALUE: Kind = Kind("a name in Rust", is_snake_case, "small letters, digits and single underscores can, and no digit first");
const MODULE: Kind =
    Kind("the name of a module", is_module, "small ASCII letters, digits and single underscores can, and a letter first");
const LIBRARY: Kind = Kind("the name of a library", MODULE.1, MODULE.2);
const TYPE: Kind = Kind("the name of a type", is_type, "a capital letter first, then letters and digits");
const ID: Kind = Kind("a name in Rust", is_identifier, "letters, digits and underscores can, and no digit first");
const PACKAGE: Kind = Kind("the name of a package", is_package, "ASCII letters, digits, `-` and `_` can, and a letter first");

/// Reports each name that cannot be one.
pub(super) fn check(root: &Node, sources: &Sources, diagnostics: &mut Diagnostics) {
    let below = |pointer: &str| root.pointer(pointer).into_iter().flat_map(Node::members).map(|(_, name)| name);
    let handles = below("/headers").filter_map(|header| header.get("handle"));
    let sessions = root.pointer("/scopes/sessions").into_iter().flat_map(Node::items);
    let parameters = |session| section(session, "parameters").map(|(_, argument)| argument);
    let of_sessions = sessions
        .flat_map(|session| [session.get("method"), session.get("argument")].into_iter().flatten().chain(parameters(session)));
    let values = below("/names/operations").chain(handles).chain(of_sessions).map(|name| (name, VALUE));
    let modules = below("/names/tags").map(|name| (name, MODULE)).chain(root.get("library").map(|name| (name, LIBRARY)));
    let types = below("/names/types").map(|name| (name, TYPE)).chain(below("/names/ids").map(|name| (name, ID)));
    let package = root.get("package").map(|name| (name, PACKAGE));
    for (node, Kind(what, is_one, those)) in values.chain(modules).chain(types).chain(package) {
        if let Some(name) = node.as_text().filter(|name| !is_one(name)) {
            let message = format!("`{name}` cannot be {what}");
            diagnostics.push(Diagnostic::new(&rules::SETTING_NAME, sources.place(node.id), message).help(those));
        }
    }
}

/// Whether the compiler takes a name for a type without a warning.
fn is_type(name: &str) -> bool {
    is_identifier(name) && name.starts_with(char::is_uppercase) && !name.contains('_')
}

fn is_package(name: &str) -> bool {
    let fits = |character: char| character.is_ascii_alphanumeric() || character == '-' || character == '_';
    name.starts_with(|first: char| first.is_ascii_alphabetic()) && name.chars().all(fits)
}
