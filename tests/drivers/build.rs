//! Writes a driver for each operation in the `names.lock` of each portal: a function that calls its method with whatever values it
//! is given. And for each portal the test that drives it.
//!
//! What the methods are called and take is read from the sources of the generated packages, as a user would read it. What has to be
//! called and sent is not decided here: the tests take it from the descriptions.

#[path = "build/api.rs"]
mod api;
#[path = "build/lock.rs"]
mod lock;
#[path = "build/portals.rs"]
mod portals;
#[path = "build/route.rs"]
mod route;
#[path = "build/write.rs"]
mod write;

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use api::Api;

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../..");
    let out = env::var("OUT_DIR")?;
    let mut text = String::new();
    for portal in portals::all(&root.join("specs"))? {
        let (lock, sources) =
            (root.join("specs").join(&portal.name).join("names.lock"), root.join("generated").join(&portal.name).join("src"));
        println!("cargo::rerun-if-changed={}", lock.display());
        println!("cargo::rerun-if-changed={}", sources.display());
        let api = Api::read(&sources)?;
        text += &write::module(&portal, &api, &lock::operations(&fs::read_to_string(lock)?));
    }
    Ok(fs::write(Path::new(&out).join("drivers.rs"), text)?)
}
