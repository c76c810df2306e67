//! What a call and its decoding cost in time of the processor, in microseconds.

use rustix::time::{ClockId, clock_gettime};
use yardstick::figures::{self, Cost};

struct Cpu;

impl Cost for Cpu {
    const SETUPS: usize = 7;
    const ROUNDS: usize = 15;
    const RUNS: usize = 512;

    fn cost(&self, work: &mut dyn FnMut()) -> f64 {
        let start = of_this_thread();
        work();
        (of_this_thread() - start) / Self::RUNS as f64
    }
}

/// The time that this thread has had, in microseconds.
fn of_this_thread() -> f64 {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    time.tv_sec as f64 * 1e6 + time.tv_nsec as f64 / 1e3
}

fn main() {
    figures::print("CPU, in microseconds", &Cpu);
}
