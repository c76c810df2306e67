//! Descriptions whose packages compilers refused, or that made a name mean another thing: their packages are built with every run.

use insta::assert_snapshot;

use crate::fixture::{Fixture, answered, answering, paths, with_paths};
use crate::packages::Packages;

/// So many types hold a list of the next.
const DEEP: usize = 40;

#[test]
fn packages_that_compilers_refused_build() {
    let mut packages = Packages::new("refused");
    for (name, description) in [
        ("signs-and-case", signs_and_case()),
        ("deep", deep()),
        ("lists", lists()),
        ("twice", twice()),
        ("runtime-names", named_like_the_runtime()),
    ] {
        packages.add(name, &Fixture::description(description).member(name)).unwrap();
    }
    packages.check().unwrap_or_else(|said| panic!("{said}"));
}

#[test]
fn values_that_differ_in_a_sign_or_in_case_have_a_name_each() {
    let package = Fixture::description(signs_and_case()).generate();
    for (name, count) in [("Sort", 3), ("PumpRate", 4), ("PumpSwitch", 3)] {
        let values = package.item(&format!("string_enum! {name}"));
        let variants = values.lines().filter(|line| line.contains("= \"") || line.contains("=> \"")).count();
        assert_eq!(variants, count, "{values}");
    }
}

#[test]
fn the_root_says_how_deep_types_nest() {
    let limit = |description| {
        let package = Fixture::description(description).generate();
        let limits = package.file("src/lib.rs").lines().filter(|line| line.contains("recursion_limit"));
        limits.collect::<String>()
    };
    assert_snapshot!(limit(deep()), @r##"#![recursion_limit = "1024"]"##);
    assert_snapshot!(limit(lists()), @r##"#![recursion_limit = "512"]"##);
}

#[test]
fn types_that_nest_as_they_do_everywhere_need_no_limit() {
    let package = Fixture::description(nested(6)).generate();
    assert!(!package.file("src/lib.rs").contains("recursion_limit"));
}

#[test]
fn a_value_that_the_path_names_twice_is_given_once() {
    let package = paths(TWICE);
    assert_snapshot!(package.item("fn Shelves::move_item"), @"
    pub fn move_item(
        &self,
        from: impl AsRef<str>,
        to: impl AsRef<str>,
    ) -> MoveItemRequest {
        let mut call = self.binding.call(&MOVE_ITEM);
        call.set_text(0, from);
        call.set_text(1, to);
        MoveItemRequest::new(call)
    }
    ");
}

/// A second run is part of what `answered` asserts: each branch has an address of its own in the lock.
#[test]
fn branches_that_are_called_alike_keep_their_names_with_the_lock() {
    let package = answered(
        "
        Kind:
          oneOf:
            - { type: string, enum: [inner] }
            - { type: string, enum: [outer] }
        ",
    );
    let variants = package.item("enum Kind");
    assert_eq!(variants.lines().filter(|line| line.ends_with("),") && !line.contains("Unknown(")).count(), 2, "{variants}");
}

/// A value and its opposite, and values in other letters alone.
fn signs_and_case() -> String {
    let sorted = "operationId: getRoot\n      parameters: [{ name: sort, in: query, schema: { type: string, enum: [size, -size, +size] } }]";
    answering(
        "
        Pump:
          type: object
          properties:
            rate: { type: string, enum: [ml, mL, Ml, ML] }
            switch: { type: string, enum: ['', '!=', '<'] }
            turn: { type: integer, enum: [-1, 1] }
        ",
    )
    .replace("operationId: getRoot", sorted)
}

fn deep() -> String {
    nested(DEEP)
}

/// A response that is a list of lists of lists, and so on: no definition holds its type.
fn lists() -> String {
    let list = (0..DEEP).fold("{ type: string }".to_owned(), |items, _| format!("{{ type: array, items: {items} }}"));
    answering(&format!("Box0: {list}\n"))
}

/// Types of which each holds a list of the next.
fn nested(levels: usize) -> String {
    let level = |number: usize| {
        let next = format!("{{ type: array, items: {{ $ref: '#/components/schemas/Box{}' }} }}", number + 1);
        format!("Box{number}: {{ type: object, properties: {{ label: {{ type: string }}, inner: {next} }} }}\n")
    };
    let last = format!("Box{levels}: {{ type: object, properties: {{ label: {{ type: string }} }} }}\n");
    answering(&((0..levels).map(level).collect::<String>() + &last))
}

const TWICE: &str = "
/shelves/{from}/to/{to}/of/{from}:
  put:
    operationId: moveItem
    parameters:
      - { name: from, in: path, required: true, schema: { type: string } }
      - { name: to, in: path, required: true, schema: { type: string } }
    responses: { '204': { description: Done. } }
";

fn twice() -> String {
    with_paths(TWICE)
}

/// Tags that are called as what the code of a group names.
fn named_like_the_runtime() -> String {
    const NAMES: [&str; 10] =
        ["Binding", "BodyRule", "Call", "Case", "Method", "Operation", "Parameter", "Role", "Response", "Client"];
    let path = |name: &&str| {
        let found = "{ description: It., content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }";
        let asked = "parameters: [{ name: word, in: query, schema: { type: string } }]";
        format!("/{name}: {{ get: {{ tags: [{name}], operationId: find{name}, {asked}, responses: {{ '200': {found} }} }} }}\n")
    };
    with_paths(&NAMES.iter().map(path).collect::<String>())
}
