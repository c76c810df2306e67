//! The operations of one description.

use std::collections::HashMap;

use super::{Api, Content, Encodings, Flows, Operation, Parameter, PartHeader, Payload, Response, SecurityScheme, Status};
use crate::diagnostics::{Diagnostic, rules};
use crate::document::schema::said;
use crate::document::{Document, PathOperation};
use crate::environments::Environments;
use crate::source::{Node, NodeId};
use crate::types::{Docs, Lower, Origin, Said, Type};

/// Lowers a description. Shared parameters and responses are lowered once, however many operations refer to them.
/// A client of the description alone takes all credentials that it asks for.
pub fn lower<'d>(document: &Document<'d>, name: &str, api: usize, is_alone: bool, types: &mut Lower<'_, 'd>) -> Api {
    let (parameters, responses) = (HashMap::new(), HashMap::new());
    let mut lowering = Lowering { types, api, is_alone, parameters, responses, schemes: Vec::new(), part_headers: None };
    let root = document.root;
    lowering.schemes = lowering.schemes(root);
    let ids = lowering.unique_ids(document);
    let mut operations: Vec<Operation> =
        document.operations.iter().zip(ids).map(|(found, id)| lowering.operation(root, found, id)).collect();
    lowering.note_shared_headers(&operations);
    lowering.share_encodings(&mut operations);
    let webhooks = lowering.webhooks(root);
    if operations.is_empty() && webhooks.is_empty() && !document.is_partial && !document.is_part {
        let place = lowering.types.sources().key_place(root.get("paths").unwrap_or(root).id);
        lowering.types.report(Diagnostic::new(
            &rules::NO_OPERATION,
            place,
            "no operation is described, so there is nothing to call",
        ));
    }
    let info = root.get("info");
    let text = |key: &str| info.and_then(|info| info.get(key)).and_then(Said::by);
    let title = text("title").into_iter().collect();
    let about = vec![(Environments::ALL, text("description").into_iter().collect())];
    lowering.note_common_security(root, document);
    let schemes = vec![lowering.named_schemes(root, document)];
    let server = lowering.server(root);
    let tags = root.get("tags").map_or(Vec::new(), |tags| tags.items().filter_map(tag).collect());
    let (servers, schemas, gateways) = (vec![server], Vec::new(), Vec::new());
    Api { name: name.to_owned(), servers, schemes, title, about, tags, operations, webhooks, schemas, gateways }
}

/// State of the lowering of one description.
pub(super) struct Lowering<'l, 't, 'd> {
    pub(super) types: &'l mut Lower<'t, 'd>,
    api: usize,
    pub(super) is_alone: bool,
    pub(super) parameters: HashMap<NodeId, Option<Parameter>>,
    pub(super) responses: HashMap<NodeId, Option<Response>>,
    pub(super) schemes: Vec<SecurityScheme>,
    /// The headers of parts that a caller says, of the body of a request that is being lowered.
    pub(super) part_headers: Option<Vec<PartHeader>>,
}

impl<'d> Lowering<'_, '_, 'd> {
    fn operation(&mut self, root: &'d Node, found: &PathOperation<'d>, operation_id: Option<String>) -> Operation {
        let PathOperation { node, path, method, operation, shared_parameters, shared_servers: _ } = found;
        let openapiv3::Operation {
            tags,
            summary: _,       // Read from the node below, so that the account knows who says it.
            description: _,   // Likewise.
            external_docs: _, // Links for people; the docs carry the text.
            operation_id: _,  // Given by the caller: each names but one operation.
            parameters: _,    // Read from the node below, so that each keeps its place.
            request_body: _,  // Likewise.
            responses: _,     // Likewise.
            callbacks: _,     // Likewise.
            deprecated: _,    // Likewise.
            security: _,      // Read from the node: absent and empty differ.
            servers: _,       // Likewise, as their variables have an order.
            extensions: _,
        } = operation;
        let owner = super::owner(operation_id.as_deref(), method, path);
        let text = ["summary", "description"].into_iter().filter_map(|key| node.get(key).and_then(Said::by)).collect();
        let docs = Docs { text, facts: Vec::new(), deprecated: node.get("deprecated").and_then(said) };
        let further = node.get("tags").into_iter().flat_map(Node::items).skip(1);
        self.types.idle(further, "the first tag says where a method goes");
        let mut tags = tags.clone();
        tags.dedup();
        Operation {
            api: self.api,
            node: node.id,
            operation_id,
            called_by: ["operationId", "tags"].iter().filter_map(|key| node.get(key)).map(|node| node.id).collect(),
            method: method.clone(),
            path: (*path).to_owned(),
            tags,
            tagged_by: node.get("tags").map(|tags| tags.id),
            docs,
            parameters: self.parameters(node, path, &owner, shared_parameters),
            body: node.get("requestBody").and_then(|body| self.body(body, &owner)),
            responses: self.operation_responses(node, method, &owner),
            callbacks: self.callbacks(node, &owner),
            security: vec![self.security(root, node)],
            servers: vec![self.own_server(found)],
            paged_by: self.paging_extension(node),
            flows: Flows::default(),
            environments: Environments::ALL,
        }
    }

