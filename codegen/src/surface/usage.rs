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
        // What comes in parts is an answer by a trait of its own, which a type that is read as JSON already has. A test kit reads what is
        // sent as JSON, so that such a type is read as JSON from the start.
        for usage in self.surface.types.values_mut() {
            usage.read |= usage.parts_read && usage.written;
        }
    }

    fn operation_usage(&mut self, group: usize, index: super::OperationIndex) {
        let operation = self.operation(index).clone();
        for parameter in &operation.parameters {
            self.mark(group, &parameter.value, |usage| (usage.written, usage.parameter) = (true, true));
        }
        for content in operation.body.iter().flat_map(|body| &body.contents) {
            match (&content.value, content.format) {
                (Type::Named(id), Format::Multipart) => {
                    self.mark_whole(group, *id, |usage| usage.parts_written = true, |usage| usage.written = true)
                }
                (Type::Named(id), Format::Form) => self.mark_whole(group, *id, |usage| usage.form_written = true, note_parameter),
                (value, _) => self.mark(group, value, |usage| usage.written = true),
            }
        }
        for content in operation.callbacks.iter().flat_map(|callback| &callback.contents) {
            self.mark(group, &content.value, |usage| usage.read = true);
        }
        for response in &operation.responses {
            for content in response.contents.iter().chain(&response.gateway) {
                match (&content.value, content.format) {
                    (Type::Named(id), Format::Multipart) => {
                        self.mark_whole(group, *id, |usage| usage.parts_read = true, |usage| usage.read = true)
                    }
                    (value, _) => self.mark(group, value, |usage| usage.read = true),
                }
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

    /// A form goes member by member: only they are written or read as values of their own.
    fn mark_whole(&mut self, group: usize, id: TypeId, note_whole: impl Fn(&mut Usage), note_member: impl Fn(&mut Usage)) {
        let usage = self.surface.types.entry(id).or_default();
        usage.groups.insert(group);
        note_whole(usage);
        let members: Vec<Type> = self.types.parts(id).into_iter().cloned().collect();
        members.iter().for_each(|member| self.mark(group, member, &note_member));
    }
}

/// A member of an urlencoded form is spelt as a parameter is.
fn note_parameter(usage: &mut Usage) {
    (usage.written, usage.parameter) = (true, true);
}
