//! `specs/README.md` and the reader of `portal.yaml` know the same keys.

use std::fs;
use std::io;
use std::path::Path;

use super::Finding;

const FILE: &str = "specs/README.md";
const SECTION: &str = "## Keys of portal.yaml";

/// Keys that the README leaves out, and rows of its tables for keys that do not exist.
pub(super) fn findings(root: &Path) -> io::Result<Vec<Finding>> {
    Ok(compared(&fs::read_to_string(root.join(FILE))?, &portal_codegen::settings::sections()))
}

fn compared(text: &str, keys: &[String]) -> Vec<Finding> {
    let finding =
        |line: usize, message: String, help: &str| Finding { file: FILE.to_owned(), line, message, help: help.to_owned() };
    let documented = documented(text);
    let left_out = keys.iter().filter(|key| !documented.iter().any(|(_, name)| name == key));
    let left_out = left_out.map(|key| {
        finding(1, format!("the key `{key}` of portal.yaml is not documented"), "give it a row in a table with the head `Key`")
    });
    let unknown = documented.iter().filter(|(_, name)| !keys.iter().any(|key| key == name));
    let unknown = unknown.map(|(line, name)| {
        finding(
            *line,
            format!("portal.yaml has no key `{name}`"),
            "remove the row; keys stand in codegen/src/settings/grammar.rs",
        )
    });
    left_out.chain(unknown).collect()
}

/// The keys in the first column of the section's tables of keys, each with its line.
fn documented(text: &str) -> Vec<(usize, &str)> {
    let (mut in_section, mut in_table, mut keys) = (false, false, Vec::new());
    for (at, line) in text.lines().enumerate() {
        if line.starts_with("## ") {
            in_section = line == SECTION;
        }
        in_table = in_section && line.starts_with('|') && (in_table || line.starts_with("| Key |"));
        if let Some((key, _)) = line.strip_prefix("| `").filter(|_| in_table).and_then(|rest| rest.split_once('`')) {
            keys.push((at + 1, key));
        }
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::compared;

    const TEXT: &str = "## Keys of portal.yaml\n| Key | Says |\n|---|---|\n| `portal` | its name |\n\n| Role |\n|---|\n| `psu` |\n\n## Other\n| `x` |";

    fn messages(keys: &[&str]) -> Vec<(usize, String)> {
        let keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
        compared(TEXT, &keys).into_iter().map(|finding| (finding.line, finding.message)).collect()
    }

    #[test]
    fn a_table_that_names_each_key_is_right() {
        assert_eq!(messages(&["portal"]), []);
    }

    #[test]
    fn a_key_left_out_is_found() {
        assert_eq!(messages(&["portal", "apis"]), [(1, "the key `apis` of portal.yaml is not documented".to_owned())]);
    }

    #[test]
    fn a_row_for_no_key_is_found_with_its_line() {
        assert_eq!(messages(&[]), [(4, "portal.yaml has no key `portal`".to_owned())]);
    }
}
