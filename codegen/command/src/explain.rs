//! `explain`: what a finding is about, by its code.

use std::error::Error;

use clap::ArgMatches;
use portal_codegen::diagnostics::rules::{self, Rule};

use crate::Ending;
use crate::note::word;
use crate::output::print;

/// Prints what the finding is about whose code is asked for, or a line about each.
///
/// # Errors
/// When no finding has the code, and when it cannot be printed.
pub fn run(arguments: &ArgMatches) -> Result<Ending, Box<dyn Error>> {
    let text = match arguments.get_one::<String>("code") {
        Some(code) => explained(rules::by_code(code).ok_or_else(|| format!("no finding has the code `{code}`"))?),
        None => rules::ALL.iter().map(|rule| format!("{}  {:<7}  {}\n", rule.code, word(rule.level), rule.title)).collect(),
    };
    print(text.trim_end())?;
    Ok(Ending::Done)
}

fn explained(rule: &Rule) -> String {
    format!("{} ({}): {}\n\n{}", rule.code, word(rule.level), rule.title, without_fences(rule.text))
}

/// Markdown for a terminal: code is set off by its indentation.
fn without_fences(markdown: &str) -> String {
    let mut is_code = false;
    let mut text = String::new();
    for line in markdown.lines() {
        if line.starts_with("```") {
            is_code = !is_code;
            continue;
        }
        text.push_str(if is_code && !line.is_empty() { "    " } else { "" });
        text.push_str(line);
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{explained, rules, run, without_fences};
    use crate::arguments;

    #[test]
    fn a_rule_is_told_with_its_level_and_code_set_off() {
        let told = explained(&rules::UNDECLARED_PATH_PARAMETER);
        assert!(told.starts_with("P0410 (warning): Each name in a path is a parameter.\n\n"), "{told}");
        assert_eq!(without_fences("Reported for:\n\n```yaml breaks\na:\n  b\n```\n"), "Reported for:\n\n    a:\n      b\n");
    }

    #[test]
    fn a_code_that_no_finding_has_is_an_error() {
        let matches = arguments::explain().try_get_matches_from(["explain", "P0000"]).unwrap();
        let Err(error) = run(&matches) else { panic!("there is no such code") };
        assert_eq!(error.to_string(), "no finding has the code `P0000`");
    }
}
