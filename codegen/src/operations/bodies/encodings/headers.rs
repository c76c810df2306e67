//! Headers of parts: those whose values are said go with their part.

use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostic, rules};
use crate::document::schema::Schema;
use crate::operations::lower::Lowering;
use crate::source::Node;

impl<'d> Lowering<'_, '_, 'd> {
    /// The headers of the part of a field whose values are said. Of the others it is reported that they are not sent.
    pub(super) fn part_headers(&mut self, field: &str, headers: &'d Node, is_file: bool) -> BTreeMap<String, String> {
        let mut said = BTreeMap::new();
        for (name, listed) in headers.members().filter(|(name, _)| !crate::grammar::is_extension(name)) {
            let Some(header) = self.types.resolve(listed) else { continue };
            let value = header.get("schema").and_then(|schema| self.said_value(schema));
            match name.to_ascii_lowercase().as_str() {
                "content-type" => self.types.idle([listed], "`contentType` says it"),
                "content-disposition" if value.is_none() => self.types.idle([listed], "the part has it by its name"),
                "content-disposition" => self.not_sent(listed, field, name, ("the part has its own", "remove it")),
                _ if !is_token(name) => {
                    self.not_sent(listed, field, name, ("no header can be called so", "correct its name"));
                }
                _ => match value {
                    Some(value) => _ = said.insert(name.to_owned(), value),
                    None if is_file => {
                        let help =
                            "give it one value by `enum` or `default`, or give it with the file by `FilePart::with_header`";
                        self.not_sent(listed, field, name, ("nothing says its value", help));
                    }
                    None => {
                        let help = "give it one value by `enum` or `default`";
                        self.not_sent(listed, field, name, ("nothing says its value", help));
                    }
                },
            }
        }
        said
    }

    fn not_sent(&mut self, header: &'d Node, field: &str, name: &str, (why, help): (&str, &'static str)) {
        let place = self.types.sources().key_place(header.id);
        let message = format!("the header `{name}` of the part `{field}` is not sent: {why}");
        self.types.report(Diagnostic::new(&rules::ENCODING_WITHOUT_EFFECT, place, message).help(help));
    }

    /// The one value that a schema allows, or its default, where a header can hold it.
    fn said_value(&mut self, schema: &'d Node) -> Option<String> {
        let schema = Schema::read(self.types.resolve(schema)?);
        let said = if let [only] = schema.values.as_slice() { Some(*only) } else { schema.default };
        let text = said.and_then(Node::as_text).filter(|text| !text.chars().any(char::is_control));
        text.map(str::to_owned)
    }
}

/// Whether a text can be the name of a header (RFC 9110, section 5.6.2).
fn is_token(name: &str) -> bool {
    let is_of_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(is_of_token)
}
