// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `apis` alone uses.

use std::collections::BTreeMap;
use portal_runtime::v1::{Write, Writer, constructor, mocked};
use portal_runtime::v1::test_kit;
use crate::types::{
    ApiEndpoint, ApiEndpointUrls, ApiId, ApiInfo, ApiList, ApiListPagination,
    BusinessInformation, Document, DocumentId, DocumentList, DocumentSourceType,
    DocumentType, KeyType, Label, PublishedApi, ScopeInfo,
};

constructor!(ApiEndpoint: new() {
    environment_ur_ls: ApiEndpointUrls,
} text { environment_name, environment_type });

impl Write for ApiEndpoint {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("environmentName", &self.environment_name);
        object.optional("environmentType", &self.environment_type);
        object.optional("environmentURLs", &self.environment_ur_ls);
    }
}

constructor!(ApiEndpointUrls: new() {} text { http, https });

impl Write for ApiEndpointUrls {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("http", &self.http);
        object.optional("https", &self.https);
    }
}

constructor!(ApiInfo: new(
    id: ApiId,
    name: impl Into<String>,
    provider: impl Into<String>,
    version: impl Into<String>,
) {
    scopes: Vec<ScopeInfo>,
} text { description, context, status, thumbnail_uri });

impl Write for ApiInfo {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("id", &self.id);
        object.field("name", &self.name);
        object.optional("description", &self.description);
        object.optional("context", &self.context);
        object.field("version", &self.version);
        object.field("provider", &self.provider);
        object.optional("status", &self.status);
        object.optional("thumbnailUri", &self.thumbnail_uri);
        object.optional("scopes", &self.scopes);
    }
}

constructor!(ApiList: new() {
    count: i64,
    list: Vec<ApiInfo>,
    pagination: ApiListPagination,
} text { next, previous });

impl Write for ApiList {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("count", &self.count);
        object.optional("next", &self.next);
        object.optional("previous", &self.previous);
        object.optional("list", &self.list);
        object.optional("pagination", &self.pagination);
    }
}

constructor!(ApiListPagination: new() {
    offset: i64,
    limit: i64,
    total: i64,
});

impl Write for ApiListPagination {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("offset", &self.offset);
        object.optional("limit", &self.limit);
        object.optional("total", &self.total);
    }
}

constructor!(BusinessInformation: new() {} text { business_owner, business_owner_email, technical_owner, technical_owner_email });

impl Write for BusinessInformation {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("businessOwner", &self.business_owner);
        object.optional("businessOwnerEmail", &self.business_owner_email);
        object.optional("technicalOwner", &self.technical_owner);
        object.optional("technicalOwnerEmail", &self.technical_owner_email);
    }
}

constructor!(Document: new(
    document_id: DocumentId,
    name: impl Into<String>,
    source_type: DocumentSourceType,
    r#type: DocumentType,
) {} text { summary, source_url, other_type_name });

impl Write for Document {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("documentId", &self.document_id);
        object.field("name", &self.name);
        object.field("type", &self.r#type);
        object.optional("summary", &self.summary);
        object.field("sourceType", &self.source_type);
        object.optional("sourceUrl", &self.source_url);
        object.optional("otherTypeName", &self.other_type_name);
    }
}

constructor!(DocumentList: new() {
    count: i64,
    list: Vec<Document>,
} text { next, previous });

impl Write for DocumentList {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("count", &self.count);
        object.optional("next", &self.next);
        object.optional("previous", &self.previous);
        object.optional("list", &self.list);
    }
}

constructor!(Label: new(name: impl Into<String>) {
    access_urls: Vec<String>,
});

impl Write for Label {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("name", &self.name);
        object.optional("accessUrls", &self.access_urls);
    }
}

constructor!(PublishedApi: new(
    api_definition: impl Into<String>,
    context: impl Into<String>,
    id: ApiId,
    name: impl Into<String>,
    provider: impl Into<String>,
    status: impl Into<String>,
    version: impl Into<String>,
) {
    is_default_version: bool,
    transport: Vec<String>,
    tags: Vec<String>,
    tiers: Vec<String>,
    additional_properties: BTreeMap<String, String>,
    endpoint_ur_ls: Vec<ApiEndpoint>,
    business_information: BusinessInformation,
    labels: Vec<Label>,
    environment_list: Vec<KeyType>,
} text { description, wsdl_uri, authorization_header, thumbnail_url });

impl Write for PublishedApi {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("id", &self.id);
        object.field("name", &self.name);
        object.optional("description", &self.description);
        object.field("context", &self.context);
        object.field("version", &self.version);
        object.field("provider", &self.provider);
        object.field("apiDefinition", &self.api_definition);
        object.optional("wsdlUri", &self.wsdl_uri);
        object.field("status", &self.status);
        object.optional("isDefaultVersion", &self.is_default_version);
        object.optional("transport", &self.transport);
        object.optional("authorizationHeader", &self.authorization_header);
        object.optional("tags", &self.tags);
        object.optional("tiers", &self.tiers);
        object.optional("thumbnailUrl", &self.thumbnail_url);
        object.optional("additionalProperties", &self.additional_properties);
        object.optional("endpointURLs", &self.endpoint_ur_ls);
        object.optional("businessInformation", &self.business_information);
        object.optional("labels", &self.labels);
        object.optional("environmentList", &self.environment_list);
    }
}

constructor!(ScopeInfo: new() {
    roles: Vec<String>,
} text { key, name });

impl Write for ScopeInfo {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("key", &self.key);
        object.optional("name", &self.name);
        object.optional("roles", &self.roles);
    }
}

impl test_kit::ToContent for crate::apis::ApiDocumentContentResponseBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::Star(value) => test_kit::Content::bytes(value),
            Self::Empty => test_kit::Content::Empty,
        }
    }
}

mocked!((crate::apis) {
    ListOperation = LIST,
    ApiGetOperation = API_GET,
    ApiSwaggerOperation = API_SWAGGER,
    ApiDocumentsOperation = API_DOCUMENTS,
    ApiDocumentGetOperation = API_DOCUMENT_GET,
    ApiDocumentContentOperation = API_DOCUMENT_CONTENT,
});
