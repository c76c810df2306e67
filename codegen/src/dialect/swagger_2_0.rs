//! Swagger 2.0, lowered to the objects of OpenAPI 3.0.

mod collections;
mod grammar;
mod operations;
mod parameters;

use crate::diagnostics::Diagnostics;
use crate::grammar::{Version, each_schema};
use crate::reference::{pointed_at, resolve};
use crate::source::{Members, Node, NodeId, RESTATES_DEFAULT, Remark, Remarks, Sources, Value};

pub(super) use grammar::{DOCUMENT, section};

/// Lowers a whole document.
pub(super) fn lower(root: &Node, sources: &mut Sources, diagnostics: &mut Diagnostics, remarks: &mut Remarks) -> Node {
    let mut lowering = Lowering { root, sources, diagnostics, remarks };
    let mut lowered = lowering.document();
    let sources = lowering.sources;
    each_schema(&mut lowered, &super::openapi_3::DOCUMENT, &mut |schema| raise_schema(schema, root, sources));
    lowered
}

struct Lowering<'l> {
    root: &'l Node,
    sources: &'l mut Sources,
    diagnostics: &'l mut Diagnostics,
    remarks: &'l mut Remarks,
}

impl Lowering<'_> {
    fn document(&mut self) -> Node {
        let mut members = Members::new();
        for (key, node) in self.root.members() {
            let lowered = match key {
                "swagger" | "host" | "basePath" | "schemes" | "consumes" | "produces" => continue,
                "definitions" | "parameters" | "responses" | "securityDefinitions" => continue,
                "paths" => self.paths(node),
                _ => node.clone(),
            };
            members.insert(key.into(), lowered);
        }
        members.insert("servers".into(), self.servers());
        members.insert("components".into(), self.components());
        map(self.root.id, members)
    }

    /// One server for each scheme; without a host the description is relative to where it was fetched from.
    fn servers(&mut self) -> Node {
        self.note_defaults();
        let text = |key: &str| self.root.get(key).and_then(Node::as_text).unwrap_or_default();
        let id = self.root.get("host").or(self.root.get("basePath")).map_or(self.root.id, |node| node.id);
        let (host, base) = (text("host"), text("basePath").trim_end_matches('/'));
        let schemes: Vec<&str> =
            self.root.get("schemes").map_or(Vec::new(), |node| node.items().filter_map(Node::as_str).collect());
        let schemes = if schemes.is_empty() { vec!["https"] } else { schemes };
        let urls = schemes.into_iter().map(|scheme| match host {
            "" => base.to_owned(),
            host => format!("{scheme}://{host}{base}"),
        });
        let servers = urls.map(|url| map(id, [("url".into(), string(id, &url))].into_iter().collect()));
        Node { id, value: Value::List(servers.collect()) }
    }

    /// Notes what the document says that holds without being said.
    fn note_defaults(&mut self) {
        for (key, default) in [("schemes", "https"), ("consumes", "application/json"), ("produces", "application/json")] {
            let list = self.root.get(key).into_iter();
            for list in
                list.filter(|list| list.as_list().is_some_and(|list| matches!(list, [one] if one.as_str() == Some(default))))
            {
                self.remarks.note(list.id, Remark::Idle(RESTATES_DEFAULT));
            }
        }
    }

    fn components(&mut self) -> Node {
        let mut members = Members::new();
        if let Some(definitions) = self.root.get("definitions") {
            members.insert("schemas".into(), definitions.clone());
        }
        let parameters = self.root.get("parameters");
        let (bodies, others): (Vec<_>, Vec<_>) =
            parameters.into_iter().flat_map(Node::members).partition(|(_, node)| parameters::leads_to_body(node, self.root));
        if let Some(id) = parameters.map(|node| node.id) {
            let consumes = self.media_types(None, "consumes");
            let bodies = bodies.into_iter().filter(|(_, node)| node.get("$ref").is_none());
            let bodies = bodies.map(|(name, node)| (name.into(), self.body(&[node], &consumes)));
            let bodies: Members = bodies.collect();
            members.insert("requestBodies".into(), map(id, bodies));
            let others = others.into_iter().map(|(name, node)| (name.into(), self.parameter(node)));
            let others: Members = others.collect();
            members.insert("parameters".into(), map(id, others));
        }
        if let Some(responses) = self.root.get("responses") {
            let produces = self.media_types(None, "produces");
            let lowered = responses.members().map(|(name, node)| (name.into(), self.response(node, &produces)));
            let lowered: Members = lowered.collect();
            members.insert("responses".into(), map(responses.id, lowered));
        }
        if let Some(schemes) = self.root.get("securityDefinitions") {
            let lowered = schemes.members().map(|(name, node)| (name.into(), security_scheme(node)));
            let is_read = schemes.as_map().is_some();
            let schemes = if is_read { map(schemes.id, lowered.collect()) } else { schemes.clone() };
            members.insert("securitySchemes".into(), schemes);
        }
        map(self.root.id, members)
    }

    /// The media types of an operation, or those of the document.
    fn media_types(&self, operation: Option<&Node>, key: &str) -> Vec<(NodeId, String)> {
        let list = operation.and_then(|node| node.get(key)).or(self.root.get(key));
        list.map_or(Vec::new(), |list| list.items().filter_map(|item| Some((item.id, item.as_text()?.to_owned()))).collect())
    }

    /// The node without `$ref` that a node leads to. Faults are reported.
    fn resolved(&mut self, node: &Node) -> Option<Node> {
        resolve(self.root, node, self.sources, self.diagnostics).cloned()
    }

    /// A reference in the place of an object. What it leads to outside the document's sections is lowered in its place.
    fn referred(&mut self, node: &Node, reference: &Node, lower: impl FnOnce(&mut Self, &Node) -> Node) -> Node {
        let is_in_section = reference.as_str().is_some_and(|text| SECTIONS.iter().any(|(from, _)| text.starts_with(from)));
        if is_in_section {
            return map(node.id, [("$ref".into(), moved_reference(reference, self.root))].into_iter().collect());
        }
        self.resolved(node).map_or_else(|| node.clone(), |target| lower(self, &target))
    }
}

