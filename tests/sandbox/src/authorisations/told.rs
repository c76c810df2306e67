//! What answers tell of an authorisation.

use serde_json::{Value, json};

use super::authorisation::Authorisation;
use super::banks::{Approach, Bank};
use super::rules::Kind;
use super::{Moment, pages};
use crate::resources::Members;

impl Authorisation {
    /// What its start tells. `choose` is the link that says where to choose.
    pub(crate) fn started(&self, id: &str, bank: &Bank, choose: &str, site: &Addresses<'_>, moment: Moment) -> Members {
        let mut told = self.updated(id, bank, site, moment);
        told.insert("authorisationId".to_owned(), id.into());
        told.insert("scaMethods".to_owned(), bank.sca_methods());
        if self.chosen.is_none() {
            told["_links"][choose] = link(&self.path);
        }
        told
    }

    /// What its update tells: with a method, how the customer goes on.
    pub(crate) fn updated(&self, id: &str, bank: &Bank, site: &Addresses<'_>, moment: Moment) -> Members {
        let mut told = self.told(bank, moment.now);
        let mut links = json!({ "scaStatus": link(&self.path) });
        if let Some(chosen) = &self.chosen {
            if let Some(method) = bank.method(&chosen.method) {
                told.insert("chosenScaMethod".to_owned(), method.told());
            }
            if let Some((name, address)) = self.way_on(id, chosen.approach, site) {
                links[name] = link(&address);
            }
        }
        told.insert("_links".to_owned(), links);
        told
    }

    /// The link that leads on.
    fn way_on(&self, id: &str, approach: Approach, site: &Addresses<'_>) -> Option<(&'static str, String)> {
        match approach {
            _ if !self.is_open() => None,
            Approach::Oauth => Some(("scaOAuth", site.oauth(self, id))),
            Approach::Redirect => Some(("scaRedirect", site.redirect(id))),
            Approach::Code => Some(("authoriseTransaction", self.path.clone())),
            Approach::Autostart | Approach::QrText | Approach::QrImage => None,
        }
    }
}

/// Where pages of a site are.
pub(crate) struct Addresses<'s> {
    pub(crate) origin: &'s str,
    pub(crate) page: &'s str,
    pub(crate) kind: &'s Kind,
}

impl Addresses<'_> {
    /// The page of the OAuth redirect, with places for what only the client knows.
    fn oauth(&self, authorisation: &Authorisation, id: &str) -> String {
        let (Self { origin, page, .. }, names) = (self, &self.kind.acr_values);
        let (scope, bank, resource) = (authorisation.scopes.join("%20"), &authorisation.bank, &authorisation.resource.id);
        format!(
            "{origin}{page}?client_id=[CLIENT_ID]&scope={scope}&response_type=code&redirect_uri=[TPP_REDIRECT_URI]&state=[TPP_STATE]\
            &acr_values=idp:{bank}%20{}:{resource}%20{}:{id}",
            names.resource, names.authorisation
        )
    }

    /// The page of the bank's own redirect.
    fn redirect(&self, id: &str) -> String {
        format!("{}{}/{id}", self.origin, pages::REDIRECT)
    }
}

/// A link.
fn link(address: &str) -> Value {
    json!({ "href": address })
}
