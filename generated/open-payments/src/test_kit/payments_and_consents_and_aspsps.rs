// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `payments`, `consents`, `aspsps` use.

use portal_runtime::v1::{Write, Writer};
use crate::types::TppMessage;

impl Write for TppMessage {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.optional("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}
