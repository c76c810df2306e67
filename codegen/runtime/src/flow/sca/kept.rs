//! An authorisation as a text, for another process.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Value, json};

use super::driver::{Deadline, Driver};
use super::response::{Approach, Link, Told};
use super::watch::Watch;
use super::way_back::{WayBack, digest_of};
use super::{Sca, ScaChoice, ScaError, ScaMethod, ScaPoll, ScaRedirect, ScaRules, ScaStarted};
use crate::call::{Binding, Location, Parameter, Role};
use crate::platform::since_1970;
use crate::privacy::Secret;
use crate::wire::parameter::Group;

const NOT_KEPT: &str = "this text was not written by `keep`, or by that of another version";
const OTHER: &str = "this authorisation was begun in another environment, or of something else";

/// What has to be known to go on.
pub(super) struct Kept {
    environment: String,
    operation: String,
    authorisation: String,
    /// In seconds since 1970.
    until: u64,
    within: u64,
    /// A digest of what it is of.
    resource: String,
    /// What the handle says once, with each call, by the name of the header.
    sticky: BTreeMap<String, String>,
    /// The redirect URI, and the digests of states.
    way_back: Option<(String, Vec<String>)>,
    stage: Stage,
}

/// How far it has come.
pub(super) enum Stage {
    Started { choice: ScaChoice, methods: Vec<ScaMethod>, approach: Option<Approach>, link: Option<Link> },
    Redirect { link: Link },
    Decoupled { method: Option<String>, is_entry: bool, generation: u32, has_told: bool },
}

/// An authorisation that goes on.
pub(super) enum Resumed {
    Started(Box<ScaStarted>),
    Chosen(Sca),
}

impl Kept {
    pub(super) fn of(driver: &Driver, way_back: Option<&WayBack>, stage: Stage) -> Self {
        let left = driver.deadline.left();
        Self {
            environment: driver.client().facts().name.to_owned(),
            operation: driver.rules.start.id.to_owned(),
            authorisation: driver.authorisation.clone(),
            until: since_1970().saturating_add(left).as_secs(),
            within: driver.deadline.within.as_secs(),
            resource: resource(&driver.binding, driver.rules),
            sticky: sticky(driver.rules).filter_map(|name| Some((name.to_owned(), driver.value(name)?))).collect(),
            way_back: way_back.map(|way_back| (way_back.redirect_uri.clone(), way_back.digests.clone())),
            stage,
        }
    }

    /// The authorisation, of what the binding names.
    pub(super) fn resumed(
        self,
        binding: &Binding,
        rules: &'static ScaRules,
        within: Option<Duration>,
    ) -> Result<Resumed, ScaError> {
        let driver = self.driver(binding, rules, within)?;
        let way_back = self.way_back.map(|(redirect_uri, digests)| WayBack::known(&redirect_uri, digests)).transpose()?;
        Ok(match self.stage {
            Stage::Started { choice, methods, approach, link } => {
                let told = Told { methods, approach, link, ..Told::default() };
                Resumed::Started(Box::new(ScaStarted { driver, told, way_back, choice }))
            }
            Stage::Redirect { link } => {
                let way_back = way_back.ok_or(ScaError::Unusable(NOT_KEPT))?;
                let redirect = ScaRedirect::new(driver, link, way_back)?;
                Resumed::Chosen(Sca::Redirect(Box::new(redirect)))
            }
            Stage::Decoupled { method, is_entry, generation, has_told } => {
                let watch = Watch::new(driver, has_told);
                let poll = ScaPoll::new(watch, None, method, is_entry);
                Resumed::Chosen(Sca::Decoupled(Box::new(poll.after(generation))))
            }
        })
    }

    fn driver(&self, binding: &Binding, rules: &'static ScaRules, within: Option<Duration>) -> Result<Driver, ScaError> {
        let is_own = self.environment == binding.client().facts().name
            && self.operation == rules.start.id
            && self.resource == resource(binding, rules);
        if !is_own {
            return Err(ScaError::Unusable(OTHER));
        }
        let mut said = Group::new();
        for name in sticky(rules) {
            if let Some(value) = self.sticky.get(name) {
                said.set(name, value);
            }
        }
        let deadline = match within {
            Some(anew) => Deadline::after(anew, anew),
            None => {
                let left = Duration::from_secs(self.until).saturating_sub(since_1970());
                Deadline::after(left, Duration::from_secs(self.within))
            }
        };
        Ok(Driver::resumed(&binding.with_all(&said), rules, self.authorisation.clone(), deadline))
    }

