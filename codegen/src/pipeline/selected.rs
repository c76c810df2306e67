//! What settings say of operations that were not selected.

use super::{Described, Run};
use crate::diagnostics::{Diagnostic, rules};
use crate::document::has_schemas_alone;
use crate::selection::{Kept, NOT_SELECTED};
use crate::settings::{ApiFiles, Settings};
use crate::source::Remark;

impl Run<'_> {
    /// Of descriptions that have schemas and nothing to call, the types are all that there is.
    pub(super) fn take_types_alone(&mut self, settings: &mut Settings, described: &mut [Described]) {
        let is_whole = settings.selection.is_whole() && !described.is_empty();
        if !is_whole || !described.iter().all(|described| has_schemas_alone(&described.root)) {
            return;
        }
        settings.selection.types_only = true;
        for described in described {
            described.kept = Kept::nothing();
            let root = &described.root;
            let place = self.sources.key_place(root.get("paths").unwrap_or(root).id);
            let message = "no operation is described; the package has the types of all schemas, and no client";
            self.diagnostics.push(Diagnostic::new(&rules::TYPES_ALONE, place, message));
        }
    }

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
