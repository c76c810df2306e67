//! The part of its descriptions that a package is for.

use super::read::Reader;
use crate::diagnostics::rules;
use crate::source::{Node, NodeId};

/// What is selected of descriptions; all of it by default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Tags of operations.
    pub tags: Vec<String>,
    /// Operations, each by its `operationId` or its method and path template.
    pub operations: Vec<String>,
    /// Whether the package has types alone: those of the named schemas that the operations reach, or of all where no operation is selected.
    pub types_only: bool,
}

/// The same, with where each of it is said. What a caller says stands in no file.
#[derive(Clone, Debug, Default)]
pub struct Selected {
    /// Tags of operations.
    pub tags: Vec<Wanted>,
    /// Operations, each by its `operationId` or its method and path template.
    pub operations: Vec<Wanted>,
    /// Whether the package has types alone.
    pub types_only: bool,
}

/// A name that something is selected by.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Where it stands in `portal.yaml`.
    pub node: Option<NodeId>,
    /// The name.
    pub name: String,
}

impl Selected {
    /// Whether only some operations are selected.
    pub fn has_names(&self) -> bool {
        !self.tags.is_empty() || !self.operations.is_empty()
    }

    /// Whether everything is.
    pub fn is_whole(&self) -> bool {
        !self.has_names() && !self.types_only
    }
}

impl From<&Selection> for Selected {
    fn from(selection: &Selection) -> Self {
        let Selection { tags, operations, types_only } = selection;
        let wanted = |names: &[String]| names.iter().map(|name| Wanted { node: None, name: name.clone() }).collect();
        Self { tags: wanted(tags), operations: wanted(operations), types_only: *types_only }
    }
}

impl Reader<'_> {
    pub(super) fn selection(&mut self, root: &Node) -> Selected {
        let Some(section) = root.get("selection") else { return Selected::default() };
        let wanted = |key: &str| section.get(key).into_iter().flat_map(Node::items).filter_map(Wanted::read).collect();
        let types_only = section.get("types_only").and_then(Node::as_bool) == Some(true);
        let selected = Selected { tags: wanted("tags"), operations: wanted("operations"), types_only };
        if selected.is_whole() {
            let message = "`selection` selects nothing, and then the package has everything";
            self.error_at_key(&rules::SETTING_WITHOUT_EFFECT, section, message, "name tags or operations, or remove it");
        }
        selected
    }
}

impl Wanted {
    fn read(node: &Node) -> Option<Self> {
        Some(Self { node: Some(node.id), name: node.as_text()?.to_owned() })
    }
}
