//! Types that APIs share as long as they are alike: one that is changed in one API stands beside that of the others, under the API's name.

use crate::order::meaning::{Difference, Meaning};

/// The types that an edit sets apart, each with the one that it was.
pub(super) struct Splits(Vec<(String, String)>);

impl Splits {
    /// Those that an edit makes, which leaves the shared type its name.
    pub(super) fn of(before: &Meaning, difference: &Difference) -> Self {
        let apart = difference.come.iter().filter_map(|line| {
            let (name, kind) = line.strip_prefix("types::")?.split_once(": ")?;
            let starts = name.match_indices(char::is_uppercase).skip(1).map(|(at, _)| at);
            let mut ends = starts.filter_map(|at| name.get(at..));
            let shared = ends.find(|end| {
                let line = format!("types::{end}: {kind}");
                before.has(&line) && !difference.gone.contains(&line)
            });
            Some((name.to_owned(), shared?.to_owned()))
        });
        Self(apart.collect())
    }

    /// A line as it was of the shared types. `None` where it names none that is set apart.
    pub(super) fn shared(&self, line: &str) -> Option<String> {
        let shared = self.0.iter().fold(line.to_owned(), |line, (apart, shared)| line.replace(apart, shared));
        (shared != line).then_some(shared)
    }
}
