//! What a description declares, counted over its plain values.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use super::raw;

/// Keys of a path item that are operations.
const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
/// Header parameters that OpenAPI 3 ignores: body, responses and security say them.
const IGNORED: [&str; 3] = ["accept", "content-type", "authorization"];
/// So many references may lead to one another.
const REFERENCES: usize = 50;

/// How much a description declares, or a package has of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) operations: usize,
    /// Header parameters, over all operations.
    pub(super) headers: usize,
}

/// Counts what the description in a file declares.
pub(super) fn count(file: &Path) -> Count {
    let mut files = Files::default();
    let root = files.value(file);
    files.ignored = if root.get("swagger").is_some() { &[] } else { &IGNORED };
    let is_newest = root.get("openapi").and_then(Value::as_str).is_some_and(|version| version.starts_with("3.2"));
    let mut count = Count::default();
    for (_, item) in root.get("paths").and_then(Value::as_object).into_iter().flatten().filter(|(path, _)| path.starts_with('/'))
    {
        let (home, item) = files.resolved(file, item);
        let shared = files.headers(&home, &item);
        for operation in operations(&item, is_newest) {
            let (home, operation) = files.resolved(&home, operation);
            count.operations += 1;
            count.headers += shared.union(&files.headers(&home, &operation)).count();
        }
    }
    count
}

fn operations(item: &Value, is_newest: bool) -> Vec<&Value> {
    let newer = if is_newest { item.get("query") } else { None };
    let additional = item.get("additionalOperations").filter(|_| is_newest).and_then(Value::as_object);
    let known = METHODS.iter().filter_map(|method| item.get(method));
    known.chain(newer).chain(additional.into_iter().flat_map(Map::values)).collect()
}

/// Files that were read.
#[derive(Default)]
struct Files {
    values: BTreeMap<PathBuf, Value>,
    /// Names of header parameters that are none.
    ignored: &'static [&'static str],
}

impl Files {
    /// The value of a file; null of one that cannot be read.
    fn value(&mut self, file: &Path) -> Value {
        self.known(file).clone()
    }

    fn known(&mut self, file: &Path) -> &Value {
        self.values.entry(file.to_owned()).or_insert_with(|| raw::read(file).unwrap_or(Value::Null))
    }

    /// What a node is or leads to, with the file that has it; its own members go before those of what it leads to.
    fn resolved(&mut self, home: &Path, node: &Value) -> (PathBuf, Value) {
        let (mut home, mut node) = (home.to_owned(), node.clone());
        for _ in 0..REFERENCES {
            let Some(reference) = node.get("$ref").and_then(Value::as_str).map(str::to_owned) else { break };
            let Value::Object(mut own) = node else { break };
            own.remove("$ref");
            home = raw::target(&home, &reference).unwrap_or(home);
            let pointer = reference.split_once('#').map_or("", |(_, pointer)| pointer);
            node = self.known(&home).pointer(&decoded(pointer)).cloned().unwrap_or_default();
            if let Value::Object(members) = &mut node {
                members.extend(own);
            }
        }
        (home, node)
    }

    /// The names of the header parameters of a path item or of an operation.
    fn headers(&mut self, home: &Path, owner: &Value) -> BTreeSet<String> {
        let ignored = self.ignored;
        let listed = owner.get("parameters").and_then(Value::as_array).into_iter().flatten();
        let parameters = listed.map(|parameter| self.resolved(home, parameter).1);
        let headers = parameters.filter(|parameter| parameter.get("in").and_then(Value::as_str) == Some("header"));
        let names = headers.filter_map(|header| Some(header.get("name")?.as_str()?.to_lowercase()));
        names.filter(|name| !ignored.contains(&name.as_str())).collect()
    }
}

/// A pointer in a fragment has bytes in hexadecimal.
fn decoded(pointer: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = pointer.as_bytes();
    while let [first, after @ ..] = rest {
        let escape = pointer.get(pointer.len() - after.len()..pointer.len() - after.len() + 2).filter(|_| *first == b'%');
        match escape.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Count, count, decoded};

    #[test]
    fn operations_and_headers_are_counted_through_references() {
        let folder = std::env::temp_dir().join(format!("portal-xtask-declared-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let root = "openapi: 3.2.0
paths:
  x-other: { get: {} }
  /a:
    parameters: [{ in: header, name: X-One }, { in: query, name: q }]
    get: { parameters: [{ in: header, name: x-one }, { in: header, name: Accept }, { $ref: '#/components/parameters/T%77o' }] }
    query: { $ref: 'other.yaml#/query' }
    additionalOperations: { COPY: {} }
  /b: { $ref: 'other.yaml#/~1b' }
components: { parameters: { Two: { in: header, name: X-Two } } }
";
        let other = "query: { parameters: [{ $ref: '#/three' }] }\n/b: { post: { parameters: [{ $ref: '#/three' }] } }\nthree: { in: header, name: X-Three }\n";
        fs::write(folder.join("root.yaml"), root).unwrap();
        fs::write(folder.join("other.yaml"), other).unwrap();
        let counted = count(&folder.join("root.yaml"));
        fs::remove_dir_all(folder).unwrap();
        assert_eq!(counted, Count { operations: 4, headers: 6 });
    }

    #[test]
    fn a_percent_sign_that_begins_no_escape_stays() {
        assert_eq!(decoded("/a%20b%/%zz"), "/a b%/%zz");
    }
}
