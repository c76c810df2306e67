//! A tree to [`Settings`].

use super::{
    ApiFiles, Certificate, ClientAuthentication, Credential, Decisions, Endpoint, Environment, Gateway, GatewayContent,
    GatewaySchema, Names, Resolution, Settings, Stated, TokenEndpoint, grammar,
};
use crate::diagnostics::rules::{self, Rule};
use crate::diagnostics::{Diagnostic, Diagnostics, nearest};
use crate::dialect::lower_schema;
use crate::grammar::check;
use crate::source::{Node, NodeId, Sources};

/// Reads `portal.yaml`.
pub fn read(root: &Node, sources: &Sources, diagnostics: &mut Diagnostics) -> Settings {
    check(root, grammar::GRAMMAR, &rules::UNKNOWN_SETTING, sources, diagnostics);
    let is_unread = |key: &&str| root.get(key).is_some_and(|section| section.as_map().is_none());
    let unread = ["environments", "apis"].into_iter().filter(is_unread).collect();
    let mut reader = Reader { sources, diagnostics, unread };
    let mut settings = Settings {
        title: text_of(root, "portal"),
        package: text_of(root, "package"),
        library: text_of(root, "library"),
        ..Settings::default()
    };
    super::names::check(root, sources, reader.diagnostics);
    for (name, node) in section(root, "environments") {
        settings.environments.insert(name.to_owned(), reader.environment(node));
    }
    if let Some((_, ninth)) = section(root, "environments").nth(MOST_ENVIRONMENTS) {
        let message = format!("a portal has at most {MOST_ENVIRONMENTS} environments");
        reader.diagnostics.push(
            Diagnostic::new(&rules::ENVIRONMENTS_LIMIT, sources.key_place(ninth.id), message)
                .help("describe the others as another portal"),
        );
    }
    for (name, node) in section(root, "apis") {
        let files = reader.api(node, &settings);
        settings.apis.insert(name.to_owned(), files);
    }
    for (_, environment) in section(root, "environments") {
        for (api, node) in section(environment, "servers").filter(|(api, _)| !settings.apis.contains_key(*api)) {
            reader.unknown(node, api, "api", apis(&settings));
        }
    }
    settings.headers = reader.headers(root);
    settings.roles = reader.roles(root, &settings);
    settings.customer_scopes = reader.customer_scopes(root);
    settings.sessions = reader.sessions(root, &settings);
    reader.check_sign_ins(root, &settings);
    settings.error_codes = texts(root.pointer("/errors/code"));
    settings.error_messages = texts(root.pointer("/errors/message"));
    settings.accesses_exceeded = texts(root.pointer("/errors/accesses_exceeded"));
    for (name, node) in root.pointer("/errors/gateways").into_iter().flat_map(Node::members) {
        let gateway = reader.gateway(node, &settings);
        settings.gateways.insert(name.to_owned(), gateway);
    }
    settings.authorisations = reader.authorisations(root);
    settings.flows = reader.flows(root);
    settings.guides = reader.guides(root);
    settings.selection = reader.selection(root);
    settings.check_requests = reader.check_requests(root);
    settings.money = addresses(root.get("money"));
    settings.sensitive = addresses(root.get("sensitive"));
    settings.names = names(root);
    for (address, node) in section(root, "environment_conflicts") {
        if let Some(resolution) = reader.word(node, &Resolution::ALL) {
            settings.environment_conflicts.insert(address, node.id, resolution);
        }
    }
    settings
}

/// As many as a set of environments holds.
const MOST_ENVIRONMENTS: usize = 8;

pub(super) struct Reader<'r> {
    pub(super) sources: &'r Sources,
    pub(super) diagnostics: &'r mut Diagnostics,
    /// Sections that could not be read, whose definitions are not known.
    unread: Vec<&'static str>,
}

const CERTIFICATES: [(&str, Certificate); 3] =
    [("none", Certificate::None), ("portal", Certificate::Portal), ("qwac", Certificate::Qwac)];

const CLIENT_AUTHENTICATIONS: [(&str, ClientAuthentication); 3] = [
    ("body", ClientAuthentication::Body),
    ("basic", ClientAuthentication::Basic),
    ("certificate", ClientAuthentication::Certificate),
];

