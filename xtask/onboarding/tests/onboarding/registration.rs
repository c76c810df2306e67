//! The registration of a client at the authorization server of the local bank, over mutual TLS.

use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::{env, fs, mem, process};

use portal_onboarding::{Came, ClientRegistration, Deed, OnboardingError, Plan, Report, Steps, Track};
use portal_runtime::{AccessToken, Identity};
use portal_sandbox::{Bank, Next, Site};
use wso2_store::http;

use super::{Onboard, PORTAL, developer, plan, specs, store, text};

/// An organisation that the bank does not know from the start.
const ORGANISATION: &str = "PSDSE-FINA-00001";
const CALLBACK: &str = "https://app.example/back";

/// A place for the file of a registration, which is not there yet.
fn place(name: &str) -> PathBuf {
    let file = env::temp_dir().join(format!("registration-{name}-{}", process::id()));
    drop(fs::remove_file(&file));
    file
}

/// The production of a portal at a bank of its own, and the place of a registration's file.
struct Production {
    bank: Bank,
    plan: Plan,
    file: PathBuf,
}

impl Production {
    async fn new(name: &str) -> Self {
        let bank = Bank::start(&specs()).await.unwrap();
        let plan = plan(store(&bank));
        Self { bank, plan, file: place(name) }
    }

    fn site(&self) -> &Site {
        self.bank.site(PORTAL, "production")
    }

    fn endpoint(&self) -> String {
        format!("{}{}", self.site().origin(), self.site().registration_path().unwrap())
    }

    fn pem(&self) -> String {
        self.site().certificates().unwrap().of_organisation(ORGANISATION).unwrap()
    }

    fn token(&self) -> AccessToken {
        AccessToken::new(&self.site().initial_access_tokens()[0])
    }

    /// A registration of which nothing is said but where it is.
    fn known_registration(&self) -> ClientRegistration {
        let root = self.site().certificates().unwrap().root.as_bytes();
        let identity = Identity::from_pem(self.pem().as_bytes()).unwrap();
        ClientRegistration::new(&self.endpoint(), identity, Some(root), self.file.clone()).unwrap()
    }

    fn registration(&self) -> ClientRegistration {
        self.known_registration().redirect_uris(vec![CALLBACK.to_owned()]).initial_access_token(self.token())
    }

    /// The steps of one who registers a client.
    fn steps(&self) -> Steps<'_> {
        self.steps_with(self.registration())
    }

    fn steps_with(&self, registration: ClientRegistration) -> Steps<'_> {
        Steps::new(&self.plan, self.track(), developer(store(&self.bank))).with_registration(registration)
    }

    fn track(&self) -> &Track {
        &self.plan.tracks["production"]
    }

    async fn run(&self, steps: &mut Steps<'_>, deed: Deed) -> Result<Report, OnboardingError> {
        steps.run(self.track().steps.iter().find(|step| step.does == deed).unwrap()).await
    }

    /// The options by which the command registers with the identity of [`ORGANISATION`], whose files are put into its folder.
    fn options<'a>(&self, onboard: &Onboard, endpoint: &'a str) -> [&'a str; 8] {
        fs::write(onboard.folder.join("identity.pem"), self.pem()).unwrap();
        fs::write(onboard.folder.join("root.pem"), &self.site().certificates().unwrap().root).unwrap();
        [
            "--registration-endpoint",
            endpoint,
            "--identity",
            "identity.pem",
            "--root",
            "root.pem",
            "--registration",
            "registration",
        ]
    }
}

impl Drop for Production {
    fn drop(&mut self) {
        drop(fs::remove_file(&self.file));
    }
}

