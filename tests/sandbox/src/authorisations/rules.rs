//! What `bank.yaml` says of authorisations. Their members and words on the wire are those of the Berlin Group's NextGenPSD2.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::authorisation::Authorisation;
use super::banks::Bank;
use crate::forms::Forms;
use crate::resources::{Kinds, Members};

/// How customers authorise what was created for them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rules {
    /// Path of the page to which the OAuth redirect leads.
    pub(crate) page: String,
    /// The header that names the bank.
    pub(crate) bank: String,
    /// The header that names the test person.
    pub(crate) person: String,
    /// The bank as which all others behave.
    default: String,
    /// By what the header says.
    pub(crate) banks: BTreeMap<String, Bank>,
    /// How soon customers have to begin who are not redirected, in seconds.
    #[serde(default = "half_a_minute")]
    pub(crate) begin_within: u64,
    /// What is authorised, by a name.
    pub(crate) kinds: BTreeMap<String, Kind>,
}

/// One kind of authorisation.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Kind {
    /// The kind of resource that it is for.
    pub(crate) of: String,
    /// The operations: one starts it, others choose its method or enter a code, tell its status, and list it.
    pub(crate) start: String,
    pub(crate) update: String,
    pub(crate) status: String,
    pub(crate) list: Listing,
    /// The link under which its start says where to choose.
    pub(crate) link: String,
    /// What names it in `acr_values` of the page.
    pub(crate) acr_values: Names,
    /// What names it in headers of the exchange of a code.
    pub(crate) headers: Names,
    /// Members of the resource once it is signed.
    pub(crate) signed: Members,
    /// Members of the resource once the customer refused.
    #[serde(default)]
    pub(crate) refused: Members,
    /// The operation that needs this authorisation for what was signed.
    pub(crate) undoes: Option<String>,
}

/// The operation that lists authorisations, and the member of its answer that holds their ids.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Listing {
    pub(crate) operation: String,
    pub(crate) member: String,
}

/// What names an authorisation and what it is for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Names {
    pub(crate) resource: String,
    pub(crate) authorisation: String,
}

fn half_a_minute() -> u64 {
    30
}

/// What an operation does to authorisations.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Deed {
    Start,
    Update,
    Status,
    List,
    /// Undoes what may have been signed.
    Undo,
}

impl Rules {
    pub(crate) fn bank(&self, named: &str) -> Option<&Bank> {
        self.banks.get(named).or_else(|| self.banks.get(&self.default))
    }

    /// What an operation does, and of which kind.
    pub(crate) fn deed(&self, operation: &str) -> Option<(&str, &Kind, Deed)> {
        self.kinds.iter().find_map(|(name, kind)| {
            let deed = kind.operations().find(|(_, id, _)| *id == operation)?.2;
            Some((name.as_str(), kind, deed))
        })
    }

    /// The operationIds that are named, each with its key.
    pub(crate) fn operations(&self) -> impl Iterator<Item = (String, &str)> {
        let kinds = self.kinds.iter();
        kinds.flat_map(|(name, kind)| {
            kind.operations().map(move |(key, id, _)| (format!("authorisations.kinds.{name}.{key}"), id))
        })
    }

    /// What the reader of the file does not see by itself: the key, and what is wrong with it.
    pub(crate) fn check(&self, resources: &Kinds, errors: &Forms) -> Result<(), (String, String)> {
        if [&errors.method, &errors.entered, &errors.ended].iter().any(|form| form.is_none()) {
            return Err(("authorisations".to_owned(), "needs `errors.method`, `errors.entered` and `errors.ended`".to_owned()));
        }
        if !self.banks.contains_key(&self.default) {
            return Err(("authorisations.default".to_owned(), format!("there is no bank `{}`", self.default)));
        }
        if let Some((bic, _)) = self.banks.iter().find(|(_, bank)| bank.methods.is_empty()) {
            return Err((format!("authorisations.banks.{bic}.methods"), "there is none".to_owned()));
        }
        match self.kinds.iter().find(|(_, kind)| !resources.contains_key(&kind.of)) {
            Some((name, kind)) => {
                Err((format!("authorisations.kinds.{name}.of"), format!("there are no resources `{}`", kind.of)))
            }
            None => Ok(()),
        }
    }
}

impl Kind {
    /// Whether `acr_values` of the page name an authorisation and what it is for.
    pub(crate) fn is_named(&self, acr_values: &str, authorisation: &Authorisation, id: &str) -> bool {
        let names = &self.acr_values;
        let mut named: Vec<_> = acr_values.split(' ').map(str::to_owned).collect();
        named.sort();
        let mut own = [
            format!("idp:{}", authorisation.bank),
            format!("{}:{}", names.resource, authorisation.resource.id),
            format!("{}:{id}", names.authorisation),
        ];
        own.sort();
        named == own
    }

    /// Key, operationId and deed.
    fn operations(&self) -> impl Iterator<Item = (&'static str, &str, Deed)> {
        let named = [
            ("start", Some(&self.start), Deed::Start),
            ("update", Some(&self.update), Deed::Update),
            ("status", Some(&self.status), Deed::Status),
            ("list", Some(&self.list.operation), Deed::List),
            ("undoes", self.undoes.as_ref(), Deed::Undo),
        ];
        named.into_iter().filter_map(|(key, id, deed)| Some((key, id?.as_str(), deed)))
    }
}
