// Written by `cargo xtask generate`; changes are lost.

//! Types that `accounts`, `consents` use.

use portal_runtime::v1::{
    AnswerBody, Case, ErrorBody, FromAnswer, Read, ReadError, Reader, UnknownValue,
    redacted_debug, string_enum,
};
use super::{LinksAll, LocationHeaders, TppMessageCategory};

/// Problem details (RFC 7807) of a 400 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error400_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error400Ais {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 400 answer about consents and accounts.
    pub code: MessageCode400Ais,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error400AisAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error400Ais { r#type, title, detail, code, additional_errors, links });

impl Read for Error400Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader
            .object(&["type", "title", "detail", "code", "additionalErrors", "_links"])?;
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode400Ais> = None;
        let mut additional_errors: Option<Vec<Error400AisAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => r#type = object.value()?,
                1 => title = object.value()?,
                2 => detail = object.value()?,
                3 => code = object.value()?,
                4 => additional_errors = object.value()?,
                _ => links = object.value()?,
            }
        }
        Ok(Self {
            r#type: object.required(0, r#type)?,
            title,
            detail,
            code: object.required(3, code)?,
            additional_errors,
            links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error400_AIS/properties/additionalErrors/items`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error400AisAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 400 answer about consents and accounts.
    pub code: MessageCode400Ais,
}

redacted_debug!(Error400AisAdditionalError { title, detail, code });

impl Read for Error400AisAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["title", "detail", "code"])?;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode400Ais> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => title = object.value()?,
                1 => detail = object.value()?,
                _ => code = object.value()?,
            }
        }
        Ok(Self {
            title,
            detail,
            code: object.required(2, code)?,
        })
    }
}

/// Messages of a 400 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error400_NG_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error400NgAis {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage400Ais>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error400NgAis { tpp_messages, links });

impl Read for Error400NgAis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["tppMessages", "_links"])?;
        let mut tpp_messages: Option<Vec<TppMessage400Ais>> = None;
        let mut links: Option<LinksAll> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => tpp_messages = object.value()?,
                _ => links = object.value()?,
            }
        }
        Ok(Self { tpp_messages, links })
    }
}

/// Problem details (RFC 7807) of a 401 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error401_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error401Ais {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 401 answer about consents and accounts.
    pub code: MessageCode401Ais,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error401AisAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error401Ais { r#type, title, detail, code, additional_errors, links });

impl Read for Error401Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader
            .object(&["type", "title", "detail", "code", "additionalErrors", "_links"])?;
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode401Ais> = None;
        let mut additional_errors: Option<Vec<Error401AisAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => r#type = object.value()?,
                1 => title = object.value()?,
                2 => detail = object.value()?,
                3 => code = object.value()?,
                4 => additional_errors = object.value()?,
                _ => links = object.value()?,
            }
        }
        Ok(Self {
            r#type: object.required(0, r#type)?,
            title,
            detail,
            code: object.required(3, code)?,
            additional_errors,
            links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error401_AIS/properties/additionalErrors/items`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error401AisAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 401 answer about consents and accounts.
    pub code: MessageCode401Ais,
}

redacted_debug!(Error401AisAdditionalError { title, detail, code });

impl Read for Error401AisAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["title", "detail", "code"])?;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode401Ais> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => title = object.value()?,
                1 => detail = object.value()?,
                _ => code = object.value()?,
            }
        }
        Ok(Self {
            title,
            detail,
            code: object.required(2, code)?,
        })
    }
}

/// Messages of a 401 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error401_NG_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error401NgAis {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage401Ais>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error401NgAis { tpp_messages, links });

impl Read for Error401NgAis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["tppMessages", "_links"])?;
        let mut tpp_messages: Option<Vec<TppMessage401Ais>> = None;
        let mut links: Option<LinksAll> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => tpp_messages = object.value()?,
                _ => links = object.value()?,
            }
        }
        Ok(Self { tpp_messages, links })
    }
}

