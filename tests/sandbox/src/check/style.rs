//! Values of parameters, read back from the styles of OpenAPI.

use axum::http::{HeaderMap, header};
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use crate::parameter::{Parameter, Shape, Style};

/// Turns a piece of text into the text that was meant. Delimiters are cut before, so that encoded ones survive.
type Decode = fn(&str) -> Result<String, String>;

pub(super) fn as_is(text: &str) -> Result<String, String> {
    Ok(text.trim().to_owned())
}

pub(super) fn percent_decoded(text: &str) -> Result<String, String> {
    let decoded = percent_decode_str(text).decode_utf8();
    decoded.map(Into::into).map_err(|_| "is no UTF-8".into())
}

fn query_decoded(text: &str) -> Result<String, String> {
    percent_decoded(&text.replace('+', " "))
}

/// Whether several headers of this name are one value.
pub(super) fn is_list(parameter: &Parameter) -> bool {
    matches!(parameter.shape, Shape::Array(_))
}

/// Reads a value that is written in one text.
pub(super) fn read(parameter: &Parameter, text: &str, decode: Decode) -> Result<Value, String> {
    if parameter.style == Style::Json {
        return serde_json::from_str(&decode(text)?).map_err(|_| "is no JSON".into());
    }
    let text = &with_plain_delimiters(parameter, without_prefix(parameter, text)?);
    let delimiter = delimiter(parameter);
    match &parameter.shape {
        Shape::Array(_) if text.is_empty() => Ok(Value::Array(Vec::new())),
        Shape::Array(item) => {
            let pieces = text.split(delimiter).map(|piece| own_value(parameter, piece));
            pieces.map(|piece| scalar(item, &decode(piece)?)).collect()
        }
        Shape::Object(fields) => object(fields, &name_value_pairs(text, delimiter, parameter.explode), decode),
        shape => scalar(shape, &decode(text)?),
    }
}

/// A label starts with a dot; a matrix with `;name=`, unless it is exploded and each of its pieces has a name.
fn without_prefix<'t>(parameter: &Parameter, text: &'t str) -> Result<&'t str, String> {
    let stripped = match parameter.style {
        Style::Label => text.strip_prefix('.'),
        Style::Matrix => text.strip_prefix(';').map(|text| {
            let is_scalar = !matches!(parameter.shape, Shape::Array(_) | Shape::Object(_));
            if is_scalar || !parameter.explode { own_value(parameter, text) } else { text }
        }),
        _ => Some(text),
    };
    stripped.ok_or_else(|| "is not written in its style".into())
}

/// The value of `name=value` where the name is the parameter's own and the style writes it.
fn own_value<'t>(parameter: &Parameter, text: &'t str) -> &'t str {
    match text.split_once('=') {
        Some((name, value)) if parameter.style == Style::Matrix && name == parameter.name => value,
        _ => text,
    }
}

fn delimiter(parameter: &Parameter) -> char {
    match parameter.style {
        Style::Label if parameter.explode => '.',
        Style::Matrix if parameter.explode => ';',
        Style::SpaceDelimited => ' ',
        Style::TabDelimited => '\t',
        Style::PipeDelimited => '|',
        _ => ',',
    }
}

/// Delimiters that cannot stand in an address as they are arrive encoded.
fn with_plain_delimiters(parameter: &Parameter, text: &str) -> String {
    match parameter.style {
        Style::SpaceDelimited => text.replace("%20", " ").replace('+', " "),
        Style::TabDelimited => text.replace("%09", "\t"),
        Style::PipeDelimited => text.replace("%7C", "|").replace("%7c", "|"),
        _ => text.to_owned(),
    }
}

