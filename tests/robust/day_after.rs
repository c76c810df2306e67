//! What a small change of a description changes in its package: how many files, and which names beside those that belong to the change.
//!
//! `cargo test -p tests --test robust day_after -- --ignored --nocapture` prints it as a table. It is read beside that of an earlier
//! state, and holds nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use portal_codegen::FileSet;
use portal_codegen::listing::listing;
use serde_json::{Map, Value, json};

use crate::order::input::Input;

/// A change that a provider makes from one day to the next, and what it is called there.
/// Made at the place of this number among those where it can be.
type Change = fn(&mut Value, usize) -> Option<String>;

/// How many places are tried until one lets a package be made.
const PLACES: usize = 20;

const CHANGES: [(&str, Change); 6] = [
    ("nothing", |_, _| Some(String::new())),
    ("status added", add_status),
    ("operation removed", remove_operation),
    ("property moved to the front", move_property),
    ("enum value added first", add_value),
    ("tag renamed", rename_tag),
];

#[test]
#[ignore = "prints a table"]
fn what_small_changes_change() {
    let corpus = std::env::var_os("PORTAL_SHARED").map(|shared| Path::new(&shared).join("corpus/docs/oxide-nexus.json.zst"));
    let inputs = [Some(open_payments()), corpus.map(|file| packed(&file))];
    println!(
        "description | change | lock | files | of | names gone | beside the module that goes | names come | lines gone | for example"
    );
    for input in inputs.into_iter().flatten() {
        let before = input.generate();
        assert!(!before.files.is_empty(), "{} makes no package", input.name);
        for (name, change) in CHANGES {
            let made = (0..PLACES).find_map(|number| {
                let mut changed = input.clone();
                let place = changed.descriptions().find_map(|root| change(root, number))?;
                let files = changed.generate().files;
                (!files.is_empty()).then_some((place, changed, files))
            });
            let Some((place, mut changed, files)) = made else { continue };
            println!("{} | {name}: {place} | no | {}", input.name, row(&before.files, &files));
            before.lock.clone_into(&mut changed.lock);
            println!("{} | {name}: {place} | yes | {}", input.name, row(&before.files, &changed.generate().files));
        }
    }
}

fn row(before: &FileSet, after: &FileSet) -> String {
    let paths: BTreeSet<&String> = before.keys().chain(after.keys()).filter(|path| *path != "origin.json").collect();
    let changed = paths.iter().filter(|path| before.get(**path) != after.get(**path)).count();
    let [before, after] = [before, after].map(|files| listing(files).unwrap().into_iter().collect::<BTreeSet<String>>());
    let [names_before, names_after] =
        [&before, &after].map(|lines| lines.iter().map(|line| name(line)).collect::<BTreeSet<&str>>());
    let gone: Vec<&&str> = names_before.difference(&names_after).collect();
    let come = names_after.difference(&names_before).count();
    let lines = before.difference(&after).count();
    // The module of a tag has its name, and so has all that leads there.
    let modules: Vec<&str> = before.difference(&after).filter_map(|line| line.strip_suffix(": mod")).collect();
    let leads = |name: &str| modules.iter().any(|module| name.split([':', ' ']).any(|part| part == *module));
    let beside: Vec<&&&str> = gone.iter().filter(|name| !leads(name)).collect();
    let shown: Vec<&str> = beside.iter().take(4).map(|name| ***name).collect();
    format!("{changed} | {} | {} | {} | {come} | {lines} | {}", paths.len(), gone.len(), beside.len(), shown.join(", "))
}

/// The name in a line of the listing.
fn name(line: &str) -> &str {
    let end = line.find(": ").into_iter().chain(line.find('(')).chain(line.find(" = ")).min();
    &line[..end.unwrap_or(line.len())]
}

/// The description alone: what `portal.yaml` names may not be taken away or renamed.
fn open_payments() -> Input {
    let text = include_str!("../../specs/open-payments/psd2.yaml").to_owned();
    Input::description("open-payments", "psd2.yaml", BTreeMap::from([("psd2.yaml".to_owned(), text)]))
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

fn add_status(root: &mut Value, number: usize) -> Option<String> {
    let (path, _, operation) = operations(root).filter(|(_, method, _)| method == "post").nth(number)?;
    let responses = operation.get_mut("responses")?.as_object_mut()?;
    let like = responses.iter().find(|(status, _)| status.starts_with('4')).map(|(_, response)| response.clone());
    responses.insert("422".to_owned(), like.unwrap_or_else(|| json!({ "description": "Added." })));
    Some(format!("422 on POST {path}"))
}

fn remove_operation(root: &mut Value, number: usize) -> Option<String> {
    let (path, method, _) = operations(root).filter(|(_, method, _)| method == "get").nth(number)?;
    root["paths"][&path].as_object_mut()?.shift_remove(&method)?;
    Some(format!("GET {path}"))
}

fn schemas(root: &mut Value) -> impl Iterator<Item = (&String, &mut Value)> {
    root["components"]["schemas"].as_object_mut().into_iter().flatten()
}

/// The last property that is required, where two are.
fn move_property(root: &mut Value, number: usize) -> Option<String> {
    for (name, schema) in schemas(root).skip(number) {
        let required: Vec<String> =
            schema["required"].as_array().into_iter().flatten().filter_map(|name| Some(name.as_str()?.to_owned())).collect();
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

fn add_value(root: &mut Value, number: usize) -> Option<String> {
    let (name, schema) = schemas(root).filter(|(_, schema)| schema["enum"][0].is_string()).nth(number)?;
    schema["enum"].as_array_mut()?.insert(0, json!("addedFirst"));
    Some(name.clone())
}

fn rename_tag(root: &mut Value, number: usize) -> Option<String> {
    let tags = operations(root).filter_map(|(.., operation)| Some(operation.get("tags")?.get(0)?.as_str()?.to_owned()));
    let tag = tags.collect::<BTreeSet<String>>().into_iter().nth(number)?;
    for (.., operation) in operations(root) {
        let tags = operation.get_mut("tags").and_then(Value::as_array_mut).into_iter().flatten();
        tags.filter(|own| **own == json!(tag)).for_each(|own| *own = json!("Renamed group"));
    }
    let declared = root.get_mut("tags").and_then(Value::as_array_mut).into_iter().flatten();
    declared.filter(|own| own["name"] == json!(tag)).for_each(|own| own["name"] = json!("Renamed group"));
    Some(tag)
}
