//! Which module of a package may name which, as a table: for the generator the way of the data, for the runtime its rooms.

mod runtime;

use super::{Finding, RustFile, Word};

/// The modules of one package.
pub(super) struct Table {
    /// The folder of its source, with a `/` at the end.
    source: &'static str,
    /// The file that has this table.
    file: &'static str,
    /// Files that hold no logic: they declare the modules and say what is public.
    roots: &'static [&'static str],
    /// Every module, each below those that it may name.
    pub(super) modules: &'static [Module],
    /// Packages that only the modules which say so may name.
    packages: &'static [&'static str],
}

pub(super) static TABLES: [Table; 2] = [
    Table { source: "codegen/src/", file: "xtask/src/tidy/imports.rs", roots: &["lib"], modules: &MODULES, packages: &PACKAGES },
    runtime::TABLE,
];

/// What a module may name.
pub(super) struct Module {
    /// The name of the module; with a `/`, a file of it that has a row of its own.
    pub(super) name: &'static str,
    /// Modules of the same package, itself aside.
    pub(super) modules: &'static [&'static str],
    /// Packages, the standard library aside.
    pub(super) packages: &'static [&'static str],
}

const fn module(name: &'static str, modules: &'static [&'static str], packages: &'static [&'static str]) -> Module {
    Module { name, modules, packages }
}

static MODULES: [Module; 29] = [
    module("budget", &[], &[]),
    module("environments", &[], &[]),
    module("identifiers", &[], &["unicode_ident"]),
    module("markdown", &[], &[]),
    module("diagnostics", &["budget"], &[]),
    module("source", &["budget", "diagnostics"], &["granit_parser", "indexmap", "jiter"]),
    module("diagnostics/render", &["diagnostics", "source"], &["annotate_snippets"]),
    module("grammar", &["diagnostics", "source"], &[]),
    module("reference", &["budget", "diagnostics", "grammar", "source"], &[]),
    module("overlay", &["budget", "diagnostics", "grammar", "source"], &["serde_json", "serde_json_path"]),
    module("bundle", &["budget", "diagnostics", "grammar", "reference", "source"], &[]),
    module("dialect", &["budget", "bundle", "diagnostics", "grammar", "reference", "source"], &[]),
    module("settings", &["diagnostics", "dialect", "grammar", "identifiers", "source"], &["indexmap"]),
    module("account", &["grammar", "reference", "source"], &[]),
    module(
        "document",
        &["diagnostics", "grammar", "reference", "source"],
        &["openapiv3", "serde", "serde_json", "serde_path_to_error"],
    ),
    module("selection", &["budget", "diagnostics", "document", "grammar", "reference", "settings", "source"], &[]),
    module(
        "types",
        &["budget", "diagnostics", "document", "environments", "markdown", "reference", "source"],
        &["heck", "regress"],
    ),
    module(
        "operations",
        &["diagnostics", "document", "environments", "grammar", "reference", "settings", "source", "types"],
        &["openapiv3"],
    ),
    module("align", &["budget", "diagnostics", "environments", "markdown", "operations", "settings", "source", "types"], &[]),
    module("naming", &["identifiers", "operations", "settings", "types"], &["heck", "pluralizer", "unicode_ident"]),
    module("usage", &["operations", "types"], &[]),
    module(
        "surface",
        &["environments", "identifiers", "naming", "operations", "settings", "source", "types", "usage"],
        &["indexmap"],
    ),
    module("format", &[], &["prettyplease", "proc_macro2", "quote", "syn"]),
    module(
        "emit",
        &["environments", "format", "markdown", "naming", "surface", "types"],
        &["indexmap", "proc_macro2", "pulldown_cmark", "quote", "rayon", "serde_json", "sha2"],
    ),
    module("nested", &["emit"], &[]),
    module("listing", &["emit"], &["proc_macro2", "quote", "syn"]),
    module("release", &["diagnostics", "source"], &["semver"]),
    module("write", &["emit"], &["rustix"]),
    module(
        "pipeline",
        &[
            "account",
            "align",
            "bundle",
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
            "selection",
            "settings",
            "source",
            "surface",
            "types",
            "usage",
        ],
        &["rayon"],
    ),
];

const PACKAGES: [&str; 21] = [
    "annotate_snippets",
    "granit_parser",
    "heck",
    "indexmap",
    "jiter",
    "openapiv3",
    "pluralizer",
    "prettyplease",
    "proc_macro2",
    "pulldown_cmark",
    "quote",
    "rayon",
    "rustix",
    "semver",
    "serde",
    "serde_json",
    "serde_json_path",
    "serde_path_to_error",
    "sha2",
    "syn",
    "unicode_ident",
];

/// What a file names against the table of its package.
pub(super) fn findings(file: &RustFile, words: &[Word]) -> Vec<Finding> {
    let stem_in = |table: &'static Table| Some((table, file.path.strip_prefix(table.source)?.strip_suffix(".rs")?));
    let Some((table, stem)) = TABLES.iter().find_map(stem_in) else { return Vec::new() };
    if table.roots.contains(&stem) {
        return Vec::new();
    }
    let name = stem.split('/').next().unwrap_or(stem);
    let own_row = table.row(stem);
    let Some(row) = own_row.or_else(|| table.row(name)) else {
        let message = format!("the module `{name}` has no row in the table of imports");
        return vec![file.finding(1, message, format!("say in {} what it may name", table.file))];
    };
    let modules = named_modules(table, words, stem.split('/').count());
    let modules = modules.into_iter().filter(|(named, _)| *named != name && !row.modules.contains(named));
    let packages = named_packages(table, words).into_iter().filter(|(named, _)| !row.packages.contains(named));
    modules
        .chain(packages)
        .map(|(named, line)| {
            let help = format!("move the code to the module that it belongs to; what each may name stands in {}", table.file);
            file.finding(line, format!("`{}` must not name `{named}`", row.name), help)
        })
        .collect()
}

impl Table {
    fn row(&self, name: &str) -> Option<&Module> {
        self.modules.iter().find(|module| module.name == name)
    }

    /// The module of this name; `lib`, where the name is that of an item of the root.
    fn module_or_root<'w>(&self, name: &'w str) -> &'w str {
        if self.row(name).is_some() { name } else { "lib" }
    }
}

