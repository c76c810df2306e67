//! The module of a group: its type, its handles, their methods, and the requests that they make.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::runtime_items::RuntimeItem;
use super::uses::{Place, Uses};
use super::{Emit, Part, docs, ident, part};
use crate::environments::Environments;
use crate::format::{Documented, Item, on_one_line};
use crate::markdown::code;
use crate::naming::words::{module_name, type_name};
use crate::operations::{Content, Operation, Payload};
use crate::surface::{Argument, Group, Handle, Level, Method, ResponseBody};
use crate::types::Type;

/// What a handle is for.
fn about(handle: &Handle) -> String {
    format!("Operations on one {}.", handle.accessor.trim_end_matches('_').replace('_', " "))
}

impl Emit<'_> {
    pub(super) fn group<'p>(&'p self, group: &'p Group) -> Vec<Part<'p>> {
        let handles = group.handles.iter().enumerate();
        let handles = handles.map(|(index, handle)| part(move |uses| self.handle(group, index, handle, uses)));
        let callbacks = group.callbacks.iter().map(|received| part(move |uses| vec![self.received(received, uses)]));
        let all = group.methods.iter().chain(group.handles.iter().flat_map(|handle| &handle.methods));
        let requests = all.map(|method| part(move |uses| self.request(method, uses)));
        let own = part(move |uses| self.group_type(group, uses));
        [own].into_iter().chain(handles).chain(callbacks).chain(requests).collect()
    }

    fn group_type(&self, group: &Group, uses: &mut Uses<'_>) -> Vec<Item> {
        let name = ident(&group.type_name);
        let words = self.docs(&group.docs, Environments::ALL, &group.about(), uses);
        let methods = Item::Impl { head: quote!(impl #name), members: self.methods(group, None, &group.methods, uses) };
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

    /// The head of a group's module: what it is about, and a call.
    pub(super) fn group_docs(&self, group: &Group, uses: &mut Uses<'_>) -> String {
        let words = self.docs_text(&group.docs, Environments::ALL, &group.about(), uses);
        let first = words.split("\n\n").next().unwrap_or_default();
        match self.example(group) {
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
        let methods = self.methods(group, Some(index), &handle.methods, uses);
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
            let value = self.as_parameter(&parameter.value, &name);
            quote!(.with(#wire, #value))
        });
        let arguments_said =
            self.arguments(handle.parameters.iter().map(|parameter| (parameter.name.as_str(), &parameter.docs)), uses);
        let words = docs::paragraphs([about(handle), arguments_said]);
        let accessor = quote! {
            #[must_use]
            pub fn #method(&self, #(#arguments),*) -> #name {
                #name { binding: self.binding #(#binds)* }
            }
        };
        Documented::new(docs::printable(words.trim_end()), accessor)
    }

    /// What the description says of the arguments of a method.
    fn argument_words(&self, method: &Method, operation: &Operation, uses: &mut Uses<'_>) -> String {
        let arguments = method.arguments.iter().filter_map(|argument| match argument {
            Argument::Parameter { position, name } => Some((name.as_str(), &operation.parameters[*position].docs)),
            Argument::Body { choice: None } => operation.body.as_ref().map(|body| ("body", &body.docs)),
            Argument::Body { choice: Some(_) } | Argument::Psu => None,
        });
        self.arguments(arguments, uses)
    }

    fn method(&self, method: &Method, binding: &TokenStream, uses: &mut Uses<'_>) -> Documented {
        let operation = self.operation(method.operation);
        let (name, request, descriptor) = (ident(&method.name), ident(&method.request), ident(&method.descriptor));
        let about = self.docs_text(&operation.docs, operation.environments, "", uses);
        let arguments = if method.bundle.is_some() { String::new() } else { self.argument_words(method, operation, uses) };
        let words = docs::paragraphs([about, arguments, code(&operation.address())]);
        let arguments = match &method.bundle {
            Some(bundle) => {
                let bundle = ident(bundle);
                quote!(arguments: &#bundle)
            }
            None => {
                let arguments = method.arguments.iter().map(|argument| {
                    let (name, value) = self.argument(method, argument, uses);
                    quote!(#name: #value)
                });
                quote!(#(#arguments),*)
            }
        };
        let sets: Vec<TokenStream> = method.arguments.iter().map(|argument| self.given(method, argument)).collect();
        let body = if sets.is_empty() {
            quote!(#request(#binding.call(&#descriptor)))
        } else {
            quote! {
                let mut call = #binding.call(&#descriptor);
                #(#sets)*
                #request(call)
            }
        };
        let function = quote! {
            pub fn #name(&self, #arguments) -> #request {
                #body
            }
        };
        Documented::new(docs::printable(&words), function)
    }

    /// Name and type of an argument.
    pub(super) fn argument(&self, method: &Method, argument: &Argument, uses: &mut Uses<'_>) -> (Ident, TokenStream) {
        let value = match argument {
            Argument::Parameter { position, .. } => {
                self.borrowed(&self.operation(method.operation).parameters[*position].value, uses)
            }
            Argument::Body { choice: Some(choice) } => {
                let choice = ident(&choice.name);
                quote!(&#choice)
            }
            Argument::Body { choice: None } => self.body_type(method, uses),
            Argument::Psu => {
                let psu = uses.psu();
                quote!(&#psu)
            }
        };
        (argument_name(argument), value)
    }

    /// The type of a body with one media type, as an argument.
    fn body_type(&self, method: &Method, uses: &mut Uses<'_>) -> TokenStream {
        let content = self.operation(method.operation).body.as_ref().and_then(|body| body.contents.first());
        match content.map(|content| (content.payload, &content.value)) {
            Some((Payload::Json, value)) if needs_sizing(value) => self.borrowed(value, uses),
            Some((Payload::Json | Payload::Form | Payload::Multipart, value)) => {
                let owned = self.owned(value, uses);
                quote!(&#owned)
            }
            Some((Payload::Text, _)) => quote!(&str),
            Some((Payload::Bytes, _)) | None => quote!(&[u8]),
        }
    }

    /// The line that hands an argument to the call.
    pub(super) fn given(&self, method: &Method, argument: &Argument) -> TokenStream {
        let name = argument_name(argument);
        let from_bundle = method.bundle.is_some() && !method.setters.iter().any(|setter| std::ptr::eq(setter, argument));
        self.handed(
            method,
            argument,
            if from_bundle { quote!(arguments.#name) } else { quote!(#name) },
            from_bundle,
            &quote!(call),
        )
    }

    pub(super) fn handed(
        &self,
        method: &Method,
        argument: &Argument,
        value: TokenStream,
        owned: bool,
        call: &TokenStream,
    ) -> TokenStream {
        let operation = self.operation(method.operation);
        match argument {
            Argument::Parameter { position, .. } => {
                let parameter = &operation.parameters[*position];
                let position = proc_macro2::Literal::usize_unsuffixed(*position);
                let is_reference = !owned && self.is_reference(&parameter.value);
                let value = if is_reference && !needs_sizing(&parameter.value) { value } else { quote!(&#value) };
                quote!(#call.set(#position, #value);)
            }
            Argument::Psu => quote!(#call.group(#value.values());),
            Argument::Body { choice: Some(_) } => quote!(#value.write_to(&mut #call);),
            Argument::Body { choice: None } => {
                let content = operation.body.as_ref().and_then(|body| body.contents.first());
                let unsized_json =
                    content.is_some_and(|content| content.payload == Payload::Json && needs_sizing(&content.value));
                let value = if owned || unsized_json { quote!(&#value) } else { value };
                let sent = content.map(|content| body_call(content, &value, call));
                quote!(#sent;)
            }
        }
    }

    fn as_parameter(&self, value: &Type, name: &Ident) -> TokenStream {
        if self.is_reference(value) && !needs_sizing(value) { quote!(#name) } else { quote!(&#name) }
    }

    fn is_reference(&self, value: &Type) -> bool {
        !super::values::is_copy(value)
    }

    /// What a group hangs on: a name for a value of it, and its type below the root.
    fn owner(&self, group: &Group) -> (String, String) {
        let environment = group.environment.and_then(|index| self.settings.environments.get_index(index));
        let shared = match (group.level, &self.surface.bound, self.settings.sessions.is_empty()) {
            (Level::Bound, Some(bound), _) => (bound.method.clone(), bound.type_name.clone()),
            (_, _, false) => ("session".to_owned(), "Session".to_owned()),
            (_, _, true) => {
                let owner = environment.map_or_else(|| "Client".to_owned(), |(name, _)| type_name(name));
                return ("client".to_owned(), owner);
            }
        };
        match environment {
            Some((name, _)) => (shared.0, format!("{}::{}", module_name(name), shared.1)),
            None => shared,
        }
    }

    /// How a user gets to this group, from the value that an example is given.
    fn example(&self, group: &Group) -> Option<String> {
        let method = group.methods.iter().min_by_key(|method| method.arguments.len())?;
        let library = &self.package.library;
        let place = Place::outside(library);
        let mut uses = Uses::new(&place);
        let module = self.module_path(group).join("::");
        let owner = self.owner(group);
        let mut given = vec![format!("{}: &{library}::{}", owner.0, owner.1)];
        let group_argument = group.argument.as_ref().map(|argument| {
            given.push(format!("{}: {}", argument.name, on_one_line(self.borrowed(&argument.value, &mut uses))));
            argument.name.clone()
        });
        let mut arguments = Vec::new();
        for argument in &method.arguments {
            let (name, value) = match (&method.bundle, argument) {
                (Some(bundle), _) => (ident("arguments"), format!("&{library}::{module}::{bundle}")),
                (None, Argument::Body { choice: Some(choice) }) => {
                    (argument_name(argument), format!("&{library}::{module}::{}", choice.name))
                }
                (None, argument) => {
                    let (name, value) = self.argument(method, argument, &mut uses);
                    (name, on_one_line(value))
                }
            };
            if !arguments.contains(&name.to_string()) {
                given.push(format!("{name}: {value}"));
                arguments.push(name.to_string());
            }
        }
        let owner_name = owner.0;
        let (accessor, method_name) = (ident(&group.accessor), ident(&method.name));
        let call = format!(
            "{owner_name}.{accessor}({}).{method_name}({}).await?",
            group_argument.unwrap_or_default(),
            arguments.join(", ")
        );
        let response = match method.response {
            ResponseBody::Nothing => format!("{call};"),
            ResponseBody::One(..) | ResponseBody::Several(_) => {
                format!("let response = {call};\nprintln!(\"request {{}}\", response.request_id());")
            }
        };
        Some(format!(
            "```no_run\n# async fn example({}) -> Result<(), {library}::Error> {{\n{response}\n# Ok(())\n# }}\n```",
            given.join(", ")
        ))
    }
}

/// The name of an argument.
pub(super) fn argument_name(argument: &Argument) -> Ident {
    match argument {
        Argument::Parameter { name, .. } => ident(name),
        Argument::Body { .. } => ident("body"),
        Argument::Psu => ident("psu"),
    }
}

/// `str` and slices have no size; a trait object is made of a reference to the reference.
fn needs_sizing(value: &Type) -> bool {
    matches!(value, Type::String | Type::List(_) | Type::Bytes)
}

/// What hands a body to the call.
pub(super) fn body_call(content: &Content, value: &TokenStream, call: &TokenStream) -> TokenStream {
    let media_type = &content.media_type;
    let only = super::only(content.environments.bits());
    match content.payload {
        Payload::Json => quote!(#call #only.json(#media_type, #value)),
        Payload::Text => quote!(#call #only.text(#media_type, #value)),
        Payload::Multipart => quote!(#call #only.parts(#value)),
        Payload::Form => quote!(#call #only.form(#value)),
        Payload::Bytes => quote!(#call #only.bytes(#media_type, #value)),
    }
}
