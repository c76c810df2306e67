//! Values in values.

use portal_codegen::budget::{ALIASED_NODES, FILE_NODES, NESTING, TARGET};

use crate::{run, run_files};

const HEAD: &str = "openapi: 3.0.3\ninfo: { title: Case, version: '1' }\npaths: {}\n";

pub(crate) fn values_nest_so_deep_and_no_deeper() {
    let nested = |depth: usize| run(format!("{HEAD}x-deep: {}{}\n", "[".repeat(depth), "]".repeat(depth)));
    let message = format!("values nest deeper than {NESTING} levels");
    assert!(nested(NESTING - 1).errors().all(|error| !error.contains(&message)));
    for depth in [NESTING + 1, 100_000] {
        assert!(nested(depth).error().ends_with(&message), "{depth} levels");
    }
}

pub(crate) fn blocks_nest_so_deep_and_no_deeper() {
    let nested: String = (0..3_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    assert!(run(nested).error().ends_with(&format!("values nest deeper than {NESTING} levels")));
}

pub(crate) fn an_alias_takes_values_no_deeper() {
    let nested = (1..40).map(|at| format!("x-{at}: &a{at} {}*a{}{}\n", "[".repeat(50), at - 1, "]".repeat(50)));
    let description = format!("{HEAD}x-0: &a0 []\n{}", nested.collect::<String>());
    assert!(run(description).error().ends_with(&format!("values nest deeper than {NESTING} levels")));
}

pub(crate) fn aliases_repeat_so_many_values_and_no_more() {
    let bomb = (1..12).map(|at| format!("x-{at}: &a{at} [{}]\n", vec![format!("*a{}", at - 1); 9].join(", ")));
    let description = format!("{HEAD}x-0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]\n{}", bomb.collect::<String>());
    let message = format!("anchors keep, and aliases repeat, more than {ALIASED_NODES} values");
    assert!(run(description).error().ends_with(&message));
}

pub(crate) fn anchors_in_anchors_keep_so_many_values_and_no_more() {
    let anchors: String = (0..150).map(|at| format!("&a{at} [")).collect();
    let description = format!("{HEAD}x-all: {anchors}{}{}\n", "1, ".repeat(20_000), "]".repeat(150));
    assert!(run(description).error().contains("anchors keep, and aliases repeat"));
}

pub(crate) fn an_alias_in_the_value_that_it_names_is_an_error() {
    let description = "openapi: 3.0.3\npaths: &a\n  x: *a\n";
    assert_eq!(run(description).error(), "api.yaml:3:6 #: an alias inside the value that it names");
}

pub(crate) fn corrections_add_so_many_values_and_no_more() {
    let items = "- 1\n".repeat(2_500).replace("- 1", "        - 1");
    let paths: String = (0..2_500).map(|at| format!("  /{at}: {{}}\n")).collect();
    let corrections = format!("overlay: 1.0.0\nactions:\n  - target: $.paths.*\n    update:\n      x-more:\n{items}");
    let files = [("api.yaml", HEAD.replace("paths: {}\n", &format!("paths:\n{paths}"))), ("corrections.yaml", corrections)];
    let ending = run_files(files.map(|(name, text)| (name, text.into_bytes())).into());
    let message = format!("corrections.yaml:3:5 #/actions/0: the actions up to this one add more than {FILE_NODES} values");
    assert!(ending.errors().any(|error| error == message));
}

pub(crate) fn corrections_take_values_no_deeper() {
    let nested = format!("{}1{}", "{ a: ".repeat(150), " }".repeat(150));
    let path = ".a".repeat(150);
    let action = |target: &str| format!("  - {{ target: $.info{target}, update: {{ a: {nested} }} }}\n");
    let corrections = format!("overlay: 1.0.0\nactions:\n{}{}", action(""), action(&path));
    let files = [("api.yaml", HEAD.to_owned()), ("corrections.yaml", corrections)];
    let ending = run_files(files.map(|(name, text)| (name, text.into_bytes())).into());
    let message = format!("values would nest deeper than {NESTING} levels");
    assert!(ending.errors().any(|error| error.contains("#/actions/1") && error.ends_with(&message)));
}

pub(crate) fn brackets_of_a_target_nest_so_deep_and_no_deeper() {
    let nested = |depth: usize| {
        let target = format!("$[?{}@.a == 1{}]", "(".repeat(depth - 1), ")".repeat(depth - 1));
        let corrections = format!("overlay: 1.0.0\nactions: [{{ target: '{target}', remove: true }}]\n");
        let files = [("api.yaml", HEAD.to_owned()), ("corrections.yaml", corrections)];
        run_files(files.map(|(name, text)| (name, text.into_bytes())).into())
    };
    let message = format!("brackets nest deeper than {TARGET} levels");
    assert!(nested(TARGET).errors().all(|error| !error.ends_with(&message)));
    for depth in [TARGET + 1, 100_000] {
        assert!(nested(depth).errors().any(|error| error.contains("#/actions/0/target") && error.ends_with(&message)));
    }
}
