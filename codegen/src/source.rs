//! Bytes to a tree of values in which every node knows where it was written.
//!
//! JSON and YAML have a reader each, which make the same of the same. A [`Node`] holds its value and a [`NodeId`]; the id leads to file, line, column and
//! pointer in [`Sources`]. Stages that rearrange the tree keep the ids, so a finding in a late stage still points at the
//! line that its author wrote.

mod json;
mod mend;
mod read;
mod remarks;
mod scalar;
mod text;

use std::borrow::Cow;
use std::sync::Arc;

use indexmap::IndexMap;

use crate::diagnostics::Place;

pub(crate) use json::json_fault;
pub use remarks::{RESTATES_DEFAULT, Remark, Remarks};
pub use text::quoted;

/// Names one node of one file for the length of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(u32);

/// A value and where it came from.
#[derive(Clone, Debug)]
pub struct Node {
    /// Leads to the place of the node.
    pub id: NodeId,
    /// Its value.
    pub value: Value,
}

/// Members of a mapping, in the order in which they were written.
pub type Members = IndexMap<Arc<str>, Node>;

/// A value as the file has it. Numbers keep their text: `1.10` is not `1.1`.
#[derive(Clone, Debug)]
pub enum Value {
    /// `null`, `~` or nothing.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number by its text.
    Number(Box<str>),
    /// A string. Copies of a tree, of which several are kept, share its words.
    String(Arc<str>),
    /// A sequence.
    List(Vec<Node>),
    /// A mapping. Most values are scalars, which would be as large as this.
    Map(Box<Members>),
}

impl Value {
    /// The kind of value, for messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(_) => "a boolean",
            Self::Number(_) => "a number",
            Self::String(_) => "a string",
            Self::List(_) => "a list",
            Self::Map(_) => "a mapping",
        }
    }
}

/// A token of a JSON pointer as the key that it stands for.
pub fn unescaped(token: &str) -> Cow<'_, str> {
    match token.contains('~') {
        true => Cow::Owned(token.replace("~1", "/").replace("~0", "~")),
        false => Cow::Borrowed(token),
    }
}

/// A key as a JSON pointer spells it.
pub fn escaped(key: &str) -> String {
    match key.contains(['~', '/']) {
        true => key.replace('~', "~0").replace('/', "~1"),
        false => key.to_owned(),
    }
}

impl Node {
    /// The member with this key, of a mapping.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.as_map()?.get(key)
    }

    /// The members of a mapping.
    pub fn as_map(&self) -> Option<&Members> {
        match &self.value {
            Value::Map(members) => Some(members.as_ref()),
            _ => None,
        }
    }

    /// The items of a list.
    pub fn as_list(&self) -> Option<&[Node]> {
        match &self.value {
            Value::List(items) => Some(items),
            _ => None,
        }
    }

    /// A string.
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// A boolean.
    pub fn as_bool(&self) -> Option<bool> {
        match &self.value {
            Value::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// A scalar as it was written: strings, and numbers by their text, as in `version: 1.10`.
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            Value::Number(text) => Some(text),
            Value::Bool(true) => Some("true"),
            Value::Bool(false) => Some("false"),
            _ => None,
        }
    }

    /// Members of a mapping; none for anything else.
    pub fn members(&self) -> impl Iterator<Item = (&str, &Node)> {
        self.as_map().into_iter().flatten().map(|(key, value)| (&**key, value))
    }

    /// Items of a list; none for anything else.
    pub fn items(&self) -> impl Iterator<Item = &Node> {
        self.as_list().into_iter().flatten()
    }

    /// Items of a list. What stands where a list should is an entry, too: it may be the one that its author meant, or one that cannot be read.
    pub fn entries(&self) -> Vec<&Node> {
        self.as_list().map_or_else(|| vec![self], |items| items.iter().collect())
    }

    /// How many values there are, and how deep they nest.
    pub fn extent(&self) -> (usize, usize) {
        let below = self.items().chain(self.members().map(|(_, member)| member)).map(Self::extent);
        below.fold((1, 1), |(nodes, depth), (more, deeper)| (nodes + more, depth.max(deeper + 1)))
    }

    /// The node that a JSON pointer leads to from here.
    pub fn pointer(&self, pointer: &str) -> Option<&Node> {
        if !pointer.is_empty() && !pointer.starts_with('/') {
            return None;
        }
        pointer.split('/').skip(1).try_fold(self, |node, token| {
            let token = unescaped(token);
            match &node.value {
                Value::Map(members) => members.get(&*token),
                Value::List(items) => items.get(token.parse::<usize>().ok()?),
                _ => None,
            }
        })
    }
}

