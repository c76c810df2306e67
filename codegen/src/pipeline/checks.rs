//! Checks that need the whole: settings against descriptions, and types once all are known.

use std::collections::BTreeSet;

use super::Run;
use crate::diagnostics::{Diagnostic, nearest, rules};
use crate::naming::collisions::TypeNames;
use crate::naming::lock::Lock;
use crate::operations::{Api, Location};
use crate::settings::{ApiFiles, HeaderRole, Known, Settings};
use crate::source::{Node, NodeId, RESTATES_DEFAULT, Remark};
use crate::surface::Surface;
use crate::types::{TypeId, Types};

impl Run<'_> {
    /// Notes that request ids are the runtime's: no code comes of how a description describes them.
    pub(super) fn note_request_ids(&mut self, api: &Api, settings: &Settings) {
        let is_request_id = |name: &str| settings.role(name) == HeaderRole::RequestId;
        let parameters = api.operations.iter().flat_map(|operation| &operation.parameters);
        let sent = parameters.filter(|parameter| is_request_id(&parameter.name)).filter_map(|parameter| parameter.described_by);
        let responses = api.operations.iter().flat_map(|operation| &operation.responses);
        let received = responses.flat_map(|response| &response.headers).filter(|header| is_request_id(&header.name));
        for node in sent.chain(received.map(|header| header.node)) {
            self.remarks.note(node, Remark::Idle("the runtime sends request ids, and every response has its own"));
        }
    }

    /// Notes what `portal.yaml` says that descriptions say already, and what it says in their stead.
    pub(super) fn note_given(&mut self, settings: &Settings, apis: &[Api]) {
        if let Some((node, title)) = &settings.title
            && crate::operations::only_title(apis) == Some(title)
        {
            self.remarks.note(*node, Remark::Idle(RESTATES_DEFAULT));
        }
    }

    /// Notes that the name of an API tells it from no other: there is none, and nothing in `portal.yaml` refers to it.
    pub(super) fn note_label(&mut self, settings: &Settings) {
        let mut apis = settings.apis.iter();
        let (Some((name, ApiFiles { node: Some(node), .. })), None) = (apis.next(), apis.next()) else { return };
        let is_named = settings.environments.values().any(|environment| environment.servers.contains_key(name));
        if !is_named && settings.roles.apis.is_empty() {
            self.remarks.note(*node, Remark::Label("there is no other API"));
        }
    }

    /// Notes that the servers of a description are those of `portal.yaml` in all environments that it describes, or that they could not be
    /// read.
    pub(super) fn note_servers(&mut self, settings: &Settings, api: &str, environment: Option<usize>, root: &Node) {
        let Some(servers) = root.get("servers") else { return };
        let place = self.sources.place(servers.id);
        if !place.pointer.is_empty() && self.diagnostics.has_error_within(&place) {
            self.unread_servers.push((api.to_owned(), environment));
        }
        let described =
            settings.environments.values().enumerate().filter(|(index, _)| environment.is_none_or(|only| only == *index));
        if !settings.environments.is_empty() {
            let variables = servers.items().filter_map(|server| server.get("variables")).flat_map(Node::members);
            self.remarks.idle(
                variables.filter_map(|(_, variable)| variable.get("enum")),
                "the default is taken; a builder takes any address",
            );
        }
        let mut given = described.map(|(_, environment)| environment.servers.get(api)).peekable();
        if given.peek().is_some() && given.all(|given| given.is_some()) {
            self.remarks.note(servers.id, Remark::Again("`portal.yaml` says where the API is"));
        }
    }

    /// Notes what several operations say of one header about the customer: each says it again for the others.
    pub(super) fn note_shared_psu(&mut self, surface: &Surface) {
        let remarks = self.remarks.by_original(&self.sources);
        let is_open = |node: &NodeId| matches!(remarks.get(&self.sources.original(*node)), None | Some(Remark::Said));
        let said = surface.psu.iter().flat_map(|header| header.docs.statements());
        for node in said.filter(|nodes| nodes.len() > 1).flatten().filter(|node| is_open(node)) {
            self.remarks.note(*node, Remark::Again("the header has the same words elsewhere"));
        }
    }

    /// Reports unions that no value could ever end.
    pub(super) fn report_endless(&mut self, endless: BTreeSet<TypeId>, types: &Types) {
        for id in endless {
            let place = self.sources.place(types.get(id).node);
            let message = "a branch of this union is the union itself, so that reading it would never end";
            self.diagnostics.push(Diagnostic::new(&rules::ENDLESS_UNION, place, message).help("take the branch out"));
        }
    }

    /// Each API has an address in each environment that has it.
    pub(super) fn check_servers(&mut self, settings: &Settings, apis: &[Api]) {
        for api in apis {
            for (index, (name, environment)) in settings.environments.iter().enumerate() {
                let described = api.server(index);
                match environment.servers.get(&api.name) {
                    Some((node, given)) if described == Some(given) => self.remarks.note(*node, Remark::Idle(RESTATES_DEFAULT)),
                    Some(_) => {}
                    None if described.is_some_and(|url| url.contains("://")) => {}
                    None if self.has_unread_servers(&api.name, index) => {}
                    None => self.no_server(settings, api, index, name),
                }
            }
        }
    }

    fn has_unread_servers(&self, api: &str, environment: usize) -> bool {
        self.unread_servers.iter().any(|(of, only)| of == api && only.is_none_or(|only| only == environment))
    }

    fn no_server(&mut self, settings: &Settings, api: &Api, index: usize, name: &str) {
        let Some(environment) = settings.environments.get(name) else { return };
        if api.operations.iter().any(|operation| operation.environments.has(index)) {
            let files = settings.apis.get(&api.name).into_iter().flat_map(|files| &files.descriptions);
            let file = files.filter(|(only, _)| only.is_none_or(|only| only == index)).map(|(_, file)| file.as_str()).next();
            let description = file.unwrap_or("its description");
            let message = format!("no address of `{}` is known for `{name}`: {description} has none", api.name);
            let help = format!("add `servers: {{ {}: https://… }}` to the environment", api.name);
            self.diagnostics
                .push(Diagnostic::new(&rules::NO_ADDRESS, self.sources.key_place(environment.node), message).help(help));
        }
    }

    /// A context picks among scopes that operations have. Those of operations that were not selected are not known.
    pub(super) fn check_contexts(&mut self, settings: &Settings, apis: &[Api]) {
        if self.left_out.count() > 0 {
            return;
        }
        let securities = apis.iter().flat_map(|api| &api.operations).flat_map(|operation| &operation.security);
        let scopes: BTreeSet<&str> = securities.flat_map(|security| security.token_scopes()).flatten().collect();
        for (node, context) in settings.sessions.iter().filter_map(|session| session.context.as_ref()) {
            if !scopes.contains(context.as_str()) {
                let near = nearest(context, scopes.iter().copied()).map(|near| format!("did you mean `{near}`?"));
                let help = near.unwrap_or_else(|| "take a scope that all alternatives of its kind have, or remove it".to_owned());
                let message = format!("no operation has a scope `{context}`");
                self.diagnostics.push(Diagnostic::new(&rules::SETTING_TARGET, self.sources.place(*node), message).help(help));
            }
        }
    }

    /// Decisions of `portal.yaml` that match nothing in the descriptions. What a part that could not be read, or was not selected, asks for is
    /// not known.
    pub(super) fn unused(&mut self, settings: &Settings, apis: &[Api], types: &Types, names: &TypeNames, lock: &Lock) {
        let (sources, diagnostics) = (&self.sources, &mut self.diagnostics);
        let operations = || apis.iter().flat_map(|api| &api.operations);
        let there = operations()
            .flat_map(|operation| [operation.address(), crate::naming::in_api(apis, operation.api, &operation.address())])
            .chain(self.left_out.addresses())
            .collect();
        let known = Known { what: "operation", is_used: false, there, was_there: &|address| lock.knew("operation", address) };
        settings.names.operations.report_unused(&known, sources, diagnostics);
        settings.roles.operations.report_unused(&known, sources, diagnostics);
        settings.authorisations.operations.report_unused(&known, sources, diagnostics);
        settings.flows.recovery.report_unused(&known, sources, diagnostics);
        settings.flows.final_status.report_unused(&known, sources, diagnostics);
        settings.flows.pagination.report_unused(&known, sources, diagnostics);
        settings.flows.terms.report_unused(&known, sources, diagnostics);
        let there =
            operations().flat_map(|operation| operation.tags.first().cloned()).chain(self.left_out.tags.clone()).collect();
        let known = Known { what: "tag", is_used: true, there, was_there: &|tag| lock.knew("tag", tag) };
        settings.names.tags.report_unused(&known, sources, diagnostics);
        if types.has_unread() || self.left_out.count() > 0 {
            return;
        }
        let parameters = operations().flat_map(|operation| &operation.parameters);
        let sent = parameters.filter(|sent| sent.location == Location::Header).map(|parameter| &parameter.name);
        let responses = operations().flat_map(|operation| &operation.responses);
        let received = responses.flat_map(|response| &response.headers).map(|header| &header.name);
        let known =
            Known { what: "header", is_used: true, there: sent.chain(received).cloned().collect(), was_there: &|_| false };
        settings.report_unused_headers(&known, sources, diagnostics);
        let there = names.names.keys().chain(names.replaced.keys()).map(|id| types.get(*id).origin.address()).collect();
        let known = Known { what: "schema", is_used: true, there, was_there: &|schema| lock.knew("type", schema) };
        settings.names.types.report_unused(&known, sources, diagnostics);
        let known = Known {
            what: "property",
            is_used: true,
            there: types.property_addresses(),
            was_there: &|property| lock.knew_property(property),
        };
        settings.sensitive.report_unused(&known, sources, diagnostics);
        settings.money.report_unused(&known, sources, diagnostics);
        settings.names.ids.report_unused(&known, sources, diagnostics);
        let there = self.parity.conflicts.iter().cloned().collect();
        let known = Known { what: "conflict at", is_used: false, there, was_there: &|_| false };
        settings.environment_conflicts.report_unused(&known, sources, diagnostics);
    }
}
