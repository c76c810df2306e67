// Written by `cargo xtask generate`; changes are lost.

//! Types of `accounts` alone.

use std::collections::BTreeMap;
use portal_runtime::v1::{
    Date, DateTime, Read, ReadError, Reader, UnknownVariant, redacted_debug, string_enum,
    string_id, variants,
};
use super::{AccountReference, Amount, HrefType};

/// An account.
///
/// Source: `psd2.yaml#/components/schemas/accountDetails`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AccountDetails {
    /// Id of the account in paths: send it as `account-id`.
    pub resource_id: Option<AccountId>,
    /// IBAN, without spaces.
    ///
    /// Pattern: `[A-Z]{2,2}[0-9]{2,2}[a-zA-Z0-9]{1,30}`.
    pub iban: Option<String>,
    /// National account number. For Sweden without spaces or dashes.
    ///
    /// Pattern: `[a-zA-Z0-9]{1,30}`.
    pub bban: Option<String>,
    /// Mobile phone number as alias of an account.
    ///
    /// At most 35 characters.
    pub msisdn: Option<String>,
    /// Bankgiro number, with or without dash.
    ///
    /// Pattern: `[0-9-]{5,35}`.
    pub bankgiro_number: Option<String>,
    /// Plusgiro number, with or without dash.
    ///
    /// Pattern: `[0-9-]{5,35}`.
    pub plusgiro_number: Option<String>,
    /// Currency, ISO 4217.
    ///
    /// Pattern: `[A-Z]{3}`.
    pub currency: String,
    /// Name the customer or the bank gave the account.
    ///
    /// At most 35 characters.
    pub name: Option<String>,
    /// The bank's name of the product.
    ///
    /// At most 35 characters.
    pub product: Option<String>,
    /// Type of the account, ISO 20022 `ExternalCashAccountType1Code`, such as `CACC`.
    pub cash_account_type: Option<String>,
    /// Whether the account can be used.
    pub status: Option<AccountStatus>,
    /// BICFI of a bank, 8 or 11 characters.
    ///
    /// Pattern: `[A-Z]{6,6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3,3}){0,1}`.
    pub bic: Option<String>,
    /// Accounts that this account is tied to.
    ///
    /// At most 70 characters.
    pub linked_accounts: Option<String>,
    /// Private (`PRIV`) or professional (`ORGA`) use.
    ///
    /// At most 4 characters.
    pub usage: Option<AccountDetailsUsage>,
    /// More about the account, such as fees or interest.
    ///
    /// At most 140 characters.
    pub details: Option<String>,
    /// Balances of an account.
    pub balances: Option<Vec<Balance>>,
    /// Balances and transactions of the account.
    pub links: Option<LinksAccountDetails>,
    /// Name of the holder.
    ///
    /// At most 140 characters.
    pub owner_name: Option<String>,
    /// Swedish clearing number: names the bank or branch of a BBAN that does not carry it.
    ///
    /// Pattern: `[0-9]{1,5}`.
    pub clearing_number: Option<String>,
}

redacted_debug!(AccountDetails {
    resource_id, iban, bban, msisdn, bankgiro_number, plusgiro_number, currency, name, product,
    cash_account_type, status, bic, linked_accounts, usage, details, balances, links,
    owner_name, clearing_number
});

impl Read for AccountDetails {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut resource_id: Option<AccountId> = None;
        let mut iban: Option<String> = None;
        let mut bban: Option<String> = None;
        let mut msisdn: Option<String> = None;
        let mut bankgiro_number: Option<String> = None;
        let mut plusgiro_number: Option<String> = None;
        let mut currency: Option<String> = None;
        let mut name: Option<String> = None;
        let mut product: Option<String> = None;
        let mut cash_account_type: Option<String> = None;
        let mut status: Option<AccountStatus> = None;
        let mut bic: Option<String> = None;
        let mut linked_accounts: Option<String> = None;
        let mut usage: Option<AccountDetailsUsage> = None;
        let mut details: Option<String> = None;
        let mut balances: Option<Vec<Balance>> = None;
        let mut links: Option<LinksAccountDetails> = None;
        let mut owner_name: Option<String> = None;
        let mut clearing_number: Option<String> = None;
        reader.object(&mut [
            ("resourceId", &mut resource_id),
            ("iban", &mut iban),
            ("bban", &mut bban),
            ("msisdn", &mut msisdn),
            ("bankgiroNumber", &mut bankgiro_number),
            ("plusgiroNumber", &mut plusgiro_number),
            ("currency", &mut currency),
            ("name", &mut name),
            ("product", &mut product),
            ("cashAccountType", &mut cash_account_type),
            ("status", &mut status),
            ("bic", &mut bic),
            ("linkedAccounts", &mut linked_accounts),
            ("usage", &mut usage),
            ("details", &mut details),
            ("balances", &mut balances),
            ("_links", &mut links),
            ("ownerName", &mut owner_name),
            ("clearingNumber", &mut clearing_number),
        ])?;
        Ok(Self {
            resource_id, iban, bban, msisdn, bankgiro_number, plusgiro_number,
            currency: reader.required("currency", currency)?, name, product,
            cash_account_type, status, bic, linked_accounts, usage, details, balances,
            links, owner_name, clearing_number,
        })
    }
}

