//! The descriptions of the corpus, unpacked, for those who generate from them here.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use portal_codegen::{Outcome, Portal, Selection, generate};

use crate::documents::Folder;
use crate::packages::Packages;

/// Descriptions of several files: the one that names the others, and a folder besides its own that its references may lead to.
const MULTI: [(&str, &str, Option<&str>); 2] = [
    ("camara-qod", "code/API_definitions/quality-on-demand.yaml", Some("code/common")),
    ("digitalocean", "specification/DigitalOcean-public.v2.yaml", None),
];

/// A description once it is unpacked.
pub(crate) struct Unpacked {
    /// A name for its package.
    pub(crate) name: String,
    pub(crate) folder: PathBuf,
    pub(crate) file: String,
    outside: Option<&'static str>,
}

pub(crate) fn alone(unpacked: &Unpacked) -> Outcome {
    let portal = Portal {
        settings: None,
        description: Some(unpacked.file.clone()),
        corrections: Vec::new(),
        outside: unpacked.outside.map(str::to_owned).into_iter().collect(),
        selection: Selection::default(),
        check_requests: false,
        lock: String::new(),
        package: Packages::member(&unpacked.name),
    };
    generate(&portal, &Folder(&unpacked.folder))
}

/// Each description of the corpus.
pub(crate) fn unpacked(corpus: &Path) -> Vec<Unpacked> {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("unpacked");
    fs::create_dir_all(&out).unwrap();
    let mut descriptions = Vec::new();
    for entry in fs::read_dir(corpus.join("docs")).unwrap() {
        let packed = entry.unwrap().path();
        let file = packed.file_stem().unwrap().to_string_lossy().into_owned();
        fs::write(out.join(&file), content(&packed)).unwrap();
        descriptions.push(Unpacked { name: package_name(&file), folder: out.clone(), file, outside: None });
    }
    for (name, file, outside) in MULTI {
        untar(&content(&corpus.join(format!("multi/{name}.tar.zst"))), &out);
        let (folder, name) = (out.join(name), format!("multi-{name}"));
        descriptions.push(Unpacked { name, folder, file: file.to_owned(), outside });
    }
    descriptions
}

/// A name that Cargo takes: that of the file without its ending, after a letter.
fn package_name(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem).replace('.', "-").to_lowercase();
    format!("corpus-{stem}")
}

/// The content of a file that is packed with zstd.
pub(crate) fn content(packed: &Path) -> Vec<u8> {
    let mut zstd = Command::new("zstd");
    zstd.args(["-dqc", "--long=24"]).arg(packed);
    let output = zstd.output().unwrap_or_else(|error| panic!("the program `zstd` is needed: {error}"));
    assert!(output.status.success(), "{}: {}", packed.display(), String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn untar(archive: &[u8], folder: &Path) {
    let mut tar = Command::new("tar").arg("-x").arg("-C").arg(folder).stdin(Stdio::piped()).spawn().unwrap();
    tar.stdin.take().unwrap().write_all(archive).unwrap();
    assert!(tar.wait().unwrap().success());
}
