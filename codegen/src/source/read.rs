//! The reader: parser events to nodes, within a budget.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, ScanError, Span};

use super::mend::Mending;
use super::{Members, Node, NodeId, Record, SourceFile, Sources, Step, Value, json, scalar};
use crate::budget::{ALIASED_NODES, FILE_BYTES, FILE_NODES, NESTING};
use crate::diagnostics::rules::{self, Rule};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};

impl Sources {
    /// Reads a file into a tree. Faults are reported; `None` where no tree could be made.
    pub fn read(&mut self, name: &str, bytes: Vec<u8>, diagnostics: &mut Diagnostics) -> Option<Node> {
        let text = self.text(name, bytes, diagnostics)?;
        let file = self.files.len() as u32;
        self.files.push(SourceFile { name: name.to_owned(), text: String::new() });
        let root = json::read(self, file, &text).or_else(|| self.read_yaml(file, &text, diagnostics));
        self.files[file as usize].text = text;
        root
    }

    /// Reads a text that is YAML, as JSON is mostly too.
    pub(super) fn read_yaml(&mut self, file: u32, text: &str, diagnostics: &mut Diagnostics) -> Option<Node> {
        let records_before = self.records.len();
        let mut mending = Mending::of(text);
        loop {
            let mended = mending.mended(text);
            let mut reader = Reader::new(self, diagnostics, file, &mending);
            let root = reader.document(&mended);
            let failed = reader.failed;
            match root {
                Ok(root) => return root.filter(|_| !failed),
                Err(stop) => {
                    self.records.truncate(records_before);
                    if !stop.line_to_move().is_some_and(|line| mending.line(line)) {
                        diagnostics.push(stop.diagnostic(&self.files[file as usize].name, &mending));
                        return None;
                    }
                }
            }
        }
    }

    /// The text of a file: UTF-8, without a byte-order mark.
    fn text(&mut self, name: &str, bytes: Vec<u8>, diagnostics: &mut Diagnostics) -> Option<String> {
        if bytes.len() > FILE_BYTES {
            diagnostics.push(Diagnostic::placeless(&rules::FILE_SIZE, format!("{name} is larger than {} MiB", FILE_BYTES >> 20)));
            return None;
        }
        match String::from_utf8(bytes) {
            Ok(text) => Some(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)),
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let before = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
                let place = place_at_end(name, &before);
                self.files.push(SourceFile { name: name.to_owned(), text: before });
                diagnostics.push(
                    Diagnostic::new(&rules::FILE_ENCODING, place, "the file is not UTF-8 from here on")
                        .help("save the file as UTF-8"),
                );
                None
            }
        }
    }
}

fn place_at_end(name: &str, text: &str) -> Place {
    let line = text.bytes().filter(|byte| *byte == b'\n').count() as u32 + 1;
    let column = text.rsplit('\n').next().map_or(0, |last| last.chars().count()) as u32 + 1;
    Place { file: name.to_owned(), line, column, bytes: (text.len(), text.len()), pointer: String::new() }
}

/// Why reading ended before the end of the file.
enum Stop {
    Syntax(ScanError),
    Breach(&'static Rule, Spot, String),
}

/// Line, column and byte range of an event.
#[derive(Clone, Copy)]
struct Spot {
    line: u32,
    column: u32,
    start: u32,
    end: u32,
}

impl Spot {
    fn of(span: &Span, mending: &Mending) -> Self {
        let [start, end] = [&span.start, &span.end].map(|mark| mending.offset(mark.byte_offset().unwrap_or(0)) as u32);
        let line = span.start.line() as u32;
        Self { line, column: mending.column(line, span.start.col() as u32 + 1), start, end: end.max(start) }
    }

    fn place(self, file: &str) -> Place {
        let bytes = (self.start as usize, self.end as usize);
        Place { file: file.to_owned(), line: self.line, column: self.column, bytes, pointer: String::new() }
    }
}

impl Stop {
    fn too_deep(spot: Spot) -> Self {
        Self::Breach(&rules::FILE_BUDGET, spot, format!("values nest deeper than {NESTING} levels"))
    }

    /// The line of a quoted scalar that stands too far to the left.
    fn line_to_move(&self) -> Option<u32> {
        match self {
            Self::Syntax(error) => {
                let is_left = matches!(error.kind(), ErrorKind::InvalidQuotedScalarIndent | ErrorKind::TabInIndentation);
                is_left.then(|| error.marker().line() as u32)
            }
            Self::Breach(..) => None,
        }
    }