string_enum! {
    /// Private (`PRIV`) or professional (`ORGA`) use.
    ///
    /// At most 4 characters.
    ///
    /// Source: `psd2.yaml#/components/schemas/accountDetails/properties/usage`.
    pub enum AccountDetailsUsage: received {
        Priv = "PRIV",
        Orga = "ORGA",
    }
}

string_id! {
    /// Id of the account in paths: send it as `account-id`.
    ///
    /// Source: `psd2.yaml#/components/schemas/accountDetails/properties/resourceId`.
    pub struct AccountId: exchanged
}

/// Address of the account, as a link or bare.
///
/// Source: `corrections.yaml#/actions/27/update/accountLink`.
#[allow(clippy::large_enum_variant, reason = "made once, matched once")]
#[derive(Clone)]
#[non_exhaustive]
pub enum AccountLink {
    /// `hrefType` of the description.
    HrefType(HrefType),
    /// `hrefEntry` of the description.
    HrefEntry(String),
    /// What fits none of the others, as it came.
    Unknown(UnknownVariant),
}

variants!(AccountLink | HrefType, HrefEntry, Unknown);

impl Read for AccountLink {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut union = reader.union()?;
        union.branch(Self::HrefType);
        union.branch(Self::HrefEntry);
        Ok(union.finish(Self::Unknown))
    }
}

/// Accounts under a consent.
///
/// Source: `psd2.yaml#/components/schemas/accountList`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AccountList {
    /// The accounts; empty when the consent covers none.
    pub accounts: Vec<AccountDetails>,
}

redacted_debug!(AccountList { accounts });

impl Read for AccountList {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut accounts: Option<Vec<AccountDetails>> = None;
        reader.object(&mut [("accounts", &mut accounts)])?;
        Ok(Self { accounts: reader.required("accounts", accounts)? })
    }
}

/// Transactions by status. A list that was not asked for is left out.
///
/// Source: `psd2.yaml#/components/schemas/accountReport`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AccountReport {
    /// Transactions.
    pub booked: Option<Vec<Transaction>>,
    /// Transactions.
    pub pending: Option<Vec<Transaction>>,
    /// The account, and the pages of the list.
    pub links: LinksAccountReport,
}

redacted_debug!(AccountReport { booked, pending, links });

impl Read for AccountReport {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut booked: Option<Vec<Transaction>> = None;
        let mut pending: Option<Vec<Transaction>> = None;
        let mut links: Option<LinksAccountReport> = None;
        reader.object(&mut [
            ("booked", &mut booked),
            ("pending", &mut pending),
            ("_links", &mut links),
        ])?;
        Ok(Self { booked, pending, links: reader.required("_links", links)? })
    }
}

string_enum! {
    /// Whether the account can be used.
    ///
    /// Source: `psd2.yaml#/components/schemas/accountStatus`.
    pub enum AccountStatus: received {
        Enabled = "enabled",
        Deleted = "deleted",
        Blocked = "blocked",
    }
}

/// A balance of an account.
///
/// Source: `psd2.yaml#/components/schemas/balance`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Balance {
    /// An amount of money.
    pub balance_amount: Amount,
    /// What a balance counts. `interimAvailable`: what can be spent now. `interimBooked`: booked so far today. `expected`: booked and pending. `openingBooked` and `closingBooked`: at the start and end of a period. `authorised`: with amounts held. `forwardAvailable`: at a coming date. `nonInvoiced`: card purchases not yet invoiced.
    pub balance_type: BalanceType,
    /// Whether the credit limit is counted in the amount.
    pub credit_limit_included: Option<bool>,
    /// When the balance last changed.
    pub last_change_date_time: Option<DateTime>,
    /// Day of the balance.
    pub reference_date: Option<Date>,
    /// `entryReference` of the last transaction counted.
    ///
    /// At most 35 characters.
    pub last_committed_transaction: Option<String>,
    /// Swedish clearing number: names the bank or branch of a BBAN that does not carry it.
    ///
    /// Pattern: `[0-9]{1,5}`.
    pub clearing_number: Option<String>,
}

redacted_debug!(Balance {
    balance_amount, balance_type, credit_limit_included, last_change_date_time, reference_date,
    last_committed_transaction, clearing_number
});

