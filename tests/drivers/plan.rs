//! What is sent to an operation and answered to it, until all that it declares had its turn.

use http::{Response, StatusCode};
use open_payments::Bytes;
use portal_sandbox::Next;
use serde_json::{Value, json};

use crate::content::{Wire, wire};
use crate::description::{Answer, Content, Description, Operation, Parameter, members};
use crate::sample;

/// Bodies that are made for one status and media type at most, examples aside.
const MOST_SAMPLES: usize = 4;

/// Text of a parameter that no schema narrows, with what has a meaning of its own in a path, a query or a header.
const TEXTS: [(&str, &str); 4] =
    [("path", "a/b c?å%1"), ("query", "a&b=c d+å%1,2"), ("header", "a \"b\", c=1;d"), ("cookie", "a-b")];

/// The calls of an operation: in each round the next value of each parameter, the next body, the next answer.
pub(crate) struct Plan<'d> {
    pub(crate) parameters: Vec<PlannedParameter<'d>>,
    pub(crate) bodies: Vec<PlannedBody<'d>>,
    pub(crate) answers: Vec<PlannedAnswer<'d>>,
}

pub(crate) struct PlannedParameter<'d> {
    pub(crate) parameter: Parameter<'d>,
    pub(crate) values: Vec<Value>,
}

pub(crate) struct PlannedBody<'d> {
    pub(crate) media_type: &'d str,
    pub(crate) wire: Wire,
}

pub(crate) struct PlannedAnswer<'d> {
    /// As declared: a code, a range or `default`.
    pub(crate) declared: &'d str,
    pub(crate) media_type: Option<&'d str>,
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
            let values = only(&parameter).map_or_else(|| candidates(description, &parameter), |value| vec![value]);
            PlannedParameter { parameter, values }
        });
        let bodies = operation.bodies().into_iter().flat_map(|content| {
            let wires = wires(description, &content);
            wires.into_iter().map(move |wire| PlannedBody { media_type: content.media_type, wire })
        });
        let answers = operation.answers();
        let codes: Vec<_> = answers.iter().filter_map(|answer| answer.status.parse().ok()).collect();
        Self {
            parameters: parameters.collect(),
            bodies: bodies.collect(),
            answers: answers.iter().flat_map(|answer| planned(description, answer, &codes)).collect(),
        }
    }

    /// How many calls it takes until everything had its turn.
    pub(crate) fn rounds(&self) -> usize {
        let values = self.parameters.iter().map(|parameter| parameter.values.len());
        values.chain([self.bodies.len(), self.answers.len(), 1]).max().unwrap_or(1)
    }
}

impl PlannedAnswer<'_> {
    /// The answer for the bank to give.
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

fn planned<'d>(description: Description<'d>, answer: &Answer<'d>, codes: &[u16]) -> Vec<PlannedAnswer<'d>> {
    let status = status(answer.status, codes);
    let headers: Vec<_> = answer.headers.iter().map(|(name, header)| (*name, header_text(description, header))).collect();
    let one = |media_type, wire| PlannedAnswer { declared: answer.status, media_type, status, wire, headers: headers.clone() };
    if answer.contents.is_empty() {
        return vec![one(None, None)];
    }
    let contents = answer.contents.iter().flat_map(|content| {
        let wires = wires(description, content);
        wires.into_iter().map(|wire| one(Some(content.media_type), Some(wire)))
    });
    contents.collect()
}

/// A declared code, or one of the range that no other answer has.
fn status(declared: &str, codes: &[u16]) -> u16 {
    let first = match declared.chars().next().and_then(|digit| digit.to_digit(10)) {
        Some(digit) => digit as u16 * 100,
        None => 500,
    };
    let free = (first + 18..first + 100).find(|code| !codes.contains(code));
    declared.parse().unwrap_or_else(|_| free.unwrap_or(first))
}

fn header_text(description: Description<'_>, header: &Value) -> String {
    let value = candidates_of(description, header).into_iter().next().unwrap_or_else(|| "text".into());
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The description's examples as they are, and some bodies made from the schema.
fn wires(description: Description<'_>, content: &Content<'_>) -> Vec<Wire> {
    let samples = content.schema.map(|schema| sample::variants(description, schema)).unwrap_or_default();
    let samples = spread(samples);
    let is_structured = samples.iter().any(|sample| sample.is_object() || sample.is_array());
    let values: Vec<_> = match content.examples.as_slice() {
        [] => samples,
        examples => examples.iter().copied().cloned().chain(samples.into_iter().filter(|_| is_structured)).collect(),
    };
    values.iter().map(|value| wire(content, value)).collect()
}

/// Some of many, from the first to the last, so that each branch of a choice has a chance.
fn spread(samples: Vec<Value>) -> Vec<Value> {
    let wanted: Vec<_> = (0..MOST_SAMPLES).map(|number| number * samples.len().saturating_sub(1) / (MOST_SAMPLES - 1)).collect();
    let kept = samples.into_iter().enumerate().filter(|(at, _)| wanted.contains(at));
    kept.map(|(_, sample)| sample).collect()
}

/// All values that a parameter takes in turn.
fn candidates(description: Description<'_>, parameter: &Parameter<'_>) -> Vec<Value> {
    let mut values = candidates_of(description, parameter.node);
    let schema = description.resolve(parameter.node.get("schema").unwrap_or(parameter.node));
    let narrowing = ["enum", "format", "pattern", "maxLength", "minLength"];
    if schema.get("type") == Some(&json!("string")) && !narrowing.iter().any(|keyword| schema.get(*keyword).is_some()) {
        let text = TEXTS.iter().find(|(location, _)| *location == parameter.location);
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
