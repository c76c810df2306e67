use crate::wire::request_id::RequestId;

/// Which operation was called, and the ids of the requests made for it.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    operation: &'static str,
    is_safe: bool,
    request_id: RequestId,
    /// `request_id` first, then those of other requests made for the call.
    request_ids: Vec<RequestId>,
}

impl Record {
    /// A call of the operation with this id; `is_safe` says whether it only reads.
    pub(crate) fn new(operation: &'static str, is_safe: bool, request_id: RequestId) -> Self {
        Self { operation, is_safe, request_id, request_ids: vec![request_id] }
    }

    /// Adds the id of another request made for this call, or the one in the server's response.
    pub(crate) fn add(&mut self, request_id: RequestId) {
        if !self.request_ids.contains(&request_id) {
            self.request_ids.push(request_id);
        }
    }

    pub(crate) fn operation(&self) -> &'static str {
        self.operation
    }

    pub(crate) fn is_safe(&self) -> bool {
        self.is_safe
    }

    pub(crate) fn request_id(&self) -> RequestId {
        self.request_id
    }

    pub(crate) fn request_ids(&self) -> &[RequestId] {
        &self.request_ids
    }
}
