//! One authorisation, and how it ends.

use std::time::Duration;

use serde_json::json;
use uuid::Uuid;

use super::banks::{Approach, Bank, Method};
use super::challenge;
use crate::oauth::Customers;
use crate::resources::{Key, Members};

/// How many wrong codes end it.
const MOST_WRONG: u32 = 3;

/// What it is for, and how far it has come.
pub(crate) struct Authorisation {
    pub(crate) kind: String,
    pub(crate) resource: Key,
    /// What the header said that names the bank.
    pub(crate) bank: String,
    /// The path of the authorisation.
    pub(crate) path: String,
    pub(crate) holder: String,
    /// The scopes of the token with which it was started.
    pub(crate) scopes: Vec<String>,
    /// Where a redirected customer goes who signed, and who refused.
    pub(crate) back: Option<String>,
    pub(crate) nok: Option<String>,
    pub(crate) chosen: Option<Chosen>,
    /// How many wrong codes were entered.
    pub(crate) wrong: u32,
    pub(crate) end: Option<End>,
}

/// The method that was chosen, and what came of it.
pub(crate) struct Chosen {
    pub(crate) method: String,
    pub(crate) approach: Approach,
    /// What the app is started by.
    pub(super) token: String,
    at: Duration,
    /// How often its status was asked for since the customer began.
    pub(super) asked: usize,
    has_begun: bool,
}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Finalised,
    /// The customer refused.
    Refused,
    /// It failed without the customer's decision, in words for her.
    Failed(String),
}

impl Authorisation {
    pub(crate) fn is_open(&self) -> bool {
        self.end.is_none()
    }

    /// Ends it; whether it had not ended before.
    pub(crate) fn end(&mut self, end: End) -> bool {
        let is_open = self.is_open();
        self.end.get_or_insert(end);
        is_open
    }

    pub(crate) fn choose(&mut self, method: &Method, now: Duration) {
        self.chosen = Some(Chosen {
            method: method.id.clone(),
            approach: method.approach,
            token: Uuid::new_v4().to_string(),
            at: now,
            asked: 0,
            has_begun: false,
        });
    }

    /// Whether its customer is waited for in the app.
    pub(crate) fn waits_in_app(&self) -> bool {
        self.is_open() && self.chosen.as_ref().is_some_and(|chosen| chosen.approach.is_decoupled())
    }

    /// The customer opened her app.
    pub(crate) fn begin(&mut self) {
        if let Some(chosen) = &mut self.chosen {
            chosen.has_begun = true;
        }
    }

    /// Ends it where nobody began in time.
    pub(super) fn settle(&mut self, now: Duration, begin_within: Duration) {
        let is_late = |chosen: &Chosen| !chosen.has_begun && now >= chosen.at.saturating_add(begin_within);
        if self.waits_in_app() && self.chosen.as_ref().is_some_and(is_late) {
            self.end(End::Failed("Nobody began in time.".to_owned()));
        }
    }

    /// Moves it on because its status is asked for, as its customer does by now. Without a method nobody is waited for.
    pub(crate) fn ask(&mut self, customers: &Customers, bank: &Bank) {
        if !self.is_open() {
            return;
        }
        let Some(chosen) = &mut self.chosen else {
            self.end(End::Finalised);
            return;
        };
        if !chosen.approach.is_decoupled() {
            return;
        }
        chosen.has_begun |= *customers != Customers::UseThePage;
        chosen.asked += usize::from(chosen.has_begun);
        let is_through = chosen.asked > bank.course.len();
        match customers {
            Customers::SignIn if is_through => drop(self.end(End::Finalised)),
            Customers::Cancel if is_through => drop(self.end(End::Refused)),
            Customers::Fail { description, .. } => drop(self.end(End::Failed(description.clone()))),
            _ => {}
        }
    }

    /// Takes what the customer entered; whether it is right.
    pub(crate) fn enter(&mut self, entered: &str, bank: &Bank) -> bool {
        let Some(chosen) = &self.chosen else { return false };
        let method = bank.method(&chosen.method).filter(|method| method.approach == Approach::Code);
        if method.is_some_and(|method| method.code == entered) {
            return self.end(End::Finalised);
        }
        self.wrong += 1;
        if self.wrong >= MOST_WRONG {
            self.end(End::Failed("Too many wrong codes were entered.".to_owned()));
        }
        false
    }

    /// How its customer authenticates, by the method that was chosen, else by the bank's first.
    pub(crate) fn approach(&self, bank: &Bank) -> Approach {
        let chosen = self.chosen.as_ref().map(|chosen| chosen.approach);
        chosen.or_else(|| Some(bank.methods.first()?.approach)).unwrap_or(Approach::Oauth)
    }

    /// `scaStatus`.
    pub(crate) fn status<'s>(&'s self, bank: &'s Bank) -> &'s str {
        match (&self.end, &self.chosen) {
            (Some(End::Finalised), _) => "finalised",
            (Some(_), _) => "failed",
            (None, None) => "received",
            (None, Some(chosen)) => chosen.status(bank),
        }
    }

    /// What its status and the choice of its method tell: where it stands, what to show, and why it failed.
    pub(crate) fn told(&self, bank: &Bank, now: Duration) -> Members {
        let mut told = Members::new();
        let status = self.status(bank);
        told.insert("scaStatus".to_owned(), status.into());
        if let (None, Some(chosen)) = (&self.end, &self.chosen)
            && let Some(method) =
                bank.method(&chosen.method).filter(|_| !bank.without_challenge.iter().any(|quiet| quiet == status))
            && let Some(challenge) = challenge::of(chosen, method, now.saturating_sub(chosen.at).as_secs())
        {
            told.insert("challengeData".to_owned(), challenge);
        }
        if let Some(words) = self.end.as_ref().and_then(End::words) {
            told.insert("psuMessage".to_owned(), words.into());
            told.insert("tppMessages".to_owned(), json!([{ "category": "ERROR", "text": words }]));
        }
        told
    }
}

impl Chosen {
    fn status<'s>(&self, bank: &'s Bank) -> &'s str {
        match self.approach {
            Approach::Oauth | Approach::Redirect => "started",
            Approach::Code => "scaMethodSelected",
            _ => {
                let at = self.asked.saturating_sub(1).min(bank.course.len().saturating_sub(1));
                bank.course.get(at).map_or("started", String::as_str)
            }
        }
    }
}

impl End {
    /// In words for the customer; none where nothing is amiss.
    fn words(&self) -> Option<&str> {
        match self {
            Self::Finalised => None,
            Self::Refused => Some("You cancelled."),
            Self::Failed(words) => Some(words),
        }
    }
}
