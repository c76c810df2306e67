//! Which parts close the cycles of a strongly connected component: one search, depth first.

use std::collections::{BTreeMap, BTreeSet};

use crate::types::{TypeId, Types};

/// A part of a definition that is a definition itself.
#[derive(Clone, Copy)]
pub(super) struct Part {
    pub(super) target: TypeId,
    /// Its number, if it can be cut off.
    pub(super) number: Option<usize>,
}

/// How far the search is with a definition.
#[derive(Clone, Copy, PartialEq)]
enum Reached {
    /// It is on the way to where the search is.
    Open,
    /// It leads back to what was open, by parts that stay.
    LeadsBack,
    /// It does not.
    Done,
}

/// Where the search is with a definition on its way.
struct Step {
    owner: TypeId,
    parts: Vec<Part>,
    /// How many of the parts are done.
    done: usize,
    leads_back: bool,
}

/// The parts to cut off so that no cycle is left, with their owners. The search begins with the definition whose address is first, and takes
/// parts in the order given, so that the order of the description does not decide.
///
/// Cut off is what leads to a definition that the search has not left, or to one that leads back there by parts that stay. Every cycle has a part
/// of the first kind. Where that one has to stay, its owner leads back, and with it whatever holds that owner by a part that stays, up to the
/// nearest part of the cycle that can be cut off.
pub(super) fn closing(types: &Types, component: &BTreeSet<TypeId>, parts: impl Fn(TypeId) -> Vec<Part>) -> Vec<(TypeId, Part)> {
    let inside = |owner: TypeId| {
        let parts = parts(owner).into_iter().filter(|part| component.contains(&part.target)).collect();
        Step { owner, parts, done: 0, leads_back: false }
    };
    let address = |id: &TypeId| {
        let definition = types.get(*id);
        (&definition.origin, definition.api, definition.environments.bits(), *id)
    };
    let Some(first) = component.iter().copied().min_by_key(address) else { return Vec::new() };
    let (mut reached, mut way) = (BTreeMap::from([(first, Reached::Open)]), vec![inside(first)]);
    let mut closing = Vec::new();
    while let Some(step) = way.last_mut() {
        let Some(part) = step.parts.get(step.done).copied() else {
            reached.insert(step.owner, if step.leads_back { Reached::LeadsBack } else { Reached::Done });
            way.pop();
            continue;
        };
        match (reached.get(&part.target), part.number) {
            (None, _) => {
                reached.insert(part.target, Reached::Open);
                way.push(inside(part.target));
                continue;
            }
            (Some(Reached::Done), _) => {}
            (Some(Reached::Open | Reached::LeadsBack), Some(_)) => closing.push((step.owner, part)),
            (Some(Reached::Open | Reached::LeadsBack), None) => step.leads_back = true,
        }
        step.done += 1;
    }
    closing
}
