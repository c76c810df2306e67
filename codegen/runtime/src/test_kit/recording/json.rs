//! JSON as its tokens: numbers keep their digits, and members their order.

use std::iter::Peekable;
use std::str::Chars;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A bracket, a brace, a comma or a colon.
    Mark(char),
    /// The name of a member, without quotes and escapes.
    Name(String),
    /// A string, without quotes and escapes.
    Text(String),
    /// A number, `true`, `false` or `null`.
    Scalar(String),
}

impl Token {
    pub(super) fn write(&self, out: &mut String) {
        match self {
            Self::Mark(mark) => out.push(*mark),
            Self::Name(text) | Self::Text(text) => out.push_str(&quoted(text)),
            Self::Scalar(text) => out.push_str(text),
        }
    }
}

/// A text as a string of JSON.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The tokens of a text that is JSON.
pub(super) fn tokens(json: &str) -> Vec<Token> {
    let (mut tokens, mut chars) = (Vec::new(), json.chars().peekable());
    while let Some(first) = chars.next() {
        match first {
            ':' => {
                if let Some(Token::Text(name)) = tokens.pop_if(|token| matches!(token, Token::Text(_))) {
                    tokens.push(Token::Name(name));
                }
                tokens.push(Token::Mark(first));
            }
            '{' | '}' | '[' | ']' | ',' => tokens.push(Token::Mark(first)),
            '"' => tokens.push(Token::Text(string(&mut chars))),
            first if first.is_ascii_whitespace() => {}
            first => {
                let mut scalar = String::from(first);
                while let Some(next) = chars.next_if(|next| !matches!(next, '}' | ']' | ',') && !next.is_ascii_whitespace()) {
                    scalar.push(next);
                }
                tokens.push(Token::Scalar(scalar));
            }
        }
    }
    tokens
}

/// The rest of a string, after its first quote.
fn string(chars: &mut Peekable<Chars<'_>>) -> String {
    let mut raw = String::from('"');
    while let Some(next) = chars.next() {
        raw.push(next);
        match next {
            '\\' => raw.extend(chars.next()),
            '"' => break,
            _ => {}
        }
    }
    serde_json::from_str(&raw).unwrap_or(raw)
}

/// The tokens as text, on one line.
pub(super) fn text(tokens: &[Token]) -> String {
    let mut out = String::new();
    tokens.iter().for_each(|token| token.write(&mut out));
    out
}

/// Each leaf, and whether it stands under a member that `is_hidden`.
pub(super) fn leaves(tokens: &mut [Token], is_hidden: impl Fn(&str) -> bool) -> Vec<(&mut Token, bool)> {
    // Whether what is within each open bracket is hidden, and whether the value that comes next is.
    let (mut open, mut next, mut leaves) = (vec![false], false, Vec::new());
    for token in tokens {
        let around = open.last().copied().unwrap_or_default();
        match token {
            Token::Name(name) => next = around || is_hidden(name),
            Token::Mark('{' | '[') => open.push(std::mem::replace(&mut next, around) || around),
            Token::Mark('}' | ']') => {
                open.pop();
                next = open.last().copied().unwrap_or_default();
            }
            Token::Mark(',') => next = around,
            Token::Mark(_) => {}
            Token::Text(_) | Token::Scalar(_) => leaves.push((token, next || around)),
        }
    }
    leaves
}

#[cfg(test)]
mod tests {
    use super::{Token, leaves, text, tokens};

    #[test]
    fn digits_and_order_are_kept_and_spacing_is_not() {
        let json = "{ \"b\" : 1.50,\n \"a\": [\"x:\\\"y\\\"\", null, {}] }";
        assert_eq!(text(&tokens(json)), r#"{"b":1.50,"a":["x:\"y\"",null,{}]}"#);
    }

    #[test]
    fn what_stands_under_a_hidden_member_is_hidden_and_nothing_beside_it() {
        let mut tokens = tokens(r#"{"a":1,"h":{"b":2,"c":[3,{"d":4}]},"e":[5],"h":6}"#);
        let hidden = leaves(&mut tokens, |name| name == "h").into_iter().filter(|(_, is_hidden)| *is_hidden);
        let hidden: Vec<_> = hidden.map(|(token, _)| token.clone()).collect();
        assert_eq!(hidden, ["2", "3", "4", "6"].map(|scalar| Token::Scalar(scalar.to_owned())));
    }
}
