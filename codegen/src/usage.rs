//! The directions of each definition, sent or received, for all that operations reach; known before anything is named.

use std::collections::{BTreeMap, HashSet};

use crate::operations::{Api, Callback, Content, Encodings, Operation, Payload};
use crate::types::{Shape, Type, TypeId, Types};

/// The directions of a definition, and its formats in each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Responses hold it, as JSON.
    pub read: bool,
    /// Requests hold it, as JSON.
    pub written: bool,
    /// It is the whole of a form that is sent.
    pub form_written: bool,
    /// It is the whole of a multipart body that is sent.
    pub parts_written: bool,
    /// It is the whole of a multipart response.
    pub parts_read: bool,
    /// Requests hold it as a parameter, or as a field of an urlencoded form, which is spelt as one.
    pub parameter: bool,
    /// Headers of responses hold it.
    pub header: bool,
    /// Keys of mappings are of it.
    pub key: bool,
}

impl Usage {
    /// Whether it is made by callers.
    pub fn is_sent(&self) -> bool {
        self.written || self.form_written || self.parts_written || self.parameter
    }

    /// Whether it comes from the server.
    pub fn is_received(&self) -> bool {
        self.read || self.parts_read || self.header
    }

    /// Whether it is a multipart body and nothing else: only there do bytes go as they are.
    pub fn is_only_parts(&self) -> bool {
        (self.parts_written || self.parts_read)
            && !(self.read || self.written || self.form_written || self.parameter || self.header)
    }

    /// The ways that it does not go, of those that bodies can be read and written in: what a test kit adds.
    pub fn other_direction(&self) -> Self {
        Self {
            read: self.written && !self.read,
            written: self.read && !self.written,
            parts_read: self.parts_written && !self.parts_read,
            parts_written: self.parts_read && !self.parts_written,
            ..Self::default()
        }
    }
}

/// Follows every operation to all definitions that it reaches. What is in the package without one goes both ways.
pub fn usages(apis: &[Api], types: &Types) -> BTreeMap<TypeId, Usage> {
    let mut marking = Marking { types, usages: BTreeMap::new(), marked: HashSet::new() };
    apis.iter().flat_map(|api| &api.operations).for_each(|operation| marking.operation(operation));
    apis.iter().for_each(|api| marking.received(&api.webhooks));
    for value in apis.iter().flat_map(|api| &api.schemas) {
        marking.mark(value, Way::Read);
        marking.mark(value, Way::Written);
    }
    let mut usages = marking.usages;
    // What comes in parts is a response by a trait of its own, which a type that is read as JSON already has. A test kit reads what is
    // sent as JSON, so that such a type is read as JSON from the start.
    for usage in usages.values_mut() {
        usage.read |= usage.parts_read && usage.written;
    }
    usages
}

/// How a value goes.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Way {
    /// In a response, as JSON.
    Read,
    /// In a request, as JSON.
    Written,
    /// As a header of a response.
    Header,
    /// As a parameter, or a member of an urlencoded form, which is spelt as one.
    Parameter,
}

impl Way {
    fn note(self, usage: &mut Usage) {
        match self {
            Self::Read => usage.read = true,
            Self::Written => usage.written = true,
            Self::Header => usage.header = true,
            Self::Parameter => usage.parameter = true,
        }
    }
}

/// Usages as far as they are known.
struct Marking<'m> {
    types: &'m Types,
    usages: BTreeMap<TypeId, Usage>,
    /// What is marked already, and with it all that it reaches: however many operations share it, it is followed once.
    marked: HashSet<(Way, TypeId)>,
}

impl Marking<'_> {
    /// Marks what the server sends of itself.
    fn received(&mut self, callbacks: &[Callback]) {
        for content in callbacks.iter().flat_map(|callback| &callback.contents) {
            self.mark(&content.value, Way::Read);
        }
    }

    fn operation(&mut self, operation: &Operation) {
        for parameter in &operation.parameters {
            self.mark(&parameter.value, if parameter.is_json { Way::Written } else { Way::Parameter });
        }
        for Content { value, payload, encodings, .. } in operation.body.iter().flat_map(|body| &body.contents) {
            match (value, payload) {
                (Type::Named(id), Payload::Multipart) => {
                    self.mark_whole(*id, |usage| usage.parts_written = true, Way::Written);
                }
                (Type::Named(id), Payload::Form) => {
                    self.mark_whole(*id, |usage| usage.form_written = true, Way::Parameter);
                    self.mark_json_fields(*id, encodings);
                }
                (value, _) => self.mark(value, Way::Written),
            }
        }
        self.received(&operation.callbacks);
        for response in &operation.responses {
            for Content { value, payload, .. } in response.contents.iter().chain(&response.gateway) {
                match (value, payload) {
                    (Type::Named(id), Payload::Multipart) => {
                        self.mark_whole(*id, |usage| usage.parts_read = true, Way::Read);
                    }
                    (value, _) => self.mark(value, Way::Read),
                }
            }
            for header in &response.headers {
                self.mark(&header.value, if header.is_json { Way::Read } else { Way::Header });
            }
        }
    }

    fn mark(&mut self, value: &Type, way: Way) {
        let mut open = self.opened(value);
        while let Some(id) = open.pop() {
            if self.marked.insert((way, id)) {
                way.note(self.usages.entry(id).or_default());
                let types = self.types;
                types.parts(id).into_iter().for_each(|part| open.extend(self.opened(part)));
            }
        }
    }

    /// The definitions of a type, of which those of keys are noted.
    fn opened(&mut self, value: &Type) -> Vec<TypeId> {
        value.keys().into_iter().for_each(|id| self.usages.entry(id).or_default().key = true);
        value.definitions().collect()
    }

    /// Fields of an urlencoded form that go as JSON.
    fn mark_json_fields(&mut self, id: TypeId, encodings: &Encodings) {
        let Shape::Struct(structure) = &self.types.get(id).shape else { return };
        for field in
            structure.fields.iter().filter(|field| encodings.get(&field.name).is_some_and(|said| said.media_type.is_some()))
        {
            self.mark(&field.value, Way::Written);
        }
    }

    /// A form goes member by member: only they are written or read as values of their own.
    fn mark_whole(&mut self, id: TypeId, note: impl Fn(&mut Usage), members: Way) {
        note(self.usages.entry(id).or_default());
        for member in self.types.parts(id) {
            self.mark(member, members);
        }
    }
}
