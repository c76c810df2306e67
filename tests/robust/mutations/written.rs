//! Values written with one node a line, so that the line of each is known without asking the generator.

use std::collections::HashMap;

use serde_json::Value;

/// A value as text.
#[derive(Clone)]
pub(super) struct Written {
    pub(super) text: String,
    /// Line of each node by its JSON pointer, from 1: that of its key, where it has one.
    lines: HashMap<String, u32>,
    line: u32,
}

impl Written {
    pub(super) fn json(root: &Value) -> Self {
        let mut written = Self::empty();
        written.json_value(root, "", 0);
        written.end_line();
        written
    }

    pub(super) fn yaml(root: &Value) -> Self {
        let mut written = Self::empty();
        written.yaml_value(root, "", 0);
        written
    }

    /// The line of a node.
    pub(super) fn line(&self, pointer: &str) -> Option<u32> {
        self.lines.get(pointer).copied()
    }

    fn empty() -> Self {
        Self { text: String::new(), lines: HashMap::from([(String::new(), 1)]), line: 1 }
    }

    fn end_line(&mut self) {
        self.text.push('\n');
        self.line += 1;
    }

    fn begin(&mut self, pointer: &str, depth: usize) {
        self.lines.insert(pointer.to_owned(), self.line);
        self.text.extend(std::iter::repeat_n("  ", depth));
    }

    fn yaml_value(&mut self, value: &Value, pointer: &str, depth: usize) {
        match value {
            Value::Object(members) if !members.is_empty() => {
                self.end_line();
                for (key, member) in members {
                    let pointer = below(pointer, key);
                    self.begin(&pointer, depth);
                    self.text.push_str(&format!("{}:", Value::from(key.as_str())));
                    self.yaml_value(member, &pointer, depth + 1);
                }
            }
            Value::Array(items) if !items.is_empty() => {
                self.end_line();
                for (index, item) in items.iter().enumerate() {
                    let pointer = below(pointer, &index.to_string());
                    self.begin(&pointer, depth);
                    self.text.push('-');
                    self.yaml_value(item, &pointer, depth + 1);
                }
            }
            scalar => {
                self.text.push_str(&format!(" {scalar}"));
                self.end_line();
            }
        }
    }

    fn json_value(&mut self, value: &Value, pointer: &str, depth: usize) {
        match value {
            Value::Object(members) if !members.is_empty() => {
                self.text.push('{');
                for (index, (key, member)) in members.iter().enumerate() {
                    self.next_line(index);
                    let pointer = below(pointer, key);
                    self.begin(&pointer, depth + 1);
                    self.text.push_str(&format!("{}: ", Value::from(key.as_str())));
                    self.json_value(member, &pointer, depth + 1);
                }
                self.close('}', depth);
            }
            Value::Array(items) if !items.is_empty() => {
                self.text.push('[');
                for (index, item) in items.iter().enumerate() {
                    self.next_line(index);
                    let pointer = below(pointer, &index.to_string());
                    self.begin(&pointer, depth + 1);
                    self.json_value(item, &pointer, depth + 1);
                }
                self.close(']', depth);
            }
            scalar => self.text.push_str(&scalar.to_string()),
        }
    }

    fn next_line(&mut self, index: usize) {
        if index > 0 {
            self.text.push(',');
        }
        self.end_line();
    }

    fn close(&mut self, bracket: char, depth: usize) {
        self.end_line();
        self.text.extend(std::iter::repeat_n("  ", depth));
        self.text.push(bracket);
    }
}

/// The pointer of a member or an item.
pub(super) fn below(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// The pointer of the parent, and the key in it.
pub(super) fn above(pointer: &str) -> (&str, String) {
    let (parent, key) = pointer.rsplit_once('/').unwrap_or(("", ""));
    (parent, key.replace("~1", "/").replace("~0", "~"))
}
