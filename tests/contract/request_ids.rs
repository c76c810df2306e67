//! `X-Request-ID`: new for each call or the caller's, and the same in response, error and record.

use std::collections::HashSet;
use std::net::SocketAddr;

use axum::Router;
use axum::extract::State;
use axum::routing::get;
use open_payments::accounts::Accounts;
use open_payments::http::Request;
use open_payments::{Body, RequestId, RequestIdLayer, ReqwestTransport, Transport};
use portal_sandbox::{Next, Seen, Site};
use tokio::net::TcpListener;

use crate::calls::ica_banken::{OPERATIONS, Sessions, call_all};
use crate::clients::{bank, consent, open_payments, private};

fn request_id(seen: &Seen) -> RequestId {
    RequestId::from_headers(&seen.headers).unwrap()
}

#[tokio::test]
async fn each_request_has_an_id_of_its_own_token_requests_too() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let sessions = Sessions::of(site);
    call_all(&sessions).await.unwrap();
    call_all(&sessions).await.unwrap();
    let ids: HashSet<_> = site.requests().iter().map(request_id).collect();
    assert_eq!(ids.len(), OPERATIONS + OPERATIONS + 1);
}

#[tokio::test]
async fn the_id_in_the_response_is_the_one_that_was_sent() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let response = open_payments(site).private().aspsps().list().await.unwrap();
    let [token, list] = site.requests().try_into().unwrap();
    assert_eq!(response.request_id(), request_id(&list));
    assert_eq!(response.request_ids(), [request_id(&list), request_id(&token)]);
}

#[tokio::test]
async fn the_callers_id_is_sent_in_place_of_a_new_one() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let incoming = RequestId::new();
    let list = private(site).accounts(&consent(site)).list();
    let response = list.request_id(incoming).await.unwrap();
    assert_eq!([response.request_id(), request_id(&site.seen("getAccountList")[0])], [incoming; 2]);
}

#[tokio::test]
async fn the_id_in_an_error_is_the_one_that_was_sent() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    for next in [Next::example(429, "application/json"), Next::usual().truncated(), Next::usual().dropped()] {
        site.next("getAccountList", next).unwrap();
        let incoming = RequestId::new();
        let list = private(site).accounts(&consent(site)).list();
        let error = list.request_id(incoming).await.unwrap_err();
        assert_eq!([error.request_id(), request_id(&site.seen("getAccountList").pop().unwrap())], [incoming; 2]);
        assert!(error.to_string().contains(&incoming.to_string()), "{error}");
    }
}

/// Asks the bank for accounts under the id of the request that it serves, of which it is told twice.
async fn served(State(accounts): State<Accounts>, first: RequestId, second: RequestId) -> String {
    accounts.list().request_id(first).await.unwrap();
    second.to_string()
}

/// A platform between its callers and the bank.
async fn platform(site: &Site) -> SocketAddr {
    let router = Router::new().route("/accounts", get(served)).layer(RequestIdLayer::new());
    let router = router.with_state(private(site).accounts(&consent(site)));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async { axum::serve(listener, router).await });
    address
}

/// The ids that a caller of the platform finds in the header and the body of the response, and that which the bank was sent.
async fn passed_on(platform: SocketAddr, site: &Site, id: Option<&str>) -> [RequestId; 3] {
    let request = Request::get(format!("http://{platform}/accounts"));
    let request = id.into_iter().fold(request, |request, id| request.header("X-Request-ID", id));
    let transport = ReqwestTransport::builder().build().unwrap();
    let (parts, body) = transport.send(request.body(Body::empty()).unwrap()).await.unwrap().into_parts();
    let body = String::from_utf8(body.collect(100).await.unwrap().to_vec()).unwrap();
    let of_bank = request_id(&site.seen("getAccountList").pop().unwrap());
    [RequestId::from_headers(&parts.headers).unwrap(), RequestId::parse(&body).unwrap(), of_bank]
}

#[tokio::test]
async fn a_platform_passes_on_the_id_of_its_own_caller() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let platform = platform(site).await;
    let id = RequestId::new();
    assert_eq!(passed_on(platform, site, Some(&id.to_string())).await, [id; 3]);
    for unusable in [None, Some("7"), Some("")] {
        let ids = passed_on(platform, site, unusable).await;
        assert!(ids == [ids[0]; 3] && ids[0] != id, "{unusable:?}: {ids:?}");
    }
}
