// Written by `cargo xtask generate`; changes are lost.

//! Types of `apis` alone.

use std::collections::BTreeMap;
use portal_runtime::v1::{
    Read, ReadError, Reader, redacted_debug, string_enum, string_id,
};
use super::KeyType;

/// The addresses of an API in one environment of the gateway.
///
/// Source: `/components/schemas/EndpointURL`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ApiEndpoint {
    /// The environment's name.
    pub environment_name: Option<String>,
    /// What it is for: `production`, `sandbox`, or `hybrid` for both.
    pub environment_type: Option<String>,
    /// The addresses by protocol.
    pub environment_ur_ls: Option<ApiEndpointUrls>,
}

redacted_debug!(ApiEndpoint { environment_name, environment_type, environment_ur_ls });

impl Read for ApiEndpoint {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut environment_name: Option<String> = None;
        let mut environment_type: Option<String> = None;
        let mut environment_ur_ls: Option<ApiEndpointUrls> = None;
        reader.object(&mut [
            ("environmentName", &mut environment_name),
            ("environmentType", &mut environment_type),
            ("environmentURLs", &mut environment_ur_ls),
        ])?;
        Ok(Self { environment_name, environment_type, environment_ur_ls })
    }
}

/// The addresses by protocol.
///
/// Source: `/components/schemas/EndpointURL/properties/environmentURLs`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ApiEndpointUrls {
    /// The address without TLS.
    pub http: Option<String>,
    /// The address with TLS.
    pub https: Option<String>,
}

redacted_debug!(ApiEndpointUrls { http, https });

impl Read for ApiEndpointUrls {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut http: Option<String> = None;
        let mut https: Option<String> = None;
        reader.object(&mut [("http", &mut http), ("https", &mut https)])?;
        Ok(Self { http, https })
    }
}

string_id! {
    /// Its id.
    ///
    /// Source: `/components/schemas/APIInfo/properties/id`.
    pub struct ApiId: exchanged
}

/// An API, in short.
///
/// Source: `/components/schemas/APIInfo`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ApiInfo {
    /// Its id.
    pub id: ApiId,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// Its base path at the gateway.
    pub context: Option<String>,
    /// Its version.
    pub version: String,
    /// Who published it.
    pub provider: String,
    /// Its lifecycle state, for example `PUBLISHED`.
    pub status: Option<String>,
    /// The path of its picture. Since version 0.12.
    pub thumbnail_uri: Option<String>,
    /// The scopes that its tokens can have. Since version 0.12.
    pub scopes: Option<Vec<ScopeInfo>>,
}

redacted_debug!(ApiInfo { id, name, description, context, version, provider, status, thumbnail_uri, scopes });

impl Read for ApiInfo {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut id: Option<ApiId> = None;
        let mut name: Option<String> = None;
        let mut description: Option<String> = None;
        let mut context: Option<String> = None;
        let mut version: Option<String> = None;
        let mut provider: Option<String> = None;
        let mut status: Option<String> = None;
        let mut thumbnail_uri: Option<String> = None;
        let mut scopes: Option<Vec<ScopeInfo>> = None;
        reader.object(&mut [
            ("id", &mut id),
            ("name", &mut name),
            ("description", &mut description),
            ("context", &mut context),
            ("version", &mut version),
            ("provider", &mut provider),
            ("status", &mut status),
            ("thumbnailUri", &mut thumbnail_uri),
            ("scopes", &mut scopes),
        ])?;
        Ok(Self {
            id: reader.required("id", id)?, name: reader.required("name", name)?,
            description, context, version: reader.required("version", version)?,
            provider: reader.required("provider", provider)?, status, thumbnail_uri,
            scopes,
        })
    }
}

/// A page of APIs.
///
/// Source: `/components/schemas/APIList`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ApiList {
    /// How many items this page has.
    pub count: Option<i64>,
    /// The path and query of the next page, empty on the last.
    pub next: Option<String>,
    /// The path and query of the page before, empty on the first.
    pub previous: Option<String>,
    /// The items of this page.
    pub list: Option<Vec<ApiInfo>>,
    /// The page among all items.
    pub pagination: Option<ApiListPagination>,
}

