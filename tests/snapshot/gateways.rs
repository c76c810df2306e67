//! Gateways before an API: their bodies stand beside what operations declare.

use insta::assert_snapshot;

use crate::fixture::{Fixture, dedent, with_paths_and_schemas};

const PORTAL: &str = "
    portal: Fixture
    package: fixture
    environments: { production: { servers: { api: 'https://bank.example' }, credentials: [keys] } }
    apis: { api: { description: api.yaml } }
    scopes: { sessions: [{ method: session, grant: access-token }] }
    ";

const SCHEMAS: &str = "
    Refusal: { type: object, required: [code], properties: { code: { type: string } } }
    Fault: { type: object, required: [fault], properties: { fault: { type: string } } }
    ";

/// A JSON response with the bank's own body.
const REFUSED: &str =
    "{ description: Refused., content: { application/json: { schema: { $ref: '#/components/schemas/Refusal' } } } }";

/// A portal with one operation that declares these failures, before which stands a gateway that is said to answer so.
fn portal(failures: &str, gateway: &str) -> Fixture {
    let path = format!(
        "
        /accounts:
          get:
            operationId: list
            tags: [accounts]
            responses: {{ '204': {{ description: None. }}{failures} }}
        "
    );
    let settings = format!("{}errors: {{ gateways: {{ gateway: {{ {gateway} }} }} }}\n", dedent(PORTAL));
    Fixture::portal(&settings).file("api.yaml", with_paths_and_schemas(&path, &dedent(SCHEMAS)))
}

const FAULT: &str = "content: { application/json: Fault }";

