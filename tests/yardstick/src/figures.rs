//! Both sides in turns, and the table of what they cost.

use std::future::Future;
use std::sync::Arc;

use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinSet;

use crate::server::{Server, Waiting};
use crate::{accounts, accounts_with_links, by_hand, generated};

/// How many calls are in flight.
const IN_FLIGHT: [usize; 2] = [1, 64];

/// What is measured, and how: `cost` is that of one of many runs of it.
pub trait Cost {
    /// How many times both sides are set up for calls.
    const SETUPS: usize;
    /// How many times each side is measured after that.
    const ROUNDS: usize;
    /// How many runs one measurement has.
    const RUNS: usize;

    /// What the work costs, which has [`Self::RUNS`] runs.
    fn cost(&self, work: &mut dyn FnMut()) -> f64;
}

/// What one measurement gave: the generated side, and that by hand.
type Round = (f64, f64);

/// Prints the rows of calls and of decoding.
///
/// # Panics
/// When a call fails.
pub fn print<C: Cost>(title: &str, cost: &C) {
    println!("{title:<28} {:>12} {:>12} {:>7}", "generated", "by hand", "ratio");
    for in_flight in IN_FLIGHT {
        let row = if in_flight == 1 { "a call".to_owned() } else { format!("a call, {in_flight} in flight") };
        calls(&row, in_flight, cost);
    }
    for (row, text) in [("decoding", accounts()), ("decoding, with links", accounts_with_links())] {
        let body = text.as_bytes();
        let mut by_hand = || (0..C::RUNS).for_each(|_| drop(by_hand::decode(body)));
        let mut generated = || (0..C::RUNS).for_each(|_| drop(generated::decode(body)));
        print_row(row, compare(cost, &mut generated, &mut by_hand));
    }
}

/// Both sides are set up more than once: where their memory happens to lie makes a difference that lasts as long as they do.
fn calls<C: Cost>(row: &str, in_flight: usize, cost: &C) {
    let rounds = (0..C::SETUPS).flat_map(|_| calls_of_one_setup(in_flight, cost)).collect();
    print_row(row, rounds);
}

fn calls_of_one_setup<C: Cost>(in_flight: usize, cost: &C) -> Vec<Round> {
    let server = Server::start(Waiting::Awake).unwrap();
    let (session, client) = (generated::session(server.origin()), Arc::new(by_hand::Client::new(server.origin())));
    // Each side has a runtime on this thread, so that none drives the connections of the other.
    let [of_generated, of_hand] = [runtime(), runtime()];
    let mut generated = || {
        all(&of_generated, C::RUNS, in_flight, |runs| {
            let session = session.clone();
            async move {
                for _ in 0..runs {
                    drop(generated::accounts(&session).await.unwrap());
                }
            }
        });
    };
    let mut by_hand = || {
        all(&of_hand, C::RUNS, in_flight, |runs| {
            let client = client.clone();
            async move {
                for _ in 0..runs {
                    drop(client.accounts().await.unwrap());
                }
            }
        });
    };
    compare(cost, &mut generated, &mut by_hand)
}

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

/// Shares the runs out to as many tasks as are in flight, and waits for all.
fn all<F: Future<Output = ()> + Send + 'static>(runtime: &Runtime, runs: usize, in_flight: usize, task: impl Fn(usize) -> F) {
    runtime.block_on(async {
        let mut tasks = JoinSet::new();
        for _ in 0..in_flight {
            tasks.spawn(task(runs / in_flight));
        }
        tasks.join_all().await;
    });
}

/// Measures both in turns, so that what else the machine does falls on both.
fn compare<C: Cost>(cost: &C, generated: &mut dyn FnMut(), by_hand: &mut dyn FnMut()) -> Vec<Round> {
    // Connections, tokens and caches are there when it counts.
    generated();
    by_hand();
    (0..C::ROUNDS).map(|_| (cost.cost(generated), cost.cost(by_hand))).collect()
}

/// Prints the medians of both, and of their ratio.
fn print_row(row: &str, rounds: Vec<Round>) {
    let ratio = median(rounds.iter().map(|(generated, by_hand)| generated / by_hand).collect());
    let (generated, by_hand): (Vec<_>, Vec<_>) = rounds.into_iter().unzip();
    println!("{row:<28} {:>12.1} {:>12.1} {ratio:>7.2}", median(generated), median(by_hand));
}

fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}