impl Read for Balance {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut balance_amount: Option<Amount> = None;
        let mut balance_type: Option<BalanceType> = None;
        let mut credit_limit_included: Option<bool> = None;
        let mut last_change_date_time: Option<DateTime> = None;
        let mut reference_date: Option<Date> = None;
        let mut last_committed_transaction: Option<String> = None;
        let mut clearing_number: Option<String> = None;
        reader.object(&mut [
            ("balanceAmount", &mut balance_amount),
            ("balanceType", &mut balance_type),
            ("creditLimitIncluded", &mut credit_limit_included),
            ("lastChangeDateTime", &mut last_change_date_time),
            ("referenceDate", &mut reference_date),
            ("lastCommittedTransaction", &mut last_committed_transaction),
            ("clearingNumber", &mut clearing_number),
        ])?;
        Ok(Self {
            balance_amount: reader.required("balanceAmount", balance_amount)?,
            balance_type: reader.required("balanceType", balance_type)?,
            credit_limit_included, last_change_date_time, reference_date,
            last_committed_transaction, clearing_number,
        })
    }
}

/// Balances of an account.
///
/// Source: `psd2.yaml#/components/schemas/readAccountBalanceResponse-200`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct BalanceReport {
    /// An account, named by one of its numbers.
    pub account: Option<AccountReference>,
    /// Balances of an account.
    pub balances: Vec<Balance>,
}

redacted_debug!(BalanceReport { account, balances });

impl Read for BalanceReport {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut account: Option<AccountReference> = None;
        let mut balances: Option<Vec<Balance>> = None;
        reader.object(&mut [("account", &mut account), ("balances", &mut balances)])?;
        Ok(Self { account, balances: reader.required("balances", balances)? })
    }
}

string_enum! {
    /// What a balance counts. `interimAvailable`: what can be spent now. `interimBooked`: booked so far today. `expected`: booked and pending. `openingBooked` and `closingBooked`: at the start and end of a period. `authorised`: with amounts held. `forwardAvailable`: at a coming date. `nonInvoiced`: card purchases not yet invoiced.
    ///
    /// Source: `psd2.yaml#/components/schemas/balanceType`.
    pub enum BalanceType: received {
        ClosingBooked = "closingBooked",
        Expected = "expected",
        Authorised = "authorised",
        OpeningBooked = "openingBooked",
        InterimAvailable = "interimAvailable",
        InterimBooked = "interimBooked",
        ForwardAvailable = "forwardAvailable",
        NonInvoiced = "nonInvoiced",
    }
}

string_enum! {
    /// `bookingStatus` of the description.
    ///
    /// Source: `psd2.yaml#/components/parameters/bookingStatus/schema`.
    pub enum BookingStatus: sent {
        Booked = "booked",
        Pending = "pending",
        Both = "both",
    }
}

/// Balances and transactions of the account.
///
/// Source: `psd2.yaml#/components/schemas/_linksAccountDetails`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct LinksAccountDetails {
    /// A link.
    pub balances: Option<HrefType>,
    /// A link.
    pub transactions: Option<HrefType>,
    /// Members that the description does not name.
    pub additional: BTreeMap<String, HrefType>,
}

redacted_debug!(LinksAccountDetails { balances, transactions });

impl Read for LinksAccountDetails {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut balances: Option<HrefType> = None;
        let mut transactions: Option<HrefType> = None;
        let mut additional = BTreeMap::new();
        reader.open_object(&mut [
            ("balances", &mut balances),
            ("transactions", &mut transactions),
        ], &mut additional)?;
        Ok(Self { balances, transactions, additional })
    }
}

/// The account, and the pages of the list.
///
/// Source: `psd2.yaml#/components/schemas/_linksAccountReport`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct LinksAccountReport {
    /// A link.
    pub first: Option<HrefType>,
    /// A link.
    pub next: Option<HrefType>,
    /// A link.
    pub previous: Option<HrefType>,
    /// A link.
    pub last: Option<HrefType>,
    /// Address of the account, as a link or bare.
    pub account: AccountLink,
    /// Members that the description does not name.
    pub additional: BTreeMap<String, HrefType>,
}

redacted_debug!(LinksAccountReport { first, next, previous, last, account });

impl Read for LinksAccountReport {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut first: Option<HrefType> = None;
        let mut next: Option<HrefType> = None;
        let mut previous: Option<HrefType> = None;
        let mut last: Option<HrefType> = None;
        let mut account: Option<AccountLink> = None;
        let mut additional = BTreeMap::new();
        reader.open_object(&mut [
            ("first", &mut first),
            ("next", &mut next),
            ("previous", &mut previous),
            ("last", &mut last),
            ("account", &mut account),
        ], &mut additional)?;
        Ok(Self {
            first, next, previous, last, account: reader.required("account", account)?,
            additional,
        })
    }
}

