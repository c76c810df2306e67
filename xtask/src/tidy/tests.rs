use super::{RustFile, emitted, imports, portals, words};

/// Lines and messages of what a rule finds in a file.
fn found(path: &str, text: &str) -> Vec<(usize, String)> {
    let file = RustFile { path: path.to_owned(), text: text.to_owned() };
    let words = words::of(text).unwrap();
    let names = vec![vec!["some".to_owned(), "bank".to_owned()], vec!["somebank".to_owned()]];
    let mut findings = imports::findings(&file, &words);
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
fn as_many_super_as_the_file_is_deep_are_the_root() {
    let text = "fn scope() -> super::naming::Scope { todo() }";
    assert_eq!(found("codegen/src/align.rs", text), one(1, "`align` must not name `naming`"));
    assert_eq!(found("codegen/src/align/schemas.rs", text), []);
    let text = "use super::super::{naming::Scope, source::Node};";
    assert_eq!(found("codegen/src/align/schemas.rs", text), one(1, "`align` must not name `naming`"));
}

#[test]
fn a_room_of_the_runtime_names_no_room_above_it() {
    let text = "use crate::client::Client;\nuse crate::wire::json::Read;\n";
    assert_eq!(found("codegen/runtime/src/token/source.rs", text), one(1, "`token` must not name `client`"));
    assert_eq!(found("codegen/runtime/src/call/perform.rs", text), []);
}

#[test]
fn generated_code_is_not_held_to_the_rooms() {
    let text = "macro_rules! id { ($name:ident) => { impl $crate::v1::Read for $name {} }; }";
    assert_eq!(found("codegen/runtime/src/wire/ids.rs", text), []);
    assert_eq!(found("codegen/runtime/src/v1.rs", "pub use crate::call::Call;"), []);
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
    let text = "fn read(tokens: quote::Tokens) {}";
    assert_eq!(found("codegen/src/types.rs", text), one(1, "`types` must not name `quote`"));
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
fn tests_and_quoted_code_are_left_alone() {
    let text = "#[cfg(test)]\nmod tests { use crate::write::Changes; }\nfn g() { quote!(use crate::write::Changes;) }";
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
fn a_standard_is_no_portal() {
    let file = RustFile { path: "codegen/src/source.rs".to_owned(), text: "// as the Berlin Group has it".to_owned() };
    assert_eq!(portals::findings(&file, &portals::names(&crate::workspace::root()).unwrap()), []);
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
    for modules in imports::TABLES.iter().map(|table| table.modules) {
        for (at, row) in modules.iter().enumerate() {
            for named in row.modules.iter().filter(|named| **named != "lib") {
                assert!(modules[..at].iter().any(|above| above.name == *named), "`{}` names `{named}`", row.name);
            }
        }
    }
}

/// The same findings as in `cargo xtask check`, so that the tests alone show them too.
#[test]
fn every_key_of_portal_yaml_is_documented() {
    assert_eq!(super::documented::findings(&crate::workspace::root()).unwrap(), []);
}
