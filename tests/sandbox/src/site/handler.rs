//! From a request to its answer.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Response, StatusCode, header};

use super::{Site, example};
use crate::answer::{Answer, ExampleBody};
use crate::check::{Call, Checked, Violation, security, text};
use crate::forms::Denial;
use crate::lock;
use crate::next::{Choice, Next, dropped};
use crate::operation::{Api, Operation, Route};
use crate::parameter::Location;
use crate::record::Seen;
use crate::reply;
use crate::settings::Endpoint;

/// Longest body that is read, in bytes.
const LONGEST_BODY: usize = 16 << 20;

/// Why a request for an operation is not served.
enum Refusal {
    Denied(Denial),
    /// It departs from the description.
    Departs,
}

impl Site {
    pub(crate) fn router(self: Arc<Self>) -> Router {
        Router::new().fallback(serve).with_state(self)
    }

    /// Whether a test chose that a request is not read.
    fn is_left_unread(&self, endpoint: Option<Endpoint>, request: &Request) -> bool {
        let operation = || {
            self.apis.iter().find_map(|api| match api.route(request.method(), request.uri().path()) {
                Route::Operation(operation, _) => Some(operation.id.as_str()),
                _ => None,
            })
        };
        endpoint.map(Endpoint::name).or_else(operation).is_some_and(|name| self.choices.pop_unread(name))
    }

    /// Checks a request for an operation. Its answer comes before what spoils it, so that both can be recorded.
    async fn judge(&self, call: &Call<'_>) -> (Checked, Response<Body>, Next) {
        let mut checked = call.check().await;
        checked.violations.extend(self.check_request_id(call));
        let (mut response, next) = match self.check_access(call, &checked) {
            Ok(holder) => {
                let next = self.choices.pop(&call.operation.id);
                (self.chosen(&next, call, &checked, &holder), next)
            }
            Err(refusal) => (self.tell_refusal(&refusal, call, &checked), Next::usual()),
        };
        if !matches!(next.choice, Choice::Raw(_)) {
            echo_request_id(call.head, &mut response);
        }
        (checked, response, next)
    }

    /// Who holds a right request's token. A token that opens nothing is told before a request that departs from the
    /// description, as a gateway does that stands before the bank.
    fn check_access(&self, call: &Call<'_>, checked: &Checked) -> Result<String, Refusal> {
        self.check_role(call).map_err(Refusal::Denied)?;
        let holder = security::check(call, &self.oauth, self.passwords()).map_err(Refusal::Denied)?;
        if !checked.violations.is_empty() {
            return Err(Refusal::Departs);
        }
        let (kinds, now) = (&self.portal.known.resources, self.oauth.clock().date());
        let opened = self.resources.open(kinds, &call.operation.id, call.head, &holder, now);
        opened.map(|()| holder).map_err(Refusal::Denied)
    }

    fn tell_refusal(&self, refusal: &Refusal, call: &Call<'_>, checked: &Checked) -> Response<Body> {
        match refusal {
            Refusal::Denied(denial) => self.deny(*denial, call.operation),
            Refusal::Departs => {
                let form = &self.portal.known.errors.violation;
                self.refused(&call.operation.id, form.status).violations(&checked.violations, &*self.log);
                reply::violations(form, form.status, &call.operation.address(), &checked.violations)
            }
        }
    }

    /// The portal's error. There is a form of each denial that comes to pass: what it is for needs it.
    pub(super) fn deny(&self, denial: Denial, operation: &Operation) -> Response<Body> {
        let response = reply::denial(&self.portal.known.errors, denial, &operation.address());
        let response = response.unwrap_or_else(|| reply::empty(StatusCode::FORBIDDEN));
        self.refused(&operation.id, response.status()).because(&denial, &*self.log);
        response
    }

    fn chosen(&self, next: &Next, call: &Call<'_>, checked: &Checked, holder: &str) -> Response<Body> {
        match &next.choice {
            Choice::Usual => self.usual(call, checked, holder),
            Choice::Raw(response) => response.clone().map(Body::from),
            Choice::Unread => dropped(),
            Choice::Example { status, media_type } => match example(call.operation, *status, media_type.as_deref()) {
                Some((answer, Some(body))) => write(answer, Some(body), call.head),
                Some((answer, None)) => write(answer, answer.body(call.head), call.head),
                None => self.usual(call, checked, holder),
            },
        }
    }

    /// An id that came before is no id of this request.
    fn check_request_id(&self, call: &Call<'_>) -> Option<Violation> {
        let is_request_id = |name: &str| name.eq_ignore_ascii_case("X-Request-ID");
        let parameter = call.operation.parameters.iter().find(|parameter| is_request_id(&parameter.name))?;
        let id = text(&call.head.headers, "X-Request-ID")?.parse().ok()?;
        let is_new = lock(&self.request_ids).insert(id, ());
        let problem = "came with an earlier request";
        let repeated = || Violation::new(Location::Header, &parameter.name, &parameter.place, "unique", problem);
        (!is_new).then(repeated)
    }
}

