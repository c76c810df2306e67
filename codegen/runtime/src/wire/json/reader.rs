mod keys;

use jiter::{Jiter, JiterError, JiterErrorType};

pub(in crate::wire) use jiter::Peek;

use super::{ArrayReader, Read, ReadError, Union};
use crate::wire::environments::ALL;

/// How deep objects and arrays may be nested. Bodies of payment APIs have about ten levels; far deeper ones would overflow the
/// stack.
const MAX_DEPTH: usize = 64;

/// The depth of a list that is the body, or a member of it.
const OUTERMOST: usize = 2;

/// Bytes that unions may read again: a factor of the body's length, and a minimum. Each branch of a union reads the value once,
/// and nested unions multiply that; with a limit, the time for a body stays linear in its length.
const REREAD_FACTOR: usize = 64;
const REREAD_FLOOR: usize = 4 << 20;

/// What some servers begin a text with.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Pulls values from one JSON text.
///
/// It counts known and unknown fields, by which a [`Union`] finds the branch that matches best.
pub struct Reader<'j> {
    /// The parser of what is left after `begin`.
    jiter: Jiter<'j>,
    /// The whole of it, in which faults have their places.
    whole: &'j [u8],
    begin: usize,
    /// The bit of the environment that the text came from; all bits where that is not known.
    pub(super) environment: u8,
    /// Whether numbers with a fraction were floats before they were text.
    is_of_floats: bool,
    depth: usize,
    pub(super) known: usize,
    pub(super) unknown: usize,
    pub(super) budget: Budget,
    /// Members of the object at this depth that are read elsewhere.
    beside: Option<(usize, Beside)>,
}

/// Members of an object that are not for the map of those without a name, since they are read beside it.
#[derive(Clone, Copy)]
pub(super) enum Beside {
    /// None.
    Nothing,
    /// Those with these names.
    Named(&'static [&'static str]),
    /// All.
    All,
}

/// How many bytes unions may still read again.
#[derive(Clone, Copy)]
pub(super) struct Budget {
    left: usize,
    exhausted: bool,
}

/// Reads one JSON text to its end, from whichever environment.
///
/// # Errors
/// When the text is not JSON or not of this type; the error has the path to the place.
pub fn read_json<T: Read>(text: &[u8]) -> Result<T, ReadError> {
    read_json_from(ALL, text)
}

/// Reads one JSON text to its end, as received from an environment.
pub(crate) fn read_json_from<T: Read>(environment: u8, text: &[u8]) -> Result<T, ReadError> {
    let mut reader = Reader::new(text).of(environment);
    let value = T::read(&mut reader)?;
    reader.finish()?;
    Ok(value)
}

impl<'j> Reader<'j> {
    pub(crate) fn new(text: &'j [u8]) -> Self {
        let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
        let left = text.len().saturating_mul(REREAD_FACTOR).saturating_add(REREAD_FLOOR);
        Self::at(text, ALL, 0, Budget { left, exhausted: false })
    }

    /// The same text, as received from this environment.
    pub(crate) fn of(self, environment: u8) -> Self {
        Self { environment, ..self }
    }

    /// The same text, whose numbers with a fraction were floats before.
    #[cfg(feature = "serde")]
    pub(super) fn of_floats(self) -> Self {
        Self { is_of_floats: true, ..self }
    }

    fn at(text: &'j [u8], environment: u8, depth: usize, budget: Budget) -> Self {
        Self {
            jiter: Jiter::new(text),
            whole: text,
            begin: 0,
            environment,
            is_of_floats: false,
            depth,
            known: 0,
            unknown: 0,
            budget,
            beside: None,
        }
    }

