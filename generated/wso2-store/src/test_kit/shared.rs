// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what several groups of operations use.

use portal_runtime::v1::{Write, Writer, constructor};
use portal_runtime::v1::test_kit;
use crate::types::{
    ApisErrorBody, ApisListErrorBody, ApplicationDeleteErrorBody, LocationHeaders,
    PortalError, PortalErrorItem,
};

constructor!(PortalError: new(code: i64, message: impl Into<String>) {
    error: Vec<PortalErrorItem>,
} text { description, more_info });

impl Write for PortalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("code", &self.code);
        object.field("message", &self.message);
        object.optional("description", &self.description);
        object.optional("moreInfo", &self.more_info);
        object.optional("error", &self.error);
    }
}

constructor!(PortalErrorItem: new(code: impl Into<String>, message: impl Into<String>) {});

impl Write for PortalErrorItem {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("code", &self.code);
        object.field("message", &self.message);
    }
}

impl test_kit::ToContent for ApisErrorBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::PortalError(value) => test_kit::Content::json(value),
        }
    }
}

impl test_kit::ToContent for ApisListErrorBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::PortalError(value) => test_kit::Content::json(value),
        }
    }
}

impl test_kit::ToContent for ApplicationDeleteErrorBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::PortalError(value) => test_kit::Content::json(value),
        }
    }
}

constructor!(LocationHeaders: new() {} text { location });

impl test_kit::ToHeaders for LocationHeaders {
    fn to_headers(&self) -> Vec<(&'static str, String)> {
        test_kit::header_texts(&[("Location", &self.location)])
    }
}
