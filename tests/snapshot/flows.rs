//! `portal.yaml`: what shows the outcome of an operation, when a status is final, how responses are paged.

use insta::assert_snapshot;

use crate::fixture::{Fixture, dedent, with_paths, with_paths_and_schemas};

const PATHS: &str = "
    /orders:
      get:
        operationId: listOrders
        tags: [orders]
        parameters:
          - { name: first, in: query, schema: { type: string, format: date } }
          - { name: last, in: query, schema: { type: string, format: date } }
          - { name: kind, in: query, schema: { type: string } }
        responses: { '200': { description: They., content: { application/json: { schema: { $ref: '#/components/schemas/Page' } } } } }
      post:
        operationId: addOrder
        tags: [orders]
        responses: { '204': { description: Added. } }
    /orders/{id}:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      get:
        operationId: getOrder
        tags: [orders]
        responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
      delete:
        operationId: cancelOrder
        tags: [orders]
        responses: { '204': { description: Cancelled. } }
    /notes/{id}:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      get:
        operationId: getNote
        tags: [notes]
        responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
    ";

const SCHEMAS: &str = "
    Order: { type: object, properties: { status: { type: string, enum: [open, shipped, cancelled] }, parts: { type: array, items: { type: string } } } }
    Page: { type: object, properties: { links: { type: object, properties: { next: { type: string } } } } }
    ";

fn portal(sections: &str) -> Fixture {
    let settings = format!(
        "apis: {{ api: {{ description: api.yaml }} }}\nenvironments: {{ bank: {{ servers: {{ api: 'https://bank.example' }} }} }}\n{}",
        dedent(sections)
    );
    Fixture::portal(&settings).file("api.yaml", with_paths_and_schemas(PATHS, SCHEMAS))
}

