// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `tiers` alone uses.

use portal_runtime::v1::{Write, Writer};
use crate::types::{Tier, TierList, TierPermissionInfo};

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

impl Write for TierList {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("count", &self.count);
        object.optional("next", &self.next);
        object.optional("previous", &self.previous);
        object.optional("list", &self.list);
    }
}

impl Write for TierPermissionInfo {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("type", &self.r#type);
        object.optional("roles", &self.roles);
    }
}
