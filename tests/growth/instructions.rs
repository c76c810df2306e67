//! The instructions of a run, as valgrind counts them: the same on every machine, however busy it is.

use std::process::Command;

use libtest_mimic::{Failed, Trial};

use super::{Case, grows};

/// Asks this program for a single run of a case: its name and `n` follow.
const ONCE: &str = "--once";
/// How many times as many of a shape there are as where allocations are counted: a square of few instructions shows only beside much else.
const TIMES: usize = 4;

/// Makes the one run that the arguments ask for, if they ask for one.
pub(crate) fn is_counted(cases: &[Case]) -> bool {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [flag, name, n] = arguments.as_slice() else { return false };
    let case = cases.iter().find(|case| flag == ONCE && case.name == name);
    if let (Some(case), Ok(n)) = (case, n.parse()) {
        (case.make)((case.shape)(n));
    }
    case.is_some()
}

pub(crate) fn trial(Case { name, n, .. }: Case) -> Trial {
    let test = move || {
        let n = TIMES * n;
        let (once, twice) = (counted(name, n)?, counted(name, 2 * n)?);
        println!("{name}: {once} instructions for {n}, {twice} for twice as many, ratio {:.2}", twice as f64 / once as f64);
        if grows(once, twice) {
            return Err(Failed::from(format!("instructions: {once} for {n}, {twice} for twice as many")));
        }
        Ok(())
    };
    Trial::test(format!("instructions::{name}"), test).with_ignored_flag(true)
}

/// The instructions of one run. With one thread, so that none of them waits for another.
fn counted(name: &str, n: usize) -> Result<usize, Failed> {
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(std::env::current_exe()?);
    let output = valgrind.args([ONCE, name, &n.to_string()]).env("RAYON_NUM_THREADS", "1").output();
    let output = output.map_err(|error| format!("the program `valgrind` is needed: {error}"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    let collected = said.lines().find_map(|line| line.split_once("Collected :")?.1.trim().parse().ok());
    collected.ok_or_else(|| Failed::from(format!("valgrind counted nothing:\n{said}")))
}
