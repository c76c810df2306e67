//! Modules as build scripts make them.

use std::fs;
use std::path::PathBuf;

use portal_build::Builder;

const DESCRIPTION: &str = "openapi: 3.0.3
info: { title: Pets, version: '1' }
paths:
  /pets: { get: { operationId: listPets, tags: [pets], responses: { '204': { description: None. } } } }
  /shops: { get: { operationId: listShops, tags: [shops], responses: { '204': { description: None. } } } }
";

/// A folder of its own for a test; gone when the test ends.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

impl Scratch {
    fn new(name: &str, description: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("portal-build-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("api.yaml"), description).unwrap();
        Self(folder)
    }

    fn builder(&self) -> Builder {
        Builder::new("api", self.0.join("api.yaml").to_string_lossy()).out_dir(self.0.join("out"))
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.0.join("out").join(name)).unwrap()
    }
}

#[test]
fn a_module_has_what_is_selected() {
    let scratch = Scratch::new("selected", DESCRIPTION);
    scratch.builder().tags(["pets"]).build().unwrap();
    let text = scratch.text("api.rs");
    assert!(text.contains("pub mod api {") && text.contains("pub mod pets {") && !text.contains("shops"), "{text}");
}

#[test]
fn a_module_without_reqwest_names_nothing_of_it() {
    let scratch = Scratch::new("without", DESCRIPTION);
    let is_there = "#[cfg(true)]\npub use portal_runtime::v1::{\n    ClientCertificate, Identity,";
    scratch.builder().build().unwrap();
    assert!(scratch.text("api.rs").contains(is_there));
    scratch.builder().without_reqwest().build().unwrap();
    assert!(scratch.text("api.rs").contains(&is_there.replace("true", "false")));
}

#[test]
fn names_are_kept_by_a_lock() {
    let scratch = Scratch::new("locked", DESCRIPTION);
    scratch.builder().build().unwrap();
    let lock = scratch.0.join("names.lock");
    fs::write(&lock, scratch.text("api.names.lock").replace("pets.list", "pets.overview")).unwrap();
    scratch.builder().names_lock(&lock).build().unwrap();
    assert!(scratch.text("api.rs").contains("fn overview"), "the name of the lock is not taken");
}

#[test]
fn an_error_shows_what_was_found_and_where() {
    let scratch = Scratch::new("faulty", &DESCRIPTION.replace("operationId: listPets", "operationId: [listPets]"));
    let error = scratch.builder().build().unwrap_err().to_string();
    assert!(error.contains("error[P0203]") && error.contains("api.yaml:4:"), "{error}");
    assert!(!scratch.0.join("out/api.rs").exists());
}
