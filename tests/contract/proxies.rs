//! Proxies that the environment of a process names: what goes through them, and what never does.

use std::env;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::{Command, Output};
use std::sync::mpsc;
use std::thread;

use ica_banken::{Api, ErrorKind, Keys};

use crate::clients::bank;

/// A proxy that notes the first line of each request, and lets none through.
struct Proxy {
    url: String,
    seen: mpsc::Receiver<String>,
}

impl Proxy {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://user:word-1912@{}", listener.local_addr().unwrap());
        let (notes, seen) = mpsc::channel();
        thread::spawn(move || {
            for socket in listener.incoming() {
                let (mut socket, mut text) = (socket.unwrap(), vec![0; 4096]);
                let length = socket.read(&mut text).unwrap();
                let text = String::from_utf8_lossy(&text[..length]).into_owned();
                notes.send(text.lines().next().unwrap_or_default().to_owned()).unwrap();
                socket.write_all(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n").unwrap();
            }
        });
        Self { url, seen }
    }

    fn seen(&self) -> Vec<String> {
        self.seen.try_iter().collect()
    }
}

/// The same test, in a process of its own whose environment names the proxy in all ways.
async fn in_a_process(test: &str, proxy: &Proxy, more: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env::current_exe().unwrap());
    command.args(["--exact", test, "--nocapture", "--test-threads=1"]);
    for name in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"] {
        command.env(name, &proxy.url).env(name.to_lowercase(), &proxy.url);
    }
    command.env_remove("NO_PROXY").env_remove("no_proxy").envs(more.iter().copied());
    let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    output
}

// What the process knows of the bank.
const ORIGIN: &str = "PORTAL_TEST_ORIGIN";
const PERSON: &str = "PORTAL_TEST_PERSON";
const KEYS: &str = "PORTAL_TEST";
const ID: &str = "PORTAL_TEST_CLIENT_ID";
const SECRET: &str = "PORTAL_TEST_CLIENT_SECRET";

#[tokio::test]
async fn what_is_on_this_machine_is_reached_past_the_proxy_and_the_rest_through_it() {
    if let Ok(origin) = env::var(ORIGIN) {
        return one_server_here_and_one_elsewhere(&origin).await;
    }
    let test = "proxies::what_is_on_this_machine_is_reached_past_the_proxy_and_the_rest_through_it";
    let (bank, proxy) = (bank().await, Proxy::start());
    let site = bank.site("ica-banken", "sandbox");
    let keys = site.keys().unwrap();
    let output = in_a_process(
        test,
        &proxy,
        &[(ORIGIN, site.origin()), (PERSON, site.persons()[0]), (ID, &keys.client_id), (SECRET, &keys.client_secret)],
    )
    .await;
    assert_eq!(proxy.seen(), ["CONNECT bank.test:443 HTTP/1.1"]);
    assert_eq!([site.count("token"), site.requests().len()], [1, 2]);
    let told = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(!told.contains("word-1912"), "{told}");
}

/// The token endpoint and one API over plain http, the other API over https at a server that is not here.
async fn one_server_here_and_one_elsewhere(origin: &str) {
    let builder = ica_banken::Sandbox::builder(Keys::from_env_prefixed(KEYS).unwrap()).origin(origin);
    let client = builder.server_for(Api::Payments, "https://bank.test/payments").retries(0).build().unwrap();
    let session = client.test_person(env::var(PERSON).unwrap());
    session.accounts().list().await.unwrap();
    let error = session.payments().payment(&"SepaCreditTransfers".into(), &"1".into()).get().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Transport);
    println!("{error} {error:?} {:?} {client:?}", std::error::Error::source(&error));
}

#[tokio::test]
async fn a_host_of_no_proxy_is_reached_without() {
    if env::var(ORIGIN).is_ok() {
        let client = ica_banken::Sandbox::builder(Keys::new("id", "secret")).origin("https://bank.invalid").build().unwrap();
        let error = client.test_person("199001011234").accounts().list().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Token);
        return;
    }
    let proxy = Proxy::start();
    let test = "proxies::a_host_of_no_proxy_is_reached_without";
    in_a_process(test, &proxy, &[(ORIGIN, ""), ("NO_PROXY", "bank.invalid")]).await;
    assert_eq!(proxy.seen(), Vec::<String>::new());
    in_a_process(test, &proxy, &[(ORIGIN, "")]).await;
    assert_eq!(proxy.seen(), ["CONNECT bank.invalid:443 HTTP/1.1"]);
}
