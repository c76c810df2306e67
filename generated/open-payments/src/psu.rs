// Written by `cargo xtask generate`; changes are lost.

//! Headers about the customer.

use portal_runtime::v1::{Group, IpAddress, Uuid};

/// Who the payment service user is, the bank's customer. Each operation sends those headers that its
/// description declares. Nothing of it is ever printed.
#[derive(Clone, Debug, Default)]
pub struct Psu {
    values: Group,
}

impl Psu {
    /// Nothing known yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { values: Group::new() }
    }

    /// The customer's id at the bank: in Sweden the personal number, 12 digits as a rule. Needed by banks that start authentication with it.
    ///
    /// Header `PSU-ID`.
    #[must_use]
    pub fn id(mut self, id: impl AsRef<str>) -> Self {
        self.values.set("PSU-ID", &id.as_ref());
        self
    }

    /// What `PSU-ID` is, where a bank has several kinds.
    ///
    /// Header `PSU-ID-Type`.
    #[must_use]
    pub fn id_type(mut self, id_type: impl AsRef<str>) -> Self {
        self.values.set("PSU-ID-Type", &id_type.as_ref());
        self
    }

    /// The company the customer acts for: in Sweden its organisation number. Context `corporate` only.
    ///
    /// Header `PSU-Corporate-ID`.
    #[must_use]
    pub fn corporate_id(mut self, corporate_id: impl AsRef<str>) -> Self {
        self.values.set("PSU-Corporate-ID", &corporate_id.as_ref());
        self
    }

    /// What `PSU-Corporate-ID` is, where a bank has several kinds.
    ///
    /// Header `PSU-Corporate-ID-Type`.
    #[must_use]
    pub fn corporate_id_type(mut self, corporate_id_type: impl AsRef<str>) -> Self {
        self.values.set("PSU-Corporate-ID-Type", &corporate_id_type.as_ref());
        self
    }

    pub(crate) const fn values(&self) -> &Group {
        &self.values
    }
}

impl AsRef<Group> for Psu {
    fn as_ref(&self) -> &Group {
        &self.values
    }
}

/// The customer is there, and calls are made on the customer's behalf at this moment: what is known of the device. Each
/// operation sends those headers that its description declares. Nothing of it is ever printed.
#[derive(Clone, Debug)]
pub struct Presence {
    values: Group,
}

impl Presence {
    /// A customer who is there.
    ///
    /// - `ip_address`: IPv4 address of the customer's device. Format: `ipv4`.
    #[must_use]
    pub fn new(ip_address: IpAddress) -> Self {
        let mut values = Group::new();
        values.set("PSU-IP-Address", &ip_address);
        Self { values }
    }

    /// Port of the customer's device.
    ///
    /// Header `PSU-IP-Port`.
    #[must_use]
    pub fn ip_port(mut self, ip_port: impl AsRef<str>) -> Self {
        self.values.set("PSU-IP-Port", &ip_port.as_ref());
        self
    }

    /// `Accept` header of the customer's browser.
    ///
    /// Header `PSU-Accept`.
    #[must_use]
    pub fn accept(mut self, accept: impl AsRef<str>) -> Self {
        self.values.set("PSU-Accept", &accept.as_ref());
        self
    }

    /// `Accept-Charset` header of the customer's browser.
    ///
    /// Header `PSU-Accept-Charset`.
    #[must_use]
    pub fn accept_charset(mut self, accept_charset: impl AsRef<str>) -> Self {
        self.values.set("PSU-Accept-Charset", &accept_charset.as_ref());
        self
    }

    /// `Accept-Encoding` header of the customer's browser.
    ///
    /// Header `PSU-Accept-Encoding`.
    #[must_use]
    pub fn accept_encoding(mut self, accept_encoding: impl AsRef<str>) -> Self {
        self.values.set("PSU-Accept-Encoding", &accept_encoding.as_ref());
        self
    }

    /// `Accept-Language` header of the customer's browser.
    ///
    /// Header `PSU-Accept-Language`.
    #[must_use]
    pub fn accept_language(mut self, accept_language: impl AsRef<str>) -> Self {
        self.values.set("PSU-Accept-Language", &accept_language.as_ref());
        self
    }

    /// `User-Agent` header of the customer's browser. Swedbank needs it when a consent or payment is created.
    ///
    /// Header `PSU-User-Agent`.
    #[must_use]
    pub fn user_agent(mut self, user_agent: impl AsRef<str>) -> Self {
        self.values.set("PSU-User-Agent", &user_agent.as_ref());
        self
    }

    /// HTTP method of the customer's request to you.
    ///
    /// Header `PSU-Http-Method`.
    #[cfg(any(feature = "accounts", feature = "consents", feature = "payments"))]
    #[must_use]
    pub fn http_method(mut self, http_method: &crate::types::PsuHttpMethod) -> Self {
        self.values.set("PSU-Http-Method", http_method);
        self
    }

    /// Id of the customer's device or of the installed app. Must stay the same.
    ///
    /// Header `PSU-Device-ID`.
    #[must_use]
    pub fn device_id(mut self, device_id: Uuid) -> Self {
        self.values.set("PSU-Device-ID", &device_id);
        self
    }

    /// Where the customer is: latitude and longitude with six decimals.
    ///
    /// Pattern: `GEO:-?[0-9]{1,2}\.[0-9]{6};-?[0-9]{1,3}\.[0-9]{6}`.
    ///
    /// Header `PSU-Geo-Location`.
    #[must_use]
    pub fn geo_location(mut self, geo_location: impl AsRef<str>) -> Self {
        self.values.set("PSU-Geo-Location", &geo_location.as_ref());
        self
    }

    pub(crate) const fn values(&self) -> &Group {
        &self.values
    }
}
