//! The bank: all sites, from start to shutdown.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;

use crate::error::BankError;
use crate::log::Log;
use crate::portal::{ApisRead, Portal};
use crate::server;
use crate::site::{Addresses, Site};
use crate::tls::Tls;

/// A bank on loopback: one [`Site`] for each portal and environment. Dropping it closes its ports.
pub struct Bank {
    sites: Vec<Arc<Site>>,
    tasks: JoinSet<()>,
}

impl Bank {
    /// Opens a port of the system's choice for each environment of each portal: a folder in `specs` with a `portal.yaml`
    /// and a `bank.yaml`.
    ///
    /// # Errors
    /// A file that cannot be read or served, or a port that cannot be opened.
    pub async fn start(specs: &Path) -> Result<Self, BankError> {
        Self::start_logging(specs, |_| ()).await
    }

    /// As [`Bank::start`], with a line to `log` for each reason to refuse a request. No line has a value that was sent.
    ///
    /// # Errors
    /// As [`Bank::start`].
    pub async fn start_logging(specs: &Path, log: impl Fn(&str) + Send + Sync + 'static) -> Result<Self, BankError> {
        let log: Arc<Log> = Arc::new(log);
        let mut bank = Self { sites: Vec::new(), tasks: JoinSet::new() };
        for portal in Portal::all(specs)? {
            bank.open(Arc::new(portal), &log).await?;
        }
        Ok(bank)
    }

    /// Opens the ports of a portal.
    async fn open(&mut self, portal: Arc<Portal>, log: &Arc<Log>) -> Result<(), BankError> {
        let mut read = ApisRead::new();
        for environment in portal.environments() {
            let tls = portal.settings.certificates(environment).map(Tls::new).transpose()?;
            let (listener, address) = server::listen().await.map_err(BankError::Listen)?;
            let pages = pages(&portal, tls.as_ref()).await?;
            let at = Addresses { site: address, pages: pages.as_ref().map(|pages| pages.address) };
            let (acceptor, certificates) = tls.map(|tls| (tls.acceptor, tls.certificates)).unzip();
            let apis = portal.apis(environment, &mut read)?;
            let site = Arc::new(Site::new(Arc::clone(&portal), environment, at, certificates, apis, Arc::clone(log)));
            self.tasks.spawn(server::serve(listener, acceptor, Arc::clone(&site).router()));
            if let Some(pages) = pages {
                self.tasks.spawn(server::serve(pages.listener, Some(pages.acceptor), Arc::clone(&site).router()));
            }
            self.sites.push(site);
        }
        portal.check(&read)
    }

    /// All sites.
    pub fn sites(&self) -> impl Iterator<Item = &Site> {
        self.sites.iter().map(AsRef::as_ref)
    }

    /// The site of a portal, by the name of its folder in `specs`, and environment, as `portal.yaml` calls it.
    ///
    /// # Panics
    /// When the bank has no such site; what it has is told.
    #[track_caller]
    pub fn site(&self, portal: &str, environment: &str) -> &Site {
        let site = self.sites().find(|site| site.portal() == portal && site.environment() == environment);
        site.unwrap_or_else(|| {
            let known: Vec<_> = self.sites().map(|site| format!("{} {}", site.portal(), site.environment())).collect();
            panic!("the bank has no site for {portal} {environment}; it has {}", known.join(", "))
        })
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

/// A port for browsers, which have no certificate.
struct Pages {
    listener: TcpListener,
    address: SocketAddr,
    acceptor: TlsAcceptor,
}

/// Opens a port for browsers where a site has pages for them and takes nobody without a certificate.
async fn pages(portal: &Portal, tls: Option<&Tls>) -> Result<Option<Pages>, BankError> {
    let acceptor = tls.and_then(|tls| tls.pages.clone()).filter(|_| portal.known.authorisations.is_some());
    let Some(acceptor) = acceptor else { return Ok(None) };
    let (listener, address) = server::listen().await.map_err(BankError::Listen)?;
    Ok(Some(Pages { listener, address, acceptor }))
}
