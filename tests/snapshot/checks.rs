//! Values that are held to the description before they are sent.

use insta::assert_snapshot;
use portal_codegen::{Portal, generate};

use crate::fixture::{Fixture, Generated, dedent, with_paths, with_paths_and_schemas};

const PATHS: &str = "
/payments/{id}:
  post:
    operationId: pay
    parameters:
      - { name: id, in: path, required: true, schema: { type: string, pattern: '^[A-Z]{2}$' } }
      - { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 100 } }
      - { name: tags, in: query, schema: { type: array, maxItems: 2, uniqueItems: true, items: { type: string, maxLength: 3 } } }
      - { name: filter, in: query, content: { application/json: { schema: { type: object, minProperties: 1, additionalProperties: { type: number, multipleOf: 0.5 } } } } }
      - { name: range, in: query, style: deepObject, explode: true, schema: { $ref: '#/components/schemas/Range' } }
    requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Payment' } } } }
    responses: { '204': { description: Done. } }
/names:
  post:
    operationId: name
    requestBody: { required: true, content: { application/json: { schema: { type: array, minItems: 1, items: { type: string, minLength: 1 } } } } }
    responses: { '204': { description: Done. } }
";

const SCHEMAS: &str = "
Range: { type: object, properties: { from: { type: integer, exclusiveMinimum: true, minimum: 0 } } }
Payment:
  type: object
  required: [amount]
  properties:
    amount: { type: number, minimum: 0.01 }
    reference: { type: string, maxLength: 35 }
    kind: { type: string, enum: [giro, card], maxLength: 4 }
    answered: { type: string, maxLength: 5, readOnly: true }
    to: { $ref: '#/components/schemas/To' }
  additionalProperties: { type: string, maxLength: 10 }
To: { oneOf: [{ type: string, minLength: 15 }, { type: integer, maximum: 9 }, { type: object, properties: { bic: { type: string, pattern: '^.{8}$' } } }] }
";

fn fixture(settings: &str) -> Fixture {
    Fixture::portal(&format!("apis: {{ api: {{ description: api.yaml }} }}\n{settings}"))
        .file("api.yaml", with_paths_and_schemas(PATHS, SCHEMAS))
}

fn checked() -> Generated {
    fixture("check_requests: true").generate()
}

#[test]
fn an_object_that_is_sent_holds_its_members_to_what_is_stated_of_them() {
    assert_snapshot!(checked().item("impl Write for Payment"), @r#"
    impl Write for Payment {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.checked(&[Check::Minimum("0.01")]).field("amount", &self.amount);
            object.checked(&[Check::MaxLength(35)]).optional("reference", &self.reference);
            object.optional("kind", &self.kind);
            object.optional("to", &self.to);
            object.checked(&[Check::MaxLength(10)]).extra(&self.additional);
        }
    }
    "#);
}

