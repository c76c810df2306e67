//! What a package costs who builds with it: an empty program with one portal and one tag beside the same with reqwest and serde, each built from
//! nothing.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::process::Command;
use std::time::Duration;

use super::scratch::Scratch;
use super::{cargo, timed};
use crate::workspace;

/// What a client by hand depends on, with TLS and the certificates of the system as the runtime has them.
const BY_HAND: &str = r#"
reqwest = { version = "0.13.5", default-features = false, features = ["rustls-no-provider"] }
rustls = { version = "0.23", default-features = false, features = ["ring", "std", "tls12"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
"#;

const FEATURES: [&str; 7] = ["axum", "encrypted-pem", "file-store", "gzip", "pkcs12", "serde", "test-kit"];

/// Builds each program, and prints seconds and crates.
pub(super) fn compare(scratch: &Scratch) -> Result<(), Box<dyn Error>> {
    println!("{:<40} {:>10} {:>7} {:>7}", "cargo build of an empty program", "seconds", "ratio", "crates");
    let by_hand = built(scratch, BY_HAND)?;
    row("reqwest and serde", by_hand, by_hand);
    row("one portal, one tag", built(scratch, &dependencies(None))?, by_hand);
    for feature in FEATURES {
        row(&format!("  with `{feature}`"), built(scratch, &dependencies(Some(feature)))?, by_hand);
    }
    Ok(())
}

fn row(what: &str, (took, crates): (Duration, usize), (by_hand, _): (Duration, usize)) {
    let (took, by_hand) = (took.as_secs_f64(), by_hand.as_secs_f64());
    println!("{what:<40} {took:>10.1} {:>7.2} {crates:>7}", took / by_hand);
}

fn dependencies(feature: Option<&str>) -> String {
    let features: Vec<String> = ["accounts", "reqwest"].into_iter().chain(feature).map(|name| format!("{name:?}")).collect();
    let package = workspace::root().join("generated/ica-banken");
    format!(
        "ica-banken-psd2 = {{ path = {package:?}, default-features = false, features = [{}] }}\n\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}\n",
        features.join(", ")
    )
}

/// The seconds of a build from nothing, and the number of crates that are built.
fn built(scratch: &Scratch, dependencies: &str) -> Result<(Duration, usize), Box<dyn Error>> {
    scratch.empty_package()?;
    let package = scratch.package();
    fs::create_dir(package.join("src"))?;
    fs::write(package.join("src/main.rs"), "fn main() {}\n")?;
    let manifest = "[package]\nname = \"consumer\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n";
    fs::write(package.join("Cargo.toml"), format!("{manifest}{dependencies}"))?;
    let mut fetch = cargo();
    timed(fetch.current_dir(&package).args(["fetch", "--quiet"]))?;
    if scratch.target().exists() {
        fs::remove_dir_all(scratch.target())?;
    }
    let mut build = cargo();
    build.current_dir(&package).args(["build", "--quiet"]).env("CARGO_TARGET_DIR", scratch.target());
    let took = timed(build.env("CARGO_INCREMENTAL", "0"))?;
    Ok((took, crates(cargo().current_dir(&package))?))
}

/// The crates of a build, those of macros and build scripts among them.
fn crates(cargo: &mut Command) -> Result<usize, Box<dyn Error>> {
    let output = cargo.args(["tree", "--prefix", "none", "--edges", "normal,build", "--format", "{p}"]).output()?;
    let listed = String::from_utf8(output.stdout)?;
    let names: BTreeSet<&str> = listed.lines().map(|line| line.trim_end_matches(" (*)")).collect();
    Ok(names.len().saturating_sub(1))
}
