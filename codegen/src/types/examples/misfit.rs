//! Why a value is none of a type.

use std::collections::BTreeMap;
use std::fmt;

use super::spelling::{is_date, is_date_time, is_integer, is_time, is_uuid};
use super::{Example, Steps};
use crate::source::NodeId;
use crate::types::{Branch, EnumValue, Fact, Field, Layout, Literal, Number, Shape, Stated, Struct, Type, Types};

/// What keeps an example from being a value of its type, and the JSON pointer to it within the example.
#[derive(Debug)]
pub struct Misfit {
    fault: String,
    /// Innermost first.
    within: Vec<String>,
    rule: Option<NodeId>,
}

impl Misfit {
    fn within(mut self, step: impl Into<String>) -> Self {
        self.within.push(step.into());
        self
    }

    /// Names the schema, or the keyword, that it breaks, where none within has been named.
    fn of(mut self, node: Option<NodeId>) -> Self {
        self.rule = self.rule.or(node);
        self
    }

    /// The schema that it breaks, or the keyword that does not allow it.
    pub fn rule(&self) -> Option<NodeId> {
        self.rule
    }

    /// The JSON pointer within the example.
    pub fn pointer(&self) -> String {
        self.within.iter().rev().map(|step| format!("/{}", crate::source::escaped(step))).collect()
    }
}

impl From<String> for Misfit {
    fn from(fault: String) -> Self {
        Self { fault, within: Vec::new(), rule: None }
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.fault)?;
        if self.within.is_empty() {
            return Ok(());
        }
        write!(f, ", at `{}`", self.pointer())
    }
}

impl Types {
    /// Whether an example is a value of its type, as far as types and facts tell.
    ///
    /// # Errors
    /// What keeps it from being one.
    pub fn fits(&self, example: &Example) -> Result<(), Misfit> {
        let fits = self.is_of(&example.shown(), &example.value, &example.facts, &Steps::new());
        fits.map_err(|misfit| misfit.of(example.schema))
    }

    /// Whether what is shown is a value of a type of which these facts are stated.
    pub(crate) fn is_of(&self, shown: &Literal, value: &Type, facts: &[Stated], steps: &Steps) -> Result<(), Misfit> {
        if !steps.take() || matches!((value, shown), (Type::Nullable(_), Literal::Null)) {
            return Ok(());
        }
        match (value.but_null(), shown) {
            (Type::Json, _) => Ok(()),
            (Type::Named(id), shown) => {
                let definition = self.get(*id);
                self.is_defined(shown, &definition.shape, facts, steps).map_err(|misfit| misfit.of(Some(definition.node)))
            }
            (Type::List(item), Literal::List(items)) => {
                let stated = inner(facts, |fact| if let Fact::Items(stated) = fact { Some(stated) } else { None });
                let mut items = items.iter().enumerate();
                items.try_for_each(|(index, shown)| {
                    self.is_of(shown, item, stated, steps).map_err(|fault| fault.within(index.to_string()))
                })
            }
            (Type::Map { keys: _, values: member }, Literal::Object(members)) => {
                let stated = inner(facts, |fact| if let Fact::Members(stated) = fact { Some(stated) } else { None });
                members
                    .iter()
                    .try_for_each(|(key, shown)| self.is_of(shown, member, stated, steps).map_err(|fault| fault.within(key)))
            }
            (scalar, shown) => is_scalar(shown, scalar),
        }?;
        facts.iter().try_for_each(|stated| match broken(shown, &stated.fact) {
            Some(fault) => Err(Misfit::from(fault).of(stated.nodes.first().copied())),
            None => Ok(()),
        })
    }

    fn is_defined(&self, shown: &Literal, shape: &Shape, facts: &[Stated], steps: &Steps) -> Result<(), Misfit> {
        match (shape, shown) {
            (Shape::Struct(structure), Literal::List(items)) if structure.layout == Layout::Tuple => {
                self.is_structure(&by_place(items), structure, steps)
            }
            (Shape::Struct(structure), shown) if structure.layout == Layout::Tuple => Err(unexpected("a list", shown)),
            (Shape::Struct(structure), Literal::Object(members)) => self.is_structure(members, structure, steps),
            (Shape::Struct(_), shown) => Err(unexpected("an object", shown)),
            (Shape::Enum(values), Literal::Text(text)) => is_among(text, values),
            (Shape::Id, Literal::Text(_)) => Ok(()),
            (Shape::Enum(_) | Shape::Id, shown) => Err(unexpected("a string", shown)),
            (Shape::Union(branches), shown) => self.is_branch(shown, branches, steps),
            (Shape::Replaced(other), shown) => self.is_of(shown, other, facts, steps),
        }
    }

    fn is_branch(&self, shown: &Literal, branches: &[Branch], steps: &Steps) -> Result<(), Misfit> {
        let mut closest = Misfit::from("no branch of its union has such a value".to_owned());
        for branch in branches {
            match self.is_of(shown, &branch.value, &branch.facts, steps) {
                Ok(()) => return Ok(()),
                // What lies deepest is most likely what is wrong.
                Err(misfit) if misfit.within.len() > closest.within.len() => closest = misfit,
                Err(_) => {}
            }
        }
        Err(closest)
    }

