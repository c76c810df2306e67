//! Which groups use a definition: what lies in which module depends on it.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::groups::GroupKey;
use super::{OperationIndex, Plan};
use crate::types::{Type, TypeId};

impl Plan<'_> {
    /// The groups that use each definition, by the index of the one that names their feature. `by_tag` has the operations of each group.
    pub(super) fn users(&self, by_tag: &[(GroupKey, Vec<OperationIndex>)]) -> BTreeMap<TypeId, BTreeSet<usize>> {
        let mut users: BTreeMap<TypeId, BTreeSet<usize>> = BTreeMap::new();
        // However many operations of a group share a definition, it is followed once.
        let mut marked: HashSet<(usize, TypeId)> = HashSet::new();
        for (group, ((tag, _), operations)) in by_tag.iter().enumerate() {
            let feature = self.surface.feature_group(group);
            let values = operations.iter().flat_map(|index| self.operation(*index).types());
            let received = self.webhooks(tag.as_deref()).flat_map(|(_, webhook)| &webhook.contents).map(|content| &content.value);
            let mut open: Vec<TypeId> = values.chain(received).flat_map(Type::definitions).collect();
            while let Some(id) = open.pop() {
                if marked.insert((feature, id)) {
                    users.entry(id).or_default().insert(feature);
                    open.extend(self.types.parts(id).into_iter().flat_map(Type::definitions));
                }
            }
        }
        let without_users = self.surface.types.keys().filter(|_| self.surface.is_types_alone);
        without_users.for_each(|id| _ = users.entry(*id).or_default());
        users
    }
}
