//! What a call leaves in traces.

use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex, Once};

use portal_runtime::Secret;
use portal_runtime::v1::Grant;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::Interest;
use tracing::{Event, Metadata, Subscriber};

use crate::bank::{Amount, CreateConsent, Psu};
use crate::stand_in::{SECRET, StandIn, sandbox};

/// Writes down all that is traced.
#[derive(Clone, Default)]
struct Recorder(Arc<Mutex<String>>);

/// Listens to nothing, but has tracing ask each time who listens: what a thread without a subscriber traces first would else be lost for all.
struct Asked;

impl Subscriber for Asked {
    fn register_callsite(&self, _: &'static Metadata<'static>) -> Interest {
        Interest::sometimes()
    }

    fn enabled(&self, _: &Metadata<'_>) -> bool {
        false
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, _: &Event<'_>) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// What something gives, and all that it traces. It is done once before, so that tracing knows all that there is to listen to.
pub(crate) async fn recorded<T>(work: impl AsyncFn() -> T) -> (T, String) {
    static ASKED: Once = Once::new();
    ASKED.call_once(|| tracing::subscriber::set_global_default(Asked).unwrap());
    work().await;
    let recorder = Recorder::default();
    let _guard = tracing::subscriber::set_default(recorder.clone());
    let given = work().await;
    let text = recorder.0.lock().unwrap().clone();
    (given, text)
}

struct Line<'a>(&'a mut String);

impl Visit for Line<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0, " {}={value:?}", field.name()).unwrap();
    }
}

impl Subscriber for Recorder {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("portal_runtime")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut text = self.0.lock().unwrap();
        write!(text, "\n{}:", span.metadata().name()).unwrap();
        span.record(&mut Line(&mut text));
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut Line(&mut self.0.lock().unwrap()));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        event.record(&mut Line(&mut self.0.lock().unwrap()));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

#[tokio::test]
async fn a_call_is_traced_without_values() {
    let call = async || {
        let bank = StandIn::bank(200, "application/json", r#"{"accounts":[]}"#);
        let client = sandbox(&bank);
        let grant = Grant::Scoped(Secret::new("psd2:191212121212"));
        let response = client.accounts(grant).list().session("s3ss10n").await.unwrap();
        let body = CreateConsent::new(Amount::new("SEK", 471_147_114_711_i64.into()));
        let consents = client.consents().product("personal-191212121212");
        (response, consents.create(&body, &Psu::new().ip_address("10.1.2.3")).await.unwrap_err())
    };
    let ((response, error), text) = recorded(call).await;
    for wanted in [
        "call: portal=\"test-portal\" environment=\"sandbox\" operation=\"getAccountList\" request_id=",
        "otel.kind=\"client\" otel.name=GET /accounts http.request.method=\"GET\" url.template=\"/accounts\"",
        "server.address=\"bank.test\" server.port=443",
        "token: portal=\"test-portal\" environment=\"sandbox\" request_id=",
        "http.request.method=\"POST\" url.template=",
        &format!("request_id={}", response.request_id()),
        &format!("request_id={}", response.request_ids()[1]),
        &format!("request_id={}", error.request_id()),
        "http.response.status_code=200",
    ] {
        assert!(text.contains(wanted), "{wanted} is not in {text}");
    }
    for secret in ["191212121212", "s3ss10n", SECRET, "token-1", "10.1.2.3", "471147114711"] {
        assert!(!text.contains(secret), "{secret} is in {text}");
    }
}

#[tokio::test(start_paused = true)]
async fn the_span_of_a_call_says_how_often_it_was_sent_again_and_as_what_it_failed() {
    let call = async || {
        let bank = StandIn::bank(503, "application/json", "{}");
        sandbox(&bank).accounts(Grant::None).list().session("s").await.unwrap_err()
    };
    let (_, text) = recorded(call).await;
    for wanted in ["http.request.resend_count=2", "http.response.status_code=503", "error.type=\"503\""] {
        assert!(text.contains(wanted), "{wanted} is not in {text}");
    }
}
