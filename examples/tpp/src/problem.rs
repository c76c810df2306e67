//! What went wrong, in words for the visitor, with what her bank's support asks for.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use open_payments::{CallbackFault, Error, ErrorKind, Outcome, RequestId, ScaError};

use crate::views::problem;

/// What went wrong. It is not printed: a bank's words may have personal data in them.
#[derive(Clone)]
pub(crate) struct Trouble {
    pub(crate) title: &'static str,
    pub(crate) words: &'static str,
    /// The bank's own words.
    pub(crate) from_bank: Option<String>,
    pub(crate) request_ids: Vec<RequestId>,
}

/// A page that says what went wrong, and leads on.
pub(crate) struct Problem {
    pub(crate) status: StatusCode,
    pub(crate) trouble: Box<Trouble>,
    /// Where the visitor goes on.
    pub(crate) next: &'static str,
}

impl Trouble {
    const fn new(title: &'static str, words: &'static str) -> Self {
        Self { title, words, from_bank: None, request_ids: Vec::new() }
    }

    fn of_call<B>(error: &Error<B>) -> Self {
        let (title, words) = told(error.kind(), error.outcome());
        Self { from_bank: error.message(), request_ids: error.request_ids().to_vec(), ..Self::new(title, words) }
    }

    /// How an authorisation went wrong.
    pub(crate) fn of_authorisation(error: &ScaError) -> Self {
        let trouble = match error {
            ScaError::Call(error) => return Self::of_call(error),
            ScaError::Failed(failure) if failure.refusal().is_some_and(is_denied) => {
                Self::new("You said no at your bank", "Nothing was done. You can begin again whenever you like.")
            }
            ScaError::Failed(_) => Self::new("It was not approved", "Nothing was done. You can begin again whenever you like."),
            ScaError::TimedOut { .. } => {
                Self::new("It took too long", "The bank has stopped waiting for you. You can begin again whenever you like.")
            }
            ScaError::Callback(_) => return Self::of_way_back(),
            ScaError::NoSuchMethod(_) => Self::new("The bank does not offer that", "Choose another way to identify yourself."),
            ScaError::Token(_) => {
                Self::new("The bank did not let us go on", "You came back from your bank, but it did not accept the way back.")
            }
            _ => Self::new("This cannot go on", "It is our fault, not yours. Please tell our support."),
        };
        Self { from_bank: error.message(), request_ids: error.request_ids().to_vec(), ..trouble }
    }

    const fn of_way_back() -> Self {
        Self::new(
            "This way back from your bank does not work",
            "It was used before, or it is not yours: somebody else, or another browser, began there. Nothing has changed.",
        )
    }
}

fn is_denied(refusal: &open_payments::AuthorizationRefusal) -> bool {
    *refusal.code() == open_payments::AuthorizationCode::AccessDenied
}

/// Title and words.
fn told(kind: ErrorKind, outcome: Outcome) -> (&'static str, &'static str) {
    if outcome == Outcome::Unknown {
        return (
            "We do not know whether it was done",
            "The bank did not answer. Do not do it again before you have looked whether it was done the first time.",
        );
    }
    match kind {
        ErrorKind::Unauthorized | ErrorKind::Forbidden => {
            ("Your bank does not allow this", "Your permission may have ended. You can give a new one.")
        }
        ErrorKind::NotFound => ("Your bank does not know this", "It may have been removed."),
        ErrorKind::Conflict => ("This is not possible any more", "Your bank says that it has gone on in the meantime."),
        ErrorKind::TooManyRequests => ("Your bank asks for patience", "It has been asked too often. Please try again later."),
        ErrorKind::Rejected => ("Your bank did not accept this", "Please look at what you entered, and try again."),
        ErrorKind::Invalid => {
            ("This cannot be sent", "Something in it has a form that banks do not take. Please look at what you entered.")
        }
        ErrorKind::Transport | ErrorKind::Timeout | ErrorKind::Server => {
            ("Your bank cannot be reached", "Nothing was done. Please try again in a moment.")
        }
        _ => ("Something went wrong between us and your bank", "Please try again, or tell our support."),
    }
}

impl Problem {
    fn new(status: StatusCode, title: &'static str, words: &'static str, next: &'static str) -> Self {
        Self { status, trouble: Box::new(Trouble::new(title, words)), next }
    }

    /// The same, with another way on.
    pub(crate) fn with_next(self, next: &'static str) -> Self {
        Self { next, ..self }
    }

    /// A form that is not of the visitor's pages.
    pub(crate) fn forged() -> Self {
        let words = "It was sent from a page that is not yours, or is from before you were away. Nothing has changed.";
        Self::new(StatusCode::FORBIDDEN, "This form cannot be taken", words, "/")
    }

    /// A callback that is of nothing that the visitor has begun.
    pub(crate) fn way_back() -> Self {
        Self { status: StatusCode::BAD_REQUEST, trouble: Box::new(Trouble::of_way_back()), next: "/" }
    }

    /// An authorisation that the visitor has not begun, or that is long over.
    pub(crate) fn over() -> Self {
        Self::new(StatusCode::NOT_FOUND, "This is over", "It was finished, or given up, or is not yours.", "/")
    }

    /// A page that there is not.
    pub(crate) fn no_page() -> Self {
        Self::new(StatusCode::NOT_FOUND, "There is no such page", "The address may be mistyped.", "/")
    }
}

impl<B> From<Error<B>> for Problem {
    fn from(error: Error<B>) -> Self {
        let status = match error.kind() {
            ErrorKind::TooManyRequests => StatusCode::SERVICE_UNAVAILABLE,
            ErrorKind::Rejected | ErrorKind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
            ErrorKind::NotFound => StatusCode::NOT_FOUND,
            ErrorKind::Conflict => StatusCode::CONFLICT,
            ErrorKind::Unauthorized | ErrorKind::Forbidden => StatusCode::FORBIDDEN,
            ErrorKind::Timeout => StatusCode::GATEWAY_TIMEOUT,
            _ => StatusCode::BAD_GATEWAY,
        };
        Self { status, trouble: Box::new(Trouble::of_call(&error)), next: "/bank" }
    }
}

impl From<ScaError> for Problem {
    fn from(error: ScaError) -> Self {
        match error {
            ScaError::Call(error) => (*error).into(),
            ScaError::Callback(CallbackFault::Repeated) => Self::way_back(),
            other => {
                Self { status: StatusCode::BAD_GATEWAY, trouble: Box::new(Trouble::of_authorisation(&other)), next: "/bank" }
            }
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        (self.status, problem::page(&self.trouble, self.next)).into_response()
    }
}
