//! The versions that have a construct, by the one that it came with or the last one that has it.

use crate::grammar::{Version, Versions};

pub(super) const SINCE_3_0: Versions = Versions::since("OpenAPI 3.0", Version::OpenApi30);
pub(super) const SINCE_3_1: Versions = Versions::since("OpenAPI 3.1", Version::OpenApi31);
pub(super) const SINCE_3_2: Versions = Versions::since("OpenAPI 3.2", Version::OpenApi32);
pub(super) const UNTIL_2_0: Versions = Versions::between("Swagger 2.0", Version::Swagger20, Version::Swagger20);
pub(super) const UNTIL_3_0: Versions = Versions::between("OpenAPI 3.0", Version::Swagger20, Version::OpenApi30);
pub(super) const ONLY_3_0: Versions = Versions::between("OpenAPI 3.0", Version::OpenApi30, Version::OpenApi30);
pub(super) const DRAFT_3: Versions = Versions::none("draft 3 of JSON Schema");
pub(super) const DRAFT_2019_09: Versions = Versions::none("JSON Schema 2019-09");
pub(super) const DRAFT_4: Versions = Versions::none("draft 4 of JSON Schema");
