//! Descriptions as plain values: operations with all that they declare.

use serde_json::{Value, json};

const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// Headers that the media types and the security of an operation decide: a parameter of such a name has no effect in OpenAPI.
const LEFT_TO_HTTP: [&str; 3] = ["Accept", "Content-Type", "Authorization"];

/// An OpenAPI 3.0 or Swagger 2.0 description, corrections applied.
#[derive(Clone, Copy)]
pub(crate) struct Description<'d>(pub(crate) &'d Value);

/// An operation of a description.
pub(crate) struct Operation<'d> {
    pub(crate) description: Description<'d>,
    item: &'d Value,
    node: &'d Value,
    /// Method and path template, for example `GET /accounts/{id}`.
    pub(crate) address: String,
}

/// A parameter that an operation declares.
#[derive(Clone, Copy)]
pub(crate) struct Parameter<'d> {
    pub(crate) name: &'d str,
    pub(crate) location: &'d str,
    pub(crate) required: bool,
    pub(crate) node: &'d Value,
}

/// A body in one media type.
pub(crate) struct Content<'d> {
    pub(crate) media_type: &'d str,
    pub(crate) schema: Option<&'d Value>,
    pub(crate) examples: Vec<&'d Value>,
    /// By property of a multipart body.
    pub(crate) encoding: Option<&'d Value>,
}

/// What is declared for a status, a range of them, or `default`.
pub(crate) struct DeclaredResponse<'d> {
    pub(crate) status: &'d str,
    /// None where the response has no body.
    pub(crate) contents: Vec<Content<'d>>,
    pub(crate) headers: Vec<(&'d str, &'d Value)>,
}

impl<'d> Description<'d> {
    pub(crate) fn operations(self) -> Vec<Operation<'d>> {
        let items = members(self.0.get("paths"));
        let operations = items.flat_map(|(template, item)| {
            let item = self.resolve(item);
            METHODS.into_iter().filter_map(move |method| {
                let address = format!("{} {template}", method.to_uppercase());
                Some(Operation { description: self, item, node: item.get(method)?, address })
            })
        });
        operations.collect()
    }

    /// What the node refers to in the end, or the node itself.
    pub(crate) fn resolve(self, node: &'d Value) -> &'d Value {
        let Some(reference) = node.get("$ref").and_then(Value::as_str) else { return node };
        let target = self.0.pointer(reference.trim_start_matches('#'));
        self.resolve(target.unwrap_or_else(|| panic!("`{reference}` leads nowhere")))
    }

    fn is_swagger(self) -> bool {
        self.0.get("swagger").is_some()
    }
}

impl<'d> Operation<'d> {
    /// The operationId, or what the bank puts in its place.
    pub(crate) fn id(&self) -> &str {
        self.node.get("operationId").and_then(Value::as_str).unwrap_or(&self.address)
    }

