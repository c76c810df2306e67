//! The other direction of each type, behind the feature `test-kit`.

mod bodies;

use insta::assert_snapshot;

use crate::conflicts::decided;
use crate::environments::portal;
use crate::fixture::{Fixture, Generated, answered, answering, sending, sent, with_paths_and_schemas};

/// The package whose one operation sends the first of these schemas, and answers with it as this media type.
fn echoed(media_type: &str, schemas: &str) -> Generated {
    let root = schemas.split(':').next().unwrap_or_default();
    let response = format!(
        "'200': {{ description: It., content: {{ {media_type}: {{ schema: {{ $ref: '#/components/schemas/{root}' }} }} }} }}"
    );
    Fixture::description(sending(schemas).replace("'204': { description: Done. }", &response)).generate()
}

/// The file of the kit for the one group of a fixture.
fn kit(package: &Generated) -> &str {
    package.file("src/test_kit/operations.rs")
}

#[test]
fn the_kit_is_a_public_module_of_private_ones_and_all_of_it_is_behind_a_feature() {
    let package = answered("Account: { type: object, properties: { id: { type: string } } }");
    let declared = package.file("src/lib.rs").lines().skip_while(|line| !line.contains("test-kit")).take(2);
    let feature = package.file("Cargo.toml").lines().filter(|line| line.contains("test-kit"));
    let lines: Vec<&str> = declared.chain(feature).collect();
    assert_snapshot!(lines.join("\n") + "\n\n" + package.file("src/test_kit.rs"), @r#"
    #[cfg(feature = "test-kit")]
    pub mod test_kit;
    serde = ["portal-runtime/serde", "test-kit"]
    test-kit = ["portal-runtime/test-kit"]

    // Written by `cargo xtask generate`; changes are lost.

    //! The other direction of each type, for tests: what a client reads is written here, and what it sends is read.
    //!
    //! `from_json` and `to_json` are for every type that goes as JSON, `ToContent` and `ToHeaders` for bodies and headers of responses, `FromContent` for bodies of requests.
    //!
    //! For tests without a bank there are two transports: of a `Mock` a test says what each operation responds, in the types of this package; a `Replay` plays what a `recorder` wrote.
    //!
    //! ```no_run
    //! # #[cfg(feature = "operations")]
    //! # fn example(recorded: &str) -> Result<(), fixture::ReadError> {
    //! let value: fixture::types::Account = fixture::test_kit::from_json(recorded)?;
    //! println!("{}", fixture::test_kit::to_json(&value));
    //! # Ok(())
    //! # }
    //! ```

    #[cfg(feature = "operations")]
    mod operations;
    pub use portal_runtime::v1::test_kit::{
        BrokenRule, Content, Expectation, FromContent, Mock, Mocked, Part, Received,
        Recorder, Replay, ToContent, ToHeaders, TokenRequest, check_session_store, from_form,
        from_json, from_parts, to_json,
    };

    /// Records what a client sends and receives; what is secret or personal has a placeholder in its place.
    #[must_use]
    pub fn recorder() -> Recorder {
        Recorder::new(&[])
    }
    "#);
}

#[test]
fn a_type_of_responses_is_written() {
    let package = answered(
        "
        Account:
          type: object
          required: [id, closed, limit]
          additionalProperties: { type: integer }
          properties:
            id: { type: string }
            closed: { type: string, format: date, nullable: true }
            limit: { type: string, format: decimal, nullable: true }
            balance: { type: string, format: decimal }
            owner: { $ref: '#/components/schemas/Owner' }
        Owner: { type: object, properties: { name: { type: string, writeOnly: true }, id: { type: string, readOnly: true } } }
        ",
    );
    assert_snapshot!(kit(&package), @r#"
    // Written by `cargo xtask generate`; changes are lost.

    //! The other direction of what `operations` alone uses.

    use portal_runtime::v1::{Date, Decimal, Write, Writer, constructor, mocked};
    use crate::types::{Account, Owner};

    constructor!(Account: new(id: impl Into<String>) {
        closed: Date,
        limit: Decimal,
        balance: Decimal,
        owner: Owner,
    } unset { additional });

    impl Write for Account {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.field("id", &self.id);
            object.field("closed", &self.closed);
            match &self.limit {
                Some(value) => object.text("limit", value),
                None => object.field("limit", &self.limit),
            }
            object.text("balance", &self.balance);
            object.optional("owner", &self.owner);
            object.extra(&self.additional);
        }
    }

    constructor!(Owner: new() {} text { id });

    impl Write for Owner {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.optional("id", &self.id);
        }
    }

    mocked!((crate::operations) {
        RootOperation = ROOT,
    });
    "#);
}

