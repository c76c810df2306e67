//! Names given in `portal.yaml` against those that every package has: types of the client, and modules of environments.

use std::collections::BTreeMap;

use super::Run;
use crate::diagnostics::{Diagnostic, rules};
use crate::emit::{FOR_AXUM, FOR_FILE_STORE, FOR_REQWEST, FOR_SCA, FOR_USERS};
use crate::naming::collisions::RESERVED;
use crate::naming::words::{module_name, type_name};
use crate::settings::{HeaderRole, Settings};
use crate::source::NodeId;
use crate::surface::{API, LINKED, REQUEST, RESERVED_ACCESSORS};

impl Run<'_> {
    /// Each environment, and the handle, has a type of its own; each environment a module too.
    pub(super) fn check_client_names(&mut self, settings: &Settings) {
        let (mut types, mut modules) = (BTreeMap::new(), BTreeMap::new());
        for (name, environment) in &settings.environments {
            self.check_free(&format!("the type `{}`", type_name(name)), is_type(name), environment.node, &mut types);
            let module = module_name(name);
            let is_taken = RESERVED_ACCESSORS.contains(&module.as_str());
            self.check_free(&format!("the module `{module}`"), is_taken, environment.node, &mut modules);
        }
        for (node, role) in settings.headers.nodes() {
            if let HeaderRole::Client(handle) = role {
                self.check_free(&format!("the type `{}`", type_name(handle)), is_type(handle), node, &mut types);
            }
        }
    }

    fn check_free(&mut self, item: &str, is_taken: bool, node: NodeId, given: &mut BTreeMap<String, NodeId>) {
        let other = given.insert(item.to_owned(), node);
        if other.is_none() && !is_taken {
            return;
        }
        let whose = if is_taken { "every package has" } else { "has been given already" };
        let diagnostic =
            Diagnostic::new(&rules::NAME_TAKEN, self.sources.key_place(node), format!("this would be {item}, which {whose}"));
        let diagnostic = match other {
            Some(other) => diagnostic.related(self.sources.key_place(other), "given here"),
            None => diagnostic,
        };
        self.diagnostics.push(diagnostic.help("give it another name"));
    }
}

/// Whether the root of a package has a type of the name that this one would have.
fn is_type(name: &str) -> bool {
    let name = type_name(name);
    RESERVED
        .iter()
        .chain(&FOR_USERS)
        .chain(&FOR_REQWEST)
        .chain(&FOR_FILE_STORE)
        .chain(&FOR_SCA)
        .chain(&FOR_AXUM)
        .chain([&API, &LINKED, &REQUEST])
        .any(|taken| *taken == name)
}
