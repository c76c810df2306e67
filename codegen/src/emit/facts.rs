//! Sentences for facts that types do not hold.

use crate::markdown::code;
use crate::types::{Fact, Limit, Literal, Number, Stated};

/// The sentences for facts, in one paragraph.
pub(super) fn sentences(facts: &[Stated]) -> String {
    let told = facts.iter().map(|stated| &stated.fact).filter(|fact| fact.has_words());
    told.map(sentence).collect::<Vec<_>>().join(" ")
}

fn sentence(fact: &Fact) -> String {
    match fact {
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
        Fact::Pattern(pattern) => format!("Pattern: {}.", code(pattern)),
        Fact::Values(values) => listed(values),
        Fact::Format(format) => format!("Format: {}.", code(format)),
        Fact::Default(value) => {
            format!("The server takes {} where it is absent.", code(value.as_text().unwrap_or_default().trim()))
        }
    }
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