/// Problem details (RFC 7807) of a 403 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error403_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error403Ais {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 403 answer about consents and accounts.
    pub code: MessageCode403Ais,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error403AisAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error403Ais { r#type, title, detail, code, additional_errors, links });

impl Read for Error403Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader
            .object(&["type", "title", "detail", "code", "additionalErrors", "_links"])?;
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode403Ais> = None;
        let mut additional_errors: Option<Vec<Error403AisAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => r#type = object.value()?,
                1 => title = object.value()?,
                2 => detail = object.value()?,
                3 => code = object.value()?,
                4 => additional_errors = object.value()?,
                _ => links = object.value()?,
            }
        }
        Ok(Self {
            r#type: object.required(0, r#type)?,
            title,
            detail,
            code: object.required(3, code)?,
            additional_errors,
            links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error403_AIS/properties/additionalErrors/items`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error403AisAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 403 answer about consents and accounts.
    pub code: MessageCode403Ais,
}

redacted_debug!(Error403AisAdditionalError { title, detail, code });

impl Read for Error403AisAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["title", "detail", "code"])?;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode403Ais> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => title = object.value()?,
                1 => detail = object.value()?,
                _ => code = object.value()?,
            }
        }
        Ok(Self {
            title,
            detail,
            code: object.required(2, code)?,
        })
    }
}

/// Messages of a 403 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error403_NG_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error403NgAis {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage403Ais>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error403NgAis { tpp_messages, links });

impl Read for Error403NgAis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["tppMessages", "_links"])?;
        let mut tpp_messages: Option<Vec<TppMessage403Ais>> = None;
        let mut links: Option<LinksAll> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => tpp_messages = object.value()?,
                _ => links = object.value()?,
            }
        }
        Ok(Self { tpp_messages, links })
    }
}

/// Problem details (RFC 7807) of a 404 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error404_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error404Ais {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 404 answer about consents and accounts.
    pub code: MessageCode404Ais,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error404AisAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error404Ais { r#type, title, detail, code, additional_errors, links });

impl Read for Error404Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader
            .object(&["type", "title", "detail", "code", "additionalErrors", "_links"])?;
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode404Ais> = None;
        let mut additional_errors: Option<Vec<Error404AisAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => r#type = object.value()?,
                1 => title = object.value()?,
                2 => detail = object.value()?,
                3 => code = object.value()?,
                4 => additional_errors = object.value()?,
                _ => links = object.value()?,
            }
        }
        Ok(Self {
            r#type: object.required(0, r#type)?,
            title,
            detail,
            code: object.required(3, code)?,
            additional_errors,
            links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error404_AIS/properties/additionalErrors/items`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error404AisAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 404 answer about consents and accounts.
    pub code: MessageCode404Ais,
}

redacted_debug!(Error404AisAdditionalError { title, detail, code });

impl Read for Error404AisAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["title", "detail", "code"])?;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode404Ais> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => title = object.value()?,
                1 => detail = object.value()?,
                _ => code = object.value()?,
            }
        }
        Ok(Self {
            title,
            detail,
            code: object.required(2, code)?,
        })
    }
}

/// Messages of a 404 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error404_NG_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error404NgAis {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage404Ais>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error404NgAis { tpp_messages, links });

impl Read for Error404NgAis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["tppMessages", "_links"])?;
        let mut tpp_messages: Option<Vec<TppMessage404Ais>> = None;
        let mut links: Option<LinksAll> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => tpp_messages = object.value()?,
                _ => links = object.value()?,
            }
        }
        Ok(Self { tpp_messages, links })
    }
}

