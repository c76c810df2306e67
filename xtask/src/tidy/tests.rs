use super::{RustFile, emitted, imports, panics, portals, words};

/// Lines and messages of what a rule finds in a file.
fn found(path: &str, text: &str) -> Vec<(usize, String)> {
    let file = RustFile { path: path.to_owned(), text: text.to_owned() };
    let words = words::of(text).unwrap();
    let names = vec![vec!["some".to_owned(), "bank".to_owned()], vec!["somebank".to_owned()]];
    let mut findings = imports::findings(&file, &words);
    findings.extend(panics::findings(&file, &words));
    findings.extend(portals::findings(&file, &names));
    findings.into_iter().map(|finding| (finding.line, finding.message)).collect()
}

fn one(line: usize, message: &str) -> Vec<(usize, String)> {
    vec![(line, message.to_owned())]
}

#[test]
fn a_stage_names_no_later_stage() {
    let text = "use std::fmt;\n\nuse crate::naming::Scope;\n";
    assert_eq!(found("codegen/src/types/lower.rs", text), one(3, "`types` must not name `naming`"));
}

#[test]
fn a_group_of_imports_is_looked_into() {
    let text = "use crate::{\n    source::{Node, emit},\n    emit::FileSet,\n};\n";
    assert_eq!(found("codegen/src/overlay.rs", text), one(3, "`overlay` must not name `emit`"));
}

#[test]
fn super_beside_the_root_is_the_root() {
    let text = "fn scope() -> super::naming::Scope { todo() }";
    assert_eq!(found("codegen/src/align.rs", text), one(1, "`align` must not name `naming`"));
    assert_eq!(found("codegen/src/align/schemas.rs", text), []);
}

#[test]
fn a_stage_names_no_item_of_the_root() {
    assert_eq!(found("codegen/src/source.rs", "use crate::Files;"), one(1, "`source` must not name `lib`"));
}

#[test]
fn a_package_is_named_only_where_the_table_says() {
    let text = "fn tokens() -> quote::Tokens {}";
    assert_eq!(found("codegen/src/types.rs", text), one(1, "`types` must not name `quote`"));
    assert_eq!(found("codegen/src/emit.rs", text), []);
}

#[test]
fn a_file_with_a_row_of_its_own_has_the_rights_of_that_row() {
    let text = "use crate::source::SourceFile;";
    assert_eq!(found("codegen/src/diagnostics/render.rs", text), []);
    assert_eq!(found("codegen/src/diagnostics.rs", text), one(1, "`diagnostics` must not name `source`"));
}

#[test]
fn a_module_without_a_row_is_found() {
    assert_eq!(found("codegen/src/extra.rs", ""), one(1, "the module `extra` has no row in the table of imports"));
}

#[test]
fn calls_that_panic_are_found() {
    let text = "#[expect(dead_code)]\nfn read() {\n    first.unwrap();\n    second.expect(\"text\");\n    panic!();\n}";
    let panics: Vec<usize> = found("codegen/src/source.rs", text).into_iter().map(|(line, _)| line).collect();
    assert_eq!(panics, [3, 4, 5]);
}

#[test]
fn tests_and_quoted_code_are_left_alone() {
    let text = "#[cfg(test)]\nmod tests { fn f() { x.unwrap() } }\nfn g() { quote!(use crate::types::Amount; x.unwrap()) }";
    assert_eq!(found("codegen/src/emit.rs", text), []);
}

#[test]
fn a_portal_is_named_in_any_spelling() {
    for spelling in ["some-bank", "SomeBank", "somebank", "SOME_BANK", "Some Bank's"] {
        assert_eq!(found("codegen/src/source.rs", &format!("// {spelling}")).len(), 1, "{spelling}");
    }
    assert_eq!(found("codegen/src/source.rs", "// awesome bankers"), []);
}

#[test]
fn an_emitted_file_says_so() {
    let file = |text: &str| RustFile { path: "generated/some/src/lib.rs".to_owned(), text: text.to_owned() };
    assert_eq!(emitted::finding(&file("// Written by `cargo xtask generate`; changes are lost.\n")), None);
    assert!(emitted::finding(&file("//! Docs.\n")).is_some());
}

/// What the table allows is a way, not a circle: each row names only rows above it.
#[test]
fn each_row_names_only_rows_above_it() {
    for (at, row) in imports::MODULES.iter().enumerate() {
        for named in row.modules.iter().filter(|named| **named != "lib") {
            assert!(imports::MODULES[..at].iter().any(|above| above.name == *named), "`{}` names `{named}`", row.name);
        }
    }
}

/// The same findings as in `cargo xtask check`, so that the tests alone show them too.
#[test]
fn every_key_of_portal_yaml_is_documented() {
    assert_eq!(super::documented::findings(&crate::workspace::root()).unwrap(), []);
}
