//! All of the kit that generated code may name. It is no part of the public interface.

pub use super::comes_back::comes_back;
pub use super::form::{ReadForm, ReceivedForm};
pub use super::headers::header_texts;
pub use super::received::ReceivedContent;
pub use super::{
    BrokenRule, Content, Expectation, FromContent, Mock, Mocked, Part, ReadError, Received, Recorder, Replay, ToContent,
    ToHeaders, TokenRequest, check_session_store, from_form, from_form_or_parts, from_json, from_parts, to_json,
};
