use std::path::Path;

use axum::http::StatusCode;

use super::Answer;
use crate::description::{Description, Node};
use crate::media_type::Kind;
use crate::portal::Portal;
use crate::schema::Schemas;

/// All JSON examples that depart from their schemas, with their places.
fn departures(description: &Description) -> Vec<String> {
    let schemas = Schemas::new(description).unwrap();
    let mut found = Vec::new();
    for (_, item) in description.root().get("paths").unwrap().members() {
        for (_, operation) in item.members() {
            let responses = operation.get("responses");
            for (_, response) in responses.iter().flat_map(Node::members) {
                found.extend(departures_of(description, &schemas, &operation, &response));
            }
        }
    }
    found
}

fn departures_of(description: &Description, schemas: &Schemas, operation: &Node<'_>, response: &Node<'_>) -> Vec<String> {
    let answer = Answer::read(description, operation, StatusCode::OK, response).unwrap();
    let json = answer.bodies.iter().filter(|body| Kind::of(&body.media_type) == Kind::Json);
    let checked = json.flat_map(|body| {
        let content = response.get("content").and_then(|content| content.get(&body.media_type));
        let schema = content.as_ref().unwrap_or(response).get("schema").unwrap();
        schemas.at(&schema).unwrap().check(&body.value)
    });
    checked.map(|departure| format!("{}: {} at {}", answer.place, departure.problem, departure.pointer)).collect()
}

#[test]
fn json_examples_fit_their_schemas() {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs");
    for portal in Portal::all(&specs).unwrap() {
        for files in portal.environments().into_iter().flat_map(|environment| portal.settings.apis(environment)) {
            let description = Description::read(&specs.join(&portal.name), files.description, &files.corrections).unwrap();
            assert_eq!(departures(&description), [""; 0]);
        }
    }
}
