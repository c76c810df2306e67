//! How an object is written.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Member;
use crate::emit::ident;
use crate::emit::runtime_items::RuntimeItem;
use crate::emit::uses::Uses;
use crate::environments::Environments;
use crate::format::{Code, Item, on_one_line};
use crate::types::{Directions, Layout, Struct};

/// The purpose that an object is written for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::emit) enum Purpose {
    /// To be sent. The test kit writes it as a response too, where it is one.
    Request {
        /// Whether it also comes from the server.
        received_too: bool,
    },
    /// As the server has sent it: for the test kit, and in a package of types alone.
    Response,
}

impl Purpose {
    /// Says of what not all environments have which do, where one may refuse it: a response comes from one that has all that is in it.
    pub(in crate::emit) fn only(self, environments: Environments) -> Option<TokenStream> {
        match self {
            Self::Request { .. } => crate::emit::only(environments.bits()),
            Self::Response => None,
        }
    }
}

/// Writes an object by its known members.
pub(in crate::emit) fn write(
    name: &TokenStream,
    structure: &Struct,
    members: &[Member<'_>],
    purpose: Purpose,
    uses: &mut Uses<'_>,
) -> Item {
    let is_sent = |member: &&Member<'_>| purpose == Purpose::Response || !member.field.read_only;
    let (sent, only_received): (Vec<_>, Vec<_>) = members.iter().partition(is_sent);
    let layout = structure.layout;
    let whole = whole(layout);
    let fields = sent.iter().map(|member| field(layout, member, purpose));
    let only_received: Vec<_> = match purpose {
        Purpose::Request { received_too: true } => {
            only_received.iter().map(|member| field(layout, member, Purpose::Response)).collect()
        }
        Purpose::Request { received_too: false } | Purpose::Response => Vec::new(),
    };
    let beside = structure.flattened_union.as_ref().map(|_| {
        quote! {
            if let Some(variant) = &self.variant {
                #whole.beside(variant);
            }
        }
    });
    let additional = structure.additional.as_ref().map(|value| match value.is_spelt_as_text() {
        true => quote!(#whole.extra_text(&self.additional);),
        false => quote!(#whole.extra(&self.additional);),
    });
    let [write, writer] = uses.runtime([RuntimeItem::Write, RuntimeItem::Writer]);
    let head = quote!(impl #write for #name);
    if only_received.is_empty() && beside.is_none() {
        let fields: Vec<TokenStream> = fields.chain(additional).collect();
        let begun = if fields.is_empty() { quote!(writer.#whole();) } else { quote!(let mut #whole = writer.#whole();) };
        let function = format!("fn write(&self, writer: &mut {})", on_one_line(writer));
        return Item::implementation(head, Code::function(&function, [begun].into_iter().chain(fields)));
    }
    let body = quote!(#(#fields)* #beside #additional);
    let body = match (body.is_empty(), only_received.is_empty()) {
        (_, true) => quote!(let mut #whole = writer.#whole(); #body),
        (false, false) => quote! {
            let mut #whole = writer.#whole();
            #body
            #[cfg(feature = "test-kit")]
            if #whole.is_response() {
                #(#only_received)*
            }
        },
        (true, false) => quote! {
            #[cfg(not(feature = "test-kit"))]
            writer.#whole();
            #[cfg(feature = "test-kit")]
            {
                let mut #whole = writer.#whole();
                if #whole.is_response() {
                    #(#only_received)*
                }
            }
        },
    };
    let function = quote! {
        fn write(&self, writer: &mut #writer) {
            #body
        }
    };
    Item::implementation(head, function)
}

/// The line that writes a member.
fn field(layout: Layout, member: &Member<'_>, purpose: Purpose) -> TokenStream {
    let Member { field, plan, name } = member;
    let (whole, wire) = (whole(layout), wire_name(layout, member));
    let holds = |said: Directions| if purpose == Purpose::Response { said.in_responses } else { said.in_requests };
    let required = holds(field.required);
    let only = purpose.only(field.environments);
    match plan.is_optional {
        _ if holds(field.nullable) && required => nullable(layout, member, &only),
        _ if field.value.is_spelt_as_text() => quote!(#whole #only.text(#wire &self.#name);),
        true if required && purpose != Purpose::Response => quote!(#whole #only.needed(#wire &self.#name);),
        true => quote!(#whole #only.optional(#wire &self.#name);),
        false => quote!(#whole #only.field(#wire &self.#name);),
    }
}

/// A field that has to be there, if only as `null`.
fn nullable(layout: Layout, member: &Member<'_>, only: &Option<TokenStream>) -> TokenStream {
    let (Member { field, plan, name }, whole, wire) = (member, whole(layout), wire_name(layout, member));
    if !field.value.is_spelt_as_text() {
        return quote!(#whole #only.field(#wire &self.#name););
    }
    let (some, none) = match plan.null_setter {
        Some(_) => (quote!(Some(Some(value))), quote!(_)),
        None => (quote!(Some(value)), quote!(None)),
    };
    quote! {
        match &self.#name {
            #some => #whole #only.text(#wire value),
            #none => #whole #only.field(#wire &self.#name),
        }
    }
}

/// What begins such a value, and the variable that it is written by.
fn whole(layout: Layout) -> Ident {
    ident(match layout {
        Layout::Object => "object",
        Layout::Tuple => "tuple",
    })
}

/// The name of a member as an argument before its value; items of a tuple have none.
fn wire_name(layout: Layout, member: &Member<'_>) -> Option<TokenStream> {
    let name = &member.field.name;
    (layout == Layout::Object).then(|| quote!(#name,))
}
