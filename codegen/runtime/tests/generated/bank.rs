//! A package as the generator writes it, by hand: every macro, trait and type that generated code names.

use std::collections::BTreeMap;

use portal_runtime::v1::*;

const _: () = portal_runtime::v1::assert_revision(8);

pub(crate) static PORTAL: Portal = Portal {
    name: "test-portal",
    servers: &[""],
    environments: &[
        EnvironmentFacts {
            name: "sandbox",
            servers: &["https://bank.test/sandbox/v1/"],
            variables: &[],
            token: Some(TokenEndpoint {
                url: "https://auth.bank.test/token",
                certificate: Certificate::None,
                client: ClientAuthentication::Body,
            }),
            sign_in: None,
            registration: None,
            client_certificate: Certificate::None,
        },
        EnvironmentFacts {
            name: "production",
            servers: &["https://bank.test/v1"],
            variables: &[],
            token: Some(TokenEndpoint {
                url: "https://auth.bank.test/token",
                certificate: Certificate::Qwac,
                client: ClientAuthentication::Certificate,
            }),
            sign_in: Some(SignIn {
                url: "https://auth.bank.test/authorize",
                pkce: true,
                revocation: Some(Endpoint { url: "https://auth.bank.test/revoke", certificate: Certificate::Qwac }),
            }),
            registration: Some(Endpoint { url: "", certificate: Certificate::Qwac }),
            client_certificate: Certificate::Qwac,
        },
    ],
    error_codes: &["/code", "/tppMessages/0/code"],
    error_messages: &["/tppMessages/0/text"],
    accesses_exceeded: &["ACCESS_EXCEEDED"],
    roles: &[],
    schemes: &[],
};

const PLAIN: Parameter = Parameter::query("");

/// What operations on accounts have in common.
const ACCOUNTS: Descriptor = Descriptor {
    id: "",
    method: Method::GET,
    api: 0,
    path: "",
    parameters: &[],
    body: BodyRule::None,
    scopes: &[],
    security: &[],
    success: &[],
    failure: &[Case::Code(403, "application/json"), Case::Range(5, "text/plain")],
};

