//! The table of styles in OpenAPI 3.0, row by row.

use super::{Style, add_pieces, header, path};
use crate::wire::parameter::ParameterValue;

fn empty() -> ParameterValue {
    ParameterValue::One(String::new())
}

fn one(text: &str) -> ParameterValue {
    ParameterValue::One(text.to_owned())
}

fn scalar() -> ParameterValue {
    one("blue")
}

fn array() -> ParameterValue {
    ParameterValue::Many(["blue", "black", "brown"].map(one).to_vec())
}

fn object() -> ParameterValue {
    let pairs = [("R", "100"), ("G", "200"), ("B", "150")];
    ParameterValue::Pairs(pairs.map(|(name, value)| (name.to_owned(), one(value))).to_vec())
}

fn in_path(style: Style, explode: bool) -> [String; 4] {
    [empty(), scalar(), array(), object()].map(|value| path("color", &value, style, explode))
}

fn pieces(name: &str, value: &ParameterValue, style: Style, explode: bool, allow_reserved: bool) -> Vec<String> {
    let mut pieces = Vec::new();
    add_pieces(name, value, style, explode, allow_reserved, &mut pieces);
    pieces
}

fn in_query(style: Style, explode: bool) -> [String; 4] {
    [empty(), scalar(), array(), object()].map(|value| pieces("color", &value, style, explode, false).join("&"))
}

#[test]
fn simple() {
    assert_eq!(in_path(Style::Simple, false), ["", "blue", "blue,black,brown", "R,100,G,200,B,150"]);
    assert_eq!(in_path(Style::Simple, true), ["", "blue", "blue,black,brown", "R=100,G=200,B=150"]);
}

#[test]
fn label() {
    assert_eq!(in_path(Style::Label, false), [".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"]);
    assert_eq!(in_path(Style::Label, true), [".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"]);
}

#[test]
fn matrix() {
    assert_eq!(in_path(Style::Matrix, false), [";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"]);
    assert_eq!(
        in_path(Style::Matrix, true),
        [";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"]
    );
}

#[test]
fn form() {
    assert_eq!(in_query(Style::Form, false), ["color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"]);
    assert_eq!(in_query(Style::Form, true), ["color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"]);
}

#[test]
fn space_delimited() {
    let [_, _, array, object] = in_query(Style::SpaceDelimited, false);
    assert_eq!([array, object], ["color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"]);
    assert_eq!(in_query(Style::SpaceDelimited, true), in_query(Style::Form, true));
}

#[test]
fn pipe_delimited() {
    let [_, _, array, object] = in_query(Style::PipeDelimited, false);
    assert_eq!([array, object], ["color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"]);
    assert_eq!(in_query(Style::PipeDelimited, true), in_query(Style::Form, true));
}

#[test]
fn deep_object() {
    for explode in [false, true] {
        let [_, _, _, object] = in_query(Style::DeepObject, explode);
        assert_eq!(object, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150");
    }
}

#[test]
fn headers_are_simple_and_not_percent_encoded() {
    assert_eq!(header(&object(), true), "R=100,G=200,B=150");
    let name = ParameterValue::One("Åsa & Co".to_owned());
    assert_eq!(header(&name, false), "Åsa & Co");
}

#[test]
fn a_delimiter_within_a_value_is_encoded() {
    let value = ParameterValue::Many(vec![one("a,b"), one("c d|e&f=g/h?#%+å")]);
    let encoded = "a%2Cb,c%20d%7Ce%26f%3Dg%2Fh%3F%23%25%2B%C3%A5";
    assert_eq!(path("color", &value, Style::Simple, false), encoded);
    assert_eq!(pieces("color", &value, Style::Form, false, false), [format!("color={encoded}")]);
}

#[test]
fn reserved_characters_stand_where_they_are_allowed_but_never_end_the_value() {
    let value = ParameterValue::One("https://a/b?c=d&e#f+g h".to_owned());
    assert_eq!(pieces("u", &value, Style::Form, true, true), ["u=https://a/b?c=d%26e%23f%2Bg%20h"]);
}

#[test]
fn an_array_without_elements_sends_nothing_exploded() {
    let none = ParameterValue::Many(Vec::new());
    assert!(pieces("color", &none, Style::Form, true, false).is_empty());
    assert_eq!(pieces("color", &none, Style::Form, false, false), ["color="]);
}

#[test]
fn names_are_encoded_too() {
    assert_eq!(pieces("a[]&", &scalar(), Style::Form, true, false), ["a%5B%5D%26=blue"]);
}

#[test]
fn members_beside_an_object_are_its_own_and_what_is_no_object_adds_none() {
    let object = ParameterValue::pairs(&[("a", &1_i32)]);
    let more = std::collections::BTreeMap::from([("b".to_owned(), 2_i32)]);
    let both = object.beside(&more).beside(&"text").beside(&None::<String>);
    assert_eq!(pieces("name", &both, Style::DeepObject, true, false), ["name%5Ba%5D=1", "name%5Bb%5D=2"]);
}

/// `{ tags: [a, b], born: { from: 1 } }`
fn nested() -> ParameterValue {
    let tags = ParameterValue::Many(["a", "b"].map(one).to_vec());
    let born = ParameterValue::Pairs(vec![("from".to_owned(), one("1"))]);
    ParameterValue::Pairs(vec![("tags".to_owned(), tags), ("born".to_owned(), born)])
}

#[test]
fn what_is_deeper_goes_in_brackets_and_again_under_its_name() {
    let deep = ["name%5Btags%5D=a", "name%5Btags%5D=b", "name%5Bborn%5D%5Bfrom%5D=1"];
    assert_eq!(pieces("name", &nested(), Style::DeepObject, true, false), deep);
    assert_eq!(pieces("name", &nested(), Style::Form, true, false), ["tags=a", "tags=b", "born%5Bfrom%5D=1"]);
    let list = ParameterValue::Many(vec![nested()]);
    let first = ["name%5B0%5D%5Btags%5D=a", "name%5B0%5D%5Btags%5D=b", "name%5B0%5D%5Bborn%5D%5Bfrom%5D=1"];
    assert_eq!(pieces("name", &list, Style::Form, true, false), first);
}

#[test]
fn an_array_in_an_array_is_joined_by_commas() {
    let list = ParameterValue::Many(vec![array(), one("red")]);
    assert_eq!(pieces("name", &list, Style::PipeDelimited, false, false), ["name=blue,black,brown%7Cred"]);
    assert_eq!(pieces("name", &list, Style::Form, true, false), ["name=blue,black,brown", "name=red"]);
    assert_eq!(path("name", &nested(), Style::Simple, true), "tags=a,b,born=from,1");
}

#[test]
fn the_whole_of_a_query_has_no_name() {
    assert_eq!(pieces("filter", &one(r#"{"a":[1]}"#), Style::Whole, false, false), ["%7B%22a%22%3A%5B1%5D%7D"]);
}
