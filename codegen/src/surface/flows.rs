//! Flows of several calls: which descriptors they name.

use std::collections::BTreeSet;

use super::{Group, ItemsPlan, Method, OperationIndex, Plan};
use crate::operations::{Advice, FinalStatus, FollowUp, Operation, Pages, Recovery, Term};
use crate::settings::Challenge;

/// The flows that the operation of a method is part of.
#[derive(Clone, Debug)]
pub struct FlowPlan {
    /// What shows its outcome.
    pub recovery: Option<RecoveryPlan>,
    /// When the status that it tells is final.
    pub final_status: Option<FinalStatus>,
    /// How its responses are paged.
    pub paging: Option<Pages>,
    /// The items of a page, where fields lead to them.
    pub items: Option<ItemsPlan>,
    /// The authorisation that it starts.
    pub authorisation: Option<AuthorisationPlan>,
    /// Where it tells how long something holds.
    pub term: Option<Term>,
    /// What its responses link to.
    pub follow_ups: Vec<FollowUp>,
    /// Links of its responses that are for people alone.
    pub advice: Vec<Advice>,
}

/// A method, and the group that has it.
pub(super) struct Found<'p> {
    pub(super) group: usize,
    pub(super) method: &'p Method,
}

/// Another operation that a flow calls. Which descriptor it has is known once all groups are.
#[derive(Clone, Debug)]
pub struct Called {
    /// Method and path.
    pub address: String,
    /// What `names.lock` calls it.
    locked_at: String,
    /// The static of its descriptor.
    pub descriptor: String,
    /// The group that has it, where that is another.
    pub group: Option<usize>,
}

/// What shows the outcome of an operation.
#[derive(Clone, Debug)]
pub struct RecoveryPlan {
    /// The operation that shows it.
    pub shown_by: Called,
    /// JSON pointer of the status in its response.
    pub at: Option<String>,
    /// Statuses of what was done.
    pub done: Vec<String>,
    /// Statuses of what was not.
    pub not_done: Vec<String>,
}

/// The authorisation that an operation starts.
#[derive(Clone, Debug)]
pub struct AuthorisationPlan {
    /// The method of the handle that starts it.
    pub method: String,
    /// The operation that goes on with it.
    pub update: Called,
    /// The operation that tells its status.
    pub status: Called,
    /// The parameter for its id in the paths of these two.
    pub id: String,
    /// Headers of the exchange of a code, each with the parameter whose value it has.
    pub exchange: Vec<(String, String)>,
    /// What the data of a challenge is, by the id of the method.
    pub challenges: Vec<(String, Challenge)>,
    /// What shows on the resource how it ended.
    pub shown: Option<RecoveryPlan>,
    /// The seconds between two looks at its status.
    pub seconds: u16,
}

impl FlowPlan {
    /// The other operations that the flows call.
    fn called(&self) -> impl Iterator<Item = &Called> {
        let authorisation = self.authorisation.as_ref();
        let parts = authorisation.into_iter().flat_map(|plan| [&plan.update, &plan.status]);
        let shown = self.recovery.iter().chain(authorisation.and_then(|plan| plan.shown.as_ref()));
        parts.chain(shown.map(|recovery| &recovery.shown_by))
    }

    fn called_mut(&mut self) -> impl Iterator<Item = &mut Called> {
        let authorised = self.authorisation.as_mut().map(|plan| (&mut plan.update, &mut plan.status, &mut plan.shown));
        let (parts, shown) = authorised.map(|(update, status, shown)| ([update, status], shown)).unzip();
        let shown = self.recovery.iter_mut().chain(shown.into_iter().flatten());
        parts.into_iter().flatten().chain(shown.map(|recovery| &mut recovery.shown_by))
    }
}

/// The methods of handles that start the authorisations which begin with these operations.
pub(super) fn authorise_methods<'o>(operations: impl Iterator<Item = &'o Operation>) -> BTreeSet<&'o str> {
    operations.filter_map(|operation| Some(operation.flows.authorisation.as_ref()?.method.as_str())).collect()
}

impl Plan<'_> {
    /// The flows of an operation.
    pub(super) fn flows(&self, operation: &Operation) -> FlowPlan {
        let flows = &operation.flows;
        let authorisation = flows.authorisation.as_ref().map(|authorisation| AuthorisationPlan {
            method: authorisation.method.clone(),
            update: self.called(authorisation.update),
            status: self.called(authorisation.status),
            id: authorisation.id.clone(),
            exchange: authorisation.exchange.clone(),
            challenges: authorisation.challenges.clone(),
            shown: authorisation.shown.as_ref().map(|shown| self.recovery(shown)),
            seconds: authorisation.seconds,
        });
        FlowPlan {
            recovery: flows.recovery.as_ref().map(|recovery| self.recovery(recovery)),
            final_status: flows.final_status.clone(),
            paging: flows.paging.clone(),
            items: None,
            authorisation,
            term: flows.term.clone(),
            follow_ups: flows.follow_ups.clone(),
            advice: flows.advice.clone(),
        }
    }

    fn recovery(&self, recovery: &Recovery) -> RecoveryPlan {
        let Recovery { shown_by, at, done, not_done } = recovery.clone();
        RecoveryPlan { shown_by: self.called(shown_by), at, done, not_done }
    }

    fn called(&self, index: OperationIndex) -> Called {
        let operation = self.operation(index);
        Called { address: operation.address(), locked_at: self.address(operation), descriptor: String::new(), group: None }
    }

    /// Finds the descriptors that flows name, now that all have names.
    pub(super) fn find_called(&mut self) {
        for group in 0..self.surface.groups.len() {
            let called = self.surface.groups[group].all_methods().flat_map(|method| method.flows.called());
            let found: Vec<Option<(usize, String)>> = called.map(|called| self.descriptor_of(group, &called.locked_at)).collect();
            let methods = self.surface.groups[group].all_methods_mut();
            for (called, found) in methods.flat_map(|method| method.flows.called_mut()).zip(found) {
                let Some((owner, descriptor)) = found else { continue };
                called.descriptor = descriptor;
                called.group = Some(owner).filter(|owner| *owner != group);
            }
        }
    }

    fn descriptor_of(&self, group: usize, locked_at: &str) -> Option<(usize, String)> {
        let Found { group, method } = self.method_of(group, locked_at)?;
        Some((group, method.descriptor.name.clone()))
    }

    /// The method of an operation for those who are in this group.
    pub(super) fn method_of(&self, group: usize, locked_at: &str) -> Option<Found<'_>> {
        let groups = &self.surface.groups;
        let has = |at: usize| {
            let method = groups[at].all_methods().find(|method| method.locked_at == locked_at)?;
            Some(Found { group: at, method })
        };
        let beside = |other: &Group| other.environment.is_none() || other.environment == groups[group].environment;
        has(group)
            .or_else(|| (0..groups.len()).filter(|at| beside(&groups[*at])).find_map(has))
            .or_else(|| (0..groups.len()).find_map(has))
    }
}