/// The modules behind the root, each with its line. The root is `crate`, or as many `super` as the file is deep.
fn named_modules<'w>(table: &Table, words: &'w [Word], depth: usize) -> Vec<(&'w str, usize)> {
    let mut named = Vec::new();
    for at in 0..words.len() {
        // `$crate` stands for this package where the macro is used, which is in another.
        if at > 0 && words[at - 1].text == "$" {
            continue;
        }
        let Some(path) = behind(&words[at..], "crate", 1).or_else(|| behind(&words[at..], "super", depth)) else { continue };
        match path {
            [open, group @ ..] if open.text == "{" => named.extend(heads_of_group(group)),
            [word, ..] => named.push(word),
            [] => {}
        }
    }
    named.into_iter().map(|word| (table.module_or_root(&word.text), word.line)).collect()
}

/// The rest of a path that begins with `head`, said `times` times.
fn behind<'w>(words: &'w [Word], head: &str, times: usize) -> Option<&'w [Word]> {
    (0..times).try_fold(words, |words, _| match words {
        [first, rest @ ..] if first.text == head && is_path_separator(rest) => Some(&rest[2..]),
        _ => None,
    })
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

/// The packages at the head of a path.
fn named_packages<'w>(table: &Table, words: &'w [Word]) -> Vec<(&'w str, usize)> {
    let heads = words.iter().enumerate().filter(|(at, word)| {
        let continues = *at > 1 && is_path_separator(&words[at - 2..]);
        table.packages.contains(&word.text.as_str()) && !continues && is_path_separator(&words[at + 1..])
    });
    heads.map(|(_, word)| (word.text.as_str(), word.line)).collect()
}

fn is_path_separator(words: &[Word]) -> bool {
    matches!(words, [first, second, ..] if first.text == ":" && second.text == ":")
}