static LIST_ACCOUNTS: Descriptor = Descriptor {
    id: "getAccountList",
    method: Method::GET,
    api: 0,
    path: "/accounts",
    parameters: &[
        Parameter { name: "withBalance", ..PLAIN },
        Parameter { name: "status", explode: false, ..PLAIN },
        Parameter {
            name: "X-Request-ID",
            location: Location::Header,
            style: Style::Simple,
            required: true,
            role: Role::RequestId,
            ..PLAIN
        },
        Parameter { name: "Scope", location: Location::Header, style: Style::Simple, role: Role::Scope, ..PLAIN },
        Parameter { name: "X-Sandbox-Only", location: Location::Header, style: Style::Simple, environments: 0b01, ..PLAIN },
        Parameter { name: "X-BicFi", location: Location::Header, style: Style::Simple, role: Role::Client, ..PLAIN },
        Parameter { name: "session", location: Location::Cookie, ..PLAIN },
    ],
    body: BodyRule::None,
    scopes: &[&[&["accountinformation", "private"], &["accountinformation", "corporate"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: &[Case::Code(403, "application/json"), Case::Range(5, "text/plain")],
};

static CREATE_CONSENT: Descriptor = Descriptor {
    id: "createConsent",
    method: Method::POST,
    api: 0,
    path: "/consents/{product}",
    parameters: &[
        Parameter { name: "product", location: Location::Path, style: Style::Simple, explode: false, required: true, ..PLAIN },
        Parameter {
            name: "PSU-IP-Address",
            location: Location::Header,
            style: Style::Simple,
            required: true,
            role: Role::Psu,
            ..PLAIN
        },
    ],
    body: BodyRule::Required,
    scopes: &[],
    security: &[],
    success: &[
        Case::Code(201, "application/json"),
        Case::Code(201, "application/xml"),
        Case::Code(201, "multipart/form-data"),
        Case::Code(201, "application/pdf"),
        Case::Code(204, ""),
    ],
    failure: &[Case::Rest("application/json")],
};

static WATCH_ACCOUNTS: Descriptor = Descriptor {
    id: "watchAccounts",
    method: Method::GET,
    path: "/accounts/events",
    parameters: &[],
    success: &[Case::Code(200, "text/event-stream"), Case::Code(204, "")],
    ..ACCOUNTS
};

static ASK: Descriptor = Descriptor {
    id: "ask",
    method: Method::POST,
    path: "/accounts/questions",
    parameters: &[],
    success: &[Case::Code(200, "application/json"), Case::Code(200, "text/event-stream; charset=utf-8")],
    ..ACCOUNTS
};

static EXPORT_ACCOUNTS: Descriptor = Descriptor {
    id: "exportAccounts",
    path: "/accounts/export",
    parameters: &[],
    success: &[Case::Code(200, "application/json-seq"), Case::Code(200, "application/jsonl")],
    ..ACCOUNTS
};

static DOWNLOAD: Descriptor = Descriptor {
    id: "download",
    path: "/accounts/file",
    parameters: &[],
    success: &[Case::Code(200, "application/octet-stream")],
    ..ACCOUNTS
};

/// The list of accounts.
#[derive(Clone)]
#[non_exhaustive]
pub(crate) struct AccountList {
    pub(crate) accounts: Vec<Account>,
    pub(crate) links: BTreeMap<String, String>,
}

impl Read for AccountList {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let (mut accounts, mut links) = (None, None);
        reader.object(&mut [("accounts", &mut accounts), ("_links", &mut links)])?;
        Ok(Self { accounts: reader.required("accounts", accounts)?, links: links.unwrap_or_default() })
    }
}

redacted_debug!(AccountList { accounts, links });

/// An account.
#[derive(Clone)]
#[non_exhaustive]
pub(crate) struct Account {
    pub(crate) id: AccountId,
    pub(crate) owner: Option<String>,
    pub(crate) balance: Option<Amount>,
    pub(crate) kind: Option<BalanceType>,
    pub(crate) active: Option<bool>,
    pub(crate) extra: BTreeMap<String, Json>,
}

impl Read for Account {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let (mut id, mut owner, mut balance, mut kind, mut active) = (None, None, None, None, None);
        let mut extra = BTreeMap::new();
        reader.open_object(
            &mut [
                ("id", &mut id),
                ("owner", &mut owner),
                ("balance", &mut balance),
                ("kind", &mut kind),
                ("active", &mut active),
            ],
            &mut extra,
        )?;
        Ok(Self { id: reader.required("id", id)?, owner, balance, kind, active, extra })
    }
}

redacted_debug!(Account { id, owner, balance, kind, active, !extra });

/// A monetary amount.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub(crate) struct Amount {
    pub(crate) currency: String,
    pub(crate) amount: Decimal,
}

impl Amount {
    pub(crate) fn new(currency: &str, amount: Decimal) -> Self {
        Self { currency: currency.to_owned(), amount }
    }
}

impl Read for Amount {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let (mut currency, mut amount) = (None, None);
        reader.object(&mut [("currency", &mut currency), ("amount", &mut amount)])?;
        Ok(Self { currency: reader.required("currency", currency)?, amount: reader.required("amount", amount)? })
    }
}

impl Write for Amount {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("currency", &self.currency);
        object.text("amount", &self.amount);
    }
}

redacted_debug!(Amount { currency, amount });

string_enum! {
    /// A kind of balance.
    pub enum BalanceType: exchanged {
        ClosingBooked = "closingBooked",
        Expected = "expected" in 0b01,
    }
}

map_key!(BalanceType: exchanged);

string_id! {
    /// The id of an account.
    pub struct AccountId: exchanged
}

/// A reference to a payment by one of two numbers; both kinds are objects.
#[derive(Clone)]
#[non_exhaustive]
pub(crate) enum Reference {
    Giro(GiroReference),
    Amount(Amount),
    Any(Json),
    /// A value that no branch fits.
    Unknown(UnknownVariant),
}

