// Written by `cargo xtask generate`; changes are lost.

//! The published APIs, their descriptions and documents.
//!
//! ```no_run
//! # async fn example(client: &wso2_store::Client) -> Result<(), wso2_store::Error> {
//! let response = client.apis().list().await?;
//! println!("request {}", response.request_id());
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use portal_runtime::v1::{
    Binding, BodyRule, Bytes, Case, Chunks, Descriptor, FromResponse, HasItems, Json,
    Method, NoHeaders, Operation, Paged, Paging, Parameter, ReadError, ResponseBody,
    Streamed, variants,
};
use crate::types::{
    ApiId, ApiInfo, ApiList, ApisErrorBody, ApisListErrorBody, Document, DocumentId,
    DocumentList, LocationHeaders, PublishedApi,
};

/// The published APIs, their descriptions and documents.
#[derive(Clone, Debug)]
pub struct Apis {
    pub(crate) binding: Binding,
}

impl Apis {
    /// Operations on one api.
    ///
    /// - `api_id`: The API, by its id, or by `provider-name-version`.
    #[must_use]
    pub fn api(&self, api_id: &ApiId) -> Api {
        Api {
            binding: self.binding.with("apiId", api_id),
        }
    }

    /// Find APIs
    ///
    /// The published APIs of a tenant, one page at a time.
    ///
    /// `GET /apis`
    pub fn list(&self) -> ListRequest {
        ListRequest::new(self.binding.call(&LIST))
    }
}

/// Operations on one api.
#[derive(Clone, Debug)]
pub struct Api {
    binding: Binding,
}

impl Api {
    /// Operations on one document.
    ///
    /// - `document_id`: The document.
    #[must_use]
    pub fn document(&self, document_id: &DocumentId) -> ApiDocument {
        ApiDocument {
            binding: self.binding.with("documentId", document_id),
        }
    }

    /// Read an API
    ///
    /// One API, with its description, its addresses, and the tiers at which it can be subscribed to.
    ///
    /// `GET /apis/{apiId}`
    pub fn get(&self) -> ApiGetRequest {
        ApiGetRequest::new(self.binding.call(&API_GET))
    }

    /// Read the description of an API
    ///
    /// The API's description in Swagger 2.0, as its publisher wrote it and the portal completed it.
    ///
    /// `GET /apis/{apiId}/swagger`
    pub fn swagger(&self) -> ApiSwaggerRequest {
        ApiSwaggerRequest::new(self.binding.call(&API_SWAGGER))
    }

    /// List the documents of an API
    ///
    /// The documents that the publisher added to the API, one page at a time.
    ///
    /// `GET /apis/{apiId}/documents`
    pub fn documents(&self) -> ApiDocumentsRequest {
        ApiDocumentsRequest::new(self.binding.call(&API_DOCUMENTS))
    }
}

/// Operations on one document.
#[derive(Clone, Debug)]
pub struct ApiDocument {
    binding: Binding,
}

impl ApiDocument {
    /// Read what a document is
    ///
    /// Name, kind and source of one document; not its content.
    ///
    /// `GET /apis/{apiId}/documents/{documentId}`
    pub fn get(&self) -> ApiDocumentGetRequest {
        ApiDocumentGetRequest::new(self.binding.call(&API_DOCUMENT_GET))
    }

    /// Read a document
    ///
    /// The content: the text of an `INLINE` document, or the file of a `FILE` in its own media type. For a document at a `URL` the response
    /// redirects there.
    ///
    /// `GET /apis/{apiId}/documents/{documentId}/content`
    pub fn content(&self) -> ApiDocumentContentRequest {
        ApiDocumentContentRequest::new(self.binding.call(&API_DOCUMENT_CONTENT))
    }
}

