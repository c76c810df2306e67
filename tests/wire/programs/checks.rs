//! Values that are held to the description before they are sent: what breaks a rule never reaches the server, and no error has the value.

use std::collections::BTreeMap;

use checks::types::{AddBody, Either, FillBody, Meta, Payment, PaymentKind, PaymentTo, Range, Row};
use checks::{Client, Error, FilePart};

use crate::server::{Server, no_content};

fn client(server: &Server) -> Client {
    Client::builder().server(server.address()).build().unwrap()
}

/// What is said of a request that is not sent.
fn said<T, B: std::fmt::Debug>(outcome: Result<T, Error<B>>) -> String {
    match outcome {
        Err(error @ Error::Invalid(_)) => error.to_string(),
        Err(other) => panic!("another error: {other:?}"),
        Ok(_) => "sent".to_owned(),
    }
}

fn payment() -> Payment {
    Payment::new(0.3)
}

async fn paid(payment: Payment) -> String {
    let server = Server::start(&[no_content()]);
    said(client(&server).payments().pay("giro").body(&payment).await)
}

#[tokio::test]
async fn what_keeps_all_rules_is_sent() {
    let row = Row::new("SE12");
    let kept = payment()
        .reference("åäö")
        .kind(PaymentKind::from("something new"))
        .rows(vec![row.clone()])
        .labels(BTreeMap::from([("a".to_owned(), "xyz".to_owned())]))
        .to(PaymentTo::Row(row))
        .note("abc");
    assert_eq!(paid(kept).await, "sent");
}

#[tokio::test]
async fn members_of_a_body_are_checked_however_deep() {
    let text = |text: &str| text.to_owned();
    let rows = vec![Row::new("SE12"), Row::new("secret")];
    let labels = |labels: &[&str]| labels.iter().map(|label| (format!("Anna {label}"), text(label))).collect::<BTreeMap<_, _>>();
    let cases = [
        (payment().reference("\u{1f600}\u{1f600}\u{1f600}\u{1f600}"), "a text of more than 3 characters, at `/reference`"),
        (payment().reference(""), "a text of fewer than 1 characters, at `/reference`"),
        (Payment::new(0.05), "a number below 0.1, at `/amount`"),
        (Payment::new(0.25), "a number that is no multiple of 0.1, at `/amount`"),
        (payment().rows(rows), "a text that does not match `^[A-Z]{2}\\d+$`, at `/rows/1/iban`"),
        (payment().labels(labels(&["a", "b", "c"])), "an object of more than 2 members, at `/labels`"),
        (payment().labels(labels(&["long"])), "a text of more than 3 characters, at `/labels/*`"),
        (payment().to(PaymentTo::Row(Row::new("SE"))), "a text that does not match `^[A-Z]{2}\\d+$`, at `/to/iban`"),
        (payment().to(PaymentTo::String(text("short"))), "a text of fewer than 15 characters, at `/to`"),
        (payment().note("long"), "a text of more than 3 characters, at `/note`"),
    ];
    for (broken, expected) in cases {
        assert_eq!(paid(broken).await, format!("pay: the request body has {expected}"));
    }
}

#[tokio::test]
async fn parameters_are_checked_wherever_they_go() {
    let server = Server::start(&[no_content()]);
    let client = client(&server);
    let pay = |product: &str| client.payments().pay(product);
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let filter = |rate: f64| BTreeMap::from([("rate".to_owned(), rate)]);
    let cases = [
        (pay("Secret"), "`product` has a text that does not match `^[a-z-]+$`"),
        (pay("giro").limit(101), "`limit` has a number above 100"),
        (pay("giro").limit(0), "`limit` has a number below 1"),
        (pay("giro").tags(&names(&["a", "b", "c"])), "`tags` has a list of more than 2 items"),
        (pay("giro").tags(&names(&["a", "a"])), "`tags` has a list with an item that is there twice"),
        (pay("giro").tags(&names(&["a", "long"])), "`tags` has a text of more than 3 characters, at `/1`"),
        (pay("giro").range(&Range::new().from(0)), "`range` has a number that is not above 0, at `/from`"),
        (pay("giro").filter(&BTreeMap::new()), "`filter` has an object of fewer than 1 members"),
        (pay("giro").filter(&filter(0.12)), "`filter` has a number that is no multiple of 0.05, at `/*`"),
        (pay("giro").x_trace("x"), "`X-Trace` has a text of fewer than 2 characters"),
        (pay("giro").seen(0.301), "`seen` has a number above 0.3"),
        (pay("giro").either(&Either::Integer(10)), "`either` has a number above 9"),
        (pay("giro").either(&Either::String("10000".to_owned())), "`either` has a text of more than 4 characters"),
    ];
    for (broken, expected) in cases {
        assert_eq!(said(broken.await), format!("pay: the parameter {expected}"));
    }
    let kept = pay("giro").limit(100).tags(&names(&["a", "b"])).filter(&filter(0.15)).seen(0.3);
    assert_eq!(said(kept.either(&Either::String("1000".to_owned())).await), "sent");
}

#[tokio::test]
async fn bodies_are_checked_as_a_whole_and_in_fields_and_parts() {
    let server = Server::start(&[no_content(), no_content(), no_content()]);
    let client = client(&server);
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let renamed = async |all: &[&str]| said(client.names().rename(&names(all)).await);
    assert_eq!(renamed(&["a", "b", "c"]).await, "rename: the request body has a list of more than 2 items");
    assert_eq!(renamed(&["a", ""]).await, "rename: the request body has a text of fewer than 1 characters, at `/1`");
    assert_eq!(renamed(&["a"]).await, "sent");
    let filled = async |body: FillBody| said(client.names().fill(&body).await);
    let pattern = "fill: the request body has a text that does not match `^\\d+$`, at `/code`";
    assert_eq!(filled(FillBody::new().code("12a")).await, pattern);
    assert_eq!(
        filled(FillBody::new().rows(Vec::new())).await,
        "fill: the request body has a list of fewer than 1 items, at `/rows`"
    );
    assert_eq!(filled(FillBody::new().code("12").rows(vec![1])).await, "sent");
    let added = async |body: AddBody| said(client.names().add(&body).await);
    let file = || FilePart::new(&b"0"[..]);
    assert_eq!(
        added(AddBody::new().note("long")).await,
        "add: the request body has a text of more than 3 characters, at `/note`"
    );
    let meta = AddBody::new().meta(Meta::new().title("long"));
    assert_eq!(added(meta).await, "add: the request body has a text of more than 3 characters, at `/meta/title`");
    let files = AddBody::new().files(vec![file(), file()]);
    assert_eq!(added(files).await, "add: the request body has a list of more than 1 items, at `/files`");
    assert_eq!(added(AddBody::new().note("abc").files(vec![file()])).await, "sent");
}
