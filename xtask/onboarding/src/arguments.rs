//! The command line.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use portal_onboarding::{Developer, OnboardingError, Plan, Track};

use crate::registering::{self, Registering};

/// What gives the developer's name and password. They are no arguments, which every program on the machine can read.
const NAME: &str = "PORTAL_DEVELOPER";
const PASSWORD: &str = "PORTAL_PASSWORD";

/// What the program is told.
pub(crate) struct Arguments {
    folder: PathBuf,
    pub(crate) wanted: Wanted,
    pub(crate) track: Option<String>,
    pub(crate) state: PathBuf,
    /// Where keys go; `-` is standard output.
    pub(crate) keys: Option<PathBuf>,
    store: Option<String>,
    pub(crate) registering: Registering,
    pub(crate) is_dry: bool,
    pub(crate) as_json: bool,
}

/// What is to be done.
pub(crate) enum Wanted {
    /// Nothing: the plan is printed.
    Plan,
    /// These steps.
    Steps(Vec<String>),
    /// All steps of a track but those that delete, and those that most do without.
    All,
    /// Nothing: a person has done these.
    Confirmed(Vec<String>),
}

impl Arguments {
    pub(crate) fn read() -> Self {
        Self::of(&command().get_matches())
    }

    fn of(matches: &ArgMatches) -> Self {
        let texts = |name: &str| matches.get_many::<String>(name).into_iter().flatten().cloned().collect::<Vec<_>>();
        let path = |name: &str| matches.get_one::<PathBuf>(name).cloned();
        let (steps, done) = (texts("step"), texts("done"));
        let wanted = match (matches.get_flag("all"), steps.is_empty(), done.is_empty()) {
            (true, ..) => Wanted::All,
            (_, _, false) => Wanted::Confirmed(done),
            (_, false, _) => Wanted::Steps(steps),
            _ => Wanted::Plan,
        };
        let folder = path("folder").unwrap_or_default();
        let portal = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Self {
            folder,
            wanted,
            track: matches.get_one::<String>("track").cloned(),
            state: path("state").unwrap_or_else(|| PathBuf::from(format!("onboarding.{portal}.json"))),
            keys: path("keys"),
            store: matches.get_one::<String>("store").cloned(),
            registering: Registering::of(matches),
            is_dry: matches.get_flag("dry-run"),
            as_json: matches.get_one::<String>("format").is_some_and(|format| format == "json"),
        }
    }

    /// The plan of the portal.
    pub(crate) fn plan(&self) -> Result<Plan, OnboardingError> {
        let mut plan = Plan::read(&self.folder)?;
        if let Some(store) = &self.store {
            store.trim_end_matches('/').clone_into(&mut plan.store.address);
            plan.store.gateway = None;
        }
        if let Some(track) = &self.track
            && !plan.tracks.contains_key(track)
        {
            let known: Vec<&str> = plan.tracks.keys().map(String::as_str).collect();
            return Err(OnboardingError::Plan(format!("there is no track {track}; there is {}", known.join(", "))));
        }
        Ok(plan)
    }

    /// The track that is named, or the first.
    pub(crate) fn chosen<'p>(&self, plan: &'p Plan) -> Result<(&'p str, &'p Track), OnboardingError> {
        let mut tracks = plan.tracks.iter().filter(|(name, _)| self.track.as_ref().is_none_or(|only| only == *name));
        let (name, track) = tracks.next().ok_or_else(|| OnboardingError::Plan("the plan has no track".to_owned()))?;
        Ok((name, track))
    }

    /// The developer, whose password is asked for where the environment does not give it.
    pub(crate) fn developer(&self) -> Result<Developer, OnboardingError> {
        let missing = || OnboardingError::Local(format!("{NAME} gives the developer's name at the portal, and is not set"));
        let name = variable(NAME)?.ok_or_else(missing)?;
        let password = asked(PASSWORD, &format!("Password of {name}"))?;
        Ok(Developer { name, password: password.into() })
    }

    /// The developer, if the environment names one.
    pub(crate) fn known_developer(&self) -> Result<Option<Developer>, OnboardingError> {
        if self.is_dry || variable(NAME)?.is_none() { Ok(None) } else { self.developer().map(Some) }
    }
}

/// A secret of the environment, which is asked for on the terminal where that does not give it.
pub(crate) fn asked(name: &str, what: &str) -> Result<String, OnboardingError> {
    if let Some(value) = variable(name)? {
        return Ok(value);
    }
    let fault = |error| OnboardingError::Local(format!("there is no terminal to ask for a secret ({error}); {name} gives it"));
    rpassword::prompt_password(format!("{what}: ")).map_err(fault)
}

pub(crate) fn variable(name: &str) -> Result<Option<String>, OnboardingError> {
    match std::env::var(name) {
        Ok(value) => Ok(Some(value).filter(|value| !value.is_empty())),
        Err(std::env::VarError::NotPresent) => Ok(None),
        Err(std::env::VarError::NotUnicode(_)) => Err(OnboardingError::Local(format!("{name} is not Unicode"))),
    }
}

fn command() -> Command {
    let file = |name: &'static str, help: &'static str| {
        Arg::new(name).long(name).value_name("FILE").value_parser(value_parser!(PathBuf)).help(help)
    };
    Command::new("cargo xtask onboard")
        .about("Does the steps of a portal's guide at its store, each as often as you like; without a step prints the plan, and what of it is done")
        .after_help(
            "PORTAL_DEVELOPER gives the developer's name at the portal, PORTAL_PASSWORD the password; PORTAL_REGISTRATION_TOKEN the token for a\n\
             registration, PORTAL_PASSPHRASE the passphrase of the identity. What is secret is asked for where it is not given.\n\
             Exit status 0: done. 1: a person has to do something first. 2: could not be done.",
        )
        .arg(
            Arg::new("folder")
                .value_name("FOLDER")
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help("The portal's folder, with its onboarding.yaml"),
        )
        .arg(Arg::new("step").value_name("STEP").action(ArgAction::Append).help("A step of the plan, by its id"))
        .arg(
            Arg::new("all")
                .long("all")
                .action(ArgAction::SetTrue)
                .conflicts_with("step")
                .help("All steps of the track, but those that delete and those that most do without"),
        )
        .arg(
            Arg::new("done")
                .long("done")
                .value_name("STEP")
                .action(ArgAction::Append)
                .conflicts_with_all(["step", "all"])
                .help("Notes that a person has done this step"),
        )
        .arg(Arg::new("track").long("track").value_name("NAME").help("The track of the plan; by default the first, or the only one that has the step"))
        .arg(Arg::new("store").long("store").value_name("URL").help("Scheme and host of the store, instead of that in the plan"))
        .arg(file("keys", "Where consumer key, secret and token are written, as lines for a shell, for its owner alone; `-` prints them"))
        .arg(file("state", "Where it is kept what persons have done; by default onboarding.PORTAL.json"))
        .args(registering::arguments())
        .arg(Arg::new("dry-run").long("dry-run").action(ArgAction::SetTrue).help("Prints the calls that the steps make at most, and makes none"))
        .arg(Arg::new("format").long("format").value_name("FORMAT").value_parser(["text", "json"]).default_value("text").help("Lines for people, or a JSON object for each step"))
}
