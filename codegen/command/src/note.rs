//! What was made and found, as JSON for programs. Its keys stay what they are: new ones may come, and `format` rises where one goes or changes
//! its meaning.

use portal_codegen::diagnostics::{Diagnostic, Level, Place};
use portal_codegen::{Construct, Outcome, Summary, Tally};
use serde_json::{Value, json};

/// The version of the format.
const FORMAT: u32 = 1;

/// Of so many nodes that do nothing, for one construct and reason, it is said where they stand.
const PLACES: usize = 3;

/// The note of a run.
pub fn note(packages: &[Value]) -> String {
    format!("{:#}", json!({ "format": FORMAT, "packages": packages }))
}

/// What is noted of a package; `changed` counts the files that were written or removed, and is none where nothing was written.
pub fn package(name: &str, outcome: &Outcome, changed: Option<usize>) -> Value {
    let Summary { operations, parameters, types, lines, left_out } = outcome.summary;
    json!({
        "package": name,
        "is_written": changed.is_some(),
        "operations": operations,
        "operations_not_selected": left_out,
        "parameters": parameters,
        "types": types,
        "lines": lines,
        "changed_files": changed.unwrap_or_default(),
        "findings": outcome.diagnostics.iter().map(finding).collect::<Vec<_>>(),
        "without_effect": without_effect(outcome),
    })
}

fn finding(diagnostic: &Diagnostic) -> Value {
    let Diagnostic { rule, level, message, place: at, also, related, help } = diagnostic;
    json!({
        "code": rule.code,
        "level": word(*level),
        "message": message,
        "place": at.as_ref().map(place),
        "also_at": also.iter().map(place).collect::<Vec<_>>(),
        "related": related.iter().map(|(at, label)| json!({ "place": place(at), "message": label })).collect::<Vec<_>>(),
        "help": help,
    })
}

fn place(place: &Place) -> Value {
    let Place { file, line, column, bytes: (start, end), pointer } = place;
    json!({ "file": file, "line": line, "column": column, "bytes": [start, end], "pointer": pointer })
}

/// The word for a level.
pub(crate) fn word(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "note",
    }
}

/// The constructs of which nodes do nothing, with how many, why, and where the first ones stand.
fn without_effect(outcome: &Outcome) -> Vec<Value> {
    let account = outcome.account();
    let (constructs, places) = (account.constructs(), account.places_without_effect(PLACES));
    let each = constructs.iter().flat_map(|(construct, Tally { none, .. })| {
        let Construct { file, object, key } = construct;
        let places = &places;
        none.iter().map(move |(reason, nodes)| {
            let first_at = places.get(&(*construct, *reason));
            json!({ "file": file, "object": object, "key": key, "nodes": nodes, "reason": reason, "first_at": first_at })
        })
    });
    each.collect()
}
