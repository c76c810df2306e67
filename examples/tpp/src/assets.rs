//! The style sheet, the script and the icon.

use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::get;

/// Where the style sheet is.
pub(crate) const STYLE: &str = "/assets/style.css";

/// Where the script is.
pub(crate) const SCRIPT: &str = "/assets/script.js";

/// Where the icon is.
pub(crate) const ICON: &str = "/assets/icon.svg";

/// All of them.
pub(crate) fn router() -> Router {
    Router::new()
        .route(STYLE, get(|| asset("text/css; charset=utf-8", include_str!("../assets/style.css"))))
        .route(SCRIPT, get(|| asset("text/javascript; charset=utf-8", include_str!("../assets/script.js"))))
        .route(ICON, get(|| asset("image/svg+xml", include_str!("../assets/icon.svg"))))
}

async fn asset(kind: &'static str, text: &'static str) -> impl IntoResponse {
    // They change with the program alone, and are small: the browser asks again once an hour.
    ([(CONTENT_TYPE, kind), (CACHE_CONTROL, "public, max-age=3600")], text)
}
