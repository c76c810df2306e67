//! The steps at the store of the local bank: in a program, and by the command.

mod registration;

use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

use portal_onboarding::{Came, Deed, Developer, OnboardingError, Plan, Report, Step, Steps, Track};
use portal_sandbox::{Bank, Next, Site};
use wso2_store::http;

/// A portal with a plan.
const PORTAL: &str = "ica-banken";

fn specs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs")
}

fn store(bank: &Bank) -> &Site {
    bank.sites().find(|site| site.users().next().is_some()).unwrap()
}

/// The plan of the portal at the local bank.
fn plan(site: &Site) -> Plan {
    let mut plan = Plan::read(&specs().join(PORTAL)).unwrap();
    site.origin().clone_into(&mut plan.store.address);
    plan
}

fn developer(site: &Site) -> Developer {
    let (name, password) = site.users().find(|(name, _)| *name == "developer").unwrap();
    Developer { name: name.to_owned(), password: password.into() }
}

async fn run(steps: &mut Steps<'_>, all: &[Step]) -> Vec<Report> {
    let mut reports = Vec::new();
    for step in all {
        reports.push(steps.run(step).await.unwrap());
    }
    reports
}

fn sign_in(track: &Track) -> &Step {
    track.steps.iter().find(|step| step.does == Deed::SignIn).unwrap()
}

#[tokio::test]
async fn a_step_that_is_repeated_finds_what_it_made_and_what_is_deleted_is_made_again() {
    let bank = Bank::start(&specs()).await.unwrap();
    let plan = plan(store(&bank));
    for track in plan.tracks.values() {
        let at_store = track.steps.iter().filter(|step| !step.does.registers()).cloned();
        let (undoing, doing): (Vec<_>, Vec<_>) = at_store.partition(|step| step.does.deletes());
        let makes = |step: &&Step| matches!(step.does, Deed::AddApplication | Deed::Subscribe | Deed::GenerateKeys);
        let came = |reports: &[Report]| -> Vec<Came> {
            doing.iter().zip(reports).filter(|(step, _)| makes(step)).map(|(_, report)| report.came).collect()
        };
        let mut steps = Steps::new(&plan, track, developer(store(&bank)));
        for _ in 0..2 {
            assert_eq!(came(&run(&mut steps, &doing).await), [Came::Done; 3]);
            assert_eq!(came(&run(&mut steps, &doing).await), [Came::Found; 3]);
            let deleted = run(&mut steps, &undoing).await;
            assert!(deleted.iter().all(|report| report.came == Came::Done));
        }
        // Whoever deletes twice is told that nothing is there.
        assert!(matches!(steps.run(&undoing[0]).await, Err(OnboardingError::NoApplication(_))));
        assert_eq!(steps.run(&undoing[1]).await.unwrap().came, Came::Found);
    }
    assert!(store(&bank).requests().iter().all(|seen| seen.violations.is_empty()));
}

#[tokio::test]
async fn the_calls_of_a_step_are_those_that_the_plan_says() {
    let bank = Bank::start(&specs()).await.unwrap();
    let (site, plan) = (store(&bank), plan(store(&bank)));
    let track = &plan.tracks["sandbox"];
    let mut steps = Steps::new(&plan, track, developer(site));
    steps.run(sign_in(track)).await.unwrap();
    for step in track.steps.iter().filter(|step| step.does != Deed::SignIn) {
        let before = site.requests().len();
        let report = steps.run(step).await.unwrap();
        let made: BTreeSet<String> = site.requests().iter().skip(before).map(|seen| seen.operation.clone()).collect();
        let said: BTreeSet<String> = step.does.calls().iter().map(|call| (*call).to_owned()).collect();
        assert_eq!(made, said, "{}", step.id);
        assert_eq!(report.request_ids.len(), site.requests().len() - before, "{}", step.id);
    }
}

#[tokio::test]
async fn the_version_of_the_store_is_the_newest_that_it_answers_to() {
    let bank = Bank::start(&specs()).await.unwrap();
    let (site, mut plan) = (store(&bank), plan(store(&bank)));
    let track = plan.tracks["sandbox"].clone();
    assert!(plan.store.version.is_none());
    assert!(Steps::new(&plan, &track, developer(site)).run(sign_in(&track)).await.is_ok());
    plan.store.address = format!("{}/elsewhere", site.origin());
    let error = Steps::new(&plan, &track, developer(site)).run(sign_in(&track)).await.unwrap_err();
    assert!(matches!(error, OnboardingError::NoVersion { .. }), "{error}");
}

#[tokio::test]
async fn a_wrong_password_is_said_without_it() {
    let bank = Bank::start(&specs()).await.unwrap();
    let (site, plan) = (store(&bank), plan(store(&bank)));
    let track = &plan.tracks["sandbox"];
    let wrong = Developer { password: "marked-password".into(), ..developer(site) };
    let error = Steps::new(&plan, track, wrong.clone()).run(sign_in(track)).await.unwrap_err();
    assert!(error.to_string().contains("POST /register") && error.to_string().contains("401"), "{error}");
    assert!(!format!("{error} {error:?} {wrong:?}").contains("marked-password"));
}

