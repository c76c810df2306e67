//! What there is to show to a customer who authenticates without leaving.

use std::fmt;

use super::response::Challenge;
use super::rules::ChallengeKind;
use super::{ScaStatus, bank_id, qr};

/// How far the customer has come, and what to show by now.
#[derive(Clone)]
pub struct ScaStep {
    pub(super) status: ScaStatus,
    pub(super) message: Option<String>,
    pub(super) challenge: Option<Challenge>,
    pub(super) kind: ChallengeKind,
    pub(super) generation: u32,
    pub(super) is_entry: bool,
}

/// What the customer has to enter.
#[derive(Clone, PartialEq, Eq)]
pub struct ScaEntry {
    hint: Option<String>,
    longest: Option<u32>,
    is_number: bool,
}

impl ScaStep {
    /// The status.
    #[must_use]
    pub fn status(&self) -> &ScaStatus {
        &self.status
    }

    /// The bank's words to the customer.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// Counts what was shown: as long as it is the same, so is the code or picture, and a page need not draw it again.
    #[must_use]
    pub fn generation(&self) -> u32 {
        self.generation
    }

    /// The text of a QR code, where there is one to scan. Codes change; a bank may show none for a while.
    #[must_use]
    pub fn qr_text(&self) -> Option<String> {
        let data = self.data()?;
        Some(match self.kind {
            ChallengeKind::QrCode => data.to_owned(),
            ChallengeKind::AutoStartToken => bank_id::qr_text(data),
        })
    }

    /// The QR code as an SVG element of 240 pixels or a little more.
    #[must_use]
    pub fn qr_svg(&self) -> Option<String> {
        qr::svg(&self.qr_text()?)
    }

    /// The QR code in blocks of Unicode, for a terminal with a dark background.
    #[must_use]
    pub fn qr_blocks(&self) -> Option<String> {
        qr::blocks(&self.qr_text()?)
    }

    /// The address of a picture that the bank made, mostly of a QR code, as an `img` element takes it: `https:`, or `data:` with a
    /// picture in it.
    #[must_use]
    pub fn image(&self) -> Option<&str> {
        self.challenge.as_ref()?.image.as_deref()
    }

    /// The link that opens BankID on the customer's own device, which comes back to `back`; without it, the customer goes back by hand.
    #[must_use]
    pub fn bank_id_link(&self, back: Option<&str>) -> Option<String> {
        match self.kind {
            ChallengeKind::AutoStartToken => self.data().map(|token| bank_id::link(token, back)),
            ChallengeKind::QrCode => None,
        }
    }

    /// What the customer has to enter, where the bank waits for that: [`ScaPoll::enter`](super::ScaPoll::enter) passes it on.
    #[must_use]
    pub fn entry(&self) -> Option<ScaEntry> {
        if !self.is_entry {
            return None;
        }
        let challenge = self.challenge.as_ref();
        let is_number = challenge.and_then(|challenge| challenge.entry_format.as_deref()) == Some("integer");
        Some(ScaEntry {
            hint: challenge.and_then(|challenge| challenge.hint.clone()),
            longest: challenge.and_then(|challenge| challenge.longest_entry),
            is_number,
        })
    }

    fn data(&self) -> Option<&str> {
        self.challenge.as_ref()?.data.as_deref()
    }
}

impl ScaEntry {
    /// The bank's words on it.
    #[must_use]
    pub fn hint(&self) -> Option<&str> {
        self.hint.as_deref()
    }

    /// How many characters it has at most.
    #[must_use]
    pub fn longest(&self) -> Option<u32> {
        self.longest
    }

    /// Whether it is of digits alone.
    #[must_use]
    pub fn is_number(&self) -> bool {
        self.is_number
    }
}

/// The bank's words are not printed.
impl fmt::Debug for ScaEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { hint: _, longest, is_number } = self;
        f.debug_struct("ScaEntry").field("longest", longest).field("is_number", is_number).finish_non_exhaustive()
    }
}

impl fmt::Debug for ScaStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ScaStep").field("status", &self.status).field("generation", &self.generation).finish_non_exhaustive()
    }
}
