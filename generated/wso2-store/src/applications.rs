// Written by `cargo xtask generate`; changes are lost.

//! The developer's applications and their keys.
//!
//! ```no_run
//! # async fn example(client: &wso2_store::Client, name: String, throttling_tier: String) -> Result<(), wso2_store::Error> {
//! let body = wso2_store::types::ApplicationRequest::new(name, throttling_tier);
//! let response = client.applications().create(&body).await?;
//! println!("request {}", response.request_id());
//! # Ok(())
//! # }
//! ```

use portal_runtime::v1::{
    Binding, BodyRule, Case, Descriptor, HasItems, Method, NoHeaders, Operation, Paged,
    Paging, Parameter, Recovery,
};
use crate::types::{
    ApplicationDeleteErrorBody, ApplicationGetErrorBody, ApplicationId, ApplicationInfo,
    ApplicationKey, ApplicationList, ApplicationRequest, ApplicationsCreateErrorBody,
    ApplicationsErrorBody, ApplicationsListErrorBody, KeyGeneration, KeyType,
    LocationHeaders, RegeneratedSecret, SecretRegeneration,
};

/// The developer's applications and their keys.
#[derive(Clone, Debug)]
pub struct Applications {
    pub(crate) binding: Binding,
}

impl Applications {
    /// Operations on one application.
    ///
    /// - `application_id`: The application.
    #[must_use]
    pub fn application(&self, application_id: &ApplicationId) -> Application {
        Application {
            binding: self.binding.with("applicationId", application_id),
        }
    }

    /// Find applications
    ///
    /// The developer's applications, one page at a time.
    ///
    /// `GET /applications`
    pub fn list(&self) -> ListRequest {
        ListRequest::new(self.binding.call(&LIST))
    }

    /// Add an application
    ///
    /// Adds an application, which can then have keys and subscriptions. At some portals a person has to approve it first.
    ///
    /// `POST /applications`
    pub fn create(&self, body: &ApplicationRequest) -> CreateRequest {
        let mut call = self.binding.call(&CREATE);
        call.json("application/json", body);
        CreateRequest::new(call)
    }

    /// Generate the keys of an application
    ///
    /// Generates a consumer key and secret, which are the application's client id and secret at the token endpoint, and a first access
    /// token. An application has at most one pair of each type.
    ///
    /// - `application_id`: The application.
    ///
    /// `POST /applications/generate-keys`
    pub fn generate_keys(
        &self,
        application_id: impl AsRef<str>,
        body: &KeyGeneration,
    ) -> GenerateKeysRequest {
        let mut call = self.binding.call(&GENERATE_KEYS);
        call.set_text(0, application_id);
        call.json("application/json", body);
        GenerateKeysRequest::new(call)
    }

    /// Replace a consumer secret
    ///
    /// Generates a new secret for a consumer key; the old one stops working. Since version 0.13.
    ///
    /// `POST /applications/regenerate-consumersecret`
    pub fn regenerate_secret(
        &self,
        body: &SecretRegeneration,
    ) -> RegenerateSecretRequest {
        let mut call = self.binding.call(&REGENERATE_SECRET);
        call.json("application/json", body);
        RegenerateSecretRequest::new(call)
    }
}

/// Operations on one application.
#[derive(Clone, Debug)]
pub struct Application {
    binding: Binding,
}

impl Application {
    /// Read an application
    ///
    /// One application, with its keys.
    ///
    /// `GET /applications/{applicationId}`
    pub fn get(&self) -> ApplicationGetRequest {
        ApplicationGetRequest::new(self.binding.call(&APPLICATION_GET))
    }

    /// Change an application
    ///
    /// Replaces what the developer said of the application. Its keys stay.
    ///
    /// `PUT /applications/{applicationId}`
    pub fn update(&self, body: &ApplicationRequest) -> ApplicationUpdateRequest {
        let mut call = self.binding.call(&APPLICATION_UPDATE);
        call.json("application/json", body);
        ApplicationUpdateRequest::new(call)
    }

    /// Delete an application
    ///
    /// Deletes an application with its keys and subscriptions.
    ///
    /// `DELETE /applications/{applicationId}`
    pub fn delete(&self) -> ApplicationDeleteRequest {
        ApplicationDeleteRequest::new(self.binding.call(&APPLICATION_DELETE))
    }

    /// Read the keys of an application
    ///
    /// The keys of one type. Since version 0.12; before, they are only in the application.
    ///
    /// - `key_type`: The type of the keys.
    ///
    /// `GET /applications/{applicationId}/keys/{keyType}`
    pub fn keys(&self, key_type: &KeyType) -> ApplicationKeysRequest {
        let mut call = self.binding.call(&APPLICATION_KEYS);
        call.set(1, key_type);
        ApplicationKeysRequest::new(call)
    }
}

pub(crate) static LIST: Descriptor = Descriptor {
    id: "GET /applications",
    method: Method::GET,
    api: 0,
    path: "/applications",
    parameters: &[
        Parameter::query("query"),
        Parameter::query("groupId"),
        Parameter::query("limit"),
        Parameter::query("offset"),
    ],
    body: BodyRule::None,
    scopes: &[&[&["apim:subscribe"]]],
    security: &[&[2]],
    success: &[Case::Code(200, "application/json")],
    failure: ApplicationsListErrorBody::CASES,
};