    /// A reader over a value inside this one, which shares its environment, depth and budget.
    pub(super) fn inside<'r>(&mut self, raw: &'r str) -> Reader<'r> {
        let affordable = self.budget.left.checked_sub(raw.len());
        self.budget.left = affordable.unwrap_or(0);
        self.budget.exhausted |= affordable.is_none();
        Reader {
            beside: self.beside,
            is_of_floats: self.is_of_floats,
            ..Reader::at(raw.as_bytes(), self.environment, self.depth, self.budget)
        }
    }

    /// Whether unions have used up what they may read again.
    pub(super) fn spent(&self) -> bool {
        self.budget.exhausted
    }

    pub(crate) fn finish(&mut self) -> Result<(), ReadError> {
        if self.spent() {
            return Err(ReadError::too_costly());
        }
        self.jiter.finish().map_err(|error| explain(self.whole, self.begin, error))
    }

    /// Begins an array.
    ///
    /// # Errors
    /// When the value is not an array, or nested too deeply.
    pub fn array<'r>(&'r mut self) -> Result<ArrayReader<'r, 'j>, ReadError> {
        self.open_composite(Peek::Array, "an array")?;
        Ok(ArrayReader::new(self))
    }

    /// Begins a choice between branches: takes the raw text of the value, for each branch to read.
    ///
    /// # Errors
    /// When the value is not JSON.
    pub fn union<'r, U>(&'r mut self) -> Result<Union<'r, 'j, U>, ReadError> {
        let raw = self.raw()?;
        Ok(Union::new(self, raw, None))
    }

    /// Begins a choice between branches that a discriminator tells apart.
    ///
    /// # Errors
    /// When the value is not JSON.
    pub fn union_by<'r, U>(&'r mut self, discriminator: &'static str) -> Result<Union<'r, 'j, U>, ReadError> {
        let raw = self.raw()?;
        let mut inside = self.inside(raw);
        let tag = tag(&mut inside, discriminator).ok().flatten();
        Ok(Union::new(self, raw, tag))
    }

    /// Reads `T` from the current value without consuming it. `None` when it cannot be read as `T`, or has no field of `T`.
    ///
    /// # Errors
    /// Only when the value is not JSON.
    pub fn ahead<T: Read>(&mut self) -> Result<Option<T>, ReadError> {
        self.ahead_beside(&[])
    }

    /// Reads [`Self::ahead`] what keeps members without a name: those by these names are not among them.
    ///
    /// # Errors
    /// As [`Self::ahead`].
    pub fn ahead_beside<T: Read>(&mut self, others: &'static [&'static str]) -> Result<Option<T>, ReadError> {
        let raw = self.raw_ahead()?;
        let mut inside = self.inside(raw);
        inside.beside = Some((self.depth + 1, Beside::Named(others)));
        let value = T::read(&mut inside).ok().filter(|_| inside.known > 0);
        let (known, budget) = (inside.known, inside.budget);
        self.budget = budget;
        if value.is_some() {
            self.known += known;
        }
        Ok(value)
    }

    /// Says that members of the next object by these names are those of a value that was read [`Self::ahead`], if there is one.
    pub fn beside<T>(&mut self, ahead: &Option<T>, names: &'static [&'static str]) {
        self.beside = ahead.is_some().then_some((self.depth + 1, Beside::Named(names)));
    }

    /// Says that all other members of the next object are those of a value that was read [`Self::ahead`], if there is one.
    pub fn beside_all<T>(&mut self, ahead: &Option<T>) {
        self.beside = ahead.is_some().then_some((self.depth + 1, Beside::All));
    }

    /// What is read beside the object that was opened.
    pub(super) fn take_beside(&mut self) -> Beside {
        let depth = self.depth;
        self.beside.take_if(|(at, _)| *at == depth).map_or(Beside::Nothing, |(_, beside)| beside)
    }

    // Inlined are those that most fields are read by: generated packages call them from another crate.

    /// Consumes the value if it is `null`.
    ///
    /// # Errors
    /// When the value is not JSON.
    #[inline]
    pub fn null(&mut self) -> Result<bool, ReadError> {
        let found = self.peek()? == Peek::Null;
        if found {
            self.jiter.known_null().map_err(|error| explain(self.whole, self.begin, error))?;
        }
        Ok(found)
    }

    /// Reads a boolean.
    ///
    /// # Errors
    /// When the value is not one.
    pub fn boolean(&mut self) -> Result<bool, ReadError> {
        let peek = self.peek()?;
        if !matches!(peek, Peek::True | Peek::False) {
            return Err(ReadError::expected("true or false", name(peek)));
        }
        self.jiter.known_bool(peek).map_err(|error| explain(self.whole, self.begin, error))
    }

    /// Reads a string, with escapes resolved.
    ///
    /// # Errors
    /// When the value is not one.
    #[inline]
    pub fn string(&mut self) -> Result<String, ReadError> {
        self.text().map(str::to_owned)
    }

    /// Reads a string as [`Self::string`] does, for those who need no copy of it.
    ///
    /// # Errors
    /// When the value is not one.
    #[inline]
    pub fn text(&mut self) -> Result<&str, ReadError> {
        let peek = self.peek()?;
        if peek != Peek::String {
            return Err(ReadError::expected("a string", name(peek)));
        }
        self.jiter.known_str().map_err(|error| explain(self.whole, self.begin, error))
    }

    /// Reads a number as its digits in the text.
    ///
    /// # Errors
    /// When the value is not one.
    pub fn number(&mut self) -> Result<&'j str, ReadError> {
        let peek = self.peek()?;
        if !peek.is_num() {
            return Err(ReadError::expected("a number", name(peek)));
        }
        self.passed(peek)
    }

    /// Reads a number as [`Self::number`] does, where each digit counts.
    ///
    /// # Errors
    /// When the value is not one, or may have lost digits on its way here.
    pub(crate) fn exact_number(&mut self) -> Result<&'j str, ReadError> {
        let number = self.number()?;
        if self.is_of_floats && may_be_rounded(number) {
            return Err(ReadError::malformed("a decimal number of more than 15 digits that is not text"));
        }
        Ok(number)
    }

    /// Whether the value is a string.
    ///
    /// # Errors
    /// When the value is not JSON.
    pub fn at_string(&mut self) -> Result<bool, ReadError> {
        Ok(self.peek()? == Peek::String)
    }

    /// Reads any value as its JSON text.
    ///
    /// # Errors
    /// When the value is not JSON.
    pub fn raw(&mut self) -> Result<&'j str, ReadError> {
        let peek = self.peek()?;
        self.passed(peek)
    }

    /// The text of the value that begins here. The parser checks strings that it reads for UTF-8, but not those that it skips.
    fn passed(&mut self, peek: Peek) -> Result<&'j str, ReadError> {
        let start = self.position();
        self.jiter.known_skip(peek).map_err(|error| explain(self.whole, self.begin, error))?;
        let passed = self.whole.get(start..self.position()).and_then(|passed| std::str::from_utf8(passed).ok());
        passed.ok_or_else(ReadError::utf8)
    }

    fn raw_ahead(&mut self) -> Result<&'j str, ReadError> {
        let here = self.jiter.clone();
        let raw = self.raw();
        self.jiter = here;
        raw
    }

    /// Counts a value that the description does not declare, for enums.
    pub fn count_unknown(&mut self) {
        self.unknown += 1;
    }

    pub(super) fn skip(&mut self) -> Result<(), ReadError> {
        self.raw().map(drop)
    }

    pub(super) fn leave(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }

    /// Moves to the next element of the current array; false at the end of the array.
    pub(super) fn next_element(&mut self, first: bool) -> Result<bool, ReadError> {
        let element = if first { self.jiter.known_array() } else { self.jiter.array_step() };
        element.map(|element| element.is_some()).map_err(|error| explain(self.whole, self.begin, error))
    }

    /// How many bytes of the text were read.
    pub(super) fn position(&self) -> usize {
        self.begin + self.jiter.current_index()
    }

    /// How many bytes of the text are left.
    pub(super) fn left(&self) -> usize {
        self.whole.len().saturating_sub(self.position())
    }

    /// Whether a list that is being read is the body, or a member of it.
    pub(super) fn is_in_outermost_list(&self) -> bool {
        self.depth <= OUTERMOST
    }

    pub(super) fn open_composite(&mut self, wanted: Peek, expected: &'static str) -> Result<(), ReadError> {
        let peek = self.peek()?;
        if peek != wanted {
            return Err(ReadError::expected(expected, name(peek)));
        }
        if self.depth == MAX_DEPTH {
            return Err(ReadError::too_deep());
        }
        self.depth += 1;
        Ok(())
    }

    #[inline]
    pub(in crate::wire) fn peek(&mut self) -> Result<Peek, ReadError> {
        self.jiter.peek().map_err(|error| explain(self.whole, self.begin, error))
    }
}

