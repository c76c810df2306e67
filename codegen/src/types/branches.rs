//! Names of a union's branches and the order in which they are tried: neither depends on the order of the description.

use std::collections::BTreeMap;

use super::{Branch, Shape, Type, Types};
use crate::document::schema::Schema;
use crate::reference::target_name;
use crate::source::{Node, Value};

/// How many members a branch without a name is called by.
const CALLED_BY: usize = 3;

/// The name of a branch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// The name of its schema, its title, or what it consists of.
    pub(super) name: String,
    /// Whether the description calls it that.
    pub(super) is_given: bool,
}

/// The names of a union's branches, in their order. Of those that consist of the same, each has a number, in the order of all that
/// they say.
pub(super) fn labels(parts: &[Node]) -> Vec<Label> {
    let labels: Vec<Label> = parts.iter().map(label).collect();
    let mut alike: BTreeMap<&str, Vec<(String, usize)>> = BTreeMap::new();
    for (at, Label { name, .. }) in labels.iter().enumerate().filter(|(_, label)| !label.is_given) {
        alike.entry(name).or_default().push((canonical(&parts[at]), at));
    }
    let mut numbers = vec![1; parts.len()];
    for mut said in alike.into_values() {
        said.sort();
        said.iter().enumerate().for_each(|(number, (_, at))| numbers[*at] = number + 1);
    }
    let numbered = labels.into_iter().zip(numbers).map(|(label, number)| match number {
        1 => label,
        number => Label { name: format!("{}{number}", label.name), ..label },
    });
    numbered.collect()
}

fn label(part: &Node) -> Label {
    let schema = Schema::read(part);
    let given = schema.reference.and_then(Node::as_str).map(target_name);
    match given.or_else(|| schema.title.and_then(Node::as_text).map(str::to_owned)) {
        Some(name) => Label { name, is_given: true },
        None => Label { name: described(&schema), is_given: false },
    }
}

/// The parts that a schema is named after: the value that one of its members always has, the members that it requires, else all that it has; its parts;
/// its type.
fn described(schema: &Schema<'_>) -> String {
    let members = || schema.properties.into_iter().flatten();
    let constants = members().filter_map(|(_, member)| match Schema::read(member).values.as_slice() {
        [only] => only.as_str().filter(|text| !text.is_empty()).map(str::to_owned),
        _ => None,
    });
    let required = schema.required.iter().filter_map(|name| name.as_str().map(str::to_owned));
    let all = members().map(|(name, _)| name.to_string());
    let parts = [schema.all_of, schema.one_of, schema.any_of].into_iter().flatten();
    let parts = parts.map(|part| label(part).name);
    let values = schema.values.iter().filter_map(|value| value.as_text().map(str::to_owned));
    let ways: [Vec<String>; 5] = [constants.collect(), required.collect(), all.collect(), parts.collect(), values.collect()];
    match ways.into_iter().find(|words| !words.is_empty()) {
        Some(words) => listed(words),
        None if schema.is_empty() => "any".to_owned(),
        None if schema.types.is_empty() => "variant".to_owned(),
        None => listed(schema.types.iter().map(|name| (*name).to_owned()).collect()),
    }
}

/// Words in one order, and not too many.
fn listed(mut words: Vec<String>) -> String {
    words.sort();
    words.dedup();
    words.truncate(CALLED_BY);
    words.join(" and ")
}

/// All that a node says, whatever the order of its members and items.
fn canonical(node: &Node) -> String {
    let sorted = |mut parts: Vec<String>| {
        parts.sort();
        parts.join(",")
    };
    match &node.value {
        Value::Map(members) => sorted(members.iter().map(|(key, value)| format!("{key}:{}", canonical(value))).collect()),
        Value::List(items) => format!("[{}]", sorted(items.iter().map(canonical).collect())),
        _ => node.as_text().unwrap_or("null").to_owned(),
    }
}

/// Puts the branches of every union in the order in which they are tried, which counts where a value fits several as well: what takes fewer
/// values first, then by name.
pub fn order_branches(types: &mut Types) {
    for id in types.ids() {
        let Shape::Union(branches) = &types.get(id).shape else { continue };
        let mut ranked: Vec<(u8, Branch)> =
            branches.iter().map(|branch| (breadth(types, &branch.value), branch.clone())).collect();
        ranked.sort_by(|(one, a), (other, b)| (one, &a.name).cmp(&(other, &b.name)));
        types.get_mut(id).shape = Shape::Union(ranked.into_iter().map(|(_, branch)| branch).collect());
    }
}

/// How many values a type takes, among those that could be meant by the same JSON.
fn breadth(types: &Types, value: &Type) -> u8 {
    match value {
        Type::Named(id) => match &types.get(*id).shape {
            Shape::Enum(_) => 2,
            Shape::Id => 3,
            Shape::Struct(_) | Shape::Union(_) | Shape::Replaced(_) => 1,
        },
        Type::Nullable(inner) => breadth(types, inner),
        Type::Date | Type::DateTime | Type::LocalDateTime | Type::TimeOfDay | Type::IsoDuration | Type::IpAddress => 0,
        Type::Bool | Type::U32 | Type::Uuid => 0,
        Type::I32 | Type::U64 | Type::Decimal(_) => 1,
        Type::I64 | Type::Base64 => 2,
        Type::F64 => 3,
        Type::String | Type::Bytes | Type::File | Type::Parts => 4,
        Type::List(inner) => breadth(types, inner),
        Type::Map { .. } => 4,
        Type::Json => 5,
    }
}
