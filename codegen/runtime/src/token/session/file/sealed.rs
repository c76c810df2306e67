//! A session as bytes that only the holder of the key can read, and nobody else can make.

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::error::Unspecified;
use ring::hkdf::{HKDF_SHA256, Salt};
use ring::rand::{SecureRandom, SystemRandom};
use zeroize::Zeroizing;

use super::super::{SessionId, StoredSession};
use super::key::StoreKey;
use crate::error::StoreError;
use crate::privacy::Secret;

/// The version of the format: this byte, the nonce, then what is encrypted with its tag.
const VERSION: u8 = 1;

/// What keys are derived for.
const PURPOSE: &[u8] = b"portal-runtime: sessions in files";

/// The bytes of a session.
pub(super) fn sealed(key: &StoreKey, session: SessionId, stored: &StoredSession) -> Result<Vec<u8>, StoreError> {
    seal(key, session, &stored.to_text()).map_err(|_| StoreError::failed("the session could not be encrypted"))
}

/// The session of such bytes.
pub(super) fn opened(key: &StoreKey, session: SessionId, bytes: &[u8]) -> Result<StoredSession, StoreError> {
    let text = open(key, session, bytes).ok_or(StoreError::Unreadable)?;
    StoredSession::from_text(&text)
}

fn seal(key: &StoreKey, session: SessionId, text: &Secret) -> Result<Vec<u8>, Unspecified> {
    let mut nonce = [0; NONCE_LEN];
    SystemRandom::new().fill(&mut nonce)?;
    let mut body = Zeroizing::new(text.expose().as_bytes().to_vec());
    let unique = Nonce::assume_unique_for_key(nonce);
    let tag = derived(key, session)?.seal_in_place_separate_tag(unique, associated(session), &mut body)?;
    Ok([&[VERSION], &nonce[..], &body, tag.as_ref()].concat())
}

fn open(key: &StoreKey, session: SessionId, bytes: &[u8]) -> Option<Secret> {
    let (&VERSION, rest) = bytes.split_first()? else { return None };
    let (nonce, sealed) = rest.split_first_chunk::<NONCE_LEN>()?;
    let mut body = Zeroizing::new(sealed.to_vec());
    let nonce = Nonce::assume_unique_for_key(*nonce);
    let text = derived(key, session).ok()?.open_in_place(nonce, associated(session), &mut body).ok()?;
    Some(Secret::new(std::str::from_utf8(text).ok()?))
}

/// The key of one session. A nonce of 96 bits is random enough for the writes of one session, not for those of all that a bank has.
fn derived(key: &StoreKey, session: SessionId) -> Result<LessSafeKey, Unspecified> {
    let derived = Salt::new(HKDF_SHA256, PURPOSE).extract(key.bytes());
    let id = session.get();
    let info = [id.as_bytes().as_slice()];
    Ok(LessSafeKey::new(UnboundKey::from(derived.expand(&info, &CHACHA20_POLY1305)?)))
}

/// What is not encrypted, and cannot be changed either.
fn associated(session: SessionId) -> Aad<Vec<u8>> {
    Aad::from([&[VERSION], session.get().as_bytes().as_slice()].concat())
}
