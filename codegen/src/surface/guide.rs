//! Guides: which methods their calls are.

use super::{Group, Method, Plan, Surface};
use crate::operations::{Guide, Taken};

/// Calls in the order in which a developer makes them.
#[derive(Clone, Debug)]
pub struct GuidePlan {
    /// What they are for.
    pub title: String,
    /// Words about it.
    pub docs: Option<String>,
    /// The calls and what is around them, as a function in Rust.
    pub example: Option<String>,
    /// The calls.
    pub steps: Vec<StepPlan>,
}

/// A call of a guide.
#[derive(Clone, Debug)]
pub struct StepPlan {
    /// The group that it is a method of.
    pub group: usize,
    /// The handle of the group that it is a method of.
    pub handle: Option<usize>,
    /// Its position among the methods of that.
    pub method: usize,
    /// What it takes of responses before it.
    pub takes: Vec<Taken>,
    /// An example of its JSON body.
    pub body: Option<String>,
}

impl Surface {
    /// The method of a step.
    pub fn method_of<'s>(&'s self, step: &StepPlan) -> &'s Method {
        let group = &self.groups[step.group];
        match step.handle {
            Some(handle) => &group.handles[handle].methods[step.method],
            None => &group.methods[step.method],
        }
    }
}

impl Plan<'_> {
    /// The guides, now that methods have names.
    pub(super) fn guides(&self, guides: &[Guide]) -> Vec<GuidePlan> {
        let guide = |Guide { title, docs, example, steps }: &Guide| {
            let steps = steps.iter().filter_map(|step| {
                let (group, handle, method) = self.find(&self.address(self.operation(step.operation)))?;
                Some(StepPlan { group, handle, method, takes: step.takes.clone(), body: step.body.clone() })
            });
            GuidePlan { title: title.clone(), docs: docs.clone(), example: example.clone(), steps: steps.collect() }
        };
        guides.iter().map(guide).collect()
    }

    /// Where the first method of an operation stands.
    fn find(&self, address: &str) -> Option<(usize, Option<usize>, usize)> {
        let within = |methods: &[Method]| methods.iter().position(|method| method.locked_at == address);
        let in_group = |group: &Group| {
            let own = within(&group.methods).map(|method| (None, method));
            let mut handles = group.handles.iter().enumerate();
            own.or_else(|| handles.find_map(|(at, handle)| Some((Some(at), within(&handle.methods)?))))
        };
        let mut groups = self.surface.groups.iter().enumerate();
        groups.find_map(|(at, group)| in_group(group).map(|(handle, method)| (at, handle, method)))
    }
}
