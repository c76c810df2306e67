//! A customer signs in at ICA Banken's production, and her accounts are read in the session that follows, past the ten minutes of a token.
//!
//! ```text
//! cargo run -p examples --bin sign_in
//! ```
//!
//! Against the portal, leave out `.origin(...)` and `.root_certificate(...)`, give your own QWAC for an identity, and send the customer's
//! browser to `login.url()`: here one is played.

use std::error::Error;
use std::path::Path;
use std::time::Duration;

use ica_banken::{Body, Identity, LoginError, Production, ReqwestTransport, Scope, Session, Transport, http};
use portal_sandbox::{Bank, Certificates, Customers, Site};

const REDIRECT_URI: &str = "https://tpp.example.com/callback";

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs");
    let local = Bank::start(&specs).await?;
    let site = local.site("ica-banken", "production");
    let certificates = site.certificates().ok_or("production has certificates")?;
    let bank = client(site, certificates)?;

    site.customers(Customers::Cancel);
    match signed_in(site, certificates, &bank).await? {
        Err(LoginError::Refused(refusal)) => println!("a customer cancelled: {refusal}"),
        other => println!("unexpected: {:?}", other.map(|session| session.session_id())),
    }

    site.customers(Customers::SignIn);
    let session = signed_in(site, certificates, &bank).await??;
    print_accounts(&session).await?;
    // The token has expired then, by the bank's clock; the session gets the next one by itself.
    site.advance(Duration::from_secs(600));
    print_accounts(&session).await?;

    session.end_session().await?;
    println!("{}", session.accounts().list().await.err().ok_or("the session has ended")?);
    local.shutdown().await;
    Ok(())
}

fn client(site: &Site, certificates: &Certificates) -> Result<Production, ica_banken::BuildError> {
    let identity = Identity::from_pem(certificates.identity.as_bytes())?;
    let builder = Production::builder(identity).root_certificate(certificates.root.as_bytes());
    builder.origin(site.origin()).build()
}

async fn signed_in(
    site: &Site,
    certificates: &Certificates,
    bank: &Production,
) -> Result<Result<Session, LoginError>, Box<dyn Error>> {
    let personal_number = site.persons()[0];

    let login = bank.authorise(&Scope::Account, personal_number, REDIRECT_URI)?;
    // The visitor's own session has this until the customer comes back, to this process or another.
    let kept = login.keep();
    let callback = browse(login.url(), certificates).await?;
    Ok(bank.resume_login(&kept)?.complete(callback).await)
}

/// What the customer's browser is sent back to.
async fn browse(url: &str, certificates: &Certificates) -> Result<String, Box<dyn Error>> {
    let browser = ReqwestTransport::builder().root_certificate(certificates.root.as_bytes()).build()?;
    let response = browser.send(http::Request::get(url).body(Body::empty())?).await?;
    let location = response.headers().get("location").ok_or("the bank sends the customer back")?;
    Ok(location.to_str()?.to_owned())
}

async fn print_accounts(session: &Session) -> Result<(), Box<dyn Error>> {
    let accounts = session.accounts().list().await?;
    println!("{} accounts (request {})", accounts.accounts.len(), accounts.request_id());
    Ok(())
}
