//! Operations: their descriptors, and the code that fills them.

use std::collections::{BTreeMap, BTreeSet};

use quote::ToTokens;
use syn::{Expr, FnArg, ImplItem, ImplItemFn, Item, ItemImpl, ItemStatic, Lit, Pat, ReturnType};

use super::tokens::{Held, flat, held, spoken, string, strings};

/// One operation.
#[derive(Debug, Default)]
pub(crate) struct Operation {
    /// The file that it stands in.
    pub(crate) scope: String,
    /// Method and path template.
    pub(crate) address: String,
    /// Location and name, and whether it is required; in the order of the descriptor.
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) success: Vec<Case>,
    /// Type of the error body, if any failure has a body or headers.
    pub(crate) failure: Option<String>,
    /// The failures where there is no such type.
    pub(crate) failures: Vec<Case>,
    /// By environment: sets of scopes, of which any will do.
    pub(crate) scopes: Vec<Vec<Vec<String>>>,
    /// What a response, its headers and a failure are read as.
    pub(crate) response: Option<Held>,
    pub(crate) headers: String,
    /// Media type of each body, and what it is given as; no media type for a choice of several.
    pub(crate) bodies: Vec<(Option<String>, Held)>,
}

impl Operation {
    /// Whether it sends a header as the id of the request.
    pub(crate) fn sends_as_request_id(&self, header: &str) -> bool {
        self.parameters.iter().any(|parameter| parameter.is_request_id && parameter.name.eq_ignore_ascii_case(header))
    }
}

/// A parameter of a descriptor.
#[derive(Debug)]
pub(crate) struct Parameter {
    pub(crate) location: String,
    pub(crate) name: String,
    pub(crate) required: bool,
    /// Style and explode, as OpenAPI spells them.
    pub(crate) style: (String, bool),
    /// Whether any code sets it, or its role says who does.
    pub(crate) is_set: bool,
    /// Whether it is the id of the request, which the runtime makes and a response offers.
    pub(crate) is_request_id: bool,
}

/// A status and media type that a response may have.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Case {
    /// `200`, `4XX` or `default`.
    pub(crate) status: String,
    pub(crate) media_type: Option<String>,
}

/// Reads the operations of each file.
pub(super) fn read(files: &[(&String, &[Item])]) -> Vec<Operation> {
    // Parts of a path may be said once, on a handle of a file above.
    let implementations = files.iter().flat_map(|(_, items)| items.iter()).filter_map(as_implementation);
    let handles: BTreeSet<String> = implementations.flat_map(said_once).collect();
    files.iter().flat_map(|(scope, items)| of_file(scope, items, &handles)).collect()
}

fn of_file(scope: &str, items: &[Item], handles: &BTreeSet<String>) -> Vec<Operation> {
    let statics = items.iter().filter_map(|item| match item {
        Item::Static(item) if spoken(&item.ty) == "Descriptor" => Some(item),
        _ => None,
    });
    let methods = methods(items);
    statics
        .map(|item| {
            let call = format!("binding.call(&{})", item.ident);
            let method = methods.iter().find(|method| spoken(&method.block).contains(&call));
            let method = method.unwrap_or_else(|| panic!("nothing calls {}", item.ident));
            let request = spoken(gives(method));
            let setters = items.iter().filter_map(as_implementation).filter(|item| spoken(&item.self_ty) == request);
            let code: Vec<&ImplItemFn> = setters.flat_map(functions).chain([*method]).collect();
            let mut operation = descriptor(item, &code, handles);
            scope.clone_into(&mut operation.scope);
            operation.bodies = code.iter().flat_map(|function| bodies(function, items)).collect();
            response(&mut operation, &request, items);
            operation
        })
        .collect()
}

fn methods(items: &[Item]) -> Vec<&ImplItemFn> {
    items.iter().filter_map(as_implementation).flat_map(functions).collect()
}

fn as_implementation(item: &Item) -> Option<&ItemImpl> {
    if let Item::Impl(item) = item { Some(item) } else { None }
}

fn functions(item: &ItemImpl) -> impl Iterator<Item = &ImplItemFn> {
    item.items.iter().filter_map(|item| if let ImplItem::Fn(function) = item { Some(function) } else { None })
}

/// Names of parameters that a handle keeps: `binding.with("paymentId", …)`.
fn said_once(item: &ItemImpl) -> Vec<String> {
    functions(item)
        .filter(|function| spoken(&function.block).contains(".with("))
        .flat_map(|function| strings(&function.block))
        .collect()
}

fn gives(method: &ImplItemFn) -> &dyn ToTokens {
    match &method.sig.output {
        ReturnType::Type(_, given) => given,
        ReturnType::Default => &method.sig,
    }
}

