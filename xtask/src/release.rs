//! What a portal's folder says of the versions of its package.

use std::io;

use portal_codegen::Outcome;
use portal_codegen::diagnostics::{Diagnostic, Level, rules};
use portal_codegen::listing::listing;
use portal_codegen::release::{Release, SURFACE, review};

use portal_command::read_or_empty;

use crate::workspace::Task;

/// The recording of what a package offers, as it is from now on, for a portal whose package is made; findings about its version join those
/// of the outcome.
pub(crate) fn reviewed(task: &Task, outcome: &mut Outcome) -> io::Result<Option<String>> {
    if outcome.files.is_empty() {
        return Ok(None);
    }
    let offered = match listing(&outcome.files) {
        Ok(offered) => offered,
        Err(fault) => {
            outcome.diagnostics.push(Diagnostic::placeless(&rules::GENERATOR_FAULT, fault));
            return Ok(None);
        }
    };
    let text = |name: &str| read_or_empty(&task.specs.join(name));
    let (version, changelog, recording) = (text("VERSION")?, text("CHANGELOG.md")?, text(SURFACE)?);
    let path = format!("specs/{}", task.name);
    let release = Release { folder: &path, version: &version, changelog: &changelog, recording: &recording };
    let reviewed = review(&release, offered);
    outcome.diagnostics.extend(reviewed.diagnostics);
    outcome.sources.extend(reviewed.sources);
    Ok(Some(reviewed.recording))
}

/// Makes what `generate` warns of an error: a change goes in with its version.
pub(crate) fn insist(outcome: &mut Outcome) {
    let asked = [&rules::VERSION_STEP, &rules::CHANGELOG_SECTION].map(|rule| rule.code);
    let findings = outcome.diagnostics.iter_mut().filter(|diagnostic| asked.contains(&diagnostic.rule.code));
    findings.for_each(|finding| finding.level = Level::Error);
}
