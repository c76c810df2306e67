//! Sentences for facts that types do not hold.

use crate::markdown::code;
use crate::types::{Fact, Limit, Literal, Number, Stated};

/// The sentences for facts, in one paragraph.
pub(super) fn sentences(facts: &[Stated]) -> String {
    let told = facts.iter().map(|stated| &stated.fact).filter(|fact| fact.has_words());
    told.filter_map(sentence).chain(rules(facts)).collect::<Vec<_>>().join(" ")
}

/// One sentence for all rules that have none of their own.
fn rules(facts: &[Stated]) -> Option<String> {
    let keyword = |stated: &Stated| if let Fact::Rule(keyword) = stated.fact { Some(code(keyword)) } else { None };
    let keywords: Vec<String> = facts.iter().filter_map(keyword).collect();
    (!keywords.is_empty()).then(|| format!("Other rules of the description: {}.", keywords.join(", ")))
}

fn sentence(fact: &Fact) -> Option<String> {
    Some(match fact {
        Fact::Minimum(limit) => limited("At least", "More than", limit),
        Fact::Maximum(limit) => limited("At most", "Less than", limit),
        Fact::MinLength(number) => format!("At least {}.", counted(number, "character")),
        Fact::MaxLength(number) => format!("At most {}.", counted(number, "character")),
        Fact::MinItems(number) => format!("At least {}.", counted(number, "item")),
        Fact::MaxItems(number) => format!("At most {}.", counted(number, "item")),
        Fact::MinProperties(number) => format!("At least {}.", counted(number, "member")),
        Fact::MaxProperties(number) => format!("At most {}.", counted(number, "member")),
        Fact::MultipleOf(number) => format!("A multiple of {}.", number.as_str()),
        Fact::UniqueItems => "Each item once.".to_owned(),
        Fact::Items(facts) => format!("Of each item: {}", sentences(facts)),
        Fact::Members(facts) => format!("Of each other: {}", sentences(facts)),
        Fact::Pattern(pattern) => format!("Pattern: {}.", code(pattern)),
        Fact::KeyPattern(pattern) => format!("Pattern of keys: {}.", code(pattern)),
        Fact::MediaType(media_type) => format!("Media type: {}.", code(media_type)),
        Fact::ContentEncoding(encoding) => format!("Encoding: {}.", code(encoding)),
        Fact::DependentRequired(needed) => {
            let each = needed.iter().map(|(name, names)| {
                let names: Vec<String> = names.iter().map(|name| code(name)).collect();
                let verb = if names.len() == 1 { "is" } else { "are" };
                format!("With {}, {} {verb} required.", code(name), names.join(" and "))
            });
            each.collect::<Vec<_>>().join(" ")
        }
        Fact::Rule(_) => return None,
        Fact::Values(values) => listed(values),
        Fact::Format(format) => format!("Format: {}.", code(format)),
        Fact::Default(value) => {
            format!("The server takes {} where it is absent.", code(value.as_text().unwrap_or_default().trim()))
        }
    })
}

fn limited(inclusive: &str, exclusive: &str, limit: &Limit) -> String {
    format!("{} {}.", if limit.exclusive { exclusive } else { inclusive }, limit.number.as_str())
}

fn counted(number: &Number, noun: &str) -> String {
    match number.as_str() {
        "1" => format!("1 {noun}"),
        number => format!("{number} {noun}s"),
    }
}

fn listed(values: &[Literal]) -> String {
    let texts: Vec<String> = values.iter().filter_map(Literal::as_text).map(code).collect();
    let joined = texts.join(", ");
    if texts.len() == 1 { format!("Always {joined}.") } else { format!("One of {joined}.") }
}
