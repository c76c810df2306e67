//! The files that a description refers to.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Run;
use crate::account::DESCRIPTION;
use crate::bundle::{self, Others};
use crate::diagnostics::{Diagnostic, rules};
use crate::dialect;
use crate::emit::Source;
use crate::source::{Node, NodeId};

impl Run<'_> {
    /// The other files that a description refers to, and those that they refer to, each read once.
    pub(super) fn others(&mut self, root: &Node, path: &str) -> Others {
        let folder = |path: &str| path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        let outside = self.portal.outside.iter().map(|folder| format!("{}/", folder.trim_end_matches('/')));
        let folders: Vec<String> = outside.chain([folder(path)]).collect();
        let may_read = |path: &str| folders.iter().any(|folder| path.starts_with(folder.as_str()));
        let mut others = Others::new();
        let mut open = bundle::files(root, path, &may_read, &self.sources, &mut self.diagnostics);
        let mut asked: BTreeSet<String> = [path.to_owned()].into();
        while let Some((path, reference)) = open.pop_first() {
            if !asked.insert(path.clone()) {
                continue;
            }
            if !folders.iter().any(|folder| self.files.is_within(&path, folder)) {
                let place = self.sources.place(reference);
                self.diagnostics.push(bundle::leads_out(&format!("{path}, by a link,"), place));
                continue;
            }
            let Some(mut root) = self.read_referred(&path, reference) else { continue };
            self.ledger.file(&path, DESCRIPTION, Arc::new(root.clone()), dialect::grammar(&root));
            dialect::point(&mut root);
            open.extend(bundle::files(&root, &path, &may_read, &self.sources, &mut self.diagnostics));
            others.insert(path, root);
        }
        others
    }

    /// The tree of a file that a reference names, which is where it is said if the file is not there.
    fn read_referred(&mut self, path: &str, reference: NodeId) -> Option<Node> {
        let known = self.inputs.iter().any(|input| input.name == path);
        match self.files.read(path) {
            Ok(bytes) => {
                if !known {
                    self.inputs.push(Source::new(path, &bytes));
                }
                self.sources.read(path, bytes, &mut self.diagnostics)
            }
            Err(error) => {
                let message = format!("cannot read {path}: {error}");
                let diagnostic = Diagnostic::new(&rules::NO_FILE, self.sources.place(reference), message);
                self.diagnostics.push(diagnostic.help("correct the reference, or add the file"));
                None
            }
        }
    }
}
