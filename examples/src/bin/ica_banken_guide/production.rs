//! Calls of production, with a QWAC and in a customer's session.

use ica_banken::{Body, Identity, Production as Client, ReqwestTransport, Scope, Transport, http};
use portal_sandbox::{Certificates, Customers, Site};

use super::{Outcome, line};

const REDIRECT_URI: &str = "https://tpp.example.com/callback";

/// The bank's production, and who we are there.
pub(crate) struct Production<'b> {
    site: &'b Site,
    certificates: &'b Certificates,
    identity: Identity,
}

impl<'b> Production<'b> {
    pub(crate) fn new(site: &'b Site) -> Outcome<Self> {
        let certificates = site.certificates().ok_or("production has certificates")?;
        let identity = Identity::from_pem(certificates.identity.as_bytes())?;
        Ok(Self { site, certificates, identity })
    }

    /// P4: the number that the portal shows is in the certificate.
    pub(crate) fn organisation(&self) {
        let number = self.identity.certificate().organization_identifier().unwrap_or("none");
        line("P4", format_args!("the organisation number in the certificate is {number}"), None::<&str>);
    }

    /// P8: a customer signs in, and her accounts are read in the session that follows.
    pub(crate) async fn call(&self) -> Outcome<()> {
        let root = self.certificates.root.as_bytes();
        let bank = Client::builder(self.identity.clone()).root_certificate(root).origin(self.site.origin()).build()?;
        self.site.customers(Customers::SignIn);
        let login = bank.authorise(&Scope::Account, self.site.persons()[0], REDIRECT_URI)?;
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
