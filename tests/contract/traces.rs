//! What is written down of calls and steps, at the finest level, by any crate: nothing that a request carried, but its ids.

use std::collections::BTreeSet;
use std::fmt::{Debug, Write as _};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ica_banken::http::Method;
use ica_banken::types::SigningBasketRequest;
use ica_banken::{Api, FileStore, Psu, Scope, StoreKey};
use portal_sandbox::{Customers, Next, Seen, Site};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use crate::clients::{bank, test_person};
use crate::customers::{builder, sent_back};
use crate::redaction::telling_texts;
use crate::registration::{metadata, registrar, token};
use crate::samples::PSU_IP_ADDRESS;
use crate::samples::ica_banken::single;

/// Writes down all that is traced.
#[derive(Clone, Default)]
struct Recorder(Arc<Mutex<String>>);

struct Line<'a>(&'a mut String);

impl Visit for Line<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0, " {}={value:?}", field.name()).unwrap();
    }
}

impl Recorder {
    fn line(&self, metadata: &Metadata<'_>, values: impl FnOnce(&mut Line<'_>)) {
        let mut text = self.0.lock().unwrap();
        write!(text, "\n{} {}:", metadata.target(), metadata.name()).unwrap();
        values(&mut Line(&mut text));
    }
}

impl Subscriber for Recorder {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        self.line(span.metadata(), |line| span.record(line));
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut Line(&mut self.0.lock().unwrap()));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        self.line(event.metadata(), |line| event.record(line));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// What a request carried that nobody may read in a log: tokens, the values of its path, query and form, and of its body.
fn carried(seen: &Seen) -> Vec<String> {
    let authorization = seen.headers.get("Authorization").and_then(|value| value.to_str().ok());
    let mut carried: Vec<String> = authorization.iter().flat_map(|value| value.split(' ').skip(1)).map(str::to_owned).collect();
    let template: BTreeSet<&str> = seen.template.split('/').collect();
    let path = seen.uri.path().split('/').filter(|segment| !template.contains(segment) && !seen.template.is_empty());
    carried.extend(path.filter(|segment| segment.chars().any(|digit| digit.is_ascii_digit())).map(str::to_owned));
    let form = String::from_utf8_lossy(&seen.body).into_owned();
    let pairs = [seen.uri.query().unwrap_or_default(), form.as_str()].join("&");
    let pairs = url::form_urlencoded::parse(pairs.as_bytes()).filter(|(name, _)| *name != "client_id").map(|(_, value)| value);
    carried.extend(pairs.filter(|value| value.chars().any(|digit| digit.is_ascii_digit())).map(|value| value.into_owned()));
    if form.starts_with('{') {
        carried.extend(telling_texts(&seen.body));
    }
    carried.retain(|value| value.len() > 5);
    carried
}

/// All calls of a test person in the sandbox, one of them raw, and one whose outcome is looked up.
async fn call_all(site: &Site, errors: &mut String) {
    let session = test_person(site);
    let psu = Psu::new().ip_address(PSU_IP_ADDRESS);
    let listed = session.accounts().list().psu(&psu).await.unwrap();
    let account = session.accounts().account(&listed.accounts[0].resource_id);
    account.balances().await.unwrap();
    let report = account.transactions().from("2026-01-01".parse().unwrap()).await.unwrap();
    let entry = report.transactions.booked.as_ref().and_then(|booked| booked.first()).unwrap().entry_reference.clone();
    write!(errors, "{:?}", account.transaction(&entry).get().await).unwrap();
    let (payments, product) = (session.payments(), "SepaCreditTransfers".into());
    let made = payments.create(&product, &single()).await.unwrap();
    let payment = payments.payment(&product, &made.payment_id);
    payment.status().until_final(Duration::from_millis(1900)).await.unwrap().into_inner();
    let basket = session.signing_baskets().create(&SigningBasketRequest::new(vec![made.payment_id.clone()])).await.unwrap();
    site.next("ApproveSigningBasket", Next::usual().dropped()).unwrap();
    let error = session.signing_baskets().basket(&basket.basket_id).approve().await.unwrap_err();
    write!(errors, "{error} {error:?} {:?}", error.recover().await.unwrap()).unwrap();
    write!(errors, "{:?}", payment.delete().await).unwrap();
    let raw = session.raw(Api::Accounts, Method::GET, "/Accounts/{accountId}/transactions").with_query("from", "2026-01-02");
    let raw = raw.path_value("accountId", listed.accounts[0].resource_id.as_str()).with_header("PSU-IP-Address", PSU_IP_ADDRESS);
    write!(errors, "{raw:?}").unwrap();
    write!(errors, "{:?}", raw.await.unwrap()).unwrap();
}

