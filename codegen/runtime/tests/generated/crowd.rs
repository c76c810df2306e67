//! Many sessions at once: each call is made with the token of its own customer, and each token that ends is renewed once.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::{Request, Response};
use portal_runtime::v1::Grant;
use portal_runtime::{Body, BoxFuture, Transport, TransportError};

use crate::bank::{Accounts, Production};
use crate::stand_in::{StandIn, keys, response, token};

const CALLBACK: &str = "https://tpp.test/back";

/// The header in which a call says whose it is, which the bank holds against its token.
const CUSTOMER: &str = "X-Customer";

/// How many sessions there are, and how many calls are made in each: rounds of some at once.
const SESSIONS: usize = 1_000;
const ROUNDS: usize = 250;
const AT_ONCE: usize = 4;

/// How many calls an access token serves before the bank takes it for expired.
const USES: usize = 100;

/// One caller in so many goes away before the response.
const GOES_AWAY: usize = 40;

/// What the bank knows of a session: its access token and refresh token are those of the last generation, and no other.
#[derive(Default)]
struct Account {
    generation: usize,
    uses: usize,
    /// Access tokens that were refused as they had ended.
    expiries: usize,
    renewals: usize,
}

/// A bank whose access tokens serve some calls, and whose refresh tokens work once.
#[derive(Default)]
struct Bank {
    accounts: Vec<Mutex<Account>>,
    /// Calls with the token of another customer, and refresh tokens that came twice.
    crossings: AtomicUsize,
    served: AtomicUsize,
}

impl Bank {
    fn new() -> Arc<Self> {
        let accounts = std::iter::repeat_with(Mutex::default).take(SESSIONS).collect();
        Arc::new(Self { accounts, ..Self::default() })
    }

    fn respond(&self, path: &str, authorization: &str, customer: &str, form: &str) -> Response<Body> {
        if path.ends_with("/token") { self.tokens(form) } else { self.list(authorization, customer) }
    }

