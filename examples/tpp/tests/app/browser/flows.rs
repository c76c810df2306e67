//! What visitors do, in a browser that runs our script, follows redirects and keeps cookies by itself.

use serde_json::json;

use super::chrome::Chrome;
use crate::visitor::Shown;
use crate::world::{ALVA, World};

/// Chooses a bank, and asks for a consent there.
pub(super) async fn ask(chrome: &Chrome, world: &World, bic: &str) {
    chrome.goto(&format!("{}/", world.origin)).await;
    chrome.press("For myself").await;
    chrome.click(&format!("input[value={bic}]")).await;
    chrome.fill("#person", ALVA).await;
    chrome.press("Go on").await;
    chrome.press("Give permission").await;
}

/// Presses a button of the bank's page for a browser, and returns the callback that the browser has not seen yet.
async fn callback(chrome: &Chrome, world: &World) -> String {
    let page = chrome.page.source().await.unwrap();
    let shown = Shown { status: Default::default(), headers: Default::default(), path: String::new(), text: page };
    let callback = world.visitor().at_the_bank(&shown, "sign-in").await;
    format!("{}{callback}", world.origin)
}

/// Opens a page in another tab, and returns the handle of the first.
async fn in_another_tab(chrome: &Chrome, address: &str) -> fantoccini::wd::WindowHandle {
    let first = chrome.page.window().await.unwrap();
    let other = chrome.page.new_window(true).await.unwrap();
    chrome.page.switch_to_window(other.handle).await.unwrap();
    chrome.goto(address).await;
    first
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium: the way to the bank and back, the callback replayed, and the back button"]
async fn a_customer_goes_to_her_bank_and_comes_back() {
    let (world, chrome) = (World::begin().await, Chrome::start().await);
    ask(&chrome, &world, "ESSESESS").await;
    chrome.heading("Go on at your bank").await;
    chrome.click("#to-bank").await;
    chrome.click("#sign-in").await;
    chrome.heading("Your accounts").await;
    chrome.press("Salary of Alva").await;
    chrome.heading("Salary of Alva").await;
    // What the test person did is some time ago.
    chrome.press("The last ten years").await;
    chrome.find("figure.chart svg").await;

    // Back over the accounts to the bank's page, which was answered, and to what led there.
    for _ in 0..4 {
        chrome.page.back().await.unwrap();
    }
    chrome.goto(&format!("{}/accounts", world.origin)).await;
    chrome.heading("Your accounts").await;
    assert!(chrome.text().await.contains("Salary of Alva"));

    chrome.goto(&format!("{}/bank", world.origin)).await;
    chrome.press("End this permission").await;
    chrome.press("Give permission").await;
    chrome.heading("Go on at your bank").await;
    let away = chrome.page.current_url().await.unwrap();
    let callback = callback(&chrome, &world).await;
    chrome.goto(&callback).await;
    chrome.heading("Your accounts").await;
    chrome.goto(&callback).await;
    chrome.heading("This way back from your bank does not work").await;
    chrome.goto(away.as_str()).await;
    chrome.heading("Your accounts").await;
    chrome.close().await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium: a code that turns, an app in a second tab, and a second tab of the page"]
async fn a_code_turns_until_the_customer_approves_in_her_app() {
    let (world, chrome) = (World::begin().await, Chrome::start().await);
    ask(&chrome, &world, "DABASESX").await;
    chrome.heading("Approve in your bank's app").await;
    let code = "return document.querySelector('#code svg').outerHTML";
    let first = chrome.run(code).await;
    let mut is_new = false;
    for _ in 0..40 {
        tokio::time::sleep(std::time::Duration::from_millis(250)).await;
        is_new |= chrome.run(code).await != first;
    }
    assert!(is_new, "the code does not turn");

    let page = chrome.page.current_url().await.unwrap();
    let one = in_another_tab(&chrome, page.as_str()).await;
    let other = in_another_tab(&chrome, &format!("{}/app", world.site().origin())).await;
    chrome.click("button[value=approve]").await;
    for tab in [other, one] {
        chrome.page.switch_to_window(tab).await.unwrap();
        chrome.heading("Your accounts").await;
    }
    chrome.close().await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium: a customer who refuses, at the bank's page and in the app"]
async fn a_customer_refuses_at_the_bank_and_in_the_app() {
    let (world, chrome) = (World::begin().await, Chrome::start().await);
    ask(&chrome, &world, "NDEASESS").await;
    chrome.click("#to-bank").await;
    chrome.click("#cancel").await;
    chrome.heading("You said no at your bank").await;

    ask(&chrome, &world, "HANDSESS").await;
    chrome.heading("Approve in your bank's app").await;
    let link = chrome.find("#same-device a").await.attr("href").await.unwrap().unwrap();
    assert!(link.starts_with("https://app.bankid.com/?autostarttoken="), "{link}");
    let one = in_another_tab(&chrome, &format!("{}/app", world.site().origin())).await;
    chrome.click("button[value=refuse]").await;
    chrome.page.switch_to_window(one).await.unwrap();
    chrome.heading("It was not approved").await;
    chrome.close().await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium: the callback of another visitor, in a browser of hers"]
async fn a_callback_of_another_visitor_is_told_so() {
    let world = World::begin().await;
    let (chrome, other) = (Chrome::start().await, Chrome::start().await);
    ask(&chrome, &world, "ESSESESS").await;
    chrome.heading("Go on at your bank").await;
    let callback = callback(&chrome, &world).await;
    other.goto(&callback).await;
    other.heading("This way back from your bank does not work").await;
    other.goto(&format!("{}/accounts", world.origin)).await;
    other.heading("See your accounts").await;
    chrome.goto(&callback).await;
    chrome.heading("Your accounts").await;
    other.close().await;
    chrome.close().await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium: a payment with a code to enter, until it is paid"]
async fn a_payment_is_approved_by_a_code() {
    let (world, chrome) = (World::begin().await, Chrome::start().await);
    chrome.goto(&format!("{}/banks/private", world.origin)).await;
    chrome.click("input[value=KODBSESS]").await;
    chrome.press("Go on").await;
    chrome.press("Pay somebody").await;
    for (field, text) in
        [("#from", "SE4300000000009003070001"), ("#to", "SE3750000000054400047881"), ("#name", "Ann"), ("#amount", "99,50")]
    {
        chrome.fill(field, text).await;
    }
    chrome.press("Pay in SEK").await;
    chrome.fill("#code", "1").await;
    chrome.press("Go on").await;
    chrome.find("#code-fault").await;
    chrome.fill("#code", "246810").await;
    chrome.press("Go on").await;
    chrome.heading("Payment").await;
    assert!(chrome.text().await.contains("It is paid."));
    chrome.close().await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium: a browser that runs no script"]
async fn a_browser_without_scripts_comes_to_the_accounts_too() {
    let (world, chrome) = (World::begin().await, Chrome::start().await);
    ask(&chrome, &world, "HANDSESS").await;
    chrome.tool("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    chrome.page.refresh().await.unwrap();
    assert!(world.site().approve(&world.waiting().id));
    chrome
        .page
        .wait()
        .at_most(std::time::Duration::from_secs(20))
        .for_url(&format!("{}/accounts", world.origin).parse().unwrap())
        .await
        .unwrap();
    chrome.close().await;
}
