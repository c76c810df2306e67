//! Words to identifiers.

use std::borrow::Cow;

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

/// How long a name may be, in characters: descriptions may be of any length, lines and file names may not.
pub const LONGEST: usize = 120;
/// How long the name of a module may be: up to three of them make the name of a file.
const LONGEST_MODULE: usize = 60;

/// A type or variant: `consentsResponse-201` is `ConsentsResponse201`.
pub fn type_name(text: &str) -> String {
    let name = shortened(keep_identifier(spoken(text).to_upper_camel_case()), LONGEST);
    let name = if name.starts_with(|first: char| first.is_ascii_digit()) { format!("Value{name}") } else { name };
    match name.as_str() {
        "" if text.is_empty() => "Empty".to_owned(),
        "" => code_points(text),
        "Self" => "SelfType".to_owned(),
        _ => name,
    }
}

/// The words of which the name of a type consists: `consentsResponse-201` is `Consents`, `Response201`.
pub fn type_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for character in type_name(text).chars() {
        match words.last_mut() {
            Some(word) if !character.is_uppercase() => word.push(character),
            _ => words.push(character.to_string()),
        }
    }
    words
}

/// Ends of words that have one plural or none, and how they end where they name one thing.
const ENDS: [(&str, &str); 30] = [
    ("bases", "base"),
    ("epos", "epo"),
    ("erties", "erty"),
    ("faces", "face"),
    ("gories", "gory"),
    ("hases", "hase"),
    ("ities", "ity"),
    ("leases", "lease"),
    ("licies", "licy"),
    ("maries", "mary"),
    ("nces", "nce"),
    ("nches", "nch"),
    ("ncies", "ncy"),
    ("nses", "nse"),
    ("oices", "oice"),
    ("paces", "pace"),
    ("pis", "pi"),
    ("prices", "price"),
    ("rces", "rce"),
    ("rees", "ree"),
    ("rses", "rse"),
    ("sories", "sory"),
    ("ss", "ss"),
    ("sses", "ss"),
    ("tories", "tory"),
    ("tries", "try"),
    ("tus", "tus"),
    ("tuses", "tus"),
    ("veries", "very"),
    ("vices", "vice"),
];

/// The one of which a word names several; none where it names one, or where its form does not tell. A short word in `s` is more often a name,
/// such as `sms`, than a plural.
///
/// To set up the rules for all words takes longer than to read a small description, so they are asked where the end of a word does not tell.
pub fn singular(word: &str) -> Option<String> {
    const SHORTEST: usize = 4;
    let one = word.strip_suffix('s').filter(|_| word.chars().count() > SHORTEST)?;
    if is_regular(one) {
        return Some(one.to_owned());
    }
    let told = ENDS.iter().find_map(|(several, one)| Some(format!("{}{one}", word.strip_suffix(several)?)));
    Some(told.unwrap_or_else(|| pluralizer::pluralize(word, 1, false))).filter(|one| one != word)
}

/// Whether the plural of a word only adds an `s`, as its end tells.
fn is_regular(one: &str) -> bool {
    const WITHOUT_PLURAL: [&str; 12] = [
        "analytic",
        "athletic",
        "corp",
        "diabete",
        "gallow",
        "headquarter",
        "herpe",
        "highjink",
        "jean",
        "plier",
        "scissor",
        "shamble",
    ];
    const OF_THEIR_OWN: [&str; 2] = ["measle", "teste"];
    const CONSONANTS: [char; 15] = ['b', 'c', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 't', 'w', 'y'];
    const BEFORE_E: [char; 10] = ['d', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 't', 'u'];
    let is_told = one.ends_with(CONSONANTS) || one.strip_suffix('e').is_some_and(|stem| stem.ends_with(BEFORE_E));
    let one = one.to_ascii_lowercase();
    is_told
        && one.is_ascii()
        && !WITHOUT_PLURAL.contains(&one.as_str())
        && !OF_THEIR_OWN.iter().any(|ending| one.ends_with(ending))
}

