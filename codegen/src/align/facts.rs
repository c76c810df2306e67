//! Facts of environments about values: the code promises only what holds in all of them. Of bounds that is the wider one, of a fact that one
//! environment does not state nothing.

use super::Merge;
use crate::environments::Environments;
use crate::markdown::code;
use crate::source::Remark;
use crate::types::{Fact, Limit, Literal, Stated};

/// The outcome for facts that differ.
const WIDER: &str = "the wider holds";
const BOTH: &str = "what either states holds";
const COMMON: &str = "what all state holds";
const NONE: &str = "none holds";
const NO_DEFAULT: &str = "none is applied";

impl Merge<'_> {
    /// `environments` are those seen before that have the thing.
    pub(super) fn facts(&mut self, address: &str, aligned: &mut Vec<Stated>, others: &[Stated], environments: Environments) {
        let seen = environments.intersection(self.seen);
        let mut all = Vec::new();
        for keyword in keywords(aligned, others) {
            let (ours, theirs) = (of(aligned, keyword), of(others, keyword));
            let (holds, outcome) = decided(&ours, &theirs);
            let before = spelt(&ours).map(|text| (seen, text));
            self.states(address, &format!("`{keyword}`"), before, spelt(&theirs), outcome);
            for node in ours.iter().chain(&theirs).flat_map(|stated| &stated.nodes).filter(|_| outcome.is_some()) {
                if !holds.iter().any(|stated| stated.nodes.contains(node)) {
                    self.remarks.note(*node, Remark::Idle("environments differ in it"));
                }
            }
            all.extend(holds);
        }
        *aligned = all;
    }
}

/// The keywords of facts, each once.
fn keywords(aligned: &[Stated], others: &[Stated]) -> Vec<&'static str> {
    let mut keywords = Vec::new();
    for Stated { fact, .. } in aligned.iter().chain(others) {
        if !keywords.contains(&fact.keyword()) {
            keywords.push(fact.keyword());
        }
    }
    keywords
}

fn of<'s>(facts: &'s [Stated], keyword: &str) -> Vec<&'s Stated> {
    facts.iter().filter(|stated| stated.fact.keyword() == keyword).collect()
}

/// What holds of facts of one kind wherever either side does, and what became of them where the sides do not agree.
fn decided(ours: &[&Stated], theirs: &[&Stated]) -> (Vec<Stated>, Option<&'static str>) {
    let (one, other) = (narrowest(ours), narrowest(theirs));
    if (one.is_some() && one == other) || (have_all(ours, theirs) && have_all(theirs, ours)) {
        return (ours.iter().map(|stated| said_by_all(&stated.fact, ours, theirs)).collect(), None);
    }
    if let Some(wider) = one.zip(other).and_then(|(one, other)| one.wider(other)) {
        let is_stated = ours.iter().chain(theirs).any(|stated| stated.fact == wider);
        return (vec![said_by_all(&wider, ours, theirs)], Some(if is_stated { WIDER } else { BOTH }));
    }
    let common = ours.iter().filter(|stated| theirs.contains(stated));
    let common: Vec<Stated> = common.map(|stated| said_by_all(&stated.fact, ours, theirs)).collect();
    let outcome = match ours.iter().chain(theirs).next() {
        _ if !common.is_empty() => COMMON,
        Some(Stated { fact: Fact::Default(_), .. }) => NO_DEFAULT,
        _ => NONE,
    };
    (common, Some(outcome))
}

fn have_all(facts: &[&Stated], others: &[&Stated]) -> bool {
    others.iter().all(|other| facts.contains(other))
}

/// Of facts that all hold, the one that the others follow from.
fn narrowest<'s>(facts: &[&'s Stated]) -> Option<&'s Fact> {
    let (first, rest) = facts.split_first()?;
    rest.iter().try_fold(&first.fact, |narrowest, Stated { fact, .. }| match narrowest.wider(fact)? {
        wider if wider == *narrowest => Some(fact),
        wider if wider == *fact => Some(narrowest),
        _ => None,
    })
}

/// A fact with the nodes that state it; where none states all of it, with the nodes of all.
fn said_by_all(fact: &Fact, ours: &[&Stated], theirs: &[&Stated]) -> Stated {
    let all = || ours.iter().chain(theirs);
    let is_stated = all().any(|stated| stated.fact == *fact);
    let nodes = all().filter(|stated| !is_stated || stated.fact == *fact).flat_map(|stated| stated.nodes.clone());
    Stated { nodes: nodes.collect(), fact: fact.clone() }
}

/// Facts of one kind in words, for the report.
fn spelt(facts: &[&Stated]) -> Option<String> {
    let values: Vec<String> = facts.iter().map(|stated| value(&stated.fact)).collect();
    (!values.is_empty()).then(|| values.join(" and "))
}

fn value(fact: &Fact) -> String {
    match fact {
        Fact::Minimum(Limit { number, exclusive: true }) => format!("more than {}", number.as_str()),
        Fact::Maximum(Limit { number, exclusive: true }) => format!("less than {}", number.as_str()),
        Fact::Minimum(Limit { number, exclusive: false })
        | Fact::Maximum(Limit { number, exclusive: false })
        | Fact::MinLength(number)
        | Fact::MaxLength(number)
        | Fact::MinItems(number)
        | Fact::MaxItems(number)
        | Fact::MinProperties(number)
        | Fact::MaxProperties(number)
        | Fact::MultipleOf(number) => number.as_str().to_owned(),
        Fact::UniqueItems => "true".to_owned(),
        Fact::Items(facts) | Fact::Members(facts) => {
            let each = facts.iter().map(|stated| format!("{}: {}", code(stated.fact.keyword()), value(&stated.fact)));
            each.collect::<Vec<_>>().join(", ")
        }
        Fact::Pattern(text)
        | Fact::Format(text)
        | Fact::KeyPattern(text)
        | Fact::MediaType(text)
        | Fact::ContentEncoding(text) => code(text),
        Fact::DependentRequired(needed) => {
            let each = needed.iter().map(|(name, names)| format!("{} with {}", code(name), code(&names.join(", "))));
            each.collect::<Vec<_>>().join("; ")
        }
        Fact::Rule(_) => "said".to_owned(),
        Fact::Values(values) => listed(values),
        Fact::Default(value) => literal(value),
    }
}

fn listed(values: &[Literal]) -> String {
    format!("[{}]", values.iter().map(literal).collect::<Vec<_>>().join(", "))
}

/// A value as JSON has it, but for the quotes of texts.
fn literal(value: &Literal) -> String {
    match value {
        Literal::Number(number) => number.as_str().to_owned(),
        Literal::Text(text) => code(text),
        Literal::Null => "null".to_owned(),
        Literal::Bool(value) => value.to_string(),
        Literal::List(items) => listed(items),
        Literal::Object(members) => {
            let members = members.iter().map(|(key, value)| format!("{}: {}", code(key), literal(value)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
        }
    }
}