/// A file that was read.
#[derive(Debug)]
pub struct SourceFile {
    /// Path as it was asked for.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// The record of a node, besides its value.
#[derive(Clone, Debug)]
struct Record {
    /// The node of which it is a copy.
    original: Option<NodeId>,
    file: u32,
    line: u32,
    column: u32,
    start: u32,
    end: u32,
    parent: Option<NodeId>,
    step: Step,
}

/// How a node hangs in its parent.
#[derive(Clone, Debug)]
enum Step {
    Root,
    Key { key: Arc<str>, line: u32, column: u32, start: u32, end: u32 },
    Index(u32),
}

/// All files of a run, and the places of all their nodes.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
    records: Vec<Record>,
}

impl Sources {
    /// The files read so far.
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// Hands over the files, once places are no longer asked for.
    pub fn take_files(&mut self) -> Vec<SourceFile> {
        std::mem::take(&mut self.files)
    }

    /// Where the value of a node stands.
    pub fn place(&self, id: NodeId) -> Place {
        let record = &self.records[id.0 as usize];
        self.placed(id, record.line, record.column, record.start, record.end)
    }

    /// Where the key of a node stands; the value, if it has none.
    pub fn key_place(&self, id: NodeId) -> Place {
        match &self.records[id.0 as usize].step {
            Step::Key { line, column, start, end, .. } => self.placed(id, *line, *column, *start, *end),
            Step::Root | Step::Index(_) => self.place(id),
        }
    }

    /// The JSON pointer of a node in its file.
    pub fn pointer(&self, id: NodeId) -> String {
        let mut steps = Vec::new();
        let mut at = Some(id);
        while let Some(id) = at {
            let record = &self.records[id.0 as usize];
            match &record.step {
                Step::Root => {}
                Step::Key { key, .. } => steps.push(escaped(key)),
                Step::Index(index) => steps.push(index.to_string()),
            }
            at = record.parent;
        }
        steps.iter().rev().fold(String::new(), |pointer, step| pointer + "/" + step)
    }

    /// The file that a node stands in.
    pub fn file_of(&self, id: NodeId) -> &SourceFile {
        &self.files[self.records[id.0 as usize].file as usize]
    }

    /// The node that its author wrote: for a copy, that of which it is one.
    pub fn original(&self, id: NodeId) -> NodeId {
        self.records[id.0 as usize].original.unwrap_or(id)
    }

    /// The same value under new ids, for a value that comes to stand in more than one place.
    pub fn copy(&mut self, node: &Node) -> Node {
        let id = self.again(node.id);
        let value = match &node.value {
            Value::List(items) => Value::List(items.iter().map(|item| self.copy(item)).collect()),
            Value::Map(members) => {
                Value::Map(Box::new(members.iter().map(|(key, value)| (key.clone(), self.copy(value))).collect()))
            }
            scalar => scalar.clone(),
        };
        Node { id, value }
    }

    /// A new id for the place of another.
    pub fn again(&mut self, id: NodeId) -> NodeId {
        let record = Record { original: Some(self.original(id)), ..self.records[id.0 as usize].clone() };
        self.push(record)
    }

    /// A new id at the place of another, for a node that nobody wrote: what is noted of it is noted of no other.
    pub fn made_up(&mut self, id: NodeId) -> NodeId {
        let record = Record { original: None, ..self.records[id.0 as usize].clone() };
        self.push(record)
    }

    fn push(&mut self, record: Record) -> NodeId {
        // Byte offsets are `u32`, so a file has fewer nodes than `u32` counts; `read` refuses larger ones.
        let id = NodeId(self.records.len() as u32);
        self.records.push(record);
        id
    }

    fn placed(&self, id: NodeId, line: u32, column: u32, start: u32, end: u32) -> Place {
        let file = self.file_of(id).name.clone();
        Place { file, line, column, bytes: (start as usize, end as usize), pointer: self.pointer(id) }
    }
}
