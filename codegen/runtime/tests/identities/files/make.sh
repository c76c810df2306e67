#!/usr/bin/env bash
# Makes the files beside it, which are for tests alone: they identify nobody. OpenSSL 3.0 wrote those that are checked in.
set -euo pipefail
cd "$(dirname "$0")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export PASSPHRASE='only for tests'

key() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$scratch/$1.key"; }
# A certificate for a hundred years: whose, of which issuer, with which extension.
issue() {
    key "$1"
    openssl req -new -key "$scratch/$1.key" -subj "/O=TEST/CN=TEST $1" -out "$scratch/$1.csr"
    local signer=(-CA "$scratch/$2.crt" -CAkey "$scratch/$2.key")
    [[ $1 != "$2" ]] || signer=(-signkey "$scratch/$1.key")
    openssl x509 -req -in "$scratch/$1.csr" "${signer[@]}" -days 36500 -extfile <(echo "$3") -out "$scratch/$1.crt"
}
issue root root basicConstraints=critical,CA:TRUE
issue issuer root basicConstraints=critical,CA:TRUE
issue client issuer extendedKeyUsage=clientAuth

cat "$scratch/client.crt" "$scratch/issuer.crt" >chain.pem
pkcs8() { openssl pkcs8 -topk8 -in "$scratch/client.key" -passout env:PASSPHRASE "${@:2}" -out "$1.key.pem"; }
pkcs8 default
pkcs8 aes128-sha1 -v2 aes-128-cbc -v2prf hmacWithSHA1
pkcs8 scrypt -scrypt
pkcs8 pbes1 -v1 PBE-SHA1-3DES
openssl ec -in "$scratch/client.key" -aes256 -passout env:PASSPHRASE -out traditional.key.pem

# The issuers in the wrong order, as a file may have them.
cat "$scratch/root.crt" "$scratch/issuer.crt" >"$scratch/issuers.crt"
pkcs12() {
    openssl pkcs12 -export -inkey "$scratch/client.key" -in "$scratch/client.crt" -passout env:PASSPHRASE "${@:2}" -out "$1.p12"
}
pkcs12 default -certfile "$scratch/issuers.crt"
pkcs12 legacy -certfile "$scratch/issuers.crt" -legacy
