//! The stages in order, and the data that goes from one to the next.

mod checked;
mod checks;
mod names;
mod others;
mod selected;
mod summary;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use summary::{lines, summary};

use crate::account::{DESCRIPTION, Evidence, Ledger};
use crate::align::{Parity, align};
use crate::bundle::bundle;
use crate::diagnostics::{Diagnostic, Diagnostics, rules};
use crate::document::Document;
use crate::emit::{Emit, FileSet, ORIGIN, Package, Source};
use crate::environments::Environments;
use crate::naming::collisions::{self, Wanting, name_types, united};
use crate::naming::lock::{LOCK, Lock};
use crate::operations::{self, Api, form_encodings};
use crate::selection::{Kept, LeftOut, Selector};
use crate::settings::{self, ApiFiles, Selected, Settings};
use crate::source::{Node, NodeId, RESTATES_DEFAULT, Remark, Remarks, Sources};
use crate::surface::{locked, plan, restated_tags};
use crate::types::{Lower, Rules, Type, TypeId, Types, box_cycles, endless_unions, order_branches, unite_branches};
use crate::usage::usages;
use crate::{Files, Outcome, Portal, Summary, dialect, overlay};

/// One run of the generator.
pub(crate) struct Run<'r> {
    portal: &'r Portal,
    files: &'r dyn Files,
    sources: Sources,
    diagnostics: Diagnostics,
    remarks: Remarks,
    parity: Parity,
    inputs: Vec<Source>,
    ledger: Ledger,
    /// Whether a file that the portal names, or an operation, could not be read: what it asks for is not known.
    is_partial: bool,
    /// APIs and environments whose servers could not be read.
    unread_servers: Vec<(String, Option<usize>)>,
    /// What was not selected.
    left_out: LeftOut,
}

/// The result of a successful run.
pub(crate) struct Made {
    files: FileSet,
    lock: Lock,
    told: HashSet<NodeId>,
    summary: Summary,
}

/// A description ready to be lowered: its API, its environment, its tree.
struct Described {
    api: usize,
    environment: Option<usize>,
    root: Node,
    kept: Kept,
}

impl<'r> Run<'r> {
    pub(crate) fn new(portal: &'r Portal, files: &'r dyn Files) -> Self {
        Self {
            portal,
            files,
            sources: Sources::default(),
            diagnostics: Diagnostics::default(),
            remarks: Remarks::default(),
            parity: Parity::default(),
            inputs: Vec::new(),
            ledger: Ledger::default(),
            is_partial: false,
            unread_servers: Vec::new(),
            left_out: LeftOut::default(),
        }
    }

    /// All stages. `None` where errors keep the package from being made.
    pub(crate) fn package(&mut self) -> Option<Made> {
        let mut settings = self.settings()?;
        self.check_client_names(&settings);
        self.check_checks(&settings);
        let mut described = self.descriptions(&settings);
        self.take_types_alone(&mut settings, &mut described);
        self.check_types_only(&settings);
        self.leave_out_guides(&mut settings);
        let (mut types, mut apis) = self.apis(&settings, described);
        let (sources, diagnostics, remarks) = (&self.sources, &mut self.diagnostics, &mut self.remarks);
        operations::add_flows(&mut apis, &settings, &types, sources, diagnostics, remarks);
        operations::add_links(&mut apis, &settings, &types, &self.sources, &mut self.diagnostics, &mut self.remarks);
        let guides = operations::guides(&apis, &settings, &types, &self.sources, &mut self.diagnostics);
        let lock = self.lock(&types, &apis);
        let wanting = wanting(&mut types, &mut apis, &settings);
        let usages = usages(&apis, &types);
        let api_names: Vec<String> = apis.iter().map(|api| api.name.clone()).collect();
        let (names, taken) = name_types(&types, wanting, &api_names, &settings, &lock);
        let surface = plan(&apis, &types, usages, &names, taken, &settings, &guides, &lock);
        self.note_shared_psu(&surface);
        self.report_values(&apis, &types, &surface);
        if !self.is_partial {
            self.check_contexts(&settings, &apis);
            self.unused(&settings, &apis, &types, &names, &lock);
        }
        if self.diagnostics.has_errors() {
            return None;
        }
        restated_tags(&apis).into_iter().for_each(|node| self.remarks.note(node, Remark::Idle(RESTATES_DEFAULT)));
        surface
            .idle_nulls(&types)
            .into_iter()
            .for_each(|node| self.remarks.note(node, Remark::Idle("`null` reads as absence does")));
        let mut summary = Summary { left_out: self.left_out.count(), ..summary(&apis, &surface) };
        // All that the package takes of them is in its plan.
        drop(apis);
        let package = self.named_package(&settings);
        let pointers = self.pointers(surface.types.keys().map(|id| (*id, types.get(*id).node)));
        let emit = Emit { types: &types, type_names: &names.names, surface: &surface, package: &package, pointers: &pointers };
        let rest = || rayon::join(|| surface.told(&types), || locked(&types, &names, &surface));
        let (emitted, (told, new_lock)) = rayon::join(|| emit.package(), rest);
        let mut files = self.without_faults(emitted)?;
        self.record(&mut files, &new_lock, &settings, &package);
        summary.lines = lines(&files);
        Some(Made { files, lock: new_lock, told, summary })
    }

