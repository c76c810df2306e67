//! Manifest and readme of the package, written whole.

use super::{Emit, Runtime, docs};
use crate::surface::Group;

/// The feature for servers of axum, in packages that send the ids of requests.
pub(super) const AXUM: &str = "axum";
/// The feature for a store of sessions in files.
pub(super) const FILE_STORE: &str = "file-store";
/// The feature for the transport by reqwest, on by default.
pub(super) const REQWEST: &str = "reqwest";
/// The feature for responses that come compressed.
const GZIP: &str = "gzip";
/// The feature for client certificates as PKCS#12.
const PKCS12: &str = "pkcs12";
/// The feature for private keys that a passphrase encrypts.
const ENCRYPTED_PEM: &str = "encrypted-pem";
/// The feature for types in the formats of serde.
pub(super) const SERDE: &str = "serde";
/// The feature of the test kit.
pub(super) const TEST_KIT: &str = "test-kit";

/// The feature of the runtime by which requests are made.
const CLIENT: &str = "client";
/// The feature of the runtime by which values are held to the description before they are sent.
const CHECKS: &str = "checks";
/// The feature of the runtime by which customers authorise what they are asked for.
const SCA: &str = "sca";

/// The package of the runtime.
pub(super) const RUNTIME: &str = "portal-runtime";

/// A number of things, in words.
fn counted(number: usize, thing: &str) -> String {
    if number == 1 { format!("1 {thing}") } else { format!("{number} {thing}s") }
}

impl Emit<'_> {
    pub(super) fn manifest(&self) -> String {
        let package = self.package;
        let features: Vec<String> = self.surface.feature_groups().map(Group::feature_name).collect();
        let (shared, lints) = if package.in_workspace {
            let shared = "edition.workspace = true\nrust-version.workspace = true\nlicense.workspace = true\n";
            (shared, "\n[lints]\nworkspace = true\n")
        } else {
            // No workspace of its own: below that of a program it is a member by being depended on, and Cargo takes no root within a root.
            ("edition = \"2024\"\npublish = false\n", "")
        };
        let runtime = match &package.runtime {
            Runtime::Vendored(_) => format!("path = \"runtime\", package = \"{}\"", self.vendored_name()),
            Runtime::Path { path, version } => format!("path = \"{path}\", version = \"{version}\""),
            Runtime::Version(version) => format!("version = \"{version}\""),
        };
        let needed = [(CLIENT, true), (CHECKS, self.surface.checks_requests), (SCA, self.surface.has_authorisations())];
        let needed = needed.iter().filter(|(_, is_needed)| *is_needed && !self.surface.is_types_alone);
        let needed: Vec<String> = needed.map(|(name, _)| format!("\"{name}\"")).collect();
        let needed = if needed.is_empty() { String::new() } else { format!(", features = [{}]", needed.join(", ")) };
        let runtime = format!("{{ {runtime}, default-features = false{needed} }}");
        let title = self.title().replace(|character: char| character.is_control() || matches!(character, '"' | '\\'), " ");
        let (whose, features) = match self.surface.is_types_alone {
            true => ("Types", self.types_alone_features()),
            false => ("Client", self.features_of_client(&features)),
        };
        format!(
            "# Written by `cargo xtask generate`; changes are lost.\n\n\
             [package]\nname = \"{name}\"\nversion = \"{version}\"\ndescription = \"{whose} of {title}\"\nreadme = \"README.md\"\n{shared}\n\
             [lib]\nname = \"{library}\"\n\n\
             [package.metadata.docs.rs]\nall-features = true\n\n\
             [features]\n{features}\n\
             [dependencies]\n{RUNTIME} = {runtime}\n{lints}",
            name = package.name,
            version = package.version,
            library = package.library,
        )
    }

    fn features_of_client(&self, groups: &[String]) -> String {
        let all: String = groups.iter().map(|name| format!("\"{name}\", ")).collect();
        let axum = if self.surface.has_request_ids() { format!("{AXUM} = [\"{RUNTIME}/{AXUM}\"]\n") } else { String::new() };
        let switches: String = groups.iter().map(|name| format!("{name} = []\n")).collect();
        format!(
            "default = [{all}\"{REQWEST}\"]\n{switches}{axum}\
             {ENCRYPTED_PEM} = [\"{RUNTIME}/{ENCRYPTED_PEM}\"]\n\
             {FILE_STORE} = [\"{RUNTIME}/{FILE_STORE}\"]\n\
             {GZIP} = [\"{RUNTIME}/{GZIP}\"]\n\
             {PKCS12} = [\"{RUNTIME}/{PKCS12}\"]\n\
             {REQWEST} = [\"{RUNTIME}/{REQWEST}\"]\n\
             {SERDE} = [\"{RUNTIME}/{SERDE}\", \"{TEST_KIT}\"]\n{TEST_KIT} = [\"{RUNTIME}/{TEST_KIT}\"]\n",
        )
    }

    /// A file of the vendored runtime. Its package has a name of its own: Cargo takes no two packages of one name and version from
    /// different folders, so that no program could use two clients.
    pub(super) fn vendored(&self, path: &str, text: &str) -> String {
        match path {
            "Cargo.toml" => text.replacen(&format!("name = \"{RUNTIME}\""), &format!("name = \"{}\"", self.vendored_name()), 1),
            _ => text.to_owned(),
        }
    }

    fn vendored_name(&self) -> String {
        format!("{}-runtime", self.package.name)
    }

    pub(super) fn readme(&self) -> String {
        if self.surface.is_types_alone {
            return self.types_alone_readme();
        }
        let title = docs::safe(&self.title());
        let groups: String = self
            .surface
            .groups
            .iter()
            .map(|group| {
                let (module, methods) = (self.surface.module_path(group).join("::"), group.all_methods().count());
                format!("| `{module}` | `{}` | {methods} |\n", group.feature_name())
            })
            .collect();
        let axum = if self.surface.has_request_ids() {
            format!(
                "The feature `{AXUM}` lets servers of axum take `RequestId` from requests, and adds `RequestIdLayer`, which puts it onto responses.\n"
            )
        } else {
            String::new()
        };
        format!(
            "# {}\n\nA client of {title}, generated from its API descriptions: {}. Every file here is written by\n\
             `cargo xtask generate`, and `origin.json` says from what; changes made by hand are lost.\n\n\
             | Module | Feature | Operations |\n|---|---|---|\n{groups}\n{axum}\
             The feature `{REQWEST}`, a default one, is the transport over the network. Without it the builder is given a transport, which\n\
             may be one of a browser's: that builds for `wasm32-unknown-unknown` too.\n\
             The feature `{ENCRYPTED_PEM}` reads a private key that a passphrase encrypts, and `{PKCS12}` a client certificate as PKCS#12.\n\
             The feature `{FILE_STORE}` adds a store of customers' sessions in files, encrypted.\n\
             The feature `{GZIP}` reads responses that come compressed.\n\
             The feature `{SERDE}` lets types implement `Serialize` and `Deserialize`; for that it switches `{TEST_KIT}` on.\n\
             The feature `{TEST_KIT}` adds the other direction of each type, for tests: responses are written, requests are read, and a mock\n\
             or a recording takes the place of a bank.\n",
            self.package.name,
            counted(self.surface.clients.operations, "operation"),
        )
    }
}
