//! Calls or decodes as many times as it is told, the one way or the other, for valgrind to count: `repeat decode generated 1000`.

use std::process::ExitCode;

use tokio::runtime::Builder;
use yardstick::server::{Server, Waiting};
use yardstick::{accounts, by_hand, generated};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [what, way, times] = &arguments[..] else { return ExitCode::FAILURE };
    let Ok(times) = times.parse() else { return ExitCode::FAILURE };
    match (what.as_str(), way.as_str()) {
        ("decode", "generated") => decode(times, |body| drop(generated::decode(body))),
        ("decode", "by-hand") => decode(times, |body| drop(by_hand::decode(body))),
        ("call", "generated") => {
            let server = Server::start(Waiting::Asleep).unwrap();
            let session = generated::session(server.origin());
            call(times, async || drop(generated::accounts(&session).await.unwrap()));
        }
        ("call", "by-hand") => {
            let server = Server::start(Waiting::Asleep).unwrap();
            let client = by_hand::Client::new(server.origin());
            call(times, async || drop(client.accounts().await.unwrap()));
        }
        _ => return ExitCode::FAILURE,
    }
    ExitCode::SUCCESS
}

fn decode(times: usize, decode: fn(&[u8])) {
    let body = accounts();
    (0..times).for_each(|_| decode(body.as_bytes()));
}

fn call(times: usize, call: impl AsyncFn()) {
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        for _ in 0..times {
            call().await;
        }
    });
}
