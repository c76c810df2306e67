//! The text of the drivers.

use std::fmt::Write;

use crate::api::{Api, Argument, CUSTOMER, Form, Method, TypeId};
use crate::lock::LockedOperation;
use crate::portals::Portal;
use crate::route::{self, Route};

/// The module of a portal: the drivers of its package, and the test that calls them all, by the sessions that `sessions.rs` has.
pub(crate) fn module(portal: &Portal, api: &Api, operations: &[LockedOperation]) -> String {
    let Portal { name, library } = portal;
    let words = library.split('_').map(|word| word[..1].to_uppercase() + &word[1..]);
    let (sessions, drivers) = (words.collect::<String>(), drivers(library, api, operations));
    format!(
        "/// Drivers of `{name}`.\npub(crate) mod {library} {{\n\
         use super::{{Driver, Pending, Values, pending}};\n\n{drivers}\n\
         #[tokio::test(flavor = \"multi_thread\", worker_threads = 2)]\n\
         async fn all_that_is_declared_comes_to_pass_in_each_environment() {{\n\
         crate::assert_all_comes_to_pass::<crate::sessions::{sessions}>({name:?}, DRIVERS).await;\n}}\n}}\n\n"
    )
}

/// All drivers of a package, and the table of them. An operation whose method is not found has none.
fn drivers(library: &str, api: &Api, operations: &[LockedOperation]) -> String {
    let mut text: String = CUSTOMER.iter().map(|of| customer(library, api, of)).collect();
    let owner = owner(api);
    let mut table = format!("pub(crate) static DRIVERS: &[Driver<::{library}::{owner}>] = &[\n");
    for (number, operation) in operations.iter().enumerate() {
        if let Some(route) = route::find(api, &id("client", owner), &operation.names) {
            text.push_str(&driver(library, api, number, &route));
            let arguments = arguments(api, &route);
            let address = &operation.address;
            let _ = writeln!(table, "    Driver {{ address: {address:?}, arguments: &{arguments:?}, call: call_{number} }},");
        }
    }
    table.push_str("];\n");
    text + &table
}

/// The type that operations are called from: the session, or the client of a package without sessions.
fn owner(api: &Api) -> &'static str {
    if api.methods(&id("client", "Session")).is_empty() { "Client" } else { "Session" }
}

fn id(module: &str, name: &str) -> TypeId {
    (module.to_owned(), name.to_owned())
}

fn driver(library: &str, api: &Api, number: usize, route: &Route<'_>) -> String {
    let mut text = format!("fn call_{number}(session: &::{library}::{}, values: &Values<'_>) -> Pending {{\n", owner(api));
    text.push_str("    let request = session");
    for method in route {
        let arguments: Vec<_> = method.arguments.iter().map(value).collect();
        let _ = write!(text, ".{}({})", method.name, arguments.join(", "));
        for (said, argument) in said_once(api, method) {
            let (name, value) = (&argument.name, value(argument));
            let _ = write!(text, ";\n    let request = if values.has({name:?}) {{ request.{said}({value}) }} else {{ request }}");
        }
        if is_attended(api, method) {
            text.push_str(";\n    let request = request.attended(&presence(values));\n    let request = request");
        } else if said_once(api, method).next().is_some() {
            text.push_str(";\n    let request = request");
        }
    }
    text.push_str(";\n");
    for (setter, argument) in setters(api, route) {
        let set = format!("request.{setter}({})", value(argument));
        let condition = format!("if values.has({:?}) {{ {set} }} else {{ request }}", argument.name);
        let _ = writeln!(text, "    let request = {};", if is_customer(argument) { set } else { condition });
    }
    text.push_str("    pending(request)\n}\n\n");
    text
}

/// Builds one of the customer's values of whatever values there are; nothing where the package has no such type.
fn customer(library: &str, api: &Api, of: &str) -> String {
    let Some(constructor) = api.constructor(&id("psu", of)) else { return String::new() };
    let given: Vec<String> = constructor.iter().map(|argument| value(&of_customer(&argument.name, argument))).collect();
    let (function, given) = (of.to_lowercase(), given.join(", "));
    let mut text = format!(
        "fn {function}(values: &Values<'_>) -> ::{library}::{of} {{\n    let mut {function} = ::{library}::{of}::new({given});\n"
    );
    for (setter, argument) in api.setters(&id("psu", of)) {
        let argument = of_customer(setter, argument);
        let (name, value) = (&argument.name, value(&argument));
        let _ = writeln!(text, "    if values.has({name:?}) {{ {function} = {function}.{setter}({value}); }}");
    }
    let _ = writeln!(text, "    {function}\n}}\n");
    text
}

/// A value of the customer's, by the name that the description has.
fn of_customer(name: &str, argument: &Argument) -> Argument {
    Argument { name: psu_name(name), form: argument.form.clone() }
}

fn said_once<'a>(api: &'a Api, method: &Method) -> impl Iterator<Item = (&'a str, &'a Argument)> {
    method.gives.as_ref().filter(|gives| gives.0 == "client").into_iter().flat_map(|gives| api.said_once(gives))
}

/// Whether a method leads to where it is said that the customer is there.
fn is_attended(api: &Api, method: &Method) -> bool {
    method.gives.as_ref().is_some_and(|gives| api.is_attended(gives))
}

fn psu_name(setter: &str) -> String {
    format!("psu_{setter}")
}

/// The names under which a driver asks for values.
fn arguments(api: &Api, route: &Route<'_>) -> Vec<String> {
    let given = route.iter().flat_map(|method| &method.arguments);
    let all: Vec<_> = given.chain(setters(api, route).into_iter().map(|(_, argument)| argument)).collect();
    let own = all.iter().filter(|argument| !is_customer(argument)).map(|argument| argument.name.clone());
    let said = route.iter().flat_map(|method| said_once(api, method)).map(|(_, argument)| argument.name.clone());
    let takes = |of: &str| all.iter().any(|argument| matches!(argument.form, Form::Customer(taken) if taken == of));
    let attended = route.iter().any(|method| is_attended(api, method));
    let customer = CUSTOMER.into_iter().filter(|of| takes(of) || (*of == "Presence" && attended)).flat_map(|of| {
        let of = id("psu", of);
        let given = api.constructor(&of).into_iter().flatten().map(|argument| argument.name.as_str());
        given.chain(api.setters(&of).map(|(setter, _)| setter)).map(psu_name).collect::<Vec<_>>()
    });
    own.chain(said).chain(customer).collect()
}

fn setters<'a>(api: &'a Api, route: &Route<'_>) -> Vec<(&'a str, &'a Argument)> {
    let request = route.last().and_then(|method| method.gives.as_ref());
    request.into_iter().flat_map(|request| api.setters(request)).collect()
}

fn is_customer(argument: &Argument) -> bool {
    matches!(argument.form, Form::Customer(_))
}

/// The expression that hands a value over; the type is inferred from the method.
fn value(Argument { name, form }: &Argument) -> String {
    match form {
        Form::Customer(of) => format!("&{}(values)", of.to_lowercase()),
        Form::Text => format!("values.text({name:?})"),
        Form::List => format!("&values.of::<Vec<_>>({name:?})"),
        Form::Reference => format!("&values.of({name:?})"),
        Form::Owned => format!("values.of({name:?})"),
    }
}