redacted_debug!(ApiList { count, next, previous, list, pagination });

impl Read for ApiList {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut count: Option<i64> = None;
        let mut next: Option<String> = None;
        let mut previous: Option<String> = None;
        let mut list: Option<Vec<ApiInfo>> = None;
        let mut pagination: Option<ApiListPagination> = None;
        reader.object(&mut [
            ("count", &mut count),
            ("next", &mut next),
            ("previous", &mut previous),
            ("list", &mut list),
            ("pagination", &mut pagination),
        ])?;
        Ok(Self { count, next, previous, list, pagination })
    }
}

/// The page among all items.
///
/// Source: `/components/schemas/APIList/properties/pagination`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ApiListPagination {
    /// How many items come before this page.
    pub offset: Option<i64>,
    /// How many items a page has at most.
    pub limit: Option<i64>,
    /// How many items there are in all.
    pub total: Option<i64>,
}

redacted_debug!(ApiListPagination { offset, limit, total });

impl Read for ApiListPagination {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut offset: Option<i64> = None;
        let mut limit: Option<i64> = None;
        let mut total: Option<i64> = None;
        reader.object(&mut [
            ("offset", &mut offset),
            ("limit", &mut limit),
            ("total", &mut total),
        ])?;
        Ok(Self { offset, limit, total })
    }
}

/// The people responsible for an API.
///
/// Source: `/components/schemas/BusinessInformation`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct BusinessInformation {
    /// Who is responsible for the business side.
    pub business_owner: Option<String>,
    /// Their e-mail address.
    pub business_owner_email: Option<String>,
    /// Who is responsible for the technical side.
    pub technical_owner: Option<String>,
    /// Their e-mail address.
    pub technical_owner_email: Option<String>,
}

redacted_debug!(BusinessInformation {
    business_owner, business_owner_email, technical_owner, technical_owner_email
});

impl Read for BusinessInformation {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut business_owner: Option<String> = None;
        let mut business_owner_email: Option<String> = None;
        let mut technical_owner: Option<String> = None;
        let mut technical_owner_email: Option<String> = None;
        reader.object(&mut [
            ("businessOwner", &mut business_owner),
            ("businessOwnerEmail", &mut business_owner_email),
            ("technicalOwner", &mut technical_owner),
            ("technicalOwnerEmail", &mut technical_owner_email),
        ])?;
        Ok(Self {
            business_owner, business_owner_email, technical_owner, technical_owner_email,
        })
    }
}

/// A document of an API.
///
/// Source: `/components/schemas/Document`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Document {
    /// Its id.
    pub document_id: DocumentId,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub r#type: DocumentType,
    /// What is in it.
    pub summary: Option<String>,
    /// Where its content is: at the portal as text, at another address, or at the portal as a file.
    pub source_type: DocumentSourceType,
    /// Its address, where the source is `URL`.
    pub source_url: Option<String>,
    /// Its type, where that is `OTHER`.
    pub other_type_name: Option<String>,
}

