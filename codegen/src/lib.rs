//! Portal descriptions in, a Rust package out.
//!
//! [`generate`] goes the way of the data, as `pipeline` puts it together: settings; source, overlay, dialect and document of each
//! description; its operations and types; alignment of environments, names, surface, emission and format, and the account of all nodes.
//! [`mod@write`] takes the files to their place. Each stage is a module; a stage knows those before it and nothing of those after it. The
//! library prints nothing, reads no clock and no environment, and reaches files only through [`Files`] and in [`mod@write`].

// What stands in a description is reported, never a reason to panic.
#![warn(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod account;
mod align;
pub mod budget;
mod bundle;
pub mod diagnostics;
mod dialect;
mod document;
mod emit;
mod environments;
mod format;
mod grammar;
mod identifiers;
pub mod listing;
mod markdown;
mod naming;
pub mod nested;
mod operations;
mod overlay;
mod pipeline;
mod reference;
pub mod release;
mod selection;
pub mod settings;
pub mod source;
mod surface;
mod types;
mod usage;
pub mod write;

use std::io;

use rayon::ThreadPoolBuilder;

pub use account::{Account, Construct, Effect, Tally};
pub use align::{Difference, Parity};
pub use emit::{FileSet, Package, Runtime, Source};
pub use naming::lock::LOCK;
pub use settings::Selection;

use account::Evidence;
use diagnostics::{Diagnostic, Level};
use source::SourceFile;

/// Where files come from; paths are relative to the folder of the portal or of the description.
pub trait Files: Sync {
    /// The bytes of a file.
    ///
    /// # Errors
    /// Whatever keeps it from being read.
    fn read(&self, path: &str) -> io::Result<Vec<u8>>;

    /// Whether a file whose path is below a folder is there by the links of the file system too. Where there are none, it is.
    fn is_within(&self, _path: &str, _folder: &str) -> bool {
        true
    }
}

/// What to generate, and as what.
#[derive(Clone, Debug)]
pub struct Portal {
    /// Path of `portal.yaml`, if there is one.
    pub settings: Option<String>,
    /// A description on its own, where `portal.yaml` names none.
    pub description: Option<String>,
    /// Overlays for that description.
    pub corrections: Vec<String>,
    /// Folders, besides that of a description, in which references to other files may lead.
    pub outside: Vec<String>,
    /// What the package has of the descriptions. Where it is not everything, it goes before what the settings select.
    pub selection: Selection,
    /// Whether values are held to what the descriptions state of them before they are sent; so they are where `portal.yaml` says it, too.
    pub check_requests: bool,
    /// Text of `names.lock`; empty for a package that is new. A package that stands alone has it among its files.
    pub lock: String,
    /// What the package is called, and where it finds the runtime. Names in `portal.yaml` go before.
    pub package: Package,
}

/// What a run made and found.
#[derive(Debug)]
pub struct Outcome {
    /// The files of the package; empty if there is an error among the diagnostics.
    pub files: FileSet,
    /// The names given out, for `names.lock`.
    pub lock: String,
    /// What differs between the environments.
    pub parity: Parity,
    /// Findings, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
    /// The files that were read, for showing the lines that findings speak of.
    pub sources: Vec<SourceFile>,
    /// What the package holds.
    pub summary: Summary,
    evidence: Evidence,
}

impl Outcome {
    /// Draws up what became of every node of the descriptions, corrections and settings; empty if there is an error among the diagnostics.
    pub fn account(&self) -> Account {
        self.evidence.account()
    }

    /// The same outcome where warnings count as errors: with any of them there are no files.
    #[must_use]
    pub fn strict(mut self) -> Self {
        let warnings = self.diagnostics.iter_mut().filter(|diagnostic| diagnostic.level == Level::Warning);
        let raised = warnings.map(|warning| warning.level = Level::Error).count();
        if raised > 0 {
            self.files.clear();
        }
        self
    }
}

/// The size of a package.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Operations.
    pub operations: usize,
    /// Parameters, over all operations.
    pub parameters: usize,
    /// Types, error bodies and sets of headers included.
    pub types: usize,
    /// Lines of Rust, without those of the test kit.
    pub lines: usize,
    /// Operations of the descriptions that were not selected.
    pub left_out: usize,
}

/// Generates a package.
pub fn generate(portal: &Portal, files: &dyn Files) -> Outcome {
    let run = || {
        let mut run = pipeline::Run::new(portal, files);
        let result = run.package();
        run.outcome(result)
    };
    // Types nest as deep as schemas do, and so do the calls of the library that reads emitted code.
    match ThreadPoolBuilder::new().stack_size(budget::STACK).build() {
        Ok(threads) => threads.install(run),
        Err(_) => run(),
    }
}
