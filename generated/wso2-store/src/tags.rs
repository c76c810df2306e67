// Written by `cargo xtask generate`; changes are lost.

//! Keywords of APIs.
//!
//! ```no_run
//! # async fn example(client: &wso2_store::Client) -> Result<(), wso2_store::Error> {
//! let response = client.tags().list().await?;
//! println!("request {}", response.request_id());
//! # Ok(())
//! # }
//! ```

use portal_runtime::v1::{
    Binding, BodyRule, Case, Descriptor, HasItems, Method, NoHeaders, Operation, Paged,
    Paging, Parameter,
};
use crate::types::{ApisErrorBody, Tag, TagList};

/// Keywords of APIs.
#[derive(Clone, Debug)]
pub struct Tags {
    pub(crate) binding: Binding,
}

impl Tags {
    /// List tags
    ///
    /// The keywords that publishers gave their APIs, one page at a time.
    ///
    /// `GET /tags`
    pub fn list(&self) -> ListRequest {
        ListRequest::new(self.binding.call(&LIST))
    }
}

pub(crate) static LIST: Descriptor = Descriptor {
    id: "GET /tags",
    method: Method::GET,
    api: 0,
    path: "/tags",
    parameters: &[
        Parameter::query("limit"),
        Parameter::query("offset"),
        Parameter::header("X-WSO2-Tenant"),
    ],
    body: BodyRule::None,
    scopes: &[&[&["apim:subscribe"]]],
    security: &[&[], &[2]],
    success: &[Case::Code(200, "application/json")],
    failure: ApisErrorBody::CASES,
};

/// The operation `GET /tags`.
pub enum ListOperation {}

impl Operation for ListOperation {
    type Body = TagList;
    type Headers = NoHeaders;
    type ErrorBody = ApisErrorBody;
}

impl Paged for ListOperation {
    const PAGING: &'static Paging = &Paging::Next("/next");
}

impl HasItems for ListOperation {
    type Item = Tag;
    fn items(page: Self::Body) -> Vec<Self::Item> {
        page.list.unwrap_or_default()
    }
}

/// A request of `GET /tags`.
///
/// Responses:
///
/// - `200`: A page of tags.
/// - `404`: It does not exist.
/// - `406`: The response is not available in the media type that was asked for.
///
/// `pages` follows the link at `/next`; `items` gives their items one after another.
pub type ListRequest = crate::Request<ListOperation>;

impl ListRequest {
    /// How many items a page has at most.
    ///
    /// The server takes `25` where it is absent.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call.set(0, &limit);
        self
    }

    /// How many items to skip.
    ///
    /// The server takes `0` where it is absent.
    pub fn offset(mut self, offset: i64) -> Self {
        self.call.set(1, &offset);
        self
    }

    /// The tenant whose APIs are read. By default the token's tenant; without a token, the portal's first.
    pub fn x_wso2_tenant(mut self, x_wso2_tenant: impl AsRef<str>) -> Self {
        self.call.set_text(2, x_wso2_tenant);
        self
    }
}
