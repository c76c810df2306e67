// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `subscriptions` alone uses.

use portal_runtime::v1::{Read, ReadError, Reader, Write, Writer, constructor, mocked};
use portal_runtime::v1::test_kit;
use crate::types::{
    ApplicationId, Subscription, SubscriptionGetErrorBody, SubscriptionId,
    SubscriptionList, SubscriptionRequest, SubscriptionStatus,
    SubscriptionsCreateErrorBody, SubscriptionsErrorBody,
};

constructor!(Subscription: new(
    api_identifier: impl Into<String>,
    application_id: ApplicationId,
    subscription_id: SubscriptionId,
    tier: impl Into<String>,
) {
    status: SubscriptionStatus,
});

impl Write for Subscription {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("subscriptionId", &self.subscription_id);
        object.field("applicationId", &self.application_id);
        object.field("apiIdentifier", &self.api_identifier);
        object.field("tier", &self.tier);
        object.optional("status", &self.status);
    }
}

constructor!(SubscriptionList: new() {
    count: i64,
    list: Vec<Subscription>,
} text { next, previous });

impl Write for SubscriptionList {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("count", &self.count);
        object.optional("next", &self.next);
        object.optional("previous", &self.previous);
        object.optional("list", &self.list);
    }
}

impl Read for SubscriptionRequest {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut application_id: Option<ApplicationId> = None;
        let mut api_identifier: Option<String> = None;
        let mut tier: Option<String> = None;
        reader.object(&mut [
            ("applicationId", &mut application_id),
            ("apiIdentifier", &mut api_identifier),
            ("tier", &mut tier),
        ])?;
        Ok(Self {
            application_id: reader.required("applicationId", application_id)?,
            api_identifier: reader.required("apiIdentifier", api_identifier)?,
            tier: reader.required("tier", tier)?,
        })
    }
}

impl test_kit::ToContent for SubscriptionGetErrorBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::PortalError(value) => test_kit::Content::json(value),
        }
    }
}

impl test_kit::ToContent for SubscriptionsCreateErrorBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::PortalError(value) => test_kit::Content::json(value),
            Self::Empty => test_kit::Content::Empty,
        }
    }
}

impl test_kit::ToContent for SubscriptionsErrorBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::PortalError(value) => test_kit::Content::json(value),
        }
    }
}

mocked!((crate::subscriptions) {
    ListOperation = LIST,
    CreateOperation = CREATE: json SubscriptionRequest,
    SubscriptionGetOperation = SUBSCRIPTION_GET,
    SubscriptionDeleteOperation = SUBSCRIPTION_DELETE,
});