/// The sections of a document, and where they stand after lowering. A body is no parameter there, and is laid into the operations that refer
/// to it.
const SECTIONS: [(&str, &str); 3] = [
    ("#/definitions/", "#/components/schemas/"),
    ("#/parameters/", "#/components/parameters/"),
    ("#/responses/", "#/components/responses/"),
];

/// A reference into one of the document's own sections, moved to where that section stands after lowering. One that leads nowhere stays as its
/// author spelt it.
fn moved_reference(reference: &Node, root: &Node) -> Node {
    let moved = |text: &str| {
        SECTIONS.iter().find_map(|(from, to)| text.strip_prefix(from).map(|rest| string(reference.id, &format!("{to}{rest}"))))
    };
    let found = reference.as_str().filter(|_| pointed_at(root, reference).is_some());
    found.and_then(moved).unwrap_or_else(|| reference.clone())
}

/// Raises the keywords of a schema that Swagger 2.0 writes in its own way.
fn raise_schema(schema: &mut Node, root: &Node, sources: &mut Sources) {
    if let Value::Map(members) = &mut schema.value
        && let Some(nullable) = members.shift_remove("x-nullable")
    {
        members.insert("nullable".into(), nullable);
    }
    super::raise::raise_schema(schema, Version::Swagger20, &mut |id| sources.made_up(id));
    let Value::Map(members) = &mut schema.value else { return };
    if let Some(reference) = members.get_mut("$ref") {
        *reference = moved_reference(reference, root);
    }
    if let Some(discriminator) = members.get_mut("discriminator")
        && let Value::String(_) = discriminator.value
    {
        let name = discriminator.clone();
        *discriminator = map(name.id, [("propertyName".into(), name)].into_iter().collect());
    }
    if let Some(schema_type) = members.get_mut("type")
        && schema_type.as_str() == Some("file")
    {
        let id = schema_type.id;
        *schema_type = string(id, "string");
        members.insert("format".into(), string(id, "binary"));
    }
}

fn security_scheme(node: &Node) -> Node {
    let kind = node.get("type").and_then(Node::as_str);
    match kind {
        Some("basic") => {
            let mut members = Members::new();
            for (key, value) in node.members() {
                members.insert(key.into(), if key == "type" { string(value.id, "http") } else { value.clone() });
            }
            members.insert("scheme".into(), string(node.id, "basic"));
            map(node.id, members)
        }
        Some("oauth2") => oauth2_scheme(node),
        _ => node.clone(),
    }
}

fn oauth2_scheme(node: &Node) -> Node {
    let flow = match node.get("flow").and_then(Node::as_str) {
        Some("accessCode") => "authorizationCode",
        Some("application") => "clientCredentials",
        Some(flow) => flow,
        None => "clientCredentials",
    };
    let (mut outer, mut inner) = (Members::new(), Members::new());
    for (key, value) in node.members() {
        match key {
            "flow" => {}
            "authorizationUrl" | "tokenUrl" | "scopes" => {
                inner.insert(key.into(), value.clone());
            }
            _ => {
                outer.insert(key.into(), value.clone());
            }
        }
    }
    inner.entry("scopes".into()).or_insert_with(|| map(node.id, Members::new()));
    let flows = [(flow.into(), map(node.id, inner))].into_iter().collect();
    outer.insert("flows".into(), map(node.id, flows));
    map(node.id, outer)
}

fn map(id: NodeId, members: Members) -> Node {
    Node { id, value: Value::Map(Box::new(members)) }
}

fn string(id: NodeId, text: &str) -> Node {
    Node { id, value: Value::String(text.into()) }
}

fn boolean(id: NodeId, value: bool) -> Node {
    Node { id, value: Value::Bool(value) }
}
