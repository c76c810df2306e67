//! Leases: who has one, and the number of the next.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::time::Duration;

use super::super::{Lease, SessionId};
use super::folder::{Folder, Kind};
use crate::error::StoreError;
use crate::platform::since_1970;

/// The turn of one who changes files of a session.
///
/// The file that it has the lock of has the number of the last lease. Since that file is common to many sessions and is never removed,
/// numbers go on growing when a session ends.
pub(super) struct Turn<'f> {
    folder: &'f Folder,
    session: SessionId,
    lock: File,
}

/// What comes of asking for a lease.
pub(super) enum Taken {
    New(Lease),
    /// Another has it for at most so long.
    HeldFor(Duration),
}

/// A lease as its file has it: three numbers in little-endian order, of which times are in milliseconds.
struct Held {
    number: u64,
    /// When it ends, since 1970.
    until: u64,
    term: u64,
}

impl<'f> Turn<'f> {
    pub(super) fn new(folder: &'f Folder, session: SessionId, lock: File) -> Self {
        Self { folder, session, lock }
    }

    /// Takes the lease, unless another has it.
    pub(super) fn take(mut self, term: Duration) -> Result<Taken, StoreError> {
        let (held, now) = (self.held()?, milliseconds(since_1970()));
        if let Some(left) = held.as_ref().and_then(|held| held.left(now)) {
            return Ok(Taken::HeldFor(left));
        }
        // After a crash of the machine the disk may have the lease, and not its number.
        let last = self.last_number()?.max(held.map_or(0, |held| held.number));
        let number = last.checked_add(1).ok_or(StoreError::Unreadable)?;
        self.set_last_number(number)?;
        let term = milliseconds(term);
        let held = Held { number, until: now.saturating_add(term).saturating_add(1), term };
        self.folder.write(self.session, Kind::Lease, &held.to_bytes())?;
        Ok(Taken::New(Lease::new(self.session, number)))
    }

    /// Whether a lease was neither given back nor followed.
    pub(super) fn has_given(&self, lease: &Lease) -> Result<bool, StoreError> {
        Ok(self.held()?.is_some_and(|held| held.number == lease.number()))
    }

    /// Ends a lease, if it was not followed.
    pub(super) fn end(&self, lease: &Lease) -> Result<(), StoreError> {
        if self.has_given(lease)? { self.folder.delete(self.session, Kind::Lease) } else { Ok(()) }
    }

    fn held(&self) -> Result<Option<Held>, StoreError> {
        let bytes = self.folder.read(self.session, Kind::Lease)?;
        Ok(bytes.and_then(|bytes| Held::from_bytes(&bytes)))
    }

    fn last_number(&mut self) -> Result<u64, StoreError> {
        let mut bytes = Vec::new();
        (&self.lock).take(9).read_to_end(&mut bytes).map_err(StoreError::failed)?;
        match bytes.try_into() {
            Ok(number) => Ok(u64::from_le_bytes(number)),
            Err(bytes) if bytes.is_empty() => Ok(0),
            Err(_) => Err(StoreError::Unreadable),
        }
    }

    fn set_last_number(&mut self, number: u64) -> Result<(), StoreError> {
        let written = self.lock.seek(SeekFrom::Start(0)).and_then(|_| self.lock.write_all(&number.to_le_bytes()));
        written.map_err(StoreError::failed)
    }
}

impl Held {
    fn to_bytes(&self) -> [u8; 24] {
        let mut bytes = [0; 24];
        for (place, number) in bytes.chunks_exact_mut(8).zip([self.number, self.until, self.term]) {
            place.copy_from_slice(&number.to_le_bytes());
        }
        bytes
    }

    /// A file of another length was being written when a process or the machine died: nobody has that lease.
    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (numbers, []) = bytes.as_chunks::<8>() else { return None };
        let [number, until, term] = numbers else { return None };
        let [number, until, term] = [number, until, term].map(|bytes| u64::from_le_bytes(*bytes));
        Some(Self { number, until, term })
    }

    /// How long it goes on. A clock that was set back by much does not hold it up for longer than that: whoever has it is followed, and
    /// puts in vain.
    fn left(&self, now: u64) -> Option<Duration> {
        let left = self.until.saturating_sub(now);
        (left > 0 && left <= self.term.saturating_mul(2)).then(|| Duration::from_millis(left))
    }
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
