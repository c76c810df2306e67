//! What a small change of a description changes in its package: how many files, and which names beside those that belong to the change.
//!
//! `cargo test -p tests --test robust day_after -- --ignored --nocapture` prints it as a table. It is read beside that of an earlier
//! state, and holds nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use portal_codegen::FileSet;
use serde_json::{Map, Value, json};

use crate::order::listing::listing;
use crate::order::Input;
use crate::permutations::portals;

/// A change that a provider makes from one day to the next, and what names in the package that belong to it.
type Change = fn(&mut Value) -> Option<String>;

const CHANGES: [(&str, Change); 5] = [
    ("status added", add_status),
    ("operation removed", remove_operation),
    ("property moved to the front", move_property),
    ("enum value added first", add_value),
    ("tag renamed", rename_tag),
];

#[test]
#[ignore = "prints a table"]
fn what_small_changes_change() {
    let [_, open_payments] = portals();
    let corpus = std::env::var_os("PORTAL_SHARED").map(|shared| Path::new(&shared).join("corpus/docs/oxide-nexus.json.zst"));
    let inputs = [Some(open_payments), corpus.map(|file| packed(&file))];
    println!("description | change | lock | files | of | names gone | names come | lines gone | for example");
    for input in inputs.into_iter().flatten() {
        let before = input.generate();
        assert!(!before.files.is_empty(), "{} makes no package", input.name);
        for (name, change) in CHANGES {
            let mut changed = input.clone();
            let Some(place) = changed.descriptions().filter_map(change).next() else { continue };
            for lock in ["", before.lock.as_str()] {
                lock.clone_into(&mut changed.lock);
                let told = if lock.is_empty() { "no" } else { "yes" };
                let row = row(&before.files, &changed.generate().files);
                println!("{} | {name}: {place} | {told} | {row}", input.name);
            }
        }
    }
}

fn row(before: &FileSet, after: &FileSet) -> String {
    let paths: BTreeSet<&String> = before.keys().chain(after.keys()).filter(|path| *path != "origin.json").collect();
    let changed = paths.iter().filter(|path| before.get(**path) != after.get(**path)).count();
    let [before, after] = [before, after].map(|files| listing(files).into_iter().collect::<BTreeSet<String>>());
    let [names_before, names_after] = [&before, &after].map(|lines| lines.iter().map(|line| name(line)).collect::<BTreeSet<&str>>());
    let gone: Vec<&&str> = names_before.difference(&names_after).collect();
    let come = names_after.difference(&names_before).count();
    let lines = before.difference(&after).count();
    let shown: Vec<&str> = gone.iter().take(4).map(|name| **name).collect();
    format!("{changed} | {} | {} | {come} | {lines} | {}", paths.len(), gone.len(), shown.join(", "))
}

/// The name in a line of the listing.
fn name(line: &str) -> &str {
    let end = line.find(": ").into_iter().chain(line.find('(')).chain(line.find(" = ")).min();
    &line[..end.unwrap_or(line.len())]
}

fn packed(file: &Path) -> Input {
    let output = Command::new("zstd").args(["-dqc", "--long=24"]).arg(file).output().unwrap();
    let name = "oxide-nexus";
    Input::description(name, "api.json", BTreeMap::from([("api.json".to_owned(), String::from_utf8(output.stdout).unwrap())]))
}

fn operations(root: &mut Value) -> impl Iterator<Item = (String, String, &mut Map<String, Value>)> {
    let paths = root["paths"].as_object_mut().into_iter().flatten();
    paths.flat_map(|(path, item)| {
        let members = item.as_object_mut().into_iter().flatten();
        members.filter_map(|(method, operation)| Some((path.clone(), method.clone(), operation.as_object_mut()?)))
    })
}

fn add_status(root: &mut Value) -> Option<String> {
    let (path, _, operation) = operations(root).find(|(_, method, _)| method == "post")?;
    let responses = operation.get_mut("responses")?.as_object_mut()?;
    let like = responses.iter().find(|(status, _)| status.starts_with('4')).map(|(_, response)| response.clone());
    responses.insert("422".to_owned(), like.unwrap_or_else(|| json!({ "description": "Added." })));
    Some(format!("422 on POST {path}"))
}

fn remove_operation(root: &mut Value) -> Option<String> {
    let (path, method, _) = operations(root).find(|(_, method, _)| method == "post")?;
    root["paths"][&path].as_object_mut()?.shift_remove(&method)?;
    Some(format!("POST {path}"))
}

fn schemas(root: &mut Value) -> impl Iterator<Item = (&String, &mut Value)> {
    root["components"]["schemas"].as_object_mut().into_iter().flatten()
}

/// The last property that is required, where two are.
fn move_property(root: &mut Value) -> Option<String> {
    for (name, schema) in schemas(root) {
        let required: Vec<String> = schema["required"].as_array().into_iter().flatten().filter_map(|name| Some(name.as_str()?.to_owned())).collect();
        let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else { continue };
        let last = properties.keys().rev().find(|name| required.contains(name)).cloned();
        if let (Some(last), true) = (last, required.len() > 1) {
            let property = properties.shift_remove(&last)?;
            properties.shift_insert(0, last.clone(), property);
            return Some(format!("{last} of {name}"));
        }
    }
    None
}

fn add_value(root: &mut Value) -> Option<String> {
    let (name, schema) = schemas(root).find(|(_, schema)| schema["enum"][0].is_string())?;
    schema["enum"].as_array_mut()?.insert(0, json!("addedFirst"));
    Some(name.clone())
}

fn rename_tag(root: &mut Value) -> Option<String> {
    let tag = operations(root).find_map(|(.., operation)| Some(operation.get("tags")?.get(0)?.as_str()?.to_owned()))?;
    for (.., operation) in operations(root) {
        let tags = operation.get_mut("tags").and_then(Value::as_array_mut).into_iter().flatten();
        tags.filter(|own| **own == json!(tag)).for_each(|own| *own = json!("Renamed group"));
    }
    let declared = root.get_mut("tags").and_then(Value::as_array_mut).into_iter().flatten();
    declared.filter(|own| own["name"] == json!(tag)).for_each(|own| own["name"] = json!("Renamed group"));
    Some(tag)
}