    pub(crate) fn outcome(self, made: Option<Made>) -> Outcome {
        let Self { mut sources, diagnostics, remarks, parity, ledger, .. } = self;
        let failed = diagnostics.has_errors();
        let made = made.filter(|_| !failed);
        let (diagnostics, read) = (diagnostics.finish(), sources.take_files());
        let (files, lock, evidence, summary) = match made {
            Some(Made { files, lock, told, summary }) => {
                (files, lock.text(), Evidence { ledger, told, remarks, sources }, summary)
            }
            None => (FileSet::new(), String::new(), Evidence::default(), Summary::default()),
        };
        Outcome { files, lock, parity, diagnostics, sources: read, summary, evidence }
    }

    /// The tree of a file. What asked for it is where the fault is said if it is not there.
    fn read(&mut self, path: &str, asked: Option<NodeId>) -> Option<Node> {
        let root = match self.files.read(path) {
            Ok(bytes) => {
                self.inputs.push(Source::new(path, &bytes));
                self.sources.read(path, bytes, &mut self.diagnostics)
            }
            Err(error) => {
                self.no_file(&format!("cannot read {path}: {error}"), asked);
                None
            }
        };
        self.is_partial |= root.is_none();
        root
    }

    fn no_file(&mut self, message: &str, asked: Option<NodeId>) {
        self.diagnostics.push(match asked {
            Some(node) => Diagnostic::new(&rules::NO_FILE, self.sources.key_place(node), message)
                .help("correct the name of the file, or add it"),
            None => Diagnostic::placeless(&rules::NO_FILE, message),
        });
    }

    fn settings(&mut self) -> Option<Settings> {
        let mut settings = match &self.portal.settings {
            Some(path) => {
                let root = self.read(path, None)?;
                self.ledger.file(path, "settings", Arc::new(root.clone()), settings::GRAMMAR);
                settings::read(&root, &self.sources, &mut self.diagnostics)
            }
            None => Settings::default(),
        };
        if let Some(description) = &self.portal.description {
            let descriptions = vec![(None, description.clone())];
            let files = ApiFiles { node: None, descriptions, corrections: self.portal.corrections.clone() };
            settings.apis = [(String::new(), files)].into_iter().collect();
        }
        let selected = Selected::from(&self.portal.selection);
        if !selected.is_whole() {
            settings.selection = selected;
        }
        settings.check_requests |= self.portal.check_requests;
        Some(settings)
    }

    /// The path of a file that `portal.yaml` names: it lies beside it.
    fn found_by(&self, files: &ApiFiles, path: &str) -> String {
        let folder =
            self.portal.settings.as_deref().and_then(|settings| settings.rsplit_once('/')).filter(|_| files.node.is_some());
        folder.map_or_else(|| path.to_owned(), |(folder, _)| format!("{folder}/{path}"))
    }

