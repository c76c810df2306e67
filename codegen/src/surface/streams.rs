//! Responses that can be read while they come.

use std::collections::BTreeSet;

use super::Case;
use crate::operations::{Operation, Payload};
use crate::types::Type;

/// A response that can be read while it comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StreamPlan {
    /// What it comes as.
    pub payload: Payload,
    /// Type of an item, or of the data of an event.
    pub value: Type,
    /// The media types that it comes in.
    pub media_types: Vec<String>,
    /// Whether the operation only reads.
    is_safe: bool,
}

impl StreamPlan {
    /// What an operation is read as while it comes, of all that its successes declare: events before items, and these before bytes; of
    /// several types the first.
    pub(super) fn of(operation: &Operation, successes: &[Case]) -> Option<Self> {
        let contents = || successes.iter().filter_map(|case| case.content.as_ref());
        let payload = [Payload::Events, Payload::Items, Payload::Bytes]
            .into_iter()
            .find(|payload| contents().any(|content| content.payload == *payload))?;
        let first = contents().find(|content| content.payload == payload)?;
        let same = contents().filter(|content| (content.payload, &content.values) == (payload, &first.values));
        let media_types: BTreeSet<&String> = same.map(|content| &content.media_type).collect();
        Some(Self {
            payload,
            value: first.values.first()?.clone(),
            media_types: media_types.into_iter().cloned().collect(),
            is_safe: operation.method == "GET",
        })
    }

    /// Whether its events can be gone on with over another connection.
    pub fn reconnects(&self) -> bool {
        self.payload == Payload::Events && self.is_safe
    }
}
