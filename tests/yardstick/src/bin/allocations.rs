//! How many allocations a call and its decoding take. To count them takes time, so this is a program of its own.

use std::alloc::System;

use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use yardstick::figures::{self, Cost};

#[global_allocator]
static MEMORY: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

struct Allocations;

impl Cost for Allocations {
    const SETUPS: usize = 1;
    const ROUNDS: usize = 5;
    const RUNS: usize = 512;

    fn cost(&self, work: &mut dyn FnMut()) -> f64 {
        let region = Region::new(MEMORY);
        work();
        let stats = region.change();
        (stats.allocations + stats.reallocations) as f64 / Self::RUNS as f64
    }
}

fn main() {
    figures::print("allocations", &Allocations);
}
