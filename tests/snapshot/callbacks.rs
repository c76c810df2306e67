//! Callbacks: requests that the server makes. A client reads their bodies.

use insta::assert_snapshot;
use portal_codegen::Effect;

use crate::environments::rows;
use crate::fixture::{Fixture, dedent, with_paths_and_schemas};

fn description() -> String {
    with_paths_and_schemas(
        "
/subscriptions:
  post:
    operationId: subscribe
    responses: { '204': { description: Done. } }
    callbacks:
      statusChanged:
        '{$request.query.url}':
          post:
            summary: The status of a payment has changed.
            requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Event' } } } }
            responses: { '204': { description: Understood. } }
",
        "
Event: { type: object, required: [paymentId], properties: { paymentId: { type: string } } }
",
    )
}

#[test]
fn the_body_of_a_callback_is_a_type_that_is_read() {
    let package = Fixture::description(description()).generate();
    assert_snapshot!(package.item_with_docs("fn read_status_changed"), @"
    /// Reads what the server sends to `POST {$request.query.url}`, as `POST /subscriptions` lets it.
    ///
    /// The status of a payment has changed.
    ///
    /// # Errors
    /// If the body is not what the description says.
    pub fn read_status_changed(body: &[u8]) -> Result<Event, ReadError> {
        portal_runtime::v1::read_json(body)
    }
    ");
    assert_snapshot!(package.items(&["struct Event", "impl Read for Event"]), @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Event {
        pub payment_id: String,
    }

    impl Read for Event {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut payment_id: Option<String> = None;
            reader.object(&mut [("paymentId", &mut payment_id)])?;
            Ok(Self { payment_id: reader.required("paymentId", payment_id)? })
        }
    }
    "#);
}

#[test]
fn callbacks_of_one_name_are_told_apart_by_their_operations() {
    let two = description().replace(
        "components:",
        "  /subscriptions/others:
    post:
      operationId: subscribeToOthers
      responses: { '204': { description: Done. } }
      callbacks:
        statusChanged:
          '{$request.query.url}':
            post:
              requestBody: { content: { application/json: { schema: { type: object } } } }
              responses: { '204': { description: Understood. } }
components:",
    );
    let package = Fixture::description(two).generate();
    assert_snapshot!(package.items(&["fn read_status_changed_of_post_subscriptions", "fn read_status_changed_of_post_subscriptions_others"]), @"
    pub fn read_status_changed_of_post_subscriptions(
        body: &[u8],
    ) -> Result<Event, ReadError> {
        portal_runtime::v1::read_json(body)
    }

    pub fn read_status_changed_of_post_subscriptions_others(
        body: &[u8],
    ) -> Result<BTreeMap<String, Json>, ReadError> {
        portal_runtime::v1::read_json(body)
    }
    ");
}

#[test]
fn the_name_of_a_callback_stays_when_a_newcomer_wants_it() {
    let first = Fixture::description(description()).outcome();
    assert_snapshot!(first.lock.lines().filter(|line| line.starts_with("callback")).collect::<String>(), @"callback POST /subscriptions statusChanged POST {$request.query.url} application/json = read_status_changed");
    let newcomer = description()
        .replace("/subscriptions:", "/subscriptions/alerts:")
        .replace("operationId: subscribe", "operationId: alert");
    let (_, paths) = newcomer.split_once("paths:").unwrap_or_default();
    let (paths, _) = paths.split_once("components:").unwrap_or_default();
    let both = description().replace("paths:", &format!("paths:{}", paths.trim_end()));
    let package = Fixture::description(both).locked(&first.lock).generate();
    let docs = package.item_with_docs("fn read_status_changed");
    assert!(docs.contains("as `POST /subscriptions` lets it"), "{docs}");
    assert!(
        package
            .item_with_docs("fn read_status_changed_of_post_subscriptions_alerts")
            .contains("as `POST /subscriptions/alerts` lets it")
    );
}

#[test]
fn only_json_is_read_and_a_body_that_is_sent_as_well_has_its_effect_there() {
    let shared = description()
        .replace(
            "requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Event' } } } }",
            "requestBody: { $ref: '#/components/requestBodies/Event' }",
        )
        .replace(
            "operationId: subscribe",
            "operationId: subscribe\n      requestBody: { $ref: '#/components/requestBodies/Event' }",
        )
        + "  requestBodies:\n    Event: { content: { multipart/form-data: { schema: { $ref: '#/components/schemas/Event' } } } }\n";
    let outcome = Fixture::description(shared).outcome();
    let sent = outcome.account().effect("api.yaml", "/components/schemas/Event/properties/paymentId");
    assert_eq!(sent, Some(Effect::Code));
    assert!(!outcome.files.values().any(|file| file.contains("fn read_status_changed")));
}

#[test]
fn environments_have_their_callbacks_in_common() {
    let portal = "
        environments: { sandbox: {}, production: {} }
        apis: { payments: { sandbox: sandbox.yaml, production: production.yaml } }
    ";
    let with = description().replace("paths:", "servers: [{ url: https://bank.example }]\npaths:");
    let without = with.split("      callbacks:").next().unwrap_or_default().to_owned();
    let found = |sandbox: &str, production: &str| {
        let fixture = Fixture::portal(&dedent(portal)).file("sandbox.yaml", sandbox).file("production.yaml", production);
        (rows(&fixture), fixture.generate().item_with_docs("fn read_status_changed"))
    };
    let (row, item) = found(&without, &with);
    assert_snapshot!(row, @"POST /subscriptions statusChanged POST {$request.query.url} | callback only in production | kept");
    assert_snapshot!(item, @"
    /// Reads what the server sends to `POST {$request.query.url}`, as `POST /subscriptions` lets it.
    ///
    /// The status of a payment has changed.
    ///
    /// Only in: production.
    ///
    /// # Errors
    /// If the body is not what the description says.
    pub fn read_status_changed(body: &[u8]) -> Result<Event, ReadError> {
        portal_runtime::v1::read_json(body)
    }
    ");
    assert_snapshot!(found(&with, &without).0, @"POST /subscriptions statusChanged POST {$request.query.url} | callback only in sandbox | kept");
}

#[test]
fn of_several_callbacks_of_an_operation_the_body_tells_which_one_came() {
    let several = description().replace(
        "callbacks:\n",
        "callbacks:
        closed:
          '{$request.query.url}':
            post:
              requestBody: { content: { application/json: { schema: { type: object, required: [closedAt], properties: { closedAt: { type: string } } } } } }
              responses: { '204': { description: Understood. } }
",
    );
    let package = Fixture::description(several).generate();
    assert_snapshot!(package.item_with_docs("fn read_callback") + "\n" + &package.items(&["enum SubscribeCallback", "impl Read for SubscribeCallback"]), @r#"
    /// Reads any of what `POST /subscriptions` lets the server send, as the one that it is.
    ///
    /// # Errors
    /// If the body is not what the description says.
    pub fn read_callback(body: &[u8]) -> Result<SubscribeCallback, ReadError> {
        portal_runtime::v1::read_json(body)
    }

    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum SubscribeCallback {
        Closed(SubscribeClosed),
        StatusChanged(Event),
        Unknown(UnknownVariant),
    }

    impl Read for SubscribeCallback {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut union = reader.union()?;
            union.branch(Self::Closed);
            union.branch(Self::StatusChanged);
            Ok(union.finish(Self::Unknown))
        }
    }
    "#);
}