#[test]
fn a_union_holds_the_branch_that_is_there() {
    assert_snapshot!(checked().item("impl Write for To"), @r#"
    impl Write for To {
        fn write(&self, writer: &mut Writer) {
            match self {
                Self::Bic(value) => value.write(writer),
                Self::Integer(value) => writer.checked(&[Check::Maximum("9")], value),
                Self::String(value) => writer.checked(&[Check::MinLength(15)], value),
                Self::Unknown(value) => value.write(writer),
            }
        }
    }
    "#);
}

#[test]
fn parameters_are_held_to_what_their_descriptor_says() {
    assert_snapshot!(checked().item("static PAYMENT_PAY"), @r#"
    pub(crate) static PAYMENT_PAY: Descriptor = Descriptor {
        id: "pay",
        method: Method::POST,
        api: 0,
        path: "/payments/{id}",
        parameters: &[
            Parameter::path("id").checked(&[Check::Pattern("^[A-Z]{2}$")]),
            Parameter::query("limit").checked(&[Check::Minimum("1"), Check::Maximum("100")]),
            Parameter::query("tags")
                .checked(
                    &[
                        Check::Items(&[Check::MaxLength(3)]),
                        Check::MaxItems(2),
                        Check::UniqueItems,
                    ],
                ),
            Parameter::query("filter")
                .checked(
                    &[
                        Check::Json(
                            &[
                                Check::Members(&[Check::MultipleOf("0.5")]),
                                Check::MinProperties(1),
                            ],
                        ),
                    ],
                ),
            Parameter::query("range").style(Style::DeepObject, true),
        ],
        body: BodyRule::Required,
        scopes: &[],
        security: &[],
        success: &[Case::Code(204, "")],
        failure: &[],
    };
    "#);
}

#[test]
fn an_object_in_a_parameter_says_what_within_it_breaks_a_rule() {
    assert_snapshot!(checked().item("impl ToParameter for Range"), @r#"
    impl ToParameter for Range {
        fn to_parameter(&self) -> ParameterValue {
            ParameterValue::pairs(&[("from", &self.from)])
        }

        fn fault(&self) -> Option<WriteFault> {
            ParameterValue::fault_in(
                &[("from", &self.from, &[Check::ExclusiveMinimum("0")])],
            )
        }
    }
    "#);
}

#[test]
fn a_body_is_held_as_a_whole() {
    assert_snapshot!(checked().item("fn Names::create"), @r#"
    pub fn create(&self, body: &[String]) -> CreateRequest {
        let mut call = self.binding.call(&CREATE);
        call.checked(&[Check::Items(&[Check::MinLength(1)]), Check::MinItems(1)])
            .json("application/json", &body);
        CreateRequest::new(call)
    }
    "#);
}

#[test]
fn nothing_is_checked_unless_it_is_asked_for() {
    let fixture = fixture("check_requests: true");
    let asked = generate(&Portal { check_requests: true, ..fixture.as_portal() }, &fixture);
    assert_eq!(asked.files, fixture.outcome().files);
    assert!(asked.files.values().any(|text| text.contains("Check::")));
    let plain = Fixture::description(with_paths_and_schemas(PATHS, SCHEMAS)).outcome();
    assert!(!plain.files.values().any(|text| text.contains("Check::") || text.contains("\"checks\"")));
}

#[test]
fn a_pattern_that_is_none_is_reported_and_left_out() {
    let paths = "
        /accounts:
          get:
            parameters: [{ name: iban, in: query, schema: { type: string, maxLength: 34, pattern: '^[A-Z' } }]
            responses: { '204': { description: Done. } }
    ";
    let fixture = Fixture::portal("apis: { api: { description: api.yaml } }\ncheck_requests: true")
        .file("api.yaml", with_paths(&dedent(paths)));
    assert_snapshot!(fixture.faults(), @"
    6:93 /paths/~1accounts/get/parameters/0/schema/pattern
      this pattern is no regular expression of ECMA-262; no value is held to it
      correct it, by an overlay where the description is not yours
    ");
    let files = fixture.outcome().files;
    assert!(files.values().any(|text| text.contains("checked(&[Check::MaxLength(34)])")));
}

#[test]
fn of_definitions_that_become_one_what_holds_for_all_is_checked() {
    let schemas = "
        One: { type: object, properties: { held: { type: object, properties: { text: { type: string, maxLength: 5, minLength: 1 } } } } }
        Two: { type: object, properties: { held: { type: object, properties: { text: { type: string, maxLength: 9 } } } } }
    ";
    let body = |name: &str| {
        format!(
            "{{ content: {{ application/json: {{ schema: {{ oneOf: [{{ $ref: '#/components/schemas/One' }}, {{ $ref: '#/components/schemas/{name}' }}] }} }} }} }}"
        )
    };
    let paths = format!("/a: {{ post: {{ requestBody: {}, responses: {{ '204': {{ description: Done. }} }} }} }}", body("Two"));
    let package = Fixture::portal("apis: { api: { description: api.yaml } }\ncheck_requests: true")
        .file("api.yaml", with_paths_and_schemas(&paths, &dedent(schemas)))
        .outcome();
    let text: String = package.files.values().filter(|text| text.contains("Check::")).cloned().collect();
    assert!(text.contains("Check::MaxLength(9)") && !text.contains("MinLength"), "{text}");
}
