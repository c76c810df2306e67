use std::collections::BTreeMap;
use std::fmt;

use super::registered::OF_SERVER;
use crate::error::Reason;
use crate::privacy::Secret;
#[cfg(feature = "reqwest")]
use crate::transport::ClientCertificate;
use crate::wire::environments::ALL;
use crate::wire::json::{Read, ReadError, Reader, Write, Writer};
use crate::wire::values::Json;

/// What a client says of itself, or a server has registered of it (RFC 7591, section 2). What is empty or `None` is not sent.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ClientMetadata {
    /// Where customers may be sent back to.
    pub redirect_uris: Vec<String>,
    /// The name that customers are shown.
    pub client_name: Option<String>,
    /// The grants that it uses, such as `authorization_code` and `refresh_token`.
    pub grant_types: Vec<String>,
    /// The response types that it uses, such as `code`.
    pub response_types: Vec<String>,
    /// The scopes that it may ask for, with spaces between.
    pub scope: Option<String>,
    /// How it proves itself where it gets tokens, such as `tls_client_auth`.
    pub token_endpoint_auth_method: Option<String>,
    /// The subject of the certificate by which it does (RFC 8705, section 2.1.2), as text (RFC 4514).
    pub tls_client_auth_subject_dn: Option<String>,
    /// Who is responsible for it, mostly e-mail addresses.
    pub contacts: Vec<String>,
    /// An id of its software, the same wherever that is registered.
    pub software_id: Option<String>,
    /// The version of that.
    pub software_version: Option<String>,
    /// All other members, by name.
    pub others: BTreeMap<String, Json>,
}

/// The names of those that are fields.
const FIELDS: [&str; 10] = [
    "redirect_uris",
    "client_name",
    "grant_types",
    "response_types",
    "scope",
    "token_endpoint_auth_method",
    "tls_client_auth_subject_dn",
    "contacts",
    "software_id",
    "software_version",
];

impl ClientMetadata {
    /// What a client says of itself whose customers sign in, and that proves itself by this certificate (`tls_client_auth`: RFC 8705, section
    /// 2.1.2): [`Identity::certificate`](crate::Identity::certificate) has it.
    #[cfg(feature = "reqwest")]
    #[must_use]
    pub fn of_certificate(certificate: &ClientCertificate, redirect_uris: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            redirect_uris: redirect_uris.into_iter().map(Into::into).collect(),
            grant_types: ["authorization_code", "refresh_token"].map(str::to_owned).to_vec(),
            response_types: vec!["code".to_owned()],
            token_endpoint_auth_method: Some("tls_client_auth".to_owned()),
            tls_client_auth_subject_dn: certificate.subject_dn().map(str::to_owned),
            ..Self::default()
        }
    }

    /// The body of a request: for a client that is registered with its id, and never with another of the server's members.
    pub(super) fn text(&self, client_id: Option<&str>) -> Result<Secret, Reason> {
        if let Some(name) = self.others.keys().find(|name| FIELDS.contains(&name.as_str()) || OF_SERVER.contains(&name.as_str()))
        {
            return Err(Reason::ForeignMember(name.clone()));
        }
        let text = Writer::text(&Sent { client_id, metadata: self }, ALL).map_err(Reason::Body)?;
        Ok(String::from_utf8(text).unwrap_or_default().into())
    }
}

/// What is sent.
struct Sent<'s> {
    client_id: Option<&'s str>,
    metadata: &'s ClientMetadata,
}

impl Write for Sent<'_> {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("client_id", &self.client_id.map(str::to_owned));
        object.beside(self.metadata);
    }
}

impl Write for ClientMetadata {
    fn write(&self, writer: &mut Writer) {
        let some = |list: &Vec<String>| (!list.is_empty()).then(|| list.clone());
        let mut object = writer.object();
        object.optional("redirect_uris", &some(&self.redirect_uris));
        object.optional("client_name", &self.client_name);
        object.optional("grant_types", &some(&self.grant_types));
        object.optional("response_types", &some(&self.response_types));
        object.optional("scope", &self.scope);
        object.optional("token_endpoint_auth_method", &self.token_endpoint_auth_method);
        object.optional("tls_client_auth_subject_dn", &self.tls_client_auth_subject_dn);
        object.optional("contacts", &some(&self.contacts));
        object.optional("software_id", &self.software_id);
        object.optional("software_version", &self.software_version);
        object.extra(&self.others);
    }
}

impl Read for ClientMetadata {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut lists: [Option<Vec<String>>; 4] = Default::default();
        let [redirect_uris, grant_types, response_types, contacts] = &mut lists;
        let mut metadata = Self::default();
        let mut others: BTreeMap<String, Json> = BTreeMap::new();
        reader.open_object(
            &mut [
                ("redirect_uris", redirect_uris),
                ("client_name", &mut metadata.client_name),
                ("grant_types", grant_types),
                ("response_types", response_types),
                ("scope", &mut metadata.scope),
                ("token_endpoint_auth_method", &mut metadata.token_endpoint_auth_method),
                ("tls_client_auth_subject_dn", &mut metadata.tls_client_auth_subject_dn),
                ("contacts", contacts),
                ("software_id", &mut metadata.software_id),
                ("software_version", &mut metadata.software_version),
            ],
            &mut others,
        )?;
        others.retain(|name, _| !OF_SERVER.contains(&name.as_str()));
        let [redirect_uris, grant_types, response_types, contacts] = lists.map(Option::unwrap_or_default);
        Ok(Self { redirect_uris, grant_types, response_types, contacts, others, ..metadata })
    }
}

impl fmt::Debug for ClientMetadata {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientMetadata")
            .field("client_name", &self.client_name)
            .field("token_endpoint_auth_method", &self.token_endpoint_auth_method)
            .finish_non_exhaustive()
    }
}
