//! Text in other charsets than UTF-8.

use bytes::Bytes;
use encoding_rs::{Encoding, UTF_8};

use super::media_type::{JSON, is_json, is_other_text, is_xml, parameter};

/// How much of a body can be its XML declaration, in bytes.
const DECLARATION: usize = 256;

/// A body in UTF-8, if it is text in another charset: one that a byte order mark, the media type or the XML declaration names. JSON that is
/// UTF-8 is that, whatever its media type says (RFC 8259, section 8.1). All else is as received.
pub(crate) fn in_utf8(raw: &Bytes, content_type: Option<&str>) -> Bytes {
    let media_type = content_type.unwrap_or_default();
    // It has no charset, and what begins in ASCII has no mark.
    if media_type == JSON && raw.first().is_some_and(u8::is_ascii) {
        return raw.clone();
    }
    let is_json = is_json(media_type);
    if !is_json && !is_other_text(media_type) && content_type.is_some() {
        return raw.clone();
    }
    if let Some((marked, _)) = Encoding::for_bom(raw) {
        return decoded(raw, marked);
    }
    let label = parameter(media_type, "charset").or_else(|| is_xml(media_type).then(|| declared(raw))?);
    let named = label.and_then(|label| Encoding::for_label(label.as_bytes())).filter(|named| *named != UTF_8);
    match named {
        Some(named) if !is_json || std::str::from_utf8(raw).is_err() => decoded(raw, named),
        _ => raw.clone(),
    }
}

fn decoded(raw: &[u8], encoding: &'static Encoding) -> Bytes {
    Bytes::from(encoding.decode(raw).0.into_owned())
}

/// The encoding that an XML declaration names.
fn declared(raw: &[u8]) -> Option<&str> {
    let start = raw.get(..raw.len().min(DECLARATION))?;
    let end = start.windows(2).position(|pair| pair == b"?>")?;
    let declaration = std::str::from_utf8(start.get(..end)?).ok()?.strip_prefix("<?xml")?;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    value.get(1..)?.split(quote).next()
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::in_utf8;

    #[test]
    fn the_charset_is_that_of_the_mark_the_media_type_or_the_declaration() {
        let utf16 = [0xff, 0xfe, b'a', 0, 0xe5, 0];
        let declaration = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xe5</a>";
        for (raw, content_type, text) in [
            (b"\xe5".as_slice(), Some("text/plain; charset=ISO-8859-1"), "\u{e5}"),
            (b"\xe5", Some("text/plain; Charset=\"latin1\""), "\u{e5}"),
            (&utf16, Some("text/plain"), "a\u{e5}"),
            (declaration, Some("application/pain+xml"), "<?xml version='1.0' encoding='ISO-8859-1'?><a>\u{e5}</a>"),
            ("\u{feff}{}".as_bytes(), Some("application/json"), "{}"),
            ("\"\u{e5}\"".as_bytes(), Some("application/json; charset=ISO-8859-1"), "\"\u{e5}\""),
            (b"\"\xe5\"", Some("application/json; charset=ISO-8859-1"), "\"\u{e5}\""),
        ] {
            assert_eq!(in_utf8(&Bytes::from_static(raw.to_vec().leak()), content_type), text.as_bytes(), "{content_type:?}");
        }
    }

    #[test]
    fn what_is_no_text_or_in_no_known_charset_stays_as_received() {
        for content_type in
            ["application/pdf", "application/octet-stream; charset=latin1", "text/plain; charset=x-nobody", "text/plain"]
        {
            let raw = Bytes::from_static(b"\xe5\x00");
            assert_eq!(in_utf8(&raw, Some(content_type)), raw, "{content_type}");
        }
    }
}
