//! The page that leads through the portal: its calls in order, what each sends, and what the next one takes of its response.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::call_examples::Example;
use super::uses::{Place, Uses};
use super::{Emit, docs, ident};
use crate::environments::Environments;
use crate::format::on_one_line;
use crate::markdown::code;
use crate::surface::{
    Argument, GuidePlan, Handle, Location, Method, ParameterRule, Passing, Payload, ResponseBody, Role, StepPlan,
};
use crate::types::{Shape, Type};

const ABOUT: &str =
    "A guide: the calls in the order in which they are made, what each sends, and what the next one takes of its response.";

/// A call of a guide that an example is made of.
pub(super) struct Step<'g> {
    guide: &'g GuidePlan,
    step: &'g StepPlan,
    /// The names of the responses to the calls before.
    names: &'g [String],
}

impl Emit<'_> {
    pub(super) fn guide_docs(&self) -> String {
        let guides = self.surface.guides.iter().map(|guide| self.guide(guide));
        docs::printable(&docs::paragraphs([ABOUT.to_owned()].into_iter().chain(guides)))
    }

    fn guide(&self, guide: &GuidePlan) -> String {
        let steps = guide.steps.iter().enumerate().map(|(at, step)| self.step(guide, at, step));
        let head = format!("# {}", docs::safe(&guide.title));
        let words = guide.docs.as_deref().map(|words| docs::safe(words.trim())).unwrap_or_default();
        let bodies = guide.steps.iter().enumerate().filter_map(|(at, step)| self.body_example(at, step));
        let steps = steps.collect::<Vec<_>>().join("\n");
        let own = guide.example.iter().map(|example| self.own_example(guide, example));
        docs::paragraphs([head, words, steps].into_iter().chain([self.guide_example(guide)]).chain(bodies).chain(own))
    }

    /// The function that the author wrote, which the documentation's tests compile.
    fn own_example(&self, guide: &GuidePlan, example: &str) -> String {
        let groups: BTreeSet<usize> = guide.steps.iter().map(|step| self.surface.feature_group(step.group)).collect();
        // Longer than any fence in it.
        let fence = "`".repeat(3.max(example.split(|character| character != '`').map(str::len).max().unwrap_or_default() + 1));
        let conditions = self.conditions(groups, &[]);
        format!("With what is around them:\n\n{fence}no_run\n# #[cfg(all({conditions}))]\n{}\n{fence}", example.trim_end())
    }

    /// The body of a call as JSON, which the documentation's tests read as the type that it is of.
    fn body_example(&self, at: usize, step: &StepPlan) -> Option<String> {
        let (text, method) = (step.body.as_ref()?, self.surface.method_of(step));
        let body = method.arguments.iter().find_map(|argument| match argument {
            Argument::Body(body) => Some(body),
            Argument::Parameter(_) | Argument::Customer(_) => None,
        })?;
        let content = body.contents().find(|content| content.payload == Payload::Json)?;
        let (library, place) = (&self.package.library, Place::outside(&self.package.library));
        let value = on_one_line(self.owned(&content.value, &mut Uses::new(&place)));
        let conditions = self.conditions([self.surface.feature_group(step.group)].into(), &["test-kit"]);
        Some(format!(
            "The body of call {}, for example:\n\n```\n# #[cfg(all({conditions}))]\n# {{\nlet body = {};\n\
             # {library}::test_kit::from_json::<{value}>(body).unwrap();\n# }}\n```",
            at + 1,
            raw_string(text)
        ))
    }

    /// What the features of these groups, and others, are as a condition.
    fn conditions(&self, groups: BTreeSet<usize>, others: &[&str]) -> String {
        let features = self.features(&groups).into_iter().chain(others.iter().map(|other| (*other).to_owned()));
        features.map(|feature| format!("feature = \"{feature}\"")).collect::<Vec<_>>().join(", ")
    }

    /// A call in a list: its words, its headers, and what of its response later ones take.
    fn step(&self, guide: &GuidePlan, at: usize, step: &StepPlan) -> String {
        let method = self.surface.method_of(step);
        let about = self.docs_text(&method.docs, Environments::ALL, "");
        let about = about.split("\n\n").next().filter(|about| !about.is_empty());
        let about = about.map(|about| format!(": {about}")).unwrap_or_default();
        let mut lines = vec![format!("{}. {}{about}", at + 1, code(&method.address))];
        let headers = method.descriptor.parameters.iter().filter(|rule| rule.location == Location::Header);
        let headers = headers_said(headers, method);
        if !headers.is_empty() {
            lines.push(format!("Headers: {headers}."));
        }
        if let Some(scopes) = self.scopes_said(method) {
            lines.push(scopes);
        }
        lines.extend(taken_later(guide, at));
        lines.join("\n   - ")
    }

    /// The scopes of the token, by environment where they differ.
    fn scopes_said(&self, method: &Method) -> Option<String> {
        let said = |alternatives: &[Vec<String>]| {
            let each: Vec<String> =
                alternatives.iter().filter(|scopes| !scopes.is_empty()).map(|scopes| code(&scopes.join(" "))).collect();
            (!each.is_empty()).then(|| each.join(" or "))
        };
        let scopes = match method.descriptor.scopes.as_slice() {
            [everywhere] => said(everywhere)?,
            by_environment => {
                let names = self.surface.environments().iter().map(|environment| environment.module.as_str());
                let each = names.zip(by_environment).filter_map(|(name, scopes)| Some(format!("{} in {name}", said(scopes)?)));
                Some(each.collect::<Vec<_>>().join(", ")).filter(|said| !said.is_empty())?
            }
        };
        Some(format!("Scopes of its token: {scopes}."))
    }

    /// All calls of a guide as one example.
    fn guide_example(&self, guide: &GuidePlan) -> String {
        let library = &self.package.library;
        let place = Place::outside(library);
        let mut example = Example::new(library, &place);
        let groups: BTreeSet<usize> = guide.steps.iter().map(|step| self.surface.feature_group(step.group)).collect();
        let mut names: Vec<String> = Vec::new();
        for (at, step) in guide.steps.iter().enumerate() {
            let name = self.response_name(step);
            let is_used = guide.steps.iter().flat_map(|step| &step.takes).any(|taken| taken.step == at);
            let call = self.guide_call(&Step { guide, step, names: &names }, &mut example);
            let is_last = at + 1 == guide.steps.len();
            example.lines.push(match &self.surface.method_of(step).response {
                ResponseBody::Nothing => format!("{call};"),
                _ if is_used || is_last => format!("let {name} = {call};"),
                _ => format!("{call};"),
            });
            if is_last && !matches!(self.surface.method_of(step).response, ResponseBody::Nothing) {
                example.lines.push(format!("println!(\"request {{}}\", {name}.request_id());"));
            }
            names.push(name);
        }
        let given: Vec<String> = example.given.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        format!(
            "```no_run\n# #[cfg(all({}))]\n# async fn example({}) -> Result<(), Box<dyn std::error::Error>> {{\n{}\n# Ok(())\n# }}\n```",
            self.conditions(groups, &[]),
            given.join(", "),
            example.lines.join("\n")
        )
    }

    fn response_name(&self, step: &StepPlan) -> String {
        let group = &self.surface.groups[step.group];
        let owner = step.handle.map_or(&group.accessor, |handle| &group.handles[handle].accessor);
        format!("{}_{}", owner.trim_end_matches('_'), self.surface.method_of(step).name.trim_end_matches('_'))
    }

    /// The expression of a call; what it takes of responses before it is made by lines before.
    fn guide_call(&self, call: &Step<'_>, example: &mut Example<'_>) -> String {
        let (group, method) = (&self.surface.groups[call.step.group], self.surface.method_of(call.step));
        example.module = self.surface.module_path(group).join("::");
        let owner = self.surface.owner(group);
        let owner_type = format!("&{}::{}", self.package.library, owner.path);
        let owner = example.given_as(&owner.value, &owner_type);
        let argument = group.argument.iter().map(|argument| (&*argument.header, &*argument.name, &argument.value));
        let mut links = vec![(&group.accessor, argument.collect::<Vec<_>>())];
        for handle in chain(&group.handles, call.step.handle) {
            let bound = handle.parameters.iter().map(|bound| (&*bound.wire, &*bound.name, &bound.value));
            links.push((&handle.accessor, bound.collect()));
        }
        let mut expression = owner;
        for (accessor, arguments) in links {
            let arguments = arguments.into_iter().map(|argument| self.argument_of(call, argument, example));
            expression = format!("{expression}.{}({})", ident(accessor), arguments.collect::<Vec<_>>().join(", "));
        }
        let arguments = self.guide_arguments(call, method, example);
        format!("{expression}.{}({}).await?", ident(&method.name), arguments.join(", "))
    }

    /// An argument: what is taken of a response, else something that the example is given.
    pub(super) fn argument_of(
        &self,
        call: &Step<'_>,
        (wire, name, value): (&str, &str, &Type),
        example: &mut Example<'_>,
    ) -> String {
        match self.taken_value(call, wire, value) {
            Some(expression) if Passing::of(value) == Passing::Copy => example.let_be(name, &expression),
            Some(expression) => format!("&{}", example.let_be(name, &expression)),
            None => {
                let value = self.borrowed_text(value, example);
                example.given_as(name, &value)
            }
        }
    }

    /// The expression for what a step takes under a name, if it can be had as a value of this type.
    pub(super) fn taken_value(&self, call: &Step<'_>, wire: &str, wanted: &Type) -> Option<String> {
        let Step { guide, step, names } = call;
        let taken = step.takes.iter().find(|taken| taken.name == wire)?;
        let ResponseBody::One(_, response) = &self.surface.method_of(&guide.steps[taken.step]).response else { return None };
        let (expression, found) = self.path_to(names.get(taken.step)?, response, &taken.at)?;
        match wanted {
            wanted if *wanted == found => Some(format!("{expression}.clone()")),
            Type::List(item) if **item == found => Some(format!("vec![{expression}.clone()]")),
            Type::String if self.is_id(&found) => Some(format!("{expression}.to_string()")),
            wanted if self.is_id(wanted) && found == Type::String => Some(format!("{expression}.as_str().into()")),
            _ => None,
        }
    }

    fn is_id(&self, value: &Type) -> bool {
        matches!(value, Type::Named(id) if matches!(self.types.get(*id).shape, Shape::Id))
    }

    /// The expression for what lies at a JSON pointer within a value, by fields and items alone; and its type.
    fn path_to(&self, value: &str, of: &Type, pointer: &str) -> Option<(String, Type)> {
        let (mut expression, mut found) = (value.to_owned(), of.clone());
        for segment in pointer.split('/').skip(1) {
            let absent = format!(".ok_or(\"there is no {pointer}\")?");
            (expression, found) = match &found {
                Type::List(item) => {
                    let at: usize = segment.parse().ok()?;
                    let item_at = if at == 0 { "first()".to_owned() } else { format!("get({at})") };
                    (format!("{expression}.{item_at}{absent}"), (**item).clone())
                }
                Type::Named(id) => {
                    let Shape::Struct(structure) = &self.types.get(*id).shape else { return None };
                    let plan = self.surface.members(*id).structure()?;
                    let field = plan.fields.iter().find(|plan| structure.fields[plan.position].name == segment)?;
                    if field.null_setter.is_some() {
                        return None;
                    }
                    let optional = if field.is_optional { format!(".as_ref(){absent}") } else { String::new() };
                    (format!("{expression}.{}{optional}", ident(&field.name)), structure.fields[field.position].value.clone())
                }
                _ => return None,
            };
        }
        Some((expression, found))
    }
}

