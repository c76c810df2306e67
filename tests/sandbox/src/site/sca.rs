//! Operations about authorisations.

use std::time::Duration;

use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderValue, Response, StatusCode};
use serde_json::{Value, json};
use uuid::Uuid;

use super::Site;
use crate::authorisations::{Addresses, Approach, Authorisation, Bank, Deed, End, Kind, Moment, Rules, WaysBack};
use crate::check::{Call, security, text};
use crate::forms::Denial;
use crate::resources::{Key, Members, Request, Resources};

/// The header that says how the customer authenticates.
const APPROACH: &str = "ASPSP-SCA-Approach";

/// A request about authorisations of one kind for one resource.
struct Asked<'a> {
    call: &'a Call<'a>,
    request: &'a Request<'a>,
    rules: &'a Rules,
    name: &'a str,
    kind: &'a Kind,
    resource: &'a Key,
}

impl Site {
    /// The answer to an operation about authorisations of a resource; `None` where it is about none that was started, and the
    /// example answers.
    pub(super) fn authorise(&self, call: &Call<'_>, request: &Request<'_>, resource: &Key) -> Option<Response<Body>> {
        let rules = self.portal.known.authorisations.as_ref()?;
        let (name, kind, deed) = rules.deed(request.operation)?;
        let asked = Asked { call, request, rules, name, kind, resource };
        if kind.of != resource.kind {
            return None;
        }
        match deed {
            Deed::Start => Some(self.start(&asked).unwrap_or_else(|denial| self.deny(denial, call.operation))),
            Deed::List => Some(asked.write(&self.listed(&asked), None)),
            Deed::Undo => self.undo(&asked),
            Deed::Update | Deed::Status => self.tell_one(&asked, deed),
        }
    }

    fn start(&self, asked: &Asked<'_>) -> Result<Response<Body>, Denial> {
        let (head, moment) = (asked.call.head, self.moment());
        let id = Uuid::new_v4().to_string();
        let said = self.authorisations.ways_back(asked.resource);
        let own = ways_back(head);
        let mut authorisation = Authorisation {
            kind: asked.name.to_owned(),
            resource: asked.resource.clone(),
            bank: asked.bank_name().to_owned(),
            path: format!("{}/{id}", head.uri.path().trim_end_matches('/')),
            holder: asked.request.holder.to_owned(),
            scopes: security::scopes(&head.headers, &self.oauth),
            back: own.signed.or(said.signed),
            nok: own.refused.or(said.refused),
            chosen: None,
            wrong: 0,
            end: None,
        };
        let bank = asked.rules.bank(&authorisation.bank).ok_or(Denial::Method)?;
        if let Some(method) = member(asked.request.body, "authenticationMethodId") {
            authorisation.choose(bank.method(method).ok_or(Denial::Method)?, moment.now);
        }
        let person = text(&head.headers, &asked.rules.person).filter(|person| self.portal.known.persons.contains_key(*person));
        if let Some(person) = person {
            self.resources.identify(asked.resource, person);
        }
        let told = authorisation.started(&id, bank, &asked.kind.link, &self.addresses(asked.rules, asked.kind), moment);
        let response = asked.write(&told.into(), Some(authorisation.approach(bank)));
        self.authorisations.insert(&id, authorisation);
        Ok(response)
    }

    fn listed(&self, asked: &Asked<'_>) -> Value {
        let mut listed = Members::new();
        listed.insert(asked.kind.list.member.clone(), self.authorisations.of(asked.name, asked.resource).into());
        listed.into()
    }

    /// The status or the update of the authorisation that the path names.
    fn tell_one(&self, asked: &Asked<'_>, deed: Deed) -> Option<Response<Body>> {
        let (_, id) = asked.call.path_values.last()?;
        let (moment, customers) = (self.moment(), self.oauth.customers());
        let told = self.act(id, |authorisation| {
            if authorisation.kind != asked.name || authorisation.resource != *asked.resource {
                return Err(Denial::Foreign);
            }
            let bank = asked.rules.bank(&authorisation.bank).ok_or(Denial::Method)?;
            if deed == Deed::Status {
                if bank.forgets && !authorisation.is_open() {
                    return Err(Denial::Ended);
                }
                authorisation.ask(&customers, bank);
                return Ok((authorisation.told(bank, moment.now), None));
            }
            update(authorisation, asked.request.body, bank, moment)?;
            let told = authorisation.updated(id, bank, &self.addresses(asked.rules, asked.kind), moment);
            Ok((told, Some(authorisation.approach(bank))))
        });
        match told {
            None => {
                self.decide_for_nobody(asked, deed);
                None
            }
            Some(Ok((told, approach))) => Some(asked.write(&told.into(), approach)),
            Some(Err(denial)) => Some(self.deny(denial, asked.call.operation)),
        }
    }

    /// Who asks for the status of an authorisation that nobody started is told the example, and that is that of a signed one:
    /// so it becomes, where no customer is waited for.
    fn decide_for_nobody(&self, asked: &Asked<'_>, deed: Deed) {
        let is_plain = deed == Deed::Status && asked.kind.undoes.is_none();
        if is_plain && !self.authorisations.is_any_chosen(asked.resource) {
            self.resources.decide(asked.resource, &asked.kind.signed, false, asked.request.now);
        }
    }

