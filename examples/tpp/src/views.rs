//! What pages look like. Nothing here decides or asks anything.

pub(crate) mod account;
pub(crate) mod accounts;
pub(crate) mod authorise;
pub(crate) mod bank;
pub(crate) mod banks;
mod chart;
mod fields;
mod layout;
pub(crate) mod pay;
pub(crate) mod payment;
pub(crate) mod problem;
pub(crate) mod start;
