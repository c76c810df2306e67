//! Parameters: present, readable by style, valid by schema, and none too many.

use axum::http::HeaderMap;
use serde_json::Value;

use super::style::{self, Pairs};
use super::{Call, Checked, SeenParameter, Violation};
use crate::parameter::{Location, Parameter};

pub(super) fn check(call: &Call<'_>) -> Checked {
    let mut query = Pairs::of_query(call.head.uri.query().unwrap_or_default());
    let mut cookies = Pairs::of_cookies(&call.head.headers);
    let mut checked = Checked { parameters: Vec::new(), violations: Vec::new() };
    for parameter in &call.operation.parameters {
        let read = match parameter.location {
            Location::Query => query.read(parameter),
            Location::Cookie => cookies.read(parameter),
            Location::Header => read_header(parameter, &call.head.headers),
            Location::Path | Location::Body => read_path(parameter, call.path_values),
        };
        checked.judge(parameter, read);
    }
    let unknown = query.left().map(|name| {
        let problem = "is no parameter of the operation";
        Violation::new(Location::Query, name, &call.operation.place, "parameters", problem)
    });
    checked.violations.extend(unknown);
    checked
}

impl Checked {
    fn judge(&mut self, parameter: &Parameter, read: Result<Option<Value>, String>) {
        let violation =
            |rule: &str, problem: String| Violation::new(parameter.location, &parameter.name, &parameter.place, rule, problem);
        match read {
            Ok(Some(value)) => {
                let departures = parameter.schema.check(&value);
                self.violations.extend(departures.into_iter().map(|departure| violation(&departure.rule, departure.problem)));
                self.parameters.push(SeenParameter { location: parameter.location, name: parameter.name.clone(), value });
            }
            Ok(None) if parameter.required => self.violations.push(violation("required", "is required and missing".into())),
            Ok(None) => {}
            Err(problem) => self.violations.push(violation("style", problem)),
        }
    }
}

fn read_header(parameter: &Parameter, headers: &HeaderMap) -> Result<Option<Value>, String> {
    let mut texts = Vec::new();
    for value in headers.get_all(&parameter.name) {
        texts.push(value.to_str().map_err(|_| "is not visible ASCII")?);
    }
    match texts.as_slice() {
        [] => Ok(None),
        [text] => style::read(parameter, text, style::as_is).map(Some),
        _ if style::is_list(parameter) => style::read(parameter, &texts.join(","), style::as_is).map(Some),
        _ => Err("is given more than once".into()),
    }
}

fn read_path(parameter: &Parameter, values: &[(&str, &str)]) -> Result<Option<Value>, String> {
    let value = values.iter().find(|(name, _)| *name == parameter.name);
    value.map(|(_, text)| style::read(parameter, text, style::percent_decoded)).transpose()
}
