//! What a response links to: calls of other operations, with values that it and its request have.

use std::collections::BTreeMap;

use super::assemble::sent_to;
use super::descriptor::{Case, Descriptor, Location};
use super::{Call, Operation, Response};
use crate::error::{Error, Received, Unexpected};
use crate::wire::charset::in_utf8;
use crate::wire::json::{json_at, read_json, to_json};
use crate::wire::parameter::{Given, ParameterValue};
use crate::wire::values::Json;

/// An operation whose responses link to others.
pub trait HasLinks: Operation {}

/// A link of a response.
#[derive(Debug)]
pub struct Link {
    /// Its name in the description.
    pub name: &'static str,
    /// The responses that have it, whatever their media type.
    pub on: &'static [Case],
    /// The parameters that it fills of the operation that it leads to, each by its location and name.
    pub parameters: &'static [(Location, &'static str, Expression)],
    /// The media type of the body of the request that it leads to, and its JSON.
    pub body: Option<(&'static str, Expression)>,
}

/// Where a link takes a value: a runtime expression, or a constant.
#[derive(Debug)]
pub enum Expression {
    /// What the body of the response has at this JSON pointer.
    Body(&'static str),
    /// A header of the response.
    Header(&'static str),
    /// The status code of the response.
    Status,
    /// A parameter of the request.
    Parameter(Location, &'static str),
    /// What the body of the request has at this JSON pointer.
    RequestBody(&'static str),
    /// The method of the request.
    Method,
    /// The address of the request, without credentials.
    Url,
    /// A value that is always the same: a text, or for a body its JSON.
    Constant(&'static str),
    /// The same value as a JSON text.
    AsJson(&'static Self),
}

impl Expression {
    /// What of a response it is, in words.
    fn of_response(&self) -> Option<String> {
        match self {
            Self::Body("") => Some("no JSON in its body".to_owned()),
            Self::Body(pointer) => Some(format!("nothing at `{pointer}` of its body")),
            Self::Header(name) => Some(format!("no header `{name}`")),
            Self::AsJson(taken) => taken.of_response(),
            Self::Status | Self::Parameter(..) | Self::RequestBody(_) | Self::Method | Self::Url | Self::Constant(_) => None,
        }
    }
}

/// A request that was sent, kept for what its response links to.
pub struct LinkSource(Call);

impl LinkSource {
    /// Keeps a call that is about to be sent.
    #[must_use]
    pub fn of(call: &Call) -> Self {
        Self(call.again())
    }

    /// The call of an operation that a link of the response leads to.
    ///
    /// # Errors
    /// If the response does not have the link, or does not have what that takes of it.
    pub fn call<T, H>(&self, response: &Response<T, H>, operation: &'static Descriptor, link: &Link) -> Result<Call, Error> {
        Exchange { request: &self.0, response: response.received() }.call(operation, link)
    }
}

/// A request and its response.
struct Exchange<'e> {
    request: &'e Call,
    response: &'e Received,
}

impl Exchange<'_> {
    fn call(&self, operation: &'static Descriptor, link: &Link) -> Result<Call, Error> {
        if !link.on.iter().any(|case| case.is_of(self.response.status)) {
            return Err(self.missing(format!("no link `{}`", link.name)));
        }
        let in_path = |name: &str| {
            let mut parameters = self.request.operation.parameters.iter();
            parameters.any(|known| known.location == Location::Path && known.name == name)
        };
        // The ids of this path are those of another thing in the next.
        let mut call = self.request.binding.without(in_path).call(operation);
        for (location, name, taken) in link.parameters {
            if let Some(value) = self.taken(taken, link)? {
                call.set_named(*location, name, value);
            }
        }
        if let Some((media_type, taken)) = &link.body
            && let Some(json) = self.json_taken(taken, link)?
        {
            call.bytes(media_type, json);
        }
        Ok(call)
    }

    /// A value for a parameter. What the request did not have is not given to the next either.
    fn taken(&self, taken: &Expression, link: &Link) -> Result<Option<ParameterValue>, Error> {
        let value = match taken {
            Expression::Body(pointer) => self.body_at(pointer).as_deref().and_then(parameter_value),
            Expression::Header(name) => self.header(name),
            Expression::Status => Some(ParameterValue::text(self.response.status.as_str())),
            Expression::Parameter(location, name) => self.request.value_of(*location, name),
            Expression::RequestBody(pointer) => self.sent_at(pointer).as_deref().and_then(parameter_value),
            Expression::Method => Some(ParameterValue::text(self.request.operation.method.as_str())),
            Expression::Url => sent_to(self.request).map(ParameterValue::One),
            Expression::Constant(text) => Some(ParameterValue::text(text)),
            Expression::AsJson(taken) => self.json_taken(taken, link)?.map(ParameterValue::One),
        };
        self.given(value, taken, link)
    }

    /// A value as a JSON text.
    fn json_taken(&self, taken: &Expression, link: &Link) -> Result<Option<String>, Error> {
        let json = match taken {
            Expression::Body(pointer) => self.body_at(pointer),
            Expression::RequestBody(pointer) => self.sent_at(pointer),
            Expression::Constant(json) => Some((*json).to_owned()),
            taken => {
                let text = self.taken(taken, link)?.and_then(ParameterValue::into_text);
                text.map(|text| to_json(&text))
            }
        };
        self.given(json, taken, link)
    }

    /// What is missing in a response is an error: the caller was promised it.
    fn given<T>(&self, value: Option<T>, taken: &Expression, link: &Link) -> Result<Option<T>, Error> {
        match (value, taken.of_response()) {
            (None, Some(what)) => Err(self.missing(format!("{what}, which its link `{}` takes", link.name))),
            (value, _) => Ok(value),
        }
    }

    fn missing(&self, what: String) -> Error {
        Error::Unexpected(Box::new(Unexpected::missing(what, self.response.clone())))
    }

    fn header(&self, name: &str) -> Option<ParameterValue> {
        let value = self.response.headers.get(name)?;
        Some(ParameterValue::One(String::from_utf8_lossy(value.as_bytes()).into_owned()))
    }

    fn body_at(&self, pointer: &str) -> Option<String> {
        json_at(&in_utf8(&self.response.raw, self.response.content_type()), pointer)
    }

    fn sent_at(&self, pointer: &str) -> Option<String> {
        json_at(self.request.body.as_ref()?.content.as_whole()?, pointer)
    }
}

impl Call {
    /// Sets the parameter with this location and name.
    fn set_named(&mut self, location: Location, name: &str, value: ParameterValue) {
        let index = self.index_of(location, name);
        if let Some(index) = index {
            self.values.set(index, Some(Given::by_server(value)));
        }
    }

    /// The value of the parameter with this location and name: that of the call, else of its handle.
    fn value_of(&self, location: Location, name: &str) -> Option<ParameterValue> {
        let set = self.index_of(location, name).and_then(|index| self.values.get(index));
        set.or_else(|| self.binding.values().get(name)).map(|given| given.value.clone())
    }

    fn index_of(&self, location: Location, name: &str) -> Option<usize> {
        let is_same = |known: &str| known == name || (location == Location::Header && known.eq_ignore_ascii_case(name));
        self.operation.parameters.iter().position(|known| known.location == location && is_same(known.name))
    }
}

/// A JSON value as that of a parameter.
fn parameter_value(json: &str) -> Option<ParameterValue> {
    let text = json.as_bytes();
    match text.first()? {
        b'"' => read_json(text).ok().map(ParameterValue::One),
        b'[' => {
            let items: Vec<Json> = read_json(text).ok()?;
            Some(ParameterValue::Many(items.iter().filter_map(|item| parameter_value(item.as_str())).collect()))
        }
        b'{' => {
            let members: BTreeMap<String, Json> = read_json(text).ok()?;
            let pairs = members.into_iter().filter_map(|(name, member)| Some((name, parameter_value(member.as_str())?)));
            Some(ParameterValue::Pairs(pairs.collect()))
        }
        _ => (json != "null").then(|| ParameterValue::text(json)),
    }
}
