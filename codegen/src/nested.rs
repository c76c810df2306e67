//! A package as one module of another: all its files in one text, which `include!` takes.
//!
//! Modules stand inside one another, paths from the root of the package lead there by `super`, and what is behind a feature is there or not.

use crate::emit::FileSet;

/// Features of every package; all others are those of its tags.
const OPTIONAL: [&str; 4] = ["axum", "file-store", "reqwest", "serde"];
const TEST_KIT: &str = "test-kit";

/// A package as a module.
#[derive(Debug)]
pub struct Nested {
    /// The module, as the only item.
    pub text: String,
    /// The limit that the root of the package around it has to set, where types nest that deep.
    pub recursion_limit: Option<String>,
}

/// Makes a module of this name, with all tags and these features, of the files of a package that is called so.
pub fn nested(files: &FileSet, name: &str, features: &[&str]) -> Nested {
    let nesting = Nesting { files, features };
    let body = nesting.module("lib", 0);
    let limit = "#![recursion_limit = \"";
    let recursion_limit = body.lines().find_map(|line| line.strip_prefix(limit)?.strip_suffix("\"]")).map(str::to_owned);
    let body: String = body.lines().filter(|line| !line.starts_with(limit)).map(|line| format!("{line}\n")).collect();
    let reason = "a program uses but a part of it, and its features are settled";
    let allowed = "clippy::all, dead_code, unexpected_cfgs, unreachable_pub, unused_imports";
    Nested { text: format!("#[allow({allowed}, reason = \"{reason}\")]\npub mod {name} {{\n{body}}}\n"), recursion_limit }
}

struct Nesting<'n> {
    files: &'n FileSet,
    features: &'n [&'n str],
}

impl Nesting<'_> {
    /// The text of a module, by its path below `src/`, with those that it declares inside.
    fn module(&self, path: &str, depth: usize) -> String {
        let text = self.files.get(&format!("src/{path}.rs")).map_or("", String::as_str);
        let mut module = String::new();
        for line in text.lines() {
            match declared(line) {
                Some((head, name)) => {
                    let name = name.strip_prefix("r#").unwrap_or(name);
                    let below = if path == "lib" { name.to_owned() } else { format!("{path}/{name}") };
                    module.push_str(&format!("{head} {{\n{}}}\n", self.module(&below, depth + 1)));
                }
                None => {
                    module.push_str(&self.settled(&from_root(line, depth)));
                    module.push('\n');
                }
            }
        }
        module
    }

    /// A line without questions for features. Examples in docs are of the package on its own.
    fn settled(&self, line: &str) -> String {
        let mut parts = line.split("feature = \"");
        let mut settled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (feature, rest) = part.split_once('"').unwrap_or((part, ""));
            settled.push_str(if self.has(feature) { "true" } else { "false" });
            settled.push_str(rest);
        }
        settled.replace("```no_run", "```ignore")
    }

    fn has(&self, feature: &str) -> bool {
        match feature {
            // The traits of serde are for both directions.
            TEST_KIT => self.features.iter().any(|asked| [TEST_KIT, "serde"].contains(asked)),
            feature => !OPTIONAL.contains(&feature) || self.features.contains(&feature),
        }
    }
}

/// What declares a module that stands in a file of its own, and its name.
fn declared(line: &str) -> Option<(&str, &str)> {
    let head = line.strip_suffix(';')?;
    let name = head.strip_prefix("pub mod ").or_else(|| head.strip_prefix("mod "))?;
    Some((head, name))
}

/// A line whose paths from the root of the package begin where it stands.
fn from_root(line: &str, depth: usize) -> String {
    let root = if depth == 0 { "self::".to_owned() } else { "super::".repeat(depth) };
    let mut parts = line.split("crate::");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // `crate` is no more than the end of another name.
        let is_path = !text.ends_with(|before: char| before.is_alphanumeric() || matches!(before, '_' | '$'));
        text.push_str(if is_path { &root } else { "crate::" });
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{FileSet, nested};

    fn files() -> FileSet {
        let files = [
            ("src/lib.rs", "//! Docs.\n\n#[cfg(feature = \"pets\")]\npub mod pets;\npub use crate::pets::Pet;\n"),
            ("src/pets.rs", "mod toys;\n#[cfg(feature = \"serde\")]\nuse other_crate::A;\n"),
            ("src/pets/toys.rs", "fn f() -> crate::Pet {}\n"),
            ("Cargo.toml", ""),
        ];
        files.into_iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
    }

    #[test]
    fn files_become_modules_within_one_another() {
        let text = nested(&files(), "api", &[]).text;
        let (_, body) = text.split_once("pub mod api {\n").unwrap();
        let expected = "//! Docs.\n\n#[cfg(true)]\npub mod pets {\nmod toys {\nfn f() -> super::super::Pet {}\n}\n\
                        #[cfg(false)]\nuse other_crate::A;\n}\npub use self::pets::Pet;\n}\n";
        assert_eq!(body, expected);
    }

    #[test]
    fn the_limit_of_the_root_is_handed_over() {
        let files = FileSet::from([("src/lib.rs".to_owned(), "#![recursion_limit = \"256\"]\nstruct A;\n".to_owned())]);
        let nested = nested(&files, "api", &[]);
        assert_eq!(nested.recursion_limit.as_deref(), Some("256"));
        assert!(!nested.text.contains("recursion_limit"), "{}", nested.text);
    }
}
