//! What of a failed request is the fault of a certificate, in words that say whose and what to do.

use std::error::Error;
use std::io;

use rustls::{AlertDescription, CertificateError};

/// The words for an error that is about a certificate: the server's, which is checked here, or the client's, which the server checks.
pub(super) fn told(error: &(dyn Error + 'static)) -> Option<String> {
    match tls_error(error)? {
        rustls::Error::InvalidCertificate(fault) => Some(of_server(fault)),
        rustls::Error::AlertReceived(alert) => of_client(*alert).map(str::to_owned),
        _ => None,
    }
}

/// The error of TLS that is the cause, however deep.
fn tls_error<'e>(error: &'e (dyn Error + 'static)) -> Option<&'e rustls::Error> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref::<rustls::Error>() {
            return Some(found);
        }
        // An I/O error does not name what it wraps as its source, but that one's source.
        let wrapped = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        next = wrapped.map(|wrapped| wrapped as &(dyn Error + 'static)).or_else(|| error.source());
    }
    None
}

fn of_server(fault: &CertificateError) -> String {
    match fault {
        CertificateError::UnknownIssuer => {
            "the server's certificate is of an issuer that is not trusted here; `root_certificate` adds one".to_owned()
        }
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            "the server's certificate has expired, or this machine's clock is wrong".to_owned()
        }
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            "the server's certificate is not valid yet, or this machine's clock is wrong".to_owned()
        }
        CertificateError::NotValidForNameContext { expected, .. } => {
            format!("the server's certificate is not for `{}`", expected.to_str())
        }
        CertificateError::NotValidForName => "the server's certificate is for another name".to_owned(),
        CertificateError::BadSignature => {
            "the server's certificate is not signed by the issuer of that name that is trusted here; `root_certificate` adds another".to_owned()
        }
        CertificateError::Revoked => "the server's certificate has been revoked".to_owned(),
        other => format!("the server's certificate is refused: {other}"),
    }
}

fn of_client(alert: AlertDescription) -> Option<&'static str> {
    Some(match alert {
        AlertDescription::CertificateRequired | AlertDescription::NoCertificate => {
            "the server requires a client certificate; `identity` gives one"
        }
        // What servers of TLS 1.2 say to a client without a certificate, for want of a better word.
        AlertDescription::HandshakeFailure => {
            "the server ended the handshake of TLS (handshake_failure): it may require a client certificate, or another one"
        }
        AlertDescription::UnknownCA => {
            "the server does not know the issuer of the client certificate (unknown_ca): it may trust another one, or lack the certificates between, which belong into the identity"
        }
        AlertDescription::CertificateExpired => "the server says that the client certificate has expired (certificate_expired)",
        AlertDescription::CertificateRevoked => "the server says that the client certificate is revoked (certificate_revoked)",
        AlertDescription::UnsupportedCertificate => {
            "the server does not accept client certificates of this kind (unsupported_certificate)"
        }
        AlertDescription::DecryptError => {
            "the server cannot verify the client certificate (decrypt_error): its issuer may have another key by now"
        }
        AlertDescription::BadCertificate => "the server refuses the client certificate (bad_certificate)",
        AlertDescription::CertificateUnknown => "the server refuses the client certificate (certificate_unknown)",
        AlertDescription::AccessDenied => {
            "the server accepts the client certificate, but not this client (access_denied); it may have to be registered"
        }
        _ => return None,
    })
}
