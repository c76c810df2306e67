//! The members of a definition: fields, or variants for values or branches.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::structs::{FieldNames, StructPlan, tells_null};
use crate::naming::claims::{Claim, names};
use crate::naming::lock::{Lock, member};
use crate::naming::spelling::{Spelling, of_its_own};
use crate::operations::FormEncodings;
use crate::settings::Settings;
use crate::types::{Field, Layout, Shape, Struct, TypeId, Types};
use crate::usage::Usage;

/// Names of fields that a struct has besides those described.
const FIELDS: [&str; 2] = ["additional", "variant"];
/// Names of methods that every struct has.
const METHODS: [&str; 5] = ["new", "clone", "default", "write", "read"];
/// Names of variants and constants that every open enum has.
const VARIANTS: [&str; 2] = ["Unknown", "VALUES"];

/// The members of a definition.
#[derive(Clone, Debug)]
pub enum Members {
    /// The fields of a struct.
    Struct(StructPlan),
    /// Of an enum or a union the names of its variants, in the order of its values or branches.
    Variants(Vec<String>),
    /// Nothing.
    None,
}

impl Members {
    /// The plan of a struct.
    pub fn structure(&self) -> Option<&StructPlan> {
        match self {
            Self::Struct(plan) => Some(plan),
            Self::Variants(_) | Self::None => None,
        }
    }

    /// Names of variants.
    pub fn variants(&self) -> &[String] {
        match self {
            Self::Variants(variants) => variants,
            Self::Struct(_) | Self::None => &[],
        }
    }
}

/// The members of each of these definitions; `addresses` are those in the lock.
pub(super) fn members(
    usages: &BTreeMap<TypeId, Usage>,
    types: &Types,
    addresses: &BTreeMap<TypeId, String>,
    forms: &BTreeMap<TypeId, FormEncodings>,
    settings: &Settings,
    lock: &Lock,
) -> BTreeMap<TypeId, Members> {
    let planned = |(id, usage): (&TypeId, &Usage)| {
        let address = addresses.get(id).map_or("", String::as_str);
        let members = match &types.get(*id).shape {
            Shape::Struct(structure) => {
                let ordinals = ordinals(structure);
                let names: Vec<&str> = match structure.layout {
                    Layout::Object => structure.fields.iter().map(|field| field.name.as_str()).collect(),
                    Layout::Tuple => ordinals.iter().map(String::as_str).collect(),
                };
                let tell_null = structure.fields.iter().map(|field| tells_null(field, usage)).collect();
                let names = with_setters(lexical("field", address, &names, &FIELDS, Spelling::Values, lock), tell_null);
                let origin = types.get(*id).origin.address();
                let is_sensitive = |field: &Field| settings.sensitive.get(&format!("{origin}/{}", field.name)).is_some();
                Members::Struct(StructPlan::of(structure, names, usage, types, forms.get(id), is_sensitive))
            }
            Shape::Enum(values) => {
                let values: Vec<&str> = values.iter().map(|value| value.value.as_str()).collect();
                Members::Variants(lexical("value", address, &values, &VARIANTS, Spelling::Variants, lock))
            }
            Shape::Union(branches) => {
                let branches: Vec<&str> = branches.iter().map(|branch| branch.name.as_str()).collect();
                Members::Variants(lexical("branch", address, &branches, &VARIANTS, Spelling::Variants, lock))
            }
            Shape::Id | Shape::Replaced(_) => Members::None,
        };
        (*id, members)
    };
    usages.iter().map(planned).collect()
}

/// Words for the items of a tuple.
fn ordinals(structure: &Struct) -> Vec<String> {
    const WORDS: [&str; 10] = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    let word = |index: usize| WORDS.get(index).map_or_else(|| format!("item {}", index + 1), |word| (*word).to_owned());
    (0..structure.fields.len()).map(word).collect()
}

/// Names of arguments that one function takes, from what they are called on the wire.
pub(super) fn arguments<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<String> {
    lexical("argument", "", &texts.collect::<Vec<_>>(), &[], Spelling::Values, &Lock::default())
}

/// Names from texts of the wire. None reads as the text of another.
pub(super) fn lexical(
    kind: &str,
    owner: &str,
    texts: &[&str],
    reserved: &[&str],
    spelling: Spelling,
    lock: &Lock,
) -> Vec<String> {
    let all: BTreeSet<&str> = texts.iter().copied().collect();
    if let Some(names) = plainest(texts, &all, reserved, spelling)
        && texts.iter().zip(&names).all(|(text, name)| lock.allows(kind, owner, text, name))
    {
        return names;
    }
    let claim = |text: &&str| {
        let own = of_its_own(text, spelling.names(text), &all).into_iter();
        let candidates = own.map(|name| if reserved.contains(&name.as_str()) { apart(kind, &name) } else { name }).collect();
        let address = member(owner, text);
        Claim { given: None, locked: lock.get(kind, &address).map(str::to_owned), address, candidates }
    };
    names(reserved.iter().copied(), &texts.iter().map(claim).collect::<Vec<_>>())
}

/// The plainest name of each text, where no two want the same: so it is nearly everywhere, and nothing else has to be spelt there.
fn plainest(texts: &[&str], all: &BTreeSet<&str>, reserved: &[&str], spelling: Spelling) -> Option<Vec<String>> {
    let names: Vec<String> = texts.iter().map(|text| spelling.plainest(text)).collect();
    let mut given: HashSet<&str> = reserved.iter().copied().collect();
    let are_apart = names.iter().all(|name| given.insert(name));
    let is_its_own = |(text, name): (&&str, &String)| text == name || !all.contains(name.as_str());
    (are_apart && texts.iter().zip(&names).all(is_its_own)).then_some(names)
}

/// The name of what would have one that every definition of its kind has already.
fn apart(kind: &str, name: &str) -> String {
    match kind {
        "field" => format!("{name}_field"),
        "value" => format!("{name}Value"),
        _ => format!("{name}Branch"),
    }
}

/// Each field with its setters. That of a value has the same name; `with_` goes before what a struct has methods of already. That of `null` has
/// the word behind it.
fn with_setters(fields: Vec<String>, tell_null: Vec<bool>) -> Vec<FieldNames> {
    let setters = setters(&fields);
    let reserved = METHODS.into_iter().chain(setters.iter().map(String::as_str));
    let claim = |setter: &String| {
        let candidates = vec![format!("{setter}_null"), format!("{setter}_as_null")];
        Claim { address: setter.clone(), given: None, locked: None, candidates }
    };
    let told = setters.iter().zip(&tell_null).filter(|(_, tells)| **tells);
    let mut null_setters = names(reserved, &told.map(|(setter, _)| claim(setter)).collect::<Vec<_>>()).into_iter();
    let all = fields.into_iter().zip(setters).zip(tell_null);
    let named = all.map(|((name, setter), tells)| FieldNames {
        name,
        setter,
        null_setter: if tells { null_setters.next() } else { None },
    });
    named.collect()
}

fn setters(fields: &[String]) -> Vec<String> {
    if !fields.iter().any(|field| METHODS.contains(&field.as_str())) {
        return fields.to_vec();
    }
    let claim = |field: &String| {
        let candidates = match METHODS.contains(&field.as_str()) {
            true => vec![format!("with_{field}"), format!("with_{field}_field")],
            false => vec![field.clone()],
        };
        let given = (!METHODS.contains(&field.as_str())).then(|| field.clone());
        Claim { address: field.clone(), given, locked: None, candidates }
    };
    names(METHODS, &fields.iter().map(claim).collect::<Vec<_>>())
}
