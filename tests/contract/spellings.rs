//! What the tests send for each parameter, and how it is spelt on the wire.

use portal_sandbox::{CONSENTS, ICA_BANKEN_SIGNED_BASKET};

/// The text of each parameter as it has to arrive: of a header its value, of a path parameter its segment, of a query
/// parameter what stands behind `=`. Some are chosen so that they must not go out as they are: a space, `#`, `%`, `/`.
const SPELLINGS: [(&str, &str); 52] = [
    ("account-id", "account%20%C3%A51"),
    ("accountId", "12345678910"),
    ("authorisationId", "authorisation%2F1"),
    ("basketId", ICA_BANKEN_SIGNED_BASKET.id),
    ("bicFi", "ESSESESS"),
    ("bookingStatus", "booked"),
    ("cancellationId", "cancellation%3F1"),
    ("city-id", "c1a5e7d2-4b38-4f90-8d6c-3e2f1a0b9c47"),
    ("cityIds", "c1a5e7d2-4b38-4f90-8d6c-3e2f1a0b9c47,f8e6d4c2-0b1a-4937-a5c4-d3e2f1a0b958"),
    ("Consent-ID", CONSENTS[0].id),
    ("consentId", "consent%231"),
    ("dateFrom", "2026-02-01"),
    ("dateTo", "2026-02-28"),
    ("deltaList", "false"),
    ("Digest", "SHA-256=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("entryReferenceFrom", "2026%26%201"),
    ("from", "2026-02-01"),
    ("isoCountryCode", "SE"),
    ("isoCountryCodes", "SE,FI"),
    ("payment-product", "domestic"),
    ("payment-service", "payments"),
    ("paymentId", "payment%251"),
    ("paymentProduct", "SepaCreditTransfers"),
    ("PSU-Accept", "text/html"),
    ("PSU-Accept-Charset", "utf-8"),
    ("PSU-Accept-Encoding", "gzip, br"),
    ("PSU-Accept-Language", "sv-SE"),
    ("PSU-Corporate-ID", "5566778899"),
    ("PSU-Corporate-ID-Type", "OrganisationNumber"),
    ("PSU-Device-ID", "3b9d7f15-2a6c-4e80-b1d4-8f0a2c4e6d13"),
    ("PSU-Geo-Location", "GEO:59.329300;18.068600"),
    ("PSU-Http-Method", "POST"),
    ("PSU-ID", "191212121212"),
    ("PSU-ID-Type", "PersonalNumber"),
    ("PSU-IP-Address", "192.0.2.10"),
    ("PSU-IP-Port", "50714"),
    ("PSU-User-Agent", "Mozilla/5.0 (X11; Linux x86_64) ExampleBrowser/1.0"),
    ("Signature", r#"keyId="SN=1,CA=CN=Example",algorithm="rsa-sha256",headers="digest",signature="ZXhhbXBsZQ==""#),
    ("status", "both"),
    ("to", "2026-03-31"),
    ("TPP-Explicit-Authorisation-Preferred", "true"),
    ("TPP-Nok-Redirect-URI", "https://tpp.example.com/cancelled?id=1"),
    ("TPP-Notification-Content-Preferred", "status=SCA,LAST"),
    ("TPP-Notification-URI", "https://tpp.example.com/notifications"),
    ("TPP-Redirect-Preferred", "false"),
    ("TPP-Redirect-URI", "https://tpp.example.com/authorised?id=1&step=2"),
    ("TPP-Rejection-NoFunds-Preferred", "true"),
    ("TPP-Signature-Certificate", "ZXhhbXBsZSBjZXJ0aWZpY2F0ZQ=="),
    ("transactionId", "00000003116265606"),
    ("withBalance", "true"),
    ("X-AffiliatedASPSP-ID", "08999"),
    ("X-BicFi", "ESSESESS"),
];

/// How the parameter `name` is spelt.
pub(crate) fn spelt(name: &str) -> &'static str {
    let found = SPELLINGS.iter().find(|(parameter, _)| *parameter == name);
    found.unwrap_or_else(|| panic!("no spelling of `{name}`")).1
}
