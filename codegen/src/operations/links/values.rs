//! What a link gives to the operation that it leads to, held against what there is and what that takes.

use super::expressions::expression;
use super::{Expression, Finder, Given, LinkParameter};
use crate::diagnostics::nearest;
use crate::operations::{Content, Location, Operation, Parameter, Payload, Response};
use crate::source::{NodeId, quoted};
use crate::types::{Layout, Shape, Spelling, Type};

const EXPRESSIONS: &str = "write a value, or one expression such as `$response.body#/id`, `$response.header.ETag`, `$request.path.id`, \
                           `$request.query.id`, `$request.header.id`, `$request.body#/id`, `$url`, `$method` or `$statusCode`";

/// The call that a link takes its values of.
pub(super) struct Origin<'o> {
    pub(super) operation: &'o Operation,
    pub(super) response: &'o Response,
}

/// What kind of value it is, as far as it is known.
#[derive(Clone, Debug, PartialEq)]
enum Kind {
    Any,
    Text,
    Number,
    Flag,
    List(Box<Kind>),
    Object,
}

impl Kind {
    /// Whether a value of this kind can be given where another is taken. What is one can be a list of one.
    fn fits(&self, taken: &Self) -> bool {
        match (self, taken) {
            (Self::Any, _) | (_, Self::Any) | (Self::Number | Self::Flag, Self::Text) => true,
            (Self::List(item), Self::List(taken)) => item.fits(taken),
            (Self::Text | Self::Number | Self::Flag, Self::List(taken)) => self.fits(taken),
            _ => self == taken,
        }
    }

    fn words(&self) -> &'static str {
        match self {
            Self::Any => "any value",
            Self::Text => "a text",
            Self::Number => "a number",
            Self::Flag => "a boolean",
            Self::List(_) => "a list",
            Self::Object => "an object",
        }
    }
}

