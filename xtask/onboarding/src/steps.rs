//! The steps of a track, one at a time.

use portal_runtime::Registration;
use serde::Serialize;
use wso2_store::types::{ApplicationId, ApplicationKey};
use wso2_store::{RequestId, Secret};

use crate::error::OnboardingError;
use crate::plan::{Deed, Plan, Step, StoreAddress, Track};
use crate::registration::ClientRegistration;
use crate::store::{Developer, Done, Store, open};

/// The steps of one track, with the store open as soon as one needs it.
#[derive(Debug)]
pub struct Steps<'p> {
    address: &'p StoreAddress,
    track: &'p Track,
    developer: Developer,
    store: Option<Store>,
    registration: Option<ClientRegistration>,
    /// The ids of requests that a step needed before its own.
    before: Vec<RequestId>,
}

/// What a step came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Came {
    /// It was done now.
    Done,
    /// It had been done before.
    Found,
    /// It is still to be done.
    Open,
    /// A person has to do it.
    Person,
    /// The generated package does it.
    Package,
}

/// What a step came to, and what is to be told of it. Nothing in it is secret but the keys.
#[derive(Debug)]
pub struct Report {
    /// What it came to.
    pub came: Came,
    /// In words.
    pub told: String,
    /// The ids of the requests.
    pub request_ids: Vec<RequestId>,
    /// The keys, where the step gave some.
    pub keys: Option<Keys>,
}

/// The keys of an application.
#[derive(Debug)]
pub struct Keys {
    /// The client id.
    pub consumer_key: String,
    /// The client secret.
    pub consumer_secret: Option<Secret>,
    /// A first access token.
    pub access_token: Option<Secret>,
}

impl Report {
    fn of<T>(done: &Done<T>, told: String) -> Self {
        let came = if done.was_there { Came::Found } else { Came::Done };
        Self { came, told, request_ids: done.request_ids.clone(), keys: None }
    }

    fn without_requests(came: Came, told: &str) -> Self {
        Self { came, told: told.to_owned(), request_ids: Vec::new(), keys: None }
    }

    fn open(done: Option<Self>) -> Self {
        done.unwrap_or_else(|| Self::without_requests(Came::Open, "not yet"))
    }
}

impl<'p> Steps<'p> {
    /// Begins with a track. Nothing is sent yet.
    #[must_use]
    pub fn new(plan: &'p Plan, track: &'p Track, developer: Developer) -> Self {
        Self { address: &plan.store, track, developer, store: None, registration: None, before: Vec::new() }
    }

    /// Says what steps need that register the client or manage its registration.
    #[must_use]
    pub fn with_registration(self, registration: ClientRegistration) -> Self {
        Self { registration: Some(registration), ..self }
    }

    /// Does a step, or finds that it has been done.
    ///
    /// # Errors
    /// When the store or the authorization server refuses, or cannot be reached; when an earlier step has to be done first, or it is not known
    /// what came of it.
    pub async fn run(&mut self, step: &Step) -> Result<Report, OnboardingError> {
        let report = self.act(step.does).await;
        let mut request_ids = std::mem::take(&mut self.before);
        let report = report?;
        request_ids.extend(report.request_ids);
        Ok(Report { request_ids, ..report })
    }

    async fn act(&mut self, deed: Deed) -> Result<Report, OnboardingError> {
        let track = self.track;
        match deed {
            Deed::Person => Ok(Report::without_requests(Came::Person, "a person does it")),
            Deed::Package => Ok(Report::without_requests(Came::Package, "the generated package does it")),
            Deed::SignIn => {
                let opened = open(self.address, &self.developer).await?;
                let report = Report::of(&opened, "signed in".to_owned());
                self.store = Some(opened.value);
                Ok(report)
            }
            Deed::AddApplication => {
                let added = self.store().await?.add_application(&track.application, &track.tier).await?;
                Ok(Report::of(&added, format!("application {} is {}", track.application, added.value.as_str())))
            }
            Deed::Subscribe => self.subscribe().await,
            Deed::ViewSubscriptions => self.view().await,
            Deed::GenerateKeys => {
                let application = self.application().await?;
                let keys = self.store().await?.generate_keys(&application, track.keys).await?;
                let (told, pair) = generated(&keys.value)?;
                if let (Some(registration), Some(token)) = (&mut self.registration, &pair.access_token) {
                    registration.offer(token);
                }
                Ok(Report { keys: Some(pair), ..Report::of(&keys, told) })
            }
            Deed::Register => {
                let registered = self.registration()?.register().await?;
                Ok(Report::of(&registered, format!("the client is {}", registered.value.client_id())))
            }
            Deed::ReadRegistration => {
                let read = self.registration()?.read().await?;
                Ok(Report::of(&read, format!("the client is {}", read.value.client_id())))
            }
            Deed::UpdateRegistration => {
                let updated = self.registration()?.update().await?;
                let addresses = updated.value.metadata().redirect_uris.join(", ");
                Ok(Report::of(&updated, format!("customers come back to {addresses}")))
            }
            Deed::DeleteRegistration => {
                let gone = self.registration()?.delete().await?;
                Ok(Report::of(&gone, if gone.value { "deleted" } else { "there is none" }.to_owned()))
            }
            Deed::Unsubscribe => {
                let application = self.application().await?;
                let gone = self.store().await?.unsubscribe(&application).await?;
                Ok(Report::of(&gone, format!("{} subscriptions deleted", gone.value)))
            }
            Deed::DeleteApplication => {
                let gone = self.store().await?.delete_application(&track.application).await?;
                let told = if gone.value { "deleted" } else { "there is none" };
                Ok(Report::of(&gone, format!("application {}: {told}", track.application)))
            }
        }
    }

