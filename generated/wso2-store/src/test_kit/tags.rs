// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `tags` alone uses.

use portal_runtime::v1::{Write, Writer};
use crate::types::{Tag, TagList};

impl Write for Tag {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("name", &self.name);
        object.field("weight", &self.weight);
    }
}

impl Write for TagList {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("count", &self.count);
        object.optional("next", &self.next);
        object.optional("previous", &self.previous);
        object.optional("list", &self.list);
    }
}
