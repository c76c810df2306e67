//! Types that environments describe differently: an error, or what `portal.yaml` says.

use insta::assert_snapshot;

use crate::environments::{PORTAL, portal, rows};
use crate::fixture::{Fixture, answering, dedent, sending, with_paths};

/// The same with decisions.
pub(crate) fn decided(fixture: Fixture, decisions: &str) -> Fixture {
    fixture.file("portal.yaml", format!("{}environment_conflicts: {{ {decisions} }}\n", dedent(PORTAL)))
}

/// A portal whose responses have a field of these types.
fn field(sandbox: &str, production: &str) -> Fixture {
    let described = |schema: &str| answering(&format!("Account: {{ type: object, properties: {{ limit: {{ {schema} }} }} }}\n"));
    portal(&described(sandbox), &described(production))
}

/// A portal whose operation takes a parameter of these types.
fn parameter(sandbox: &str, production: &str) -> Fixture {
    let described = |schema: &str| {
        with_paths(&format!(
            "
/accounts:
  get:
    operationId: list
    parameters: [{{ name: page, in: query, schema: {{ {schema} }} }}]
    responses: {{ '204': {{ description: None. }} }}
"
        ))
    };
    portal(&described(sandbox), &described(production))
}

#[test]
fn types_that_differ_are_an_error_with_the_lines_that_decide_it() {
    assert_snapshot!(field("type: string", "type: integer").findings(), @r#"
    error[P0601]: the type of `Account/limit` in production differs from that in sandbox
      --> production.yaml:12:51
       |
    12 |     Account: { type: object, properties: { limit: { type: integer } } }
       |                                                   ^
       |
      ::: sandbox.yaml:12:51
       |
    12 |     Account: { type: object, properties: { limit: { type: string } } }
       |                                                   - in sandbox
       |
       = note: at `#/components/schemas/Account/properties/limit`
       = help: correct one of the two, or decide in portal.yaml, under `environment_conflicts`:
               "Account/limit": split   # each environment keeps its own
               "Account/limit": string  # a string for all
               "Account/limit": json    # any JSON value for all
    "#);
}

#[test]
fn a_list_in_one_environment_is_an_error() {
    assert_snapshot!(field("type: string", "type: array, items: { type: string }").findings(), @r#"
    error[P0601]: the type of `Account/limit` in production differs from that in sandbox
      --> production.yaml:12:51
       |
    12 |     Account: { type: object, properties: { limit: { type: array, items: { type: string } } } }
       |                                                   ^
       |
      ::: sandbox.yaml:12:51
       |
    12 |     Account: { type: object, properties: { limit: { type: string } } }
       |                                                   - in sandbox
       |
       = note: at `#/components/schemas/Account/properties/limit`
       = help: correct one of the two, or decide in portal.yaml, under `environment_conflicts`:
               "Account/limit": split   # each environment keeps its own
               "Account/limit": string  # a string for all
               "Account/limit": json    # any JSON value for all
    "#);
}

#[test]
fn styles_that_differ_are_an_error_that_no_decision_mends() {
    let described = |explode: bool| {
        let page =
            format!("{{ name: page, in: query, explode: {explode}, schema: {{ type: array, items: {{ type: string }} }} }}");
        with_paths(&format!(
            "/accounts: {{ get: {{ operationId: list, parameters: [{page}], responses: {{ '204': {{ description: None. }} }} }} }}\n"
        ))
    };
    assert_snapshot!(portal(&described(true), &described(false)).findings(), @"
    error[P0601]: the style of `GET /accounts page` in production differs from that in sandbox
     --> production.yaml:4:55
      |
    4 |   /accounts: { get: { operationId: list, parameters: [{ name: page, in: query, explode: false, schema: { type: array, items: { type: ...
      |                                                       ^
      |
     ::: sandbox.yaml:4:55
      |
    4 |   /accounts: { get: { operationId: list, parameters: [{ name: page, in: query, explode: true, schema: { type: array, items: { type: s...
      |                                                       - in sandbox
      |
      = note: at `#/paths/~1accounts/get/parameters/0`
      = help: correct one of the two, or lay a correction over it
    ");
}

#[test]
fn a_union_beside_members_in_one_environment_is_an_error_that_no_decision_mends() {
    let described = |more: &str| {
        let members = "properties: { a: { type: string } }";
        answering(&format!("Account:\n  type: object\n  {members}\n{more}"))
    };
    let groups = ["b", "c"].map(|name| format!("{{ type: object, properties: {{ {name}: {{ type: string }} }} }}")).join(", ");
    let fixture = portal(&described(&format!("  oneOf: [{groups}]\n")), &described(""));
    assert_snapshot!(fixture.findings(), @"
    error[P0601]: `oneOf` or `anyOf` beside the members of `Account` in production differs from that in sandbox
      --> production.yaml:13:7
       |
    13 |       type: object
       |       ^
       |
      ::: sandbox.yaml:13:7
       |
    13 |       type: object
       |       - in sandbox
       |
       = note: at `#/components/schemas/Account`
       = help: correct one of the two, or lay a correction over it
    ");
}

#[test]
fn a_decision_at_an_address_without_a_conflict_is_an_error() {
    let fixture = decided(field("type: string", "type: integer"), "Account/limit: split, Account/limits: split");
    assert_snapshot!(fixture.findings(), @"
    error[P0704]: no conflict at `Account/limits` is in the descriptions
      --> portal.yaml:10:48
       |
    10 | environment_conflicts: { Account/limit: split, Account/limits: split }
       |                                                ^^^^^^^^^^^^^^
       |
       = note: at `#/environment_conflicts/Account~1limits`
       = help: remove the entry, or correct the address
    ");
}

#[test]
fn decisions_are_not_missed_in_descriptions_that_cannot_be_read() {
    let fixture = decided(field("type: string", "type: integer"), "Account/limit: split").file("production.yaml", "a: [");
    assert_snapshot!(fixture.findings(), @"
    error[P0103]: not readable as YAML or JSON: unclosed bracket '['
     --> production.yaml:1:4
      |
    1 | a: [
      |    ^
    ");
}

#[test]
fn a_header_of_a_response_can_only_become_a_string() {
    let described = |schema: &str| {
        let headers = format!("{{ X-Count: {{ schema: {{ type: {schema} }} }} }}");
        with_paths(&format!(
            "/accounts: {{ get: {{ operationId: list, responses: {{ '204': {{ description: None., headers: {headers} }} }} }} }}\n"
        ))
    };
    let fixture = portal(&described("integer"), &described("boolean"));
    assert_snapshot!(decided(fixture.clone(), "GET /accounts 204 X-Count: split").findings(), @r#"
    error[P0601]: the type of `GET /accounts 204 X-Count` in production differs from that in sandbox
     --> production.yaml:4:104
      |
    4 |   /accounts: { get: { operationId: list, responses: { '204': { description: None., headers: { X-Count: { schema: { type: boolean } } ...
      |                                                                                                        ^
      |
     ::: sandbox.yaml:4:104
      |
    4 |   /accounts: { get: { operationId: list, responses: { '204': { description: None., headers: { X-Count: { schema: { type: integer } } ...
      |                                                                                                        - in sandbox
      |
      = note: at `#/paths/~1accounts/get/responses/204/headers/X-Count`
      = help: correct one of the two, or decide in portal.yaml, under `environment_conflicts`:
              "GET /accounts 204 X-Count": string  # a string for all
    "#);
    let package = decided(fixture, "GET /accounts 204 X-Count: string").generate();
    assert_snapshot!(package.item("struct XCountHeaders"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct XCountHeaders {
        pub x_count: Option<String>,
    }
    ");
}

#[test]
fn a_conflict_may_become_any_json_value() {
    let fixture = decided(field("type: string", "type: integer"), "Account/limit: json");
    assert_snapshot!(fixture.generate().item("struct Account") + "\n" + &rows(&fixture), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub limit: Option<Json>,
    }

    Account/limit | type | merged to any JSON value, as portal.yaml says
    ");
}

#[test]
fn a_field_that_is_split_is_read_as_its_environment_describes_it() {
    let fixture = decided(field("type: string", "type: object, properties: { most: { type: integer } }"), "Account/limit: split");
    let package = fixture.generate();
    let labels = ["struct Account", "struct AccountLimitProduction", "impl Read for AccountLimit"];
    let code = package.items(&labels) + "\n" + &package.item_with_docs("enum AccountLimit");
    assert_snapshot!(code + "\n" + &rows(&fixture), @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub limit: Option<AccountLimit>,
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct AccountLimitProduction {
        pub most: Option<i64>,
    }

    impl Read for AccountLimit {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut union = reader.union()?;
            union.only(2).branch(Self::Production);
            union.only(1).branch(Self::Sandbox);
            Ok(union.finish(Self::Unknown))
        }
    }

    /// What the environments describe differently: a value is what its own environment describes.
    ///
    /// Source: `sandbox.yaml#/components/schemas/Account/properties/limit`.
    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AccountLimit {
        /// Only in: production.
        Production(AccountLimitProduction),
        /// Only in: sandbox.
        Sandbox(String),
        /// What fits none of the others, as it came.
        Unknown(UnknownVariant),
    }

    Account/limit | type | each environment has its own, as portal.yaml says
    "#);
}

#[test]
fn a_field_that_is_split_is_refused_by_the_writer_where_it_is_not_the_environments() {
    let described = |schema: &str| {
        sending(&format!("Account: {{ type: object, required: [limit], properties: {{ limit: {{ {schema} }} }} }}\n"))
    };
    let fixture = portal(&described("type: string"), &described("type: integer"));
    let package = decided(fixture, "Account/limit: split").generate();
    assert_snapshot!(package.items(&["struct Account", "impl Write for Account", "impl Write for AccountLimit"]), @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub limit: AccountLimit,
    }

    impl Write for Account {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.field("limit", &self.limit);
        }
    }

    impl Write for AccountLimit {
        fn write(&self, writer: &mut Writer) {
            match self {
                Self::Production(value) => value.write(writer.only(2)),
                Self::Sandbox(value) => value.write(writer.only(1)),
                Self::Unknown(value) => value.write(writer),
            }
        }
    }
    "#);
}

#[test]
fn a_parameter_that_is_split_is_refused_where_it_is_not_the_environments() {
    let fixture = decided(parameter("type: string", "type: integer"), "GET /accounts page: split");
    let package = fixture.generate();
    assert_snapshot!(package.items(&["fn ListRequest::page", "enum Page", "impl ToParameter for Page"]), @"
    pub fn page(mut self, page: &Page) -> Self {
        self.call.set(0, page);
        self
    }

    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Page {
        Production(i64),
        Sandbox(String),
        Unknown(UnknownVariant),
    }

    impl ToParameter for Page {
        fn to_parameter(&self) -> ParameterValue {
            match self {
                Self::Production(value) => value.to_parameter(),
                Self::Sandbox(value) => value.to_parameter(),
                Self::Unknown(value) => value.to_parameter(),
            }
        }

        fn environments(&self) -> u8 {
            match self {
                Self::Production(value) => 2 & value.environments(),
                Self::Sandbox(value) => 1 & value.environments(),
                Self::Unknown(value) => value.environments(),
            }
        }
    }
    ");
}

#[test]
fn a_body_that_is_split_is_one_type() {
    let described = |schema: &str| {
        with_paths(&format!(
            "
/accounts:
  put:
    operationId: replace
    requestBody: {{ required: true, content: {{ application/json: {{ schema: {{ {schema} }} }} }} }}
    responses: {{ '204': {{ description: None. }} }}
"
        ))
    };
    let fixture = portal(&described("type: string"), &described("type: object, properties: { a: { type: string } }"));
    let fixture = decided(fixture, "PUT /accounts body application/json: split");
    assert_snapshot!(fixture.generate().items(&["fn Accounts::replace", "enum ReplaceBody"]), @r#"
    pub fn replace(&self, body: &ReplaceBody) -> ReplaceRequest {
        let mut call = self.binding.call(&REPLACE);
        call.json("application/json", body);
        ReplaceRequest::new(call)
    }

    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum ReplaceBody {
        Production(ReplaceBodyProduction),
        Sandbox(String),
        Unknown(UnknownVariant),
    }
    "#);
}

#[test]
fn items_that_are_split_are_a_list_of_one_type() {
    let list = |of: &str| format!("type: array, items: {{ type: {of} }}");
    let fixture = decided(field(&list("string"), &list("boolean")), "Account/limit: split");
    assert_snapshot!(fixture.generate().items(&["struct Account", "enum AccountLimitItem"]), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub limit: Option<Vec<AccountLimitItem>>,
    }

    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AccountLimitItem {
        Production(bool),
        Sandbox(String),
        Unknown(UnknownVariant),
    }
    ");
}

#[test]
fn a_schema_that_is_split_is_two_types_and_decided_once() {
    let described = |limit: &str| {
        answering(&format!(
            "
Account:
  type: object
  properties:
    day: {{ $ref: '#/components/schemas/Limit' }}
    week: {{ $ref: '#/components/schemas/Limit' }}
Limit: {{ {limit} }}
"
        ))
    };
    let object = "type: object, properties: { most: { type: string } }";
    let fixture = portal(&described(object), &described("type: string, enum: [none, some]"));
    let fixture = decided(fixture, "Limit: split");
    let labels = ["struct Account", "enum Limit", "struct LimitSandbox", "string_enum! LimitProduction"];
    assert_snapshot!(fixture.generate().items(&labels), @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub day: Option<Limit>,
        pub week: Option<Limit>,
    }

    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Limit {
        Sandbox(LimitSandbox),
        Production(LimitProduction),
        Unknown(UnknownVariant),
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct LimitSandbox {
        pub most: Option<String>,
    }

    string_enum! {
        pub enum LimitProduction: received {
            None = "none",
            Some = "some",
        }
    }
    "#);
}

#[test]
fn schemas_below_a_split_that_have_one_name_are_told_apart_by_environment() {
    let described = |limit: &str, inner: &str| {
        answering(&format!(
            "
Account: {{ type: object, properties: {{ limit: {{ {limit} }} }} }}
Inner: {{ type: object, properties: {{ {inner}: {{ type: string }} }} }}
Same: {{ type: object, properties: {{ a: {{ type: string }} }} }}
"
        ))
    };
    let (inner, same) = ("$ref: '#/components/schemas/Inner'", "$ref: '#/components/schemas/Same'");
    let object = format!("type: object, properties: {{ inner: {{ {inner} }}, same: {{ {same} }} }}");
    let fixture = portal(&described(&object, "b"), &described(&format!("oneOf: [{{ {inner} }}, {{ {same} }}]"), "c"));
    let fixture = decided(fixture, "Account/limit: split");
    let package = fixture.generate();
    let labels = ["struct AccountLimitSandbox", "enum AccountLimitProduction", "struct InnerSandbox", "struct InnerProduction"];
    assert_snapshot!(package.items(&labels), @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct AccountLimitSandbox {
        pub inner: Option<InnerSandbox>,
        pub same: Option<Same>,
    }

    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AccountLimitProduction {
        Inner(InnerProduction),
        Same(Same),
        Unknown(UnknownVariant),
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct InnerSandbox {
        pub b: Option<String>,
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct InnerProduction {
        pub c: Option<String>,
    }
    "#);
    assert_snapshot!(fixture.outcome().lock, @"
    # Names given out so far, by address. Written by `cargo xtask generate`; keep it under version control.
    branch Account/limit/production: Inner = Inner
    branch Account/limit/production: Same = Same
    branch Account/limit: production = Production
    branch Account/limit: sandbox = Sandbox
    field Account/limit/sandbox: inner = inner
    field Account/limit/sandbox: same = same
    field Account: limit = limit
    field Inner/production: c = c
    field Inner/sandbox: b = b
    field Same: a = a
    operation GET /root = operations.root
    tag Operations = operations
    type Account = Account
    type Account/limit = AccountLimit
    type Account/limit/production = AccountLimitProduction
    type Account/limit/sandbox = AccountLimitSandbox
    type Inner/production = InnerProduction
    type Inner/sandbox = InnerSandbox
    type Same = Same
    ");
}