fn descriptor(item: &ItemStatic, code: &[&ImplItemFn], handles: &BTreeSet<String>) -> Operation {
    let Expr::Struct(descriptor) = &*item.expr else { panic!("{} is no struct", item.ident) };
    let fields: BTreeMap<String, &Expr> =
        descriptor.fields.iter().map(|field| (field.member.to_token_stream().to_string(), &field.expr)).collect();
    let method = spoken(fields["method"]).replace("Method::", "");
    let path = strings(fields["path"]).concat();
    let code: String = code.iter().map(|function| spoken(&function.block)).collect();
    let parameters = elements(fields["parameters"]).into_iter().enumerate();
    let parameters = parameters.map(|(position, expression)| {
        let parameter = spoken(expression);
        let name = strings(expression).concat();
        let by_role = ["RequestId", "Client", "Psu", "Presence", "Consent", "Scope"]
            .iter()
            .any(|role| parameter.contains(&format!("Role::{role}")));
        let is_set = |setter: &str| code.contains(&format!(".{setter}({position},"));
        let is_set = by_role || handles.contains(&name) || is_set("set") || is_set("set_text");
        let location = parameter.trim_start_matches("Parameter::").split('(').next().unwrap_or_default().to_owned();
        let required = location == "path" || parameter.contains(".required()");
        let style = style(&parameter, &location);
        Parameter { location, name, required, style, is_set, is_request_id: parameter.contains("Role::RequestId") }
    });
    let failure = spoken(fields["failure"]);
    let failure = failure.strip_suffix("::CASES").map(str::to_owned);
    let failures = if failure.is_none() { cases(fields["failure"]) } else { Vec::new() };
    Operation {
        address: format!("{method} {path}"),
        parameters: parameters.collect(),
        success: cases(fields["success"]),
        failure,
        failures,
        scopes: elements(fields["scopes"]).into_iter().map(sets).collect(),
        ..Operation::default()
    }
}

/// The strings of each list of a list.
fn sets(list: &Expr) -> Vec<Vec<String>> {
    elements(list).into_iter().map(strings).collect()
}

/// What `.style(Style::Form, false)` says, or the usual of the location.
fn style(parameter: &str, location: &str) -> (String, bool) {
    let said = parameter.split_once(".style(Style::").and_then(|(_, rest)| rest.split_once(')'));
    match said.and_then(|(said, _)| said.split_once(',')) {
        Some((style, explode)) => (style[..1].to_lowercase() + &style[1..], explode == "true"),
        None if matches!(location, "query" | "cookie") => ("form".to_owned(), true),
        None => ("simple".to_owned(), false),
    }
}

/// The items of `&[…]`.
fn elements(expression: &Expr) -> Vec<&Expr> {
    match expression {
        Expr::Reference(reference) => elements(&reference.expr),
        Expr::Array(array) => array.elems.iter().collect(),
        other => panic!("no list: {}", spoken(other)),
    }
}

/// The cases that a list of them says.
pub(crate) fn cases(list: &Expr) -> Vec<Case> {
    elements(list).into_iter().map(case).collect()
}

fn case(expression: &Expr) -> Case {
    match expression {
        Expr::Reference(reference) => case(&reference.expr),
        Expr::Call(call) => {
            let status = call.args.first().and_then(number);
            let status = match (spoken(&call.func).as_str(), status) {
                ("Case::Only", Some(_)) => return case(&call.args[1]),
                ("Case::Code", Some(code)) => code,
                ("Case::Range", Some(class)) => format!("{class}XX"),
                ("Case::Rest", None) => "default".to_owned(),
                (other, _) => panic!("{other} is no case"),
            };
            let media_type = strings(call).first().filter(|media_type| !media_type.is_empty()).cloned();
            Case { status, media_type }
        }
        other => panic!("no case: {}", spoken(other)),
    }
}

fn number(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(number) => Some(number.base10_digits().to_owned()),
            _ => None,
        },
        _ => None,
    }
}

/// The bodies that a method or setter hands over.
fn bodies(function: &ImplItemFn, items: &[Item]) -> Vec<(Option<String>, Held)> {
    let text = spoken(&function.block);
    if text.contains(".write_to(") {
        return argument(function, items).map(|held| (None, held)).into_iter().collect();
    }
    let ways = [".json(", ".text(", ".bytes(", ".parts(", ".form("];
    let Some(way) = ways.into_iter().find(|way| text.contains(way)) else { return Vec::new() };
    let media_type = match way {
        ".parts(" => Some("multipart/form-data".to_owned()),
        ".form(" => Some("application/x-www-form-urlencoded".to_owned()),
        _ => flat(function.block.to_token_stream()).iter().find_map(string),
    };
    argument(function, items).map(|held| (media_type, held)).into_iter().collect()
}

/// What the argument `body` is given as, or the field of that name in the struct of all arguments.
fn argument(function: &ImplItemFn, items: &[Item]) -> Option<Held> {
    let typed = |name: &str| {
        function.sig.inputs.iter().find_map(|input| match input {
            FnArg::Typed(typed) if matches!(&*typed.pat, Pat::Ident(pattern) if pattern.ident == name) => Some(held(&typed.ty)),
            _ => None,
        })
    };
    typed("body").or_else(|| {
        let Held::Named(bundle) = typed("arguments")? else { return None };
        let bundle = items
            .iter()
            .find_map(|item| if let Item::Struct(item) = item { (item.ident == bundle).then_some(item) } else { None })?;
        let body = bundle.fields.iter().find(|field| field.ident.as_ref().is_some_and(|name| name == "body"))?;
        Some(held(&body.ty))
    })
}

/// What the operation of a request says of the response.
fn response(operation: &mut Operation, request: &str, items: &[Item]) {
    let alias = items.iter().find_map(|item| match item {
        Item::Type(alias) if alias.ident == request => Some(spoken(&alias.ty)),
        _ => None,
    });
    let alias = alias.unwrap_or_else(|| panic!("there is no request {request}"));
    let types = items
        .iter()
        .filter_map(as_implementation)
        .filter(|item| item.trait_.is_some() && alias.ends_with(&format!("<{}>", spoken(&item.self_ty))))
        .flat_map(|item| &item.items);
    for of in types.filter_map(|item| if let ImplItem::Type(of) = item { Some(of) } else { None }) {
        match of.ident.to_string().as_str() {
            "Body" => operation.response = Some(held(&of.ty)),
            "Headers" => operation.headers = spoken(&of.ty),
            _ => {}
        }
    }
}
