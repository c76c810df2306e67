//! Functions that read callbacks and webhooks: requests of the server.

use quote::quote;

use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, docs, ident};
use crate::format::Item;
use crate::markdown::code;
use crate::surface::{Occasion, Received};

impl Emit<'_> {
    pub(super) fn received(&self, received: &Received, uses: &mut Uses<'_>) -> Item {
        let Received { name, locked_at: _, occasion, value, docs, environments } = received;
        let (name, value) = (ident(name), self.owned(value, uses));
        let comes = match occasion {
            Occasion::Operation(operation, address) => {
                format!("Reads what the server sends to {}, as {} lets it.", code(address), code(operation))
            }
            Occasion::AnyOf(operation) => {
                format!("Reads any of what {} lets the server send, as the one that it is.", code(operation))
            }
            Occasion::Webhook(name) => format!("Reads the webhook {}.", code(name)),
            Occasion::AnyWebhook => "Reads any of the webhooks, as the one that it is.".to_owned(),
        };
        let about = self.docs_text(docs, *environments, "");
        let errors = "# Errors\nIf the body is not what the description says.".to_owned();
        let words = docs::paragraphs([comes, about, errors]);
        let ([read_error], read_json) = (uses.runtime([RuntimeItem::ReadError]), RuntimeItem::ReadJson.path());
        let function = quote! {
            pub fn #name(body: &[u8]) -> Result<#value, #read_error> {
                #read_json(body)
            }
        };
        Item::documented(docs::printable(&words), function)
    }
}
