//! Examples at the heads of the modules of groups: how a caller gets there, what a body is made of, and the response.

use std::collections::BTreeMap;

use super::groups::argument_name;
use super::guide::Step;
use super::structs::members;
use super::uses::{Place, Uses};
use super::{Emit, ident};
use crate::format::on_one_line;
use crate::surface::{Argument, Group, Method, Owner, ResponseBody, Sent, SentBody};
use crate::types::{Shape, Type};

/// What an example is given, and what it does with it.
pub(super) struct Example<'p> {
    library: &'p str,
    /// The path of the module.
    pub(super) module: String,
    uses: Uses<'p>,
    /// Names and types of the arguments of the function around it.
    pub(super) given: Vec<(String, String)>,
    /// Statements before the call.
    pub(super) lines: Vec<String>,
    /// The arguments of the call.
    arguments: Vec<String>,
    /// What each name stands for in a guide.
    values: BTreeMap<String, String>,
}

/// A value as an example makes it: text around the values that it is made of.
struct Made<'t> {
    before: String,
    given: Vec<Part<'t>>,
    after: String,
}

/// A value that another is made of.
struct Part<'t> {
    /// Its key on the wire.
    wire: &'t str,
    name: String,
    /// Its type, as it is spelt.
    spelt: String,
    value: &'t Type,
}

impl Made<'_> {
    fn text<'n>(&self, names: impl Iterator<Item = &'n str>) -> String {
        format!("{}{}{}", self.before, names.collect::<Vec<_>>().join(", "), self.after)
    }

    fn own_names(&self) -> impl Iterator<Item = &str> {
        self.given.iter().map(|part| part.name.as_str())
    }
}

impl<'p> Example<'p> {
    pub(super) fn new(library: &'p str, place: &'p Place) -> Self {
        let (module, uses) = (String::new(), Uses::new(place));
        Self { library, module, uses, given: Vec::new(), lines: Vec::new(), arguments: Vec::new(), values: BTreeMap::new() }
    }

    /// The name of something that the example is given. Two of one type and name are one.
    pub(super) fn given_as(&mut self, name: &str, spelt: &str) -> String {
        self.named(name, &format!("{name}: {spelt}"), |example, name| example.given.push((name.to_owned(), spelt.to_owned())))
    }

    /// The same, of something that only one call has.
    fn given_once(&mut self, name: &str, spelt: &str) -> String {
        let thing = format!("{name}: {spelt}, {}", self.given.len());
        self.named(name, &thing, |example, name| example.given.push((name.to_owned(), spelt.to_owned())))
    }

    /// The name of a value that the example makes. What is made twice alike is made once.
    pub(super) fn let_be(&mut self, name: &str, expression: &str) -> String {
        self.named(name, expression, |example, name| example.lines.push(format!("let {name} = {expression};")))
    }

    /// The name of what is there already, or that of what is added now: the one that is asked for, with a number where something else has it.
    fn named(&mut self, name: &str, thing: &str, add: impl FnOnce(&mut Self, &str)) -> String {
        let mut names = std::iter::once(name.to_owned()).chain((2..).map(|number| format!("{name}_{number}")));
        let is_its_own = |name: &String| self.values.get(name).is_none_or(|known| known == thing);
        let name = names.find(is_its_own).unwrap_or_default();
        if self.values.insert(name.clone(), thing.to_owned()).is_none() {
            add(self, &name);
        }
        name
    }

    fn is_given(&self, name: &str) -> bool {
        self.given.iter().any(|(given, _)| given == name)
    }

    /// Hands on an argument that the example is given. Two of one name are given once.
    fn hand(&mut self, name: String, value: String) {
        if !self.is_given(&name) {
            self.given.push((name.clone(), value));
            self.arguments.push(name);
        }
    }
}

