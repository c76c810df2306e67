//! Before anybody signs in: the APIs of the store and their descriptions.

use wso2_store::{Client, RequestId};

use super::{Outcome, line};

/// E1 to E3.
pub(crate) async fn run(store: &str) -> Outcome<()> {
    println!("explore");
    let store = Client::builder(format!("{store}/api/am/store/v0.14")).build()?;
    let found = store.apis().list().query("*PSD2*").await?;
    let names: Vec<&str> = found.list.iter().flatten().map(|api| api.name.as_str()).collect();
    line("E1", format_args!("{} APIs can be read without signing in", names.len()), Some(found.request_id()));
    let first = found.list.iter().flatten().next().ok_or("the store has no API")?;
    let description = store.apis().api(&first.id).swagger().await?;
    line("E1", format_args!("the description of {} can, too", first.name), Some(description.request_id()));
    let of_sandbox = names.iter().filter(|name| name.ends_with(".Sandbox")).count();
    let told = format!("{of_sandbox} of them are for the sandbox, {} for production", names.len() - of_sandbox);
    line("E2", told, None::<RequestId>);
    line("E3", "production asks for a licence and a QWAC, which no program gets", None::<RequestId>);
    Ok(())
}
