//! What the bank saw, compared with what a description declares.

use portal_sandbox::{Seen, Site};

use crate::description::{Operation, Parameter};
use crate::spellings::spelt;

/// Asserts that each of the operations was called without a violation, and that each parameter that it declares
/// arrived under its name as it has to be spelt.
#[track_caller]
pub(crate) fn assert_all_arrived<'d>(site: &Site, operations: impl Iterator<Item = Operation<'d>>) {
    let faults: Vec<_> = operations.flat_map(|operation| faults(site, &operation)).collect();
    assert_eq!(faults, [""; 0]);
}

fn faults(site: &Site, operation: &Operation<'_>) -> Vec<String> {
    let id = operation.id();
    let Some(seen) = site.seen(id).pop() else {
        return vec![format!("{id} was not called")];
    };
    let violations = seen.violations.iter().map(|violation| format!("{id}: {violation:?}"));
    let parameters = operation.parameters().filter_map(|parameter| {
        let arrived = arrived(&seen, operation, &parameter);
        let fault = format!("{id}: {} {} arrived as {arrived:?}", parameter.location, parameter.name);
        (!is_as_spelt(operation, &parameter, arrived.as_deref())).then_some(fault)
    });
    violations.chain(parameters).collect()
}

fn is_as_spelt(operation: &Operation<'_>, parameter: &Parameter<'_>, arrived: Option<&str>) -> bool {
    match parameter.name {
        // Each request has its own.
        "X-Request-ID" => arrived.is_some(),
        // Of a token that the caller brings, the client knows no more than that it opens the operation.
        "scope" => arrived == operation.only_scopes().as_deref(),
        name => arrived == Some(spelt(name)),
    }
}

/// The text of a parameter on the wire.
fn arrived(seen: &Seen, operation: &Operation<'_>, parameter: &Parameter<'_>) -> Option<String> {
    let name = parameter.name;
    let text = match parameter.location {
        "header" => seen.headers.get(name)?.to_str().ok()?,
        "query" => seen.uri.query()?.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?,
        "path" => segment(seen.uri.path(), operation.template, name)?,
        location => panic!("no description here has parameters in a {location}"),
    };
    Some(text.to_owned())
}

/// The segment of `path` that stands where the template has the parameter.
fn segment<'p>(path: &'p str, template: &str, name: &str) -> Option<&'p str> {
    let segments = path.rsplit('/').zip(template.rsplit('/'));
    let mut found = segments.filter(|(_, part)| part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) == Some(name));
    found.next().map(|(segment, _)| segment)
}