/// Problem details (RFC 7807) of a 405 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error405_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error405Ais {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 405 answer about consents and accounts.
    pub code: MessageCode405Ais,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error405AisAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error405Ais { r#type, title, detail, code, additional_errors, links });

impl Read for Error405Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader
            .object(&["type", "title", "detail", "code", "additionalErrors", "_links"])?;
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode405Ais> = None;
        let mut additional_errors: Option<Vec<Error405AisAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => r#type = object.value()?,
                1 => title = object.value()?,
                2 => detail = object.value()?,
                3 => code = object.value()?,
                4 => additional_errors = object.value()?,
                _ => links = object.value()?,
            }
        }
        Ok(Self {
            r#type: object.required(0, r#type)?,
            title,
            detail,
            code: object.required(3, code)?,
            additional_errors,
            links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error405_AIS/properties/additionalErrors/items`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error405AisAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 405 answer about consents and accounts.
    pub code: MessageCode405Ais,
}

redacted_debug!(Error405AisAdditionalError { title, detail, code });

impl Read for Error405AisAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["title", "detail", "code"])?;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode405Ais> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => title = object.value()?,
                1 => detail = object.value()?,
                _ => code = object.value()?,
            }
        }
        Ok(Self {
            title,
            detail,
            code: object.required(2, code)?,
        })
    }
}

/// Messages of a 405 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error405_NG_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error405NgAis {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage405Ais>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error405NgAis { tpp_messages, links });

impl Read for Error405NgAis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["tppMessages", "_links"])?;
        let mut tpp_messages: Option<Vec<TppMessage405Ais>> = None;
        let mut links: Option<LinksAll> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => tpp_messages = object.value()?,
                _ => links = object.value()?,
            }
        }
        Ok(Self { tpp_messages, links })
    }
}

/// Problem details (RFC 7807) of a 406 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error406_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error406Ais {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 406 answer about consents and accounts.
    pub code: MessageCode406Ais,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error406AisAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error406Ais { r#type, title, detail, code, additional_errors, links });

impl Read for Error406Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader
            .object(&["type", "title", "detail", "code", "additionalErrors", "_links"])?;
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode406Ais> = None;
        let mut additional_errors: Option<Vec<Error406AisAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => r#type = object.value()?,
                1 => title = object.value()?,
                2 => detail = object.value()?,
                3 => code = object.value()?,
                4 => additional_errors = object.value()?,
                _ => links = object.value()?,
            }
        }
        Ok(Self {
            r#type: object.required(0, r#type)?,
            title,
            detail,
            code: object.required(3, code)?,
            additional_errors,
            links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error406_AIS/properties/additionalErrors/items`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error406AisAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 406 answer about consents and accounts.
    pub code: MessageCode406Ais,
}

redacted_debug!(Error406AisAdditionalError { title, detail, code });

impl Read for Error406AisAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["title", "detail", "code"])?;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode406Ais> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => title = object.value()?,
                1 => detail = object.value()?,
                _ => code = object.value()?,
            }
        }
        Ok(Self {
            title,
            detail,
            code: object.required(2, code)?,
        })
    }
}

/// Messages of a 406 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error406_NG_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error406NgAis {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage406Ais>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error406NgAis { tpp_messages, links });

impl Read for Error406NgAis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["tppMessages", "_links"])?;
        let mut tpp_messages: Option<Vec<TppMessage406Ais>> = None;
        let mut links: Option<LinksAll> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => tpp_messages = object.value()?,
                _ => links = object.value()?,
            }
        }
        Ok(Self { tpp_messages, links })
    }
}

/// Problem details (RFC 7807) of a 409 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error409_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error409Ais {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 409 answer about consents and accounts.
    pub code: MessageCode409Ais,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error409AisAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error409Ais { r#type, title, detail, code, additional_errors, links });

impl Read for Error409Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader
            .object(&["type", "title", "detail", "code", "additionalErrors", "_links"])?;
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode409Ais> = None;
        let mut additional_errors: Option<Vec<Error409AisAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => r#type = object.value()?,
                1 => title = object.value()?,
                2 => detail = object.value()?,
                3 => code = object.value()?,
                4 => additional_errors = object.value()?,
                _ => links = object.value()?,
            }
        }
        Ok(Self {
            r#type: object.required(0, r#type)?,
            title,
            detail,
            code: object.required(3, code)?,
            additional_errors,
            links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error409_AIS/properties/additionalErrors/items`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error409AisAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 409 answer about consents and accounts.
    pub code: MessageCode409Ais,
}

redacted_debug!(Error409AisAdditionalError { title, detail, code });

impl Read for Error409AisAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["title", "detail", "code"])?;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode409Ais> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => title = object.value()?,
                1 => detail = object.value()?,
                _ => code = object.value()?,
            }
        }
        Ok(Self {
            title,
            detail,
            code: object.required(2, code)?,
        })
    }
}

/// Messages of a 409 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error409_NG_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error409NgAis {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage409Ais>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error409NgAis { tpp_messages, links });

impl Read for Error409NgAis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["tppMessages", "_links"])?;
        let mut tpp_messages: Option<Vec<TppMessage409Ais>> = None;
        let mut links: Option<LinksAll> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => tpp_messages = object.value()?,
                _ => links = object.value()?,
            }
        }
        Ok(Self { tpp_messages, links })
    }
}

/// Problem details (RFC 7807) of a 429 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error429_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error429Ais {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 429 answer about consents and accounts.
    pub code: MessageCode429Ais,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error429AisAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error429Ais { r#type, title, detail, code, additional_errors, links });

impl Read for Error429Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader
            .object(&["type", "title", "detail", "code", "additionalErrors", "_links"])?;
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode429Ais> = None;
        let mut additional_errors: Option<Vec<Error429AisAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => r#type = object.value()?,
                1 => title = object.value()?,
                2 => detail = object.value()?,
                3 => code = object.value()?,
                4 => additional_errors = object.value()?,
                _ => links = object.value()?,
            }
        }
        Ok(Self {
            r#type: object.required(0, r#type)?,
            title,
            detail,
            code: object.required(3, code)?,
            additional_errors,
            links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error429_AIS/properties/additionalErrors/items`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error429AisAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 429 answer about consents and accounts.
    pub code: MessageCode429Ais,
}

redacted_debug!(Error429AisAdditionalError { title, detail, code });

impl Read for Error429AisAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["title", "detail", "code"])?;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode429Ais> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => title = object.value()?,
                1 => detail = object.value()?,
                _ => code = object.value()?,
            }
        }
        Ok(Self {
            title,
            detail,
            code: object.required(2, code)?,
        })
    }
}

