//! Checks of a request against the operation it is for.

mod body;
mod parameters;
pub(crate) mod security;
mod style;

use std::fmt;

use axum::body::Bytes;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use serde_json::{Value, json};

use crate::media_type::Accept;
use crate::operation::Operation;
use crate::parameter::Location;
use crate::schema::Departure;

/// One way in which a request departs from the description. Never holds a value that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// Where in the request.
    pub location: Location,
    /// The parameter or header; in a body a JSON pointer, empty for the whole.
    pub name: String,
    /// File and pointer of what is violated, for example `psd2.yaml#/paths/~1v1~1accounts/get/parameters/3`.
    pub place: String,
    /// The rule: a keyword of JSON Schema, `required`, or one of the bank's own words such as `style`.
    pub rule: String,
    /// What is wrong.
    pub problem: String,
}

impl Violation {
    pub(crate) fn new(location: Location, name: &str, place: &str, rule: &str, problem: impl Into<String>) -> Self {
        let (name, place, rule) = (name.to_owned(), place.to_owned(), rule.to_owned());
        Self { location, name, place, rule, problem: problem.into() }
    }

    fn in_body(place: &str, rule: &str, problem: impl Into<String>) -> Self {
        Self::new(Location::Body, "", place, rule, problem)
    }

    fn departure(departure: Departure) -> Self {
        let Departure { pointer, place, rule, problem } = departure;
        Self { location: Location::Body, name: pointer, place, rule, problem }
    }

    /// As the bank writes it in the body of its answer.
    pub(crate) fn to_json(&self) -> Value {
        json!({
            "in": self.location.as_str(),
            "name": self.name,
            "place": self.place,
            "rule": self.rule,
            "problem": self.problem,
        })
    }
}

/// In one line, for a log and for the words of an error.
impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { location, name, place, rule, problem } = self;
        let space = if name.is_empty() { "" } else { " " };
        write!(f, "{location}{space}{name}: {problem} ({rule}, {place})")
    }
}

/// A parameter that a request carried.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct SeenParameter {
    /// Where it stood.
    pub location: Location,
    /// Its name in the description.
    pub name: String,
    /// Its value, read by its style and type.
    pub value: Value,
}

/// What the check of a request found.
pub(crate) struct Checked {
    pub(crate) parameters: Vec<SeenParameter>,
    pub(crate) violations: Vec<Violation>,
}

/// A request for an operation.
pub(crate) struct Call<'a> {
    pub(crate) operation: &'a Operation,
    pub(crate) head: &'a Parts,
    /// Path parameters as they were sent.
    pub(crate) path_values: &'a [(&'a str, &'a str)],
    pub(crate) body: &'a Bytes,
}

impl Call<'_> {
    /// Checks everything that the description says of a request.
    pub(crate) async fn check(&self) -> Checked {
        let mut checked = parameters::check(self);
        checked.violations.extend(self.check_accept());
        checked.violations.extend(body::check(self).await);
        checked
    }

    fn check_accept(&self) -> Option<Violation> {
        let success = self.operation.success().filter(|answer| !answer.bodies.is_empty())?;
        let accept = Accept::read(text(&self.head.headers, header::ACCEPT.as_str()));
        let is_met = accept.choose(success.offered()).is_some();
        let problem = "asks for no media type that the operation answers with";
        (!is_met).then(|| Violation::new(Location::Header, "Accept", &success.place, "accept", problem))
    }
}

/// The value of a header, where it is text.
pub(crate) fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}
