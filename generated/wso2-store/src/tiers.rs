// Written by `cargo xtask generate`; changes are lost.

//! Rate limits of subscriptions and applications.
//!
//! ```no_run
//! # async fn example(client: &wso2_store::Client, tier_level: &wso2_store::types::TierLevel) -> Result<(), wso2_store::Error> {
//! let response = client.tiers().list(tier_level).await?;
//! println!("request {}", response.request_id());
//! # Ok(())
//! # }
//! ```

use portal_runtime::v1::{
    Binding, BodyRule, Case, Descriptor, HasItems, Method, NoHeaders, Operation, Paged,
    Paging, Parameter,
};
use crate::types::{ApisErrorBody, ApisListErrorBody, Tier, TierLevel, TierList};

/// Rate limits of subscriptions and applications.
#[derive(Clone, Debug)]
pub struct Tiers {
    pub(crate) binding: Binding,
}

impl Tiers {
    /// List tiers
    ///
    /// The tiers of subscriptions to APIs, or those of applications, one page at a time.
    ///
    /// - `tier_level`: What the tier limits.
    ///
    /// `GET /tiers/{tierLevel}`
    pub fn list(&self, tier_level: &TierLevel) -> ListRequest {
        let mut call = self.binding.call(&LIST);
        call.set(0, tier_level);
        ListRequest::new(call)
    }

    /// Read a tier
    ///
    /// One tier, by its name.
    ///
    /// - `tier_level`: What the tier limits.
    /// - `tier_name`: The tier's name.
    ///
    /// `GET /tiers/{tierLevel}/{tierName}`
    pub fn get(&self, tier_level: &TierLevel, tier_name: impl AsRef<str>) -> GetRequest {
        let mut call = self.binding.call(&GET);
        call.set(0, tier_level);
        call.set_text(1, tier_name);
        GetRequest::new(call)
    }
}

pub(crate) static LIST: Descriptor = Descriptor {
    id: "GET /tiers/{tierLevel}",
    method: Method::GET,
    api: 0,
    path: "/tiers/{tierLevel}",
    parameters: &[
        Parameter::path("tierLevel"),
        Parameter::query("limit"),
        Parameter::query("offset"),
        Parameter::header("X-WSO2-Tenant"),
    ],
    body: BodyRule::None,
    scopes: &[&[&["apim:subscribe"]]],
    security: &[&[], &[2]],
    success: &[Case::Code(200, "application/json")],
    failure: ApisListErrorBody::CASES,
};

/// The operation `GET /tiers/{tierLevel}`.
pub enum ListOperation {}

impl Operation for ListOperation {
    type Body = TierList;
    type Headers = NoHeaders;
    type ErrorBody = ApisListErrorBody;
}

impl Paged for ListOperation {
    const PAGING: &'static Paging = &Paging::Next("/next");
}

impl HasItems for ListOperation {
    type Item = Tier;
    fn items(page: Self::Body) -> Vec<Self::Item> {
        page.list.unwrap_or_default()
    }
}

/// A request of `GET /tiers/{tierLevel}`.
///
/// Responses:
///
/// - `200`: A page of tiers.
/// - `406`: The response is not available in the media type that was asked for.
///
/// `pages` follows the link at `/next`; `items` gives their items one after another.
pub type ListRequest = crate::Request<ListOperation>;

impl ListRequest {
    /// How many items a page has at most.
    ///
    /// The server takes `25` where it is absent.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call.set(1, &limit);
        self
    }

    /// How many items to skip.
    ///
    /// The server takes `0` where it is absent.
    pub fn offset(mut self, offset: i64) -> Self {
        self.call.set(2, &offset);
        self
    }

    /// The tenant whose APIs are read. By default the token's tenant; without a token, the portal's first.
    pub fn x_wso2_tenant(mut self, x_wso2_tenant: impl AsRef<str>) -> Self {
        self.call.set_text(3, x_wso2_tenant);
        self
    }
}

pub(crate) static GET: Descriptor = Descriptor {
    id: "GET /tiers/{tierLevel}/{tierName}",
    method: Method::GET,
    api: 0,
    path: "/tiers/{tierLevel}/{tierName}",
    parameters: &[
        Parameter::path("tierLevel"),
        Parameter::path("tierName"),
        Parameter::header("X-WSO2-Tenant"),
    ],
    body: BodyRule::None,
    scopes: &[&[&["apim:subscribe"]]],
    security: &[&[], &[2]],
    success: &[Case::Code(200, "application/json")],
    failure: ApisErrorBody::CASES,
};

/// The operation `GET /tiers/{tierLevel}/{tierName}`.
pub enum GetOperation {}

impl Operation for GetOperation {
    type Body = Tier;
    type Headers = NoHeaders;
    type ErrorBody = ApisErrorBody;
}

/// A request of `GET /tiers/{tierLevel}/{tierName}`.
///
/// Responses:
///
/// - `200`: The tier.
/// - `404`: It does not exist.
/// - `406`: The response is not available in the media type that was asked for.
pub type GetRequest = crate::Request<GetOperation>;

impl GetRequest {
    /// The tenant whose APIs are read. By default the token's tenant; without a token, the portal's first.
    pub fn x_wso2_tenant(mut self, x_wso2_tenant: impl AsRef<str>) -> Self {
        self.call.set_text(2, x_wso2_tenant);
        self
    }
}
