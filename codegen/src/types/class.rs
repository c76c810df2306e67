//! Which class of schema it is.

use crate::document::schema::{Additional, Schema};
use crate::source::Value;

/// The classes of schemas that are neither references nor put together from parts.
pub(super) enum Class {
    Struct,
    Union,
    Enum,
    List,
    Map,
    Scalar,
    Any,
}

/// The class of a schema, by the keywords that say most.
pub(super) fn classify(schema: &Schema<'_>) -> Class {
    let is = |name: &str| schema.types.contains(&name);
    let has_members = schema.properties.is_some_and(|properties| !properties.is_empty());
    match schema {
        _ if has_members => Class::Struct,
        schema if schema.is_union() => Class::Union,
        schema if names_texts(schema) => Class::Enum,
        schema if is("object") || matches!(schema.additional, Additional::Typed(_)) => Class::Map,
        schema if is("array") || schema.items.is_some() => Class::List,
        schema if !schema.types.is_empty() => Class::Scalar,
        _ => Class::Any,
    }
}

/// Whether a schema lists values that are texts. Other values have no names; the docs list them.
pub(super) fn names_texts(schema: &Schema<'_>) -> bool {
    let all_texts = || schema.values.iter().all(|value| matches!(value.value, Value::String(_) | Value::Null));
    !schema.values.is_empty() && (schema.types.contains(&"string") || (schema.types.is_empty() && all_texts()))
}

/// Whether a schema would be the same without its `type`.
pub(super) fn has_obvious_type(schema: &Schema<'_>) -> bool {
    let is_told = |class: Class| match class {
        Class::Struct | Class::Union => true,
        Class::Enum => schema.types == ["string"],
        Class::List => schema.items.is_some(),
        Class::Map => matches!(schema.additional, Additional::Typed(_)),
        Class::Scalar | Class::Any => false,
    };
    schema.types.len() == 1 && is_told(classify(schema))
}