/// Exploded `a=1,b=2`, else `a,1,b,2`.
fn name_value_pairs(text: &str, delimiter: char, explode: bool) -> Vec<(&str, &str)> {
    let pieces = text.split(delimiter);
    if explode {
        pieces.map(|piece| piece.split_once('=').unwrap_or((piece, ""))).collect()
    } else {
        let pieces: Vec<_> = pieces.collect();
        pieces.chunks(2).map(|pair| (pair[0], pair.get(1).copied().unwrap_or_default())).collect()
    }
}

fn object(fields: &[(String, Shape)], pairs: &[(&str, &str)], decode: Decode) -> Result<Value, String> {
    let mut members = Map::new();
    for (name, value) in pairs {
        let name = decode(name)?;
        let shape = fields.iter().find(|(field, _)| *field == name).map_or(&Shape::Text, |(_, shape)| shape);
        members.insert(name, scalar(shape, &decode(value)?)?);
    }
    Ok(members.into())
}

/// A text that is no boolean or number stays text, for the schema to refuse.
fn scalar(shape: &Shape, text: &str) -> Result<Value, String> {
    let parsed = match shape {
        Shape::Boolean => text.parse().ok().map(Value::Bool),
        Shape::Number => text.parse().ok().map(Value::Number),
        Shape::Text => None,
        Shape::Array(_) | Shape::Object(_) => {
            return Err("nests deeper than its style can write".into());
        }
    };
    Ok(parsed.unwrap_or_else(|| text.into()))
}

/// Names and values of a query or of the cookies, each taken by the parameter it belongs to.
pub(super) struct Pairs<'r> {
    pairs: Vec<Pair<'r>>,
    decode: Decode,
}

struct Pair<'r> {
    name: String,
    text: &'r str,
    taken: bool,
}

impl<'r> Pairs<'r> {
    pub(super) fn of_query(query: &'r str) -> Self {
        Self::cut(query.split('&'), query_decoded)
    }

    pub(super) fn of_cookies(headers: &'r HeaderMap) -> Self {
        let texts = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        Self::cut(texts.flat_map(|text| text.split(';')).map(str::trim), as_is)
    }

    fn cut(pieces: impl Iterator<Item = &'r str>, decode: Decode) -> Self {
        let pairs = pieces.filter(|piece| !piece.is_empty()).map(|piece| {
            let (name, text) = piece.split_once('=').unwrap_or((piece, ""));
            Pair { name: decode(name).unwrap_or_else(|_| name.to_owned()), text, taken: false }
        });
        Self { pairs: pairs.collect(), decode }
    }

    /// Names that no parameter took.
    pub(super) fn left(&self) -> impl Iterator<Item = &str> {
        self.pairs.iter().filter(|pair| !pair.taken).map(|pair| pair.name.as_str())
    }

    /// Takes and reads what belongs to a parameter; `None` where nothing does.
    pub(super) fn read(&mut self, parameter: &Parameter) -> Result<Option<Value>, String> {
        let decode = self.decode;
        match &parameter.shape {
            Shape::Object(fields) if parameter.style == Style::DeepObject => {
                let prefix = format!("{}[", parameter.name);
                let pairs = self.take(|name| name.strip_prefix(&prefix)?.strip_suffix(']'));
                Self::members(fields, &pairs, decode)
            }
            Shape::Object(fields) if parameter.explode => {
                let pairs = self.take(|name| fields.iter().any(|(field, _)| field == name).then_some(name));
                Self::members(fields, &pairs, decode)
            }
            shape => {
                let pairs = self.take(|name| (name == parameter.name).then_some(name));
                match (pairs.as_slice(), shape) {
                    ([], _) => Ok(None),
                    (pairs, Shape::Array(item)) if parameter.explode => {
                        let items = pairs.iter().map(|(_, text)| scalar(item, &decode(text)?));
                        items.collect::<Result<_, _>>().map(Some)
                    }
                    ([(_, text)], _) => read(parameter, text, decode).map(Some),
                    _ => Err("is given more than once".into()),
                }
            }
        }
    }

