//! Operations with their parameters, bodies and responses.

use std::collections::HashMap;

use super::{Merge, Spot, marks, shape_of};
use crate::diagnostics::{Diagnostic, rules};
use crate::operations::{Api, GatewayBody, Operation, WEBHOOKS, owned};
use crate::source::Remark;
use crate::types::Said;

/// The outcome for an operation that not all environments have.
const APART: &str = "on the types of those environments only";

impl Merge<'_> {
    pub(super) fn api(&mut self, aligned: &mut Api, other: Api) {
        if let Some(server) = aligned.servers.get_mut(self.index) {
            *server = other.servers.into_iter().next().flatten();
        }
        if let Some(schemes) = aligned.schemes.get_mut(self.index) {
            *schemes = other.schemes.into_iter().next().unwrap_or_default();
        }
        self.operations(&mut aligned.operations, other.operations);
        self.callbacks(WEBHOOKS, WEBHOOKS, &mut aligned.webhooks, other.webhooks);
        self.gateways(&mut aligned.gateways, &other.gateways);
        self.definitions();
        self.words(&mut aligned.title, &other.title);
        self.tags(&mut aligned.tags, other.tags);
    }

    fn operations(&mut self, aligned: &mut Vec<Operation>, others: Vec<Operation>) {
        let mut unmatched: Vec<bool> = vec![true; aligned.len()];
        let known = Known::of(aligned);
        for operation in others {
            match known.matching(&operation) {
                Some(at) => {
                    unmatched[at] = false;
                    self.also_here(&aligned[at].address(), "operation");
                    self.operation(&mut aligned[at], operation);
                }
                None => {
                    self.exists_in(&operation.address(), "operation", self.new, APART);
                    let security = super::by_index(self.count, self.index, &operation.security);
                    let servers = super::by_index(self.count, self.index, &operation.servers);
                    let mut alone = Operation { security, servers, ..operation };
                    marks::mark(&mut alone, self.new);
                    aligned.push(alone);
                }
            }
        }
        for (operation, _) in aligned.iter().zip(&unmatched).filter(|(_, unmatched)| **unmatched) {
            self.exists_in(&operation.address(), "operation", operation.environments, APART);
        }
    }

    /// Bodies of gateways: the same in all environments, in the words of each description.
    fn gateways(&mut self, aligned: &mut [GatewayBody], others: &[GatewayBody]) {
        for body in aligned {
            let is_same =
                |other: &&GatewayBody| other.gateway == body.gateway && other.content.media_type == body.content.media_type;
            let Some(other) = others.iter().find(is_same) else { continue };
            let address = format!("{} {}", body.gateway, body.content.media_type);
            let (origin, nodes) = (owned(&body.gateway, "error"), (body.content.node, other.content.node));
            let spot = Spot::new(address, origin, nodes, self.seen);
            body.content.value = self.value(&spot, &body.content.value, &other.content.value);
        }
    }

    /// Tags that descriptions explain.
    fn tags(&mut self, aligned: &mut Vec<(String, Option<Said>)>, others: Vec<(String, Option<Said>)>) {
        for (name, words) in others {
            match aligned.iter_mut().find(|(known, _)| *known == name) {
                Some((_, aligned)) => {
                    let mut text: Vec<Said> = aligned.take().into_iter().collect();
                    self.words(&mut text, words.as_slice());
                    *aligned = text.into_iter().next();
                }
                None => aligned.push((name, words)),
            }
        }
    }

    fn operation(&mut self, aligned: &mut Operation, other: Operation) {
        let (address, whole) = (aligned.address(), aligned.environments);
        aligned.environments = whole.union(self.new);
        if shape_of(&aligned.path) == shape_of(&other.path) {
            let remark =
                Remark::Idle("operations are matched by method and path, and called as the first environment calls them");
            other.called_by.iter().for_each(|node| self.remarks.note(*node, remark));
        } else {
            self.other_path(aligned, &other);
        }
        self.docs(&address, &mut aligned.docs, &other.docs, whole);
        if let Some(security) = other.security.into_iter().next()
            && let Some(own) = aligned.security.get_mut(self.index)
        {
            *own = security;
        }
        if let Some(server) = other.servers.into_iter().next()
            && let Some(own) = aligned.servers.get_mut(self.index)
        {
            *own = server;
        }
        let owner = aligned.owner();
        self.parameters(&address, aligned, &other.path, other.parameters);
        self.body(&address, &owner, whole, (&mut aligned.body, other.body));
        self.responses(&address, &owner, &mut aligned.responses, other.responses);
        self.callbacks(&address, &owner, &mut aligned.callbacks, other.callbacks);
        self.definitions();
    }

    /// Operations with one operationId are one operation, and its method calls one path.
    fn other_path(&mut self, aligned: &Operation, other: &Operation) {
        let (first, second) = (self.sources.key_place(aligned.node), self.sources.key_place(other.node));
        let id = other.operation_id.as_deref().unwrap_or_default();
        let message = format!("the path of `{id}` differs between environments: `{}` here, `{}` there", other.path, aligned.path);
        let help = "correct one of the two, or give them operationIds of their own if they are different operations";
        self.diagnostics.push(Diagnostic::new(&rules::PATHS_DIFFER, second, message).related(first, "there").help(help));
    }
}

/// Operations by method and path, whatever the parameters in it are called, and by method and operationId.
struct Known {
    by_path: HashMap<(String, String), usize>,
    by_id: HashMap<(String, String), usize>,
}

impl Known {
    fn of(operations: &[Operation]) -> Self {
        let (mut by_path, mut by_id) = (HashMap::new(), HashMap::new());
        for (at, operation) in operations.iter().enumerate() {
            let method = || operation.method.clone();
            by_path.entry((method(), shape_of(&operation.path))).or_insert(at);
            if let Some(id) = &operation.operation_id {
                by_id.entry((method(), id.clone())).or_insert(at);
            }
        }
        Self { by_path, by_id }
    }

    fn matching(&self, other: &Operation) -> Option<usize> {
        let by_path = self.by_path.get(&(other.method.clone(), shape_of(&other.path)));
        let by_id = || self.by_id.get(&(other.method.clone(), other.operation_id.clone()?));
        by_path.or_else(by_id).copied()
    }
}