#[tokio::test]
async fn a_client_is_registered_once_and_managed_by_its_file_until_that_is_deleted_with_it() {
    let at = Production::new("managed").await;
    assert_eq!(at.run(&mut at.steps(), Deed::Register).await.unwrap().came, Came::Done);
    // Another process finds what the first one made, though each response brings another token.
    let mut steps = at.steps();
    let mut came = Vec::new();
    for deed in
        [Deed::Register, Deed::ReadRegistration, Deed::UpdateRegistration, Deed::DeleteRegistration, Deed::DeleteRegistration]
    {
        let report = at.run(&mut steps, deed).await.unwrap();
        assert!(!report.told.is_empty());
        came.push(report.came);
    }
    assert_eq!(came, [Came::Found, Came::Found, Came::Done, Came::Done, Came::Found]);
    assert!(!at.file.exists());
    let error = at.run(&mut steps, Deed::ReadRegistration).await.unwrap_err();
    assert!(matches!(error, OnboardingError::NoRegistration(_)), "{error}");
    let methods: Vec<String> = at.site().seen("registration").iter().map(|seen| seen.method.to_string()).collect();
    assert_eq!(methods, ["POST", "GET", "GET", "PUT", "DELETE"]);
}

#[tokio::test]
async fn an_update_keeps_the_addresses_that_nobody_replaces() {
    let at = Production::new("addresses").await;
    let unsaid = at.run(&mut at.steps_with(at.known_registration()), Deed::Register).await.unwrap_err();
    assert!(matches!(unsaid, OnboardingError::NoInitialAccessToken), "{unsaid}");
    let with_token = at.known_registration().initial_access_token(at.token());
    let unsaid = at.run(&mut at.steps_with(with_token), Deed::Register).await.unwrap_err();
    assert!(matches!(unsaid, OnboardingError::NoRedirectUri), "{unsaid}");
    assert!(!at.file.exists() && at.site().count("registration") == 0);
    at.run(&mut at.steps(), Deed::Register).await.unwrap();
    let updated = at.run(&mut at.steps_with(at.known_registration()), Deed::UpdateRegistration).await.unwrap();
    assert_eq!(updated.told, format!("customers come back to {CALLBACK}"));
    assert_eq!(updated.request_ids.len(), 2);
}

#[tokio::test]
async fn what_is_left_of_a_registration_is_kept_though_the_response_cannot_be_used() {
    let at = Production::new("unusable").await;
    let mut steps = at.steps();
    let body = r#"{"client_id":"c","registration_access_token":"t","registration_client_uri":"https://elsewhere.example/c"}"#;
    let response = http::Response::builder().status(201).header("content-type", "application/json").body(body.into()).unwrap();
    at.site().next("registration", Next::raw(response)).unwrap();
    let unusable = at.run(&mut steps, Deed::Register).await.unwrap_err();
    let OnboardingError::UnusableRegistration(kept, _) = &unusable else { panic!("{unusable}") };
    assert_eq!(fs::read_to_string(kept).unwrap(), body);
    assert_eq!(fs::metadata(kept).unwrap().permissions().mode() & 0o777, 0o600);
    let again = at.run(&mut steps, Deed::Register).await.unwrap_err();
    assert!(matches!(again, OnboardingError::RegistrationInDoubt(_)), "{again}");
    fs::remove_file(kept).unwrap();
}

#[tokio::test]
async fn a_registration_that_cannot_be_written_down_is_lost_unless_the_file_had_one() {
    // A file may be called so, but not the one beside it, which is written first.
    let long = "long".repeat(55);
    let at = Production::new(&long).await;
    let lost = at.run(&mut at.steps(), Deed::Register).await.unwrap_err();
    assert!(lost.to_string().contains(&format!("; the registration of client {ORGANISATION} is lost (request ")), "{lost}");
    let mut at = Production::new("short").await;
    at.run(&mut at.steps(), Deed::Register).await.unwrap();
    let before = fs::read(&at.file).unwrap();
    let long = place(&long);
    fs::rename(mem::replace(&mut at.file, long.clone()), long).unwrap();
    let unchanged = at.run(&mut at.steps(), Deed::ReadRegistration).await.unwrap_err();
    let told = format!("; it is as it was before the response for client {ORGANISATION} (request ");
    assert!(unchanged.to_string().contains(&told), "{unchanged}");
    assert_eq!(fs::read(&at.file).unwrap(), before);
}

