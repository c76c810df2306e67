//! A call of a generated package beside the same call by hand, which the programs of the package `yardstick` measure.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::cargo;
use crate::workspace;

/// How many calls and decodings valgrind counts: what the program does besides is nothing to them.
const TIMES: &str = "1000";

/// Prints the time, the allocations and, where valgrind is, the instructions of both.
pub(super) fn compare() -> Result<(), Box<dyn Error>> {
    let mut build = cargo();
    build.current_dir(workspace::root()).args(["build", "--quiet", "--release", "--package", "yardstick"]);
    succeeds(&mut build)?;
    for program in ["cpu", "allocations"] {
        println!();
        succeeds(&mut Command::new(program_at(program)?))?;
    }
    println!();
    instructions(&program_at("repeat")?)
}

/// This program was built in release too, so those of the yardstick are beside it.
fn program_at(name: &str) -> Result<PathBuf, Box<dyn Error>> {
    let own = std::env::current_exe()?;
    Ok(own.with_file_name(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
}

fn succeeds(command: &mut Command) -> Result<(), Box<dyn Error>> {
    let status = command.stdin(Stdio::null()).status()?;
    if status.success() { Ok(()) } else { Err(format!("{command:?} failed").into()) }
}

/// Instructions are nearly the same in each run, however busy the machine is. Those of the server are among those of a call, and few.
fn instructions(repeat: &Path) -> Result<(), Box<dyn Error>> {
    println!("{:<28} {:>12} {:>12} {:>7}", "instructions, in millions", "generated", "by hand", "ratio");
    for (what, row) in [("call", "a call"), ("decode", "decoding")] {
        let [generated, by_hand] = [counted(repeat, what, "generated"), counted(repeat, what, "by-hand")];
        let (Some(generated), Some(by_hand)) = (generated, by_hand) else {
            println!("instructions are not counted: the program `valgrind` is not there, or failed");
            return Ok(());
        };
        let row = format!("{row}, {TIMES} times");
        println!("{row:<28} {:>12.1} {:>12.1} {:>7.2}", generated / 1e6, by_hand / 1e6, generated / by_hand);
    }
    Ok(())
}

fn counted(repeat: &Path, what: &str, way: &str) -> Option<f64> {
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(repeat).args([what, way, TIMES]);
    let output = valgrind.output().ok()?;
    let said = String::from_utf8_lossy(&output.stderr);
    said.lines().find_map(|line| line.split_once("Collected :")?.1.trim().parse().ok())
}
