//! Groups: the operations of each tag, their owners and their accessors.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::methods::NOT_METHODS;
use super::usual_names::tells;
use super::{BoundHeader, Group, GroupArgument, Level, Occasion, OperationIndex, Plan, Received, role};
use crate::identifiers::is_module;
use crate::naming::claims::{Claim, names};
use crate::naming::spelling::{of_its_own, value_names};
use crate::naming::words::{module_name, phrase, spelt_out, type_name, value_name};
use crate::operations::{Api, Callback, Content, Operation, Parameter, WEBHOOKS};
use crate::settings::HeaderRole;
use crate::source::NodeId;
use crate::types::Docs;

/// Modules and methods of the crate root that a group's accessor must not hide, and files that mean something to the compiler.
pub const RESERVED_ACCESSORS: [&str; 32] = [
    "types",
    "shared",
    "client",
    "psu",
    "attended",
    "builder",
    "builder_through",
    "environment",
    "session",
    "std",
    "core",
    "portal_runtime",
    "lib",
    "main",
    "mod",
    "serde",
    "test_kit",
    "with_token",
    "session_id",
    "end_session",
    "binding",
    "raw",
    "http",
    "replace_identity",
    "registrar",
    "rustls",
    // Features of the package, as those of groups are named after them.
    "axum",
    "file_store",
    "gzip",
    "pkcs12",
    "reqwest",
    "encrypted_pem",
];

/// The lists of tags without which their operations would be where they are: the path says it too.
pub fn restated_tags(apis: &[Api]) -> Vec<NodeId> {
    let operations = || apis.iter().flat_map(|api| &api.operations);
    let restated = operations().filter_map(|operation| {
        let (tag, segment) = operation.tags.first().zip(telling(operation))?;
        let has_it_too = |other: &&Operation| other.node != operation.node && other.tags.first() == Some(tag);
        let is_kept = || tag == segment || operations().any(|other| has_it_too(&other));
        operation.tagged_by.filter(|_| module_name(tag) == module_name(segment) && is_kept())
    });
    restated.collect()
}

/// The first segment of a path that tells anything.
fn telling(operation: &Operation) -> Option<&str> {
    operation.path.split(['/', '?', '#']).find(|segment| tells(segment))
}

/// A tag, and the one environment of operations that not all have.
pub(super) type GroupKey = (Option<String>, Option<usize>);

