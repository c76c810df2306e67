//! The registration of a client at the authorization server of the local bank, over mutual TLS.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use portal_onboarding::{Came, ClientRegistration, Deed, OnboardingError, Plan, Report, Steps, Track};
use portal_runtime::{AccessToken, Identity};
use portal_sandbox::{Bank, Next, Site};
use wso2_store::http;

use super::{Onboard, PORTAL, developer, plan, specs, store, text};

/// An organisation that the bank does not know from the start.
const ORGANISATION: &str = "PSDSE-FINA-00001";
const CALLBACK: &str = "https://app.example/back";

fn site(bank: &Bank) -> &Site {
    bank.site(PORTAL, "production")
}

fn endpoint(site: &Site) -> String {
    format!("{}{}", site.origin(), site.registration_path().unwrap())
}

fn pem(site: &Site) -> String {
    site.certificates().unwrap().of_organisation(ORGANISATION).unwrap()
}

fn registration(site: &Site, file: &Path) -> ClientRegistration {
    let token = AccessToken::new(&site.initial_access_tokens()[0]);
    known_registration(site, file).redirect_uris(vec![CALLBACK.to_owned()]).initial_access_token(token)
}

/// One of which nothing is said but where it is.
fn known_registration(site: &Site, file: &Path) -> ClientRegistration {
    let (identity, root) = (Identity::from_pem(pem(site).as_bytes()).unwrap(), site.certificates().unwrap().root.as_bytes());
    ClientRegistration::new(&endpoint(site), identity, Some(root), file.to_owned()).unwrap()
}

/// The options by which the command registers with the identity of [`ORGANISATION`], whose files are put into its folder.
fn registers<'a>(onboard: &Onboard, site: &Site, endpoint: &'a str) -> [&'a str; 8] {
    fs::write(onboard.folder.join("identity.pem"), pem(site)).unwrap();
    fs::write(onboard.folder.join("root.pem"), &site.certificates().unwrap().root).unwrap();
    ["--registration-endpoint", endpoint, "--identity", "identity.pem", "--root", "root.pem", "--registration", "registration"]
}

/// A place for the file of a test, which is not there yet.
fn file(name: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("registration-{name}-{}", std::process::id()));
    drop(fs::remove_file(&path));
    path
}

async fn run(steps: &mut Steps<'_>, track: &Track, deed: Deed) -> Result<Report, OnboardingError> {
    steps.run(track.steps.iter().find(|step| step.does == deed).unwrap()).await
}

fn production(plan: &Plan) -> &Track {
    &plan.tracks["production"]
}

#[tokio::test]
async fn a_client_is_registered_once_and_managed_by_its_file_until_that_is_deleted_with_it() {
    let bank = Bank::start(&specs()).await.unwrap();
    let (site, plan, file) = (site(&bank), plan(store(&bank)), file("managed"));
    let track = production(&plan);
    let steps = || Steps::new(&plan, track, developer(store(&bank))).with_registration(registration(site, &file));
    assert_eq!(run(&mut steps(), track, Deed::Register).await.unwrap().came, Came::Done);
    // Another process finds what the first one made, though each response brings another token.
    let mut steps = steps();
    let mut came = Vec::new();
    for deed in
        [Deed::Register, Deed::ReadRegistration, Deed::UpdateRegistration, Deed::DeleteRegistration, Deed::DeleteRegistration]
    {
        let report = run(&mut steps, track, deed).await.unwrap();
        assert!(!report.told.is_empty());
        came.push(report.came);
    }
    assert_eq!(came, [Came::Found, Came::Found, Came::Done, Came::Done, Came::Found]);
    assert!(!file.exists());
    let error = run(&mut steps, track, Deed::ReadRegistration).await.unwrap_err();
    assert!(matches!(error, OnboardingError::NoRegistration(_)), "{error}");
    let methods: Vec<String> = site.seen("registration").iter().map(|seen| seen.method.to_string()).collect();
    assert_eq!(methods, ["POST", "GET", "GET", "PUT", "DELETE"]);
}