redacted_debug!(Document { document_id, name, r#type, summary, source_type, source_url, other_type_name });

impl Read for Document {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut document_id: Option<DocumentId> = None;
        let mut name: Option<String> = None;
        let mut r#type: Option<DocumentType> = None;
        let mut summary: Option<String> = None;
        let mut source_type: Option<DocumentSourceType> = None;
        let mut source_url: Option<String> = None;
        let mut other_type_name: Option<String> = None;
        reader.object(&mut [
            ("documentId", &mut document_id),
            ("name", &mut name),
            ("type", &mut r#type),
            ("summary", &mut summary),
            ("sourceType", &mut source_type),
            ("sourceUrl", &mut source_url),
            ("otherTypeName", &mut other_type_name),
        ])?;
        Ok(Self {
            document_id: reader.required("documentId", document_id)?,
            name: reader.required("name", name)?,
            r#type: reader.required("type", r#type)?, summary,
            source_type: reader.required("sourceType", source_type)?, source_url,
            other_type_name,
        })
    }
}

string_id! {
    /// Its id.
    ///
    /// Source: `/components/schemas/Document/properties/documentId`.
    pub struct DocumentId: exchanged
}

/// A page of documents.
///
/// Source: `/components/schemas/DocumentList`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct DocumentList {
    /// How many items this page has.
    pub count: Option<i64>,
    /// The path and query of the next page, empty on the last.
    pub next: Option<String>,
    /// The path and query of the page before, empty on the first.
    pub previous: Option<String>,
    /// The items of this page.
    pub list: Option<Vec<Document>>,
}

redacted_debug!(DocumentList { count, next, previous, list });

impl Read for DocumentList {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut count: Option<i64> = None;
        let mut next: Option<String> = None;
        let mut previous: Option<String> = None;
        let mut list: Option<Vec<Document>> = None;
        reader.object(&mut [
            ("count", &mut count),
            ("next", &mut next),
            ("previous", &mut previous),
            ("list", &mut list),
        ])?;
        Ok(Self { count, next, previous, list })
    }
}

string_enum! {
    /// Where its content is: at the portal as text, at another address, or at the portal as a file.
    ///
    /// Source: `/components/schemas/Document/properties/sourceType`.
    pub enum DocumentSourceType: received {
        Inline = "INLINE",
        Url = "URL",
        File = "FILE",
    }
}

string_enum! {
    /// What it is for.
    ///
    /// Source: `/components/schemas/Document/properties/type`.
    pub enum DocumentType: received {
        Howto = "HOWTO",
        Samples = "SAMPLES",
        PublicForum = "PUBLIC_FORUM",
        SupportForum = "SUPPORT_FORUM",
        ApiMessageFormat = "API_MESSAGE_FORMAT",
        SwaggerDoc = "SWAGGER_DOC",
        Other = "OTHER",
    }
}

/// A label of gateways.
///
/// Source: `/components/schemas/Label`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Label {
    /// The name.
    pub name: String,
    /// The addresses of these gateways.
    pub access_urls: Option<Vec<String>>,
}

redacted_debug!(Label { name, access_urls });

impl Read for Label {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut name: Option<String> = None;
        let mut access_urls: Option<Vec<String>> = None;
        reader.object(&mut [("name", &mut name), ("accessUrls", &mut access_urls)])?;
        Ok(Self { name: reader.required("name", name)?, access_urls })
    }
}

/// An API.
///
/// Source: `/components/schemas/API`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PublishedApi {
    /// Its id.
    pub id: ApiId,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// Its base path at the gateway.
    pub context: String,
    /// Its version.
    pub version: String,
    /// Who published it.
    pub provider: String,
    /// Its description in Swagger 2.0, as JSON in a string.
    pub api_definition: String,
    /// Where its WSDL is, if it has one.
    pub wsdl_uri: Option<String>,
    /// Its lifecycle state, for example `PUBLISHED`.
    pub status: String,
    /// Whether it answers requests that name no version.
    pub is_default_version: Option<bool>,
    /// The protocols by which it can be called.
    pub transport: Option<Vec<String>>,
    /// The request header that carries the token.
    pub authorization_header: Option<String>,
    /// Its keywords.
    pub tags: Option<Vec<String>>,
    /// Names of the tiers at which it can be subscribed to.
    pub tiers: Option<Vec<String>>,
    /// The path of its picture.
    pub thumbnail_url: Option<String>,
    /// Properties that its publisher added.
    pub additional_properties: Option<BTreeMap<String, String>>,
    /// Its addresses.
    pub endpoint_ur_ls: Option<Vec<ApiEndpoint>>,
    /// The people responsible for an API.
    pub business_information: Option<BusinessInformation>,
    /// The labels of the gateways that serve it.
    pub labels: Option<Vec<Label>>,
    /// The types of keys with which it can be called.
    pub environment_list: Option<Vec<KeyType>>,
}

