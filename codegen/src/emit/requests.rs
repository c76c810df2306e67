//! Requests: the operation as a type, with what its responses are read as, and setters for optional parts.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, call, docs, flows, ident, streams};
use crate::environments::Environments;
use crate::format::{Documented, Item, Members};
use crate::markdown::code;
use crate::surface::{
    AboutCustomer, Argument, BodyChoice, Method, PartHeaderSetter, Payload, REQUEST, ResponseBody, Sent, SentBody, SentContent,
};
use crate::types::Docs;

/// The words on an argument that is about the customer.
fn about_customer(about: AboutCustomer) -> &'static str {
    match about {
        AboutCustomer::Psu => "Who the customer is.",
        AboutCustomer::Presence => "The customer, who is there.",
    }
}

impl Emit<'_> {
    pub(super) fn request(&self, method: &Method, uses: &mut Uses<'_>) -> Vec<Item> {
        let name = ident(&method.request);
        let (responses, flows) = (said_of_responses(method), flows::said_of_flows(method));
        let stream = method.stream.as_ref().map(streams::said_of_stream).unwrap_or_default();
        let words = format!("A request of {}.{responses}{stream}{flows}", code(&method.address));
        let operation = ident(&method.operation);
        let request = ident(REQUEST);
        let alias = quote!(pub type #name = crate::#request<#operation>;);
        let mut items = vec![self.descriptor(method, uses).into()];
        items.extend(self.operation(method, uses));
        items.push(Item::documented(docs::printable(&words), alias));
        let members = method.setters.iter().map(|setter| self.setter(setter, uses));
        let members: Vec<Documented> = members.chain(method.part_headers.iter().map(|setter| self.part_header(setter))).collect();
        if !members.is_empty() {
            items.push(Item::Impl { head: quote!(impl #name), members });
        }
        if let Some(bundle) = &method.bundle {
            items.extend(self.bundle(method, bundle, uses));
        }
        if let Some((body, choice)) = method.body().and_then(|body| Some((body, body.choice()?))) {
            items.extend(self.body_choice(choice, body, uses));
        }
        if let ResponseBody::Several(response) = &method.response {
            items.extend(self.response_type(response, &method.descriptor.success, &code(&method.address), uses));
        }
        items
    }

    /// The operation as a type, with what its responses are read as.
    fn operation(&self, method: &Method, uses: &mut Uses<'_>) -> Vec<Item> {
        let name = ident(&method.operation);
        let [operation] = uses.runtime([RuntimeItem::Operation]);
        let body = match &method.response {
            ResponseBody::Nothing => quote!(()),
            ResponseBody::One(format, value) => self.response_value(*format, value, uses),
            ResponseBody::Several(response) => {
                let name = ident(&response.name);
                quote!(#name)
            }
        };
        let (headers, error) = (self.header_set_name(method.headers, uses), self.error_name(method.error, uses));
        let recovery = method.flows.recovery.as_ref().map(|recovery| self.recovery(recovery, uses));
        let definition = quote!(pub enum #name {});
        let implementation = quote! {
            impl #operation for #name {
                type Body = #body;
                type Headers = #headers;
                type ErrorBody = #error;
                #recovery
            }
        };
        let flows = self.flow_traits(&name, &method.flows, uses);
        let mut items = vec![
            Item::documented(docs::printable(&format!("The operation {}.", code(&method.address))), definition),
            implementation.into(),
        ];
        let choices = [
            (method.offers_accept(), RuntimeItem::OffersMediaTypes),
            (method.leaves_content_type(), RuntimeItem::LeavesContentType),
        ];
        items.extend(choices.into_iter().filter(|(is_left, _)| *is_left).map(|(_, item)| {
            let [choice] = uses.runtime([item]);
            quote!(impl #choice for #name {}).into()
        }));
        items.extend(method.stream.iter().flat_map(|stream| self.stream_traits(&name, stream, uses)));
        items.extend(flows);
        items
    }

    fn setter(&self, setter: &Argument, uses: &mut Uses<'_>) -> Documented {
        let (name, value) = self.argument(setter, uses);
        let words = match setter {
            Argument::Parameter(parameter) => self.docs(&parameter.docs, parameter.environments, &code(&parameter.wire)),
            Argument::Body(body) => self.docs(&body.docs, body.environments, "The body."),
            Argument::Customer(_) => {
                "What is known of the customer; those headers are sent that the operation declares.".to_owned()
            }
        };
        let sets = self.handed(setter, quote!(#name), false, &quote!(self.call), uses);
        let deprecation = match setter {
            Argument::Parameter(parameter) => docs::deprecation(&parameter.docs),
            Argument::Body(_) | Argument::Customer(_) => None,
        };
        let setter = quote! {
            #deprecation
            pub fn #name(mut self, #name: #value) -> Self {
                #sets
                self
            }
        };
        Documented::new(words, setter)
    }

    fn part_header(&self, PartHeaderSetter { name, header }: &PartHeaderSetter) -> Documented {
        let (name, part, wire) = (ident(name), &header.part, &header.name);
        let about = self.docs(&header.docs, Environments::ALL, "");
        let what = format!("The header {} of the part {}.", code(wire), code(part));
        let deprecation = docs::deprecation(&header.docs);
        let setter = quote! {
            #deprecation
            pub fn #name(mut self, #name: impl AsRef<str>) -> Self {
                self.call.part_header(#part, #wire, #name.as_ref());
                self
            }
        };
        Documented::new(docs::paragraphs([about, docs::printable(&what)]), setter)
    }

    /// The arguments of a method that has too many of them.
    fn bundle(&self, method: &Method, bundle: &str, uses: &mut Uses<'_>) -> Vec<Item> {
        let name = ident(bundle);
        let names = method.arguments.iter().map(super::groups::argument_name).collect::<Vec<_>>();
        let fields = method.arguments.iter().zip(&names).map(|(argument, field)| {
            let (value, words) = match argument {
                Argument::Parameter(parameter) => {
                    let words = self.docs(&parameter.docs, parameter.environments, &code(&parameter.wire));
                    let (deprecation, value) = (docs::deprecation(&parameter.docs), self.owned(&parameter.value, uses));
                    return Documented::new(words, quote!(#deprecation pub #field: #value));
                }
                Argument::Body(body) => {
                    let words = self.docs(&body.docs, body.environments, "The body.");
                    (self.owned_body(body, uses), words)
                }
                Argument::Customer(about) => (uses.about_customer(*about), about_customer(*about).to_owned()),
            };
            Documented::new(words, quote!(pub #field: #value))
        });
        let members = fields.collect();
        let head = quote! {
            #[derive(Clone, PartialEq)]
            pub struct #name
        };
        let docs = docs::printable(&format!("What {} needs.", code(&method.address)));
        let shown = Members::Filled(names.iter().map(|name| format!("!{name}")).collect());
        vec![Item::Type { docs, head, members }, call(RuntimeItem::RedactedDebug, name.to_string(), shown, uses)]
    }

    fn owned_body(&self, body: &SentBody, uses: &mut Uses<'_>) -> TokenStream {
        match &body.sent {
            Sent::One(content) => self.owned_content(content, uses),
            Sent::Several(choice) => {
                let choice = ident(&choice.name);
                quote!(#choice)
            }
        }
    }

    fn owned_content(&self, content: &SentContent, uses: &mut Uses<'_>) -> TokenStream {
        if content.payload != Payload::Bytes {
            return self.owned(&content.value, uses);
        }
        let [upload] = uses.runtime([RuntimeItem::Upload]);
        upload
    }

    /// A body that may go in several media types: one variant for each.
    fn body_choice(&self, choice: &BodyChoice, body: &SentBody, uses: &mut Uses<'_>) -> Vec<Item> {
        let name = ident(&choice.name);
        let docs = self.docs(&body.docs, body.environments, "The body, in one of its media types.");
        let variants: Vec<Ident> = choice.variants.iter().map(|variant| ident(&variant.name)).collect();
        let held = body.contents().zip(&variants).map(|(content, variant)| {
            let about = format!("As {}.", code(&content.media_type));
            let words = self.docs(&Docs::default(), content.environments, &about);
            let value = self.owned_content(content, uses);
            Documented::new(words, quote!(#variant(#value)))
        });
        let members = held.collect();
        let arms = body.contents().zip(&variants).map(|(content, variant)| {
            let sets = self.body_call(content, &quote!(body), &quote!(call), uses);
            quote!(Self::#variant(body) => #sets)
        });
        let arms: Vec<TokenStream> = arms.collect();
        let of_any_size = body.contents().any(|content| self.is_struct(&content.value)).then(super::of_any_size);
        let head = quote! {
            #of_any_size
            #[derive(Clone)]
            #[non_exhaustive]
            pub enum #name
        };
        let [call_type] = uses.runtime([RuntimeItem::Call]);
        let write_to = quote! {
            fn write_to(&self, call: &mut #call_type) {
                match self {
                    #(#arms,)*
                }
            }
        };
        let shown = variants.iter().map(Ident::to_string).collect::<Vec<_>>().join(", ");
        let conversions = self.conversions(body, &name, &variants, uses);
        let items = vec![
            Item::Type { docs, head, members },
            call(RuntimeItem::Variants, format!("{name} | {shown}"), Members::None, uses),
            Item::implementation(quote!(impl #name), write_to),
        ];
        items.into_iter().chain(conversions).collect()
    }

    /// From each type of the package that goes in one of the media types only.
    fn conversions(&self, body: &SentBody, name: &Ident, variants: &[Ident], uses: &mut Uses<'_>) -> Vec<Item> {
        let named = |content: &SentContent| content.value.named();
        let is_only = |content: &SentContent| {
            named(content).is_some() && body.contents().filter(|other| named(other) == named(content)).count() == 1
        };
        let conversion = |(content, variant): (&SentContent, &Ident)| {
            let value = self.owned(&content.value, uses);
            let from = quote! {
                fn from(body: #value) -> Self {
                    Self::#variant(body)
                }
            };
            Item::implementation(quote!(impl From<#value> for #name), from)
        };
        body.contents().zip(variants).filter(|(content, _)| is_only(content)).map(conversion).collect()
    }
}

/// The words on each response.
fn said_of_responses(method: &Method) -> String {
    let described = method.responses.iter().map(|(status, words)| {
        let item = docs::item(&super::responses::spoken_status(*status), &docs::words(words));
        format!("\n{item}")
    });
    let list: String = described.collect();
    if list.is_empty() { list } else { format!("\n\nResponses:\n{list}") }
}
