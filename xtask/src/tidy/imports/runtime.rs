//! The rooms of the runtime, from the ground up.

use super::{Module, Table, module};

pub(super) const TABLE: Table = Table {
    source: "codegen/runtime/src/",
    file: "xtask/src/tidy/imports/runtime.rs",
    roots: &["lib", "v1"],
    modules: &ROOMS,
    packages: &PACKAGES,
};

static ROOMS: [Module; 12] = [
    module("revision", &[], &[]),
    module("platform", &[], &["futures_util", "gloo_timers", "ring", "sha2", "tokio", "wasm_bindgen_futures", "web_time"]),
    module(
        "wire",
        &[],
        &[
            "base64",
            "bytes",
            "encoding_rs",
            "futures_core",
            "futures_util",
            "http",
            "jiter",
            "multer",
            "percent_encoding",
            "regress",
            "rust_decimal",
            "serde_core",
            "serde_json",
            "time",
            "tokio",
            "uuid",
        ],
    ),
    // Servers of the caller's own: nothing else knows of them.
    module("wire/request_id/upstream", &[], &["axum_core", "futures_core", "http", "tower_layer", "tower_service", "tracing"]),
    module("privacy", &["wire"], &["bytes", "http", "uuid", "zeroize"]),
    // Below the transport, whose set-up and requests fail with its errors; so it knows of an operation only the id.
    module("error", &["platform", "wire"], &["bytes", "http", "serde_json", "smallvec"]),
    module(
        "transport",
        &["error", "privacy", "wire"],
        &[
            "base64",
            "bytes",
            "der",
            "futures_core",
            "http",
            "http_body",
            "p12_keystore",
            "pkcs8",
            "reqwest",
            "ring",
            "rustls",
            "rustls_platform_verifier",
            "sync_wrapper",
            "time",
            "tracing",
            "url",
            "x509_cert",
            "zeroize",
        ],
    ),
    // Below the client, which holds its tokens: what a request for one needs is handed to it.
    module(
        "token",
        &["error", "platform", "privacy", "transport", "wire"],
        &["base64", "bytes", "http", "ring", "tokio", "tracing", "url", "uuid", "zeroize"],
    ),
    module("client", &["error", "platform", "privacy", "token", "transport"], &["base64", "http", "url"]),
    module(
        "call",
        &["client", "error", "platform", "privacy", "token", "transport", "wire"],
        &["bytes", "futures_core", "http", "tracing", "url"],
    ),
    module(
        "flow",
        &["call", "client", "error", "platform", "privacy", "token", "transport", "wire"],
        &["base64", "bytes", "futures_core", "http", "qrcode", "serde_json", "subtle", "time", "tokio", "tracing", "url", "uuid"],
    ),
    // The other direction of what `wire` reads and writes, transports that know the operations of calls, and the rules of stores, which are of
    // `token`.
    module(
        "test_kit",
        &["call", "error", "platform", "token", "transport", "wire"],
        &["base64", "bytes", "futures_util", "http", "percent_encoding", "serde_json", "tokio", "url", "uuid"],
    ),
];

const PACKAGES: [&str; 35] = [
    "axum_core",
    "base64",
    "bytes",
    "encoding_rs",
    "futures_core",
    "futures_util",
    "gloo_timers",
    "http",
    "http_body",
    "jiter",
    "multer",
    "p12_keystore",
    "percent_encoding",
    "pkcs8",
    "qrcode",
    "reqwest",
    "ring",
    "rust_decimal",
    "rustls",
    "rustls_platform_verifier",
    "serde_core",
    "serde_json",
    "sha2",
    "subtle",
    "sync_wrapper",
    "time",
    "tokio",
    "tower_layer",
    "tower_service",
    "tracing",
    "url",
    "uuid",
    "wasm_bindgen_futures",
    "web_time",
    "zeroize",
];
