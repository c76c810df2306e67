// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `tiers` alone uses.

use std::collections::BTreeMap;
use portal_runtime::v1::{Write, Writer, constructor, mocked};
use crate::types::{
    Tier, TierLevel, TierList, TierPermissionInfo, TierPermissionInfoType, TierPlan,
};

constructor!(Tier: new(
    name: impl Into<String>,
    request_count: i64,
    stop_on_quota_reach: bool,
    tier_plan: TierPlan,
    unit_time: i64,
) {
    tier_level: TierLevel,
    attributes: BTreeMap<String, String>,
    tier_permissions: TierPermissionInfo,
} text { description });

impl Write for Tier {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("name", &self.name);
        object.optional("description", &self.description);
        object.optional("tierLevel", &self.tier_level);
        object.optional("attributes", &self.attributes);
        object.field("requestCount", &self.request_count);
        object.field("unitTime", &self.unit_time);
        object.field("tierPlan", &self.tier_plan);
        object.field("stopOnQuotaReach", &self.stop_on_quota_reach);
        object.optional("TierPermissions", &self.tier_permissions);
    }
}

constructor!(TierList: new() {
    count: i64,
    list: Vec<Tier>,
} text { next, previous });

impl Write for TierList {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("count", &self.count);
        object.optional("next", &self.next);
        object.optional("previous", &self.previous);
        object.optional("list", &self.list);
    }
}

constructor!(TierPermissionInfo: new() {
    r#type: TierPermissionInfoType,
    roles: Vec<String>,
});

impl Write for TierPermissionInfo {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("type", &self.r#type);
        object.optional("roles", &self.roles);
    }
}

mocked!((crate::tiers) {
    ListOperation = LIST,
    GetOperation = GET,
});
