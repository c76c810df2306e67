// Written by `cargo xtask generate`; changes are lost.

//! Which application may call which API, and how often.
//!
//! ```no_run
//! # async fn example(client: &wso2_store::Client, api_identifier: String, application_id: wso2_store::types::ApplicationId, tier: String) -> Result<(), wso2_store::Error> {
//! let body = wso2_store::types::SubscriptionRequest::new(api_identifier, application_id, tier);
//! let response = client.subscriptions().create(&body).await?;
//! println!("request {}", response.request_id());
//! # Ok(())
//! # }
//! ```

use portal_runtime::v1::{
    Binding, BodyRule, Case, Descriptor, HasItems, Method, NoHeaders, Operation, Paged,
    Paging, Parameter, Recovery,
};
use crate::types::{
    ApplicationDeleteErrorBody, LocationHeaders, SubscriptionGetErrorBody,
    SubscriptionId, SubscriptionList, SubscriptionRequest, SubscriptionsCreateErrorBody,
    SubscriptionsErrorBody,
};

/// Which application may call which API, and how often.
#[derive(Clone, Debug)]
pub struct Subscriptions {
    pub(crate) binding: Binding,
}

impl Subscriptions {
    /// Operations on one subscription.
    ///
    /// - `subscription_id`: The subscription.
    #[must_use]
    pub fn subscription(&self, subscription_id: &SubscriptionId) -> Subscription {
        Subscription {
            binding: self.binding.with("subscriptionId", subscription_id),
        }
    }

    /// List subscriptions
    ///
    /// The subscriptions of one application, or to one API, one page at a time. One of the two is required.
    ///
    /// `GET /subscriptions`
    pub fn list(&self) -> ListRequest {
        ListRequest::new(self.binding.call(&LIST))
    }

    /// Subscribe to an API
    ///
    /// Subscribes an application to an API, at one of the API's tiers. Without a subscription it cannot call the API.
    ///
    /// `POST /subscriptions`
    pub fn create(&self, body: &SubscriptionRequest) -> CreateRequest {
        let mut call = self.binding.call(&CREATE);
        call.json("application/json", body);
        CreateRequest::new(call)
    }
}

/// Operations on one subscription.
#[derive(Clone, Debug)]
pub struct Subscription {
    binding: Binding,
}

impl Subscription {
    /// Read a subscription
    ///
    /// One subscription, with its status.
    ///
    /// `GET /subscriptions/{subscriptionId}`
    pub fn get(&self) -> SubscriptionGetRequest {
        SubscriptionGetRequest::new(self.binding.call(&SUBSCRIPTION_GET))
    }

    /// Delete a subscription
    ///
    /// Deletes a subscription. The application and its keys stay.
    ///
    /// `DELETE /subscriptions/{subscriptionId}`
    pub fn delete(&self) -> SubscriptionDeleteRequest {
        SubscriptionDeleteRequest::new(self.binding.call(&SUBSCRIPTION_DELETE))
    }
}

pub(crate) static LIST: Descriptor = Descriptor {
    id: "GET /subscriptions",
    method: Method::GET,
    api: 0,
    path: "/subscriptions",
    parameters: &[
        Parameter::query("apiId"),
        Parameter::query("applicationId"),
        Parameter::query("groupId"),
        Parameter::query("limit"),
        Parameter::query("offset"),
    ],
    body: BodyRule::None,
    scopes: &[&[&["apim:subscribe"]]],
    security: &[&[2]],
    success: &[Case::Code(200, "application/json")],
    failure: SubscriptionsErrorBody::CASES,
};

/// The operation `GET /subscriptions`.
pub enum ListOperation {}

impl Operation for ListOperation {
    type Body = SubscriptionList;
    type Headers = NoHeaders;
    type ErrorBody = SubscriptionsErrorBody;
}

impl Paged for ListOperation {
    const PAGING: &'static Paging = &Paging::Next("/next");
}

impl HasItems for ListOperation {
    type Item = crate::types::Subscription;
    fn items(page: Self::Body) -> Vec<Self::Item> {
        page.list.unwrap_or_default()
    }
}

/// A request of `GET /subscriptions`.
///
/// Responses:
///
/// - `200`: A page of subscriptions.
/// - `401`: The token is missing, invalid or expired.
/// - `406`: The response is not available in the media type that was asked for.
///
/// `pages` follows the link at `/next`; `items` gives their items one after another.
pub type ListRequest = crate::Request<ListOperation>;

