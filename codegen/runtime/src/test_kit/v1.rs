//! All of the kit that generated code may name. It is no part of the public interface.

pub use super::form::{ReadForm, ReceivedForm};
pub use super::headers::header_texts;
pub use super::received::ReceivedContent;
pub use super::{
    BrokenRule, Content, FromContent, Part, ReadError, ToContent, ToHeaders, check_session_store, from_form, from_form_or_parts,
    from_json, from_parts, to_json,
};