/// Whether a number that was a float has more digits than every float keeps.
fn may_be_rounded(number: &str) -> bool {
    let mantissa = number.split(['e', 'E']).next().unwrap_or(number);
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let is_integer = number.bytes().all(|byte| byte == b'-' || byte.is_ascii_digit());
    !is_integer && digits.trim_matches('0').len() > f64::DIGITS as usize
}

#[cold]
fn explain(whole: &[u8], begin: usize, error: JiterError) -> ReadError {
    let place = Jiter::new(whole).error_position(begin + error.index);
    match error.error_type {
        JiterErrorType::JsonError(kind) => ReadError::syntax(kind.to_string(), place.line, place.column),
        JiterErrorType::WrongType { .. } => ReadError::malformed("a value of another type"),
    }
}

fn name(peek: Peek) -> &'static str {
    match peek {
        Peek::Null => "null",
        Peek::True | Peek::False => "a boolean",
        Peek::String => "a string",
        Peek::Array => "an array",
        Peek::Object => "an object",
        _ if peek.is_num() => "a number",
        _ => "text that is not JSON",
    }
}

/// The value of the discriminator.
fn tag(reader: &mut Reader<'_>, discriminator: &'static str) -> Result<Option<String>, ReadError> {
    let mut tag: Option<String> = None;
    reader.object(&mut [(discriminator, &mut tag)])?;
    Ok(tag)
}
