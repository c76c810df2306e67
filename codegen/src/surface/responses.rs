//! Responses, error bodies and the headers of both.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::members::lexical;
use super::methods::RESPONSE_BODY;
use super::parts::header_value;
use super::{
    Case, CaseContent, ErrorBody, HeaderField, HeaderSet, Plan, ResponseBody, ResponseEnum, ResponseVariant, SetUser, cases,
};
use crate::naming::claims::{Claim, names};
use crate::naming::lock::member;
use crate::naming::spelling::Spelling;
use crate::naming::words::type_name;
use crate::operations::{Header, Operation, Payload, Status, counts, media_type_word};
use crate::settings::HeaderRole;
use crate::types::{Type, TypeId};

impl Plan<'_> {
    /// The values of an operation's successes.
    pub(super) fn response(&self, operation: &Operation, cases: &[Case], stem: &str) -> ResponseBody {
        let contents = distinct(cases);
        match contents.as_slice() {
            [] | [None] => ResponseBody::Nothing,
            [Some((format, value))] => ResponseBody::One(*format, value.clone()),
            _ => {
                let name = format!("{stem}{RESPONSE_BODY}");
                ResponseBody::Several(self.response_type(name, "response", &self.address(operation), cases))
            }
        }
    }

    /// The error body for what an operation declares: one for all operations that declare the same. Its names come once all are known.
    pub(super) fn error(&mut self, group: usize, operation: &Operation, stem: &str) -> usize {
        let cases = cases(operation, false);
        let headers = self.headers(group, operation, stem, false);
        let user = SetUser { address: self.address(operation), group, stem: stem.to_owned() };
        let feature = self.surface.feature_group(group);
        let next = self.surface.errors.len();
        let at = *self.error_sets.entry((cases.clone(), headers)).or_insert(next);
        if at == next {
            let body = ResponseEnum::default();
            self.surface.errors.push(ErrorBody { body, cases, headers, groups: BTreeSet::new(), users: Vec::new() });
        }
        let error = &mut self.surface.errors[at];
        error.groups.insert(feature);
        error.users.push(user);
        at
    }

    pub(super) fn success_headers(&mut self, group: usize, operation: &Operation, stem: &str) -> Option<usize> {
        self.headers(group, operation, stem, true)
    }

    /// The set of headers that successes or failures declare, without the request id: every response has that by itself.
    fn headers(&mut self, group: usize, operation: &Operation, stem: &str, success: bool) -> Option<usize> {
        let all = &operation.responses;
        let responses = all.iter();
        let mut headers: Vec<Header> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        for header in responses.filter(|response| counts(response.status, all, success)).flat_map(|response| &response.headers) {
            match places.entry(header.name.to_ascii_lowercase()) {
                Entry::Occupied(place) => {
                    let known = &mut headers[*place.get()];
                    known.environments = known.environments.union(header.environments);
                }
                Entry::Vacant(_) if self.settings.role(&header.name) == HeaderRole::RequestId => {}
                Entry::Vacant(place) => {
                    place.insert(headers.len());
                    headers.push(header.clone());
                }
            }
        }
        if headers.is_empty() {
            return None;
        }
        headers.sort_by(|one, other| one.name.cmp(&other.name));
        let declared =
            headers.iter().map(|header| (header.name.clone(), header.value.clone(), header.is_json, header.environments.bits()));
        let next = self.surface.headers.len();
        let at = *self.header_sets.entry(declared.collect()).or_insert(next);
        if at == next {
            let fields: Vec<&str> = headers.iter().map(|header| header.name.as_str()).collect();
            let fields = lexical("header", "", &fields, &[], Spelling::Values, self.lock);
            let field = |(name, header): (String, Header)| {
                let Header { node: _, name: wire, value, is_json, docs, environments } = header;
                let value = if is_json { value } else { header_value(&value, self.types) };
                HeaderField { name, wire, value, is_json, docs, environments }
            };
            let headers = fields.into_iter().zip(headers).map(field).collect();
            self.surface.headers.push(HeaderSet { name: String::new(), headers, groups: BTreeSet::new(), users: Vec::new() });
        }
        let feature = self.surface.feature_group(group);
        let address = member(&self.address(operation), if success { "success" } else { "failure" });
        let set = &mut self.surface.headers[at];
        set.groups.insert(feature);
        set.users.push(SetUser { address, group, stem: stem.to_owned() });
        Some(at)
    }

    /// The enum of the bodies that may come. `owner` is what `names.lock` lists its variants under.
    pub(super) fn response_type(&self, name: String, kind: &str, owner: &str, cases: &[Case]) -> ResponseEnum {
        let (contents, statuses) = (distinct(cases), statuses(cases));
        let claim = |content: &Body| {
            let address = member(owner, &content_address(self.type_names, content));
            let statuses = statuses.get(content).map_or(&[][..], Vec::as_slice);
            let word = self.variant_name(cases, content, statuses);
            let statuses: String = statuses.iter().map(|status| type_name(&status.to_string())).collect();
            let candidates = vec![word.clone(), format!("{word}{}", format_word(content)), format!("{word}{statuses}")];
            Claim { locked: self.lock.get(kind, &address).map(str::to_owned), address, given: None, candidates }
        };
        let names = names(["Unknown"], &contents.iter().map(claim).collect::<Vec<_>>());
        let variants = contents.iter().zip(names).map(|(content, name)| ResponseVariant { name, content: content.clone() });
        let variants: Vec<ResponseVariant> = variants.collect();
        let positions: BTreeMap<&Body, usize> = contents.iter().zip(0..).collect();
        let position = |body: &Body| positions.get(body).copied().unwrap_or_default();
        let by_case = cases.iter().map(|case| bodies(case).iter().map(position).collect()).collect();
        ResponseEnum { name, variants, by_case }
    }

    fn variant_name(&self, cases: &[Case], content: &Body, statuses: &[Status]) -> String {
        match content {
            None => match statuses {
                [Status::Code(204)] => "NoContent".to_owned(),
                _ => "Empty".to_owned(),
            },
            Some((Payload::Json, value)) => type_word(self.type_names, value),
            Some((Payload::Multipart, _)) => "Multipart".to_owned(),
            Some((format, _)) => {
                let declared = cases.iter().filter_map(|case| case.content.as_ref());
                let media_types = declared.filter(|content| content.payload == *format).map(|content| &content.media_type);
                let first = media_types.min().map_or("text", |media_type| media_type_word(media_type));
                type_name(first)
            }
        }
    }
}

