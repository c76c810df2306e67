//! Which dialect a description is written in, and its lowering to one shape: the objects of OpenAPI 3.0 with schemas in the keywords of
//! JSON Schema 2020-12. Nodes keep their ids on the way, so places stay those of the author's file.

mod openapi_3_0;
mod swagger_2_0;

pub(crate) use openapi_3_0::SCHEMA_SHAPE;

use crate::diagnostics::{Diagnostic, Diagnostics, Level};
use crate::grammar::{Shape, check, each_schema};
use crate::source::{Node, Sources};

/// Lowers a schema that stands outside any description, in the keywords of OpenAPI 3.0.
pub fn lower_schema(mut schema: Node) -> Node {
    each_schema(&mut schema, &SCHEMA_SHAPE, &mut openapi_3_0::raise_schema);
    schema
}

/// The keys of the dialect that a description is written in. Of one that is none of ours nothing is known.
pub(crate) fn grammar(root: &Node) -> &'static Shape {
    let version = |key: &str| root.get(key).and_then(Node::as_text);
    match (version("openapi"), version("swagger")) {
        (Some(version), _) if version.starts_with("3.0.") || version == "3.0" => &openapi_3_0::DOCUMENT,
        (None, Some("2.0")) => &swagger_2_0::DOCUMENT,
        _ => &Shape::Any,
    }
}

/// Checks a description against its dialect and lowers it; `None` where the dialect is not one of ours.
pub fn lower(mut root: Node, sources: &mut Sources, diagnostics: &mut Diagnostics) -> Option<Node> {
    let version = |key: &str| root.get(key).and_then(Node::as_text).map(str::to_owned);
    match (version("openapi"), version("swagger")) {
        (Some(version), _) if version.starts_with("3.0.") || version == "3.0" => {
            check(&root, &openapi_3_0::DOCUMENT, Level::Warning, sources, diagnostics);
            openapi_3_0::lower(&mut root);
            Some(root)
        }
        (None, Some(version)) if version == "2.0" => {
            check(&root, &swagger_2_0::DOCUMENT, Level::Warning, sources, diagnostics);
            Some(swagger_2_0::lower(&root, sources, diagnostics))
        }
        (Some(version), _) | (None, Some(version)) => {
            let key = if root.get("openapi").is_some() { "openapi" } else { "swagger" };
            let place = root.get(key).map_or_else(|| sources.place(root.id), |node| sources.place(node.id));
            let message = format!("unsupported: descriptions of version {version}");
            diagnostics.push(Diagnostic::error(place, message).help("supported are Swagger 2.0 and OpenAPI 3.0"));
            None
        }
        (None, None) => {
            let place = sources.place(root.id);
            let message = "not an API description: neither `openapi` nor `swagger` says which version it is";
            diagnostics.push(Diagnostic::error(place, message).help("begin it with `openapi: 3.0.3`"));
            None
        }
    }
}