    fn operation_responses(&mut self, operation: &'d Node, method: &str, owner: &str) -> Vec<Response> {
        let mut responses = Vec::new();
        let declared = operation.get("responses").into_iter().flat_map(Node::members);
        let declared: Vec<(&str, &Node)> = declared.filter(|(status, _)| !crate::grammar::is_extension(status)).collect();
        if declared.is_empty() && operation.get("responses").is_none_or(|responses| responses.as_map().is_some()) {
            return vec![any_success(operation)];
        }
        for (text, node) in declared {
            match parse_status(text) {
                Some(status) => {
                    let response = self.response(node, status, &owned(owner, &role(status)));
                    responses.extend(response.map(|response| self.without_content(response, method)));
                }
                None => {
                    let place = self.types.sources().key_place(node.id);
                    let message = format!("`{text}` is no status: not a code, a range such as `4XX`, or `default`");
                    self.types.report(Diagnostic::new(&rules::STATUS, place, message).help("correct the status"));
                }
            }
        }
        responses
    }

    /// The `operationId` of each operation. One that is used twice is that of the first, by path and method; the others go by method and path.
    fn unique_ids(&mut self, document: &Document<'d>) -> Vec<Option<String>> {
        let mut order: Vec<usize> = (0..document.operations.len()).collect();
        order.sort_by_key(|at| (document.operations[*at].path, &document.operations[*at].method));
        let mut seen: HashMap<String, NodeId> = HashMap::new();
        let mut ids = vec![None; document.operations.len()];
        for at in order {
            let PathOperation { node, operation, .. } = &document.operations[at];
            let Some(id) = operation.operation_id.clone() else { continue };
            match seen.get(&id).copied() {
                Some(first) => {
                    let (place, first) = (self.types.sources().key_place(node.id), self.types.sources().key_place(first));
                    let message =
                        format!("the operationId `{id}` is used twice; this operation is named after its method and path");
                    let diagnostic = Diagnostic::new(&rules::DUPLICATE_OPERATION_ID, place, message);
                    self.types.report(diagnostic.related(first, "also here").help("give one of them another operationId"));
                }
                None => {
                    seen.insert(id.clone(), node.id);
                    ids[at] = Some(id);
                }
            }
        }
        ids
    }
}

/// The origin of a type that belongs to an operation.
pub(crate) fn owned(owner: &str, role: &str) -> Origin {
    Origin::Inline(vec![owner.to_owned(), role.to_owned()])
}

/// The response of an operation that describes none: whatever a success brings, as it comes.
fn any_success(operation: &Node) -> Response {
    let body = Content {
        node: operation.id,
        media_type: "*/*".to_owned(),
        payload: Payload::Bytes,
        value: Type::Bytes,
        facts: Vec::new(),
        encodings: Encodings::new(),
        environments: Environments::ALL,
    };
    Response {
        status: Status::Range(2),
        docs: Docs::default(),
        contents: vec![body],
        bodiless: None,
        gateway: Vec::new(),
        headers: Vec::new(),
        links: Vec::new(),
        environments: Environments::ALL,
    }
}

/// The part that the body of a response plays. Names take the status in where bodies differ; addresses always have it.
pub(crate) fn role(status: Status) -> String {
    if status.is_success() { format!("response {status}") } else { format!("error {status}") }
}

pub(super) fn parse_status(text: &str) -> Option<Status> {
    match text.as_bytes() {
        b"default" => Some(Status::Default),
        [class @ b'1'..=b'5', b'X' | b'x', b'X' | b'x'] => Some(Status::Range(class - b'0')),
        [b'1'..=b'9', _, _] => text.parse().ok().map(Status::Code),
        _ => None,
    }
}

fn tag(tag: &Node) -> Option<(String, Option<Said>)> {
    Some((tag.get("name")?.as_text()?.to_owned(), tag.get("description").and_then(Said::by)))
}
