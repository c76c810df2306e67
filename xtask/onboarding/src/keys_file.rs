//! Where the keys of an application go.

use std::fmt::Write as _;
use std::path::Path;

use portal_onboarding::{Keys, OnboardingError, write_for_owner};

use crate::output::Output;

/// A file that its owner alone can read, standard output, or nowhere.
pub(crate) struct KeysFile<'p>(Option<&'p Path>);

impl<'p> KeysFile<'p> {
    pub(crate) fn new(path: Option<&'p Path>) -> Self {
        Self(path)
    }

    /// Writes the keys; where nobody wants them it is said how to have them.
    pub(crate) fn write(&self, keys: &Keys, output: &Output) -> Result<(), OnboardingError> {
        let Some(path) = self.0 else {
            output.say("the secret is not shown; --keys FILE writes it down, as often as the step is done");
            return Ok(());
        };
        if path == Path::new("-") {
            output.print(lines(keys).trim_end());
            return Ok(());
        }
        write_for_owner(path, &lines(keys)).map_err(|error| OnboardingError::Local(format!("{}: {error}", path.display())))?;
        output.say(&format!("keys written to {}", path.display()));
        Ok(())
    }
}

/// Assignments for a shell.
fn lines(keys: &Keys) -> String {
    let secrets = [("PORTAL_CONSUMER_SECRET", &keys.consumer_secret), ("PORTAL_ACCESS_TOKEN", &keys.access_token)];
    let mut lines = format!("PORTAL_CONSUMER_KEY={}\n", quoted(&keys.consumer_key));
    for (name, secret) in secrets {
        if let Some(secret) = secret {
            // A String takes all that is written.
            let _ = writeln!(lines, "{name}={}", quoted(secret.expose()));
        }
    }
    lines
}

/// A word of a shell, whatever is in it.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use portal_onboarding::Keys;

    use super::lines;

    #[test]
    fn keys_are_words_of_a_shell_whatever_is_in_them() {
        let keys = Keys { consumer_key: "a".to_owned(), consumer_secret: Some("it's $HOME".into()), access_token: None };
        assert_eq!(lines(&keys), "PORTAL_CONSUMER_KEY='a'\nPORTAL_CONSUMER_SECRET='it'\\''s $HOME'\n");
    }
}
