//! The methods by which customers authorise what they are asked for.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::runtime_items::RuntimeItem;
use super::uses::Uses;
use super::{Emit, docs, ident};
use crate::format::Documented;
use crate::markdown::code;
use crate::surface::{AboutCustomer, AuthorisationPlan, Challenge, Group, Handle, Method};

impl Emit<'_> {
    /// The method that starts the authorisation which begins with the operation of a method.
    pub(super) fn authorise(
        &self,
        (group, handle): (&Group, &Handle),
        method: &Method,
        uses: &mut Uses<'_>,
    ) -> Option<Documented> {
        let plan = method.flows.authorisation.as_ref()?;
        let [request, choice, rules] = uses.runtime([RuntimeItem::ScaRequest, RuntimeItem::ScaChoice, RuntimeItem::ScaRules]);
        let (name, body) = (ident(&plan.method), self.authorisation_rules(method, plan, uses));
        let function = quote! {
            pub fn #name(&self, method: impl Into<#choice>) -> #request {
                static RULES: #rules = #body;
                #request::new(&self.binding, &RULES, method)
            }
        };
        let words = format!(
            "Has the customer authorise it: starts an authorisation, chooses this method of the bank's, and tells how the customer goes on.\n\n\
             Calls {}, {} and {}.\n\n{}",
            code(&method.address),
            code(&plan.update.address),
            code(&plan.status.address),
            self.authorisation_example(group, handle, &plan.method)
        );
        Some(Documented::new(docs::printable(&words), function))
    }

    /// A customer's way through it.
    fn authorisation_example(&self, group: &Group, handle: &Handle, method: &str) -> String {
        let (library, module) = (&self.package.library, self.surface.module_path(group).join("::"));
        let (value, type_name, has_psu) =
            (&handle.accessor, &handle.type_name, self.surface.headers_about(AboutCustomer::Psu).next().is_some());
        let (given, psu) = if has_psu { (format!(", psu: &{library}::Psu"), ".psu(psu)") } else { (String::new(), "") };
        format!(
            "```no_run\n\
             # async fn example({value}: &{library}::{module}::{type_name}{given}) -> Result<(), {library}::ScaError> {{\n\
             use {library}::{{Sca, ScaChoice}};\n\n\
             match {value}.{method}(ScaChoice::First){psu}.redirect_uri(\"https://tpp.example.com/callback\").await? {{\n    \
                 // Later, with the URL that the customer came back to: redirect.complete(&callback).await?\n    \
                 Sca::Redirect(redirect) => println!(\"{{}}\", redirect.url()),\n    \
                 // A bank may wait for something to enter instead: step.entry(), then poll.enter(&value).await?\n    \
                 Sca::Decoupled(mut poll) => while let Some(step) = poll.next().await? {{ println!(\"{{:?}}\", step.qr_svg()) }},\n    \
                 Sca::Done(status) => println!(\"{{status}}\"),\n\
             }}\n\
             # Ok(())\n\
             # }}\n\
             ```"
        )
    }

    fn authorisation_rules(&self, method: &Method, plan: &AuthorisationPlan, uses: &mut Uses<'_>) -> TokenStream {
        let AuthorisationPlan { method: _, update, status, id, exchange, challenges, shown, seconds } = plan;
        let [rules] = uses.runtime([RuntimeItem::ScaRules]);
        let (start, update, status) =
            (ident(&method.descriptor.name), self.descriptor_path(update), self.descriptor_path(status));
        let exchange = exchange.iter().map(|(header, parameter)| quote!((#header, #parameter)));
        let challenges: Vec<TokenStream> = challenges
            .iter()
            .map(|(method, challenge)| {
                let [kind] = uses.runtime([RuntimeItem::ChallengeKind]);
                let challenge = match challenge {
                    Challenge::QrCode => quote!(#kind::QrCode),
                    Challenge::AutoStartToken => quote!(#kind::AutoStartToken),
                };
                quote!((#method, #challenge))
            })
            .collect();
        let shown = match shown {
            Some(shown) => {
                let shown = self.recovery_rule(shown, uses);
                quote!(Some(&#shown))
            }
            None => quote!(None),
        };
        let seconds = Literal::u64_unsuffixed(u64::from(*seconds));
        quote! {
            #rules {
                start: &#start,
                update: &#update,
                status: &#status,
                authorisation: #id,
                exchange: &[#(#exchange),*],
                challenges: &[#(#challenges),*],
                shown: #shown,
                seconds: #seconds,
            }
        }
    }
}
