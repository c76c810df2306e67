//! A text that a pattern describes.

use regex_syntax::hir::{Class, Hir, HirKind};

/// The plainest text that matches: of choices the first, of what may be left out nothing.
pub(crate) fn text(pattern: &str) -> String {
    let mut text = String::new();
    append(&regex_syntax::parse(pattern).unwrap_or_else(|error| panic!("{pattern}: {error}")), &mut text);
    text
}

fn append(part: &Hir, text: &mut String) {
    match part.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.push_str(&String::from_utf8_lossy(&literal.0)),
        HirKind::Class(class) => text.push(member(class)),
        HirKind::Repetition(repetition) => (0..repetition.min).for_each(|_| append(&repetition.sub, text)),
        HirKind::Capture(capture) => append(&capture.sub, text),
        HirKind::Concat(parts) => parts.iter().for_each(|part| append(part, text)),
        HirKind::Alternation(choices) => append(&choices[0], text),
    }
}

/// A letter or digit of the class where it has one, but no leading zero.
fn member(class: &Class) -> char {
    let ranges: Vec<_> = match class {
        Class::Unicode(class) => class.ranges().iter().map(|range| (range.start(), range.end())).collect(),
        Class::Bytes(class) => class.ranges().iter().map(|range| (char::from(range.start()), char::from(range.end()))).collect(),
    };
    let has = |wanted: char| ranges.iter().any(|(first, last)| (*first..=*last).contains(&wanted));
    ['1', 'A', 'a'].into_iter().find(|wanted| has(*wanted)).unwrap_or(ranges[0].0)
}

#[test]
fn a_text_is_made_that_the_pattern_describes() {
    assert_eq!(text("^[0-9]{4}-[a-z](,[0-9])?(x|y)$"), "1111-ax");
}
