//! Each page in the light, in the dark and on a narrow screen: pictures of it, and what axe finds in it.

use std::env;
use std::fs;

use serde_json::Value;

use super::chrome::Chrome;
use super::flows::ask;
use crate::world::World;

/// The devices.
const DEVICES: [(&str, u32, &str); 3] = [("light", 1000, "light"), ("dark", 1000, "dark"), ("narrow", 360, "light")];

/// The variable that names `axe.min.js`.
const AXE: &str = "TPP_AXE";

/// A browser, and what axe found so far.
struct Studio {
    chrome: Chrome,
    axe: String,
    found: Vec<String>,
}

impl Studio {
    async fn open() -> Self {
        let path = env::var(AXE).unwrap_or_else(|_| panic!("{AXE} names axe.min.js, as `npm install axe-core` brings it"));
        Self { chrome: Chrome::start().await, axe: fs::read_to_string(path).unwrap(), found: Vec::new() }
    }

    /// Takes the pictures of the page with this heading, and lets axe look at each.
    async fn take(&mut self, name: &str, heading: &str) {
        self.chrome.heading(heading).await;
        for (device, width, scheme) in DEVICES {
            self.chrome.device(width, scheme).await;
            let wide = self.chrome.run("return document.documentElement.scrollWidth").await;
            assert!(wide.as_u64().unwrap() <= u64::from(width), "{name} is wider than a screen of {width}: {wide}");
            self.chrome.picture(&format!("{name}-{device}")).await;
            let script = format!("{}; const done = arguments[arguments.length - 1]; axe.run().then(done, done);", self.axe);
            let told = self.chrome.page.execute_async(&script, Vec::new()).await.unwrap();
            let violations = told["violations"].as_array().unwrap_or_else(|| panic!("{told}"));
            assert!(!told["passes"].as_array().unwrap().is_empty());
            self.found.extend(violations.iter().map(|found| format!("{name} {device}: {}", line(found))));
        }
        let errors = self.chrome.errors().await;
        let others = errors.iter().filter(|error| !error["message"].as_str().unwrap().contains("Failed to load resource"));
        assert_eq!(others.collect::<Vec<_>>(), Vec::<&Value>::new(), "{name}");
        self.chrome.device(1000, "light").await;
    }
}

fn line(found: &Value) -> String {
    let places: Vec<_> = found["nodes"].as_array().unwrap().iter().map(|node| node["target"].to_string()).collect();
    format!("{} {} ({}) at {}", found["impact"], found["id"], found["help"], places.join(" "))
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and axe-core, whose axe.min.js TPP_AXE names: pictures, and what axe finds"]
async fn pages_look_well_and_axe_finds_nothing() {
    let (world, mut studio) = (World::begin().await, Studio::open().await);
    let at = |path: &str| format!("{}{path}", world.origin);
    studio.chrome.goto(&at("/")).await;
    studio.take("start", "See your accounts").await;
    studio.chrome.goto(&at("/banks/corporate")).await;
    studio.take("banks", "Choose your bank").await;
    studio.chrome.press("Go on").await;
    studio.chrome.find("#company-fault").await;
    studio.take("banks-faults", "Choose your bank").await;

    ask(&studio.chrome, &world, "SWEDSESS").await;
    studio.take("choice", "How will you").await;
    studio.chrome.click("input[value=mbid_animated_qr_image]").await;
    studio.chrome.press("Go on").await;
    studio.chrome.find("#code img").await;
    studio.take("picture", "Approve in your bank's app").await;
    ask(&studio.chrome, &world, "HANDSESS").await;
    studio.chrome.find("#code svg").await;
    studio.take("code", "Approve in your bank's app").await;
    ask(&studio.chrome, &world, "KODBSESS").await;
    studio.chrome.fill("#code", "1").await;
    studio.chrome.press("Go on").await;
    studio.chrome.find("#code-fault").await;
    studio.take("entry", "Enter the code").await;

    ask(&studio.chrome, &world, "ESSESESS").await;
    studio.take("away", "Go on at your bank").await;
    studio.chrome.click("#to-bank").await;
    studio.chrome.click("#cancel").await;
    studio.take("refused", "You said no").await;
    ask(&studio.chrome, &world, "ESSESESS").await;
    studio.chrome.click("#to-bank").await;
    studio.chrome.click("#sign-in").await;
    studio.take("accounts", "Your accounts").await;
    studio.chrome.press("Salary of Alva").await;
    studio.chrome.press("The last ten years").await;
    studio.chrome.click("summary").await;
    studio.take("account", "Salary of Alva").await;

    studio.chrome.goto(&at("/pay")).await;
    studio.take("pay", "Pay somebody").await;
    for (field, text) in
        [("#from", "SE4300000000009003070001"), ("#to", "SE3750000000054400047881"), ("#name", "Ann"), ("#amount", "99,50")]
    {
        studio.chrome.fill(field, text).await;
    }
    studio.chrome.press("Pay in SEK").await;
    // Who goes on before the payment is made is taken back by its page.
    studio.chrome.heading("Go on at your bank").await;
    studio.chrome.goto(&at("/bank")).await;
    studio.take("bank", "SEB").await;
    studio.chrome.press("99.50").await;
    studio.take("payment", "Payment").await;
    studio.chrome.goto(&at("/callback?state=x")).await;
    studio.take("problem", "This way back").await;
    assert!(studio.found.is_empty(), "axe found:\n{}", studio.found.join("\n"));
    studio.chrome.close().await;
}
