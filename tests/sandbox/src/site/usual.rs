//! The answer to a right request for which nobody chose another.

use axum::body::Body;
use axum::http::header::LOCATION;
use axum::http::{Response, StatusCode};
use serde_json::Value;

use super::Site;
use crate::check::{Call, Checked};
use crate::forms::Denial;
use crate::parameter::Location;
use crate::persons::PersonAnswer;
use crate::reply;
use crate::resources::{About, Members, Resources, id_text};

impl Site {
    /// What a test person is answered, else the example of the first success, or 204 where none is declared. What the request
    /// is about is told as it is by now, and what it creates is known from then on.
    pub(super) fn usual(&self, call: &Call<'_>, checked: &Checked, holder: &str) -> Response<Body> {
        let (known, operation) = (&self.portal.known, call.operation);
        let about = self.resources.about(&known.resources, &operation.template, &|name| path_parameter(checked, name), holder);
        if matches!(about, About::Unknown) && known.errors.unknown.is_some() {
            return self.deny(Denial::Unknown, operation);
        }
        match PersonAnswer::of(known, holder, &operation.id, &|name| parameter(checked, name)) {
            PersonAnswer::Refused(status, body) => match operation.answer(status) {
                Some(answer) => answer.write(call.head, Some("application/json"), Some(&body)),
                None => reply::json(status, &body),
            },
            PersonAnswer::Body(body) => match operation.success() {
                Some(success) => success.write(call.head, Some("application/json"), Some(&body)),
                None => reply::json(StatusCode::OK, &body),
            },
            PersonAnswer::Members(members) => self.told(call, checked, holder, &about, &members),
        }
    }

    /// The example, with what is known better: the person's own members, and what the request is about or creates.
    fn told(&self, call: &Call<'_>, checked: &Checked, holder: &str, about: &About, person: &Members) -> Response<Body> {
        let kinds = &self.portal.known.resources;
        if let About::Resource(key) = about {
            self.resources.advance(kinds, key, &call.operation.id, person);
        }
        let Some(success) = call.operation.success() else { return reply::empty(StatusCode::NO_CONTENT) };
        let Some(example) = success.body(call.head) else { return success.write(call.head, None, None) };
        let (mut value, mut created) = (example.value.clone(), None);
        if let Some(body) = value.as_object_mut() {
            match about {
                About::Resource(key) => self.resources.tell(key, self.example_id(key).as_deref(), person, body),
                About::Nothing | About::Unknown => body.extend(person.clone()),
            }
            answer_ids(checked, body);
            let request = serde_json::from_slice(call.body).unwrap_or(Value::Null);
            created = self.resources.create(kinds, &call.operation.id, holder, &request, body);
        }
        let mut response = success.write(call.head, Some(&example.media_type), Some(&value));
        if let (Some(id), Some(location)) = (created, response.headers_mut().get_mut(LOCATION)) {
            let below = format!("{}/{id}", call.head.uri.path().trim_end_matches('/'));
            *location = below.parse().unwrap_or_else(|_| location.clone());
        }
        response
    }

    /// The id that the descriptions' examples have for a kind of resource: that of its creation.
    fn example_id(&self, key: &(String, String)) -> Option<String> {
        let (member, created) = Resources::origin(&self.portal.known.resources, key)?;
        let operations = created.iter().filter_map(|id| self.apis.iter().find_map(|api| api.operation(id)));
        let bodies = operations.filter_map(|operation| operation.success()).flat_map(|success| &success.bodies);
        bodies.filter_map(|body| id_text(body.value.get(member)?)).next()
    }
}

/// The ids that were asked for, where the answer has members of their names.
fn answer_ids(checked: &Checked, body: &mut Members) {
    for parameter in checked.parameters.iter().filter(|parameter| parameter.location == Location::Path) {
        if let Some(id) = body.get_mut(&parameter.name) {
            *id = parameter.value.clone();
        }
    }
}

/// A parameter of the request as text.
fn parameter(checked: &Checked, name: &str) -> Option<String> {
    let found = checked.parameters.iter().find(|parameter| parameter.name == name)?;
    Some(found.value.as_str().map_or_else(|| found.value.to_string(), str::to_owned))
}

fn path_parameter(checked: &Checked, name: &str) -> Option<String> {
    let found = checked.parameters.iter().find(|parameter| parameter.location == Location::Path && parameter.name == name)?;
    id_text(&found.value)
}
