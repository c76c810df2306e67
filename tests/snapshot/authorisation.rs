//! `portal.yaml`: customers authorise what they are asked for.

use insta::assert_snapshot;

use crate::fixture::{Fixture, dedent, with_paths_and_schemas};

const PATHS: &str = "
    /orders/{id}:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      get:
        operationId: getOrder
        tags: [orders]
        responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
    /orders/{id}/authorisations:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      post:
        operationId: start
        tags: [orders]
        responses: { '201': { description: Begun., content: { application/json: { schema: { $ref: '#/components/schemas/Begun' } } } } }
    /orders/{id}/authorisations/{authorisationId}:
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { name: authorisationId, in: path, required: true, schema: { type: string } }
      put:
        operationId: update
        tags: [orders]
        requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Update' } } } }
        responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Status' } } } } }
      get:
        operationId: status
        tags: [orders]
        responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Status' } } } } }
    /returns/{id}/authorisations:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      post:
        operationId: startReturn
        tags: [returns]
        parameters: [{ name: reason, in: query, required: true, schema: { type: string } }]
        responses: { '201': { description: Begun., content: { application/json: { schema: { $ref: '#/components/schemas/Status' } } } } }
    /batches/{count}/authorisations:
      parameters: [{ name: count, in: path, required: true, schema: { type: integer } }]
      post:
        operationId: startBatch
        tags: [orders]
        responses: { '201': { description: Begun., content: { application/json: { schema: { $ref: '#/components/schemas/Begun' } } } } }
    /orders/{id}/return-authorisations:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      post:
        operationId: startReturnOfOrder
        tags: [orders]
        responses: { '201': { description: Begun., content: { application/json: { schema: { $ref: '#/components/schemas/Begun' } } } } }
    ";

const SCHEMAS: &str = "
    Order: { type: object, properties: { state: { type: string, enum: [open, paid, cancelled] } } }
    Begun: { type: object, required: [authorisationId], properties: { authorisationId: { type: string }, scaStatus: { type: string } } }
    Update: { type: object, properties: { authenticationMethodId: { type: string } } }
    Status: { type: object, properties: { scaStatus: { type: string } } }
    ";

fn portal(authorisation: &str) -> Fixture {
    let settings = format!(
        "apis: {{ api: {{ description: api.yaml }} }}\nenvironments: {{ bank: {{ servers: {{ api: 'https://bank.example' }} }} }}\n{}",
        dedent(authorisation)
    );
    Fixture::portal(&settings).file("api.yaml", with_paths_and_schemas(PATHS, SCHEMAS))
}

