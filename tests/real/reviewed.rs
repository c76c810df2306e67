//! Differences that were looked at and allowed: a list in a file of its own, one line each, `address | what | reason`.

use std::collections::BTreeSet;

/// Holds what was found to what was allowed.
///
/// # Panics
/// With what [`compare`] says.
pub(crate) fn check(found: &BTreeSet<(String, String)>, list: &str) {
    if let Err(said) = compare(found, list) {
        panic!("{said}");
    }
}

/// # Errors
/// Where something was found that the list does not have, where the list has something that was not found, and where a line gives no
/// reason.
fn compare(found: &BTreeSet<(String, String)>, list: &str) -> Result<(), String> {
    let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let allowed = lines.map(entry).collect::<Result<BTreeSet<_>, _>>()?;
    let new: String = found.difference(&allowed).map(|(address, what)| format!("{address} | {what} | \n")).collect();
    let gone: String = allowed.difference(found).map(|(address, what)| format!("{address} | {what}\n")).collect();
    if !new.is_empty() {
        return Err(format!("differences to review, and to list with a reason:\n{new}"));
    }
    if !gone.is_empty() {
        return Err(format!("differences that occur no longer, to be taken off the list:\n{gone}"));
    }
    Ok(())
}

fn entry(line: &str) -> Result<(String, String), String> {
    let mut parts = line.splitn(3, " | ");
    match (parts.next(), parts.next(), parts.next()) {
        (Some(address), Some(what), Some(reason)) if !reason.trim().is_empty() => Ok((address.to_owned(), what.to_owned())),
        _ => Err(format!("this line is not `address | what | reason`: {line}")),
    }
}

pub(crate) fn a_difference_is_allowed_by_a_line_with_its_reason_alone() {
    let found = BTreeSet::from([("GET /a/required".to_owned(), "only in ours".to_owned())]);
    assert_eq!(compare(&found, "# comment\nGET /a/required | only in ours | inferred\n"), Ok(()));
    let new = "differences to review, and to list with a reason:\nGET /a/required | only in ours | \n";
    assert_eq!(compare(&found, ""), Err(new.to_owned()));
    let line = "GET /a/required | only in ours | ";
    assert_eq!(compare(&found, line), Err(format!("this line is not `address | what | reason`: {line}")));
}

pub(crate) fn a_line_whose_difference_occurs_no_longer_fails() {
    let gone = "differences that occur no longer, to be taken off the list:\nGET /a | only in ours\n";
    assert_eq!(compare(&BTreeSet::new(), "GET /a | only in ours | inferred"), Err(gone.to_owned()));
}
