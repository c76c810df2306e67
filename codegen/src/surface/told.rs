//! What the docs of a package have a place for: the nodes whose words or facts are told there.

use std::collections::HashSet;

use super::{Argument, Group, Method, Surface};
use crate::source::NodeId;
use crate::types::{Docs, Said, Shape, Struct, TypeId, Types};

impl Surface {
    /// The nodes of descriptions that the docs tell of.
    pub fn told(&self, types: &Types) -> HashSet<NodeId> {
        self.tell(types).nodes
    }

    /// Whether the description discourages the use of anything in the package.
    pub fn has_deprecated(&self, types: &Types) -> bool {
        self.tell(types).is_deprecated
    }

    fn tell(&self, types: &Types) -> Told {
        let mut told = Told::default();
        self.types.keys().for_each(|id| self.tell_type(*id, types, &mut told));
        self.headers.iter().flat_map(|set| &set.headers).for_each(|header| told.docs(&header.docs));
        self.groups.iter().for_each(|group| told.group(group));
        self.psu.iter().for_each(|header| told.docs(&header.docs));
        // Without sessions, nothing leads to the handle.
        self.bound.iter().filter(|_| self.has_sessions()).for_each(|bound| told.docs(&bound.docs));
        self.tell_clients(&mut told);
        told
    }

    fn tell_type(&self, id: TypeId, types: &Types, told: &mut Told) {
        let definition = types.get(id);
        if let Shape::Struct(Struct { fields, .. }) = &definition.shape {
            let planned = self.members(id).structure().into_iter().flat_map(|plan| &plan.fields);
            planned.for_each(|plan| told.docs(&fields[plan.position].docs));
        }
        if let Shape::Union(branches) = &definition.shape {
            branches.iter().for_each(|branch| told.docs(&branch.docs()));
        }
        told.docs(&definition.docs);
    }

    fn tell_clients(&self, told: &mut Told) {
        for api in &self.clients.apis {
            api.about.iter().for_each(|(_, words)| told.words(words));
            if api.names_package || api.about.is_empty() {
                told.words(&api.title);
            }
        }
        self.settings().iter().for_each(|setting| told.words(&setting.docs));
        self.clients.kind.token_words().for_each(|words| told.words(words));
    }
}

/// Nodes as far as they are known.
#[derive(Default)]
struct Told {
    nodes: HashSet<NodeId>,
    is_deprecated: bool,
}

impl Told {
    fn docs(&mut self, docs: &Docs) {
        self.words(&docs.text);
        let facts = docs.facts.iter().filter(|stated| stated.fact.has_words());
        self.nodes.extend(facts.flat_map(|stated| &stated.nodes));
        self.nodes.extend(docs.deprecated);
        self.is_deprecated |= docs.deprecated.is_some();
    }

    fn words(&mut self, words: &[Said]) {
        self.nodes.extend(words.iter().flat_map(|said| &said.nodes));
    }

    fn group(&mut self, group: &Group) {
        self.docs(&group.docs);
        group.argument.iter().for_each(|argument| self.docs(&argument.docs));
        group.callbacks.iter().for_each(|received| self.docs(&received.docs));
        group.links.iter().for_each(|link| self.docs(&link.docs));
        let bound = group.handles.iter().flat_map(|handle| &handle.parameters);
        bound.for_each(|parameter| self.docs(&parameter.docs));
        group.all_methods().for_each(|method| self.method(method));
    }

    fn method(&mut self, method: &Method) {
        self.docs(&method.docs);
        method.responses.iter().for_each(|(_, words)| self.words(words));
        method.part_headers.iter().for_each(|setter| self.docs(&setter.header.docs));
        method.flows.advice.iter().for_each(|advice| self.docs(&advice.docs));
        for argument in method.arguments.iter().chain(&method.setters) {
            match argument {
                Argument::Parameter(parameter) => self.docs(&parameter.docs),
                Argument::Body(body) => self.docs(&body.docs),
                Argument::Customer(_) => {}
            }
        }
    }
}