    /// Source, overlay, selection and dialect, for each description.
    fn descriptions(&mut self, settings: &Settings) -> Vec<Described> {
        let (mut described, mut selector) = (Vec::new(), Selector::new(settings));
        for (api, (api_name, files)) in settings.apis.iter().enumerate() {
            for (environment, path) in &files.descriptions {
                let name = self.found_by(files, path);
                let Some(mut root) = self.read(&name, files.node) else { continue };
                let grammar = dialect::grammar(&root);
                let as_read = Arc::new(root.clone());
                self.ledger.file(&name, DESCRIPTION, as_read.clone(), grammar);
                // What is found against a description without its corrections may be mended already.
                if !self.correct(&mut root, files) {
                    continue;
                }
                let by_identifiers = dialect::point(&mut root);
                let others = self.others(&root, &name);
                if !others.is_empty() {
                    let section = dialect::section(&root);
                    bundle(&mut root, &name, grammar.shape, section, &others, &mut self.sources, &mut self.diagnostics);
                }
                let is_as_read = files.corrections.is_empty() && others.is_empty() && !by_identifiers;
                let corrected = if is_as_read { as_read } else { Arc::new(root.clone()) };
                self.ledger.corrected(corrected, grammar);
                let kept = selector.select(&mut root, api_name, &self.sources);
                match dialect::lower(root, &mut self.sources, &mut self.diagnostics, &mut self.remarks) {
                    Some(root) => described.push(Described { api, environment: *environment, root, kept }),
                    None => self.is_partial = true,
                }
            }
        }
        let (left_out, dropped) = selector.finish(self.is_partial, &self.sources, &mut self.diagnostics, &mut self.remarks);
        self.left_out = left_out;
        self.ledger.needed(&dropped);
        described
    }

    /// Lays all corrections over a description, unless one of them cannot be read.
    fn correct(&mut self, root: &mut Node, files: &ApiFiles) -> bool {
        let names: Vec<String> = files.corrections.iter().map(|path| self.found_by(files, path)).collect();
        let read: Vec<Node> = names.iter().filter_map(|name| self.read(name, files.node)).collect();
        if read.len() < names.len() {
            return false;
        }
        for (name, corrections) in names.iter().zip(read) {
            overlay::apply(root, &corrections, &mut self.sources, &mut self.diagnostics);
            self.ledger.file(name, "corrections", Arc::new(corrections), overlay::GRAMMAR);
        }
        true
    }

    /// Types and operations of each description, then the environments of each API aligned. No later stage has a use for the trees.
    fn apis(&mut self, settings: &Settings, described: Vec<Described>) -> (Types, Vec<Api>) {
        let rules = rules(settings);
        let mut types = Types::default();
        let mut apis = Vec::new();
        for (index, name) in settings.apis.keys().enumerate() {
            let mut by_environment = Vec::new();
            for Described { environment, root, kept, .. } in described.iter().filter(|described| described.api == index) {
                let has = |path: &str, method: &str| kept.has(path, method);
                let document = Document::read(root, kept.is_part().then_some(&has), &self.sources, &mut self.diagnostics);
                let described = environment.map_or(Environments::ALL, Environments::one);
                self.is_partial |= document.is_partial;
                let (diagnostics, remarks) = (&mut self.diagnostics, &mut self.remarks);
                let mut lower = Lower::new(root, index, described, &rules, &self.sources, diagnostics, remarks, &mut types);
                let mut api = operations::lower(&document, name, index, settings.environments.is_empty(), &mut lower);
                api.gateways = operations::lower_gateways(root, index, settings, &mut lower);
                if settings.selection.types_only {
                    api.schemas = operations::lower_schemas(root, &mut lower);
                }
                self.ledger.needed(api.gateways.iter().flat_map(|body| &body.needs));
                self.note_request_ids(&api, settings);
                self.note_servers(settings, name, *environment, root);
                by_environment.push((*environment, api));
                let is_whole = !document.is_partial && !types.has_unread();
                crate::reference::report_unused(root, is_whole, &self.sources, &mut self.diagnostics);
            }
            self.report_endless(endless_unions(&mut types), &types);
            unite_branches(&mut types);
            types.settle(&BTreeMap::new());
            by_environment
                .iter_mut()
                .for_each(|(_, api)| api.each_type(&mut |value| *value = types.settled(value, &BTreeMap::new())));
            apis.extend(self.aligned(by_environment, &mut types, settings));
        }
        operations::add_gateways(&mut apis);
        self.check_servers(settings, &apis);
        self.note_given(settings, &apis);
        self.note_label(settings);
        unite_branches(&mut types);
        types.settle(&BTreeMap::new());
        apis.iter_mut().for_each(|api| api.each_type(&mut |value| *value = types.settled(value, &BTreeMap::new())));
        order_branches(&mut types);
        box_cycles(&mut types);
        (types, apis)
    }

