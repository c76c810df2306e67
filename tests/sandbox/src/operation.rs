//! Operations of a description, ready to be matched, checked and answered.

use axum::http::{Method, StatusCode};
use serde_json::Value;

use crate::answer::Answer;
use crate::body::RequestBody;
use crate::description::{Description, Node, path_of};
use crate::error::BankError;
use crate::parameter::Parameter;
use crate::schema::Schemas;

const METHODS: [Method; 7] =
    [Method::GET, Method::PUT, Method::POST, Method::DELETE, Method::OPTIONS, Method::HEAD, Method::PATCH];

/// An operation.
pub(crate) struct Operation {
    pub(crate) id: String,
    pub(crate) method: Method,
    /// The path template, without the base path.
    pub(crate) template: String,
    /// The path below which its path lies, without a slash at its end.
    base_path: String,
    /// File and pointer of the operation.
    pub(crate) place: String,
    segments: Vec<Segment>,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<RequestBody>,
    pub(crate) security: Security,
    /// In declared order.
    pub(crate) answers: Vec<Answer>,
}

/// What opens an operation.
pub(crate) struct Security {
    /// No token is needed.
    pub(crate) open: bool,
    pub(crate) alternatives: Vec<Credential>,
}

/// What a request shows that is let in.
pub(crate) enum Credential {
    /// A token with these scopes.
    Token(Vec<String>),
    /// Name and password, in HTTP Basic.
    Password,
}

enum Segment {
    Literal(String),
    Parameter(String),
}

/// All operations of a description.
pub(crate) struct Api {
    /// The description's file.
    pub(crate) name: String,
    pub(crate) description: Value,
    operations: Vec<Operation>,
}

/// What a request's method and path lead to.
pub(crate) enum Route<'a> {
    /// An operation and its path parameters, as they were sent.
    Operation(&'a Operation, Vec<(&'a str, &'a str)>),
    /// A path of the description, with the methods it has.
    OtherMethod(Vec<&'a str>),
    Nowhere,
}

impl Api {
    /// Reads all operations of a description, whose paths lie below `base_path` where they have no server of their own.
    ///
    /// # Errors
    /// What the bank cannot check or answer.
    pub(crate) fn read(description: &Description, base_path: &str) -> Result<Self, BankError> {
        let schemas = Schemas::new(description)?;
        let root = description.root();
        let mut operations = Vec::new();
        for (template, item) in root.get("paths").iter().flat_map(Node::members) {
            for method in METHODS {
                if let Some(node) = item.get(&method.as_str().to_ascii_lowercase()) {
                    let reader = OperationReader { description, schemas: &schemas, item: &item, node: &node };
                    operations.push(reader.read(method, template, base_path)?);
                }
            }
        }
        Ok(Self { name: description.name().to_owned(), description: root.value().clone(), operations })
    }

    pub(crate) fn operation(&self, id: &str) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.id == id)
    }

    pub(crate) fn operations(&self) -> impl Iterator<Item = &Operation> {
        self.operations.iter()
    }

    /// Finds the operation of a request; a literal segment goes before a parameter.
    pub(crate) fn route<'a>(&'a self, method: &Method, path: &'a str) -> Route<'a> {
        let candidates = || {
            let matching = |operation: &'a Operation| Some((operation, operation.path_values(path)?));
            self.operations.iter().filter_map(matching)
        };
        let fitting = candidates().filter(|(operation, _)| operation.method == *method);
        if let Some((operation, values)) = fitting.min_by_key(|(_, values)| values.len()) {
            return Route::Operation(operation, values);
        }
        let methods: Vec<_> = candidates().map(|(operation, _)| operation.method.as_str()).collect();
        if methods.is_empty() { Route::Nowhere } else { Route::OtherMethod(methods) }
    }
}

