//! What a test person of a portal is answered, as `bank.yaml` says.

use axum::http::StatusCode;
use serde_json::{Map, Value};

use crate::known::Known;
use crate::resources::Members;
use crate::views::Shown;

/// What an operation answers for one person.
pub(crate) enum PersonAnswer {
    /// An error.
    Refused(StatusCode, Value),
    /// The body of its success.
    Body(Value),
    /// Members of the body, over those of the description's example; often none.
    Members(Members),
}

impl PersonAnswer {
    /// What an operation answers for the holder of a token, who may be no test person. `parameter` gives those of the request.
    pub(crate) fn of(known: &Known, holder: &str, operation: &str, parameter: &dyn Fn(&str) -> Option<String>) -> Self {
        let view = known.views.get(operation);
        if let Some(shown) = view.and_then(|view| view.show_all(parameter)) {
            return shown.into();
        }
        let Some(person) = known.persons.get(holder) else { return Self::Members(Map::new()) };
        let listed = |list: &str| person.get(list).and_then(|by_operation| by_operation.get(operation));
        if let Some(refused) = listed("errors").and_then(refusal) {
            return refused;
        }
        if let Some(members) = listed("answers").and_then(Value::as_object) {
            return Self::Members(members.clone());
        }
        view.and_then(|view| view.show(person, parameter)).map_or_else(|| Self::Members(Map::new()), Self::from)
    }
}

impl From<Shown> for PersonAnswer {
    fn from(shown: Shown) -> Self {
        match shown {
            Shown::Body(body) => Self::Body(body),
            Shown::Refused(status, body) => Self::Refused(status, body),
        }
    }
}

fn refusal(error: &Value) -> Option<PersonAnswer> {
    let status = u16::try_from(error.get("status")?.as_u64()?).ok()?;
    Some(PersonAnswer::Refused(StatusCode::from_u16(status).ok()?, error.get("body")?.clone()))
}

#[cfg(test)]
mod tests;