/// Messages of a 429 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error429_NG_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error429NgAis {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage429Ais>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error429NgAis { tpp_messages, links });

impl Read for Error429NgAis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["tppMessages", "_links"])?;
        let mut tpp_messages: Option<Vec<TppMessage429Ais>> = None;
        let mut links: Option<LinksAll> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => tpp_messages = object.value()?,
                _ => links = object.value()?,
            }
        }
        Ok(Self { tpp_messages, links })
    }
}

/// Cause of a 400 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/MessageCode400_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub enum MessageCode400Ais {
    /// `FORMAT_ERROR` on the wire.
    FormatError,
    /// `PARAMETER_NOT_CONSISTENT` on the wire.
    ParameterNotConsistent,
    /// `PARAMETER_NOT_SUPPORTED` on the wire.
    ParameterNotSupported,
    /// `SERVICE_INVALID` on the wire.
    ServiceInvalid,
    /// `RESOURCE_UNKNOWN` on the wire.
    ResourceUnknown,
    /// `RESOURCE_EXPIRED` on the wire.
    ResourceExpired,
    /// `RESOURCE_BLOCKED` on the wire.
    ResourceBlocked,
    /// `TIMESTAMP_INVALID` on the wire.
    TimestampInvalid,
    /// `PERIOD_INVALID` on the wire.
    PeriodInvalid,
    /// `SCA_METHOD_UNKNOWN` on the wire.
    ScaMethodUnknown,
    /// `CONSENT_UNKNOWN` on the wire.
    ConsentUnknown,
    /// `SESSIONS_NOT_SUPPORTED` on the wire.
    SessionsNotSupported,
    /// A value newer than this description.
    Unknown(UnknownValue),
}

string_enum!(MessageCode400Ais {
    FormatError = "FORMAT_ERROR",
    ParameterNotConsistent = "PARAMETER_NOT_CONSISTENT",
    ParameterNotSupported = "PARAMETER_NOT_SUPPORTED",
    ServiceInvalid = "SERVICE_INVALID",
    ResourceUnknown = "RESOURCE_UNKNOWN",
    ResourceExpired = "RESOURCE_EXPIRED",
    ResourceBlocked = "RESOURCE_BLOCKED",
    TimestampInvalid = "TIMESTAMP_INVALID",
    PeriodInvalid = "PERIOD_INVALID",
    ScaMethodUnknown = "SCA_METHOD_UNKNOWN",
    ConsentUnknown = "CONSENT_UNKNOWN",
    SessionsNotSupported = "SESSIONS_NOT_SUPPORTED",
});

