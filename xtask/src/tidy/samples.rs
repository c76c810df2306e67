//! Code that the README and the chapter on tests quote stands in the file that it names, word for word.
//!
//! A quotation is a fenced block after a line `From [path](path):`; a line `…` in it stands for lines that are left out.

use std::fs;
use std::io;
use std::path::Path;

use super::Finding;

const FILES: [&str; 2] = ["README.md", "TESTING.md"];

/// Quotations that are not in their files.
pub(super) fn findings(root: &Path) -> io::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for file in FILES {
        findings.extend(findings_in(root, file)?);
    }
    Ok(findings)
}

fn findings_in(root: &Path, file: &str) -> io::Result<Vec<Finding>> {
    let text = fs::read_to_string(root.join(file))?;
    let mut findings = Vec::new();
    for Quotation { line, path, parts } in quotations(&text) {
        let source = fs::read_to_string(root.join(path)).unwrap_or_default();
        if !stands_in(&source, &parts) {
            let message = format!("what is quoted from {path} does not stand there");
            let help = "copy it anew; a line `…` stands for lines left out".to_owned();
            findings.push(Finding { file: file.to_owned(), line, message, help });
        }
    }
    Ok(findings)
}

#[derive(Debug, PartialEq, Eq)]
struct Quotation<'t> {
    line: usize,
    path: &'t str,
    parts: Vec<String>,
}

fn quotations(text: &str) -> Vec<Quotation<'_>> {
    let mut quotations = Vec::new();
    let mut lines = text.lines().enumerate();
    while let Some((at, line)) = lines.next() {
        let Some((path, _)) = line.strip_prefix("From [").and_then(|rest| rest.split_once(']')) else { continue };
        let fenced = lines.by_ref().skip_while(|(_, line)| !line.starts_with("```")).skip(1);
        let block: Vec<&str> = fenced.map(|(_, line)| line).take_while(|line| *line != "```").collect();
        let parts = block.split(|line| line.trim() == "…").map(|part| part.join("\n")).filter(|part| !part.is_empty());
        quotations.push(Quotation { line: at + 1, path, parts: parts.collect() });
    }
    quotations
}

/// Whether the parts stand in the text in their order.
fn stands_in(text: &str, parts: &[String]) -> bool {
    let after = parts.iter().try_fold(text, |rest, part| rest.split_once(part.as_str()).map(|(_, after)| after));
    after.is_some()
}

#[cfg(test)]
mod tests {
    use super::{quotations, stands_in};

    #[test]
    fn a_quotation_has_a_path_and_the_parts_between_what_is_left_out() {
        let found = quotations("Text.\n\nFrom [a/b.rs](a/b.rs):\n\n```rust\none\n…\ntwo\n```\n");
        assert_eq!(found[0].path, "a/b.rs");
        assert_eq!(found[0].parts, ["one", "two"]);
    }

    #[test]
    fn parts_stand_in_a_text_in_their_order() {
        let parts = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>();
        assert!(stands_in("one\nmore\ntwo", &parts(&["one", "two"])));
        assert!(!stands_in("two\none", &parts(&["one", "two"])));
    }
}
