//! Which dialect a description is written in, and its lowering to one shape: the objects of OpenAPI 3.0 with schemas in the keywords of
//! JSON Schema 2020-12. Nodes keep their ids on the way, so places stay those of the author's file.

mod both;
mod openapi_3_0;
mod references;
mod swagger_2_0;

pub(crate) use openapi_3_0::SCHEMA_SHAPE;

use crate::bundle::Section;
use crate::diagnostics::{Diagnostic, Diagnostics, rules};
use crate::grammar::{Object, Shape, check, each_object, each_schema};
use crate::source::{Node, Remarks, Sources, Value};

/// Lowers a schema that stands outside any description, in the keywords of OpenAPI 3.0.
pub fn lower_schema(mut schema: Node) -> Node {
    each_schema(&mut schema, &SCHEMA_SHAPE, &mut openapi_3_0::raise_schema);
    schema
}

/// The dialects that are read.
#[derive(Clone, Copy)]
enum Dialect {
    OpenApi30,
    Swagger20,
}

impl Dialect {
    fn of(root: &Node) -> Option<Self> {
        let version = |key: &str| root.get(key).and_then(Node::as_text);
        match (version("openapi"), version("swagger")) {
            (Some(version), _) if version.starts_with("3.0.") || version == "3.0" => Some(Self::OpenApi30),
            (None, Some("2.0")) => Some(Self::Swagger20),
            _ => None,
        }
    }

    fn grammar(self) -> &'static Shape {
        match self {
            Self::OpenApi30 => &openapi_3_0::DOCUMENT,
            Self::Swagger20 => &swagger_2_0::DOCUMENT,
        }
    }
}

/// The keys of the dialect that a description is written in. Of one that is none of ours nothing is known.
pub(crate) fn grammar(root: &Node) -> &'static Shape {
    Dialect::of(root).map_or(&Shape::Any, Dialect::grammar)
}

/// Where the dialect of a description keeps what can be referred to.
pub(crate) fn section(root: &Node) -> fn(&Object) -> Option<Section> {
    match Dialect::of(root) {
        Some(Dialect::OpenApi30) => openapi_3_0::section,
        Some(Dialect::Swagger20) => swagger_2_0::section,
        None => |_| None,
    }
}

/// Checks a description against its dialect and lowers it; `None` where the dialect is not one of ours.
pub fn lower(mut root: Node, sources: &mut Sources, diagnostics: &mut Diagnostics, remarks: &mut Remarks) -> Option<Node> {
    let Some(dialect) = Dialect::of(&root) else {
        diagnostics.push(unread(&root, sources));
        return None;
    };
    let references = check(&root, dialect.grammar(), &rules::UNKNOWN_KEY, sources, diagnostics);
    references::check_targets(&root, dialect.grammar(), references, sources, diagnostics);
    each_object(&mut root, dialect.grammar(), &mut |node, shape| drop_empty(node, shape));
    match dialect {
        Dialect::OpenApi30 => {
            openapi_3_0::lower(&mut root, sources);
            Some(root)
        }
        Dialect::Swagger20 => Some(swagger_2_0::lower(&root, sources, diagnostics, remarks)),
    }
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
                .help("supported are Swagger 2.0 and OpenAPI 3.0")
        }
        None => {
            let message = "not an API description: neither `openapi` nor `swagger` says which version it is";
            Diagnostic::new(&rules::NO_VERSION, sources.place(root.id), message).help("begin it with `openapi: 3.0.3`")
        }
    }
}