/// The address of a response body in `names.lock`: its type, with its format where that is not JSON.
pub(super) fn content_address(type_names: &BTreeMap<TypeId, String>, content: &Body) -> String {
    match content {
        None => "empty".to_owned(),
        Some((Payload::Json, value)) => type_word(type_names, value),
        Some((_, value)) => format!("{} {}", format_word(content).to_lowercase(), type_word(type_names, value)),
    }
}

/// A word for a type, in the name of a variant.
fn type_word(names: &BTreeMap<TypeId, String>, value: &Type) -> String {
    match value {
        Type::Named(id) => names.get(id).cloned().unwrap_or_default(),
        Type::List(inner) => format!("{}List", type_word(names, inner)),
        Type::Map { keys: _, values: inner } => format!("{}Map", type_word(names, inner)),
        Type::Nullable(inner) => type_word(names, inner),
        Type::Json => "Json".to_owned(),
        Type::Bool => "Flag".to_owned(),
        Type::I32 | Type::I64 | Type::U32 | Type::U64 | Type::F64 | Type::Decimal(_) => "Number".to_owned(),
        Type::String | Type::Uuid | Type::Base64 | Type::Bytes | Type::File | Type::Parts => "Text".to_owned(),
        Type::IpAddress => "Address".to_owned(),
        Type::IsoDuration => "Duration".to_owned(),
        Type::Date | Type::DateTime | Type::LocalDateTime | Type::TimeOfDay => "Time".to_owned(),
    }
}

/// The statuses that each body comes with; the cases of one status stand together.
fn statuses(cases: &[Case]) -> BTreeMap<Body, Vec<Status>> {
    let mut statuses: BTreeMap<Body, Vec<Status>> = BTreeMap::new();
    for (case, content) in cases.iter().flat_map(|case| bodies(case).into_iter().map(move |content| (case, content))) {
        let known = statuses.entry(content).or_default();
        if known.last() != Some(&case.status) {
            known.push(case.status);
        }
    }
    statuses
}

/// The format of a body, in a name.
fn format_word(content: &Body) -> &'static str {
    match content.as_ref().map(|(format, _)| format) {
        None => "Empty",
        Some(Payload::Json) => "Json",
        Some(Payload::Events) => "Events",
        Some(Payload::Items) => "Items",
        Some(Payload::Text) => "Text",
        Some(Payload::Multipart) => "Multipart",
        Some(Payload::Form) => "Form",
        Some(Payload::Bytes) => "Bytes",
    }
}

/// The value of a variant.
type Body = Option<(Payload, Type)>;

/// The contents of a case.
fn bodies(case: &Case) -> Vec<Body> {
    match &case.content {
        None => vec![None],
        Some(CaseContent { media_type: _, payload, values }) => {
            values.iter().map(|value| Some((*payload, value.clone()))).collect()
        }
    }
}

fn distinct(cases: &[Case]) -> Vec<Body> {
    let mut seen = BTreeSet::new();
    cases.iter().flat_map(bodies).filter(|content| seen.insert(content.clone())).collect()
}
