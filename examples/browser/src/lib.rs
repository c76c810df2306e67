//! A program for an engine of JavaScript, be it of a browser or Node: the banks of Open Payments, asked for by `fetch`.
//!
//! ```text
//! cargo build -p browser --target wasm32-unknown-unknown
//! wasm-bindgen --target web --out-dir www target/wasm32-unknown-unknown/debug/browser.wasm
//! ```
//!
//! The generated package is taken without its default features, among which is `reqwest`, and the client is given a transport.
//! Keys of an application do not belong into a page that others open; a page asks a server of its own, which has them.

#![cfg(all(target_arch = "wasm32", target_os = "unknown"))]

mod fetch;

use std::sync::Arc;
use std::time::Duration;

use fetch::Fetch;
use open_payments::{Keys, Sandbox};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// The names of the banks, as the sandbox at this address tells them.
///
/// # Errors
/// In the words of the package, when the address is none, or the call fails.
#[wasm_bindgen]
pub async fn banks(origin: String, client_id: String, client_secret: String) -> Result<Vec<String>, JsError> {
    let keys = Keys::new(client_id, client_secret);
    let client = Sandbox::builder(keys).origin(origin).transport(Arc::new(Fetch)).timeout(Duration::from_secs(2)).build()?;
    let response = client.private().aspsps().list().await?;
    Ok(response.aspsps.iter().filter_map(|bank| bank.name.clone()).collect())
}
