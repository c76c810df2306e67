//! Which definitions are emitted, for which groups, and whether they are read, written, or both.

use std::collections::BTreeSet;

use super::{Plan, Usage};
use crate::operations::Format;
use crate::types::{Type, TypeId};

impl Plan<'_> {
    /// Follows every operation to all definitions that it reaches.
    pub(super) fn usage(&mut self) {
        for group in 0..self.surface.groups.len() {
            let found = &self.surface.groups[group];
            let methods = found.methods.iter().chain(found.handles.iter().flat_map(|handle| &handle.methods));
            let operations: Vec<_> = methods.map(|method| method.operation).collect();
            let feature = self.surface.feature_group(group);
            for index in operations {
                self.operation_usage(feature, index);
            }
        }
    }

    fn operation_usage(&mut self, group: usize, index: super::OperationIndex) {
        let operation = self.operation(index).clone();
        for parameter in &operation.parameters {
            self.mark(group, &parameter.value, |usage| (usage.written, usage.parameter) = (true, true));
        }
        for content in operation.body.iter().flat_map(|body| &body.contents) {
            self.mark(group, &content.value, |usage| usage.written = true);
            self.mark_whole(&content.value, content.format);
        }
        for response in &operation.responses {
            for content in &response.contents {
                self.mark(group, &content.value, |usage| usage.read = true);
                self.mark_whole(&content.value, content.format);
            }
            for header in &response.headers {
                self.mark(group, &header.value, |usage| (usage.read, usage.parameter) = (true, true));
            }
        }
    }

    fn mark(&mut self, group: usize, value: &Type, note: impl Fn(&mut Usage)) {
        let Some(root) = value.named() else { return };
        let reached: BTreeSet<TypeId> = self.types.reachable([root]);
        for id in reached {
            let usage = self.surface.types.entry(id).or_default();
            usage.groups.insert(group);
            note(usage);
        }
    }

    fn mark_whole(&mut self, value: &Type, format: Format) {
        let Type::Named(id) = value else { return };
        let usage = self.surface.types.entry(*id).or_default();
        match format {
            Format::Multipart => usage.parts = true,
            Format::Form => usage.form = true,
            Format::Json | Format::Text | Format::Bytes => {}
        }
    }
}