impl Operation {
    /// The answer that is given when nobody chose another: the first success declared.
    pub(crate) fn success(&self) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.status.is_success())
    }

    /// What is answered with a status.
    pub(crate) fn answer(&self, status: StatusCode) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.status == status)
    }

    /// Method and path template.
    pub(crate) fn address(&self) -> String {
        format!("{} {}", self.method, self.template)
    }

    fn path_values<'a>(&'a self, path: &'a str) -> Option<Vec<(&'a str, &'a str)>> {
        let path = path.strip_prefix(&self.base_path).filter(|path| path.starts_with('/'))?;
        let mut values = Vec::new();
        let mut parts = path.split('/').skip(1);
        for segment in &self.segments {
            match (segment, parts.next()?) {
                (Segment::Literal(literal), part) if literal == part => {}
                (Segment::Parameter(name), part) if !part.is_empty() => values.push((name.as_str(), part)),
                _ => return None,
            }
        }
        parts.next().is_none().then_some(values)
    }
}

/// An operation while it is read.
struct OperationReader<'a> {
    description: &'a Description,
    schemas: &'a Schemas,
    /// The path item, whose parameters all its operations share.
    item: &'a Node<'a>,
    node: &'a Node<'a>,
}

impl OperationReader<'_> {
    fn read(&self, method: Method, template: &str, base_path: &str) -> Result<Operation, BankError> {
        let own_server =
            [self.node, self.item].into_iter().find_map(|owner| owner.get("servers")?.value().get(0)?.get("url")?.as_str());
        let id = self.node.text("operationId");
        Ok(Operation {
            id: id.map_or_else(|| format!("{method} {template}"), str::to_owned),
            segments: segments(template, self.node)?,
            template: template.to_owned(),
            base_path: own_server.map_or(base_path, path_of).trim_end_matches('/').to_owned(),
            place: self.node.place(),
            parameters: self.parameters()?,
            body: RequestBody::read(self.description, self.node, self.schemas)?,
            security: self.security(),
            answers: Answer::read_all(self.description, self.node)?,
            method,
        })
    }

    fn parameters(&self) -> Result<Vec<Parameter>, BankError> {
        let mut parameters: Vec<Parameter> = Vec::new();
        for owner in [self.item, self.node] {
            for used in owner.get("parameters").iter().flat_map(Node::items) {
                if let Some(parameter) = Parameter::read(&used, self.schemas)? {
                    // The operation's own parameter replaces the path item's of the same name and location.
                    parameters.retain(|other| other.name != parameter.name || other.location != parameter.location);
                    parameters.push(parameter);
                }
            }
        }
        Ok(parameters)
    }

    fn security(&self) -> Security {
        let root = self.description.root();
        let requirements = self.node.get("security").or_else(|| root.get("security"));
        let alternatives: Vec<_> = requirements.iter().flat_map(Node::items).collect();
        Security {
            open: alternatives.is_empty() || alternatives.iter().any(|alternative| alternative.members().next().is_none()),
            alternatives: alternatives.iter().map(|alternative| credential(self.description, alternative)).collect(),
        }
    }
}

/// What one alternative asks for.
fn credential(description: &Description, alternative: &Node<'_>) -> Credential {
    let schemes = description.security_schemes();
    let scheme = |name: &str| schemes.as_ref().and_then(|schemes| schemes.get(name));
    if alternative.members().any(|(name, _)| scheme(name).is_some_and(|scheme| is_basic(&scheme))) {
        return Credential::Password;
    }
    let lists = alternative.value().as_object().into_iter().flat_map(|schemes| schemes.values());
    let scopes = lists.filter_map(Value::as_array).flatten();
    Credential::Token(scopes.filter_map(Value::as_str).map(str::to_owned).collect())
}

/// Whether a security scheme is HTTP Basic.
fn is_basic(scheme: &Node<'_>) -> bool {
    scheme.text("type") == Some("basic") || scheme.text("scheme").is_some_and(|name| name.eq_ignore_ascii_case("basic"))
}

fn segments(template: &str, node: &Node<'_>) -> Result<Vec<Segment>, BankError> {
    let parts = template.split('/').skip(1);
    parts.map(|part| segment(part, node)).collect()
}

fn segment(part: &str, node: &Node<'_>) -> Result<Segment, BankError> {
    let inner = part.strip_prefix('{').and_then(|part| part.strip_suffix('}'));
    match inner {
        Some(name) => Ok(Segment::Parameter(name.to_owned())),
        None if part.contains('{') => {
            let problem = format!("a parameter within the segment `{part}` is not supported");
            Err(BankError::description(node.place(), problem))
        }
        None => Ok(Segment::Literal(part.to_owned())),
    }
}
