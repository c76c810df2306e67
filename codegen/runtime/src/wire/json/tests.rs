use std::collections::BTreeMap;

use super::{Read, ReadError, Reader, UnknownVariant, Write, WriteText, Writer, read_json};
use crate::wire::environments::ALL;
use crate::wire::values::{Decimal, Json};

/// A list of the shape that descriptions of accounts have.
#[derive(Debug)]
struct List {
    accounts: Vec<Account>,
}

#[derive(Debug)]
struct Account {
    id: String,
    balance: Option<Amount>,
}

#[derive(Debug, PartialEq)]
struct Amount {
    amount: Decimal,
    currency: Option<String>,
}

impl Read for List {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut accounts = None;
        reader.object(&mut [("accounts", &mut accounts)])?;
        Ok(Self { accounts: reader.required("accounts", accounts)? })
    }
}

impl Read for Account {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let (mut id, mut balance) = (None, None);
        reader.object(&mut [("id", &mut id), ("balance", &mut balance)])?;
        Ok(Self { id: reader.required("id", id)?, balance })
    }
}

impl Read for Amount {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let (mut amount, mut currency) = (None, None);
        reader.object(&mut [("amount", &mut amount), ("currency", &mut currency)])?;
        Ok(Self { amount: reader.required("amount", amount)?, currency })
    }
}

fn read<T: Read>(text: &str) -> Result<T, ReadError> {
    read_json(text.as_bytes())
}

#[track_caller]
fn fails<T: Read + std::fmt::Debug>(text: &str, message: &str) {
    assert_eq!(read::<T>(text).unwrap_err().to_string(), message);
}

#[test]
fn a_missing_required_field_is_named_with_its_path() {
    fails::<List>(
        r#"{"accounts":[{"id":"a"},{"id":"b","balance":{"currency":"SEK"}}]}"#,
        "required field `accounts[1].balance.amount` is missing",
    );
}

