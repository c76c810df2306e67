//! Input never makes the generator panic.

use super::{Finding, RustFile, Word};

const METHODS: [&str; 2] = ["unwrap", "expect"];
const MACROS: [&str; 3] = ["panic", "todo", "unimplemented"];

/// Calls that panic, tests aside. `unreachable!` may stand for a broken promise of our own code; it says which.
pub(super) fn findings(file: &RustFile, words: &[Word]) -> Vec<Finding> {
    let called = words.windows(3).filter_map(|window| match window {
        [dot, name, open] if dot.text == "." && open.text == "(" && METHODS.contains(&name.text.as_str()) => Some(name),
        _ => None,
    });
    let expanded = words.windows(2).filter_map(|window| match window {
        [name, bang] if bang.text == "!" && MACROS.contains(&name.text.as_str()) => Some(name),
        _ => None,
    });
    let found = called.chain(expanded);
    found
        .map(|name| {
            let help = "report a diagnostic with the place, or take the value apart with `let … else`";
            file.finding(name.line, format!("`{}` panics on input", name.text), help)
        })
        .collect()
}
