//! Sessions in encrypted files.

mod folder;
mod key;
mod leases;
mod sealed;
#[cfg(test)]
mod tests;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::task::spawn_blocking;
use tokio::time::sleep;

use super::{Lease, SessionId, SessionStore, StoredSession};
use crate::error::StoreError;
use crate::transport::BoxFuture;
use folder::{Folder, Kind};
use leases::Taken;

pub use key::StoreKey;

/// How long to wait before another look whether a lease has ended, at first and at most.
const FIRST_PAUSE: Duration = Duration::from_millis(5);
const LONGEST_PAUSE: Duration = Duration::from_millis(100);

/// A store in files of a folder, which all processes of one machine may share.
///
/// - Each session is a file of its own, encrypted with ChaCha20-Poly1305 (RFC 8439) under a key that is derived (HKDF, RFC 5869) from the
///   [`StoreKey`] and the session's id. A file that was changed, moved to another session, or written with another key is
///   [`StoreError::Unreadable`], and stays where it is.
/// - A session that was put is on the disk. A crash at any point leaves what was there before, or what was put.
/// - Only the user who owns the files may read them: their mode is 600, the folder's 700.
/// - The names of files are ids of sessions, which are random, and tell nothing of a customer.
/// - A lease ends by the clock of the machine. Its processes take turns by locks of its file system, so a folder on a network will not do.
///
/// ```no_run
/// use std::sync::Arc;
/// use portal_runtime::{FileStore, StoreKey};
///
/// # fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let store = FileStore::open("/var/lib/shop/sessions", StoreKey::from_env()?)?;
/// # let builder = |_: Arc<dyn portal_runtime::SessionStore>| ();
/// // For `session_store` of a client's builder.
/// builder(Arc::new(store));
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct FileStore(Arc<Files>);

struct Files {
    folder: Folder,
    key: StoreKey,
}

impl FileStore {
    /// The store in this folder, which is made if it is not there; the one that it is in has to be.
    ///
    /// # Errors
    /// When the folder cannot be made, or other users may read it.
    pub fn open(folder: impl Into<PathBuf>, key: StoreKey) -> Result<Self, StoreError> {
        Ok(Self(Arc::new(Files { folder: Folder::open(folder.into())?, key })))
    }

    /// Its folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.0.folder.path()
    }

    /// Works on the files in a thread that may wait for the disk. It goes on when nobody waits for what comes of it.
    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Arc<Files>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let files = Arc::clone(&self.0);
        spawn_blocking(move || work(&files)).await.map_err(StoreError::failed)?
    }
}

impl Files {
    fn load(&self, session: SessionId) -> Result<Option<StoredSession>, StoreError> {
        let Some(bytes) = self.folder.read(session, Kind::Session)? else { return Ok(None) };
        self.key.open(session, &bytes).map(Some)
    }

    fn put(&self, lease: &Lease, session: Option<&StoredSession>) -> Result<(), StoreError> {
        let sealed = session.map(|session| self.key.seal(lease.session(), session)).transpose()?;
        let turn = self.folder.turn(lease.session())?;
        if !turn.has_given(lease)? {
            return Err(StoreError::LeaseLost);
        }
        match sealed {
            Some(sealed) => self.folder.replace(lease.session(), &sealed),
            None => self.folder.remove(lease.session()),
        }
    }

    fn give_back(&self, lease: &Lease) -> Result<(), StoreError> {
        self.folder.turn(lease.session())?.end(lease)
    }
}

impl SessionStore for FileStore {
    fn lock(&self, session: SessionId, term: Duration) -> BoxFuture<'_, Result<Lease, StoreError>> {
        Box::pin(async move {
            let mut pause = FIRST_PAUSE;
            loop {
                match self.blocking(move |files| Claim::take(files, session, term)).await? {
                    Ok(claim) => return Ok(claim.claimed()),
                    Err(left) => sleep(left.min(pause)).await,
                }
                pause = (2 * pause).min(LONGEST_PAUSE);
            }
        })
    }

    fn load(&self, session: SessionId) -> BoxFuture<'_, Result<Option<StoredSession>, StoreError>> {
        Box::pin(self.blocking(move |files| files.load(session)))
    }

    fn put<'s>(&'s self, lease: &'s Lease, session: Option<StoredSession>) -> BoxFuture<'s, Result<(), StoreError>> {
        let lease = lease.copy();
        Box::pin(self.blocking(move |files| files.put(&lease, session.as_ref())))
    }

    fn unlock(&self, lease: Lease) -> BoxFuture<'_, Result<(), StoreError>> {
        Box::pin(self.blocking(move |files| files.give_back(&lease)))
    }
}

impl fmt::Debug for FileStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileStore").field("folder", &self.folder()).finish_non_exhaustive()
    }
}

impl Lease {
    /// The same once more, for a thread that works on it.
    fn copy(&self) -> Self {
        Self { session: self.session, number: self.number }
    }
}

/// A lease on its way to who asked for it. If that one has gone away, it is given back.
struct Claim {
    files: Arc<Files>,
    lease: Lease,
    is_claimed: bool,
}

impl Claim {
    /// A new lease, or how long another holds the session.
    fn take(files: &Arc<Files>, session: SessionId, term: Duration) -> Result<Result<Self, Duration>, StoreError> {
        let taken = files.folder.turn(session)?.take(term)?;
        Ok(match taken {
            Taken::New(lease) => Ok(Self { files: Arc::clone(files), lease, is_claimed: false }),
            Taken::HeldFor(left) => Err(left),
        })
    }

    fn claimed(mut self) -> Lease {
        self.is_claimed = true;
        self.lease.copy()
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        if !self.is_claimed {
            // Where that fails it ends by itself.
            drop(self.files.give_back(&self.lease));
        }
    }
}
