use std::time::Duration;

use super::{Base64, Date, DateTime, Decimal, IpAddress, IsoDuration, Json, LocalDateTime, TimeOfDay};
use crate::wire::environments::ALL;
use crate::wire::json::{Read, Write, Writer, read_json};

fn read<T: Read>(json: &str) -> Option<T> {
    read_json(json.as_bytes()).ok()
}

fn written(value: &dyn Write) -> String {
    String::from_utf8(Writer::text(value, ALL).unwrap()).unwrap()
}

#[test]
fn a_decimal_keeps_its_digits() {
    for digits in ["10.10", "0.1", "0.30", "-0.05", "0", "100", "1234567890123456789.012345678", "0.0000000000000000000000000001"]
    {
        assert_eq!(read::<Decimal>(digits).unwrap().to_string(), digits);
        assert_eq!(written(&read::<Decimal>(digits).unwrap()), digits);
        assert_eq!(read::<Decimal>(&format!("\"{digits}\"")).unwrap().to_string(), digits);
    }
}

#[test]
fn a_decimal_is_made_of_its_digits() {
    assert_eq!(Decimal::new(1_050, 2).unwrap().to_string(), "10.50");
    assert_eq!(Decimal::new(-7, 0).unwrap().to_string(), "-7");
    assert!(Decimal::new(1, 29).is_none());
}

#[test]
fn a_decimal_with_an_exponent_is_exact() {
    for (text, digits) in [
        ("1e3", "1000"),
        ("1.5E+3", "1500"),
        ("1.25e1", "12.5"),
        ("15e-1", "1.5"),
        ("1e-28", "0.0000000000000000000000000001"),
        ("0e5", "0"),
    ] {
        assert_eq!(read::<Decimal>(text).unwrap().to_string(), digits, "{text}");
    }
}

#[test]
fn a_decimal_that_would_be_rounded_is_refused() {
    for text in [
        "123456789012345678901234567890",
        "0.12345678901234567890123456789",
        "1e-29",
        "1e29",
        "1e99999999999",
        "79228162514264337593543950336",
    ] {
        assert!(read::<Decimal>(text).is_none(), "{text}");
    }
}

#[test]
fn what_is_no_number_is_no_decimal() {
    for text in
        ["\"\"", "\"1_000\"", "\"1,5\"", "\"--1\"", "\"1e\"", "\"NaN\"", "\"0x1\"", "\"1 0\"", "\".\"", "true", "null", "[]"]
    {
        assert!(read::<Decimal>(text).is_none(), "{text}");
    }
}

#[test]
fn a_date_is_a_day_of_the_calendar() {
    assert_eq!(read::<Date>("\"2024-02-29\"").unwrap().to_string(), "2024-02-29");
    assert_eq!(Date::new(2026, 1, 31).unwrap().to_string(), "2026-01-31");
    assert!(Date::new(2026, 2, 30).is_none());
    for text in ["2026-02-29", "2026-1-1", "2026-01-01T00:00:00", "20260101", "2026-01-01Z", "", "0000-00-00", "2026-01-01 "] {
        assert!(text.parse::<Date>().is_err(), "{text}");
    }
}

#[test]
fn a_date_time_keeps_its_offset_and_fraction_digits() {
    for text in ["2026-01-31T12:30:00Z", "2026-01-31T12:30:00+01:00", "2026-01-31T12:30:00-00:30"] {
        assert_eq!(read::<DateTime>(&format!("\"{text}\"")).unwrap().to_string(), text);
    }
    for digits in 1..=9 {
        let text = format!("2026-01-31T12:30:00.{}+05:45", "120000000".split_at(digits).0);
        assert_eq!(text.parse::<DateTime>().unwrap().to_string(), text);
    }
    assert!("2026-01-31T12:30:00".parse::<DateTime>().is_err());
    assert!("2026-01-31".parse::<DateTime>().is_err());
}

#[test]
fn date_times_are_equal_when_they_are_the_same_moment() {
    let [a, b]: [DateTime; 2] = ["2026-01-31T12:30:00.0Z", "2026-01-31T13:30:00+01:00"].map(|text| text.parse().unwrap());
    assert_eq!(a, b);
}

#[test]
fn a_local_date_time_keeps_its_fraction_digits() {
    for digits in 0..=9 {
        let fraction = if digits == 0 { String::new() } else { format!(".{}", "000000001".split_at(digits).0) };
        let text = format!("2026-01-31T23:59:59{fraction}");
        let value: LocalDateTime = text.parse().unwrap();
        assert_eq!(written(&value), format!("\"{text}\""));
    }
    assert!("2026-01-31T12:30:00Z".parse::<LocalDateTime>().is_err());
    assert!("2026-01-31T12:30:00+01:00".parse::<LocalDateTime>().is_err());
}

