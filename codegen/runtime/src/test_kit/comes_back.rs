use serde_json::Value;

use super::{ReadError, from_json, to_json};
use crate::wire::json::{Read, Write};

/// Reads JSON as a type, and compares what that writes with it. Numbers are equal that mean the same, and `null` is as good as absence.
///
/// # Errors
/// What was not read, or the JSON that was written where it is not equal.
pub fn comes_back<T: Read + Write>(json: &str) -> Result<(), String> {
    let value: T = from_json(json).map_err(|error: ReadError| error.to_string())?;
    let written = to_json(&value);
    let [read, again] = [json, &written].map(serde_json::from_str::<Value>);
    match (read, again) {
        (Ok(read), Ok(again)) if is_same(&read, &again) => Ok(()),
        _ => Err(written),
    }
}

fn is_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (Value::Array(ones), Value::Array(others)) => {
            ones.len() == others.len() && ones.iter().zip(others).all(|(one, other)| is_same(one, other))
        }
        (Value::Object(ones), Value::Object(others)) => {
            let has_all = |ones: &serde_json::Map<String, Value>, others: &serde_json::Map<String, Value>| {
                ones.iter().all(|(key, one)| is_same(one, others.get(key).unwrap_or(&Value::Null)))
            };
            has_all(ones, others) && has_all(others, ones)
        }
        (one, other) => one == other,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::comes_back;

    #[test]
    fn json_comes_back_where_it_means_the_same() {
        assert_eq!(comes_back::<BTreeMap<String, Option<f64>>>(r#"{"a": 1, "b": null}"#), Ok(()));
        assert_eq!(comes_back::<Vec<String>>(r#"["\u0061"]"#), Ok(()));
        assert!(comes_back::<Vec<String>>("[1]").unwrap_err().contains("expected a string"));
        assert_eq!(comes_back::<f64>("0.10000000000000000000001"), Ok(()));
    }
}
