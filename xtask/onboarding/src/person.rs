//! Waiting for what only a person can do.

use std::io::{self, BufRead, IsTerminal, Write};

use portal_onboarding::{OnboardingError, Step};

/// Asks on a terminal whether a step has been done; without one it has not.
pub(crate) fn has_done(step: &Step) -> Result<bool, OnboardingError> {
    if !io::stdin().is_terminal() {
        return Ok(false);
    }
    let fault = |error: io::Error| OnboardingError::Local(format!("the terminal: {error}"));
    let mut terminal = io::stderr();
    write!(terminal, "{}: done? [y/N] ", step.id).and_then(|()| terminal.flush()).map_err(fault)?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line).map_err(fault)?;
    Ok(matches!(line.trim(), "y" | "Y" | "yes"))
}