/// A raw string with as many hashes as it takes.
fn raw_string(text: &str) -> String {
    let runs = text.split('"').skip(1).map(|after| after.bytes().take_while(|byte| *byte == b'#').count());
    let hashes = "#".repeat(runs.max().map_or(0, |run| run + 1));
    format!("r{hashes}\"{text}\"{hashes}")
}

/// The handles that lead to a method, the outermost first.
fn chain(handles: &[Handle], last: Option<usize>) -> Vec<&Handle> {
    let mut chain = Vec::new();
    let mut next = last;
    while let Some(handle) = next.map(|at| &handles[at]) {
        chain.insert(0, handle);
        next = handle.parent;
    }
    chain
}

/// What later calls take of the response to this one.
fn taken_later(guide: &GuidePlan, at: usize) -> Vec<String> {
    let mut uses: IndexMap<(&str, &str), Vec<String>> = IndexMap::new();
    for (later, step) in guide.steps.iter().enumerate() {
        for taken in step.takes.iter().filter(|taken| taken.step == at) {
            uses.entry((&taken.at, &taken.name)).or_default().push((later + 1).to_string());
        }
    }
    let line = |((at, name), calls): ((&str, &str), Vec<String>)| {
        let calls = if calls.len() == 1 { format!("call {}", calls[0]) } else { format!("calls {}", calls.join(", ")) };
        format!("{} of its response is {} of {calls}.", code(at), code(name))
    };
    uses.into_iter().map(line).collect()
}

