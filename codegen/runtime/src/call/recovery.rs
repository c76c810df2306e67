//! Looking what became of a call whose outcome is not known.

use http::StatusCode;

use super::decode::raw;
use super::values::SetValues;
use super::{Binding, Call, Descriptor};
use crate::error::{BoxLook, Look, Outcome, Received, Recovered, text_at};
use crate::privacy::Secret;
use crate::token::AccessToken;

/// How a portal shows what became of an operation.
#[derive(Debug)]
pub struct Recovery {
    /// The operation that shows it. Those of its parameters that it needs are among those of the operation that it shows.
    pub shown_by: &'static Descriptor,
    /// The JSON pointer of the status in its response.
    pub at: &'static str,
    /// The statuses of what was done.
    pub done: &'static [&'static str],
    /// The statuses of what was not done.
    pub not_done: &'static [&'static str],
}

impl Recovery {
    /// What a response shows.
    pub(crate) fn outcome(&self, shown: &Received) -> Outcome {
        match text_at(&shown.raw, &[self.at]) {
            Some(status) if self.done.contains(&status.as_str()) => Outcome::Done,
            Some(status) if self.not_done.contains(&status.as_str()) => Outcome::NoEffect,
            _ => Outcome::Unknown,
        }
    }
}

/// The call that shows what became of another.
struct Asked {
    binding: Binding,
    recovery: &'static Recovery,
    values: SetValues,
    headers: Vec<(String, Secret)>,
    token: Option<AccessToken>,
    /// What it means if the resource is not there.
    gone: Outcome,
}

impl Call {
    /// Says how the portal shows what became of the operation.
    pub fn shown_by(&mut self, recovery: Option<&'static Recovery>) {
        self.recovery = recovery;
    }

    /// What looks what became of this call, where the portal shows that.
    pub(super) fn look(&self) -> Option<impl Look + 'static> {
        let recovery = self.recovery?;
        let own = |name: &str| {
            let at = self.operation.parameters.iter().position(|parameter| parameter.name.eq_ignore_ascii_case(name))?;
            self.values.get(at).cloned()
        };
        let mut values = SetValues::default();
        for (index, parameter) in recovery.shown_by.parameters.iter().enumerate() {
            values.set(index, own(parameter.name));
        }
        Some(Asked {
            binding: self.binding.clone(),
            recovery,
            values,
            headers: self.headers.clone(),
            token: self.token.clone(),
            gone: if self.operation.method == http::Method::DELETE { Outcome::Done } else { Outcome::Unknown },
        })
    }
}

impl Look for Asked {
    fn look(&self) -> BoxLook {
        let mut call = self.binding.call(self.recovery.shown_by);
        call.values.clone_from(&self.values);
        call.headers.clone_from(&self.headers);
        call.token.clone_from(&self.token);
        let (recovery, gone) = (self.recovery, self.gone);
        Box::pin(async move {
            match raw(call).await {
                Ok(shown) => Ok(Recovered::shown(recovery.outcome(&shown), *shown)),
                Err(error) => match error.received().filter(|shown| is_gone(shown.status) && gone != Outcome::Unknown) {
                    Some(shown) => Ok(Recovered::shown(gone, shown.clone())),
                    None => Err(error),
                },
            }
        })
    }
}

fn is_gone(status: StatusCode) -> bool {
    matches!(status, StatusCode::NOT_FOUND | StatusCode::GONE)
}
