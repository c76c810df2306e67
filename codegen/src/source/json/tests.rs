use super::super::{SourceFile, Sources};
use super::read;
use crate::diagnostics::Diagnostics;

/// What is kept of a text, by this reader: its tree and all places. `None` where it leaves the text to the other.
fn kept(text: &str) -> Option<String> {
    let mut sources = Sources::default();
    let root = read(&mut sources, 0, text);
    root.map(|root| format!("{root:#?}{:#?}", sources.records))
}

/// The same by the reader of YAML.
fn kept_of_yaml(text: &str) -> String {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    sources.files.push(SourceFile { name: "a.json".to_owned(), text: String::new() });
    let root = sources.read_yaml(0, text, &mut diagnostics).unwrap();
    format!("{root:#?}{:#?}", sources.records)
}

#[test]
fn json_and_yaml_are_read_alike_to_the_place() {
    for text in [
        "{}",
        " [ ] ",
        r#"{"a": 1, "b": -1.10, "c": 1e3, "d": true, "e": false, "f": null, "g": "", "": []}"#,
        "{\n  \"paths\" : {\n\t\"/a~b\":{ } ,\r\n\"/c\"\n:\n[1,\n 2 , {\"x\":\"y\"}]\n}}\n",
        r#"{"é": "åäö 😀", "ö": {"n": "é"}, "last": 1}"#,
        r#"{"escapes \" \\ \/ \n": "tab \t, quote \", \u00e5", "after": 1}"#,
        "{\"a\":\"no, on, 0123\",\"b\":\"# no comment\",\"c\":\"a: b\",\"d\":\"- a\"}",
        "[[[[]]],{\"a\":[{\"b\":{}}]}]",
    ] {
        assert_eq!(kept(text).as_deref(), Some(&*kept_of_yaml(text)), "{text}");
    }
}

#[test]
fn what_is_not_json_or_has_a_fault_is_left_to_the_reader_of_yaml() {
    let deep = "[".repeat(300) + &"]".repeat(300);
    for text in [
        "",
        "openapi: 3.0.3",
        "{a: 1}",
        "{'a': 1}",
        "{\"a\": 1,}",
        "{\"a\": 1} # comment",
        "{\"a\": 1}{\"b\": 2}",
        "{\"a\": 1, \"a\": 2}",
        "{\"a\": 01}",
        "{\"a\": \"one\ntwo\"}",
        "{\"a\":\r1}",
        "{\"a\": ",
        &deep,
    ] {
        assert_eq!(kept(text), None, "{text}");
    }
}
