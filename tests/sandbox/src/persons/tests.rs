use std::path::Path;

use axum::http::StatusCode;
use serde_json::Value;

use super::PersonAnswer;
use crate::description::{Description, Node};
use crate::known::Known;
use crate::operation::{Api, Operation};
use crate::schema::Schemas;

/// The descriptions of a sandbox whose persons have data, and what is known of them.
struct Fixture {
    known: Known,
    descriptions: Vec<(Description, Api)>,
}

impl Fixture {
    fn read() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs/ica-banken");
        let descriptions = ["accounts.sandbox.json", "payments.sandbox.json"].map(|name| {
            let description = Description::read(&folder, name, &[]).unwrap();
            let api = Api::read(&description, "").unwrap();
            (description, api)
        });
        Self { known: Known::read(&folder).unwrap(), descriptions: descriptions.into() }
    }

    /// The status and body of what a person is answered, whose success is laid over the example.
    fn answer(&self, person: &str, id: &str, parameters: &[(&str, &str)]) -> (StatusCode, Value) {
        let parameter = |name: &str| {
            let found = parameters.iter().find(|(parameter, _)| *parameter == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        let success = self.operation(id).1.success().unwrap();
        match PersonAnswer::of(&self.known, person, id, &parameter) {
            PersonAnswer::Refused(status, body) => (status, body),
            PersonAnswer::Body(body) => (success.status, body),
            PersonAnswer::Members(members) => {
                let mut body = success.body_of("application/json").unwrap().value.clone();
                body.as_object_mut().unwrap().extend(members);
                (success.status, body)
            }
        }
    }

    fn operation(&self, id: &str) -> (&Description, &Operation) {
        let found = self.descriptions.iter().find_map(|(description, api)| Some((description, api.operation(id)?)));
        found.unwrap_or_else(|| panic!("no operation {id}"))
    }

    /// Asserts that an answer is what the description says.
    fn assert_fits(&self, person: &str, id: &str, parameters: &[(&str, &str)]) {
        let (description, _) = self.operation(id);
        let (status, body) = self.answer(person, id, parameters);
        let schema = answer_schema(description, id, status.as_str());
        let departures = Schemas::new(description).unwrap().at(&schema).unwrap().check(&body);
        let told: Vec<_> = departures.iter().map(|departure| format!("{} at {}", departure.problem, departure.pointer)).collect();
        assert_eq!(told, [""; 0], "{person} {id} {parameters:?}");
    }
}

fn answer_schema<'d>(description: &'d Description, id: &str, status: &str) -> Node<'d> {
    let paths = description.root().get("paths").unwrap();
    let mut operations = paths.members().flat_map(|(_, item)| item.members().collect::<Vec<_>>());
    let (_, operation) = operations.find(|(_, operation)| operation.text("operationId") == Some(id)).unwrap();
    operation.get("responses").unwrap().get(status).unwrap().get("schema").unwrap()
}

fn members(value: Option<&Value>) -> impl Iterator<Item = (&str, &Value)> {
    value.and_then(Value::as_object).into_iter().flatten().map(|(name, value)| (name.as_str(), value))
}

#[test]
fn all_that_is_shown_of_a_persons_data_fits_the_description() {
    let fixture = Fixture::read();
    let mut transactions = 0;
    for (person, data) in &fixture.known.persons {
        fixture.assert_fits(person, "GetAccounts", &[("withBalance", "true")]);
        for account in data.get("accounts").and_then(Value::as_array).into_iter().flatten() {
            let account = ("accountId", account["resourceId"].as_str().unwrap());
            for id in ["GetAccount", "GetBalances", "GetTransactions"] {
                fixture.assert_fits(person, id, &[account, ("withBalance", "true")]);
            }
        }
        for list in ["details", "transactions"] {
            for (account, lists) in members(data.get(list)) {
                for entry in members(Some(lists)).filter_map(|(_, list)| list.as_array()).flatten() {
                    let Some(reference) = entry.get("entryReference").and_then(Value::as_str) else { continue };
                    let parameters = [("accountId", account), ("transactionId", reference)];
                    fixture.assert_fits(person, "GetTransaction", &parameters);
                    assert_eq!(fixture.answer(person, "GetTransaction", &parameters).0, StatusCode::OK);
                    transactions += 1;
                }
            }
        }
    }
    assert_eq!(transactions, 17);
}

#[test]
fn answers_and_errors_fit_their_operations() {
    let fixture = Fixture::read();
    for (person, data) in &fixture.known.persons {
        for (id, _) in ["answers", "errors"].into_iter().flat_map(|list| members(data.get(list))) {
            fixture.assert_fits(person, id, &[]);
        }
    }
}
