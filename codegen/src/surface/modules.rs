//! The module of each type: that of the only tag that uses it, else the shared one.

use std::collections::{BTreeMap, BTreeSet};

use super::Surface;
use crate::types::TypeId;

/// A module of types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Home {
    /// That of the one tag that uses what lies there, by the index of the group that names its feature.
    Group(usize),
    /// That of what several tags use.
    Shared,
}

impl Home {
    /// Where something lies that these groups use. Which of several groups use it makes no difference, so that a change to one operation moves
    /// nothing between the modules of others.
    pub fn of(groups: &BTreeSet<usize>) -> Self {
        match groups.first() {
            Some(only) if groups.len() == 1 => Self::Group(*only),
            _ => Self::Shared,
        }
    }
}

/// The contents of a module of types.
#[derive(Debug, Default)]
pub struct TypesModule {
    /// Definitions, by name.
    pub types: Vec<TypeId>,
    /// Error bodies, by index.
    pub errors: Vec<usize>,
    /// Sets of headers, by index.
    pub headers: Vec<usize>,
}

impl Surface {
    /// The modules of types. Error bodies that nothing is declared for are the runtime's.
    pub(super) fn modules_of_types(&self, names: &BTreeMap<TypeId, String>) -> BTreeMap<Home, TypesModule> {
        let mut modules: BTreeMap<Home, TypesModule> = BTreeMap::new();
        for (id, users) in &self.users {
            modules.entry(Home::of(users)).or_default().types.push(*id);
        }
        for (at, error) in self.errors.iter().enumerate().filter(|(_, error)| error.has_type()) {
            modules.entry(Home::of(&error.groups)).or_default().errors.push(at);
        }
        for (at, set) in self.headers.iter().enumerate() {
            modules.entry(Home::of(&set.groups)).or_default().headers.push(at);
        }
        for module in modules.values_mut() {
            module.types.sort_by_key(|id| names.get(id));
            module.errors.sort_by_key(|at| &self.errors[*at].body.name);
            module.headers.sort_by_key(|at| &self.headers[*at].name);
        }
        modules
    }

    /// The name of a module of types.
    pub fn module_name(&self, home: Home) -> &str {
        match home {
            Home::Group(group) => self.groups.get(group).map_or("", |group| group.accessor.as_str()),
            Home::Shared => "shared",
        }
    }
}
