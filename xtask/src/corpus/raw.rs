//! Descriptions as plain values, read by none of our readers.

use std::fmt;
use std::fs;
use std::path::{Component, Path, PathBuf};

use serde::de::{EnumAccess, IgnoredAny, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

/// Every description has one of these at its root.
const KEYS: [&str; 2] = ["openapi", "swagger"];

/// The value of a file, JSON or YAML; none of what is neither.
pub(super) fn read(file: &Path) -> Option<Value> {
    let text = fs::read_to_string(file).ok()?;
    let text = text.trim_start_matches('\u{feff}');
    serde_json::from_str(text).ok().or_else(|| serde_yaml::from_str(text).ok().map(|Plain(root)| root))
}

/// Whether a value is a description.
pub(super) fn is_one(root: &Value) -> bool {
    KEYS.iter().any(|key| root.get(key).is_some())
}

/// Whether a text that cannot be read would be a description: a line of it begins with the key that all have.
pub(super) fn looks_like_one(file: &Path) -> bool {
    let bytes = fs::read(file).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    text.lines().any(|line| {
        let line = line.trim_start_matches(['{', ' ', '\u{feff}', '"', '\'']);
        KEYS.iter().any(|key| {
            line.strip_prefix(key).is_some_and(|rest| rest.trim_start_matches(['"', '\'']).trim_start().starts_with(':'))
        })
    })
}

/// A value of YAML as one of JSON: keys that are no strings, such as a status without quotes, by their text, and numbers of any size.
struct Plain(Value);

impl<'de> Deserialize<'de> for Plain {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(PlainVisitor).map(Self)
    }
}

struct PlainVisitor;

impl<'de> Visitor<'de> for PlainVisitor {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i128<E>(self, value: i128) -> Result<Value, E> {
        Ok(value.to_string().into())
    }

    fn visit_u128<E>(self, value: u128) -> Result<Value, E> {
        Ok(value.to_string().into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut all = Vec::new();
        while let Some(Plain(item)) = items.next_element()? {
            all.push(item);
        }
        Ok(all.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut all = Map::new();
        while let Some((Plain(key), Plain(value))) = members.next_entry()? {
            let key = match key {
                Value::String(key) => key,
                key => key.to_string(),
            };
            all.insert(key, value);
        }
        Ok(all.into())
    }

    fn visit_enum<A: EnumAccess<'de>>(self, tagged: A) -> Result<Value, A::Error> {
        let (_, value): (IgnoredAny, _) = tagged.variant()?;
        value.newtype_variant().map(|Plain(value)| value)
    }
}

/// The file that a reference leads to; none where it stays in its own, or leads to the network.
pub(super) fn target(home: &Path, reference: &str) -> Option<PathBuf> {
    let file = reference.split('#').next().filter(|file| !file.is_empty() && !file.contains("://"))?;
    let mut path = home.parent()?.to_path_buf();
    for part in Path::new(file).components() {
        match part {
            Component::ParentDir => _ = path.pop(),
            Component::CurDir => {}
            part => path.push(part),
        }
    }
    Some(path)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::json;

    use super::{Plain, looks_like_one};

    #[test]
    fn yaml_that_json_does_not_have_is_read() {
        let read = serde_yaml::from_str("{ 200: a, least: -9223372036854776000, tagged: !x b, none: }").map(|Plain(value)| value);
        assert_eq!(read.unwrap(), json!({ "200": "a", "least": "-9223372036854776000", "tagged": "b", "none": null }));
    }

    #[test]
    fn a_file_that_cannot_be_read_is_a_description_if_a_line_begins_as_one() {
        let file = std::env::temp_dir().join(format!("portal-xtask-raw-{}", std::process::id()));
        let looks = ["openapi: 3.0.3\n\tx", "{\"swagger\" : \"2.0\"", "info: openapi: 3\n\tx"].map(|text| {
            fs::write(&file, text).unwrap();
            looks_like_one(&file)
        });
        fs::remove_file(file).unwrap();
        assert_eq!(looks, [true, true, false]);
    }
}
