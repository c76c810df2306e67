//! What a portal says of its authorisations.

use crate::call::{Descriptor, Recovery};

/// Which operations and parameters play the parts of an authorisation.
#[derive(Debug)]
pub struct ScaRules {
    /// Starts one.
    pub start: &'static Descriptor,
    /// Chooses a method, and passes on what the customer entered.
    pub update: &'static Descriptor,
    /// Tells its status.
    pub status: &'static Descriptor,
    /// The parameter for its id in the paths of the last two.
    pub authorisation: &'static str,
    /// The headers by which the exchange of a code says what the code is for, each with the parameter that has the value.
    pub exchange: &'static [(&'static str, &'static str)],
    /// What the data of a challenge is, by the id of the method.
    pub challenges: &'static [(&'static str, ChallengeKind)],
    /// How the resource shows what became of it, for banks that forget an authorisation when it is over.
    pub shown: Option<&'static Recovery>,
    /// The seconds between two looks at its status.
    pub seconds: u64,
}

/// What the data of a challenge is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChallengeKind {
    /// The text of a QR code.
    QrCode,
    /// A token with which BankID starts.
    AutoStartToken,
}

impl ScaRules {
    /// What the data is of the challenges of a method. What nobody has said is a text to show as a QR code.
    pub(super) fn challenge(&self, method: Option<&str>) -> ChallengeKind {
        let said = self.challenges.iter().find(|(id, _)| Some(*id) == method);
        said.map_or(ChallengeKind::QrCode, |(_, kind)| *kind)
    }
}