#[test]
fn a_gateways_body_beside_one_of_the_api_is_read_where_it_fits_better() {
    let fixture = portal(&format!(", '403': {REFUSED}"), &format!("statuses: [403], {FAULT}"));
    let labels = ["enum AccountsErrorBody", "impl FromResponse for AccountsErrorBody", "impl AccountsErrorBody"];
    assert_snapshot!(fixture.generate().items(&labels), @r#"
    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AccountsErrorBody {
        Refusal(Refusal),
        Fault(Fault),
    }

    impl FromResponse for AccountsErrorBody {
        fn from_response(
            _case: usize,
            body: &mut ResponseBody<'_>,
        ) -> Result<Self, ReadError> {
            let mut union = body.union()?;
            union.branch(Self::Refusal);
            union.branch(Self::Fault);
            union.best()
        }
    }

    impl AccountsErrorBody {
        pub(crate) const CASES: &'static [Case] = &[Case::Code(403, "application/json")];
    }
    "#);
}

#[test]
fn a_gateways_status_that_no_operation_declares_is_a_case_of_its_own() {
    let fixture = portal("", &format!("statuses: [401, 5XX], {FAULT}"));
    let labels = ["enum AccountsErrorBody", "impl FromResponse for AccountsErrorBody", "impl AccountsErrorBody"];
    assert_snapshot!(fixture.generate().items(&labels), @r#"
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AccountsErrorBody {
        Fault(Fault),
    }

    impl FromResponse for AccountsErrorBody {
        fn from_response(
            _case: usize,
            body: &mut ResponseBody<'_>,
        ) -> Result<Self, ReadError> {
            body.json().map(Self::Fault)
        }
    }

    impl AccountsErrorBody {
        pub(crate) const CASES: &'static [Case] = &[
            Case::Code(401, "application/json"),
            Case::Range(5, "application/json"),
        ];
    }
    "#);
}

#[test]
fn what_an_operation_declares_for_a_class_of_statuses_or_all_others_stays_beside_the_gateways_body() {
    let fixture = portal(&format!(", '4XX': {REFUSED}, default: {REFUSED}"), &format!("statuses: [403, 503], {FAULT}"));
    let labels = ["impl FromResponse for AccountsErrorBody", "impl AccountsErrorBody"];
    assert_snapshot!(fixture.generate().items(&labels), @r#"
    impl FromResponse for AccountsErrorBody {
        fn from_response(
            case: usize,
            body: &mut ResponseBody<'_>,
        ) -> Result<Self, ReadError> {
            match case {
                2 | 3 => body.json().map(Self::Refusal),
                _ => {
                    let mut union = body.union()?;
                    union.branch(Self::Refusal);
                    union.branch(Self::Fault);
                    union.best()
                }
            }
        }
    }

    impl AccountsErrorBody {
        pub(crate) const CASES: &'static [Case] = &[
            Case::Code(403, "application/json"),
            Case::Code(503, "application/json"),
            Case::Range(4, "application/json"),
            Case::Rest("application/json"),
        ];
    }
    "#);
}

#[test]
fn a_gateways_class_of_statuses_covers_the_codes_that_an_operation_declares() {
    let fixture = portal(&format!(", '403': {REFUSED}, '503': {REFUSED}"), &format!("statuses: [4XX], {FAULT}"));
    let labels = ["impl FromResponse for AccountsErrorBody", "impl AccountsErrorBody"];
    assert_snapshot!(fixture.generate().items(&labels), @r#"
    impl FromResponse for AccountsErrorBody {
        fn from_response(
            case: usize,
            body: &mut ResponseBody<'_>,
        ) -> Result<Self, ReadError> {
            match case {
                1 => body.json().map(Self::Refusal),
                0 => {
                    let mut union = body.union()?;
                    union.branch(Self::Refusal);
                    union.branch(Self::Fault);
                    union.best()
                }
                _ => body.json().map(Self::Fault),
            }
        }
    }

    impl AccountsErrorBody {
        pub(crate) const CASES: &'static [Case] = &[
            Case::Code(403, "application/json"),
            Case::Code(503, "application/json"),
            Case::Range(4, "application/json"),
        ];
    }
    "#);
}

#[test]
fn a_failure_without_a_body_may_come_without_one_still() {
    let fixture = portal(", '403': { description: Refused. }", &format!("statuses: [403], {FAULT}"));
    let labels = ["impl FromResponse for AccountsErrorBody", "impl AccountsErrorBody"];
    assert_snapshot!(fixture.generate().items(&labels), @r#"
    impl FromResponse for AccountsErrorBody {
        fn from_response(
            case: usize,
            body: &mut ResponseBody<'_>,
        ) -> Result<Self, ReadError> {
            match case {
                0 => Ok(Self::Empty),
                _ => body.json().map(Self::Fault),
            }
        }
    }

    impl AccountsErrorBody {
        pub(crate) const CASES: &'static [Case] = &[
            Case::Code(403, ""),
            Case::Code(403, "application/json"),
        ];
    }
    "#);
}

#[test]
fn a_gateways_schema_may_stand_in_portal_yaml_and_has_its_name_from_the_gateway() {
    let content = "application/json: { type: object, properties: { fault: { type: integer, format: int32, nullable: true } } }";
    let fixture = portal("", &format!("statuses: [403], content: {{ {content}, application/xml: {{ type: string }} }}"));
    assert_snapshot!(fixture.generate().items(&["enum AccountsErrorBody", "struct GatewayErrorJson"]), @r#"
    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AccountsErrorBody {
        GatewayErrorJson(GatewayErrorJson),
        Xml(Text),
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct GatewayErrorJson {
        pub fault: Option<i32>,
    }
    "#);
}

#[test]
fn a_gateway_that_names_what_is_not_there_is_an_error_where_it_does() {
    let content = "application/json: Falt, application/problem+json: apii:Fault, application/xml: { type: object, property: {} }";
    let fixture = portal("", &format!("statuses: [302, 4xy], content: {{ {content} }}"));
    assert_snapshot!(fixture.findings(), @"
    error[P0703]: `302` is no status of a failure
     --> portal.yaml:6:45
      |
    6 | errors: { gateways: { gateway: { statuses: [302, 4xy], content: { application/json: Falt, application/problem+json: apii:Fault, appli...
      |                                             ^^^
      |
      = note: at `#/errors/gateways/gateway/statuses/0`
      = help: write a code from 400 to 599, or `4XX` or `5XX`

    error[P0703]: `4xy` is no status of a failure
     --> portal.yaml:6:50
      |
    6 | errors: { gateways: { gateway: { statuses: [302, 4xy], content: { application/json: Falt, application/problem+json: apii:Fault, appli...
      |                                                  ^^^
      |
      = note: at `#/errors/gateways/gateway/statuses/1`
      = help: write a code from 400 to 599, or `4XX` or `5XX`

    error[P0704]: no schema `Falt` is in the description
      --> portal.yaml:6:85
       |
     6 | errors: { gateways: { gateway: { statuses: [302, 4xy], content: { application/json: Falt, application/problem+json: apii:Fault, appl...
       |                                                                                     ^^^^
       |
      ::: api.yaml:12:5
       |
    12 |     Fault: { type: object, required: [fault], properties: { fault: { type: string } } }
       |     ----- a name like it
       |
       = note: at `#/errors/gateways/gateway/content/application~1json`
       = help: did you mean `Fault`?

    error[P0704]: there is no api `apii`
     --> portal.yaml:6:91
      |
    4 | apis: { api: { description: api.yaml } }
      |         --- a name like it
    5 | scopes: { sessions: [{ method: session, grant: access-token }] }
    6 | errors: { gateways: { gateway: { statuses: [302, 4xy], content: { application/json: Falt, application/problem+json: apii:Fault, appli...
      |                                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = note: at `#/errors/gateways/gateway/content/application~1problem+json`
      = help: did you mean `api`?

    note[P0417]: `application/xml` is handed over as it comes; its schema has no effect on the code
     --> portal.yaml:6:129
      |
    6 | ...cation/json: Falt, application/problem+json: apii:Fault, application/xml: { type: object, property: {} } } } } }
      |                                                             ^^^^^^^^^^^^^^^
      |
      = note: at `#/errors/gateways/gateway/content/application~1xml`

    error[P0210]: a schema knows no `property`; it has no effect
     --> portal.yaml:6:162
      |
    6 | ...n/problem+json: apii:Fault, application/xml: { type: object, property: {} } } } } }
      |                                                                 ^^^^^^^^
      |
      = note: at `#/errors/gateways/gateway/content/application~1xml/property`
      = help: did you mean `properties`?
    ");
}
