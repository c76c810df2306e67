//! The runtime's source as files that build on their own, for packages away from this workspace.

use std::error::Error;
use std::fs;
use std::path::Path;

use toml::{Table, Value};

/// Whoever gets the source gets the licences that it is given under.
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// What is read of the workspace.
#[cfg_attr(test, expect(dead_code, reason = "the build asks for it alone"))]
pub(crate) const READ: [&str; 4] = ["Cargo.toml", "codegen/runtime", LICENCES[0], LICENCES[1]];

/// Path and text of each file of the runtime of a workspace, tests left out.
pub(crate) fn runtime(workspace: &Path) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let folder = workspace.join("codegen/runtime");
    let mut files = vec![("Cargo.toml".to_owned(), manifest(workspace, &folder)?)];
    for name in LICENCES {
        files.push((name.to_owned(), fs::read_to_string(workspace.join(name))?));
    }
    sources(&folder, &folder.join("src"), &mut files)?;
    files.sort();
    Ok(files)
}

fn sources(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.file_stem().is_some_and(|stem| stem == "tests") {
            continue;
        }
        if path.is_dir() {
            sources(root, &path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
            let text = without_tests(&fs::read_to_string(&path)?).ok_or_else(|| format!("the tests of {name} do not end"))?;
            files.push((name, text));
        }
    }
    Ok(())
}

/// The text of a module without its module of tests, which needs crates and files that are not vendored; `None` if that does not end as
/// rustfmt has it.
fn without_tests(text: &str) -> Option<String> {
    let Some((before, after)) = text.split_once("#[cfg(test)]\nmod tests") else { return Some(text.to_owned()) };
    // Declared in one line, or written out to the brace at the margin.
    let end = if after.starts_with(';') { ";\n" } else { "\n}\n" };
    let (_, after) = after.split_once(end)?;
    let after = after.trim_start_matches('\n');
    Some(match after.is_empty() {
        true => format!("{}\n", before.trim_end()),
        false => format!("{before}{after}"),
    })
}

/// The manifest with what it takes from the workspace written out.
fn manifest(workspace: &Path, folder: &Path) -> Result<String, Box<dyn Error>> {
    let workspace: Table = fs::read_to_string(workspace.join("Cargo.toml"))?.parse()?;
    let workspace = workspace.get("workspace").and_then(Value::as_table).ok_or("the workspace has no manifest")?;
    let mut manifest: Table = fs::read_to_string(folder.join("Cargo.toml"))?.parse()?;
    manifest.remove("lints");
    manifest.remove("dev-dependencies");
    let shared =
        |section: &str, key: &str| workspace.get(section).and_then(Value::as_table).and_then(|table| table.get(key)).cloned();
    if let Some(package) = manifest.get_mut("package").and_then(Value::as_table_mut) {
        for (key, value) in package.iter_mut() {
            if is_inherited(value) {
                *value = shared("package", key).ok_or_else(|| format!("the workspace has no package.{key}"))?;
            }
        }
    }
    // The package gets another name where it is put.
    manifest.insert("lib".to_owned(), Value::Table(Table::from_iter([("name".to_owned(), Value::from("portal_runtime"))])));
    for dependencies in dependencies(&mut manifest) {
        for (name, value) in dependencies.iter_mut() {
            if is_inherited(value) {
                let dependency = shared("dependencies", name).ok_or_else(|| format!("the workspace has no dependency {name}"))?;
                *value = with_own_features(dependency, value);
            }
        }
    }
    Ok(format!("# The runtime of generated packages, vendored.\n\n{manifest}"))
}

/// The dependencies of a package, for all targets and for some.
fn dependencies(manifest: &mut Table) -> Vec<&mut Table> {
    let (mut found, mut targets) = (Vec::new(), Vec::new());
    for (key, value) in manifest.iter_mut() {
        match (key.as_str(), value.as_table_mut()) {
            ("dependencies", Some(dependencies)) => found.push(dependencies),
            ("target", Some(tables)) => targets.extend(tables.iter_mut().filter_map(|(_, target)| target.as_table_mut())),
            _ => {}
        }
    }
    found.extend(targets.into_iter().filter_map(|target| target.get_mut("dependencies")?.as_table_mut()));
    found
}

fn is_inherited(value: &Value) -> bool {
    value.get("workspace").and_then(Value::as_bool) == Some(true)
}

/// A dependency of the workspace with the features and the `optional` that the package adds.
fn with_own_features(dependency: Value, own: &Value) -> Value {
    let mut table = match dependency {
        Value::Table(table) => table,
        version => Table::from_iter([("version".to_owned(), version)]),
    };
    if let Some(added) = own.get("features").and_then(Value::as_array) {
        let features = table.entry("features").or_insert_with(|| Value::Array(Vec::new()));
        if let Some(features) = features.as_array_mut() {
            features.extend(added.iter().cloned());
        }
    }
    for key in ["optional", "default-features"] {
        if let Some(value) = own.get(key) {
            table.insert(key.to_owned(), value.clone());
        }
    }
    Value::Table(table)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{runtime, without_tests};

    #[test]
    fn tests_of_the_runtime_stay_where_they_are() {
        let declared = "//! Docs.\n\n#[cfg(test)]\nmod tests;\n\nuse std::fmt;\n";
        assert_eq!(without_tests(declared).unwrap(), "//! Docs.\n\nuse std::fmt;\n");
        let written_out = "use std::fmt;\n\n#[cfg(test)]\nmod tests {\n    mod inner {\n    }\n}\n";
        assert_eq!(without_tests(written_out).unwrap(), "use std::fmt;\n");
        assert_eq!(without_tests("use std::fmt;\n\n#[cfg(test)]\nmod tests {}\n"), None);
        for (path, text) in runtime(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).unwrap() {
            assert!(!path.contains("tests") && !text.contains("#[test]") && !text.contains("mod tests"), "{path}");
        }
    }
}