/// Cause of a 401 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/MessageCode401_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub enum MessageCode401Ais {
    /// `CERTIFICATE_INVALID` on the wire.
    CertificateInvalid,
    /// `CERTIFICATE_EXPIRED` on the wire.
    CertificateExpired,
    /// `CERTIFICATE_BLOCKED` on the wire.
    CertificateBlocked,
    /// `CERTIFICATE_REVOKE` on the wire.
    CertificateRevoke,
    /// `CERTIFICATE_MISSING` on the wire.
    CertificateMissing,
    /// `SIGNATURE_INVALID` on the wire.
    SignatureInvalid,
    /// `SIGNATURE_MISSING` on the wire.
    SignatureMissing,
    /// `CORPORATE_ID_INVALID` on the wire.
    CorporateIdInvalid,
    /// `PSU_CREDENTIALS_INVALID` on the wire.
    PsuCredentialsInvalid,
    /// `CONSENT_INVALID` on the wire.
    ConsentInvalid,
    /// `CONSENT_EXPIRED` on the wire.
    ConsentExpired,
    /// `TOKEN_UNKNOWN` on the wire.
    TokenUnknown,
    /// `TOKEN_INVALID` on the wire.
    TokenInvalid,
    /// `TOKEN_EXPIRED` on the wire.
    TokenExpired,
    /// A value newer than this description.
    Unknown(UnknownValue),
}

string_enum!(MessageCode401Ais {
    CertificateInvalid = "CERTIFICATE_INVALID",
    CertificateExpired = "CERTIFICATE_EXPIRED",
    CertificateBlocked = "CERTIFICATE_BLOCKED",
    CertificateRevoke = "CERTIFICATE_REVOKE",
    CertificateMissing = "CERTIFICATE_MISSING",
    SignatureInvalid = "SIGNATURE_INVALID",
    SignatureMissing = "SIGNATURE_MISSING",
    CorporateIdInvalid = "CORPORATE_ID_INVALID",
    PsuCredentialsInvalid = "PSU_CREDENTIALS_INVALID",
    ConsentInvalid = "CONSENT_INVALID",
    ConsentExpired = "CONSENT_EXPIRED",
    TokenUnknown = "TOKEN_UNKNOWN",
    TokenInvalid = "TOKEN_INVALID",
    TokenExpired = "TOKEN_EXPIRED",
});

/// Cause of a 403 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/MessageCode403_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub enum MessageCode403Ais {
    /// `CONSENT_UNKNOWN` on the wire.
    ConsentUnknown,
    /// `SERVICE_BLOCKED` on the wire.
    ServiceBlocked,
    /// `RESOURCE_UNKNOWN` on the wire.
    ResourceUnknown,
    /// `RESOURCE_EXPIRED` on the wire.
    ResourceExpired,
    /// A value newer than this description.
    Unknown(UnknownValue),
}

string_enum!(MessageCode403Ais {
    ConsentUnknown = "CONSENT_UNKNOWN",
    ServiceBlocked = "SERVICE_BLOCKED",
    ResourceUnknown = "RESOURCE_UNKNOWN",
    ResourceExpired = "RESOURCE_EXPIRED",
});

/// Cause of a 404 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/MessageCode404_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub enum MessageCode404Ais {
    /// `RESOURCE_UNKNOWN` on the wire.
    ResourceUnknown,
    /// A value newer than this description.
    Unknown(UnknownValue),
}

string_enum!(MessageCode404Ais {
    ResourceUnknown = "RESOURCE_UNKNOWN",
});

/// Cause of a 405 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/MessageCode405_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub enum MessageCode405Ais {
    /// `SERVICE_INVALID` on the wire.
    ServiceInvalid,
    /// A value newer than this description.
    Unknown(UnknownValue),
}

string_enum!(MessageCode405Ais {
    ServiceInvalid = "SERVICE_INVALID",
});

/// Cause of a 406 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/MessageCode406_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub enum MessageCode406Ais {
    /// `REQUESTED_FORMATS_INVALID` on the wire.
    RequestedFormatsInvalid,
    /// A value newer than this description.
    Unknown(UnknownValue),
}

string_enum!(MessageCode406Ais {
    RequestedFormatsInvalid = "REQUESTED_FORMATS_INVALID",
});

/// Cause of a 409 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/MessageCode409_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub enum MessageCode409Ais {
    /// `STATUS_INVALID` on the wire.
    StatusInvalid,
    /// A value newer than this description.
    Unknown(UnknownValue),
}

string_enum!(MessageCode409Ais {
    StatusInvalid = "STATUS_INVALID",
});

/// Cause of a 429 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/MessageCode429_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub enum MessageCode429Ais {
    /// `ACCESS_EXCEEDED` on the wire.
    AccessExceeded,
    /// A value newer than this description.
    Unknown(UnknownValue),
}