#[test]
fn an_operation_knows_what_shows_its_outcome_when_it_is_final_and_how_it_pages() {
    let package = portal(
        "
        recovery:
          DELETE /orders/{id}: { shown_by: 'GET /orders/{id}', at: /status, done: [cancelled], not_done: [shipped] }
        final_status:
          GET /orders/{id}: { at: /status, values: [shipped, cancelled], seconds: 5 }
        pagination:
          GET /orders: { next: /links/next }
        ",
    )
    .generate();
    assert_snapshot!(package.item("impl Operation for OrderCancelOperation"), @r#"
    impl Operation for OrderCancelOperation {
        type Body = ();
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
        const RECOVERY: Option<&'static Recovery> = Some(
            &Recovery {
                shown_by: &ORDER_GET,
                at: "/status",
                done: &["cancelled"],
                not_done: &["shipped"],
            },
        );
    }
    "#);
    assert_snapshot!(package.item("impl HasFinalStatus for OrderGetOperation"), @r#"
    impl HasFinalStatus for OrderGetOperation {
        const FINAL: &'static FinalStatus = &FinalStatus {
            at: "/status",
            values: &["cancelled", "shipped"],
            seconds: 5,
        };
    }
    "#);
    assert_snapshot!(package.item("impl Paged for ListOperation"), @r#"
    impl Paged for ListOperation {
        const PAGING: &'static Paging = &Paging::Next("/links/next");
    }
    "#);
    assert_snapshot!(package.item_with_docs("type OrderCancelRequest"), @"
    /// A request of `DELETE /orders/{id}`.
    ///
    /// Responses:
    ///
    /// - `204`: Cancelled.
    ///
    /// Where no response comes, `GET /orders/{id}` shows what became of it: `Error::recover`.
    pub type OrderCancelRequest = crate::Request<OrderCancelOperation>;
    ");
    assert_snapshot!(package.item_with_docs("type OrderGetRequest"), @"
    /// A request of `GET /orders/{id}`.
    ///
    /// Responses:
    ///
    /// - `200`: It.
    ///
    /// `until_final` asks every 5 seconds until `/status` is one of `cancelled`, `shipped`.
    pub type OrderGetRequest = crate::Request<OrderGetOperation>;
    ");
}

#[test]
fn windows_of_days_name_the_parameters_for_their_ends() {
    let package = portal("pagination: { GET /orders: { from: first, to: last, days: 30 } }\n").generate();
    assert_snapshot!(package.item("impl Paged for ListOperation"), @r#"
    impl Paged for ListOperation {
        const PAGING: &'static Paging = &Paging::Windows {
            from: "first",
            to: "last",
            days: 30,
        };
    }
    "#);
}

#[test]
fn the_order_of_statuses_means_nothing() {
    let of = |values: &str| {
        let rule = format!("final_status: {{ 'GET /orders/{{id}}': {{ at: /status, values: [{values}] }} }}\n");
        portal(&rule).generate().item("impl HasFinalStatus for OrderGetOperation")
    };
    assert_eq!(of("shipped, cancelled"), of("cancelled, shipped"));
}

#[test]
fn what_a_flow_names_is_there_and_fits() {
    assert_snapshot!(portal(
        "
        recovery:
          GET /orders: { shown_by: 'GET /orders/{id}' }
          POST /orders: { shown_by: 'GET /orders/{id}' }
          DELETE /orders/{id}: { shown_by: 'GET /order/{id}' }
        final_status:
          GET /orders/{id}: { at: /status, values: [shiped] }
          GET /notes/{id}: { at: /parts, values: [a] }
          POST /orders: { at: /status, values: [open] }
        pagination:
          GET /orders: { from: frst, to: kind, days: 0 }
          GET /notes/{id}: { from: first }
          GET /nothing: { next: /next }
        "
    ).faults(), @"
    4:28 /recovery/GET ~1orders/shown_by
      `GET /orders` only reads: its outcome is always known
      remove the entry
    5:29 /recovery/POST ~1orders/shown_by
      `GET /orders/{id}` needs `id`, which `POST /orders` does not have
      name an operation that needs no more than this one has
    6:36 /recovery/DELETE ~1orders~1{id}/shown_by
      no operation `GET /order/{id}` is in the descriptions
      did you mean `GET /orders/{id}`?
    8:45 /final_status/GET ~1orders~1{id}/values/0
      `shiped` is no value of `/status` in the response of `GET /orders/{id}`
      did you mean `shipped`?
    9:26 /final_status/GET ~1notes~1{id}/at
      no response of `GET /notes/{id}` has a text at `/parts`
      write the JSON pointer of one
    10:23 /final_status/POST ~1orders/at
      `POST /orders` does more than read: it cannot be called until a status is final
      name an operation with `GET`
    12:24 /pagination/GET ~1orders/from
      `GET /orders` has no parameter `frst` in its query
      did you mean `first`?
    12:34 /pagination/GET ~1orders/to
      `kind` of `GET /orders` is no date
      name a parameter of `format: date`
    12:46 /pagination/GET ~1orders/days
      this is no number of days or seconds
      write a whole number from 1 on
    13:3 /pagination/GET ~1notes~1{id}
      it is not said how the operation pages
      write `next`, the JSON pointer of the next page's address; `link`, its relation in the header `Link`; `cursor` and `parameter`; `page` or `offset`, with `items`; or `from`, `to` and `days`
    14:3 /pagination/GET ~1nothing
      no operation `GET /nothing` is in the descriptions
      remove the entry, or correct the address
    ");
    assert_snapshot!(portal(
        "
        recovery:
          DELETE /orders/{id}: { shown_by: 'GET /notes/{id}' }
        pagination:
          GET /orders: { next: /links/last }
        "
    ).faults(), @"
    4:36 /recovery/DELETE ~1orders~1{id}/shown_by
      `GET /notes/{id}` has another tag than `DELETE /orders/{id}`
      name an operation of the same tag, so that both are there with one feature of the package
    6:24 /pagination/GET ~1orders/next
      no response of `GET /orders` has a text at `/links/last`
      write the JSON pointer of one
    ");
    assert_snapshot!(portal("recovery: { 'DELETE /orders/{id}': { shown_by: 'DELETE /orders/{id}' } }\n").faults(), @"
    3:48 /recovery/DELETE ~1orders~1{id}/shown_by
      `DELETE /orders/{id}` does more than read, so that it cannot be asked for an outcome
      name an operation with `GET`
    ");
    assert_snapshot!(portal("recovery: { 'DELETE /orders/{id}': { shown_by: 'GET /orders/{id}', done: [cancelled] } }\n").faults(), @"
    3:75 /recovery/DELETE ~1orders~1{id}/done/0
      it is not said where the response has a status
      add `at`, the JSON pointer of the status
    ");
}

#[test]
fn an_operation_of_one_environment_names_the_descriptor_that_all_environments_share() {
    let get = "
        /orders/{id}:
          parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
          get: { operationId: getOrder, tags: [orders], responses: { '200': { description: It. } } }
        ";
    let delete = "  delete: { operationId: cancelOrder, tags: [orders], responses: { '204': { description: Cancelled. } } }\n";
    let settings = "
        environments:
          sandbox: { servers: { api: 'https://sandbox.example' } }
          production: { servers: { api: 'https://bank.example' } }
        apis: { api: { sandbox: sandbox.yaml, production: production.yaml } }
        recovery:
          DELETE /orders/{id}: { shown_by: 'GET /orders/{id}' }
        ";
    let described = |more: &str| with_paths(&(dedent(get).trim_end().to_owned() + "\n" + more));
    let package =
        Fixture::portal(settings).file("sandbox.yaml", described(delete)).file("production.yaml", described("")).generate();
    assert_snapshot!(package.item("impl Operation for CancelOperation"), @r#"
    impl Operation for CancelOperation {
        type Body = ();
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
        const RECOVERY: Option<&'static Recovery> = Some(
            &Recovery {
                shown_by: &crate::orders::ORDER_GET,
                at: "",
                done: &[],
                not_done: &[],
            },
        );
    }
    "#);
    assert_snapshot!(package.item("static ORDER_GET"), @r#"
    pub(crate) static ORDER_GET: Descriptor = Descriptor {
        id: "getOrder",
        method: Method::GET,
        api: 0,
        path: "/orders/{id}",
        parameters: &[Parameter::path("id")],
        body: BodyRule::None,
        scopes: &[],
        security: &[],
        success: &[Case::Code(200, "")],
        failure: &[],
    };
    "#);
}

#[test]
fn a_handle_tells_how_long_what_it_is_of_holds() {
    let of = |until: &str| {
        let schemas = "
            Order: { type: object, properties: { state: { type: string }, until: { type: string, format: date }, since: { type: string, format: date } } }
            Page: { type: object }
            ";
        let terms = format!(
            "terms: {{ 'GET /orders/{{id}}': {{ status: /state, valid_until: {until}, authorised: /since, days: 180, when: [done] }} }}\n"
        );
        let settings = format!(
            "apis: {{ api: {{ description: api.yaml }} }}\nenvironments: {{ bank: {{ servers: {{ api: 'https://bank.example' }} }} }}\n{terms}"
        );
        Fixture::portal(&settings).file("api.yaml", with_paths_and_schemas(PATHS, schemas))
    };
    assert_snapshot!(of("/until").generate().items(&["fn Order::term", "impl HasTerm for OrderGetOperation"]), @r#"
    pub fn term(&self) -> BoxFuture<'static, Result<Term, Error>> {
        portal_runtime::v1::term::<OrderGetOperation>(self.get().call)
    }

    impl HasTerm for OrderGetOperation {
        const TERM: &'static TermRule = &TermRule {
            status: "/state",
            valid_until: "/until",
            authorised: "/since",
            days: 180,
            when: &["done"],
        };
    }
    "#);
    assert_snapshot!(of("/state").faults(), @"
    3:61 /terms/GET ~1orders~1{id}/valid_until
      no response of `GET /orders/{id}` has a date at `/state`
      write the JSON pointer of one
    ");
}