#[test]
fn a_type_of_requests_is_read() {
    let package = sent(
        "
        Payment:
          type: object
          required: [amount]
          properties:
            amount: { type: string, format: decimal }
            debtor: { type: string, nullable: true }
            id: { type: string, readOnly: true }
        ",
    );
    assert_snapshot!(package.items(&["struct Payment", "impl Read for Payment"]), @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Payment {
        pub amount: Decimal,
        pub debtor: Option<Option<String>>,
    }

    impl Read for Payment {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut amount: Option<Decimal> = None;
            let mut debtor: Option<Option<String>> = None;
            reader.object(&mut [
                ("amount", &mut amount),
                ("debtor", &mut OrNull(&mut debtor)),
            ])?;
            Ok(Self { amount: reader.required("amount", amount)?, debtor })
        }
    }
    "#);
}

#[test]
fn types_that_go_both_ways_have_nothing_in_the_kit_and_their_operation_a_row() {
    let package = echoed(
        "application/json",
        "Shared: { type: object, properties: { state: { type: string, enum: [a] }, id: { $ref: '#/components/schemas/ShareId' } } }
ShareId: { type: string }",
    );
    assert_snapshot!(kit(&package), @"
    // Written by `cargo xtask generate`; changes are lost.

    //! The other direction of what `operations` alone uses.

    use portal_runtime::v1::mocked;
    use crate::types::Shared;

    mocked!((crate::operations) {
        UpdateRootOperation = UPDATE_ROOT: json Shared,
    });
    ");
}

#[test]
fn a_member_of_responses_alone_is_written_by_the_kit_and_never_sent() {
    let package = echoed("application/json", "Shared: { type: object, properties: { id: { type: string, readOnly: true } } }");
    assert_snapshot!(package.item("impl Write for Shared"), @r#"
    impl Write for Shared {
        fn write(&self, writer: &mut Writer) {
            #[cfg(not(feature = "test-kit"))] writer.object();
            #[cfg(feature = "test-kit")]
            {
                let mut object = writer.object();
                if object.is_response() {
                    object.optional("id", &self.id);
                }
            }
        }
    }
    "#);
}

#[test]
fn a_union_of_responses_is_written_and_one_of_requests_is_read() {
    let schemas = "
        Root: { type: object, properties: { choice: { oneOf: [{ $ref: '#/components/schemas/Iban' }, { type: string, format: decimal }] } } }
        Iban: { type: object, required: [iban], properties: { iban: { type: string } } }
        ";
    assert_snapshot!(answered(schemas).item("impl Write for RootChoice"), @"
    impl Write for RootChoice {
        fn write(&self, writer: &mut Writer) {
            match self {
                Self::Iban(value) => value.write(writer),
                Self::String(value) => WriteText::write_text(value, writer),
                Self::Unknown(value) => value.write(writer),
            }
        }
    }
    ");
    assert_snapshot!(sent(schemas).item("impl Read for RootChoice"), @"
    impl Read for RootChoice {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut union = reader.union()?;
            union.branch(Self::Iban);
            union.branch(Self::String);
            Ok(union.finish(Self::Unknown))
        }
    }
    ");
}

#[test]
fn what_one_environment_has_is_written_for_any() {
    let described = |environment: &str| {
        let member = if environment == "sandbox" { ", test: { type: string }" } else { "" };
        answering(&format!("Account: {{ type: object, properties: {{ a: {{ type: string }}{member} }} }}\n"))
    };
    let package = portal(&described("sandbox"), &described("production")).generate();
    assert_snapshot!(package.item("impl Write for Account"), @r#"
    impl Write for Account {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.optional("a", &self.a);
            object.optional("test", &self.test);
        }
    }
    "#);
}

#[test]
fn a_type_that_environments_describe_differently_is_written_for_any_and_read_as_what_fits_best() {
    let split = |described: fn(&str) -> String| {
        let described =
            |schema: &str| described(&format!("Account: {{ type: object, properties: {{ limit: {{ {schema} }} }} }}\n"));
        decided(portal(&described("type: string"), &described("type: integer")), "Account/limit: split").generate()
    };
    assert_snapshot!(split(answering).item("impl Write for AccountLimit"), @"
    impl Write for AccountLimit {
        fn write(&self, writer: &mut Writer) {
            match self {
                Self::Production(value) => value.write(writer),
                Self::Sandbox(value) => value.write(writer),
                Self::Unknown(value) => value.write(writer),
            }
        }
    }
    ");
    assert_snapshot!(split(sending).item("impl Read for AccountLimit"), @"
    impl Read for AccountLimit {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut union = reader.union()?;
            union.only(2).branch(Self::Production);
            union.only(1).branch(Self::Sandbox);
            Ok(union.finish(Self::Unknown))
        }
    }
    ");
}

#[test]
fn types_may_have_the_names_of_the_kit() {
    let package = answered(
        "
        Content: { type: object, properties: { part: { $ref: '#/components/schemas/Part' }, status: { $ref: '#/components/schemas/Status' } } }
        Part: { type: object, properties: { test_kit: { type: string } } }
        Status: { type: object, properties: { to_content: { type: string } } }
        ",
    );
    assert_snapshot!(kit(&package), @r#"
    // Written by `cargo xtask generate`; changes are lost.

    //! The other direction of what `operations` alone uses.

    use portal_runtime::v1::{Write, Writer, constructor, mocked};
    use crate::types::{Content, Part, Status};

    constructor!(Content: new() {
        part: Part,
        status: Status,
    });

    impl Write for Content {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.optional("part", &self.part);
            object.optional("status", &self.status);
        }
    }

    constructor!(Part: new() {} text { test_kit });

    impl Write for Part {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.optional("test_kit", &self.test_kit);
        }
    }

    constructor!(Status: new() {} text { to_content });

    impl Write for Status {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.optional("to_content", &self.to_content);
        }
    }

    mocked!((crate::operations) {
        RootOperation = ROOT,
    });
    "#);
}

#[test]
fn modules_of_the_kit_go_with_the_features_of_their_types() {
    let operation = |name: &str| {
        format!(
            "/{name}:\n  get:\n    operationId: {name}\n    tags: [{name}]\n    responses:\n      '200': {{ description: The {name}., content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Shared' }} }} }} }}\n      '201': {{ description: Text., content: {{ text/plain: {{ schema: {{ type: string }} }} }} }}\n"
        )
    };
    let description = with_paths_and_schemas(
        &(operation("accounts") + &operation("payments")),
        "Shared: { type: object, properties: { a: { type: string } } }",
    );
    let package = Fixture::description(description).generate();
    let modules = package.file("src/test_kit.rs").lines().filter(|line| line.contains("cfg") || line.starts_with("mod"));
    assert_snapshot!(modules.collect::<Vec<_>>().join("\n"), @r#"
    #[cfg(feature = "accounts")]
    mod accounts;
    #[cfg(feature = "payments")]
    mod payments;
    mod shared;
    "#);
}
