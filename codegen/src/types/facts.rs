//! Facts about values beyond their type, as data: checks and sentences are made of them, and environments are compared by them.

use std::collections::BTreeMap;

use super::Said;
use super::class::names_texts;
use super::number::Number;
use super::strings::type_says_format;
use crate::document::schema::{Bound, Schema};
use crate::source::{Node, NodeId, Value};

/// A fact, and the nodes that state it: one of each environment.
#[derive(Clone, Debug)]
pub struct Stated {
    /// The nodes; of a list of values, one each.
    pub nodes: Vec<NodeId>,
    /// The fact.
    pub fact: Fact,
}

impl Eq for Stated {}

impl PartialEq for Stated {
    /// Whoever says it.
    fn eq(&self, other: &Self) -> bool {
        self.fact == other.fact
    }
}

/// A fact about values. Of several of one kind, each holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// `minimum` and `exclusiveMinimum`.
    Minimum(Limit),
    /// `maximum` and `exclusiveMaximum`.
    Maximum(Limit),
    /// `minLength`, in characters.
    MinLength(Number),
    /// `maxLength`, in characters.
    MaxLength(Number),
    /// `minItems`.
    MinItems(Number),
    /// `maxItems`.
    MaxItems(Number),
    /// `minProperties`.
    MinProperties(Number),
    /// `maxProperties`.
    MaxProperties(Number),
    /// `multipleOf`.
    MultipleOf(Number),
    /// `uniqueItems`, where it is so.
    UniqueItems,
    /// What `items` states of each item.
    Items(Vec<Stated>),
    /// What `additionalProperties` states of the values of members without a name of their own.
    Members(Vec<Stated>),
    /// `pattern`, as written.
    Pattern(String),
    /// The patterns of `patternProperties` and `propertyNames`.
    KeyPattern(String),
    /// `contentMediaType`.
    MediaType(String),
    /// `contentEncoding`, where it does not decide the type.
    ContentEncoding(String),
    /// `dependentRequired`: members, and those that they need beside them.
    DependentRequired(BTreeMap<String, Vec<String>>),
    /// A rule that no sentence tells, by its keyword.
    Rule(&'static str),
    /// `enum` or `const`, where the type is not one of named values.
    Values(Vec<Literal>),
    /// `format`, where it does not decide the type.
    Format(String),
    /// `default`: what the server takes where the value is absent.
    Default(Literal),
}

/// A bound of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The outermost number.
    pub number: Number,
    /// Whether that number itself is outside.
    pub exclusive: bool,
}

/// A value that stands in a description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Literal {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Literal>),
    /// An object.
    Object(BTreeMap<String, Literal>),
}

impl Literal {
    pub(super) fn read(node: &Node) -> Self {
        match &node.value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(*value),
            Value::Number(text) => Self::Number(Number::new(text)),
            Value::String(text) => Self::Text((**text).to_owned()),
            Value::List(items) => Self::List(items.iter().map(Self::read).collect()),
            Value::Map(members) => {
                Self::Object(members.iter().map(|(key, member)| ((**key).to_owned(), Self::read(member))).collect())
            }
        }
    }

    /// A boolean, a number or a string as it was written.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Bool(true) => Some("true"),
            Self::Bool(false) => Some("false"),
            Self::Number(number) => Some(number.as_str()),
            Self::Text(text) => Some(text),
            Self::Null | Self::List(_) | Self::Object(_) => None,
        }
    }
}

impl Fact {
    /// Whether a sentence can tell it: it names values, of which some have no name.
    pub fn has_words(&self) -> bool {
        match self {
            Self::Values(values) => values.iter().any(|value| value.as_text().is_some()),
            Self::Default(value) => value.as_text().is_some_and(|text| !text.trim().is_empty()),
            _ => true,
        }
    }

