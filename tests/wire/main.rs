//! What generated clients send and read, byte by byte, over sockets: each description beside this file is generated, and each folder with a
//! `portal.yaml`; the programs in `programs/` are built with its package and run. The server that they talk to knows HTTP and nothing of descriptions.

mod media_types;
#[path = "../packages.rs"]
mod packages;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use packages::Packages;
use portal_codegen::diagnostics::{Level, render};
use portal_codegen::{FileSet, Files, Portal, Selection, generate};
use toml::Table;

struct Folder(PathBuf);

impl Files for Folder {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        fs::read(self.0.join(path))
    }
}

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/wire"))
}

/// The package of a description or of a folder, which may have warnings.
fn package(settings: Option<String>, description: Option<String>, name: &str) -> FileSet {
    let portal = Portal {
        settings,
        description,
        corrections: Vec::new(),
        outside: Vec::new(),
        selection: Selection::default(),
        check_requests: false,
        lock: String::new(),
        package: Packages::member(name),
    };
    let outcome = generate(&portal, &Folder(folder().to_owned()));
    let errors = outcome.diagnostics.iter().filter(|found| found.level == Level::Error);
    let errors: Vec<String> = errors.map(|error| render(error, &outcome.sources, false)).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
    outcome.files
}

/// The package that has the programs as its tests.
fn programs(packages: &[String]) -> FileSet {
    let runtime = folder().join("../../codegen/runtime");
    let mut manifest = format!(
        "[package]\nname = \"programs\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
         [lib]\npath = \"{}\"\n\n[dependencies]\nportal-runtime = {{ path = \"{}\" }}\ntokio = {{ version = \"1\", features = [\"io-util\", \"macros\", \"rt-multi-thread\"] }}\n",
        folder().join("programs/main.rs").display(),
        runtime.display()
    );
    for package in packages {
        manifest += &format!("{package} = {{ path = \"../{package}\" }}\n");
    }
    manifest += "\n[features]\ngzip = [\"portal-runtime/gzip\"]\n";
    [("Cargo.toml".to_owned(), manifest)].into_iter().collect()
}

/// The packages by name.
fn generated() -> BTreeMap<String, FileSet> {
    let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let generated = files.filter_map(|file| {
        let settings = format!("{file}/portal.yaml");
        match file.strip_suffix(".yaml") {
            Some(name) => Some((name.to_owned(), package(None, Some(file.clone()), name))),
            None if folder().join(&settings).exists() => Some((file.clone(), package(Some(settings), None, &file))),
            None => None,
        }
    });
    generated.collect()
}

/// A workspace with the programs and the packages that they use.
fn workspace() -> Packages {
    let mut packages = Packages::new("wire");
    let generated = generated();
    for (name, files) in &generated {
        packages.add(name, files).unwrap();
    }
    let names: Vec<String> = generated.into_keys().collect();
    packages.add("programs", &programs(&names)).unwrap();
    packages
}

#[test]
fn programs_send_and_read_what_is_right() {
    let packages = workspace();
    let test = |features: &[&str]| packages.cargo(&[&["test", "--package", "programs", "--no-fail-fast"], features].concat());
    let examples = || packages.cargo(&["test", "--package", "examples", "--features", "test-kit", "--test", "examples"]);
    let run = || test(&[]).and_then(|()| test(&["--features", "gzip"])).and_then(|()| examples());
    if let Err(said) = packages.check().and_then(|()| run()) {
        panic!("{said}");
    }
}

#[test]
#[ignore = "sends and reads gigabytes: `.ci/deep`"]
fn programs_send_and_read_what_is_larger_than_memory() {
    let packages = workspace();
    if let Err(said) = packages.cargo(&["test", "--package", "programs", "--", "--ignored"]) {
        panic!("{said}");
    }
}

/// The default features of a package, but for the transport by reqwest.
fn without_reqwest(files: &FileSet) -> String {
    let manifest: Table = files["Cargo.toml"].parse().unwrap();
    let features = manifest["features"]["default"].as_array().unwrap().iter().filter_map(|feature| feature.as_str());
    features.filter(|feature| *feature != "reqwest").collect::<Vec<_>>().join(",")
}

#[test]
#[ignore = "needs the target wasm32-unknown-unknown: `.ci/deep`"]
fn packages_build_with_a_transport_of_the_program_alone() {
    let mut packages = Packages::new("browser");
    let generated = generated();
    for (name, files) in &generated {
        packages.add(name, files).unwrap();
    }
    for (name, files) in &generated {
        let features = without_reqwest(files);
        let clippy = ["clippy", "--package", name, "--no-default-features", "--features", &features];
        for target in [&[][..], &["--target", "wasm32-unknown-unknown"]] {
            packages.cargo(&[&clippy, target].concat()).unwrap_or_else(|said| panic!("{name}: {said}"));
        }
    }
}
