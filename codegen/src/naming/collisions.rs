//! Definitions to names: equal ones under one name become one, different ones are told apart.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::Scope;
use super::lock::Lock;
use super::words::{LONGEST, shortened, type_name};
use crate::settings::Settings;
use crate::types::{Branch, Definition, Origin, Shape, Type, TypeId, Types};

/// Names that emitted modules use without a path: those of the prelude, of the standard library and of the client.
const RESERVED: [&str; 17] = [
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
    let mut result = TypeNames::default();
    let mut kept: Vec<(String, TypeId)> = Vec::new();
    for (wanted, ids) in by_wanted {
        let mut distinct: Vec<TypeId> = Vec::new();
        for id in ids {
            match distinct.iter().find(|other| equal(types, **other, id)) {
                Some(other) => {
                    result.replaced.insert(id, *other);
                }
                None => distinct.push(id),
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
    claim(types, kept, apis, settings, lock, &mut scope, &mut result);
    (result, scope)
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

/// Of branches with the same structure only the first could ever be read: they are one. A discriminator tells even those apart.
pub fn unite_branches(types: &mut Types) {
    for id in types.ids() {
        let Shape::Union(branches) = &types.get(id).shape else { continue };
        let mut distinct: Vec<Branch> = Vec::new();
        for branch in branches {
            let same = |other: &Branch| other.tag == branch.tag && alike(types, &other.value, &branch.value);
            if !distinct.iter().any(same) {
                distinct.push(branch.clone());
            }
        }
        types.get_mut(id).shape = match distinct.as_slice() {
            [only] => Shape::Replaced(only.value.clone()),
            _ => Shape::Union(distinct),
        };
    }
}

/// Whether two definitions have the same structure, however deep.
pub fn equal(types: &Types, one: TypeId, other: TypeId) -> bool {
    alike(types, &Type::Named(one), &Type::Named(other))
}

/// Whether two types have the same structure. Definitions may lead to one another as far as they like.
fn alike(types: &Types, one: &Type, other: &Type) -> bool {
    let mut comparison = Comparison { types, assumed: HashSet::new(), open: Vec::new() };
    let mut same = comparison.types(one, other);
    while let Some((one, other)) = comparison.open.pop().filter(|_| same) {
        same = comparison.definitions(one, other);
    }
    same
}

struct Comparison<'c> {
    types: &'c Types,
    /// Pairs that were compared, or will be.
    assumed: HashSet<(TypeId, TypeId)>,
    open: Vec<(TypeId, TypeId)>,
}

impl Comparison<'_> {
    /// What two definitions say themselves; the definitions that they name are compared later.
    fn definitions(&mut self, one: TypeId, other: TypeId) -> bool {
        match (&self.types.get(one).shape, &self.types.get(other).shape) {
            (Shape::Enum(one), Shape::Enum(other)) => one == other,
            (Shape::Id, Shape::Id) => true,
            (Shape::Union(one), Shape::Union(other)) => {
                let same = |one: &Branch, other: &Branch| one.environments == other.environments;
                one.len() == other.len()
                    && one.iter().zip(other).all(|(one, other)| same(one, other) && self.types(&one.value, &other.value))
            }
            (Shape::Struct(one), Shape::Struct(other)) => {
                let same = |one: &crate::types::Field, other: &crate::types::Field| {
                    let alike = crate::types::Field { value: one.value.clone(), ..other.clone() };
                    *one == alike
                };
                one.fields.len() == other.fields.len()
                    && one
                        .fields
                        .iter()
                        .zip(&other.fields)
                        .all(|(one, other)| same(one, other) && self.types(&one.value, &other.value))
                    && self.options(one.additional.as_ref(), other.additional.as_ref())
                    && self.options(one.beside.as_ref(), other.beside.as_ref())
            }
            _ => false,
        }
    }

    fn options(&mut self, one: Option<&Type>, other: Option<&Type>) -> bool {
        match (one, other) {
            (Some(one), Some(other)) => self.types(one, other),
            (None, None) => true,
            _ => false,
        }
    }

    fn types(&mut self, one: &Type, other: &Type) -> bool {
        match (one, other) {
            (Type::Named(one), Type::Named(other)) => {
                if one != other && self.assumed.insert((*one, *other)) {
                    self.open.push((*one, *other));
                }
                true
            }
            (Type::List(one), Type::List(other))
            | (Type::Map(one), Type::Map(other))
            | (Type::Nullable(one), Type::Nullable(other)) => self.types(one, other),
            (one, other) => one == other,
        }
    }
}
