//! What visitors enter.

use std::sync::Arc;

use axum::Form;
use axum::extract::{FromRequest, FromRequestParts, Request};

use crate::problem::Problem;
use crate::session::{Known, Visitor};

/// The field that holds the token of the visitor's forms.
pub(crate) const TOKEN: &str = "token";

/// A form of ours that a visitor sent: it came with her token.
pub(crate) struct Sent {
    pub(crate) visitor: Arc<Visitor>,
    fields: Vec<(String, String)>,
}

impl Sent {
    /// The text of a field, without white space around it; empty where there is none.
    pub(crate) fn text(&self, name: &str) -> &str {
        let field = self.fields.iter().find(|(named, _)| named == name);
        field.map_or("", |(_, text)| text.trim())
    }
}

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let (mut parts, body) = request.into_parts();
        let Known(visitor) = Known::from_request_parts(&mut parts, state).await.map_err(|_| Problem::forged())?;
        let request = Request::from_parts(parts, body);
        let Form(fields) = Form::<Vec<(String, String)>>::from_request(request, state).await.map_err(|_| Problem::forged())?;
        let sent = Self { visitor, fields };
        if sent.visitor.is_token(sent.text(TOKEN)) { Ok(sent) } else { Err(Problem::forged()) }
    }
}