impl Read for Reference {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut union = reader.union()?;
        union.branch(Self::Giro);
        union.branch(Self::Amount);
        union.last(Self::Any);
        Ok(union.finish(Self::Unknown))
    }
}

impl Write for Reference {
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::Giro(value) => value.write(writer),
            Self::Amount(value) => value.write(writer),
            Self::Any(value) => value.write(writer),
            Self::Unknown(value) => value.write(writer),
        }
    }
}

variants!(Reference | Giro, Amount, Any, Unknown);

/// A giro number.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub(crate) struct GiroReference {
    pub(crate) giro: String,
}

impl GiroReference {
    pub(crate) fn new(giro: &str) -> Self {
        Self { giro: giro.to_owned() }
    }
}

impl Read for GiroReference {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut giro = None;
        reader.object(&mut [("giro", &mut giro)])?;
        Ok(Self { giro: reader.required("giro", giro)? })
    }
}

impl Write for GiroReference {
    fn write(&self, writer: &mut Writer) {
        writer.object().field("giro", &self.giro);
    }
}

redacted_debug!(GiroReference { giro });

/// A consent to create.
#[derive(Clone)]
pub(crate) struct CreateConsent {
    pub(crate) amount: Amount,
    pub(crate) note: Option<String>,
    pub(crate) sandbox_only: Option<bool>,
    pub(crate) kind: Option<BalanceType>,
    pub(crate) reference: Option<GiroReference>,
    pub(crate) additional: BTreeMap<String, String>,
}

impl CreateConsent {
    pub(crate) fn new(amount: Amount) -> Self {
        Self { amount, note: None, sandbox_only: None, kind: None, reference: None, additional: BTreeMap::new() }
    }
}

impl Write for CreateConsent {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("amount", &self.amount);
        object.optional("note", &self.note);
        object.only(0b01).optional("sandboxOnly", &self.sandbox_only);
        object.optional("kind", &self.kind);
        object.beside(&self.reference);
        object.extra(&self.additional);
    }
}

impl Read for CreateConsent {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let reference: Option<GiroReference> = reader.ahead()?;
        let (mut amount, mut note) = (None, None);
        reader.object(&mut [("amount", &mut amount), ("note", &mut note)])?;
        Ok(Self {
            amount: reader.required("amount", amount)?,
            note,
            sandbox_only: None,
            kind: None,
            reference,
            additional: BTreeMap::new(),
        })
    }
}

redacted_debug!(CreateConsent { amount, note, sandbox_only, kind, reference, additional });

impl WriteParts for CreateConsent {
    fn write_parts(&self, parts: &mut Parts) {
        parts.json("amount", &self.amount);
        parts.optional_text("note", &self.note);
        parts.only(0b01).optional_text("sandboxOnly", &self.sandbox_only);
        parts.optional_json("reference", &self.reference);
        parts.text("currency", &self.amount.currency);
        parts.file("file", &FilePart::new(&b"<a/>"[..]).named("a.xml").of_type("application/xml"));
    }
}

impl WriteForm for CreateConsent {
    fn write_form(&self, form: &mut Form) {
        form.field("note", &self.note, Style::Form, true);
        form.only(0b01).field("sandboxOnly", &self.sandbox_only, Style::Form, true);
        form.field("currency", &self.amount.currency, Style::Form, true);
    }
}

/// The response to a consent.
#[derive(Clone)]
#[non_exhaustive]
pub(crate) enum CreateConsentResponseBody {
    Created(Amount),
    Xml(Text),
    Multipart(Files),
    Pdf(Bytes),
    NoContent,
}

variants!(CreateConsentResponseBody | Created, Xml, Multipart, Pdf; NoContent);

impl FromResponse for CreateConsentResponseBody {
    fn from_response(case: usize, body: &mut ResponseBody<'_>) -> Result<Self, ReadError> {
        match case {
            0 => body.json().map(Self::Created),
            1 => body.text().map(Self::Xml),
            2 => body.parts().map(Self::Multipart),
            3 => body.bytes().map(Self::Pdf),
            _ => Ok(Self::NoContent),
        }
    }
}

