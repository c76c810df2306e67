//! The steps at the portal, in the order of a track of the plan.

use portal_onboarding::{Came, Developer, Keys, Plan, Step, Steps, Track};
use portal_sandbox::Site;

use super::{Outcome, line};

/// A developer at the portal.
pub(crate) struct Portal<'p> {
    track: &'p Track,
    steps: Steps<'p>,
}

impl<'p> Portal<'p> {
    pub(crate) fn new(plan: &'p Plan, track: &str, site: &Site) -> Outcome<Self> {
        let (name, password) = site.users().find(|(name, _)| *name == "developer").ok_or("the portal knows no developer")?;
        let developer = Developer { name: name.to_owned(), password: password.into() };
        let track = plan.tracks.get(track).ok_or("the plan has no such track")?;
        Ok(Self { track, steps: Steps::new(plan, track, developer) })
    }

    /// What only a person can do. The bank on this machine needs none of it.
    pub(crate) fn person(&self, id: &str) -> Outcome<()> {
        let step = self.find(id)?;
        let page = step.at.as_deref().unwrap_or("the portal");
        line(id, format_args!("{}: a person enters {} at {page}", step.what, step.enter.join(", ")), None::<&str>);
        Ok(())
    }

    /// What a program does.
    pub(crate) async fn step(&mut self, id: &str) -> Outcome<Option<Keys>> {
        let step = self.find(id)?;
        let report = self.steps.run(step).await?;
        let told = if report.came == Came::Found { "it was there" } else { "done" };
        line(id, format_args!("{}: {told}, {}", step.what, report.told), report.request_ids.last());
        Ok(report.keys)
    }

    /// D1 and D2.
    pub(crate) async fn delete(&mut self) -> Outcome<()> {
        let at_store = self.track.steps.iter().filter(|step| step.does.deletes() && step.does.needs_store());
        let ids: Vec<String> = at_store.map(|step| step.id.clone()).collect();
        for id in ids {
            self.step(&id).await?;
        }
        Ok(())
    }

    fn find(&self, id: &str) -> Outcome<&'p Step> {
        let step = self.track.steps.iter().find(|step| step.id == id);
        step.ok_or_else(|| format!("the plan has no step {id}").into())
    }
}
