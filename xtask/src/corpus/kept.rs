//! What a package has of its description, counted in its source.

use std::fs;
use std::io;
use std::path::Path;

use super::declared::Count;

/// How a descriptor begins, behind its name: as it is, or made when it is first used. And a header parameter of one.
const DESCRIPTORS: [&str; 2] = [": Descriptor = ", ": std::sync::LazyLock<Descriptor> = "];
const HEADER: &str = "Parameter::header(";

/// Counts operations and header parameters below a folder of sources; the test kit names none of its own.
pub(super) fn count(folder: &Path) -> io::Result<Count> {
    let mut count = Count::default();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.file_stem().is_some_and(|name| name == "test_kit") {
            continue;
        }
        let Count { operations, headers } =
            if path.is_dir() { self::count(&path)? } else { of_text(&fs::read_to_string(&path)?) };
        count.operations += operations;
        count.headers += headers;
    }
    Ok(count)
}

fn of_text(text: &str) -> Count {
    let is_descriptor = |line: &&str| line.contains("static ") && DESCRIPTORS.iter().any(|form| line.contains(form));
    Count { operations: text.lines().filter(is_descriptor).count(), headers: text.matches(HEADER).count() }
}

#[cfg(test)]
mod tests {
    use super::{Count, of_text};

    #[test]
    fn descriptors_and_their_headers_are_counted() {
        let text =
            "static LIST: Descriptor = Descriptor {\n    parameters: &[Parameter::header(\"X\"), Parameter::query(\"q\")],\n};\n";
        assert_eq!(of_text(text), Count { operations: 1, headers: 1 });
        let text = "static LINK: std::sync::LazyLock<Descriptor> = std::sync::LazyLock::new(|| Descriptor {\n});\n";
        assert_eq!(of_text(text), Count { operations: 1, headers: 0 });
    }
}
