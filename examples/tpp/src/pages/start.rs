//! The first page: for whom the visitor is here.

use axum::response::IntoResponse;

use crate::session::Known;
use crate::views::start;

pub(crate) async fn show(Known(visitor): Known) -> impl IntoResponse {
    start::page(&visitor)
}
