//! The token endpoint.

use serde_json::{Value, json};

use super::{Asked, CodeAsked, Deed, Endpoints, Refusal, Request, proof};
use crate::known::ClientKeys;

/// The fields of a request with client credentials, each of them required.
const APPLICATION: [&str; 4] = ["grant_type", "client_id", "client_secret", "scope"];

const CODE: [&str; 6] = ["grant_type", "client_id", "client_secret", "code", "redirect_uri", "code_verifier"];

const REFRESH: [&str; 5] = ["grant_type", "client_id", "client_secret", "refresh_token", "scope"];

impl Endpoints<'_> {
    /// What a right request asks for.
    pub(crate) fn judge_token(&self, request: &Request<'_>) -> Result<Deed, Refusal> {
        let keys = self.environment.and_then(|environment| environment.keys.as_ref());
        let (has_codes, has_sign_in) = (self.clients().is_ok(), self.has_sign_in());
        let asked = match (request.form.value("grant_type"), keys) {
            (None, _) => Err(Refusal::request("grant_type is required")),
            (Some("client_credentials"), Some(keys)) => self.application(request, keys),
            (Some("authorization_code"), _) if has_codes => self.code(request),
            (Some("refresh_token"), _) if has_sign_in => self.refresh(request),
            _ => {
                let offered =
                    [(keys.is_some(), "client_credentials"), (has_codes, "authorization_code"), (has_sign_in, "refresh_token")];
                let offered: Vec<_> = offered.iter().filter(|(is_offered, _)| *is_offered).map(|(_, name)| *name).collect();
                Err(Refusal::new("unsupported_grant_type", format!("what is offered: {}", offered.join(", "))))
            }
        };
        asked.map(Deed::Give)
    }

    /// Gives what a right request asks for: the body of RFC 6749, section 5.1.
    pub(super) fn give(&self, asked: &Asked) -> Result<Value, Refusal> {
        let (token_type, expires_in) = match (asked, &self.known.token, &self.known.sign_in) {
            (Asked::Application(_), Some(rules), _) => (&rules.token_type, rules.expires_in),
            (Asked::Code(CodeAsked { signs: Some(_), .. }), Some(rules), _) => (&rules.token_type, rules.expires_in),
            (Asked::Code(_) | Asked::Refresh { .. }, _, Some(rules)) => (&rules.token_type, rules.expires_in),
            _ => return Err(Refusal::new("unauthorized_client", "nothing says what is given")),
        };
        let given = self.oauth.tokens.give(self.oauth.clock.now(), asked, expires_in)?;
        let mut body = json!({
            "access_token": given.access_token,
            "scope": given.scopes.join(" "),
            "token_type": token_type,
            "expires_in": expires_in,
        });
        if let (Some(body), Some(refresh_token)) = (body.as_object_mut(), given.refresh_token) {
            body.insert("refresh_token".to_owned(), refresh_token.into());
        }
        Ok(body)
    }

    fn application(&self, request: &Request<'_>, keys: &ClientKeys) -> Result<Asked, Refusal> {
        let form = &request.form;
        form.check(&APPLICATION)?;
        let (Some(id), Some(secret), Some(scope)) = (form.value("client_id"), form.value("client_secret"), form.value("scope"))
        else {
            return Err(Refusal::request("grant_type, client_id, client_secret and scope are required"));
        };
        if id != keys.client_id || secret != keys.client_secret {
            return Err(Refusal::client("no application has this id and secret here", false));
        }
        let Some(rules) = &self.known.token else {
            return Err(Refusal::new("unauthorized_client", "nothing says what applications get"));
        };
        let scopes: Vec<_> = scope.split(' ').collect();
        let holder = rules.holder(&scopes, &self.known.persons);
        let holder = holder.ok_or_else(|| Refusal::new("invalid_scope", rules.told()))?;
        Ok(Asked::application(id, &scopes, holder))
    }

    fn code(&self, request: &Request<'_>) -> Result<Asked, Refusal> {
        let scope = if request.signs.is_some() { "scope" } else { CODE[0] };
        request.form.check(&[CODE.as_slice(), &[scope]].concat())?;
        let client = proof::client(request, &self.clients()?)?.to_owned();
        let asked = Asked::Code(CodeAsked {
            client,
            code: required(request, "code")?,
            redirect_uri: required(request, "redirect_uri")?,
            verifier: request.form.value("code_verifier").map(str::to_owned),
            signs: request.signs.clone(),
            scopes: scopes(request),
        });
        self.oauth.tokens.check(self.oauth.clock.now(), &asked)?;
        Ok(asked)
    }

    fn refresh(&self, request: &Request<'_>) -> Result<Asked, Refusal> {
        request.form.check(&REFRESH)?;
        let client = proof::client(request, &self.clients()?)?.to_owned();
        let asked = Asked::Refresh { client, token: required(request, "refresh_token")?, scopes: scopes(request) };
        self.oauth.tokens.check(self.oauth.clock.now(), &asked)?;
        Ok(asked)
    }
}

/// The scopes that a request names.
fn scopes(request: &Request<'_>) -> Option<Vec<String>> {
    request.form.value("scope").map(|scope| scope.split(' ').map(str::to_owned).collect())
}

fn required(request: &Request<'_>, name: &str) -> Result<String, Refusal> {
    let value = request.form.value(name).map(str::to_owned);
    value.ok_or_else(|| Refusal::request(format!("{name} is required")))
}