/// The operation `GET /applications`.
pub enum ListOperation {}

impl Operation for ListOperation {
    type Body = ApplicationList;
    type Headers = NoHeaders;
    type ErrorBody = ApplicationsListErrorBody;
}

impl Paged for ListOperation {
    const PAGING: &'static Paging = &Paging::Next("/next");
}

impl HasItems for ListOperation {
    type Item = ApplicationInfo;
    fn items(page: Self::Body) -> Vec<Self::Item> {
        page.list.unwrap_or_default()
    }
}

/// A request of `GET /applications`.
///
/// Responses:
///
/// - `200`: A page of applications.
/// - `400`: The request is invalid.
/// - `401`: The token is missing, invalid or expired.
/// - `406`: The response is not available in the media type that was asked for.
///
/// `pages` follows the link at `/next`; `items` gives their items one after another.
pub type ListRequest = crate::Request<ListOperation>;

impl ListRequest {
    /// The group that shares the application, at portals that have groups.
    pub fn group_id(mut self, group_id: impl AsRef<str>) -> Self {
        self.call.set_text(1, group_id);
        self
    }

    /// How many items a page has at most.
    ///
    /// The server takes `25` where it is absent.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call.set(2, &limit);
        self
    }

    /// How many items to skip.
    ///
    /// The server takes `0` where it is absent.
    pub fn offset(mut self, offset: i64) -> Self {
        self.call.set(3, &offset);
        self
    }

    /// The full name of the application to find.
    pub fn query(mut self, query: impl AsRef<str>) -> Self {
        self.call.set_text(0, query);
        self
    }
}

pub(crate) static CREATE: Descriptor = Descriptor {
    id: "POST /applications",
    method: Method::POST,
    api: 0,
    path: "/applications",
    parameters: &[],
    body: BodyRule::Required,
    scopes: &[&[&["apim:subscribe"]]],
    security: &[&[2]],
    success: &[Case::Code(201, "application/json")],
    failure: ApplicationsCreateErrorBody::CASES,
};

/// The operation `POST /applications`.
pub enum CreateOperation {}

impl Operation for CreateOperation {
    type Body = crate::types::Application;
    type Headers = LocationHeaders;
    type ErrorBody = ApplicationsCreateErrorBody;
}

/// A request of `POST /applications`.
///
/// Responses:
///
/// - `201`: The application.
/// - `400`: The request is invalid.
/// - `401`: The token is missing, invalid or expired.
/// - `409`: The developer already has an application of this name.
/// - `415`: The portal does not accept the media type of the body.
pub type CreateRequest = crate::Request<CreateOperation>;

pub(crate) static GENERATE_KEYS: Descriptor = Descriptor {
    id: "POST /applications/generate-keys",
    method: Method::POST,
    api: 0,
    path: "/applications/generate-keys",
    parameters: &[Parameter::query("applicationId").required()],
    body: BodyRule::Required,
    scopes: &[&[&["apim:subscribe"]]],
    security: &[&[2]],
    success: &[Case::Code(200, "application/json")],
    failure: ApplicationsErrorBody::CASES,
};

/// The operation `POST /applications/generate-keys`.
pub enum GenerateKeysOperation {}

impl Operation for GenerateKeysOperation {
    type Body = ApplicationKey;
    type Headers = NoHeaders;
    type ErrorBody = ApplicationsErrorBody;
}

/// A request of `POST /applications/generate-keys`.
///
/// Responses:
///
/// - `200`: The keys.
/// - `400`: The request is invalid.
/// - `401`: The token is missing, invalid or expired.
/// - `404`: It does not exist.
/// - `412`: It has changed since it was read.
pub type GenerateKeysRequest = crate::Request<GenerateKeysOperation>;

pub(crate) static REGENERATE_SECRET: Descriptor = Descriptor {
    id: "POST /applications/regenerate-consumersecret",
    method: Method::POST,
    api: 0,
    path: "/applications/regenerate-consumersecret",
    parameters: &[],
    body: BodyRule::Required,
    scopes: &[&[&["apim:subscribe"]]],
    security: &[&[2]],
    success: &[Case::Code(200, "application/json")],
    failure: ApplicationsErrorBody::CASES,
};

/// The operation `POST /applications/regenerate-consumersecret`.
pub enum RegenerateSecretOperation {}

impl Operation for RegenerateSecretOperation {
    type Body = RegeneratedSecret;
    type Headers = NoHeaders;
    type ErrorBody = ApplicationsErrorBody;
}

/// A request of `POST /applications/regenerate-consumersecret`.
///
/// Responses:
///
/// - `200`: The key and its new secret.
/// - `400`: The request is invalid.
/// - `401`: The token is missing, invalid or expired.
/// - `404`: It does not exist.
/// - `412`: It has changed since it was read.
pub type RegenerateSecretRequest = crate::Request<RegenerateSecretOperation>;

