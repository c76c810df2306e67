//! Writes a client certificate for tests and development: a QWAC in form (ETSI TS 119 495), of an issuer that nobody trusts.
//!
//! A program of its own, so that no other task has to build what encrypts and signs. Arguments: organisation number, roles, folder.

mod certificates;
mod files;
mod organization;
mod passphrase;
mod pkcs12;
mod qc_statements;
mod roles;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use certificates::Certificates;
use files::Files;
use organization::Organization;
use roles::Role;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let written = match arguments.as_slice() {
        [organization, roles, folder] => write(organization, roles, Path::new(folder)),
        _ => Err("expected an organisation number, roles and a folder".into()),
    };
    match written {
        Ok(told) => {
            println!("{told}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

/// Writes the files, and says what they are.
fn write(organization: &str, roles: &str, folder: &Path) -> Result<String, Box<dyn Error>> {
    let organization = Organization::read(organization)?;
    let roles = Role::list(roles)?;
    // First what may fail before there is anything to write: nobody is asked for a passphrase in vain.
    let files = Files::create(folder)?;
    let written = fill(&files, &organization, &roles);
    if written.is_err() {
        files.remove();
    }
    written
}

fn fill(files: &Files, organization: &Organization, roles: &[Role]) -> Result<String, Box<dyn Error>> {
    let passphrase = passphrase::read()?;
    let certificates = Certificates::issue(organization, roles)?;
    let pkcs12 = pkcs12::file(&certificates, &passphrase)?;
    files.write(&certificates.authority_pem(), &certificates.identity_pem(), &pkcs12)?;
    let names: Vec<&str> = roles.iter().map(|role| role.name).collect();
    Ok(format!(
        "A TEST identity of {} as {}, valid for a year. Servers accept it that are given its issuer.\n{}",
        organization.number(),
        names.join(", "),
        files.told(),
    ))
}
