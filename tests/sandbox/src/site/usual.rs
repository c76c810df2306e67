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
use crate::resources::{About, Key, Members, Request, Resources, id_text};

impl Site {
    /// What a test person is answered, else the example of the first success, or 204 where none is declared. What the request
    /// is about is told as it is by now, and what it creates is known from then on.
    pub(super) fn usual(&self, call: &Call<'_>, checked: &Checked, holder: &str) -> Response<Body> {
        let (known, operation) = (&self.portal.known, call.operation);
        let body = serde_json::from_slice(call.body).unwrap_or(Value::Null);
        let parameters = |name: &str| parameter(checked, name);
        let now = self.oauth.clock().date();
        let request = Request { operation: &operation.id, holder, parameters: &parameters, body: &body, now };
        let about = self.resources.about(&known.resources, &operation.template, &request);
        if let Some(denial) = self.denial(&request, &operation.template, &about) {
            return self.deny(denial, operation);
        }
        if let About::Resource(resource) = &about
            && let Some(response) = self.authorise(call, &request, resource)
        {
            return response;
        }
        let person = self.resources.person(&known.resources, &operation.id, call.head);
        match PersonAnswer::of(known, person.as_deref().unwrap_or(holder), &operation.id, &parameters) {
            PersonAnswer::Refused(status, body) => match operation.answer(status) {
                Some(answer) => answer.write(call.head, Some("application/json"), Some(&body)),
                None => reply::json(status, &body),
            },
            PersonAnswer::Body(body) => match operation.success() {
                Some(success) => success.write(call.head, Some("application/json"), Some(&body)),
                None => reply::json(StatusCode::OK, &body),
            },
            PersonAnswer::Members(members) => self.told(call, checked, &request, &about, &members),
        }
    }

    /// Why a right request is not served, where the portal has an error for that.
    fn denial(&self, request: &Request<'_>, template: &str, about: &About) -> Option<Denial> {
        let (kinds, errors) = (&self.portal.known.resources, &self.portal.known.errors);
        let is_unknown = matches!(about, About::Unknown);
        let is_foreign = is_unknown && self.resources.is_foreign(kinds, template, request);
        let denials = [
            is_foreign.then_some(Denial::Foreign),
            is_unknown.then_some(Denial::Unknown),
            self.resources.refusal(kinds, request),
        ];
        denials.into_iter().flatten().find(|denial| errors.denial(*denial).is_some())
    }

    /// The example, with what is known better: the person's own members, and what the request is about, creates or lists.
    fn told(&self, call: &Call<'_>, checked: &Checked, request: &Request<'_>, about: &About, person: &Members) -> Response<Body> {
        let kinds = &self.portal.known.resources;
        if let About::Resource(key) = about {
            self.resources.advance(kinds, key, request, person);
        }
        let Some(success) = call.operation.success() else { return reply::empty(StatusCode::NO_CONTENT) };
        let Some(example) = success.body(call.head) else { return success.write(call.head, None, None) };
        let (mut value, mut created) = (example.value.clone(), None);
        if let Some(body) = value.as_object_mut() {
            match about {
                About::Resource(key) => self.tell(key, request, person, body),
                About::Nothing | About::Unknown => body.extend(person.clone()),
            }
            answer_ids(checked, body);
            created = self.resources.create(kinds, request, body);
            self.note_creation(call, request, body, created.as_deref());
            self.resources.list(kinds, request, &mut value);
        }
        let mut response = success.write(call.head, Some(&example.media_type), Some(&value));
        if let (Some(id), Some(location)) = (created, response.headers_mut().get_mut(LOCATION)) {
            let below = format!("{}/{id}", call.head.uri.path().trim_end_matches('/'));
            *location = below.parse().unwrap_or_else(|_| location.clone());
        }
        response
    }

    /// Tells an answer of the resource that it is about, and of what belongs to that.
    fn tell(&self, key: &Key, request: &Request<'_>, person: &Members, body: &mut Members) {
        let kinds = &self.portal.known.resources;
        let example = self.example(&key.kind).and_then(|(member, example)| id_text(example.get(member)?));
        self.resources.tell(kinds, key, example.as_deref(), person, body);
        for (member, kind) in kinds.get(&key.kind).into_iter().flat_map(|rules| &rules.holds) {
            let template = self.example(kind).and_then(|(_, example)| example.as_object());
            if let (Some(template), Some(held)) = (template, body.get_mut(member)) {
                *held = self.resources.items(kinds, kind, Some(key), request.holder, template).into();
            }
        }
    }

    /// The member that holds the id of a kind, and the descriptions' example for one: the answer to its creation.
    fn example(&self, kind: &str) -> Option<(&str, &Value)> {
        let (member, created) = Resources::origin(&self.portal.known.resources, kind)?;
        let operations = created.iter().filter_map(|id| self.apis.iter().find_map(|api| api.operation(id)));
        let mut bodies = operations.filter_map(|operation| operation.success()).flat_map(|success| &success.bodies);
        let body = bodies.find(|body| body.value.get(member).and_then(id_text).is_some())?;
        Some((member, &body.value))
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

/// A parameter of the request as text; of several of one name, that of the path.
fn parameter(checked: &Checked, name: &str) -> Option<String> {
    let mut named = checked.parameters.iter().filter(|parameter| parameter.name == name);
    let of_path = named.clone().find(|parameter| parameter.location == Location::Path);
    let found = of_path.or_else(|| named.next())?;
    Some(found.value.as_str().map_or_else(|| found.value.to_string(), str::to_owned))
}
