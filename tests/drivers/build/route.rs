//! The way from a session to the method of an operation.

use std::collections::{HashSet, VecDeque};

use crate::api::{Api, Method, TypeId};

/// The methods to call in turn; the last gives the request.
pub(crate) type Route<'a> = Vec<&'a Method>;

/// The shortest way from `session` over methods that have these names in this order. The bank that is spoken to may lie between them.
pub(crate) fn find<'a>(api: &'a Api, session: &TypeId, names: &[String]) -> Option<Route<'a>> {
    let mut waiting: VecDeque<(TypeId, usize, Route<'a>)> = VecDeque::from([(session.clone(), 0, Vec::new())]);
    let mut been = HashSet::new();
    while let Some((at, met, route)) = waiting.pop_front() {
        if met == names.len() {
            return Some(route);
        }
        if !been.insert((at.clone(), met)) {
            continue;
        }
        for method in api.methods(&at).iter().filter(|method| method.borrows) {
            let Some(gives) = &method.gives else { continue };
            let met = met + usize::from(method.name == names[met]);
            waiting.push_back((gives.clone(), met, route.iter().copied().chain([method]).collect()));
        }
    }
    None
}
