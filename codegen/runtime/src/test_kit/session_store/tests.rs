mod faulty;

use std::sync::Arc;

use faulty::{Fault, Faulty, Shared};

use super::check_session_store;
use crate::token::MemoryStore;

async fn broken(fault: Option<Fault>) -> Option<(String, String)> {
    let shared = Shared::default();
    let checked = check_session_store(async || Faulty::new(&shared, fault)).await;
    checked.err().map(|broken| (broken.rule().to_owned(), broken.seen().to_owned()))
}

#[tokio::test(start_paused = true)]
async fn the_store_in_memory_keeps_every_rule() {
    let store = Arc::new(MemoryStore::new());
    check_session_store(async || Arc::clone(&store)).await.unwrap();
}

#[tokio::test]
async fn the_check_holds_in_real_time_too() {
    let store = Arc::new(MemoryStore::new());
    check_session_store(async || Arc::clone(&store)).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_store_without_a_fault_keeps_every_rule() {
    assert_eq!(broken(None).await, None);
}

#[tokio::test(start_paused = true)]
async fn each_rule_is_broken_by_a_store_with_a_fault_in_it() {
    for (fault, rule, seen) in [
        (Fault::HandlesApart, "what is put is what every handle loads", "the other handle, `load` gives nothing where"),
        (Fault::Temporary, "a handle that is opened later loads what was put before", "by a new handle, `load` gives nothing"),
        (Fault::Shared, "a session has one holder at a time", "the other handle gets lease 2 while lease 1 is held"),
        (Fault::Racy, "of holders who ask at once, none undoes what another has put", "is given while another is held"),
        (Fault::OneForAll, "leases of different sessions do not wait for each other", "does not end within 30 seconds"),
        (Fault::Endless, "the lease of a dead holder ends with its term, not before", "does not end within"),
        (Fault::Hasty, "the lease of a dead holder ends with its term, not before", "whose term is 100 ms"),
        (Fault::Unnumbered, "each lease of a session has a higher number than those before", "lease 1 is given after lease 1"),
        (Fault::NeverLate, "a holder whose lease another one has followed cannot put", "ends well"),
        (Fault::LateUnlock, "a holder whose lease another one has followed cannot end that of the other", "is given while lease"),
        (Fault::Forgetful, "each lease of a session has a higher number than those before", "lease 1 is given after lease 3"),
        (Fault::Revives, "a session that was removed is gone, and no old lease brings it back", "ends well"),
        (Fault::InTwoSteps, "a reader finds what was put last, or what is being put, and never half of it", "finds number 0"),
        (
            Fault::OnlyNewTokens,
            "whatever step fails, a renewal that follows explains the session",
            "the session is over (Refused)",
        ),
    ] {
        let (broken, words) = broken(Some(fault)).await.unwrap_or_default();
        assert_eq!(broken, rule, "{fault:?}: {words}");
        assert!(words.contains(seen), "{fault:?}: {words}");
    }
}
