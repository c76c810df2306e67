//! Headers about the customer: all of them are one value.

use std::collections::BTreeSet;

use super::{Plan, Surface, role};
use crate::naming::claims::{Claim, names};
use crate::naming::words::value_name;
use crate::operations::Parameter;
use crate::settings::HeaderRole;
use crate::types::{Docs, Type};

/// A header about the customer.
#[derive(Clone, Debug)]
pub struct PsuHeader {
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
            for parameter in operation.parameters.iter().filter(|parameter| role(parameter, self.settings) == HeaderRole::Psu) {
                match headers.iter_mut().find(|header| header.header.eq_ignore_ascii_case(&parameter.name)) {
                    Some(known) => known.docs.join(&parameter.docs),
                    None => {
                        let Parameter { name, value, docs, .. } = parameter.clone();
                        headers.push(PsuHeader { header: name, setter: String::new(), value, docs });
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
    /// The groups with an operation that takes headers about the customer, by the index of the one that names their feature.
    pub fn psu_groups(&self) -> BTreeSet<usize> {
        let taking = self.groups.iter().filter(|group| group.all_methods().any(|method| method.takes_psu()));
        taking.map(|group| group.feature).collect()
    }
}
