//! Reading and writing of what is sent and received: JSON, forms, multipart bodies, parameters and headers. Nothing here knows a
//! client or an operation.

pub(crate) mod charset;
#[cfg(feature = "checks")]
pub(crate) mod checks;
mod constructor;
pub(crate) mod enums;
pub(crate) mod environments;
pub(crate) mod form;
pub(crate) mod headers;
mod ids;
#[cfg(feature = "client")]
pub(crate) mod items;
pub(crate) mod json;
pub(crate) mod media_type;
pub(crate) mod multipart;
pub(crate) mod parameter;
pub(crate) mod path;
pub(crate) mod request_id;
pub(crate) mod response_body;
pub(crate) mod retry_after;
pub(crate) mod upload;
pub(crate) mod values;
