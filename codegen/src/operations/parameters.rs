//! Parameters: every location, style and encoding.

pub(super) mod nesting;

use std::collections::HashSet;

use openapiv3::{CookieStyle, HeaderStyle, ParameterData, ParameterSchemaOrContent, PathStyle, QueryStyle};

use super::lower::Lowering;
use super::payload::Payload;
use super::{Location, Parameter, Style};
use crate::diagnostics::{Diagnostic, rules};
use crate::environments::Environments;
use crate::grammar::{IGNORED, WHOLE_QUERY};
use crate::source::{Node, RESTATES_DEFAULT};
use crate::types::{Docs, Origin, Said, Type, TypeUse};

impl<'d> Lowering<'_, '_, 'd> {
    /// The parameters of an operation: its own, and those of the path item that it does not replace.
    pub(super) fn parameters(&mut self, operation: &'d Node, path: &str, owner: &str, shared: &[&'d Node]) -> Vec<Parameter> {
        let own = operation.get("parameters").map_or(Vec::new(), Node::entries);
        let mut parameters: Vec<Parameter> = Vec::new();
        let (own, lost) = self.read_parameters(&own, owner);
        let known: HashSet<(&str, Location)> = own.iter().map(|own| (own.name.as_str(), own.location)).collect();
        let (inherited, lost_too) = self.read_parameters(shared, owner);
        parameters.extend(inherited.into_iter().filter(|shared| !known.contains(&(shared.name.as_str(), shared.location))));
        let mut known = HashSet::new();
        for parameter in own {
            if !known.insert((parameter.name.clone(), parameter.location)) {
                let place = self.types.sources().place(parameter.node);
                let message = format!("the parameter `{}` stands twice in one operation", parameter.name);
                self.types.report(Diagnostic::new(&rules::DUPLICATE_PARAMETER, place, message).help("remove one of the two"));
            } else {
                parameters.push(parameter);
            }
        }
        self.check_whole_query(&parameters);
        if crate::document::is_balanced(path) {
            let lost: Vec<&Node> = lost.into_iter().chain(lost_too).collect();
            self.check_template(operation, path, &lost, &mut parameters);
        }
        parameters
    }

    /// The parameters of a list, and the nodes of those that could not be read or are of no effect.
    fn read_parameters(&mut self, listed: &[&'d Node], owner: &str) -> (Vec<Parameter>, Vec<&'d Node>) {
        let (mut read, mut lost) = (Vec::new(), Vec::new());
        for node in listed {
            match self.parameter(node, owner) {
                Some(parameter) => read.push(parameter),
                None => lost.push(*node),
            }
        }
        (read, lost)
    }

    /// Whether a parameter that could not be read may be that of a path template with this name: all that can be read of it says so.
    fn may_be(&mut self, lost: &'d Node, name: &str) -> bool {
        let Some(node) = self.types.resolve(lost) else { return true };
        let is_elsewhere = matches!(node.get("in").and_then(Node::as_str), Some("query" | "header" | "cookie"));
        !is_elsewhere && node.get("name").and_then(Node::as_text).is_none_or(|own| own == name)
    }

    fn parameter(&mut self, node: &'d Node, owner: &str) -> Option<Parameter> {
        let shared = node.get("$ref").and_then(Node::as_str).map(crate::reference::target_name);
        let node = self.types.resolve(node)?;
        if let Some(known) = self.parameters.get(&node.id) {
            return known.clone();
        }
        // Of shared parameters, several may have one name: they go by what the description calls them.
        let is_called_so = |key: &String| node.get("name").and_then(Node::as_text) == Some(key.as_str());
        let owner = shared.map_or_else(|| owner.to_owned(), |key| if is_called_so(&key) { String::new() } else { key });
        let parameter = self.lower_parameter(node, &owner);
        self.parameters.insert(node.id, parameter.clone());
        parameter
    }

    fn lower_parameter(&mut self, node: &'d Node, owner: &str) -> Option<Parameter> {
        let typed: openapiv3::Parameter = self.types.typed(node)?;
        let (data, location, style, allow_reserved, default_explode) = taken_apart(typed);
        // Words, examples and marks are read from the node, so that the account knows who says them.
        let ParameterData { name, required, format, explode, .. } = data;
        if node.get(IGNORED).is_some() {
            self.report_ignored(node, &name);
            return None;
        }
        self.note_defaults(node, location, explode == Some(default_explode));
        let is_whole = node.get(WHOLE_QUERY).is_some();
        let (style, explode) = if is_whole { (Style::Whole, false) } else { (style, explode.unwrap_or(default_explode)) };
        let (mut type_use, is_json) = match format {
            ParameterSchemaOrContent::Schema(_) => (self.spelt(node, &name, owner)?, false),
            ParameterSchemaOrContent::Content(_) => self.content_parameter(node, &name, owner)?,
        };
        if location == Location::Path && type_use.value == Type::String && crate::types::is_id_name(&name) {
            type_use.value = self.types.id(&name, node.id, type_use.docs.clone());
        }
        self.types.note_parts(node.id, node.get("schema"));
        if !is_json {
            self.check_nesting(node, &name, &type_use.value, (style, explode));
        }
        let docs = described(node, type_use.docs);
        Some(Parameter {
            node: node.id,
            described_by: node.get("schema").or(node.get("content")).map(|node| node.id).filter(|id| *id != node.id),
            name,
            location,
            style,
            explode,
            allow_reserved,
            required: required || location == Location::Path,
            is_json,
            value: type_use.value,
            docs,
            environments: Environments::ALL,
        })
    }

    /// A value that its style spells.
    fn spelt(&mut self, node: &'d Node, name: &str, owner: &str) -> Option<TypeUse> {
        let schema = node.get("schema")?;
        let origin = Origin::Parameter { name: name.to_owned(), owner: owner.to_owned() };
        let type_use = self.types.schema(schema, &origin);
        self.types.examples_beside(node, &type_use.value, &type_use.docs.facts);
        // Without a type it is text as well: nothing says how else to spell it.
        if type_use.value == Type::String {
            self.types.idle(schema.get("type"), "a parameter without a type is text, too");
        }
        let value = match &type_use.value {
            Type::Json => Type::String,
            // In text a `bool` is spelt by the same words.
            value if self.types.known().is_true_or_false(value) => Type::Bool,
            value => value.clone().in_text().never_null(),
        };
        Some(TypeUse { value, ..type_use })
    }

    fn report_ignored(&mut self, node: &'d Node, name: &str) {
        let place = self.types.sources().place(node.id);
        let message = format!("OpenAPI ignores a header parameter named `{name}`");
        let help = "security, body and responses declare this header";
        self.types.report(Diagnostic::new(&rules::IGNORED_HEADER, place, message).help(help));
    }

    /// Reports what a style has no spelling for.
    fn check_nesting(&mut self, node: &'d Node, name: &str, value: &Type, (style, explode): (Style, bool)) {
        if let Some(spelt) = nesting::unsaid(value, style, explode, self.types.known()) {
            let place = self.types.sources().place(node.id);
            let message = format!("the style of `{name}` does not say how objects and arrays within its value go; {spelt}");
            let help = "describe it with `style: deepObject`, or as JSON by `content`";
            self.types.report(Diagnostic::new(&rules::NESTED_PARAMETER, place, message).help(help));
        }
    }

    /// A parameter that is the whole query is the only one in it.
    fn check_whole_query(&mut self, parameters: &[Parameter]) {
        let in_query = || parameters.iter().filter(|parameter| parameter.location == Location::Query);
        let Some(whole) = in_query().find(|parameter| parameter.style == Style::Whole) else { return };
        if let Some(other) = in_query().find(|other| other.node != whole.node) {
            let [place, other_place] = [whole, other].map(|parameter| self.types.sources().place(parameter.node));
            let message =
                format!("`{}` is the whole query, but `{}` stands in it too; they go joined by `&`", whole.name, other.name);
            let diagnostic = Diagnostic::new(&rules::QUERY_STRING, place, message).related(other_place, "the other");
            self.types.report(diagnostic.help("describe one of the two"));
        }
    }

    /// Notes what a parameter says of itself that holds anyway.
    fn note_defaults(&mut self, node: &'d Node, location: Location, explode_is_default: bool) {
        let default_style = match location {
            Location::Path | Location::Header => "simple",
            Location::Query | Location::Cookie => "form",
        };
        let style = node.get("style").filter(|style| style.as_str() == Some(default_style));
        self.types.idle(style, RESTATES_DEFAULT);
        self.types.idle(node.get("explode").filter(|_| explode_is_default), RESTATES_DEFAULT);
        self.types
            .idle(node.get("required").filter(|_| location == Location::Path), "a parameter in the path is always required");
    }

    /// A parameter that is a document of its own, in a media type; whether that is JSON.
    fn content_parameter(&mut self, node: &'d Node, name: &str, owner: &str) -> Option<(TypeUse, bool)> {
        let contents = node.get("content")?;
        let Some((media_type, content)) = contents.as_map()?.iter().next() else {
            let place = self.types.sources().key_place(contents.id);
            let diagnostic = Diagnostic::new(
                &rules::PARAMETER_WITHOUT_MEDIA_TYPE,
                place,
                format!("the `content` of the parameter `{name}` has no media type"),
            );
            self.types.report(diagnostic.help("add `application/json`, or describe the parameter by `schema`"));
            return None;
        };
        let others = contents.members().skip(1).map(|(_, content)| content);
        self.types.idle(others, "a parameter goes in one media type, the first");
        if Payload::of(media_type) != Payload::Json {
            let place = self.types.sources().key_place(content.id);
            let message = format!("the parameter `{name}` is text in `{media_type}`, which the caller writes");
            self.types.report(Diagnostic::new(&rules::PARAMETER_MEDIA_TYPE, place, message));
            self.types.idle(content.get("schema"), "the caller writes the value as text");
            return Some((Type::String.into(), false));
        }
        let origin = Origin::Parameter { name: name.to_owned(), owner: owner.to_owned() };
        let type_use = content.get("schema").map(|schema| self.types.schema(schema, &origin));
        Some((type_use.unwrap_or_else(|| Type::Json.into()), true))
    }

    /// A parameter that the path names and nothing describes.
    fn undeclared(&mut self, operation: &'d Node, name: &str) -> Parameter {
        let is_id = crate::types::is_id_name(name);
        Parameter {
            node: operation.id,
            described_by: None,
            name: name.to_owned(),
            location: Location::Path,
            style: Style::Simple,
            explode: false,
            allow_reserved: false,
            required: true,
            is_json: false,
            value: if is_id { self.types.id(name, operation.id, Docs::default()) } else { Type::String },
            docs: Docs::default(),
            environments: Environments::ALL,
        }
    }

    /// Each name in the template has a parameter, and each path parameter a name in the template.
    fn check_template(&mut self, operation: &'d Node, path: &str, lost: &[&'d Node], parameters: &mut Vec<Parameter>) {
        let names: HashSet<&str> = template_names(path).collect();
        let in_path = parameters.iter().filter(|parameter| parameter.location == Location::Path);
        let read: HashSet<String> = in_path.map(|parameter| parameter.name.clone()).collect();
        for name in template_names(path) {
            if !read.contains(name) && !lost.iter().any(|lost| self.may_be(lost, name)) {
                let near =
                    self.types.nearest(name, read.iter().map(String::as_str)).map(|near| format!("did you mean `{near}`?"));
                let message =
                    format!("the path has `{{{name}}}`, but the operation no path parameter of that name; it is a string");
                let place = self.types.sources().key_place(operation.id);
                let diagnostic = Diagnostic::new(&rules::UNDECLARED_PATH_PARAMETER, place, message);
                self.types.report(diagnostic.help(near.unwrap_or_else(|| "declare the parameter".to_owned())));
                parameters.push(self.undeclared(operation, name));
            }
        }
        parameters.retain(|parameter| {
            let lost = parameter.location == Location::Path && !names.contains(parameter.name.as_str());
            if lost {
                let place = self.types.sources().place(parameter.node);
                let message = format!("the path `{path}` has no `{{{}}}`; the parameter has no effect", parameter.name);
                self.types.report(
                    Diagnostic::new(&rules::IDLE_PATH_PARAMETER, place, message).help("put it into the path, or remove it"),
                );
            }
            !lost
        });
    }
}

