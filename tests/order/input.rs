//! What a run of the generator is given, as value trees that a test may change.

use std::collections::BTreeMap;
use std::io;

use portal_codegen::{Files, Outcome, Portal, Selection, generate};
use serde_json::{Map, Value};

use crate::packages::Packages;

/// A description or a portal.
#[derive(Clone)]
pub(crate) struct Input {
    pub(crate) name: String,
    pub(crate) settings: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) corrections: Vec<String>,
    pub(crate) lock: String,
    texts: BTreeMap<String, String>,
    /// The files that are descriptions.
    descriptions: BTreeMap<String, Value>,
}

impl Files for Input {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        if let Some(root) = self.descriptions.get(path) {
            // JSON is YAML too, whatever the name of the file says.
            return serde_json::to_vec_pretty(root).map_err(io::Error::other);
        }
        let text = self.texts.get(path).ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "no such file"))?;
        Ok(text.clone().into_bytes())
    }
}

impl Input {
    /// A description on its own.
    pub(crate) fn description(name: &str, file: &str, texts: BTreeMap<String, String>) -> Self {
        Self { description: Some(file.to_owned()), ..Self::of(name, texts) }
    }

    /// A portal: its conventions in `portal.yaml`, and the files that they name.
    pub(crate) fn portal(name: &str, texts: BTreeMap<String, String>) -> Self {
        Self { settings: Some("portal.yaml".to_owned()), ..Self::of(name, texts) }
    }

    fn of(name: &str, texts: BTreeMap<String, String>) -> Self {
        let parsed = texts.iter().filter_map(|(file, text)| {
            let root = json(serde_yaml::from_str(text).ok()?)?;
            let is_description = root.get("openapi").or_else(|| root.get("swagger")).is_some();
            is_description.then(|| (file.clone(), root))
        });
        let descriptions = parsed.collect();
        let name = name.to_owned();
        Self { name, settings: None, description: None, corrections: Vec::new(), lock: String::new(), texts, descriptions }
    }

    /// Whether a file that is no description names items of lists by their numbers: there a place is a name.
    pub(super) fn has_numbered_items(&self) -> bool {
        let others = self.texts.iter().filter(|(file, _)| !self.descriptions.contains_key(*file));
        let mut starts = others.flat_map(|(_, text)| text.match_indices('[').map(|(at, _)| &text[at + 1..]));
        starts.any(|rest| rest.trim_start_matches('-').starts_with(|letter: char| letter.is_ascii_digit()))
    }

    /// The descriptions, to be changed.
    pub(crate) fn descriptions(&mut self) -> impl Iterator<Item = &mut Value> {
        self.descriptions.values_mut()
    }

    pub(crate) fn generate(&self) -> Outcome {
        let portal = Portal {
            settings: self.settings.clone(),
            description: self.description.clone(),
            corrections: self.corrections.clone(),
            outside: Vec::new(),
            selection: Selection::default(),
            check_requests: false,
            lock: self.lock.clone(),
            package: Packages::member(&self.name),
        };
        generate(&portal, self)
    }
}

/// The same tree in JSON, where every key is a text. `None` for what JSON has no form for.
fn json(value: serde_yaml::Value) -> Option<Value> {
    match value {
        serde_yaml::Value::Mapping(members) => {
            let members = members.into_iter().map(|(key, member)| Some((text(key)?, json(member)?)));
            members.collect::<Option<Map<String, Value>>>().map(Value::Object)
        }
        serde_yaml::Value::Sequence(items) => items.into_iter().map(json).collect::<Option<Vec<Value>>>().map(Value::Array),
        serde_yaml::Value::Tagged(_) => None,
        scalar => serde_json::to_value(scalar).ok(),
    }
}

fn text(key: serde_yaml::Value) -> Option<String> {
    match key {
        serde_yaml::Value::String(text) => Some(text),
        serde_yaml::Value::Number(number) => Some(number.to_string()),
        serde_yaml::Value::Bool(value) => Some(value.to_string()),
        _ => None,
    }
}
