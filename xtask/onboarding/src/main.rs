//! `cargo xtask onboard`: the steps of a portal's guide, at its store.
//!
//! Exit status 0: done. 1: a person has to do something first. 2: could not be done.

mod arguments;
mod keys_file;
mod output;
mod person;
mod registering;
mod state;

use std::process::ExitCode;

use portal_onboarding::{Came, Deed, Developer, OnboardingError, Plan, Step, Steps, Track};

use arguments::{Arguments, Wanted};
use keys_file::KeysFile;
use output::Output;
use state::State;

fn main() -> ExitCode {
    let arguments = Arguments::read();
    let output = Output::new(arguments.as_json);
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return output.failed(&error.to_string()),
    };
    match runtime.block_on(onboard(&arguments, &output)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => output.failed(&error.to_string()),
    }
}

/// Does what is wanted; `false` if a person has to do something first.
async fn onboard(arguments: &Arguments, output: &Output) -> Result<bool, OnboardingError> {
    let plan = arguments.plan()?;
    let mut state = State::read(&arguments.state)?;
    match &arguments.wanted {
        Wanted::Confirmed(ids) => {
            for id in ids {
                let (track, _, step) = plan.step(id, arguments.track.as_deref())?;
                state.confirm(track, step)?;
            }
            state.write()?;
            Ok(true)
        }
        Wanted::Plan => look(&plan, arguments, &state, output).await,
        Wanted::Steps(ids) => {
            let mut steps = Vec::new();
            for id in ids {
                steps.push(plan.step(id, arguments.track.as_deref())?);
            }
            run(&plan, &steps, arguments, &mut state, output).await
        }
        Wanted::All => {
            let (name, track) = arguments.chosen(&plan)?;
            let usual = |step: &&Step| !step.does.deletes() && (!step.optional || step.does == Deed::Person);
            let steps: Vec<_> = track.steps.iter().filter(usual).map(|step| (name, track, step)).collect();
            run(&plan, &steps, arguments, &mut state, output).await
        }
    }
}

type InTrack<'p> = (&'p str, &'p Track, &'p Step);

/// Does steps in their order, until a person is needed.
async fn run(
    plan: &Plan,
    steps: &[InTrack<'_>],
    arguments: &Arguments,
    state: &mut State,
    output: &Output,
) -> Result<bool, OnboardingError> {
    if arguments.is_dry {
        steps.iter().for_each(|(_, _, step)| output.would(step));
        return Ok(true);
    }
    let keys = KeysFile::new(arguments.keys.as_deref());
    let developer = if steps.iter().any(|(_, _, step)| step.does.needs_store()) { arguments.developer()? } else { nobody() };
    let does = |deed: Deed| steps.iter().any(|(_, _, step)| step.does == deed);
    let registers = steps.iter().any(|(_, _, step)| step.does.registers());
    // What is missing is said before anything is sent; of all steps, those before the registration can be done without.
    let registration = match registers && (arguments.registering.is_said() || !matches!(arguments.wanted, Wanted::All)) {
        true => Some(arguments.registering.needed(does(Deed::Register) && !does(Deed::GenerateKeys))?),
        false => None,
    };
    let organisation = arguments.registering.organisation()?;
    let mut open: Option<(&str, Steps<'_>)> = None;
    for (name, track, step) in steps {
        if step.does.registers() && registration.is_none() {
            output.needs(step, registering::NEEDS);
            return Ok(false);
        }
        if step.does == Deed::Person {
            if !person(name, step, state, organisation.as_deref(), output)? {
                return Ok(false);
            }
            continue;
        }
        let current = match open.take() {
            Some((known, steps)) if known == *name => steps,
            _ => {
                let steps = Steps::new(plan, track, developer.clone());
                registration.iter().cloned().fold(steps, Steps::with_registration)
            }
        };
        let (_, current) = open.insert((name, current));
        let report = current.run(step).await?;
        output.report(step, &report);
        if let Some(found) = &report.keys {
            keys.write(found, output)?;
        }
    }
    Ok(true)
}

/// Whether a person has done a step. On a terminal it is waited for.
fn person(
    track: &str,
    step: &Step,
    state: &mut State,
    organisation: Option<&str>,
    output: &Output,
) -> Result<bool, OnboardingError> {
    if state.is_confirmed(track, step) {
        output.person(step, Came::Found, organisation);
        return Ok(true);
    }
    output.person(step, Came::Person, organisation);
    if step.optional {
        return Ok(true);
    }
    if !person::has_done(step)? {
        return Ok(false);
    }
    state.confirm(track, step)?;
    state.write()?;
    Ok(true)
}

/// Prints the plan. What has been done at the store is looked up where a developer's name is given, and what of a registration where its
/// file is said.
async fn look(plan: &Plan, arguments: &Arguments, state: &State, output: &Output) -> Result<bool, OnboardingError> {
    let (developer, organisation) = (arguments.known_developer()?, arguments.registering.organisation()?);
    let registration = arguments.registering.known()?;
    for (name, track) in &plan.tracks {
        if arguments.track.as_deref().is_some_and(|only| only != name) {
            continue;
        }
        output.track(name);
        let mut steps = Steps::new(plan, track, developer.clone().unwrap_or_else(nobody));
        if let Some(registration) = &registration {
            steps = steps.with_registration(registration.clone());
        }
        for step in &track.steps {
            let is_known = if step.does.registers() { registration.is_some() } else { developer.is_some() };
            if step.does == Deed::Person {
                let came = if state.is_confirmed(name, step) { Came::Found } else { Came::Person };
                output.person(step, came, organisation.as_deref());
            } else if is_known {
                output.report(step, &steps.look(step).await?);
            } else {
                output.would(step);
            }
        }
    }
    Ok(true)
}

fn nobody() -> Developer {
    Developer { name: String::new(), password: String::new().into() }
}