/// Where to download a long list.
///
/// Source: `psd2.yaml#/components/schemas/_linksDownload`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct LinksDownload {
    /// A link.
    pub download: HrefType,
    /// Members that the description does not name.
    pub additional: BTreeMap<String, HrefType>,
}

redacted_debug!(LinksDownload { download });

impl Read for LinksDownload {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut download: Option<HrefType> = None;
        let mut additional = BTreeMap::new();
        reader.open_object(&mut [("download", &mut download)], &mut additional)?;
        Ok(Self { download: reader.required("download", download)?, additional })
    }
}

/// Details of a transaction.
///
/// Source: `psd2.yaml#/components/schemas/_linksTransactionDetails`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct LinksTransactionDetails {
    /// A link.
    pub transaction_details: HrefType,
    /// Members that the description does not name.
    pub additional: BTreeMap<String, HrefType>,
}

redacted_debug!(LinksTransactionDetails { transaction_details });

impl Read for LinksTransactionDetails {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut transaction_details: Option<HrefType> = None;
        let mut additional = BTreeMap::new();
        reader
            .open_object(
                &mut [("transactionDetails", &mut transaction_details)],
                &mut additional,
            )?;
        Ok(Self {
            transaction_details: reader
                .required("transactionDetails", transaction_details)?,
            additional,
        })
    }
}

