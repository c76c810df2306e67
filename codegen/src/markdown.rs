//! What stands in Markdown as it is.

use std::borrow::Cow;

/// A code span: on one line, and in a fence that outruns the backticks within. What cannot be seen, or breaks lines, is spelt out.
pub fn code(text: &str) -> String {
    if text.is_empty() {
        return "`\"\"`".to_owned();
    }
    let text = match text.chars().all(is_visible) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.chars().map(visible).collect::<String>()),
    };
    let fence = "`".repeat(longest_run(&text) + 1);
    // A blank at each end is taken off again.
    let is_apart = text.starts_with('`') || text.ends_with('`') || (text.starts_with(' ') && text.ends_with(' '));
    let blank = if is_apart { " " } else { "" };
    format!("{fence}{blank}{text}{blank}{fence}")
}

/// Whether a character shows in a comment, and the compiler takes it there.
pub fn is_visible(character: char) -> bool {
    !character.is_control() && !turns_text(character)
}

/// Whether a character changes the direction of the text after it: unseen in an editor, and refused by rustc.
pub fn turns_text(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn visible(character: char) -> String {
    if is_visible(character) { character.to_string() } else { character.escape_default().to_string() }
}

fn longest_run(text: &str) -> usize {
    text.split(|character| character != '`').map(str::len).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn code_is_fenced_beyond_the_backticks_in_it_and_stands_on_one_line() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a\n\t`"), "`` a\\n\\t` ``");
        assert_eq!(code(" "), "`   `");
    }
}
