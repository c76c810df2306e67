//! Serves the application: with a bank on this machine, or with the portal's sandbox where the environment has an application's keys.
//!
//! ```text
//! cargo run -p tpp
//! ```

use std::env;
use std::error::Error;
use std::path::Path;

use open_payments::{Keys, Sandbox};
use portal_sandbox::{Bank, Site};
use tokio::net::TcpListener;
use tpp::App;

const HELP: &str = "The web application of a TPP. It takes no arguments, and of the environment:

  PORTAL_CLIENT_ID, PORTAL_CLIENT_SECRET  keys of an application at Open Payments' sandbox; without them a bank is started here
  TPP_LISTEN   the address to listen at, by default 127.0.0.1:8080, or any free port with the bank started here
  TPP_PUBLIC   the address at which visitors find it, such as https://tpp.example.com; by default that it listens at";

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    if env::args().len() > 1 {
        println!("{HELP}");
        return Ok(());
    }
    // Half a pair of keys is a mistake, which the second tells.
    if env::var_os("PORTAL_CLIENT_ID").is_some() || env::var_os("PORTAL_CLIENT_SECRET").is_some() {
        let client = Sandbox::builder(Keys::from_env()?).build()?;
        println!("Calls go to the sandbox of Open Payments.");
        return serve(&client, "127.0.0.1:8080").await;
    }
    let bank = Bank::start(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs")).await?;
    let site = bank.site("open-payments", "sandbox");
    println!("A bank is started here, where nothing is real. Its customers' app is at {}/app", site.origin());
    println!("Its test persons: {}", site.persons().join(", "));
    serve(&local(site)?, "127.0.0.1:0").await
}

/// A client of the bank that is started here.
fn local(site: &Site) -> Result<Sandbox, Box<dyn Error>> {
    let known = site.keys()?;
    Ok(Sandbox::builder(Keys::new(&known.client_id, &known.client_secret)).origin(site.origin()).build()?)
}

async fn serve(client: &Sandbox, usual: &str) -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind(env::var("TPP_LISTEN").unwrap_or_else(|_| usual.to_owned())).await?;
    let address = listener.local_addr()?;
    let public = env::var("TPP_PUBLIC").unwrap_or_else(|_| format!("http://{address}"));
    let app = App::new(client, &public)?;
    println!("The application is at {public}");
    tokio::select! {
        served = app.serve(listener) => served?,
        ended = tokio::signal::ctrl_c() => ended?,
    }
    Ok(())
}