#[test]
fn null_for_a_required_field_is_as_missing() {
    fails::<List>(r#"{"accounts":null}"#, "required field `accounts` is missing");
    assert!(read::<Account>(r#"{"id":"a","balance":null}"#).unwrap().balance.is_none());
}

#[test]
fn a_value_of_another_type_is_named_with_its_path_but_not_shown() {
    fails::<List>(r#"{"accounts":[{"id":191212121212}]}"#, "expected a string, found a number, at `accounts[0].id`");
    fails::<List>(r#"{"accounts":{}}"#, "expected an array, found an object, at `accounts`");
    fails::<List>("[]", "expected an object, found an array");
}

#[test]
fn the_name_of_a_member_of_a_map_is_not_shown() {
    fails::<BTreeMap<String, Amount>>(r#"{"SE3550000000054910000003":{}}"#, "required field `*.amount` is missing");
}

#[test]
fn unknown_fields_are_skipped_and_counted() {
    let text = r#"{"new":{"deep":[1,{}]},"id":"a","newer":null}"#;
    let mut reader = Reader::new(text.as_bytes());
    assert_eq!(Account::read(&mut reader).unwrap().id, "a");
    assert_eq!((reader.known, reader.unknown), (1, 2));
}

#[test]
fn of_a_key_that_stands_twice_the_last_value_counts() {
    assert_eq!(read::<Account>(r#"{"id":"a","id":"b"}"#).unwrap().id, "b");
}

#[test]
fn fields_are_found_in_any_order() {
    let amount: Amount = read(r#"{"currency":"SEK","amount":1}"#).unwrap();
    assert_eq!(amount.currency.as_deref(), Some("SEK"));
    let swapped: Amount = read(r#"{"amount":1,"currency":"SEK"}"#).unwrap();
    assert_eq!(amount, swapped);
}

#[test]
fn a_key_means_the_same_however_it_is_written() {
    fn named(name: &'static str, text: &str) -> Result<Option<bool>, ReadError> {
        let mut field = None;
        let mut reader = Reader::new(text.as_bytes());
        reader.object(&mut [(name, &mut field)])?;
        reader.finish().map(|()| field)
    }
    for text in [r#"{"id":true}"#, r#"{ "id" : true }"#, "{\n  \"id\": true\n}", r#"{"x":1,"id":true}"#, r#"{"\u0069d":true}"#] {
        assert_eq!(named("id", text).unwrap(), Some(true), "{text}");
    }
    for text in [r#"{"ids":true}"#, r#"{"i":true}"#, r#"{"":true}"#, r#"{"id\u0000":true}"#] {
        assert_eq!(named("id", text).unwrap(), None, "{text}");
    }
    for (name, text) in
        [("å", r#"{"å":true}"#), ("", r#"{"":true}"#), (r#"a"b"#, r#"{"a\"b":true}"#), (r"a\b", r#"{"a\\b":true}"#)]
    {
        assert_eq!(named(name, text).unwrap(), Some(true), "{text}");
    }
    assert!(named(r#"a"b"#, r#"{"a"b":true}"#).is_err() && named("a\nb", "{\"a\nb\":true}").is_err());
    assert_eq!(named(r"a\b", r#"{"a\b":true}"#).unwrap(), None);
}

#[test]
fn nesting_has_a_limit_that_unions_and_maps_share() {
    struct Nested;
    impl Read for Nested {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            Vec::<Self>::read(reader).map(|_| Self)
        }
    }
    let nested = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
    assert!(read::<Nested>(&nested(64)).is_ok());
    assert!(read::<Nested>(&nested(65)).is_err_and(|error| error.to_string().starts_with("nested too deeply")));
    assert!(read::<Nested>(&"[".repeat(1_000_000)).is_err());
    assert!(read::<Json>(&"[".repeat(1_000_000)).is_err());
}

#[test]
fn text_that_is_not_json_is_an_error_with_its_place() {
    fails::<List>("", "not JSON: EOF while parsing a value at line 1 column 0");
    fails::<List>("{\n\"accounts\": [}", "expected an object, found text that is not JSON, at `accounts[0]`");
    fails::<List>(r#"{"accounts":[]} x"#, "not JSON: trailing characters at line 1 column 17");
    let text = "{\"accounts\":[{\"id\":\"a\",\n\"balance\":{\"amount\":1,,}}]}";
    fails::<List>(text, "not JSON: key must be a string at line 2 column 23, at `accounts[0].balance`");
}

#[test]
fn truncated_text_is_an_error_wherever_it_ends() {
    let text = r#"{"new":[1,"å\u00e5"],"accounts":[{"id":"a\n","balance":{"amount":-1.5e3,"currency":"SEK"}}]}"#;
    for (end, _) in text.char_indices() {
        assert!(read::<List>(text.split_at(end).0).is_err(), "{end}");
    }
    assert_eq!(read::<List>(text).unwrap().accounts.len(), 1);
}

#[test]
fn any_bytes_are_read_or_refused_without_panic() {
    let text = br#"{"accounts":[{"id":"a\u00e5","balance":{"amount":1e3}}],"x":[null,true,"\ud83d\ude00"]}"#;
    for place in 0..text.len() {
        for byte in 0..=u8::MAX {
            let mut broken = text.to_vec();
            broken[place] = byte;
            let is_read = read_json::<List>(&broken).is_ok();
            assert_eq!(read_json::<List>(&with_spaces_before_colons(&broken)).is_ok(), is_read);
            let _ = read_json::<Either>(&broken);
            let _ = read_json::<Json>(&broken);
        }
    }
}

/// The same text, each of whose keys has to be parsed.
fn with_spaces_before_colons(text: &[u8]) -> Vec<u8> {
    text.split(|byte| *byte == b':').collect::<Vec<_>>().join(&b" :"[..])
}

#[test]
fn broken_utf8_is_refused_wherever_it_is() {
    for text in [&b"{\"accounts\":[],\"x\":\"\xFF\"}"[..], b"{\"accounts\":[{\"id\":\"\xFF\"}]}", b"{\"\xFF\":1}"] {
        let error = read_json::<List>(text).unwrap_err().to_string();
        assert!(error.contains("not JSON: "), "{error}");
    }
    assert!(read_json::<Json>(b"{\"x\":\"\xFF\"}").is_err() && read_json::<Json>(b"\xFF{}").is_err());
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    assert!(read::<List>("\u{FEFF}{\"accounts\":[]}").is_ok());
}

#[test]
fn integers_are_read_from_their_digits() {
    assert_eq!(read::<i64>("9007199254740993").unwrap(), 9_007_199_254_740_993);
    assert_eq!(read::<u64>("18446744073709551615").unwrap(), u64::MAX);
    assert_eq!(read::<i32>("3e2").unwrap(), 300);
    assert_eq!(read::<i32>("3.0").unwrap(), 3);
    fails::<i32>("3.5", "not an integer in the range of i32");
    fails::<u32>("-1", "not an integer in the range of u32");
    fails::<i32>("2147483648", "not an integer in the range of i32");
    fails::<i64>("\"1\"", "expected a number, found a string");
}

#[test]
fn a_float_that_does_not_fit_is_refused() {
    assert_eq!(read::<f64>("0.1").unwrap(), 0.1);
    fails::<f64>("1e999", "a number out of range");
}

#[derive(Debug, PartialEq)]
enum Either {
    Short(Short),
    Long(Long),
    Any(Json),
    Unknown(UnknownVariant),
}

#[derive(Debug, PartialEq)]
struct Short {
    a: Option<String>,
}

#[derive(Debug, PartialEq)]
struct Long {
    a: Option<String>,
    b: String,
}

impl Read for Short {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut a = None;
        reader.object(&mut [("a", &mut a)])?;
        Ok(Self { a })
    }
}

impl Read for Long {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let (mut a, mut b) = (None, None);
        reader.object(&mut [("a", &mut a), ("b", &mut b)])?;
        Ok(Self { a, b: reader.required("b", b)? })
    }
}

impl Read for Either {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut union = reader.union()?;
        union.branch(Self::Short);
        union.branch(Self::Long);
        Ok(union.finish(Self::Unknown))
    }
}

#[test]
fn a_union_takes_the_branch_with_most_known_fields() {
    let long = Either::Long(Long { a: Some("x".to_owned()), b: "y".to_owned() });
    assert_eq!(read::<Either>(r#"{"a":"x","b":"y"}"#).unwrap(), long);
}

#[test]
fn a_union_leaves_out_a_branch_that_misses_a_required_field() {
    assert_eq!(read::<Either>(r#"{"a":"x","c":"y"}"#).unwrap(), Either::Short(Short { a: Some("x".to_owned()) }));
}

#[test]
fn a_union_takes_the_first_of_branches_that_fit_alike() {
    fn first(reader: &mut Reader<'_>) -> Result<usize, ReadError> {
        let mut union = reader.union()?;
        union.branch::<Short>(|_| 1);
        union.branch::<Short>(|_| 2);
        Ok(union.finish(|_| 3))
    }
    assert_eq!(first(&mut Reader::new(b"{}")).unwrap(), 1);
}

#[test]
fn a_union_counts_unknown_fields_when_known_ones_are_alike() {
    fn fewest_unknown(reader: &mut Reader<'_>) -> Result<usize, ReadError> {
        let mut union = reader.union()?;
        union.branch::<Short>(|_| 1);
        union.branch::<BTreeMap<String, Json>>(|_| 2);
        Ok(union.finish(|_| 3))
    }
    assert_eq!(fewest_unknown(&mut Reader::new(br#"{"b":1}"#)).unwrap(), 2);
}

#[test]
fn a_union_without_a_fit_keeps_the_raw_text() {
    let Either::Unknown(value) = read(" [1.50, \"x\"] ").unwrap() else { panic!("no branch is an array") };
    assert_eq!(value.as_str(), "[1.50, \"x\"]");
}

#[test]
fn the_last_branch_is_taken_only_when_no_other_fits() {
    fn with_any(text: &str) -> Either {
        let mut reader = Reader::new(text.as_bytes());
        let mut union = reader.union().unwrap();
        union.branch(Either::Short);
        union.last(Either::Any);
        union.finish(Either::Unknown)
    }
    assert_eq!(with_any("{}"), Either::Short(Short { a: None }));
    assert_eq!(with_any("1.50"), Either::Any(Json::parse("1.50").unwrap()));
}

#[test]
fn a_union_takes_a_branch_that_the_environment_has_before_one_that_fits_better() {
    fn from(environment: u8, text: &str) -> Either {
        let mut reader = Reader::new(text.as_bytes()).of(environment);
        let mut union = reader.union().unwrap();
        union.only(1).branch(Either::Short);
        union.only(2).branch(Either::Long);
        union.finish(Either::Unknown)
    }
    let both = r#"{"a":"x","b":"y"}"#;
    assert_eq!(from(1, both), Either::Short(Short { a: Some("x".to_owned()) }));
    assert_eq!(from(2, both), Either::Long(Long { a: Some("x".to_owned()), b: "y".to_owned() }));
    assert_eq!(from(2, "{}"), Either::Short(Short { a: None }));
}

#[test]
fn a_branch_that_takes_anything_goes_before_one_that_the_environment_does_not_have() {
    fn from(environment: u8) -> Either {
        let mut reader = Reader::new(b"{}").of(environment);
        let mut union = reader.union().unwrap();
        union.only(1).branch(Either::Short);
        union.only(2).last(Either::Any);
        union.finish(Either::Unknown)
    }
    assert_eq!(from(1), Either::Short(Short { a: None }));
    assert_eq!(from(2), Either::Any(Json::parse("{}").unwrap()));
}

#[test]
fn a_value_of_another_environment_is_a_fault_of_the_writer() {
    struct Two;
    impl Write for Two {
        fn write(&self, writer: &mut Writer) {
            "1.50".parse::<Decimal>().unwrap().write_text(writer.only(2));
        }
    }
    assert_eq!(Writer::text(&Two, 2).unwrap(), b"\"1.50\"");
    assert_eq!(Writer::text(&Two, 1).unwrap_err().to_string(), "a value that this environment does not have");
}

#[test]
fn a_fault_of_the_writer_names_the_fields_that_lead_to_it_but_no_key_of_a_map() {
    struct Value;
    impl Write for Value {
        fn write(&self, writer: &mut Writer) {
            writer.string_for("x", 2);
        }
    }
    struct Inner;
    impl Write for Inner {
        fn write(&self, writer: &mut Writer) {
            writer.object().field("limit", &Value);
        }
    }
    struct Outer;
    impl Write for Outer {
        fn write(&self, writer: &mut Writer) {
            writer.object().field("account", &BTreeMap::from([("Anna".to_owned(), Inner)]));
        }
    }
    let fault = Writer::text(&Outer, 1).unwrap_err();
    assert_eq!(fault.to_string(), "a value that this environment does not have, at `/account/*/limit`");
}

#[test]
fn the_best_of_several_bodies_is_the_whole_text_or_the_error_of_the_first() {
    fn best(text: &str) -> Result<Either, ReadError> {
        let mut reader = Reader::new(text.as_bytes());
        let mut union = reader.union()?;
        union.branch(Either::Long);
        union.branch(Either::Short);
        union.best()
    }
    assert_eq!(best(r#"{"a":"x"}"#).unwrap(), Either::Short(Short { a: Some("x".to_owned()) }));
    assert_eq!(best(r#"{"a":1}"#).unwrap_err().to_string(), read::<Long>(r#"{"a":1}"#).unwrap_err().to_string());
    assert!(best(r#"{"a":"x"} {}"#).is_err());
}

#[test]
fn nested_unions_take_no_more_time_than_their_budget() {
    #[derive(Debug)]
    struct Tree;
    impl Read for Tree {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut union = reader.union()?;
            union.branch::<Vec<Self>>(|_| Self);
            union.branch::<Vec<Self>>(|_| Self);
            union.branch::<bool>(|_| Self);
            Ok(union.finish(|_| Self))
        }
    }
    let nested = |levels: usize| "[".repeat(levels) + "true" + &"]".repeat(levels);
    assert!(read::<Tree>(&nested(8)).is_ok());
    fails::<Tree>(&nested(50), "too many nested alternatives");
}

#[test]
fn a_value_ahead_is_read_and_left_for_the_next() {
    let mut reader = Reader::new(br#"{"a":"x","id":"i"}"#);
    assert_eq!(reader.ahead::<Short>().unwrap(), Some(Short { a: Some("x".to_owned()) }));
    assert_eq!(Account::read(&mut reader).unwrap().id, "i");

    let mut reader = Reader::new(br#"{"id":"i"}"#);
    assert_eq!(reader.ahead::<Short>().unwrap(), None);
    assert_eq!(reader.ahead::<Long>().unwrap(), None);
    assert!(Reader::new(b"{").ahead::<Short>().is_err());
}

fn written(value: &dyn Write) -> String {
    String::from_utf8(Writer::text(value, ALL).unwrap()).unwrap()
}

#[test]
fn values_are_written_as_json() {
    assert_eq!(written(&vec![Some("a\"\u{7}å".to_owned()), None]), r#"["a\"\u0007å",null]"#);
    assert_eq!(written(&vec!["[".to_owned(), "{".to_owned()]), r#"["[","{"]"#);
    assert_eq!(written(&vec![Json::parse("[1.50]").unwrap(), Json::parse("{ }").unwrap()]), "[[1.50],{ }]");
    assert_eq!(written(&vec![vec![true], vec![]]), "[[true],[]]");
    assert_eq!(written(&BTreeMap::from([("a".to_owned(), 1.5), ("b".to_owned(), 2.0)])), r#"{"a":1.5,"b":2.0}"#);
}

#[test]
fn decimals_are_written_as_text_wherever_they_are_held() {
    struct Rates(Vec<Decimal>, BTreeMap<String, Decimal>, Option<Decimal>);
    impl Write for Rates {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.text("list", &self.0);
            object.text("map", &self.1);
            object.text("none", &self.2);
            object.extra_text(&self.1);
        }
    }
    let rate = Decimal::parse("1.50").unwrap();
    let rates = Rates(vec![rate, rate], BTreeMap::from([("a".to_owned(), rate)]), None);
    assert_eq!(written(&rates), r#"{"list":["1.50","1.50"],"map":{"a":"1.50"},"a":"1.50"}"#);
}

#[test]
fn a_number_that_json_cannot_hold_is_a_fault() {
    let fault = Writer::text(&vec![1.0, f64::NAN], ALL).unwrap_err();
    assert_eq!(fault.to_string(), "a number that is not finite, at `/1`");
}

#[test]
fn only_an_object_can_stand_beside_an_object() {
    struct Beside<'a>(&'a dyn Write);
    impl Write for Beside<'_> {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.field("a", &1_i32);
            object.beside(self.0);
            object.field("z", &2_i32);
        }
    }
    assert_eq!(written(&Beside(&Json::parse("{ \"b\" : [] }").unwrap())), r#"{"a":1,"b" : [],"z":2}"#);
    assert_eq!(written(&Beside(&Json::parse("{}").unwrap())), r#"{"a":1,"z":2}"#);
    assert_eq!(written(&Beside(&None::<Json>)), r#"{"a":1,"z":2}"#);
    assert!(Writer::text(&Beside(&Json::parse("[1]").unwrap()), ALL).is_err());
}

#[test]
fn a_text_of_a_mapping_that_is_null_is_sent_as_null() {
    let rates: BTreeMap<String, Option<Decimal>> = [("SEK".to_owned(), None)].into();
    let mut writer = Writer::new(ALL);
    rates.write_text(&mut writer);
    assert_eq!(writer.finish().unwrap(), br#"{"SEK":null}"#);
}

#[test]
fn a_list_that_is_the_body_gets_its_room_at_once_and_no_more_than_a_few_times_the_length_of_the_body() {
    let capacity = |text: &str| read_json::<Vec<Account>>(text.as_bytes()).unwrap().capacity();
    let long = format!(r#"{{"id":"{}"}}"#, "1".repeat(60));
    let alike = format!("[{}]", vec![long; 100].join(","));
    assert!((100..=103).contains(&capacity(&alike)), "{}", capacity(&alike));
    let account = r#"{"id":"1"}"#;
    // One short element, and much behind it that is none.
    let padded = format!("[{account}{}]", " ".repeat(1_000_000));
    let most = 4 * padded.len() / size_of::<Account>() + 1;
    assert!(capacity(&padded) <= most && most < padded.len() / account.len(), "{} of {most}", capacity(&padded));
}

/// An array of a text, a decimal that is a text, which may be left out, and a number that requests need.
struct Row(String, Option<Decimal>, Option<i64>);

impl Write for Row {
    fn write(&self, writer: &mut Writer) {
        let mut tuple = writer.tuple();
        tuple.field(&self.0);
        tuple.text(&self.1);
        tuple.only(0b01).needed(&self.2);
    }
}

#[test]
fn an_item_without_a_value_is_null_before_others_and_nothing_at_the_end() {
    let written = |row: Row, environment| Writer::text(&row, environment).map(|text| String::from_utf8(text).unwrap());
    let [number, decimal] = [Some(1), None];
    assert_eq!(written(Row("a".into(), None, number), 0b01).unwrap(), r#"["a",null,1]"#);
    assert_eq!(written(Row("a".into(), Decimal::new(15, 1), decimal), ALL).unwrap(), r#"["a","1.5"]"#);
    assert_eq!(written(Row("a".into(), None, decimal), 0b10).unwrap(), r#"["a"]"#);
    let fault = written(Row("a".into(), None, decimal), 0b01).unwrap_err();
    assert_eq!(fault.to_string(), "field `[2]`, which requests must have, without a value");
    let fault = written(Row("a".into(), None, number), 0b10).unwrap_err();
    assert_eq!(fault.to_string(), "field `[2]`, or a value of it, that this environment does not have");
}

#[test]
fn null_is_a_value_of_a_required_member_that_may_be_anything() {
    struct Holder(Json, Option<Json>);
    impl Read for Holder {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let (mut any, mut other) = (None, None);
            reader.object(&mut [("any", &mut any), ("other", &mut other)])?;
            Ok(Self(reader.required("any", any)?, other))
        }
    }
    let Holder(any, other) = read(r#"{"any":null,"other":null}"#).unwrap();
    assert_eq!((any.as_str(), other.as_ref().map(Json::as_str)), ("null", Some("null")));
    let Holder(_, other) = read(r#"{"any":1}"#).unwrap();
    assert!(other.is_none());
}
