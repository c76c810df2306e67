//! Which module of the generator may name which: the way of the data, as a table.

use super::{Finding, RustFile, Word};

/// What a module may name.
pub(super) struct Module {
    /// The name of the module; with a `/`, a file of it that has a row of its own.
    pub(super) name: &'static str,
    /// Modules of the generator, itself aside.
    pub(super) modules: &'static [&'static str],
    /// Packages, the standard library aside.
    pub(super) packages: &'static [&'static str],
}

const fn module(name: &'static str, modules: &'static [&'static str], packages: &'static [&'static str]) -> Module {
    Module { name, modules, packages }
}

/// Every module, each below those that it may name.
pub(super) static MODULES: [Module; 23] = [
    module("budget", &[], &[]),
    module("environments", &[], &[]),
    module("identifiers", &[], &["unicode_ident"]),
    module("markdown", &[], &[]),
    module("diagnostics", &["budget"], &[]),
    module("source", &["budget", "diagnostics"], &["granit_parser", "indexmap"]),
    module("diagnostics/render", &["diagnostics", "source"], &["annotate_snippets"]),
    module("grammar", &["diagnostics", "source"], &[]),
    module("reference", &["budget", "diagnostics", "grammar", "source"], &[]),
    module("overlay", &["budget", "diagnostics", "grammar", "source"], &["serde_json", "serde_json_path"]),
    module("dialect", &["budget", "diagnostics", "grammar", "reference", "source"], &[]),
    module("settings", &["diagnostics", "dialect", "grammar", "identifiers", "source"], &["indexmap"]),
    module("account", &["grammar", "reference", "source"], &[]),
    module(
        "document",
        &["diagnostics", "grammar", "reference", "source"],
        &["openapiv3", "serde", "serde_json", "serde_path_to_error"],
    ),
    module(
        "types",
        &["budget", "diagnostics", "document", "environments", "markdown", "reference", "source"],
        &["heck"],
    ),
    module(
        "operations",
        &["diagnostics", "document", "environments", "grammar", "reference", "settings", "source", "types"],
        &["openapiv3"],
    ),
    module("align", &["budget", "diagnostics", "environments", "operations", "settings", "source", "types"], &[]),
    module("naming", &["identifiers", "operations", "settings", "types"], &["heck", "unicode_ident"]),
    module("surface", &["identifiers", "naming", "operations", "settings", "types"], &[]),
    module("format", &[], &["prettyplease", "proc_macro2", "quote", "syn"]),
    module(
        "emit",
        &["diagnostics", "environments", "format", "markdown", "naming", "operations", "settings", "source", "surface", "types"],
        &["proc_macro2", "pulldown_cmark", "quote", "rayon", "serde_json", "sha2"],
    ),
    module("write", &["emit"], &["rustix"]),
    module(
        "pipeline",
        &[
            "account",
            "align",
            "diagnostics",
            "dialect",
            "document",
            "emit",
            "environments",
            "lib",
            "naming",
            "operations",
            "overlay",
            "reference",
            "settings",
            "source",
            "surface",
            "types",
        ],
        &[],
    ),
];

/// Packages that only the modules which say so may name.
const PACKAGES: [&str; 18] = [
    "annotate_snippets",
    "granit_parser",
    "heck",
    "indexmap",
    "openapiv3",
    "prettyplease",
    "proc_macro2",
    "pulldown_cmark",
    "quote",
    "rayon",
    "rustix",
    "serde",
    "serde_json",
    "serde_json_path",
    "serde_path_to_error",
    "sha2",
    "syn",
    "unicode_ident",
];

/// What a file names against the table.
pub(super) fn findings(file: &RustFile, words: &[Word]) -> Vec<Finding> {
    let Some(stem) = file.path.strip_prefix("codegen/src/").and_then(|path| path.strip_suffix(".rs")) else { return Vec::new() };
    // The root holds no logic: it declares the modules and says what is public.
    if stem == "lib" {
        return Vec::new();
    }
    let name = stem.split('/').next().unwrap_or(stem);
    let own_row = MODULES.iter().find(|module| module.name == stem);
    let Some(row) = own_row.or_else(|| MODULES.iter().find(|module| module.name == name)) else {
        let message = format!("the module `{name}` has no row in the table of imports");
        return vec![file.finding(1, message, "say in xtask/src/tidy/imports.rs what it may name")];
    };
    let modules = named_modules(words, !stem.contains('/'));
    let modules = modules.into_iter().filter(|(named, _)| *named != name && !row.modules.contains(named));
    let packages = named_packages(words).into_iter().filter(|(named, _)| !row.packages.contains(named));
    modules
        .chain(packages)
        .map(|(named, line)| {
            let help = "move the code to the stage that it belongs to; what a stage may name stands in xtask/src/tidy/imports.rs";
            file.finding(line, format!("`{}` must not name `{named}`", row.name), help)
        })
        .collect()
}

/// The modules behind `crate::`, each with its line; `lib` for items of the root itself. In a file beside `lib.rs`, `super` is the root too.
fn named_modules(words: &[Word], beside_root: bool) -> Vec<(&str, usize)> {
    let mut named = Vec::new();
    for (at, head) in words.iter().enumerate() {
        let is_root = head.text == "crate" || (beside_root && head.text == "super");
        if !is_root || !is_path_separator(&words[at + 1..]) {
            continue;
        }
        match words.get(at + 3) {
            Some(open) if open.text == "{" => named.extend(heads_of_group(&words[at + 4..])),
            Some(word) => named.push(word),
            None => {}
        }
    }
    named.into_iter().map(|word| (module_or_root(&word.text), word.line)).collect()
}

/// The first name of each path in a group of imports.
fn heads_of_group(words: &[Word]) -> Vec<&Word> {
    let (mut heads, mut depth, mut begins) = (Vec::new(), 0_usize, true);
    for word in words {
        match word.text.as_str() {
            "{" => depth += 1,
            "}" if depth == 0 => break,
            "}" => depth -= 1,
            "," => begins = depth == 0,
            _ if begins => {
                heads.push(word);
                begins = false;
            }
            _ => {}
        }
    }
    heads
}

fn module_or_root(name: &str) -> &str {
    if MODULES.iter().any(|module| module.name == name) { name } else { "lib" }
}

/// The packages at the head of a path.
fn named_packages(words: &[Word]) -> Vec<(&str, usize)> {
    let heads = words.iter().enumerate().filter(|(at, word)| {
        let continues = *at > 0 && words[at - 1].text == ":";
        PACKAGES.contains(&word.text.as_str()) && !continues && is_path_separator(&words[at + 1..])
    });
    heads.map(|(_, word)| (word.text.as_str(), word.line)).collect()
}

fn is_path_separator(words: &[Word]) -> bool {
    matches!(words, [first, second, ..] if first.text == ":" && second.text == ":")
}
