//! A visitor who has a keyboard alone.

use super::chrome::Chrome;
use crate::world::World;

/// What has the focus.
const FOCUSED: &str = "const focused = document.activeElement; return [focused.id || focused.className || focused.textContent.trim(), \
    getComputedStyle(focused).outlineStyle]";

/// The key that goes on.
const TAB: &str = "\u{e004}";
const SPACE: &str = " ";
const ENTER: &str = "\u{e007}";
const DOWN: &str = "\u{e015}";

async fn key(chrome: &Chrome, key: &str) {
    chrome.page.active_element().await.unwrap().send_keys(key).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium: all by keyboard, with a focus that shows"]
async fn a_bank_is_chosen_by_keyboard_and_the_focus_shows() {
    let (world, chrome) = (World::begin().await, Chrome::start().await);
    chrome.goto(&format!("{}/banks/private", world.origin)).await;
    chrome.page.find(fantoccini::Locator::Css("body")).await.unwrap().send_keys(TAB).await.unwrap();
    assert_eq!(chrome.run(FOCUSED).await, serde_json::json!(["skip", "solid"]));
    key(&chrome, ENTER).await;
    assert_eq!(chrome.run(FOCUSED).await[0], "main");
    key(&chrome, TAB).await;
    assert_eq!(chrome.run(FOCUSED).await, serde_json::json!(["bank-0", "solid"]));
    key(&chrome, SPACE).await;
    key(&chrome, DOWN).await;
    assert_eq!(chrome.run("return document.querySelector('input:checked').value").await, "HANDSESS");
    for field in ["bic", "person", "Go on"] {
        key(&chrome, TAB).await;
        assert_eq!(chrome.run(FOCUSED).await, serde_json::json!([field, "solid"]));
    }
    key(&chrome, ENTER).await;
    chrome.heading("Handelsbanken").await;
    chrome.close().await;
}
