//! What the judge of mutations takes for an answer to one, and what it does not.

use std::collections::BTreeMap;

use portal_codegen::diagnostics::{Diagnostic, Place, rules};
use serde_json::{Value, json};

use super::mutation::{Kind, Mutation};
use super::portals::{Original, write};
use super::verdict::{Verdict, judge};

const SETTINGS: &str = "{ portal: Case, apis: { api: { description: api.yaml } } }";
const DESCRIPTION: &str = "
openapi: 3.0.3
info: { title: Case, version: '1' }
servers: [{ url: 'https://bank.example' }]
paths:
  /accounts:
    get:
      operationId: accounts
      responses:
        '200': { description: Accounts., content: { application/json: { schema: { $ref: '#/components/schemas/Account' } } } }
components:
  schemas:
    Account: { type: object, properties: { name: { type: string }, labels: { type: array, items: { $ref: '#/components/schemas/Label' } } } }
    Label: { type: string, description: A label., maxLength: 9 }
";

fn original() -> Original {
    let texts = [("portal.yaml", SETTINGS), ("api.yaml", DESCRIPTION)].map(|(name, text)| (name.to_owned(), text.to_owned()));
    Original::of("case".to_owned(), BTreeMap::from(texts))
}

/// The verdict on a mutation of a node, had the generator only this to say, about the description as a whole.
fn verdict(kind: Kind, pointer: &str, message: &str) -> Verdict {
    let mut original = original();
    let root: &Value = &original.files["api.yaml"].root;
    let was = root.pointer(pointer).unwrap_or(&json!(null)).clone();
    let written = write("api.yaml", root);
    let (file, pointer) = ("api.yaml".to_owned(), pointer.to_owned());
    let mutation = Mutation { kind, file: file.clone(), after: pointer.clone(), pointer, was, is_wider: false };
    let place = Place { file, line: 1, column: 1, bytes: (0, 400), pointer: "/info/title".to_owned() };
    original.outcome.diagnostics.push(Diagnostic::new(&rules::UNKNOWN_KEY, place, message));
    judge(&original, &mutation, &written, &original.outcome)
}

const KINDS_BY_NAME: [Kind; 2] = [Kind::Misdirected, Kind::Deleted];

#[test]
fn a_finding_elsewhere_that_has_a_term_of_the_mutated_node_is_no_answer() {
    for kind in super::KINDS {
        let verdict = verdict(kind, "/components/schemas/Account/type", "a `type` of a `schema` is an `object`");
        assert!(matches!(verdict, Verdict::Fault(_)), "{kind:?}");
    }
}

#[test]
fn a_finding_elsewhere_that_names_what_is_gone_is_an_answer() {
    for kind in super::KINDS {
        let verdict = verdict(kind, "/components/schemas/Account", "there is no `Account`");
        assert_eq!(matches!(verdict, Verdict::Reported), KINDS_BY_NAME.contains(&kind), "{kind:?}");
    }
}

#[test]
fn a_term_that_is_a_name_of_the_author_is_a_name() {
    let verdict = |message: &str| verdict(Kind::Deleted, "/components/schemas/default", message);
    assert!(matches!(verdict("there is no `default`"), Verdict::Reported));
    assert!(matches!(verdict("there is no `object`"), Verdict::Fault(_)));
}

#[test]
fn a_name_in_the_marked_text_alone_is_no_answer() {
    for kind in super::KINDS {
        let verdict = verdict(kind, "/components/schemas/Account", "something is the matter");
        assert!(matches!(verdict, Verdict::Fault(_)), "{kind:?}");
    }
}

/// The verdict on a member of `Label` that is gone, had the generator made the same of it where `is_silent`.
fn verdict_without(key: &str, is_silent: bool) -> Verdict {
    const LABEL: &str = "/components/schemas/Label";
    let original = original();
    let mut root = original.files["api.yaml"].root.clone();
    let was = root.pointer_mut(LABEL).unwrap().as_object_mut().unwrap().shift_remove(key).unwrap();
    let (file, pointer) = ("api.yaml".to_owned(), format!("{LABEL}/{key}"));
    let (written, mutation) =
        (write(&file, &root), Mutation { kind: Kind::Deleted, file, pointer, after: LABEL.to_owned(), was, is_wider: false });
    match is_silent {
        true => judge(&original, &mutation, &written, &original.outcome),
        false => judge(&original, &mutation, &written, &original.with(Some(("api.yaml", &written)))),
    }
}

#[test]
fn a_bound_that_no_docs_tell_is_silence_and_words_are_not() {
    assert!(matches!(verdict_without("maxLength", true), Verdict::Silent(_)));
    assert!(matches!(verdict_without("maxLength", false), Verdict::Documented));
    assert!(matches!(verdict_without("description", false), Verdict::WithoutEffect(_)));
}

#[test]
fn a_path_that_selects_all_that_it_did_may_change_nothing_and_no_other_may() {
    let original = original();
    let verdict = |is_wider| {
        let (file, pointer) = ("api.yaml".to_owned(), "/components/schemas/Account".to_owned());
        let mutation = Mutation { kind: Kind::Misdirected, file, after: pointer.clone(), pointer, was: json!("$.a"), is_wider };
        judge(&original, &mutation, &write("api.yaml", &original.files["api.yaml"].root), &original.outcome)
    };
    assert!(matches!(verdict(true), Verdict::WithoutEffect(_)));
    assert!(matches!(verdict(false), Verdict::Silent(_)));
}
