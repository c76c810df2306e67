//! The order of planning, and what all of it looks at.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::client::clients;
use super::examples::examples;
use super::members::members;
use super::schemes::{ShownScheme, shown};
use super::{Case, OperationIndex, Surface};
use crate::naming::collisions::TypeNames;
use crate::naming::lock::Lock;
use crate::operations::{Api, Guide, Location, Operation, Parameter, form_encodings};
use crate::settings::{HeaderRole, Settings};
use crate::types::{Type, TypeId, Types, nesting};
use crate::usage::Usage;

/// What planning looks at.
pub(super) struct Plan<'p> {
    pub(super) apis: &'p [Api],
    pub(super) types: &'p Types,
    pub(super) type_names: &'p BTreeMap<TypeId, String>,
    pub(super) settings: &'p Settings,
    pub(super) lock: &'p Lock,
    /// The names that the flat module of types has given out already, or must not give out.
    pub(super) taken: BTreeSet<String>,
    pub(super) schemes: Vec<ShownScheme>,
    /// Sets that are known, by what they declare.
    pub(super) error_sets: HashMap<(Vec<Case>, Option<usize>), usize>,
    pub(super) header_sets: HashMap<Vec<(String, Type, bool, u8)>, usize>,
    pub(super) surface: Surface,
}

/// Plans the surface of a package. `usages` are those of all definitions that operations reach.
#[expect(clippy::too_many_arguments, reason = "each is what another stage made")]
pub fn plan(
    apis: &[Api],
    types: &Types,
    usages: BTreeMap<TypeId, Usage>,
    type_names: &TypeNames,
    taken: BTreeSet<String>,
    settings: &Settings,
    guides: &[Guide],
    lock: &Lock,
) -> Surface {
    let TypeNames { names: type_names, addresses, replaced: _ } = type_names;
    let surface = Surface {
        clients: clients(apis, settings, lock),
        groups: Vec::new(),
        errors: Vec::new(),
        headers: Vec::new(),
        types: usages,
        users: BTreeMap::new(),
        members: BTreeMap::new(),
        modules: BTreeMap::new(),
        is_types_alone: settings.selection.types_only,
        checks_requests: settings.check_requests && !settings.selection.types_only,
        nesting: nesting(types, apis.iter().flat_map(|api| api.operations.iter().flat_map(Operation::types).chain(&api.schemas))),
        bound: None,
        psu: Vec::new(),
        sticky: Vec::new(),
        guides: Vec::new(),
        examples: Vec::new(),
    };
    let (error_sets, header_sets) = (HashMap::new(), HashMap::new());
    let schemes = shown(apis);
    let mut plan = Plan { apis, types, type_names, settings, lock, taken, schemes, error_sets, header_sets, surface };
    plan.surface.bound = plan.bound_header();
    plan.surface.psu = plan.psu_headers();
    let by_tag = plan.by_tag();
    plan.groups(&by_tag);
    plan.surface.sticky = plan.sticky_headers();
    plan.find_called();
    plan.link_methods();
    plan.surface.guides = plan.guides(guides);
    plan.name_sets();
    plan.surface.users = plan.users(&by_tag);
    plan.surface.members = members(&plan.surface.types, types, addresses, &form_encodings(apis), settings, lock);
    plan.find_items();
    plan.surface.modules = plan.surface.modules_of_types(plan.type_names);
    if !plan.surface.is_types_alone {
        plan.surface.examples = examples(&plan.surface, types);
    }
    plan.surface
}

impl<'p> Plan<'p> {
    /// All operations, in the order of the descriptions.
    pub(super) fn operations(&self) -> impl Iterator<Item = (OperationIndex, &'p Operation)> + use<'p> {
        let apis = self.apis.iter().enumerate();
        apis.flat_map(|(api, found)| found.operations.iter().enumerate().map(move |(at, operation)| ((api, at), operation)))
    }

    /// One operation.
    pub(super) fn operation(&self, index: OperationIndex) -> &'p Operation {
        &self.apis[index.0].operations[index.1]
    }

    /// What `names.lock` calls an operation.
    pub(super) fn address(&self, operation: &Operation) -> String {
        crate::naming::in_api(self.apis, operation.api, &operation.address())
    }
}

/// The role of a parameter: only headers have one.
pub(super) fn role(parameter: &Parameter, settings: &Settings) -> HeaderRole {
    match parameter.location {
        Location::Header => settings.role(&parameter.name),
        _ => HeaderRole::Plain,
    }
}
