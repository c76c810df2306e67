//! `collectionFormat`: how the items of an array are spelt.

use super::Lowering;
use crate::diagnostics::{Diagnostic, rules};
use crate::source::{Node, RESTATES_DEFAULT};

/// The format of an array without one.
const DEFAULT: &str = "csv";

/// Where an array is spelt as text.
#[derive(Clone, Copy)]
pub(super) enum Spot {
    Query,
    /// In a field of a form.
    Form,
    /// In a path, a header, or another array.
    Text,
}

impl Spot {
    /// The formats that can be generated there.
    fn generated(self) -> &'static [&'static str] {
        match self {
            Self::Query => &["csv", "ssv", "pipes", "multi"],
            Self::Form => &["csv", "ssv", "pipes", "multi"],
            Self::Text => &["csv"],
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Query => "in a query",
            Self::Form => "in a form",
            Self::Text => "in a path, a header or another array",
        }
    }
}

impl Lowering<'_> {
    /// The `collectionFormat` of an array; `None` for any other value. What cannot be generated is reported.
    pub(super) fn collection_format<'n>(&mut self, value: &'n Node, spot: Spot) -> Option<&'n str> {
        let said = value.get("collectionFormat");
        if value.get("type").and_then(Node::as_str) != Some("array") {
            self.remarks.idle(said, "only arrays have one");
            return None;
        }
        if let Some(items) = value.get("items") {
            self.collection_format(items, Spot::Text);
        }
        let format = said.map_or(Some(DEFAULT), Node::as_str)?;
        self.remarks.idle(said.filter(|_| format == DEFAULT), RESTATES_DEFAULT);
        // What is no format at all, the grammar has reported.
        let is_format = matches!(format, "csv" | "ssv" | "tsv" | "pipes" | "multi");
        if is_format && !spot.generated().contains(&format) {
            let place = said.map_or_else(|| self.sources.key_place(value.id), |said| self.sources.place(said.id));
            let message = format!("unsupported: an array {} in the `collectionFormat` `{format}`", spot.words());
            let unsaid = if said.is_none() { "it is the default; " } else { "" };
            let help = format!("{unsaid}supported {} are: {}", spot.words(), spot.generated().join(", "));
            self.diagnostics.push(Diagnostic::new(&rules::COLLECTION_FORMAT, place, message).help(help));
        }
        Some(format)
    }
}
