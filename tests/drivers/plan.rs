//! What is sent to an operation and answered to it, until all that it declares had its turn.

use http::{Response, StatusCode};
use open_payments::Bytes;
use portal_sandbox::Next;
use serde_json::{Value, json};

use crate::content::{Wire, wire};
use crate::description::{Content, DeclaredResponse, Description, Operation, Parameter, members};
use crate::sample;

/// Text of a parameter that no schema narrows, with what has a meaning of its own in a path, a query or a header.
const TEXTS: [(&str, &str); 4] =
    [("path", "a/b c?å%1"), ("query", "a&b=c d+å%1,2"), ("header", "a \"b\", c=1;d"), ("cookie", "a-b")];

/// The calls of an operation: in each round the next value of each parameter, the next body, the next response.
pub(crate) struct Plan<'d> {
    pub(crate) parameters: Vec<PlannedParameter<'d>>,
    pub(crate) bodies: Vec<PlannedBody<'d>>,
    pub(crate) responses: Vec<PlannedResponse<'d>>,
}

pub(crate) struct PlannedParameter<'d> {
    pub(crate) parameter: Parameter<'d>,
    pub(crate) values: Vec<Value>,
}

pub(crate) struct PlannedBody<'d> {
    pub(crate) media_type: &'d str,
    pub(crate) wire: Wire,
}

pub(crate) struct PlannedResponse<'d> {
    /// As declared: a code, a range or `default`.
    pub(crate) declared: &'d str,
    pub(crate) media_type: Option<&'d str>,
    pub(crate) schema: Option<&'d Value>,
    pub(crate) status: u16,
    pub(crate) wire: Option<Wire>,
    pub(crate) headers: Vec<(&'d str, String)>,
}

impl<'d> Plan<'d> {
    /// `only` gives the value of a parameter that is not free.
    pub(crate) fn of(
        description: Description<'d>,
        operation: &Operation<'d>,
        only: impl Fn(&Parameter<'d>) -> Option<Value>,
    ) -> Self {
        let parameters = operation.parameters().into_iter().map(|parameter| {
            let values =
                only(&parameter).map_or_else(|| candidates(description, parameter.node, parameter.location), |value| vec![value]);
            PlannedParameter { parameter, values }
        });
        let bodies = operation.bodies().into_iter().flat_map(|content| {
            let wires = wires(description, &content);
            wires.into_iter().map(move |wire| PlannedBody { media_type: content.media_type, wire })
        });
        let responses = operation.responses();
        let codes: Vec<_> = responses.iter().filter_map(|response| response.status.parse().ok()).collect();
        Self {
            parameters: parameters.collect(),
            bodies: bodies.collect(),
            responses: responses.iter().flat_map(|response| planned(description, response, &codes)).collect(),
        }
    }

    /// How many calls it takes until everything had its turn.
    pub(crate) fn rounds(&self) -> usize {
        let values = self.parameters.iter().map(|parameter| parameter.values.len());
        values.chain([self.bodies.len(), self.responses.len(), 1]).max().unwrap_or(1)
    }
}

impl PlannedResponse<'_> {
    /// The response for the bank to give.
    pub(crate) fn next(&self) -> Next {
        let mut response = Response::builder().status(StatusCode::from_u16(self.status).unwrap());
        if let Some(wire) = &self.wire {
            response = response.header("Content-Type", &wire.content_type);
        }
        for (name, text) in &self.headers {
            response = response.header(*name, text);
        }
        Next::raw(response.body(self.wire.as_ref().map_or_else(Bytes::new, |wire| wire.bytes.clone())).unwrap())
    }
}

/// Each body, and each value of each header, at least once.
fn planned<'d>(description: Description<'d>, response: &DeclaredResponse<'d>, codes: &[u16]) -> Vec<PlannedResponse<'d>> {
    let status = status(response.status, codes);
    let headers = response.headers.iter().map(|(name, header)| (*name, header_texts(description, header)));
    let headers: Vec<_> = headers.collect();
    let wires = response.contents.iter().flat_map(|content| {
        let wires = wires(description, content).into_iter();
        wires.map(move |wire| (Some(content), Some(wire)))
    });
    let mut bodies: Vec<_> = wires.collect();
    if response.contents.is_empty() {
        bodies.push((None, None));
    }
    let most = headers.iter().map(|(_, texts)| texts.len()).max().unwrap_or_default().max(bodies.len());
    let all = (0..most).zip(bodies.iter().cycle()).map(|(number, (content, wire))| {
        let headers = headers.iter().map(|(name, texts)| (*name, texts[number % texts.len()].clone())).collect();
        let (media_type, schema) = (content.map(|content| content.media_type), content.and_then(|content| content.schema));
        PlannedResponse { declared: response.status, media_type, schema, status, wire: wire.clone(), headers }
    });
    all.collect()
}

