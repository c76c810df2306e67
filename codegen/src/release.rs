//! Whether `VERSION` and `CHANGELOG.md` say what has changed for callers since the last release.
//!
//! `surface.lock` has what the package offered then. What has gone or come since asks for a version by Cargo's rules; once that is said, the
//! recording moves on to it.

mod changelog;
mod changes;
mod recording;
mod steps;

use std::collections::BTreeSet;

use semver::Version;

use crate::diagnostics::{Diagnostic, Place, rules};
use crate::source::SourceFile;
use changes::Changes;
use recording::Recording;

pub use recording::SURFACE;

/// What a portal's folder says of the versions of its package.
#[derive(Clone, Debug)]
pub struct Release<'r> {
    /// Path of the folder, for findings.
    pub folder: &'r str,
    /// Text of `VERSION`.
    pub version: &'r str,
    /// Text of `CHANGELOG.md`; empty if it is not there.
    pub changelog: &'r str,
    /// Text of `surface.lock`; empty for a package that is new.
    pub recording: &'r str,
}

/// What is to be said of it.
#[derive(Debug)]
pub struct Review {
    /// Findings.
    pub diagnostics: Vec<Diagnostic>,
    /// The files that they speak of.
    pub sources: Vec<SourceFile>,
    /// Text of `surface.lock` from now on.
    pub recording: String,
}

/// Reviews a release against all that its package offers, by the lines of [`listing`](crate::listing::listing).
pub fn review(release: &Release<'_>, offered: Vec<String>) -> Review {
    let offered: BTreeSet<String> = offered.into_iter().collect();
    let unchanged = |diagnostic| release.reviewed(release.recording.to_owned(), Some(diagnostic));
    let version = match Version::parse(release.version.trim()) {
        Ok(version) => version,
        Err(fault) => return unchanged(release.unknown_version(&fault)),
    };
    if release.recording.is_empty() {
        return release.reviewed(Recording { version, lines: offered }.text(), None);
    }
    let recording = match Recording::parse(release.recording) {
        Ok(recording) => recording,
        Err((line, fault)) => return unchanged(release.unreadable(line, fault)),
    };
    let changes = Changes::between(&recording.lines, &offered);
    let marked = recording.marked(&changes);
    let wanted = steps::wanted(&recording.version, !changes.gone.is_empty(), !changes.come.is_empty());
    if !steps::suffices(&version, &recording.version, &wanted) {
        let diagnostic = release.too_low(&version, &recording.version, &wanted, &changes, &marked);
        return release.reviewed(marked, Some(diagnostic));
    }
    let is_told = version == recording.version || changelog::has_section(release.changelog, &version);
    if !is_told {
        return release.reviewed(marked, Some(release.untold(&version)));
    }
    // A pre-release promises nothing, so it is nothing to measure against.
    let text = if version.pre.is_empty() { Recording { version, lines: offered }.text() } else { marked };
    release.reviewed(text, None)
}

impl Release<'_> {
    fn reviewed(&self, recording: String, diagnostic: Option<Diagnostic>) -> Review {
        let files = [(VERSION, self.version), (CHANGELOG, self.changelog), (SURFACE, recording.as_str())];
        let sources = files.map(|(name, text)| SourceFile { name: self.path(name), text: text.to_owned() });
        Review { diagnostics: diagnostic.into_iter().collect(), sources: sources.into(), recording }
    }

    fn path(&self, name: &str) -> String {
        format!("{}/{name}", self.folder)
    }

    fn unknown_version(&self, fault: &semver::Error) -> Diagnostic {
        let message = format!("this is no version: {fault}");
        let diagnostic = Diagnostic::new(&rules::VERSION_FORM, place(self.path(VERSION), self.version, 0), message);
        diagnostic.help("write three numbers such as `0.1.0`, for a version that is not released yet `0.1.0-dev`")
    }

    fn unreadable(&self, line: usize, fault: &str) -> Diagnostic {
        let diagnostic = Diagnostic::new(&rules::SURFACE_LINE, place(self.path(SURFACE), self.recording, line), fault);
        diagnostic
            .help("put the file back as it was at the last release, or delete it to begin anew, and run `cargo xtask generate`")
    }

    fn too_low(
        &self,
        version: &Version,
        released: &Version,
        wanted: &Version,
        changes: &Changes<'_>,
        marked: &str,
    ) -> Diagnostic {
        let has = changes.told().map_or_else(
            || format!("{released} is released, and `VERSION` is {version}"),
            |told| format!("since {released}, callers {told}"),
        );
        let message = format!("{has}: the next version is {wanted} at least");
        let mut diagnostic = Diagnostic::new(&rules::VERSION_STEP, place(self.path(VERSION), self.version, 0), message);
        for (line, label) in changes.shown() {
            let at = marked.lines().position(|marked| marked == line).unwrap_or_default();
            diagnostic = diagnostic.related(place(self.path(SURFACE), marked, at), label);
        }
        let help = format!(
            "write {wanted} into `VERSION`, say in `{}` under `## {wanted}` what callers will notice, and run `cargo xtask \
             generate`; `{SURFACE}` marks all that has gone (`-`) and come (`+`)",
            self.path(CHANGELOG)
        );
        diagnostic.help(if changes.is_empty() { format!("write {wanted} into `VERSION`, or a later one") } else { help })
    }

    fn untold(&self, version: &Version) -> Diagnostic {
        let message = format!("nothing is said of {version}, the version in `VERSION`");
        let place = place(self.path(CHANGELOG), self.changelog, 0);
        let diagnostic = Diagnostic::new(&rules::CHANGELOG_SECTION, place, message);
        diagnostic.help(format!("add a section `## {version}` with what callers will notice, and run `cargo xtask generate`"))
    }
}

const VERSION: &str = "VERSION";
const CHANGELOG: &str = "CHANGELOG.md";

/// The place of a line, from 0.
fn place(file: String, text: &str, line: usize) -> Place {
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let end = start + text[start..].lines().next().map_or(0, str::len);
    Place { file, line: line as u32 + 1, column: 1, bytes: (start, end), pointer: String::new() }
}
