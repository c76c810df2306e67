//! The portals that are driven; the build script and the tests share the list.

/// Folder of each portal in `specs/`, and library of its package.
pub(crate) const PORTALS: [(&str, &str); 2] = [("ica-banken", "ica_banken"), ("open-payments", "open_payments")];
