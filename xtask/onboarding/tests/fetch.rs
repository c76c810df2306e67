//! Files of a portal, from the store of the local bank and from addresses of their own.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::{env, fs};

use portal_onboarding::{Fetched, OnboardingError, Record, Sources};
use portal_sandbox::Bank;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// A portal's folder.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, sources: &str) -> Self {
        let folder = env::temp_dir().join(format!("sources-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("sources.yaml"), sources).unwrap();
        Self(folder)
    }

    async fn fetch(&self) -> Result<Vec<Fetched>, OnboardingError> {
        Sources::read(&self.0)?.fetch(&Record::read(&self.0)?).await
    }

    /// Keeps the record of what was brought, as the command does.
    fn keep(&self, fetched: &[Fetched]) {
        let files = fetched.iter().map(|fetched| (fetched.name.clone(), fetched.entry.clone())).collect();
        fs::write(self.0.join(Record::FILE), Record { files }.text().unwrap()).unwrap();
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

/// A server that gives these responses one after the other, and keeps the requests.
async fn server(responses: &[&str]) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let seen = Arc::new(Mutex::new(Vec::new()));
    let (kept, mut responses) = (Arc::clone(&seen), responses.iter().map(|text| (*text).to_owned()).collect::<VecDeque<_>>());
    tokio::spawn(async move {
        while let Some(response) = responses.pop_front() {
            let (mut socket, _) = listener.accept().await.unwrap();
            let mut request = vec![0; 4096];
            let length = socket.read(&mut request).await.unwrap();
            kept.lock().unwrap().push(String::from_utf8_lossy(&request[..length]).into_owned());
            socket.write_all(response.as_bytes()).await.unwrap();
        }
    });
    (address, seen)
}

fn ok(headers: &str, body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n{headers}\r\n{body}", body.len())
}

#[tokio::test]
async fn descriptions_and_documents_come_from_the_store_without_a_sign_in() {
    let bank = Bank::start(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs")).await.unwrap();
    let site = bank.sites().find(|site| site.users().next().is_some()).unwrap();
    let sources = format!(
        "
store: {{ address: '{}' }}
files:
  accounts.json: {{ api: ICA.Bank.Services.PSD2.Accounts.Sandbox, version: 1.0.0 }}
  steps.txt: {{ api: ICA.Bank.Services.PSD2.Accounts.Sandbox, document: First steps }}
",
        site.origin()
    );
    let folder = Folder::new("store", &sources);
    let fetched = folder.fetch().await.unwrap();
    assert!(fetched.iter().all(|fetched| fetched.is_new && fetched.entry.version.as_deref() == Some("1.0.0")));
    let description = String::from_utf8(fetched[0].content.clone().unwrap()).unwrap();
    assert!(description.contains("\"swagger\""), "{description}");
    assert!(site.requests().iter().all(|seen| !seen.headers.contains_key("authorization") && seen.violations.is_empty()));

    folder.keep(&fetched);
    assert!(folder.fetch().await.unwrap().iter().all(|fetched| !fetched.is_new));
}

#[tokio::test]
async fn what_has_not_changed_is_not_sent_again() {
    let first = ok("etag: \"a\"\r\n", r#"{"openapi":"3.0.3"}"#);
    let (address, seen) = server(&[&first, "HTTP/1.1 304 Not Modified\r\nconnection: close\r\n\r\n"]).await;
    let folder = Folder::new("etag", &format!("files: {{ api.json: {{ url: '{address}/api.json' }} }}"));
    let fetched = folder.fetch().await.unwrap();
    folder.keep(&fetched);
    let again = folder.fetch().await.unwrap();
    assert_eq!((again[0].is_new, &again[0].content, &again[0].entry), (false, &None, &fetched[0].entry));
    assert!(seen.lock().unwrap()[1].to_lowercase().contains("if-none-match: \"a\""));
}

#[tokio::test]
async fn what_is_no_description_is_said_with_what_it_is() {
    let page = ok("content-type: text/html\r\n", "<!doctype html><title>Sign in</title>");
    let moved = "HTTP/1.1 302 Found\r\nlocation: https://bank.example/login\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
    let gone = "HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
    let cut = "HTTP/1.1 200 OK\r\ncontent-length: 100\r\nconnection: close\r\n\r\n{\"openapi\":";
    let other = ok("", "{\"a\":1}");
    for (response, words) in [
        (page.as_str(), "wants a sign-in"),
        (moved, "https://bank.example/login"),
        (gone, "404"),
        (cut, ""),
        (other.as_str(), "neither `openapi` nor `swagger`"),
    ] {
        let (address, _) = server(&[response]).await;
        let folder = Folder::new("wrong", &format!("files: {{ api.json: {{ url: '{address}/api.json' }} }}"));
        let error = folder.fetch().await.unwrap_err();
        assert!(matches!(error, OnboardingError::NoFile { .. }) && error.to_string().contains(words), "{error}");
    }
}

#[tokio::test]
async fn sources_that_are_not_right_are_refused_before_anything_is_asked() {
    for (sources, words) in [
        ("files: { ../api.json: { url: 'https://bank.example' } }", "is no name of a file in this folder"),
        ("files: { api.json: {} }", "say either `url`, or `api`"),
        ("files: { api.json: { url: 'https://bank.example', version: '1' } }", "say either `url`, or `api`"),
        ("files: { api.json: { api: Accounts } }", "`store` has the address"),
        ("files: { api.json: { link: 'https://bank.example' } }", "unknown field `link`"),
        ("files: { api.json: { url: 'http://bank.example/api.json' } }", "only https is asked"),
    ] {
        let error = Folder::new("refused", sources).fetch().await.unwrap_err();
        assert!(error.to_string().contains(words), "{error}");
    }
}
