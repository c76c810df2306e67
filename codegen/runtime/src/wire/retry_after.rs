//! The header `Retry-After` (RFC 9110, section 10.2.3).

use std::time::Duration;

use http::HeaderMap;
use http::header::RETRY_AFTER;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc2822;

/// How long a server asks to wait: seconds, or the time to wait for. One that cannot be read, or is over, is as none.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    asked(headers.get(RETRY_AFTER)?.to_str().ok()?.trim(), OffsetDateTime::now_utc())
}

fn asked(value: &str, now: OffsetDateTime) -> Option<Duration> {
    match value.parse() {
        Ok(seconds) => Some(Duration::from_secs(seconds)),
        Err(_) => (OffsetDateTime::parse(value, &Rfc2822).ok()? - now).try_into().ok(),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use time::OffsetDateTime;

    /// What is asked for two minutes before the time of the first example of the section.
    fn asked(value: &str) -> Option<Duration> {
        super::asked(value, OffsetDateTime::from_unix_timestamp(946_684_799 - 120).unwrap())
    }

    #[test]
    fn a_server_asks_to_wait_in_seconds_or_until_a_time() {
        assert_eq!(asked("120"), Some(Duration::from_secs(120)));
        assert_eq!(asked("Fri, 31 Dec 1999 23:59:59 GMT"), Some(Duration::from_secs(120)));
    }

    #[test]
    fn what_cannot_be_read_or_is_over_is_no_wait() {
        let over = "Fri, 31 Dec 1999 23:00:00 GMT";
        for value in ["", "soon", "-1", "1.5", "99999999999999999999", over, "Fri, 99 Dec 1999 23:59:59 GMT"] {
            assert_eq!(asked(value), None, "{value}");
        }
    }
}