#[test]
fn date_times_made_of_numbers_have_the_digits_they_need() {
    let moment = time::OffsetDateTime::UNIX_EPOCH + time::Duration::milliseconds(1_500);
    assert_eq!(DateTime::from(moment).to_string(), "1970-01-01T00:00:01.5Z");
    let odd = moment.to_offset(time::UtcOffset::from_hms(1, 0, 1).unwrap());
    assert_eq!(DateTime::from(odd).to_string(), "1970-01-01T00:00:01.5Z");
}

#[test]
fn a_time_of_day_keeps_its_offset_and_fraction_digits() {
    for text in ["12:30:00", "23:59:59.10", "00:00:00Z", "12:30:00.250+01:00"] {
        assert_eq!(written(&read::<TimeOfDay>(&format!("\"{text}\"")).unwrap()), format!("\"{text}\""));
    }
    for text in ["24:00:00", "12:30", "2026-01-31T12:30:00Z", ""] {
        assert!(text.parse::<TimeOfDay>().is_err(), "{text}");
    }
}

#[test]
fn a_duration_has_a_length_where_that_does_not_depend_on_the_calendar() {
    let length = |text: &str| text.parse::<IsoDuration>().unwrap().length();
    assert_eq!(length("PT1H30M"), Some(Duration::from_secs(5_400)));
    assert_eq!(length("P1DT0,5S"), Some(Duration::from_millis(86_400_500)));
    assert_eq!(length("P2W"), Some(Duration::from_secs(14 * 86_400)));
    assert_eq!(length("P1M"), None);
    assert_eq!(length("P99999999999999999999D"), None);
    assert_eq!(written(&read::<IsoDuration>("\"P1Y2M10DT2H\"").unwrap()), "\"P1Y2M10DT2H\"");
    assert_eq!(IsoDuration::from(Duration::from_millis(1_500)).as_str(), "PT1.5S");
    assert_eq!(IsoDuration::from(Duration::ZERO).as_str(), "PT0S");
}

#[test]
fn what_iso_8601_does_not_write_is_no_duration() {
    for text in ["", "P", "PT", "P1", "P1H", "P1DT", "PT1S1M", "P1D1D", "PT1.5M1S", "PT.5S", "P-1D", "p1d", "P1\u{e9}"] {
        assert!(text.parse::<IsoDuration>().is_err(), "{text}");
    }
}

#[test]
fn an_ip_address_is_of_either_version_and_never_printed() {
    for text in ["192.0.2.10", "2001:db8::1"] {
        let address: IpAddress = read(&format!("\"{text}\"")).unwrap();
        assert_eq!(written(&address), format!("\"{text}\""));
        assert_eq!(format!("{address:?}"), "IpAddress(…)");
    }
    assert!("192.0.2".parse::<IpAddress>().is_err());
}

#[test]
fn base64_is_read_in_all_its_forms() {
    for text in ["+/8=", "+/8", "-_8=", "-_8", "+/\\r\\n 8="] {
        assert_eq!(read::<Base64>(&format!("\"{text}\"")).unwrap().as_bytes(), [0xFB, 0xFF], "{text}");
    }
    assert_eq!(written(&Base64::new(vec![0xFB, 0xFF])), "\"+/8=\"");
    assert!(read::<Base64>("\"a*b\"").is_none());
}

#[test]
fn json_keeps_its_text() {
    let json: Json = read(" {\"b\": 1.10, \"a\": 1e400} ").unwrap();
    assert_eq!(json.as_str(), "{\"b\": 1.10, \"a\": 1e400}");
    assert!(json.to_value().is_err());
    assert_eq!(Json::parse("[1.5]").unwrap().to_value().unwrap(), serde_json::json!([1.5]));
    assert_eq!(Json::from(&serde_json::json!({"a": 1})).as_str(), "{\"a\":1}");
}

#[test]
fn exponents_of_all_that_a_decimal_holds_are_exact() {
    let read = |text| Decimal::parse(text).map(|value| value.to_string());
    assert_eq!(read("1e28").as_deref(), Some("10000000000000000000000000000"));
    assert_eq!(read("7.5E19").as_deref(), Some("75000000000000000000"));
    assert_eq!(read("0e40").as_deref(), Some("0"));
    assert_eq!(read("8e28"), None);
}

#[test]
fn offsets_of_date_times_may_be_spelt_as_java_does() {
    let read = |text| DateTime::parse(text).map(|value| value.to_string());
    assert_eq!(read("2026-01-31T12:30:00.000+0000").as_deref(), Some("2026-01-31T12:30:00.000Z"));
    assert_eq!(read("2026-01-31T12:30:00-02").as_deref(), Some("2026-01-31T12:30:00-02:00"));
    assert_eq!(read("2026-01-31T12:30:00+012"), None);
    assert_eq!(read("2026-01-31"), None);
}
