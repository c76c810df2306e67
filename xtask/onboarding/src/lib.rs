//! What leads to the first call of a portal's APIs: a developer's application, its subscriptions and its keys, at a store of WSO2 API
//! Manager 2.x, and the registration of a client.
//!
//! The steps are those of the portal's own guide, in `onboarding.yaml` beside its `portal.yaml`. Each finds what is there before it makes
//! anything, so that all can be repeated; what only a person can do is said with its page.
//!
//! ```no_run
//! # async fn example() -> Result<(), portal_onboarding::OnboardingError> {
//! use portal_onboarding::{Developer, Plan, Steps};
//!
//! let plan = Plan::read("specs/some-bank".as_ref())?;
//! let developer = Developer { name: "developer".to_owned(), password: "password".into() };
//! let track = &plan.tracks["sandbox"];
//! let mut steps = Steps::new(&plan, track, developer);
//! for step in track.steps.iter().filter(|step| !step.does.deletes() && !step.optional) {
//!     println!("{}: {}", step.id, steps.run(step).await?.told);
//! }
//! # Ok(())
//! # }
//! ```

mod error;
mod owners_file;
mod plan;
mod registration;
mod sources;
mod steps;
mod store;

pub use error::OnboardingError;
pub use owners_file::write_for_owner;
pub use plan::{Deed, FILE, KeyKind, Plan, Step, StoreAddress, Track};
pub use registration::ClientRegistration;
pub use sources::{Entry, Fetched, Record, SOURCES, Source, Sources};
pub use steps::{Came, Keys, Report, Steps};
pub use store::{Developer, Done, Store, open};