impl Reader<'_> {
    fn environment(&mut self, node: &Node) -> Environment {
        let credentials = node.get("credentials").into_iter().flat_map(Node::items);
        let kinds = [("keys", Credential::Keys), ("certificate", Credential::Certificate)];
        let credentials = credentials.filter_map(|node| self.word(node, &kinds)).collect();
        let servers = section(node, "servers").map(|(name, url)| (name.to_owned(), (url.id, self.url(url)))).collect();
        let token = node.get("token").map(|node| self.token(node));
        let sign_in = self.sign_in(node);
        let registration = node.get("registration").map(|node| self.endpoint(node));
        Environment { node: node.id, servers, certificate: self.certificate(node), credentials, token, sign_in, registration }
    }

    fn check_requests(&mut self, root: &Node) -> bool {
        let Some(node) = root.get("check_requests") else { return false };
        if node.as_bool() == Some(false) {
            let message = "`check_requests: false` says what holds without it";
            self.error_at_key(&rules::SETTING_WITHOUT_EFFECT, node, message, "write `true`, or remove it");
        }
        node.as_bool() == Some(true)
    }

    fn token(&mut self, node: &Node) -> TokenEndpoint {
        let Endpoint { url, certificate } = self.endpoint(node);
        let client = node.get("client").and_then(|node| self.word(node, &CLIENT_AUTHENTICATIONS)).unwrap_or_default();
        TokenEndpoint { url, certificate, client }
    }

    pub(super) fn endpoint(&mut self, node: &Node) -> Endpoint {
        Endpoint { url: node.get("url").map(|url| self.url(url)).unwrap_or_default(), certificate: self.certificate(node) }
    }

    fn certificate(&mut self, node: &Node) -> Certificate {
        node.get("certificate").and_then(|node| self.word(node, &CERTIFICATES)).unwrap_or_default()
    }

    pub(super) fn url(&mut self, node: &Node) -> String {
        let url = node.as_text().unwrap_or_default();
        if !url.starts_with("https://") {
            let help = "secrets and personal data go there; a builder takes any address for tests";
            self.error(&rules::SETTING_VALUE, node, "an address has to begin with `https://`", help);
        }
        url.trim_end_matches('/').to_owned()
    }

    fn api(&mut self, node: &Node, settings: &Settings) -> ApiFiles {
        let mut descriptions = Vec::new();
        for (key, file) in node.members().filter(|(key, _)| *key != "corrections") {
            let Some(file_name) = file.as_text() else { continue };
            let environment = settings.environments.get_index_of(key);
            if key != "description" && environment.is_none() {
                self.unknown(file, key, "environment", environments(settings));
            }
            descriptions.push((environment, file_name.to_owned()));
        }
        let corrections = match node.get("corrections") {
            Some(one) if one.as_text().is_some() => one.as_text().into_iter().map(str::to_owned).collect(),
            list => list.into_iter().flat_map(Node::items).filter_map(Node::as_text).map(str::to_owned).collect(),
        };
        ApiFiles { node: Some(node.id), descriptions, corrections }
    }

    fn gateway(&mut self, node: &Node, settings: &Settings) -> Gateway {
        let statuses = node.get("statuses").into_iter().flat_map(Node::items);
        let statuses = statuses.filter_map(|status| Some((status.as_text()?.to_owned(), status.id))).collect();
        let contents = section(node, "content").map(|(media_type, schema)| {
            let (api, described) = match schema.as_text() {
                Some(address) => self.component(schema, address, settings),
                None => (0, GatewaySchema::Inline(lower_schema(schema.clone()))),
            };
            GatewayContent { node: schema.id, media_type: media_type.to_owned(), api, schema: described }
        });
        Gateway { node: node.id, statuses, contents: contents.collect() }
    }

    /// A schema by its name, that of its API before it; without one it is the first.
    fn component(&mut self, node: &Node, address: &str, settings: &Settings) -> (usize, GatewaySchema) {
        let (api, name) = match address.split_once(':') {
            None => (0, address),
            Some((api, name)) => match settings.apis.get_index_of(api) {
                Some(index) => (index, name),
                None => {
                    self.unknown(node, api, "api", apis(settings));
                    (usize::MAX, name)
                }
            },
        };
        (api, GatewaySchema::Component(name.to_owned()))
    }

    /// An error at a value.
    pub(super) fn error(&mut self, rule: &'static Rule, node: &Node, message: &str, help: &str) {
        self.diagnostics.push(Diagnostic::new(rule, self.sources.place(node.id), message).help(help));
    }

    /// An error at a key.
    pub(super) fn error_at_key(&mut self, rule: &'static Rule, node: &Node, message: &str, help: &str) {
        self.diagnostics.push(Diagnostic::new(rule, self.sources.key_place(node.id), message).help(help));
    }

    /// Whether a section could not be read.
    pub(super) fn is_unread(&self, section: &str) -> bool {
        self.unread.contains(&section)
    }

    /// One of a few words.
    pub(super) fn word<T: Clone>(&mut self, node: &Node, known: &[(&str, T)]) -> Option<T> {
        let word = node.as_text()?;
        let found = known.iter().find(|(name, _)| *name == word).map(|(_, meaning)| meaning.clone());
        if found.is_none() {
            let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
            let message = format!("`{word}` is none of {}", names.join(", "));
            let near = nearest(word, names).map(|near| format!("did you mean `{near}`?"));
            self.error(&rules::SETTING_VALUE, node, &message, near.as_deref().unwrap_or("write one of these"));
        }
        found
    }

    pub(super) fn unknown<'c>(&mut self, node: &Node, word: &str, what: &str, known: impl Iterator<Item = (&'c str, NodeId)>) {
        let section = format!("{what}s");
        if self.is_unread(&section) {
            return;
        }
        let diagnostic =
            Diagnostic::new(&rules::SETTING_TARGET, self.sources.key_place(node.id), format!("there is no {what} `{word}`"));
        let known: Vec<(&str, NodeId)> = known.collect();
        let near = nearest(word, known.iter().map(|(name, _)| *name));
        let near = near.and_then(|near| known.iter().find(|(name, _)| *name == near));
        let near = near.map(|(name, node)| (*name, self.sources.key_place(*node)));
        self.diagnostics.push(diagnostic.meant(near, &format!("define it under `{section}`")));
    }
}

