//! O7: whatever the bank answers, the customer's way through it is one `match`.

use std::net::Ipv4Addr;

use open_payments::{Body, Presence, Psu, ReqwestTransport, Sca, ScaPoll, ScaRedirect, ScaRequest, ScaStatus, Transport, http};
use portal_sandbox::Site;

use super::{Outcome, line};

/// Where customers come back to: registered for the application at the portal.
const REDIRECT_URI: &str = "https://tpp.example.com/callback";

/// A customer, who has a browser.
pub(crate) struct Customer {
    browser: ReqwestTransport,
    pub(crate) psu: Psu,
    pub(crate) presence: Presence,
}

impl Customer {
    pub(crate) fn new(site: &Site) -> Outcome<Self> {
        let builder = ReqwestTransport::builder();
        let builder = match site.certificates() {
            Some(certificates) => builder.root_certificate(certificates.root.as_bytes()),
            None => builder,
        };
        let psu = Psu::new().id(site.persons()[0]);
        let presence = Presence::new(Ipv4Addr::new(192, 0, 2, 10).into()).user_agent("Mozilla/5.0").accept_language("sv");
        Ok(Self { browser: builder.build()?, psu, presence })
    }

    /// Authorises what the request is for.
    pub(crate) async fn authorises(&self, request: ScaRequest) -> Outcome<ScaStatus> {
        match request.psu(&self.psu).redirect_uri(REDIRECT_URI).await? {
            Sca::Redirect(redirect) => self.goes_to_the_bank(&redirect).await,
            Sca::Decoupled(poll) => scans(*poll).await,
            Sca::Done(status) => Ok(status),
        }
    }

    /// O7r: the customer is sent to the bank, and comes back to the application.
    async fn goes_to_the_bank(&self, redirect: &ScaRedirect) -> Outcome<ScaStatus> {
        let request = http::Request::get(redirect.url()).body(Body::empty())?;
        let response = self.browser.send(request).await?;
        let callback = response.headers().get(http::header::LOCATION).ok_or("the bank sends the customer back")?;
        let status = redirect.complete(callback.to_str()?).await?;
        line("O7r", format_args!("the customer came back from the bank: {status}"), None::<&str>);
        Ok(status)
    }
}

/// O7d: the customer stays, and scans a code or opens Mobile BankID.
async fn scans(mut poll: ScaPoll) -> Outcome<ScaStatus> {
    let mut drawn = 0;
    while let Some(step) = poll.next().await? {
        // A page would draw `qr_svg()`, and show `bank_id_link()` on a phone.
        if step.generation() > drawn {
            drawn = step.generation();
            let rows = step.qr_blocks().map_or(0, |blocks| blocks.lines().count());
            line("O7d", format_args!("{}: a code of {rows} lines for the customer to scan", step.status()), None::<&str>);
        }
    }
    let status = poll.ended().cloned().ok_or("it has ended")?;
    line("O7d", format_args!("the customer has signed in the app: {status}"), None::<&str>);
    Ok(status)
}
