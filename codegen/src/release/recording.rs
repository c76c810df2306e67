//! `surface.lock`: what the package offered in the last release, an item a line, with marks at what has come or gone since.

use std::collections::BTreeSet;

use semver::Version;

use super::changes::Changes;

/// Name of the file.
pub const SURFACE: &str = "surface.lock";

const HEADER: &str = "# What the package offers, one line an item, as of the version below; `+` marks what has come since, `-` what has gone.\n\
                      # Written by `cargo xtask generate`; keep it under version control.\n";
const HEAD: &str = "version ";
const COME: &str = "+ ";
const GONE: &str = "- ";

/// What was released.
#[derive(Debug)]
pub(super) struct Recording {
    pub(super) version: Version,
    pub(super) lines: BTreeSet<String>,
}

impl Recording {
    /// Reads the text of a recording.
    ///
    /// # Errors
    /// The line that cannot be read, from 0, and what is wrong with it.
    pub(super) fn parse(text: &str) -> Result<Self, (usize, &'static str)> {
        let mut lines = text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
        let (at, head) = lines.next().unwrap_or_default();
        let version = head.strip_prefix(HEAD).and_then(|version| Version::parse(version).ok());
        let version = version.ok_or((at, "no line `version 0.1.0` stands before the items"))?;
        let mut items = BTreeSet::new();
        for (at, line) in lines {
            let (has_come, item) = match line.strip_prefix(COME) {
                Some(item) => (true, item),
                None => (false, line.strip_prefix(GONE).unwrap_or(line)),
            };
            if !item.starts_with(|first: char| first.is_alphabetic() || first == '_') {
                return Err((at, "this line is no item"));
            }
            if !has_come {
                items.insert(item.to_owned());
            }
        }
        Ok(Self { version, lines: items })
    }

    /// Its text, as it is after the release.
    pub(super) fn text(&self) -> String {
        self.marked(&Changes::default())
    }

    /// Its text with marks at what has changed since.
    pub(super) fn marked(&self, changes: &Changes<'_>) -> String {
        let gone: BTreeSet<&str> = changes.gone.iter().copied().collect();
        let kept = self.lines.iter().map(|line| (line.as_str(), if gone.contains(line.as_str()) { GONE } else { "" }));
        let mut lines: Vec<(&str, &str)> = kept.chain(changes.come.iter().map(|line| (*line, COME))).collect();
        lines.sort_unstable();
        let head = format!("{HEADER}{HEAD}{}\n", self.version);
        lines.into_iter().fold(head, |text, (line, mark)| text + mark + line + "\n")
    }
}