    /// The keyword that states it; of two, the plainer.
    pub fn keyword(&self) -> &'static str {
        match self {
            Self::Minimum(_) => "minimum",
            Self::Maximum(_) => "maximum",
            Self::MinLength(_) => "minLength",
            Self::MaxLength(_) => "maxLength",
            Self::MinItems(_) => "minItems",
            Self::MaxItems(_) => "maxItems",
            Self::MinProperties(_) => "minProperties",
            Self::MaxProperties(_) => "maxProperties",
            Self::MultipleOf(_) => "multipleOf",
            Self::UniqueItems => "uniqueItems",
            Self::Items(_) => "items",
            Self::Members(_) => "additionalProperties",
            Self::Pattern(_) => "pattern",
            Self::KeyPattern(_) => "propertyNames",
            Self::MediaType(_) => "contentMediaType",
            Self::ContentEncoding(_) => "contentEncoding",
            Self::DependentRequired(_) => "dependentRequired",
            Self::Rule(keyword) => keyword,
            Self::Values(_) => "enum",
            Self::Format(_) => "format",
            Self::Default(_) => "default",
        }
    }

    /// The narrowest fact that holds wherever one of two does, where there is one: of bounds the wider, of lists of values both.
    pub fn wider(&self, other: &Self) -> Option<Self> {
        let first = match (self, other) {
            (one, other) if one == other => true,
            (Self::Minimum(one), Self::Minimum(other)) => (&one.number, one.exclusive) <= (&other.number, other.exclusive),
            (Self::Maximum(one), Self::Maximum(other)) => (&one.number, !one.exclusive) >= (&other.number, !other.exclusive),
            (Self::MinLength(one), Self::MinLength(other))
            | (Self::MinItems(one), Self::MinItems(other))
            | (Self::MinProperties(one), Self::MinProperties(other)) => one < other,
            (Self::MaxLength(one), Self::MaxLength(other))
            | (Self::MaxItems(one), Self::MaxItems(other))
            | (Self::MaxProperties(one), Self::MaxProperties(other)) => one > other,
            (Self::MultipleOf(one), Self::MultipleOf(other)) if one.divides(other) => true,
            (Self::MultipleOf(one), Self::MultipleOf(other)) if other.divides(one) => false,
            (Self::Values(one), Self::Values(other)) => {
                let new = other.iter().filter(|value| !one.contains(value));
                return Some(Self::Values(one.iter().chain(new).cloned().collect()));
            }
            (Self::Items(one), Self::Items(other)) => return within(Self::Items, either(one, other)).map(|stated| stated.fact),
            (Self::Members(one), Self::Members(other)) => {
                return within(Self::Members, either(one, other)).map(|stated| stated.fact);
            }
            _ => return None,
        };
        Some(if first { self.clone() } else { other.clone() })
    }
}

/// What holds wherever either of two sets of facts does.
pub(crate) fn either(ones: &[Stated], others: &[Stated]) -> Vec<Stated> {
    let wider = |one: &Stated| {
        let facts = others.iter().filter_map(|other| Some((one.fact.wider(&other.fact)?, other)));
        facts.map(|(fact, other)| Stated { nodes: [&one.nodes[..], &other.nodes].concat(), fact }).next()
    };
    ones.iter().filter_map(wider).collect()
}

/// The fact that values within a value keep others. What the server takes in place of an absent value is said of no value within.
pub(super) fn within(fact: fn(Vec<Stated>) -> Fact, stated: Vec<Stated>) -> Option<Stated> {
    let is_kept = |stated: &Stated| stated.fact.has_words() && !matches!(stated.fact, Fact::Default(_));
    let stated: Vec<Stated> = stated.into_iter().filter(is_kept).collect();
    let nodes = stated.iter().flat_map(|stated| stated.nodes.iter().copied()).collect();
    (!stated.is_empty()).then(|| Stated { nodes, fact: fact(stated) })
}

/// The facts that a schema states.
pub(super) fn facts(schema: &Schema<'_>) -> Vec<Stated> {
    let mut facts = Vec::new();
    let [lower, upper] = bounds(schema);
    facts.extend(tightest(&lower));
    facts.extend(tightest(&upper));
    facts.extend(schema.limits.iter().filter_map(|(keyword, node)| Some(stated(node, limit(keyword, node)?))));
    facts.extend(schema.limits.iter().flat_map(|(keyword, node)| rules(keyword, node)));
    facts.extend(values(&schema.values).filter(|_| !names_texts(schema)));
    let format = schema.format.filter(|_| !type_says_format(schema)).and_then(Said::by);
    facts.extend(format.map(|Said { nodes, text }| Stated { nodes, fact: Fact::Format(text) }));
    facts.extend(schema.default.map(|default| stated(default, Fact::Default(Literal::read(default)))));
    facts
}

fn stated(node: &Node, fact: Fact) -> Stated {
    Stated { nodes: vec![node.id], fact }
}

