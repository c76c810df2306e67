//! Words to identifiers.

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

/// How long a name may be, in characters: descriptions may be of any length, lines and file names may not.
pub const LONGEST: usize = 120;
/// How long the name of a module may be: up to three of them make the name of a file.
const LONGEST_MODULE: usize = 60;

/// A type or variant: `consentsResponse-201` is `ConsentsResponse201`.
pub fn type_name(text: &str) -> String {
    let name = shortened(keep_identifier(&spoken(text).to_upper_camel_case()), LONGEST);
    let name = if name.starts_with(|first: char| first.is_ascii_digit()) { format!("Value{name}") } else { name };
    match name.as_str() {
        "" if text.is_empty() => "Empty".to_owned(),
        "" => code_points(text),
        "Self" => "SelfType".to_owned(),
        _ => name,
    }
}

/// A field, method, argument or module: `PSU-IP-Address` is `psu_ip_address`.
pub fn value_name(text: &str) -> String {
    let name = shortened(keep_identifier(&spoken(text).to_snake_case()), LONGEST);
    match name.as_str() {
        "" if text.is_empty() => "empty".to_owned(),
        "" => code_points(text).to_snake_case(),
        name if name.starts_with(|first: char| first.is_ascii_digit()) => format!("value_{name}"),
        // These four cannot be written as raw identifiers.
        "self" | "super" | "crate" | "_" => format!("{name}_"),
        _ => name,
    }
}

/// A module, its feature, and the method that leads to it. In ASCII, as files of modules and features have to be: `Överföringar` is
/// `overforingar`.
pub fn module_name(text: &str) -> String {
    let ascii: String = text.chars().filter_map(plain).collect();
    let says_nothing = !ascii.contains(|character: char| character.is_ascii_alphanumeric()) && !text.is_ascii();
    shortened(value_name(&if says_nothing { code_points(text) } else { ascii }), LONGEST_MODULE)
}

/// The beginning of a name that is too long. Whoever claims it sees to it that it is given out once.
pub fn shortened(name: String, longest: usize) -> String {
    match name.char_indices().nth(longest) {
        Some((end, _)) => name[..end].trim_end_matches('_').to_owned(),
        None => name,
    }
}

/// A static.
pub fn static_name(text: &str) -> String {
    value_name(text).to_shouty_snake_case()
}

/// Whether a name has to be written as a raw identifier.
pub fn is_keyword(name: &str) -> bool {
    const KEYWORDS: [&str; 48] = [
        "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum", "extern",
        "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut",
        "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe",
        "unsized", "use", "virtual", "where", "while", "yield",
    ];
    KEYWORDS.binary_search(&name).is_ok()
}

/// Symbols that carry a meaning become words where nothing else would be left; a leading sign always does, so that `-1` is not `1`.
fn spoken(text: &str) -> String {
    let has_word = text.chars().any(char::is_alphanumeric);
    if has_word {
        let signed = text.strip_prefix('-').filter(|rest| rest.starts_with(|first: char| first.is_ascii_digit()));
        return match (signed, text.strip_prefix('+')) {
            (Some(rest), _) => format!("minus {rest}"),
            (_, Some(rest)) => format!("plus {rest}"),
            _ => text.to_owned(),
        };
    }
    text.chars().filter_map(symbol).collect::<Vec<_>>().join(" ")
}

/// A letter without its marks. Those that have no such letter are left out.
fn plain(character: char) -> Option<char> {
    const MARKED: [(&str, char); 15] = [
        ("ÀÁÂÃÄÅÆ", 'A'),
        ("Ç", 'C'),
        ("ÈÉÊË", 'E'),
        ("ÌÍÎÏ", 'I'),
        ("Ñ", 'N'),
        ("ÒÓÔÕÖØ", 'O'),
        ("ÙÚÛÜ", 'U'),
        ("àáâãäåæ", 'a'),
        ("ç", 'c'),
        ("èéêë", 'e'),
        ("ìíîï", 'i'),
        ("ñ", 'n'),
        ("òóôõöø", 'o'),
        ("ùúûü", 'u'),
        ("ß", 's'),
    ];
    let marked = || MARKED.iter().find(|(marked, _)| marked.contains(character)).map(|(_, plain)| *plain);
    if character.is_ascii() { Some(character) } else { marked() }
}

/// What no word stands for, by its code points: `U1f642`.
fn code_points(text: &str) -> String {
    text.chars().map(|character| format!("U{:x}", u32::from(character))).collect()
}

fn symbol(symbol: char) -> Option<&'static str> {
    const SYMBOLS: [(char, &str); 26] = [
        ('+', "plus"),
        ('-', "minus"),
        ('*', "star"),
        ('/', "slash"),
        ('\\', "backslash"),
        ('=', "equal"),
        ('<', "less"),
        ('>', "greater"),
        ('!', "not"),
        ('?', "question"),
        ('%', "percent"),
        ('&', "and"),
        ('|', "or"),
        ('^', "caret"),
        ('~', "tilde"),
        ('.', "dot"),
        (',', "comma"),
        (':', "colon"),
        (';', "semicolon"),
        ('@', "at"),
        ('#', "hash"),
        ('$', "dollar"),
        ('_', "underscore"),
        ('"', "quote"),
        ('\'', "apostrophe"),
        (' ', "space"),
    ];
    SYMBOLS.iter().find(|(known, _)| *known == symbol).map(|(_, word)| *word)
}

fn keep_identifier(name: &str) -> String {
    name.chars().filter(|character| unicode_ident::is_xid_continue(*character)).collect()
}

#[cfg(test)]
mod tests {
    use super::{is_keyword, type_name, value_name};

    #[test]
    fn acronyms_are_one_word_and_signs_are_spoken() {
        assert_eq!(type_name("PSU-Http-Method"), "PsuHttpMethod");
        assert_eq!(value_name("_links"), "links");
        assert_eq!(type_name("paymentInitiationSct_pain.001"), "PaymentInitiationSctPain001");
        assert_eq!((type_name("-1"), type_name("1"), type_name("+")), ("Minus1".into(), "Value1".into(), "Plus".into()));
    }

    #[test]
    fn keywords_are_found_and_what_cannot_be_raw_takes_an_underscore() {
        assert!(is_keyword("type") && is_keyword("yield") && is_keyword("abstract") && !is_keyword("status"));
        assert_eq!(value_name("self"), "self_");
    }
}
