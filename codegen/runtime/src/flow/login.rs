use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::sync::atomic::{AtomicBool, Ordering};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use subtle::ConstantTimeEq;
use url::Url;
use uuid::Uuid;

use super::callback::{self, Callback};
use crate::call::Binding;
use crate::client::Client;
use crate::error::{CallbackFault, Invalid, LoginError, Record, TokenError};
use crate::platform::sha256;
use crate::privacy::Secret;
use crate::token::{Grant, GrantForm, NoToken, SessionId};
use crate::transport::is_loopback;
use crate::wire::environments::ALL;
use crate::wire::json::{Read, ReadError, Reader, Write, Writer, read_json};
use crate::wire::request_id::RequestId;

/// A handle whose calls are authorised by a grant.
pub trait FromBinding {
    /// The handle.
    fn from_binding(binding: Binding) -> Self;
}

/// A customer's sign-in at the bank (RFC 6749, section 4.1): from the address that the customer is sent to until the bank sends the customer
/// back. It gives a session of the type `S`.
#[must_use = "the customer has to be sent to its URL"]
pub struct Login<S> {
    client: Client,
    begun: Begun,
    /// The redirect URI, read.
    address: Url,
    /// Whether a code has been sent: one works once, and a bank may revoke what it gave for one that comes twice.
    is_spent: AtomicBool,
    session: PhantomData<fn() -> S>,
}

/// What has to be known until the customer comes back.
struct Begun {
    /// The id that the session will have.
    session: SessionId,
    environment: Cow<'static, str>,
    url: Secret,
    redirect_uri: String,
    state: Secret,
    verifier: Option<Secret>,
}

impl Client {
    /// Begins a customer's sign-in, for these scopes and with these parameters of the portal's own.
    ///
    /// # Errors
    /// [`LoginError::Unusable`], and [`LoginError::Invalid`] if the client lacks what the bank knows it by.
    pub fn login<S: FromBinding>(
        &self,
        scope: &str,
        parameters: &[(&'static str, &str)],
        redirect_uri: &str,
    ) -> Result<Login<S>, LoginError> {
        let address = redirect_address(redirect_uri)?;
        let facts = self.facts().sign_in.as_ref();
        let (endpoint, facts) = self.authorization_endpoint().zip(facts).ok_or(LoginError::Unusable(NO_ENDPOINT))?;
        let client_id = self.tokens().client_id().map_err(|reason| {
            LoginError::Invalid(Box::new(Invalid::new(Record::new(SIGN_IN, false, RequestId::new()), reason)))
        })?;
        let state = random();
        let verifier = facts.pkce.then(random);
        let mut url = endpoint.clone();
        url.query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", client_id)
            .append_pair("redirect_uri", redirect_uri)
            .append_pair("scope", scope)
            .append_pair("state", state.expose())
            .extend_pairs(parameters);
        if let Some(verifier) = &verifier {
            let challenge = URL_SAFE_NO_PAD.encode(sha256(verifier.expose().as_bytes()));
            url.query_pairs_mut().append_pair("code_challenge", &challenge).append_pair("code_challenge_method", "S256");
        }
        let begun = Begun {
            session: SessionId::new(),
            environment: self.facts().name.into(),
            url: Secret::new(url),
            redirect_uri: redirect_uri.to_owned(),
            state,
            verifier,
        };
        Ok(Login::new(self.clone(), begun, address))
    }

    /// Goes on with a sign-in of which [`Login::keep`] gave this text, in another process too.
    ///
    /// # Errors
    /// [`LoginError::Unusable`] for another text, or one of another environment.
    pub fn resumed_login<S: FromBinding>(&self, kept: &Secret) -> Result<Login<S>, LoginError> {
        let begun: Begun = read_json(kept.expose().as_bytes()).map_err(|_| LoginError::Unusable(NOT_KEPT))?;
        if begun.environment != self.facts().name {
            return Err(LoginError::Unusable(OTHER_ENVIRONMENT));
        }
        let address = redirect_address(&begun.redirect_uri)?;
        Ok(Login::new(self.clone(), begun, address))
    }

    /// A handle for a session of which the id is known.
    #[must_use]
    pub fn resumed_session<S: FromBinding>(&self, session: SessionId) -> S {
        S::from_binding(self.binding(Grant::Customer(session)))
    }
}

const SIGN_IN: &str = "sign in";
const NO_ENDPOINT: &str = "the environment has no authorization endpoint";
const NOT_KEPT: &str = "this is no text of a sign-in that was kept, or one of another version";
const OTHER_ENVIRONMENT: &str = "this sign-in was begun in another environment";

impl<S: FromBinding> Login<S> {
    fn new(client: Client, begun: Begun, address: Url) -> Self {
        Self { client, begun, address, is_spent: AtomicBool::new(false), session: PhantomData }
    }

    /// The address that the customer is sent to, in a browser. It may have personal data in it.
    #[must_use]
    pub fn url(&self) -> &str {
        self.begun.url.expose()
    }

    /// The id that its session will have. Who lost [`Self::complete`] on the way, for instance with the connection of the customer's
    /// browser, finds the session by it.
    #[must_use]
    pub fn session_id(&self) -> SessionId {
        self.begun.session
    }

    /// The sign-in as a text, with which it can go on in another process. It has secrets and personal data in it: keep it where the
    /// visitor's own session is kept, encrypted, and forget it when the customer has come back.
    #[must_use]
    pub fn keep(&self) -> Secret {
        // Nothing in it is refused by any environment.
        Writer::text(&self.begun, ALL).ok().and_then(|text| String::from_utf8(text).ok()).unwrap_or_default().into()
    }

    /// Goes on from the callback: the URL with which the customer came back to the redirect URI, or what follows the host in it. The code in
    /// it is exchanged for the tokens of a session, which are stored; who stops waiting loses none.
    ///
    /// # Errors
    /// When the callback is not that of this sign-in, or says that it was refused; when the token endpoint gives no token.
    pub async fn complete(&self, callback: impl AsRef<str>) -> Result<S, LoginError> {
        let own = self.begun.state.expose().as_bytes();
        let is_own = |state: &str| bool::from(state.as_bytes().ct_eq(own));
        let code = match callback::read(callback.as_ref(), &self.address, is_own).map_err(LoginError::Callback)? {
            Callback::Code(code) => code,
            Callback::Refused(refusal) => return Err(LoginError::Refused(refusal)),
            Callback::Bare => return Err(LoginError::Callback(CallbackFault::Nothing)),
        };
        if self.is_spent.swap(true, Ordering::AcqRel) {
            return Err(LoginError::Callback(CallbackFault::Repeated));
        }
        let grant = GrantForm::AuthorizationCode {
            code: code.expose(),
            redirect_uri: &self.begun.redirect_uri,
            verifier: self.begun.verifier.as_ref().map(Secret::expose),
            scope: "",
        };
        let (tokens, connection) = (self.client.tokens(), self.client.connection());
        let record = Record::new(SIGN_IN, false, RequestId::new());
        let error = match tokens.begin_session(connection, self.begun.session, &grant, record.request_id()).await {
            Ok(true) => return Ok(self.client.resumed_session(self.begun.session)),
            Ok(false) => return Err(LoginError::Callback(CallbackFault::Repeated)),
            Err(NoToken::Invalid(reason)) => LoginError::Invalid(Box::new(Invalid::new(record, reason))),
            Err(NoToken::Refused(refusal)) => LoginError::Token(Box::new(TokenError::new(record, refusal))),
        };
        if error.is_before_sending() {
            self.is_spent.store(false, Ordering::Release);
        }
        Err(error)
    }
}

impl<S> fmt::Debug for Login<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Login").field("client", &self.client).finish_non_exhaustive()
    }
}

