//! The bank and the application.

use std::path::Path;

use open_payments::{Keys, Sandbox};
use portal_sandbox::{Bank, OpenAuthorisation, Site};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tpp::App;

use crate::visitor::Visitor;

/// Both, each on a port of its own.
pub(crate) struct World {
    bank: Bank,
    pub(crate) origin: String,
    server: JoinHandle<()>,
}

impl World {
    pub(crate) async fn begin() -> Self {
        Self::begin_at(None).await
    }

    /// Both, with the application behind a proxy that visitors find at this address.
    pub(crate) async fn begin_at(public: Option<&str>) -> Self {
        let bank = Bank::start(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../specs"))).await.unwrap();
        let site = bank.site("open-payments", "sandbox");
        let keys = site.keys().unwrap();
        let client = Sandbox::builder(Keys::new(&keys.client_id, &keys.client_secret)).origin(site.origin()).build().unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let app = App::new(&client, public.unwrap_or(&origin)).unwrap();
        let server = tokio::spawn(async move { app.serve(listener).await.unwrap() });
        Self { bank, origin, server }
    }

    /// The bank.
    pub(crate) fn site(&self) -> &Site {
        self.bank.site("open-payments", "sandbox")
    }

    /// Somebody who has not been here.
    pub(crate) fn visitor(&self) -> Visitor {
        Visitor::new(&self.origin)
    }

    /// A visitor who is a customer of a bank.
    pub(crate) async fn customer(&self, bic: &str, person: &str) -> Visitor {
        let mut visitor = self.visitor();
        visitor.get("/banks/private").await;
        let chosen = visitor.send("/banks/private", &[("bank", bic), ("person", person)]).await;
        assert_eq!(chosen.path, "/bank", "{}", chosen.text);
        visitor
    }

    /// The one authorisation for which a customer is waited in her app.
    pub(crate) fn waiting(&self) -> OpenAuthorisation {
        let open = self.site().open_authorisations();
        assert_eq!(open.len(), 1);
        open.into_iter().next().unwrap()
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.server.abort();
    }
}

/// The test persons of the bank, each with an account that only her pages have.
pub(crate) const PERSONS: [(&str, &str); 3] =
    [("199003070002", "Salary of Alva"), ("198511120002", "Travel money of Bo"), ("197206300003", "Till of Cleo")];

/// The first of them.
pub(crate) const ALVA: &str = PERSONS[0].0;
