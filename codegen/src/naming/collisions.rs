//! Definitions to names: equal ones under one name become one, different ones are told apart.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::claims::{Claim, names};
use super::lock::Lock;
use super::spelling::{of_its_own, variant_names};
use super::words::{LONGEST, shortened, singular, type_name, type_words};
use crate::operations::FormEncodings;
use crate::settings::{HeaderRole, Settings};
use crate::types::{Classes, Definition, ITEM, Origin, Shape, Type, TypeId, Types};

/// Names that emitted modules use without a path: those of the prelude, and of the client.
pub const RESERVED: [&str; 16] = [
    "Option", "Some", "None", "Result", "Ok", "Err", "String", "Vec", "Box", "Self", "Default", "From", "Client", "Session",
    "Psu", "Presence",
];

/// The type of what a customer can be asked to allow.
pub const SCOPE: &str = "Scope";

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

/// The definitions that are to be named, each once.
#[derive(Debug, Default)]
pub struct Wanting {
    /// Each with the name that it wants.
    wanting: Vec<(String, TypeId)>,
    /// For each definition that another one stands for, that other.
    pub replaced: BTreeMap<TypeId, TypeId>,
}

/// Equal definitions that want one name become one, unless they go in different ways as `forms`. `roots` are those that operations name.
pub fn united(types: &Types, roots: &BTreeSet<TypeId>, forms: &BTreeMap<TypeId, FormEncodings>, settings: &Settings) -> Wanting {
    let mut by_wanted: BTreeMap<String, Vec<TypeId>> = BTreeMap::new();
    for id in types.reachable(roots.iter().copied()) {
        let definition = types.get(id);
        if !matches!(definition.shape, Shape::Replaced(_)) {
            by_wanted.entry(wanted(definition, settings)).or_default().push(id);
        }
    }
    let classes = Classes::of(types, roots.iter().copied());
    let mut united = Wanting::default();
    for (wanted, mut ids) in by_wanted {
        // The first by address stands for all that are equal to it.
        ids.sort_by_key(|id| (types.get(*id).origin.address(), types.get(*id).api));
        let (mut distinct, mut first) = (Vec::new(), HashMap::new());
        for id in ids {
            let same = *first.entry((classes.structure(&Type::Named(id)), forms.get(&id))).or_insert(id);
            if same == id {
                distinct.push(id);
            } else {
                united.replaced.insert(id, same);
            }
        }
        united.wanting.extend(distinct.into_iter().map(|id| (wanted.clone(), id)));
    }
    united
}

/// Names the definitions. With them go all names that are taken then.
pub fn name_types(
    types: &Types,
    Wanting { mut wanting, replaced }: Wanting,
    apis: &[String],
    settings: &Settings,
    lock: &Lock,
) -> (TypeNames, BTreeSet<String>) {
    let addresses = by_environment(types, &mut wanting, apis, settings);
    let clients: Vec<String> = client_types(settings).collect();
    let reserved = RESERVED.iter().copied().chain(clients.iter().map(String::as_str));
    let scope = Scope { types, apis, settings, lock, addresses: &addresses, reserved: reserved.collect() };
    let (names, taken) = scope.names(&wanting);
    (TypeNames { names, addresses, replaced }, taken)
}

/// Types of the client that `portal.yaml` names: of each environment, and of the handle.
fn client_types(settings: &Settings) -> impl Iterator<Item = String> {
    let handle = |role: &HeaderRole| match role {
        HeaderRole::Client(handle) => Some(handle.clone()),
        _ => None,
    };
    let handles: Vec<String> = settings.headers.iter().filter_map(|(_, role)| handle(role)).collect();
    let is_attended = settings.headers.iter().any(|(_, role)| *role == HeaderRole::Presence);
    let attended = handles.iter().map(String::as_str).chain(["session"]).map(|handle| format!("attended_{handle}"));
    let attended: Vec<String> = attended.filter(|_| is_attended).collect();
    let scope = (!settings.customer_scopes.is_empty()).then(|| SCOPE.to_owned());
    let names = settings.environments.keys().cloned().chain(handles).chain(attended);
    names.map(|name| type_name(&name)).chain(scope)
}

/// The addresses of definitions. Those that have one and did not become one are told apart by their environments, in name and address.
fn by_environment(
    types: &Types,
    wanting: &mut [(String, TypeId)],
    apis: &[String],
    settings: &Settings,
) -> BTreeMap<TypeId, String> {
    let (mut addresses, mut at_address) = (BTreeMap::new(), BTreeMap::<String, usize>::new());
    wanting.iter().for_each(|(_, id)| *at_address.entry(address(types.get(*id), apis)).or_default() += 1);
    for (wanted, id) in wanting {
        let definition = types.get(*id);
        let mut address = address(definition, apis);
        let environments = settings.names_of(definition.environments.bits());
        if at_address.get(&address).is_some_and(|count| *count > 1) && environments.len() < settings.environments.len() {
            let environments = environments.join(" and ");
            wanted.push_str(&type_name(&environments));
            address = format!("{address}/{environments}");
        }
        addresses.insert(*id, address);
    }
    addresses
}

/// The flat module of types.
struct Scope<'s> {
    types: &'s Types,
    apis: &'s [String],
    settings: &'s Settings,
    lock: &'s Lock,
    addresses: &'s BTreeMap<TypeId, String>,
    reserved: BTreeSet<&'s str>,
}

