//! A developer's sign-in: a client is registered under a name of ours, or found, and gets a token for the developer.

use std::fmt;

use wso2_store::types::{ClientProfile, TokenRequest, TokenRequestGrantType};
use wso2_store::{AccessToken, Api, Client, ClientBuilder, ErrorKind, RequestId, Secret};

use super::{Done, Store};
use crate::error::OnboardingError;
use crate::plan::StoreAddress;

/// The versions of the store's interface that are known here, the newest first.
const VERSIONS: [&str; 4] = ["0.14", "0.13", "0.12", "0.11"];

/// The name under which a client is registered.
const CLIENT: &str = "onboarding";

const GRANTS: &str = "password refresh_token";

/// What the token has to open.
const SCOPE: &str = "apim:subscribe";

/// A developer of the portal.
#[derive(Clone)]
pub struct Developer {
    /// The name at the portal.
    pub name: String,
    /// The password there.
    pub password: Secret,
}

impl fmt::Debug for Developer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Developer(…)")
    }
}

/// Clients of one version of a store.
struct Addresses<'p> {
    store: &'p StoreAddress,
    version: String,
}

impl Addresses<'_> {
    fn client(&self) -> ClientBuilder {
        let StoreAddress { address, gateway, .. } = self.store;
        Client::builder(format!("{address}/api/am/store/v{}", self.version))
            .server_for(Api::ClientRegistrationV014, format!("{address}/client-registration/v{}", self.version))
            .server_for(Api::PostToken, gateway.as_ref().unwrap_or(address))
    }

    fn for_anybody(&self) -> Result<Client, OnboardingError> {
        self.client().build().map_err(|error| OnboardingError::store("the store")(error.into()))
    }
}

/// A client of the store for anybody, and the ids of the requests that it took to find its version.
///
/// # Errors
/// When the store answers to no version that is known here, or cannot be reached.
pub(crate) async fn anybody(store: &StoreAddress) -> Result<(Client, Vec<RequestId>), OnboardingError> {
    let (addresses, ids) = addresses(store).await?;
    Ok((addresses.for_anybody()?, ids))
}

/// The addresses of the version that is said, or else of the newest that the store answers to.
async fn addresses(store: &StoreAddress) -> Result<(Addresses<'_>, Vec<RequestId>), OnboardingError> {
    if let Some(version) = &store.version {
        return Ok((Addresses { store, version: version.clone() }, Vec::new()));
    }
    let mut ids = Vec::new();
    for version in VERSIONS {
        let addresses = Addresses { store, version: version.to_owned() };
        let mut request = addresses.for_anybody()?.apis().list().limit(1);
        if let Some(tenant) = &store.tenant {
            request = request.x_wso2_tenant(tenant);
        }
        match request.await {
            Ok(listed) => {
                ids.push(listed.request_id());
                return Ok((addresses, ids));
            }
            Err(error) if error.kind() == ErrorKind::NotFound => ids.extend(error.request_ids()),
            Err(error) => return Err(OnboardingError::store("finding the version of the store")(error.into())),
        }
    }
    Err(OnboardingError::NoVersion { tried: VERSIONS.map(str::to_owned).to_vec() })
}

/// Signs a developer in.
///
/// # Errors
/// When the portal does not know the developer, or cannot be reached.
pub async fn open(store: &StoreAddress, developer: &Developer) -> Result<Done<Store>, OnboardingError> {
    let fault = |error: Box<dyn std::error::Error + Send + Sync>| OnboardingError::store("signing in")(error);
    let (addresses, mut ids) = addresses(store).await?;
    let client = addresses.client().developer(&developer.name, developer.password.expose()).build();
    let client = client.map_err(|error| fault(error.into()))?;
    let registered = client.registration().register(&ClientProfile::new(CLIENT, GRANTS, &developer.name)).await;
    let registered = registered.map_err(|error| fault(error.into()))?;
    ids.push(registered.request_id());
    let client = addresses.client().client(&registered.client_id, &registered.client_secret).build();
    let client = client.map_err(|error| fault(error.into()))?;
    let request = TokenRequest::new(TokenRequestGrantType::Password)
        .username(&developer.name)
        .password(developer.password.expose())
        .scope(SCOPE);
    let issued = client.tokens().issue(&request).await.map_err(|error| fault(error.into()))?;
    ids.push(issued.request_id());
    let client = addresses.client().token(&AccessToken::new(&issued.access_token)).build();
    let client = client.map_err(|error| fault(error.into()))?;
    Ok(Done::made(Store { client, tenant: store.tenant.clone() }, ids))
}
