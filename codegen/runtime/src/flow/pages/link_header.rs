//! The header `Link` (RFC 8288).

use http::HeaderMap;
use http::header::LINK;

/// The target of the first link with a relation.
pub(super) fn related(headers: &HeaderMap, relation: &str) -> Option<String> {
    let values = headers.get_all(LINK).iter().filter_map(|value| value.to_str().ok());
    values.into_iter().find_map(|value| in_value(value, relation))
}

fn in_value(value: &str, relation: &str) -> Option<String> {
    let mut rest = value;
    while let Some((_, from)) = rest.split_once('<') {
        let (target, after) = from.split_once('>')?;
        let (parameters, behind) = until_comma(after);
        if relations(parameters).any(|named| named.eq_ignore_ascii_case(relation)) {
            return Some(target.trim().to_owned());
        }
        rest = behind;
    }
    None
}

/// The parameters of a link, and what comes behind its comma: one in quotes belongs to a value.
fn until_comma(text: &str) -> (&str, &str) {
    let (mut is_quoted, mut is_escaped) = (false, false);
    for (at, character) in text.char_indices() {
        match character {
            _ if is_escaped => is_escaped = false,
            '\\' if is_quoted => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => return text.split_at_checked(at).unwrap_or((text, "")),
            _ => {}
        }
    }
    (text, "")
}

/// The relations that the first `rel` names; of several only the first counts.
fn relations(parameters: &str) -> impl Iterator<Item = &str> {
    let mut named = parameters.split(';').filter_map(|parameter| parameter.split_once('='));
    let rel = named.find(|(name, _)| name.trim().eq_ignore_ascii_case("rel"));
    rel.map_or("", |(_, value)| value.trim().trim_matches('"')).split_ascii_whitespace()
}

#[cfg(test)]
mod tests {
    use super::in_value;

    #[test]
    fn the_link_with_the_relation_is_taken() {
        let value = r#"<https://a.example/?page=1>; rel="prev", </?page=3,4>; title="a, b\" c"; rel="last Next""#;
        assert_eq!(in_value(value, "next").as_deref(), Some("/?page=3,4"));
        assert_eq!(in_value("<?p=2>;rel=next", "next").as_deref(), Some("?p=2"));
        for value in
            ["", "<", "<?p=2", "<?p=2>", "<?p=2>; rel=prev", "rel=next", "<?p=2>; title=\"rel=next", "<?p=2>; rel=\"nextpage\""]
        {
            assert_eq!(in_value(value, "next"), None, "{value}");
        }
    }
}
