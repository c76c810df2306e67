//! The responses that an operation may get, each a status and a media type.

use crate::operations::{Content, Operation, Payload, Response, Status, counts, essence};
use crate::types::Type;

/// A status and media type that is declared.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Case {
    /// The status.
    pub status: Status,
    /// The body; none for a response without one.
    pub content: Option<CaseContent>,
    /// Where it exists, as bits.
    pub environments: u8,
}

/// The body of a case.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CaseContent {
    /// As declared.
    pub media_type: String,
    /// How it is read.
    pub payload: Payload,
    /// Its types: that which the API declares, then that of a gateway before it.
    pub values: Vec<Type>,
}

/// The cases that the responses of an operation declare, success or failure.
pub(super) fn cases(operation: &Operation, success: bool) -> Vec<Case> {
    let responses = &operation.responses;
    let mut cases = Vec::new();
    for response in responses.iter().filter(|response| counts(response.status, responses, success)) {
        let declared = response.contents.iter().map(|content| case(response.status, content));
        let bodiless = response.bodiless.map(|set| Case { status: response.status, content: None, environments: set.bits() });
        let mut of_response: Vec<Case> = declared.chain(bodiless).collect();
        response.gateway.iter().for_each(|content| add_gateway(&mut of_response, response, content));
        cases.append(&mut of_response);
    }
    // In whatever order a description lists them, they are the same set.
    cases.sort();
    cases
}

fn case(status: Status, Content { media_type, payload, value, environments, node: _, facts: _, encodings: _ }: &Content) -> Case {
    let content = CaseContent { media_type: media_type.clone(), payload: *payload, values: vec![value.clone()] };
    Case { status, content: Some(content), environments: environments.bits() }
}

/// The body of a gateway: beside what the API declares for the same media type, else a case of its own. Only of JSON can what came tell
/// which of several types it is; of other formats the API's stays.
fn add_gateway(cases: &mut Vec<Case>, response: &Response, content: &Content) {
    let same = |case: &CaseContent| essence(&case.media_type) == essence(&content.media_type);
    match cases.iter_mut().find(|case| case.content.as_ref().is_some_and(same)) {
        Some(Case { content: Some(own), environments, .. }) => {
            *environments |= content.environments.bits();
            if own.payload == Payload::Json && content.payload == Payload::Json && !own.values.contains(&content.value) {
                own.values.push(content.value.clone());
            }
        }
        _ => cases.push(case(response.status, content)),
    }
}
