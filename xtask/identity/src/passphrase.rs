//! The passphrase of the PKCS#12 file. It is no argument, which every program on the machine can read and shells write down.

use std::error::Error;

const VARIABLE: &str = "PORTAL_IDENTITY_PASSPHRASE";

/// Reads the passphrase from the environment, else from the terminal, which does not show it.
pub(crate) fn read() -> Result<String, Box<dyn Error>> {
    let passphrase = match std::env::var_os(VARIABLE) {
        Some(value) => value.into_string().map_err(|_| format!("{VARIABLE} is not Unicode"))?,
        None => rpassword::prompt_password("Passphrase for identity.p12: ")
            .map_err(|error| format!("there is no terminal to ask for a passphrase ({error}); {VARIABLE} gives one"))?,
    };
    if passphrase.is_empty() {
        return Err("the passphrase is empty".into());
    }
    Ok(passphrase)
}
