//! Ids in answers.

use serde_json::Value;
use uuid::Uuid;

use super::Members;
use crate::template::texts;

/// Another id like the example's: the next number, the next UUID, else the example with a number behind it.
pub(super) fn varied(example: &str, count: u64) -> String {
    if count == 0 {
        return example.to_owned();
    }
    if let Ok(uuid) = Uuid::parse_str(example) {
        return Uuid::from_u128(uuid.as_u128().wrapping_add(count.into())).to_string();
    }
    match example.parse::<u64>() {
        Ok(number) => format!("{:0width$}", number.saturating_add(count), width = example.len()),
        Err(_) => format!("{example}-{count}"),
    }
}

/// Puts an id in the place of the example's, where it is a text or a segment of a path.
pub(super) fn rename(answer: &mut Members, example: &str, id: &str) {
    let renamed = |text: &str| {
        let segments = text.split('/').map(|segment| if segment == example { id } else { segment });
        segments.collect::<Vec<_>>().join("/")
    };
    answer.values_mut().for_each(|value| *value = texts(value, &renamed));
}

/// An id as text; none where the value is no id.
pub(crate) fn id_text(id: &Value) -> Option<String> {
    match id {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Sets an id, as the number that it was in the example, or as a text.
pub(super) fn set_id(answer: &mut Members, name: &str, id: &str) {
    if let Some(own) = answer.get_mut(name) {
        let number = own.is_number().then(|| id.parse::<u64>().ok()).flatten();
        *own = number.map_or_else(|| id.into(), Value::from);
    }
}