impl Emit<'_> {
    /// A call of the operation that needs least, from the value that leads to the group; one with a body, where there is such.
    pub(super) fn call_example(&self, group: &Group) -> Option<String> {
        let method = group.methods.iter().min_by_key(|method| (self.made_body(method).is_none(), method.arguments.len()))?;
        let library = &self.package.library;
        let place = Place::outside(library);
        let module = self.surface.module_path(group).join("::");
        let mut example = Example { module, ..Example::new(library, &place) };
        let Owner { value: owner, path } = self.surface.owner(group);
        example.given.push((owner.clone(), format!("&{library}::{path}")));
        let group_argument = group.argument.as_ref().map(|argument| {
            let value = on_one_line(self.borrowed(&argument.value, &mut example.uses));
            example.given.push((argument.name.clone(), value));
            argument.name.clone()
        });
        self.arguments_of_example(method, &mut example);
        let Example { given, lines, arguments, .. } = example;
        let (accessor, method_name) = (ident(&group.accessor), ident(&method.name));
        let call =
            format!("{owner}.{accessor}({}).{method_name}({}).await?", group_argument.unwrap_or_default(), arguments.join(", "));
        let response = match method.response {
            ResponseBody::Nothing => format!("{call};"),
            ResponseBody::One(..) | ResponseBody::Several(_) => {
                format!("let response = {call};\nprintln!(\"request {{}}\", response.request_id());")
            }
        };
        let given: Vec<String> = given.into_iter().map(|(name, value)| format!("{name}: {value}")).collect();
        let lines: String = lines.into_iter().map(|line| line + "\n").collect();
        Some(format!(
            "```no_run\n# async fn example({}) -> Result<(), {library}::Error> {{\n{lines}{response}\n# Ok(())\n# }}\n```",
            given.join(", ")
        ))
    }

    fn arguments_of_example(&self, method: &Method, example: &mut Example<'_>) {
        if let Some(bundle) = &method.bundle {
            return example.hand("arguments".to_owned(), format!("&{}::{}::{bundle}", example.library, example.module));
        }
        for argument in &method.arguments {
            let name = argument_name(argument).to_string();
            match argument {
                Argument::Body(body) if self.makes_body(method, body, example) => {}
                Argument::Body(SentBody { sent: Sent::Several(choice), .. }) => {
                    example.hand(name, format!("&{}::{}::{}", example.library, example.module, choice.name));
                }
                argument => {
                    let (_, value) = self.argument(argument, &mut example.uses);
                    example.hand(name, on_one_line(value));
                }
            }
        }
    }

    /// Makes the body by its constructor, of values that the example is given; or not, where one of these has the name of another.
    fn makes_body(&self, method: &Method, body: &SentBody, example: &mut Example<'_>) -> bool {
        let Some((at, made)) = self.made_body(method) else { return false };
        let given = method.arguments.iter().map(|argument| argument_name(argument).to_string());
        let given: Vec<String> = given.chain(["body".to_owned()]).collect();
        if made.own_names().any(|name| given.iter().any(|given| given == name) || example.is_given(name)) {
            return false;
        }
        example.lines.push(format!("let body = {};", made.text(made.own_names())));
        example.given.extend(made.given.into_iter().map(|part| (part.name, part.spelt)));
        example.arguments.push(handed_body(body, at, example));
        true
    }

    /// The arguments of a call in a guide.
    pub(super) fn guide_arguments(&self, call: &Step<'_>, method: &Method, example: &mut Example<'_>) -> Vec<String> {
        if let Some(bundle) = &method.bundle {
            let spelt = format!("&{}::{}::{bundle}", example.library, example.module);
            return vec![example.given_as("arguments", &spelt)];
        }
        let argument = |argument: &Argument| match argument {
            Argument::Parameter(parameter) => {
                self.argument_of(call, (&parameter.wire, &parameter.name, &parameter.value), example)
            }
            Argument::Customer(about) => {
                example.given_as(about.argument(), &format!("&{}::{}", example.library, about.type_name()))
            }
            Argument::Body(body) => self.guide_body(call, (method, body), example),
        };
        method.arguments.iter().map(argument).collect()
    }

    fn guide_body(&self, call: &Step<'_>, (method, body): (&Method, &SentBody), example: &mut Example<'_>) -> String {
        let Some((at, made)) = self.made_body(method) else {
            let spelt = match body.choice() {
                Some(choice) => format!("&{}::{}::{}", example.library, example.module, choice.name),
                None => on_one_line(self.argument(&Argument::Body(body.clone()), &mut example.uses).1),
            };
            return example.given_as("body", &spelt);
        };
        // The body keeps its parts, so that none is named which another call has too.
        let part = |part: &Part<'_>| {
            let taken = self.taken_value(call, part.wire, part.value);
            taken.unwrap_or_else(|| example.given_once(&part.name, &part.spelt))
        };
        let parts: Vec<String> = made.given.iter().map(part).collect();
        example.lines.push(format!("let body = {};", made.text(parts.iter().map(String::as_str))));
        handed_body(body, at, example)
    }

    pub(super) fn borrowed_text(&self, value: &Type, example: &mut Example<'_>) -> String {
        on_one_line(self.borrowed(value, &mut example.uses))
    }

    /// The first content of a required body that a constructor makes, and its position.
    fn made_body<'m>(&'m self, method: &'m Method) -> Option<(usize, Made<'m>)> {
        let body = method.arguments.iter().find_map(|argument| match argument {
            Argument::Body(body) if method.bundle.is_none() => Some(body),
            Argument::Body(_) | Argument::Parameter(_) | Argument::Customer(_) => None,
        })?;
        body.contents().enumerate().find_map(|(at, content)| Some((at, self.made(&content.value)?)))
    }

    /// A struct by its constructor, and a union by the branch that needs least.
    fn made<'m>(&'m self, value: &'m Type) -> Option<Made<'m>> {
        let Type::Named(id) = *value else { return None };
        let type_path = format!("{}::types::{}", self.package.library, self.type_name(id));
        match &self.types.get(id).shape {
            Shape::Struct(structure) => {
                let plan = self.surface.members(id).structure().filter(|plan| !plan.needs_variant)?;
                let place = Place::outside(&self.package.library);
                let (mut uses, members) = (Uses::new(&place), members(structure, plan));
                let required = plan.required.iter().map(|at| &members[*at]);
                let given = required.map(|member| Part {
                    wire: &member.field.name,
                    name: member.name.to_string(),
                    spelt: on_one_line(self.value_of(member, &mut uses)),
                    value: &member.field.value,
                });
                Some(Made { before: format!("{type_path}::new("), given: given.collect(), after: ")".to_owned() })
            }
            Shape::Union(branches) => {
                let structs = branches.iter().zip(self.variants(id)).filter(|(branch, _)| self.is_structure(&branch.value));
                let made = structs.filter_map(|(branch, variant)| Some((variant, self.made(&branch.value)?)));
                let (variant, Made { before, given, after }) = made.min_by_key(|(_, made)| made.given.len())?;
                Some(Made { before: format!("{type_path}::{variant}({before}"), given, after: format!("{after})") })
            }
            Shape::Enum(_) | Shape::Id | Shape::Replaced(_) => None,
        }
    }

    fn is_structure(&self, value: &Type) -> bool {
        matches!(value, Type::Named(id) if matches!(self.types.get(*id).shape, Shape::Struct(_)))
    }
}

/// The body that an example made, as its call is handed it.
fn handed_body(body: &SentBody, at: usize, example: &Example<'_>) -> String {
    match body.choice() {
        Some(choice) => {
            let variant = ident(&choice.variants[at].name);
            format!("&{}::{}::{}::{variant}(body)", example.library, example.module, choice.name)
        }
        None => "&body".to_owned(),
    }
}
