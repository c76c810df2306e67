//! The static description of an operation that the runtime works from.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, ident};
use crate::surface::{BodyRule, Case, Descriptor, Location, Method, ParameterRule, Role, Status, Style};
use crate::types::Wire;

/// The methods that the runtime has constants for.
const CONSTANTS: [&str; 9] = ["CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE"];

impl Emit<'_> {
    pub(super) fn descriptor(&self, method: &Method, uses: &mut Uses<'_>) -> TokenStream {
        let [descriptor_type] = uses.runtime([RuntimeItem::Descriptor]);
        let Descriptor { name, id, method: http_method, api, path, parameters, body, scopes, security, success } =
            &method.descriptor;
        let (name, api) = (ident(name), Literal::usize_unsuffixed(*api));
        let parameters: Vec<TokenStream> = parameters.iter().map(|rule| self.parameter(rule, uses)).collect();
        let body = body_rule(*body, uses);
        let scopes = scopes.iter().filter(|_| scopes.iter().any(|alternatives| !alternatives.is_empty()));
        let scopes = scopes.map(|alternatives| quote!(&[#(&[#(#alternatives),*]),*]));
        let security = security.iter().map(|schemes| {
            let schemes = schemes.iter().map(|scheme| Literal::usize_unsuffixed(*scheme));
            quote!(&[#(#schemes),*])
        });
        let (success, error) = (cases(success, uses), &self.surface.errors[method.error]);
        let failure = if error.has_type() {
            let name = self.error_name(method.error, uses);
            quote!(#name::CASES)
        } else {
            cases(&error.cases, uses)
        };
        let is_constant = CONSTANTS.contains(&http_method.as_str());
        let http_method = match is_constant {
            true => {
                let ([method_type], constant) = (uses.runtime([RuntimeItem::Method]), ident(http_method));
                quote!(#method_type::#constant)
            }
            false => {
                let other = RuntimeItem::OtherMethod.path();
                quote!(#other(#http_method))
            }
        };
        let descriptor = quote! {
            #descriptor_type {
                id: #id,
                method: #http_method,
                api: #api,
                path: #path,
                parameters: &[#(#parameters),*],
                body: #body,
                scopes: &[#(#scopes),*],
                security: &[#(#security),*],
                success: #success,
                failure: #failure,
            }
        };
        match is_constant {
            true => quote!(pub(crate) static #name: #descriptor_type = #descriptor;),
            false => quote! {
                pub(crate) static #name: std::sync::LazyLock<#descriptor_type> = std::sync::LazyLock::new(|| #descriptor);
            },
        }
    }
}

fn body_rule(rule: BodyRule, uses: &mut Uses<'_>) -> TokenStream {
    let [body_rule] = uses.runtime([RuntimeItem::BodyRule]);
    match rule {
        BodyRule::None => quote!(#body_rule::None),
        BodyRule::Required => quote!(#body_rule::Required),
        BodyRule::Optional => quote!(#body_rule::Optional),
    }
}

impl Emit<'_> {
    fn parameter(&self, rule: &ParameterRule, uses: &mut Uses<'_>) -> TokenStream {
        let ParameterRule { name, location, required, role, style, allow_reserved, value, facts, is_json, environments } = rule;
        let [parameter_type] = uses.runtime([RuntimeItem::Parameter]);
        let mut tokens = match location {
            Location::Path => quote!(#parameter_type::path(#name)),
            Location::Query => quote!(#parameter_type::query(#name)),
            Location::Header => quote!(#parameter_type::header(#name)),
            Location::Cookie => quote!(#parameter_type::cookie(#name)),
        };
        tokens.extend(required.then(|| quote!(.required())));
        tokens.extend(role.map(|role| {
            let ([role_type], role) = (uses.runtime([RuntimeItem::Role]), ident(role_name(role)));
            quote!(.role(#role_type::#role))
        }));
        tokens.extend(style.map(|(style, explode)| {
            let ([style_type], style) = (uses.runtime([RuntimeItem::Style]), ident(style_name(style)));
            quote!(.style(#style_type::#style, #explode))
        }));
        tokens.extend(super::only(environments.bits()));
        tokens.extend(allow_reserved.then(|| quote!(.allow_reserved())));
        tokens.extend(match is_json {
            true => self.checks(facts, value, Wire::Json, uses).map(|checks| {
                let [check] = uses.runtime([RuntimeItem::Check]);
                quote!(.checked(&[#check::Json(#checks)]))
            }),
            false => self.checked(facts, value, Wire::Text, uses),
        });
        tokens
    }
}

fn role_name(role: Role) -> &'static str {
    match role {
        Role::RequestId => "RequestId",
        Role::Client => "Client",
        Role::Psu => "Psu",
        Role::Presence => "Presence",
        Role::Consent => "Consent",
        Role::Scope => "Scope",
        Role::Sticky => "Sticky",
    }
}

/// A location as the runtime spells it.
pub(super) fn location(location: Location) -> Ident {
    ident(match location {
        Location::Path => "Path",
        Location::Query => "Query",
        Location::Header => "Header",
        Location::Cookie => "Cookie",
    })
}

pub(super) fn style_name(style: Style) -> &'static str {
    match style {
        Style::Simple => "Simple",
        Style::Label => "Label",
        Style::Matrix => "Matrix",
        Style::Form => "Form",
        Style::SpaceDelimited => "SpaceDelimited",
        Style::PipeDelimited => "PipeDelimited",
        Style::DeepObject => "DeepObject",
        Style::Whole => "Whole",
    }
}

/// A list of declared statuses and media types.
pub(super) fn cases(cases: &[Case], uses: &mut Uses<'_>) -> TokenStream {
    if cases.is_empty() {
        return quote!(&[]);
    }
    let [case_type] = uses.runtime([RuntimeItem::Case]);
    let cases = cases.iter().map(|declared| case(declared, &case_type));
    quote!(&[#(#cases),*])
}

fn case(case: &Case, case_type: &TokenStream) -> TokenStream {
    let media_type = case.content.as_ref().map_or("", |content| content.media_type.as_str());
    let everywhere = match case.status {
        Status::Code(code) => {
            let code = Literal::u16_unsuffixed(code);
            quote!(#case_type::Code(#code, #media_type))
        }
        Status::Range(class) => {
            let class = Literal::u8_unsuffixed(class);
            quote!(#case_type::Range(#class, #media_type))
        }
        Status::Default => quote!(#case_type::Rest(#media_type)),
    };
    match super::bits(case.environments) {
        Some(bits) => quote!(#case_type::Only(#bits, &#everywhere)),
        None => everywhere,
    }
}
