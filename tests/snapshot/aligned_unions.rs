//! Unions whose branches the environments describe, name or tell apart differently.

use insta::assert_snapshot;

use crate::environments::{portal, rows};
use crate::fixture::{Fixture, answering, sending};
use crate::three_environments::three;

const A: &str = "{ type: object, required: [x], properties: { x: { type: string } } }";
const B: &str = "{ type: object, required: [y], properties: { y: { type: string } } }";

/// A union of these schemas, with what else it says.
fn union(schemas: &[(&str, &str)], more: &str) -> String {
    let branches: String = schemas.iter().map(|(name, _)| format!("{{ $ref: '#/components/schemas/{name}' }}, ")).collect();
    let schemas: String = schemas.iter().map(|(name, schema)| format!("{name}: {schema}\n")).collect();
    format!("Root: {{ oneOf: [{branches}]{more} }}\n{schemas}")
}

/// A description whose request is one of these schemas.
fn one_of(schemas: &[(&str, &str)]) -> String {
    sending(&union(schemas, ""))
}

fn read_and_written(fixture: &Fixture) -> String {
    fixture.generate().items(&["enum Root", "impl Write for Root"]) + "\n" + &rows(fixture)
}

#[test]
fn branches_of_other_names_are_matched_by_structure() {
    let fixture = portal(&one_of(&[("A", A), ("B", B)]), &one_of(&[("BModel", B), ("AModel", A)]));
    assert_snapshot!(read_and_written(&fixture), @r#"
    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Root {
        A(A),
        B(B),
        Unknown(UnknownVariant),
    }

    impl Write for Root {
        fn write(&self, writer: &mut Writer) {
            match self {
                Self::A(value) => value.write(writer),
                Self::B(value) => value.write(writer),
                Self::Unknown(value) => value.write(writer),
            }
        }
    }
    "#);
}

#[test]
fn branches_of_other_names_are_matched_in_the_third_environment_too() {
    let first = one_of(&[("A", A), ("B", B)]);
    let fixture = three(first.clone(), first, one_of(&[("BModel", B), ("AModel", A)]), "");
    assert_snapshot!(rows(&fixture), @"");
}

#[test]
fn branches_of_other_names_are_matched_by_position_where_one_has_all_that_the_other_has() {
    let more = "{ type: object, required: [x], properties: { x: { type: string }, z: { type: string } } }";
    let fixture = portal(&one_of(&[("A", A), ("B", B)]), &one_of(&[("AModel", more), ("BModel", B)]));
    assert_snapshot!(read_and_written(&fixture), @r#"
    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Root {
        A(A),
        B(B),
        Unknown(UnknownVariant),
    }

    impl Write for Root {
        fn write(&self, writer: &mut Writer) {
            match self {
                Self::A(value) => value.write(writer),
                Self::B(value) => value.write(writer),
                Self::Unknown(value) => value.write(writer),
            }
        }
    }

    A/z | field only in production | kept; a call that would send it where it does not exist is refused
    "#);
}

#[test]
fn branches_that_have_nothing_in_common_are_branches_of_their_environments() {
    let other = "{ type: object, required: [z], properties: { z: { type: string } } }";
    let fixture = portal(&one_of(&[("A", A), ("B", B)]), &one_of(&[("A", A), ("C", other)]));
    assert_snapshot!(read_and_written(&fixture), @r#"
    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Root {
        A(A),
        B(B),
        C(C),
        Unknown(UnknownVariant),
    }

    impl Write for Root {
        fn write(&self, writer: &mut Writer) {
            match self {
                Self::A(value) => value.write(writer),
                Self::B(value) => value.write(writer.only(1)),
                Self::C(value) => value.write(writer.only(2)),
                Self::Unknown(value) => value.write(writer),
            }
        }
    }

    Root/B | branch only in sandbox | kept; a call that would send it where it does not exist is refused
    Root/C | branch only in production | kept; a call that would send it where it does not exist is refused
    "#);
}

#[test]
fn equal_branches_of_one_environment_are_one_before_environments_are_compared() {
    let twice = one_of(&[("A", A), ("B", B), ("C", A)]);
    let fixture = three(one_of(&[("A", A), ("B", B)]), twice, one_of(&[("C", A), ("B", B)]), "");
    assert_snapshot!(read_and_written(&fixture), @r#"
    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Root {
        A(A),
        B(B),
        Unknown(UnknownVariant),
    }

    impl Write for Root {
        fn write(&self, writer: &mut Writer) {
            match self {
                Self::A(value) => value.write(writer),
                Self::B(value) => value.write(writer),
                Self::Unknown(value) => value.write(writer),
            }
        }
    }
    "#);
}

#[test]
fn branches_that_become_equal_exist_where_either_of_them_does() {
    let tagged = union(&[("A", A), ("B", A), ("C", B)], ", discriminator: { propertyName: x }");
    let fixture = portal(&sending(&tagged), &one_of(&[("B", A), ("C", B)]));
    assert_snapshot!(read_and_written(&fixture), @r#"
    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Root {
        A(A),
        C(C),
        Unknown(UnknownVariant),
    }

    impl Write for Root {
        fn write(&self, writer: &mut Writer) {
            match self {
                Self::A(value) => value.write(writer),
                Self::C(value) => value.write(writer),
                Self::Unknown(value) => value.write(writer),
            }
        }
    }

    Root | discriminator | the branch that fits best is taken
    "#);
}

#[test]
fn a_branch_goes_by_what_the_discriminators_of_all_environments_call_it() {
    let described = |of_a: &str, of_b: &str| {
        let mapping = format!("{of_a}: '#/components/schemas/A', {of_b}: '#/components/schemas/B'");
        answering(&union(&[("A", A), ("B", B)], &format!(", discriminator: {{ propertyName: kind, mapping: {{ {mapping} }} }}")))
    };
    let fixture = portal(&described("xa", "xb"), &described("ya", "yb"));
    assert_snapshot!(fixture.generate().item("impl Read for Root") + "\n" + &rows(&fixture), @r#"
    impl Read for Root {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut union = reader.union_by("kind")?;
            union.branch_named(&["xa", "ya"], Self::A);
            union.branch_named(&["xb", "yb"], Self::B);
            Ok(union.finish(Self::Unknown))
        }
    }

    Root/A | values of the discriminator | read as this branch wherever they come from
    Root/B | values of the discriminator | read as this branch wherever they come from
    "#);
}

#[test]
fn branches_that_discriminators_call_the_same_are_one() {
    let other = "{ type: object, required: [z], properties: { z: { type: string } } }";
    let described = |name: &str, schema: &str| {
        let mapping = format!("a: '#/components/schemas/{name}', b: '#/components/schemas/B'");
        let more = format!(", discriminator: {{ propertyName: kind, mapping: {{ {mapping} }} }}");
        answering(&union(&[("B", B), (name, schema)], &more))
    };
    let fixture = portal(&described("A", A), &described("AModel", other));
    assert_snapshot!(fixture.generate().items(&["enum Root", "struct A"]) + "\n" + &rows(&fixture), @r#"
    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Root {
        A(A),
        B(B),
        Unknown(UnknownVariant),
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct A {
        pub x: Option<String>,
        pub z: Option<String>,
    }

    A/x | field only in sandbox | kept; a call that would send it where it does not exist is refused
    A/z | field only in production | kept; a call that would send it where it does not exist is refused
    "#);
}

#[test]
fn discriminators_of_other_members_do_not_decide() {
    let described =
        |member: &str| answering(&union(&[("A", A), ("B", B)], &format!(", discriminator: {{ propertyName: {member} }}")));
    let fixture = portal(&described("kind"), &described("type"));
    assert_snapshot!(fixture.generate().item("impl Read for Root") + "\n" + &rows(&fixture), @"
    impl Read for Root {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut union = reader.union()?;
            union.branch(Self::A);
            union.branch(Self::B);
            Ok(union.finish(Self::Unknown))
        }
    }

    Root | discriminator | the branch that fits best is taken
    ");
}
