//! JSON without a fault, read on its own: the reader of YAML takes it too, in four times the time.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use jiter::{Jiter, Peek};

use super::{Members, Node, NodeId, Record, Sources, Step, Value, scalar};
use crate::budget::{FILE_NODES, NESTING};

/// The tree of a text that is JSON. `None` where it is not, or where there is something to say of it: the reader of YAML does that.
pub(super) fn read(sources: &mut Sources, file: u32, text: &str) -> Option<Node> {
    // In YAML a carriage return ends a line.
    let ends_lines_alike = || text.bytes().zip(text.bytes().skip(1)).all(|(one, next)| one != b'\r' || next == b'\n');
    if !text.trim_start().starts_with(['{', '[']) || !ends_lines_alike() {
        return None;
    }
    let records_before = sources.records.len();
    let cursor = Cursor { text, offset: 0, line: 1, column: 1 };
    let mut reader = Reader { json: Jiter::new(text.as_bytes()), cursor, sources, file, left: FILE_NODES };
    let root = reader.peeked().and_then(|peek| reader.node(peek, None, Step::Root, 0)).filter(|_| reader.json.finish().is_ok());
    if root.is_none() {
        sources.records.truncate(records_before);
    }
    root
}

/// Why a text is not JSON; `None` where it is.
pub(crate) fn json_fault(text: &str) -> Option<String> {
    let mut json = Jiter::new(text.as_bytes());
    let fault = json.next_skip().and_then(|()| json.finish()).err()?;
    let place = json.error_position(fault.index);
    Some(format!("{}, in line {}", fault.error_type, place.line))
}

struct Reader<'t, 's> {
    json: Jiter<'t>,
    cursor: Cursor<'t>,
    sources: &'s mut Sources,
    file: u32,
    /// How many values the file may still have.
    left: usize,
}

/// The line and column of an offset that only grows.
struct Cursor<'t> {
    text: &'t str,
    offset: usize,
    line: u32,
    column: u32,
}

impl Cursor<'_> {
    fn go_to(&mut self, offset: usize) {
        let passed = &self.text.as_bytes()[self.offset..offset];
        let lines = passed.iter().filter(|byte| **byte == b'\n').count() as u32;
        if lines > 0 {
            (self.line, self.column) = (self.line + lines, 1);
        }
        let last = passed.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
        // Each character has one byte that does not continue another.
        self.column += last.iter().filter(|byte| (**byte as i8) >= -0x40).count() as u32;
        self.offset = offset;
    }
}

impl Reader<'_, '_> {
    fn peeked(&mut self) -> Option<Peek> {
        self.json.peek().ok()
    }

    fn node(&mut self, peek: Peek, parent: Option<NodeId>, step: Step, depth: usize) -> Option<Node> {
        self.left = self.left.checked_sub(1).filter(|_| depth <= NESTING)?;
        let start = self.json.current_index();
        self.cursor.go_to(start);
        let (file, line, column) = (self.file, self.cursor.line, self.cursor.column);
        let id = self.sources.push(Record {
            original: None,
            file,
            line,
            column,
            start: start as u32,
            end: start as u32 + 1,
            parent,
            step,
        });
        let value = match peek {
            Peek::Object => return Some(Node { id, value: self.map(id, depth)? }),
            Peek::Array => return Some(Node { id, value: self.list(id, depth)? }),
            Peek::String => Value::String(self.json.known_str().ok()?.into()),
            Peek::True | Peek::False => Value::Bool(self.json.known_bool(peek).ok()?),
            Peek::Null => self.json.known_null().ok().map(|()| Value::Null)?,
            number => scalar::plain(std::str::from_utf8(self.json.known_number_bytes(number).ok()?).ok()?),
        };
        self.sources.records[id.0 as usize].end = self.json.current_index() as u32;
        Some(Node { id, value })
    }

    fn list(&mut self, id: NodeId, depth: usize) -> Option<Value> {
        let mut items = Vec::new();
        let mut next = self.json.known_array().ok()?;
        while let Some(peek) = next {
            items.push(self.node(peek, Some(id), Step::Index(items.len() as u32), depth + 1)?);
            next = self.json.array_step().ok()?;
        }
        Some(Value::List(items))
    }

    fn map(&mut self, id: NodeId, depth: usize) -> Option<Value> {
        let mut members = Members::new();
        let mut before = self.json.current_index() + 1;
        let mut next = self.json.known_object().ok()?.map(Arc::from);
        while let Some(key) = next {
            let step = self.key(&key, before)?;
            let peek = self.peeked()?;
            let value = self.node(peek, Some(id), step, depth + 1)?;
            // A key that stands twice is a finding.
            if members.insert(key, value).is_some() {
                return None;
            }
            before = self.json.current_index();
            next = self.json.next_key().ok()?.map(Arc::from);
        }
        Some(Value::Map(Box::new(members)))
    }

    /// The step of a key that has just been read, from its first quotation mark, behind this offset, to its last.
    fn key(&mut self, key: &Arc<str>, before: usize) -> Option<Step> {
        let text = self.cursor.text.as_bytes();
        let read = &text[..self.json.current_index()];
        let start = before + read[before..].iter().position(|byte| *byte == b'"')?;
        let end = read.iter().rposition(|byte| *byte == b'"')? + 1;
        self.cursor.go_to(start);
        let (line, column) = (self.cursor.line, self.cursor.column);
        Some(Step::Key { key: key.clone(), line, column, start: start as u32, end: end as u32 })
    }
}
