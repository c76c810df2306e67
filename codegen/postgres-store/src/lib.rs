//! A store of customers' sessions in PostgreSQL, which the processes of a fleet share.
//!
//! - Each session is a row, encrypted with ChaCha20-Poly1305 (RFC 8439) under a key that is derived (HKDF, RFC 5869) from the [`StoreKey`] and
//!   the session's id: the database and its backups hold no token in clear.
//! - A lease ends by the clock of the database, so the clocks of the processes may differ.
//! - What was put is committed. A process may die at any point.
//!
//! ```no_run
//! use std::sync::Arc;
//! use deadpool_postgres::{Config, Runtime, tokio_postgres::NoTls};
//! use portal_postgres_store::PostgresStore;
//! use portal_runtime::StoreKey;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let mut config = Config::new();
//! config.url = Some("postgresql:///shop?host=/var/run/postgresql".to_owned());
//! // Over a network, a connector with TLS in place of `NoTls`.
//! let pool = config.create_pool(Some(Runtime::Tokio1), NoTls)?;
//! let store = PostgresStore::open(pool, StoreKey::from_env()?).await?;
//! # let builder = |_: Arc<dyn portal_runtime::SessionStore>| ();
//! // For `session_store` of a client's builder.
//! builder(Arc::new(store));
//! # Ok(())
//! # }
//! ```

// What a database holds is no reason to panic.
#![warn(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)]

use std::fmt;
use std::time::Duration;

use deadpool_postgres::{Object, Pool};
use portal_runtime::{BoxFuture, Lease, SessionId, SessionStore, StoreError, StoreKey, StoredSession};

/// How long to wait before another look whether a lease has ended, at first and at most.
const FIRST_PAUSE: Duration = Duration::from_millis(5);
const LONGEST_PAUSE: Duration = Duration::from_millis(100);

/// A row stays when its session ends, without its content: the next lease has a higher number than those before.
const CREATE: &str = "
    CREATE TABLE IF NOT EXISTS portal_sessions (
        id uuid PRIMARY KEY,
        content bytea,
        lease bigint NOT NULL,
        held_until timestamptz,
        changed timestamptz NOT NULL
    )";
/// No row where somebody else has the lease.
const LOCK: &str = "
    INSERT INTO portal_sessions AS known (id, lease, held_until, changed)
    VALUES ($1, 1, clock_timestamp() + make_interval(secs => $2), clock_timestamp())
    ON CONFLICT (id) DO UPDATE SET lease = known.lease + 1, held_until = clock_timestamp() + make_interval(secs => $2)
        WHERE known.held_until IS NULL OR known.held_until <= clock_timestamp()
    RETURNING lease";
const LOAD: &str = "SELECT content FROM portal_sessions WHERE id = $1 AND content IS NOT NULL";
const PUT: &str = "UPDATE portal_sessions SET content = $3, changed = clock_timestamp() WHERE id = $1 AND lease = $2";
const UNLOCK: &str = "UPDATE portal_sessions SET held_until = NULL WHERE id = $1 AND lease = $2";
const FORGET: &str = "
    DELETE FROM portal_sessions
    WHERE content IS NULL AND (held_until IS NULL OR held_until <= clock_timestamp())
        AND changed < clock_timestamp() - make_interval(secs => $1)";

/// A store in the table `portal_sessions` of a database.
#[derive(Clone)]
pub struct PostgresStore {
    pool: Pool,
    key: StoreKey,
}

impl PostgresStore {
    /// The store in the database that this pool connects to. Its table is made if it is not there.
    ///
    /// # Errors
    /// When the database cannot be reached, or does not let the table be made.
    pub async fn open(pool: Pool, key: StoreKey) -> Result<Self, StoreError> {
        let store = Self { pool, key };
        // Two who make it at once get in each other's way: the loser finds it there.
        if store.connection().await?.batch_execute(CREATE).await.is_err() {
            store.connection().await?.batch_execute(CREATE).await.map_err(StoreError::failed)?;
        }
        Ok(store)
    }

