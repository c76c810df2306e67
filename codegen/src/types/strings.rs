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
        (["integer"], Some(format)) => INTEGERS.iter().any(|(known, _)| *known == format),
        (["number"], Some(format)) => matches!(format, "float" | "double") || DECIMALS.contains(&format),
        _ => false,
    }
}

/// Whether the type of a schema says all that its format does.
pub(super) fn type_says_format(schema: &Schema<'_>) -> bool {
    determines_type(schema) && !matches!(schema.format(), Some("ipv4" | "ipv6"))
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
        "time" | "time-local" | "local-time" | "partial-time" => Type::TimeOfDay,
        "duration" => Type::IsoDuration,
        "ip" | "ip-address" | "ipv4" | "ipv6" => Type::IpAddress,
        "uuid" => Type::Uuid,
        "byte" => Type::Base64,
        "binary" => Type::Bytes,
        format if DECIMALS.contains(&format) => Type::Decimal(Spelling::Text),
        _ => Type::String,
    }
}

/// The formats of integers, and what each allows.
const INTEGERS: [(&str, RangeInclusive<i128>); 8] = [
    ("int8", i8::MIN as i128..=i8::MAX as i128),
    ("int16", i16::MIN as i128..=i16::MAX as i128),
    ("int32", i32::MIN as i128..=i32::MAX as i128),
    ("int64", i64::MIN as i128..=i64::MAX as i128),
    ("uint8", 0..=u8::MAX as i128),
    ("uint16", 0..=u16::MAX as i128),
    ("uint32", 0..=u32::MAX as i128),
    ("uint64", 0..=u64::MAX as i128),
];

/// The most that a decimal holds: 96 bits.
const MOST_OF_DECIMAL: i128 = (1 << 96) - 1;

/// The narrowest type that holds every value the schema allows. Bounds that no integer of 64 bits holds make a decimal of it, and those
/// that a decimal does not hold any JSON value, which keeps all digits.
pub(super) fn integer(schema: &Schema<'_>) -> Type {
    let range = INTEGERS.iter().find(|(format, _)| Some(*format) == schema.format()).map(|(_, range)| range);
    let least = schema.lower.iter().filter_map(limit).chain(range.map(|range| *range.start())).max();
    let most = schema.upper.iter().filter_map(limit).chain(range.map(|range| *range.end())).min();
    let within = |range: RangeInclusive<i128>| [least, most].iter().flatten().all(|limit| range.contains(limit));
    let not_negative = least.is_some_and(|least| least >= 0);
    let is_small = range.is_some_and(|range| *range.start() >= i32::MIN.into() && *range.end() <= i32::MAX.into());
    match not_negative {
        true if is_small || most.is_some_and(|most| most <= u32::MAX.into()) => Type::U32,
        true if within(0..=u64::MAX.into()) => Type::U64,
        false if is_small => Type::I32,
        false if within(i64::MIN.into()..=i64::MAX.into()) => Type::I64,
        _ if within(-MOST_OF_DECIMAL..=MOST_OF_DECIMAL) => Type::Decimal(Spelling::Number),
        _ => Type::Json,
    }
}

/// The limit of a bound, which may be written with an exponent.
fn limit(bound: &Bound<'_>) -> Option<i128> {
    bound.limit.parse().ok().or_else(|| bound.limit.parse::<f64>().ok().map(|limit| limit as i128))
}
