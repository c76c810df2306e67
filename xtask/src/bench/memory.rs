//! The memory of a program, as GNU time tells it.

use std::process::{Command, Stdio};

/// The most memory that a program, or one that it starts, has at once, in megabytes. None where GNU time is not there, or the program fails.
pub(super) fn peak(command: &Command) -> Option<u64> {
    let mut time = Command::new("time");
    time.args(["--format", "%M"]).arg(command.get_program()).args(command.get_args());
    time.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command.get_current_dir().map(|folder| time.current_dir(folder));
    let output = time.stdin(Stdio::null()).output().ok().filter(|output| output.status.success())?;
    let said = String::from_utf8_lossy(&output.stderr);
    let kilobytes: u64 = said.lines().next_back()?.trim().parse().ok()?;
    Some(kilobytes / 1024)
}

/// As a cell of a table.
pub(super) fn shown(megabytes: Option<u64>) -> String {
    megabytes.map_or_else(|| "-".to_owned(), |megabytes| megabytes.to_string())
}
