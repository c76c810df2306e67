//! What a mock has to know of operations: the descriptor of each, and how the body of its requests is read.

use crate::emit::runtime_items::RuntimeItem;
use crate::emit::uses::Uses;
use crate::emit::{Emit, ident};
use crate::format::{self, Call, Item, Members, on_one_line};
use crate::surface::{Group, Method, Payload, Sent};

impl Emit<'_> {
    /// The table of a group's operations.
    pub(super) fn mocked(&self, group: &Group, uses: &mut Uses<'_>) -> Item {
        let module = self.module_of(group);
        let rows = group.all_methods().map(|method| {
            let (operation, descriptor) = (ident(&method.operation), ident(&method.descriptor.name));
            let body = self.sent_body(group, method, uses).map(|body| format!(": {body}")).unwrap_or_default();
            format!("{operation} = {descriptor}{body}")
        });
        let members = Members::Lines(rows.collect());
        let [mocked] = uses.runtime([RuntimeItem::Mocked]);
        Item::Call(Call {
            name: on_one_line(mocked),
            groups: vec![format::Group { head: format!("({})", on_one_line(module)), members }],
        })
    }

    /// How a body is read, and as what.
    fn sent_body(&self, group: &Group, method: &Method, uses: &mut Uses<'_>) -> Option<String> {
        match &method.body()?.sent {
            Sent::One(content) => {
                let way = match content.payload {
                    Payload::Json => "json",
                    Payload::Text | Payload::Events => "text",
                    Payload::Multipart => "parts",
                    Payload::Form => "form",
                    Payload::Bytes | Payload::Items => "bytes",
                };
                Some(format!("{way} {}", on_one_line(self.owned(&content.value, uses))))
            }
            Sent::Several(choice) => {
                let (module, name) = (self.module_of(group), ident(&choice.name));
                Some(format!("content {}::{name}", on_one_line(module)))
            }
        }
    }
}
