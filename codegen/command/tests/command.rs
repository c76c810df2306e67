//! `portal-codegen` as a program, in folders away from this repository.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const DESCRIPTION: &str = "openapi: 3.0.3
info: { title: Pets, version: '1' }
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters: [{ name: limit, in: query, schema: { type: integer } }]
      responses: { '200': { description: All., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
  /shops:
    get: { operationId: listShops, tags: [shops], responses: { '204': { description: None. } } }
components:
  schemas:
    Pet: { type: object, required: [name], properties: { name: { type: string }, age: { type: integer, multipleOf: 2 } } }
";

/// A folder of its own for a test, with the description; gone when the test ends.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

impl Scratch {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("portal-command-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("api.yaml"), DESCRIPTION).unwrap();
        Self(folder)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_portal-codegen"));
        command.current_dir(&self.0).args(arguments).output().unwrap()
    }

    fn generate(&self, arguments: &[&str]) -> Output {
        self.run(&[&["generate", "--description", "api.yaml", "--out", "client"], arguments].concat())
    }

    /// The note of a run on the only package.
    fn noted(&self, arguments: &[&str]) -> (Option<i32>, Value) {
        let output = self.generate(&[&["--format", "json"], arguments].concat());
        let note: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(note["format"], 1);
        (output.status.code(), note["packages"][0].clone())
    }

    fn has(&self, path: &str) -> bool {
        self.0.join("client").join(path).is_file()
    }
}

#[test]
fn a_package_is_written_with_the_runtime_beside_it() {
    let scratch = Scratch::new("written");
    assert_eq!(scratch.generate(&["--package", "pets-client"]).status.code(), Some(0));
    assert!(
        ["Cargo.toml", "src/lib.rs", "src/pets.rs", "runtime/Cargo.toml", "runtime/src/lib.rs"].map(|path| scratch.has(path))
            == [true; 5]
    );
    let manifest = fs::read_to_string(scratch.0.join("client/Cargo.toml")).unwrap();
    assert!(manifest.contains("name = \"pets-client\"") && manifest.contains("path = \"runtime\""), "{manifest}");
}

#[test]
fn a_selection_is_what_is_written() {
    let scratch = Scratch::new("selected");
    assert_eq!(scratch.generate(&["--tags", "shops"]).status.code(), Some(0));
    assert_eq!(["src/shops.rs", "src/pets.rs"].map(|path| scratch.has(path)), [true, false]);
}

#[test]
fn a_note_has_what_was_made_and_found() {
    let scratch = Scratch::new("noted");
    let (status, note) = scratch.noted(&["--tags", "pets"]);
    let keys: Vec<&str> = note.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(
        keys,
        [
            "package",
            "is_written",
            "operations",
            "operations_not_selected",
            "parameters",
            "types",
            "lines",
            "changed_files",
            "findings",
            "without_effect"
        ]
    );
    assert_eq!(status, Some(0));
    let counts = ["operations", "operations_not_selected", "parameters", "types"].map(|key| note[key].as_u64().unwrap());
    assert_eq!((note["is_written"].as_bool(), counts), (Some(true), [1, 1, 1, 1]));
    let without_effect = note["without_effect"].as_array().unwrap();
    let left_out = without_effect.iter().find(|entry| entry["reason"] == "it was not selected").unwrap();
    let keys: Vec<&str> = left_out.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["file", "object", "key", "nodes", "reason", "first_at"]);
    let places = left_out["first_at"].as_array().unwrap();
    assert!(places.iter().all(|place| place.as_str().unwrap().starts_with("api.yaml#/paths/~1shops")), "{places:?}");
}

#[test]
fn a_note_of_an_error_has_its_code_its_place_and_what_would_mend_it() {
    let scratch = Scratch::new("faulty");
    fs::write(scratch.0.join("api.yaml"), DESCRIPTION.replace("operationId: listPets", "operationId: [listPets]")).unwrap();
    let (status, note) = scratch.noted(&[]);
    assert_eq!((status, note["is_written"].as_bool(), scratch.has("Cargo.toml")), (Some(1), Some(false), false));
    let finding = &note["findings"][0];
    let place = &finding["place"];
    assert_eq!(json!([finding["code"], finding["level"]]), json!(["P0203", "error"]));
    assert!(finding["message"].is_string() && finding["help"].is_string());
    assert_eq!(json!([place["file"], place["line"]]), json!(["api.yaml", 6]));
}

#[test]
fn a_tag_that_is_not_there_is_an_error_with_the_nearest() {
    let scratch = Scratch::new("absent");
    let output = scratch.generate(&["--tags", "pet"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said.contains("no operation has the tag `pet`") && said.contains("did you mean `pets`?") && said.contains("api.yaml:7"),
        "{said}"
    );
}

#[test]
fn a_finding_is_explained() {
    let output = Scratch::new("explained").run(&["explain", "P0301"]);
    assert!(output.stdout.starts_with(b"P0301 (error): "), "{output:?}");
}

/// Cargo gets what the packages depend on.
#[test]
#[ignore = "builds packages from nothing"]
fn packages_build_away_from_this_repository() {
    let scratch = Scratch::new("built");
    let target = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("away");
    for arguments in [&[][..], &["--types-only"]] {
        assert_eq!(scratch.generate(arguments).status.code(), Some(0));
        let mut check = Command::new(env!("CARGO"));
        check.args(["check", "--quiet", "--all-features"]).current_dir(scratch.0.join("client")).env("CARGO_TARGET_DIR", &target);
        assert!(check.env("RUSTFLAGS", "-Dwarnings").stdout(Stdio::null()).status().unwrap().success(), "{arguments:?}");
    }
}

/// Cargo gets what the packages depend on there; the target has to be installed.
#[test]
#[ignore = "builds packages from nothing"]
fn packages_build_for_a_browser() {
    let scratch = Scratch::new("browser");
    let target = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("away");
    for (arguments, features) in [(&[][..], "pets,shops,serde"), (&["--types-only"], "serde")] {
        assert_eq!(scratch.generate(arguments).status.code(), Some(0));
        let mut check = Command::new(env!("CARGO"));
        check.args(["check", "--quiet", "--no-default-features", "--features", features, "--target", "wasm32-unknown-unknown"]);
        check.current_dir(scratch.0.join("client")).env("CARGO_TARGET_DIR", &target).env("RUSTFLAGS", "-Dwarnings");
        assert!(check.stdout(Stdio::null()).status().unwrap().success(), "{arguments:?}");
    }
}
