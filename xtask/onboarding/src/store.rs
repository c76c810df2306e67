//! The steps at a store, each of which finds what is there before it makes anything.

mod lists;
mod sign_in;

use wso2_store::types::{
    ApiId, ApplicationId, ApplicationKey, ApplicationRequest, KeyGeneration, KeyType, Subscription, SubscriptionRequest,
};
use wso2_store::{Client, ErrorKind, RequestId};

use crate::error::OnboardingError;
use crate::plan::KeyKind;

pub(crate) use sign_in::anybody;
pub use sign_in::{Developer, open};

/// How long the first token of an application is good, in seconds.
const VALIDITY: &str = "3600";

/// A developer's access to the store.
#[derive(Clone, Debug)]
pub struct Store {
    client: Client,
    tenant: Option<String>,
}

/// What came of a step.
#[derive(Clone, Debug)]
pub struct Done<T> {
    /// What is there now.
    pub value: T,
    /// Whether it was there before.
    pub was_there: bool,
    /// The ids of the requests.
    pub request_ids: Vec<RequestId>,
}

impl<T> Done<T> {
    fn found(value: T, request_ids: Vec<RequestId>) -> Self {
        Self { value, was_there: true, request_ids }
    }

    fn made(value: T, request_ids: Vec<RequestId>) -> Self {
        Self { value, was_there: false, request_ids }
    }
}

impl Store {
    /// The application of this name, if there is one.
    ///
    /// # Errors
    /// When the store refuses, or cannot be reached.
    pub async fn application(&self, name: &str) -> Result<Done<Option<ApplicationId>>, OnboardingError> {
        let (found, ids) = self.find_application(name).await?;
        Ok(Done::found(found, ids))
    }

    /// The application of this name; it is added where there is none.
    ///
    /// # Errors
    /// When the store refuses, or cannot be reached.
    pub async fn add_application(&self, name: &str, tier: &str) -> Result<Done<ApplicationId>, OnboardingError> {
        let (found, mut ids) = self.find_application(name).await?;
        if let Some(found) = found {
            return Ok(Done::found(found, ids));
        }
        let added = self.client.applications().create(&ApplicationRequest::new(name, tier)).await;
        let added = added.map_err(|error| OnboardingError::store("adding the application")(error.into()))?;
        ids.push(added.request_id());
        Ok(Done::made(added.into_inner().application_id, ids))
    }

    /// The application's subscription to the API of this name, if there is one.
    ///
    /// # Errors
    /// When there is no such API, or the store refuses, or cannot be reached.
    pub async fn subscription(
        &self,
        application: &ApplicationId,
        api: &str,
    ) -> Result<Done<Option<Subscription>>, OnboardingError> {
        let (api_id, mut ids) = self.find_api(api).await?;
        let found = self.find_subscription(application, &api_id, &mut ids).await?;
        Ok(Done::found(found, ids))
    }

    /// The application's subscription to the API of this name; it is made where there is none.
    ///
    /// # Errors
    /// When there is no such API, or the store refuses, or cannot be reached.
    pub async fn subscribe(
        &self,
        application: &ApplicationId,
        api: &str,
        tier: &str,
    ) -> Result<Done<Subscription>, OnboardingError> {
        let (api_id, mut ids) = self.find_api(api).await?;
        if let Some(found) = self.find_subscription(application, &api_id, &mut ids).await? {
            return Ok(Done::found(found, ids));
        }
        let request = SubscriptionRequest::new(api_id.as_str(), application.clone(), tier);
        let made = self.client.subscriptions().create(&request).await;
        let made = made.map_err(|error| OnboardingError::store("subscribing")(error.into()))?;
        ids.push(made.request_id());
        Ok(Done::made(made.into_inner(), ids))
    }

    /// The application's subscriptions.
    ///
    /// # Errors
    /// When the store refuses, or cannot be reached.
    pub async fn subscriptions(&self, application: &ApplicationId) -> Result<Done<Vec<Subscription>>, OnboardingError> {
        let (all, ids) = self.all_subscriptions(application).await?;
        Ok(Done::found(all, ids))
    }