    /// All parameters; the operation's own goes before the path item's of that name and location.
    pub(crate) fn parameters(&self) -> Vec<Parameter<'d>> {
        let mut parameters: Vec<Parameter<'d>> = Vec::new();
        for parameter in self.declared_parameters().filter(|parameter| parameter.location != "body") {
            let is_other = |other: &Parameter<'_>| (other.name, other.location) != (parameter.name, parameter.location);
            parameters.retain(is_other);
            if parameter.location != "header" || !LEFT_TO_HTTP.iter().any(|name| name.eq_ignore_ascii_case(parameter.name)) {
                parameters.push(parameter);
            }
        }
        parameters
    }

    fn declared_parameters(&self) -> impl Iterator<Item = Parameter<'d>> {
        let description = self.description;
        let lists = [self.item, self.node].map(|owner| items(owner.get("parameters")));
        lists.into_iter().flatten().map(move |used| {
            let node = description.resolve(used);
            let text = |key| node.get(key).and_then(Value::as_str).unwrap_or_default();
            Parameter { name: text("name"), location: text("in"), required: node.get("required") == Some(&true.into()), node }
        })
    }

    /// The request body, in each of its media types.
    pub(crate) fn bodies(&self) -> Vec<Content<'d>> {
        if self.description.is_swagger() {
            let body = self.declared_parameters().find(|parameter| parameter.location == "body");
            let schema = body.and_then(|body| body.node.get("schema"));
            let media_types = self.media_types("consumes").into_iter().filter(|_| schema.is_some());
            media_types.map(|media_type| Content { media_type, schema, examples: Vec::new(), encoding: None }).collect()
        } else {
            self.node.get("requestBody").map(|body| self.contents(self.description.resolve(body))).unwrap_or_default()
        }
    }

    /// All responses that are declared.
    pub(crate) fn responses(&self) -> Vec<DeclaredResponse<'d>> {
        let responses = members(self.node.get("responses")).filter(|(status, _)| !status.starts_with("x-"));
        let responses = responses.map(|(status, response)| {
            let response = self.description.resolve(response);
            let headers = members(response.get("headers")).map(|(name, header)| (name, self.description.resolve(header)));
            let contents = if self.description.is_swagger() { self.produced(response) } else { self.contents(response) };
            DeclaredResponse { status, contents, headers: headers.collect() }
        });
        responses.collect()
    }

    /// The scopes that open the operation, one list an alternative.
    pub(crate) fn scopes(&self) -> Vec<Vec<&'d str>> {
        let requirements = self.node.get("security").or_else(|| self.description.0.get("security"));
        let scopes_of = |alternative| {
            let scopes = members(Some(alternative)).flat_map(|(_, scopes)| items(Some(scopes)));
            scopes.filter_map(Value::as_str).collect()
        };
        items(requirements).map(scopes_of).collect()
    }

    /// The scopes of every token that opens it, where the description names them whole.
    pub(crate) fn only_scopes(&self) -> Option<String> {
        match self.scopes().as_slice() {
            [scopes] if !scopes.iter().any(|scope| scope.contains('<')) => Some(scopes.join(" ")),
            _ => None,
        }
    }

    fn contents(&self, owner: &'d Value) -> Vec<Content<'d>> {
        let contents = members(owner.get("content")).map(|(media_type, node)| {
            let named = members(node.get("examples")).map(|(_, example)| self.description.resolve(example));
            let named = named.filter_map(|example| example.get("value"));
            let examples = node.get("example").into_iter().chain(named).collect();
            Content { media_type, schema: node.get("schema"), examples, encoding: node.get("encoding") }
        });
        contents.collect()
    }

    fn produced(&self, response: &'d Value) -> Vec<Content<'d>> {
        let schema = response.get("schema");
        let media_types = self.media_types("produces").into_iter().filter(|_| schema.is_some());
        let contents = media_types.map(|media_type| {
            let example = response.get("examples").and_then(|examples| examples.get(media_type));
            Content { media_type, schema, examples: example.into_iter().collect(), encoding: None }
        });
        contents.collect()
    }

    /// What the operation consumes or produces; JSON where neither it nor the description says.
    fn media_types(&self, key: &str) -> Vec<&'d str> {
        let named = items(self.node.get(key).or_else(|| self.description.0.get(key))).filter_map(Value::as_str);
        let named: Vec<_> = named.collect();
        if named.is_empty() { vec!["application/json"] } else { named }
    }
}

/// The members of an object; none of anything else.
pub(crate) fn members<'d>(node: Option<&'d Value>) -> impl Iterator<Item = (&'d str, &'d Value)> + use<'d> {
    node.and_then(Value::as_object).into_iter().flatten().map(|(name, value)| (name.as_str(), value))
}

/// The items of an array; none of anything else.
pub(crate) fn items<'d>(node: Option<&'d Value>) -> impl Iterator<Item = &'d Value> + use<'d> {
    node.and_then(Value::as_array).into_iter().flatten()
}

#[test]
fn swagger_bodies_without_a_media_type_are_json() {
    let schema = json!({ "type": "string" });
    let operation = json!({
        "parameters": [{ "name": "body", "in": "body", "schema": schema }],
        "responses": { "200": { "schema": schema }, "204": {} },
    });
    let root = json!({ "swagger": "2.0", "paths": { "/a": { "put": operation } } });
    let operations = Description(&root).operations();
    let media_types = |contents: &[Content<'_>]| contents.iter().map(|content| content.media_type.to_owned()).collect::<Vec<_>>();
    assert_eq!(media_types(&operations[0].bodies()), ["application/json"]);
    let responses: Vec<_> = operations[0].responses().iter().map(|response| media_types(&response.contents)).collect();
    assert_eq!(responses, [vec!["application/json"], vec![]]);
}