/// A field, method, argument or module: `PSU-IP-Address` is `psu_ip_address`.
pub fn value_name(text: &str) -> String {
    let spelt = if is_snake(text) { text.to_owned() } else { keep_identifier(spoken(text).to_snake_case()) };
    let name = shortened(spelt, LONGEST);
    match name.as_str() {
        "" if text.is_empty() => "empty".to_owned(),
        "" => code_points(text).to_snake_case(),
        name if name.starts_with(|first: char| first.is_ascii_digit()) => format!("value_{name}"),
        // These four cannot be written as raw identifiers.
        "self" | "super" | "crate" | "_" => format!("{name}_"),
        _ => name,
    }
}

/// A module, and the method that leads to it: `Överföring` is `overforing`, since a module is a file too, and rustc finds files by ASCII alone.
pub fn module_name(text: &str) -> String {
    let name = value_name(text);
    if name.is_ascii() {
        return shortened(name, LONGEST_MODULE);
    }
    shortened(value_name(&name.chars().map(in_ascii).collect::<String>()), LONGEST_MODULE)
}

/// Names put together: what keeps one of them from being a keyword has no place inside.
pub fn phrase<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    let mut phrase = String::new();
    for word in words {
        if !phrase.is_empty() {
            phrase.truncate(phrase.trim_end_matches('_').len());
            phrase.push('_');
        }
        phrase.push_str(word);
    }
    phrase
}

/// A name that is too long, without its middle: its beginning says what it belongs to, its end tells it from others there. Whoever claims it
/// sees to it that it is given out once.
pub fn shortened(name: String, longest: usize) -> String {
    let length = name.chars().count();
    if length <= longest {
        return name;
    }
    let head: String = name.chars().take(longest / 3).collect();
    let tail: String = name.chars().skip(length - (longest - longest / 3 - 1)).collect();
    let is_snake = !name.contains(char::is_uppercase);
    let (head, tail) = (head.trim_end_matches('_'), tail.trim_matches('_'));
    if is_snake { format!("{head}_{tail}") } else { format!("{head}{tail}") }
}

/// Whether a text can be the name of a type or variant as it stands, without a warning.
pub(super) fn is_type_name(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(|first| first.is_uppercase() && unicode_ident::is_xid_start(first))
        && characters.all(|character| character.is_alphanumeric() && unicode_ident::is_xid_continue(character))
        && text != "Self"
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

/// Symbols become words where nothing else would be left, and where they stand before or after the words and change what these say: `-1` is
/// not `1`, `A+` not `A`.
fn spoken(text: &str) -> Cow<'_, str> {
    if text.starts_with(char::is_alphanumeric) && text.ends_with(char::is_alphanumeric) {
        return Cow::Borrowed(text);
    }
    if !text.contains(char::is_alphanumeric) {
        return Cow::Owned(spelt_out(text));
    }
    let words = text.trim_matches(|character: char| !character.is_alphanumeric());
    let (before, after) = text.split_once(words).unwrap_or_default();
    // Pairs of them are brackets, as in `Page<Account>`.
    let in_brackets = text.matches('<').count() == text.matches('>').count();
    let changes = |character: &char| {
        matches!(character, '+' | '-' | '!' | '=' | '~' | '*' | '%') || matches!(character, '<' | '>') && !in_brackets
    };
    let said = |symbols: &str| symbols.chars().filter(changes).filter_map(symbol).collect::<Vec<_>>().join(" ");
    Cow::Owned(format!("{} {words} {}", said(before), said(after)))
}

/// All symbols as words.
pub fn spelt_out(text: &str) -> String {
    let speak = |character: char| symbol(character).map_or_else(|| character.to_string(), |word| format!(" {word} "));
    text.chars().map(speak).collect()
}

/// All of these names as one: `a_and_b`.
pub fn conjunction<'w>(names: impl IntoIterator<Item = &'w str>) -> String {
    let names = names.into_iter().enumerate();
    phrase(names.flat_map(|(at, name)| (at > 0).then_some("and").into_iter().chain([name])))
}

