//! Callbacks: requests that the server makes, to an address that an operation gave it. What a client needs of them is the type of their body.

use super::bodies::Direction;
use super::lower::{Lowering, owned};
use super::{Callback, Content, Payload};
use crate::environments::Environments;
use crate::source::{Node, Remark};
use crate::types::{Docs, Said};

impl<'d> Lowering<'_, '_, 'd> {
    /// The requests that an operation lets the server make.
    pub(super) fn callbacks(&mut self, operation: &'d Node, owner: &str) -> Vec<Callback> {
        let mut callbacks = Vec::new();
        for (name, node) in operation.get("callbacks").into_iter().flat_map(Node::members) {
            let Some(callback) = self.types.resolve(node) else { continue };
            for (address, item) in callback.members().filter(|(address, _)| !crate::grammar::is_extension(address)) {
                let Some(item) = self.types.resolve(item) else { continue };
                for (method, request) in crate::document::methods(item) {
                    let address = format!("{method} {address}");
                    callbacks.extend(self.callback(name, address, request, owner));
                }
            }
        }
        callbacks
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
