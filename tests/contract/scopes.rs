//! The scopes that descriptions name, read as plain values.

use std::collections::BTreeSet;

use portal_sandbox::Site;
use serde_json::Value;

/// All alternatives of scopes of a site's operations, each sorted.
pub(crate) fn declared(site: &Site) -> BTreeSet<Vec<String>> {
    let requirements = site.descriptions().flat_map(|(_, root)| {
        let items = root["paths"].as_object().unwrap().values();
        let operations = items.flat_map(|item| item.as_object().unwrap().values()).filter(|node| node.get("responses").is_some());
        operations.flat_map(|operation| operation.get("security").unwrap_or(&root["security"]).as_array().unwrap())
    });
    requirements.map(scopes).collect()
}

fn scopes(alternative: &Value) -> Vec<String> {
    let lists = alternative.as_object().unwrap().values().flat_map(|scopes| scopes.as_array().unwrap());
    let mut scopes: Vec<_> = lists.map(|scope| scope.as_str().unwrap().to_owned()).collect();
    scopes.sort_unstable();
    scopes
}
