//! What `bank.yaml` says of a kind of resource.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Map;

use super::Members;
use super::lists::List;
use super::opening::{Expiry, Opens};

/// The rules by kind.
pub(crate) type Kinds = BTreeMap<String, Rules>;

/// A kind of resource.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rules {
    /// Path template of one resource, without the base path. Operations there and below are about it.
    pub(crate) at: String,
    /// The member of an answer that holds its id; by default called as the last parameter of `at`.
    id: Option<String>,
    /// Operations whose success creates one.
    #[serde(default)]
    pub(super) create: Vec<String>,
    /// The member of the request that is its id, where the caller chooses the id. One that already has that id is replaced.
    pub(super) named: Option<String>,
    /// The kinds that it belongs to beside those that its path lies below, each with what names one in the request: a parameter, or a
    /// member of the body.
    #[serde(default)]
    pub(super) belongs: BTreeMap<String, String>,
    /// Members of the request that together are unique among those of a holder.
    #[serde(default)]
    pub(crate) unique: Vec<String>,
    /// Members of the request that created it, which answers about it then have in place of the example's.
    #[serde(default)]
    pub(super) remember: Vec<String>,
    /// Members of the answer to its creation that answers about it repeat then.
    #[serde(default)]
    pub(super) keep: Vec<String>,
    /// Operations whose request replaces what is remembered.
    #[serde(default)]
    pub(super) update: Vec<String>,
    /// Members that are others after an operation about it.
    #[serde(default)]
    pub(super) moves: BTreeMap<String, Members>,
    /// Operations that delete it, with what belongs to it.
    #[serde(default)]
    pub(super) delete: Vec<String>,
    /// How operations list them.
    #[serde(default)]
    pub(super) lists: BTreeMap<String, List>,
    /// Members of answers about it that list what belongs to it, each with the kind that it lists.
    #[serde(default)]
    pub(crate) holds: BTreeMap<String, String>,
    /// The parameter of the request that creates it which names the test person whose data it opens.
    pub(super) person: Option<String>,
    /// When it ends by itself.
    pub(super) expires: Option<Expiry>,
    /// What is open to those who have one.
    pub(crate) opens: Option<Opens>,
    /// Those that are there from the start.
    #[serde(default)]
    pub(super) given: Vec<Given>,
}

/// A resource that is there from the start.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Given {
    pub(super) id: String,
    /// The ids of what its path lies below, from the outside in.
    #[serde(default)]
    pub(super) within: Vec<String>,
    /// Who knows it; empty where everybody does.
    #[serde(default)]
    pub(super) holder: String,
    #[serde(default)]
    pub(super) members: Members,
}

impl Rules {
    /// The operationIds that are named, each with its key.
    pub(crate) fn operations(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let named = [("create", &self.create), ("update", &self.update), ("delete", &self.delete)];
        let named = named.into_iter().flat_map(|(key, ids)| ids.iter().map(move |id| (key, id.as_str())));
        let moved = self.moves.keys().map(|id| ("moves", id.as_str()));
        let listing = self.lists.keys().map(|id| ("lists", id.as_str()));
        let opened = self.opens.iter().flat_map(|opens| opens.operations.iter().map(|id| ("opens.operations", id.as_str())));
        named.chain(moved).chain(listing).chain(opened)
    }

    /// The kinds that are named, each with its key.
    pub(crate) fn kinds(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let owners = self.belongs.keys().map(|kind| ("belongs", kind.as_str()));
        owners.chain(self.holds.values().map(|kind| ("holds", kind.as_str())))
    }

    /// Whether what it opens is counted.
    pub(crate) fn is_limited(&self) -> bool {
        self.opens.as_ref().is_some_and(|opens| opens.limit.is_some())
    }

    /// Whether an operation with this path template is about one resource.
    pub(crate) fn is_about(&self, template: &str) -> bool {
        template.strip_prefix(&self.at).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    pub(super) fn creates(&self, operation: &str) -> bool {
        self.create.iter().any(|id| id == operation)
    }

    /// The last parameter of the path of one.
    pub(crate) fn parameter(&self) -> &str {
        self.at.rsplit_once('{').map_or("", |(_, last)| last.trim_end_matches('}'))
    }

    pub(super) fn id(&self) -> &str {
        self.id.as_deref().unwrap_or_else(|| self.parameter())
    }

    /// Members that tell what has become of one.
    pub(super) fn telling(&self) -> impl Iterator<Item = &str> {
        self.moves.values().flat_map(Map::keys).map(String::as_str)
    }

    /// The kinds that its path lies below, from the outside in.
    pub(super) fn outer<'k>(&self, kinds: &'k Kinds) -> Vec<(&'k String, &'k Rules)> {
        let mut outer: Vec<_> = kinds.iter().filter(|(_, outer)| outer.at != self.at && outer.is_about(&self.at)).collect();
        outer.sort_by_key(|(_, outer)| outer.at.len());
        outer
    }
}
