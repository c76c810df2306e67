//! Calls of production, with a QWAC and in a customer's session.

use ica_banken::{
    AccessToken, Body, ClientMetadata, Identity, Production as Client, Registrar, Registration, ReqwestTransport, Scope, Secret,
    Transport, http,
};
use portal_sandbox::{Certificates, Customers, Site};

use super::{Outcome, line};

const REDIRECT_URI: &str = "https://tpp.example.com/callback";

/// Where clients register: the portal tells it to those who may. This is the path at the bank on this machine.
const REGISTRATION: &str = "/oauth/v2/mtls-register";

/// The bank's production, and who we are there.
pub(crate) struct Production<'b> {
    site: &'b Site,
    certificates: &'b Certificates,
    identity: Identity,
    bank: Client,
}

impl<'b> Production<'b> {
    pub(crate) fn new(site: &'b Site) -> Outcome<Self> {
        let certificates = site.certificates().ok_or("production has certificates")?;
        let identity = Identity::from_pem(certificates.identity.as_bytes())?;
        let builder = Client::builder(identity.clone()).root_certificate(certificates.root.as_bytes()).origin(site.origin());
        let bank = builder.registration_endpoint(format!("{}{REGISTRATION}", site.origin())).build()?;
        Ok(Self { site, certificates, identity, bank })
    }

    /// P4: the number that the portal shows is in the certificate.
    pub(crate) fn organisation(&self) {
        let number = self.identity.certificate().organization_identifier().unwrap_or("none");
        line("P4", format_args!("the organisation number in the certificate is {number}"), None::<&str>);
    }

    /// P7: the application is registered as a client, by its certificate and the token that P6 gave.
    pub(crate) async fn register(&self, token: &Secret) -> Outcome<(Registrar, Registration)> {
        let registrar = self.bank.registrar()?;
        let mut metadata = ClientMetadata::of_certificate(self.identity.certificate(), [REDIRECT_URI]);
        metadata.scope = Some("account".to_owned());
        let registered = registrar.register(&AccessToken::new(token.expose()), &metadata).await?;
        line("P7", format_args!("registered as {}", registered.client_id()), registered.request_id());
        // Each response brings the token for the next request.
        let read = registrar.read(&registered).await?;
        metadata.client_name = Some("Accounts of all banks".to_owned());
        let updated = registrar.update(&read, &metadata).await?;
        let name = updated.metadata().client_name.as_deref().unwrap_or("no name");
        line("P7", format_args!("the registration was read, and its name is now {name}"), updated.request_id());
        Ok((registrar, updated))
    }

    /// The registration ends before the application does.
    pub(crate) async fn unregister(&self, registrar: &Registrar, registration: &Registration) -> Outcome<()> {
        registrar.delete(registration).await?;
        line("P7", format_args!("the registration of {} is deleted", registration.client_id()), None::<&str>);
        Ok(())
    }

    /// P8: a customer signs in, and her accounts are read in the session that follows.
    pub(crate) async fn call(&self) -> Outcome<()> {
        self.site.customers(Customers::SignIn);
        let login = self.bank.authorise(&Scope::Account, self.site.persons()[0], REDIRECT_URI)?;
        let callback = self.browse(login.url()).await?;
        let session = login.complete(callback).await?;
        let accounts = session.accounts().list().await?;
        line("P8", format_args!("accounts in a customer's session: {}", accounts.accounts.len()), Some(accounts.request_id()));
        session.end_session().await?;
        Ok(())
    }

    /// What the customer's browser is sent back to.
    async fn browse(&self, url: &str) -> Outcome<String> {
        let browser = ReqwestTransport::builder().root_certificate(self.certificates.root.as_bytes()).build()?;
        let response = browser.send(http::Request::get(url).body(Body::empty())?).await?;
        let location = response.headers().get("location").ok_or("the bank sends the customer back")?;
        Ok(location.to_str()?.to_owned())
    }
}
