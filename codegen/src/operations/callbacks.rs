//! Callbacks: requests that the server makes, to an address that an operation gave it. What a client needs of them is the type of their body.

use super::lower::{Lowering, owned};
use super::{Callback, Content, Format};
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
                for (method, request) in item.members().filter(|(key, _)| crate::document::METHODS.contains(key)) {
                    let address = format!("{} {address}", method.to_ascii_uppercase());
                    callbacks.extend(self.callback(name, address, request, owner));
                }
            }
        }
        callbacks
    }

    fn callback(&mut self, name: &str, address: String, request: &'d Node, owner: &str) -> Option<Callback> {
        let body = self.types.resolve(request.get("requestBody")?)?;
        let contents = self.contents(body, &owned(owner, name));
        let text = ["summary", "description"].into_iter().filter_map(|key| request.get(key).and_then(Said::by)).collect();
        let docs = Docs { text, ..Docs::default() };
        let json = contents.into_iter().filter_map(|content| self.read_as_json(content));
        Some(Callback { name: name.to_owned(), address, docs, contents: json.collect() })
    }

    fn read_as_json(&self, content: Content) -> Option<Content> {
        if content.format != Format::Json {
            self.types.sources().remark(content.node, Remark::Idle("only JSON is read of the requests that the server makes"));
        }
        (content.format == Format::Json).then_some(content)
    }
}
