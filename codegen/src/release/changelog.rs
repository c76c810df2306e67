//! The sections of a changelog.

use semver::Version;

/// Whether there is a section for a version, with something in it. That of a pre-release may be called after its release.
pub(super) fn has_section(text: &str, version: &Version) -> bool {
    let release = Version::new(version.major, version.minor, version.patch);
    [version, &release].iter().any(|version| {
        let mut lines = text.lines().skip_while(|line| heading(line) != Some(version.to_string().as_str()));
        lines.next().is_some() && lines.take_while(|line| heading(line).is_none()).any(|line| !line.trim().is_empty())
    })
}

/// The version that a line begins the section of: `## 0.3.0`, also in brackets or with a date after it. For another section any text.
fn heading(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("## ")?.trim_start().trim_start_matches(['[', 'v']);
    let end = rest.find(|letter: char| letter.is_whitespace() || "](,:".contains(letter));
    Some(&rest[..end.unwrap_or(rest.len())])
}

#[cfg(test)]
mod tests {
    use semver::Version;

    use super::has_section;

    fn has(text: &str, version: &str) -> bool {
        has_section(text, &Version::parse(version).unwrap())
    }

    #[test]
    fn a_section_has_its_version_in_its_heading_however_that_is_dressed() {
        for heading in ["## 0.3.0", "## [0.3.0]", "## [0.3.0](https://example.com) - 2026-11-29", "## v0.3.0, not published"] {
            assert!(has(&format!("# Changelog\n\n{heading}\n\nWords.\n"), "0.3.0"), "{heading}");
        }
        assert!(!has("# Changelog\n\n## 0.3.01\n\nWords.\n", "0.3.0"));
    }

    #[test]
    fn an_empty_section_says_nothing() {
        assert!(!has("# Changelog\n\n## 0.3.0\n\n## 0.2.0\n\nWords.\n", "0.3.0"));
    }

    #[test]
    fn a_pre_release_is_told_under_its_release_too() {
        assert!(has("## 0.3.0\nWords.\n", "0.3.0-dev") && has("## 0.3.0-dev\nWords.\n", "0.3.0-dev"));
        assert!(!has("## 0.3.0-dev\nWords.\n", "0.3.0"));
    }
}
