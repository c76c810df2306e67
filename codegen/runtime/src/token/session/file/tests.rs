mod damage;

use std::fs;
use std::path::PathBuf;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use tokio::time::timeout;
use uuid::Uuid;

use super::{FileStore, StoreKey};
use crate::error::StoreError;
use crate::token::{SessionId, SessionStore, StoredSession};

const TERM: Duration = Duration::from_secs(60);

/// A folder that goes when the test ends.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Self {
        Self(std::env::temp_dir().join(format!("portal-runtime-{}", Uuid::new_v4())))
    }

    fn store(&self) -> FileStore {
        FileStore::open(&self.0, key()).unwrap()
    }

    /// The names of its files and what is in them, in order.
    fn files(&self) -> Vec<(String, Vec<u8>)> {
        let files = fs::read_dir(&self.0).unwrap().map(|file| file.unwrap());
        let files = files.map(|file| (file.file_name().into_string().unwrap(), fs::read(file.path()).unwrap()));
        let mut files: Vec<_> = files.collect();
        files.sort();
        files
    }

    /// The names of its files that are no locks.
    fn names(&self) -> Vec<String> {
        self.files().into_iter().map(|(name, _)| name).filter(|name| !name.ends_with(".lock")).collect()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

fn key() -> StoreKey {
    StoreKey::new([7; 32])
}

fn stored(generation: u64) -> StoredSession {
    let text =
        format!(r#"{{"generation":{generation},"access_token":"marked-access","expires":1,"refresh_token":"marked-refresh"}}"#);
    StoredSession::from_text(&text.into()).unwrap()
}

/// A session that is stored, and its lease given back.
async fn put(store: &FileStore, session: SessionId, stored: Option<StoredSession>) {
    let lease = store.lock(session, TERM).await.unwrap();
    store.put(&lease, stored).await.unwrap();
    store.unlock(lease).await.unwrap();
}

#[cfg(feature = "test-kit")]
#[tokio::test]
async fn the_store_in_files_keeps_every_rule() {
    let scratch = Scratch::new();
    crate::test_kit::check_session_store(async || scratch.store()).await.unwrap();
}

#[cfg(feature = "test-kit")]
#[tokio::test(start_paused = true)]
async fn the_store_in_files_goes_by_a_clock_that_tests_move() {
    let scratch = Scratch::new();
    crate::test_kit::check_session_store(async || scratch.store()).await.unwrap();
}

#[tokio::test]
async fn neither_files_nor_their_names_nor_debug_show_a_secret() {
    let (scratch, session) = (Scratch::new(), SessionId::new());
    let store = scratch.store();
    put(&store, session, Some(stored(1))).await;
    let lease = store.lock(session, TERM).await.unwrap();
    store.put(&lease, Some(stored(2))).await.unwrap();
    for (name, bytes) in scratch.files() {
        for secret in ["marked", "access", "refresh", "generation"] {
            assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()), "{name}");
            assert!(!name.contains(secret), "{name}");
        }
    }
    assert_eq!(format!("{store:?}"), format!("FileStore {{ folder: {:?}, .. }}", scratch.0));
    assert_eq!(format!("{:?}", key()), "StoreKey(…)");
}

#[tokio::test]
async fn a_session_that_is_put_twice_is_encrypted_with_two_nonces() {
    let (scratch, session) = (Scratch::new(), SessionId::new());
    let mut written = Vec::new();
    for _ in 0..2 {
        put(&scratch.store(), session, Some(stored(1))).await;
        written.push(scratch.files().into_iter().find(|(name, _)| name.ends_with(".session")).unwrap().1);
    }
    assert_ne!(written[0][1..13], written[1][1..13]);
    assert_ne!(written[0][13..], written[1][13..]);
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_may_read() {
    use std::os::unix::fs::PermissionsExt;
    let (scratch, session) = (Scratch::new(), SessionId::new());
    let store = scratch.store();
    put(&store, session, Some(stored(1))).await;
    let _lease = store.lock(session, TERM).await.unwrap();
    let mode = |path: PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(scratch.0.clone()), 0o700);
    for (name, _) in scratch.files() {
        assert_eq!(mode(scratch.0.join(&name)), 0o600, "{name}");
    }

    fs::set_permissions(&scratch.0, fs::Permissions::from_mode(0o750)).unwrap();
    let refused = FileStore::open(&scratch.0, key()).unwrap_err();
    let StoreError::Failed(cause) = refused else { panic!("{refused}") };
    assert!(cause.to_string().ends_with("this one has 750"), "{cause}");
}

#[tokio::test]
async fn a_session_that_has_ended_leaves_no_file_but_the_lock() {
    let (scratch, session) = (Scratch::new(), SessionId::new());
    put(&scratch.store(), session, Some(stored(1))).await;
    assert_eq!(scratch.names(), [format!("{session}.session")]);
    put(&scratch.store(), session, None).await;
    assert!(scratch.names().is_empty());
}

#[test]
fn who_changes_files_of_a_session_has_a_turn_of_its_own() {
    let (scratch, session) = (Scratch::new(), SessionId::new());
    let (one, other) = (scratch.store(), scratch.store());
    let turn = one.0.folder.turn(session).unwrap();
    let (tell, told) = mpsc::channel();
    let waiting = thread::spawn(move || {
        let _turn = other.0.folder.turn(session).unwrap();
        tell.send(()).unwrap();
    });
    assert!(told.recv_timeout(Duration::from_millis(100)).is_err());
    drop(turn);
    told.recv_timeout(TERM).unwrap();
    waiting.join().unwrap();
}

#[tokio::test]
async fn who_goes_away_while_the_lease_is_taken_leaves_none() {
    let (scratch, session) = (Scratch::new(), SessionId::new());
    let store = scratch.store();
    for micros in (0..1000).step_by(20) {
        if let Ok(lease) = timeout(Duration::from_micros(micros), store.lock(session, TERM)).await {
            store.unlock(lease.unwrap()).await.unwrap();
        }
        let lease = timeout(TERM / 10, store.lock(session, TERM)).await.expect("a lease that nobody has").unwrap();
        store.unlock(lease).await.unwrap();
    }
}

#[test]
fn a_key_is_64_hexadecimal_digits_in_its_variable() {
    let read = |digits: &str| StoreKey::from_digits(digits).map(|key| *key.bytes());
    let digits = "0123456789abcdefABCDEF00000000000000000000000000000000000000fF10";
    assert_eq!(read(digits).map(|bytes| [bytes[0], bytes[7], bytes[30], bytes[31]]), Some([0x01, 0xef, 0xff, 0x10]));
    let one_more = format!("{digits}0");
    for wrong in ["", &"0".repeat(62), &"0".repeat(63), &one_more, &format!("{one_more}0"), &digits.replace('b', "g")] {
        assert_eq!(read(wrong), None, "{wrong}");
    }
    assert_eq!(read(&digits.replacen("01", "+1", 1)), None);
    let unset = StoreKey::from_env_prefixed("PORTAL_RUNTIME_TEST_UNSET").unwrap_err();
    assert!(unset.to_string().contains("PORTAL_RUNTIME_TEST_UNSET_STORE_KEY"), "{unset}");
}
