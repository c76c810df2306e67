//! The store against a real server, which `PORTAL_POSTGRES` names by its URL. Without it the tests are listed as ignored.

use std::process::ExitCode;
use std::time::Duration;

use deadpool_postgres::tokio_postgres::NoTls;
use deadpool_postgres::{Config, Pool, Runtime};
use libtest_mimic::{Arguments, Failed, Trial};
use portal_postgres_store::PostgresStore;
use portal_runtime::test_kit::check_session_store;
use portal_runtime::{SessionId, SessionStore, StoreError, StoreKey, Uuid};

const SERVER: &str = "PORTAL_POSTGRES";

type Test = fn(String) -> Box<dyn Future<Output = Result<(), Failed>>>;

const TESTS: [(&str, Test); 4] = [
    ("the_store_keeps_the_rules_of_all_stores", |url| Box::new(rules(url))),
    ("nothing_in_the_database_is_readable_without_the_key", |url| Box::new(encrypted(url))),
    ("what_is_left_of_ended_sessions_can_be_deleted", |url| Box::new(forgotten(url))),
    ("a_database_that_is_not_there_is_an_error", |url| Box::new(unreachable(url))),
];

fn main() -> ExitCode {
    let server = std::env::var(SERVER).ok();
    let trial = |(name, test): (&str, Test)| {
        let url = server.clone().unwrap_or_default();
        let run = move || tokio::runtime::Runtime::new()?.block_on(Box::into_pin(test(url)));
        Trial::test(name, run).with_ignored_flag(server.is_none())
    };
    libtest_mimic::run(&Arguments::from_args(), TESTS.map(trial).into()).exit_code()
}

fn pool(url: &str) -> Result<Pool, Failed> {
    let mut config = Config::new();
    config.url = Some(url.to_owned());
    Ok(config.create_pool(Some(Runtime::Tokio1), NoTls)?)
}

async fn store(url: &str, key: u8) -> Result<PostgresStore, Failed> {
    Ok(PostgresStore::open(pool(url)?, StoreKey::new([key; 32])).await?)
}

async fn rules(url: String) -> Result<(), Failed> {
    Ok(check_session_store(async || store(&url, 1).await.expect("a store")).await?)
}

/// A session as the conformance suite leaves it in a store.
async fn put(store: &PostgresStore) -> Result<SessionId, Failed> {
    let session = SessionId::from(Uuid::new_v4());
    let lease = store.lock(session, Duration::from_secs(10)).await?;
    let text = r#"{"generation":1,"access_token":"access-of-anna","expires":1,"refresh_token":"refresh-of-anna"}"#;
    store.put(&lease, Some(portal_runtime::StoredSession::from_text(&text.into())?)).await?;
    store.unlock(lease).await?;
    Ok(session)
}

async fn encrypted(url: String) -> Result<(), Failed> {
    let session = put(&store(&url, 1).await?).await?;
    let connection = pool(&url)?.get().await?;
    let row = connection.query_one("SELECT content FROM portal_sessions WHERE id = $1", &[&session.get()]).await?;
    let content: Vec<u8> = row.get(0);
    assert!(content.len() > 60 && !String::from_utf8_lossy(&content).contains("anna"));
    let refused = store(&url, 2).await?.load(session).await;
    assert!(matches!(refused, Err(StoreError::Unreadable)), "{refused:?}");
    let moved = SessionId::from(Uuid::new_v4());
    let copy = "INSERT INTO portal_sessions SELECT $2, content, lease, held_until, changed FROM portal_sessions WHERE id = $1";
    connection.execute(copy, &[&session.get(), &moved.get()]).await?;
    let refused = store(&url, 1).await?.load(moved).await;
    assert!(matches!(refused, Err(StoreError::Unreadable)), "{refused:?}");
    Ok(())
}

async fn forgotten(url: String) -> Result<(), Failed> {
    let store = store(&url, 1).await?;
    let (kept, ended) = (put(&store).await?, put(&store).await?);
    let lease = store.lock(ended, Duration::from_secs(10)).await?;
    store.put(&lease, None).await?;
    store.unlock(lease).await?;
    assert!(store.forget_ended(Duration::ZERO).await? >= 1);
    assert!(store.load(kept).await?.is_some() && store.load(ended).await?.is_none());
    let rows = pool(&url)?.get().await?.query("SELECT 1 FROM portal_sessions WHERE id = $1", &[&ended.get()]).await?;
    assert!(rows.is_empty());
    Ok(())
}

async fn unreachable(_: String) -> Result<(), Failed> {
    let refused = PostgresStore::open(pool("postgresql://a@127.0.0.1:9/none")?, StoreKey::new([1; 32])).await;
    let Err(StoreError::Failed(cause)) = refused else { panic!("{refused:?}") };
    assert!(!cause.to_string().is_empty());
    Ok(())
}
