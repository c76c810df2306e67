//! What the code of a package numbers, by the names that stand for the numbers.

use std::collections::BTreeMap;

use portal_codegen::listing::spoken;
use syn::visit::{Visit, visit_expr_method_call};
use syn::{Expr, ExprMethodCall, File, ImplItem, Item, ItemImpl, ItemStatic, ReturnType};

/// Lists that numbers in the code lead into.
#[derive(Default)]
pub(super) struct Named {
    /// Parameters of an operation, by its module and static.
    parameters: BTreeMap<(String, String), Vec<String>>,
    /// The static of an operation, by its module and the request of it.
    requests: BTreeMap<(String, String), String>,
    /// Cases of a response or a failure, by the type that is made of them.
    cases: BTreeMap<String, Vec<String>>,
}

impl Named {
    pub(super) fn of(files: &[(String, File)]) -> Self {
        let mut named = Self::default();
        for (scope, file) in files {
            let statics = file.items.iter().filter_map(|item| if let Item::Static(item) = item { Some(item) } else { None });
            let statics: Vec<&ItemStatic> = statics.collect();
            for item in &statics {
                named.parameters.insert((scope.clone(), item.ident.to_string()), list(item, "parameters"));
            }
            for item in file.items.iter().filter_map(|item| if let Item::Impl(item) = item { Some(item) } else { None }) {
                named.implementation(scope, item);
            }
            let aliases = file.items.iter().filter_map(|item| if let Item::Type(item) = item { Some(item) } else { None });
            for alias in aliases {
                let body = body_of(&spoken(&alias.ty), &file.items);
                body.into_iter().for_each(|body| named.success(scope, &alias.ident.to_string(), &body, &statics));
            }
        }
        named
    }

    fn implementation(&mut self, scope: &str, item: &ItemImpl) {
        for item_of in &item.items {
            match item_of {
                ImplItem::Const(constant) if constant.ident == "CASES" => {
                    let cases = elements(&constant.expr).unwrap_or_default().into_iter().map(spoken).collect();
                    self.cases.insert(spoken(&item.self_ty), cases);
                }
                ImplItem::Fn(function) => {
                    let mut called = Called::default();
                    called.visit_block(&function.block);
                    if let (Some(operation), ReturnType::Type(_, given)) = (called.operation, &function.sig.output) {
                        self.requests.insert((scope.to_owned(), spoken(given)), operation);
                    }
                }
                _ => {}
            }
        }
    }

    /// Takes the cases of a response from the operation that gives it.
    fn success(&mut self, scope: &str, request: &str, response: &str, statics: &[&ItemStatic]) {
        let operation = self.requests.get(&(scope.to_owned(), request.to_owned()));
        let operation = operation.and_then(|name| statics.iter().find(|item| item.ident == name.as_str()));
        if let Some(operation) = operation {
            let response = response.rsplit("::").next().unwrap_or_default();
            self.cases.insert(response.to_owned(), list(operation, "success"));
        }
    }

    pub(super) fn parameters(&self, scope: &str, operation: &str) -> Option<&Vec<String>> {
        self.parameters.get(&(scope.to_owned(), operation.to_owned()))
    }

    /// The parameters that a request is called with.
    pub(super) fn of_request(&self, scope: &str, request: &str) -> Option<&Vec<String>> {
        self.parameters(scope, self.requests.get(&(scope.to_owned(), request.to_owned()))?)
    }

    pub(super) fn cases(&self, of: &str) -> Option<&Vec<String>> {
        self.cases.get(of)
    }
}

/// The body of the responses to a request of this type, as its operation declares it.
fn body_of(request: &str, items: &[Item]) -> Option<String> {
    let operation = items.iter().find_map(|item| match item {
        Item::Impl(item) if request.ends_with(&format!("<{}>", spoken(&item.self_ty))) => Some(item),
        _ => None,
    })?;
    operation.items.iter().find_map(|item| match item {
        ImplItem::Type(of) if of.ident == "Body" => Some(spoken(&of.ty)),
        _ => None,
    })
}

/// The operation that a function calls: `binding.call(&LIST)`.
#[derive(Default)]
pub(super) struct Called {
    pub(super) operation: Option<String>,
}

impl Visit<'_> for Called {
    fn visit_expr_method_call(&mut self, call: &ExprMethodCall) {
        if call.method == "call"
            && let Some(Expr::Reference(operation)) = call.args.first()
        {
            self.operation = Some(spoken(&operation.expr));
        }
        visit_expr_method_call(self, call);
    }
}

/// The items of a list in a field of a descriptor.
fn list(item: &ItemStatic, field: &str) -> Vec<String> {
    let Expr::Struct(descriptor) = &*item.expr else { return Vec::new() };
    let value = descriptor.fields.iter().find(|own| spoken(&own.member) == field);
    let items = value.and_then(|field| elements(&field.expr)).unwrap_or_default();
    items.into_iter().map(spoken).collect()
}

/// The items of `&[…]`.
pub(super) fn elements(value: &Expr) -> Option<Vec<&Expr>> {
    match value {
        Expr::Reference(reference) => elements(&reference.expr),
        Expr::Array(array) => Some(array.elems.iter().collect()),
        _ => None,
    }
}
