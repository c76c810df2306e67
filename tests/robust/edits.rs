//! With the names given out so far, one thing more takes no name away, and one thing less brings none.

mod consequences;
mod edit;

use fastrand::Rng;
use portal_codegen::listing::listing;

use crate::order::input::Input;
use crate::order::meaning::Meaning;
use crate::permutations::portals;
use consequences::Consequences;
use edit::{EDITS, Edit, edit};

/// How often each edit is made.
const ROUNDS: u64 = 2;

/// A package before an edit.
struct Package {
    meaning: Meaning,
    surface: Vec<String>,
}

#[test]
fn with_the_lock_an_addition_or_a_removal_renames_nothing_else() {
    let seed = std::env::var("PORTAL_SEED").map_or(1, |text| text.parse().unwrap());
    let mut failures = Vec::new();
    for portal in portals() {
        let outcome = portal.generate();
        let mut locked = portal;
        locked.lock = outcome.lock;
        let before = Package { meaning: Meaning::of(&outcome.files), surface: listing(&outcome.files).unwrap() };
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

fn failure(locked: &Input, before: &Package, kind: Edit, rng: &mut Rng) -> Option<String> {
    let mut edited = locked.clone();
    let place = everywhere(&mut edited, kind, rng)?;
    let outcome = edited.generate();
    if outcome.files.is_empty() {
        return None;
    }
    let difference = before.meaning.difference(&Meaning::of(&outcome.files))?;
    let lines = match kind {
        Edit::Add(_) => &difference.gone,
        Edit::Remove(_) => &difference.come,
    };
    let consequences = Consequences::of(kind, &before.surface, &difference);
    let others: Vec<&String> = lines.iter().filter(|line| is_name(line) && !consequences.explain(line)).collect();
    let shown: String = others.iter().take(6).map(|line| format!("    {line}\n")).collect();
    (!others.is_empty()).then(|| format!("{place}\n{shown}"))
}

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
