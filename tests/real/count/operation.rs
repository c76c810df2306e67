//! What an operation declares by itself: parameters, bodies, responses and their headers.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Count, KINDS};
use crate::description::{Description, Operation};
use crate::package::Package;
use crate::package::operations::{self, Case};
use crate::package::tokens::Held;

/// An operation against what the package has at its address.
pub(super) struct OneOperation<'c> {
    pub(super) description: &'c Description,
    pub(super) declared: &'c Operation<'c>,
    pub(super) required: &'c BTreeSet<(String, &'c str, &'c str)>,
    pub(super) kept: &'c operations::Operation,
    pub(super) package: &'c Package,
    pub(super) count: &'c mut Count,
}

impl<'c> OneOperation<'c> {
    pub(super) fn parameters(&mut self) {
        for ((location, name), node) in &self.declared.parameters {
            let required = self.required.contains(&(self.declared.address(), *location, *name));
            let style = self.description.style(location, node);
            let kept = self.kept.parameters.iter().find(|kept| kept.location == *location && kept.name == *name);
            let is_kept = kept.is_some_and(|kept| {
                kept.is_set && kept.required == required && style.as_ref().is_none_or(|style| *style == kept.style)
            });
            let kind = KINDS.into_iter().find(|kind| kind == location).unwrap_or("header");
            self.count.one(kind, is_kept, || format!("{} {name}, required: {required}, {style:?}; {kept:?}", self.kept.address));
        }
    }

    /// Headers of successes and those of failures are read apart.
    pub(super) fn headers(&mut self) {
        let of = |name: Option<&String>| name.and_then(|name| self.package.kept(&self.kept.scope, name));
        let failure = of(self.kept.failure.as_ref());
        let of_failures = failure.and_then(|failure| of(failure.failure_headers.as_ref()));
        let success = self.declared.responses.iter().any(|response| response.status.starts_with(['2', '3']));
        for response in &self.declared.responses {
            let succeeds = response.status.starts_with(['2', '3']) || (response.status == "default" && !success);
            let kept = if succeeds { of(Some(&self.kept.headers)) } else { of_failures };
            for name in response.headers.keys() {
                let is_kept = kept.is_some_and(|kept| kept.headers.contains(name));
                let is_echo = !is_kept && self.package.is_request_id(name);
                let kind = if is_echo { "echoes" } else { "headers" };
                let is_kept = is_kept || (is_echo && self.kept.sends_as_request_id(name));
                self.count.one(kind, is_kept, || format!("{} {} {name}", self.kept.address, response.status));
            }
        }
    }

    /// Each body that may be sent: its schema, and the type that it is given as.
    pub(super) fn bodies(&mut self) -> Vec<(&'c Value, Held)> {
        let mut kept = BTreeMap::new();
        for (media_type, held) in &self.kept.bodies {
            match (media_type, held) {
                (Some(media_type), held) => drop(kept.insert(media_type.clone(), held.clone())),
                (None, Held::Named(choice)) => kept.extend(self.choices(choice)),
                (None, _) => {}
            }
        }
        let mut pairs = Vec::new();
        for (media_type, schema) in &self.declared.bodies {
            let held = kept.get(*media_type);
            self.count.one("bodies", held.is_some(), || format!("{} {media_type}; {kept:?}", self.kept.address));
            pairs.extend(schema.as_deref().zip(held.cloned()));
        }
        pairs
    }

    /// The variants of a body in several media types.
    fn choices(&self, choice: &str) -> Vec<(String, Held)> {
        let Some(kept) = self.package.kept(&self.kept.scope, choice) else { return Vec::new() };
        let Some(code) = &kept.write_to else { return Vec::new() };
        let arms = code.split("Self::").skip(1);
        let variants = arms.filter_map(|arm| {
            let (variant, rest) = arm.split_once("(body)=>")?;
            let held = kept.variants.iter().find(|(name, _)| name == variant)?.1.clone()?;
            let media_type = match rest {
                rest if rest.contains(".parts(") => "multipart/form-data",
                rest if rest.contains(".form(") => "application/x-www-form-urlencoded",
                rest => rest.split('"').nth(1)?,
            };
            Some((media_type.to_owned(), held))
        });
        variants.collect()
    }