#[tokio::test]
async fn an_update_keeps_the_addresses_that_nobody_replaces() {
    let bank = Bank::start(&specs()).await.unwrap();
    let (site, plan, file) = (site(&bank), plan(store(&bank)), file("addresses"));
    let track = production(&plan);
    let steps = |registration| Steps::new(&plan, track, developer(store(&bank))).with_registration(registration);
    let unsaid = run(&mut steps(known_registration(site, &file)), track, Deed::Register).await.unwrap_err();
    assert!(matches!(unsaid, OnboardingError::NoInitialAccessToken), "{unsaid}");
    run(&mut steps(registration(site, &file)), track, Deed::Register).await.unwrap();
    let updated = run(&mut steps(known_registration(site, &file)), track, Deed::UpdateRegistration).await.unwrap();
    assert_eq!(updated.told, format!("customers come back to {CALLBACK}"));
    assert_eq!(updated.request_ids.len(), 2);
    fs::remove_file(&file).unwrap();
}

#[tokio::test]
async fn what_is_left_of_a_registration_is_kept_though_the_response_cannot_be_used() {
    let bank = Bank::start(&specs()).await.unwrap();
    let (site, plan, file) = (site(&bank), plan(store(&bank)), file("unusable"));
    let track = production(&plan);
    let mut steps = Steps::new(&plan, track, developer(store(&bank))).with_registration(registration(site, &file));
    let body = r#"{"client_id":"c","registration_access_token":"t","registration_client_uri":"https://elsewhere.example/c"}"#;
    let response = http::Response::builder().status(201).header("content-type", "application/json").body(body.into()).unwrap();
    site.next("registration", Next::raw(response)).unwrap();
    let unusable = run(&mut steps, track, Deed::Register).await.unwrap_err();
    let OnboardingError::UnusableRegistration(kept, _) = &unusable else { panic!("{unusable}") };
    assert_eq!(fs::read_to_string(kept).unwrap(), body);
    assert_eq!(fs::metadata(kept).unwrap().permissions().mode() & 0o777, 0o600);
    let again = run(&mut steps, track, Deed::Register).await.unwrap_err();
    assert!(matches!(again, OnboardingError::RegistrationInDoubt(_)), "{again}");
    fs::remove_file(kept).and(fs::remove_file(&file)).unwrap();
}

#[tokio::test]
async fn a_deletion_whose_response_was_lost_leaves_the_file_to_a_person() {
    let bank = Bank::start(&specs()).await.unwrap();
    let (site, plan, file) = (site(&bank), plan(store(&bank)), file("deletion"));
    let track = production(&plan);
    let mut steps = Steps::new(&plan, track, developer(store(&bank))).with_registration(registration(site, &file));
    run(&mut steps, track, Deed::Register).await.unwrap();
    site.next("registration", Next::usual().dropped()).unwrap();
    let lost = run(&mut steps, track, Deed::DeleteRegistration).await.unwrap_err();
    assert!(matches!(lost, OnboardingError::Registration(_)), "{lost}");
    let again = run(&mut steps, track, Deed::DeleteRegistration).await.unwrap_err();
    assert!(matches!(again, OnboardingError::NoLongerManaged(..)), "{again}");
    assert!(again.to_string().ends_with(&format!("if it is deleted, remove {}", file.display())), "{again}");
    fs::remove_file(&file).unwrap();
}

#[tokio::test]
async fn of_two_who_register_at_once_one_does() {
    let bank = Bank::start(&specs()).await.unwrap();
    let (site, plan, file) = (site(&bank), plan(store(&bank)), file("at-once"));
    let track = production(&plan);
    let steps = || Steps::new(&plan, track, developer(store(&bank))).with_registration(registration(site, &file));
    let (mut one, mut other) = (steps(), steps());
    let ended = tokio::join!(run(&mut one, track, Deed::Register), run(&mut other, track, Deed::Register));
    let done = [&ended.0, &ended.1].into_iter().filter(|ended| ended.is_ok()).count();
    assert_eq!((done, site.count("registration")), (1, 1));
    assert!(fs::read_to_string(&file).is_ok_and(|kept| !kept.is_empty()));
    fs::remove_file(&file).unwrap();
}

