//! Flows of several calls: which descriptors they name.

use super::{Group, OperationIndex, Plan};
use crate::operations::{FinalStatus, Operation, Paging};

/// The flows that the operation of a method is part of.
#[derive(Clone, Debug)]
pub struct FlowPlan {
    /// What shows its outcome.
    pub recovery: Option<RecoveryPlan>,
    /// When the status that it tells is final.
    pub final_status: Option<FinalStatus>,
    /// How its responses are paged.
    pub paging: Option<Paging>,
}

/// What shows the outcome of an operation.
#[derive(Clone, Debug)]
pub struct RecoveryPlan {
    /// Method and path of the operation that shows it.
    pub shown_by: String,
    /// The static of its descriptor.
    pub descriptor: String,
    /// The group that has it, where that is another.
    pub group: Option<usize>,
    /// JSON pointer of the status in its response.
    pub at: Option<String>,
    /// Statuses of what was done.
    pub done: Vec<String>,
    /// Statuses of what was not.
    pub not_done: Vec<String>,
}

impl Plan<'_> {
    /// The flows of an operation. Which descriptor shows its outcome is known once all groups are.
    pub(super) fn flows(&self, operation: &Operation) -> FlowPlan {
        let recovery = operation.flows.recovery.as_ref().map(|recovery| RecoveryPlan {
            shown_by: self.operation(recovery.shown_by).address(),
            descriptor: String::new(),
            group: None,
            at: recovery.at.clone(),
            done: recovery.done.clone(),
            not_done: recovery.not_done.clone(),
        });
        FlowPlan { recovery, final_status: operation.flows.final_status.clone(), paging: operation.flows.paging.clone() }
    }

    /// Finds the descriptors that show outcomes, now that all have names.
    pub(super) fn find_recoveries(&mut self) {
        let recovering: Vec<(OperationIndex, OperationIndex)> = self
            .operations()
            .filter_map(|(index, operation)| Some((index, operation.flows.recovery.as_ref()?.shown_by)))
            .collect();
        for (index, shown_by) in recovering {
            let [address, shown_at] = [index, shown_by].map(|index| self.address(self.operation(index)));
            for group in 0..self.surface.groups.len() {
                let Some((owner, descriptor)) = self.shown(group, &shown_at) else { continue };
                let methods = self.surface.groups[group].all_methods_mut();
                for recovery in
                    methods.filter(|method| method.locked_at == address).filter_map(|method| method.flows.recovery.as_mut())
                {
                    recovery.descriptor.clone_from(&descriptor);
                    recovery.group = Some(owner).filter(|owner| *owner != group);
                }
            }
            self.open_descriptors(&shown_at);
        }
    }

    /// The group that has the operation for those who are in this one, and the static of its descriptor.
    fn shown(&self, group: usize, shown_at: &str) -> Option<(usize, String)> {
        let groups = &self.surface.groups;
        let has = |at: usize| {
            let method = groups[at].all_methods().find(|method| method.locked_at == shown_at)?;
            Some((at, method.descriptor.name.clone()))
        };
        let beside = |other: &Group| other.environment.is_none() || other.environment == groups[group].environment;
        has(group)
            .or_else(|| (0..groups.len()).filter(|at| beside(&groups[*at])).find_map(has))
            .or_else(|| (0..groups.len()).find_map(has))
    }

    /// Lets other modules of the package name a descriptor, where they do.
    fn open_descriptors(&mut self, shown_at: &str) {
        let methods = self.surface.groups.iter().flat_map(Group::all_methods);
        let named: Vec<usize> = methods.filter_map(|method| method.flows.recovery.as_ref()?.group).collect();
        for group in named {
            let methods = self.surface.groups[group].all_methods_mut();
            methods.filter(|method| method.locked_at == shown_at).for_each(|method| method.descriptor.is_shared = true);
        }
    }
}
