use std::time::Duration;

use bytes::Bytes;

use super::{Delimited, Event, EventReader, TooLarge};
use crate::wire::environments::ALL;
use crate::wire::values::Text;

const LIMIT: usize = 1 << 16;

/// Type, id, time until the next try and data of an event.
type Told = (Option<String>, Option<String>, Option<u64>, String);

/// The events of a body that comes in these chunks, and the id that the last of them leaves.
fn events<'c>(chunks: impl IntoIterator<Item = &'c [u8]>) -> (Vec<Told>, Option<String>) {
    let mut reader = EventReader::new(LIMIT);
    let mut told = Vec::new();
    for chunk in chunks {
        reader.push(chunk);
        while let Some(event) = reader.next().unwrap() {
            let retry = event.retry.map(|retry| u64::try_from(retry.as_millis()).unwrap());
            told.push((event.event.clone(), event.id.clone(), retry, event.text().to_owned()));
        }
    }
    (told, reader.last_id().map(str::to_owned))
}

fn told(event: Option<&str>, id: Option<&str>, retry: Option<u64>, data: &str) -> Told {
    (event.map(str::to_owned), id.map(str::to_owned), retry, data.to_owned())
}

/// The items of a body that comes in these chunks.
fn items<'c>(chunks: impl IntoIterator<Item = &'c [u8]>) -> Vec<Bytes> {
    let mut splitter = Delimited::new(LIMIT);
    let mut items = Vec::new();
    for chunk in chunks {
        splitter.push(chunk);
        while let Some(item) = splitter.next().unwrap() {
            items.push(item);
        }
    }
    items.extend(splitter.rest());
    items
}

#[test]
fn events_are_read_by_the_rules_of_the_html_standard() {
    for (body, expected) in [
        ("data: a\n\n", vec![told(None, None, None, "a")]),
        ("data:a\r\ndata: b\rdata:  c\n\n", vec![told(None, None, None, "a\nb\n c")]),
        ("\u{feff}data: a\n\ndata: \u{feff}b\n\n", vec![told(None, None, None, "a"), told(None, None, None, "\u{feff}b")]),
        (": a comment\n:\ndata: a\n\n", vec![told(None, None, None, "a")]),
        ("event: add\nid: 1\nretry: 20\ndata: a\n\n", vec![told(Some("add"), Some("1"), Some(20), "a")]),
        ("event: add\nevent:\ndata: a\n\n", vec![told(None, None, None, "a")]),
        ("event: add\n\ndata: a\n\n", vec![told(None, None, None, "a")]),
        ("data\n\ndata\ndata\n\n", vec![told(None, None, None, ""), told(None, None, None, "\n")]),
        ("id: a\0b\nretry: 1s\nretry:\nunknown: x\nDATA: x\ndata: a\n\n", vec![told(None, None, None, "a")]),
        ("retry: 99999999999999999999999\ndata: a\n\n", vec![told(None, None, None, "a")]),
        ("data: a", vec![]),
        ("data: a\n", vec![]),
        ("\n\n\r\n", vec![]),
    ] {
        assert_eq!(events([body.as_bytes()]).0, expected, "{body:?}");
    }
}

#[test]
fn events_are_the_same_wherever_a_chunk_ends() {
    let body = "\u{feff}: begin\r\nid: 1\r\nevent: å\r\ndata: {\r\ndata: }\r\n\r\nretry: 5\rdata: \u{1f600}\r\rid\ndata: b\n\n"
        .as_bytes();
    let whole = events([body]);
    assert_eq!(whole.0.len(), 3);
    for first in 0..=body.len() {
        let (head, tail) = body.split_at(first);
        assert_eq!(events([head, tail]), whole, "at {first}");
        for second in 0..=tail.len() {
            let (middle, end) = tail.split_at(second);
            assert_eq!(events([head, middle, end]), whole, "at {first} and {second} behind it");
        }
    }
    assert_eq!(events(body.chunks(1)), whole);
}

#[test]
fn the_last_id_stays_until_an_event_has_another_or_an_empty_one() {
    for (body, last) in [
        ("data: a\n\n", None),
        ("id: 1\ndata: a\n\ndata: b\n\n", Some("1")),
        ("id: 1\n\n", Some("1")),
        ("id: 1\n\nid: 2\ndata: not complete\n", Some("1")),
        ("id: 1\n\nid\n\n", None),
    ] {
        assert_eq!(events([body.as_bytes()]).1.as_deref(), last, "{body:?}");
    }
}

