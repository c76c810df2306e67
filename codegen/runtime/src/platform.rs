//! What the machine gives: the time, waiting, tasks of their own, digests. A JavaScript engine gives them in its own way.

#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
mod engine;
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
mod native;

#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
pub(crate) use engine::{Instant, Sleep, sha256, since_1970, sleep, spawn, timeout, timeout_at};
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
pub(crate) use native::{Instant, Sleep, sha256, since_1970, sleep, spawn, timeout, timeout_at};
