//! The static description of an operation that the runtime works from.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, ident};
use crate::operations::{Location, Parameter, Security, Status, Style};
use crate::settings::HeaderRole;
use crate::surface::{Case, CaseContent, Method, cases, role};

impl Emit<'_> {
    pub(super) fn descriptor(&self, method: &Method, uses: &mut Uses<'_>) -> TokenStream {
        let [operation_type, method_type, body_rule] =
            uses.runtime([RuntimeItem::Operation, RuntimeItem::Method, RuntimeItem::BodyRule]);
        let operation = self.operation(method.operation);
        let name = ident(&method.descriptor);
        let id = operation.operation_id.clone().unwrap_or_else(|| operation.address());
        let http_method = ident(&operation.method);
        let api = Literal::usize_unsuffixed(operation.api);
        let path = &operation.path;
        let parameters: Vec<TokenStream> = operation.parameters.iter().map(|parameter| self.parameter(parameter, uses)).collect();
        let body = match &operation.body {
            None => quote!(#body_rule::None),
            Some(body) if body.required => quote!(#body_rule::Required),
            Some(_) => quote!(#body_rule::Optional),
        };
        let mut scopes: Vec<_> = operation.security.iter().map(Security::token_scopes).collect();
        // One entry serves all environments where all agree; else each has its own.
        if scopes.windows(2).all(|pair| pair[0] == pair[1]) {
            scopes.truncate(1);
        }
        let scopes = scopes.iter().map(|alternatives| quote!(&[#(&[#(#alternatives),*]),*]));
        let success = cases(self.apis, method.operation, true);
        let success: Vec<TokenStream> = success
            .iter()
            .map(|success| {
                let [case_type] = uses.runtime([RuntimeItem::Case]);
                case(success, &case_type)
            })
            .collect();
        let failure = if self.surface.errors[method.error].cases.is_empty() {
            quote!(&[])
        } else {
            let name = self.error_name(method.error, uses);
            quote!(#name::CASES)
        };
        quote! {
            static #name: #operation_type = #operation_type {
                id: #id,
                method: #method_type::#http_method,
                api: #api,
                path: #path,
                parameters: &[#(#parameters),*],
                body: #body,
                scopes: &[#(#scopes),*],
                success: &[#(#success),*],
                failure: #failure,
            };
        }
    }

    fn parameter(&self, parameter: &Parameter, uses: &mut Uses<'_>) -> TokenStream {
        let Parameter {
            node: _,
            described_by: _,
            name,
            location,
            style: _,
            explode: _,
            allow_reserved,
            required,
            value: _,
            docs: _,
            environments,
        } = parameter;
        let [parameter_type] = uses.runtime([RuntimeItem::Parameter]);
        let mut tokens = match location {
            Location::Path => quote!(#parameter_type::path(#name)),
            Location::Query => quote!(#parameter_type::query(#name)),
            Location::Header => quote!(#parameter_type::header(#name)),
            Location::Cookie => quote!(#parameter_type::cookie(#name)),
        };
        tokens.extend((*required && *location != Location::Path).then(|| quote!(.required())));
        tokens.extend(other_role(&role(parameter, self.settings)).map(|role| {
            let [role_type] = uses.runtime([RuntimeItem::Role]);
            quote!(.role(#role_type::#role))
        }));
        tokens.extend(other_style(parameter, uses));
        tokens.extend(super::only(environments.bits()));
        tokens.extend(allow_reserved.then(|| quote!(.allow_reserved())));
        tokens
    }
}

/// A role that is not the caller's.
fn other_role(role: &HeaderRole) -> Option<proc_macro2::Ident> {
    let name = match role {
        HeaderRole::RequestId => "RequestId",
        HeaderRole::Client(_) => "Client",
        HeaderRole::Psu => "Psu",
        HeaderRole::Consent => "Consent",
        HeaderRole::Scope => "Scope",
        HeaderRole::Sticky => "Sticky",
        HeaderRole::Plain => return None,
    };
    Some(ident(name))
}

/// A style that is not the one of its location.
fn other_style(parameter: &Parameter, uses: &mut Uses<'_>) -> Option<TokenStream> {
    let usual = match parameter.location {
        Location::Path | Location::Header => (Style::Simple, false),
        Location::Query | Location::Cookie => (Style::Form, true),
    };
    if (parameter.style, parameter.explode) == usual {
        return None;
    }
    let style = ident(match parameter.style {
        Style::Simple => "Simple",
        Style::Label => "Label",
        Style::Matrix => "Matrix",
        Style::Form => "Form",
        Style::SpaceDelimited => "SpaceDelimited",
        Style::PipeDelimited => "PipeDelimited",
        Style::DeepObject => "DeepObject",
    });
    let ([style_type], explode) = (uses.runtime([RuntimeItem::Style]), parameter.explode);
    Some(quote!(.style(#style_type::#style, #explode)))
}

/// A declared status and media type.
pub(super) fn case(case: &Case, case_type: &TokenStream) -> TokenStream {
    let media_type = match &case.content {
        Some(CaseContent { media_type, .. }) => quote!(Some(#media_type)),
        None => quote!(None),
    };
    let mut tokens = match case.status {
        Status::Code(code) => {
            let code = Literal::u16_unsuffixed(code);
            quote!(#case_type::code(#code, #media_type))
        }
        Status::Range(class) => {
            let class = Literal::u8_unsuffixed(class);
            quote!(#case_type::range(#class, #media_type))
        }
        Status::Default => quote!(#case_type::rest(#media_type)),
    };
    tokens.extend(super::only(case.environments));
    tokens
}
