//! Differences that were looked at and allowed: a list in a file of its own, one line each, `address | what | reason`.

use std::collections::{BTreeMap, BTreeSet};

/// Holds what was found to what was allowed.
///
/// # Panics
/// Where something was found that the list does not have, where the list has something that was not found, and where a line gives no
/// reason.
pub(crate) fn check(found: &BTreeSet<(String, String)>, list: &str) {
    let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let allowed: BTreeMap<(String, String), &str> = lines.map(entry).collect();
    let new = found.iter().filter(|difference| !allowed.contains_key(*difference));
    let new: String = new.map(|(address, what)| format!("{address} | {what} | \n")).collect();
    let gone = allowed.keys().filter(|difference| !found.contains(*difference));
    let gone: String = gone.map(|(address, what)| format!("{address} | {what}\n")).collect();
    assert!(new.is_empty(), "differences to review, and to list with a reason:\n{new}");
    assert!(gone.is_empty(), "differences that occur no longer, to be taken off the list:\n{gone}");
}

fn entry(line: &str) -> ((String, String), &str) {
    let mut parts = line.splitn(3, " | ");
    match (parts.next(), parts.next(), parts.next()) {
        (Some(address), Some(what), Some(reason)) if !reason.trim().is_empty() => ((address.to_owned(), what.to_owned()), reason),
        _ => panic!("this line is not `address | what | reason`: {line}"),
    }
}