/// A registration, and a customer whose session is renewed, kept in files.
async fn sign_in(site: &Site, folder: &Path, errors: &mut String) {
    let registered = registrar(site).register(&token(site), &metadata(site)).await.unwrap();
    write!(errors, "{registered:?}").unwrap();
    site.customers(Customers::SignIn);
    let store = FileStore::open(folder, StoreKey::new([7; 32])).unwrap();
    let client = builder(site).session_store(Arc::new(store)).build().unwrap();
    let login = client.authorise(&Scope::Account, site.persons()[0], "https://tpp.example.com/callback").unwrap();
    let callback = sent_back(site, login.url()).await;
    write!(errors, "{login:?} {:?}", login.keep()).unwrap();
    let session = login.complete(&callback).await.unwrap();
    session.accounts().list().await.unwrap();
    site.advance(Duration::from_secs(600));
    session.accounts().list().await.unwrap();
    let again = client.authorise(&Scope::Account, site.persons()[0], "https://tpp.example.com/callback").unwrap();
    let error = again.complete(&callback).await.unwrap_err();
    write!(errors, "{error} {error:?} {session:?}").unwrap();
}

fn contents(folder: &Path) -> Vec<u8> {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files
        .flat_map(|path| [path.to_str().unwrap().as_bytes().to_vec(), std::fs::read(&path).unwrap_or_default()])
        .flatten()
        .collect()
}

#[tokio::test]
async fn nothing_that_was_sent_is_in_logs_errors_or_files() {
    let folder = std::env::temp_dir().join(format!("portal-traces-{}", std::process::id()));
    let recorder = Recorder::default();
    let bank = bank().await;
    let [sandbox, production] = ["sandbox", "production"].map(|environment| bank.site("ica-banken", environment));
    let mut errors = String::new();
    {
        let _guard = tracing::subscriber::set_default(recorder.clone());
        call_all(sandbox, &mut errors).await;
        sign_in(production, &folder, &mut errors).await;
    }
    let files = contents(&folder);
    std::fs::remove_dir_all(&folder).unwrap();
    let written = format!("{}{errors}{}", recorder.0.lock().unwrap(), String::from_utf8_lossy(&files));

    let requests: Vec<Seen> = sandbox.requests().into_iter().chain(production.requests()).collect();
    let mut secrets: BTreeSet<String> = requests.iter().flat_map(carried).collect();
    secrets.extend([sandbox.persons()[0], production.persons()[0], PSU_IP_ADDRESS].map(str::to_owned));
    secrets.insert(sandbox.keys().unwrap().client_secret.clone());
    assert!(secrets.len() > 15 && requests.len() > 15 && written.lines().count() > 60 && !files.is_empty());
    let id = |seen: &Seen| seen.headers.get("X-Request-ID").map(|id| id.to_str().unwrap().to_owned());
    let unlogged: Vec<_> = requests.iter().filter_map(id).filter(|id| !written.contains(id.as_str())).collect();
    assert!(unlogged.is_empty(), "{unlogged:?}");
    let told: Vec<_> = secrets.iter().filter(|secret| written.contains(secret.as_str())).collect();
    assert!(told.is_empty(), "{told:?} in {written}");
}
