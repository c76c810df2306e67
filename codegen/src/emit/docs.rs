//! The words of a description as Rust docs: made safe, with the facts that types do not hold.

use std::borrow::Cow;

use proc_macro2::TokenStream;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use quote::quote;

use super::Emit;
use super::facts;
use crate::environments::Environments;
use crate::markdown;
use crate::types::{Docs, Said};

/// Text without what the compiler takes in no comment.
pub(super) fn printable(text: &str) -> String {
    text.split(|character| character != '\n' && !markdown::is_visible(character)).collect()
}

/// Those of these paragraphs that there are, a blank line between.
pub(super) fn paragraphs(all: impl IntoIterator<Item = String>) -> String {
    all.into_iter().filter(|paragraph| !paragraph.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// Words with what turns the text after it escaped.
fn visible(text: &str) -> String {
    let turning: Vec<(usize, &str)> = text.match_indices(markdown::turns_text).collect();
    let edits = turning.into_iter().map(|(at, turning)| (at..at + turning.len(), turning.escape_unicode().to_string()));
    applied(text, edits.collect())
}

/// The attribute of what the description discourages the use of.
pub(super) fn deprecation(docs: &Docs) -> Option<TokenStream> {
    docs.deprecated.map(|_| quote!(#[deprecated = "the description says so"]))
}

impl Emit<'_> {
    /// Words, bounds and environments of something, as the lines of its docs. That it is deprecated its attribute says.
    pub(super) fn docs(&self, docs: &Docs, environments: Environments, fallback: &str) -> String {
        printable(&self.docs_text(docs, environments, fallback))
    }

    /// The same as text.
    pub(super) fn docs_text(&self, docs: &Docs, environments: Environments, fallback: &str) -> String {
        let Docs { text, facts, deprecated: _ } = docs;
        let mut paragraphs = vec![if text.is_empty() { fallback.to_owned() } else { words(text) }];
        paragraphs.push(facts::sentences(facts));
        if let Some(names) = self.surface.only_in(environments) {
            paragraphs.push(format!("Only in: {}.", names.join(", ")));
        }
        self::paragraphs(paragraphs)
    }

    /// A list of arguments by name, with what the description says of each; of those that it says nothing of there is no line.
    pub(super) fn arguments<'s>(&self, arguments: impl Iterator<Item = (&'s str, &'s Docs)>) -> String {
        let lines = arguments.filter_map(|(name, docs)| {
            let words = self.docs_text(docs, Environments::ALL, "");
            // An argument cannot have the attribute.
            let deprecated = docs.deprecated.map_or("", |_| "Deprecated: the description says so.");
            let words = paragraphs([words, deprecated.to_owned()]);
            let is_short = is_prose(&words) && words.lines().count() <= 3;
            let words = if is_short { words.replace("\n\n", " ") } else { words };
            (!words.is_empty()).then(|| item(&format!("`{name}`"), &words))
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// Paragraphs of a description.
pub(super) fn words(said: &[Said]) -> String {
    let texts: Vec<String> = said.iter().map(|said| visible(&said.text)).collect();
    safe(&texts.join("\n\n"))
}

/// An item of a list: words that begin as prose stand beside the name, all others below it, since a table or a fence begins a line.
pub(super) fn item(name: &str, words: &str) -> String {
    let words = words.lines().map(|line| if line.is_empty() { String::new() } else { format!("  {line}") });
    let words = words.collect::<Vec<_>>().join("\n");
    if is_prose(&words) { format!("- {name}: {}", words.trim_start()) } else { format!("- {name}:\n\n{words}") }
}

/// Whether Markdown begins with a paragraph.
fn is_prose(markdown: &str) -> bool {
    if !markdown.contains('\n') && markdown.starts_with(char::is_alphabetic) {
        return true;
    }
    let blanks = markdown.len() - markdown.trim_start().len();
    let first = Parser::new_ext(markdown, Options::ENABLE_TABLES).into_offset_iter().next();
    matches!(first, Some((Event::Start(Tag::Paragraph), range)) if range.start <= blanks)
}

/// Markdown in which nothing is a doc test, a dangling link or HTML.
pub(super) fn safe(markdown: &str) -> String {
    let dedented = dedent(markdown);
    if is_plain(&dedented) {
        return dedented;
    }
    let dedented = without_definitions(dedented);
    let mut edits: Vec<(std::ops::Range<usize>, String)> = Vec::new();
    let mut in_link = 0_usize;
    let mut items = Vec::new();
    let parser = Parser::new_ext(&dedented, Options::ENABLE_TABLES);
    for (event, range) in parser.into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_)) => {
                // The parser's range begins after the indentation of the first line.
                let start = dedented[..range.start].rfind('\n').map_or(0, |end| end + 1);
                let indent = indentation(&dedented[start..range.start]);
                edits.push((start..range.end, fenced(&dedented[start..range.end], indent)));
            }
            Event::Start(Tag::Link { dest_url, .. }) if dest_url.starts_with("http") => in_link += 1,
            Event::Start(Tag::Link { .. }) => edits.push((range.start..range.start + 1, "\\[".to_owned())),
            Event::End(TagEnd::Link) => in_link = in_link.saturating_sub(1),
            Event::Start(Tag::Item) => items.push(content_column(&dedented, range.start)),
            Event::End(TagEnd::Item) => drop(items.pop()),
            Event::SoftBreak | Event::HardBreak => {
                edits.extend(items.last().and_then(|column| indented(&dedented, range, *column)))
            }
            Event::Text(_) if in_link == 0 => edits.extend(text_edits(&dedented, range)),
            Event::Html(_) | Event::InlineHtml(_) => {
                let escaped = as_text(&dedented[range.clone()]);
                edits.push((range, escaped));
            }
            _ => {}
        }
    }
    applied(&dedented, edits)
}

/// Whether text has nothing of what is edited: links, HTML, fences, indented code, and lists, whose lines are. Most text is so, and needs no
/// parser.
fn is_plain(text: &str) -> bool {
    let is_prose = |line: &str| !line.starts_with("    ") && !line.trim_start().starts_with(begins_item);
    !text.contains(['[', ']', '<', '>', '~'])
        && !["http", "```"].iter().any(|markup| text.contains(markup))
        && text.lines().all(is_prose)
}

fn begins_item(character: char) -> bool {
    matches!(character, '-' | '+' | '*') || character.is_ascii_digit()
}

/// The same with each definition of a link that leads nowhere as text. Of those with one label the first alone is a definition, so that
/// the next one becomes it.
fn without_definitions(mut source: String) -> String {
    loop {
        let parser = Parser::new_ext(&source, Options::ENABLE_TABLES);
        let nowhere = parser.reference_definitions().iter().filter(|(_, target)| !target.dest.starts_with("http"));
        let edits: Vec<_> = nowhere.map(|(_, target)| (target.span.clone(), as_text(&source[target.span.clone()]))).collect();
        if edits.is_empty() {
            return source;
        }
        source = applied(&source, edits);
    }
}

/// Escapes text that Markdown would take for a link or HTML.
fn as_text(markup: &str) -> String {
    markup.replace('[', "\\[").replace('<', "\\<").replace('>', "\\>")
}

/// The column at which the words of a list item begin.
fn content_column(source: &str, item: usize) -> usize {
    let line = source[..item].rfind('\n').map_or(0, |end| end + 1);
    // An item may begin with the blanks before its marker.
    let item = item + source[item..].chars().take_while(|character| *character == ' ').count();
    let marker = source[item..].find(' ').unwrap_or(1);
    let blanks = source[item + marker..].chars().take_while(|character| *character == ' ').count();
    item - line + marker + if (1..=4).contains(&blanks) { blanks } else { 1 }
}

/// The line after a break within a list item, brought to the column of its words.
fn indented(source: &str, line_break: std::ops::Range<usize>, column: usize) -> Option<(std::ops::Range<usize>, String)> {
    let start = line_break.start + source[line_break.start..].find('\n')? + 1;
    let blanks = source[start..].chars().take_while(|character| *character == ' ').count();
    Some((start..start + blanks, " ".repeat(column)))
}

/// How far a fence may be indented and still be one: the blanks before the block, less the four that make an indented one.
fn indentation(before: &str) -> usize {
    let blanks = before.chars().take_while(|character| *character == ' ').count();
    if blanks >= 4 { blanks - 4 } else { blanks }
}

/// A code block of any kind as a fenced block of text, at the indentation of the list item that it is in.
fn fenced(block: &str, indent: usize) -> String {
    let is_fence = |line: &str| line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
    let mut lines: Vec<&str> = block.trim_end().lines().collect();
    let is_fenced = lines.first().is_some_and(|first| is_fence(first));
    if is_fenced {
        lines.remove(0);
        if lines.last().is_some_and(|last| is_fence(last)) {
            lines.pop();
        }
    }
    let taken = if is_fenced { indent } else { indent + 4 };
    let blanks = " ".repeat(indent);
    let inner = lines.iter().map(|line| {
        let own = line.len() - line.trim_start().len();
        format!("{blanks}{}\n", &line[taken.min(own)..].replace("```", "'''"))
    });
    format!("{blanks}```text\n{}{blanks}```\n", inner.collect::<String>())
}

fn text_edits(source: &str, range: std::ops::Range<usize>) -> Vec<(std::ops::Range<usize>, String)> {
    let text = &source[range.clone()];
    let mut edits = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let start = range.start + at;
        if rest.starts_with("http://") || rest.starts_with("https://") {
            let length = rest.find(|end: char| end.is_whitespace() || "()[]<>,;'\"".contains(end)).unwrap_or(rest.len());
            let url = rest[..length].trim_end_matches(['.', ':', '!', '?']);
            edits.push((start..start + url.len(), format!("<{url}>")));
            at += url.len().max(1);
            continue;
        }
        let character = rest.chars().next().unwrap_or(' ');
        let escaped = source[..start].ends_with('\\');
        if matches!(character, '[' | ']' | '<' | '>') && !escaped {
            edits.push((start..start + 1, format!("\\{character}")));
        }
        at += character.len_utf8();
    }
    edits
}

/// Lines without the indentation that all of them have, and without blanks at their ends.
fn dedent(text: &str) -> String {
    let text = match text.contains(['\t', '\r']) {
        true => Cow::Owned(text.replace('\t', "    ").replace("\r\n", "\n").replace('\r', "\n")),
        false => Cow::Borrowed(text),
    };
    let lines: Vec<&str> = text.trim_matches('\n').lines().collect();
    let indent = |line: &&str| line.len() - line.trim_start().len();
    let common = lines.iter().filter(|line| !line.trim().is_empty()).map(indent).min().unwrap_or(0);
    let shifted = lines.iter().map(|line| line.get(common.min(indent(line))..).unwrap_or_default().trim_end());
    shifted.collect::<Vec<_>>().join("\n")
}

/// The source with edits applied; of two that overlap the earlier counts.
fn applied(source: &str, mut edits: Vec<(std::ops::Range<usize>, String)>) -> String {
    edits.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
    let (mut text, mut at) = (String::with_capacity(source.len()), 0);
    for (range, replacement) in edits {
        if range.start >= at {
            text.push_str(&source[at..range.start]);
            text.push_str(&replacement);
            at = range.end;
        }
    }
    text + &source[at..]
}

#[cfg(test)]
mod tests {
    use super::{item, safe};

    #[test]
    fn code_blocks_are_text_so_that_none_becomes_a_doc_test() {
        assert_eq!(safe("An example:\n\n    let a = 1;\n"), "An example:\n\n```text\nlet a = 1;\n```\n");
        assert_eq!(safe("```json\n{}\n```"), "```text\n{}\n```\n");
        assert_eq!(safe("As of:\n\n    GET /a\n\n* one\n* two"), "As of:\n\n```text\nGET /a\n```\n\n* one\n* two");
    }

    #[test]
    fn lines_of_a_list_item_stand_under_its_words() {
        assert_eq!(safe("1. one\ntwo\n      three"), "1. one\n   two\n   three");
        assert_eq!(safe("of:\n  * one\n    two\n\n  * three"), "of:\n  * one\n    two\n\n  * three");
        assert_eq!(safe("* a\n  * b\n      c\n\nd"), "* a\n  * b\n    c\n\nd");
    }

    #[test]
    fn brackets_links_and_html_do_not_dangle() {
        assert_eq!(safe("see [RFC] and <b>"), "see \\[RFC\\] and \\<b\\>");
        assert_eq!(safe("at https://example.com/a."), "at <https://example.com/a>.");
        assert_eq!(safe("[here](https://example.com)"), "[here](https://example.com)");
        assert_eq!(safe("[a]: <b>\n\n[a]: <b>"), "\\[a\\]: \\<b\\>\n\n\\[a\\]: \\<b\\>");
    }

    #[test]
    fn words_that_begin_with_a_block_stand_below_the_name_of_their_item() {
        assert_eq!(item("`a`", "one\n\ntwo"), "- `a`: one\n\n  two");
        assert_eq!(item("`a`", "```text\nlet\n```"), "- `a`:\n\n  ```text\n  let\n  ```");
    }
}
