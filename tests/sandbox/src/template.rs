//! Texts with places to fill: `{name}`.

use serde_json::Value;

/// The text with each place filled that `word` has something for.
pub(crate) fn fill(text: &str, word: &dyn Fn(&str) -> Option<String>) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('{') {
        filled.push_str(before);
        match behind.split_once('}').and_then(|(name, after)| Some((word(name)?, after))) {
            Some((word, after)) => {
                filled.push_str(&word);
                rest = after;
            }
            None => {
                filled.push('{');
                rest = behind;
            }
        }
    }
    filled + rest
}

/// The value with the places of all its texts filled.
pub(crate) fn fill_all(value: &Value, word: &dyn Fn(&str) -> Option<String>) -> Value {
    texts(value, &|text| fill(text, word))
}

/// The value with each of its texts as `written` has it.
pub(crate) fn texts(value: &Value, written: &dyn Fn(&str) -> String) -> Value {
    match value {
        Value::String(text) => written(text).into(),
        Value::Array(items) => items.iter().map(|item| texts(item, written)).collect(),
        Value::Object(members) => {
            Value::Object(members.iter().map(|(name, value)| (name.clone(), texts(value, written))).collect())
        }
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn places_without_a_word_stay_as_they_are() {
        let word = |name: &str| (name == "a").then(|| "{b}".to_owned());
        assert_eq!(fill("{a}/{b} {a", &word), "{b}/{b} {a");
    }
}
