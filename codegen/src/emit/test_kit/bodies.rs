//! Bodies of several kinds: responses and errors are written, requests are read.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::runtime_items::RuntimeItem;
use crate::emit::uses::Uses;
use crate::emit::{Emit, Part, ident, part};
use crate::format::Item;
use crate::surface::{BodyChoice, BodyVariant, ErrorBody, Group, HeaderSet, Method, Payload, ResponseBody, ResponseEnum, Usage};

/// The kit's traits of a struct that is the whole of a form and nothing else.
pub(super) fn whole(name: &TokenStream, usage: &Usage, uses: &mut Uses<'_>) -> Vec<Item> {
    let test_kit = uses.test_kit();
    let to_content = usage.parts_read.then(|| {
        let function = quote! {
            fn to_content(&self) -> #test_kit::Content {
                #test_kit::Content::parts(self)
            }
        };
        Item::implementation(quote!(impl #test_kit::ToContent for #name), function)
    });
    let parts = quote!(#test_kit::from_parts(media_type, body));
    let form = quote!(#test_kit::from_form(body));
    let read = match (usage.parts_written, usage.form_written) {
        (false, false) => None,
        (true, false) => Some((quote!(media_type), parts)),
        (false, true) => Some((quote!(_media_type), form)),
        (true, true) => Some((quote!(media_type), quote!(#test_kit::from_form_or_parts(media_type, body)))),
    };
    let from_content = read.map(|(media_type, read)| from_content(name, &media_type, &read, uses));
    to_content.into_iter().chain(from_content).collect()
}

impl Emit<'_> {
    pub(super) fn error_content(&self, error: &ErrorBody, uses: &mut Uses<'_>) -> Item {
        let name = uses.type_named(&error.body.name);
        to_content(&name, &error.body, uses)
    }

    /// Declared headers: how they are made, and their texts.
    pub(super) fn header_set_other_direction(&self, set: &HeaderSet, uses: &mut Uses<'_>) -> Vec<Item> {
        let (name, test_kit) = (uses.type_named(&set.name), uses.test_kit());
        let texts = set.headers.iter().map(|header| {
            let (field, wire) = (ident(&header.name), &header.wire);
            match header.is_json {
                true => quote!((#wire, &self.#field.as_ref().map(#test_kit::to_json))),
                false => quote!((#wire, &self.#field)),
            }
        });
        let function = quote! {
            fn to_headers(&self) -> Vec<(&'static str, String)> {
                #test_kit::header_texts(&[#(#texts),*])
            }
        };
        let texts = Item::implementation(quote!(impl #test_kit::ToHeaders for #name), function);
        vec![self.headers_constructor(&name, set, uses), texts]
    }

    /// The other direction of the bodies that stand in the module of a group.
    pub(super) fn bodies<'p>(&'p self, group: &'p Group) -> impl Iterator<Item = Part<'p>> {
        group.all_methods().map(move |method| part(move |uses| self.bodies_of(group, method, uses)))
    }

    /// The path of the module of a group.
    pub(super) fn module_of(&self, group: &Group) -> TokenStream {
        let module = self.surface.module_path(group).into_iter().map(ident);
        quote!(crate #(::#module)*)
    }

    fn bodies_of(&self, group: &Group, method: &Method, uses: &mut Uses<'_>) -> Vec<Item> {
        let module = self.module_of(group);
        let path = |name: &str| {
            let name = ident(name);
            quote!(#module::#name)
        };
        let response = match &method.response {
            ResponseBody::Several(response) => Some(to_content(&path(&response.name), response, uses)),
            ResponseBody::Nothing | ResponseBody::One(..) => None,
        };
        let body = method.body_choice().map(|choice| chosen(&path(&choice.name), choice, uses));
        response.into_iter().chain(body).collect()
    }
}

/// Writes a response as the body that came.
fn to_content(name: &TokenStream, response: &ResponseEnum, uses: &mut Uses<'_>) -> Item {
    let test_kit = uses.test_kit();
    let arms = response.variants.iter().map(|variant| {
        let variant_name = ident(&variant.name);
        match variant.content.as_ref().map(|(format, _)| format) {
            None => quote!(Self::#variant_name => #test_kit::Content::Empty),
            Some(Payload::Json) => quote!(Self::#variant_name(value) => #test_kit::Content::json(value)),
            Some(Payload::Multipart) => quote!(Self::#variant_name(value) => #test_kit::Content::parts(value)),
            Some(Payload::Text | Payload::Events) => quote!(Self::#variant_name(value) => #test_kit::Content::text(value)),
            Some(Payload::Form | Payload::Bytes | Payload::Items) => {
                quote!(Self::#variant_name(value) => #test_kit::Content::bytes(value))
            }
        }
    });
    let function = quote! {
        fn to_content(&self) -> #test_kit::Content {
            match self {
                #(#arms,)*
            }
        }
    };
    Item::implementation(quote!(impl #test_kit::ToContent for #name), function)
}

/// Reads a request's body as the variant of its media type.
fn chosen(name: &TokenStream, choice: &BodyChoice, uses: &mut Uses<'_>) -> Item {
    let test_kit = uses.test_kit();
    let media_types = choice.variants.iter().map(|variant| &variant.content.media_type);
    let last = choice.variants.len().saturating_sub(1);
    let arms = choice.variants.iter().enumerate().map(|(index, BodyVariant { name, content })| {
        let variant = ident(name);
        let number = proc_macro2::Literal::usize_unsuffixed(index);
        let pattern = if index == last { quote!(_) } else { quote!(#number) };
        let read = match content.payload {
            Payload::Json => quote!(json),
            Payload::Text | Payload::Events => quote!(text),
            Payload::Multipart => quote!(parts),
            Payload::Form => quote!(form),
            Payload::Bytes | Payload::Items => quote!(upload),
        };
        quote!(#pattern => body.#read().map(Self::#variant))
    });
    let read = quote! {
        let body = #test_kit::ReceivedContent::new(media_type, body);
        match body.among(&[#(#media_types),*])? {
            #(#arms,)*
        }
    };
    from_content(name, &quote!(media_type), &read, uses)
}

fn from_content(name: &TokenStream, media_type: &TokenStream, read: &TokenStream, uses: &mut Uses<'_>) -> Item {
    let (test_kit, [read_error]) = (uses.test_kit(), uses.runtime([RuntimeItem::ReadError]));
    let function = quote! {
        fn from_content(#media_type: &str, body: &[u8]) -> Result<Self, #read_error> {
            #read
        }
    };
    Item::implementation(quote!(impl #test_kit::FromContent for #name), function)
}
