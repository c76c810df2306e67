//! From a request to its answer.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Response, StatusCode, header};
use axum::routing::any;

use super::{Site, TOKEN, example};
use crate::answer::{Answer, ExampleBody};
use crate::check::{Call, Checked, Violation, security, text};
use crate::forms::Denial;
use crate::lock;
use crate::next::{Choice, Next};
use crate::operation::{Api, Operation, Route};
use crate::parameter::Location;
use crate::record::Seen;
use crate::reply;
use crate::token::Endpoint;

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
        let router = match self.token_path() {
            Some(path) => Router::new().route(path, any(token_endpoint)),
            None => Router::new(),
        };
        router.fallback(api).with_state(self)
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
            Err(refusal) => (self.refuse(&refusal, call, &checked), Next::usual()),
        };
        if !matches!(next.choice, Choice::Raw(_)) {
            echo_request_id(call.head, &mut response);
        }
        (checked, response, next)
    }

    /// Who holds a right request's token. A token that opens nothing is told before a request that departs from the
    /// description, as a gateway does that stands before the bank.
    fn check_access(&self, call: &Call<'_>, checked: &Checked) -> Result<String, Refusal> {
        let holder = security::check(call, &self.tokens).map_err(Refusal::Denied)?;
        if !checked.violations.is_empty() {
            return Err(Refusal::Departs);
        }
        let kinds = &self.portal.known.resources;
        if self.resources.is_open(kinds, &call.operation.id, &call.head.headers, &holder) {
            Ok(holder)
        } else {
            Err(Refusal::Denied(Denial::Consent))
        }
    }

    fn refuse(&self, refusal: &Refusal, call: &Call<'_>, checked: &Checked) -> Response<Body> {
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

/// Everything but the token endpoint.
async fn api(State(site): State<Arc<Site>>, request: Request) -> Response<Body> {
    let (head, body) = read(request).await;
    for api in &site.apis {
        match api.route(&head.method, head.uri.path()) {
            Route::Nowhere => {}
            Route::OtherMethod(methods) => return wrong_method(&site, &head, body, api, &methods),
            Route::Operation(operation, path_values) => {
                let call = Call { operation, head: &head, path_values: &path_values, body: &body };
                return answer(&site, &call).await;
            }
        }
    }
    let place = site.apis.first().map(|api| format!("{}#/paths", api.name)).unwrap_or_default();
    let violation = Violation::new(Location::Path, "", &place, "paths", "no path of the descriptions");
    unrouted(&site, &head, body, StatusCode::NOT_FOUND, violation)
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

async fn token_endpoint(State(site): State<Arc<Site>>, request: Request) -> Response<Body> {
    let (head, body) = read(request).await;
    let endpoint = Endpoint { known: &site.portal.known, keys: site.keys().ok(), tokens: &site.tokens };
    let (mut response, refusal) = endpoint.answer(&head, &body);
    let mut next = Next::usual();
    if response.status().is_success() {
        next = site.choices.pop(TOKEN);
        if let Choice::Raw(raw) = &next.choice {
            response = raw.clone().map(Body::from);
        }
    }
    if let Some(refusal) = refusal {
        site.refused(TOKEN, response.status()).because(&refusal, &*site.log);
    }
    let template = site.token_path().unwrap_or_default().to_owned();
    site.record.push(Seen { template, ..unmatched(TOKEN, &head, body, response.status()) });
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

/// Answers a request that no operation is for.
fn unrouted(site: &Site, head: &Parts, body: Bytes, status: StatusCode, violation: Violation) -> Response<Body> {
    let violations = vec![violation];
    site.refused(head.method.as_str(), status).violations(&violations, &*site.log);
    let response = reply::violations(&site.portal.known.errors.violation, status, head.method.as_str(), &violations);
    site.record.push(Seen { violations, ..unmatched("", head, body, status) });
    response
}

fn unmatched(operation: &str, head: &Parts, body: Bytes, status: StatusCode) -> Seen {
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
