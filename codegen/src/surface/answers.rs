//! Answers, error bodies and the headers of both.

use super::{Answer, AnswerType, AnswerVariant, Case, CaseContent, ErrorBody, HeaderSet, OperationIndex, Plan, cases, counts};
use crate::naming::Scope;
use crate::naming::words::{type_name, value_name};
use crate::operations::{Format, Header, Status};
use crate::settings::HeaderRole;
use crate::types::Type;

/// How many headers a name may list.
const NAMED_HEADERS: usize = 3;

impl Plan<'_> {
    pub(super) fn answer(&mut self, operation: OperationIndex, request: &str, scope: &mut Scope) -> Answer {
        let cases = cases(self.apis, operation, true);
        let contents = distinct(&cases);
        match contents.as_slice() {
            [] | [None] => Answer::Nothing,
            [Some((format, value))] => Answer::One(*format, value.clone()),
            _ => {
                let name = scope.claim([format!("{request}Answer").as_str()]);
                Answer::Several(self.answer_type(name, &cases))
            }
        }
    }

    /// The error body for what an operation declares: one for all operations that declare the same.
    pub(super) fn error(&mut self, group: usize, operation: OperationIndex, request: &str) -> usize {
        let cases = cases(self.apis, operation, false);
        let headers = self.headers(group, operation, request, false);
        let known = self.surface.errors.iter().position(|error| error.cases == cases && error.headers == headers);
        if let Some(known) = known {
            let feature = self.surface.feature_group(group);
            self.surface.errors[known].groups.insert(feature);
            return known;
        }
        if cases.is_empty() {
            let body = AnswerType { name: "NoFailure".to_owned(), variants: Vec::new(), by_case: Vec::new() };
            let groups = [self.surface.feature_group(group)].into();
            self.surface.errors.push(ErrorBody { body, cases, headers, groups });
            return self.surface.errors.len() - 1;
        }
        let of_group = format!("{}ErrorBody", self.surface.groups[group].type_name);
        let of_request = format!("{request}ErrorBody");
        let name = self.surface.type_scope.claim([of_group.as_str(), of_request.as_str()]);
        let body = self.answer_type(name, &cases);
        let groups = [self.surface.feature_group(group)].into();
        self.surface.errors.push(ErrorBody { body, cases, headers, groups });
        self.surface.errors.len() - 1
    }

    pub(super) fn success_headers(&mut self, group: usize, operation: OperationIndex, request: &str) -> Option<usize> {
        self.headers(group, operation, request, true)
    }

    /// The set of headers that successes or failures declare, without the request id: every answer has that by itself.
    fn headers(&mut self, group: usize, operation: OperationIndex, request: &str, success: bool) -> Option<usize> {
        let all = &self.operation(operation).responses;
        let responses = all.iter();
        let mut headers: Vec<Header> = Vec::new();
        for header in responses.filter(|response| counts(response.status, all, success)).flat_map(|response| &response.headers) {
            match headers.iter_mut().find(|known| known.name.eq_ignore_ascii_case(&header.name)) {
                Some(known) => known.environments = known.environments.union(header.environments),
                None if self.settings.role(&header.name) == HeaderRole::RequestId => {}
                None => headers.push(header.clone()),
            }
        }
        if headers.is_empty() {
            return None;
        }
        headers.sort_by(|one, other| one.name.cmp(&other.name));
        let same = |set: &HeaderSet| {
            set.headers.len() == headers.len()
                && set.headers.iter().zip(&headers).all(|((_, one), other)| same_header(one, other))
        };
        let known = self.surface.headers.iter().position(same);
        let at = known.unwrap_or_else(|| self.add_headers(headers, request));
        let feature = self.surface.feature_group(group);
        self.surface.headers[at].groups.insert(feature);
        Some(at)
    }

    fn add_headers(&mut self, headers: Vec<Header>, request: &str) -> usize {
        let listed: String = headers.iter().map(|header| type_name(&header.name)).collect::<Vec<_>>().join("And");
        let listed = format!("{listed}Headers");
        let of_request = format!("{request}Headers");
        let wanted = if headers.len() <= NAMED_HEADERS { &listed } else { &of_request };
        let name = self.surface.type_scope.claim([wanted.as_str()]);
        let mut scope = Scope::default();
        let headers = headers.into_iter().map(|header| (scope.claim([value_name(&header.name).as_str()]), header)).collect();
        self.surface.headers.push(HeaderSet { name, headers, groups: Default::default() });
        self.surface.headers.len() - 1
    }

    fn answer_type(&self, name: String, cases: &[Case]) -> AnswerType {
        let contents = distinct(cases);
        let mut scope = Scope::with(&["Unknown"]);
        let variants: Vec<AnswerVariant> = contents
            .iter()
            .map(|content| {
                let of_status = self.variant_name(cases, content);
                AnswerVariant { name: scope.claim([of_status.as_str()]), content: content.clone() }
            })
            .collect();
        let position = |body: &Body| contents.iter().position(|content| content == body).unwrap_or_default();
        let by_case = cases.iter().map(|case| bodies(case).iter().map(position).collect()).collect();
        AnswerType { name, variants, by_case }
    }

    fn variant_name(&self, cases: &[Case], content: &Body) -> String {
        match content {
            None => {
                match cases.iter().filter(|case| case.content.is_none()).map(|case| case.status).collect::<Vec<_>>().as_slice() {
                    [Status::Code(204)] => "NoContent".to_owned(),
                    _ => "Empty".to_owned(),
                }
            }
            Some((Format::Json, value)) => self.type_word(value),
            Some((format, _)) => {
                let media = cases.iter().filter_map(|case| case.content.as_ref()).find(|content| content.format == *format);
                let subtype = media.and_then(|content| content.media_type.split(';').next()?.rsplit('/').next());
                match format {
                    Format::Multipart => "Multipart".to_owned(),
                    _ => type_name(subtype.unwrap_or("text")),
                }
            }
        }
    }

    /// A word for a type, in the name of a variant.
    pub(super) fn type_word(&self, value: &Type) -> String {
        match value {
            Type::Named(id) => self.type_names.get(id).cloned().unwrap_or_default(),
            Type::List(inner) => format!("{}List", self.type_word(inner)),
            Type::Map(inner) => format!("{}Map", self.type_word(inner)),
            Type::Nullable(inner) => self.type_word(inner),
            Type::Json => "Json".to_owned(),
            Type::Bool => "Flag".to_owned(),
            Type::I32 | Type::I64 | Type::U32 | Type::U64 | Type::F64 | Type::Decimal(_) => "Number".to_owned(),
            Type::String | Type::Uuid | Type::Base64 | Type::Bytes => "Text".to_owned(),
            Type::Date | Type::DateTime | Type::LocalDateTime => "Time".to_owned(),
        }
    }
}

fn same_header(one: &Header, other: &Header) -> bool {
    let Header { node: _, name, value, docs: _, environments } = one;
    *name == other.name && *value == other.value && *environments == other.environments
}

/// What a variant holds.
type Body = Option<(Format, Type)>;

/// What may come in a case.
fn bodies(case: &Case) -> Vec<Body> {
    match &case.content {
        None => vec![None],
        Some(CaseContent { media_type: _, format, values }) => {
            values.iter().map(|value| Some((*format, value.clone()))).collect()
        }
    }
}

fn distinct(cases: &[Case]) -> Vec<Body> {
    let mut contents = Vec::new();
    for content in cases.iter().flat_map(bodies) {
        if !contents.contains(&content) {
            contents.push(content);
        }
    }
    contents
}
