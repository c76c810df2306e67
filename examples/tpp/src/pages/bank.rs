//! What a visitor can do at her bank.

use axum::response::{IntoResponse, Redirect};

use super::place;
use crate::session::Known;
use crate::views::bank;

pub(crate) async fn show(Known(visitor): Known) -> Result<impl IntoResponse, Redirect> {
    let place = place(&visitor)?;
    Ok(bank::page(&visitor, &place))
}
