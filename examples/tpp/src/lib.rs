//! The web application of a TPP over `open-payments-psd2`: visitors give consents, see their accounts, and pay.
//!
//! - [`App`] is what all visitors share: the client, where the application is found, and the visitors' sessions.
//! - `session` keeps visitors apart: a cookie, a token for their forms, and what each has begun.
//! - `flow` is the way of a customer's authorisation, whatever the bank wants.
//! - `pages` has a file for each page, `views` what they look like.
//!
//! ```no_run
//! # async fn example(keys: open_payments::Keys) -> Result<(), Box<dyn std::error::Error>> {
//! let client = open_payments::Sandbox::builder(keys).build()?;
//! let app = tpp::App::new(&client, "https://tpp.example.com")?;
//! app.serve(tokio::net::TcpListener::bind("127.0.0.1:8080").await?).await?;
//! # Ok(())
//! # }
//! ```

mod app;
mod assets;
mod device;
mod flow;
mod headers;
mod input;
mod money;
mod pages;
mod place;
mod problem;
mod session;
mod views;

pub use app::{App, Unusable};
