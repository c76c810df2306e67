//! Chromium, driven by WebDriver.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use axum::http::Method;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};
use tokio::time::timeout;
use url::{ParseError, Url};

/// How long a page may take to show what it is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// A browser of its own, with a profile of its own.
pub(super) struct Chrome {
    pub(super) page: Client,
    _driver: Driver,
}

/// The process that drives it.
struct Driver {
    process: Child,
    port: u16,
    profile: PathBuf,
}

/// A command of the protocol of Chromium's own tools.
#[derive(Debug)]
struct Tool(&'static str, Value);

impl WebDriverCompatibleCommand for Tool {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "cmd": self.0, "params": self.1 }).to_string()))
    }
}

/// What the browser wrote to its console since it was asked last.
#[derive(Debug)]
struct Console;

impl WebDriverCompatibleCommand for Console {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}

impl Chrome {
    pub(super) async fn start() -> Self {
        let driver = Driver::start();
        let profile = format!("--user-data-dir={}", driver.profile.display());
        let arguments = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1100,900",
            &profile,
        ];
        let wanted = json!({
            "goog:chromeOptions": { "args": arguments },
            "goog:loggingPrefs": { "browser": "ALL" },
            "timeouts": { "pageLoad": 30_000, "script": 30_000 },
        });
        let wanted = wanted.as_object().unwrap().clone();
        let address = format!("http://127.0.0.1:{}", driver.port);
        let page = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new())
            .capabilities(wanted)
            .connect(&address)
            .await
            .unwrap();
        Self { page, _driver: driver }
    }

    /// Ends it. One that a failed test leaves ends with its driver.
    pub(super) async fn close(self) {
        self.page.close().await.unwrap();
    }

    pub(super) async fn goto(&self, address: &str) {
        self.page.goto(address).await.unwrap();
    }

    /// Waits for an element.
    pub(super) async fn find(&self, css: &str) -> Element {
        let found = self.page.wait().at_most(PATIENCE).for_element(Locator::Css(css)).await;
        match found {
            Ok(found) => found,
            Err(error) => panic!("{css}: {error}; {}", self.text().await),
        }
    }

    pub(super) async fn click(&self, css: &str) {
        self.find(css).await.click().await.unwrap();
    }

    /// Waits for a button or a link with this text, and presses it.
    pub(super) async fn press(&self, text: &str) {
        let xpath = format!("//main//*[(self::a or self::button) and contains(normalize-space(.), \"{text}\")]");
        let found = self.page.wait().at_most(PATIENCE).for_element(Locator::XPath(&xpath)).await;
        match found {
            Ok(found) => found.click().await.unwrap(),
            Err(error) => panic!("{text}: {error}; {}", self.text().await),
        }
    }

    pub(super) async fn fill(&self, css: &str, text: &str) {
        self.find(css).await.send_keys(text).await.unwrap();
    }

    /// Waits for a page with this heading.
    pub(super) async fn heading(&self, text: &str) {
        let xpath = format!("//h1[contains(., \"{text}\")]");
        if let Err(error) = self.page.wait().at_most(PATIENCE).for_element(Locator::XPath(&xpath)).await {
            panic!("{text}: {error}; {}", self.text().await);
        }
    }

    /// The text of the page.
    pub(super) async fn text(&self) -> String {
        self.page.find(Locator::Css("body")).await.unwrap().text().await.unwrap()
    }

    /// What a script returns.
    pub(super) async fn run(&self, script: &str) -> Value {
        self.page.execute(script, Vec::new()).await.unwrap()
    }

    /// What of the console is an error.
    pub(super) async fn errors(&self) -> Vec<Value> {
        let log = self.page.issue_cmd(Console).await.unwrap();
        log.as_array().unwrap().iter().filter(|line| line["level"] == "SEVERE").cloned().collect()
    }

    /// A device with a screen of this width, in the light or the dark.
    pub(super) async fn device(&self, width: u32, scheme: &str) {
        let screen = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500 });
        self.tool("Emulation.setDeviceMetricsOverride", screen).await;
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.tool("Emulation.setEmulatedMedia", media).await;
    }

    pub(super) async fn tool(&self, command: &'static str, parameters: Value) -> Value {
        timeout(PATIENCE, self.page.issue_cmd(Tool(command, parameters))).await.expect(command).unwrap()
    }

    /// Keeps a picture of the whole page in `target/screenshots`.
    pub(super) async fn picture(&self, name: &str) {
        let taken = self.tool("Page.captureScreenshot", json!({ "captureBeyondViewport": true })).await;
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../screenshots");
        fs::create_dir_all(&folder).unwrap();
        let picture = STANDARD.decode(taken["data"].as_str().unwrap()).unwrap();
        fs::write(folder.join(format!("{name}.png")), picture).unwrap();
    }
}

impl Driver {
    /// Starts it on a port that is free, which it tells.
    fn start() -> Self {
        static PROFILES: AtomicU32 = AtomicU32::new(0);
        let at = PROFILES.fetch_add(1, Ordering::Relaxed);
        let profile = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("chromium-{}-{at}", std::process::id()));
        fs::create_dir_all(&profile).unwrap();
        let mut command = Command::new("chromedriver");
        command.args(["--port=0", "--allowed-ips=127.0.0.1"]).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().expect("chromedriver is installed: Debian's package is chromium-driver");
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let port = lines.by_ref().map_while(Result::ok).find_map(|line| {
            let digits = line.strip_prefix("ChromeDriver was started successfully on port ")?;
            digits.trim_end_matches('.').parse().ok()
        });
        // Who stops reading lets the next line that it writes fail.
        std::thread::spawn(move || lines.for_each(drop));
        Self { process, port: port.expect("chromedriver tells its port"), profile }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Who is asked to end ends the browser too; who is killed leaves it.
        if let Ok(mut socket) = TcpStream::connect(("127.0.0.1", self.port)) {
            let asked = write!(socket, "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n", self.port);
            let _ = asked.and_then(|()| socket.read_to_end(&mut Vec::new()));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}
