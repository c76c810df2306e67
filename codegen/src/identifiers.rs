//! What may be a name in Rust: asked of names that people give, and of those that a lock holds.

/// Whether a name can stand in Rust as it is, if need be as a raw identifier.
pub fn is_identifier(name: &str) -> bool {
    let begins = |first: char| first == '_' || unicode_ident::is_xid_start(first);
    let is_special = matches!(name, "_" | "self" | "Self" | "super" | "crate");
    name.starts_with(begins) && name.chars().all(unicode_ident::is_xid_continue) && !is_special
}

/// Whether the compiler takes the name of a value without a warning (`non_snake_case`).
pub fn is_snake_case(name: &str) -> bool {
    is_identifier(name) && !name.trim_matches('_').contains("__") && !name.contains(char::is_uppercase)
}

/// Whether a name can be that of a module, of its file and, with `-` for `_`, of its feature.
pub fn is_module(name: &str) -> bool {
    is_snake_case(name) && name.is_ascii() && !name.starts_with('_')
}
