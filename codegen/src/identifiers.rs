//! What may be a name in Rust: asked of names that people give, and of those that a lock holds.

/// Whether a name can stand in Rust as it is, if need be as a raw identifier.
pub fn is_identifier(name: &str) -> bool {
    let begins = |first: char| first == '_' || unicode_ident::is_xid_start(first);
    let is_special = matches!(name, "_" | "self" | "Self" | "super" | "crate");
    name.starts_with(begins) && name.chars().all(unicode_ident::is_xid_continue) && !is_special
}
