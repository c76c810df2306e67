//! ICA Banken's published test persons, with invented data.

use axum::http::StatusCode;
use serde_json::{Map, Value, json};

use crate::check::SeenParameter;
use crate::error::BankError;
use crate::operation::Operation;
use crate::parameter::Location;

/// What stands before the personal number in a test person's scope.
pub(crate) const TEST_PERSON_SCOPE: &str = "psd2_sandbox:";

/// Personal numbers that the bank publishes for its sandbox. The last two stand for errors.
pub const TEST_PERSONS: [&str; 9] = [
    "195505063676",
    "197301175209",
    "196311210063",
    "198904153866",
    "194112010014",
    "197002022692",
    "197209139240",
    "201011119789",
    "198312112678",
];

/// The data of the test persons, as `persons.yaml` has them.
pub(crate) struct Persons {
    data: Value,
}

/// A status and a JSON body.
pub(crate) type PersonAnswer = (StatusCode, Value);

impl Persons {
    /// Reads the data that come with the bank.
    pub(crate) fn read() -> Result<Self, BankError> {
        let data = serde_yaml::from_str(include_str!("persons.yaml"));
        let data = data.map_err(|error| BankError::description("persons.yaml", error))?;
        Ok(Self { data })
    }

    /// What an operation answers for the test person of a token; `None` where the description's example serves.
    pub(crate) fn answer(&self, scopes: &[String], operation: &Operation, parameters: &[SeenParameter]) -> Option<PersonAnswer> {
        let number = scopes.iter().find_map(|scope| scope.strip_prefix(TEST_PERSON_SCOPE))?;
        let person = self.data.get(number)?;
        if let Some(error) = person.get("errors").and_then(|errors| errors.get(&operation.id)) {
            return error_answer(error);
        }
        if let Some(members) = person.get("answers").and_then(|answers| answers.get(&operation.id)) {
            return over_example(operation, members, parameters);
        }
        let query = Query { person, parameters };
        match operation.template.as_str() {
            "/Accounts" => query.accounts(),
            "/Accounts/{accountId}" => query.account(),
            "/Accounts/{accountId}/balances" => query.balances(),
            "/Accounts/{accountId}/transactions" => query.transactions(),
            "/Accounts/{accountId}/transactions/{transactionId}" => query.transaction(),
            _ => None,
        }
    }
}

fn error_answer(error: &Value) -> Option<PersonAnswer> {
    let status = error.get("status").and_then(Value::as_u64).and_then(|status| u16::try_from(status).ok())?;
    Some((StatusCode::from_u16(status).ok()?, error.get("body")?.clone()))
}

/// The description's example, with the person's members in it, and the id that was asked for where it has the member.
fn over_example(operation: &Operation, members: &Value, parameters: &[SeenParameter]) -> Option<PersonAnswer> {
    let success = operation.success()?;
    let mut body = success.body_of("application/json")?.value.as_object()?.clone();
    body.extend(members.as_object()?.clone());
    for parameter in parameters.iter().filter(|parameter| parameter.location == Location::Path) {
        if let Some(id) = body.get_mut(&parameter.name) {
            *id = parameter.value.clone();
        }
    }
    Some((success.status, body.into()))
}

fn not_found(detail: &str) -> PersonAnswer {
    let body = json!({ "title": "Not Found", "detail": detail, "code": "RESOURCE_UNKNOWN" });
    (StatusCode::NOT_FOUND, body)
}

/// What is asked about one person.
struct Query<'a> {
    person: &'a Value,
    parameters: &'a [SeenParameter],
}

impl Query<'_> {
    fn parameter(&self, name: &str) -> Option<&Value> {
        let found = self.parameters.iter().find(|parameter| parameter.name == name);
        found.map(|parameter| &parameter.value)
    }

    fn text(&self, name: &str) -> &str {
        self.parameter(name).and_then(Value::as_str).unwrap_or_default()
    }

    fn all_accounts(&self) -> Option<&Vec<Value>> {
        self.person.get("accounts")?.as_array()
    }

    fn accounts(&self) -> Option<PersonAnswer> {
        let accounts: Vec<_> = self.all_accounts()?.iter().map(|account| self.shown(account)).collect();
        Some((StatusCode::OK, json!({ "accounts": accounts })))
    }

    fn account(&self) -> Option<PersonAnswer> {
        self.with_account(|account| json!({ "account": self.shown(account) }))
    }

    fn balances(&self) -> Option<PersonAnswer> {
        self.with_account(|account| json!({ "account": reference(account), "balances": account.get("balances") }))
    }

    fn transactions(&self) -> Option<PersonAnswer> {
        self.with_account(|account| {
            let report = self.person.get("transactions").and_then(|all| all.get(self.text("accountId")));
            json!({
                "account": reference(account),
                "transactions": report.map(|report| self.lists(report)).unwrap_or_default(),
                "balances": report.and_then(|report| report.get("balances")).cloned().unwrap_or_else(|| json!([])),
            })
        })
    }

    fn transaction(&self) -> Option<PersonAnswer> {
        self.person.get("details").or_else(|| self.person.get("transactions"))?;
        Some(match self.detailed().or_else(|| self.listed()) {
            Some(transaction) => (StatusCode::OK, json!({ "transactionsDetails": transaction })),
            None => not_found("Transaction not found"),
        })
    }

    fn detailed(&self) -> Option<&Value> {
        self.person.get("details")?.get(self.text("accountId"))?.get(self.text("transactionId"))
    }

    fn listed(&self) -> Option<&Value> {
        let report = self.person.get("transactions")?.get(self.text("accountId"))?;
        let lists = ["booked", "pending"].into_iter().filter_map(|list| report.get(list)?.as_array());
        let id = self.text("transactionId");
        lists.flatten().find(|entry| entry.get("entryReference").is_some_and(|own| own == id))
    }

    fn with_account(&self, body: impl Fn(&Value) -> Value) -> Option<PersonAnswer> {
        let id = self.text("accountId");
        let account = self.all_accounts()?.iter().find(|account| account.get("resourceId").is_some_and(|own| own == id));
        Some(match account {
            Some(account) => (StatusCode::OK, body(account)),
            None => not_found("Accountinformation not found"),
        })
    }

    /// An account, with its balances where they were asked for.
    fn shown(&self, account: &Value) -> Value {
        let mut account = account.clone();
        let is_wanted = self.parameter("withBalance") == Some(&Value::Bool(true));
        if let (Value::Object(members), false) = (&mut account, is_wanted) {
            members.shift_remove("balances");
        }
        account
    }

    /// The lists that `status` asks for, within `from` and `to`. A list without entries is left out.
    fn lists(&self, report: &Value) -> Map<String, Value> {
        let status = self.parameter("status").and_then(Value::as_str).unwrap_or("both");
        let wanted = ["booked", "pending"].into_iter().filter(|list| status == "both" || status == *list);
        let lists = wanted.filter_map(|list| {
            let entries = report.get(list)?.as_array()?.iter();
            let entries: Vec<_> = entries.filter(|entry| self.is_within(entry)).cloned().collect();
            (!entries.is_empty()).then(|| (list.to_owned(), entries.into()))
        });
        lists.collect()
    }

    /// Dates compare as texts: both are `yyyy-MM-dd` at their start.
    fn is_within(&self, entry: &Value) -> bool {
        let booked = entry.get("bookingDate").and_then(Value::as_str).and_then(|date| date.get(..10));
        let booked = booked.unwrap_or_default();
        let (from, to) = (self.text("from"), self.text("to"));
        (from.is_empty() || booked >= from) && (to.is_empty() || booked <= to)
    }
}

