//! What the portal is for: keys, products and tokens, and in production its certificate.

use std::ops::Deref;

use open_payments::{Client, Identity, Keys, Production, RequestId, Sandbox, Session};
use portal_sandbox::Site;

use super::{Outcome, line};

/// O1 is a person's. It gives the keys of an application.
pub(crate) fn sign_up(site: &Site) -> Outcome<()> {
    let keys = site.keys()?;
    let told = format!("a developer signs up at the portal and creates an application; its client id is {}", keys.client_id);
    line("O1", told, None::<&str>);
    Ok(())
}

/// A client, in production with the certificate that the portal gave: PEM here, [`Identity::from_pkcs12`] takes the other form.
pub(crate) fn client(site: &Site) -> Outcome<Client> {
    let known = site.keys()?;
    let keys = Keys::new(&known.client_id, &known.client_secret);
    Ok(match site.certificates() {
        None => Sandbox::builder(keys).origin(site.origin()).build()?.deref().clone(),
        Some(certificates) => {
            let identity = Identity::from_pem(certificates.identity.as_bytes())?;
            let builder = Production::builder(keys, identity).root_certificate(certificates.root.as_bytes());
            builder.origin(site.origin()).build()?.deref().clone()
        }
    })
}

/// O2 and O3: the product of a call is in its description, the context in the session.
pub(crate) async fn products(site: &Site, session: &Session) -> Outcome<()> {
    let banks = session.aspsps().list().await?;
    line(
        "O2",
        format_args!("{} banks in the list of the product ASPSP information", banks.aspsps.len()),
        Some(banks.request_id()),
    );
    let token = site.last("token").ok_or("a token was requested")?;
    let scope = String::from_utf8_lossy(&token.body);
    let scope = scope.split('&').find_map(|pair| pair.strip_prefix("scope=")).unwrap_or("none");
    line("O3", format_args!("its token has the scopes {}", scope.replace('+', " and ")), banks.request_ids().last());
    Ok(())
}

/// O4: a platform passes on the id of its own caller.
pub(crate) async fn request_ids(session: &Session) -> Outcome<()> {
    let of_our_caller = RequestId::new();
    let cities = session.aspsps().cities().request_id(of_our_caller).await?;
    line("O4", "a request with the id of the platform's own caller", Some(cities.request_id()));
    Ok(())
}

/// O5: the certificate went with each request.
pub(crate) fn certificate(site: &Site) {
    let told = match site.certificates() {
        Some(_) => format!("{} requests, each over a connection with the portal's certificate", site.requests().len()),
        None => "the sandbox wants no certificate".to_owned(),
    };
    line("O5", told, None::<&str>);
}
