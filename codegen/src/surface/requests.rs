//! Methods and their requests: arguments, bodies and setters.

use super::{AboutCustomer, Descriptor, FlowPlan, ResponseBody, Role, StreamPlan};
use crate::environments::Environments;
use crate::operations::{Body, Content, PartHeader, Payload, Status};
use crate::types::{Docs, Said, Stated, Type};

/// A method that makes a request.
#[derive(Clone, Debug)]
pub struct Method {
    /// Method and path of its operation.
    pub address: String,
    /// The address of its operation in `names.lock`.
    pub locked_at: String,
    /// Its name.
    pub name: String,
    /// Name of the type of its request.
    pub request: String,
    /// Name of the type that stands for its operation.
    pub operation: String,
    /// The descriptor of its operation.
    pub descriptor: Descriptor,
    /// Words about it.
    pub docs: Docs,
    /// Where it exists.
    pub environments: Environments,
    /// The words on each response.
    pub responses: Vec<(Status, Vec<Said>)>,
    /// Its arguments, in order.
    pub arguments: Vec<Argument>,
    /// Name of the struct that holds the arguments, where there are too many.
    pub bundle: Option<String>,
    /// Its setters.
    pub setters: Vec<Argument>,
    /// Setters of headers of the parts that it sends.
    pub part_headers: Vec<PartHeaderSetter>,
    /// The value of a success.
    pub response: ResponseBody,
    /// How a success is read while it comes, if it can be.
    pub stream: Option<StreamPlan>,
    /// Error body, by index.
    pub error: usize,
    /// Headers of a success, by index.
    pub headers: Option<usize>,
    /// The flows that its operation is part of.
    pub flows: FlowPlan,
}

impl Method {
    /// The body that it sends, needed or not.
    pub fn body(&self) -> Option<&SentBody> {
        self.arguments.iter().chain(&self.setters).find_map(|argument| match argument {
            Argument::Body(body) => Some(body),
            Argument::Parameter(_) | Argument::Customer(_) => None,
        })
    }

    /// The type of its body, where that goes in one of several media types.
    pub fn body_choice(&self) -> Option<&BodyChoice> {
        self.body().and_then(SentBody::choice)
    }

    /// Whether it sends headers about the customer.
    pub fn is_about_customer(&self) -> bool {
        self.descriptor.parameters.iter().any(|parameter| matches!(parameter.role, Some(Role::Psu | Role::Presence)))
    }
}

/// A setter of a header of a part.
#[derive(Clone, Debug)]
pub struct PartHeaderSetter {
    /// Its name.
    pub name: String,
    /// The header.
    pub header: PartHeader,
}

/// Something that a request is given.
#[derive(Clone, Debug)]
pub enum Argument {
    /// A parameter.
    Parameter(ParameterArgument),
    /// The body.
    Body(SentBody),
    /// All headers that say the same about the customer.
    Customer(AboutCustomer),
}

impl Argument {
    /// Its name.
    pub fn name(&self) -> &str {
        match self {
            Self::Parameter(parameter) => &parameter.name,
            Self::Body(_) => "body",
            Self::Customer(about) => about.argument(),
        }
    }
}

/// A parameter that a request is given.
#[derive(Clone, Debug)]
pub struct ParameterArgument {
    /// Position among the parameters of the descriptor.
    pub position: usize,
    /// Name of the argument or setter.
    pub name: String,
    /// Name on the wire.
    pub wire: String,
    /// Whether its value goes as a JSON text.
    pub is_json: bool,
    /// Type of its value.
    pub value: Type,
    /// Words about it.
    pub docs: Docs,
    /// Where it exists.
    pub environments: Environments,
}

/// The body of a request.
#[derive(Clone, Debug)]
pub struct SentBody {
    /// Words about it.
    pub docs: Docs,
    /// Where it exists.
    pub environments: Environments,
    /// The content that is sent.
    pub sent: Sent,
}

/// The content of a body.
#[derive(Clone, Debug)]
pub enum Sent {
    /// That of its only media type.
    One(SentContent),
    /// One of several.
    Several(BodyChoice),
}