/// Words about a value outside a body: those of its own before those of its schema.
pub(super) fn described(node: &Node, of_schema: Docs) -> Docs {
    let own = node.get("description").and_then(Said::by);
    let text = own.map_or(of_schema.text, |own| vec![own]);
    let deprecated = node.get("deprecated").and_then(crate::document::schema::said).or(of_schema.deprecated);
    Docs { text, facts: of_schema.facts, deprecated }
}

/// The names in braces of a path template, each once: the one value stands wherever its name does.
pub(crate) fn template_names(path: &str) -> impl Iterator<Item = &str> {
    let mut known = HashSet::new();
    let names = path.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
    names.filter(move |name| known.insert(*name))
}

fn taken_apart(parameter: openapiv3::Parameter) -> (ParameterData, Location, Style, bool, bool) {
    use openapiv3::Parameter as Typed;
    match parameter {
        Typed::Query { parameter_data, allow_reserved, style, allow_empty_value: _ } => {
            let style = match style {
                QueryStyle::Form => Style::Form,
                QueryStyle::SpaceDelimited => Style::SpaceDelimited,
                QueryStyle::PipeDelimited => Style::PipeDelimited,
                QueryStyle::DeepObject => Style::DeepObject,
            };
            (parameter_data, Location::Query, style, allow_reserved, style == Style::Form)
        }
        Typed::Header { parameter_data, style: HeaderStyle::Simple } => {
            (parameter_data, Location::Header, Style::Simple, false, false)
        }
        Typed::Path { parameter_data, style } => {
            let style = match style {
                PathStyle::Simple => Style::Simple,
                PathStyle::Label => Style::Label,
                PathStyle::Matrix => Style::Matrix,
            };
            (parameter_data, Location::Path, style, false, false)
        }
        Typed::Cookie { parameter_data, style: CookieStyle::Form } => {
            (parameter_data, Location::Cookie, Style::Form, false, true)
        }
    }
}