    fn diagnostic(self, file: &str, mending: &Mending) -> Diagnostic {
        match self {
            Self::Syntax(error) => {
                let spot = Spot::of(&Span::empty(*error.marker()), mending);
                if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
                    return too_deep(spot, file);
                }
                let message = format!("not readable as YAML or JSON: {}", error.info());
                let diagnostic = Diagnostic::new(&rules::SYNTAX, spot.place(file), message);
                // Its word for one that a file may not have at all, wherever it stands.
                match error.info().starts_with("unexpected character") {
                    true => diagnostic.help("remove the character, or write it as an escape in double quotes, such as `\\u0000`"),
                    false => diagnostic,
                }
            }
            Self::Breach(rule, spot, message) => Diagnostic::new(rule, spot.place(file), message),
        }
    }
}

fn too_deep(spot: Spot, file: &str) -> Diagnostic {
    let message = format!("values nest deeper than {NESTING} levels");
    Diagnostic::new(&rules::FILE_BUDGET, spot.place(file), message).help("move inner values to definitions of their own")
}

/// The key of mappings whose members are those of the mapping around it too (YAML's type `merge`).
const MERGE: &str = "<<";

fn is_mergeable(node: &Node) -> bool {
    match &node.value {
        Value::Map(_) => true,
        Value::List(items) => items.iter().all(|item| matches!(item.value, Value::Map(_))),
        _ => false,
    }
}

/// Adds the members of a mapping, or of several, that are not there yet.
fn merge(members: &mut Members, node: Node) {
    match node.value {
        Value::Map(others) => others.into_iter().for_each(|(key, value)| _ = members.entry(key).or_insert(value)),
        Value::List(items) => items.into_iter().for_each(|item| merge(members, item)),
        _ => {}
    }
}

type Events<'t> = Parser<'t, granit_parser::StrInput<'t>>;

struct Reader<'s> {
    sources: &'s mut Sources,
    diagnostics: &'s mut Diagnostics,
    file: u32,
    /// The node of each anchor, with its extent.
    anchors: HashMap<usize, (Node, (usize, usize))>,
    budget: usize,
    /// Values that anchors have kept, and aliases repeated, so far.
    aliased: usize,
    failed: bool,
    mending: &'s Mending,
}

impl<'s> Reader<'s> {
    fn new(sources: &'s mut Sources, diagnostics: &'s mut Diagnostics, file: u32, mending: &'s Mending) -> Self {
        Self { sources, diagnostics, file, anchors: HashMap::new(), budget: FILE_NODES, aliased: 0, failed: false, mending }
    }

    fn document(&mut self, text: &str) -> Result<Option<Node>, Stop> {
        let mut options = Options::default();
        options.simple_key_max_lookahead = 1 << 20;
        options.flow_nesting_limit = NESTING;
        options.block_nesting_limit = NESTING;
        options.set_emit_comments(false);
        let mut events = Parser::new_from_str_with_options(text, options);
        let mut root = None;
        while let Some((event, span)) = next(&mut events)? {
            let spot = Spot::of(&span, self.mending);
            match event {
                Event::StreamStart | Event::StreamEnd | Event::DocumentStart(..) | Event::DocumentEnd => {}
                event if root.is_none() => root = Some(self.node(event, spot, None, Step::Root, 0, &mut events)?),
                _ => {
                    return Err(Stop::Breach(
                        &rules::FILE_BUDGET,
                        spot,
                        "a second document begins here; only one is read".to_owned(),
                    ));
                }
            }
        }
        if root.is_none() {
            self.fault(&rules::SYNTAX, Spot { line: 1, column: 1, start: 0, end: 0 }, "the file is empty");
        }
        Ok(root)
    }

    fn node(
        &mut self,
        event: Event<'_>,
        spot: Spot,
        parent: Option<NodeId>,
        step: Step,
        depth: usize,
        events: &mut Events<'_>,
    ) -> Result<Node, Stop> {
        // The parser stops at this depth on its own too.
        if depth > NESTING {
            return Err(Stop::too_deep(spot));
        }
        if let Event::Alias(anchor) = event {
            return self.alias(anchor, depth, spot);
        }
        self.spend(1, spot)?;
        let id = self.sources.push(Record {
            original: None,
            file: self.file,
            line: spot.line,
            column: spot.column,
            start: spot.start,
            end: spot.end,
            parent,
            step,
        });
        let (value, anchor) = match event {
            Event::Scalar(text, style, anchor, tag) => {
                let plain = style == ScalarStyle::Plain && tag.is_none();
                (if plain { scalar::plain(&text) } else { Value::String(self.mending.restored(text).into()) }, anchor)
            }
            Event::SequenceStart(_, anchor, _) => (self.list(id, depth, events)?, anchor),
            Event::MappingStart(_, anchor, _) => (self.map(id, depth, events)?, anchor),
            _ => return Err(Stop::Breach(&rules::SYNTAX, spot, "a value is expected here".to_owned())),
        };
        let node = Node { id, value };
        if anchor != 0 {
            let extent = node.extent();
            self.repeat(extent.0, spot)?;
            self.anchors.insert(anchor, (node.clone(), extent));
        }
        Ok(node)
    }