/// A body that goes in one of several media types.
#[derive(Clone, Debug)]
pub struct BodyChoice {
    /// Name of the enum.
    pub name: String,
    /// Its variants, in the order of the media types.
    pub variants: Vec<BodyVariant>,
}

/// A media type that a body may go in.
#[derive(Clone, Debug)]
pub struct BodyVariant {
    /// Its name.
    pub name: String,
    /// Its content.
    pub content: SentContent,
}

/// The content of a media type.
#[derive(Clone, Debug)]
pub struct SentContent {
    /// As declared.
    pub media_type: String,
    /// How it is written.
    pub payload: Payload,
    /// Type of the value: that of text for text, that of bytes for bytes.
    pub value: Type,
    /// What is stated of the value beyond its type.
    pub facts: Vec<Stated>,
    /// Whether its parts are kept apart, as they may be given headers.
    pub is_apart: bool,
    /// Where it exists.
    pub environments: Environments,
}

impl SentBody {
    /// A body that goes so. What is stated of its value is told with it, unless that is a definition, which tells it itself.
    pub(super) fn of(body: &Body, sent: Sent) -> Self {
        let facts = match &sent {
            Sent::One(content) if content.value.named_itself().is_none() => content.facts.clone(),
            Sent::One(_) | Sent::Several(_) => Vec::new(),
        };
        Self { docs: Docs { facts, ..body.docs.clone() }, environments: body.environments, sent }
    }

    /// The type of which one variant is sent, where there are several media types.
    pub fn choice(&self) -> Option<&BodyChoice> {
        match &self.sent {
            Sent::Several(choice) => Some(choice),
            Sent::One(_) => None,
        }
    }

    /// All contents that may be sent.
    pub fn contents(&self) -> impl Iterator<Item = &SentContent> {
        let (one, several) = match &self.sent {
            Sent::One(content) => (Some(content), None),
            Sent::Several(choice) => (None, Some(choice)),
        };
        one.into_iter().chain(several.into_iter().flat_map(|choice| &choice.variants).map(|variant| &variant.content))
    }
}

impl SentContent {
    pub(super) fn of(content: &Content, body: &Body) -> Self {
        let Content { node: _, media_type, payload, value, facts, encodings: _, environments } = content;
        let is_apart = *payload == Payload::Multipart && !body.part_headers.is_empty();
        let (media_type, value, facts) = (media_type.clone(), value.clone(), facts.clone());
        Self { media_type, payload: *payload, value, facts, is_apart, environments: *environments }
    }

    /// How a request that has this body alone is given it.
    pub fn passing(&self) -> Passing {
        match Passing::of(&self.value) {
            passing @ (Passing::Slice | Passing::Text) => passing,
            Passing::Reference | Passing::Copy => Passing::Reference,
        }
    }
}

/// How a value is handed to a function that only looks at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passing {
    /// As it is, since it is copied.
    Copy,
    /// By a reference to it.
    Reference,
    /// As a part of a list, which has no size: a trait object is made of a reference to the reference.
    Slice,
    /// As anything that holds text.
    Text,
}

impl Passing {
    /// How a value of this type is handed over.
    pub fn of(value: &Type) -> Self {
        match value {
            Type::String => Self::Text,
            Type::List(_) | Type::Bytes => Self::Slice,
            Type::Bool
            | Type::I32
            | Type::I64
            | Type::U32
            | Type::U64
            | Type::F64
            | Type::Decimal(_)
            | Type::Date
            | Type::DateTime
            | Type::LocalDateTime
            | Type::TimeOfDay
            | Type::IpAddress
            | Type::Uuid => Self::Copy,
            Type::Nullable(inner) if Self::of(inner) == Self::Copy => Self::Copy,
            Type::Nullable(_) | Type::Named(_) | Type::Map { .. } | Type::Json => Self::Reference,
            Type::IsoDuration | Type::Base64 | Type::File | Type::Parts => Self::Reference,
        }
    }
}
