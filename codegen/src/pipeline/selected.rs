//! What settings say of operations that were not selected.

use super::Run;
use crate::diagnostics::{Diagnostic, rules};
use crate::selection::NOT_SELECTED;
use crate::settings::{ApiFiles, Settings};
use crate::source::Remark;

impl Run<'_> {
    /// Types alone are of descriptions that all environments share: what differs is found by operations.
    pub(super) fn check_types_only(&mut self, settings: &Settings) {
        let is_apart = |files: &&ApiFiles| files.descriptions.iter().any(|(environment, _)| environment.is_some());
        for files in settings.apis.values().filter(|_| settings.selection.types_only).filter(is_apart) {
            let message = "types alone are not made of descriptions that differ by environment";
            let diagnostic = match files.node {
                Some(node) => Diagnostic::new(&rules::SETTING_VALUE, self.sources.key_place(node), message),
                None => Diagnostic::placeless(&rules::SETTING_VALUE, message),
            };
            self.diagnostics.push(diagnostic.help("name the description of one of them as `description`"));
        }
    }

    /// Takes out the guides that call an operation which was not selected.
    pub(super) fn leave_out_guides(&mut self, settings: &mut Settings) {
        let (guides, others): (Vec<_>, Vec<_>) = std::mem::take(&mut settings.guides)
            .into_iter()
            .partition(|guide| guide.steps.iter().all(|step| !self.left_out.has(&step.call.1)));
        settings.guides = guides;
        for step in others.iter().flat_map(|guide| &guide.steps) {
            self.remarks.note(step.call.0, Remark::Idle(NOT_SELECTED));
        }
    }
}
