//! Flows of several steps, which calls are a part of.

mod callback;
mod final_status;
mod login;
mod pages;
mod registration;
#[cfg(feature = "sca")]
mod sca;
mod streams;
mod term;

pub use final_status::{FinalStatus, HasFinalStatus, Waited, WaitedFor, until_final};
pub use login::{FromBinding, Login};
pub use pages::{Counting, HasItems, PageItems, Paged, Pages, Paging, Unit};
pub use registration::{ClientMetadata, Registrar, Registration};
#[cfg(feature = "sca")]
pub use sca::{
    ChallengeKind, Sca, ScaChoice, ScaEntry, ScaError, ScaFailure, ScaMethod, ScaPoll, ScaRedirect, ScaRequest, ScaRules,
    ScaStarted, ScaStatus, ScaStep,
};
pub use streams::{Chunks, Events, Items};
pub use term::{HasTerm, Term, TermRule, term};