pub(super) fn environments(settings: &Settings) -> impl Iterator<Item = (&str, NodeId)> {
    settings.environments.iter().map(|(name, environment)| (name.as_str(), environment.node))
}

pub(super) fn apis(settings: &Settings) -> impl Iterator<Item = (&str, NodeId)> {
    settings.apis.iter().filter_map(|(name, files)| Some((name.as_str(), files.node?)))
}

pub(super) fn section<'n>(node: &'n Node, key: &str) -> impl Iterator<Item = (&'n str, &'n Node)> + use<'n> {
    node.get(key).into_iter().flat_map(Node::members)
}

pub(super) fn text(node: &Node, key: &str) -> Option<String> {
    node.get(key)?.as_text().map(str::to_owned)
}

pub(super) fn text_of(node: &Node, key: &str) -> Option<Stated> {
    Some((node.get(key)?.id, text(node, key)?))
}

fn texts(list: Option<&Node>) -> Vec<String> {
    list.into_iter().flat_map(Node::items).filter_map(Node::as_str).map(str::to_owned).collect()
}

fn addresses(list: Option<&Node>) -> Decisions<()> {
    let mut decisions = Decisions::default();
    for node in list.into_iter().flat_map(Node::items) {
        if let Some(address) = node.as_text() {
            decisions.insert(address, node.id, ());
        }
    }
    decisions
}

fn names(root: &Node) -> Names {
    let given = |kind: &str| {
        let mut decisions = Decisions::default();
        for (address, node) in root.pointer(&format!("/names/{kind}")).into_iter().flat_map(Node::members) {
            decisions.insert(address, node.id, node.as_text().unwrap_or_default().to_owned());
        }
        decisions
    };
    Names { tags: given("tags"), operations: given("operations"), types: given("types"), ids: given("ids") }
}
