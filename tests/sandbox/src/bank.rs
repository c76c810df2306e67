//! The bank: all sites, from start to shutdown.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use tokio::task::JoinSet;

use crate::description::Description;
use crate::error::BankError;
use crate::operation::Api;
use crate::persons::Persons;
use crate::portals::{SITES, SiteFacts};
use crate::server;
use crate::site::Site;
use crate::tls::Tls;

/// A bank on loopback: one [`Site`] for each portal and environment. Dropping it closes its ports.
pub struct Bank {
    sites: Vec<Arc<Site>>,
    tasks: JoinSet<()>,
}

impl Bank {
    /// Reads the descriptions in `specs` and opens a port of the system's choice for each site.
    ///
    /// # Errors
    /// A description that cannot be read or served, or a port that cannot be opened.
    pub async fn start(specs: &Path) -> Result<Self, BankError> {
        let persons = Arc::new(Persons::read()?);
        let mut apis = Apis::default();
        let mut bank = Self { sites: Vec::new(), tasks: JoinSet::new() };
        for facts in &SITES {
            let tls = facts.clients.map(Tls::new).transpose().map_err(BankError::Tls)?;
            let (acceptor, certificates) = tls.map(|tls| (tls.acceptor, tls.certificates)).unzip();
            let (listener, address) = server::listen().await.map_err(BankError::Listen)?;
            let apis = apis.of(specs, facts)?;
            let site = Arc::new(Site::new(facts, address, certificates, apis, Arc::clone(&persons)));
            bank.tasks.spawn(server::serve(listener, acceptor, Arc::clone(&site).router()));
            bank.sites.push(site);
        }
        Ok(bank)
    }

    /// All sites.
    pub fn sites(&self) -> impl Iterator<Item = &Site> {
        self.sites.iter().map(AsRef::as_ref)
    }

    /// The site of a portal (`ica-banken`, `open-payments`) and environment (`sandbox`, `production`).
    ///
    /// # Panics
    /// When the bank has no such site.
    #[track_caller]
    pub fn site(&self, portal: &str, environment: &str) -> &Site {
        let site = self.sites().find(|site| site.portal() == portal && site.environment() == environment);
        site.unwrap_or_else(|| panic!("the bank has no site for {portal} {environment}"))
    }

    /// Scheme, host and port of a site, `http://127.0.0.1:49152` or with `https`.
    ///
    /// # Panics
    /// When the bank has no such site.
    #[track_caller]
    pub fn origin(&self, portal: &str, environment: &str) -> &str {
        self.site(portal, environment).origin()
    }

    /// Closes all ports and connections.
    pub async fn shutdown(mut self) {
        self.tasks.shutdown().await;
    }
}

/// Descriptions already read: both environments of a portal may share one.
#[derive(Default)]
struct Apis {
    read: HashMap<(&'static str, &'static str), Arc<Api>>,
}

impl Apis {
    fn of(&mut self, specs: &Path, facts: &SiteFacts) -> Result<Vec<Arc<Api>>, BankError> {
        let apis = facts.descriptions.iter().map(|name| {
            let key = (facts.portal, *name);
            if let Some(api) = self.read.get(&key) {
                return Ok(Arc::clone(api));
            }
            let description = Description::read(&specs.join(facts.portal), name, facts.corrections)?;
            let api = Arc::new(Api::read(&description)?);
            self.read.insert(key, Arc::clone(&api));
            Ok(api)
        });
        apis.collect()
    }
}