    fn list(&mut self, id: NodeId, depth: usize, events: &mut Events<'_>) -> Result<Value, Stop> {
        let mut items = Vec::new();
        while let Some((event, span)) = next(events)? {
            if matches!(event, Event::SequenceEnd) {
                break;
            }
            let step = Step::Index(items.len() as u32);
            items.push(self.node(event, Spot::of(&span, self.mending), Some(id), step, depth + 1, events)?);
        }
        Ok(Value::List(items))
    }

    fn map(&mut self, id: NodeId, depth: usize, events: &mut Events<'_>) -> Result<Value, Stop> {
        let (mut members, mut merged) = (Members::new(), Vec::new());
        while let Some((event, span)) = next(events)? {
            if matches!(event, Event::MappingEnd) {
                break;
            }
            let at = Spot::of(&span, self.mending);
            let Event::Scalar(key, style, ..) = event else {
                return Err(Stop::Breach(&rules::YAML_CONSTRUCT, at, "a key has to be a string".to_owned()));
            };
            let key: Arc<str> = match self.mending.restored(key) {
                Cow::Borrowed(text) => text.into(),
                Cow::Owned(text) => text.into(),
            };
            let Some((event, span)) = next(events)? else { break };
            let step = Step::Key { key: key.clone(), line: at.line, column: at.column, start: at.start, end: at.end };
            let value = self.node(event, Spot::of(&span, self.mending), Some(id), step, depth + 1, events)?;
            match style == ScalarStyle::Plain && *key == *MERGE && is_mergeable(&value) {
                true => merged.push(value),
                false => self.member(&mut members, key, value),
            }
        }
        merged.into_iter().for_each(|node| merge(&mut members, node));
        Ok(Value::Map(Box::new(members)))
    }

    /// A key that stands twice is an error: readers differ in which one they take.
    fn member(&mut self, members: &mut Members, key: Arc<str>, value: Node) {
        let Some(first) = members.get(&key) else {
            members.insert(key, value);
            return;
        };
        let first = self.sources.key_place(first.id);
        let place = self.sources.key_place(value.id);
        let place = Place { file: self.name(), ..place };
        let first = Place { file: self.name(), ..first };
        let diagnostic = Diagnostic::new(&rules::DUPLICATE_KEY, place, format!("the key `{key}` stands twice in one mapping"));
        self.failed = true;
        self.diagnostics.push(diagnostic.related(first, "first here").help("remove one of the two"));
    }

    fn alias(&mut self, anchor: usize, depth: usize, spot: Spot) -> Result<Node, Stop> {
        let Some((node, (size, height))) = self.anchors.get(&anchor) else {
            return Err(Stop::Breach(&rules::FILE_BUDGET, spot, "an alias inside the value that it names".to_owned()));
        };
        if depth + height > NESTING {
            return Err(Stop::too_deep(spot));
        }
        let (node, size) = (node.clone(), *size);
        self.repeat(size, spot)?;
        self.spend(size, spot)?;
        Ok(self.sources.copy(&node))
    }

    fn repeat(&mut self, nodes: usize, spot: Spot) -> Result<(), Stop> {
        self.aliased = self.aliased.saturating_add(nodes);
        let message = || format!("anchors keep, and aliases repeat, more than {ALIASED_NODES} values");
        if self.aliased > ALIASED_NODES { Err(Stop::Breach(&rules::FILE_BUDGET, spot, message())) } else { Ok(()) }
    }

    fn spend(&mut self, nodes: usize, spot: Spot) -> Result<(), Stop> {
        match self.budget.checked_sub(nodes) {
            Some(left) => {
                self.budget = left;
                Ok(())
            }
            None => Err(Stop::Breach(
                &rules::FILE_BUDGET,
                spot,
                format!("the file has more than {FILE_NODES} values, aliases expanded"),
            )),
        }
    }

    fn fault(&mut self, rule: &'static Rule, spot: Spot, message: &str) {
        self.failed = true;
        let place = spot.place(&self.name());
        self.diagnostics.push(Diagnostic::new(rule, place, message));
    }

    fn name(&self) -> String {
        self.sources.files[self.file as usize].name.clone()
    }
}

fn next<'t>(events: &mut Events<'t>) -> Result<Option<(Event<'t>, Span)>, Stop> {
    events.next_event().transpose().map_err(Stop::Syntax)
}
