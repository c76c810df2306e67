//! Parameters, request bodies and headers. In Swagger 2.0 they carry the keywords of their type themselves.

use super::collections::Spot;
use super::{Lowering, boolean, map, string};
use crate::budget::REFERENCES;
use crate::diagnostics::{Diagnostic, rules};
use crate::reference::pointed_at;
use crate::source::{Members, Node, NodeId, Value};

/// Keywords that say what a parameter is; all others describe its value.
const OWN: [&str; 7] = ["name", "in", "description", "required", "collectionFormat", "allowEmptyValue", "schema"];

/// Whether a parameter is sent as the body.
pub(super) fn is_body(parameter: &Node) -> bool {
    matches!(location(parameter), Some("body" | "formData"))
}

/// Whether what a parameter leads to is sent as the body.
pub(super) fn leads_to_body(parameter: &Node, root: &Node) -> bool {
    let mut at = parameter;
    for _ in 0..REFERENCES {
        let Some(reference) = at.get("$ref") else { return is_body(at) };
        let Some(target) = pointed_at(root, reference) else { return false };
        at = target;
    }
    false
}

/// Name and location: two parameters with the same are one.
pub(super) fn identity(parameter: &Node) -> (Option<&str>, Option<&str>) {
    (parameter.get("name").and_then(Node::as_text), location(parameter))
}

fn location(parameter: &Node) -> Option<&str> {
    parameter.get("in").and_then(Node::as_str)
}