impl Finder<'_> {
    /// What a parameter is given.
    pub(super) fn filled(
        &mut self,
        from: &Origin<'_>,
        target: &Operation,
        node: NodeId,
        name: &str,
        given: &Given,
    ) -> Option<LinkParameter> {
        let parameter = self.parameter(target, node, name)?;
        let (taken, kind) = self.taken(from, node, given)?;
        let (taken, is_json) = match taken {
            Expression::Constant(text) if parameter.is_json => (Expression::Constant(as_json(given, text)), false),
            Expression::Constant(_) if matches!(given, Given::Json(_)) => {
                let message = format!("the value for `{name}` is neither a text nor a number nor a boolean");
                return self.fault(node, &message, EXPRESSIONS);
            }
            taken => (taken, parameter.is_json),
        };
        let wanted = self.kind(&parameter.value);
        if !parameter.is_json && !kind.fits(&wanted) {
            let message = format!("this is {}, and `{name}` of `{}` is {}", kind.words(), target.address(), wanted.words());
            return self.fault(node, &message, "take a value of the kind that the parameter has");
        }
        Some(LinkParameter { location: parameter.location, name: parameter.name.clone(), value: taken, is_json })
    }

    /// The parameter that a name means, which may say where it is sent: `path.id`.
    fn parameter<'t>(&mut self, target: &'t Operation, node: NodeId, name: &str) -> Option<&'t Parameter> {
        let located = name.split_once('.').and_then(|(location, name)| Some((location_of(location)?, name)));
        let is_named = |known: &Parameter, name: &str| match known.location {
            Location::Header => known.name.eq_ignore_ascii_case(name),
            _ => known.name == name,
        };
        let by_name: Vec<&Parameter> = target.parameters.iter().filter(|known| is_named(known, name)).collect();
        let by_location = located.and_then(|(location, name)| {
            target.parameters.iter().find(|known| known.location == location && is_named(known, name))
        });
        match (by_name.as_slice(), by_location) {
            ([one], _) => Some(one),
            ([], Some(one)) => Some(one),
            ([], None) => {
                let near = nearest(name, target.parameters.iter().map(|known| known.name.as_str()));
                let help = near.map_or_else(|| "name one that it has".to_owned(), |near| format!("did you mean `{near}`?"));
                self.fault(node, &format!("`{}` has no parameter `{name}`", target.address()), &help)
            }
            (_, _) => {
                let message = format!("`{}` has several parameters `{name}`", target.address());
                self.fault(node, &message, &format!("say where it is sent, as in `query.{name}`"))
            }
        }
    }

    /// The media type of the body, and what is given for it.
    pub(super) fn body(
        &mut self,
        from: &Origin<'_>,
        target: &Operation,
        node: NodeId,
        given: &Given,
    ) -> Option<(String, Expression)> {
        let mut contents = target.body.iter().flat_map(|body| &body.contents);
        let Some(content) = contents.find(|content| content.payload == Payload::Json) else {
            let message = format!("`{}` takes no body of JSON", target.address());
            return self.fault(node, &message, "remove `requestBody`, or describe the body of the operation");
        };
        let (taken, kind) = self.taken(from, node, given)?;
        let wanted = self.kind(&content.value);
        if !kind.fits(&wanted) {
            let message = format!("this is {}, and the body of `{}` is {}", kind.words(), target.address(), wanted.words());
            return self.fault(node, &message, "take a value of the kind that the body has");
        }
        let taken = match taken {
            Expression::Constant(text) => Expression::Constant(as_json(given, text)),
            taken => taken,
        };
        Some((content.media_type.clone(), taken))
    }

    /// Where a value is taken, and its kind.
    fn taken(&mut self, from: &Origin<'_>, node: NodeId, given: &Given) -> Option<(Expression, Kind)> {
        let text = match given {
            Given::Text(text) => text,
            Given::Scalar(text) => {
                let kind = if matches!(text.as_str(), "true" | "false") { Kind::Flag } else { Kind::Number };
                return Some((Expression::Constant(text.clone()), kind));
            }
            Given::Json(text) => return Some((Expression::Constant(text.clone()), Kind::Any)),
        };
        match expression(text) {
            Ok(None) => Some((Expression::Constant(text.clone()), Kind::Any)),
            Ok(Some(taken)) => {
                let kind = self.kind_of(from, node, &taken)?;
                Some((taken, kind))
            }
            Err(()) => self.fault(node, &format!("`{text}` is no expression that can be read"), EXPRESSIONS),
        }
    }

    /// The kind of what is taken, if it is described. Headers of HTTP need no description.
    fn kind_of(&mut self, Origin { operation, response }: &Origin<'_>, node: NodeId, taken: &Expression) -> Option<Kind> {
        match taken {
            Expression::Body(pointer) => self.kind_at(&response.contents, node, pointer, "the response"),
            Expression::RequestBody(pointer) => {
                let contents = operation.body.as_ref().map_or(&[][..], |body| &body.contents);
                self.kind_at(contents, node, pointer, "the request")
            }
            Expression::Header(name) => {
                let header = response.headers.iter().find(|header| header.name.eq_ignore_ascii_case(name));
                Some(header.map_or(Kind::Any, |header| self.kind(&header.value)))
            }
            Expression::Parameter(location, name) => {
                self.parameter(operation, node, &located(*location, name)).map(|known| self.kind(&known.value))
            }
            Expression::Status => Some(Kind::Number),
            Expression::Method | Expression::Url => Some(Kind::Text),
            Expression::Constant(_) => Some(Kind::Any),
        }
    }

    fn kind_at(&mut self, contents: &[Content], node: NodeId, pointer: &str, of: &str) -> Option<Kind> {
        if self.types.has_unread() {
            return Some(Kind::Any);
        }
        let mut json = contents.iter().filter(|content| content.payload == Payload::Json);
        match json.find_map(|content| self.types.at(&content.value, pointer)) {
            Some(found) => Some(self.kind(&found)),
            None if pointer.is_empty() => self.fault(node, &format!("{of} has no body of JSON"), EXPRESSIONS),
            None => {
                let message = format!("the body of {of} has nothing at `{pointer}`");
                self.fault(node, &message, "correct the JSON pointer, or describe what is there")
            }
        }
    }

    fn kind(&self, value: &Type) -> Kind {
        match value {
            Type::Nullable(inner) => self.kind(inner),
            Type::Bool => Kind::Flag,
            Type::I32 | Type::I64 | Type::U32 | Type::U64 | Type::F64 | Type::Decimal(Spelling::Number) => Kind::Number,
            Type::Decimal(Spelling::Text)
            | Type::String
            | Type::Uuid
            | Type::Base64
            | Type::Date
            | Type::DateTime
            | Type::LocalDateTime
            | Type::TimeOfDay
            | Type::IsoDuration
            | Type::IpAddress => Kind::Text,
            Type::List(item) => Kind::List(Box::new(self.kind(item))),
            Type::Map { .. } => Kind::Object,
            Type::Named(id) => match &self.types.get(*id).shape {
                Shape::Struct(structure) if structure.layout == Layout::Tuple => Kind::List(Box::new(Kind::Any)),
                Shape::Struct(_) => Kind::Object,
                Shape::Enum(_) | Shape::Id => Kind::Text,
                Shape::Replaced(other) => self.kind(other),
                Shape::Union(_) => Kind::Any,
            },
            Type::Bytes | Type::File | Type::Parts | Type::Json => Kind::Any,
        }
    }
}

/// A constant as JSON.
fn as_json(given: &Given, text: String) -> String {
    match given {
        Given::Text(text) => quoted(text),
        Given::Scalar(_) | Given::Json(_) => text,
    }
}

fn located(location: Location, name: &str) -> String {
    let location = match location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    };
    format!("{location}.{name}")
}

fn location_of(word: &str) -> Option<Location> {
    match word {
        "path" => Some(Location::Path),
        "query" => Some(Location::Query),
        "header" => Some(Location::Header),
        "cookie" => Some(Location::Cookie),
        _ => None,
    }
}
