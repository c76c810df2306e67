//! The environments of a portal as bits: bit *i* stands for the environment with index *i*.

/// The bits of all environments.
pub const ALL: u8 = 0xFF;