    /// What was signed is undone by an authorisation of its own, and what was refused is not; `None` where the operation does
    /// it by itself.
    fn undo(&self, asked: &Asked<'_>) -> Option<Response<Body>> {
        let others = asked.rules.kinds.values().filter(|other| other.of == asked.kind.of && other.undoes.is_none());
        let has = |members: &Members| !members.is_empty() && self.resources.has(asked.resource, members);
        let (mut is_signed, mut is_refused) = (false, false);
        for other in others {
            is_signed |= has(&other.signed);
            is_refused |= has(&other.refused);
        }
        if is_refused {
            return Some(asked.example(StatusCode::METHOD_NOT_ALLOWED, |_| ()));
        }
        let start = self.apis.iter().find_map(|api| api.operation(&asked.kind.start)).filter(|_| is_signed)?;
        let behind = start.template.strip_prefix(&asked.call.operation.template)?;
        let href = format!("{}{behind}", asked.call.head.uri.path());
        Some(asked.example(StatusCode::ACCEPTED, |body| {
            self.resources.tell(&self.portal.known.resources, asked.resource, None, &Members::new(), body);
            body.insert("_links".to_owned(), json!({ "startAuthorisation": { "href": href } }));
        }))
    }

    /// Does something to an authorisation, with what becomes of its resource.
    pub(super) fn act<T>(&self, id: &str, act: impl FnOnce(&mut Authorisation) -> T) -> Option<T> {
        self.authorisations.act(id, self.moment(), act, |ended| self.decide(ended))
    }

    /// Ends an authorisation; whether it was open.
    pub(super) fn end(&self, id: &str, end: End) -> bool {
        self.act(id, |authorisation| authorisation.end(end)).unwrap_or(false)
    }

    fn decide(&self, ended: &Authorisation) {
        let rules = self.portal.known.authorisations.as_ref();
        let Some(kind) = rules.and_then(|rules| rules.kinds.get(&ended.kind)) else { return };
        let members = match ended.end {
            Some(End::Finalised) => &kind.signed,
            Some(End::Refused) => &kind.refused,
            Some(End::Failed(_)) | None => return,
        };
        self.resources.decide(&ended.resource, members, kind.undoes.is_some(), self.oauth.clock().date());
    }

    /// Tells the creation of what is authorised later by which methods that can be, and notes where its customer is sent.
    pub(super) fn note_creation(&self, call: &Call<'_>, request: &Request<'_>, body: &mut Members, created: Option<&str>) {
        let Some(rules) = &self.portal.known.authorisations else { return };
        let Some(resource) = created.and_then(|id| Resources::created(&self.portal.known.resources, request, id)) else { return };
        let bank = rules.bank(text(&call.head.headers, &rules.bank).unwrap_or_default());
        if let (Some(methods), Some(bank)) = (body.get_mut("scaMethods"), bank) {
            *methods = bank.sca_methods();
        }
        self.authorisations.remember_ways_back(resource, ways_back(call.head));
    }

    pub(super) fn moment(&self) -> Moment {
        let begin_within = self.portal.known.authorisations.as_ref().map_or(0, |rules| rules.begin_within);
        Moment { now: self.oauth.clock().now(), begin_within: Duration::from_secs(begin_within) }
    }

    fn addresses<'s>(&'s self, rules: &'s Rules, kind: &'s Kind) -> Addresses<'s> {
        Addresses { origin: self.pages_origin(), page: &rules.page, kind }
    }
}

/// Does what an update of an authorisation says.
fn update(authorisation: &mut Authorisation, body: &Value, bank: &Bank, moment: Moment) -> Result<(), Denial> {
    if !authorisation.is_open() {
        return Err(Denial::Ended);
    }
    if let Some(method) = member(body, "authenticationMethodId") {
        authorisation.choose(bank.method(method).ok_or(Denial::Method)?, moment.now);
    }
    match member(body, "scaAuthenticationData") {
        Some(entered) if !authorisation.enter(entered, bank) => Err(Denial::Entered),
        _ => Ok(()),
    }
}

/// Where the client wants the customer back, as it says in its headers.
fn ways_back(head: &Parts) -> WaysBack {
    let [signed, refused] = ["TPP-Redirect-URI", "TPP-Nok-Redirect-URI"].map(|name| text(&head.headers, name).map(str::to_owned));
    WaysBack { signed, refused }
}

fn member<'b>(body: &'b Value, name: &str) -> Option<&'b str> {
    body.get(name)?.as_str()
}

impl Asked<'_> {
    fn bank_name(&self) -> &str {
        text(&self.call.head.headers, &self.rules.bank).unwrap_or_default()
    }

    fn write(&self, told: &Value, approach: Option<Approach>) -> Response<Body> {
        let Some(success) = self.call.operation.success() else { return crate::reply::empty(StatusCode::NO_CONTENT) };
        let media_type = success.body(self.call.head).map(|body| body.media_type.as_str());
        let mut response = success.write(self.call.head, media_type, Some(told));
        if let Some(approach) = approach {
            response.headers_mut().insert(APPROACH, HeaderValue::from_static(approach.header()));
        }
        response
    }

    /// The description's example for a status, with what is known better.
    fn example(&self, status: StatusCode, better: impl FnOnce(&mut Members)) -> Response<Body> {
        let Some(answer) = self.call.operation.answer(status) else { return crate::reply::empty(status) };
        let example = answer.body(self.call.head);
        let mut value = example.map(|example| example.value.clone()).unwrap_or_default();
        if let Some(body) = value.as_object_mut() {
            better(body);
        }
        answer.write(self.call.head, example.map(|example| example.media_type.as_str()), Some(&value))
    }
}