    fn is_structure(&self, members: &BTreeMap<String, Literal>, structure: &Struct, steps: &Steps) -> Result<(), Misfit> {
        for Field { node, name, value, required, nullable, read_only, write_only, docs, .. } in &structure.fields {
            let always = required.in_requests && required.in_responses && !read_only && !write_only;
            match members.get(name) {
                None if always => return Err(format!("the required member `{name}` is missing").into()),
                None => {}
                Some(Literal::Null) if nullable.in_requests || nullable.in_responses => {}
                Some(shown) => {
                    self.is_of(shown, value, &docs.facts, steps).map_err(|misfit| misfit.of(Some(*node)).within(name))?;
                }
            }
        }
        Ok(())
    }
}

/// The items of a tuple, by the names that they have in its structure.
pub(crate) fn by_place(items: &[Literal]) -> BTreeMap<String, Literal> {
    items.iter().enumerate().map(|(index, shown)| (index.to_string(), shown.clone())).collect()
}

/// What facts state of values within.
fn inner<'f>(facts: &'f [Stated], of: impl Fn(&'f Fact) -> Option<&'f Vec<Stated>>) -> &'f [Stated] {
    facts.iter().find_map(|stated| of(&stated.fact)).map_or(&[], Vec::as_slice)
}

fn is_scalar(shown: &Literal, scalar: &Type) -> Result<(), Misfit> {
    let told = |holds: bool, what: &str| if holds { Ok(()) } else { Err(format!("it is no {what}").into()) };
    match (scalar, shown) {
        (Type::Bool, Literal::Bool(_)) => Ok(()),
        (Type::I32 | Type::I64 | Type::U32 | Type::U64, Literal::Number(number)) => told(is_integer(number), "integer"),
        (Type::F64 | Type::Decimal(_), Literal::Number(_)) if *scalar != Type::Decimal(crate::types::Spelling::Text) => Ok(()),
        (Type::Date, Literal::Text(text)) => told(is_date(text), "date such as `2026-01-31`"),
        (Type::DateTime, Literal::Text(text)) => told(is_date_time(text, true), "date-time with its offset from UTC"),
        (Type::LocalDateTime, Literal::Text(text)) => told(is_date_time(text, false), "date-time"),
        (Type::TimeOfDay, Literal::Text(text)) => told(is_time(text), "time such as `12:30:00`"),
        (Type::IsoDuration, Literal::Text(text)) => told(text.starts_with('P'), "duration such as `PT1H30M`"),
        (Type::IpAddress, Literal::Text(text)) => told(text.parse::<std::net::IpAddr>().is_ok(), "IP address"),
        (Type::Uuid, Literal::Text(text)) => told(is_uuid(text), "UUID"),
        (
            Type::Decimal(crate::types::Spelling::Text) | Type::String | Type::Base64 | Type::Bytes | Type::File,
            Literal::Text(_),
        ) => Ok(()),
        (Type::Parts, _) => Ok(()),
        (scalar, shown) => Err(unexpected(kind_of(scalar), shown)),
    }
}

fn kind_of(value: &Type) -> &'static str {
    match value {
        Type::Bool => "a boolean",
        Type::I32 | Type::I64 | Type::U32 | Type::U64 => "an integer",
        Type::F64 | Type::Decimal(crate::types::Spelling::Number) => "a number",
        Type::List(_) => "a list",
        Type::Map { .. } => "an object",
        _ => "a string",
    }
}

fn unexpected(expected: &str, shown: &Literal) -> Misfit {
    let kind = match shown {
        Literal::Null => "`null`",
        Literal::Bool(_) => "a boolean",
        Literal::Number(_) => "a number",
        Literal::Text(_) => "a string",
        Literal::List(_) => "a list",
        Literal::Object(_) => "an object",
    };
    format!("{expected} is expected, not {kind}").into()
}

fn is_among(text: &str, values: &[EnumValue]) -> Result<(), Misfit> {
    match values.iter().any(|known| known.value == text) {
        true => Ok(()),
        false => Err(format!("`{text}` is none of the values that are listed").into()),
    }
}

/// What is shown that breaks a fact about values of its kind.
fn broken(shown: &Literal, fact: &Fact) -> Option<String> {
    let is_kept = match (fact, shown) {
        (Fact::Minimum(limit), Literal::Number(number)) => {
            *number > limit.number || (!limit.exclusive && *number == limit.number)
        }
        (Fact::Maximum(limit), Literal::Number(number)) => {
            *number < limit.number || (!limit.exclusive && *number == limit.number)
        }
        (Fact::MultipleOf(step), Literal::Number(number)) => step.divides(number),
        (Fact::MinLength(least), Literal::Text(text)) => counted(text.chars().count()) >= *least,
        (Fact::MaxLength(most), Literal::Text(text)) => counted(text.chars().count()) <= *most,
        (Fact::Pattern(pattern), Literal::Text(text)) => crate::types::checked::matches(pattern, text),
        (Fact::MinItems(least), Literal::List(items)) => counted(items.len()) >= *least,
        (Fact::MaxItems(most), Literal::List(items)) => counted(items.len()) <= *most,
        (Fact::UniqueItems, Literal::List(items)) => items.iter().enumerate().all(|(at, item)| !items[..at].contains(item)),
        (Fact::MinProperties(least), Literal::Object(members)) => counted(members.len()) >= *least,
        (Fact::MaxProperties(most), Literal::Object(members)) => counted(members.len()) <= *most,
        (Fact::Values(values), shown) => values.contains(shown),
        _ => true,
    };
    (!is_kept).then(|| format!("it breaks the rule that `{}` states", fact.keyword()))
}

fn counted(count: usize) -> Number {
    Number::new(&count.to_string())
}
