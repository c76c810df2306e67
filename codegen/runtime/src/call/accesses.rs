//! Accesses under a consent, without the customer: a bank allows so many a day.

use super::{Binding, Call, Location, Role};
use crate::wire::parameter::{Given, ParameterValue};

/// Counts a call that succeeded, if it was a read under a consent whose customer was not there.
pub(super) fn count_access(call: &Call) {
    let value = |(index, name): (usize, &'static str)| call.values.get(index).or_else(|| call.binding.values().get(name));
    let of = |role: Role| {
        let parameters = call.operation.parameters.iter().enumerate().filter(move |(_, parameter)| parameter.role == role);
        parameters.filter_map(|(index, parameter)| value((index, parameter.name)))
    };
    if call.operation.is_safe()
        && of(Role::Presence).next().is_none()
        && let Some(consent) = of(Role::Consent).next().and_then(text)
    {
        let parameters = call.operation.parameters.iter().enumerate();
        let in_path = parameters.filter(|(_, parameter)| parameter.location == Location::Path);
        let ids = in_path.filter_map(|(index, parameter)| value((index, parameter.name)).and_then(text));
        let read: Vec<String> = [call.operation.path.to_owned()].into_iter().chain(ids).collect();
        call.binding.client().accesses().count(&consent, read.join("\n"));
    }
}

fn text(given: &Given) -> Option<String> {
    ParameterValue::into_text(given.value.clone())
}

impl Binding {
    /// How many accesses without the customer are left today of the consent that this header names, of so many a day: those of this client
    /// and its clones are counted, by the day in UTC.
    #[must_use]
    pub fn accesses_left(&self, header: &str, per_day: u64) -> u64 {
        let consent = self.values().get(header).and_then(text);
        per_day.saturating_sub(consent.map_or(0, |consent| self.client().accesses().today(&consent)))
    }
}
