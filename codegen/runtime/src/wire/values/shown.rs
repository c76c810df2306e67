//! Whether `Debug` shows values.

use std::fmt;
use std::sync::OnceLock;

/// The variable of a process's environment that is `1` where it does.
const SWITCH: &str = "PORTAL_SHOW_VALUES";

/// Whether it does, for those who develop: never in a program that is built without debug assertions.
pub fn is_shown() -> bool {
    static IS_SHOWN: OnceLock<bool> = OnceLock::new();
    cfg!(debug_assertions) && *IS_SHOWN.get_or_init(|| std::env::var_os(SWITCH).is_some_and(|value| value == "1"))
}

/// `Name(value)`, or `Name(…)`.
///
/// # Errors
/// Those of the formatter.
pub fn debug_value(f: &mut fmt::Formatter<'_>, name: &str, value: &dyn fmt::Display) -> fmt::Result {
    if is_shown() { write!(f, "{name}({value})") } else { write!(f, "{name}(…)") }
}