/// Headers by who gives them.
fn headers_said<'r>(headers: impl Iterator<Item = &'r ParameterRule>, method: &Method) -> String {
    let mut by_giver: IndexMap<String, Vec<String>> = IndexMap::new();
    for rule in headers {
        by_giver.entry(giver(rule, method)).or_default().push(code(&rule.name));
    }
    by_giver.into_iter().map(|(giver, names)| format!("{} ({giver})", names.join(", "))).collect::<Vec<_>>().join("; ")
}

fn giver(rule: &ParameterRule, method: &Method) -> String {
    match rule.role {
        Some(Role::RequestId) => "new on each call, or `request_id`".to_owned(),
        Some(Role::Psu) => "of the value `Psu`".to_owned(),
        Some(Role::Presence) => "of the value `Presence`".to_owned(),
        Some(Role::Client | Role::Consent) => "said once, on a handle".to_owned(),
        Some(Role::Scope) => "that of the token".to_owned(),
        Some(Role::Sticky) | None => {
            let is_argument = method.arguments.iter().any(|argument| is_for(argument, &rule.name));
            if is_argument { "arguments".to_owned() } else { "setters".to_owned() }
        }
    }
}

fn is_for(argument: &Argument, header: &str) -> bool {
    matches!(argument, Argument::Parameter(parameter) if parameter.wire == header)
}