impl Lowering<'_> {
    /// A parameter outside the body.
    pub(super) fn parameter(&mut self, parameter: &Node) -> Node {
        if parameter.as_map().is_none() {
            return parameter.clone();
        }
        if let Some(reference) = parameter.get("$ref") {
            return self.referred(parameter, reference, Self::parameter);
        }
        let mut members = Members::new();
        for (key, node) in parameter.members() {
            let kept = matches!(key, "name" | "in" | "description" | "required" | "allowEmptyValue");
            if kept || crate::grammar::is_extension(key) {
                members.insert(key.into(), node.clone());
            }
        }
        members.insert("schema".into(), self.own_schema(parameter));
        let spot = if location(parameter) == Some("query") { Spot::Query } else { Spot::Text };
        self.style(parameter, spot, &mut members);
        map(parameter.id, members)
    }

    /// The schema of a parameter by its own keywords, else by a `schema` as OpenAPI 3 has it.
    fn own_schema(&mut self, parameter: &Node) -> Node {
        if parameter.get("type").is_some() {
            return value_schema(parameter);
        }
        let message = "a parameter outside the body has no `type`, which it needs".to_owned();
        let help = "add `type`; without one it is a string, or what its `schema` says";
        let diagnostic = Diagnostic::new(&rules::PARAMETER_WITHOUT_SCHEMA, self.sources.key_place(parameter.id), message);
        self.diagnostics.push(diagnostic.help(help));
        parameter.get("schema").cloned().unwrap_or_else(|| value_schema(parameter))
    }

    /// A response header.
    pub(super) fn header(&mut self, header: &Node) -> Node {
        if header.as_map().is_none() {
            return header.clone();
        }
        self.collection_format(header, Spot::Text);
        let mut members = Members::new();
        if let Some(description) = header.get("description") {
            members.insert("description".into(), description.clone());
        }
        members.insert("schema".into(), value_schema(header));
        map(header.id, members)
    }

    /// Reports what would be a second body beside the first of these parameters: only the fields of a form go together.
    pub(super) fn check_bodies(&mut self, parameters: &[&Node]) {
        let Some((first, others)) = parameters.split_first() else { return };
        let is_whole = |parameter: &Node| location(parameter) == Some("body");
        for other in others.iter().filter(|other| is_whole(first) || is_whole(other)) {
            let (place, first) = (self.sources.place(other.id), self.sources.place(first.id));
            let diagnostic = Diagnostic::new(&rules::SECOND_BODY, place, "a request has one body; this is another");
            self.diagnostics.push(diagnostic.related(first, "the first").help("remove one of the two"));
        }
    }

    /// A request body from the one body parameter, or from all form fields.
    pub(super) fn body(&mut self, parameters: &[&Node], consumes: &[(NodeId, String)]) -> Node {
        let Some(first) = parameters.first() else { unreachable!("a body is made of at least one parameter") };
        let mut encoding = Members::new();
        let (schema, required, default) = if location(first) == Some("body") {
            let schema = first.get("schema").cloned().unwrap_or_else(|| map(first.id, Members::new()));
            (schema, is_required(first), "application/json")
        } else {
            let has_file = parameters.iter().any(|field| field.get("type").and_then(Node::as_str) == Some("file"));
            let required = parameters.iter().any(|field| is_required(field));
            let media_type = if has_file { "multipart/form-data" } else { "application/x-www-form-urlencoded" };
            (self.form_schema(first.id, parameters, &mut encoding), required, media_type)
        };
        let default = [(first.id, default.to_owned())];
        let consumes = if consumes.is_empty() { &default } else { consumes };
        let content = consumes.iter().map(|(id, media_type)| {
            let mut members: Members = [("schema".into(), schema.clone())].into_iter().collect();
            if !encoding.is_empty() && is_form(media_type) {
                members.insert("encoding".into(), map(first.id, encoding.clone()));
            }
            (media_type.as_str().into(), map(*id, members))
        });
        let mut members = Members::new();
        members.insert("content".into(), map(first.id, content.collect()));
        members.insert("required".into(), boolean(first.id, required));
        if let Some(description) = first.get("description") {
            members.insert("description".into(), description.clone());
        }
        map(first.id, members)
    }

    /// The fields of a form as the members of an object, which stands at the first of them; how their arrays are spelt goes to `encoding`.
    fn form_schema(&mut self, first: NodeId, fields: &[&Node], encoding: &mut Members) -> Node {
        let mut properties = Members::new();
        let mut required = Vec::new();
        for field in fields {
            let mut spelt = Members::new();
            self.style(field, Spot::Form, &mut spelt);
            let Some(name) = field.get("name").and_then(Node::as_text) else { continue };
            if !spelt.is_empty() {
                encoding.insert(name.into(), map(field.id, spelt));
            }
            let mut schema = value_schema(field);
            if let (Some(description), Value::Map(members)) = (field.get("description"), &mut schema.value) {
                members.insert("description".into(), description.clone());
            }
            properties.insert(name.into(), schema);
            if is_required(field) {
                required.push(string(field.id, name));
            }
        }
        let id = self.sources.made_up(first);
        let mut members = Members::new();
        members.insert("type".into(), string(id, "object"));
        members.insert("properties".into(), map(id, properties));
        members.insert("required".into(), Node { id, value: Value::List(required) });
        map(id, members)
    }

    /// Style and explode of an array, where they are not what OpenAPI 3.0 has without a word.
    fn style(&mut self, parameter: &Node, spot: Spot, members: &mut Members) {
        let (Some(format), Spot::Query | Spot::Form) = (self.collection_format(parameter, spot), spot) else { return };
        let id = parameter.get("collectionFormat").map_or(parameter.id, |node| node.id);
        let style = match format {
            "ssv" => Some("spaceDelimited"),
            "pipes" => Some("pipeDelimited"),
            _ => None,
        };
        members.extend(style.map(|style| ("style".into(), string(id, style))));
        if format != "multi" {
            members.insert("explode".into(), boolean(id, false));
        }
    }
}

/// Whether a media type is that of a form: in any other, a form goes as it is.
fn is_form(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    ["multipart/form-data", "application/x-www-form-urlencoded"].iter().any(|form| essence.eq_ignore_ascii_case(form))
}

fn is_required(parameter: &Node) -> bool {
    parameter.get("required").and_then(Node::as_bool).unwrap_or(false)
}

/// The schema of a value whose keywords stand on the parameter, header or items object.
fn value_schema(parameter: &Node) -> Node {
    let members = parameter
        .members()
        .filter(|(key, _)| !OWN.contains(key) && !crate::grammar::is_extension(key))
        .map(|(key, node)| (key.into(), if key == "items" { value_schema(node) } else { node.clone() }));
    map(parameter.id, members.collect())
}
