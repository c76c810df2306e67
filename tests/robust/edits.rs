//! With the names given out so far, one thing more takes no name away, and one thing less brings none.

mod edit;
mod split;

use fastrand::Rng;

use crate::order::input::Input;
use crate::order::meaning::Meaning;
use crate::order::permutation::Kind;
use crate::permutations::portals;
use edit::{EDITS, Edit, edit};
use split::Splits;

/// How often each edit is made.
const ROUNDS: u64 = 2;

#[test]
fn with_the_lock_an_addition_or_a_removal_renames_nothing_else() {
    let seed = std::env::var("PORTAL_SEED").map_or(1, |text| text.parse().unwrap());
    let mut failures = Vec::new();
    for portal in portals() {
        let outcome = portal.generate();
        let mut locked = portal;
        locked.lock = outcome.lock;
        let before = Meaning::of(&outcome.files);
        for (kind, round) in EDITS.iter().flat_map(|kind| (0..ROUNDS).map(move |round| (*kind, round))) {
            let mut rng = Rng::with_seed(seed << 8 | round);
            failures.extend(
                failure(&locked, &before, kind, &mut rng)
                    .map(|failure| format!("{} (PORTAL_SEED={seed}) {failure}", locked.name)),
            );
        }
    }
    assert!(failures.is_empty(), "{} edits rename something else:\n{}", failures.len(), failures.join("\n"));
}

fn failure(locked: &Input, before: &Meaning, kind: Edit, rng: &mut Rng) -> Option<String> {
    let mut edited = locked.clone();
    let place = everywhere(&mut edited, kind, rng)?;
    let outcome = edited.generate();
    if outcome.files.is_empty() {
        return None;
    }
    let difference = before.difference(&Meaning::of(&outcome.files))?;
    // Of other values than true and false a bool becomes an enum.
    let is_bool = |line: &String| matches!(kind, Edit::Add(Kind::Values)) && line.contains(": bool");
    if matches!(kind, Edit::Remove(Kind::Values)) && difference.gone.iter().any(|line| line.contains(": bool")) {
        return None;
    }
    let lines = match kind {
        Edit::Add(_) => &difference.gone,
        Edit::Remove(_) => &difference.come,
    };
    let names: Vec<&String> = lines.iter().filter(|line| is_name(line)).collect();
    // The operation whose statuses are others gives another response, of types of its own.
    let is_of_statuses = matches!(kind, Edit::Add(Kind::Statuses) | Edit::Remove(Kind::Statuses));
    let responses = names.iter().filter_map(|line| line.split_once(RESPONSE)).filter(|_| is_of_statuses);
    let responses: Vec<(&str, &str)> = responses.collect();
    let own = responses.first().map(|(operation, _)| *operation);
    let of_own = responses.iter().filter(|(operation, _)| Some(*operation) == own);
    let given: Vec<String> =
        of_own.filter_map(|(_, of)| of.split_once(" = ")).map(|(_, name)| format!("types::{name}:")).collect();
    let is_own = |line: &str| {
        line.split_once(RESPONSE).is_some_and(|(operation, _)| Some(operation) == own)
            || given.iter().any(|name| line.starts_with(name.as_str()))
    };
    let splits = Splits::of(before, &difference);
    let is_split = |line: &String| match kind {
        Edit::Add(_) => difference.come.iter().any(|come| splits.shared(come).as_ref() == Some(line)),
        Edit::Remove(_) => splits.shared(line).is_some_and(|line| before.has(&line)),
    };
    let is_other = |line: &&String| !is_own(line) && !is_bool(line) && !is_split(line);
    let others: Vec<&String> = names.into_iter().filter(is_other).collect();
    let shown: String = others.iter().take(6).map(|line| format!("    {line}\n")).collect();
    (!others.is_empty()).then(|| format!("{place}\n{shown}"))
}

/// What the listing says of the responses of an operation.
const RESPONSE: &str = ": Operation with ";

/// Makes an edit in one description, and in those of the same API that have the same place: environments stay alike.
fn everywhere(edited: &mut Input, kind: Edit, rng: &mut Rng) -> Option<String> {
    let mut first: Option<String> = None;
    for root in edited.descriptions() {
        let mut other = root.clone();
        let place = edit(&mut other, kind, &mut rng.clone());
        if place.is_some() && (first.is_none() || first == place) {
            *root = other;
            first = place;
        }
    }
    first
}

/// Whether a line is one of the surface, or says what a variant sends.
fn is_name(line: &str) -> bool {
    !line.starts_with("code ") || line.contains(" string_enum! ")
}
