//! Reads each line of the standard input as a value of the type that it names, and prints how the type writes it.
//!
//! A line is package, type, number and JSON, with tabs between; what is printed has the same first three, `read` or `refused`, how
//! `Debug` begins, which names the branch of a union, and the JSON or the error.

use std::fmt::Debug;
use std::io::{BufRead, stdin};

use portal_runtime::v1::test_kit::{from_json, to_json};
use portal_runtime::v1::{Read, Write};

type Both = fn(&str) -> Result<(String, String), String>;

fn both<T: Read + Write + Debug>(json: &str) -> Result<(String, String), String> {
    let value: T = from_json(json).map_err(|error| error.to_string())?;
    let shown = format!("{value:?}");
    let begin = shown.split(['(', ' ', '{']).next().unwrap_or_default().to_owned();
    Ok((begin, to_json(&value)))
}

fn main() {
    for line in stdin().lock().lines() {
        let line = line.expect("input is text");
        let parts: Vec<&str> = line.splitn(4, '\t').collect();
        let [package, name, number, json] = parts[..] else { panic!("{line}") };
        let both = of(package, name).unwrap_or_else(|| panic!("no type {package} {name}"));
        let (outcome, begin, text) = match both(json) {
            Ok((begin, text)) => ("read", begin, text),
            Err(error) => ("refused", String::new(), error.replace(['\n', '\t'], " ")),
        };
        println!("{package}\t{name}\t{number}\t{outcome}\t{begin}\t{text}");
    }
}
