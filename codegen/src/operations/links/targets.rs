//! The operation that a link names.

use super::{Finder, Link};
use crate::diagnostics::nearest;
use crate::operations::Operation;
use crate::operations::flows::find;
use crate::reference::percent_decoded;
use crate::source::{NodeId, unescaped};

/// What a link may name.
const NAME_ONE: &str = "name an operation of the descriptions by `operationId`, or by `operationRef`";

impl Finder<'_> {
    /// The operation that a link leads to, which is there wherever the link is.
    pub(super) fn target(&mut self, operation: &Operation, link: &Link) -> Option<(usize, usize)> {
        let (node, to) = match (&link.id, &link.reference) {
            (Some((node, id)), None) => (*node, self.with_id(operation, *node, id)?),
            (None, Some((node, reference))) => (*node, self.referred(operation, *node, reference)?),
            (Some((node, _)), Some(_)) => {
                let message = format!("the link `{}` names its operation twice", link.name);
                return self.fault(*node, &message, "keep one of `operationId` and `operationRef`");
            }
            (None, None) => {
                let message = format!("the link `{}` names no operation", link.name);
                return self.fault(link.node, &message, NAME_ONE);
            }
        };
        let target = &self.apis[to.0].operations[to.1];
        let here = link.environments.intersection(operation.environments);
        if target.environments.intersection(here) != here {
            let message = format!("`{}` is not in every environment that has this link", target.address());
            return self.fault(node, &message, "describe the operation there too, or remove the link where it is not");
        }
        Some(to)
    }

    fn with_id(&mut self, operation: &Operation, node: NodeId, id: &str) -> Option<(usize, usize)> {
        let is_it = |other: &Operation| other.operation_id.as_deref() == Some(id);
        let in_api = |api: usize| Some((api, self.apis.get(api)?.operations.iter().position(is_it)?));
        if let Some(found) = in_api(operation.api).or_else(|| (0..self.apis.len()).find_map(in_api)) {
            return Some(found);
        }
        if !self.settings.selection.is_whole() {
            return None;
        }
        let ids = self.apis.iter().flat_map(|api| &api.operations).filter_map(|operation| operation.operation_id.as_deref());
        let help = nearest(id, ids).map_or_else(|| NAME_ONE.to_owned(), |near| format!("did you mean `{near}`?"));
        self.fault(node, &format!("no operation has the operationId `{id}`"), &help)
    }

    /// The operation that a reference points to: in the description of this one, or of another API.
    fn referred(&mut self, operation: &Operation, node: NodeId, reference: &str) -> Option<(usize, usize)> {
        let (file, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let api = if file.is_empty() { Some(operation.api) } else { self.api_of(node, file) };
        let address = address(fragment);
        let found = api.zip(address.as_deref()).and_then(|(api, address)| find(address, api, self.apis));
        match found.filter(|((found, _), _)| Some(*found) == api) {
            Some((index, _)) => Some(index),
            None if !self.settings.selection.is_whole() => None,
            None => self.fault(node, &format!("`{reference}` points to no operation of the descriptions"), NAME_ONE),
        }
    }

    /// The API that has a file among its descriptions, which is named from the file of a node.
    fn api_of(&self, node: NodeId, file: &str) -> Option<usize> {
        let own = &self.sources.file_of(node).name;
        let folder = own.rsplit_once('/').map_or("", |(folder, _)| folder);
        let named = joined(folder, &percent_decoded(file));
        let described =
            |path: &String| *path == named || named.strip_suffix(path.as_str()).is_some_and(|above| above.ends_with('/'));
        self.settings.apis.values().position(|files| files.descriptions.iter().any(|(_, path)| described(path)))
    }
}

/// The address of the operation that a pointer such as `/paths/~1users~1{id}/get` leads to.
fn address(fragment: &str) -> Option<String> {
    let tokens: Vec<String> = fragment.split('/').map(|token| unescaped(&percent_decoded(token)).into_owned()).collect();
    match tokens.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["", "paths", path, "additionalOperations", method] => Some(format!("{method} {path}")),
        ["", "paths", path, method] => Some(format!("{} {path}", method.to_uppercase())),
        _ => None,
    }
}

/// A path from a folder, without `.` and `..`.
fn joined(folder: &str, path: &str) -> String {
    let mut segments: Vec<&str> = folder.split('/').filter(|segment| !segment.is_empty()).collect();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => _ = segments.pop(),
            segment => segments.push(segment),
        }
    }
    segments.join("/")
}
