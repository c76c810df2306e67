//! Responses in pages, as streams.

use futures_util::StreamExt;
use http::Response;
use ica_banken::{Bytes, Date};
use open_payments::types::BookingStatus;
use portal_sandbox::{Next, Seen, Site};

use crate::clients::{bank, consent, private, test_person};

fn days(site: &Site) -> Vec<(String, Option<String>)> {
    let text = |seen: &Seen, name: &str| seen.parameter(name).map(|day| day.as_str().unwrap().to_owned());
    site.seen("GetTransactions").iter().map(|seen| (text(seen, "from").unwrap(), text(seen, "to"))).collect()
}

fn page(link: &str) -> Next {
    let body = format!(
        r#"{{ "account": {{ "iban": "SE2550000000054400047903" }},
              "transactions": {{ "booked": [], "_links": {{ "account": {{ "href": "/" }}, "next": {{ "href": "{link}" }} }} }} }}"#
    );
    let response = Response::builder().status(200).header("Content-Type", "application/json");
    Next::raw(response.body(Bytes::from(body)).unwrap())
}

#[tokio::test]
async fn a_long_time_is_asked_for_in_windows_that_leave_out_no_day_and_have_none_twice() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let account = test_person(site).accounts().account(&"12345678910".into());
    let [from, to] = [Date::new(2025, 12, 1), Date::new(2026, 7, 31)].map(Option::unwrap);
    let whole = account.transactions().from(from).to(to).await.unwrap();
    let whole = whole.transactions.booked.as_ref().map_or(0, Vec::len);
    assert!(whole > 1);

    let mut pages = account.transactions().from(from).to(to).pages();
    let mut booked = 0;
    while let Some(page) = pages.next().await {
        booked += page.unwrap().transactions.booked.as_ref().map_or(0, Vec::len);
    }
    assert_eq!(booked, whole);
    let window = |from: &str, to: &str| (from.to_owned(), Some(to.to_owned()));
    assert_eq!(
        days(site)[1..],
        [window("2025-12-01", "2026-02-28"), window("2026-03-01", "2026-05-29"), window("2026-05-30", "2026-07-31")]
    );
}

#[tokio::test]
async fn a_time_without_an_end_ends_in_a_window_without_one() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let account = test_person(site).accounts().account(&"12345678910".into());
    let pages = account.transactions().from(Date::new(2025, 12, 1).unwrap()).pages().collect::<Vec<_>>().await;
    let days = days(site);
    assert_eq!(pages.len(), days.len());
    assert!(days.len() > 3 && days.iter().rev().skip(1).all(|(_, to)| to.is_some()) && days.last().unwrap().1.is_none());
}

#[tokio::test]
async fn without_a_first_day_there_is_one_page() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let account = test_person(site).accounts().account(&"12345678910".into());
    assert_eq!(account.transactions().pages().count().await, 1);
}

#[tokio::test]
async fn of_a_link_the_query_is_followed_and_nothing_goes_to_another_host() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let account = private(site).accounts(&consent(site)).account(&"1".into());
    let links = ["https://elsewhere.example/steal?bookingStatus=pending&dateFrom=2026-01-01", "?bookingStatus=both", ""];
    links.iter().for_each(|link| site.next("getTransactionList", page(link)).unwrap());
    let request = account.transactions(&BookingStatus::Booked).date_from(Date::new(2025, 1, 1).unwrap());
    let pages: Vec<_> = request.pages().collect().await;
    assert!(pages.len() == 3 && pages.iter().all(Result::is_ok));
    let asked: Vec<_> = site
        .seen("getTransactionList")
        .iter()
        .map(|seen| {
            ["bookingStatus", "dateFrom"].map(|name| seen.parameter(name).and_then(|value| value.as_str()).map(str::to_owned))
        })
        .collect();
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(asked, [[text("booked"), text("2025-01-01")], [text("pending"), text("2026-01-01")], [text("both"), None]]);
}

#[tokio::test]
async fn a_server_that_leads_in_a_circle_is_an_error_and_the_end() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let account = private(site).accounts(&consent(site)).account(&"1".into());
    (0..5).for_each(|_| site.next("getTransactionList", page("?bookingStatus=booked")).unwrap());
    let pages: Vec<_> = account.transactions(&BookingStatus::Booked).pages().collect().await;
    let words: Vec<_> = pages.iter().map(|page| page.as_ref().err().map(ToString::to_string)).collect();
    assert!(matches!(words.as_slice(), [None, None, Some(circle)] if circle.contains("named before")), "{words:?}");
    assert_eq!(site.count("getTransactionList"), 2);
}
