//! Which dialect a description is written in, and its lowering to one shape: the objects of OpenAPI 3.0 with schemas in the keywords of
//! JSON Schema 2020-12. Nodes keep their ids on the way, so places stay those of the author's file.

mod identifiers;
mod keys;
mod openapi_3;
mod raise;
mod references;
mod schema;
mod swagger_2_0;
mod versions;

pub(crate) use identifiers::point;
pub(crate) use schema::SCHEMA_SHAPE;

use crate::bundle::Section;
use crate::diagnostics::{Diagnostic, Diagnostics, rules};
use crate::grammar::{Grammar, Object, Shape, Version, check, each_object, each_schema};
use crate::source::{Node, Remarks, Sources, Value};

/// Lowers a schema that stands outside any description, in the keywords of OpenAPI 3.0.
pub fn lower_schema(mut schema: Node) -> Node {
    each_schema(&mut schema, &SCHEMA_SHAPE, &mut |schema| raise::raise_schema(schema, Version::OpenApi30, &mut |id| id));
    schema
}

/// The versions of OpenAPI that are read, but for their last part, which changes nothing.
const OPENAPI: [(&str, Version); 3] = [("3.0", Version::OpenApi30), ("3.1", Version::OpenApi31), ("3.2", Version::OpenApi32)];

/// The version that a description says it is of, where it is one that is read.
fn version(root: &Node) -> Option<Version> {
    let text = |key: &str| root.get(key).and_then(Node::as_text);
    match (text("openapi"), text("swagger")) {
        (Some(openapi), _) => {
            let is = |minor: &str| openapi.strip_prefix(minor).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
            OPENAPI.into_iter().find(|(minor, _)| is(minor)).map(|(_, version)| version)
        }
        (None, Some("2.0")) => Some(Version::Swagger20),
        _ => None,
    }
}

/// The grammar of the dialect that a description is written in. Of one that is none of ours nothing is known.
pub(crate) fn grammar(root: &Node) -> Grammar {
    let version = version(root);
    let shape = match version {
        Some(Version::Swagger20) => &swagger_2_0::DOCUMENT,
        Some(_) => &openapi_3::DOCUMENT,
        None => &Shape::Any,
    };
    Grammar { shape, version: version.unwrap_or(Version::OpenApi30) }
}

/// Where the dialect of a description keeps what can be referred to.
pub(crate) fn section(root: &Node) -> fn(&Object) -> Option<Section> {
    match version(root) {
        Some(Version::Swagger20) => swagger_2_0::section,
        Some(_) => openapi_3::section,
        None => |_| None,
    }
}

/// Checks a description against its dialect and lowers it; `None` where the dialect is not one of ours.
pub fn lower(mut root: Node, sources: &mut Sources, diagnostics: &mut Diagnostics, remarks: &mut Remarks) -> Option<Node> {
    let Some(version) = version(&root) else {
        diagnostics.push(unread(&root, sources));
        return None;
    };
    let grammar = grammar(&root);
    let references = check(&root, grammar, &rules::UNKNOWN_KEY, sources, diagnostics);
    references::check_targets(&root, grammar, references, sources, diagnostics);
    each_object(&mut root, grammar.shape, &mut |node, shape| drop_empty(node, shape));
    if version == Version::Swagger20 {
        return Some(swagger_2_0::lower(&root, sources, diagnostics, remarks));
    }
    openapi_3::lower(&mut root, version, sources);
    Some(root)
}

/// Takes out the keys of an object under which there is nothing: each was reported, and is as good as absent.
fn drop_empty(node: &mut Node, shape: &'static Shape) {
    let (Shape::Object(object) | Shape::Schema(object)) = shape else { return };
    let Value::Map(members) = &mut node.value else { return };
    members.retain(|key, value| !object.shape(key).is_some_and(|shape| shape.is_empty(value)));
}

fn unread(root: &Node, sources: &Sources) -> Diagnostic {
    let version = ["openapi", "swagger"].into_iter().find_map(|key| root.get(key).filter(|node| node.as_text().is_some()));
    match version {
        Some(version) => {
            let message = format!("unsupported: descriptions of version {}", version.as_text().unwrap_or_default());
            Diagnostic::new(&rules::UNKNOWN_VERSION, sources.place(version.id), message)
                .help("supported are Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2")
        }
        None => {
            let message = "not an API description: neither `openapi` nor `swagger` says which version it is";
            Diagnostic::new(&rules::NO_VERSION, sources.place(root.id), message).help("begin it with `openapi: 3.0.3`")
        }
    }
}
