// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `accounts`, `consents` use.

use portal_runtime::v1::{Write, Writer};
use portal_runtime::v1::test_kit;
use crate::types::{
    AccountsErrorBody, Error400Ais, Error400AisAdditionalError, Error400NgAis,
    Error401Ais, Error401AisAdditionalError, Error401NgAis, Error403Ais,
    Error403AisAdditionalError, Error403NgAis, Error404Ais, Error404AisAdditionalError,
    Error404NgAis, Error405Ais, Error405AisAdditionalError, Error405NgAis, Error406Ais,
    Error406AisAdditionalError, Error406NgAis, Error409Ais, Error409AisAdditionalError,
    Error409NgAis, Error429Ais, Error429AisAdditionalError, Error429NgAis,
    TppMessage400Ais, TppMessage401Ais, TppMessage403Ais, TppMessage404Ais,
    TppMessage405Ais, TppMessage406Ais, TppMessage409Ais, TppMessage429Ais,
};

impl Write for Error400Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("type", &self.r#type);
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
        object.optional("additionalErrors", &self.additional_errors);
        object.optional("_links", &self.links);
    }
}

impl Write for Error400AisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

impl Write for Error400NgAis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

impl Write for Error401Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("type", &self.r#type);
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
        object.optional("additionalErrors", &self.additional_errors);
        object.optional("_links", &self.links);
    }
}

impl Write for Error401AisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

impl Write for Error401NgAis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

impl Write for Error403Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("type", &self.r#type);
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
        object.optional("additionalErrors", &self.additional_errors);
        object.optional("_links", &self.links);
    }
}

impl Write for Error403AisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

impl Write for Error403NgAis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

impl Write for Error404Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("type", &self.r#type);
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
        object.optional("additionalErrors", &self.additional_errors);
        object.optional("_links", &self.links);
    }
}

impl Write for Error404AisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

impl Write for Error404NgAis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

impl Write for Error405Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("type", &self.r#type);
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
        object.optional("additionalErrors", &self.additional_errors);
        object.optional("_links", &self.links);
    }
}

impl Write for Error405AisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

impl Write for Error405NgAis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

impl Write for Error406Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("type", &self.r#type);
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
        object.optional("additionalErrors", &self.additional_errors);
        object.optional("_links", &self.links);
    }
}

impl Write for Error406AisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

impl Write for Error406NgAis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

impl Write for Error409Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("type", &self.r#type);
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
        object.optional("additionalErrors", &self.additional_errors);
        object.optional("_links", &self.links);
    }
}

impl Write for Error409AisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

impl Write for Error409NgAis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

impl Write for Error429Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("type", &self.r#type);
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
        object.optional("additionalErrors", &self.additional_errors);
        object.optional("_links", &self.links);
    }
}

impl Write for Error429AisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

impl Write for Error429NgAis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

impl Write for TppMessage400Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

impl Write for TppMessage401Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

impl Write for TppMessage403Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

impl Write for TppMessage404Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

impl Write for TppMessage405Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

impl Write for TppMessage406Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

impl Write for TppMessage409Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

impl Write for TppMessage429Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

impl test_kit::ToContent for AccountsErrorBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::Error400NgAis(value) => test_kit::Content::json(value),
            Self::Error400Ais(value) => test_kit::Content::json(value),
            Self::Error401NgAis(value) => test_kit::Content::json(value),
            Self::Error401Ais(value) => test_kit::Content::json(value),
            Self::Error403NgAis(value) => test_kit::Content::json(value),
            Self::Error403Ais(value) => test_kit::Content::json(value),
            Self::Error404NgAis(value) => test_kit::Content::json(value),
            Self::Error404Ais(value) => test_kit::Content::json(value),
            Self::Error405NgAis(value) => test_kit::Content::json(value),
            Self::Error405Ais(value) => test_kit::Content::json(value),
            Self::Error406NgAis(value) => test_kit::Content::json(value),
            Self::Error406Ais(value) => test_kit::Content::json(value),
            Self::Empty => test_kit::Content::Empty,
            Self::Error409NgAis(value) => test_kit::Content::json(value),
            Self::Error409Ais(value) => test_kit::Content::json(value),
            Self::Error429NgAis(value) => test_kit::Content::json(value),
            Self::Error429Ais(value) => test_kit::Content::json(value),
        }
    }
}
