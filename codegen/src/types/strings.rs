//! Scalars: strings by their format, numbers by their bounds, and string enums.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use heck::ToSnakeCase;

use super::docs::docs;
use super::lower::{Lower, TypeUse};
use super::{EnumValue, Origin, Shape, Spelling, Type};
use crate::diagnostics::{Diagnostic, rules};
use crate::document::schema::{Bound, Schema};
use crate::environments::Environments;
use crate::source::Value;

impl<'d> Lower<'_, 'd> {
    pub(super) fn scalar(&mut self, schema: &Schema<'d>, origin: &Origin) -> TypeUse {
        if let (["integer"], Some("int64")) | (["number"], Some("float" | "double")) | (["string"], Some("string")) =
            (schema.types.as_slice(), schema.format())
        {
            self.remarks.idle(schema.format, "it is what such a number or text is anyway");
        }
        match schema.types.as_slice() {
            ["string"] => self.string(schema, origin).into(),
            ["integer"] => integer(schema).into(),
            ["number"] if is_exact(schema) => Type::Decimal(Spelling::Number).into(),
            ["number"] => Type::F64.into(),
            ["boolean"] => Type::Bool.into(),
            [] => Type::Json.into(),
            types => {
                let construct = format!("the type {}", types.join(" or "));
                self.unsupported(
                    &rules::UNKNOWN_TYPE,
                    schema.id,
                    &construct,
                    "one of array, boolean, integer, number, object, string is supported",
                )
            }
        }
    }

    fn string(&mut self, schema: &Schema<'d>, origin: &Origin) -> Type {
        let address = origin.address();
        if let Some(name) = self.rules.ids.get(&address) {
            return self.id(name, schema.id, docs(schema));
        }
        match (schema.format(), origin) {
            (None, Origin::Component(name)) if is_id_name(name) => self.id(name, schema.id, docs(schema)),
            (format, _) => format.map_or(Type::String, formatted),
        }
    }

    pub(super) fn string_enum(&mut self, schema: &Schema<'d>, origin: &Origin) -> TypeUse {
        let (mut values, mut seen): (Vec<EnumValue>, HashSet<&str>) = (Vec::new(), HashSet::new());
        for node in &schema.values {
            match (&node.value, node.as_text()) {
                (Value::Null, _) => {}
                (_, Some(text)) if seen.insert(text) => {
                    values.push(EnumValue { value: text.to_owned(), environments: Environments::ALL });
                }
                (_, Some(text)) => {
                    let place = self.sources.place(node.id);
                    self.report(
                        Diagnostic::new(&rules::DUPLICATE_ENUM_VALUE, place, format!("`{text}` stands twice in this enum"))
                            .help("remove one of the two"),
                    );
                }
                (_, None) => {
                    return self.unsupported(
                        &rules::ENUM_VALUE,
                        node.id,
                        "an enum value that is a list or a mapping",
                        "list strings only",
                    );
                }
            }
        }
        let id = self.reserve(schema, origin);
        self.types.get_mut(id).shape = Shape::Enum(values);
        Type::Named(id).into()
    }
}

/// The formats of decimals, as numbers and as strings.
const DECIMALS: [&str; 3] = ["decimal", "decimal128", "money"];

/// Whether a name says that its string identifies something.
pub(crate) fn is_id_name(name: &str) -> bool {
    name.to_snake_case().rsplit('_').next() == Some("id")
}

/// Whether a format has a say in the type of its schema; where it has none, the docs say it.
pub(super) fn determines_type(schema: &Schema<'_>) -> bool {
    match (schema.types.as_slice(), schema.format()) {
        (["string"], Some("string")) => true,
        (["string"], Some(format)) => schema.values.is_empty() && formatted(format) != Type::String,
        (["integer"], Some(format)) => matches!(format, "int32" | "int64"),
        (["number"], Some(format)) => matches!(format, "float" | "double") || DECIMALS.contains(&format),
        _ => false,
    }
}

/// Whether a number is one of those whose format promises that no digit is lost.
pub(super) fn is_exact(schema: &Schema<'_>) -> bool {
    schema.format().is_some_and(|format| DECIMALS.contains(&format))
}

pub(super) fn formatted(format: &str) -> Type {
    match format {
        "date" => Type::Date,
        "date-time" => Type::DateTime,
        "date-time-local" | "local-date-time" => Type::LocalDateTime,
        "uuid" => Type::Uuid,
        "byte" => Type::Base64,
        "binary" => Type::Bytes,
        format if DECIMALS.contains(&format) => Type::Decimal(Spelling::Text),
        _ => Type::String,
    }
}

/// The most that a decimal holds: 96 bits.
const MOST_OF_DECIMAL: i128 = (1 << 96) - 1;

/// The narrowest type that holds every value the schema allows. Bounds that no integer of 64 bits holds make a decimal of it, and those
/// that a decimal does not hold any JSON value, which keeps all digits.
pub(super) fn integer(schema: &Schema<'_>) -> Type {
    let (least, most) = (schema.lower.and_then(limit), schema.upper.and_then(limit));
    let within = |range: RangeInclusive<i128>| [least, most].iter().flatten().all(|limit| range.contains(limit));
    let not_negative = least.is_some_and(|least| least >= 0);
    match (schema.format(), not_negative) {
        (Some("int32"), true) => Type::U32,
        (Some("int32"), false) => Type::I32,
        (_, true) if most.is_some_and(|most| most <= u32::MAX.into()) => Type::U32,
        (_, true) if within(0..=u64::MAX.into()) => Type::U64,
        (_, false) if within(i64::MIN.into()..=i64::MAX.into()) => Type::I64,
        _ if within(-MOST_OF_DECIMAL..=MOST_OF_DECIMAL) => Type::Decimal(Spelling::Number),
        _ => Type::Json,
    }
}

/// The limit of a bound, which may be written with an exponent.
fn limit(bound: Bound<'_>) -> Option<i128> {
    bound.limit.parse().ok().or_else(|| bound.limit.parse::<f64>().ok().map(|limit| limit as i128))
}
