//! What became of one description, for people and for programs.

use serde_json::{Value, json};

use super::clients::AT_THAT_OF_THE_CALLER;
use super::compiled::Built;
use super::declared::Count;
use super::documents::Document;

/// The table of rows, as wide as the longest path.
pub(super) fn table(rows: &[Row]) -> String {
    let width = rows.iter().map(|row| row.document.path.len()).max().unwrap_or_default();
    let head = ["outcome", "operations", "headers", "types", "warnings", "idle", "lines", "seconds", "MB", "compiles", "client"];
    let cells = rows.iter().map(|row| (row.document.path.as_str(), row.cells()));
    let lines =
        std::iter::once(("document", head.map(str::to_owned))).chain(cells).map(|(path, cells)| line(path, width, &cells));
    lines.collect::<Vec<_>>().join("\n")
}

fn line(
    path: &str,
    width: usize,
    [outcome, operations, headers, types, warnings, idle, lines, seconds, memory, compiles, client]: &[String; 11],
) -> String {
    format!(
        "{path:<width$} {outcome:<13} {operations:>10} {headers:>10} {types:>6} {warnings:>8} {idle:>7} {lines:>7} {seconds:>8} {memory:>6} {compiles:>8} {client:>8}"
    )
}

/// What became of a description.
pub(super) struct Row {
    pub(super) document: Document,
    pub(super) outcome: Outcome,
    /// What the description declares, and what the package has.
    pub(super) declared: Count,
    pub(super) kept: Count,
    /// What its process printed; null where it printed nothing.
    pub(super) note: Value,
    /// The first error of the compiler, where it was asked.
    pub(super) compiled: Option<Result<(), String>>,
    /// What became of its client, by address.
    pub(super) built: Built,
}

/// How generation ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// A package with operations.
    Package,
    /// A package of types alone.
    Types,
    /// Errors, with the code of the first.
    Refused(String),
    /// A panic, or another end before its time.
    Crashed(String),
    /// No end within the time that there is.
    Hung,
}

impl Outcome {
    /// The outcome that a note tells of.
    pub(super) fn of(note: &Value) -> Self {
        let package = &note["package"];
        if package["is_written"] != Value::Bool(true) {
            let findings = package["findings"].as_array().into_iter().flatten();
            let first = findings.clone().find(|finding| finding["level"] == "error");
            return Self::Refused(first.and_then(|error| error["code"].as_str()).unwrap_or_default().to_owned());
        }
        if package["operations"] == 0 { Self::Types } else { Self::Package }
    }

    /// Whether there is a package.
    pub(super) fn is_made(&self) -> bool {
        matches!(self, Self::Package | Self::Types)
    }

    fn word(&self) -> &'static str {
        match self {
            Self::Package => "package",
            Self::Types => "types alone",
            Self::Refused(_) => "refused",
            Self::Crashed(_) => "crashed",
            Self::Hung => "hung",
        }
    }

    fn detail(&self) -> Option<&str> {
        match self {
            Self::Refused(detail) | Self::Crashed(detail) => Some(detail),
            Self::Package | Self::Types | Self::Hung => None,
        }
    }
}

impl Row {
    /// What is wrong, a line each: a refusal with its reasons is right.
    pub(super) fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        match &self.outcome {
            Outcome::Crashed(words) => faults.push(format!("generation crashed: {words}")),
            Outcome::Hung => faults.push("generation did not end".to_owned()),
            _ => {}
        }
        if self.outcome.is_made() {
            for (what, declared, kept) in [
                ("operations", self.declared.operations, self.kept.operations),
                ("header parameters", self.declared.headers, self.kept.headers),
            ] {
                if declared != kept {
                    faults.push(format!("{declared} {what} are declared, and the package has {kept}"));
                }
            }
        }
        if let Some(Err(error)) = &self.compiled {
            faults.push(format!("the package does not compile: {error}"));
        }
        // At the address of its description a client may be refused, as plain http to another machine.
        if let Some(refused) = self.built.get(AT_THAT_OF_THE_CALLER).filter(|built| *built != "built") {
            faults.push(format!("the client is not built at the address of the caller: {refused}"));
        }
        faults.into_iter().map(|fault| format!("{}: {fault}", self.document.path)).collect()
    }

    fn warnings(&self) -> usize {
        let findings = self.note["package"]["findings"].as_array().into_iter().flatten();
        findings.filter(|finding| finding["level"] == "warning").count()
    }

    /// How many nodes have no effect.
    fn idle(&self) -> u64 {
        let constructs = self.note["package"]["without_effect"].as_array().into_iter().flatten();
        constructs.filter_map(|construct| construct["nodes"].as_u64()).sum()
    }

    /// What the table has of it, in the order of its heads; counts are those of the package and of the description.
    fn cells(&self) -> [String; 11] {
        let Self { outcome, declared, kept, note, compiled, built, .. } = self;
        let package = &note["package"];
        let counted =
            |kept: usize, declared: usize| if outcome.is_made() { format!("{kept}/{declared}") } else { format!("-/{declared}") };
        let number = |value: &Value| value.as_u64().unwrap_or_default();
        [
            match outcome {
                Outcome::Refused(code) => format!("refused {code}"),
                outcome => outcome.word().to_owned(),
            },
            counted(kept.operations, declared.operations),
            counted(kept.headers, declared.headers),
            number(&package["types"]).to_string(),
            self.warnings().to_string(),
            self.idle().to_string(),
            number(&package["lines"]).to_string(),
            format!("{:.2}", note["seconds"].as_f64().unwrap_or_default()),
            (number(&note["peak_kilobytes"]) / 1024).to_string(),
            compiled.as_ref().map_or("-", |compiled| if compiled.is_ok() { "yes" } else { "no" }).to_owned(),
            built.get(AT_THAT_OF_THE_CALLER).map_or("-", |said| if said == "built" { "built" } else { "refused" }).to_owned(),
        ]
    }

    /// The row for programs.
    pub(super) fn json(&self) -> Value {
        let Self { document, outcome, declared, kept, note, compiled, built } = self;
        let package = &note["package"];
        json!({
            "document": document.path,
            "package": document.package,
            "outcome": outcome.word(),
            "detail": outcome.detail(),
            "operations": { "declared": declared.operations, "generated": kept.operations },
            "headers": { "declared": declared.headers, "generated": kept.headers },
            "types": package["types"],
            "warnings": self.warnings(),
            "nodes_without_effect": self.idle(),
            "lines": package["lines"],
            "seconds": note["seconds"],
            "peak_kilobytes": note["peak_kilobytes"],
            "compiles": compiled.as_ref().map(Result::is_ok),
            "clients": built,
            "faults": self.faults(),
            "findings": package["findings"],
            "without_effect": package["without_effect"],
        })
    }
}