#[test]
fn what_begins_again_has_the_last_id_and_nothing_of_an_event_that_broke_off() {
    let mut reader = EventReader::new(LIMIT);
    reader.push(b"id: 1\nretry: 7\n\ndata: half");
    assert_eq!(reader.next(), Ok(None));
    reader.begin_again();
    reader.push("\u{feff}data: whole\n\n".as_bytes());
    assert_eq!(reader.next().unwrap().unwrap().text(), "whole");
    assert_eq!((reader.last_id(), reader.retry()), (Some("1"), Some(Duration::from_millis(7))));
}

#[test]
fn data_that_are_no_json_are_no_failure_and_json_of_another_type_is_one() {
    let read = |text: &str| {
        let mut reader = EventReader::new(LIMIT);
        reader.push(format!("data: {text}\n\n").as_bytes());
        Event::<Vec<i64>>::read(reader.next().unwrap().unwrap(), ALL)
    };
    assert_eq!(read("[1,2]").unwrap().data, Some(vec![1, 2]));
    let done = read("[DONE]").unwrap();
    assert_eq!((done.data.as_ref(), done.text()), (None, "[DONE]"));
    assert!(done.json::<i64>().is_err());
    let (error, raw) = read(r#"{"error":1}"#).unwrap_err();
    assert_eq!((error.to_string().as_str(), &*raw), ("expected an array, found an object", &br#"{"error":1}"#[..]));
}

#[test]
fn data_of_which_nothing_is_known_are_text() {
    let mut reader = EventReader::new(LIMIT);
    reader.push(b"data: {a\n\n");
    let event = Event::<Text>::read(reader.next().unwrap().unwrap(), ALL).unwrap();
    assert_eq!(event.data.as_deref(), Some("{a"));
}

#[test]
fn lines_are_the_same_wherever_a_chunk_ends() {
    let body = b"{\"a\":1}\r\n\n  \n[2]\n3";
    let whole = items([&body[..]]);
    assert_eq!(whole, [&b"{\"a\":1}\r"[..], b"[2]", b"3"]);
    for at in 0..=body.len() {
        let (head, tail) = body.split_at(at);
        assert_eq!(items([head, tail]), whole, "at {at}");
    }
    assert_eq!(items(body.chunks(1)), whole);
}

#[test]
fn a_sequence_has_its_texts_and_tells_one_that_was_cut_off() {
    let body = b"\x1e{\"a\":\n1}\n\x1e\x1e12\n\x1e3";
    let mut sequence = Delimited::new(LIMIT);
    sequence.push(body);
    let cut_off = |item: &Bytes| sequence.may_be_cut_off(item);
    let whole = items([&body[..]]);
    assert_eq!(whole, [&b"{\"a\":\n1}\n"[..], b"12\n", b"3"]);
    assert_eq!(whole.iter().map(cut_off).collect::<Vec<_>>(), [false, false, true]);
    assert_eq!(items(body.chunks(1)), whole);
}

#[test]
fn an_item_larger_than_the_limit_is_refused_before_it_is_complete() {
    let mut lines = Delimited::new(3);
    lines.push(b"123\n12");
    assert_eq!(lines.next(), Ok(Some(Bytes::from_static(b"123"))));
    assert_eq!(lines.next(), Ok(None));
    lines.push(b"34");
    assert_eq!(lines.next(), Err(TooLarge));

    for body in [&b"data: 1234567890"[..], b"data: 1234\ndata: 567", b": 12345678901"] {
        let mut reader = EventReader::new(8);
        reader.push(body);
        assert_eq!(reader.next(), Err(TooLarge), "{}", body.escape_ascii());
    }
}

#[test]
fn no_bytes_make_a_reader_panic() {
    let all: Vec<u8> = (0..=255).collect();
    for step in 1..64 {
        let bytes: Vec<u8> = (0..4096_usize).filter_map(|at| all.get(at * at * step % 256)).copied().collect();
        let mixed: Vec<u8> =
            bytes.iter().map(|byte| *b"data:id \r\n\x1e\0".get(usize::from(*byte) % 12).unwrap_or(byte)).collect();
        for body in [bytes, mixed] {
            events(body.chunks(step));
            items(body.chunks(step));
        }
    }
}