pub(crate) static APPLICATION_GET: Descriptor = Descriptor {
    id: "GET /applications/{applicationId}",
    method: Method::GET,
    api: 0,
    path: "/applications/{applicationId}",
    parameters: &[Parameter::path("applicationId")],
    body: BodyRule::None,
    scopes: &[&[&["apim:subscribe"]]],
    security: &[&[2]],
    success: &[Case::Code(200, "application/json")],
    failure: ApplicationGetErrorBody::CASES,
};

/// The operation `GET /applications/{applicationId}`.
pub enum ApplicationGetOperation {}

impl Operation for ApplicationGetOperation {
    type Body = crate::types::Application;
    type Headers = NoHeaders;
    type ErrorBody = ApplicationGetErrorBody;
}

/// A request of `GET /applications/{applicationId}`.
///
/// Responses:
///
/// - `200`: The application.
/// - `401`: The token is missing, invalid or expired.
/// - `404`: It does not exist.
/// - `406`: The response is not available in the media type that was asked for.
pub type ApplicationGetRequest = crate::Request<ApplicationGetOperation>;

pub(crate) static APPLICATION_UPDATE: Descriptor = Descriptor {
    id: "PUT /applications/{applicationId}",
    method: Method::PUT,
    api: 0,
    path: "/applications/{applicationId}",
    parameters: &[Parameter::path("applicationId")],
    body: BodyRule::Required,
    scopes: &[&[&["apim:subscribe"]]],
    security: &[&[2]],
    success: &[Case::Code(200, "application/json")],
    failure: ApplicationsErrorBody::CASES,
};

/// The operation `PUT /applications/{applicationId}`.
pub enum ApplicationUpdateOperation {}

impl Operation for ApplicationUpdateOperation {
    type Body = crate::types::Application;
    type Headers = NoHeaders;
    type ErrorBody = ApplicationsErrorBody;
}

/// A request of `PUT /applications/{applicationId}`.
///
/// Responses:
///
/// - `200`: The application.
/// - `400`: The request is invalid.
/// - `401`: The token is missing, invalid or expired.
/// - `404`: It does not exist.
/// - `412`: It has changed since it was read.
pub type ApplicationUpdateRequest = crate::Request<ApplicationUpdateOperation>;

pub(crate) static APPLICATION_DELETE: Descriptor = Descriptor {
    id: "DELETE /applications/{applicationId}",
    method: Method::DELETE,
    api: 0,
    path: "/applications/{applicationId}",
    parameters: &[Parameter::path("applicationId")],
    body: BodyRule::None,
    scopes: &[&[&["apim:subscribe"]]],
    security: &[&[2]],
    success: &[Case::Code(200, "")],
    failure: ApplicationDeleteErrorBody::CASES,
};

/// The operation `DELETE /applications/{applicationId}`.
pub enum ApplicationDeleteOperation {}

impl Operation for ApplicationDeleteOperation {
    type Body = ();
    type Headers = NoHeaders;
    type ErrorBody = ApplicationDeleteErrorBody;
    const RECOVERY: Option<&'static Recovery> = Some(
        &Recovery {
            shown_by: &APPLICATION_GET,
            at: "",
            done: &[],
            not_done: &[],
        },
    );
}

/// A request of `DELETE /applications/{applicationId}`.
///
/// Responses:
///
/// - `200`: It is deleted.
/// - `401`: The token is missing, invalid or expired.
/// - `404`: It does not exist.
/// - `412`: It has changed since it was read.
///
/// Where no response comes, `GET /applications/{applicationId}` shows what became of it: `Error::recover`.
pub type ApplicationDeleteRequest = crate::Request<ApplicationDeleteOperation>;

pub(crate) static APPLICATION_KEYS: Descriptor = Descriptor {
    id: "GET /applications/{applicationId}/keys/{keyType}",
    method: Method::GET,
    api: 0,
    path: "/applications/{applicationId}/keys/{keyType}",
    parameters: &[
        Parameter::path("applicationId"),
        Parameter::path("keyType"),
        Parameter::query("groupId"),
    ],
    body: BodyRule::None,
    scopes: &[&[&["apim:subscribe"]]],
    security: &[&[2]],
    success: &[Case::Code(200, "application/json")],
    failure: ApplicationGetErrorBody::CASES,
};

/// The operation `GET /applications/{applicationId}/keys/{keyType}`.
pub enum ApplicationKeysOperation {}

impl Operation for ApplicationKeysOperation {
    type Body = ApplicationKey;
    type Headers = NoHeaders;
    type ErrorBody = ApplicationGetErrorBody;
}

/// A request of `GET /applications/{applicationId}/keys/{keyType}`.
///
/// Responses:
///
/// - `200`: The keys.
/// - `401`: The token is missing, invalid or expired.
/// - `404`: It does not exist.
/// - `406`: The response is not available in the media type that was asked for.
pub type ApplicationKeysRequest = crate::Request<ApplicationKeysOperation>;

impl ApplicationKeysRequest {
    /// The group that shares the application, at portals that have groups.
    pub fn group_id(mut self, group_id: impl AsRef<str>) -> Self {
        self.call.set_text(2, group_id);
        self
    }
}
