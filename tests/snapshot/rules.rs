//! Every rule is told with an example that breaks it, and one that holds; both are tried.

use std::collections::BTreeSet;

use portal_codegen::diagnostics::rules::{ALL, Rule, by_code};

use crate::fixture::{Fixture, answering};

/// Rules that one short file cannot break: of what is asked for, of sizes, of several environments, of versions, of the generator itself.
const WITHOUT_EXAMPLE: [&str; 20] = [
    "P0101", "P0102", "P0104", "P0211", "P0504", "P0513", "P0516", "P0601", "P0602", "P0702", "P0705", "P0707", "P0708", "P0709",
    "P0805", "P0901", "P1001", "P1002", "P1003", "P1004",
];

/// The code blocks of a rule that are marked so, each with the file that it is.
fn examples<'r>(rule: &'r Rule, mark: &str) -> Vec<(&'r str, String)> {
    let mut blocks = rule.text.split("```yaml ").skip(1).filter_map(|block| block.split_once('\n'));
    let marked = |(head, rest): (&'r str, &'r str)| {
        let file = head.strip_prefix(mark)?.trim();
        Some((file, rest.split_once("```")?.0.to_owned()))
    };
    blocks.by_ref().filter_map(marked).collect()
}

/// A part of a description, with what every description has.
fn whole(part: &str) -> String {
    let is_whole = part.starts_with("openapi:") || part.starts_with("swagger:") || part.starts_with("swaggr:");
    let head = if is_whole { "" } else { "openapi: 3.0.3\ninfo: { title: Example, version: '1' }\n" };
    let schema = "{ $ref: '#/components/schemas/Account' }";
    let paths = format!(
        "paths: {{ /accounts: {{ get: {{ responses: {{ '200': {{ description: It., content: {{ application/json: {{ schema: {schema} }} }} }} }} }} }} }}\n"
    );
    let paths = if is_whole || part.lines().any(|line| line.starts_with("paths:")) { "" } else { &paths };
    format!("{head}{paths}{part}")
}

/// The codes of all that is found against an example.
fn codes((file, text): &(&str, String)) -> BTreeSet<&'static str> {
    let other = answering("Account: { type: object, properties: { id: { type: string } } }\n");
    let fixture = match *file {
        "portal.yaml" => Fixture::portal(text).file("api.yaml", other),
        "corrections.yaml" => Fixture::description(other).corrected(text),
        _ => Fixture::description(whole(text)),
    };
    fixture.diagnostics().iter().map(|diagnostic| diagnostic.rule.code).collect()
}

/// What the examples with this mark break that they should not, or do not break that they should.
fn faults(mark: &str, expected: impl Fn(&'static str) -> BTreeSet<&'static str>) -> Vec<String> {
    let examples = ALL.iter().flat_map(|rule| examples(rule, mark).into_iter().map(move |example| (rule.code, example)));
    let found = examples.map(|(code, example)| (code, codes(&example), example.1));
    let faults = found.filter(|(code, found, _)| *found != expected(code));
    faults.map(|(code, found, text)| format!("{code} breaks {found:?}:\n{text}")).collect()
}

#[test]
fn an_example_that_breaks_a_rule_breaks_no_other() {
    let faults = faults("breaks", |code| BTreeSet::from([code]));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let untold = ALL.iter().filter(|rule| examples(rule, "breaks").is_empty()).map(|rule| rule.code);
    assert_eq!(untold.collect::<Vec<_>>(), WITHOUT_EXAMPLE);
}

#[test]
fn nothing_is_found_against_an_example_that_holds() {
    let faults = faults("holds", |_| BTreeSet::new());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn codes_are_in_order_and_each_is_found() {
    assert!(ALL.is_sorted_by(|one, other| one.code < other.code));
    assert!(ALL.iter().all(|rule| by_code(&rule.code.to_lowercase()) == Some(*rule)));
    assert_eq!(by_code("P0000"), None);
}
