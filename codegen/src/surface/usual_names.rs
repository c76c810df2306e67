//! The usual names of methods, from method and path: in `accounts`, `GET /accounts` is `list`, and `GET /accounts/{id}/balances` is `balances`.
//!
//! They go before an `operationId` that says no more than that, as `getAccountList` does. One that says more is the better name.

use crate::naming::words::{phrase, singular, value_name};
use crate::operations::Operation;

/// Words of an `operationId` that tell nothing of what the operation is for.
const FILLERS: [&str; 17] = [
    "a",
    "all",
    "an",
    "and",
    "by",
    "detail",
    "details",
    "for",
    "from",
    "id",
    "in",
    "info",
    "information",
    "of",
    "one",
    "the",
    "to",
];
/// Verbs that say no more than `GET` does.
const READING: [&str; 9] = ["fetch", "find", "get", "list", "load", "read", "retrieve", "show", "view"];
/// Verbs that say what a method of HTTP does. Where a path has one of them within a word, as `widgets` has `get`, it is not said.
const WRITING: [&str; 12] =
    ["add", "create", "delete", "insert", "new", "patch", "post", "put", "remove", "replace", "set", "update"];

/// Verbs that a path has where an operation is no change of a thing: `POST /payments/{id}/cancel`.
const DOING: [&str; 30] = [
    "accept",
    "activate",
    "approve",
    "archive",
    "attach",
    "authorize",
    "cancel",
    "capture",
    "close",
    "confirm",
    "detach",
    "disable",
    "download",
    "enable",
    "execute",
    "export",
    "finalize",
    "import",
    "query",
    "refresh",
    "reject",
    "reset",
    "resume",
    "search",
    "send",
    "start",
    "stop",
    "submit",
    "upload",
    "verify",
];

/// An operation as its path and its `operationId` tell it.
struct Told {
    /// The words of what it is about below the owner of the method; none where that is what the owner stands for.
    noun: Vec<String>,
    /// Whether that is one thing, by its id.
    is_one: bool,
    /// Whether the owner stands for several things.
    of_many: bool,
    /// What it does, where the `operationId` says so.
    verb: Option<String>,
}

/// The usual names of an operation whose method stands on a group, or on a handle that binds parameters of its path; plainest first, none
/// where its `operationId` says more than its path does.
pub(super) fn usual_names(operation: &Operation, group: &str, bound: &[String]) -> Vec<String> {
    let id = operation.operation_id.as_deref().map(value_name);
    let id: Vec<&str> = id.as_deref().into_iter().flat_map(|id| id.split('_')).filter(|word| !word.is_empty()).collect();
    let Some(told) = told(operation, &id, group, bound) else { return Vec::new() };
    let mut names = vec![name(&operation.method, &told, &id)];
    match operation.method.as_str() {
        // Of the two that change a thing, both are usual.
        "PUT" if told.verb.is_none() => names.push(with(&["replace"], &told.noun)),
        "PATCH" if told.verb.is_none() => names.push(with(&["patch"], &told.noun)),
        _ => {}
    }
    // What grows longer than the `operationId` is no plainer name.
    names.retain(|name| id.is_empty() || name.split('_').count() <= id.len());
    // Of words put together, one alone may be a keyword.
    names.iter().map(|name| value_name(name)).collect()
}

fn told(operation: &Operation, id: &[&str], group: &str, bound: &[String]) -> Option<Told> {
    let path = operation.path.split(['?', '#']).next().unwrap_or_default();
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    let (below, of_many) = below_owner(&segments, group, bound);
    let is_one = if below.is_empty() { !bound.is_empty() } else { parameter(below[below.len() - 1]).is_some() };
    let noun = noun(below);
    let begins = noun.first().map(String::as_str);
    let known = words_of(&segments, group);
    let is_verb = |word: &&str| READING.contains(word) || WRITING.contains(word);
    // Behind another verb it is what that one gets: `getAccountList`.
    let is_list_noun = id.iter().any(|word| *word != "list" && is_verb(word));
    let says_more = |word: &&&str| match **word {
        "list" if is_list_noun => false,
        word if is_verb(&word) => Some(word) != begins,
        word if DOING.contains(&word) => !known.contains(&singular_of(word)),
        word => !FILLERS.contains(&word) && !is_said(word, &known),
    };
    let more: Vec<&str> = id.iter().filter(says_more).copied().collect();
    let is_said_verb = begins.is_some_and(|begins| is_verb(&begins) && id.contains(&begins));
    match more.as_slice() {
        [_, ..] if is_said_verb => None,
        [] => Some(Told { noun, is_one, of_many, verb: None }),
        // Of reading, any other word may tell what is read.
        [word] if operation.method == "GET" && !is_verb(word) && !DOING.contains(word) => None,
        [verb] => Some(Told { noun, is_one, of_many, verb: Some((*verb).to_owned()) }),
        _ => None,
    }
}

