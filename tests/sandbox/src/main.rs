//! Serves the bank until Ctrl-C.

use std::error::Error;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use portal_sandbox::{Bank, Site};

const USAGE: &str = "\
Serves the portals' APIs on loopback until Ctrl-C, and tells each reason to refuse a request on standard error.

usage: portal-sandbox [SPECS [CERTIFICATES]]

  SPECS          folder of the descriptions (default: specs)
  CERTIFICATES   folder to which the certificates for production are written (default: target/sandbox)
";

/// Where certificates are written if nothing else is said.
const CERTIFICATES: &str = "target/sandbox";

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    match arguments.as_slice() {
        [argument] if argument == "--help" || argument == "-h" => {
            print!("{USAGE}");
            ExitCode::SUCCESS
        }
        [] => run("specs".into(), CERTIFICATES.into()).await,
        [specs] => run(specs.into(), CERTIFICATES.into()).await,
        [specs, certificates] => run(specs.into(), certificates.into()).await,
        _ => {
            eprint!("{USAGE}");
            ExitCode::from(2)
        }
    }
}

async fn run(specs: PathBuf, certificates: PathBuf) -> ExitCode {
    match serve(&specs, &certificates).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
            eprintln!("error: {error}{cause}");
            ExitCode::from(2)
        }
    }
}

async fn serve(specs: &Path, certificates: &Path) -> Result<(), Box<dyn Error>> {
    let bank = Bank::start_logging(specs, |line| eprintln!("{line}")).await?;
    let written: Vec<_> =
        bank.sites().filter_map(|site| write_certificates(site, certificates).transpose()).collect::<Result<_, _>>()?;
    let mut out = io::stdout().lock();
    out.write_all(announcement(&bank, &written).as_bytes())?;
    out.flush()?;
    drop(out);
    tokio::signal::ctrl_c().await?;
    bank.shutdown().await;
    Ok(())
}

/// Writes what a client needs at a site that wants a certificate, and tells where.
fn write_certificates(site: &Site, folder: &Path) -> io::Result<Option<String>> {
    let Some(certificates) = site.certificates() else { return Ok(None) };
    let name = format!("{}-{}", site.portal(), site.environment());
    let [root, identity] = ["root", "identity"].map(|part| folder.join(format!("{name}-{part}.pem")));
    fs::create_dir_all(folder)?;
    fs::write(&root, &certificates.root)?;
    fs::write(&identity, &certificates.identity)?;
    Ok(Some(format!("{} {}: root {}, identity {}\n", site.portal(), site.environment(), root.display(), identity.display())))
}

/// One line for each site, then what to use at them.
fn announcement(bank: &Bank, certificates: &[String]) -> String {
    let mut text: String = bank.sites().map(site_line).collect();
    text.push('\n');
    text.extend(bank.sites().flat_map(facts));
    text.push('\n');
    text.extend(certificates.iter().map(String::as_str));
    text.push_str("\nCtrl-C ends the bank.\n");
    text
}

fn site_line(site: &Site) -> String {
    let keys = site.keys().map(|keys| format!("  client id {} secret {}", keys.client_id, keys.client_secret));
    format!("{:<14}{:<12}{}{}\n", site.portal(), site.environment(), site.origin(), keys.unwrap_or_default())
}

/// Clients, how others register themselves, users, tokens, test persons and resources that are there from the start, pages for
/// customers, and banks.
fn facts(site: &Site) -> Vec<String> {
    let name = format!("{} {}", site.portal(), site.environment());
    let clients = site.clients().map(|(id, client)| {
        let secret = client.secret.as_ref().map(|secret| format!(" secret {secret}")).unwrap_or_default();
        format!("{name} client {id}{secret}: sends customers back to {}\n", client.redirect_uris.join(" "))
    });
    let registration = site.registration_path().map(|path| {
        format!("{name} registers clients at {path}, each by one of the tokens {}\n", site.initial_access_tokens().join(" "))
    });
    let users = site.users().map(|(user, password)| format!("{name} user {user} password {password}\n"));
    let tokens = site.tokens().map(|(token, given)| {
        let signed = if given.id.is_empty() { String::new() } else { format!(" {}", given.id) };
        format!("{name} {token}{signed}: token {}\n", given.token)
    });
    let persons = site.persons();
    let can_ask = site.keys().is_ok() || site.clients().next().is_some();
    let persons = Some(format!("{name} test persons: {}\n", persons.join(" "))).filter(|_| can_ask && !persons.is_empty());
    let given = site.all_given().map(|(kind, holder, id)| {
        let holder = if holder.is_empty() { "everybody" } else { holder };
        format!("{name} {kind}, {holder}: {id}\n")
    });
    let pages = [("customers authorise at", site.authorization_path()), ("the customers' app is", site.app_path())];
    let pages = pages.into_iter().filter_map(|(what, path)| Some(format!("{name} {what} {}{}\n", site.pages_origin(), path?)));
    let banks = site.banks().map(|(bic, methods)| format!("{name} bank {bic}: {}\n", told(&methods)));
    clients.chain(registration).chain(users).chain(tokens).chain(persons).chain(given).chain(pages).chain(banks).collect()
}

/// Methods of authentication, with the codes that are entered.
fn told(methods: &[(&str, &str)]) -> String {
    let told = methods.iter().map(|(id, code)| if code.is_empty() { (*id).to_owned() } else { format!("{id} (code {code})") });
    told.collect::<Vec<_>>().join(", ")
}