    fn tokens(&self, form: &str) -> Response<Body> {
        let value = |key: &str| form.split('&').find_map(|pair| pair.strip_prefix(key)?.strip_prefix('=')).unwrap_or_default();
        let (customer, generation) = match value("grant_type") {
            "authorization_code" => (number(value("code")), 0),
            _ => pair(value("refresh_token").strip_prefix("refresh-").unwrap()),
        };
        let mut account = self.accounts[customer].lock().unwrap();
        if generation != account.generation {
            self.crossings.fetch_add(1, Ordering::Relaxed);
            return response(400, "application/json", r#"{"error":"invalid_grant"}"#);
        }
        account.renewals += usize::from(generation > 0);
        (account.generation, account.uses) = (generation + 1, 0);
        let tokens = format!("{customer}-{}", account.generation);
        response(
            200,
            "application/json",
            &format!(
                r#"{{"access_token":"access-{tokens}","refresh_token":"refresh-{tokens}","token_type":"bearer","expires_in":599}}"#
            ),
        )
    }

    fn list(&self, authorization: &str, customer: &str) -> Response<Body> {
        let (holder, generation) = pair(authorization.strip_prefix("Bearer access-").unwrap());
        if number(customer) != holder {
            self.crossings.fetch_add(1, Ordering::Relaxed);
        }
        let mut account = self.accounts[holder].lock().unwrap();
        if generation == account.generation && account.uses < USES {
            account.uses += 1;
            self.served.fetch_add(1, Ordering::Relaxed);
            return response(200, "application/json", &format!(r#"{{"accounts":[{{"id":"{holder}"}}]}}"#));
        }
        if generation == account.generation && account.uses == USES {
            account.uses += 1;
            account.expiries += 1;
        }
        response(401, "application/json", "{}")
    }
}

impl Transport for Bank {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>, TransportError>> {
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            let body = body.collect(1 << 10).await?;
            let header = |name: &str| parts.headers.get(name).map_or("", |value| value.to_str().unwrap());
            // So that calls of many tasks lie between a request and its response.
            tokio::task::yield_now().await;
            let response =
                self.respond(parts.uri.path(), header("Authorization"), header(CUSTOMER), std::str::from_utf8(&body).unwrap());
            tokio::task::yield_now().await;
            Ok(response)
        })
    }
}

fn number(text: &str) -> usize {
    text.parse().unwrap()
}

fn pair(text: &str) -> (usize, usize) {
    let (one, other) = text.split_once('-').unwrap();
    (number(one), number(other))
}

async fn signed_in(client: &Production, customer: usize) -> Accounts {
    let login = client.authorise("191212121212", CALLBACK).unwrap();
    let state = url::Url::parse(login.url()).unwrap();
    let state = state.query_pairs().find(|(key, _)| key == "state").unwrap().1.into_owned();
    login.complete(format!("{CALLBACK}?code={customer}&state={state}")).await.unwrap()
}

/// One call; `away` is after how many steps its caller goes away, if that happens. Whether it ended.
async fn call(accounts: &Accounts, customer: usize, away: Option<usize>) -> bool {
    let listing = accounts.list().with_header(CUSTOMER, customer.to_string()).send();
    let leaving = async {
        match away {
            None => std::future::pending().await,
            Some(steps) => {
                for _ in 0..steps {
                    tokio::task::yield_now().await;
                }
            }
        }
    };
    tokio::select! {
        biased;
        () = leaving => false,
        listed = listing => {
            let listed = listed.unwrap();
            assert_eq!(listed.accounts[0].id.as_str(), customer.to_string());
            true
        }
    }
}

/// The calls of one customer.
async fn customer(client: Production, customer: usize) -> usize {
    let accounts = signed_in(&client, customer).await;
    // A sequence of its own for each customer, the same in each run (Numerical Recipes, section 7.1).
    let mut seed = u32::try_from(customer).unwrap();
    let mut random = move |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        usize::try_from(seed >> 16).unwrap() % below
    };
    let mut ended = 0;
    for _ in 0..ROUNDS {
        let away: [Option<usize>; AT_ONCE] = std::array::from_fn(|_| (random(GOES_AWAY) == 0).then(|| random(8)));
        let round = futures_util::future::join_all(away.into_iter().map(|away| call(&accounts, customer, away))).await;
        ended += round.into_iter().filter(|ended| *ended).count();
    }
    // The last caller stays, so that a token that ended is renewed.
    ended + usize::from(call(&accounts, customer, None).await)
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a million calls"]
async fn no_token_crosses_sessions_and_each_that_ends_is_renewed_once() {
    let bank = Bank::new();
    let client = Production::certified("PSDSE-FINA-00000").transport(Arc::clone(&bank) as _).build().unwrap();
    let tasks: Vec<_> = (0..SESSIONS).map(|at| tokio::spawn(customer(client.clone(), at))).collect();
    let mut ended = 0;
    for task in tasks {
        ended += task.await.unwrap();
    }
    let count = |of: fn(&Account) -> usize| bank.accounts.iter().map(|account| of(&account.lock().unwrap())).sum::<usize>();
    let (expiries, renewals) = (count(|account| account.expiries), count(|account| account.renewals));
    let made = SESSIONS * (ROUNDS * AT_ONCE + 1);
    println!("{made} calls of {SESSIONS} sessions: {} callers went away, {expiries} tokens ended", made - ended);
    assert_eq!(bank.crossings.load(Ordering::Relaxed), 0);
    assert!(made > ended && expiries > SESSIONS, "{made} {ended} {expiries}");
    for account in &bank.accounts {
        let account = account.lock().unwrap();
        assert_eq!(account.renewals, account.expiries);
    }
    assert_eq!(renewals, expiries);
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_callers_wait_for_one_token() {
    let bank = StandIn::slow(Duration::from_millis(200), |sent| {
        Ok(if sent.uri.ends_with("/token") {
            token("t", "3600")
        } else {
            response(200, "application/json", r#"{"accounts":[]}"#)
        })
    });
    let client = crate::bank::Sandbox::builder(keys()).transport(Arc::clone(&bank) as _).build().unwrap();
    let accounts = client.accounts(Grant::Application { context: Some("private") });
    let calls: Vec<_> = (0..10_000).map(|_| tokio::spawn(accounts.list().send())).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!((bank.tokens_asked(), bank.sent().len()), (1, 10_001));
}