fn write(answer: &Answer, body: Option<&ExampleBody>, head: &Parts) -> Response<Body> {
    answer.write(head, body.map(|body| body.media_type.as_str()), body.map(|body| &body.value))
}

fn echo_request_id(head: &Parts, response: &mut Response<Body>) {
    if let Some(id) = head.headers.get("X-Request-ID") {
        response.headers_mut().insert("X-Request-ID", id.clone());
    }
}

async fn serve(State(site): State<Arc<Site>>, request: Request) -> Response<Body> {
    let endpoint = site.endpoint(request.uri().path());
    if !site.lets_in(endpoint, &request) {
        let (head, body) = read(request).await;
        return no_certificate(&site, &head, body, endpoint);
    }
    if site.is_left_unread(endpoint, &request) {
        return dropped();
    }
    let (head, body) = read(request).await;
    match endpoint {
        Some(endpoint) => site.answer_endpoint(endpoint, &head, body).await,
        None => api(&site, &head, body).await,
    }
}

/// Everything that is no endpoint.
async fn api(site: &Site, head: &Parts, body: Bytes) -> Response<Body> {
    for api in &site.apis {
        match api.route(&head.method, head.uri.path()) {
            Route::Nowhere => {}
            Route::OtherMethod(methods) => return wrong_method(site, head, body, api, &methods),
            Route::Operation(operation, path_values) => {
                let call = Call { operation, head, path_values: &path_values, body: &body };
                return answer(site, &call).await;
            }
        }
    }
    let place = site.apis.first().map(|api| format!("{}#/paths", api.name)).unwrap_or_default();
    let violation = Violation::new(Location::Path, "", &place, "paths", "no path of the descriptions");
    unrouted(site, head, body, StatusCode::NOT_FOUND, violation)
}

async fn answer(site: &Site, call: &Call<'_>) -> Response<Body> {
    let (checked, response, next) = site.judge(call).await;
    site.record.push(Seen {
        operation: call.operation.id.clone(),
        template: call.operation.template.clone(),
        method: call.head.method.clone(),
        uri: call.head.uri.clone(),
        headers: call.head.headers.clone(),
        body: call.body.clone(),
        parameters: checked.parameters,
        violations: checked.violations,
        status: response.status(),
    });
    next.spoil(response).await
}

fn wrong_method(site: &Site, head: &Parts, body: Bytes, api: &Api, methods: &[&str]) -> Response<Body> {
    let place = format!("{}#/paths", api.name);
    let violation = Violation::new(Location::Path, "", &place, "method", "the path has no such method");
    let mut response = unrouted(site, head, body, StatusCode::METHOD_NOT_ALLOWED, violation);
    if let Ok(methods) = HeaderValue::from_str(&methods.join(", ")) {
        response.headers_mut().insert(header::ALLOW, methods);
    }
    response
}

/// Answers a client that presented no certificate where one is wanted, as a gateway does that terminates TLS.
fn no_certificate(site: &Site, head: &Parts, body: Bytes, endpoint: Option<Endpoint>) -> Response<Body> {
    let name = endpoint.map_or_else(|| head.method.as_str(), |endpoint| endpoint.name());
    let response = reply::no_certificate();
    site.refused(name, response.status()).because(&"no certificate was presented", &*site.log);
    site.record.push(unmatched("", head, body, response.status()));
    response
}

/// Answers a request that no operation is for.
fn unrouted(site: &Site, head: &Parts, body: Bytes, status: StatusCode, violation: Violation) -> Response<Body> {
    let violations = vec![violation];
    site.refused(head.method.as_str(), status).violations(&violations, &*site.log);
    let response = reply::violations(&site.portal.known.errors.violation, status, head.method.as_str(), &violations);
    site.record.push(Seen { violations, ..unmatched("", head, body, status) });
    response
}

pub(super) fn unmatched(operation: &str, head: &Parts, body: Bytes, status: StatusCode) -> Seen {
    Seen {
        operation: operation.to_owned(),
        template: String::new(),
        method: head.method.clone(),
        uri: head.uri.clone(),
        headers: head.headers.clone(),
        body,
        parameters: Vec::new(),
        violations: Vec::new(),
        status,
    }
}

/// Reads a request whole; a body that breaks off or is too long counts as none, and is then missing.
async fn read(request: Request) -> (Parts, Bytes) {
    let (head, body) = request.into_parts();
    let body = to_bytes(body, LONGEST_BODY).await.unwrap_or_default();
    (head, body)
}