/// A multipart response.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub(crate) struct Files {
    pub(crate) xml_sct: String,
    pub(crate) amount: Option<Amount>,
    pub(crate) file: Option<Bytes>,
}

impl ReadParts for Files {
    fn read_parts(parts: &mut ReceivedParts) -> Result<Self, ReadError> {
        Ok(Self {
            xml_sct: parts.required("xml_sct", parts.text("xml_sct")?)?,
            amount: parts.json("amount")?,
            file: parts.file("file")?.map(|file| file.content),
        })
    }
}

redacted_debug!(Files { xml_sct, amount, file });

/// The headers of a consent that was created.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub(crate) struct CreatedHeaders {
    pub(crate) location: Option<String>,
    pub(crate) kind: Option<BalanceType>,
    pub(crate) warnings: Vec<String>,
}

impl FromHeaders for CreatedHeaders {
    fn from_headers(headers: &Headers<'_>) -> Self {
        Self { location: headers.value("Location"), kind: headers.value("Kind"), warnings: headers.list("Warnings") }
    }
}

/// The bodies of failures of the operations on accounts.
#[derive(Clone)]
#[non_exhaustive]
pub(crate) enum AccountsErrorBody {
    Bank(BankError),
    Text(Text),
}

variants!(AccountsErrorBody | Bank, Text);

impl FromResponse for AccountsErrorBody {
    fn from_response(case: usize, body: &mut ResponseBody<'_>) -> Result<Self, ReadError> {
        match case {
            0 => body.json().map(Self::Bank),
            _ => body.text().map(Self::Text),
        }
    }
}

impl ErrorBody for AccountsErrorBody {
    type Headers = ErrorHeaders;
}

/// The headers of a failure.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub(crate) struct ErrorHeaders {
    pub(crate) retry_after: Option<u32>,
}

impl FromHeaders for ErrorHeaders {
    fn from_headers(headers: &Headers<'_>) -> Self {
        Self { retry_after: headers.value("Retry-After") }
    }
}

/// The bank's own error.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub(crate) struct BankError {
    pub(crate) text: Option<String>,
}

impl Read for BankError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut text = None;
        reader.object(&mut [("text", &mut text)])?;
        Ok(Self { text })
    }
}

redacted_debug!(BankError { text });

/// The bodies of failures of the operations on consents.
#[derive(Clone)]
#[non_exhaustive]
pub(crate) enum ConsentsErrorBody {
    Bank(BankError),
}

variants!(ConsentsErrorBody | Bank);

impl FromResponse for ConsentsErrorBody {
    fn from_response(_: usize, body: &mut ResponseBody<'_>) -> Result<Self, ReadError> {
        body.json().map(Self::Bank)
    }
}

impl ErrorBody for ConsentsErrorBody {
    type Headers = NoHeaders;
}

/// What is known about the payment service user.
#[derive(Clone, Debug, Default)]
pub(crate) struct Psu {
    values: Group,
}

impl Psu {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    pub(crate) fn ip_address(mut self, value: &str) -> Self {
        self.values.set("PSU-IP-Address", &value);
        self
    }

    fn values(&self) -> &Group {
        &self.values
    }
}

/// The operations on accounts.
#[derive(Clone, Debug)]
pub(crate) struct Accounts {
    binding: Binding,
}

impl Accounts {
    pub(crate) fn list(&self) -> ListAccounts {
        ListAccounts::new(self.binding.call(&LIST_ACCOUNTS))
    }

    pub(crate) fn watch(&self) -> WatchAccounts {
        WatchAccounts::new(self.binding.call(&WATCH_ACCOUNTS))
    }

    pub(crate) fn ask(&self) -> Ask {
        Ask::new(self.binding.call(&ASK))
    }

    pub(crate) fn export(&self) -> ExportAccounts {
        ExportAccounts::new(self.binding.call(&EXPORT_ACCOUNTS))
    }

    pub(crate) fn download(&self) -> Download {
        Download::new(self.binding.call(&DOWNLOAD))
    }