    /// The application's keys of a kind; they are generated where there are none. Keys that the store has still to approve have no id.
    ///
    /// # Errors
    /// When the store refuses, or cannot be reached.
    pub async fn generate_keys(
        &self,
        application: &ApplicationId,
        kind: KeyKind,
    ) -> Result<Done<ApplicationKey>, OnboardingError> {
        let (found, mut ids) = self.find_keys(application, kind).await?;
        if let Some(found) = found {
            return Ok(Done::found(found, ids));
        }
        let order = KeyGeneration::new(vec!["ALL".to_owned()], key_type(kind), VALIDITY);
        let made = self.client.applications().generate_keys(application.as_str(), &order).await;
        let made = made.map_err(|error| OnboardingError::store("generating keys")(error.into()))?;
        ids.push(made.request_id());
        Ok(Done::made(made.into_inner(), ids))
    }

    /// The application's keys of a kind, if there are any.
    ///
    /// # Errors
    /// When the store refuses, or cannot be reached.
    pub async fn keys(
        &self,
        application: &ApplicationId,
        kind: KeyKind,
    ) -> Result<Done<Option<ApplicationKey>>, OnboardingError> {
        let (found, ids) = self.find_keys(application, kind).await?;
        Ok(Done::found(found, ids))
    }

    /// Deletes the application's subscriptions, and says how many there were.
    ///
    /// # Errors
    /// When the store refuses, or cannot be reached.
    pub async fn unsubscribe(&self, application: &ApplicationId) -> Result<Done<usize>, OnboardingError> {
        let (all, mut ids) = self.all_subscriptions(application).await?;
        for subscription in &all {
            let deleted = self.client.subscriptions().subscription(&subscription.subscription_id).delete().await;
            let deleted = deleted.map_err(|error| OnboardingError::store("deleting a subscription")(error.into()))?;
            ids.push(deleted.request_id());
        }
        Ok(Done { was_there: all.is_empty(), value: all.len(), request_ids: ids })
    }

    /// Deletes the application of this name, with its subscriptions and keys; `false` if there is none.
    ///
    /// # Errors
    /// When the store refuses, or cannot be reached.
    pub async fn delete_application(&self, name: &str) -> Result<Done<bool>, OnboardingError> {
        let (found, mut ids) = self.find_application(name).await?;
        let Some(found) = found else { return Ok(Done::found(false, ids)) };
        let deleted = self.client.applications().application(&found).delete().await;
        let deleted = deleted.map_err(|error| OnboardingError::store("deleting the application")(error.into()))?;
        ids.push(deleted.request_id());
        Ok(Done::made(true, ids))
    }

    async fn find_subscription(
        &self,
        application: &ApplicationId,
        api: &ApiId,
        ids: &mut Vec<RequestId>,
    ) -> Result<Option<Subscription>, OnboardingError> {
        let listed = self.client.subscriptions().list().application_id(application.as_str()).api_id(api.as_str()).await;
        let listed = listed.map_err(|error| OnboardingError::store("finding the subscription")(error.into()))?;
        ids.push(listed.request_id());
        Ok(listed.into_inner().list.into_iter().flatten().next())
    }

    async fn find_keys(
        &self,
        application: &ApplicationId,
        kind: KeyKind,
    ) -> Result<(Option<ApplicationKey>, Vec<RequestId>), OnboardingError> {
        match self.client.applications().application(application).keys(&key_type(kind)).await {
            Ok(keys) => {
                let ids = vec![keys.request_id()];
                // A store may answer with an entry for keys that nobody generated.
                Ok((Some(keys.into_inner()).filter(|keys| keys.consumer_key.is_some()), ids))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Ok((None, error.request_ids().to_vec())),
            Err(error) => Err(OnboardingError::store("reading the keys")(error.into())),
        }
    }
}

fn key_type(kind: KeyKind) -> KeyType {
    match kind {
        KeyKind::Sandbox => KeyType::Sandbox,
        KeyKind::Production => KeyType::Production,
    }
}
