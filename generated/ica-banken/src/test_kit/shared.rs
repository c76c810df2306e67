// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `accounts`, `payments`, `periodic_payments`, `signing_baskets`, `funds_confirmations` use.

use portal_runtime::v1::{Write, Writer};
use portal_runtime::v1::test_kit;
use crate::types::{
    GatewayError, GatewayFault, PaymentError, PaymentsErrorBody, WwwAuthenticateHeaders,
};

impl Write for GatewayError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("fault", &self.fault);
    }
}

impl Write for GatewayFault {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("code", &self.code);
        object.field("message", &self.message);
        object.optional("description", &self.description);
    }
}

impl Write for PaymentError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

impl test_kit::ToContent for PaymentsErrorBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::PaymentError(value) => test_kit::Content::json(value),
            Self::GatewayError(value) => test_kit::Content::json(value),
            Self::Xml(value) => test_kit::Content::text(value),
        }
    }
}

impl test_kit::ToHeaders for WwwAuthenticateHeaders {
    fn to_headers(&self) -> Vec<(&'static str, String)> {
        test_kit::header_texts(&[("WWW-Authenticate", &self.www_authenticate)])
    }
}
