/// The revision of the interface to generated code; it grows with each change that generated code must follow.
pub const REVISION: u32 = 8;

/// Stops the compilation of a generated package that was written for another revision.
///
/// # Panics
/// At compile time, when the revisions differ.
pub const fn assert_revision(revision: u32) {
    assert!(
        revision == REVISION,
        "this package was generated for another version of portal-runtime; generate it again, or use the version it names"
    );
}
