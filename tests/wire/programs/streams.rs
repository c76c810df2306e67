//! Bodies that are larger than the memory of the program that sends and reads them.

mod server;

use std::process::Command;

use streams::types::{Item, SendFormBody};
use streams::{Client, Events, FilePart, Upload};
use tokio::io::AsyncReadExt;

use server::Server;

/// What the program may take of memory at most, in kilobytes.
const MEMORY: u64 = 50_000;
const EVENTS: i64 = 10_000;
/// For the process that is the program: the address of its server, and how much it sends and reads.
const ADDRESS: &str = "STREAMS_ADDRESS";
const BYTES: &str = "STREAMS_BYTES";

#[test]
fn a_body_of_64_megabytes_is_sent_and_read_in_less_memory() {
    sends_and_reads(64 << 20);
}

#[test]
#[ignore = "takes minutes"]
fn a_body_of_4_gigabytes_is_sent_and_read_in_less_memory() {
    sends_and_reads(4 << 30);
}

/// Runs the program in a process of its own, so that what the server takes does not count.
fn sends_and_reads(bytes: u64) {
    let server = Server::start(bytes, EVENTS);
    let program = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "streams::program", "--nocapture"])
        .env(ADDRESS, server.address())
        .env(BYTES, bytes.to_string())
        .output()
        .unwrap();
    assert!(program.status.success(), "{}", String::from_utf8_lossy(&program.stderr));
    let told = String::from_utf8_lossy(&program.stdout);
    let peak = told.lines().find_map(|line| line.split_once("peak ")?.1.parse::<u64>().ok()).unwrap();
    println!("{bytes} bytes each way, at most {peak} kB");
    assert!(peak < MEMORY, "{peak} kB");
}

/// The program itself; without a server there is nothing to do.
#[tokio::test]
async fn program() {
    let (Ok(address), Ok(bytes)) = (std::env::var(ADDRESS), std::env::var(BYTES)) else { return };
    let (client, bytes) = (Client::builder().server(address).build().unwrap(), bytes.parse::<u64>().unwrap());
    watch(client.news().watch_news().stream().await.unwrap().into_inner()).await;
    upload(&client, bytes).await;
    download(&client, bytes).await;
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")).unwrap();
    println!("peak {peak}");
}

async fn watch(mut events: Events<Item>) {
    for number in 0..EVENTS {
        let event = events.next().await.unwrap().unwrap();
        assert_eq!((event.id, event.data.unwrap().number), (Some(number.to_string()), number));
    }
    assert_eq!(events.next().await.unwrap().unwrap().text(), "[DONE]");
    assert!(events.next().await.is_none());
}

/// As a body with its length, as one without, and as a part of a form.
async fn upload(client: &Client, bytes: u64) {
    let content = || Upload::reader(tokio::io::repeat(7).take(bytes));
    let came = client.files().upload(content().of_length(bytes)).await.unwrap();
    assert_eq!((came.bytes, came.framing.as_str()), (i64::try_from(bytes).unwrap(), "length"));
    let came = client.files().upload(content()).await.unwrap();
    assert_eq!((came.bytes, came.framing.as_str()), (i64::try_from(bytes).unwrap(), "chunks"));
    let form = SendFormBody::new(FilePart::upload(content().of_length(bytes)), "large");
    let came = client.files().send_form(&form).await.unwrap();
    assert!(came.bytes > i64::try_from(bytes).unwrap() && came.framing == "length");
}

async fn download(client: &Client, bytes: u64) {
    let response = client.files().download().stream().await.unwrap();
    assert_eq!(response.headers()["Content-Length"], bytes.to_string());
    let mut copied = tokio::io::sink();
    assert_eq!(tokio::io::copy(&mut response.into_inner(), &mut copied).await.unwrap(), bytes);
}