fn reference(account: &Value) -> Value {
    json!({ "iban": account.get("iban"), "bban": account.get("bban") })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use serde_json::{Value, json};

    use super::{Persons, TEST_PERSON_SCOPE, TEST_PERSONS};
    use crate::description::{Description, Node};
    use crate::operation::Api;
    use crate::schema::Schemas;

    fn description(name: &str) -> Description {
        let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs/ica-banken");
        Description::read(&specs, name, None).unwrap()
    }

    /// What the data of accounts holds that does not fit the description, as `problem at pointer`.
    fn departures(schema: &str, value: &Value) -> Vec<String> {
        let description = description("accounts.sandbox.json");
        departures_at(&description, &description.root().get("definitions").unwrap().get(schema).unwrap(), value)
    }

    fn departures_at(description: &Description, schema: &Node<'_>, value: &Value) -> Vec<String> {
        let departures = Schemas::new(description).unwrap().at(schema).unwrap().check(value);
        departures.into_iter().map(|departure| format!("{} at {}", departure.problem, departure.pointer)).collect()
    }

    /// The operations that a person has answers or errors for.
    fn operations(person: &Value) -> Vec<&String> {
        let lists = ["answers", "errors"].into_iter().filter_map(|list| person.get(list)?.as_object());
        lists.flat_map(|operations| operations.keys()).collect()
    }

    #[test]
    fn data_are_of_published_persons_and_fit_the_description() {
        let persons = Persons::read().unwrap();
        for (number, person) in persons.data.as_object().unwrap() {
            assert!(TEST_PERSONS.contains(&number.as_str()), "{number}");
            let accounts = person.get("accounts").cloned().unwrap_or_else(|| json!([]));
            assert_eq!(departures("AccountList", &json!({ "accounts": accounts })), [""; 0]);
            for report in person.get("transactions").and_then(Value::as_object).into_iter().flat_map(|all| all.values()) {
                assert_eq!(departures("TransactionReport", &json!({ "transactions": report })), [""; 0]);
            }
            for all in person.get("details").and_then(Value::as_object).into_iter().flat_map(|all| all.values()) {
                for details in all.as_object().unwrap().values() {
                    assert_eq!(departures("Transaction", details), [""; 0]);
                }
            }
        }
    }
    #[test]
    fn answers_and_errors_are_for_operations_and_fit_them() {
        let persons = Persons::read().unwrap();
        let descriptions = ["accounts.sandbox.json", "payments.sandbox.json"].map(description);
        let apis = descriptions.each_ref().map(|description| (description, Api::read(description).unwrap()));
        for (number, person) in persons.data.as_object().unwrap() {
            let scopes = [format!("{TEST_PERSON_SCOPE}{number}")];
            for id in operations(person) {
                let described = apis.iter().find_map(|(description, api)| Some((description, api.operation(id)?)));
                let (description, operation) = described.unwrap_or_else(|| panic!("no operation {id}"));
                let (status, body) = persons.answer(&scopes, operation, &[]).unwrap();
                assert_eq!(departures_at(description, &answer_schema(description, id, status.as_str()), &body), [""; 0]);
            }
        }
    }

    fn answer_schema<'d>(description: &'d Description, id: &str, status: &str) -> Node<'d> {
        let paths = description.root().get("paths").unwrap();
        let mut operations = paths.members().flat_map(|(_, item)| item.members().collect::<Vec<_>>());
        let (_, operation) = operations.find(|(_, operation)| operation.text("operationId") == Some(id)).unwrap();
        operation.get("responses").unwrap().get(status).unwrap().get("schema").unwrap()
    }
}
