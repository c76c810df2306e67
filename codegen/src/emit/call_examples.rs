//! Examples at the heads of the modules of groups: how a caller gets there, what a body is made of, and the response.

use super::groups::argument_name;
use super::structs::members;
use super::uses::{Place, Uses};
use super::{Emit, ident};
use crate::format::on_one_line;
use crate::surface::{Argument, Group, Method, Owner, ResponseBody, Sent, SentBody};
use crate::types::{Shape, Type};

/// What an example is given, and what it does with it.
struct Example<'p> {
    library: &'p str,
    /// The path of the module.
    module: String,
    uses: Uses<'p>,
    /// Names and types of the arguments of the function around it.
    given: Vec<(String, String)>,
    /// Statements before the call.
    lines: Vec<String>,
    /// The arguments of the call.
    arguments: Vec<String>,
}

/// A value as an example makes it, of others that it is given.
struct Made {
    text: String,
    given: Vec<(String, String)>,
}

impl Example<'_> {
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
        let mut example = Example { library, module, uses: Uses::new(&place), given: vec![], lines: vec![], arguments: vec![] };
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
        if made.given.iter().any(|(name, _)| given.contains(name) || example.is_given(name)) {
            return false;
        }
        example.lines.push(format!("let body = {};", made.text));
        example.given.extend(made.given);
        example.arguments.push(match body.choice() {
            Some(choice) => {
                let variant = ident(&choice.variants[at].name);
                format!("&{}::{}::{}::{variant}(body)", example.library, example.module, choice.name)
            }
            None => "&body".to_owned(),
        });
        true
    }

    /// The first content of a required body that a constructor makes, and its position.
    fn made_body(&self, method: &Method) -> Option<(usize, Made)> {
        let body = method.arguments.iter().find_map(|argument| match argument {
            Argument::Body(body) if method.bundle.is_none() => Some(body),
            Argument::Body(_) | Argument::Parameter(_) | Argument::Psu => None,
        })?;
        body.contents().enumerate().find_map(|(at, content)| Some((at, self.made(&content.value)?)))
    }

    /// A struct by its constructor, and a union by the branch that needs least.
    fn made(&self, value: &Type) -> Option<Made> {
        let Type::Named(id) = *value else { return None };
        let type_path = format!("{}::types::{}", self.package.library, self.type_name(id));
        match &self.types.get(id).shape {
            Shape::Struct(structure) => {
                let plan = self.surface.members(id).structure().filter(|plan| !plan.needs_variant)?;
                let place = Place::outside(&self.package.library);
                let (mut uses, members) = (Uses::new(&place), members(structure, plan));
                let required = plan.required.iter().map(|at| &members[*at]);
                let given = required.map(|member| (member.name.to_string(), on_one_line(self.value_of(member, &mut uses))));
                let given: Vec<(String, String)> = given.collect();
                let names: Vec<&str> = given.iter().map(|(name, _)| name.as_str()).collect();
                Some(Made { text: format!("{type_path}::new({})", names.join(", ")), given })
            }
            Shape::Union(branches) => {
                let structs = branches.iter().zip(self.variants(id)).filter(|(branch, _)| self.is_structure(&branch.value));
                let made = structs.filter_map(|(branch, variant)| Some((variant, self.made(&branch.value)?)));
                let (variant, Made { text, given }) = made.min_by_key(|(_, made)| made.given.len())?;
                Some(Made { text: format!("{type_path}::{variant}({text})"), given })
            }
            Shape::Enum(_) | Shape::Id | Shape::Replaced(_) => None,
        }
    }

    fn is_structure(&self, value: &Type) -> bool {
        matches!(value, Type::Named(id) if matches!(self.types.get(*id).shape, Shape::Struct(_)))
    }
}
