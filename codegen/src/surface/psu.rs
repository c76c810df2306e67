//! Headers about the customer: who that is, and that the customer is there. Those of each kind are one value.

use std::collections::BTreeSet;

use super::{Method, Plan, SESSION, Surface, role};
use crate::naming::claims::{Claim, names};
use crate::naming::words::value_name;
use crate::operations::Parameter;
use crate::settings::HeaderRole;
use crate::types::{Docs, Type};

/// What headers about the customer say. Those that say the same are one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AboutCustomer {
    /// Who the customer is.
    Psu,
    /// That the customer is there, and from where.
    Presence,
}

impl AboutCustomer {
    /// The name of the value's type.
    pub fn type_name(self) -> &'static str {
        match self {
            Self::Psu => "Psu",
            Self::Presence => "Presence",
        }
    }

    /// The name of an argument for the value.
    pub fn argument(self) -> &'static str {
        match self {
            Self::Psu => "psu",
            Self::Presence => "presence",
        }
    }

    pub(super) fn of(role: &HeaderRole) -> Option<Self> {
        match role {
            HeaderRole::Psu => Some(Self::Psu),
            HeaderRole::Presence => Some(Self::Presence),
            _ => None,
        }
    }
}

/// A header about the customer.
#[derive(Clone, Debug)]
pub struct PsuHeader {
    /// What it says.
    pub about: AboutCustomer,
    /// Whether some operation needs it.
    pub is_needed: bool,
    /// Name on the wire.
    pub header: String,
    /// Name of the setter.
    pub setter: String,
    /// Type of its value.
    pub value: Type,
    /// Words about it.
    pub docs: Docs,
}

impl Plan<'_> {
    /// All of them, in the order of the description.
    pub(super) fn psu_headers(&self) -> Vec<PsuHeader> {
        let mut headers: Vec<PsuHeader> = Vec::new();
        for (_, operation) in self.operations() {
            for parameter in &operation.parameters {
                let Some(about) = AboutCustomer::of(&role(parameter, self.settings)) else { continue };
                match headers.iter_mut().find(|header| header.header.eq_ignore_ascii_case(&parameter.name)) {
                    Some(known) => {
                        known.docs.join(&parameter.docs);
                        known.is_needed |= parameter.required;
                    }
                    None => {
                        let Parameter { name, value, docs, required: is_needed, .. } = parameter.clone();
                        headers.push(PsuHeader { about, is_needed, header: name, setter: String::new(), value, docs });
                    }
                }
            }
        }
        let claim = |header: &PsuHeader| {
            let full = value_name(&header.header);
            let short = full.strip_prefix("psu_").unwrap_or(&full).to_owned();
            Claim { address: header.header.clone(), candidates: vec![short, full], ..Claim::default() }
        };
        let setters = names(["new", "values"], &headers.iter().map(claim).collect::<Vec<_>>());
        headers.iter_mut().zip(setters).for_each(|(header, setter)| header.setter = setter);
        headers
    }
}

impl Surface {
    /// The headers of one value.
    pub fn headers_about(&self, about: AboutCustomer) -> impl Iterator<Item = &PsuHeader> {
        self.psu.iter().filter(move |header| header.about == about)
    }

    /// Whether calls tell that the customer is there.
    pub fn has_presence(&self) -> bool {
        self.headers_about(AboutCustomer::Presence).next().is_some()
    }

    /// The type of a session, or of the handle below it, whose customer is there; and the type without that.
    pub fn attended(&self) -> Option<(String, &str)> {
        let plain = self.bound.as_ref().map_or(SESSION, |bound| bound.type_name.as_str());
        (self.has_presence() && self.has_sessions()).then(|| (format!("Attended{plain}"), plain))
    }

    /// The groups with an operation that takes headers about the customer, by the index of the one that names their feature.
    pub fn psu_groups(&self) -> BTreeSet<usize> {
        let taking = self.groups.iter().filter(|group| group.all_methods().any(Method::is_about_customer));
        taking.map(|group| group.feature).collect()
    }
}
