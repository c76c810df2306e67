//! The module of a group: its type, its handles, their methods, and the requests that they make.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Emit, docs, ident};
use crate::environments::Environments;
use crate::markdown::code;
use crate::naming::words::{module_name, type_name};
use crate::operations::{Content, Format, Operation};
use crate::surface::{Answer, Argument, Group, Handle, Level, Method};
use crate::types::Type;

impl Emit<'_> {
    pub(super) fn group(&self, group: &Group) -> TokenStream {
        let name = ident(&group.type_name);
        let words = self.docs(&group.docs, Environments::ALL, &group.about());
        let own = self.methods(group, None, &group.methods);
        let handles = group.handles.iter().enumerate().map(|(index, handle)| self.handle(group, index, handle));
        let callbacks = self.callbacks(group);
        let all = group.methods.iter().chain(group.handles.iter().flat_map(|handle| &handle.methods));
        let requests = all.map(|method| self.request(method));
        let definition = match group.shared.map(|shared| self.group_path(&self.surface.groups[shared])) {
            Some(shared) => beside_shared(&name, &shared),
            None => quote!(pub struct #name { pub(crate) binding: Binding }),
        };
        quote! {
            #words
            #[derive(Clone, Debug)]
            #definition
            impl #name {
                #own
            }
            #(#handles)*
            #callbacks
            #(#requests)*
        }
    }

    /// The head of a group's module: what it is about, and a call.
    pub(super) fn group_docs(&self, group: &Group) -> String {
        let words = self.docs_text(&group.docs, Environments::ALL, &group.about());
        let first = words.split("\n\n").next().unwrap_or_default();
        match self.example(group) {
            Some(example) => format!("{first}\n\n{example}"),
            None => first.to_owned(),
        }
    }

    fn handle(&self, group: &Group, index: usize, handle: &Handle) -> TokenStream {
        let name = ident(&handle.type_name);
        let bound: Vec<String> = handle.parameters.iter().map(|parameter| code(&parameter.wire)).collect();
        let words = docs::attributes(&format!("What lies under {}.", bound.join(", ")));
        let methods = self.methods(group, Some(index), &handle.methods);
        quote! {
            #words
            #[derive(Clone, Debug)]
            pub struct #name {
                binding: Binding,
            }
            impl #name {
                #methods
            }
        }
    }

    /// Methods of a group or handle: to its handles, then to requests.
    fn methods(&self, group: &Group, owner: Option<usize>, methods: &[Method]) -> TokenStream {
        let children = group.handles.iter().filter(|handle| handle.parent == owner).map(|handle| self.accessor(handle));
        let binding = if owner.is_none() && group.shared.is_some() { quote!(self.shared.binding) } else { quote!(self.binding) };
        let calls = methods.iter().map(|method| self.method(method, &binding));
        quote!(#(#children)* #(#calls)*)
    }

    fn accessor(&self, handle: &Handle) -> TokenStream {
        let (method, name) = (ident(&handle.accessor), ident(&handle.type_name));
        let arguments = handle.parameters.iter().map(|parameter| {
            let (name, value) = (ident(&parameter.name), self.borrowed(&parameter.value));
            quote!(#name: #value)
        });
        let binds = handle.parameters.iter().map(|parameter| {
            let (wire, name) = (&parameter.wire, ident(&parameter.name));
            let value = self.as_parameter(&parameter.value, &name);
            quote!(.with(#wire, #value))
        });
        let bound: Vec<String> = handle.parameters.iter().map(|parameter| code(&parameter.wire)).collect();
        let about = self.arguments(handle.parameters.iter().map(|parameter| (parameter.name.as_str(), &parameter.docs)));
        let words = docs::attributes(format!("What lies under {}.\n\n{about}", bound.join(", ")).trim_end());
        quote! {
            #words
            #[must_use]
            pub fn #method(&self, #(#arguments),*) -> #name {
                #name { binding: self.binding #(#binds)* }
            }
        }
    }

    /// What the description says of the arguments of a method.
    fn argument_words(&self, method: &Method, operation: &Operation) -> String {
        self.arguments(method.arguments.iter().filter_map(|argument| match argument {
            Argument::Parameter { position, name } => Some((name.as_str(), &operation.parameters[*position].docs)),
            Argument::Body { choice: None } => operation.body.as_ref().map(|body| ("body", &body.docs)),
            Argument::Body { choice: Some(_) } | Argument::Psu => None,
        }))
    }

    fn method(&self, method: &Method, binding: &TokenStream) -> TokenStream {
        let operation = self.operation(method.operation);
        let (name, request, descriptor) = (ident(&method.name), ident(&method.request), ident(&method.descriptor));
        let about = self.docs_text(&operation.docs, operation.environments, "");
        let arguments = if method.bundle.is_some() { String::new() } else { self.argument_words(method, operation) };
        let words = docs::attributes(&docs::paragraphs([about, arguments, code(&operation.address())]));
        let arguments = match &method.bundle {
            Some(bundle) => {
                let bundle = ident(bundle);
                quote!(arguments: &#bundle)
            }
            None => {
                let arguments = method.arguments.iter().map(|argument| {
                    let (name, value) = self.argument(method, argument);
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
        quote! {
            #words
            pub fn #name(&self, #arguments) -> #request {
                #body
            }
        }
    }

    /// Name and type of an argument.
    pub(super) fn argument(&self, method: &Method, argument: &Argument) -> (Ident, TokenStream) {
        match argument {
            Argument::Parameter { position, name } => {
                let parameter = &self.operation(method.operation).parameters[*position];
                (ident(name), self.borrowed(&parameter.value))
            }
            Argument::Body { choice: Some(choice) } => {
                let choice = ident(&choice.name);
                (ident("body"), quote!(&#choice))
            }
            Argument::Body { choice: None } => (ident("body"), self.body_type(method)),
            Argument::Psu => (ident("psu"), quote!(&Psu)),
        }
    }

    /// The type of a body with one media type, as an argument.
    fn body_type(&self, method: &Method) -> TokenStream {
        let content = self.operation(method.operation).body.as_ref().and_then(|body| body.contents.first());
        match content.map(|content| (content.format, &content.value)) {
            Some((Format::Json, value)) if needs_sizing(value) => self.borrowed(value),
            Some((Format::Json | Format::Form | Format::Multipart, value)) => {
                let owned = self.owned(value);
                quote!(&#owned)
            }
            Some((Format::Text, _)) => quote!(&str),
            Some((Format::Bytes, _)) | None => quote!(&[u8]),
        }
    }

    /// The line that hands an argument to the call.
    pub(super) fn given(&self, method: &Method, argument: &Argument) -> TokenStream {
        let (name, _) = self.argument(method, argument);
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
                let unsized_json = content.is_some_and(|content| content.format == Format::Json && needs_sizing(&content.value));
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
        let module = self.module_path(group).join("::");
        let owner = self.owner(group);
        let mut given = vec![format!("{}: &{library}::{}", owner.0, owner.1)];
        let group_argument = group.argument.as_ref().map(|argument| {
            given.push(format!("{}: {}", argument.name, self.spelt(&self.borrowed(&argument.value))));
            argument.name.clone()
        });
        let mut arguments = Vec::new();
        for argument in &method.arguments {
            let (name, value) = match &method.bundle {
                Some(bundle) => (ident("arguments"), format!("&{library}::{module}::{bundle}")),
                None => {
                    let (name, value) = self.argument(method, argument);
                    let spelt = match argument {
                        Argument::Body { choice: Some(choice) } => format!("&{library}::{module}::{}", choice.name),
                        Argument::Psu => format!("&{library}::Psu"),
                        _ => self.spelt(&value),
                    };
                    (name, spelt)
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
        let answer = match method.answer {
            Answer::Nothing => format!("{call};"),
            Answer::One(..) | Answer::Several(_) => {
                format!("let answer = {call};\nprintln!(\"request {{}}\", answer.request_id());")
            }
        };
        Some(format!(
            "```no_run\n# async fn example({}) -> Result<(), {library}::Error> {{\n{answer}\n# Ok(())\n# }}\n```",
            given.join(", ")
        ))
    }

    /// Tokens of a type as an example spells them: with the path of what is not in the prelude.
    fn spelt(&self, value: &TokenStream) -> String {
        let library = &self.package.library;
        let mut text = String::new();
        for token in value.to_string().split_inclusive(|end: char| !end.is_alphanumeric() && end != '_') {
            let word = token.trim_end_matches(|end: char| !end.is_alphanumeric() && end != '_');
            if self.type_names.values().any(|name| name == word) {
                text.push_str(&format!("{library}::types::{token}"));
            } else if super::runtime_items::FOR_USERS.contains(&word) {
                text.push_str(&format!("{library}::{token}"));
            } else {
                text.push_str(token);
            }
        }
        text.replace("& ", "&").replace(" <", "<").replace("< ", "<").replace(" >", ">")
    }
}

/// A group of one environment that goes beyond the shared one.
fn beside_shared(name: &Ident, shared: &TokenStream) -> TokenStream {
    quote! {
        pub struct #name {
            pub(crate) shared: #shared,
        }
        impl std::ops::Deref for #name {
            type Target = #shared;

            fn deref(&self) -> &#shared {
                &self.shared
            }
        }
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
    match content.format {
        Format::Json => quote!(#call #only.json(#media_type, #value)),
        Format::Text => quote!(#call #only.text(#media_type, #value)),
        Format::Multipart => quote!(#call #only.parts(#value)),
        Format::Form => quote!(#call #only.form(#value)),
        Format::Bytes => quote!(#call #only.bytes(#media_type, #value)),
    }
}