#[tokio::test]
async fn a_deletion_whose_response_was_lost_leaves_the_file_to_a_person() {
    let at = Production::new("deletion").await;
    let mut steps = at.steps();
    at.run(&mut steps, Deed::Register).await.unwrap();
    at.site().next("registration", Next::usual().dropped()).unwrap();
    let lost = at.run(&mut steps, Deed::DeleteRegistration).await.unwrap_err();
    assert!(matches!(lost, OnboardingError::Registration(_)), "{lost}");
    let again = at.run(&mut steps, Deed::DeleteRegistration).await.unwrap_err();
    assert!(matches!(again, OnboardingError::NoLongerManaged(..)), "{again}");
    assert!(again.to_string().ends_with(&format!("if it is deleted, remove {}", at.file.display())), "{again}");
}

#[tokio::test]
async fn of_two_who_register_at_once_one_does() {
    let at = Production::new("at-once").await;
    let (mut one, mut other) = (at.steps(), at.steps());
    let ended = tokio::join!(at.run(&mut one, Deed::Register), at.run(&mut other, Deed::Register));
    let done = [&ended.0, &ended.1].into_iter().filter(|ended| ended.is_ok()).count();
    assert_eq!((done, at.site().count("registration")), (1, 1));
    assert!(fs::read_to_string(&at.file).is_ok_and(|kept| !kept.is_empty()));
}

#[tokio::test]
async fn a_registration_without_a_response_is_in_doubt_until_a_person_has_asked() {
    let at = Production::new("doubt").await;
    let mut steps = at.steps();
    at.site().next("registration", Next::usual().dropped()).unwrap();
    let lost = at.run(&mut steps, Deed::Register).await.unwrap_err();
    assert!(matches!(lost, OnboardingError::Registration(_)), "{lost}");
    let again = at.run(&mut steps, Deed::Register).await.unwrap_err();
    assert!(matches!(again, OnboardingError::RegistrationInDoubt(_)), "{again}");
    assert_eq!(at.site().count("registration"), 1);
    fs::remove_file(&at.file).unwrap();
    // What the server refused had no effect, and may be tried again.
    for _ in 0..2 {
        let refused = at.run(&mut steps, Deed::Register).await.unwrap_err();
        assert!(matches!(refused, OnboardingError::Registration(_)) && !at.file.exists(), "{refused}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn all_steps_of_production_end_with_a_client_that_the_stores_token_registered() {
    let at = Production::new("all").await;
    let onboard = Onboard::new(store(&at.bank), "production");
    let endpoint = at.endpoint();
    let said = at.options(&onboard, &endpoint);
    assert!(onboard.run(&["--done", "P3", "--done", "P4", "--track", "production"]).await.status.success());
    // The steps before the registration need nothing of what the bank tells later.
    let before = onboard.run(&["--all", "--track", "production"]).await;
    assert_eq!(before.status.code(), Some(1), "{}", text(&before.stderr));
    assert!(text(&before.stdout).contains("P6   done") && text(&before.stdout).contains("P7   you"), "{}", text(&before.stdout));
    assert_eq!(at.site().count("registration"), 0);
    let all = [&["--all", "--track", "production", "--redirect-uri", CALLBACK][..], &said].concat();
    for came in ["done", "found"] {
        let run = onboard.run(&all).await;
        assert!(run.status.success(), "{}", text(&run.stderr));
        assert!(text(&run.stdout).contains(&format!("P7   {came}")), "{}", text(&run.stdout));
    }
    assert_eq!(at.site().count("registration"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_registers_with_an_identity_and_prints_no_secret() {
    let at = Production::new("command").await;
    let mut onboard = Onboard::new(store(&at.bank), "registration");
    let token = at.site().initial_access_tokens()[0].clone();
    onboard.secrets.push(("PORTAL_REGISTRATION_TOKEN", token.clone()));
    let refused = onboard.run(&["P7"]).await;
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("--registration-endpoint URL, which the bank tells"), "{}", text(&refused.stderr));

    let endpoint = at.endpoint();
    let said = at.options(&onboard, &endpoint);
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