    /// Each response that may come: its schema, and the type that it is read as.
    pub(super) fn responses(&mut self) -> Vec<(&'c Value, Held)> {
        let failure = self.kept.failure.as_ref().and_then(|name| self.package.kept(&self.kept.scope, name));
        let failures = failure.map_or(self.kept.failures.as_slice(), |failure| failure.cases.as_slice());
        let failure = self.kept.failure.clone().map(Held::Named);
        let mut pairs = Vec::new();
        for response in &self.declared.responses {
            let bare = [("", None)];
            let contents = if response.contents.is_empty() { &bare[..] } else { &response.contents };
            for (media_type, schema) in contents {
                let media_type = (!media_type.is_empty()).then(|| (*media_type).to_owned());
                let case = Case { status: response.status.clone(), media_type };
                let succeeds = self.kept.success.iter().position(|kept| *kept == case);
                let fails = failures.iter().position(|kept| *kept == case);
                let held = match (succeeds, fails) {
                    (Some(at), _) => self.read_as(self.kept.response.as_ref(), at),
                    (None, Some(at)) => self.read_as(failure.as_ref(), at),
                    (None, None) => None,
                };
                let is_kept = succeeds.or(fails).is_some() && (schema.is_none() || held.is_some());
                self.count.one("responses", is_kept, || format!("{} {case:?}", self.kept.address));
                pairs.extend(schema.zip(held));
            }
        }
        pairs
    }

    /// What a case is read as: the type itself, or what the variant holds that its code makes. Where a gateway's body may come as well,
    /// the declared one is tried first.
    fn read_as(&self, response: Option<&Held>, case: usize) -> Option<Held> {
        let response = response?;
        let Held::Named(name) = response else { return Some(response.clone()) };
        let kept = self.package.kept(&self.kept.scope, name);
        let Some((kept, code)) = kept.and_then(|kept| Some((kept, kept.from_response.as_ref()?))) else {
            return Some(response.clone());
        };
        let arm = match code.split_once("matchcase{") {
            Some((_, code)) => arms(code).find(|(pattern, _)| takes(pattern, case))?.1,
            None => code.as_str(),
        };
        let Some((_, variant)) = arm.split_once("Self::") else { return Some(response.clone()) };
        let variant = variant.split(')').next()?;
        kept.variants.iter().find(|(name, _)| name == variant)?.1.clone()
    }
}

/// Whether the pattern of an arm takes a case: `_`, or numbers and ranges of them with `|` between.
fn takes(pattern: &str, case: usize) -> bool {
    pattern.split('|').any(|part| match part.split_once("..=") {
        Some((first, last)) => {
            let bounds = first.parse::<usize>().ok().zip(last.parse().ok());
            bounds.is_some_and(|(first, last)| (first..=last).contains(&case))
        }
        None => part == "_" || part == case.to_string(),
    })
}

pub(crate) fn a_pattern_takes_its_numbers_and_those_of_its_ranges() {
    let taken = |pattern| (0..6).filter(|case| takes(pattern, *case)).collect::<Vec<_>>();
    assert_eq!(["0|5", "1..=3", "0|2..=3", "_"].map(taken), [vec![0, 5], vec![1, 2, 3], vec![0, 2, 3], vec![0, 1, 2, 3, 4, 5]]);
}

/// The arms of a `match`: the pattern of each, and the code up to the next.
fn arms(code: &str) -> impl Iterator<Item = (&str, &str)> {
    let ends = code.split("=>").zip(code.split("=>").skip(1));
    ends.map(|(before, value)| (before.rsplit([',', '{', '}']).next().unwrap_or_default(), value))
}
