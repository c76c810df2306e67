//! What a store shows to anybody: descriptions of its APIs, and their documents.

use wso2_store::types::ApiInfo;
use wso2_store::{Client, apis};

use super::Answer;
use crate::error::OnboardingError;
use crate::plan::StoreAddress;
use crate::store::anybody;

/// The description of an API, or one of its documents.
pub(super) async fn get(
    store: &StoreAddress,
    api: &str,
    version: Option<&str>,
    document: Option<&str>,
) -> Result<Answer, OnboardingError> {
    let (client, _) = anybody(store).await?;
    let found = find(&client, store, api, version).await?;
    let handle = client.apis().api(&found.id);
    let (path, content) = match document {
        None => ("swagger".to_owned(), description(&handle, store).await?),
        Some(name) => contents(&handle, store, name).await?,
    };
    let from = format!("{}/apis/{}/{path}", store.address, found.id.as_str());
    Ok(Answer { content: Some(content), from, version: Some(found.version), etag: None })
}

/// The one API of this name; of several versions the one that is wanted.
async fn find(client: &Client, store: &StoreAddress, name: &str, version: Option<&str>) -> Result<ApiInfo, OnboardingError> {
    let mut request = client.apis().list().query(name).limit(100);
    if let Some(tenant) = &store.tenant {
        request = request.x_wso2_tenant(tenant);
    }
    let listed = request.await.map_err(|error| OnboardingError::store("finding the API")(error.into()))?;
    let all = listed.into_inner().list.unwrap_or_default();
    let mut found = all.into_iter().filter(|api| api.name == name && version.is_none_or(|version| api.version == version));
    match (found.next(), found.next()) {
        (None, _) => Err(OnboardingError::NoApi(name.to_owned())),
        (Some(one), None) => Ok(one),
        (Some(one), Some(other)) => Err(OnboardingError::Plan(format!(
            "the store has versions {} and {} of {name}; say which with `version`",
            one.version, other.version
        ))),
    }
}

async fn description(api: &apis::Api, store: &StoreAddress) -> Result<Vec<u8>, OnboardingError> {
    let mut request = api.swagger();
    if let Some(tenant) = &store.tenant {
        request = request.x_wso2_tenant(tenant);
    }
    let read = request.await.map_err(|error| OnboardingError::store("reading the description")(error.into()))?;
    // As it came: a description is not written anew.
    Ok(read.raw().to_vec())
}

async fn contents(api: &apis::Api, store: &StoreAddress, name: &str) -> Result<(String, Vec<u8>), OnboardingError> {
    let (mut list, tenant) = (api.documents().limit(100), store.tenant.as_deref());
    if let Some(tenant) = tenant {
        list = list.x_wso2_tenant(tenant);
    }
    let listed = list.await.map_err(|error| OnboardingError::store("finding the document")(error.into()))?;
    let found = listed.into_inner().list.into_iter().flatten().find(|document| document.name == name);
    let no_file = |why: &str| OnboardingError::NoFile { name: name.to_owned(), why: why.to_owned() };
    let id = found.map(|document| document.document_id).ok_or_else(|| no_file("the API has no document of this name"))?;
    let mut request = api.document(&id).content();
    if let Some(tenant) = tenant {
        request = request.x_wso2_tenant(tenant);
    }
    let read = request.await.map_err(|error| OnboardingError::store("reading the document")(error.into()))?;
    match read.declared().location.as_deref() {
        Some(elsewhere) if read.status().is_redirection() => {
            Err(no_file(&format!("it is at {elsewhere}; give that as its `url`")))
        }
        _ => Ok((format!("documents/{}/content", id.as_str()), read.raw().to_vec())),
    }
}
