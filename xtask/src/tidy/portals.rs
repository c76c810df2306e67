//! Generator, runtime and local bank know no portal: what is special about one stands in its `portal.yaml`, and what only the bank has
//! to know in its `bank.yaml`. A standard may be named.

use std::fs;
use std::io;
use std::path::Path;

use super::{Finding, RustFile};

/// A name beside those of the folders in `specs/`: the first word of one, which stands for it.
const SHORT: &str = "ica";

/// The names of the portals, in words of small letters.
pub(super) fn names(root: &Path) -> io::Result<Vec<Vec<String>>> {
    let mut names = vec![words(SHORT)];
    for entry in fs::read_dir(root.join("specs"))? {
        let entry = entry?;
        if entry.path().is_dir() {
            let name = words(&entry.file_name().to_string_lossy());
            names.push(vec![name.concat()]);
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// The lines that name a portal.
pub(super) fn findings(file: &RustFile, names: &[Vec<String>]) -> Vec<Finding> {
    let lines = file.text.lines().enumerate();
    let named = lines.filter_map(|(at, line)| {
        let words = words(line);
        let name = names.iter().find(|name| words.windows(name.len()).any(|window| window == name.as_slice()))?;
        Some((at + 1, name.join(" ")))
    });
    named
        .map(|(line, name)| {
            let help = "say it in portal.yaml (for the local bank in bank.yaml), as data that any portal can have, or leave the name out";
            file.finding(line, format!("a portal is named: `{name}`"), help)
        })
        .collect()
}

/// Runs of letters and digits, split where a small letter meets a capital.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = ' ';
    for character in text.chars() {
        let begins = !before.is_alphanumeric() || (before.is_lowercase() && character.is_uppercase());
        if begins {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| character.is_alphanumeric()) {
            word.extend(character.to_lowercase());
        }
        before = character;
    }
    words.retain(|word| !word.is_empty());
    words
}
