//! Methods of authentication, and the choice of one.

use std::fmt;

/// A method of authentication that the bank offers the customer.
#[derive(Clone, PartialEq, Eq)]
pub struct ScaMethod {
    pub(super) id: String,
    pub(super) name: Option<String>,
    pub(super) kind: Option<String>,
    pub(super) explanation: Option<String>,
}

impl ScaMethod {
    /// Its id at the bank, such as `mbid`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What it is called, for the customer.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Its type (NextGenPSD2, `authenticationType`), such as `PUSH_OTP`.
    #[must_use]
    pub fn kind(&self) -> Option<&str> {
        self.kind.as_deref()
    }

    /// The bank's words on it, for the customer.
    #[must_use]
    pub fn explanation(&self) -> Option<&str> {
        self.explanation.as_deref()
    }
}

/// Its name is not printed: it may have a telephone number in it.
impl fmt::Debug for ScaMethod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ScaMethod").field("id", &self.id).field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// Which method of authentication to take.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum ScaChoice {
    /// The one that the bank names first.
    #[default]
    First,
    /// The one with this id.
    Id(String),
}

impl ScaChoice {
    /// The method among those that a bank offers.
    pub(super) fn of<'m>(&self, methods: &'m [ScaMethod]) -> Option<&'m ScaMethod> {
        match self {
            Self::First => methods.first(),
            Self::Id(id) => methods.iter().find(|method| method.id == *id),
        }
    }
}

impl From<&str> for ScaChoice {
    fn from(id: &str) -> Self {
        Self::Id(id.to_owned())
    }
}

impl From<String> for ScaChoice {
    fn from(id: String) -> Self {
        Self::Id(id)
    }
}

impl From<&ScaMethod> for ScaChoice {
    fn from(method: &ScaMethod) -> Self {
        Self::Id(method.id.clone())
    }
}
