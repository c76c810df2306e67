//! Small mistakes in the files of a portal: each is reported where it was made, or makes other code that builds, or is known to have no effect.

mod mutation;
mod oracle;
mod portals;
mod verdict;
mod written;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{LazyLock, Mutex};
use std::thread;

use fastrand::Rng;

use crate::packages::Packages;
use mutation::{KINDS, Kind, Mutation, deletions, has, mutate};
use portals::{Original, originals, write};
use verdict::{Verdict, judge};
use written::Written;

/// Fewer mutations than these prove too little.
const LEAST: usize = 200;

static ORIGINALS: LazyLock<Vec<Original>> = LazyLock::new(originals);

/// What was tried, in the order of the seed.
static TRIED: LazyLock<Vec<(String, Mutation, Verdict)>> = LazyLock::new(|| {
    let (count, seed) = (number("PORTAL_MUTATIONS", 240), number("PORTAL_SEED", 1));
    each(count, |index| attempt(&ORIGINALS, index, seed as u64))
});

/// What comes of each number below `count`, two at a time.
fn each<T: Send>(count: usize, one: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let (next, found) = (AtomicUsize::new(0), Mutex::new(BTreeMap::new()));
    let work = || {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            if index >= count {
                break;
            }
            let made = one(index);
            found.lock().unwrap().insert(index, made);
        }
    };
    thread::scope(|scope| (0..2).for_each(|_| drop(scope.spawn(work))));
    found.into_inner().unwrap().into_values().collect()
}

fn number(variable: &str, otherwise: usize) -> usize {
    std::env::var(variable).map_or(otherwise, |text| text.parse().unwrap())
}

/// How often a seed is asked for a node that can be changed in a way.
const DRAWS: usize = 100;

/// The mutation of this number: files take turns, and for each file the kinds that it has a node for; the seed chooses the node.
fn attempt(originals: &[Original], index: usize, seed: u64) -> (String, Mutation, Verdict) {
    let mut rng = Rng::with_seed(seed << 32 | index as u64);
    let files: Vec<(&Original, &String)> =
        originals.iter().flat_map(|original| original.files.keys().map(move |file| (original, file))).collect();
    let (original, file) = files[index % files.len()];
    let root = &original.files[file].root;
    let kinds: Vec<Kind> = KINDS.into_iter().filter(|kind| has(root, *kind)).collect();
    let kind = kinds[index / files.len() % kinds.len()];
    let mutated = (0..DRAWS).find_map(|_| {
        let mut root = root.clone();
        Some((mutate(&mut root, file, kind, &mut rng)?, root))
    });
    let (mutation, root) = mutated.unwrap_or_else(|| panic!("{kind:?} changes nothing in {file}"));
    let verdict = judged(original, &mutation, &write(file, &root));
    (original.name.clone(), mutation, verdict)
}

fn judged(original: &Original, mutation: &Mutation, written: &Written) -> Verdict {
    match catch_unwind(AssertUnwindSafe(|| original.with(Some((&mutation.file, written))))) {
        Ok(outcome) => judge(original, mutation, written, &outcome),
        Err(_) => Verdict::Fault("the generator panics".to_owned()),
    }
}

#[test]
fn a_mutation_is_reported_where_it_is_or_changes_the_code_or_is_known_to_have_no_effect() {
    let mut tally: BTreeMap<&str, usize> = BTreeMap::new();
    let mut faults = Vec::new();
    for (portal, mutation, verdict) in TRIED.iter() {
        let came_to = match verdict {
            Verdict::Refused => "an error",
            Verdict::Reported => "a warning or a note",
            Verdict::Changed(_) => "other code",
            Verdict::Renamed => "other addresses in the lock",
            Verdict::Documented => "other docs",
            Verdict::WithoutEffect(why) => why,
            Verdict::Fault(_) => "a fault",
            Verdict::Silent(_) => "silence",
        };
        faults.extend(fault(portal, mutation, verdict));
        *tally.entry(came_to).or_default() += 1;
    }
    println!("{} mutations came to {tally:#?}", TRIED.len());
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
#[ignore = "slow: run by .ci/deep"]
fn a_construct_that_is_deleted_shows_or_is_known_to_have_no_effect() {
    let mut rng = Rng::with_seed(number("PORTAL_SEED", 1) as u64);
    let files = ORIGINALS.iter().flat_map(|original| original.files.iter().map(move |(name, file)| (original, name, file)));
    let deleted: Vec<_> = files
        .flat_map(|(original, name, file)| {
            deletions(&file.root, name, &mut rng).into_iter().map(move |(mutation, root)| (original, mutation, root))
        })
        .collect();
    println!("{} constructs are deleted", deleted.len());
    let faults = each(deleted.len(), |index| {
        let (original, mutation, root) = &deleted[index];
        fault(&original.name, mutation, &judged(original, mutation, &write(&mutation.file, root)))
    });
    let faults: Vec<String> = faults.into_iter().flatten().collect();
    assert!(deleted.len() >= LEAST && faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// What is told of a verdict that may not be.
fn fault(portal: &str, mutation: &Mutation, verdict: &Verdict) -> Option<String> {
    match verdict {
        Verdict::Fault(what) => Some(format!("{portal}: {mutation}\n  {what}")),
        Verdict::Silent(effect) => Some(format!("{portal}: {mutation}\n  nothing shows it, and the account says {effect:?}")),
        _ => None,
    }
}

#[test]
fn each_kind_of_mutation_is_tried_in_each_file() {
    assert!(TRIED.len() >= LEAST, "{} mutations are tried, {LEAST} are wanted", TRIED.len());
    for original in ORIGINALS.iter() {
        for (file, kind) in original.files.keys().flat_map(|file| KINDS.map(|kind| (file, kind))) {
            let is_tried = TRIED
                .iter()
                .any(|(portal, mutation, _)| *portal == original.name && mutation.file == *file && mutation.kind == kind);
            assert!(is_tried || !has(&original.files[file].root, kind), "{kind:?} is not tried in {} of {}", file, original.name);
        }
    }
}

#[test]
fn code_that_a_mutation_changes_builds() {
    let mut packages = Packages::new("mutations");
    let mut made = Vec::new();
    for (index, (portal, mutation, verdict)) in TRIED.iter().enumerate() {
        let Verdict::Changed(files) = verdict else { continue };
        if made.iter().all(|known| *known != files) {
            made.push(files);
            println!("m{index} is {portal}: {mutation}");
            packages.add(&format!("m{index}"), files).unwrap();
        }
    }
    packages.check().unwrap_or_else(|output| panic!("{output}"));
}