impl Scope<'_> {
    /// The name of each definition, with all names that are taken then. What `portal.yaml` or the lock names comes first, then components, which
    /// have names in the description, then what stands within something else.
    fn names(&self, kept: &[(String, TypeId)]) -> (BTreeMap<TypeId, String>, BTreeSet<String>) {
        let mut taken: BTreeSet<String> = self.reserved.iter().map(|name| (*name).to_owned()).collect();
        let mut named = BTreeMap::new();
        let texts: BTreeSet<&str> = kept.iter().filter_map(|(_, id)| component(&self.types.get(*id).origin)).collect();
        let (held, free): (Vec<_>, Vec<_>) = kept.iter().partition(|(_, id)| self.given(*id).or(self.locked(*id)).is_some());
        let (inline, components): (Vec<_>, Vec<_>) =
            free.into_iter().partition(|(_, id)| matches!(self.types.get(*id).origin, Origin::Inline(_)));
        for portion in [held, components, inline] {
            let mut wanted_by: HashMap<&str, usize> = HashMap::new();
            portion.iter().for_each(|(wanted, _)| *wanted_by.entry(wanted).or_default() += 1);
            let is_free = |wanted: &str| wanted_by.get(wanted) == Some(&1) && !taken.contains(wanted);
            let claim = |(wanted, id): &&(String, TypeId)| self.claim(wanted, *id, &texts, is_free(wanted));
            let claims: Vec<Claim> = portion.iter().map(claim).collect();
            let names = names(taken.iter().map(String::as_str).collect::<Vec<_>>(), &claims);
            taken.extend(names.iter().cloned());
            named.extend(portion.iter().map(|(_, id)| *id).zip(names));
        }
        (named, taken)
    }

    fn given(&self, id: TypeId) -> Option<&str> {
        self.settings.names.types.get(&self.types.get(id).origin.address()).map(String::as_str)
    }

    fn locked(&self, id: TypeId) -> Option<&str> {
        self.lock.get("type", self.addresses.get(&id)?)
    }

    /// A name that is free is given as it is wanted, so that no other has to be spelt.
    fn claim(&self, wanted: &str, id: TypeId, texts: &BTreeSet<&str>, is_free: bool) -> Claim {
        let definition = self.types.get(id);
        let own = component(&definition.origin).unwrap_or_default();
        let is_given = is_free && (wanted == own || !texts.contains(wanted));
        let candidates = if is_given { vec![wanted.to_owned()] } else { self.candidates(wanted, definition) };
        let spelt = of_its_own(own, candidates, texts).into_iter();
        let candidates = spelt.map(|name| if self.reserved.contains(name.as_str()) { format!("{name}Type") } else { name });
        Claim {
            address: self.addresses.get(&id).cloned().unwrap_or_default(),
            given: self.given(id).map(|_| wanted.to_owned()),
            locked: self.locked(id).map(str::to_owned),
            candidates: candidates.collect(),
        }
    }

    /// A component may be told apart by its API, else by how it is spelt; what stands within something else by the whole way to it.
    fn candidates(&self, wanted: &str, definition: &Definition) -> Vec<String> {
        let wanted = wanted.to_owned();
        match &definition.origin {
            Origin::Component(name) => {
                let api = self.apis.get(definition.api).filter(|api| !api.is_empty());
                let of_api = api.map(|api| format!("{}{wanted}", type_name(api)));
                let mut spelt: Vec<String> = variant_names(name).into_iter().filter(|name| *name != wanted).collect();
                spelt.insert(spelt.len().saturating_sub(1), format!("{wanted}Type"));
                [wanted].into_iter().chain(of_api).chain(spelt).collect()
            }
            Origin::Inline(path) => vec![wanted, told_apart(definition), path.iter().map(|part| type_name(part)).collect()],
            Origin::Parameter { owner, .. } => {
                let owner = type_name(owner);
                let owned = if owner.contains(&wanted) { owner } else { format!("{owner}{wanted}") };
                vec![wanted.clone(), owned, format!("{wanted}Parameter")]
            }
        }
    }
}

/// The name of a component in its description.
fn component(origin: &Origin) -> Option<&str> {
    match origin {
        Origin::Component(name) => Some(name),
        Origin::Inline(_) | Origin::Parameter { .. } => None,
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
        Origin::Inline(path) => inline_name(path.iter().map(|part| without_status(part))),
    }
}

/// Bodies of one operation that differ take their status into their names.
fn told_apart(definition: &Definition) -> String {
    inline_name(definition.origin.path().iter().map(String::as_str))
}

/// The role of a body without the status: `response 201` is `response`.
fn without_status(part: &str) -> &str {
    ["response ", "error "].iter().find_map(|role| part.starts_with(role).then(|| role.trim_end())).unwrap_or(part)
}

/// The words of all owners, without repeating what one ends with and the next begins with. An item is its list in the singular.
fn inline_name<'p>(path: impl Iterator<Item = &'p str>) -> String {
    let mut words: Vec<String> = Vec::new();
    for part in path {
        if part == ITEM {
            words = item_words(words);
            continue;
        }
        let part = type_words(part);
        let most = words.len().min(part.len());
        let again = (1..=most).rev().find(|count| words[words.len() - count..] == part[..*count]).unwrap_or(0);
        words.extend(part.into_iter().skip(again));
    }
    joined(&words)
}

/// Words of names as one. Those of ASCII are spelt as they have to be already, but for the one that no type may be called.
fn joined(words: &[String]) -> String {
    let name = words.concat();
    let is_spelt = name.is_ascii() && !matches!(name.as_str(), "" | "Self");
    shortened(if is_spelt { name } else { type_name(&words.join(" ")) }, LONGEST)
}

fn item_words(mut words: Vec<String>) -> Vec<String> {
    let one = words.last().and_then(|last| singular(last));
    if one.is_some() {
        words.pop();
    }
    words.push(one.unwrap_or_else(|| "Item".to_owned()));
    words
}