string_enum!(MessageCode429Ais {
    AccessExceeded = "ACCESS_EXCEEDED",
});

/// A message in a 400 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage400_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct TppMessage400Ais {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 400 answer about consents and accounts.
    pub code: MessageCode400Ais,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage400Ais { category, code, path, text });

impl Read for TppMessage400Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["category", "code", "path", "text"])?;
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode400Ais> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => category = object.value()?,
                1 => code = object.value()?,
                2 => path = object.value()?,
                _ => text = object.value()?,
            }
        }
        Ok(Self {
            category: object.required(0, category)?,
            code: object.required(1, code)?,
            path,
            text,
        })
    }
}

/// A message in a 401 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage401_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct TppMessage401Ais {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 401 answer about consents and accounts.
    pub code: MessageCode401Ais,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage401Ais { category, code, path, text });

impl Read for TppMessage401Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["category", "code", "path", "text"])?;
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode401Ais> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => category = object.value()?,
                1 => code = object.value()?,
                2 => path = object.value()?,
                _ => text = object.value()?,
            }
        }
        Ok(Self {
            category: object.required(0, category)?,
            code: object.required(1, code)?,
            path,
            text,
        })
    }
}

/// A message in a 403 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage403_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct TppMessage403Ais {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 403 answer about consents and accounts.
    pub code: MessageCode403Ais,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage403Ais { category, code, path, text });

impl Read for TppMessage403Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["category", "code", "path", "text"])?;
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode403Ais> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => category = object.value()?,
                1 => code = object.value()?,
                2 => path = object.value()?,
                _ => text = object.value()?,
            }
        }
        Ok(Self {
            category: object.required(0, category)?,
            code: object.required(1, code)?,
            path,
            text,
        })
    }
}

/// A message in a 404 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage404_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct TppMessage404Ais {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 404 answer about consents and accounts.
    pub code: MessageCode404Ais,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage404Ais { category, code, path, text });

impl Read for TppMessage404Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["category", "code", "path", "text"])?;
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode404Ais> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => category = object.value()?,
                1 => code = object.value()?,
                2 => path = object.value()?,
                _ => text = object.value()?,
            }
        }
        Ok(Self {
            category: object.required(0, category)?,
            code: object.required(1, code)?,
            path,
            text,
        })
    }
}

/// A message in a 405 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage405_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct TppMessage405Ais {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 405 answer about consents and accounts.
    pub code: MessageCode405Ais,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage405Ais { category, code, path, text });

impl Read for TppMessage405Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["category", "code", "path", "text"])?;
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode405Ais> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => category = object.value()?,
                1 => code = object.value()?,
                2 => path = object.value()?,
                _ => text = object.value()?,
            }
        }
        Ok(Self {
            category: object.required(0, category)?,
            code: object.required(1, code)?,
            path,
            text,
        })
    }
}

/// A message in a 406 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage406_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct TppMessage406Ais {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 406 answer about consents and accounts.
    pub code: MessageCode406Ais,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage406Ais { category, code, path, text });

impl Read for TppMessage406Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["category", "code", "path", "text"])?;
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode406Ais> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => category = object.value()?,
                1 => code = object.value()?,
                2 => path = object.value()?,
                _ => text = object.value()?,
            }
        }
        Ok(Self {
            category: object.required(0, category)?,
            code: object.required(1, code)?,
            path,
            text,
        })
    }
}

/// A message in a 409 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage409_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct TppMessage409Ais {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 409 answer about consents and accounts.
    pub code: MessageCode409Ais,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage409Ais { category, code, path, text });

impl Read for TppMessage409Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["category", "code", "path", "text"])?;
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode409Ais> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => category = object.value()?,
                1 => code = object.value()?,
                2 => path = object.value()?,
                _ => text = object.value()?,
            }
        }
        Ok(Self {
            category: object.required(0, category)?,
            code: object.required(1, code)?,
            path,
            text,
        })
    }
}

/// A message in a 429 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage429_AIS`.
#[derive(Clone)]
#[non_exhaustive]
pub struct TppMessage429Ais {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 429 answer about consents and accounts.
    pub code: MessageCode429Ais,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage429Ais { category, code, path, text });

