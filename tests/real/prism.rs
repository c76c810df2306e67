//! A program in an empty folder, whose requests Prism judges.

use std::env;
use std::fs;
use std::path::Path;
use std::process::{self, Command};

use crate::documents::{Documents, repository};
use crate::server::{Judgement, Prism, Served};

const PROGRAM: &str = include_str!("prism/program.rs");

/// Descriptions of the corpus, and the names of their packages: one with an API key, and one of Swagger 2.0 that names no host.
const DESCRIPTIONS: [(&str, &str); 2] = [("apideck-hris.yaml", "apideck-hris"), ("ory-hydra-1.11.json", "ory-hydra")];
/// How often the program calls each.
const CALLS: usize = 10;
/// A path of the first description that nobody may ask for without the key.
const GUARDED: &str = "/hris/employees";

pub(crate) fn a_new_program_sends_requests_that_prism_finds_right(documents: &Documents) {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("prism");
    // Below this repository Cargo would take it for a member of ours.
    let program = env::temp_dir().join(format!("portal-sdk-program-{}", process::id()));
    fs::create_dir_all(program.join("src")).unwrap();
    let prism = Prism::install(&scratch.join("npm"));
    let served = DESCRIPTIONS.map(|(file, package)| {
        let description = scratch.join(file);
        fs::write(&description, content(&documents.folder().join("corpus/docs").join(format!("{file}.zst")))).unwrap();
        generated(&description, &program.join(package));
        prism.serve(&description)
    });
    write(&program);
    run(cargo().args(["run", "--quiet", "--"]).args(served.each_ref().map(Served::address)).current_dir(&program));
    let right = Judgement { requests: CALLS, violations: Vec::new() };
    assert_eq!(served.each_ref().map(Served::judge), [&right, &right].map(Clone::clone));
    served[0].ask(&format!("GET {GUARDED} HTTP/1.1"));
    assert_ne!(served[0].judge().violations, Vec::<String>::new(), "what Prism says is not understood");
    fs::remove_dir_all(&program).unwrap();
}

/// The package of a description, as the README has it.
fn generated(description: &Path, out: &Path) {
    let mut generate = cargo();
    generate.args(["xtask", "generate", "--description"]).arg(description).arg("--out").arg(out);
    run(generate.current_dir(repository()).env_remove("CARGO_TARGET_DIR"));
}

/// The program, and the versions of dependencies that this repository was tested with.
fn write(program: &Path) {
    let packages = DESCRIPTIONS.map(|(_, package)| format!("{package} = {{ path = \"{package}\" }}\n"));
    let manifest = format!(
        "[package]\nname = \"program\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
         [dependencies]\n{}tokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}\n",
        packages.concat()
    );
    fs::write(program.join("Cargo.toml"), manifest).unwrap();
    fs::write(program.join("src/main.rs"), PROGRAM).unwrap();
    fs::copy(repository().join("Cargo.lock"), program.join("Cargo.lock")).unwrap();
}

fn cargo() -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("target")).env("CARGO_INCREMENTAL", "0");
    cargo
}

fn run(command: &mut Command) {
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&said));
}

/// The content of a file that is packed with zstd.
fn content(packed: &Path) -> Vec<u8> {
    let output = Command::new("zstd").args(["-dqc", "--long=24"]).arg(packed).output();
    let output = output.unwrap_or_else(|error| panic!("the program `zstd` is needed: {error}"));
    assert!(output.status.success(), "{}: {}", packed.display(), String::from_utf8_lossy(&output.stderr));
    output.stdout
}