string_enum! {
    /// Purpose of the payment, ISO 20022 `ExternalPurpose1Code`.
    ///
    /// Source: `psd2.yaml#/components/schemas/purposeCode`.
    pub enum PurposeCode: received {
        Bkdf = "BKDF",
        Bkfe = "BKFE",
        Bkfm = "BKFM",
        Bkip = "BKIP",
        Bkpp = "BKPP",
        Cblk = "CBLK",
        Cdcb = "CDCB",
        Cdcd = "CDCD",
        Cdcs = "CDCS",
        Cddp = "CDDP",
        Cdoc = "CDOC",
        Cdqc = "CDQC",
        Etup = "ETUP",
        Fcol = "FCOL",
        Mtup = "MTUP",
        Acct = "ACCT",
        Cash = "CASH",
        Coll = "COLL",
        Csdb = "CSDB",
        Dept = "DEPT",
        Intc = "INTC",
        Lima = "LIMA",
        Nett = "NETT",
        Bfwd = "BFWD",
        Ccir = "CCIR",
        Ccpc = "CCPC",
        Ccpm = "CCPM",
        Ccsm = "CCSM",
        Crds = "CRDS",
        Crpr = "CRPR",
        Crsp = "CRSP",
        Crtl = "CRTL",
        Eqpt = "EQPT",
        Equs = "EQUS",
        Expt = "EXPT",
        Extd = "EXTD",
        Fixi = "FIXI",
        Fwbc = "FWBC",
        Fwcc = "FWCC",
        Fwsb = "FWSB",
        Fwsc = "FWSC",
        Marg = "MARG",
        Mbsb = "MBSB",
        Mbsc = "MBSC",
        Mgcc = "MGCC",
        Mgsc = "MGSC",
        Occc = "OCCC",
        Opbc = "OPBC",
        Opcc = "OPCC",
        Opsb = "OPSB",
        Opsc = "OPSC",
        Optn = "OPTN",
        Otcd = "OTCD",
        Repo = "REPO",
        Rpbc = "RPBC",
        Rpcc = "RPCC",
        Rpsb = "RPSB",
        Rpsc = "RPSC",
        Rvpo = "RVPO",
        Sbsc = "SBSC",
        Scie = "SCIE",
        Scir = "SCIR",
        Scrp = "SCRP",
        Shbc = "SHBC",
        Shcc = "SHCC",
        Shsl = "SHSL",
        Sleb = "SLEB",
        Sloa = "SLOA",
        Swbc = "SWBC",
        Swcc = "SWCC",
        Swpt = "SWPT",
        Swsb = "SWSB",
        Swsc = "SWSC",
        Tbas = "TBAS",
        Tbbc = "TBBC",
        Tbcc = "TBCC",
        Trcp = "TRCP",
        Agrt = "AGRT",
        Aren = "AREN",
        Bexp = "BEXP",
        Boce = "BOCE",
        Comc = "COMC",
        Cpyr = "CPYR",
        Gdds = "GDDS",
        Gdsv = "GDSV",
        Gscb = "GSCB",
        Licf = "LICF",
        Mp2b = "MP2B",
        Pope = "POPE",
        Roya = "ROYA",
        Scve = "SCVE",
        Serv = "SERV",
        Subs = "SUBS",
        Supp = "SUPP",
        Trad = "TRAD",
        Char = "CHAR",
        Comt = "COMT",
        Mp2p = "MP2P",
        Ecpg = "ECPG",
        Ecpr = "ECPR",
        Ecpu = "ECPU",
        Epay = "EPAY",
        Clpr = "CLPR",
        Comp = "COMP",
        Dbtc = "DBTC",
        Govi = "GOVI",
        Hlrp = "HLRP",
        Hlst = "HLST",
        Inpc = "INPC",
        Inpr = "INPR",
        Insc = "INSC",
        Insu = "INSU",
        Inte = "INTE",
        Lbri = "LBRI",
        Lifi = "LIFI",
        Loan = "LOAN",
        Loar = "LOAR",
        Peno = "PENO",
        Ppti = "PPTI",
        Relg = "RELG",
        Rinp = "RINP",
        Trfd = "TRFD",
        Forw = "FORW",
        Fxnt = "FXNT",
        Admg = "ADMG",
        Adva = "ADVA",
        Bcdm = "BCDM",
        Bcfg = "BCFG",
        Bldm = "BLDM",
        Bnet = "BNET",
        Cbff = "CBFF",
        Cbfr = "CBFR",
        Ccrd = "CCRD",
        Cdbl = "CDBL",
        Cfee = "CFEE",
        Cgdd = "CGDD",
        Cort = "CORT",
        Cost = "COST",
        Cpkc = "CPKC",
        Dcrd = "DCRD",
        Dsmt = "DSMT",
        Dvpm = "DVPM",
        Educ = "EDUC",
        Fact = "FACT",
        Fand = "FAND",
        Fcpm = "FCPM",
        Fees = "FEES",
        Govt = "GOVT",
        Iccp = "ICCP",
        Idcp = "IDCP",
        Ihrp = "IHRP",
        Insm = "INSM",
        Ivpt = "IVPT",
        Mcdm = "MCDM",
        Mcfg = "MCFG",
        Msvc = "MSVC",
        Nows = "NOWS",
        Ocdm = "OCDM",
        Ocfg = "OCFG",
        Ofee = "OFEE",
        Othr = "OTHR",
        Padd = "PADD",
        Ptsp = "PTSP",
        Rcke = "RCKE",
        Rcpt = "RCPT",
        Rebt = "REBT",
        Refu = "REFU",
        Rent = "RENT",
        Reod = "REOD",
        Rimb = "RIMB",
        Rpnt = "RPNT",
        Rrbn = "RRBN",
        Rvpm = "RVPM",
        Slpi = "SLPI",
        Splt = "SPLT",
        Stdy = "STDY",
        Tban = "TBAN",
        Tbil = "TBIL",
        Tcsc = "TCSC",
        Teli = "TELI",
        Tmpg = "TMPG",
        Tpri = "TPRI",
        Tprp = "TPRP",
        Trnc = "TRNC",
        Trvc = "TRVC",
        Webi = "WEBI",
        Anni = "ANNI",
        Cafi = "CAFI",
        Cfdi = "CFDI",
        Cmdt = "CMDT",
        Deri = "DERI",
        Divd = "DIVD",
        Frex = "FREX",
        Hedg = "HEDG",
        Invs = "INVS",
        Prme = "PRME",
        Savg = "SAVG",
        Secu = "SECU",
        Sepi = "SEPI",
        Trea = "TREA",
        Unit = "UNIT",
        Fnet = "FNET",
        Futr = "FUTR",
        Ants = "ANTS",
        Cvcf = "CVCF",
        Dmeq = "DMEQ",
        Dnts = "DNTS",
        Hltc = "HLTC",
        Hlti = "HLTI",
        Hspc = "HSPC",
        Icrf = "ICRF",
        Ltcf = "LTCF",
        Mafc = "MAFC",
        Marf = "MARF",
        Mdcs = "MDCS",
        View = "VIEW",
        Cdep = "CDEP",
        Swfp = "SWFP",
        Swpp = "SWPP",
        Swrs = "SWRS",
        Swuf = "SWUF",
        Adcs = "ADCS",
        Aemp = "AEMP",
        Allw = "ALLW",
        Almy = "ALMY",
        Bbsc = "BBSC",
        Bech = "BECH",
        Bene = "BENE",
        Bonu = "BONU",
        Cchd = "CCHD",
        Comm = "COMM",
        Cslp = "CSLP",
        Gfrp = "GFRP",
        Gvea = "GVEA",
        Gveb = "GVEB",
        Gvec = "GVEC",
        Gved = "GVED",
        Gwlt = "GWLT",
        Hrec = "HREC",
        Payr = "PAYR",
        Pefc = "PEFC",
        Pens = "PENS",
        Prcp = "PRCP",
        Rhbs = "RHBS",
        Sala = "SALA",
        Ssbe = "SSBE",
        Lbin = "LBIN",
        Lcol = "LCOL",
        Lfee = "LFEE",
        Lmeq = "LMEQ",
        Lmfi = "LMFI",
        Lmrk = "LMRK",
        Lreb = "LREB",
        Lrev = "LREV",
        Lsfl = "LSFL",
        Estx = "ESTX",
        Fwlv = "FWLV",
        Gstx = "GSTX",
        Hstx = "HSTX",
        Intx = "INTX",
        Nitx = "NITX",
        Ptxp = "PTXP",
        Rdtx = "RDTX",
        Taxs = "TAXS",
        Vatx = "VATX",
        Whld = "WHLD",
        Taxr = "TAXR",
        B112 = "B112",
        Br12 = "BR12",
        Tlrf = "TLRF",
        Tlrr = "TLRR",
        Airb = "AIRB",
        Busb = "BUSB",
        Ferb = "FERB",
        Rlwy = "RLWY",
        Trpt = "TRPT",
        Cbtv = "CBTV",
        Elec = "ELEC",
        Enrg = "ENRG",
        Gasb = "GASB",
        Nwch = "NWCH",
        Nwcm = "NWCM",
        Otlc = "OTLC",
        Phon = "PHON",
        Ubil = "UBIL",
        Wter = "WTER",
    }
}

