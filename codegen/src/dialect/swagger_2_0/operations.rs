//! Paths, operations and responses.

use super::{Lowering, map, parameters};
use crate::source::{Members, Node, NodeId};

const METHODS: [&str; 7] = ["get", "put", "post", "delete", "options", "head", "patch"];

impl Lowering<'_> {
    pub(super) fn paths(&mut self, paths: &Node) -> Node {
        if paths.as_map().is_none() {
            return paths.clone();
        }
        let mut members = Members::new();
        for (path, item) in paths.members() {
            members.insert(path.into(), self.path_item(item));
        }
        map(paths.id, members)
    }

    fn path_item(&mut self, item: &Node) -> Node {
        if item.as_map().is_none() {
            return item.clone();
        }
        if let Some(reference) = item.get("$ref")
            && reference.as_str().is_some_and(|text| !text.starts_with("#/paths/"))
        {
            return self.resolved(item).map_or_else(|| item.clone(), |target| self.path_item(&target));
        }
        let shared: Vec<Node> = parameters_of(item);
        let mut members = Members::new();
        for (key, node) in item.members() {
            if METHODS.contains(&key) {
                members.insert(key.into(), self.operation(node, &shared));
            } else if key != "parameters" {
                members.insert(key.into(), node.clone());
            }
        }
        map(item.id, members)
    }

    /// Parameters of the path item are laid into each operation, since a body among them belongs to all.
    fn operation(&mut self, operation: &Node, shared: &[Node]) -> Node {
        if operation.as_map().is_none() {
            return operation.clone();
        }
        let all = self.overridden(shared, parameters_of(operation));
        let mut members = Members::new();
        for (key, node) in operation.members() {
            let lowered = match key {
                "consumes" | "produces" | "schemes" | "parameters" => continue,
                "responses" => {
                    let produces = self.media_types(Some(operation), "produces");
                    let responses = node.members().map(|(status, response)| {
                        let extension = crate::grammar::is_extension(status);
                        (status.into(), if extension { response.clone() } else { self.response(response, &produces) })
                    });
                    let responses: Members = responses.collect();
                    map(node.id, responses)
                }
                _ => node.clone(),
            };
            members.insert(key.into(), lowered);
        }
        self.inputs(operation.id, &all, operation, &mut members);
        map(operation.id, members)
    }

    fn inputs(&mut self, id: NodeId, all: &[(Node, Node)], operation: &Node, members: &mut Members) {
        let (bodies, others): (Vec<_>, Vec<_>) = all.iter().partition(|(_, target)| parameters::is_body(target));
        let lowered: Vec<Node> = others.into_iter().map(|(written, _)| self.parameter(written)).collect();
        members.insert("parameters".into(), Node { id, value: crate::source::Value::List(lowered) });
        if !bodies.is_empty() {
            let consumes = self.media_types(Some(operation), "consumes");
            let targets: Vec<&Node> = bodies.iter().map(|(_, target)| target).collect();
            self.check_bodies(&targets);
            members.insert("requestBody".into(), self.body(&targets, &consumes));
        }
    }

    /// Each parameter as written and with references followed; one of the operation replaces a shared one of the same name and location. A
    /// reference to nothing stays: what it was to lead to is not known.
    fn overridden(&mut self, shared: &[Node], own: Vec<Node>) -> Vec<(Node, Node)> {
        let mut all: Vec<(Node, Node)> = Vec::new();
        for written in shared.iter().cloned().chain(own) {
            let target = match written.get("$ref") {
                Some(_) => match self.resolved(&written) {
                    Some(target) => target,
                    None => {
                        all.push((written.clone(), written));
                        continue;
                    }
                },
                None => written.clone(),
            };
            let identity = parameters::identity(&target);
            all.retain(|(_, other)| parameters::identity(other) != identity);
            all.push((written, target));
        }
        all
    }

    pub(super) fn response(&mut self, response: &Node, produces: &[(NodeId, String)]) -> Node {
        if response.as_map().is_none() {
            return response.clone();
        }
        if let Some(reference) = response.get("$ref") {
            // Responses of other operations are lowered where they stand.
            if reference.as_str().is_some_and(|text| text.starts_with("#/paths/")) {
                return response.clone();
            }
            return self.referred(response, reference, |lowering, target| lowering.response(target, produces));
        }
        let mut members = Members::new();
        for (key, node) in response.members() {
            match key {
                "schema" => {
                    let content = self.content(node, response.get("examples"), produces);
                    members.insert("content".into(), content);
                }
                "examples" => {}
                "headers" => {
                    let headers = node.members().map(|(name, header)| (name.into(), self.header(header)));
                    let headers: Members = headers.collect();
                    members.insert("headers".into(), map(node.id, headers));
                }
                _ => {
                    members.insert(key.into(), node.clone());
                }
            }
        }
        map(response.id, members)
    }

    /// One media type object for each media type that the operation produces; JSON where none is named.
    fn content(&mut self, schema: &Node, examples: Option<&Node>, produces: &[(NodeId, String)]) -> Node {
        let json = [(schema.id, "application/json".to_owned())];
        let produces = if produces.is_empty() { &json } else { produces };
        let mut content = Members::new();
        for (id, media_type) in produces {
            let mut members = Members::new();
            members.insert("schema".into(), schema.clone());
            if let Some(example) = examples.and_then(|examples| examples.get(media_type)) {
                members.insert("example".into(), example.clone());
            }
            content.insert(media_type.as_str().into(), map(*id, members));
        }
        map(schema.id, content)
    }
}

fn parameters_of(owner: &Node) -> Vec<Node> {
    owner.get("parameters").map_or(Vec::new(), |list| list.entries().into_iter().cloned().collect())
}
