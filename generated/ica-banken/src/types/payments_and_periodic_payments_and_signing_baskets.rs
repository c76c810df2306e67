// Written by `cargo xtask generate`; changes are lost.

//! Types that `payments`, `periodic_payments`, `signing_baskets` use.

use portal_runtime::v1::{UnknownValue, string_enum, string_id};

/// Identifies a payment or a standing order in paths and baskets.
///
/// Source: `payments.sandbox.json#/definitions/PaymentId`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PaymentId(String);

string_id!(PaymentId);

/// Status in the codes of ISO 20022. `RCVD`: received, not signed. `ACTC`: signed and checked. `ACSC`: carried out. `RJCT`: rejected. `CANC`: cancelled. `PDNG`: pending. `ACCP`, `ACSP`, `ACWC`, `ACWP`: accepted, with more checks passed, in settlement, with a change, without being posted.
///
/// Source: `payments.sandbox.json#/definitions/TransactionStatus`.
#[derive(Clone)]
#[non_exhaustive]
pub enum TransactionStatus {
    /// `RCVD` on the wire.
    Rcvd,
    /// `ACTC` on the wire.
    Actc,
    /// `ACSC` on the wire.
    Acsc,
    /// `CANC` on the wire.
    Canc,
    /// `ACCP` on the wire.
    Accp,
    /// `ACSP` on the wire.
    Acsp,
    /// `ACWC` on the wire.
    Acwc,
    /// `ACWP` on the wire.
    Acwp,
    /// `PDNG` on the wire.
    Pdng,
    /// `RJCT` on the wire.
    Rjct,
    /// A value newer than this description.
    Unknown(UnknownValue),
}

string_enum!(TransactionStatus {
    Rcvd = "RCVD",
    Actc = "ACTC",
    Acsc = "ACSC",
    Canc = "CANC",
    Accp = "ACCP",
    Acsp = "ACSP",
    Acwc = "ACWC",
    Acwp = "ACWP",
    Pdng = "PDNG",
    Rjct = "RJCT",
});