    pub(crate) fn bank(&self, bic: &str) -> Self {
        Self { binding: self.binding.with("X-BicFi", &bic) }
    }

    pub(crate) fn session_id(&self) -> Option<SessionId> {
        self.binding.session_id()
    }

    pub(crate) async fn end_session(&self) -> Result<(), Error> {
        self.binding.end_session().await
    }
}

impl FromBinding for Accounts {
    fn from_binding(binding: Binding) -> Self {
        Self { binding }
    }
}

pub(crate) type ListAccounts = Request<ListAccountsOperation>;

pub(crate) enum ListAccountsOperation {}

impl ListAccounts {
    pub(crate) fn with_balance(mut self, with_balance: bool) -> Self {
        self.call.set(0, &with_balance);
        self
    }

    pub(crate) fn status(mut self, status: &[BalanceType]) -> Self {
        self.call.set(1, &status);
        self
    }

    pub(crate) fn sandbox_only(mut self, value: &str) -> Self {
        self.call.set(4, &value);
        self
    }

    pub(crate) fn session(mut self, value: &str) -> Self {
        self.call.set(6, &value);
        self
    }
}

impl Operation for ListAccountsOperation {
    type Body = AccountList;
    type Headers = NoHeaders;
    type ErrorBody = AccountsErrorBody;
}

pub(crate) type WatchAccounts = Request<WatchAccountsOperation>;

pub(crate) enum WatchAccountsOperation {}

impl Operation for WatchAccountsOperation {
    type Body = Text;
    type Headers = NoHeaders;
    type ErrorBody = AccountsErrorBody;
}

impl Streamed for WatchAccountsOperation {
    type Stream = Events<Account>;
    const MEDIA_TYPES: &'static [&'static str] = &["text/event-stream"];
}

impl Reconnects for WatchAccountsOperation {}

pub(crate) type Ask = Request<AskOperation>;

pub(crate) enum AskOperation {}

impl Operation for AskOperation {
    type Body = Json;
    type Headers = NoHeaders;
    type ErrorBody = AccountsErrorBody;
}

impl Streamed for AskOperation {
    type Stream = Events<Account>;
    const MEDIA_TYPES: &'static [&'static str] = &["text/event-stream; charset=utf-8"];
}

pub(crate) type ExportAccounts = Request<ExportAccountsOperation>;

pub(crate) enum ExportAccountsOperation {}

impl Operation for ExportAccountsOperation {
    type Body = Bytes;
    type Headers = NoHeaders;
    type ErrorBody = AccountsErrorBody;
}

impl Streamed for ExportAccountsOperation {
    type Stream = Items<Account>;
    const MEDIA_TYPES: &'static [&'static str] = &["application/json-seq", "application/jsonl"];
}

pub(crate) type Download = Request<DownloadOperation>;

pub(crate) enum DownloadOperation {}

impl Operation for DownloadOperation {
    type Body = Bytes;
    type Headers = NoHeaders;
    type ErrorBody = AccountsErrorBody;
}

impl Streamed for DownloadOperation {
    type Stream = Chunks;
    const MEDIA_TYPES: &'static [&'static str] = &["application/octet-stream"];
}

/// The operations on consents.
#[derive(Clone, Debug)]
pub(crate) struct Consents {
    binding: Binding,
}

impl Consents {
    pub(crate) fn product(&self, product: &str) -> Self {
        Self { binding: self.binding.with("product", &product) }
    }

    pub(crate) fn create(&self, body: &CreateConsent, psu: &Psu) -> CreateConsentCall {
        let mut call = self.binding.call(&CREATE_CONSENT);
        call.json("application/json", body);
        call.group(psu.values());
        CreateConsentCall::new(call)
    }

    pub(crate) fn create_parts(&self, body: &CreateConsent, psu: &Psu) -> CreateConsentCall {
        let mut call = self.binding.call(&CREATE_CONSENT);
        call.parts(body);
        call.group(psu.values());
        CreateConsentCall::new(call)
    }