    fn members(fields: &[(String, Shape)], pairs: &[(String, &str)], decode: Decode) -> Result<Option<Value>, String> {
        let pairs: Vec<_> = pairs.iter().map(|(name, text)| (name.as_str(), *text)).collect();
        if pairs.is_empty() {
            return Ok(None);
        }
        object(fields, &pairs, decode).map(Some)
    }

    /// Takes the pairs that `key` gives a name.
    fn take(&mut self, key: impl Fn(&str) -> Option<&str>) -> Vec<(String, &'r str)> {
        let mut taken = Vec::new();
        for pair in &mut self.pairs {
            if let Some(name) = key(&pair.name) {
                taken.push((name.to_owned(), pair.text));
                pair.taken = true;
            }
        }
        taken
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Pairs, percent_decoded, read};
    use crate::description::Description;
    use crate::parameter::Parameter;
    use crate::schema::Schemas;

    const LIST: &str = r#"{"type": "array", "items": {"type": "integer"}}"#;
    const POINT: &str = r#"{"type": "object", "properties": {"x": {"type": "integer"}, "y": {"type": "string"}}}"#;

    fn parameter(location: &str, style: &str, explode: bool, schema: &str) -> Parameter {
        let schema: Value = serde_json::from_str(schema).unwrap();
        let description = Description::of(json!({ "parameters": [
            { "name": "p", "in": location, "style": style, "explode": explode, "schema": schema },
        ]}));
        let schemas = Schemas::new(&description).unwrap();
        let used = description.root().get("parameters").unwrap().items().next().unwrap();
        Parameter::read(&used, &schemas).unwrap().unwrap()
    }

    #[test]
    fn values_in_one_text_are_read_by_style() {
        let cases = [
            ("simple", false, r#"{"type": "string"}"#, "a%2Cb", json!("a,b")),
            ("simple", false, LIST, "1,2", json!([1, 2])),
            ("simple", false, POINT, "x,1,y,a%2Cb", json!({"x": 1, "y": "a,b"})),
            ("simple", true, POINT, "x=1,y=b", json!({"x": 1, "y": "b"})),
            ("label", false, LIST, ".1,2", json!([1, 2])),
            ("label", true, LIST, ".1.2", json!([1, 2])),
            ("matrix", false, r#"{"type": "integer"}"#, ";p=1", json!(1)),
            ("matrix", false, LIST, ";p=1,2", json!([1, 2])),
            ("matrix", true, LIST, ";p=1;p=2", json!([1, 2])),
            ("matrix", true, POINT, ";x=1;y=b", json!({"x": 1, "y": "b"})),
        ];
        for (style, explode, schema, text, expected) in cases {
            let parameter = parameter("path", style, explode, schema);
            assert_eq!(read(&parameter, text, percent_decoded), Ok(expected), "{style} {explode} {text}");
        }
    }

    #[test]
    fn values_in_a_query_are_read_by_style_and_leave_what_is_not_theirs() {
        let cases = [
            ("form", true, LIST, "p=1&p=2", json!([1, 2])),
            ("form", false, LIST, "p=1,2", json!([1, 2])),
            ("form", true, POINT, "x=1&y=b", json!({"x": 1, "y": "b"})),
            ("spaceDelimited", false, LIST, "p=1%202", json!([1, 2])),
            ("pipeDelimited", false, LIST, "p=1%7C2", json!([1, 2])),
            ("deepObject", true, POINT, "p[x]=1&p%5By%5D=b", json!({"x": 1, "y": "b"})),
        ];
        for (style, explode, schema, text, expected) in cases {
            let text = format!("{text}&other=1");
            let mut pairs = Pairs::of_query(&text);
            let value = pairs.read(&parameter("query", style, explode, schema));
            assert_eq!(value, Ok(Some(expected)), "{style} {explode} {text}");
            assert_eq!(pairs.left().collect::<Vec<_>>(), ["other"]);
        }
    }
}
