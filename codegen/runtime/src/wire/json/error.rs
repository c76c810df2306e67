use std::fmt;

/// The placeholder in a path for the key of a map, which may be personal data.
pub(crate) const ANY: &str = "*";

/// Why a body could not be read: the path to the place, and what is wrong there.
///
/// It contains neither the value nor the keys of maps: both may be personal data.
#[derive(Clone)]
pub struct ReadError(Box<Inner>);

#[derive(Clone)]
struct Inner {
    /// From the innermost outwards; reversed when printed.
    steps: Vec<Step>,
    fault: Fault,
}

#[derive(Clone, Copy)]
enum Step {
    Field(&'static str),
    Index(usize),
    /// A member of a map. Its key is data, so it is not kept.
    Member,
}

#[derive(Clone)]
enum Fault {
    Missing,
    Expected { expected: &'static str, found: &'static str },
    Syntax { message: String, line: usize, column: usize },
    Utf8,
    TooDeep,
    TooCostly,
    Malformed(&'static str),
}

impl ReadError {
    pub(crate) fn missing(field: &'static str) -> Self {
        let mut error = Self::new(Fault::Missing);
        error.0.steps.push(Step::Field(field));
        error
    }

    pub(crate) fn missing_item(index: usize) -> Self {
        Self::new(Fault::Missing).in_index(index)
    }

    pub(crate) fn expected(expected: &'static str, found: &'static str) -> Self {
        Self::new(Fault::Expected { expected, found })
    }

    pub(crate) fn syntax(message: String, line: usize, column: usize) -> Self {
        Self::new(Fault::Syntax { message, line, column })
    }

    pub(crate) fn utf8() -> Self {
        Self::new(Fault::Utf8)
    }

    pub(crate) fn too_deep() -> Self {
        Self::new(Fault::TooDeep)
    }

    pub(crate) fn too_costly() -> Self {
        Self::new(Fault::TooCostly)
    }

    /// Any other fault, in words.
    pub(crate) fn malformed(what: &'static str) -> Self {
        Self::new(Fault::Malformed(what))
    }

    fn new(fault: Fault) -> Self {
        Self(Box::new(Inner { steps: Vec::new(), fault }))
    }

    pub(crate) fn in_field(mut self, field: &'static str) -> Self {
        self.0.steps.push(Step::Field(field));
        self
    }

    pub(crate) fn in_index(mut self, index: usize) -> Self {
        self.0.steps.push(Step::Index(index));
        self
    }

    pub(crate) fn in_member(mut self) -> Self {
        self.0.steps.push(Step::Member);
        self
    }

    /// The path to the place, for example `accounts[3].balances[0].balanceAmount.amount`; empty for the whole value. The key of a
    /// map is shown as `*`.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for step in self.0.steps.iter().rev() {
            let dot = if path.is_empty() { "" } else { "." };
            match step {
                Step::Field(name) => path.extend([dot, name]),
                Step::Member => path.extend([dot, ANY]),
                Step::Index(index) => path.push_str(&format!("[{index}]")),
            }
        }
        path
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path();
        match &self.0.fault {
            Fault::Missing => return write!(f, "required field `{path}` is missing"),
            Fault::Expected { expected, found } => write!(f, "expected {expected}, found {found}")?,
            Fault::Syntax { message, line, column } => {
                write!(f, "not JSON: {message} at line {line} column {column}")?;
            }
            Fault::Utf8 => f.write_str("not JSON: the text is not UTF-8")?,
            Fault::TooDeep => f.write_str("nested too deeply")?,
            Fault::TooCostly => f.write_str("too many nested alternatives")?,
            Fault::Malformed(what) => f.write_str(what)?,
        }
        if path.is_empty() { Ok(()) } else { write!(f, ", at `{path}`") }
    }
}

impl fmt::Debug for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReadError({self})")
    }
}

impl std::error::Error for ReadError {}
