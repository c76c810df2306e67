//! What responses link to: methods that give the requests of other operations.

use super::flows::Found;
use super::methods::{parameter_argument, parameter_names};
use super::{Argument, Case, Method, Plan};
use crate::environments::Environments;
use crate::naming::claims::{Claim, names};
use crate::naming::lock::member;
use crate::naming::spelling::value_names;
use crate::naming::words::phrase;
use crate::operations::{Expression, FollowUp, LinkParameter, Operation};
use crate::types::Docs;

/// Methods that every response with links has.
const RESPONSE_METHODS: [&str; 11] = [
    "call",
    "clone",
    "declared",
    "deref",
    "headers",
    "into_inner",
    "into_response",
    "raw",
    "request_id",
    "request_ids",
    "status",
];

/// A method of a response that gives the request of an operation. It stands with that operation.
#[derive(Clone, Debug)]
pub struct LinkPlan {
    /// Its name.
    pub name: String,
    /// The name of the link in the description.
    pub link: String,
    /// Its address in `names.lock`.
    pub locked_at: String,
    /// The group of the operation whose responses have it.
    pub group: usize,
    /// Name of the type that stands for that operation.
    pub operation: String,
    /// Method and path of that operation.
    pub address: String,
    /// The responses that have it.
    pub on: Vec<Case>,
    /// The parameters that it fills.
    pub parameters: Vec<LinkParameter>,
    /// The media type of the body, and what is given for it.
    pub body: Option<(String, Expression)>,
    /// What is left to the caller.
    pub arguments: Vec<Argument>,
    /// Name of the type of the request.
    pub request: String,
    /// The static of the descriptor of its operation.
    pub descriptor: String,
    /// Method and path of its operation.
    pub leads_to: String,
    /// Words about it.
    pub docs: Docs,
    /// Where it exists.
    pub environments: Environments,
}

impl Plan<'_> {
    /// Plans the methods of responses, now that all operations have theirs.
    pub(super) fn link_methods(&mut self) {
        let mut planned = Vec::new();
        for (index, group) in self.surface.groups.iter().enumerate() {
            group.all_methods().for_each(|method| planned.extend(self.links_of(index, method)));
        }
        for (group, link) in planned {
            self.surface.groups[group].links.push(link);
        }
    }

    /// The methods of the responses of one operation, each with the group that it stands in.
    fn links_of(&self, group: usize, method: &Method) -> Vec<(usize, LinkPlan)> {
        let follow_ups = &method.flows.follow_ups;
        let claims: Vec<Claim> = follow_ups.iter().map(|follow_up| self.link_claim(method, follow_up)).collect();
        let named = follow_ups.iter().zip(&claims).zip(names(RESPONSE_METHODS, &claims));
        let links = named.filter_map(|((follow_up, claim), name)| {
            let target = self.operation(follow_up.to);
            let Found { group: owner, method: leads_to } = self.method_of(group, &self.address(target))?;
            let link = LinkPlan {
                name,
                link: follow_up.name.clone(),
                locked_at: claim.address.clone(),
                group,
                operation: method.operation.clone(),
                address: method.address.clone(),
                on: cases(follow_up),
                parameters: follow_up.parameters.clone(),
                body: follow_up.body.clone(),
                arguments: self.left_open(group, target, leads_to, follow_up),
                request: leads_to.request.clone(),
                descriptor: leads_to.descriptor.name.clone(),
                leads_to: leads_to.address.clone(),
                docs: if follow_up.docs.text.is_empty() { leads_to.docs.clone() } else { follow_up.docs.clone() },
                environments: follow_up.environments,
            };
            Some((owner, link))
        });
        links.collect()
    }

    fn link_claim(&self, method: &Method, follow_up: &FollowUp) -> Claim {
        let status = follow_up.statuses.iter().min().map(ToString::to_string).unwrap_or_default();
        let address = member(&method.locked_at, &format!("{status} {}", follow_up.name));
        let own = value_names(&follow_up.name);
        let apart = own.first().map(|own| phrase([own.as_str(), "of", status.as_str()]));
        let locked = self.lock.get("link", &address).map(str::to_owned);
        Claim { address, given: None, locked, candidates: own.into_iter().chain(apart).collect() }
    }

    /// What a request needs and the link does not give.
    fn left_open(&self, group: usize, target: &Operation, method: &Method, follow_up: &FollowUp) -> Vec<Argument> {
        let is_given = |position: usize| {
            let known = &target.parameters[position];
            follow_up.parameters.iter().any(|parameter| parameter.location == known.location && parameter.name == known.name)
        };
        let wanted = self.wanted(group, target).into_iter();
        let wanted: Vec<_> = wanted.filter(|wanted| wanted.required && !is_given(wanted.position)).collect();
        let parameters = wanted.iter().zip(parameter_names(target, &wanted));
        let parameters = parameters.map(|(wanted, name)| Argument::Parameter(parameter_argument(target, wanted.position, name)));
        let others = method.arguments.iter().filter(|argument| match argument {
            Argument::Parameter(_) => false,
            Argument::Body(_) => follow_up.body.is_none(),
            Argument::Customer(_) => true,
        });
        parameters.chain(others.cloned()).collect()
    }
}

/// The responses that have a link, whatever their bodies.
fn cases(follow_up: &FollowUp) -> Vec<Case> {
    let case = |status| Case { status, content: None, environments: Environments::ALL.bits() };
    let mut cases: Vec<Case> = follow_up.statuses.iter().copied().map(case).collect();
    cases.sort();
    cases
}
