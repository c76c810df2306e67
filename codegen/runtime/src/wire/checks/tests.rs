use super::{Check, check_json, check_parameter};
use crate::wire::parameter::ParameterValue;

fn said(json: &str, checks: &[Check]) -> String {
    check_json(json.as_bytes(), checks).map_or_else(|fault| fault.to_string(), |()| "kept".to_owned())
}

fn is_kept(json: &str, check: Check) -> bool {
    check_json(json.as_bytes(), &[check]).is_ok()
}

#[test]
fn numbers_are_held_to_bounds_by_their_digits() {
    let kept = [
        ("0.30", Check::Minimum("0.3")),
        ("-0", Check::Minimum("0")),
        ("1e-400", Check::ExclusiveMinimum("0")),
        ("18446744073709551616", Check::ExclusiveMaximum("18446744073709551617")),
        ("100", Check::Maximum("1e2")),
        ("0.3", Check::MultipleOf("0.1")),
        ("0", Check::MultipleOf("7")),
        ("\"500\"", Check::Maximum("1")),
        ("null", Check::Minimum("1")),
        ("true", Check::Minimum("2")),
    ];
    kept.into_iter().for_each(|(number, check)| assert!(is_kept(number, check), "{number} {check:?}"));
    let broken = [
        ("0.29999999999999999", Check::Minimum("0.3")),
        ("0.0", Check::ExclusiveMinimum("0")),
        ("18446744073709551617", Check::ExclusiveMaximum("18446744073709551617")),
        ("100.00000000000000000001", Check::Maximum("1e2")),
        ("-1", Check::Minimum("-0.5")),
        ("0.35", Check::MultipleOf("0.1")),
    ];
    broken.into_iter().for_each(|(number, check)| assert!(!is_kept(number, check), "{number} {check:?}"));
}

#[test]
fn texts_are_measured_in_unicode_scalar_values() {
    assert!(is_kept("\"\\ud83d\\ude00é\"", Check::MaxLength(2)));
    assert!(!is_kept("\"e\\u0301é\"", Check::MaxLength(2)));
    assert!(!is_kept("\"\"", Check::MinLength(1)));
    assert!(is_kept("12345", Check::MaxLength(2)));
}

#[test]
fn patterns_are_those_of_ecmascript_and_match_anywhere() {
    assert!(is_kept("\"xab1\"", Check::Pattern("[a-z]\\d")));
    assert!(!is_kept("\"ab\\n\"", Check::Pattern("^ab$")));
    assert!(is_kept("\"a-1\"", Check::Pattern("^[\\w\\-]+(?<!x)$")));
    assert!(is_kept("\"é\"", Check::Pattern("^\\p{L}$")));
    assert!(!is_kept("\"secret\"", Check::Pattern("^(?!secret)")));
}

#[test]
fn items_that_mean_the_same_are_there_twice() {
    for twice in ["[1, 1.0]", "[{\"a\": 1, \"b\": [2]}, {\"b\": [2e0], \"a\": 1}]", "[\"a\", \"\\u0061\"]", "[null, null]"] {
        assert!(!is_kept(twice, Check::UniqueItems), "{twice}");
    }
    for once in ["[1, \"1\", true, null]", "[[1, 2], [2, 1]]", "[]"] {
        assert!(is_kept(once, Check::UniqueItems), "{once}");
    }
}

#[test]
fn what_is_said_has_the_place_and_the_rule_and_no_value() {
    let names: &[Check] = &[Check::Members(&[Check::MaxLength(3)])];
    assert_eq!(said(r#"{"Anna Ek": "secret"}"#, names), "a text of more than 3 characters, at `/*`");
    let lists: &[Check] = &[Check::MaxItems(2), Check::Items(&[Check::MinItems(1), Check::Items(&[Check::Maximum("9")])])];
    assert_eq!(said("[[1], [2, 10]]", lists), "a number above 9, at `/1/1`");
    assert_eq!(said("[[1], []]", lists), "a list of fewer than 1 items, at `/1`");
    assert_eq!(said("[[1], [2], [3]]", lists), "a list of more than 2 items");
    assert_eq!(said("{}", &[Check::MinProperties(1)]), "an object of fewer than 1 members");
}

#[test]
fn a_parameter_is_held_to_rules_as_it_is_spelt() {
    let held = |value: ParameterValue, check| check_parameter(&value, &[check]).is_ok();
    assert!(!held(ParameterValue::text("101"), Check::Maximum("100")));
    assert!(held(ParameterValue::text("next"), Check::Maximum("100")));
    assert!(!held(ParameterValue::text("{\"a\": [1]}"), Check::Json(&[Check::Members(&[Check::MinItems(2)])])));
    let list = || ParameterValue::Many(vec![ParameterValue::text("a"), ParameterValue::text("bcd")]);
    assert!(!held(list(), Check::Items(&[Check::MaxLength(2)])));
    assert!(held(list(), Check::UniqueItems));
}
