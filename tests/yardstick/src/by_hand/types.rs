#![expect(missing_docs, reason = "the description has the words")]

use std::fmt;
use std::sync::LazyLock;

use rust_decimal::Decimal;
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};
use time::format_description::well_known::Rfc3339;
use time::format_description::{self, BorrowedFormatItem};
use time::{Date, OffsetDateTime};

#[derive(Clone, Debug, Deserialize)]
pub struct AccountList {
    pub accounts: Vec<AccountDetails>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub struct AccountId(pub String);

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountDetails {
    pub resource_id: Option<AccountId>,
    pub iban: Option<String>,
    pub bban: Option<String>,
    pub msisdn: Option<String>,
    pub bankgiro_number: Option<String>,
    pub plusgiro_number: Option<String>,
    pub currency: String,
    pub name: Option<String>,
    pub product: Option<String>,
    pub cash_account_type: Option<String>,
    pub status: Option<AccountStatus>,
    pub bic: Option<String>,
    pub linked_accounts: Option<String>,
    pub usage: Option<Usage>,
    pub details: Option<String>,
    pub balances: Option<Vec<Balance>>,
    #[serde(rename = "_links")]
    pub links: Option<Links>,
    pub owner_name: Option<String>,
    pub clearing_number: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AccountStatus {
    Enabled,
    Deleted,
    Blocked,
    #[serde(other)]
    Unknown,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Usage {
    Priv,
    Orga,
    #[serde(other)]
    Unknown,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Balance {
    pub balance_amount: Amount,
    pub balance_type: BalanceType,
    pub credit_limit_included: Option<bool>,
    #[serde(default, deserialize_with = "date_time")]
    pub last_change_date_time: Option<OffsetDateTime>,
    #[serde(default, deserialize_with = "date")]
    pub reference_date: Option<Date>,
    pub last_committed_transaction: Option<String>,
    pub clearing_number: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum BalanceType {
    ClosingBooked,
    Expected,
    Authorised,
    OpeningBooked,
    InterimAvailable,
    InterimBooked,
    ForwardAvailable,
    NonInvoiced,
    #[serde(other)]
    Unknown,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Amount {
    pub currency: String,
    #[serde(deserialize_with = "decimal")]
    pub amount: Decimal,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Links {
    pub balances: Option<Link>,
    pub transactions: Option<Link>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Link {
    pub href: Option<String>,
}

/// Reads a value from a string without a copy of it, as the serde features of rust_decimal and time do.
struct Parsed<T>(&'static str, fn(&str) -> Option<T>);

impl<'de, T> Visitor<'de> for Parsed<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        self.1(text).ok_or_else(|| E::custom(self.0))
    }
}

/// A value that may be `null`.
struct Optional<T>(Parsed<T>);

impl<'de, T> Visitor<'de> for Optional<T> {
    type Value = Option<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(formatter)
    }

    fn visit_none<E: Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        deserializer.deserialize_str(self.0).map(Some)
    }
}

fn decimal<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
    deserializer.deserialize_str(Parsed("a decimal number", |text| Decimal::from_str_exact(text).ok()))
}

fn date_time<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<OffsetDateTime>, D::Error> {
    let parsed = Parsed("a date-time", |text| OffsetDateTime::parse(text, &Rfc3339).ok());
    deserializer.deserialize_option(Optional(parsed))
}

fn date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    static FORMAT: LazyLock<Vec<BorrowedFormatItem<'static>>> =
        LazyLock::new(|| format_description::parse_borrowed::<2>("[year]-[month]-[day]").unwrap());
    let parsed = Parsed("a date", |text| Date::parse(text, &*FORMAT).ok());
    deserializer.deserialize_option(Optional(parsed))
}
