//! The revocation endpoint (RFC 7009).

use super::{Deed, Endpoints, Refusal, Request, proof};

const FIELDS: [&str; 4] = ["token", "token_type_hint", "client_id", "client_secret"];

impl Endpoints<'_> {
    /// What a right request gives up. A token that is not known is none, which is what the client wants (section 2.2).
    pub(crate) fn judge_revocation(&self, request: &Request<'_>) -> Result<Deed, Refusal> {
        request.form.check(&FIELDS)?;
        let token = request.form.value("token").ok_or_else(|| Refusal::request("token is required"))?.to_owned();
        Ok(Deed::Revoke { client: proof::client(request, &self.clients()?)?.to_owned(), token })
    }
}