impl Plan<'_> {
    /// The header that a handle binds.
    pub(super) fn bound_header(&self) -> Option<BoundHeader> {
        self.operations().flat_map(|(_, operation)| &operation.parameters).find_map(|parameter| {
            let HeaderRole::Client(method) = role(parameter, self.settings) else { return None };
            let Parameter { name, value, docs, .. } = parameter.clone();
            Some(BoundHeader { header: name, type_name: type_name(&method), method, value, docs })
        })
    }

    /// The headers that are said once on a handle, as they stay the same through a flow. Where there are no sessions, no handle has them.
    pub(super) fn sticky_headers(&self) -> Vec<BoundHeader> {
        let mut headers: Vec<BoundHeader> = Vec::new();
        for parameter in self.operations().flat_map(|(_, operation)| &operation.parameters) {
            if !self.is_on_handle(parameter) {
                continue;
            }
            match headers.iter_mut().find(|known| known.header.eq_ignore_ascii_case(&parameter.name)) {
                Some(known) => known.docs.join(&parameter.docs),
                None => {
                    let Parameter { name, value, docs, .. } = parameter.clone();
                    headers.push(BoundHeader { header: name, type_name: String::new(), method: String::new(), value, docs });
                }
            }
        }
        let claim = |known: &BoundHeader| Claim {
            address: known.header.clone(),
            candidates: value_names(&known.header),
            ..Claim::default()
        };
        let accessors = self.surface.groups.iter().map(|group| group.accessor.as_str());
        let bound = self.surface.bound.iter().map(|bound| bound.method.as_str());
        let taken: Vec<&str> = RESERVED_ACCESSORS.into_iter().chain(accessors).chain(bound).collect();
        let methods = names(taken, &headers.iter().map(claim).collect::<Vec<_>>());
        headers.iter_mut().zip(methods).for_each(|(header, method)| header.method = method);
        headers
    }

    /// Whether a parameter is said on a handle instead of with each call.
    pub(super) fn is_on_handle(&self, parameter: &Parameter) -> bool {
        role(parameter, self.settings) == HeaderRole::Sticky && !parameter.required && self.surface.has_sessions()
    }

    /// Plans all groups and their methods.
    pub(super) fn groups(&mut self, by_tag: &[(GroupKey, Vec<OperationIndex>)]) {
        let accessors = self.accessors(by_tag);
        let mut of_all: BTreeMap<String, usize> = BTreeMap::new();
        let mut features: BTreeMap<String, usize> = BTreeMap::new();
        for ((tag, environment), operations) in by_tag {
            let accessor = &accessors[tag];
            let position = self.surface.groups.len();
            let shared = environment.and_then(|_| of_all.get(accessor).copied());
            if environment.is_none() {
                of_all.insert(accessor.clone(), position);
            }
            let feature = *features.entry(accessor.clone()).or_insert(position);
            let group = self.group(tag.as_deref(), accessor, operations);
            self.surface.groups.push(Group { environment: *environment, shared, feature, ..group });
            self.methods(position, operations);
        }
    }

    /// The name of the method that leads to the operations of each tag.
    fn accessors(&self, by_tag: &[(GroupKey, Vec<OperationIndex>)]) -> BTreeMap<Option<String>, String> {
        let last_to_first = by_tag.iter().rev();
        let first: BTreeMap<&Option<String>, &[OperationIndex]> =
            last_to_first.map(|((tag, _), all)| (tag, all.as_slice())).collect();
        let tags: BTreeSet<&str> = first.keys().filter_map(|tag| tag.as_deref()).collect();
        let claims: Vec<Claim> = first.iter().map(|(tag, operations)| self.accessor(tag.as_deref(), operations, &tags)).collect();
        let environments: Vec<String> = self.settings.environments.keys().map(|name| module_name(name)).collect();
        let bound = self.surface.bound.iter().map(|bound| bound.method.as_str());
        let reserved =
            RESERVED_ACCESSORS.into_iter().chain(NOT_METHODS).chain(environments.iter().map(String::as_str)).chain(bound);
        let names = names(reserved, &claims);
        first.into_keys().cloned().zip(names).collect()
    }

    /// Operations by their first tag; what only some environments have apart, once for each of them. What is shared comes first.
    pub(super) fn by_tag(&self) -> Vec<(GroupKey, Vec<OperationIndex>)> {
        let mut by_tag: IndexMap<GroupKey, Vec<OperationIndex>> = IndexMap::new();
        for (index, operation) in self.operations() {
            let tag = self.tag(operation);
            let environments: Vec<Option<usize>> = match operation.environments.is_all() {
                true => vec![None],
                false => (0..self.settings.environment_count()).filter(|at| operation.environments.has(*at)).map(Some).collect(),
            };
            for environment in environments {
                by_tag.entry((tag.clone(), environment)).or_default().push(index);
            }
        }
        if self.apis.iter().any(|api| !api.webhooks.is_empty()) {
            by_tag.entry((Some(WEBHOOKS.to_owned()), None)).or_default();
        }
        let mut by_tag: Vec<_> = by_tag.into_iter().collect();
        by_tag.sort_by_key(|((_, environment), _)| *environment);
        by_tag
    }

    /// The tag of an operation. One without goes by the first segment of its path that tells anything, with the tag of that name if there
    /// is one.
    fn tag(&self, operation: &Operation) -> Option<String> {
        if let Some(tag) = operation.tags.first() {
            return Some(tag.clone());
        }
        let segment = telling(operation)?;
        let name = module_name(segment);
        let tags = self.operations().flat_map(|(_, operation)| operation.tags.first());
        let known = tags.filter(|tag| module_name(tag) == name).min();
        Some(known.cloned().unwrap_or_else(|| segment.to_owned()))
    }

    fn accessor(&self, tag: Option<&str>, operations: &[OperationIndex], tags: &BTreeSet<&str>) -> Claim {
        let api = operations.first().map_or("", |index| self.apis[index.0].name.as_str());
        let fallback = if api.is_empty() { "operations" } else { api };
        let given = tag.and_then(|tag| self.settings.names.tags.get(tag)).cloned();
        let locked = tag.and_then(|tag| self.lock.get("tag", tag)).filter(|name| is_module(name)).map(str::to_owned);
        let own = module_name(tag.unwrap_or(fallback));
        let apart = phrase([own.as_str(), "operations"]);
        let spelt_out = module_name(&spelt_out(tag.unwrap_or(fallback)));
        let candidates = of_its_own(tag.unwrap_or_default(), [own, apart, spelt_out], tags);
        Claim { address: tag.unwrap_or_default().to_owned(), given, locked, candidates }
    }

    fn group(&self, tag: Option<&str>, accessor: &str, operations: &[OperationIndex]) -> Group {
        let words = self.apis.iter().flat_map(|api| &api.tags).find(|(name, _)| Some(name.as_str()) == tag);
        let docs = Docs::words(words.and_then(|(_, words)| words.clone()));
        let needs = |wanted: &dyn Fn(&HeaderRole) -> bool, all: bool| {
            let has = |index: &OperationIndex| {
                let parameters = &self.operation(*index).parameters;
                parameters.iter().any(|parameter| wanted(&role(parameter, self.settings)) && (parameter.required || !all))
            };
            if all { operations.iter().all(has) } else { operations.iter().any(has) }
        };
        let bound = needs(&|role| matches!(role, HeaderRole::Client(_)), false);
        let argument = needs(&|role| *role == HeaderRole::Consent, true).then(|| self.group_argument(operations)).flatten();
        Group {
            accessor: accessor.to_owned(),
            type_name: type_name(accessor),
            environment: None,
            shared: None,
            feature: 0,
            tag: tag.map(str::to_owned),
            docs,
            level: if bound { Level::Bound } else { Level::Session },
            argument,
            methods: Vec::new(),
            callbacks: self.callbacks(tag, operations),
            links: Vec::new(),
            handles: Vec::new(),
        }
    }

    /// One function for each body that the server may send of itself. Names that are given out already are not given again.
    fn callbacks(&self, tag: Option<&str>, operations: &[OperationIndex]) -> Vec<Received> {
        let owners = operations.iter().map(|index| self.operation(*index));
        let all =
            owners.flat_map(|owner| owner.callbacks.iter().map(move |callback| (owner.api, Some(owner.address()), callback)));
        let webhooks = self.webhooks(tag).map(|(api, webhook)| (api, None, webhook));
        let bodies = all.chain(webhooks).flat_map(|(api, owner, callback)| {
            callback.contents.iter().map(move |content| (api, owner.clone(), callback, content))
        });
        let (claims, received): (Vec<Claim>, Vec<Received>) =
            bodies.map(|(api, owner, callback, content)| self.received(api, owner.as_deref(), callback, content)).unzip();
        let named = received.into_iter().zip(names([], &claims));
        named.map(|(received, name)| Received { name, ..received }).collect()
    }

    /// A body, as yet without a name, and the names that it asks for.
    fn received(&self, api: usize, operation: Option<&str>, callback: &Callback, content: &Content) -> (Claim, Received) {
        let Callback { name, address, docs, .. } = callback;
        let owner = operation.unwrap_or(WEBHOOKS);
        let locked_at = format!("{owner} {name} {address} {}", content.media_type);
        let locked_at = crate::naming::in_api(self.apis, api, &locked_at);
        let short = phrase(["read", value_name(name).as_str()]);
        let long = phrase([short.as_str(), "of", value_name(operation.unwrap_or(address)).as_str()]);
        let locked = self.lock.get("callback", &locked_at).map(str::to_owned);
        let claim = Claim { address: locked_at.clone(), given: None, locked, candidates: vec![short, long] };
        let occasion = match operation {
            Some(operation) if address.is_empty() => Occasion::AnyOf(operation.to_owned()),
            Some(operation) => Occasion::Operation(operation.to_owned(), address.clone()),
            None if address.is_empty() => Occasion::AnyWebhook,
            None => Occasion::Webhook(name.clone()),
        };
        let (value, docs, environments) = (content.value.clone(), docs.clone(), content.environments);
        (claim, Received { name: String::new(), locked_at, occasion, value, docs, environments })
    }

    /// The webhooks that are read in the module of a tag, each with its API.
    pub(super) fn webhooks(&self, tag: Option<&str>) -> impl Iterator<Item = (usize, &Callback)> {
        let apis = self.apis.iter().enumerate().filter(move |_| tag == Some(WEBHOOKS));
        apis.flat_map(|(at, api)| api.webhooks.iter().map(move |webhook| (at, webhook)))
    }

    fn group_argument(&self, operations: &[OperationIndex]) -> Option<GroupArgument> {
        let first = self.operation(*operations.first()?);
        let parameter = first.parameters.iter().find(|parameter| role(parameter, self.settings) == HeaderRole::Consent)?;
        let name = value_name(&parameter.name);
        Some(GroupArgument { header: parameter.name.clone(), name, value: parameter.value.clone(), docs: parameter.docs.clone() })
    }
}
