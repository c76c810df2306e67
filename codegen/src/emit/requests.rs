//! Requests: a newtype over a call, with a setter for all that is optional, and what `.await` gives.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::groups::body_call;
use super::{Emit, docs, ident};
use crate::markdown::code;
use crate::operations::{Body, Format, Operation};
use crate::surface::{Answer, Argument, BodyChoice, Method, cases};

impl Emit<'_> {
    pub(super) fn request(&self, method: &Method) -> TokenStream {
        let operation = self.operation(method.operation);
        let name = ident(&method.request);
        let descriptor = self.descriptor(method);
        let words = docs::attributes(&format!("A request of {}.{}", code(&operation.address()), self.answers(operation)));
        let setters: Vec<TokenStream> = method.setters.iter().map(|setter| self.setter(method, setter)).collect();
        let setters = (!setters.is_empty()).then(|| quote!(impl #name { #(#setters)* }));
        let bundle = method.bundle.as_ref().map(|bundle| self.bundle(method, bundle));
        let choice = choice(method).zip(operation.body.as_ref()).map(|(name, body)| self.body_choice(name, body));
        let success = cases(self.apis, method.operation, true);
        let (value, several) = match &method.answer {
            Answer::Nothing => (quote!(()), None),
            Answer::One(format, value) => (self.answer_value(*format, value), None),
            Answer::Several(answer) => {
                let name = ident(&answer.name);
                (quote!(#name), Some(self.answer_type(answer, &success, &code(&operation.address()))))
            }
        };
        let headers = method.headers.map_or_else(|| quote!(NoHeaders), |at| self.header_set_name(at));
        let error = ident(&self.surface.errors[method.error].body.name);
        let media_types = success.iter().filter_map(|case| case.content.as_ref().map(|content| &content.media_type));
        let mut media_types: Vec<&String> = media_types.collect();
        media_types.dedup();
        let accept = (media_types.len() > 1).then(|| quote!(, accept));
        quote! {
            #descriptor
            #words
            #[must_use = "a request is sent by `.await`"]
            pub struct #name(Call);
            #setters
            request!(#name, #value, #headers, #error #accept);
            #bundle
            #choice
            #several
        }
    }

    fn setter(&self, method: &Method, setter: &Argument) -> TokenStream {
        let operation = self.operation(method.operation);
        let (name, value) = self.argument(method, setter);
        let words = match setter {
            Argument::Parameter { position, .. } => {
                let parameter = &operation.parameters[*position];
                self.docs(&parameter.docs, parameter.environments, &code(&parameter.name))
            }
            Argument::Body { .. } => {
                operation.body.as_ref().map(|body| self.docs(&body.docs, body.environments, "The body.")).unwrap_or_default()
            }
            Argument::Psu => {
                docs::attributes("What is known of the customer; those headers are sent that the operation declares.")
            }
        };
        let sets = self.handed(method, setter, quote!(#name), false, &quote!(self.0));
        quote! {
            #words
            pub fn #name(mut self, #name: #value) -> Self {
                #sets
                self
            }
        }
    }

    /// The arguments of a method that has too many of them.
    fn bundle(&self, method: &Method, bundle: &str) -> TokenStream {
        let operation = self.operation(method.operation);
        let name = ident(bundle);
        let words = docs::attributes(&format!("What {} needs.", code(&operation.address())));
        let fields = method.arguments.iter().map(|argument| {
            let (field, _) = self.argument(method, argument);
            let (value, words) = match argument {
                Argument::Parameter { position, .. } => {
                    let parameter = &operation.parameters[*position];
                    let words = self.docs(&parameter.docs, parameter.environments, &code(&parameter.name));
                    (self.owned(&parameter.value), words)
                }
                Argument::Body { choice: Some(choice) } => {
                    let choice = ident(&choice.name);
                    (quote!(#choice), docs::attributes("The body."))
                }
                Argument::Body { choice: None } => (self.owned_body(operation.body.as_ref()), docs::attributes("The body.")),
                Argument::Psu => (quote!(Psu), docs::attributes("What is known of the customer.")),
            };
            quote!(#words pub #field: #value)
        });
        let shown = method.arguments.iter().map(|argument| self.argument(method, argument).0);
        quote! {
            #words
            #[derive(Clone)]
            pub struct #name {
                #(#fields,)*
            }
            redacted_debug!(#name { #(!#shown),* });
        }
    }

    fn owned_body(&self, body: Option<&Body>) -> TokenStream {
        match body.and_then(|body| body.contents.first()).map(|content| (content.format, &content.value)) {
            Some((Format::Text, _)) => quote!(String),
            Some((Format::Bytes, _)) | None => quote!(Bytes),
            Some((_, value)) => self.owned(value),
        }
    }

    /// A body that may go in several media types: one variant for each.
    fn body_choice(&self, choice: &BodyChoice, body: &Body) -> TokenStream {
        let name = ident(&choice.name);
        let words = self.docs(&body.docs, body.environments, "The body, in one of its media types.");
        let variants: Vec<Ident> = choice.variants.iter().map(|name| ident(name)).collect();
        let held = body.contents.iter().zip(&variants).map(|(content, variant)| {
            let words = self.docs_text(
                &crate::types::Docs::default(),
                content.environments,
                &format!("As {}.", code(&content.media_type)),
            );
            let words = docs::attributes(&words);
            let value = match content.format {
                Format::Text => quote!(String),
                Format::Bytes => quote!(Bytes),
                Format::Json | Format::Form | Format::Multipart => self.owned(&content.value),
            };
            quote!(#words #variant(#value))
        });
        let arms = body.contents.iter().zip(&variants).map(|(content, variant)| {
            let sets = body_call(content, &quote!(body), &quote!(call));
            quote!(Self::#variant(body) => #sets)
        });
        let of_any_size = body.contents.iter().any(|content| self.is_struct(&content.value)).then(super::of_any_size);
        quote! {
            #words
            #of_any_size
            #[derive(Clone)]
            #[non_exhaustive]
            pub enum #name {
                #(#held,)*
            }
            redacted_debug!(#name | #(#variants),*);
            impl #name {
                fn write_to(&self, call: &mut Call) {
                    match self {
                        #(#arms,)*
                    }
                }
            }
        }
    }

    /// What the description says of each answer.
    fn answers(&self, operation: &Operation) -> String {
        let described = operation.responses.iter().filter(|response| !response.docs.text.is_empty()).map(|response| {
            let words = self.words(&response.docs.text);
            format!("\n{}", docs::item(&super::answers::spoken_status(response.status), &words))
        });
        let list: String = described.collect();
        if list.is_empty() { list } else { format!("\n\nAnswers:\n{list}") }
    }
}

/// The enum of a body that may go in several media types.
pub(super) fn choice(method: &Method) -> Option<&BodyChoice> {
    method.arguments.iter().chain(&method.setters).find_map(|argument| match argument {
        Argument::Body { choice } => choice.as_ref(),
        Argument::Parameter { .. } | Argument::Psu => None,
    })
}
