//! Nodes as JSON.

use std::collections::BTreeMap;

use super::{Node, Value};

impl Node {
    /// The value as JSON, members by name.
    pub fn to_json(&self) -> String {
        match &self.value {
            Value::Null => "null".to_owned(),
            Value::Bool(value) => value.to_string(),
            Value::Number(text) => number(text),
            Value::String(text) => quoted(text),
            Value::List(items) => {
                let items: Vec<String> = items.iter().map(Self::to_json).collect();
                format!("[{}]", items.join(","))
            }
            Value::Map(_) => {
                let members: BTreeMap<&str, String> = self.members().map(|(key, value)| (key, value.to_json())).collect();
                let members: Vec<String> = members.iter().map(|(key, value)| format!("{}:{value}", quoted(key))).collect();
                format!("{{{}}}", members.join(","))
            }
        }
    }
}

/// A number as JSON spells it: without a leading `+`, and with digits on both sides of its dot.
fn number(text: &str) -> String {
    let unsigned = text.trim_start_matches(['+', '-']);
    let sign = if text.starts_with('-') { "-" } else { "" };
    let end = unsigned.find(['e', 'E']).unwrap_or(unsigned.len());
    let (mantissa, exponent) = unsigned.split_at(end);
    match mantissa.split_once('.') {
        Some((whole, fraction)) => {
            let digits = |text: &str| if text.is_empty() { "0".to_owned() } else { text.to_owned() };
            format!("{sign}{}.{}{exponent}", digits(whole), digits(fraction))
        }
        None => format!("{sign}{mantissa}{exponent}"),
    }
}

/// A text as JSON.
pub fn quoted(text: &str) -> String {
    let mut json = String::with_capacity(text.len() + 2);
    json.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => json.extend(['\\', character]),
            control if control.is_control() && u32::from(control) < 0x20 => json += &format!("\\u{:04x}", u32::from(control)),
            other => json.push(other),
        }
    }
    json.push('"');
    json
}