pub(crate) static LIST: Descriptor = Descriptor {
    id: "GET /apis",
    method: Method::GET,
    api: 0,
    path: "/apis",
    parameters: &[
        Parameter::query("query"),
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

/// The operation `GET /apis`.
pub enum ListOperation {}

impl Operation for ListOperation {
    type Body = ApiList;
    type Headers = NoHeaders;
    type ErrorBody = ApisListErrorBody;
}

impl Paged for ListOperation {
    const PAGING: &'static Paging = &Paging::Next("/next");
}

impl HasItems for ListOperation {
    type Item = ApiInfo;
    fn items(page: Self::Body) -> Vec<Self::Item> {
        page.list.unwrap_or_default()
    }
}

/// A request of `GET /apis`.
///
/// Responses:
///
/// - `200`: A page of APIs.
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

    /// The search. Plain text is searched for in names, and `*` in it stands for any text. A prefix searches elsewhere: `name:`,
    /// `version:`, `context:`, `status:`, `description:`, `subcontext:`, `doc:`, `provider:` or `tag:`, for example `tag:payments`.
    pub fn query(mut self, query: impl AsRef<str>) -> Self {
        self.call.set_text(0, query);
        self
    }

    /// The tenant whose APIs are read. By default the token's tenant; without a token, the portal's first.
    pub fn x_wso2_tenant(mut self, x_wso2_tenant: impl AsRef<str>) -> Self {
        self.call.set_text(3, x_wso2_tenant);
        self
    }
}

pub(crate) static API_GET: Descriptor = Descriptor {
    id: "GET /apis/{apiId}",
    method: Method::GET,
    api: 0,
    path: "/apis/{apiId}",
    parameters: &[Parameter::path("apiId"), Parameter::header("X-WSO2-Tenant")],
    body: BodyRule::None,
    scopes: &[&[&["apim:subscribe"]]],
    security: &[&[], &[2]],
    success: &[Case::Code(200, "application/json")],
    failure: ApisErrorBody::CASES,
};

/// The operation `GET /apis/{apiId}`.
pub enum ApiGetOperation {}

impl Operation for ApiGetOperation {
    type Body = PublishedApi;
    type Headers = NoHeaders;
    type ErrorBody = ApisErrorBody;
}

/// A request of `GET /apis/{apiId}`.
///
/// Responses:
///
/// - `200`: The API.
/// - `404`: It does not exist.
/// - `406`: The response is not available in the media type that was asked for.
pub type ApiGetRequest = crate::Request<ApiGetOperation>;

impl ApiGetRequest {
    /// The tenant whose APIs are read. By default the token's tenant; without a token, the portal's first.
    pub fn x_wso2_tenant(mut self, x_wso2_tenant: impl AsRef<str>) -> Self {
        self.call.set_text(1, x_wso2_tenant);
        self
    }
}

pub(crate) static API_SWAGGER: Descriptor = Descriptor {
    id: "GET /apis/{apiId}/swagger",
    method: Method::GET,
    api: 0,
    path: "/apis/{apiId}/swagger",
    parameters: &[Parameter::path("apiId"), Parameter::header("X-WSO2-Tenant")],
    body: BodyRule::None,
    scopes: &[&[&["apim:subscribe"]]],
    security: &[&[], &[2]],
    success: &[Case::Code(200, "application/json")],
    failure: ApisErrorBody::CASES,
};

/// The operation `GET /apis/{apiId}/swagger`.
pub enum ApiSwaggerOperation {}

impl Operation for ApiSwaggerOperation {
    type Body = BTreeMap<String, Json>;
    type Headers = NoHeaders;
    type ErrorBody = ApisErrorBody;
}

/// A request of `GET /apis/{apiId}/swagger`.
///
/// Responses:
///
/// - `200`: The description.
/// - `404`: It does not exist.
/// - `406`: The response is not available in the media type that was asked for.
pub type ApiSwaggerRequest = crate::Request<ApiSwaggerOperation>;

impl ApiSwaggerRequest {
    /// The tenant whose APIs are read. By default the token's tenant; without a token, the portal's first.
    pub fn x_wso2_tenant(mut self, x_wso2_tenant: impl AsRef<str>) -> Self {
        self.call.set_text(1, x_wso2_tenant);
        self
    }
}

pub(crate) static API_DOCUMENTS: Descriptor = Descriptor {
    id: "GET /apis/{apiId}/documents",
    method: Method::GET,
    api: 0,
    path: "/apis/{apiId}/documents",
    parameters: &[
        Parameter::path("apiId"),
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

/// The operation `GET /apis/{apiId}/documents`.
pub enum ApiDocumentsOperation {}

impl Operation for ApiDocumentsOperation {
    type Body = DocumentList;
    type Headers = NoHeaders;
    type ErrorBody = ApisErrorBody;
}

impl Paged for ApiDocumentsOperation {
    const PAGING: &'static Paging = &Paging::Next("/next");
}

impl HasItems for ApiDocumentsOperation {
    type Item = Document;
    fn items(page: Self::Body) -> Vec<Self::Item> {
        page.list.unwrap_or_default()
    }
}

/// A request of `GET /apis/{apiId}/documents`.
///
/// Responses:
///
/// - `200`: A page of documents.
/// - `404`: It does not exist.
/// - `406`: The response is not available in the media type that was asked for.
///
/// `pages` follows the link at `/next`; `items` gives their items one after another.
pub type ApiDocumentsRequest = crate::Request<ApiDocumentsOperation>;

impl ApiDocumentsRequest {
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

pub(crate) static API_DOCUMENT_GET: Descriptor = Descriptor {
    id: "GET /apis/{apiId}/documents/{documentId}",
    method: Method::GET,
    api: 0,
    path: "/apis/{apiId}/documents/{documentId}",
    parameters: &[
        Parameter::path("apiId"),
        Parameter::path("documentId"),
        Parameter::header("X-WSO2-Tenant"),
    ],
    body: BodyRule::None,
    scopes: &[&[&["apim:subscribe"]]],
    security: &[&[], &[2]],
    success: &[Case::Code(200, "application/json")],
    failure: ApisErrorBody::CASES,
};

/// The operation `GET /apis/{apiId}/documents/{documentId}`.
pub enum ApiDocumentGetOperation {}

impl Operation for ApiDocumentGetOperation {
    type Body = Document;
    type Headers = NoHeaders;
    type ErrorBody = ApisErrorBody;
}

/// A request of `GET /apis/{apiId}/documents/{documentId}`.
///
/// Responses:
///
/// - `200`: The document.
/// - `404`: It does not exist.
/// - `406`: The response is not available in the media type that was asked for.
pub type ApiDocumentGetRequest = crate::Request<ApiDocumentGetOperation>;

impl ApiDocumentGetRequest {
    /// The tenant whose APIs are read. By default the token's tenant; without a token, the portal's first.
    pub fn x_wso2_tenant(mut self, x_wso2_tenant: impl AsRef<str>) -> Self {
        self.call.set_text(2, x_wso2_tenant);
        self
    }
}

pub(crate) static API_DOCUMENT_CONTENT: Descriptor = Descriptor {
    id: "GET /apis/{apiId}/documents/{documentId}/content",
    method: Method::GET,
    api: 0,
    path: "/apis/{apiId}/documents/{documentId}/content",
    parameters: &[
        Parameter::path("apiId"),
        Parameter::path("documentId"),
        Parameter::header("X-WSO2-Tenant"),
    ],
    body: BodyRule::None,
    scopes: &[&[&["apim:subscribe"]]],
    security: &[&[], &[2]],
    success: &[Case::Code(200, "*/*"), Case::Code(303, "")],
    failure: ApisErrorBody::CASES,
};

/// The operation `GET /apis/{apiId}/documents/{documentId}/content`.
pub enum ApiDocumentContentOperation {}

impl Operation for ApiDocumentContentOperation {
    type Body = ApiDocumentContentResponseBody;
    type Headers = LocationHeaders;
    type ErrorBody = ApisErrorBody;
}

impl Streamed for ApiDocumentContentOperation {
    type Stream = Chunks;
    const MEDIA_TYPES: &'static [&'static str] = &["*/*"];
}

/// A request of `GET /apis/{apiId}/documents/{documentId}/content`.
///
/// Responses:
///
/// - `200`: The text or the file.
/// - `303`: The document is at another address.
/// - `404`: It does not exist.
/// - `406`: The response is not available in the media type that was asked for.
///
/// `stream` reads the bytes of its response while they come.
pub type ApiDocumentContentRequest = crate::Request<ApiDocumentContentOperation>;

impl ApiDocumentContentRequest {
    /// The tenant whose APIs are read. By default the token's tenant; without a token, the portal's first.
    pub fn x_wso2_tenant(mut self, x_wso2_tenant: impl AsRef<str>) -> Self {
        self.call.set_text(2, x_wso2_tenant);
        self
    }
}

/// The response body of `GET /apis/{apiId}/documents/{documentId}/content`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ApiDocumentContentResponseBody {
    /// `200` as `*/*`.
    Star(Bytes),
    /// `303` without a body.
    Empty,
}

variants!(ApiDocumentContentResponseBody | Star; Empty);

impl FromResponse for ApiDocumentContentResponseBody {
    fn from_response(
        case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        match case {
            0 => body.bytes().map(Self::Star),
            _ => Ok(Self::Empty),
        }
    }
}
