//! Puts the runtime's source into the program.

#[path = "src/vendor.rs"]
mod vendor;

use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for path in vendor::READ {
        println!("cargo::rerun-if-changed={}", root.join(path).display());
    }
    let files = vendor::runtime(&root)?;
    let out = env::var_os("OUT_DIR").ok_or("Cargo names no folder")?;
    fs::write(Path::new(&out).join("runtime.rs"), format!("&{files:?}"))?;
    Ok(())
}
