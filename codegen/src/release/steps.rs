//! Which version follows on another, by Cargo's rules.

use semver::Version;

/// The least version with these changes after a release.
pub(super) fn wanted(released: &Version, breaks: bool, adds: bool) -> Version {
    match *released {
        // A pre-release promises nothing; its release is still to come.
        Version { major, minor, patch, .. } if !released.pre.is_empty() => Version::new(major, minor, patch),
        Version { major: 0, minor: 0, patch, .. } if breaks => Version::new(0, 0, patch + 1),
        Version { major: 0, minor, .. } if breaks => Version::new(0, minor + 1, 0),
        Version { major, .. } if breaks => Version::new(major + 1, 0, 0),
        Version { major: 0, minor, patch, .. } if adds => Version::new(0, minor, patch + 1),
        Version { major, minor, .. } if adds => Version::new(major, minor + 1, 0),
        _ => released.clone(),
    }
}

/// Whether a version, or the one that it is a pre-release of, is the wanted one or above.
pub(super) fn suffices(version: &Version, released: &Version, wanted: &Version) -> bool {
    let numbers = |version: &Version| (version.major, version.minor, version.patch);
    version >= released && numbers(version) >= numbers(wanted)
}

#[cfg(test)]
mod tests {
    use semver::Version;

    use super::{suffices, wanted};

    fn version(text: &str) -> Version {
        Version::parse(text).unwrap()
    }

    #[test]
    fn a_break_is_a_minor_step_before_1_0_and_a_major_one_after() {
        let steps = [("0.0.3", "0.0.4"), ("0.3.1", "0.4.0"), ("1.2.3", "2.0.0"), ("0.1.0-dev", "0.1.0")];
        steps.iter().for_each(|(released, next)| assert_eq!(wanted(&version(released), true, true), version(next)));
    }

    #[test]
    fn an_addition_is_a_patch_before_1_0_and_a_minor_step_after() {
        let steps = [("0.0.3", "0.0.4"), ("0.3.1", "0.3.2"), ("1.2.3", "1.3.0")];
        steps.iter().for_each(|(released, next)| assert_eq!(wanted(&version(released), false, true), version(next)));
    }

    #[test]
    fn a_pre_release_says_as_much_as_its_release_and_no_version_goes_back() {
        let ask = |text: &str| suffices(&version(text), &version("0.3.0"), &version("0.4.0"));
        assert_eq!(["0.3.9", "0.4.0-dev", "0.4.0", "0.5.0"].map(ask), [false, true, true, true]);
        assert!(!suffices(&version("0.3.0-dev"), &version("0.3.0"), &version("0.3.0")));
    }
}
