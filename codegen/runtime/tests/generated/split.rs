//! A type that the environments describe differently: any word in the sandbox, a day in production.

use std::sync::Arc;

use portal_runtime::v1::*;
use portal_runtime::{Date, NoFailure};

use crate::bank::{Client, Request};
use crate::stand_in::{StandIn, production, sandbox};

#[derive(Clone)]
#[non_exhaustive]
enum Limit {
    Sandbox(String),
    Production(Date),
    Unknown(UnknownVariant),
}

variants!(Limit | Sandbox, Production, Unknown);

impl Read for Limit {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut union = reader.union()?;
        union.only(1).branch(Self::Sandbox);
        union.only(2).branch(Self::Production);
        Ok(union.finish(Self::Unknown))
    }
}

impl Write for Limit {
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::Sandbox(value) => value.write(writer.only(1)),
            Self::Production(value) => value.write(writer.only(2)),
            Self::Unknown(value) => value.write(writer),
        }
    }
}

/// A page is a word in the sandbox and a number in production.
#[derive(Clone)]
enum Page {
    Sandbox(String),
    Production(i64),
}

impl ToParameter for Page {
    fn to_parameter(&self) -> ParameterValue {
        match self {
            Self::Sandbox(value) => value.to_parameter(),
            Self::Production(value) => value.to_parameter(),
        }
    }

    fn environments(&self) -> u8 {
        match self {
            Self::Sandbox(value) => 1 & value.environments(),
            Self::Production(value) => 2 & value.environments(),
        }
    }
}

static SET_LIMIT: Descriptor = Descriptor {
    id: "setLimit",
    method: Method::PUT,
    api: 0,
    path: "/limit",
    parameters: &[Parameter::query("page")],
    body: BodyRule::Optional,
    scopes: &[&[]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: &[],
};

enum SetLimitOperation {}

impl Operation for SetLimitOperation {
    type Body = Limit;
    type Headers = NoHeaders;
    type ErrorBody = NoFailure;
}

type SetLimit = Request<SetLimitOperation>;

fn set(client: &Client, limit: &Limit) -> SetLimit {
    let mut call = client.0.binding(Grant::None).call(&SET_LIMIT);
    call.json("application/json", limit);
    SetLimit::new(call)
}

fn open(client: &Client, page: &Page) -> SetLimit {
    let mut call = client.0.binding(Grant::None).call(&SET_LIMIT);
    call.set(0, page);
    SetLimit::new(call)
}

/// A bank that responds with a date in any environment.
fn days() -> Arc<StandIn> {
    StandIn::bank(200, "application/json", r#""2026-11-21""#)
}

#[tokio::test]
async fn an_environment_sends_its_own_type_only() {
    let bank = days();
    let (word, day) = (Limit::Sandbox("low".to_owned()), Limit::Production("2026-11-21".parse().unwrap()));
    let refused = "setLimit: the request body has a value that this environment does not have";
    assert_eq!(set(&sandbox(&bank), &day).await.unwrap_err().to_string(), refused);
    assert_eq!(set(&production(&bank), &word).await.unwrap_err().to_string(), refused);
    assert!(bank.sent().is_empty());
    set(&sandbox(&bank), &word).await.unwrap();
    assert_eq!(bank.last().text(), r#""low""#);
    set(&production(&bank), &day).await.unwrap();
    assert_eq!(bank.last().text(), r#""2026-11-21""#);
}

#[tokio::test]
async fn a_parameter_of_the_other_environments_type_stops_the_call() {
    let bank = days();
    let error = open(&production(&bank), &Page::Sandbox("first".to_owned())).await.unwrap_err();
    assert_eq!(error.to_string(), "setLimit: parameter `page` has a value that does not exist in environment `production`");
    assert!(bank.sent().is_empty());
    open(&production(&bank), &Page::Production(2)).await.unwrap();
    assert_eq!(bank.last().uri, "https://bank.test/v1/limit?page=2");
}

#[tokio::test]
async fn a_response_is_read_as_the_type_of_its_environment_and_as_another_only_where_that_does_not_fit() {
    let (in_sandbox, in_production) = (Page::Sandbox(String::new()), Page::Production(1));
    assert!(matches!(&*open(&sandbox(&days()), &in_sandbox).await.unwrap(), Limit::Sandbox(word) if word == "2026-11-21"));
    assert!(matches!(&*open(&production(&days()), &in_production).await.unwrap(), Limit::Production(_)));
    let word = StandIn::bank(200, "application/json", r#""low""#);
    assert!(matches!(&*open(&production(&word), &in_production).await.unwrap(), Limit::Sandbox(word) if word == "low"));
    let number = StandIn::bank(200, "application/json", "1");
    assert!(matches!(&*open(&production(&number), &in_production).await.unwrap(), Limit::Unknown(_)));
}
