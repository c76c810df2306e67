//! Path templates as they go over the wire.

/// A path template as it is sent: what a URL has no place for is escaped, and what a server never sees is left out.
pub(crate) fn sent_path(path: &str) -> String {
    let mut sent = String::with_capacity(path.len());
    let mut is_name = false;
    for character in path.chars() {
        match character {
            '#' if !is_name => break,
            '{' => is_name = true,
            '}' => is_name = false,
            _ => {}
        }
        let is_sent = is_name || character == '}' || character.is_ascii_alphanumeric() || KEPT.contains(character);
        if is_sent {
            sent.push(character);
        } else {
            let mut buffer = [0; 4];
            character.encode_utf8(&mut buffer).bytes().for_each(|byte| sent.push_str(&format!("%{byte:02X}")));
        }
    }
    sent
}

/// What stands in a path or a query as it is (RFC 3986, sections 3.3 and 3.4), and the sign before what is escaped already.
const KEPT: &str = "/?-._~!$&'()*+,;=:@%";

#[cfg(test)]
mod tests {
    use super::sent_path;

    #[test]
    fn what_a_url_has_no_place_for_is_escaped_outside_names() {
        for (path, sent) in [
            ("/book/{id}.json", "/book/{id}.json"),
            ("/items:search", "/items:search"),
            ("/a b/{some name}", "/a%20b/{some name}"),
            ("/k\u{f6}p/100%25", "/k%C3%B6p/100%25"),
            ("/pinned?kind=a b", "/pinned?kind=a%20b"),
            ("/pinned#{part}", "/pinned"),
            ("/{a#b}/c", "/{a#b}/c"),
            ("/a|b\"<>", "/a%7Cb%22%3C%3E"),
        ] {
            assert_eq!(sent_path(path), sent);
        }
    }
}
