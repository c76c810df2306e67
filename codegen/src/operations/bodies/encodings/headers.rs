//! Headers of parts: those whose values are said go with their part.

use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostic, rules};
use crate::document::schema::Schema;
use crate::operations::PartHeader;
use crate::operations::lower::Lowering;
use crate::operations::parameters::described;
use crate::source::Node;
use crate::types::Docs;

impl<'d> Lowering<'_, '_, 'd> {
    /// The headers of the part of a field whose values are said. The others are the caller's, or it is reported that they are not sent.
    pub(super) fn said_headers(&mut self, field: &str, headers: &'d Node) -> BTreeMap<String, String> {
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
                    None => self.left_open(field, name, listed, header),
                },
            }
        }
        said
    }

    /// A header whose value nothing says: of a request the caller does.
    fn left_open(&mut self, field: &str, name: &str, listed: &'d Node, header: &'d Node) {
        let Some(open) = &mut self.part_headers else {
            return self.not_sent(listed, field, name, ("nothing says its value", "give it one value by `enum` or `default`"));
        };
        let docs = described(header, Docs::default());
        let (part, name) = (field.to_owned(), name.to_owned());
        let header = PartHeader { part, name, docs };
        if !open.iter().any(|known| known.is(&header)) {
            open.push(header);
        }
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
