//! What commands print. A reader that goes away, as `head` does, ends the printing and not the command; a device that is full is an error.

use std::fmt::Display;
use std::io::{self, ErrorKind, IsTerminal, Write, stderr, stdout};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// How long work takes before it is said what it is.
const PATIENCE: Duration = Duration::from_secs(1);

/// Prints a result.
///
/// # Errors
/// When it cannot be written, although somebody reads.
pub fn print(text: impl Display) -> io::Result<()> {
    printed(writeln!(stdout().lock(), "{text}"))
}

fn printed(outcome: io::Result<()>) -> io::Result<()> {
    match outcome {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        outcome => outcome,
    }
}

/// Says something of the run. Where that cannot be written, there is nowhere to say so either: the status tells how it ended.
pub fn say(text: impl Display) {
    drop(writeln!(stderr().lock(), "{text}"));
}

/// Does work that may take a while; on a terminal it is said then what is being done, until it is done.
pub fn during<T>(what: &str, work: impl FnOnce() -> T) -> T {
    if stderr().is_terminal() { announced(what, PATIENCE, &mut stderr(), work) } else { work() }
}

fn announced<T>(what: &str, patience: Duration, terminal: &mut (dyn Write + Send), work: impl FnOnce() -> T) -> T {
    let (working, is_done) = channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            if is_done.recv_timeout(patience) == Err(RecvTimeoutError::Timeout) {
                drop(write!(terminal, "{what} …").and_then(|()| terminal.flush()));
                let _ = is_done.recv();
                // Back to the start of the line, which is then cleared.
                drop(write!(terminal, "\r\x1b[K").and_then(|()| terminal.flush()));
            }
        });
        let outcome = work();
        drop(working);
        outcome
    })
}

#[cfg(test)]
mod tests {
    use std::io::{Error, ErrorKind};
    use std::thread::sleep;
    use std::time::Duration;

    use super::{announced, printed};

    #[test]
    fn a_closed_pipe_is_no_error_and_a_full_device_is() {
        assert!(printed(Err(Error::from(ErrorKind::BrokenPipe))).is_ok());
        assert!(printed(Err(Error::from(ErrorKind::StorageFull))).is_err());
    }

    #[test]
    fn long_work_is_announced_and_the_line_cleared_when_it_is_done() {
        let mut terminal = Vec::new();
        let outcome = announced("counting", Duration::ZERO, &mut terminal, || {
            sleep(Duration::from_millis(50));
            3
        });
        assert_eq!((outcome, String::from_utf8(terminal).unwrap().as_str()), (3, "counting …\r\x1b[K"));
    }

    #[test]
    fn short_work_is_not_announced() {
        let mut terminal = Vec::new();
        announced("counting", Duration::from_secs(3600), &mut terminal, || ());
        assert_eq!(terminal, b"");
    }
}
