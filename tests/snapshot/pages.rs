//! How responses are paged: by `portal.yaml`, or by an extension of the description.

use insta::assert_snapshot;
use portal_codegen::Effect;

use crate::fixture::{Fixture, dedent, with_paths_and_schemas};

const SCHEMAS: &str = "
    Page:
      type: object
      required: [data]
      properties:
        data: { type: object, properties: { orders: { type: array, items: { $ref: '#/components/schemas/Order' } } } }
        next: { type: string }
        more: { type: boolean }
    Order: { type: object, properties: { id: { type: string } } }
    ";

/// An operation with something more, and its parameters.
fn described(more: &str) -> String {
    let paths = format!(
        "
    /orders:
      get:
        operationId: listOrders
        tags: [orders]
        {more}
        parameters:
          - {{ name: page, in: query, schema: {{ type: integer }} }}
          - {{ name: size, in: query, schema: {{ type: integer }} }}
          - {{ name: after, in: query, schema: {{ type: string }} }}
        responses: {{ '200': {{ description: They., content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Page' }} }} }} }} }}
    "
    );
    with_paths_and_schemas(&paths, SCHEMAS)
}

fn portal(rule: &str, more: &str) -> Fixture {
    let settings = format!(
        "
        apis: {{ api: {{ description: api.yaml }} }}
        environments: {{ bank: {{ servers: {{ api: 'https://bank.example' }} }} }}
        pagination: {{ GET /orders: {{ {rule} }} }}
        "
    );
    Fixture::portal(&dedent(&settings)).file("api.yaml", described(more))
}

#[test]
fn each_way_to_the_next_page_is_told_to_the_runtime() {
    let paging = |rule: &str| portal(rule, "").generate().item("impl Paged for ListOperation");
    assert_snapshot!(paging("link: next"), @r#"
    impl Paged for ListOperation {
        const PAGING: &'static Paging = &Paging::Link("next");
    }
    "#);
    assert_snapshot!(paging("cursor: /next, parameter: after"), @r#"
    impl Paged for ListOperation {
        const PAGING: &'static Paging = &Paging::Cursor {
            at: "/next",
            parameter: "after",
        };
    }
    "#);
    assert_snapshot!(paging("cursor: X-Next, parameter: after"), @r#"
    impl Paged for ListOperation {
        const PAGING: &'static Paging = &Paging::CursorHeader {
            header: "X-Next",
            parameter: "after",
        };
    }
    "#);
    assert_snapshot!(paging("page: page, limit: size, first: 0, items: /data/orders"), @r#"
    impl Paged for ListOperation {
        const PAGING: &'static Paging = &Paging::Counting(Counting {
            parameter: "page",
            unit: Unit::Pages,
            first: 0,
            items: "/data/orders",
            limit: Some("size"),
            more: None,
        });
    }
    "#);
    assert_snapshot!(paging("offset: after, more: /more, items: /data/orders"), @r#"
    impl Paged for ListOperation {
        const PAGING: &'static Paging = &Paging::Counting(Counting {
            parameter: "after",
            unit: Unit::Items,
            first: 0,
            items: "/data/orders",
            limit: None,
            more: Some("/more"),
        });
    }
    "#);
}

#[test]
fn the_items_of_pages_are_taken_out_of_them() {
    let package = portal("cursor: /next, parameter: after, items: /data/orders", "").generate();
    assert_snapshot!(package.items(&["impl HasItems for ListOperation"]), @"
    impl HasItems for ListOperation {
        type Item = Order;
        fn items(page: Self::Body) -> Vec<Self::Item> {
            page.data.orders.unwrap_or_default()
        }
    }
    ");
    assert_snapshot!(package.item_with_docs("type ListRequest"), @"
    /// A request of `GET /orders`.
    ///
    /// Responses:
    ///
    /// - `200`: They.
    ///
    /// `pages` goes on with the cursor at `/next` as `after`; `items` gives their items one after another.
    pub type ListRequest = crate::Request<ListOperation>;
    ");
}

#[test]
fn what_is_said_of_pages_is_there() {
    let faults = |rule: &str| portal(rule, "").faults();
    assert_snapshot!(faults("cursor: /nxt, parameter: afer"), @"
    3:38 /pagination/GET ~1orders/cursor
      no response of `GET /orders` has a text at `/nxt`
      write the JSON pointer of one
    3:55 /pagination/GET ~1orders/parameter
      `GET /orders` has no parameter `afer` in its query
      did you mean `after`?
    ");
    assert_snapshot!(faults("page: page, limit: sise, first: -1, more: /next, items: /data"), @"
    3:49 /pagination/GET ~1orders/limit
      `GET /orders` has no parameter `sise` in its query
      did you mean `size`?
    3:62 /pagination/GET ~1orders/first
      this is no number of a page
      write a whole number
    3:72 /pagination/GET ~1orders/more
      no response of `GET /orders` has a boolean at `/next`
      write the JSON pointer of one
    3:86 /pagination/GET ~1orders/items
      no response of `GET /orders` has a list at `/data`
      write the JSON pointer of one
    ");
    assert_snapshot!(faults("page: page"), @"
    3:15 /pagination/GET ~1orders
      it is not said how the operation pages
      write `next`, the JSON pointer of the next page's address; `link`, its relation in the header `Link`; `cursor` and `parameter`; `page` or `offset`, with `items`; or `from`, `to` and `days`
    ");
    assert_snapshot!(faults("link: next, parameter: after"), @"
    3:15 /pagination/GET ~1orders
      it is not said how the operation pages
      write `next`, the JSON pointer of the next page's address; `link`, its relation in the header `Link`; `cursor` and `parameter`; `page` or `offset`, with `items`; or `from`, `to` and `days`
    ");
}

#[test]
fn an_extension_says_how_an_operation_pages_unless_portal_yaml_does() {
    const FERN: &str =
        "x-fern-pagination: { cursor: $request.after, next_cursor: $response.next, results: $response.data.orders }";
    let alone = Fixture::description(described(FERN));
    assert_snapshot!(alone.generate().item("impl Paged for ListOperation"), @r#"
    impl Paged for ListOperation {
        const PAGING: &'static Paging = &Paging::Cursor {
            at: "/next",
            parameter: "after",
        };
    }
    "#);
    let both = portal("link: next", FERN);
    assert_snapshot!(both.generate().item("impl Paged for ListOperation"), @r#"
    impl Paged for ListOperation {
        const PAGING: &'static Paging = &Paging::Link("next");
    }
    "#);
    let effect = |fixture: &Fixture| fixture.outcome().account().effect("api.yaml", "/paths/~1orders/get/x-fern-pagination");
    assert_eq!(effect(&alone), Some(Effect::Code));
    assert_eq!(effect(&both), Some(Effect::None("`portal.yaml` says how it pages")));
}

#[test]
fn what_an_extension_says_and_is_not_followed_is_noted() {
    let faults = |extension: &str| Fixture::description(described(extension)).faults();
    assert_snapshot!(faults("x-fern-pagination: { cursor: $request.cursor, next_cursor: $response.next }"), @"
    8:36 /paths/~1orders/get/x-fern-pagination/cursor
      `GET /orders` has no parameter `cursor` in its query
      say how the operation pages in `portal.yaml`, under `pagination`
    ");
    assert_snapshot!(faults("x-speakeasy-pagination: { type: cursor, outputs: { nextCursor: '$.data[-1].id' } }"), @"
    8:7 /paths/~1orders/get/x-speakeasy-pagination
      `x-speakeasy-pagination` says of pages what is not followed
      say how the operation pages in `portal.yaml`, under `pagination`
    ");
    assert_snapshot!(faults("x-ms-pageable: { nextLinkName: nextLink }"), @"
    8:38 /paths/~1orders/get/x-ms-pageable/nextLinkName
      no response of `GET /orders` has a text at `/nextLink`
      say how the operation pages in `portal.yaml`, under `pagination`
    ");
    assert_eq!(faults("x-ms-pageable: { nextLinkName: null }"), "");
}
