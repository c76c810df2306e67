//! Findings about the input, each with its place and a way to mend it.
//!
//! A stage never stops at its first finding. It reports and goes on, so that one run shows everything; [`Diagnostics::finish`]
//! sorts what was found by place.

mod render;
pub mod rules;

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};
use std::fmt;
use std::ops::Range;

use crate::budget::{ALIKE, MEASURED};

pub use render::render;
use rules::Rule;

/// How much a finding weighs. One error and nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The input is wrong, or cannot be generated; nothing is written.
    Error,
    /// The output is complete, but something in the input is probably not what its author meant.
    Warning,
    /// A decision worth knowing.
    Note,
}

/// A place in a file: what an editor needs to go there, and the JSON pointer of the node.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Path of the file, as it was asked for.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// Byte range in the file.
    pub bytes: (usize, usize),
    /// JSON pointer of the node, `/paths/~1accounts/get`; empty for the whole document.
    pub pointer: String,
}

impl Place {
    /// Byte range in the file.
    pub fn range(&self) -> Range<usize> {
        self.bytes.0..self.bytes.1
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, pointer, bytes: _ } = self;
        write!(formatter, "{file}:{line}:{column} #{pointer}")
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that it is about.
    pub rule: &'static Rule,
    /// How much it weighs: as much as the rule, or more where warnings are errors.
    pub level: Level,
    /// The fault, in lower case and without a full stop.
    pub message: String,
    /// Where.
    pub place: Option<Place>,
    /// Where else the same is the matter.
    pub also: Vec<Place>,
    /// Other places that belong to the matter, each with what it shows.
    pub related: Vec<(Place, String)>,
    /// A way to mend it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A breach of a rule at a place.
    pub fn new(rule: &'static Rule, place: Place, message: impl Into<String>) -> Self {
        Self::breach(rule, Some(place), message.into())
    }

    /// A breach that has no place in any file, such as a file that is not there.
    pub fn placeless(rule: &'static Rule, message: impl Into<String>) -> Self {
        Self::breach(rule, None, message.into())
    }

    /// The same finding with a way to mend it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same finding with another place that belongs to it.
    #[must_use]
    pub fn related(mut self, place: Place, label: impl Into<String>) -> Self {
        self.related.push((place, label.into()));
        self
    }

    /// The same finding with the definitions that were probably meant, the likeliest first, and where they stand: the fault may be there.
    /// Without one, with another way to mend it.
    #[must_use]
    pub(crate) fn meant<'n>(mut self, near: impl IntoIterator<Item = (&'n str, Place)>, otherwise: &str) -> Self {
        for (name, place) in near {
            self.help.get_or_insert_with(|| format!("did you mean `{name}`?"));
            self = self.related(place, "a name like it");
        }
        self.help.get_or_insert_with(|| otherwise.to_owned());
        self
    }

    /// Counts in where else the same is the matter, and what belongs to it there.
    pub(crate) fn join(&mut self, other: Self) {
        self.also.extend(other.place);
        self.related.extend(other.related);
    }

    fn breach(rule: &'static Rule, place: Option<Place>, message: String) -> Self {
        Self { rule, level: rule.level, message, place, also: Vec::new(), related: Vec::new(), help: None }
    }
}

/// The findings of a run so far.
#[derive(Debug, Default)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
    /// File and pointer of each error.
    errors: BTreeSet<(String, String)>,
    /// File and pointer of each other finding.
    others: BTreeSet<(String, String)>,
    /// Whether there is an error without a place.
    has_placeless_error: bool,
    /// How many names were measured against others.
    measured: usize,
}

