//! The PSD2 roles that operations need.

use super::read::{Reader, apis};
use super::{Certificate, PspRole, Roles, Settings};
use crate::diagnostics::rules;
use crate::source::Node;

const ROLES: [(&str, PspRole); 4] = [
    ("PSP_AS", PspRole::AccountServicing),
    ("PSP_PI", PspRole::PaymentInitiation),
    ("PSP_AI", PspRole::AccountInformation),
    ("PSP_IC", PspRole::CardBasedInstruments),
];

impl Reader<'_> {
    /// Roles that a QWAC has to state.
    pub(super) fn roles(&mut self, root: &Node, settings: &Settings) -> Roles {
        let mut roles = Roles::default();
        let Some(section) = root.get("roles") else { return roles };
        let has_qwac = settings.environments.values().any(|environment| environment.certificate == Certificate::Qwac);
        if !has_qwac && !self.is_unread("environments") {
            let message = "`roles` has no effect: a QWAC states roles, and no environment has `certificate: qwac`";
            let help = "add it to an environment, or remove `roles`";
            self.error_at_key(&rules::SETTING_WITHOUT_EFFECT, section, message, help);
        }
        for (api, node) in section.get("apis").into_iter().flat_map(Node::members) {
            match (settings.apis.get_index_of(api), self.word(node, &ROLES)) {
                (Some(index), Some(role)) => drop(roles.apis.insert(index, role)),
                (None, _) => self.unknown(node, api, "api", apis(settings)),
                (Some(_), None) => {}
            }
        }
        for (address, node) in section.get("operations").into_iter().flat_map(Node::members) {
            if let Some(role) = self.word(node, &ROLES) {
                roles.operations.insert(address, node.id, role);
            }
        }
        roles
    }
}