#[test]
fn a_handle_has_its_authorisation() {
    let package = portal(
        "
        authorisation:
          flow: berlin-group
          challenges: { app: auto-start-token, code: qr-code }
          operations:
            POST /orders/{id}/authorisations:
              update: PUT /orders/{id}/authorisations/{authorisationId}
              status: GET /orders/{id}/authorisations/{authorisationId}
              exchange: { X-Order: id, X-Authorisation: authorisationId }
              shown_by: GET /orders/{id}
              at: /state
              done: [paid]
              not_done: [cancelled]
              seconds: 2
        ",
    )
    .generate();
    assert_snapshot!(package.item("impl Order"), @r#"
    impl Order {
        #[must_use]
        pub fn authorisation(
            &self,
            authorisation_id: &AuthorisationId,
        ) -> OrderAuthorisation {
            OrderAuthorisation {
                binding: self.binding.with("authorisationId", authorisation_id),
            }
        }

        pub fn get(&self) -> OrderGetRequest {
            OrderGetRequest::new(self.binding.call(&ORDER_GET))
        }

        pub fn start(&self) -> OrderStartRequest {
            OrderStartRequest::new(self.binding.call(&ORDER_START))
        }

        pub fn start_return_authorisation(&self) -> OrderStartReturnAuthorisationRequest {
            OrderStartReturnAuthorisationRequest::new(
                self.binding.call(&ORDER_START_RETURN_AUTHORISATION),
            )
        }

        pub fn authorise(&self, method: impl Into<ScaChoice>) -> ScaRequest {
            static RULES: ScaRules = ScaRules {
                start: &ORDER_START,
                update: &ORDER_AUTHORISATION_UPDATE,
                status: &ORDER_AUTHORISATION_STATUS,
                authorisation: "authorisationId",
                exchange: &[("X-Order", "id"), ("X-Authorisation", "authorisationId")],
                challenges: &[
                    ("app", ChallengeKind::AutoStartToken),
                    ("code", ChallengeKind::QrCode),
                ],
                shown: Some(
                    &Recovery {
                        shown_by: &ORDER_GET,
                        at: "/state",
                        done: &["paid"],
                        not_done: &["cancelled"],
                    },
                ),
                seconds: 2,
            };
            ScaRequest::new(&self.binding, &RULES, method)
        }
    }
    "#);
    assert!(package.file("Cargo.toml").contains("features = [\"client\", \"sca\"]"));
}

#[test]
fn what_an_authorisation_names_is_there_and_fits() {
    assert_snapshot!(portal(
        "
        authorisation:
          flow: redirect
          challenges: { app: token }
          operations:
            POST /orders/{id}/authorisation: { update: 'PUT /orders/{id}', status: 'GET /orders/{id}' }
            POST /returns/{id}/authorisations:
              update: PUT /orders/{id}/authorisations/{authorisationId}
              status: GET /orders/{id}/authorisations/{authorisationId}
            POST /orders/{id}/authorisations:
              method: payNow
              update: PUT /order/{id}/authorisations/{authorisationId}
              status: GET /orders/{id}/authorisations/{authorisationId}
              at: /state
            POST /orders/{id}/return-authorisations:
              update: PUT /orders/{id}/authorisations/{authorisationId}
              status: PUT /orders/{id}/authorisations/{authorisationId}
        "
    ).faults(), @"
    4:9 /authorisation/flow
      `redirect` is none of berlin-group
      write one of these
    5:22 /authorisation/challenges/app
      `token` is none of qr-code, auto-start-token
      write one of these
    7:5 /authorisation/operations/POST ~1orders~1{id}~1authorisation
      no operation `POST /orders/{id}/authorisation` is in the descriptions
      did you mean `POST /batches/{count}/authorisations`?
    9:15 /authorisation/operations/POST ~1returns~1{id}~1authorisations/update
      `PUT /orders/{id}/authorisations/{authorisationId}` has another tag than `POST /returns/{id}/authorisations`
      name an operation of the same tag, so that both are there with one feature of the package
    12:15 /authorisation/operations/POST ~1orders~1{id}~1authorisations/method
      `payNow` can be no name of a method
      write words in lower case, with underscores between them
    13:15 /authorisation/operations/POST ~1orders~1{id}~1authorisations/update
      no operation `PUT /order/{id}/authorisations/{authorisationId}` is in the descriptions
      did you mean `PUT /orders/{id}/authorisations/{authorisationId}`?
    15:7 /authorisation/operations/POST ~1orders~1{id}~1authorisations/at
      it is not said which operation has this status
      add `shown_by: GET /…`, or remove it
    18:15 /authorisation/operations/POST ~1orders~1{id}~1return-authorisations/status
      `PUT /orders/{id}/authorisations/{authorisationId}` does more than read: its status cannot be asked for
      name an operation with `GET`
    ");
    assert_snapshot!(portal(
        "
        authorisation:
          flow: berlin-group
          operations:
            POST /orders/{id}/authorisations:
              update: PUT /orders/{id}/authorisations/{authorisationId}
              status: GET /orders/{id}
            POST /orders/{id}/return-authorisations:
              method: authorise_return
              update: GET /orders/{id}/authorisations/{authorisationId}
              status: GET /orders/{id}/authorisations/{authorisationId}
        "
    ).faults(), @"
    8:15 /authorisation/operations/POST ~1orders~1{id}~1authorisations/status
      no response of `GET /orders/{id}` in JSON has a text at `/scaStatus`, as the flow has it
      name an operation of the flow
    11:15 /authorisation/operations/POST ~1orders~1{id}~1return-authorisations/update
      no body of `GET /orders/{id}/authorisations/{authorisationId}` in JSON has a text at `/authenticationMethodId`, as the flow has it
      name an operation of the flow
    ");
}

#[test]
fn authorisations_of_one_handle_are_started_by_methods_of_their_own() {
    let both = |second: &str| {
        let parts = "update: 'PUT /orders/{id}/authorisations/{authorisationId}', status: 'GET /orders/{id}/authorisations/{authorisationId}'";
        portal(&format!(
            "
            authorisation:
              flow: berlin-group
              operations:
                POST /orders/{{id}}/authorisations: {{ {parts}, exchange: {{ X-Order: orderId }} }}
                POST /orders/{{id}}/return-authorisations: {{ {second}{parts} }}
            "
        ))
    };
    assert_snapshot!(both("").faults(), @"
    6:39 /authorisation/operations/POST ~1orders~1{id}~1authorisations
      `POST /orders/{id}/authorisations` and `POST /orders/{id}/return-authorisations` are both started by `authorise`
      give one of them another `method`
    7:46 /authorisation/operations/POST ~1orders~1{id}~1return-authorisations
      `POST /orders/{id}/return-authorisations` and `POST /orders/{id}/authorisations` are both started by `authorise`
      give one of them another `method`
    ");
    assert_snapshot!(both("method: authorise_return, ").faults(), @"
    6:184 /authorisation/operations/POST ~1orders~1{id}~1authorisations/exchange/X-Order
      `X-Order` has the value of a parameter `orderId`, which `PUT /orders/{id}/authorisations/{authorisationId}` does not have
      name one of id, authorisationId
    ");
}

#[test]
fn a_method_a_header_and_a_handle_can_be_what_they_are_for() {
    let parts = "update: 'PUT /orders/{id}/authorisations/{authorisationId}', status: 'GET /orders/{id}/authorisations/{authorisationId}'";
    assert_snapshot!(portal(&format!(
        "
        authorisation:
          flow: berlin-group
          operations:
            POST /orders/{{id}}/authorisations: {{ {parts}, method: term, exchange: {{ 'X Order': id }} }}
            POST /batches/{{count}}/authorisations: {{ {parts} }}
        "
    )).faults(), @"
    6:171 /authorisation/operations/POST ~1orders~1{id}~1authorisations/method
      a handle has another method `term`
      give it another name, such as `authorise_return`
    6:189 /authorisation/operations/POST ~1orders~1{id}~1authorisations/exchange/X Order
      `X Order` can be no name of a header
      write letters, digits and hyphens
    7:43 /authorisation/operations/POST ~1batches~1{count}~1authorisations
      `POST /batches/{count}/authorisations` is on no handle: the last parameter of its path is no id
      name an operation on what is authorised
    ");
}
