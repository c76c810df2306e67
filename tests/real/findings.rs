//! What the generator finds against real descriptions, by kind: something that becomes unsupported shows here.

use std::collections::BTreeMap;

use portal_codegen::diagnostics::{Diagnostic, Level};

use crate::documents::{Documents, Folder, portal, repository};
use crate::ours;

pub(crate) fn findings_against_real_descriptions_are_known(documents: &Documents) {
    let text: String =
        documents.real().map(|(document, outcome)| format!("{}\n{}", document.name, kinds(&outcome.diagnostics))).collect();
    insta::assert_snapshot!("findings", text);
}

pub(crate) fn nothing_is_found_against_our_descriptions() {
    for name in ours::portals() {
        assert_eq!(kinds(&portal(&name, &Folder(repository())).diagnostics), "", "{name}");
    }
}

/// How often each kind of finding occurs, a line each.
fn kinds(found: &[Diagnostic]) -> String {
    let mut kinds: BTreeMap<(Level, String), usize> = BTreeMap::new();
    for diagnostic in found {
        *kinds.entry((diagnostic.level, kind(&diagnostic.message))).or_default() += 1;
    }
    kinds.into_iter().map(|((level, kind), count)| format!("{count:>6} {level:?}: {kind}\n")).collect()
}

/// A message without the names that it speaks of.
pub(crate) fn kind(message: &str) -> String {
    let parts = message.split('`').enumerate();
    parts.map(|(at, part)| if at % 2 == 0 { part } else { "`…`" }).collect()
}
