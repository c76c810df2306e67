//! What must not build does not, and the compiler says why.

#[test]
fn what_must_not_build_does_not() {
    trybuild::TestCases::new().compile_fail("compile/cases/*.rs");
}