    /// Whether a step has been done. Nothing is changed.
    ///
    /// # Errors
    /// When the store refuses, or cannot be reached; when the file of a registration cannot be read.
    pub async fn look(&mut self, step: &Step) -> Result<Report, OnboardingError> {
        self.before.clear();
        match step.does {
            Deed::Person | Deed::Package | Deed::SignIn => self.run(step).await,
            Deed::Register | Deed::ReadRegistration | Deed::UpdateRegistration => {
                let told =
                    |kept: Registration| Report::without_requests(Came::Found, &format!("the client is {}", kept.client_id()));
                match self.registration.as_ref().map(ClientRegistration::kept).transpose() {
                    Ok(kept) => Ok(Report::open(kept.flatten().map(told))),
                    Err(doubt @ OnboardingError::RegistrationInDoubt(_)) => {
                        Ok(Report::without_requests(Came::Person, &doubt.to_string()))
                    }
                    Err(error) => Err(error),
                }
            }
            Deed::Unsubscribe | Deed::DeleteApplication | Deed::DeleteRegistration => {
                Ok(Report::without_requests(Came::Open, "undoes the others"))
            }
            Deed::AddApplication => Ok(Report::open(self.seen().await?.map(|(_, report)| report))),
            Deed::Subscribe | Deed::ViewSubscriptions => {
                let Some((application, _)) = self.seen().await? else { return Ok(Report::open(None)) };
                for api in &self.track.apis {
                    if self.store().await?.subscription(&application, api).await?.value.is_none() {
                        return Ok(Report::open(None));
                    }
                }
                Ok(Report::without_requests(Came::Found, "subscribed"))
            }
            Deed::GenerateKeys => {
                let Some((application, _)) = self.seen().await? else { return Ok(Report::open(None)) };
                let keys = self.store().await?.keys(&application, self.track.keys).await?;
                let told = keys.value.as_ref().map(generated).transpose()?;
                Ok(Report::open(told.map(|(told, _)| Report::of(&keys, told))))
            }
        }
    }

    fn registration(&self) -> Result<&ClientRegistration, OnboardingError> {
        self.registration.as_ref().ok_or_else(|| {
            OnboardingError::Plan(
                "a registration needs the address of its endpoint, an identity, and a file to be kept in: `with_registration`"
                    .to_owned(),
            )
        })
    }

    async fn seen(&mut self) -> Result<Option<(ApplicationId, Report)>, OnboardingError> {
        let name = &self.track.application;
        let found = self.store().await?.application(name).await?;
        let report = Report::of(&found, format!("application {name} is there"));
        Ok(found.value.map(|application| (application, report)))
    }

    async fn application(&mut self) -> Result<ApplicationId, OnboardingError> {
        let name = &self.track.application;
        let found = self.store().await?.application(name).await?;
        self.before.extend(found.request_ids);
        found.value.ok_or_else(|| OnboardingError::NoApplication(name.clone()))
    }

    async fn store(&mut self) -> Result<Store, OnboardingError> {
        match &self.store {
            Some(store) => Ok(store.clone()),
            None => {
                let opened = open(self.address, &self.developer).await?;
                self.before.extend(opened.request_ids);
                Ok(self.store.insert(opened.value).clone())
            }
        }
    }

    async fn subscribe(&mut self) -> Result<Report, OnboardingError> {
        let (application, store) = (self.application().await?, self.store().await?);
        let (mut told, mut ids, mut was_there) = (Vec::new(), Vec::new(), true);
        for api in &self.track.apis {
            let done = store.subscribe(&application, api, &self.track.tier).await?;
            was_there &= done.was_there;
            ids.extend(done.request_ids);
            told.push(api.as_str());
        }
        Ok(Report::of(&Done { value: (), was_there, request_ids: ids }, format!("subscribed to {}", told.join(", "))))
    }

    async fn view(&mut self) -> Result<Report, OnboardingError> {
        let application = self.application().await?;
        let all = self.store().await?.subscriptions(&application).await?;
        let states = all.value.iter().map(|subscription| {
            let status = subscription.status.as_ref().map_or("no status", |status| status.as_str());
            format!("{} {status}", subscription.api_identifier)
        });
        let told = states.collect::<Vec<_>>().join(", ");
        Ok(Report::of(&all, told))
    }
}

/// The keys, and what is told of them.
fn generated(keys: &ApplicationKey) -> Result<(String, Keys), OnboardingError> {
    let Some(consumer_key) = keys.consumer_key.clone() else {
        let status = keys.key_state.clone().unwrap_or_else(|| "nothing of them".to_owned());
        return Err(OnboardingError::NotUsable { what: "the application's keys".to_owned(), status });
    };
    let access_token = keys.token.as_ref().and_then(|token| token.access_token.as_deref()).map(Secret::from);
    let consumer_secret = keys.consumer_secret.as_deref().map(Secret::from);
    let pair = Keys { consumer_key, consumer_secret, access_token };
    Ok((format!("consumer key {}", pair.consumer_key), pair))
}
