//! What the store lists, page by page.

use wso2_store::RequestId;
use wso2_store::types::{ApiId, ApplicationId, Subscription};

use super::Store;
use crate::error::OnboardingError;

/// How many items a page has at most.
const PAGE: i64 = 100;

/// More pages than a developer has use for; a store that never ends is not asked for ever.
const MOST_PAGES: i64 = 100;

type Ids = Vec<RequestId>;

impl Store {
    pub(super) async fn find_application(&self, name: &str) -> Result<(Option<ApplicationId>, Ids), OnboardingError> {
        let mut ids = Ids::new();
        for page in 0..MOST_PAGES {
            let listed = self.client.applications().list().query(name).limit(PAGE).offset(page * PAGE).await;
            let listed = listed.map_err(|error| OnboardingError::store("finding the application")(error.into()))?;
            ids.push(listed.request_id());
            let items = listed.into_inner().list.unwrap_or_default();
            let is_last = is_last(items.len());
            // The search finds names that contain the text.
            if let Some(found) = items.into_iter().find(|item| item.name == name) {
                return Ok((Some(found.application_id), ids));
            }
            if is_last {
                break;
            }
        }
        Ok((None, ids))
    }

    pub(super) async fn find_api(&self, name: &str) -> Result<(ApiId, Ids), OnboardingError> {
        let mut ids = Ids::new();
        for page in 0..MOST_PAGES {
            let mut request = self.client.apis().list().query(name).limit(PAGE).offset(page * PAGE);
            if let Some(tenant) = &self.tenant {
                request = request.x_wso2_tenant(tenant);
            }
            let listed = request.await.map_err(|error| OnboardingError::store("finding the API")(error.into()))?;
            ids.push(listed.request_id());
            let items = listed.into_inner().list.unwrap_or_default();
            let is_last = is_last(items.len());
            if let Some(found) = items.into_iter().find(|item| item.name == name) {
                return Ok((found.id, ids));
            }
            if is_last {
                break;
            }
        }
        Err(OnboardingError::NoApi(name.to_owned()))
    }

    pub(super) async fn all_subscriptions(
        &self,
        application: &ApplicationId,
    ) -> Result<(Vec<Subscription>, Ids), OnboardingError> {
        let (mut all, mut ids) = (Vec::new(), Ids::new());
        for page in 0..MOST_PAGES {
            let request = self.client.subscriptions().list().application_id(application.as_str()).limit(PAGE).offset(page * PAGE);
            let listed = request.await.map_err(|error| OnboardingError::store("reading the subscriptions")(error.into()))?;
            ids.push(listed.request_id());
            let items = listed.into_inner().list.unwrap_or_default();
            let is_last = is_last(items.len());
            all.extend(items);
            if is_last {
                break;
            }
        }
        Ok((all, ids))
    }
}

fn is_last(items: usize) -> bool {
    i64::try_from(items).is_ok_and(|items| items < PAGE)
}
