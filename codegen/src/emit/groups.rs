//! The module of a group: its type, its handles, their methods, and the requests that they make.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::flows::{term, until_final};
use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::values::referred;
use super::{Emit, Part, docs, ident, part};
use crate::environments::Environments;
use crate::format::{Documented, Item};
use crate::markdown::code;
use crate::surface::{Argument, Group, Handle, Method, Passing, Payload, Sent, SentContent};
use crate::types::Wire;

/// The docs of a handle.
fn about(handle: &Handle) -> String {
    format!("Operations on one {}.", handle.accessor.trim_end_matches('_').replace('_', " "))
}

/// The docs of a group for which the description has no words.
pub(super) fn about_group(group: &Group) -> String {
    format!("{}.", group.tag.as_ref().unwrap_or(&group.accessor))
}

impl Emit<'_> {
    pub(super) fn group<'p>(&'p self, group: &'p Group) -> Vec<Part<'p>> {
        let handles = group.handles.iter().enumerate();
        let handles = handles.map(|(index, handle)| part(move |uses| self.handle(group, index, handle, uses)));
        let callbacks = group.callbacks.iter().map(|received| part(move |uses| vec![self.received(received, uses)]));
        let requests = group.all_methods().map(|method| part(move |uses| self.request(method, uses)));
        let own = (!group.is_received_only()).then(|| part(move |uses| self.group_type(group, uses)));
        let links = group.links.iter().map(|link| part(move |uses| vec![self.link(group, link, uses)]));
        own.into_iter().chain(handles).chain(callbacks).chain(requests).chain(links).collect()
    }

    fn group_type(&self, group: &Group, uses: &mut Uses<'_>) -> Vec<Item> {
        let name = ident(&group.type_name);
        let words = self.docs(&group.docs, Environments::ALL, &about_group(group));
        let mut members = self.methods(group, None, &group.methods, uses);
        members.extend(self.accesses_left(group));
        let methods = Item::Impl { head: quote!(impl #name), members };
        let head = quote! {
            #[derive(Clone, Debug)]
            pub struct #name
        };
        match group.shared.map(|shared| self.group_path(&self.surface.groups[shared])) {
            Some(shared) => {
                let members = vec![quote!(pub(crate) shared: #shared).into()];
                vec![Item::Type { docs: words, head, members }, super::dereferences(&name, &shared, &quote!(shared)), methods]
            }
            None => {
                let [binding] = uses.runtime([RuntimeItem::Binding]);
                let members = vec![quote!(pub(crate) binding: #binding).into()];
                vec![Item::Type { docs: words, head, members }, methods]
            }
        }
    }

    /// What is left of the accesses that a consent allows, where calls tell whether the customer is there.
    fn accesses_left(&self, group: &Group) -> Option<Documented> {
        const NAME: &str = "accesses_left";
        let consent = group.argument.as_ref().filter(|_| self.surface.has_presence() && group.shared.is_none())?;
        if group.methods.iter().any(|method| method.name == NAME) {
            return None;
        }
        let header = &consent.header;
        let function = quote! {
            #[must_use]
            pub fn accesses_left(&self, per_day: u64) -> u64 {
                self.binding.accesses_left(#header, per_day)
            }
        };
        let words = "How many of so many accesses a day the consent has left today, where the customer is not there. This client and its \
                     clones count what succeeded, for each account and operation by itself; what other processes read counts at the bank too.";
        Some(Documented::new(words.to_owned(), function))
    }

    /// The head of a group's module: what it is about, and a call.
    pub(super) fn group_docs(&self, group: &Group) -> String {
        let words = self.docs_text(&group.docs, Environments::ALL, &about_group(group));
        let first = words.split("\n\n").next().unwrap_or_default();
        match self.call_example(group) {
            Some(example) => format!("{first}\n\n{example}"),
            None => first.to_owned(),
        }
    }

    fn handle(&self, group: &Group, index: usize, handle: &Handle, uses: &mut Uses<'_>) -> Vec<Item> {
        let name = ident(&handle.type_name);
        let docs = docs::printable(&about(handle));
        let head = quote! {
            #[derive(Clone, Debug)]
            pub struct #name
        };
        let [binding] = uses.runtime([RuntimeItem::Binding]);
        let members = vec![quote!(binding: #binding).into()];
        let mut methods = self.methods(group, Some(index), &handle.methods, uses);
        methods.extend(until_final(group, index, uses));
        methods.extend(term(group, index, uses));
        methods.extend(handle.methods.iter().filter_map(|method| self.authorise((group, handle), method, uses)));
        vec![Item::Type { docs, head, members }, Item::Impl { head: quote!(impl #name), members: methods }]
    }

    /// Methods of a group or handle: to its handles, then to requests.
    fn methods(&self, group: &Group, owner: Option<usize>, methods: &[Method], uses: &mut Uses<'_>) -> Vec<Documented> {
        let children = group.handles.iter().filter(|handle| handle.parent == owner);
        let mut members: Vec<Documented> = children.map(|handle| self.accessor(handle, uses)).collect();
        let binding = if owner.is_none() && group.shared.is_some() { quote!(self.shared.binding) } else { quote!(self.binding) };
        members.extend(methods.iter().map(|method| self.method(method, &binding, uses)));
        members
    }

    fn accessor(&self, handle: &Handle, uses: &mut Uses<'_>) -> Documented {
        let (method, name) = (ident(&handle.accessor), ident(&handle.type_name));
        let arguments = handle.parameters.iter().map(|parameter| {
            let (name, value) = (ident(&parameter.name), self.borrowed(&parameter.value, uses));
            quote!(#name: #value)
        });
        let arguments: Vec<TokenStream> = arguments.collect();
        let binds = handle.parameters.iter().map(|parameter| {
            let (wire, name) = (&parameter.wire, ident(&parameter.name));
            let value = referred(&quote!(#name), Passing::of(&parameter.value));
            quote!(.with(#wire, #value))
        });
        let arguments_said = self.arguments(handle.parameters.iter().map(|parameter| (parameter.name.as_str(), &parameter.docs)));
        let words = docs::paragraphs([about(handle), arguments_said]);
        let accessor = quote! {
            #[must_use]
            pub fn #method(&self, #(#arguments),*) -> #name {
                #name { binding: self.binding #(#binds)* }
            }
        };
        Documented::new(docs::printable(words.trim_end()), accessor)
    }

    /// The docs of a method's arguments.
    fn argument_words(&self, method: &Method) -> String {
        let arguments = method.arguments.iter().filter_map(|argument| match argument {
            Argument::Parameter(parameter) => Some((argument.name(), &parameter.docs)),
            Argument::Body(body) if body.choice().is_none() => Some((argument.name(), &body.docs)),
            Argument::Body(_) | Argument::Customer(_) => None,
        });
        self.arguments(arguments)
    }

    fn method(&self, method: &Method, binding: &TokenStream, uses: &mut Uses<'_>) -> Documented {
        let (name, request, descriptor) = (ident(&method.name), ident(&method.request), ident(&method.descriptor.name));
        let about = self.docs_text(&method.docs, method.environments, "");
        let arguments = if method.bundle.is_some() { String::new() } else { self.argument_words(method) };
        let words = docs::paragraphs([about, arguments, code(&method.address)]);
        let arguments = match &method.bundle {
            Some(bundle) => {
                let bundle = ident(bundle);
                quote!(arguments: &#bundle)
            }
            None => {
                let arguments = method.arguments.iter().map(|argument| {
                    let (name, value) = self.argument(argument, uses);
                    quote!(#name: #value)
                });
                quote!(#(#arguments),*)
            }
        };
        let is_bundled = method.bundle.is_some();
        let sets: Vec<TokenStream> = method.arguments.iter().map(|argument| self.given(argument, is_bundled, uses)).collect();
        let body = if sets.is_empty() {
            quote!(#request::new(#binding.call(&#descriptor)))
        } else {
            quote! {
                let mut call = #binding.call(&#descriptor);
                #(#sets)*
                #request::new(call)
            }
        };
        let deprecation = docs::deprecation(&method.docs);
        let function = quote! {
            #deprecation
            pub fn #name(&self, #arguments) -> #request {
                #body
            }
        };
        Documented::new(docs::printable(&words), function)
    }

    /// Name and type of an argument.
    pub(super) fn argument(&self, argument: &Argument, uses: &mut Uses<'_>) -> (Ident, TokenStream) {
        let value = match argument {
            Argument::Parameter(parameter) => self.borrowed(&parameter.value, uses),
            Argument::Body(body) => match &body.sent {
                Sent::One(content) if content.payload == Payload::Bytes => {
                    let [upload] = uses.runtime([RuntimeItem::Upload]);
                    quote!(impl Into<#upload>)
                }
                Sent::One(content) if matches!(content.passing(), Passing::Slice | Passing::Text) => {
                    self.borrowed(&content.value, uses)
                }
                Sent::One(content) => {
                    let owned = self.owned(&content.value, uses);
                    quote!(&#owned)
                }
                Sent::Several(choice) => {
                    let choice = ident(&choice.name);
                    quote!(&#choice)
                }
            },
            Argument::Customer(about) => {
                let value = uses.about_customer(*about);
                quote!(&#value)
            }
        };
        (argument_name(argument), value)
    }
}

/// The name of an argument.
pub(super) fn argument_name(argument: &Argument) -> Ident {
    ident(argument.name())
}

impl Emit<'_> {
    /// The line that hands an argument to the call: as it is given, or owned by the struct of all arguments.
    fn given(&self, argument: &Argument, is_bundled: bool, uses: &mut Uses<'_>) -> TokenStream {
        let name = argument_name(argument);
        match is_bundled {
            true => self.handed(argument, quote!(arguments.#name), true, &quote!(call), uses),
            false => self.handed(argument, quote!(#name), false, &quote!(call), uses),
        }
    }

    /// The statement that hands a value to the call.
    pub(super) fn handed(
        &self,
        argument: &Argument,
        value: TokenStream,
        is_owned: bool,
        call: &TokenStream,
        uses: &mut Uses<'_>,
    ) -> TokenStream {
        match argument {
            Argument::Parameter(parameter) => {
                let position = proc_macro2::Literal::usize_unsuffixed(parameter.position);
                match Passing::of(&parameter.value) {
                    passing if parameter.is_json => {
                        let value = match passing {
                            _ if is_owned => quote!(&#value),
                            Passing::Text | Passing::Slice | Passing::Copy => referred(&value, passing),
                            Passing::Reference => value,
                        };
                        quote!(#call.set_json(#position, #value);)
                    }
                    _ if is_owned => quote!(#call.set(#position, &#value);),
                    Passing::Text => quote!(#call.set_text(#position, #value);),
                    passing => {
                        let value = referred(&value, passing);
                        quote!(#call.set(#position, #value);)
                    }
                }
            }
            Argument::Customer(_) => quote!(#call.group(#value.values());),
            Argument::Body(body) => match &body.sent {
                Sent::Several(_) => quote!(#value.write_to(&mut #call);),
                Sent::One(content) => {
                    let value = match (content.passing(), content.payload) {
                        _ if is_owned => quote!(&#value),
                        (Passing::Text | Passing::Slice, Payload::Json) => referred(&value, content.passing()),
                        (Passing::Text, _) => quote!(#value.as_ref()),
                        _ => value,
                    };
                    let sent = self.body_call(content, &value, call, uses);
                    quote!(#sent;)
                }
            },
        }
    }

    /// The statement that hands a body to the call.
    pub(super) fn body_call(
        &self,
        content: &SentContent,
        value: &TokenStream,
        call: &TokenStream,
        uses: &mut Uses<'_>,
    ) -> TokenStream {
        let SentContent { media_type, payload, value: described, facts, is_apart, environments } = content;
        let mut only = super::only(environments.bits()).unwrap_or_default();
        let wire = if *payload == Payload::Json { Wire::Json } else { Wire::Text };
        only.extend(self.checked(facts, described, wire, uses));
        match payload {
            Payload::Json => quote!(#call #only.json(#media_type, #value)),
            Payload::Text | Payload::Events => quote!(#call #only.text(#media_type, #value)),
            Payload::Multipart if *is_apart => quote!(#call #only.parts_apart(#value)),
            Payload::Multipart => quote!(#call #only.parts(#value)),
            Payload::Form => quote!(#call #only.form(#value)),
            Payload::Bytes | Payload::Items => quote!(#call #only.bytes(#media_type, #value)),
        }
    }
}