/// A declared code, or one of the range that no other response has.
fn status(declared: &str, codes: &[u16]) -> u16 {
    let first = match declared.chars().next().and_then(|digit| digit.to_digit(10)) {
        Some(digit) => digit as u16 * 100,
        None => 500,
    };
    let free = (first + 18..first + 100).find(|code| !codes.contains(code));
    declared.parse().unwrap_or_else(|_| free.unwrap_or(first))
}

fn header_texts(description: Description<'_>, header: &Value) -> Vec<String> {
    let values = candidates(description, header, "header");
    values.iter().map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).collect()
}

/// The description's examples as they are, and all bodies made from the schema.
fn wires(description: Description<'_>, content: &Content<'_>) -> Vec<Wire> {
    let samples = content.schema.map(|schema| sample::variants(description, schema)).unwrap_or_default();
    let is_structured = samples.iter().any(|sample| sample.is_object() || sample.is_array());
    let values: Vec<_> = match content.examples.as_slice() {
        [] => samples,
        examples => examples.iter().copied().cloned().chain(samples.into_iter().filter(|_| is_structured)).collect(),
    };
    values.iter().map(|value| wire(content, value)).collect()
}

/// All values that a parameter or header takes in turn.
fn candidates(description: Description<'_>, node: &Value, location: &str) -> Vec<Value> {
    let mut values = candidates_of(description, node);
    let schema = description.resolve(node.get("schema").unwrap_or(node));
    let narrowing = ["enum", "format", "pattern", "maxLength", "minLength"];
    if schema.get("type") == Some(&json!("string")) && !narrowing.iter().any(|keyword| schema.get(*keyword).is_some()) {
        let text = TEXTS.iter().find(|(place, _)| *place == location);
        // In place of the sample, whose letters not all locations can carry.
        values.pop();
        values.extend(text.map(|(_, text)| json!(text)));
    }
    values
}

/// Examples of a parameter or header, then what its schema describes.
fn candidates_of(description: Description<'_>, node: &Value) -> Vec<Value> {
    let named = members(node.get("examples")).filter_map(|(_, example)| example.get("value"));
    let examples: Vec<_> = node.get("example").into_iter().chain(named).cloned().collect();
    let content = members(node.get("content")).find_map(|(_, content)| content.get("schema"));
    let schema = node.get("schema").or(content).unwrap_or(node);
    examples.into_iter().chain(sample::variants(description, schema)).collect()
}

#[test]
fn ranges_and_default_have_statuses_that_are_not_declared() {
    let declared = [418, 500];
    assert_eq!(["404", "4XX", "2XX", "default"].map(|status| self::status(status, &declared)), [404, 419, 218, 518]);
}

#[test]
fn each_value_of_a_body_and_of_a_header_has_its_turn() {
    let digits = json!({ "enum": [1, 2, 3, 4, 5, 6, 7, 8, 9] });
    let letters = json!({ "schema": { "enum": ["a", "b"] } });
    let body = Content { media_type: "application/json", schema: Some(&digits), examples: Vec::new(), encoding: None };
    let header = ("X-Letter", &letters);
    let response = |contents| DeclaredResponse { status: "200", contents, headers: vec![header] };
    let root = json!({});
    let texts = |response| {
        let planned = planned(Description(&root), &response, &[200]);
        let body =
            |wire: &Option<Wire>| wire.iter().map(|wire| String::from_utf8_lossy(&wire.bytes).into_owned()).collect::<String>();
        planned.iter().map(|one| body(&one.wire) + &one.headers[0].1).collect::<Vec<_>>()
    };
    assert_eq!(texts(response(vec![body])), ["1a", "2b", "3a", "4b", "5a", "6b", "7a", "8b", "9a"]);
    assert_eq!(texts(response(Vec::new())), ["a", "b"]);
}
