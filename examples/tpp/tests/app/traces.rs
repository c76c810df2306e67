//! What the application and the package under it trace, as an operator would read it.

use std::fmt::{Debug, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

use crate::world::{ALVA, World};

/// All that was traced in this process.
static TEXT: Mutex<String> = Mutex::new(String::new());

fn text() -> MutexGuard<'static, String> {
    TEXT.lock().unwrap_or_else(PoisonError::into_inner)
}

struct Recorder;

struct Fields(String);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = write!(self.0, " {field}={value:?}");
    }
}

impl Subscriber for Recorder {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        *metadata.level() <= Level::DEBUG
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut fields = Fields(span.metadata().name().to_owned());
        span.record(&mut fields);
        text().push_str(&(fields.0 + "\n"));
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        let mut fields = Fields(String::new());
        values.record(&mut fields);
        text().push_str(&(fields.0 + "\n"));
    }

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields(event.metadata().target().to_owned());
        event.record(&mut fields);
        text().push_str(&(fields.0 + "\n"));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

#[tokio::test]
async fn nothing_of_a_customer_and_no_secret_is_traced() {
    tracing::subscriber::set_global_default(Recorder).unwrap();
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    let away = customer.send("/consent", &[]).await;
    let callback = customer.at_the_bank(&away, "sign-in").await;
    let accounts = customer.get(&callback).await;
    let account = crate::visitor::attribute(&accounts.text, "href=\"/accounts/").unwrap();
    let shown = customer.get(&format!("/accounts/{account}")).await;

    let text = text().clone();
    let id = shown.headers["x-request-id"].to_str().unwrap();
    assert!(text.contains(id) && text.contains("getAccountList"), "{text}");
    let cookie = customer.cookie.clone().unwrap();
    let parameters = callback.split_once('?').unwrap().1.split('&').map(|pair| pair.split_once('=').unwrap().1);
    let secrets = [ALVA, "Alva", "SE43", cookie.split_once('=').unwrap().1, customer.token.as_deref().unwrap(), &account];
    for secret in parameters.chain(secrets) {
        assert!(!text.contains(secret), "{secret}");
    }
}
