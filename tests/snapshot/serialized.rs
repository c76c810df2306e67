//! The traits of serde for the types of a package, behind the feature `serde`.

use insta::assert_snapshot;

use crate::fixture::{Fixture, answered, sending};

/// What a module of types says of serde.
fn serialized(text: &str) -> &str {
    text.split_once("\n#[cfg(feature = \"serde\")]").map_or("", |(_, rest)| rest)
}

#[test]
fn all_types_have_the_traits_of_serde_as_json_or_as_text() {
    let package = answered(
        "
        Account: { type: object, properties: { id: { $ref: '#/components/schemas/AccountId' }, status: { $ref: '#/components/schemas/Status' }, owner: { $ref: '#/components/schemas/Owner' } } }
        AccountId: { type: string }
        Status: { type: string, enum: [open, closed] }
        Owner: { oneOf: [{ $ref: '#/components/schemas/Person' }, { type: integer }] }
        Person: { type: object, properties: { name: { type: string } } }
        ",
    );
    assert_snapshot!(serialized(package.file("src/types/operations.rs")), @"
    portal_runtime::v1::serialized!(json {
        Account, Owner, Person
    } text {
        AccountId, Status
    });
    ");
    let feature = package.file("Cargo.toml").lines().find(|line| line.starts_with("serde"));
    assert_snapshot!(feature.unwrap_or_default(), @r#"
    serde = ["portal-runtime/serde", "test-kit"]
    "#);
}

#[test]
fn a_type_that_goes_only_in_forms_has_no_traits_of_serde() {
    let sent = sending(
        "Order: { type: object, properties: { kind: { $ref: '#/components/schemas/Kind' } } }\nKind: { type: string, enum: [a, b] }\n",
    );
    let package = Fixture::description(sent.replace("application/json", "application/x-www-form-urlencoded")).generate();
    assert_snapshot!(serialized(package.file("src/types/operations.rs")), @"
    portal_runtime::v1::serialized!(text {
        Kind
    });
    ");
}
