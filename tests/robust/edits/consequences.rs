//! What an edit changes by what it is, beside the name that it adds or takes away.

use super::edit::Edit;
use crate::order::meaning::Difference;
use crate::order::permutation::Kind;

/// What the listing says of the responses of an operation.
const RESPONSE: &str = ": Operation with ";

/// The consequences of an edit.
pub(super) struct Consequences<'d> {
    kind: Edit,
    /// The surface before.
    before: &'d [String],
    difference: &'d Difference,
    /// The operation whose statuses are others, and the types of its responses.
    response: Option<(&'d str, Vec<String>)>,
    /// What was a `bool`, and the types that stand there now: of other values than true and false it is an enum.
    bools: Vec<&'d str>,
    enums: Vec<String>,
    /// Types that an API has of its own, each with the one that it shared with others: a type that is changed in one API alone stands
    /// beside that of the others, under the API's name.
    apart: Vec<(&'d str, &'d str)>,
}

impl<'d> Consequences<'d> {
    pub(super) fn of(kind: Edit, before: &'d [String], difference: &'d Difference) -> Self {
        let bools: Vec<&str> = match kind {
            Edit::Add(Kind::Values) | Edit::Remove(Kind::Values) => bools(&difference.gone),
            _ => Vec::new(),
        };
        Self {
            kind,
            before,
            difference,
            response: response(kind, difference),
            enums: bools.iter().flat_map(|place| types_at(place, &difference.come)).collect(),
            bools,
            apart: apart(before, difference),
        }
    }

    /// Whether a line that came or went is one.
    pub(super) fn explain(&self, line: &str) -> bool {
        self.is_of_response(line) || self.is_of_bool(line) || self.is_apart(line)
    }

    fn is_of_response(&self, line: &str) -> bool {
        self.response.as_ref().is_some_and(|(own, types)| {
            line.split_once(RESPONSE).is_some_and(|(operation, _)| operation == *own)
                || types.iter().any(|name| line.starts_with(name.as_str()))
        })
    }

    fn is_of_bool(&self, line: &str) -> bool {
        self.bools.iter().any(|place| line.starts_with(place)) || self.enums.iter().any(|name| line.contains(name.as_str()))
    }

    fn is_apart(&self, line: &str) -> bool {
        match self.kind {
            Edit::Add(_) => self.difference.come.iter().any(|come| self.shared(come).as_deref() == Some(line)),
            Edit::Remove(_) => self.shared(line).is_some_and(|line| self.before.contains(&line)),
        }
    }

    /// A line as it is of the shared types. `None` where it names none that is set apart.
    fn shared(&self, line: &str) -> Option<String> {
        let shared = self.apart.iter().fold(line.to_owned(), |line, (apart, shared)| line.replace(apart, shared));
        (shared != line).then_some(shared)
    }
}

fn response(kind: Edit, difference: &Difference) -> Option<(&str, Vec<String>)> {
    let lines = match kind {
        Edit::Add(Kind::Statuses) => &difference.gone,
        Edit::Remove(Kind::Statuses) => &difference.come,
        _ => return None,
    };
    let responses = || lines.iter().filter_map(|line| line.split_once(RESPONSE));
    let (own, _) = responses().next()?;
    let of_own = responses().filter(|(operation, _)| *operation == own);
    let types = of_own.filter_map(|(_, of)| of.split_once(" = ")).map(|(_, name)| format!("types::{name}:"));
    Some((own, types.collect()))
}

/// The beginnings of lines that go on with `bool`.
fn bools(gone: &[String]) -> Vec<&str> {
    gone.iter().filter_map(|line| line.find(": bool").map(|at| &line[..at])).collect()
}

/// The types that lines with this beginning name now.
fn types_at(place: &str, come: &[String]) -> Vec<String> {
    let after = come.iter().filter_map(|line| line.strip_prefix(place));
    let words = after.flat_map(|rest| rest.split(|letter: char| !letter.is_alphanumeric()));
    words.filter(|word| word.starts_with(char::is_uppercase) && *word != "Option").map(str::to_owned).collect()
}

fn apart<'d>(before: &'d [String], difference: &'d Difference) -> Vec<(&'d str, &'d str)> {
    let apart = difference.come.iter().filter_map(|line| {
        let (name, kind) = line.strip_prefix("types::")?.split_once(": ")?;
        let ends = name.match_indices(char::is_uppercase).skip(1).map(|(at, _)| &name[at..]);
        let mut shared = ends.filter(|end| {
            let line = format!("types::{end}: {kind}");
            before.contains(&line) && !difference.gone.contains(&line)
        });
        Some((name, shared.next()?))
    });
    apart.collect()
}