impl ListRequest {
    /// The API.
    pub fn api_id(mut self, api_id: impl AsRef<str>) -> Self {
        self.call.set_text(0, api_id);
        self
    }

    /// The application.
    pub fn application_id(mut self, application_id: impl AsRef<str>) -> Self {
        self.call.set_text(1, application_id);
        self
    }

    /// The group that shares the application, at portals that have groups.
    pub fn group_id(mut self, group_id: impl AsRef<str>) -> Self {
        self.call.set_text(2, group_id);
        self
    }

    /// How many items a page has at most.
    ///
    /// The server takes `25` where it is absent.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call.set(3, &limit);
        self
    }

    /// How many items to skip.
    ///
    /// The server takes `0` where it is absent.
    pub fn offset(mut self, offset: i64) -> Self {
        self.call.set(4, &offset);
        self
    }
}

pub(crate) static CREATE: Descriptor = Descriptor {
    id: "POST /subscriptions",
    method: Method::POST,
    api: 0,
    path: "/subscriptions",
    parameters: &[],
    body: BodyRule::Required,
    scopes: &[&[&["apim:subscribe"]]],
    security: &[&[2]],
    success: &[Case::Code(201, "application/json")],
    failure: SubscriptionsCreateErrorBody::CASES,
};

/// The operation `POST /subscriptions`.
pub enum CreateOperation {}

impl Operation for CreateOperation {
    type Body = crate::types::Subscription;
    type Headers = LocationHeaders;
    type ErrorBody = SubscriptionsCreateErrorBody;
}

/// A request of `POST /subscriptions`.
///
/// Responses:
///
/// - `201`: The subscription.
/// - `400`: The request is invalid.
/// - `401`: The token is missing, invalid or expired.
/// - `404`: There is no such application, or no such API.
/// - `415`: The portal does not accept the media type of the body.
pub type CreateRequest = crate::Request<CreateOperation>;

pub(crate) static SUBSCRIPTION_GET: Descriptor = Descriptor {
    id: "GET /subscriptions/{subscriptionId}",
    method: Method::GET,
    api: 0,
    path: "/subscriptions/{subscriptionId}",
    parameters: &[Parameter::path("subscriptionId")],
    body: BodyRule::None,
    scopes: &[&[&["apim:subscribe"]]],
    security: &[&[2]],
    success: &[Case::Code(200, "application/json")],
    failure: SubscriptionGetErrorBody::CASES,
};

/// The operation `GET /subscriptions/{subscriptionId}`.
pub enum SubscriptionGetOperation {}

impl Operation for SubscriptionGetOperation {
    type Body = crate::types::Subscription;
    type Headers = NoHeaders;
    type ErrorBody = SubscriptionGetErrorBody;
}

/// A request of `GET /subscriptions/{subscriptionId}`.
///
/// Responses:
///
/// - `200`: The subscription.
/// - `401`: The token is missing, invalid or expired.
/// - `404`: It does not exist.
pub type SubscriptionGetRequest = crate::Request<SubscriptionGetOperation>;

pub(crate) static SUBSCRIPTION_DELETE: Descriptor = Descriptor {
    id: "DELETE /subscriptions/{subscriptionId}",
    method: Method::DELETE,
    api: 0,
    path: "/subscriptions/{subscriptionId}",
    parameters: &[Parameter::path("subscriptionId")],
    body: BodyRule::None,
    scopes: &[&[&["apim:subscribe"]]],
    security: &[&[2]],
    success: &[Case::Code(200, "")],
    failure: ApplicationDeleteErrorBody::CASES,
};

/// The operation `DELETE /subscriptions/{subscriptionId}`.
pub enum SubscriptionDeleteOperation {}

impl Operation for SubscriptionDeleteOperation {
    type Body = ();
    type Headers = NoHeaders;
    type ErrorBody = ApplicationDeleteErrorBody;
    const RECOVERY: Option<&'static Recovery> = Some(
        &Recovery {
            shown_by: &SUBSCRIPTION_GET,
            at: "",
            done: &[],
            not_done: &[],
        },
    );
}

/// A request of `DELETE /subscriptions/{subscriptionId}`.
///
/// Responses:
///
/// - `200`: It is deleted.
/// - `401`: The token is missing, invalid or expired.
/// - `404`: It does not exist.
/// - `412`: It has changed since it was read.
///
/// Where no response comes, `GET /subscriptions/{subscriptionId}` shows what became of it: `Error::recover`.
pub type SubscriptionDeleteRequest = crate::Request<SubscriptionDeleteOperation>;
