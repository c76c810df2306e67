//! What is declared, and what came to pass.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Something that a description declares and a call can meet.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Item {
    kind: &'static str,
    operation: String,
    name: String,
}

impl Item {
    pub(crate) fn new(kind: &'static str, operation: &str, name: String) -> Self {
        Self { kind, operation: operation.to_owned(), name }
    }
}

/// The account of a site, or of a portal.
pub(crate) struct Tally {
    site: String,
    declared: BTreeSet<Item>,
    met: BTreeSet<Item>,
    faults: BTreeSet<String>,
    driven: BTreeSet<&'static str>,
    calls: usize,
}

impl Tally {
    pub(crate) fn of(site: String) -> Self {
        let (declared, met) = (BTreeSet::new(), BTreeSet::new());
        Self { site, declared, met, faults: BTreeSet::new(), driven: BTreeSet::new(), calls: 0 }
    }

    pub(crate) fn declare(&mut self, item: Item) {
        self.declared.insert(item);
    }

    /// Writes down a call of the driver with this address.
    pub(crate) fn called(&mut self, address: &'static str) {
        self.driven.insert(address);
        self.calls += 1;
    }

    /// The addresses of all drivers that were called.
    pub(crate) fn driven(&self) -> impl Iterator<Item = &'static str> {
        self.driven.iter().copied()
    }

    /// Whether something came to pass; if not, what happened in its place.
    pub(crate) fn settle(&mut self, item: &Item, outcome: Result<(), String>) {
        match outcome {
            Ok(()) => {
                self.met.insert(item.clone());
            }
            Err(fault) => {
                self.faults.insert(format!("{item}: {fault}"));
            }
        }
    }

    /// Asserts that all that is declared came to pass, and nothing beside it went wrong.
    #[track_caller]
    pub(crate) fn assert_complete(&self) {
        println!("{self}");
        let missing = self.declared.difference(&self.met).map(|item| format!("{item}: missing"));
        let faults: Vec<_> = self.faults.iter().cloned().chain(missing).collect();
        assert!(faults.is_empty(), "{self}\n{}", faults.join("\n"));
        assert_eq!(self.declared, self.met, "something came to pass that nobody declared");
    }
}

#[test]
#[should_panic(expected = "getAccount: parameters query withBalance: missing")]
fn what_is_declared_and_does_not_come_to_pass_is_a_failure_that_names_it() {
    let mut tally = Tally::of("a site".to_owned());
    tally.declare(Item::new("parameters", "getAccount", "query withBalance".to_owned()));
    tally.assert_complete();
}

impl fmt::Debug for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, operation, name } = self;
        write!(f, "{operation}: {kind} {name}")
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut kinds: BTreeMap<_, [usize; 2]> = BTreeMap::new();
        for (set, place) in [(&self.met, 0), (&self.declared, 1)] {
            set.iter().for_each(|item| kinds.entry(item.kind).or_default()[place] += 1);
        }
        write!(f, "{}, {} calls", self.site, self.calls)?;
        kinds.iter().try_for_each(|(kind, [met, declared])| write!(f, "; {kind} {met} of {declared}"))
    }
}
