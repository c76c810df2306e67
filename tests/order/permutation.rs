//! Permutations of what has no order by what it means, and whether a package is the same for all of them.

use std::collections::BTreeSet;
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::thread;

use fastrand::Rng;
use portal_codegen::budget::STACK;
use serde_json::{Map, Value};

use super::document::{Holds, Node, walk};
use super::input::Input;
use super::meaning::{Difference, Meaning};

/// What is put into another order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    Properties,
    /// Of an enum.
    Values,
    Required,
    /// Of `oneOf`, `anyOf` and `allOf`.
    Branches,
    Mapping,
    Parameters,
    /// Paths, and the methods of each.
    Operations,
    /// And all else that is defined once.
    Schemas,
    /// As the description lists them; of those that an operation has, the first decides.
    Tags,
    Statuses,
    MediaTypes,
    Headers,
}

pub(crate) const KINDS: [Kind; 12] = [
    Kind::Properties,
    Kind::Values,
    Kind::Required,
    Kind::Branches,
    Kind::Mapping,
    Kind::Parameters,
    Kind::Operations,
    Kind::Schemas,
    Kind::Tags,
    Kind::Statuses,
    Kind::MediaTypes,
    Kind::Headers,
];

/// How many orders of each kind are tried.
const ROUNDS: u64 = 2;

/// A permutation that changes what a package means.
pub(crate) struct Failure {
    document: String,
    kinds: Vec<Kind>,
    seed: u64,
    round: u64,
    difference: Difference,
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { document, kinds, seed, round, difference } = self;
        write!(formatter, "{document}: {kinds:?} in another order (PORTAL_SEED={seed}, round {round})\n{difference}")
    }
}

/// Generates from each input in the orders that `PORTAL_SEED` gives.
///
/// # Panics
/// If any package means something else for it.
pub(crate) fn assert_unmoved(inputs: &[Input]) {
    let seed = std::env::var("PORTAL_SEED").map_or(1, |text| text.parse().unwrap());
    let (halves, every) = (inputs.len().div_ceil(2).max(1), |input: &Input| failures(input, seed));
    let failures: Vec<String> = thread::scope(|scope| {
        let halves = inputs.chunks(halves).map(|half| {
            // What emitted code means is read as deep as its types nest.
            let thread = thread::Builder::new().stack_size(STACK);
            thread.spawn_scoped(scope, move || half.iter().flat_map(every).collect::<Vec<Failure>>()).unwrap()
        });
        let running: Vec<_> = halves.collect();
        running.into_iter().flat_map(|half| half.join().unwrap()).map(|failure| failure.to_string()).collect()
    });
    assert!(failures.is_empty(), "{} permutations change what a package means:\n{}", failures.len(), failures.join("\n"));
}

/// All at once first, which shows whether there is any, and then each kind alone, which shows what it is.
fn failures(input: &Input, seed: u64) -> Vec<Failure> {
    let original = Meaning::of(&input.generate().files);
    let moved = |kinds: &[Kind], round: u64| {
        let mut hasher = DefaultHasher::new();
        (seed, &input.name, kinds, round).hash(&mut hasher);
        let permuted = permuted(input, kinds, &mut Rng::with_seed(hasher.finish()))?;
        let difference = original.difference(&Meaning::of(&permuted.generate().files))?;
        Some(Failure { document: input.name.clone(), kinds: kinds.to_owned(), seed, round, difference })
    };
    let together: Vec<Failure> = (0..ROUNDS).filter_map(|round| moved(&KINDS, round)).collect();
    if together.is_empty() {
        return together;
    }
    let alone = KINDS.iter().filter_map(|kind| (0..ROUNDS).find_map(|round| moved(&[*kind], round)));
    let alone: Vec<Failure> = alone.collect();
    if alone.is_empty() { together } else { alone }
}

/// The input with all that is of these kinds in another order. `None` where nothing has two orders.
fn permuted(input: &Input, kinds: &[Kind], rng: &mut Rng) -> Option<Input> {
    let mut permuted = input.clone();
    let (mut is_moved, is_numbered) = (false, input.has_numbered_items());
    for root in permuted.descriptions() {
        is_moved |= permute(root, kinds, is_numbered, rng);
    }
    is_moved.then_some(permuted)
}

fn permute(root: &mut Value, kinds: &[Kind], is_numbered: bool, rng: &mut Rng) -> bool {
    let mut numbered = BTreeSet::new();
    numbers(root, &mut numbered);
    let mut is_moved = false;
    walk(root, Node::Description, "", &mut |value, pointer, held| match held {
        Holds::Many(node, Some(own)) => {
            if kinds.contains(&own) && !(value.is_array() && (is_numbered || numbered.contains(pointer))) {
                is_moved |= shuffle(value, rng);
            }
            if node == Node::PathItem && kinds.contains(&Kind::Operations) {
                let items = value.as_object_mut().into_iter().flat_map(Map::values_mut);
                items.for_each(|item| is_moved |= shuffle(item, rng));
            }
        }
        Holds::Many(..) | Holds::One(_) => {}
    });
    is_moved
}

/// Pointers of lists that a reference leads into: there a place is a name.
fn numbers(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            if let Some(pointer) = members.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix('#')) {
                let cuts = pointer.match_indices('/').map(|(at, _)| at);
                let is_number = |at: &usize| pointer[at + 1..].starts_with(|letter: char| letter.is_ascii_digit());
                found.extend(cuts.filter(is_number).map(|at| pointer[..at].to_owned()));
            }
            members.values().for_each(|member| numbers(member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| numbers(item, found)),
        _ => {}
    }
}

/// Puts what a node holds into another order, if there is one.
fn shuffle(value: &mut Value, rng: &mut Rng) -> bool {
    match value {
        Value::Object(members) => {
            let mut order: Vec<(String, Value)> = std::mem::take(members).into_iter().collect();
            let is_moved = reorder(&mut order, rng);
            members.extend(order);
            is_moved
        }
        Value::Array(items) => reorder(items, rng),
        _ => false,
    }
}

fn reorder<T: Clone + PartialEq>(items: &mut [T], rng: &mut Rng) -> bool {
    let before = items.to_vec();
    rng.shuffle(items);
    if before == *items && items.len() > 1 {
        items.rotate_left(1);
    }
    before != *items
}
