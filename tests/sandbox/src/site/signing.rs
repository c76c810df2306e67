//! The OAuth redirect of an authorisation: the page's request, and the exchange that ends it.

use axum::http::HeaderMap;

use super::Site;
use crate::authorisations::pages::{APP, REDIRECT};
use crate::authorisations::{Approach, End, Rules};
use crate::check::text;
use crate::oauth::authorization::{self, Wanted};
use crate::oauth::{Deed, Form, Refusal};
use crate::settings::Endpoint;

impl Site {
    /// The path of the page at which customers authorise.
    pub(super) fn page_to_sign(&self) -> Option<&str> {
        self.portal.known.authorisations.as_ref().map(|rules| rules.page.as_str())
    }

    pub(super) fn is_page_to_sign(&self, path: &str) -> bool {
        self.page_to_sign() == Some(path)
    }

    /// The pages that authorisations have, at a path.
    pub(super) fn page_of_authorisations(&self, path: &str) -> Option<Endpoint> {
        self.portal.known.authorisations.as_ref()?;
        if self.is_page_to_sign(path) {
            return Some(Endpoint::Authorization);
        }
        let is_below = |top: &str| path.strip_prefix(top).is_some_and(|rest| rest.starts_with('/'));
        (path == APP || is_below(APP) || is_below(REDIRECT)).then_some(Endpoint::App)
    }

    /// What a client asks for whose customer is to authorise.
    pub(super) fn asked_to_sign(&self, form: &Form) -> Result<Wanted, Refusal> {
        authorization::check(form, "acr_values")?;
        let rules = self.portal.known.authorisations.as_ref();
        let rules = rules.ok_or_else(|| Refusal::request("nothing is authorised here"))?;
        let acr_values = form.value("acr_values").ok_or_else(|| Refusal::request("acr_values is required"))?;
        let id = named(rules, acr_values).ok_or_else(|| Refusal::request("acr_values names no authorisation"))?;
        let found = self.act(id, |authorisation| {
            let kind = rules.kinds.get(&authorisation.kind);
            let is_named = kind.is_some_and(|kind| kind.is_named(acr_values, authorisation, id));
            let is_oauth = authorisation.chosen.as_ref().is_some_and(|chosen| chosen.approach == Approach::Oauth);
            let is_right = is_named && is_oauth && authorisation.is_open();
            is_right.then(|| (authorisation.scopes.clone(), authorisation.holder.clone()))
        });
        let (allowed, holder) = found.flatten().ok_or_else(|| Refusal::request("acr_values names no open authorisation"))?;
        let scopes: Vec<_> = form.value("scope").unwrap_or_default().split(' ').map(str::to_owned).collect();
        if !scopes.iter().all(|scope| allowed.contains(scope)) {
            return Err(Refusal::new("invalid_scope", format!("the scopes of the authorisation are {}", allowed.join(" "))));
        }
        Ok(Wanted { scopes, challenge: authorization::challenge(form)?, holder, signs: Some(id.to_owned()) })
    }

    /// The authorisation that headers of an exchange name.
    pub(super) fn named_to_sign(&self, headers: &HeaderMap) -> Result<Option<String>, Refusal> {
        let kinds = self.portal.known.authorisations.iter().flat_map(|rules| rules.kinds.values());
        let mut named = kinds.map(|kind| {
            let header = |name: &str| text(headers, name);
            (header(&kind.headers.resource), header(&kind.headers.authorisation))
        });
        let Some((resource, id)) = named.find(|pair| *pair != (None, None)) else { return Ok(None) };
        let id = id.unwrap_or_default();
        let found = self.act(id, |authorisation| (Some(authorisation.resource.id.as_str()) == resource, authorisation.is_open()));
        match found {
            Some((true, true)) => Ok(Some(id.to_owned())),
            Some((true, false)) => Err(Refusal::grant("the authorisation has ended")),
            _ => Err(Refusal::grant("the headers name no authorisation")),
        }
    }

    /// Ends the authorisation whose code was exchanged.
    pub(super) fn sign(&self, deed: &Deed) {
        if let Deed::Give(asked) = deed
            && let Some(id) = asked.signs()
        {
            self.end(id, End::Finalised);
        }
    }
}

/// The authorisation that `acr_values` name.
fn named<'v>(rules: &Rules, acr_values: &'v str) -> Option<&'v str> {
    let names = || rules.kinds.values().map(|kind| kind.acr_values.authorisation.as_str());
    acr_values.split(' ').find_map(|value| {
        let (name, id) = value.split_once(':')?;
        names().any(|own| own == name).then_some(id)
    })
}
