//! `portal.yaml`: the calls in the order in which a developer makes them, as a page of the package.

use insta::assert_snapshot;

use crate::fixture::{Fixture, dedent, with_paths_and_schemas};

const PATHS: &str = "
    /carts:
      post:
        operationId: addCart
        summary: Begin a cart
        tags: [carts]
        parameters:
          - { name: X-Request-ID, in: header, schema: { type: string } }
          - { name: X-Shop, in: header, schema: { type: string } }
        requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/NewCart' } } } }
        responses: { '201': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Cart' } } } } }
    /orders:
      post:
        operationId: addOrder
        summary: Order carts
        tags: [orders]
        requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/NewOrder' } } } }
        responses: { '201': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
    /parcels/{number}:
      get:
        operationId: getParcel
        summary: Where a parcel is
        tags: [parcels]
        parameters: [{ name: number, in: path, required: true, schema: { type: string } }]
        responses: { '204': { description: There. } }
    ";

const SCHEMAS: &str = "
    NewCart: { type: object, required: [name], properties: { name: { type: string } } }
    Cart: { type: object, required: [cartId], properties: { cartId: { type: string } } }
    NewOrder: { type: object, required: [cartIds, name], properties: { cartIds: { type: array, items: { type: string } }, name: { type: string } } }
    Order: { type: object, properties: { parcels: { type: array, items: { $ref: '#/components/schemas/Parcel' } } } }
    Parcel: { type: object, properties: { number: { type: string } } }
    ";

fn portal(guide: &str) -> Fixture {
    let settings = format!(
        "library: shop\napis: {{ api: {{ description: api.yaml }} }}\nheaders: {{ X-Request-ID: request-id }}\n\
         environments: {{ shop: {{ servers: {{ api: 'https://shop.example' }} }} }}\n{}",
        dedent(guide)
    );
    Fixture::portal(&settings).file("api.yaml", with_paths_and_schemas(PATHS, SCHEMAS))
}

#[test]
fn a_guide_says_of_each_call_what_it_sends_and_what_the_next_one_takes_of_its_response() {
    let package = portal(
        "
        guide:
          - title: An order
            docs: Carts are ordered together.
            calls:
              - call: POST /carts
              - call: POST /orders
                takes: { cartIds: POST /carts#/cartId }
              - call: GET /parcels/{number}
                takes: { number: POST /orders#/parcels/0/number }
        ",
    )
    .generate();
    assert_snapshot!(package.file("src/guide.rs"), @r#"
    // Written by `cargo xtask generate`; changes are lost.

    //! A guide: the calls in the order in which they are made, what each sends, and what the next one takes of its response.
    //!
    //! # An order
    //!
    //! Carts are ordered together.
    //!
    //! 1. `POST /carts`: Begin a cart
    //!    - Headers: `X-Request-ID` (new on each call, or `request_id`); `X-Shop` (setters).
    //!    - `/cartId` of its response is `cartIds` of call 2.
    //! 2. `POST /orders`: Order carts
    //!    - `/parcels/0/number` of its response is `number` of call 3.
    //! 3. `GET /parcels/{number}`: Where a parcel is
    //!
    //! ```no_run
    //! # #[cfg(all(feature = "carts", feature = "orders", feature = "parcels"))]
    //! # async fn example(client: &shop::Client, name: String, name_2: String) -> Result<(), Box<dyn std::error::Error>> {
    //! let body = shop::types::NewCart::new(name);
    //! let carts_add = client.carts().add(&body).await?;
    //! let body = shop::types::NewOrder::new(vec![carts_add.cart_id.clone()], name_2);
    //! let orders_add = client.orders().add(&body).await?;
    //! let number = orders_add.parcels.as_ref().ok_or("there is no /parcels/0/number")?.first().ok_or("there is no /parcels/0/number")?.number.as_ref().ok_or("there is no /parcels/0/number")?.clone();
    //! client.parcels().get(&number).await?;
    //! # Ok(())
    //! # }
    //! ```
    "#);
}

#[test]
fn the_example_of_a_body_is_read_by_the_documentations_tests() {
    let package = portal(
        r##"
        guide:
          - title: A cart
            calls:
              - call: POST /carts
                body: '{ "name": "#1" }'
        "##,
    )
    .generate();
    assert_snapshot!(package.file("src/guide.rs").split_once("//! The body").unwrap().1, @r###"
     of call 1, for example:
    //!
    //! ```
    //! # #[cfg(all(feature = "carts", feature = "test-kit"))]
    //! # {
    //! let body = r##"{ "name": "#1" }"##;
    //! # shop::test_kit::from_json::<shop::types::NewCart>(body).unwrap();
    //! # }
    //! ```
    "###);
}

#[test]
fn the_example_of_a_guide_is_a_function_that_the_documentations_tests_compile() {
    let package = portal(
        "
        guide:
          - title: A parcel
            calls:
              - call: GET /parcels/{number}
            example: |
              /// ```text
              /// It arrives.
              /// ```
              async fn arrives(shop: &shop::Client) {
                  let _ = shop.parcels().get(\"1\").await;
              }
        ",
    )
    .generate();
    let (_, example) = package.file("src/guide.rs").split_once("With what is around them").unwrap();
    assert_snapshot!(example, @r#"
    :
    //!
    //! ````no_run
    //! # #[cfg(all(feature = "parcels"))]
    //! /// ```text
    //! /// It arrives.
    //! /// ```
    //! async fn arrives(shop: &shop::Client) {
    //!     let _ = shop.parcels().get("1").await;
    //! }
    //! ````
    "#);
}

#[test]
fn the_example_of_a_body_is_json_of_a_call_that_sends_it() {
    assert_snapshot!(portal(
        "
        guide:
          - title: An order
            calls:
              - { call: POST /carts, body: name }
              - { call: 'GET /parcels/{number}', body: '{}' }
        "
    ).faults(), @"
    8:36 /guide/0/calls/0/body
      the example of a body is not JSON: expected ident, in line 1
      write it as a block of text, after `|`
    9:48 /guide/0/calls/1/body
      `GET /parcels/{number}` takes no JSON body
      remove the example
    ");
}

#[test]
fn a_guide_takes_what_there_is_of_calls_before() {
    assert_snapshot!(portal(
        "
        guide:
          - title: An order
            calls:
              - call: POST /cart
              - call: POST /orders
                takes: { cartIds: POST /carts#/cartId }
              - call: POST /carts
              - call: GET /parcels/{number}
                takes: { nummer: POST /orders#/parcels/0/number, number: POST /orders#/parcel, name: /name }
        "
    ).faults(), @"
    8:15 /guide/0/calls/0/call
      no operation `POST /cart` is in the descriptions
      did you mean `POST /carts`?
    10:27 /guide/0/calls/1/takes/cartIds
      the guide does not call `POST /carts` before
      name a call before this one
    13:26 /guide/0/calls/3/takes/nummer
      `GET /parcels/{number}` has no parameter `nummer`, and no such member of a body
      did you mean `number`?
    13:66 /guide/0/calls/3/takes/number
      no response of `POST /orders` has anything at `/parcel`
      write the JSON pointer of what is taken
    13:94 /guide/0/calls/3/takes/name
      it is not said what of which response is taken
      write an operation before it in the guide, a `#` and a JSON pointer in its response
    ");
}
