//! Responses and their headers.

use std::collections::{HashMap, HashSet};

use super::bodies::Direction;
use super::lower::Lowering;
use super::parameters::described;
use super::{Header, Operation, Payload, Response, Status};
use crate::environments::Environments;
use crate::source::{Node, Remark};
use crate::types::{Docs, Origin, Said, Type};

impl<'d> Lowering<'_, '_, 'd> {
    /// A response under a status. One that several operations refer to is lowered once.
    pub(super) fn response(&mut self, node: &'d Node, status: Status, origin: &Origin) -> Option<Response> {
        let shared = node.get("$ref").and_then(Node::as_str).map(crate::reference::target_name);
        let target = self.types.resolve(node)?;
        if let Some(known) = self.responses.get(&target.id) {
            return known.clone().map(|response| Response { status, ..response });
        }
        let origin = shared.map_or_else(|| origin.clone(), |name| Origin::Inline(vec![name]));
        let response = self.lower_response(target, status, &origin);
        self.responses.insert(target.id, response.clone());
        response
    }

    fn lower_response(&mut self, node: &'d Node, status: Status, origin: &Origin) -> Option<Response> {
        let openapiv3::Response {
            description: _, // Read from the node below, so that the account knows who says it.
            headers: _,     // Likewise, so that each keeps its place.
            content: _,     // Likewise.
            links: _,       // Likewise.
            extensions: _,
        } = self.types.typed(node)?;
        let contents = self.contents(node, origin, Direction::Received);
        Some(Response {
            status,
            docs: Docs::words(node.get("description").and_then(Said::by)),
            bodiless: contents.is_empty().then_some(Environments::ALL),
            contents,
            gateway: Vec::new(),
            headers: self.headers(node),
            links: self.links(node),
            environments: Environments::ALL,
        })
    }

    /// A response without what HTTP says it does not have.
    pub(super) fn without_content(&mut self, response: Response, method: &str) -> Response {
        let never = match response.status {
            Status::Code(code) => matches!(code, 100..=199 | 204 | 205 | 304),
            Status::Range(class) => class == 1,
            Status::Default => false,
        };
        if !(never || method == "HEAD") || response.contents.is_empty() {
            return response;
        }
        for content in &response.contents {
            self.types.note(content.node, Remark::Idle("by HTTP the response has no content"));
        }
        Response { contents: Vec::new(), bodiless: Some(response.environments), ..response }
    }

    fn headers(&mut self, response: &'d Node) -> Vec<Header> {
        let declared = response.get("headers").into_iter().flat_map(Node::members);
        let (of_body, of_response): (Vec<_>, Vec<_>) = declared.partition(|(name, _)| name.eq_ignore_ascii_case("content-type"));
        self.types.idle(of_body.into_iter().map(|(_, header)| header), "the media types of the response say it");
        of_response.into_iter().filter_map(|(name, node)| self.header(name, node)).collect()
    }

    /// Notes the headers that other responses of every operation that has them declare as well: success and failure have one set each.
    pub(super) fn note_shared_headers(&mut self, operations: &[Operation]) {
        let (mut alone, mut shared) = (HashSet::new(), HashSet::new());
        for side in operations.iter().flat_map(|operation| {
            let (successes, failures): (Vec<_>, Vec<_>) =
                operation.responses.iter().partition(|response| response.status.is_success());
            [successes, failures]
        }) {
            let declared: Vec<&Header> = side.iter().flat_map(|response| &response.headers).collect();
            let mut times: HashMap<String, usize> = HashMap::new();
            for header in &declared {
                *times.entry(header.name.to_ascii_lowercase()).or_default() += 1;
            }
            for header in &declared {
                let is_alone = times.get(&header.name.to_ascii_lowercase()) == Some(&1);
                if is_alone { &mut alone } else { &mut shared }.insert(header.node);
            }
        }
        for node in shared.difference(&alone) {
            self.types.note(*node, Remark::Again("another response declares the same header"));
        }
    }

    fn header(&mut self, name: &str, listed: &'d Node) -> Option<Header> {
        let node = self.types.resolve(listed)?;
        let openapiv3::Header {
            description: _, // Read from the node below, so that the account knows who says it.
            style: _,       // Only `simple` is allowed.
            required: _,    // A missing header is not worth losing a response for.
            deprecated: _,  // Likewise.
            format: _,      // Likewise.
            example: _,
            examples: _,
            extensions: _,
        } = self.types.typed(node)?;
        let origin = Origin::Parameter { name: name.to_owned(), owner: String::new() };
        let (schema, is_json) = self.header_schema(node);
        let type_use = match schema {
            Some(schema) => self.types.schema(schema, &origin),
            None if is_json => Type::Json.into(),
            None => Type::String.into(),
        };
        self.types.note_parts(listed.id, schema);
        let docs = described(node, type_use.docs);
        let (name, value, environments) = (name.to_owned(), type_use.value, Environments::ALL);
        Some(Header { node: listed.id, name, value, is_json, docs, environments })
    }

    /// What describes the value of a header, and whether that is a JSON text: so it is by `content`.
    fn header_schema(&mut self, header: &'d Node) -> (Option<&'d Node>, bool) {
        let Some(content) = header.get("content") else { return (header.get("schema"), false) };
        let mut media_types = content.members();
        match media_types.next() {
            Some((media_type, described)) if Payload::of(media_type) == Payload::Json => {
                self.types.idle(media_types.map(|(_, other)| other), "a header comes in one media type, the first");
                (described.get("schema"), true)
            }
            _ => {
                self.types.idle([content], "the header is handed over as text");
                (None, false)
            }
        }
    }
}

/// Whether what is declared for a status counts among the successes, or among the failures.
pub(crate) fn counts(status: Status, responses: &[Response], success: bool) -> bool {
    match status {
        // Where no success is declared, what is declared for everything is declared for success too.
        Status::Default => !success || !responses.iter().any(|response| response.status.is_success()),
        status => status.is_success() == success,
    }
}
