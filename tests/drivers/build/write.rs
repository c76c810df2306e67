//! The text of the drivers.

use std::fmt::Write;

use crate::api::{Api, Argument, Form, TypeId};
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
    let mut text = psu(library, api);
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
    }
    text.push_str(";\n");
    for (setter, argument) in setters(api, route) {
        let set = format!("request.{setter}({})", value(argument));
        let condition = format!("if values.has({:?}) {{ {set} }} else {{ request }}", argument.name);
        let _ = writeln!(text, "    let request = {};", if is_psu(argument) { set } else { condition });
    }
    text.push_str("    pending(request)\n}\n\n");
    text
}

/// Builds the customer's data of whatever values there are; nothing where the package has no such type.
fn psu(library: &str, api: &Api) -> String {
    if api.methods(&id("psu", "Psu")).is_empty() {
        return String::new();
    }
    let mut text = format!("fn psu(values: &Values<'_>) -> ::{library}::Psu {{\n    let mut psu = ::{library}::Psu::new();\n");
    for (setter, argument) in api.setters(&id("psu", "Psu")) {
        let argument = Argument { name: psu_name(setter), form: argument.form.clone() };
        let _ = writeln!(text, "    if values.has({:?}) {{ psu = psu.{setter}({}); }}", argument.name, value(&argument));
    }
    text.push_str("    psu\n}\n\n");
    text
}

fn psu_name(setter: &str) -> String {
    format!("psu_{setter}")
}

/// The names under which a driver asks for values.
fn arguments(api: &Api, route: &Route<'_>) -> Vec<String> {
    let given = route.iter().flat_map(|method| &method.arguments);
    let all: Vec<_> = given.chain(setters(api, route).into_iter().map(|(_, argument)| argument)).collect();
    let own = all.iter().filter(|argument| !is_psu(argument)).map(|argument| argument.name.clone());
    let psu = api.setters(&id("psu", "Psu")).filter(|_| all.iter().any(|argument| is_psu(argument)));
    own.chain(psu.map(|(setter, _)| psu_name(setter))).collect()
}

fn setters<'a>(api: &'a Api, route: &Route<'_>) -> Vec<(&'a str, &'a Argument)> {
    let request = route.last().and_then(|method| method.gives.as_ref());
    request.into_iter().flat_map(|request| api.setters(request)).collect()
}

fn is_psu(argument: &Argument) -> bool {
    matches!(argument.form, Form::Reference { is_psu: true })
}

/// The expression that hands a value over; the type is inferred from the method.
fn value(Argument { name, form }: &Argument) -> String {
    match form {
        Form::Reference { is_psu: true } => "&psu(values)".to_owned(),
        Form::Text => format!("values.text({name:?})"),
        Form::List => format!("&values.of::<Vec<_>>({name:?})"),
        Form::Reference { .. } => format!("&values.of({name:?})"),
        Form::Owned => format!("values.of({name:?})"),
    }
}