    pub(super) fn text(&self) -> Secret {
        let way_back = self.way_back.as_ref().map(|(uri, digests)| json!({ "redirect_uri": uri, "states": digests }));
        let stage = match &self.stage {
            Stage::Started { choice, methods, approach, link } => {
                let choice = match choice {
                    ScaChoice::First => None,
                    ScaChoice::Id(id) => Some(id),
                };
                let (methods, approach): (Value, _) = (methods.iter().map(written).collect(), approach.map(Approach::as_str));
                json!({ "started": methods, "choice": choice, "approach": approach, "link": link.as_ref().map(written_link) })
            }
            Stage::Redirect { link } => json!({ "redirect": written_link(link) }),
            Stage::Decoupled { method, is_entry, generation, has_told } => {
                json!({ "decoupled": { "method": method, "entry": is_entry, "generation": generation, "told": has_told } })
            }
        };
        let text = json!({
            "environment": self.environment,
            "operation": self.operation,
            "authorisation": self.authorisation,
            "until": self.until,
            "within": self.within,
            "resource": self.resource,
            "sticky": self.sticky,
            "way_back": way_back,
            "stage": stage,
        });
        Secret::new(text.to_string())
    }

    pub(super) fn read(kept: &Secret) -> Result<Self, ScaError> {
        let read = || {
            let value: Value = serde_json::from_str(kept.expose()).ok()?;
            let text = |name: &str| Some(value.get(name)?.as_str()?.to_owned());
            let number = |name: &str| value.get(name)?.as_u64();
            let way_back = match value.get("way_back")? {
                Value::Null => None,
                known => Some((text_of(known, "redirect_uri")?, texts(known.get("states")?)?)),
            };
            Some(Self {
                environment: text("environment")?,
                operation: text("operation")?,
                authorisation: text("authorisation")?,
                until: number("until")?,
                within: number("within")?,
                resource: text("resource")?,
                sticky: value.get("sticky")?.as_object()?.iter().filter_map(named).collect(),
                way_back,
                stage: stage(value.get("stage")?)?,
            })
        };
        read().ok_or(ScaError::Unusable(NOT_KEPT))
    }
}

fn stage(stage: &Value) -> Option<Stage> {
    if let Some(methods) = stage.get("started") {
        let methods = methods.as_array()?.iter().map(method).collect::<Option<_>>()?;
        let choice = text_of(stage, "choice").map_or(ScaChoice::First, ScaChoice::Id);
        let approach = text_of(stage, "approach").and_then(|spelt| Approach::new(&spelt));
        return Some(Stage::Started { choice, methods, approach, link: stage.get("link").and_then(link) });
    }
    if let Some(redirect) = stage.get("redirect") {
        return Some(Stage::Redirect { link: link(redirect)? });
    }
    let decoupled = stage.get("decoupled")?;
    Some(Stage::Decoupled {
        method: text_of(decoupled, "method"),
        is_entry: decoupled.get("entry")?.as_bool()?,
        generation: decoupled.get("generation")?.as_u64()?.try_into().ok()?,
        has_told: decoupled.get("told")?.as_bool()?,
    })
}

fn written_link(link: &Link) -> Value {
    match link {
        Link::OAuth(href) => json!({ "oauth": href }),
        Link::Page(href) => json!({ "page": href }),
    }
}

fn link(link: &Value) -> Option<Link> {
    text_of(link, "oauth").map(Link::OAuth).or_else(|| text_of(link, "page").map(Link::Page))
}

fn written(method: &ScaMethod) -> Value {
    json!({ "id": method.id, "name": method.name, "kind": method.kind, "explanation": method.explanation })
}

fn method(method: &Value) -> Option<ScaMethod> {
    let text = |name| text_of(method, name);
    Some(ScaMethod { id: text("id")?, name: text("name"), kind: text("kind"), explanation: text("explanation") })
}

fn text_of(value: &Value, name: &str) -> Option<String> {
    Some(value.get(name)?.as_str()?.to_owned())
}

fn named((name, value): (&String, &Value)) -> Option<(String, String)> {
    Some((name.clone(), value.as_str()?.to_owned()))
}

/// The headers that stay the same through the flow.
fn sticky(rules: &'static ScaRules) -> impl Iterator<Item = &'static str> {
    rules.start.parameters.iter().filter(|parameter| parameter.role == Role::Sticky).map(|parameter| parameter.name)
}

/// What an authorisation is of: the path that it was started on, and the bank.
fn resource(binding: &Binding, rules: &'static ScaRules) -> String {
    let is_told = |parameter: &&Parameter| parameter.location == Location::Path || parameter.role == Role::Client;
    let told = rules.start.parameters.iter().filter(is_told);
    let values = told.map(|parameter| (parameter.name, binding.values().get(parameter.name).cloned()));
    let values: Vec<String> =
        values.map(|(name, given)| format!("{name}={:?}", given.and_then(|given| given.value.into_text()))).collect();
    digest_of(&values.join("\n"))
}

fn texts(list: &Value) -> Option<Vec<String>> {
    list.as_array()?.iter().map(|text| Some(text.as_str()?.to_owned())).collect()
}
