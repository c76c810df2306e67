//! What users of a package find at its root.

use std::collections::BTreeSet;

use syn::{Item, ItemUse, UseTree, Visibility};

use crate::fixture::{Fixture, with_paths_and_schemas};

/// A portal with all that adds names to the root.
const SETTINGS: &str = "
    apis: { bank: { description: api.yaml } }
    environments: { bank: { servers: { bank: 'https://bank.example' } } }
    headers: { X-Request-ID: request-id }
    authorisation:
      flow: berlin-group
      operations:
        POST /a/{id}/authorisations: { update: 'PUT /a/{id}/authorisations/{at}', status: 'GET /a/{id}/authorisations/{at}' }
    ";

const PATHS: &str = "
    /a/{id}/authorisations:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      post:
        parameters: [{ name: X-Request-ID, in: header, schema: { type: string } }]
        responses: { '201': { description: Begun., content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } }
    /a/{id}/authorisations/{at}:
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { name: at, in: path, required: true, schema: { type: string } }
      put:
        requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }
        responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } }
      get:
        responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } }
    ";

const SCHEMAS: &str = "
    A: { type: object, properties: { authorisationId: { type: string }, authenticationMethodId: { type: string }, scaStatus: { type: string } } }
    ";

/// Names that a file has at its root for everyone, by the first step of their path.
fn names(text: &str, wanted: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let file = syn::parse_file(text).unwrap();
    let mut names = BTreeSet::new();
    for item in &file.items {
        if let Item::Use(ItemUse { vis: Visibility::Public(_), tree, .. }) = item {
            match tree {
                UseTree::Path(path) if !wanted(&path.ident.to_string()) => {}
                tree => leaves(tree, &mut names),
            }
        }
    }
    names
}

fn leaves(tree: &UseTree, names: &mut BTreeSet<String>) {
    match tree {
        UseTree::Path(path) => leaves(&path.tree, names),
        UseTree::Name(name) => drop(names.insert(name.ident.to_string())),
        UseTree::Group(group) => group.items.iter().for_each(|tree| leaves(tree, names)),
        UseTree::Rename(_) | UseTree::Glob(_) => panic!("a name that cannot be compared"),
    }
}

#[test]
fn a_package_has_at_its_root_all_that_the_runtime_has_there() {
    let runtime = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../codegen/runtime/src/lib.rs")).unwrap();
    let package = Fixture::portal(SETTINGS).file("api.yaml", with_paths_and_schemas(PATHS, SCHEMAS)).generate();
    assert_eq!(names(package.file("src/lib.rs"), |from| from == "portal_runtime"), names(&runtime, |_| true));
}
