//! Writing the declared headers of responses.

use crate::wire::headers::NoHeaders;
use crate::wire::parameter::ToParameter;

/// The declared headers of a response, which can be written.
pub trait ToHeaders {
    /// Name and text of each header that has a value.
    fn to_headers(&self) -> Vec<(&'static str, String)>;
}

impl ToHeaders for NoHeaders {
    fn to_headers(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
}

/// Name and text of each of these headers that has a value; the items of an array are joined by commas.
#[must_use]
pub fn header_texts(headers: &[(&'static str, &dyn ToParameter)]) -> Vec<(&'static str, String)> {
    let set = headers.iter().filter_map(|(name, value)| Some((*name, value.to_parameter().into_text()?)));
    set.collect()
}
