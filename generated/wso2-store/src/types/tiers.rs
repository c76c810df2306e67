// Written by `cargo xtask generate`; changes are lost.

//! Types of `tiers` alone.

use std::collections::BTreeMap;
use portal_runtime::v1::{Read, ReadError, Reader, redacted_debug, string_enum};

/// A rate limit.
///
/// Source: `/components/schemas/Tier`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Tier {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// What a tier limits: subscriptions to APIs, or applications.
    pub tier_level: Option<TierLevel>,
    /// Further attributes.
    pub attributes: Option<BTreeMap<String, String>>,
    /// How many requests are allowed in a unit of time.
    pub request_count: i64,
    /// The unit of time, in milliseconds.
    pub unit_time: i64,
    /// Whether it is free of charge.
    pub tier_plan: TierPlan,
    /// Whether requests beyond the limit are refused.
    pub stop_on_quota_reach: bool,
    /// Which developers may choose a tier.
    pub tier_permissions: Option<TierPermissionInfo>,
}

redacted_debug!(Tier {
    name, description, tier_level, attributes, request_count, unit_time, tier_plan,
    stop_on_quota_reach, tier_permissions
});

impl Read for Tier {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut name: Option<String> = None;
        let mut description: Option<String> = None;
        let mut tier_level: Option<TierLevel> = None;
        let mut attributes: Option<BTreeMap<String, String>> = None;
        let mut request_count: Option<i64> = None;
        let mut unit_time: Option<i64> = None;
        let mut tier_plan: Option<TierPlan> = None;
        let mut stop_on_quota_reach: Option<bool> = None;
        let mut tier_permissions: Option<TierPermissionInfo> = None;
        reader
            .object(
                &mut [
                    ("name", &mut name),
                    ("description", &mut description),
                    ("tierLevel", &mut tier_level),
                    ("attributes", &mut attributes),
                    ("requestCount", &mut request_count),
                    ("unitTime", &mut unit_time),
                    ("tierPlan", &mut tier_plan),
                    ("stopOnQuotaReach", &mut stop_on_quota_reach),
                    ("TierPermissions", &mut tier_permissions),
                ],
            )?;
        Ok(Self {
            name: reader.required("name", name)?,
            description,
            tier_level,
            attributes,
            request_count: reader.required("requestCount", request_count)?,
            unit_time: reader.required("unitTime", unit_time)?,
            tier_plan: reader.required("tierPlan", tier_plan)?,
            stop_on_quota_reach: reader
                .required("stopOnQuotaReach", stop_on_quota_reach)?,
            tier_permissions,
        })
    }
}

string_enum! {
    /// What a tier limits: subscriptions to APIs, or applications.
    ///
    /// Source: `/components/schemas/TierLevel`.
    pub enum TierLevel: exchanged {
        Api = "api",
        Application = "application",
    }
}

/// A page of tiers.
///
/// Source: `/components/schemas/TierList`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TierList {
    /// How many items this page has.
    pub count: Option<i64>,
    /// The path and query of the next page, empty on the last.
    pub next: Option<String>,
    /// The path and query of the page before, empty on the first.
    pub previous: Option<String>,
    /// The items of this page.
    pub list: Option<Vec<Tier>>,
}

redacted_debug!(TierList { count, next, previous, list });

impl Read for TierList {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut count: Option<i64> = None;
        let mut next: Option<String> = None;
        let mut previous: Option<String> = None;
        let mut list: Option<Vec<Tier>> = None;
        reader.object(&mut [
            ("count", &mut count),
            ("next", &mut next),
            ("previous", &mut previous),
            ("list", &mut list),
        ])?;
        Ok(Self { count, next, previous, list })
    }
}

/// Which developers may choose a tier.
///
/// Source: `/components/schemas/TierPermissionInfo`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TierPermissionInfo {
    /// Whether the roles are allowed or denied it.
    pub r#type: Option<TierPermissionInfoType>,
    /// The roles.
    pub roles: Option<Vec<String>>,
}

redacted_debug!(TierPermissionInfo { r#type, roles });

impl Read for TierPermissionInfo {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut r#type: Option<TierPermissionInfoType> = None;
        let mut roles: Option<Vec<String>> = None;
        reader.object(&mut [("type", &mut r#type), ("roles", &mut roles)])?;
        Ok(Self { r#type, roles })
    }
}

string_enum! {
    /// Whether the roles are allowed or denied it.
    ///
    /// Source: `/components/schemas/TierPermissionInfo/properties/type`.
    pub enum TierPermissionInfoType: received {
        Allow = "allow",
        Deny = "deny",
    }
}

string_enum! {
    /// Whether it is free of charge.
    ///
    /// Source: `/components/schemas/Tier/properties/tierPlan`.
    pub enum TierPlan: received {
        Free = "FREE",
        Commercial = "COMMERCIAL",
    }
}

#[cfg(feature = "serde")]
portal_runtime::v1::serialized!(json {
    Tier, TierList, TierPermissionInfo
} text {
    TierLevel, TierPermissionInfoType, TierPlan
});
