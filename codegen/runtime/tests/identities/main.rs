//! Identities in files as OpenSSL writes them; `files/make.sh` says how.

mod encrypted_pem;
mod pkcs12;