    /// Deletes what is left of sessions that ended longer ago than this, and says how many there were. None of it has a secret in it.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn forget_ended(&self, before: Duration) -> Result<u64, StoreError> {
        let connection = self.connection().await?;
        let statement = connection.prepare_cached(FORGET).await.map_err(StoreError::failed)?;
        connection.execute(&statement, &[&before.as_secs_f64()]).await.map_err(StoreError::failed)
    }

    async fn connection(&self) -> Result<Object, StoreError> {
        self.pool.get().await.map_err(StoreError::failed)
    }

    /// The number of a new lease; `None` while another has the session.
    async fn take(&self, session: SessionId, term: Duration) -> Result<Option<u64>, StoreError> {
        let connection = self.connection().await?;
        let statement = connection.prepare_cached(LOCK).await.map_err(StoreError::failed)?;
        let row = connection.query_opt(&statement, &[&session.get(), &term.as_secs_f64()]).await.map_err(StoreError::failed)?;
        row.map(|row| row.try_get::<_, i64>(0).map_err(StoreError::failed).and_then(number)).transpose()
    }

    /// Changes the row of a lease; false where another lease has followed it.
    async fn change(&self, lease: &Lease, content: Option<Option<Vec<u8>>>) -> Result<bool, StoreError> {
        let (id, number) = (lease.session().get(), i64::try_from(lease.number()).map_err(StoreError::failed)?);
        let connection = self.connection().await?;
        let statement = if content.is_some() { PUT } else { UNLOCK };
        let statement = connection.prepare_cached(statement).await.map_err(StoreError::failed)?;
        let changed = match content {
            Some(content) => connection.execute(&statement, &[&id, &number, &content]).await,
            None => connection.execute(&statement, &[&id, &number]).await,
        };
        Ok(changed.map_err(StoreError::failed)? > 0)
    }
}

impl SessionStore for PostgresStore {
    fn lock(&self, session: SessionId, term: Duration) -> BoxFuture<'_, Result<Lease, StoreError>> {
        Box::pin(async move {
            let mut pause = FIRST_PAUSE;
            loop {
                if let Some(number) = self.take(session, term).await? {
                    return Ok(Lease::new(session, number));
                }
                tokio::time::sleep(pause).await;
                pause = (2 * pause).min(LONGEST_PAUSE);
            }
        })
    }

    fn load(&self, session: SessionId) -> BoxFuture<'_, Result<Option<StoredSession>, StoreError>> {
        Box::pin(async move {
            let connection = self.connection().await?;
            let statement = connection.prepare_cached(LOAD).await.map_err(StoreError::failed)?;
            let row = connection.query_opt(&statement, &[&session.get()]).await.map_err(StoreError::failed)?;
            let content = row.map(|row| row.try_get::<_, Vec<u8>>(0)).transpose().map_err(StoreError::failed)?;
            content.map(|content| self.key.open(session, &content)).transpose()
        })
    }

    fn put<'s>(&'s self, lease: &'s Lease, session: Option<StoredSession>) -> BoxFuture<'s, Result<(), StoreError>> {
        Box::pin(async move {
            let content = session.map(|session| self.key.seal(lease.session(), &session)).transpose()?;
            if self.change(lease, Some(content)).await? { Ok(()) } else { Err(StoreError::LeaseLost) }
        })
    }

    fn unlock(&self, lease: Lease) -> BoxFuture<'_, Result<(), StoreError>> {
        Box::pin(async move { self.change(&lease, None).await.map(drop) })
    }
}

/// Only what it is; a pool may print the password that it connects with.
impl fmt::Debug for PostgresStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PostgresStore(…)")
    }
}

fn number(lease: i64) -> Result<u64, StoreError> {
    u64::try_from(lease).map_err(StoreError::failed)
}