#[tokio::test]
async fn keys_that_wait_for_approval_are_none_yet() {
    let bank = Bank::start(&specs()).await.unwrap();
    let (site, plan) = (store(&bank), plan(store(&bank)));
    let track = &plan.tracks["sandbox"];
    let mut steps = Steps::new(&plan, track, developer(site));
    let find = |deed| track.steps.iter().find(|step| step.does == deed).unwrap();
    steps.run(find(Deed::AddApplication)).await.unwrap();
    let body = r#"{"consumerKey":null,"consumerSecret":null,"keyState":"CREATED","keyType":"SANDBOX"}"#;
    let response = http::Response::builder().header("content-type", "application/json").body(body.into()).unwrap();
    site.next("POST /applications/generate-keys", Next::raw(response)).unwrap();
    let error = steps.run(find(Deed::GenerateKeys)).await.unwrap_err();
    assert_eq!(error.to_string(), "the application's keys cannot be used yet: the store says CREATED");
}

/// The command, in a folder of its own.
struct Onboard {
    folder: PathBuf,
    store: String,
    password: String,
    /// By the names of environment variables.
    secrets: Vec<(&'static str, String)>,
}

impl Onboard {
    fn new(site: &Site, name: &str) -> Self {
        let folder = env::temp_dir().join(format!("onboard-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let password = developer(site).password.expose().to_owned();
        Self { folder, store: site.origin().to_owned(), password, secrets: Vec::new() }
    }

    async fn run(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_onboard"));
        command.arg(specs().join(PORTAL)).args(arguments).args(["--store", &self.store]).current_dir(&self.folder);
        command.env("PORTAL_DEVELOPER", "developer").env("PORTAL_PASSWORD", &self.password);
        command.envs(self.secrets.iter().map(|(name, secret)| (name, secret)));
        tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap()
    }
}

impl Drop for Onboard {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.folder));
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_stops_where_a_person_is_needed_and_goes_on_when_that_is_done() {
    let bank = Bank::start(&specs()).await.unwrap();
    let onboard = Onboard::new(store(&bank), "persons");
    let stopped = onboard.run(&["--all"]).await;
    assert_eq!(stopped.status.code(), Some(1));
    assert!(text(&stopped.stdout).contains("only a person can do it"), "{}", text(&stopped.stdout));
    assert!(store(&bank).requests().is_empty());

    assert!(onboard.run(&["--done", "A1"]).await.status.success());
    let done = onboard.run(&["--all", "--keys", "keys.env"]).await;
    assert!(done.status.success(), "{}", text(&done.stderr));
    let keys = onboard.folder.join("keys.env");
    assert_eq!(fs::metadata(&keys).unwrap().permissions().mode() & 0o777, 0o600);
    let keys = fs::read_to_string(keys).unwrap();
    let secret = keys.lines().find_map(|line| line.strip_prefix("PORTAL_CONSUMER_SECRET='")).unwrap().trim_end_matches('\'');

    let state = fs::read_to_string(onboard.folder.join(format!("onboarding.{PORTAL}.json"))).unwrap();
    for shown in [text(&done.stdout), text(&done.stderr), state] {
        assert!(!shown.contains(secret) && !shown.contains(&onboard.password), "{shown}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_prints_the_plan_and_what_of_it_is_done() {
    let bank = Bank::start(&specs()).await.unwrap();
    let onboard = Onboard::new(store(&bank), "plan");
    onboard.run(&["S2"]).await;
    let lines = text(&onboard.run(&["--track", "sandbox", "--format", "json"]).await.stdout);
    let objects: Vec<serde_json::Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let came: Vec<_> = objects.iter().map(|line| (line["step"].as_str().unwrap(), line["came"].as_str().unwrap())).collect();
    let expected =
        [("A1", "person"), ("A2", "person"), ("S1", "done"), ("S2", "found"), ("S3", "open"), ("S4", "open"), ("S5", "open")];
    assert_eq!(came[..7], expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_says_the_calls_and_makes_none() {
    let bank = Bank::start(&specs()).await.unwrap();
    let onboard = Onboard::new(store(&bank), "dry");
    let dry = onboard.run(&["S2", "D2", "--track", "sandbox", "--dry-run"]).await;
    assert!(
        text(&dry.stdout).contains("POST /applications") && text(&dry.stdout).contains("DELETE /applications/{applicationId}")
    );
    assert!(store(&bank).requests().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_that_two_tracks_have_is_not_guessed() {
    let bank = Bank::start(&specs()).await.unwrap();
    let onboard = Onboard::new(store(&bank), "twice");
    let refused = onboard.run(&["D1"]).await;
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("say which with --track"), "{}", text(&refused.stderr));
    let unknown = onboard.run(&["S99"]).await;
    assert!(text(&unknown.stderr).contains("there is no step S99"), "{}", text(&unknown.stderr));
}
