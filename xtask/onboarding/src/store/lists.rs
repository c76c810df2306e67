//! What the store lists, page by page.

use wso2_store::types::{ApiId, ApplicationId, Subscription};
use wso2_store::{Error, Paged, Pages, RequestId};

use super::Store;
use crate::error::OnboardingError;

/// How many items a page has at most.
const PAGE: i64 = 100;

/// More pages than a developer has use for; a store that never ends is not asked for ever.
const MOST_PAGES: usize = 100;

type Ids = Vec<RequestId>;

impl Store {
    pub(super) async fn find_application(&self, name: &str) -> Result<(Option<ApplicationId>, Ids), OnboardingError> {
        // The search finds names that contain the text.
        let pages = self.client.applications().list().query(name).limit(PAGE).pages();
        let (found, ids) = first(pages, "finding the application", |page| {
            page.list.unwrap_or_default().into_iter().find(|item| item.name == name)
        })
        .await?;
        Ok((found.map(|item| item.application_id), ids))
    }

    pub(super) async fn find_api(&self, name: &str) -> Result<(ApiId, Ids), OnboardingError> {
        let mut request = self.client.apis().list().query(name).limit(PAGE);
        if let Some(tenant) = &self.tenant {
            request = request.x_wso2_tenant(tenant);
        }
        let (found, ids) = first(request.pages(), "finding the API", |page| {
            page.list.unwrap_or_default().into_iter().find(|item| item.name == name)
        })
        .await?;
        let found = found.ok_or_else(|| OnboardingError::NoApi(name.to_owned()))?;
        Ok((found.id, ids))
    }

    pub(super) async fn all_subscriptions(
        &self,
        application: &ApplicationId,
    ) -> Result<(Vec<Subscription>, Ids), OnboardingError> {
        let mut all = Vec::new();
        let pages = self.client.subscriptions().list().application_id(application.as_str()).limit(PAGE).pages();
        let (_, ids) = first(pages, "reading the subscriptions", |page| {
            all.extend(page.list.unwrap_or_default());
            None::<()>
        })
        .await?;
        Ok((all, ids))
    }
}

/// The first thing that is found on a page, and the ids of the requests for all pages that were read.
async fn first<O: Paged, T>(
    mut pages: Pages<O>,
    doing: &'static str,
    mut find: impl FnMut(O::Body) -> Option<T>,
) -> Result<(Option<T>, Ids), OnboardingError>
where
    Error: From<Error<O::ErrorBody>>,
{
    let mut ids = Ids::new();
    while let Some(page) = pages.next().await.filter(|_| ids.len() < MOST_PAGES) {
        let page = page.map_err(|error| OnboardingError::store(doing)(Error::from(error).into()))?;
        ids.push(page.request_id());
        if let Some(found) = find(page.into_inner()) {
            return Ok((Some(found), ids));
        }
    }
    Ok((None, ids))
}
