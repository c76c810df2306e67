//! How the values of a list or object are joined in a parameter.

use serde_json::Value;

use super::{Description, text};

impl Description {
    /// Style and explode; none for a single value, which has only one way to go.
    pub(crate) fn style(&self, location: &str, parameter: &Value) -> Option<(String, bool)> {
        let schema = parameter.get("schema").map_or(parameter, |schema| self.resolve(schema));
        if !matches!(text(schema, "type"), "array" | "object") {
            return None;
        }
        let usual = if matches!(location, "query" | "cookie") { "form" } else { "simple" };
        if self.is_swagger() {
            return Some(match text(parameter, "collectionFormat") {
                "multi" => ("form".to_owned(), true),
                "ssv" => ("spaceDelimited".to_owned(), false),
                "pipes" => ("pipeDelimited".to_owned(), false),
                _ => (usual.to_owned(), false),
            });
        }
        let style = Some(text(parameter, "style")).filter(|style| !style.is_empty()).unwrap_or(usual);
        let explode = parameter.get("explode").and_then(Value::as_bool).unwrap_or(style == "form");
        Some((style.to_owned(), explode))
    }
}