/// The bounds that a schema has for nothing, as the other one on that side is tighter.
pub(super) fn implied(schema: &Schema<'_>) -> Vec<NodeId> {
    let beyond = |bounds: Vec<Stated>| {
        let holds = tightest(&bounds);
        bounds.into_iter().filter(move |bound| holds.as_ref().is_some_and(|holds| holds.nodes != bound.nodes))
    };
    bounds(schema).into_iter().flat_map(beyond).flat_map(|bound| bound.nodes).collect()
}

/// The bounds of a number on each side.
fn bounds(schema: &Schema<'_>) -> [Vec<Stated>; 2] {
    let stated = |bounds: &[Bound<'_>], fact: fn(Limit) -> Fact| bounds.iter().map(|bound| limited(*bound, fact)).collect();
    [stated(&schema.lower, Fact::Minimum), stated(&schema.upper, Fact::Maximum)]
}

/// Of bounds that all hold, the one that the others follow from.
fn tightest(bounds: &[Stated]) -> Option<Stated> {
    let tighter = |one: Stated, other: &Stated| match one.fact.wider(&other.fact) {
        Some(wider) if wider == one.fact => other.clone(),
        _ => one,
    };
    let (first, others) = bounds.split_first()?;
    Some(others.iter().fold(first.clone(), tighter))
}

fn limited(bound: Bound<'_>, fact: impl FnOnce(Limit) -> Fact) -> Stated {
    let limit = Limit { number: Number::new(bound.limit), exclusive: bound.exclusive };
    Stated { nodes: vec![bound.node], fact: fact(limit) }
}

/// The facts that a keyword states which holds an object.
fn rules(keyword: &'static str, node: &Node) -> Vec<Stated> {
    let listed = |node: &Node| node.items().filter_map(|name| name.as_text().map(str::to_owned)).collect();
    match keyword {
        "patternProperties" => node.members().map(|(key, _)| stated(node, Fact::KeyPattern(key.to_owned()))).collect(),
        "propertyNames" => match node.get("pattern").and_then(Node::as_text) {
            Some(pattern) => vec![stated(node, Fact::KeyPattern(pattern.to_owned()))],
            None => vec![stated(node, Fact::Rule(keyword))],
        },
        "dependentRequired" => {
            let needed = node.members().map(|(key, names)| (key.to_owned(), listed(names))).collect();
            vec![stated(node, Fact::DependentRequired(needed))]
        }
        "$dynamicRef" | "if" | "then" | "else" | "contains" | "dependentSchemas" => vec![stated(node, Fact::Rule(keyword))],
        // The schema of all values is empty, and no rule.
        "unevaluatedItems" | "unevaluatedProperties" if node.as_map().is_none_or(|keywords| !keywords.is_empty()) => {
            vec![stated(node, Fact::Rule(keyword))]
        }
        _ => Vec::new(),
    }
}

/// The fact that a keyword states; none, where it is a flag that is not set.
fn limit(keyword: &str, node: &Node) -> Option<Fact> {
    let text = node.as_text()?;
    let is_number = matches!(node.value, Value::Number(_));
    let number = || Number::new(text);
    Some(match keyword {
        "pattern" => Fact::Pattern(text.to_owned()),
        "contentMediaType" => Fact::MediaType(text.to_owned()),
        "contentEncoding" => Fact::ContentEncoding(text.to_owned()),
        "uniqueItems" => return (node.as_bool() == Some(true)).then_some(Fact::UniqueItems),
        _ if !is_number => return None,
        "minLength" => Fact::MinLength(number()),
        "maxLength" => Fact::MaxLength(number()),
        "minItems" => Fact::MinItems(number()),
        "maxItems" => Fact::MaxItems(number()),
        "minProperties" => Fact::MinProperties(number()),
        "maxProperties" => Fact::MaxProperties(number()),
        _ => Fact::MultipleOf(number()),
    })
}

/// A list of values, said by those that docs can name.
fn values(values: &[&Node]) -> Option<Stated> {
    let nodes = values.iter().filter(|node| node.as_text().is_some()).map(|node| node.id).collect();
    let all: Vec<Literal> = values.iter().map(|node| Literal::read(node)).collect();
    (!all.is_empty()).then_some(Stated { nodes, fact: Fact::Values(all) })
}