    pub(crate) fn create_form(&self, body: &CreateConsent, psu: &Psu) -> CreateConsentCall {
        let mut call = self.binding.call(&CREATE_CONSENT);
        call.form(body);
        call.group(psu.values());
        CreateConsentCall::new(call)
    }

    pub(crate) fn create_bytes(&self, body: impl Into<Upload>, psu: &Psu) -> CreateConsentCall {
        let mut call = self.binding.call(&CREATE_CONSENT);
        call.bytes("application/xml", body);
        call.group(psu.values());
        CreateConsentCall::new(call)
    }

    /// A media type that only the sandbox takes.
    pub(crate) fn create_text(&self, body: &str, psu: &Psu) -> CreateConsentCall {
        let mut call = self.binding.call(&CREATE_CONSENT);
        call.only(0b01).text("text/plain", body);
        call.group(psu.values());
        CreateConsentCall::new(call)
    }

    pub(crate) fn create_nothing(&self, psu: &Psu) -> CreateConsentCall {
        let mut call = self.binding.call(&CREATE_CONSENT);
        call.group(psu.values());
        CreateConsentCall::new(call)
    }
}

pub(crate) type CreateConsentCall = Request<CreateConsentOperation>;

pub(crate) enum CreateConsentOperation {}

impl Operation for CreateConsentOperation {
    type Body = CreateConsentResponseBody;
    type Headers = CreatedHeaders;
    type ErrorBody = ConsentsErrorBody;
}

impl OffersMediaTypes for CreateConsentOperation {}

request_type!();
request_accept!();
request_stream!();
request_reconnecting!();

/// The client that both environments share.
#[derive(Clone, Debug)]
pub(crate) struct Client(pub(crate) portal_runtime::v1::Client);

impl Client {
    pub(crate) fn accounts(&self, grant: Grant) -> Accounts {
        Accounts { binding: self.0.binding(grant) }
    }

    pub(crate) fn authorise(&self, personal_number: &str, redirect_uri: &str) -> Result<Login<Accounts>, LoginError> {
        self.0.login("account", &[("ssn", personal_number)], redirect_uri)
    }

    pub(crate) fn resume_login(&self, kept: &Secret) -> Result<Login<Accounts>, LoginError> {
        self.0.resumed_login(kept)
    }

    pub(crate) fn resume_session(&self, session: SessionId) -> Accounts {
        self.0.resumed_session(session)
    }

    pub(crate) fn consents(&self) -> Consents {
        Consents { binding: self.0.binding(Grant::None) }
    }
}

/// The sandbox.
#[derive(Clone, Debug)]
pub(crate) struct Sandbox {
    client: Client,
}

impl Sandbox {
    pub(crate) fn builder(keys: Keys) -> Builder<Self> {
        Builder::new(&PORTAL, 0).keys(keys)
    }
}

impl FromClient for Sandbox {
    type Api = NoOther;

    fn from_client(client: portal_runtime::v1::Client) -> Self {
        Self { client: Client(client) }
    }
}

impl OnlyApi for Sandbox {}

impl std::ops::Deref for Sandbox {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

/// Production.
#[derive(Clone, Debug)]
pub(crate) struct Production {
    client: Client,
}

impl Production {
    pub(crate) fn builder(keys: Keys, identity: Option<Identity>) -> Builder<Self> {
        let builder = Builder::new(&PORTAL, 1).keys(keys);
        match identity {
            Some(identity) => builder.identity(identity),
            None => builder,
        }
    }

    /// A client whose certificate says that it is this organisation's.
    pub(crate) fn certified(organization: &str) -> Builder<Self> {
        Builder::new(&PORTAL, 1).client_id(organization)
    }

    pub(crate) fn registrar(&self) -> Result<Registrar, RegistrationError> {
        self.client.0.registrar()
    }
}

impl FromClient for Production {
    type Api = NoOther;

    fn from_client(client: portal_runtime::v1::Client) -> Self {
        Self { client: Client(client) }
    }
}

impl OnlyApi for Production {}

impl std::ops::Deref for Production {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}