/// A rate applied to a transaction.
///
/// Source: `psd2.yaml#/components/schemas/reportExchangeRate`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ReportExchangeRate {
    /// Currency, ISO 4217.
    ///
    /// Pattern: `[A-Z]{3}`.
    pub source_currency: String,
    /// The rate, a decimal number.
    pub exchange_rate: String,
    /// Currency of which one unit is meant by the rate.
    pub unit_currency: String,
    /// Currency, ISO 4217.
    ///
    /// Pattern: `[A-Z]{3}`.
    pub target_currency: String,
    /// Day of the rate.
    pub quotation_date: Date,
    /// Contract under which the rate was agreed.
    pub contract_identification: Option<String>,
}

redacted_debug!(ReportExchangeRate {
    source_currency, exchange_rate, unit_currency, target_currency, quotation_date,
    contract_identification
});

impl Read for ReportExchangeRate {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut source_currency: Option<String> = None;
        let mut exchange_rate: Option<String> = None;
        let mut unit_currency: Option<String> = None;
        let mut target_currency: Option<String> = None;
        let mut quotation_date: Option<Date> = None;
        let mut contract_identification: Option<String> = None;
        reader.object(&mut [
            ("sourceCurrency", &mut source_currency),
            ("exchangeRate", &mut exchange_rate),
            ("unitCurrency", &mut unit_currency),
            ("targetCurrency", &mut target_currency),
            ("quotationDate", &mut quotation_date),
            ("contractIdentification", &mut contract_identification),
        ])?;
        Ok(Self {
            source_currency: reader.required("sourceCurrency", source_currency)?,
            exchange_rate: reader.required("exchangeRate", exchange_rate)?,
            unit_currency: reader.required("unitCurrency", unit_currency)?,
            target_currency: reader.required("targetCurrency", target_currency)?,
            quotation_date: reader.required("quotationDate", quotation_date)?,
            contract_identification,
        })
    }
}

/// A transaction on an account.
///
/// Source: `psd2.yaml#/components/schemas/transactionDetails`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Transaction {
    /// Id of the transaction.
    pub transaction_id: Option<TransactionId>,
    /// The bank's reference of the entry. Can be given as `entryReferenceFrom`.
    ///
    /// At most 35 characters.
    pub entry_reference: Option<String>,
    /// Reference that follows the payment from debtor to creditor.
    ///
    /// At most 35 characters.
    pub end_to_end_id: Option<String>,
    /// Mandate of a direct debit.
    ///
    /// At most 35 characters.
    pub mandate_id: Option<String>,
    /// Number of a cheque.
    ///
    /// At most 35 characters.
    pub check_id: Option<String>,
    /// Creditor identifier of a direct debit.
    ///
    /// At most 35 characters.
    pub creditor_id: Option<String>,
    /// Day the transaction was booked. Absent while it is pending.
    pub booking_date: Option<Date>,
    /// Day from which interest counts.
    pub value_date: Option<Date>,
    /// An amount of money.
    pub transaction_amount: Amount,
    /// Rates applied to a transaction.
    pub currency_exchange: Option<Vec<ReportExchangeRate>>,
    /// Name of the creditor.
    ///
    /// At most 70 characters.
    pub creditor_name: Option<String>,
    /// Account of the creditor in a transaction, named by one of its numbers or its giro number.
    pub creditor_account: Option<TrnsCreditorAccountReference>,
    /// For whom the creditor receives.
    ///
    /// At most 70 characters.
    pub ultimate_creditor: Option<String>,
    /// Name of the debtor.
    ///
    /// At most 70 characters.
    pub debtor_name: Option<String>,
    /// An account, named by one of its numbers.
    pub debtor_account: Option<AccountReference>,
    /// On whose behalf the debtor pays.
    ///
    /// At most 70 characters.
    pub ultimate_debtor: Option<String>,
    /// Message to the creditor. Banks cut it: Swedbank allows 35 characters within the bank and 10 to others.
    ///
    /// At most 140 characters.
    pub remittance_information_unstructured: Option<String>,
    /// Structured reference, such as an OCR number.
    ///
    /// At most 140 characters.
    pub remittance_information_structured: Option<String>,
    /// More about the transaction.
    ///
    /// At most 512 characters.
    pub additional_information: Option<String>,
    /// Purpose of the payment, ISO 20022 `ExternalPurpose1Code`.
    pub purpose_code: Option<PurposeCode>,
    /// Kind of transaction, ISO 20022: domain, family and subfamily joined by dashes.
    pub bank_transaction_code: Option<String>,
    /// Kind of transaction in the bank's own terms.
    ///
    /// At most 35 characters.
    pub proprietary_bank_transaction_code: Option<String>,
    /// Id of a list of transactions to be downloaded.
    pub transaction_list_id: Option<TransactionListId>,
    /// Details of a transaction.
    pub links: Option<LinksTransactionDetails>,
}

