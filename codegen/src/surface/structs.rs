//! The plan of a struct: its fields, their types, and its constructor.

use std::collections::HashSet;

use super::Surface;
use super::parts::{Part, in_parts};
use crate::operations::{Encoding, Encodings, FormEncodings, Payload};
use crate::source::NodeId;
use crate::types::{Directions, Docs, Field, Shape, Struct, Type, Types};
use crate::usage::Usage;

/// A struct as it is emitted.
#[derive(Clone, Debug)]
pub struct StructPlan {
    /// The fields that go one of the ways that the struct goes, in the order of the description.
    pub fields: Vec<FieldPlan>,
    /// The type of members that the description does not name, where it has them typed.
    pub additional: Option<Value>,
    /// The fields that `new` takes, by their positions in `fields`: those that every value has, then those that a request has to have. They
    /// stand by their names, so that a description which lists them anew does not swap two of one type.
    pub required: Vec<usize>,
    /// Whether `new` takes a value of the union whose members stand in the same object.
    pub needs_variant: bool,
}

/// A field as it is emitted.
#[derive(Clone, Debug)]
pub struct FieldPlan {
    /// Its position among the fields that are described.
    pub position: usize,
    /// Its name.
    pub name: String,
    /// Name of the method that sets it.
    pub setter: String,
    /// Its type, apart from being optional.
    pub value: Value,
    /// How it goes in a urlencoded form.
    pub encoding: Encoding,
    /// How it goes in parts.
    pub part: PartPlan,
    /// Whether it is an `Option`.
    pub is_optional: bool,
    /// Where it is an `Option` of an `Option`, so that `null` is not the same as nothing, the name of the method that sets `null`.
    pub null_setter: Option<String>,
    /// Whether `portal.yaml` says that its value is personal.
    pub is_sensitive: bool,
}

/// A field as it goes in parts.
#[derive(Clone, Debug)]
pub struct PartPlan {
    /// Its format.
    pub format: Part,
    /// What is said of it.
    pub encoding: Encoding,
}

/// The value of a member.
#[derive(Clone, Debug)]
pub struct Value {
    /// Its type.
    pub holds: Type,
    /// How it is sent in a form.
    pub part: Part,
}

/// The names of a field and of the methods that set it.
pub(super) struct FieldNames {
    pub(super) name: String,
    pub(super) setter: String,
    /// Of the method that sets `null`, where that is not the same as nothing.
    pub(super) null_setter: Option<String>,
}

impl StructPlan {
    pub(super) fn of(
        structure: &Struct,
        names: Vec<FieldNames>,
        usage: &Usage,
        types: &Types,
        form: Option<&FormEncodings>,
        is_sensitive: impl Fn(&Field) -> bool,
    ) -> Self {
        // What only ever goes the other way is left out.
        let goes = |field: &Field| (usage.is_received() || !field.read_only) && (usage.is_sent() || !field.write_only);
        let fields = structure.fields.iter().zip(names).enumerate().filter(|(_, (field, _))| goes(field));
        let field = |(position, (field, FieldNames { name, setter, null_setter })): (usize, (&Field, FieldNames))| {
            let said = |of: fn(&FormEncodings) -> &Encodings| {
                form.and_then(|form| of(form).get(&field.name)).cloned().unwrap_or_default()
            };
            let value = Value::of(&field.value, usage, types);
            FieldPlan {
                position,
                name,
                setter,
                null_setter,
                encoding: said(|form| &form.fields),
                part: PartPlan::of(&value, said(|form| &form.parts)),
                value,
                is_optional: is_optional(field, usage),
                is_sensitive: is_sensitive(field),
            }
        };
        let fields: Vec<FieldPlan> = fields.map(field).collect();
        let is_taken = |field: &FieldPlan| !field.is_optional || is_needed(&structure.fields[field.position], usage);
        let mut required: Vec<usize> = (0..fields.len()).filter(|at| is_taken(&fields[*at])).collect();
        // Those that every value has go before those that requests alone need.
        required.sort_by(|one, other| {
            let [one, other] = [&fields[*one], &fields[*other]];
            (one.is_optional, &one.name).cmp(&(other.is_optional, &other.name))
        });
        // A form spells texts: JSON is for what is said to be JSON.
        let is_form = usage.form_written && !usage.read && !usage.written;
        let additional = structure.additional.as_ref().map(|value| {
            let text = Some(value).filter(|value| is_form && **value == Type::Json).map(|_| Type::String);
            Value::of(text.as_ref().unwrap_or(value), usage, types)
        });
        // Where each group of members requires one, none of them cannot be meant.
        let needs_variant = structure.flattened_union.as_ref().is_some_and(|union| always_requires(union, types));
        Self { fields, additional, required, needs_variant }
    }
}

