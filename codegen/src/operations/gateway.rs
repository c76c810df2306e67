//! Bodies of the responses of a gateway before the APIs: lowered once for a portal, then added to what each operation declares.

use super::bodies::{Direction, UNREAD, carried, is_handed_over};
use super::lower::parse_status;
use super::{Api, Content, Encodings, GatewayBody, Operation, Response, Status, media_type_word};
use crate::diagnostics::{Diagnostic, rules};
use crate::environments::Environments;
use crate::settings::{Gateway, GatewayContent, GatewaySchema, Settings};
use crate::source::{Node, NodeId, Remark};
use crate::types::{Docs, Lower, Origin, TypeUse, Types, inside};

const UNNAMED: &str = "no type is named after it";

/// The bodies whose schemas `portal.yaml` finds in this API. Inline schemas are lowered with it too.
pub fn lower_gateways<'d>(root: &'d Node, api: usize, settings: &'d Settings, types: &mut Lower<'_, 'd>) -> Vec<GatewayBody> {
    let mut bodies = Vec::new();
    for (name, gateway) in &settings.gateways {
        let known = types.known().ids().count();
        for content in gateway.contents.iter().filter(|content| content.api == api) {
            let statuses = statuses(gateway, types);
            let several = gateway.contents.len() > 1;
            let Some(type_use) = schema(root, name, content, several, types) else { continue };
            let (payload, value) = carried(&content.media_type, Some(type_use), Direction::Received, content.node, types);
            let is_read = !is_handed_over(&content.media_type, payload);
            let needs = if is_read { needs(root, &content.schema) } else { Vec::new() };
            if let (false, GatewaySchema::Inline(schema)) = (is_read, &content.schema) {
                types.idle(schema.members().map(|(_, keyword)| keyword), UNREAD);
            }
            let media_type = content.media_type.clone();
            let (node, facts, encodings) = (content.node, Vec::new(), Encodings::new());
            let content = Content { node, media_type, payload, value, facts, encodings, environments: Environments::ALL };
            bodies.push(GatewayBody { gateway: name.clone(), statuses, content, needs });
        }
        if inline(gateway).all(|content| content.api == api) && !names_a_type(name, known, types.known()) {
            types.note(gateway.node, Remark::Label(UNNAMED));
        }
    }
    bodies
}

/// The media types whose schemas stand in `portal.yaml`.
fn inline(gateway: &Gateway) -> impl Iterator<Item = &GatewayContent> {
    gateway.contents.iter().filter(|content| matches!(content.schema, GatewaySchema::Inline(_)))
}

/// Whether one of the types after the first `known` is named after a gateway.
fn names_a_type(gateway: &str, known: usize, types: &Types) -> bool {
    let mut origins = types.ids().skip(known).map(|id| &types.get(id).origin);
    origins.any(|origin| matches!(origin, Origin::Inline(path) if path.first().is_some_and(|owner| owner == gateway)))
}

fn statuses(gateway: &Gateway, types: &mut Lower<'_, '_>) -> Vec<Status> {
    let mut found = Vec::new();
    for (text, node) in &gateway.statuses {
        match parse_status(text) {
            Some(status @ (Status::Code(400..=599) | Status::Range(4 | 5))) => found.push(status),
            _ => {
                let place = types.sources().place(*node);
                let message = format!("`{text}` is no status of a failure");
                types.report(
                    Diagnostic::new(&rules::SETTING_VALUE, place, message)
                        .help("write a code from 400 to 599, or `4XX` or `5XX`"),
                );
            }
        }
    }
    found
}

fn schema<'d>(
    root: &'d Node,
    gateway: &str,
    content: &'d GatewayContent,
    several: bool,
    types: &mut Lower<'_, 'd>,
) -> Option<TypeUse> {
    match &content.schema {
        GatewaySchema::Inline(schema) => {
            let origin = Origin::Inline(vec![gateway.to_owned(), "error".to_owned()]);
            let origin = if several { inside(&origin, media_type_word(&content.media_type)) } else { origin };
            Some(types.schema(schema, &origin))
        }
        GatewaySchema::Component(name) => {
            let components = root.pointer("/components/schemas");
            let Some(schema) = components.and_then(|components| components.get(name)) else {
                if !crate::document::is_unread(root, "schemas") {
                    report_absent(name, content.node, components, types);
                }
                return None;
            };
            Some(types.schema(schema, &Origin::Component(name.clone())))
        }
    }
}

/// The nodes of a description that a body takes up by name or reference.
fn needs(root: &Node, schema: &GatewaySchema) -> Vec<NodeId> {
    match schema {
        GatewaySchema::Component(name) => {
            let schemas = root.pointer("/components/schemas");
            schemas.and_then(|schemas| schemas.get(name)).map(|schema| schema.id).into_iter().collect()
        }
        GatewaySchema::Inline(schema) => crate::reference::targets(root, schema).map(|target| target.id).collect(),
    }
}

fn report_absent(name: &str, node: NodeId, known: Option<&Node>, types: &mut Lower<'_, '_>) {
    let place = types.sources().place(node);
    let near = types.nearest(name, known.into_iter().flat_map(Node::members).map(|(known, _)| known));
    let near = near.and_then(|near| Some((near, types.sources().key_place(known?.get(near)?.id))));
    let diagnostic = Diagnostic::new(&rules::SETTING_TARGET, place, format!("no schema `{name}` is in the description"));
    types.report(diagnostic.meant(near, "name a schema of the description, or write the schema here"));
}

/// Adds the bodies of all gateways to all operations.
pub fn add_gateways(apis: &mut [Api]) {
    let bodies: Vec<GatewayBody> = apis.iter_mut().flat_map(|api| std::mem::take(&mut api.gateways)).collect();
    for operation in apis.iter_mut().flat_map(|api| &mut api.operations) {
        for body in &bodies {
            body.statuses.iter().for_each(|status| add(operation, *status, &body.content));
        }
    }
}

/// Adds a body to all that is declared within its status. What is declared for the status itself stays, and what is declared for it with
/// less precision too: either may come.
fn add(operation: &mut Operation, status: Status, content: &Content) {
    let responses = &mut operation.responses;
    let is_declared = responses.iter().any(|response| response.status == status);
    let mut wider = [range_of(status), Some(Status::Default)].into_iter().flatten();
    let declared = wider.find_map(|wider| responses.iter().find(|response| response.status == wider)).cloned();
    if let Some(declared) = declared.filter(|_| !is_declared) {
        responses.push(Response { status, ..declared });
    }
    for response in responses.iter_mut().filter(|response| is_within(response.status, status)) {
        response.gateway.push(content.clone());
    }
    if !responses.iter().any(|response| response.status == status) {
        responses.push(undeclared(status, content));
    }
}

/// A response that the gateway alone gives.
fn undeclared(status: Status, content: &Content) -> Response {
    Response {
        status,
        docs: Docs::default(),
        contents: vec![content.clone()],
        bodiless: None,
        gateway: Vec::new(),
        headers: Vec::new(),
        links: Vec::new(),
        environments: Environments::ALL,
    }
}

fn range_of(status: Status) -> Option<Status> {
    match status {
        Status::Code(code) => u8::try_from(code / 100).ok().map(Status::Range),
        Status::Range(_) | Status::Default => None,
    }
}

fn is_within(status: Status, whole: Status) -> bool {
    status == whole || range_of(status) == Some(whole)
}