impl Diagnostics {
    /// Adds a finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        let is_error = diagnostic.level == Level::Error;
        let places = if is_error { &mut self.errors } else { &mut self.others };
        match &diagnostic.place {
            Some(place) => _ = places.insert((place.file.clone(), place.pointer.clone())),
            None => self.has_placeless_error |= is_error,
        }
        self.found.push(diagnostic);
    }

    /// Whether anything found so far keeps the output from being written.
    pub fn has_errors(&self) -> bool {
        self.has_placeless_error || !self.errors.is_empty()
    }

    /// Whether an error was found at a node: at its key, or at its value.
    pub fn has_error_at(&self, place: &Place) -> bool {
        self.errors.contains(&(place.file.clone(), place.pointer.clone()))
    }

    /// Whether anything was found at a node.
    pub fn has_finding_at(&self, place: &Place) -> bool {
        self.has_error_at(place) || self.others.contains(&(place.file.clone(), place.pointer.clone()))
    }

    /// Whether an error was found at a node, or at one below it.
    pub fn has_error_within(&self, place: &Place) -> bool {
        let below = (place.file.clone(), format!("{}/", place.pointer));
        let next = self.errors.range(&below..).next();
        self.has_error_at(place) || next.is_some_and(|(file, pointer)| *file == below.0 && pointer.starts_with(&below.1))
    }

    /// The candidates that are nearest to one of several words, and equally near; none once the run has measured all that it may.
    pub(crate) fn all_nearest<'c>(&mut self, words: &[&str], candidates: impl IntoIterator<Item = &'c str>) -> Vec<&'c str> {
        if self.measured >= MEASURED {
            return Vec::new();
        }
        all_nearest(words, candidates.into_iter().inspect(|_| self.measured += words.len()))
    }

    /// All findings, sorted by place. What is the matter at several places is said once, at the first of them.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        self.found.sort_by(|one, other| (&one.place, one.level, &one.message).cmp(&(&other.place, other.level, &other.message)));
        self.found.dedup();
        let mut said: Vec<Diagnostic> = Vec::new();
        let mut first: HashMap<(&str, String, Option<String>), usize> = HashMap::new();
        for diagnostic in self.found {
            let (message, help) = (diagnostic.message.clone(), diagnostic.help.clone());
            match diagnostic.place {
                Some(place) if diagnostic.related.is_empty() => match first.entry((diagnostic.rule.code, message, help)) {
                    Entry::Occupied(first) => said[*first.get()].also.push(place),
                    Entry::Vacant(entry) => {
                        entry.insert(said.len());
                        said.push(Diagnostic { place: Some(place), ..diagnostic });
                    }
                },
                _ => said.push(diagnostic),
            }
        }
        said
    }
}

/// The candidate that `word` was probably meant to be, if one is near.
pub(crate) fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    all_nearest(&[word], candidates).first().copied()
}

fn all_nearest<'c>(words: &[&str], candidates: impl IntoIterator<Item = &'c str>) -> Vec<&'c str> {
    let measured = candidates.into_iter().filter_map(|candidate| {
        let most = candidate.chars().count().max(3) / 3;
        Some((words.iter().filter_map(|word| distance(word, candidate, most)).min()?, candidate))
    });
    let near: Vec<_> = measured.collect();
    let least = near.iter().map(|(distance, _)| *distance).min();
    near.into_iter().filter(|(distance, _)| Some(*distance) == least).map(|(_, candidate)| candidate).take(ALIKE).collect()
}

/// Edits between two words, case ignored: insert, delete, replace, or swap two neighbours. `None` where there are more than `most`, which
/// is mostly known long before the end.
fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    let letters = |word: &str| word.chars().take(64).map(|letter| letter.to_ascii_lowercase()).collect::<Vec<char>>();
    let (one, other) = (letters(one), letters(other));
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let mut rows: Vec<Vec<usize>> = vec![(0..=other.len()).collect()];
    for (line, left) in one.iter().enumerate() {
        let mut row = vec![line + 1];
        for (column, right) in other.iter().enumerate() {
            let above = &rows[line];
            let mut least = (above[column] + usize::from(left != right)).min(above[column + 1] + 1).min(row[column] + 1);
            if line > 0 && column > 0 && one[line - 1] == *right && other[column - 1] == *left {
                least = least.min(rows[line - 1][column - 1] + 1);
            }
            row.push(least);
        }
        let is_far = |row: &[usize]| row.iter().all(|edits| *edits > most);
        // A swap goes over one row.
        if is_far(&row) && is_far(&rows[line]) {
            return None;
        }
        rows.push(row);
    }
    Some(rows[one.len()][other.len()]).filter(|edits| *edits <= most)
}
