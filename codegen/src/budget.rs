//! What a run may take of its input, each limit once. What goes beyond one is a finding with its place, made before the memory is taken.

/// Bytes of one file.
pub const FILE_BYTES: usize = 256 << 20;
/// Values of one file, those that aliases repeat and those that corrections add included. The largest public descriptions have half a
/// million.
pub const FILE_NODES: usize = 4_000_000;
/// Values that the anchors of one file keep and its aliases repeat: a few bytes may ask for any number of them.
pub const ALIASED_NODES: usize = 250_000;
/// How deep values nest in one another; corrections do not take them deeper.
pub const NESTING: usize = 200;
/// How deep brackets nest in the path that says what a correction changes: the library that reads it calls itself for each.
pub const TARGET: usize = 32;
/// How many references lead to one another.
pub const REFERENCES: usize = 32;
/// How deep schemas lead to one another without an object between them.
pub const SCHEMAS: usize = 128;
/// Bytes of a thread's stack. Without optimisation, reading the type of [`SCHEMAS`] lists in one another takes more than 4 MiB.
pub const STACK: usize = 16 << 20;
/// Names that are measured against those that nothing has, to find what was meant. When there were so many, no more are looked for.
pub const MEASURED: usize = 100_000;
/// Names that a finding says may have been meant.
pub const ALIKE: usize = 5;