#[tokio::test]
async fn a_registration_without_a_response_is_in_doubt_until_a_person_has_asked() {
    let bank = Bank::start(&specs()).await.unwrap();
    let (site, plan, file) = (site(&bank), plan(store(&bank)), file("doubt"));
    let track = production(&plan);
    let mut steps = Steps::new(&plan, track, developer(store(&bank))).with_registration(registration(site, &file));
    site.next("registration", Next::usual().dropped()).unwrap();
    let lost = run(&mut steps, track, Deed::Register).await.unwrap_err();
    assert!(matches!(lost, OnboardingError::Registration(_)), "{lost}");
    let again = run(&mut steps, track, Deed::Register).await.unwrap_err();
    assert!(matches!(again, OnboardingError::RegistrationInDoubt(_)), "{again}");
    assert_eq!(site.count("registration"), 1);
    fs::remove_file(&file).unwrap();
    // What the server refused had no effect, and may be tried again.
    for _ in 0..2 {
        let refused = run(&mut steps, track, Deed::Register).await.unwrap_err();
        assert!(matches!(refused, OnboardingError::Registration(_)) && !file.exists(), "{refused}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn all_steps_of_production_end_with_a_client_that_the_stores_token_registered() {
    let bank = Bank::start(&specs()).await.unwrap();
    let site = site(&bank);
    let onboard = Onboard::new(store(&bank), "production");
    let endpoint = endpoint(site);
    let said = registers(&onboard, site, &endpoint);
    assert!(onboard.run(&["--done", "P3", "--done", "P4", "--track", "production"]).await.status.success());
    // The steps before the registration need nothing of what the bank tells later.
    let before = onboard.run(&["--all", "--track", "production"]).await;
    assert_eq!(before.status.code(), Some(1), "{}", text(&before.stderr));
    assert!(text(&before.stdout).contains("P6   done") && text(&before.stdout).contains("P7   you"), "{}", text(&before.stdout));
    assert_eq!(site.count("registration"), 0);
    let all = [&["--all", "--track", "production", "--redirect-uri", CALLBACK][..], &said].concat();
    for came in ["done", "found"] {
        let run = onboard.run(&all).await;
        assert!(run.status.success(), "{}", text(&run.stderr));
        assert!(text(&run.stdout).contains(&format!("P7   {came}")), "{}", text(&run.stdout));
    }
    assert_eq!(site.count("registration"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_registers_with_an_identity_and_prints_no_secret() {
    let bank = Bank::start(&specs()).await.unwrap();
    let site = site(&bank);
    let mut onboard = Onboard::new(store(&bank), "registration");
    let token = site.initial_access_tokens()[0].clone();
    onboard.secrets.push(("PORTAL_REGISTRATION_TOKEN", token.clone()));
    let refused = onboard.run(&["P7"]).await;
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("--registration-endpoint URL, which the bank tells"), "{}", text(&refused.stderr));

    let endpoint = endpoint(site);
    let said = registers(&onboard, site, &endpoint);
    let registered = onboard.run(&[&["P7", "--redirect-uri", CALLBACK][..], &said].concat()).await;
    assert!(registered.status.success(), "{}", text(&registered.stderr));
    assert!(text(&registered.stdout).contains(&format!("the client is {ORGANISATION}")), "{}", text(&registered.stdout));
    let kept = onboard.folder.join("registration");
    assert_eq!(fs::metadata(&kept).unwrap().permissions().mode() & 0o777, 0o600);
    let kept: serde_json::Value = serde_json::from_str(&fs::read_to_string(kept).unwrap()).unwrap();
    let managing = kept["registration"]["registration_access_token"].as_str().unwrap();
    for shown in [text(&registered.stdout), text(&registered.stderr)] {
        assert!(!shown.contains(&token) && !shown.contains(managing), "{shown}");
    }
    let person = text(&onboard.run(&["P4", "--identity", "identity.pem"]).await.stdout);
    let number = format!("the certificate's organisation number is {ORGANISATION}");
    assert!(person.contains(&number), "{person}");
    let planned = text(&onboard.run(&["--track", "production", "--identity", "identity.pem"]).await.stdout);
    assert!(planned.contains(&number) && planned.contains("P8"), "{planned}");
    let looked = text(&onboard.run(&[&["--track", "production"][..], &said].concat()).await.stdout);
    assert!(looked.contains("P7   found"), "{looked}");
    assert!(onboard.run(&[&["P7-delete"][..], &said].concat()).await.status.success());
}
