//! Texts that YAML refuses and other readers of the same files take: control characters in JSON, and lines of a quoted scalar that stand too
//! far to the left. They are read in a mended copy; places stay those of the text as it is.

use std::borrow::Cow;
use std::collections::BTreeSet;

/// How many lines of quoted scalars are mended in one file: each is found by reading anew.
const LINES: usize = 64;

/// Spaces that go before a line that stands too far to the left: more than any mapping is indented.
const INDENT: usize = 256;

/// Where the stand-ins of control characters begin: a range for private use.
const STAND_INS: u32 = 0xE000;

/// The changes that make a text readable.
#[derive(Default)]
pub(super) struct Mending {
    has_stand_ins: bool,
    /// Lines that are moved to the right, from 1.
    moved: BTreeSet<u32>,
    /// Offsets in the mended text from which on the text is so many bytes longer than it was before.
    longer: Vec<(usize, usize)>,
}

impl Mending {
    /// The changes that a text needs before it is read at all.
    pub(super) fn of(text: &str) -> Self {
        let is_json = text.trim_start().starts_with(['{', '[']);
        let is_taken = |character: char| (STAND_INS..STAND_INS + 0x100).contains(&u32::from(character));
        let has_stand_ins = is_json && text.contains(is_control) && !text.contains(is_taken);
        Self { has_stand_ins, ..Self::default() }
    }

    /// Moves one more line to the right; false where there were too many, or it is moved already.
    pub(super) fn line(&mut self, line: u32) -> bool {
        self.moved.len() < LINES && self.moved.insert(line)
    }

    /// The text to read.
    pub(super) fn mended<'t>(&mut self, text: &'t str) -> Cow<'t, str> {
        self.longer.clear();
        if !self.has_stand_ins && self.moved.is_empty() {
            return Cow::Borrowed(text);
        }
        let (mut mended, mut longer) = (String::with_capacity(text.len() + INDENT), 0);
        for (line, words) in (1..).zip(text.split_inclusive('\n')) {
            if self.moved.contains(&line) {
                mended.extend(std::iter::repeat_n(' ', INDENT));
                longer += INDENT;
                self.longer.push((mended.len(), longer));
            }
            for character in words.chars() {
                let stand_in = stand_in(character).filter(|_| self.has_stand_ins);
                mended.push(stand_in.unwrap_or(character));
                if let Some(stand_in) = stand_in {
                    longer += stand_in.len_utf8() - character.len_utf8();
                    self.longer.push((mended.len(), longer));
                }
            }
        }
        Cow::Owned(mended)
    }

    /// The offset in the text as it is of one in the mended text.
    pub(super) fn offset(&self, mended: usize) -> usize {
        let before = self.longer.partition_point(|(from, _)| *from <= mended);
        mended - before.checked_sub(1).and_then(|at| self.longer.get(at)).map_or(0, |(_, longer)| *longer)
    }

    /// The column in the text as it is of one in the mended text.
    pub(super) fn column(&self, line: u32, mended: u32) -> u32 {
        if self.moved.contains(&line) { mended.saturating_sub(INDENT as u32).max(1) } else { mended }
    }

    /// A scalar with the characters that it had.
    pub(super) fn restored<'t>(&self, text: Cow<'t, str>) -> Cow<'t, str> {
        if !self.has_stand_ins {
            return text;
        }
        let original = |character: char| match u32::from(character).checked_sub(STAND_INS) {
            Some(code @ ..0x100) => char::from_u32(code).unwrap_or(character),
            _ => character,
        };
        text.chars().map(original).collect::<String>().into()
    }
}

/// Whether JSON may have a character in a string, or its readers take it, that YAML has nowhere.
fn is_control(character: char) -> bool {
    matches!(character, '\u{1}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}')
}

fn stand_in(character: char) -> Option<char> {
    Some(character)
        .filter(|character| is_control(*character))
        .and_then(|character| char::from_u32(STAND_INS + u32::from(character)))
}
