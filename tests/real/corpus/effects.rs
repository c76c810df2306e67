//! What of the corpus is of no effect, and what is warned of, by construct: it may become less, and not more.
//!
//! `effects.list` has the construct, and below it the descriptions with the number of their nodes. What became less is recorded by
//! `PORTAL_RECORD=1`, and so is a description that is new; more is written there by hand, by who can say why.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;

use crate::description::{elements, text};
use crate::documents::repository;

/// The file, below the root of this repository.
const LIST: &str = "tests/real/corpus/effects.list";
/// The variable that asks for it to be written.
const RECORD: &str = "PORTAL_RECORD";

/// By construct and description: how many nodes, and what is known of where they stand.
type Effects = BTreeMap<String, BTreeMap<String, (u64, Vec<String>)>>;

/// Compares what is of no effect with what is recorded.
pub(super) fn compare(rows: &[Value]) {
    let recorded = read(&fs::read_to_string(repository().join(LIST)).unwrap_or_default());
    let found = found(rows);
    let known: BTreeSet<&String> = recorded.values().flat_map(BTreeMap::keys).collect();
    let count = |effects: &Effects, construct: &String, document: &String| {
        effects.get(construct).and_then(|of| of.get(document)).map_or(0, |(nodes, _)| *nodes)
    };
    let (mut next, mut more) = (found.clone(), Vec::new());
    for (construct, documents) in &found {
        for (document, (nodes, places)) in documents.iter().filter(|(document, _)| known.contains(document)) {
            let before = count(&recorded, construct, document);
            if *nodes > before {
                more.push(format!(
                    "{document}: {nodes} nodes of {construct} are of no effect, {before} were: {}",
                    places.join("; ")
                ));
                next.entry(construct.clone()).or_default().insert(document.clone(), (before, Vec::new()));
            }
        }
    }
    if std::env::var_os(RECORD).is_some() {
        fs::write(repository().join(LIST), written(&next)).unwrap();
    }
    assert!(more.is_empty(), "{}", more.join("\n"));
    let is_recorded = std::env::var_os(RECORD).is_some() || written(&next) == written(&recorded);
    assert!(is_recorded, "less is of no effect than {LIST} has, or a description is new: run this with {RECORD}=1");
}

/// What is told of descriptions: nodes without effect, and findings that are no errors.
fn found(rows: &[Value]) -> Effects {
    let mut effects = Effects::new();
    let mut add = |construct: String, row: &Value, nodes: u64, places: Vec<String>| {
        let entry = effects.entry(construct).or_default().entry(text(row, "document").to_owned()).or_default();
        entry.0 += nodes;
        entry.1.extend(places);
    };
    for row in rows.iter().filter(|row| text(row, "outcome") != "refused") {
        for node in elements(row.get("without_effect")) {
            let construct = match (text(node, "object"), text(node, "key")) {
                ("", _) => "no object of the specification".to_owned(),
                (object, "") => object.to_owned(),
                (object, key) => format!("{object} `{key}`"),
            };
            let places = elements(node.get("first_at")).filter_map(Value::as_str);
            let places = places.map(|place| format!("{place} ({})", text(node, "reason")));
            add(construct, row, node["nodes"].as_u64().unwrap_or_default(), places.collect());
        }
        for finding in elements(row.get("findings")).filter(|finding| text(finding, "level") == "warning") {
            let place = &finding["place"];
            let place = format!("{}:{} {}", text(place, "file"), place["line"], text(finding, "message"));
            add(format!("warning {}", text(finding, "code")), row, 1, vec![place]);
        }
    }
    effects
}

fn written(effects: &Effects) -> String {
    let mut list = String::new();
    for (construct, documents) in effects {
        let documents: Vec<_> = documents.iter().filter(|(_, (nodes, _))| *nodes > 0).collect();
        if documents.is_empty() {
            continue;
        }
        list += &format!("{construct}: {}\n", documents.iter().map(|(_, (nodes, _))| nodes).sum::<u64>());
        for (document, (nodes, _)) in documents {
            list += &format!("    {document}: {nodes}\n");
        }
    }
    list
}

fn read(list: &str) -> Effects {
    let (mut effects, mut construct) = (Effects::new(), "");
    for line in list.lines() {
        let (name, nodes) = line.rsplit_once(": ").unwrap_or_else(|| panic!("{LIST}: no number in `{line}`"));
        match name.strip_prefix("    ") {
            Some(document) => {
                let nodes = nodes.parse().unwrap_or_else(|_| panic!("{LIST}: no number in `{line}`"));
                effects.entry(construct.to_owned()).or_default().insert(document.to_owned(), (nodes, Vec::new()));
            }
            None => construct = name,
        }
    }
    effects
}