/// A letter without its marks, as people write it who do not have them; what is no such letter by its code point.
fn in_ascii(letter: char) -> String {
    const MARKED: [(&str, &str); 13] = [
        ("àáâãäå", "a"),
        ("ç", "c"),
        ("èéêë", "e"),
        ("ìíîï", "i"),
        ("ñ", "n"),
        ("òóôõöø", "o"),
        ("ùúûü", "u"),
        ("ýÿ", "y"),
        ("æ", "ae"),
        ("œ", "oe"),
        ("ß", "ss"),
        ("ð", "d"),
        ("þ", "th"),
    ];
    let plain = MARKED.iter().find(|(marked, _)| marked.contains(letter));
    match plain {
        _ if letter.is_ascii() => letter.to_string(),
        Some((_, plain)) => (*plain).to_owned(),
        None => format!("u{:x}", u32::from(letter)),
    }
}

/// A character without a word, by its code point: `U1f642`.
pub(super) fn code_points(text: &str) -> String {
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

/// Whether words stand in lower case with an underscore between, as many descriptions write them.
fn is_snake(text: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    text.split('_').all(is_word)
}

fn keep_identifier(mut name: String) -> String {
    name.retain(unicode_ident::is_xid_continue);
    name
}

#[cfg(test)]
mod tests {
    use super::{ENDS, is_keyword, module_name, phrase, shortened, singular, type_name, value_name};

    #[test]
    fn acronyms_are_one_word_and_signs_are_spoken() {
        assert_eq!(type_name("PSU-Http-Method"), "PsuHttpMethod");
        assert_eq!(value_name("_links"), "links");
        assert_eq!(type_name("paymentInitiationSct_pain.001"), "PaymentInitiationSctPain001");
        assert_eq!((type_name("-1"), type_name("1"), type_name("+")), ("Minus1".into(), "Value1".into(), "Plus".into()));
        assert_eq!((type_name("-time"), type_name("A+"), type_name("<all>")), ("MinusTime".into(), "APlus".into(), "All".into()));
    }

    #[test]
    fn keywords_are_found_and_what_cannot_be_raw_takes_an_underscore() {
        assert!(is_keyword("type") && is_keyword("yield") && is_keyword("abstract") && !is_keyword("status"));
        assert_eq!(value_name("self"), "self_");
        assert_eq!(phrase(["self_", "operation"]), "self_operation");
    }

    #[test]
    fn several_of_a_thing_are_named_for_one() {
        let words = ["Statuses", "Status", "Series", "Accounts", "Addresses", "Countries", "Responses", "Sms"];
        let one = ["Status", "", "", "Account", "Address", "Country", "Response", ""];
        assert_eq!(words.map(|word| singular(word).unwrap_or_default()), one);
    }

    #[test]
    fn what_the_end_of_a_word_tells_is_what_all_rules_say() {
        let exceptions = ["analytics", "corps", "Headquarters", "diabetes", "measles", "testes", "shambles", "scissors"];
        let stems = ["Docu", "tes", "her", "in", "al"];
        let ends = ('a'..='z').flat_map(|one| ('a'..='z').map(move |other| format!("{one}{other}s")));
        let ends = ends.chain(ENDS.map(|(end, _)| end.to_owned()));
        let words = ends.flat_map(|end| stems.map(|stem| format!("{stem}{end}")));
        for word in words.chain(exceptions.map(str::to_owned)) {
            let by_rules = Some(pluralizer::pluralize(&word, 1, false)).filter(|one| *one != word);
            assert_eq!(singular(&word), by_rules, "{word}");
        }
    }

    #[test]
    fn a_name_that_is_too_long_keeps_the_end_that_tells_it_apart() {
        assert_eq!(shortened("OfSomethingVeryLongTheLinks".to_owned(), 15), "OfSomgTheLinks".to_owned());
        assert_eq!(shortened("of_something_the_links".to_owned(), 15), "of_so_the_links".to_owned());
    }

    #[test]
    fn modules_are_ascii() {
        assert_eq!((module_name("Överföring"), module_name("口座")), ("overforing".into(), "u53e3u5ea7".into()));
    }
}
