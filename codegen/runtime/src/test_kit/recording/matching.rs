//! Whether a request is one that was recorded: by method, path, query and body. What a placeholder stands for may be anything.

use super::body::Recorded;
use super::exchange::Sent;
use super::json::Token;
use super::redaction::is_placeholder;

/// How close a request is to a recorded one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Match {
    Same,
    /// Only query or body are others.
    SameAddress,
    Other,
}

pub(super) fn compared(recorded: &Sent, sent: &Sent) -> Match {
    let (known, path) = (recorded.path.split('/'), sent.path.split('/'));
    let is_same_path = known.clone().count() == path.clone().count() && known.zip(path).all(|(known, sent)| is_same(known, sent));
    if recorded.method != sent.method || !is_same_path {
        return Match::Other;
    }
    let is_whole = are_same_pairs(&recorded.query, &sent.query) && is_same_body(&recorded.body, &sent.body);
    if is_whole { Match::Same } else { Match::SameAddress }
}

fn is_same(recorded: &str, sent: &str) -> bool {
    recorded == sent || is_placeholder(recorded)
}

fn are_same_pairs(recorded: &[(String, String)], sent: &[(String, String)]) -> bool {
    let mut pairs = recorded.iter().zip(sent);
    recorded.len() == sent.len() && pairs.all(|((known, recorded), (name, sent))| known == name && is_same(recorded, sent))
}

fn is_same_body(recorded: &Recorded, sent: &Recorded) -> bool {
    match (recorded, sent) {
        (Recorded::Json(recorded), Recorded::Json(sent)) => {
            let mut tokens = recorded.iter().zip(sent);
            recorded.len() == sent.len() && tokens.all(|(recorded, sent)| is_same_token(recorded, sent))
        }
        (Recorded::Form(recorded), Recorded::Form(sent)) => are_same_pairs(recorded, sent),
        (Recorded::Text(recorded), Recorded::Text(sent)) => is_same(recorded, sent),
        (recorded, sent) => recorded == sent,
    }
}

fn is_same_token(recorded: &Token, sent: &Token) -> bool {
    match (recorded, sent) {
        (Token::Text(recorded), Token::Text(sent)) => is_same(recorded, sent),
        (recorded, sent) => recorded == sent,
    }
}
