//! Any bytes at all.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use fastrand::Rng;

use crate::{Ending, run, run_files};

/// The descriptions in `specs/`.
fn descriptions() -> Vec<(PathBuf, Vec<u8>)> {
    let specs = concat!(env!("CARGO_MANIFEST_DIR"), "/../specs");
    let folders = fs::read_dir(specs).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let files = folders.flat_map(|folder| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>());
    let mut files: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|extension| extension == "yaml" || extension == "json")).collect();
    files.sort();
    files.into_iter().map(|path| (path.clone(), fs::read(&path).unwrap())).collect()
}

/// Every error has a place, in the file and at a line that it has.
fn assert_placed(ending: &Ending, what: &str) {
    for found in &ending.outcome.diagnostics {
        let place = found.place.as_ref().unwrap_or_else(|| panic!("{what}: `{}` is nowhere", found.message));
        let source = ending.outcome.sources.iter().find(|source| source.name == place.file);
        let lines = source.map_or(0, |source| source.text.split('\n').count());
        assert!((1..=lines).contains(&(place.line as usize)), "{what}: {place}, but there are {lines} lines");
    }
}

pub(crate) fn a_file_that_is_cut_off_ends_in_findings_with_places() {
    for (path, bytes) in descriptions() {
        let cuts = (0..bytes.len()).step_by(997);
        let every = (cuts.len() / 12).max(1);
        for cut in cuts.step_by(every) {
            assert_placed(&run(&bytes[..cut]), &format!("{} cut at {cut}", path.display()));
        }
    }
}

pub(crate) fn bytes_that_are_not_utf_8_are_shown_where_they_begin() {
    for (path, bytes) in descriptions() {
        let mut rng = Rng::with_seed(bytes.len() as u64);
        let at = rng.usize(..bytes.len());
        let mut broken = bytes;
        broken[at] = 0xff;
        let line = broken[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
        let error = run(broken).error();
        let begin = format!("api.yaml:{line}:");
        assert!(
            error.starts_with(&begin) && error.ends_with("the file is not UTF-8 from here on"),
            "{}: {error}",
            path.display()
        );
    }
}

pub(crate) fn random_bytes_end_in_findings_with_places() {
    const LETTERS: &[u8] = b"{}[]:,-?&*!|>'\"%@`#~ \t\r\n\0ab01.\\/$<\xc3\xbc\xef\xbb\xbf";
    for seed in 0..400 {
        let mut rng = Rng::with_seed(seed);
        let length = rng.usize(1..400);
        let any = (0..length).map(|_| if seed % 2 == 0 { LETTERS[rng.usize(..LETTERS.len())] } else { rng.u8(..) });
        let bytes: Vec<u8> = any.collect();
        let ending = run(bytes.clone());
        assert_placed(&ending, &format!("{bytes:?}"));
        assert!(ending.errors().next().is_some(), "{bytes:?}");
    }
}

pub(crate) fn what_is_no_one_value_is_an_error() {
    const SIGN: &str = "not readable as YAML or JSON: unexpected character";
    const NO_KEY: &str = "a key has to be a string";
    let cases: [(&str, &[u8], &str); 14] = [
        ("nothing", b"", "the file is empty"),
        ("a mark alone", b"\xef\xbb\xbf", "the file is empty"),
        ("zeros", &[0; 100], SIGN),
        ("a list", b"[]", "not an API description"),
        ("a number", b"5", "not an API description"),
        ("two documents", b"---\na: 1\n---\nb: 2\n", "a second document begins here"),
        ("UTF-16", b"o\0p\0e\0n\0", SIGN),
        ("a list as a key", b"openapi: 3.0.3\n? [a, b]\n: 1\npaths: {}\n", NO_KEY),
        ("an alias as a key", b"openapi: 3.0.3\nx-a: &a k\n*a : 1\npaths: {}\n", NO_KEY),
        ("an alias of nothing", b"openapi: *none\n", "found unknown anchor"),
        ("a key twice", b"openapi: 3.0.3\nopenapi: 3.0.3\n", "the key `openapi` stands twice"),
        ("no end", b"{\"openapi\": \"3.0.3\"", "unclosed bracket"),
        ("a tab", b"openapi: 3.0.3\npaths:\n\t/a: {}\n", "tabs disallowed"),
        ("a huge number", b"openapi: 99999999999999999999999999999999e999999999\n", "unsupported: descriptions of version 9"),
    ];
    for (what, bytes, message) in cases {
        let ending = run(bytes);
        let error = ending.error();
        assert!(error.contains(message), "{what}: {error}");
        assert_placed(&ending, what);
    }
}

const PLAIN: &str = "openapi: 3.0.3
info: { title: Case, version: '1' }
paths:
  /a:
    get:
      operationId: find
      responses: { '204': { description: None. } }
";

pub(crate) fn marks_and_ends_of_lines_make_no_difference() {
    let plain = run(PLAIN).outcome.files;
    for other in [
        format!("\u{feff}{PLAIN}"),
        PLAIN.replace('\n', "\r\n"),
        format!("---\n{PLAIN}...\n"),
        format!("%YAML 1.2\n---\n{PLAIN}"),
    ] {
        let ending = run(other.clone());
        ending.assert_made();
        let differs = |(path, text): &(&String, &String)| *path != "origin.json" && plain.get(*path) != Some(text);
        assert!(!ending.outcome.files.iter().any(|file| differs(&file)), "{other:?}");
    }
}

pub(crate) fn merge_keys_are_read_where_they_merge_and_tags_are_plain() {
    run(PLAIN.replace("    get:\n", "    get:\n      <<: { summary: Merged. }\n")).assert_made();
    let errors_and_warnings = run(PLAIN.replace("    get:\n", "    get:\n      <<: Merged.\n")).outcome.diagnostics;
    assert!(errors_and_warnings.iter().any(|found| found.place.as_ref().is_some_and(|place| place.pointer.ends_with("/<<"))));
    run(PLAIN.replace("operationId: find", "operationId: !!str find")).assert_made();
}

pub(crate) fn corrections_and_settings_are_any_bytes_too() {
    let settings = "apis: { api: { description: api.yaml } }\n";
    for seed in 0..100 {
        let mut rng = Rng::with_seed(seed);
        let bytes: Vec<u8> = (0..rng.usize(1..200)).map(|_| rng.u8(..)).collect();
        let plain = PLAIN.as_bytes().to_vec();
        for files in
            [[("api.yaml", plain.clone()), ("corrections.yaml", bytes.clone())], [("api.yaml", plain), ("portal.yaml", bytes)]]
        {
            assert_placed(&run_files(BTreeMap::from(files)), &format!("seed {seed}"));
        }
    }
    assert!(
        run_files(BTreeMap::from([("portal.yaml", settings.into())]))
            .error()
            .starts_with("portal.yaml:1:9 #/apis/api: cannot read api.yaml")
    );
}
