//! Which definitions are emitted, for which groups, and whether they are read, written, or both.

use std::collections::BTreeSet;

use super::{Plan, Usage};
use crate::operations::{Content, Format};
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
            self.content_usage(group, content, |usage| usage.written = true);
        }
        for response in &operation.responses {
            for content in &response.contents {
                self.content_usage(group, content, |usage| usage.read = true);
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

    /// A body of a media type: what is the whole of it, and what lies within.
    fn content_usage(&mut self, group: usize, content: &Content, note: impl Fn(&mut Usage)) {
        self.mark(group, &content.value, note);
        let Some(whole) = content.value.named() else { return };
        let within: Vec<Type> = self.types.parts(whole).into_iter().cloned().collect();
        match content.format {
            Format::Json => self.mark(group, &content.value, |usage| usage.json = true),
            // Parts that are objects are JSON.
            Format::Multipart => {
                self.surface.types.entry(whole).or_default().parts = true;
                within.iter().for_each(|part| self.mark(group, part, |usage| usage.json = true));
            }
            // Fields are spelt as parameters are.
            Format::Form => {
                self.surface.types.entry(whole).or_default().form = true;
                within.iter().for_each(|field| self.mark(group, field, |usage| usage.parameter = true));
            }
            Format::Text | Format::Bytes => {}
        }
    }
}