redacted_debug!(PublishedApi {
    id, name, description, context, version, provider, api_definition, wsdl_uri, status,
    is_default_version, transport, authorization_header, tags, tiers, thumbnail_url,
    additional_properties, endpoint_ur_ls, business_information, labels, environment_list
});

impl Read for PublishedApi {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut id: Option<ApiId> = None;
        let mut name: Option<String> = None;
        let mut description: Option<String> = None;
        let mut context: Option<String> = None;
        let mut version: Option<String> = None;
        let mut provider: Option<String> = None;
        let mut api_definition: Option<String> = None;
        let mut wsdl_uri: Option<String> = None;
        let mut status: Option<String> = None;
        let mut is_default_version: Option<bool> = None;
        let mut transport: Option<Vec<String>> = None;
        let mut authorization_header: Option<String> = None;
        let mut tags: Option<Vec<String>> = None;
        let mut tiers: Option<Vec<String>> = None;
        let mut thumbnail_url: Option<String> = None;
        let mut additional_properties: Option<BTreeMap<String, String>> = None;
        let mut endpoint_ur_ls: Option<Vec<ApiEndpoint>> = None;
        let mut business_information: Option<BusinessInformation> = None;
        let mut labels: Option<Vec<Label>> = None;
        let mut environment_list: Option<Vec<KeyType>> = None;
        reader.object(&mut [
            ("id", &mut id),
            ("name", &mut name),
            ("description", &mut description),
            ("context", &mut context),
            ("version", &mut version),
            ("provider", &mut provider),
            ("apiDefinition", &mut api_definition),
            ("wsdlUri", &mut wsdl_uri),
            ("status", &mut status),
            ("isDefaultVersion", &mut is_default_version),
            ("transport", &mut transport),
            ("authorizationHeader", &mut authorization_header),
            ("tags", &mut tags),
            ("tiers", &mut tiers),
            ("thumbnailUrl", &mut thumbnail_url),
            ("additionalProperties", &mut additional_properties),
            ("endpointURLs", &mut endpoint_ur_ls),
            ("businessInformation", &mut business_information),
            ("labels", &mut labels),
            ("environmentList", &mut environment_list),
        ])?;
        Ok(Self {
            id: reader.required("id", id)?, name: reader.required("name", name)?,
            description, context: reader.required("context", context)?,
            version: reader.required("version", version)?,
            provider: reader.required("provider", provider)?,
            api_definition: reader.required("apiDefinition", api_definition)?, wsdl_uri,
            status: reader.required("status", status)?, is_default_version, transport,
            authorization_header, tags, tiers, thumbnail_url, additional_properties,
            endpoint_ur_ls, business_information, labels, environment_list,
        })
    }
}

/// A scope of an API.
///
/// Source: `/components/schemas/ScopeInfo`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ScopeInfo {
    /// The scope as it is requested.
    pub key: Option<String>,
    /// Its name for people.
    pub name: Option<String>,
    /// The roles that may have it.
    pub roles: Option<Vec<String>>,
}

redacted_debug!(ScopeInfo { key, name, roles });

impl Read for ScopeInfo {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut key: Option<String> = None;
        let mut name: Option<String> = None;
        let mut roles: Option<Vec<String>> = None;
        reader.object(&mut [
            ("key", &mut key),
            ("name", &mut name),
            ("roles", &mut roles),
        ])?;
        Ok(Self { key, name, roles })
    }
}

#[cfg(feature = "serde")]
portal_runtime::v1::serialized!(json {
    ApiEndpoint, ApiEndpointUrls, ApiInfo, ApiList, ApiListPagination, BusinessInformation,
    Document, DocumentList, Label, PublishedApi, ScopeInfo
} text {
    ApiId, DocumentId, DocumentSourceType, DocumentType
});
