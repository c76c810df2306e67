// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `tags` alone uses.

use portal_runtime::v1::{Write, Writer, constructor, mocked};
use crate::types::{Tag, TagList};

constructor!(Tag: new(name: impl Into<String>, weight: i64) {});

impl Write for Tag {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("name", &self.name);
        object.field("weight", &self.weight);
    }
}

constructor!(TagList: new() {
    count: i64,
    list: Vec<Tag>,
} text { next, previous });

impl Write for TagList {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("count", &self.count);
        object.optional("next", &self.next);
        object.optional("previous", &self.previous);
        object.optional("list", &self.list);
    }
}

mocked!((crate::tags) {
    ListOperation = LIST,
});
