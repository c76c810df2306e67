use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;

use serde_core::Serialize;
use serde_core::de::DeserializeOwned;
use serde_json::{Value, from_str, from_value, json, to_string, to_value};

use crate::v1::{Read, ReadError, Reader, Write, Writer};
use crate::{Base64, Date, DateTime, Decimal, Json, LocalDateTime, Uuid};

/// A type as generated code has them.
#[derive(Clone, Debug, PartialEq)]
struct Account {
    amount: Decimal,
    rate: Option<f64>,
    count: Option<u64>,
    status: Option<Status>,
    others: BTreeMap<String, Json>,
}

impl Read for Account {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut amount: Option<Decimal> = None;
        let mut rate: Option<f64> = None;
        let mut count: Option<u64> = None;
        let mut status: Option<Status> = None;
        let mut others = BTreeMap::new();
        let fields: &mut [(&'static str, &mut dyn crate::v1::Place)] =
            &mut [("amount", &mut amount), ("rate", &mut rate), ("count", &mut count), ("status", &mut status)];
        reader.open_object(fields, &mut others)?;
        Ok(Self { amount: reader.required("amount", amount)?, rate, count, status, others })
    }
}

impl Write for Account {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("status", &self.status);
        object.field("amount", &self.amount);
        object.optional("rate", &self.rate);
        object.only(0b10).optional("count", &self.count);
        object.extra(&self.others);
    }
}

crate::string_enum! {
    pub enum Status: received {
        Valid = "valid",
    }
}

crate::string_id! {
    pub struct AccountId: sent
}

crate::serialized!(json { Account } text { Status, AccountId });

fn account() -> Account {
    let others = [("a".to_owned(), other(r#"{"z":[null,true,-1],"a":"å"}"#))].into();
    let status = Some(Status::from("newer"));
    Account { amount: Decimal::new(1_050, 2).unwrap(), rate: Some(0.1 + 0.2), count: Some(u64::MAX), status, others }
}

fn other(json: &str) -> Json {
    Json::parse(json).unwrap()
}

#[track_caller]
fn keeps<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    assert_eq!(&from_str::<T>(&to_string(value).unwrap()).unwrap(), value);
    assert_eq!(&from_value::<T>(to_value(value).unwrap()).unwrap(), value);
    assert_eq!(&postcard::from_bytes::<T>(&postcard::to_stdvec(value).unwrap()).unwrap(), value);
}

#[test]
fn a_value_is_equal_after_it_went_through_a_format_for_people_and_one_for_machines() {
    keeps(&account());
    keeps(&vec![Some(account()), None]);
    keeps(&Status::Valid);
    keeps(&AccountId::new("a\"b"));
    keeps(&other("null"));
    keeps(&from_str::<Date>(r#""2026-01-31""#).unwrap());
    keeps(&from_str::<DateTime>(r#""2026-01-31T12:30:00.250+01:00""#).unwrap());
    keeps(&from_str::<LocalDateTime>(r#""2026-01-31T12:30:00.0""#).unwrap());
    keeps(&from_str::<Base64>(r#""AAEC/w==""#).unwrap());
    keeps(&Uuid::nil());
}

#[test]
fn for_people_a_value_has_its_members_in_their_order_and_decimals_as_text() {
    let expected = r#"{"status":"newer","amount":"10.50","rate":0.30000000000000004,"count":18446744073709551615,"a":{"z":[null,true,-1],"a":"å"}}"#;
    assert_eq!(to_string(&account()).unwrap(), expected);
}

#[test]
fn for_machines_a_value_is_its_json_as_one_text() {
    let spaced = other(r#"{ "a": 1.50 }"#);
    let bytes = postcard::to_stdvec(&spaced).unwrap();
    assert_eq!(postcard::from_bytes::<String>(&bytes).unwrap(), spaced.as_str());
    assert_eq!(postcard::to_stdvec(&Status::Valid).unwrap(), postcard::to_stdvec("valid").unwrap());
}

#[test]
fn a_decimal_keeps_all_its_digits() {
    let digits = "12345678.12345678901234567800";
    let amount: Decimal = digits.parse().unwrap();
    assert_eq!(to_value(amount).unwrap(), json!(digits));
    let whole = Account { amount, ..account() };
    keeps(&whole);
    let again: Account = from_str(&to_string(&whole).unwrap()).unwrap();
    assert_eq!(again.amount.to_string(), digits);
}

#[test]
fn a_decimal_that_was_a_float_is_refused_where_a_float_may_have_lost_digits() {
    let amount = |json: &str| from_str::<Account>(json).map(|account| account.amount.to_string()).map_err(|e| e.to_string());
    assert_eq!(amount(r#"{"amount":10.5}"#).unwrap(), "10.5");
    assert_eq!(amount(r#"{"amount":12345678901234567890}"#).unwrap(), "12345678901234567890");
    let refused = "a decimal number of more than 15 digits that is not text, at `amount`";
    assert_eq!(amount(r#"{"amount":0.1234567890123456789}"#).unwrap_err(), refused);
    assert_eq!(amount(r#"{"amount":123456789012345678901}"#).unwrap_err(), refused);
}

#[test]
fn a_number_that_no_type_describes_is_text_where_no_number_of_the_format_has_its_digits() {
    let value = |json: &str| to_value(other(json)).unwrap();
    assert_eq!(value("-9223372036854775808"), json!(i64::MIN));
    assert_eq!(value("10.50"), json!(10.5));
    assert_eq!(value("1.5e3"), json!(1500.0));
    assert_eq!(value("0.00"), json!(0.0));
    for digits in ["0.12345678901234567890", "18446744073709551616", "1e400"] {
        assert_eq!(value(digits), json!(digits));
    }
}

#[test]
fn ids_and_values_of_enums_are_keys_of_maps() {
    keeps(&HashMap::from([(AccountId::new("a"), account())]));
    keeps(&HashMap::from([(Status::Valid, 1), (Status::from("newer"), 2)]));
}

#[test]
fn a_fault_names_the_place_and_no_value() {
    let fault = |json: Value| from_value::<Vec<Account>>(json).unwrap_err().to_string();
    assert_eq!(fault(json!([{ "amount": "1", "rate": "secret" }])), "expected a number, found a string, at `rate`");
    assert_eq!(fault(json!([{ "rate": 1 }])), "required field `amount` is missing");
    assert_eq!(from_value::<Date>(json!("secret")).unwrap_err().to_string(), "not a date such as `2026-01-31`");
    let machine = postcard::to_stdvec(r#"{"amount":"secret"}"#).unwrap();
    assert!(postcard::from_bytes::<Account>(&machine).is_err());
}

#[test]
fn a_number_that_is_not_finite_is_refused() {
    let account = Account { rate: Some(f64::NAN), ..account() };
    assert_eq!(to_string(&account).unwrap_err().to_string(), "a number that is not finite, at `/rate`");
    assert!(postcard::to_stdvec(&account).is_err());
}