impl Read for TppMessage429Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["category", "code", "path", "text"])?;
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode429Ais> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => category = object.value()?,
                1 => code = object.value()?,
                2 => path = object.value()?,
                _ => text = object.value()?,
            }
        }
        Ok(Self {
            category: object.required(0, category)?,
            code: object.required(1, code)?,
            path,
            text,
        })
    }
}

/// The failures that the description declares.
#[allow(clippy::large_enum_variant, reason = "made once, matched once")]
#[derive(Clone)]
#[non_exhaustive]
pub enum AccountsErrorBody {
    /// `400` as `application/json`.
    Error400NgAis(Error400NgAis),
    /// `400` as `application/problem+json`.
    Error400Ais(Error400Ais),
    /// `401` as `application/json`.
    Error401NgAis(Error401NgAis),
    /// `401` as `application/problem+json`.
    Error401Ais(Error401Ais),
    /// `403` as `application/json`.
    Error403NgAis(Error403NgAis),
    /// `403` as `application/problem+json`.
    Error403Ais(Error403Ais),
    /// `404` as `application/json`.
    Error404NgAis(Error404NgAis),
    /// `404` as `application/problem+json`.
    Error404Ais(Error404Ais),
    /// `405` as `application/json`.
    Error405NgAis(Error405NgAis),
    /// `405` as `application/problem+json`.
    Error405Ais(Error405Ais),
    /// `406` as `application/json`.
    Error406NgAis(Error406NgAis),
    /// `406` as `application/problem+json`.
    Error406Ais(Error406Ais),
    /// `408` without a body, `415` without a body, `500` without a body, `503` without a body.
    Empty,
    /// `409` as `application/json`.
    Error409NgAis(Error409NgAis),
    /// `409` as `application/problem+json`.
    Error409Ais(Error409Ais),
    /// `429` as `application/json`.
    Error429NgAis(Error429NgAis),
    /// `429` as `application/problem+json`.
    Error429Ais(Error429Ais),
}

redacted_debug!(AccountsErrorBody | Error400NgAis, Error400Ais, Error401NgAis, Error401Ais, Error403NgAis, Error403Ais, Error404NgAis, Error404Ais, Error405NgAis, Error405Ais, Error406NgAis, Error406Ais, Error409NgAis, Error409Ais, Error429NgAis, Error429Ais; Empty);

impl FromAnswer for AccountsErrorBody {
    fn from_answer(case: usize, body: &mut AnswerBody<'_>) -> Result<Self, ReadError> {
        match case {
            0 => body.json().map(Self::Error400NgAis),
            1 => body.json().map(Self::Error400Ais),
            2 => body.json().map(Self::Error401NgAis),
            3 => body.json().map(Self::Error401Ais),
            4 => body.json().map(Self::Error403NgAis),
            5 => body.json().map(Self::Error403Ais),
            6 => body.json().map(Self::Error404NgAis),
            7 => body.json().map(Self::Error404Ais),
            8 => body.json().map(Self::Error405NgAis),
            9 => body.json().map(Self::Error405Ais),
            10 => body.json().map(Self::Error406NgAis),
            11 => body.json().map(Self::Error406Ais),
            12 | 15 | 18 | 19 => Ok(Self::Empty),
            13 => body.json().map(Self::Error409NgAis),
            14 => body.json().map(Self::Error409Ais),
            16 => body.json().map(Self::Error429NgAis),
            _ => body.json().map(Self::Error429Ais),
        }
    }
}

impl AccountsErrorBody {
    pub(crate) const CASES: &'static [Case] = &[
        Case::code(400, Some("application/json")),
        Case::code(400, Some("application/problem+json")),
        Case::code(401, Some("application/json")),
        Case::code(401, Some("application/problem+json")),
        Case::code(403, Some("application/json")),
        Case::code(403, Some("application/problem+json")),
        Case::code(404, Some("application/json")),
        Case::code(404, Some("application/problem+json")),
        Case::code(405, Some("application/json")),
        Case::code(405, Some("application/problem+json")),
        Case::code(406, Some("application/json")),
        Case::code(406, Some("application/problem+json")),
        Case::code(408, None),
        Case::code(409, Some("application/json")),
        Case::code(409, Some("application/problem+json")),
        Case::code(415, None),
        Case::code(429, Some("application/json")),
        Case::code(429, Some("application/problem+json")),
        Case::code(500, None),
        Case::code(503, None),
    ];
}

impl ErrorBody for AccountsErrorBody {
    type Headers = LocationHeaders;
}
