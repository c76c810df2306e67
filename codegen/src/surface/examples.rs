//! Examples of the description that become tests: each is read as its type, and written again as the same value.

use std::collections::{BTreeMap, BTreeSet};

use super::Surface;
use crate::types::{Branch, Example, Layout, Literal, Number, Shape, Spelling, Steps, Struct, Type, TypeId, Types, by_place};

/// The most examples of one type, and the most members and items of one.
const OF_ONE_TYPE: usize = 3;
const MOST_PARTS: usize = 200;

/// An example that is tested.
#[derive(Clone, Debug)]
pub struct ExamplePlan {
    /// The definition that it is about.
    pub id: TypeId,
    /// The type that it is read as.
    pub value: Type,
    /// What the type keeps of it.
    pub shown: Literal,
}

/// The examples that are values of their types, of those that go as JSON.
pub(super) fn examples(surface: &Surface, types: &Types) -> Vec<ExamplePlan> {
    let mut by_type: BTreeMap<TypeId, Vec<ExamplePlan>> = BTreeMap::new();
    for example @ Example { value, .. } in types.examples() {
        let Some(id) = value.named().filter(|id| surface.is_json_object(*id, types)) else { continue };
        if types.fits(example).is_err() {
            continue;
        }
        let kept = surface.kept(&example.shown(), value, types, &Steps::new());
        let Some(shown) = kept.filter(|shown| parts(shown) <= MOST_PARTS) else { continue };
        let known = by_type.entry(id).or_default();
        if known.len() < OF_ONE_TYPE && !known.iter().any(|other| other.value == *value && other.shown == shown) {
            known.push(ExamplePlan { id, value: value.clone(), shown });
        }
    }
    by_type.into_values().flatten().collect()
}

/// How many values there are in one, itself included.
fn parts(shown: &Literal) -> usize {
    match shown {
        Literal::List(items) => 1 + items.iter().map(parts).sum::<usize>(),
        Literal::Object(members) => 1 + members.values().map(parts).sum::<usize>(),
        _ => 1,
    }
}

impl Surface {
    fn is_json_object(&self, id: TypeId, types: &Types) -> bool {
        let is_json = self.types.get(&id).is_some_and(|usage| usage.read || usage.written);
        is_json && matches!(types.get(id).shape, Shape::Struct(_) | Shape::Union(_))
    }

    /// What a type keeps of a value, where that is written as it was read; members that the type does not have are left out.
    fn kept(&self, shown: &Literal, value: &Type, types: &Types, steps: &Steps) -> Option<Literal> {
        if !steps.take() {
            return None;
        }
        match (value.but_null(), shown) {
            (Type::Json, shown) => is_json(shown).then(|| shown.clone()),
            (_, Literal::Null) => matches!(value, Type::Nullable(_)).then_some(Literal::Null),
            (Type::Named(id), shown) => match (&types.get(*id).shape, shown) {
                (Shape::Struct(structure), Literal::List(items)) if structure.layout == Layout::Tuple => {
                    let kept = self.kept_members(&by_place(items), structure, *id, types, steps)?;
                    (kept == Literal::Object(by_place(items))).then(|| shown.clone())
                }
                (Shape::Struct(structure), Literal::Object(members)) if structure.layout == Layout::Object => {
                    self.kept_members(members, structure, *id, types, steps)
                }
                (Shape::Union(branches), shown) => self.kept_branch(shown, branches, types, steps),
                (Shape::Enum(_) | Shape::Id, Literal::Text(_)) => Some(shown.clone()),
                _ => None,
            },
            (Type::List(item), Literal::List(items)) => {
                Some(Literal::List(items.iter().map(|shown| self.kept(shown, item, types, steps)).collect::<Option<_>>()?))
            }
            (Type::Map { keys: _, values: member }, Literal::Object(members)) => {
                let members = members.iter().map(|(key, shown)| Some((key.clone(), self.kept(shown, member, types, steps)?)));
                Some(Literal::Object(members.collect::<Option<_>>()?))
            }
            (scalar, shown) => is_spelt_so(shown, scalar).then(|| shown.clone()),
        }
    }

