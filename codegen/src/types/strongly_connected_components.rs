//! Definitions that lead to one another: strongly connected components, found as Tarjan does, without recursion.

use std::collections::{BTreeMap, BTreeSet};

use super::TypeId;

/// The definitions that each definition leads to.
pub(super) type Edges = BTreeMap<TypeId, Vec<TypeId>>;

/// The sets of definitions of which each leads to each, itself included. What leads to itself by no way is in none.
pub(super) fn strongly_connected_components(edges: &Edges) -> Vec<BTreeSet<TypeId>> {
    let mut search = Search { edges, reached: BTreeMap::new(), open: Vec::new(), components: Vec::new() };
    edges.keys().for_each(|id| search.begin(*id));
    search.components
}

struct Search<'s> {
    edges: &'s Edges,
    reached: BTreeMap<TypeId, Reached>,
    /// Definitions that were reached, and may yet be in one component with those above them here.
    open: Vec<TypeId>,
    components: Vec<BTreeSet<TypeId>>,
}

struct Reached {
    /// How many were reached before.
    number: usize,
    /// The least number among those that are open and that it leads back to.
    back_to: usize,
    is_open: bool,
}

impl<'s> Search<'s> {
    fn begin(&mut self, start: TypeId) {
        if self.reached.contains_key(&start) {
            return;
        }
        let mut path = vec![(start, self.reach(start))];
        while let Some((id, targets)) = path.last_mut() {
            let (id, target) = (*id, targets.next());
            match target {
                Some(target) if self.reached.contains_key(target) => self.lead_back(id, *target),
                Some(target) => path.push((*target, self.reach(*target))),
                None => {
                    path.pop();
                    self.close(id);
                    if let Some((above, _)) = path.last() {
                        self.lead_back(*above, id);
                    }
                }
            }
        }
    }

    fn reach(&mut self, id: TypeId) -> std::slice::Iter<'s, TypeId> {
        let number = self.reached.len();
        self.reached.insert(id, Reached { number, back_to: number, is_open: true });
        self.open.push(id);
        self.edges.get(&id).map(Vec::as_slice).unwrap_or_default().iter()
    }

    fn lead_back(&mut self, id: TypeId, target: TypeId) {
        let back_to = self.reached.get(&target).filter(|target| target.is_open).map(|target| target.back_to);
        if let (Some(back_to), Some(reached)) = (back_to, self.reached.get_mut(&id)) {
            reached.back_to = reached.back_to.min(back_to);
        }
    }

    /// Takes the definitions off that are in a component with this one, if it was the first of them.
    fn close(&mut self, id: TypeId) {
        if self.reached.get(&id).is_none_or(|reached| reached.back_to != reached.number) {
            return;
        }
        let first = self.open.iter().rposition(|open| *open == id).unwrap_or(self.open.len());
        let component: BTreeSet<TypeId> = self.open.drain(first..).collect();
        for id in &component {
            self.reached.entry(*id).and_modify(|reached| reached.is_open = false);
        }
        if component.len() > 1 || self.edges.get(&id).is_some_and(|targets| targets.contains(&id)) {
            self.components.push(component);
        }
    }
}