    fn aligned(&mut self, by_environment: Vec<(Option<usize>, Api)>, types: &mut Types, settings: &Settings) -> Option<Api> {
        let mut apart = Vec::new();
        for (environment, api) in by_environment {
            match environment {
                Some(environment) => apart.push((environment, api)),
                None => return Some(api),
            }
        }
        align(apart, types, settings, &self.sources, &mut self.parity, &mut self.diagnostics, &mut self.remarks)
    }

    fn lock(&mut self, types: &Types, apis: &[Api]) -> Lock {
        let (lock, unreadable) = Lock::parse(&self.portal.lock);
        for line in unreadable {
            let message = format!("names.lock: line {line} is not `kind address = name`; delete the line and generate again");
            self.diagnostics.push(Diagnostic::placeless(&rules::LOCK_LINE, message));
        }
        let api_names: Vec<String> = apis.iter().map(|api| api.name.clone()).collect();
        let types = types.ids().map(|id| types.get(id));
        let types = types.map(|known| ("type", known.origin.address(), collisions::address(known, &api_names)));
        let operations = apis.iter().flat_map(|api| &api.operations).map(|operation| {
            let address = operation.address();
            let in_api = crate::naming::in_api(apis, operation.api, &address);
            ("operation", address, in_api)
        });
        lock.in_apis(types.chain(operations))
    }

    fn named_package(&mut self, settings: &Settings) -> Package {
        let mut package = self.portal.package.clone();
        for (name, given) in [(&mut package.name, &settings.package), (&mut package.library, &settings.library)] {
            let Some((node, given)) = given else { continue };
            if name == given {
                self.remarks.note(*node, Remark::Idle(RESTATES_DEFAULT));
            }
            name.clone_from(given);
        }
        package
    }

    /// Where definitions stand: pointers, each with its file before it where they stand in several.
    fn pointers(&self, nodes: impl Iterator<Item = (TypeId, NodeId)> + Clone) -> BTreeMap<TypeId, String> {
        let files: BTreeSet<&str> = nodes.clone().map(|(_, node)| self.sources.file_of(node).name.as_str()).collect();
        let pointer = |node: NodeId| match files.len() {
            0 | 1 => self.sources.pointer(node),
            _ => {
                let path = self.sources.file_of(node).name.as_str();
                let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
                format!("{file}#{}", self.sources.pointer(node))
            }
        };
        nodes.map(|(id, node)| (id, pointer(node))).collect()
    }

    /// The files of a package that are no code: what differs between its environments, its names where it stands alone, and what it was
    /// made of.
    fn record(&self, files: &mut FileSet, lock: &Lock, settings: &Settings, package: &Package) {
        if settings.environments.len() > 1 {
            files.insert("PARITY.md".to_owned(), self.parity.report(settings));
        }
        if !package.in_workspace {
            files.insert(LOCK.to_owned(), lock.text());
        }
        let folder = self.portal.description.as_ref().map(|path| path.rsplit_once(['/', '\\']).map_or("", |(folder, _)| folder));
        files.insert(ORIGIN.to_owned(), crate::emit::record(&self.inputs, folder, files));
    }

    fn without_faults(&mut self, emitted: Result<FileSet, Vec<String>>) -> Option<FileSet> {
        let report = |faults: Vec<String>| {
            faults.into_iter().for_each(|fault| self.diagnostics.push(Diagnostic::placeless(&rules::GENERATOR_FAULT, fault)))
        };
        emitted.map_err(report).ok()
    }
}

/// The definitions to name, once those that are equal have become one.
fn wanting(types: &mut Types, apis: &mut [Api], settings: &Settings) -> Wanting {
    let mut roots = BTreeSet::new();
    apis.iter_mut().for_each(|api| api.each_type(&mut |value| roots.extend(value.definitions())));
    let wanting = united(types, &roots, &form_encodings(apis), settings);
    if settings.check_requests {
        types.weaken_united(&wanting.replaced);
    }
    types.settle(&wanting.replaced);
    apis.iter_mut().for_each(|api| api.each_type(&mut |value: &mut Type| *value = types.settled(value, &wanting.replaced)));
    wanting
}

fn rules(settings: &Settings) -> Rules {
    let ids = settings.names.ids.iter().map(|(address, name)| (address.to_owned(), name.clone()));
    Rules { ids: ids.collect(), decimals: settings.money.iter().map(|(address, ())| address.to_owned()).collect() }
}
