//! Where in a description what stands: which members are names of the author's, and which lists have no order by what they mean.

use serde_json::Value;

use super::permutation::Kind;

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    Description,
    Components,
    PathItem,
    Operation,
    /// A parameter or a header: of its media types the first counts.
    Parameter,
    /// A request body, a response or what a media type holds.
    Carrier,
    Schema,
    Discriminator,
    Leaf,
}

/// How a member holds others.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Holds {
    One(Node),
    /// By names of the author's, or in a list; with what the order of them is called, where it means nothing.
    Many(Node, Option<Kind>),
}

/// What the member of a node holds, if the node has any such member.
pub(crate) fn holds(node: Node, key: &str) -> Option<Holds> {
    use Holds::{Many, One};
    let held = match (node, key) {
        (Node::Description, "components") => One(Node::Components),
        (Node::Description, "paths") => Many(Node::PathItem, Some(Kind::Operations)),
        (Node::Description, "tags") => Many(Node::Leaf, Some(Kind::Tags)),
        (Node::Description, "definitions") | (Node::Components, "schemas") => Many(Node::Schema, Some(Kind::Schemas)),
        (Node::Description | Node::Components, "parameters") | (Node::Components, "headers") => {
            Many(Node::Parameter, Some(Kind::Schemas))
        }
        (Node::Description | Node::Components, "responses") | (Node::Components, "requestBodies") => {
            Many(Node::Carrier, Some(Kind::Schemas))
        }
        (Node::PathItem, "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace") => One(Node::Operation),
        (Node::PathItem | Node::Operation, "parameters") => Many(Node::Parameter, Some(Kind::Parameters)),
        (Node::Operation, "requestBody") => One(Node::Carrier),
        (Node::Operation, "responses") => Many(Node::Carrier, Some(Kind::Statuses)),
        (Node::Description | Node::Operation, "consumes" | "produces") => Many(Node::Leaf, Some(Kind::MediaTypes)),
        (Node::Carrier, "content") => Many(Node::Carrier, Some(Kind::MediaTypes)),
        (Node::Parameter, "content") => Many(Node::Carrier, None),
        (Node::Carrier, "headers") => Many(Node::Parameter, Some(Kind::Headers)),
        (Node::Carrier, "encoding") => Many(Node::Carrier, None),
        (Node::Carrier | Node::Parameter, "schema") => One(Node::Schema),
        (Node::Schema, "properties") => Many(Node::Schema, Some(Kind::Properties)),
        (Node::Schema, "required") => Many(Node::Leaf, Some(Kind::Required)),
        (Node::Schema | Node::Parameter, "enum") => Many(Node::Leaf, Some(Kind::Values)),
        (Node::Schema, "oneOf" | "anyOf" | "allOf") => Many(Node::Schema, Some(Kind::Branches)),
        (Node::Schema | Node::Parameter, "items") | (Node::Schema, "not" | "additionalProperties") => One(Node::Schema),
        (Node::Schema, "discriminator") => One(Node::Discriminator),
        (Node::Discriminator, "mapping") => Many(Node::Leaf, Some(Kind::Mapping)),
        _ => return None,
    };
    Some(held)
}

/// Calls `each` with every node that holds others, what it holds and the pointer of it: parents first.
pub(crate) fn walk(value: &mut Value, node: Node, pointer: &str, each: &mut impl FnMut(&mut Value, &str, Holds)) {
    let Value::Object(members) = value else { return };
    for (key, member) in members {
        let Some(held) = holds(node, key) else { continue };
        let pointer = below(pointer, key);
        each(member, &pointer, held);
        match held {
            Holds::One(node) => walk(member, node, &pointer, each),
            Holds::Many(node, _) => children(member).for_each(|(key, child)| walk(child, node, &below(&pointer, &key), each)),
        }
    }
}

fn children(value: &mut Value) -> Box<dyn Iterator<Item = (String, &mut Value)> + '_> {
    match value {
        Value::Object(members) => Box::new(members.iter_mut().map(|(key, child)| (key.clone(), child))),
        Value::Array(items) => Box::new(items.iter_mut().enumerate().map(|(index, child)| (index.to_string(), child))),
        _ => Box::new(std::iter::empty()),
    }
}

fn below(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}
