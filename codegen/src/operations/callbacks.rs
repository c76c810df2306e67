//! Requests that the server makes: callbacks, to an address that an operation gave it, and webhooks, to one that was agreed elsewhere. What a
//! client needs of them is the type of their body.

use super::bodies::{Direction, JSON};
use super::lower::{Lowering, owned};
use super::{Callback, Content, Encodings, Payload};
use crate::document::{WEBHOOKS, methods};
use crate::environments::Environments;
use crate::grammar::is_extension;
use crate::source::{Node, Remark};
use crate::types::{Docs, Origin, Said, Type};

/// The type of any webhook.
const WEBHOOK: &str = "webhook";
/// The type of any callback of an operation, behind its name.
const CALLBACK: &str = "callback";

impl<'d> Lowering<'_, '_, 'd> {
    /// The requests that an operation lets the server make.
    pub(super) fn callbacks(&mut self, operation: &'d Node, owner: &str) -> Vec<Callback> {
        let Some(declared) = operation.get("callbacks") else { return Vec::new() };
        let mut callbacks = Vec::new();
        for (name, node) in declared.members() {
            let Some(callback) = self.types.resolve(node) else { continue };
            for (address, item) in callback.members().filter(|(address, _)| !is_extension(address)) {
                callbacks.extend(self.requests(name, Some(address), item, owner));
            }
        }
        let any = self.any(declared, CALLBACK, &owned(owner, CALLBACK), &callbacks);
        callbacks.into_iter().chain(any).collect()
    }

    /// The requests that the server makes of itself.
    pub(super) fn webhooks(&mut self, root: &'d Node) -> Vec<Callback> {
        let Some(node) = root.get(WEBHOOKS) else { return Vec::new() };
        let named = node.members().filter(|(name, _)| !is_extension(name));
        let webhooks: Vec<Callback> = named.flat_map(|(name, item)| self.requests(name, None, item, WEBHOOKS)).collect();
        let any = self.any(node, WEBHOOK, &Origin::Component(WEBHOOK.to_owned()), &webhooks);
        webhooks.into_iter().chain(any).collect()
    }

    /// Any of several requests, whose body tells which one it is. It has no address of its own.
    fn any(&mut self, node: &'d Node, name: &str, origin: &Origin, requests: &[Callback]) -> Option<Callback> {
        let bodies = requests.iter().flat_map(|request| Some((request.name.clone(), request.contents.first()?.value.clone())));
        let bodies: Vec<(String, Type)> = bodies.collect();
        if bodies.len() < 2 {
            return None;
        }
        let content = Content {
            node: node.id,
            media_type: JSON.to_owned(),
            payload: Payload::Json,
            value: self.types.any_of(node.id, origin, bodies),
            facts: Vec::new(),
            encodings: Encodings::new(),
            environments: Environments::ALL,
        };
        let (address, docs) = (String::new(), Docs::default());
        Some(Callback { name: name.to_owned(), address, docs, contents: vec![content], environments: Environments::ALL })
    }

    /// The requests of a path item, to an address where the description knows it.
    fn requests(&mut self, name: &str, address: Option<&str>, item: &'d Node, owner: &str) -> Vec<Callback> {
        let Some(item) = self.types.resolve(item) else { return Vec::new() };
        let requests = methods(item).filter_map(|(method, request)| {
            let address = address.map_or_else(|| method.clone(), |address| format!("{method} {address}"));
            self.callback(name, address, request, owner)
        });
        requests.collect()
    }

    fn callback(&mut self, name: &str, address: String, request: &'d Node, owner: &str) -> Option<Callback> {
        let written = request.get("requestBody")?;
        let body = self.types.resolve(written)?;
        let contents = self.contents(body, &owned(owner, name), Direction::Received);
        let text = ["summary", "description"].into_iter().filter_map(|key| request.get(key).and_then(Said::by)).collect();
        let docs = Docs { text, ..Docs::default() };
        let (contents, others): (Vec<Content>, Vec<Content>) =
            contents.into_iter().partition(|content| content.payload == Payload::Json);
        // A body that others refer to as well may have an effect there.
        for content in others.iter().filter(|_| written.get("$ref").is_none()) {
            let why = "only JSON is read of the requests that the server makes";
            self.types.note(content.node, Remark::Idle(why));
        }
        Some(Callback { name: name.to_owned(), address, docs, contents, environments: Environments::ALL })
    }
}
