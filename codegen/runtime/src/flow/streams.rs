//! Responses that are read while they come. Dropping one ends its request.

mod chunks;
mod events;
mod items;

pub use chunks::Chunks;
pub use events::Events;
pub use items::Items;
