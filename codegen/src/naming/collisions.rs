//! Definitions to names: equal ones under one name become one, different ones are told apart.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Scope;
use super::lock::Lock;
use super::words::{LONGEST, shortened, type_name};
use crate::settings::{HeaderRole, Settings};
use crate::types::{Classes, Definition, Origin, Shape, Type, TypeId, Types};

/// Names that emitted modules use without a path: those of the prelude, of the standard library and of the client.
pub const RESERVED: [&str; 17] = [
    "Option", "Some", "None", "Result", "Ok", "Err", "String", "Vec", "Box", "Self", "Default", "From", "BTreeMap", "Client",
    "Session", "Psu", "Response",
];

/// The name of each definition that can be reached, and the definition that stands for each.
#[derive(Debug, Default)]
pub struct TypeNames {
    /// Names by the definitions that remain.
    pub names: BTreeMap<TypeId, String>,
    /// Their addresses in `names.lock`.
    pub addresses: BTreeMap<TypeId, String>,
    /// For each definition that another one stands for, that other.
    pub replaced: BTreeMap<TypeId, TypeId>,
}

/// Names the definitions. `roots` are those that operations name; `runtime_items` are names that emitted modules have from the runtime.
pub fn name_types(
    types: &Types,
    roots: &BTreeSet<TypeId>,
    apis: &[String],
    settings: &Settings,
    lock: &Lock,
    runtime_items: &[&str],
) -> (TypeNames, Scope) {
    let mut by_wanted: BTreeMap<String, Vec<TypeId>> = BTreeMap::new();
    for id in types.reachable(roots.iter().copied()) {
        let definition = types.get(id);
        if !matches!(definition.shape, Shape::Replaced(_)) {
            by_wanted.entry(wanted(definition, settings)).or_default().push(id);
        }
    }
    let classes = Classes::of(types, roots.iter().copied());
    let mut result = TypeNames::default();
    let mut kept: Vec<(String, TypeId)> = Vec::new();
    for (wanted, ids) in by_wanted {
        let (mut distinct, mut first) = (Vec::new(), HashMap::new());
        for id in ids {
            let same = *first.entry(classes.structure(&Type::Named(id))).or_insert(id);
            if same == id {
                distinct.push(id);
            } else {
                result.replaced.insert(id, same);
            }
        }
        let several = distinct.len() > 1;
        kept.extend(
            distinct.into_iter().map(|id| (if several { told_apart(types.get(id), &wanted) } else { wanted.clone() }, id)),
        );
    }
    by_environment(types, &mut kept, apis, settings, &mut result);
    let mut scope = Scope::with(&RESERVED);
    runtime_items.iter().for_each(|name| scope.reserve(name));
    client_types(settings).for_each(|name| scope.reserve(&name));
    claim(types, kept, apis, settings, lock, &mut scope, &mut result);
    (result, scope)
}

/// Types of the client that `portal.yaml` names: of each environment, and of the handle.
fn client_types(settings: &Settings) -> impl Iterator<Item = String> {
    let handles = settings.headers.iter().filter_map(|(_, role)| match role {
        HeaderRole::Client(handle) => Some(handle),
        _ => None,
    });
    settings.environments.keys().chain(handles).map(|name| type_name(name))
}

/// Definitions that have one address and did not merge are told apart by their environments, in name and address.
fn by_environment(types: &Types, kept: &mut [(String, TypeId)], apis: &[String], settings: &Settings, result: &mut TypeNames) {
    let mut at_address: BTreeMap<String, usize> = BTreeMap::new();
    kept.iter().for_each(|(_, id)| *at_address.entry(address(types.get(*id), apis)).or_default() += 1);
    for (wanted, id) in kept {
        let definition = types.get(*id);
        let mut address = address(definition, apis);
        let environments = settings.names_of(definition.environments.bits());
        if at_address.get(&address).is_some_and(|count| *count > 1) && environments.len() < settings.environments.len() {
            let environments = environments.join(" and ");
            wanted.push_str(&type_name(&environments));
            address = format!("{address}/{environments}");
        }
        result.addresses.insert(*id, address);
    }
}

/// Names that `portal.yaml` gives come first, then those that the lock holds, then components, then the rest, each in the order of its address.
fn claim(
    types: &Types,
    mut kept: Vec<(String, TypeId)>,
    apis: &[String],
    settings: &Settings,
    lock: &Lock,
    scope: &mut Scope,
    result: &mut TypeNames,
) {
    // A name that portal.yaml gives goes before the one that the lock holds.
    let given = |id: TypeId| settings.names.types.get(&types.get(id).origin.address()).is_some();
    let addresses = &result.addresses;
    let locked = |id: TypeId| lock.get("type", addresses.get(&id)?).filter(|_| !given(id));
    kept.sort_by_key(|(wanted, id)| {
        let definition = types.get(*id);
        (
            !given(*id),
            locked(*id).is_none(),
            matches!(definition.origin, Origin::Inline(_)),
            wanted.clone(),
            definition.origin.clone(),
            definition.api,
        )
    });
    for (wanted, id) in kept {
        let definition = types.get(id);
        let owner = match &definition.origin {
            Origin::Component(_) => {
                apis.get(definition.api).filter(|api| !api.is_empty()).map(|api| type_name(api)).unwrap_or_default()
            }
            Origin::Inline(path) => path.first().map(|owner| type_name(owner)).unwrap_or_default(),
            Origin::Parameter { owner, .. } if owner.is_empty() => String::new(),
            Origin::Parameter { owner, .. } => type_name(owner),
        };
        let prefixed = format!("{owner}{wanted}");
        let suffixed = format!("{wanted}Type");
        let candidates = locked(id).into_iter().chain([wanted.as_str(), prefixed.as_str(), suffixed.as_str()]);
        let name = scope.claim(candidates);
        result.names.insert(id, name);
    }
}

/// The address of a definition in `names.lock`.
pub fn address(definition: &Definition, apis: &[String]) -> String {
    match apis {
        [] | [_] => definition.origin.address(),
        _ => format!("{}:{}", apis.get(definition.api).map_or("", String::as_str), definition.origin.address()),
    }
}

fn wanted(definition: &Definition, settings: &Settings) -> String {
    if let Some(given) = settings.names.types.get(&definition.origin.address()) {
        return given.clone();
    }
    match &definition.origin {
        Origin::Component(name) | Origin::Parameter { name, .. } => type_name(name),
        Origin::Inline(path) => inline_name(&path.iter().map(|part| without_status(part).to_owned()).collect::<Vec<_>>()),
    }
}

/// Bodies of one operation that differ take their status into their names.
fn told_apart(definition: &Definition, wanted: &str) -> String {
    match &definition.origin {
        Origin::Inline(path) if path.iter().any(|part| without_status(part) != part) => inline_name(path),
        _ => wanted.to_owned(),
    }
}

/// The role of a body without the status: `response 201` is `response`.
fn without_status(part: &str) -> &str {
    ["response ", "error "].iter().find_map(|role| part.starts_with(role).then(|| role.trim_end())).unwrap_or(part)
}

/// The words of all owners, without repeating what one ends with and the next begins with.
fn inline_name(path: &[String]) -> String {
    let mut name = String::new();
    for part in path.iter().map(|part| type_name(part)) {
        if name.is_empty() || !part.starts_with(&name) {
            name.push_str(&part);
        } else {
            name = part;
        }
    }
    shortened(name, LONGEST)
}