/// An absolute URI without a fragment (RFC 6749, section 3.1.2), none by which a code would go over the network in clear, and none that has
/// parameters of callbacks itself.
pub(super) fn redirect_address(redirect_uri: &str) -> Result<Url, LoginError> {
    let url = Url::parse(redirect_uri).map_err(|_| LoginError::Unusable("the redirect URI is no absolute URI"))?;
    if url.fragment().is_some() {
        return Err(LoginError::Unusable("the redirect URI has a fragment, which none may have"));
    }
    if url.scheme() == "http" && !is_loopback(&url) {
        return Err(LoginError::Unusable("the redirect URI is plain http, which is for this machine only; use https"));
    }
    if url.query_pairs().any(|(name, _)| matches!(&*name, "state" | "code" | "error")) {
        return Err(LoginError::Unusable(
            "the redirect URI has a parameter `state`, `code` or `error`, which are the bank's to add",
        ));
    }
    Ok(url)
}

/// 64 hexadecimal digits, of which 244 bits are random: enough for a `state`, and of a length that a verifier may have (RFC 7636, section
/// 4.1).
pub(super) fn random() -> Secret {
    Secret::new(format!("{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple()))
}

impl Write for Begun {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("session", &self.session.get());
        object.field("environment", &self.environment.to_string());
        object.field("url", &self.url.expose().to_owned());
        object.field("redirect_uri", &self.redirect_uri);
        object.field("state", &self.state.expose().to_owned());
        object.optional("verifier", &self.verifier.as_ref().map(|verifier| verifier.expose().to_owned()));
    }
}

impl Read for Begun {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut session: Option<Uuid> = None;
        let mut environment: Option<String> = None;
        let mut url: Option<String> = None;
        let mut redirect_uri: Option<String> = None;
        let mut state: Option<String> = None;
        let mut verifier: Option<String> = None;
        reader.object(&mut [
            ("session", &mut session),
            ("environment", &mut environment),
            ("url", &mut url),
            ("redirect_uri", &mut redirect_uri),
            ("state", &mut state),
            ("verifier", &mut verifier),
        ])?;
        Ok(Self {
            session: reader.required("session", session)?.into(),
            environment: reader.required("environment", environment)?.into(),
            url: reader.required("url", url)?.into(),
            redirect_uri: reader.required("redirect_uri", redirect_uri)?,
            state: reader.required("state", state)?.into(),
            verifier: verifier.map(Secret::from),
        })
    }
}
