//! What became of every node: in the code, in its docs, said again, or of no effect.

use insta::assert_snapshot;
use portal_codegen::{Effect, Outcome};

use crate::fixture::{Fixture, answering, dedent, with_paths, with_paths_and_schemas};

fn effect(outcome: &Outcome, file: &str, pointer: &str) -> Effect {
    outcome.account().effect(file, pointer).unwrap_or_else(|| panic!("no node at {pointer}"))
}

#[test]
fn what_has_no_effect_is_listed_with_its_reason() {
    let description = "
        openapi: 3.0.3
        info: { title: Fixture, version: '1', contact: { name: Somebody } }
        paths:
          /accounts:
            get:
              operationId: list
              tags: [Accounts, Others]
              x-internal: { team: a }
              parameters:
                - { name: limit, in: query, required: false, style: form, schema: { type: integer, format: int64, maximum: 9 } }
              responses:
                '200':
                  description: The accounts.
                  content:
                    application/json:
                      example: {}
                      schema: { type: object, properties: { name: { type: string, format: iban } } }
        components:
          schemas:
            Unused: { type: string }
    ";
    assert_snapshot!(Fixture::description(dedent(description)).outcome().account(), @"
    construct                                                    code   docs  others
    description: OpenAPI document                                   1      0
    description: OpenAPI document, `components`                     1      0
    description: OpenAPI document, `info`                           1      0
    description: OpenAPI document, `openapi`                        1      0
    description: OpenAPI document, `paths`                          1      0
    description: components object, `schemas`                       1      0  1 of no effect (nothing refers to it)
    description: info object, `contact`                             0      0  2 of no effect (for people, and of no use in code)
    description: info object, `title`                               0      1
    description: info object, `version`                             0      0  1 of no effect (the package has a version of its own)
    description: media type object, `example`                       0      0  1 of no effect (examples say nothing of types)
    description: media type object, `schema`                        1      0
    description: operation object, `operationId`                    1      0
    description: operation object, `parameters`                     2      0
    description: operation object, `responses`                      1      0
    description: operation object, `tags`                           2      0  1 of no effect (the first tag says where a method goes)
    description: operation object, `x-`                             0      0  2 of no effect (an extension)
    description: parameter object, `in`                             1      0
    description: parameter object, `name`                           1      0
    description: parameter object, `required`                       0      0  1 of no effect (it holds without being said)
    description: parameter object, `schema`                         1      0
    description: parameter object, `style`                          0      0  1 of no effect (it holds without being said)
    description: path item object, `get`                            1      0
    description: paths object                                       1      0
    description: response object, `content`                         2      0
    description: response object, `description`                     0      1
    description: responses object                                   1      0
    description: schema, `format`                                   0      1  1 of no effect (it is what such a number or text is anyway)
    description: schema, `maximum`                                  0      1
    description: schema, `properties`                               2      0
    description: schema, `type`                                     2      0  1 of no effect (nothing refers to it), 1 of no effect (the keywords beside it say as much)
    ");
}

#[test]
fn what_is_declared_beside_what_is_read_has_no_effect() {
    let description = "
        openapi: 3.0.3
        info: { title: Fixture, version: '1' }
        servers: [{ url: https://bank.example }, { url: https://other.example }]
        paths:
          /accounts:
            get:
              deprecated: false
              responses:
                '200':
                  description: The accounts.
                  headers:
                    Content-Type: { schema: { type: string } }
                    X-Rate: { content: { text/plain: { schema: { type: string } } } }
        components:
          securitySchemes:
            unused: { type: http, scheme: bearer }
    ";
    let outcome = Fixture::description(dedent(description)).outcome();
    let response = "/paths/~1accounts/get/responses/200/headers";
    let places = [
        "/servers/1".to_owned(),
        "/paths/~1accounts/get/deprecated".to_owned(),
        format!("{response}/Content-Type"),
        format!("{response}/X-Rate/content"),
        "/components/securitySchemes/unused".to_owned(),
    ];
    let effects = places.map(|place| format!("{place}: {:?}", effect(&outcome, "api.yaml", &place)));
    assert_snapshot!(effects.join("\n"), @r#"
    /servers/1: None("the first server is taken; a builder takes any address")
    /paths/~1accounts/get/deprecated: None("it holds without being said")
    /paths/~1accounts/get/responses/200/headers/Content-Type: None("the media types of the response say it")
    /paths/~1accounts/get/responses/200/headers/X-Rate/content: None("the header is handed over as text")
    /components/securitySchemes/unused: None("no security requirement names it")
    "#);
}

#[test]
fn that_a_member_may_be_null_has_an_effect_where_absence_does_not_say_as_much() {
    let outcome = Fixture::description(with_paths_and_schemas(
        "
        /a:
          put:
            requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Sent' } } } }
            responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Received' } } } } }
        ",
        "
        Sent: { type: object, properties: { optional: { type: string, nullable: true } } }
        Received: { type: object, required: [needed], properties: { needed: { type: string, nullable: true }, optional: { type: string, nullable: true } } }
        ",
    ))
    .outcome();
    let of = |place: &str| effect(&outcome, "api.yaml", &format!("/components/schemas/{place}/nullable"));
    assert_eq!([of("Sent/properties/optional"), of("Received/properties/needed")], [Effect::Code, Effect::Code]);
    assert_eq!(of("Received/properties/optional"), Effect::None("`null` reads as absence does"));
}

#[test]
fn that_a_named_schema_may_be_null_has_an_effect_where_any_of_its_uses_is_more_than_an_optional_member() {
    let outcome = Fixture::description(with_paths_and_schemas(
        "
        /a:
          get:
            responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Received' } } } } }
        ",
        "
        Received:
          type: object
          properties:
            member: { $ref: '#/components/schemas/Member' }
            alias: { $ref: '#/components/schemas/Alias' }
            item: { $ref: '#/components/schemas/Item' }
            items: { type: array, items: { $ref: '#/components/schemas/Item' } }
            value: { $ref: '#/components/schemas/Value' }
            values: { type: object, additionalProperties: { $ref: '#/components/schemas/Value' } }
            either: { oneOf: [{ $ref: '#/components/schemas/Branch' }, { type: boolean }] }
        Member: { type: object, nullable: true, properties: { a: { type: string } } }
        Alias: { $ref: '#/components/schemas/Aliased' }
        Aliased: { type: string, nullable: true }
        Item: { type: object, nullable: true, properties: { b: { type: string } } }
        Value: { type: integer, nullable: true }
        Branch: { type: object, nullable: true, properties: { c: { type: string } } }
        ",
    ))
    .outcome();
    let of = |name: &str| effect(&outcome, "api.yaml", &format!("/components/schemas/{name}/nullable"));
    for name in ["Member", "Aliased", "Branch"] {
        assert_eq!(of(name), Effect::None("`null` reads as absence does"), "{name}");
    }
    assert_eq!([of("Item"), of("Value")], [Effect::Code, Effect::Code]);
}

#[test]
fn what_a_correction_replaces_has_no_effect_and_what_it_adds_has_one() {
    let description = "
        openapi: 3.0.3
        info: { title: Fixture, version: '1' }
        paths:
          /accounts:
            get:
              responses:
                '200':
                  description: The accounts.
                  content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } }
    ";
    let overlay = "
        overlay: 1.0.0
        actions:
          - target: $.paths['/accounts'].get.responses['200'].content['application/json'].schema.properties.name.type
            update: boolean
          - target: $.paths['/accounts'].get
            update: { tags: [Accounts] }
    ";
    let outcome = Fixture::description(dedent(description)).corrected(overlay).outcome();
    let replaced = "/paths/~1accounts/get/responses/200/content/application~1json/schema/properties/name/type";
    assert_eq!(effect(&outcome, "api.yaml", replaced), Effect::None("a correction takes its place"));
    assert_eq!(effect(&outcome, "corrections.yaml", "/actions/0/update"), Effect::Code);
    assert_eq!(effect(&outcome, "corrections.yaml", "/actions/1/update/tags/0"), Effect::Code);
}

#[test]
fn words_that_environments_share_are_said_again_and_those_of_the_second_alone_are_kept() {
    let portal = "
        environments: { sandbox: {}, production: {} }
        apis: { accounts: { sandbox: sandbox.yaml, production: production.yaml } }
    ";
    let description = |words: &str| {
        dedent(&format!(
            "
            openapi: 3.0.3
            info: {{ title: Fixture, version: '1' }}
            servers: [{{ url: https://bank.example }}]
            paths:
              /accounts:
                get:
                  {words}
                  responses: {{ '204': {{ description: None. }} }}
            "
        ))
    };
    let outcome = Fixture::portal(portal)
        .file("sandbox.yaml", description("summary: The accounts."))
        .file("production.yaml", description("summary: The accounts."))
        .outcome();
    let again = Effect::Again("the other environments say the same");
    assert_eq!(effect(&outcome, "sandbox.yaml", "/paths/~1accounts/get/summary"), again);
    assert_eq!(effect(&outcome, "production.yaml", "/paths/~1accounts/get/summary"), again);

    let outcome = Fixture::portal(portal)
        .file("sandbox.yaml", description("deprecated: false"))
        .file("production.yaml", description("summary: The accounts."))
        .outcome();
    assert_eq!(effect(&outcome, "production.yaml", "/paths/~1accounts/get/summary"), Effect::Docs);
}

#[test]
fn a_name_of_the_package_that_it_has_anyway_has_no_effect() {
    let portal = "
        package: fixture
        library: accounts
        apis: { accounts: { description: api.yaml } }
    ";
    let outcome = Fixture::portal(portal).file("api.yaml", answering("Account: { type: string }")).outcome();
    assert_eq!(effect(&outcome, "portal.yaml", "/package"), Effect::None("it holds without being said"));
    assert_eq!(effect(&outcome, "portal.yaml", "/library"), Effect::Code);
}

#[test]
fn the_name_of_an_api_counts_where_there_are_others_or_something_refers_to_it() {
    let one = "{ accounts: { description: api.yaml } }";
    let two = "{ accounts: { description: api.yaml }, payments: { description: payments.yaml } }";
    let server = "environments: { live: { servers: { accounts: 'https://bank.example' } } }\n";
    for (apis, more, expected) in
        [(one, "", Effect::None("there is no other API")), (one, server, Effect::Code), (two, "", Effect::Code)]
    {
        let fixture = Fixture::portal(&format!("apis: {apis}\n{more}")).file("api.yaml", answering("Account: { type: string }"));
        let payments = answering("Account: { type: string }").replace("/accounts", "/payments");
        let outcome = fixture.file("payments.yaml", payments).outcome();
        assert_eq!(effect(&outcome, "portal.yaml", "/apis/accounts"), expected, "{apis} {more}");
        assert_eq!(effect(&outcome, "portal.yaml", "/apis/accounts/description"), Effect::Code);
    }
}

#[test]
fn what_a_gateway_takes_up_by_name_or_reference_is_needed_and_its_inline_schema_has_an_entry_for_each_node() {
    let portal = "
        environments: { production: {} }
        apis: { accounts: { description: api.yaml } }
        errors:
          gateways:
            gateway:
              statuses: [403, 503]
              content:
                application/json: Fault
                application/problem+json:
                  description: What stands in the way.
                  type: object
                  properties: { reason: { $ref: '#/components/schemas/Reason' }, count: { type: integer, minimum: 1 } }
    ";
    let description = "
        openapi: 3.0.3
        info: { title: Fixture, version: '1' }
        servers: [{ url: https://bank.example }]
        paths: { /accounts: { get: { responses: { '204': { description: None. } } } } }
        components:
          schemas:
            Fault: { type: object, properties: { code: { type: string, description: The fault. } } }
            Reason: { type: string, enum: [closed] }
            Unused: { type: string }
    ";
    let outcome = Fixture::portal(portal).file("api.yaml", dedent(description)).outcome();
    let inline = "/errors/gateways/gateway/content/application~1problem+json";
    for (file, pointer, expected) in [
        ("api.yaml", "/components/schemas/Fault/properties/code/description", Effect::Docs),
        ("api.yaml", "/components/schemas/Reason/enum/0", Effect::Code),
        ("api.yaml", "/components/schemas/Unused", Effect::None("nothing refers to it")),
        ("portal.yaml", "/errors/gateways/gateway", Effect::Code),
        ("portal.yaml", "/errors/gateways/gateway/content/application~1json", Effect::Code),
        ("portal.yaml", "/errors/gateways/gateway/statuses/0", Effect::Code),
        ("portal.yaml", &format!("{inline}/description"), Effect::Docs),
        ("portal.yaml", &format!("{inline}/properties/reason/$ref"), Effect::Code),
        ("portal.yaml", &format!("{inline}/properties/count/minimum"), Effect::Docs),
    ] {
        assert_eq!(effect(&outcome, file, pointer), expected, "{file}{pointer}");
    }
}

#[test]
fn a_schema_of_what_a_gateway_answers_with_as_text_has_no_effect() {
    let portal = "
        environments: { production: {} }
        apis: { accounts: { description: api.yaml } }
        errors:
          gateways:
            gateway:
              statuses: [403]
              content:
                application/xml: { type: string }
                text/plain: Fault
    ";
    let description = "
        openapi: 3.0.3
        info: { title: Fixture, version: '1' }
        servers: [{ url: https://bank.example }]
        paths: { /accounts: { get: { responses: { '204': { description: None. } } } } }
        components: { schemas: { Fault: { type: string } } }
    ";
    let outcome = Fixture::portal(portal).file("api.yaml", dedent(description)).outcome();
    let content = "/errors/gateways/gateway/content";
    let unread = Effect::None("it is handed over as it comes");
    assert_eq!(effect(&outcome, "portal.yaml", &format!("{content}/application~1xml/type")), unread);
    assert_eq!(effect(&outcome, "portal.yaml", &format!("{content}/application~1xml")), Effect::Code);
    assert_eq!(effect(&outcome, "portal.yaml", "/errors/gateways/gateway"), Effect::None("no type is named after it"));
    assert_eq!(effect(&outcome, "api.yaml", "/components/schemas/Fault/type"), Effect::None("nothing refers to it"));
}

#[test]
fn a_schema_that_counts_in_one_media_type_counts_though_another_is_handed_over_as_it_comes() {
    let description = "
        swagger: '2.0'
        info: { title: Fixture, version: '1' }
        host: bank.example
        produces: [application/json, application/xml]
        paths:
          /accounts:
            get:
              responses: { '200': { description: One., schema: { type: object, properties: { a: { type: integer } } } } }
    ";
    let outcome = Fixture::description(dedent(description)).outcome();
    let schema = "/paths/~1accounts/get/responses/200/schema/properties/a/type";
    assert_eq!(effect(&outcome, "api.yaml", schema), Effect::Code);
}

#[test]
fn a_collection_format_and_the_parameters_of_a_form_have_an_effect_and_what_is_the_default_has_none() {
    let array = |name: &str, more: &str| format!("{{ name: {name}, in: query, type: array, items: {{ type: string }}{more} }}");
    let (unsaid, csv, multi) = (array("a", ""), array("b", ", collectionFormat: csv"), array("c", ", collectionFormat: multi"));
    let description = format!(
        "
        swagger: '2.0'
        info: {{ title: Fixture, version: '1' }}
        host: bank.example
        paths:
          /a:
            post:
              parameters:
                - {unsaid}
                - {csv}
                - {multi}
                - {{ name: d, in: formData, required: true, type: string }}
                - {{ name: e, in: query, type: string, collectionFormat: csv }}
              responses: {{ '204': {{ description: Done. }} }}
        "
    );
    let outcome = Fixture::description(dedent(&description)).outcome();
    let held = Effect::None("it holds without being said");
    for (pointer, expected) in [
        ("0/name", Effect::Code),
        ("1/name", Effect::Code),
        ("1/collectionFormat", held),
        ("2/collectionFormat", Effect::Code),
        ("3/name", Effect::Code),
        ("3/in", Effect::Code),
        ("3/required", Effect::Code),
        ("4/collectionFormat", Effect::None("only arrays have one")),
    ] {
        assert_eq!(effect(&outcome, "api.yaml", &format!("/paths/~1a/post/parameters/{pointer}")), expected, "{pointer}");
    }
}

#[test]
fn what_a_parameter_says_counts_where_the_code_depends_on_it() {
    let description = "
        openapi: 3.0.3
        info: { title: Fixture, version: '1' }
        paths:
          /a/{d}:
            get:
              parameters:
                - { name: a, in: query, explode: false, schema: { type: array, items: { type: string } } }
                - { name: b, in: query, explode: true, schema: { type: array, items: { type: string } } }
                - name: c
                  in: query
                  content:
                    application/json: { schema: { type: object, required: [a], properties: { a: { type: string } } } }
                    text/plain: { schema: { type: string } }
                - { name: d, in: path, required: true, explode: false, schema: { type: string } }
              responses: { '204': { description: Done. } }
    ";
    let outcome = Fixture::description(dedent(description)).outcome();
    let held = Effect::None("it holds without being said");
    for (pointer, expected) in [
        ("0/explode", Effect::Code),
        ("1/explode", held),
        ("2/content/application~1json/schema/properties/a", Effect::Code),
        ("2/content/application~1json/schema/required", Effect::Code),
        ("2/content/text~1plain", Effect::None("a parameter goes in one media type, the first")),
        ("3/explode", held),
    ] {
        assert_eq!(effect(&outcome, "api.yaml", &format!("/paths/~1a~1{{d}}/get/parameters/{pointer}")), expected, "{pointer}");
    }
}

#[test]
fn an_address_that_the_description_has_holds_without_being_said() {
    let settings = "
        environments: { one: { servers: { api: 'https://bank.example/' } }, two: { servers: { api: 'https://two.example' } } }
        apis: { api: { description: api.yaml } }
    ";
    let description = answering("Account: { type: object, properties: { a: { type: string } } }\n")
        + "servers: [{ url: https://bank.example }]\n";
    let outcome = Fixture::portal(settings).file("api.yaml", description).outcome();
    let server = |environment: &str| effect(&outcome, "portal.yaml", &format!("/environments/{environment}/servers/api"));
    assert_eq!((server("one"), server("two")), (Effect::None("it holds without being said"), Effect::Code));
}

#[test]
fn servers_of_a_description_have_no_effect_where_portal_yaml_gives_one_for_each_environment() {
    let effects = |two: &str| {
        let settings = format!(
            "
            environments: {{ one: {{ servers: {{ api: 'https://one.example' }} }}, two: {{ {two} }} }}
            apis: {{ api: {{ description: api.yaml }} }}
            "
        );
        let description = answering("Account: { type: string }\n") + "servers: [{ url: https://bank.example }]\n";
        effect(&Fixture::portal(&settings).file("api.yaml", description).outcome(), "api.yaml", "/servers/0/url")
    };
    assert_eq!(effects("servers: { api: 'https://two.example' }"), Effect::Again("`portal.yaml` says where the API is"));
    assert_eq!(effects(""), Effect::Code);
}

#[test]
fn a_title_that_the_description_has_holds_without_being_said() {
    let settings = "{ portal: Fixture, apis: { api: { description: api.yaml } } }";
    let titled = |title: &str| {
        let description = answering("Account: { type: string }\n").replace("title: Fixture", &format!("title: {title}"));
        effect(&Fixture::portal(settings).file("api.yaml", description).outcome(), "portal.yaml", "/portal")
    };
    assert_eq!(titled("Fixture"), Effect::None("it holds without being said"));
    assert_eq!(titled("Other"), Effect::Code);
}

#[test]
fn requirements_of_the_document_that_change_nothing_have_no_effect() {
    let said = |common: &str, own: &str| {
        let operation = format!("{{ get: {{ {own} responses: {{ '204': {{ description: None. }} }} }} }}");
        let schemes = "components: { securitySchemes: { token: { type: http, scheme: bearer } } }";
        let description = format!("security: {common}\n{schemes}\n{}", with_paths(&format!("/a: {operation}")));
        effect(&Fixture::description(description).outcome(), "api.yaml", "/security/0")
    };
    assert_eq!(said("[{}]", ""), Effect::None("it holds without being said"));
    assert_eq!(said("[{ token: [] }]", "security: [{ token: [] }],"), Effect::None("each operation says its own"));
    assert_eq!(said("[{ token: [] }]", ""), Effect::Code);
}

#[test]
fn what_is_said_twice_of_a_header_about_the_customer_is_said_again_and_what_docs_do_not_tell_has_no_effect() {
    let parameter = |format: &str| {
        let first = "{ name: psu-host, in: header, schema: { type: string, format: hostname } }";
        let second = format!("{{ name: psu-host, in: header, schema: {{ type: string, format: {format} }} }}");
        let operation = |path: &str, parameter: &str| {
            format!("{path}: {{ get: {{ parameters: [{parameter}], responses: {{ '204': {{ description: None. }} }} }} }}\n")
        };
        let settings = "{ apis: { api: { description: api.yaml } }, headers: { psu-host: psu } }";
        let description = with_paths(&(operation("/a", first) + &operation("/b", &second)));
        let outcome = Fixture::portal(settings).file("api.yaml", description).outcome();
        effect(&outcome, "api.yaml", "/paths/~1b/get/parameters/0/schema/format")
    };
    assert_eq!(parameter("hostname"), Effect::Again("the header has the same words elsewhere"));
    assert_eq!(parameter("idn-hostname"), Effect::None("the docs say it already, or have no place for it"));
}
