// Written by `cargo xtask generate`; changes are lost.

//! Headers about the customer.

use portal_runtime::v1::Group;

/// What is known of the payment service user, the bank's customer. Each operation sends those headers that its
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

    /// The customer's IP address, IPv4 or IPv6. Send it only while the customer is asking; without it the request counts as one of four background calls a day.
    ///
    /// Header `PSU-IP-Address`.
    #[must_use]
    pub fn ip_address(mut self, ip_address: impl AsRef<str>) -> Self {
        self.values.set("PSU-IP-Address", &ip_address.as_ref());
        self
    }

    pub(crate) const fn values(&self) -> &Group {
        &self.values
    }
}
