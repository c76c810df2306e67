//! Named schemas that are in a package whatever uses them: that of types alone.

use crate::source::Node;
use crate::types::{Lower, Origin, Type};

/// The types of all named schemas of a description.
pub fn lower_schemas<'d>(root: &'d Node, types: &mut Lower<'_, 'd>) -> Vec<Type> {
    let schemas = root.pointer("/components/schemas").into_iter().flat_map(Node::members);
    schemas.map(|(name, schema)| types.schema(schema, &Origin::Component(name.to_owned())).value).collect()
}
