//! An emitted file says so in its first line.

use super::{Finding, RustFile};

const BEGINNING: &str = "// Written by `cargo xtask generate`";

/// The finding for a file under `generated/` that does not begin so.
pub(super) fn finding(file: &RustFile) -> Option<Finding> {
    let help = "hand-written code belongs elsewhere; if `cargo xtask generate` wrote it, mend `format::HEADER`";
    let missing = !file.text.starts_with(BEGINNING);
    missing.then(|| file.finding(1, "this file does not begin with the line of emitted files".to_owned(), help))
}