redacted_debug!(Transaction {
    transaction_id, entry_reference, end_to_end_id, mandate_id, check_id, creditor_id,
    booking_date, value_date, transaction_amount, currency_exchange, creditor_name,
    creditor_account, ultimate_creditor, debtor_name, debtor_account, ultimate_debtor,
    remittance_information_unstructured, remittance_information_structured,
    additional_information, purpose_code, bank_transaction_code,
    proprietary_bank_transaction_code, transaction_list_id, links
});

impl Read for Transaction {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut transaction_id: Option<TransactionId> = None;
        let mut entry_reference: Option<String> = None;
        let mut end_to_end_id: Option<String> = None;
        let mut mandate_id: Option<String> = None;
        let mut check_id: Option<String> = None;
        let mut creditor_id: Option<String> = None;
        let mut booking_date: Option<Date> = None;
        let mut value_date: Option<Date> = None;
        let mut transaction_amount: Option<Amount> = None;
        let mut currency_exchange: Option<Vec<ReportExchangeRate>> = None;
        let mut creditor_name: Option<String> = None;
        let mut creditor_account: Option<TrnsCreditorAccountReference> = None;
        let mut ultimate_creditor: Option<String> = None;
        let mut debtor_name: Option<String> = None;
        let mut debtor_account: Option<AccountReference> = None;
        let mut ultimate_debtor: Option<String> = None;
        let mut remittance_information_unstructured: Option<String> = None;
        let mut remittance_information_structured: Option<String> = None;
        let mut additional_information: Option<String> = None;
        let mut purpose_code: Option<PurposeCode> = None;
        let mut bank_transaction_code: Option<String> = None;
        let mut proprietary_bank_transaction_code: Option<String> = None;
        let mut transaction_list_id: Option<TransactionListId> = None;
        let mut links: Option<LinksTransactionDetails> = None;
        reader
            .object(
                &mut [
                    ("transactionId", &mut transaction_id),
                    ("entryReference", &mut entry_reference),
                    ("endToEndId", &mut end_to_end_id),
                    ("mandateId", &mut mandate_id),
                    ("checkId", &mut check_id),
                    ("creditorId", &mut creditor_id),
                    ("bookingDate", &mut booking_date),
                    ("valueDate", &mut value_date),
                    ("transactionAmount", &mut transaction_amount),
                    ("currencyExchange", &mut currency_exchange),
                    ("creditorName", &mut creditor_name),
                    ("creditorAccount", &mut creditor_account),
                    ("ultimateCreditor", &mut ultimate_creditor),
                    ("debtorName", &mut debtor_name),
                    ("debtorAccount", &mut debtor_account),
                    ("ultimateDebtor", &mut ultimate_debtor),
                    (
                        "remittanceInformationUnstructured",
                        &mut remittance_information_unstructured,
                    ),
                    (
                        "remittanceInformationStructured",
                        &mut remittance_information_structured,
                    ),
                    ("additionalInformation", &mut additional_information),
                    ("purposeCode", &mut purpose_code),
                    ("bankTransactionCode", &mut bank_transaction_code),
                    (
                        "proprietaryBankTransactionCode",
                        &mut proprietary_bank_transaction_code,
                    ),
                    ("transactionListId", &mut transaction_list_id),
                    ("_links", &mut links),
                ],
            )?;
        Ok(Self {
            transaction_id,
            entry_reference,
            end_to_end_id,
            mandate_id,
            check_id,
            creditor_id,
            booking_date,
            value_date,
            transaction_amount: reader
                .required("transactionAmount", transaction_amount)?,
            currency_exchange,
            creditor_name,
            creditor_account,
            ultimate_creditor,
            debtor_name,
            debtor_account,
            ultimate_debtor,
            remittance_information_unstructured,
            remittance_information_structured,
            additional_information,
            purpose_code,
            bank_transaction_code,
            proprietary_bank_transaction_code,
            transaction_list_id,
            links,
        })
    }
}