    /// A branch that has all of it: whichever is read then has it too.
    fn kept_branch(&self, shown: &Literal, branches: &[Branch], types: &Types, steps: &Steps) -> Option<Literal> {
        let fits = branches.iter().filter(|branch| types.is_of(shown, &branch.value, &branch.facts, steps).is_ok());
        fits.filter_map(|branch| self.kept(shown, &branch.value, types, steps)).find(|kept| kept == shown)
    }

    fn kept_members(
        &self,
        members: &BTreeMap<String, Literal>,
        structure: &Struct,
        id: TypeId,
        types: &Types,
        steps: &Steps,
    ) -> Option<Literal> {
        let plan = self.members(id).structure().filter(|_| structure.flattened_union.is_none())?;
        let mut kept = BTreeMap::new();
        for field in &plan.fields {
            let name = &structure.fields[field.position].name;
            match members.get(name) {
                None | Some(Literal::Null) if field.is_optional => {}
                shown => drop(kept.insert(name.clone(), self.kept(shown?, &field.value.holds, types, steps)?)),
            }
        }
        let described: BTreeSet<&str> = structure.fields.iter().map(|field| field.name.as_str()).collect();
        if let Some(value) = &structure.additional {
            for (key, shown) in members.iter().filter(|(key, _)| !described.contains(key.as_str())) {
                kept.insert(key.clone(), self.kept(shown, value, types, steps)?);
            }
        }
        Some(Literal::Object(kept))
    }
}

/// Whether all numbers within are spelt as JSON does.
fn is_json(shown: &Literal) -> bool {
    match shown {
        Literal::Number(number) => is_plain(number),
        Literal::List(items) => items.iter().all(is_json),
        Literal::Object(members) => members.values().all(is_json),
        Literal::Null | Literal::Bool(_) | Literal::Text(_) => true,
    }
}

/// Whether a scalar is spelt as it is written again.
fn is_spelt_so(shown: &Literal, scalar: &Type) -> bool {
    match (scalar, shown) {
        (Type::Bool, Literal::Bool(_)) | (Type::String, Literal::Text(_)) => true,
        (Type::I32, Literal::Number(number)) => number.as_str().parse::<i32>().is_ok() && is_plain(number),
        (Type::I64, Literal::Number(number)) => number.as_str().parse::<i64>().is_ok() && is_plain(number),
        (Type::U32, Literal::Number(number)) => number.as_str().parse::<u32>().is_ok() && is_plain(number),
        (Type::U64, Literal::Number(number)) => number.as_str().parse::<u64>().is_ok() && is_plain(number),
        (Type::F64 | Type::Decimal(Spelling::Number), Literal::Number(number)) => is_plain(number),
        (Type::Decimal(Spelling::Text), Literal::Text(text)) => is_plain(&Number::new(text)),
        (Type::Uuid, Literal::Text(text)) => !text.contains(|character: char| character.is_ascii_uppercase()),
        (Type::Date | Type::IsoDuration, Literal::Text(_)) => true,
        (Type::IpAddress, Literal::Text(text)) => {
            text.parse::<std::net::IpAddr>().is_ok_and(|address| address.to_string() == *text)
        }
        (Type::LocalDateTime, Literal::Text(text)) => text.contains('T'),
        (Type::TimeOfDay, Literal::Text(text)) => !["z", "+00:00", "-00:00"].iter().any(|end| text.ends_with(end)),
        (Type::DateTime, Literal::Text(text)) => {
            text.contains('T') && !["z", "+00:00", "-00:00"].iter().any(|end| text.ends_with(end))
        }
        (Type::Base64, Literal::Text(text)) => {
            text.len().is_multiple_of(4) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'))
        }
        _ => false,
    }
}

/// Whether a number is spelt in JSON without an exponent, and of no more digits than any type keeps.
fn is_plain(number: &Number) -> bool {
    let unsigned = number.as_str().strip_prefix('-').unwrap_or(number.as_str());
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_led = whole.len() == 1 || !whole.starts_with('0');
    are_digits(whole) && are_digits(fraction) && is_led && unsigned.len() <= 15 && number.as_str() != "-0"
}