impl PartPlan {
    fn of(value: &Value, encoding: Encoding) -> Self {
        let is_json = encoding.media_type.as_deref().is_some_and(|media_type| Payload::of(media_type) == Payload::Json);
        let format = match value.part {
            Part::Text | Part::Texts if is_json => Part::Json,
            part => part,
        };
        Self { format, encoding }
    }
}

impl Value {
    /// The type that is described, or text where the struct is not only sent in parts. Only JSON has null within.
    fn of(value: &Type, usage: &Usage, types: &Types) -> Self {
        let holds = if usage.read || usage.written { value.clone() } else { value.clone().never_null() };
        let holds = if usage.is_only_parts() { in_parts(holds) } else { holds.in_text() };
        Self { part: Part::of(&holds, types), holds }
    }
}

/// Whether a field is an `Option`. Requests and responses that share a type may differ in what they need.
fn is_optional(field: &Field, usage: &Usage) -> bool {
    let ways = |said: Directions| match (usage.is_received(), usage.is_sent()) {
        (true, true) => vec![said.in_responses, said.in_requests],
        (false, true) => vec![said.in_requests],
        _ => vec![said.in_responses],
    };
    let needed = ways(field.required).into_iter().all(|holds| holds);
    let nullable = ways(field.nullable).into_iter().any(|holds| holds);
    !needed || nullable || (field.read_only && usage.is_sent()) || (field.write_only && usage.is_received())
}

/// Whether a request has to have a field that is an `Option` for the sake of responses.
fn is_needed(field: &Field, usage: &Usage) -> bool {
    let is_owed = field.required.in_requests && !field.nullable.in_requests && field.environments.is_all();
    usage.is_sent() && is_owed && !field.read_only
}

/// Whether a request says something else by `null` than by nothing: the member may be either. Only JSON has a `null` for it.
pub(super) fn tells_null(field: &Field, usage: &Usage) -> bool {
    let is_json = usage.written && !(usage.form_written || usage.parts_written || usage.parts_read || usage.parameter);
    is_json && field.nullable.in_requests && !field.required.in_requests && !field.read_only
}

/// Whether it makes a difference that a field is nullable: what may be absent reads `null` as absence.
fn differs_by_null(field: &Field, usage: &Usage) -> bool {
    let never_null = Field { nullable: Directions::NEITHER, docs: Docs::default(), ..field.clone() };
    let plan = |field: &Field| (is_optional(field, usage), is_needed(field, usage), tells_null(field, usage));
    plan(field) != plan(&never_null)
}

impl Surface {
    /// The nodes that say of members that they may be `null`, where that makes no difference to any of them.
    pub fn idle_nulls(&self, types: &Types) -> HashSet<NodeId> {
        let (mut idle, mut telling) = (HashSet::new(), types.nulls().clone());
        for (id, usage) in &self.types {
            let Shape::Struct(structure) = &types.get(*id).shape else { continue };
            for field in structure.fields.iter().filter(|field| !field.nulls.is_empty()) {
                let nodes = if differs_by_null(field, usage) { &mut telling } else { &mut idle };
                nodes.extend(field.nulls.iter().copied());
            }
        }
        idle.retain(|node| !telling.contains(node));
        idle
    }
}

/// Whether every branch of a union has a member that requests need.
fn always_requires(union: &Type, types: &Types) -> bool {
    let shape = |value: &Type| value.named().map(|id| &types.get(id).shape);
    let requires = |value: &Type| match shape(value) {
        Some(Shape::Struct(branch)) => branch.fields.iter().any(|field| field.required.in_requests),
        _ => false,
    };
    match shape(union) {
        Some(Shape::Union(branches)) => branches.iter().all(|branch| requires(&branch.value)),
        _ => requires(union),
    }
}
