//! A process of its own: this program, started again with one test and a task.

use std::env;
use std::io::{BufRead, BufReader, Lines, Write, stdin};
use std::process::{self, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use ica_banken::{Identity, Production, SessionId, SessionStore};
use portal_sandbox::Site;
use serde_json::{Value, json};

use super::place::Place;
use super::stopping::{Stop, Stopping, session_of_generation};

/// The variable that has the task.
const TASK: &str = "PORTAL_TEST_TASK";

/// How the lines begin that are the process's own, among those of the test harness.
const SAYS: &str = "process: ";

pub(crate) struct Child {
    process: process::Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Child {
    /// A process that calls the bank when it is told to go on.
    pub(super) fn caller(site: &Site, place: &Place, session: SessionId, stop: Option<Stop>) -> Self {
        let certificates = site.certificates().unwrap();
        let (identity, root) = (&certificates.identity, &certificates.root);
        let (session, stop) = (session.to_string(), stop.map(|Stop(step)| step));
        let call = json!({ "origin": site.origin(), "identity": identity, "root": root, "stop": stop });
        Self::start(&json!({ "place": place.told(), "session": session, "call": call }))
    }

    /// A process that puts a session again and again.
    pub(super) fn writer(place: &Place, session: SessionId) -> Self {
        Self::start(&json!({ "place": place.told(), "session": session.to_string() }))
    }

    /// A process that has a customer authorise a consent, says what it keeps, and waits at a point.
    pub(crate) fn authorising(site: &Site, bic: &str, point: &str) -> Self {
        let keys = site.keys().unwrap();
        let (id, secret) = (&keys.client_id, &keys.client_secret);
        Self::start(&json!({ "authorise": { "origin": site.origin(), "id": id, "secret": secret, "bic": bic, "point": point } }))
    }

    fn start(task: &Value) -> Self {
        let mut this_program = Command::new(env::current_exe().unwrap());
        this_program.args(["--exact", "processes::child::process", "--ignored", "--nocapture"]).env(TASK, task.to_string());
        let mut process = this_program.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        Self { process, lines }
    }

    /// What it says next.
    fn said(&mut self) -> Option<String> {
        self.lines.by_ref().map(Result::unwrap).find_map(|line| line.split_once(SAYS).map(|(_, said)| said.to_owned()))
    }

    /// Waits until it says this.
    pub(super) fn until(&mut self, word: &str) {
        loop {
            let said = self.said().unwrap_or_else(|| panic!("the process ended before it said `{word}`"));
            if said == word {
                return;
            }
            assert!(!said.starts_with("failed"), "{said}");
        }
    }

    /// Waits until it says something that begins so, and returns the rest.
    pub(crate) fn told(&mut self, word: &str) -> String {
        loop {
            let said = self.said().unwrap_or_else(|| panic!("the process ended before it said `{word}`"));
            if let Some(rest) = said.strip_prefix(word) {
                return rest.trim_start().to_owned();
            }
            assert!(!said.starts_with("failed"), "{said}");
        }
    }

    pub(super) fn go_on(&mut self) {
        self.enter("");
    }

    /// Enters a line.
    pub(crate) fn enter(&mut self, line: &str) {
        writeln!(self.process.stdin.as_mut().unwrap(), "{line}").unwrap();
    }

    /// Ends it as `kill -9` does.
    pub(crate) fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }

    /// Ends it, and returns what it said until then.
    pub(super) fn killed(mut self) -> Vec<String> {
        self.kill();
        std::iter::from_fn(|| self.said()).collect()
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

pub(crate) fn say(word: &str) {
    // The harness leaves a line of its own open.
    println!("{SAYS}{word}");
}

pub(super) fn stopped() {
    say("stopped");
}

#[tokio::test]
#[ignore = "a process of the tests beside it"]
async fn process() {
    let Ok(task) = env::var(TASK) else { return };
    let task: Value = serde_json::from_str(&task).unwrap();
    if let Some(authorise) = task.get("authorise") {
        return crate::authorisations::killed::process(authorise).await;
    }
    let store = Place::of_another(&task["place"]).store().await;
    let session = SessionId::parse(task["session"].as_str().unwrap()).unwrap();
    match task.get("call") {
        Some(call) => calls(store, session, call).await,
        None => writes(&*store, session).await,
    }
}

async fn calls(store: Arc<dyn SessionStore>, session: SessionId, call: &Value) {
    let text = |name: &str| call[name].as_str().unwrap();
    let store = Stopping::new(store, call["stop"].as_u64().map(Stop));
    let builder = Production::builder(Identity::from_pem(text("identity").as_bytes()).unwrap());
    let builder = builder.root_certificate(text("root").as_bytes()).origin(text("origin")).session_store(Arc::new(store));
    let client = builder.build().unwrap();
    say("ready");
    stdin().lines().next();
    match client.resume_session(session).accounts().list().await {
        Ok(_) => say("called"),
        Err(error) => say(&format!("failed: {error}")),
    }
}

async fn writes(store: &dyn SessionStore, session: SessionId) {
    let lease = store.lock(session, Duration::from_millis(100)).await.unwrap();
    for generation in 1.. {
        store.put(&lease, Some(session_of_generation(generation))).await.unwrap();
        say(&format!("put {generation}"));
    }
}
