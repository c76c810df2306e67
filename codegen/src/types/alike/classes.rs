//! All definitions of the same structure at once, however they lead to one another.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::outline::{Outline, parts, without_names};
use crate::types::{Type, TypeId, Types};

/// Which definitions have the same structure, as [`super::alike`] says of two.
///
/// Definitions of the same outline are taken for one class, and classes are split until the parts of all in a class are of the same classes: the
/// partition refinement of Hopcroft, in which the smaller half of a class is what is looked at again.
pub struct Classes {
    class: HashMap<TypeId, usize>,
}

/// The key of a type's structure: equal for types of the same structure, and for no others.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Structure {
    outline: Type,
    class: Option<usize>,
}

impl Classes {
    /// The classes of these definitions and of all that they reach.
    pub fn of(types: &Types, ids: impl IntoIterator<Item = TypeId>) -> Self {
        let ids = types.reachable(ids);
        let mut partition = Partition::by_outline(types, &ids);
        partition.refine(&owners(types, &ids));
        Self { class: partition.class }
    }

    /// The structure of a type, whose definitions are among those known.
    pub fn structure(&self, value: &Type) -> Structure {
        let class = value.named().and_then(|id| self.class.get(&id).copied());
        Structure { outline: without_names(value), class }
    }
}

/// Where a definition is a part: of which others, and at which place.
type Owners = HashMap<TypeId, Vec<(usize, TypeId)>>;

fn owners(types: &Types, ids: &BTreeSet<TypeId>) -> Owners {
    let mut owners = Owners::new();
    for owner in ids {
        for (place, part) in parts(&types.get(*owner).shape).into_iter().enumerate() {
            part.named().into_iter().for_each(|id| owners.entry(id).or_default().push((place, *owner)));
        }
    }
    owners
}

struct Partition {
    class: HashMap<TypeId, usize>,
    members: Vec<Vec<TypeId>>,
    /// Where each definition stands in its class.
    at: HashMap<TypeId, usize>,
}

impl Partition {
    fn by_outline(types: &Types, ids: &BTreeSet<TypeId>) -> Self {
        let mut by_outline: HashMap<Outline<'_>, usize> = HashMap::new();
        let mut partition = Self { class: HashMap::new(), members: Vec::new(), at: HashMap::new() };
        for id in ids {
            let new = partition.members.len();
            let class = *by_outline.entry(Outline::of(types, *id)).or_insert(new);
            if class == new {
                partition.members.push(Vec::new());
            }
            partition.join(*id, class);
        }
        partition
    }

    fn join(&mut self, id: TypeId, class: usize) {
        self.class.insert(id, class);
        self.at.insert(id, self.members[class].len());
        self.members[class].push(id);
    }

    fn leave(&mut self, id: TypeId) {
        let (members, at) = (&mut self.members[self.class[&id]], self.at[&id]);
        members.swap_remove(at);
        if let Some(moved) = members.get(at) {
            self.at.insert(*moved, at);
        }
    }

    fn refine(&mut self, owners: &Owners) {
        let mut open: Vec<usize> = (0..self.members.len()).collect();
        while let Some(class) = open.pop() {
            let mut by_place: BTreeMap<usize, Vec<TypeId>> = BTreeMap::new();
            for (place, owner) in self.members[class].iter().filter_map(|id| owners.get(id)).flatten() {
                by_place.entry(*place).or_default().push(*owner);
            }
            by_place.into_values().for_each(|owners| self.split(owners, &mut open));
        }
    }

    /// Tells the members of classes that are among these apart from those that are not. What is new has to be looked at.
    fn split(&mut self, among: Vec<TypeId>, open: &mut Vec<usize>) {
        let mut by_class: BTreeMap<usize, Vec<TypeId>> = BTreeMap::new();
        among.into_iter().for_each(|id| by_class.entry(self.class[&id]).or_default().push(id));
        for (class, inside) in by_class {
            let all = self.members[class].len();
            if inside.len() == all {
                continue;
            }
            let smaller = if inside.len() * 2 <= all { inside } else { self.others(class, &inside) };
            let new = self.members.len();
            self.members.push(Vec::new());
            for id in smaller {
                self.leave(id);
                self.join(id, new);
            }
            open.push(new);
        }
    }

    fn others(&self, class: usize, inside: &[TypeId]) -> Vec<TypeId> {
        let inside: BTreeSet<TypeId> = inside.iter().copied().collect();
        self.members[class].iter().copied().filter(|id| !inside.contains(id)).collect()
    }
}
