// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `apis` alone uses.

use portal_runtime::v1::{Write, Writer};
use portal_runtime::v1::test_kit;
use crate::types::{
    ApiEndpoint, ApiEndpointUrls, ApiInfo, ApiList, ApiListPagination,
    BusinessInformation, Document, DocumentList, Label, PublishedApi, ScopeInfo,
};

impl Write for ApiEndpoint {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("environmentName", &self.environment_name);
        object.optional("environmentType", &self.environment_type);
        object.optional("environmentURLs", &self.environment_ur_ls);
    }
}

impl Write for ApiEndpointUrls {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("http", &self.http);
        object.optional("https", &self.https);
    }
}

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

impl Write for ApiListPagination {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("offset", &self.offset);
        object.optional("limit", &self.limit);
        object.optional("total", &self.total);
    }
}

impl Write for BusinessInformation {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("businessOwner", &self.business_owner);
        object.optional("businessOwnerEmail", &self.business_owner_email);
        object.optional("technicalOwner", &self.technical_owner);
        object.optional("technicalOwnerEmail", &self.technical_owner_email);
    }
}

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

impl Write for DocumentList {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("count", &self.count);
        object.optional("next", &self.next);
        object.optional("previous", &self.previous);
        object.optional("list", &self.list);
    }
}

impl Write for Label {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("name", &self.name);
        object.optional("accessUrls", &self.access_urls);
    }
}

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
