//! A third portal, made as CONTRIBUTING.md tells it: a folder with a description, conventions and what the bank has to know. The
//! command makes its package, the bank serves it, and a program with the package calls it. No code of this repository names it.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use portal_sandbox::Bank;
use toml::{Table, Value};

const NAME: &str = "harbour-bank";

/// A workspace with a folder of portals, as this repository is one.
struct Workspace(PathBuf);

impl Workspace {
    fn new() -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("third-portal");
        let copied = root.join("specs").join(NAME);
        fs::create_dir_all(&copied).unwrap();
        for entry in fs::read_dir(repository().join("tests/portals").join(NAME)).unwrap().map(Result::unwrap) {
            fs::copy(entry.path(), copied.join(entry.file_name())).unwrap();
        }
        // That of an earlier run may lead to another checkout.
        _ = fs::remove_file(root.join("codegen"));
        symlink(repository().join("codegen"), root.join("codegen")).unwrap();
        fs::copy(repository().join("Cargo.lock"), root.join("Cargo.lock")).unwrap();
        let mut manifest: Table = fs::read_to_string(repository().join("Cargo.toml")).unwrap().parse().unwrap();
        let workspace = manifest.get_mut("workspace").and_then(Value::as_table_mut).unwrap();
        workspace.insert("members".to_owned(), vec!["generated/*", "program"].into());
        fs::write(root.join("Cargo.toml"), manifest.to_string()).unwrap();
        Self(root)
    }

    /// `cargo xtask generate`, of this workspace.
    fn generate(&self) {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
        let mut build = Command::new(env!("CARGO"));
        build.current_dir(repository()).args(["build", "--quiet", "--package", "xtask"]).env("CARGO_TARGET_DIR", target);
        said(&mut build);
        let mut xtask = Command::new(target.join("debug/xtask"));
        said(xtask.args(["generate", NAME]).env("CARGO_MANIFEST_DIR", self.0.join("xtask")));
    }

    /// What the program prints.
    fn run(&self, arguments: &[&str]) -> String {
        let program = self.0.join("program");
        fs::create_dir_all(program.join("src")).unwrap();
        let manifest = format!(
            "[package]\nname = \"program\"\nversion = \"0.1.0\"\nedition.workspace = true\n\n[dependencies]\n\
             {NAME} = {{ path = \"../generated/{NAME}\" }}\ntokio = {{ workspace = true, features = [\"macros\", \"rt-multi-thread\"] }}\n"
        );
        fs::write(program.join("Cargo.toml"), manifest).unwrap();
        fs::write(program.join("src/main.rs"), include_str!("third_portal/program.rs")).unwrap();
        let mut cargo = Command::new(env!("CARGO"));
        cargo.current_dir(&self.0).args(["run", "--quiet", "--package", "program", "--"]).args(arguments);
        // That of all packages that tests build.
        said(cargo.env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("target")).env("CARGO_INCREMENTAL", "0"))
    }
}

fn repository() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// What a command prints that ends well.
#[track_caller]
fn said(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}\n{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_folder_is_all_that_a_third_portal_needs() {
    let workspace = Workspace::new();
    workspace.generate();
    let bank = Bank::start(&workspace.0.join("specs")).await.unwrap();
    let site = bank.site(NAME, "sandbox");
    let keys = site.keys().unwrap();
    let printed = workspace.run(&[site.origin(), &keys.client_id, &keys.client_secret]);
    let (told, wrong) = printed.split_once("wrong: ").unwrap();
    assert_eq!(told, "permission 41, waiting, 2026-12-31\nbefore: no-permission\naccount 1001 in SEK\naccount 1002 in EUR\n");
    assert!(wrong.starts_with(r#"{"error":{"reason":"wrong-request","words":"path number: "#), "{wrong}");
    assert!(wrong.contains("(pattern, bank.openapi.yaml#/paths/~1accounts~1{number}/get/parameters/2)"), "{wrong}");
    let departing = site.requests().into_iter().filter(|seen| !seen.violations.is_empty());
    assert_eq!(departing.map(|seen| seen.operation).collect::<Vec<_>>(), ["readAccount"]);
}