/// The segments of a path below what the owner of the method stands for, and whether that is a collection.
fn below_owner<'p>(segments: &'p [&'p str], group: &str, bound: &[String]) -> (&'p [&'p str], bool) {
    let of_handle =
        segments.iter().rposition(|segment| parameter(segment).is_some_and(|name| bound.iter().any(|bound| bound == name)));
    if let Some(at) = of_handle {
        return (segments.get(at + 1..).unwrap_or_default(), false);
    }
    let (whole, group) = (one_of_each(group), group_words(group));
    // The name of a group may take several segments: `system_pools` of `/system/pools`.
    let is_group = |from: usize, to: usize| {
        let run = segments.get(from..=to).unwrap_or_default();
        run.iter().all(|segment| parameter(segment).is_none())
            && [&whole, &group].contains(&&run.iter().flat_map(|segment| one_of_each(&value_name(segment))).collect())
    };
    // Where a group is called after what is done, that is the name of the method too.
    let is_done = |at: &usize| segments.get(*at).is_some_and(|segment| DOING.contains(segment));
    let own = (0..segments.len()).rfind(|to| (0..=*to).any(|from| is_group(from, *to))).filter(|at| !is_done(at));
    if let Some((at, segment)) = own.and_then(|at| Some((at, segments.get(at)?))) {
        return (segments.get(at + 1..).unwrap_or_default(), is_plural(&value_name(segment)));
    }
    let prefix = segments.iter().rposition(|segment| parameter(segment).is_none() && !tells(segment)).map_or(0, |at| at + 1);
    (segments.get(prefix..).unwrap_or_default(), false)
}

/// The words of the names in a path; of what an id follows, one is meant.
fn noun(segments: &[&str]) -> Vec<String> {
    let mut noun = Vec::new();
    for (at, segment) in segments.iter().enumerate() {
        if !tells(segment) {
            continue;
        }
        let name = value_name(segment);
        let is_one = segments.get(at + 1).is_some_and(|next| parameter(next).is_some());
        let name = if is_one { last_as_one(&name) } else { name };
        noun.extend(name.split('_').filter(|word| !word.is_empty()).map(str::to_owned));
    }
    noun
}

fn name(method: &str, told: &Told, id: &[&str]) -> String {
    let Told { noun, is_one, of_many, verb } = told;
    let verb = verb.as_deref();
    let reads = verb.is_none_or(|verb| READING.contains(&verb));
    match (method, verb) {
        ("GET", _) if reads && noun.is_empty() => {
            let lists = id.contains(&"all") || !is_one && (*of_many || verb == Some("list"));
            (if lists { "list" } else { "get" }).to_owned()
        }
        ("GET", _) if reads => phrase(noun.iter().map(String::as_str)),
        ("POST", None | Some("post")) if noun.is_empty() && *is_one => "update".to_owned(),
        ("POST", None | Some("post")) if creates(noun) => with(&["create"], &one(noun)),
        ("POST", None | Some("post")) => phrase(noun.iter().map(String::as_str)),
        ("PUT" | "PATCH", None | Some("put" | "patch")) => with(&["update"], noun),
        (method, None) => with(&[method.to_lowercase().as_str()], noun),
        ("POST", Some(verb)) if !says_last(id, noun) => with(&[verb], &one(noun)),
        (_, Some(verb)) => with(&[verb], noun),
    }
}

/// Whether a request to add to this makes a thing of which there are several; anything else is done.
fn creates(noun: &[String]) -> bool {
    noun.first().is_none_or(|first| !DOING.contains(&first.as_str())) && noun.last().is_none_or(|last| is_plural(last))
}

/// Whether the `operationId` has the last word of the noun as the path has it.
fn says_last(id: &[&str], noun: &[String]) -> bool {
    noun.last().is_some_and(|last| id.contains(&last.as_str()))
}

fn with(verb: &[&str], noun: &[String]) -> String {
    phrase(verb.iter().copied().chain(noun.iter().map(String::as_str)))
}

fn one(noun: &[String]) -> Vec<String> {
    let mut noun = noun.to_vec();
    if let Some(last) = noun.last_mut() {
        *last = singular_of(last);
    }
    noun
}

/// All words that a path and a group say.
fn words_of(segments: &[&str], group: &str) -> Vec<String> {
    let names = segments.iter().map(|segment| value_name(segment)).chain([group.to_owned()]);
    names.flat_map(|name| name.split('_').map(singular_of).collect::<Vec<_>>()).collect()
}

/// Whether a word is among others, or is the beginning or the end of one: `payment` of `paymentinitiation`.
fn is_said(word: &str, known: &[String]) -> bool {
    const SHORTEST_PART: usize = 4;
    let word = singular_of(word);
    let is_part = |other: &String| word.len() >= SHORTEST_PART && (other.starts_with(&word) || other.ends_with(&word));
    known.iter().any(|other| *other == word || is_part(other))
}

/// The name in a segment that is a parameter and nothing else.
fn parameter(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}').filter(|name| !name.contains(['{', '}']))
}

/// Whether a segment tells one resource from another: versions and the word `api` do not, nor does an id.
pub(super) fn tells(segment: &str) -> bool {
    let version = segment.strip_prefix(['v', 'V']).unwrap_or(segment);
    let is_version =
        version.starts_with(|first: char| first.is_ascii_digit()) && !version.contains(|letter: char| letter.is_alphabetic());
    !segment.is_empty() && parameter(segment).is_none() && !is_version && !matches!(segment, "api" | "rest")
}

fn one_of_each(name: &str) -> Vec<String> {
    name.split('_').filter(|word| !word.is_empty()).map(singular_of).collect()
}

/// What a group is about: that it is a service is no word of a path.
fn group_words(group: &str) -> Vec<String> {
    let mut words = one_of_each(group);
    words.retain(|word| !matches!(word.as_str(), "api" | "controller" | "endpoint" | "operation" | "resource" | "service"));
    words
}

fn last_as_one(name: &str) -> String {
    match name.rsplit_once('_') {
        Some((before, last)) => phrase([before, &singular_of(last)]),
        None => singular_of(name),
    }
}

fn is_plural(name: &str) -> bool {
    let last = name.rsplit('_').next().unwrap_or(name);
    singular_of(last) != last
}

/// The one of which a word names several, in a place where things are named: short words are plurals there, as `pets`.
fn singular_of(word: &str) -> String {
    let short = || word.strip_suffix('s').filter(|one| one.len() > 1 && !one.ends_with(['s', 'u', 'i', 'm'])).map(str::to_owned);
    singular(word).or_else(short).unwrap_or_else(|| word.to_owned())
}