string_id! {
    /// Id of the transaction.
    ///
    /// Source: `psd2.yaml#/components/schemas/transactionDetails/properties/transactionId`.
    pub struct TransactionId: exchanged
}

string_id! {
    /// Id of a list of transactions to be downloaded.
    ///
    /// Source: `psd2.yaml#/components/schemas/transactionListId`.
    pub struct TransactionListId: received
}

/// Transactions of an account. A list that is too long comes as a link to download it.
///
/// Source: `psd2.yaml#/components/schemas/transactionsResponse-200_json`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TransactionReport {
    /// An account, named by one of its numbers.
    pub account: Option<AccountReference>,
    /// Transactions by status. A list that was not asked for is left out.
    pub transactions: Option<AccountReport>,
    /// Balances of an account.
    pub balances: Option<Vec<Balance>>,
    /// Where to download a long list.
    pub links: Option<LinksDownload>,
}

redacted_debug!(TransactionReport { account, transactions, balances, links });

impl Read for TransactionReport {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut account: Option<AccountReference> = None;
        let mut transactions: Option<AccountReport> = None;
        let mut balances: Option<Vec<Balance>> = None;
        let mut links: Option<LinksDownload> = None;
        reader.object(&mut [
            ("account", &mut account),
            ("transactions", &mut transactions),
            ("balances", &mut balances),
            ("_links", &mut links),
        ])?;
        Ok(Self { account, transactions, balances, links })
    }
}

/// Account of the creditor in a transaction, named by one of its numbers or its giro number.
///
/// Source: `psd2.yaml#/components/schemas/trnsCreditorAccountReference`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TrnsCreditorAccountReference {
    /// IBAN, without spaces.
    ///
    /// Pattern: `[A-Z]{2,2}[0-9]{2,2}[a-zA-Z0-9]{1,30}`.
    pub iban: Option<String>,
    /// National account number. For Sweden without spaces or dashes.
    ///
    /// Pattern: `[a-zA-Z0-9]{1,30}`.
    pub bban: Option<String>,
    /// Card number.
    ///
    /// At most 35 characters.
    pub pan: Option<String>,
    /// Card number with digits hidden.
    ///
    /// At most 35 characters.
    pub masked_pan: Option<String>,
    /// Mobile phone number as alias of an account.
    ///
    /// At most 35 characters.
    pub msisdn: Option<String>,
    /// Currency, ISO 4217.
    ///
    /// Pattern: `[A-Z]{3}`.
    pub currency: Option<String>,
    /// Bankgiro number, with or without dash.
    ///
    /// Pattern: `[0-9-]{5,35}`.
    pub bank_giro: Option<String>,
    /// Plusgiro number, with or without dash.
    ///
    /// Pattern: `[0-9-]{5,35}`.
    pub plus_giro: Option<String>,
}

redacted_debug!(TrnsCreditorAccountReference {
    iban, bban, pan, masked_pan, msisdn, currency, bank_giro, plus_giro
});

impl Read for TrnsCreditorAccountReference {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut iban: Option<String> = None;
        let mut bban: Option<String> = None;
        let mut pan: Option<String> = None;
        let mut masked_pan: Option<String> = None;
        let mut msisdn: Option<String> = None;
        let mut currency: Option<String> = None;
        let mut bank_giro: Option<String> = None;
        let mut plus_giro: Option<String> = None;
        reader.object(&mut [
            ("iban", &mut iban),
            ("bban", &mut bban),
            ("pan", &mut pan),
            ("maskedPan", &mut masked_pan),
            ("msisdn", &mut msisdn),
            ("currency", &mut currency),
            ("bankGiro", &mut bank_giro),
            ("plusGiro", &mut plus_giro),
        ])?;
        Ok(Self { iban, bban, pan, masked_pan, msisdn, currency, bank_giro, plus_giro })
    }
}

#[cfg(feature = "serde")]
portal_runtime::v1::serialized!(json {
    AccountDetails, AccountLink, AccountList, AccountReport, Balance, BalanceReport,
    LinksAccountDetails, LinksAccountReport, LinksDownload, LinksTransactionDetails,
    ReportExchangeRate, Transaction, TransactionReport, TrnsCreditorAccountReference
} text {
    AccountDetailsUsage, AccountId, AccountStatus, BalanceType, BookingStatus, PurposeCode,
    TransactionId, TransactionListId
});
