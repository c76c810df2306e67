//! Where a visitor is a customer, and as whom.

use open_payments::{AttendedBank, Client, Psu, Secret};

use crate::device::Device;

/// For whom a customer acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Context {
    Private,
    Corporate,
}

impl Context {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::Private, Self::Corporate];

    /// The one that is called so in addresses of pages.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|context| context.name() == name)
    }

    /// What it is called in addresses of pages.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::Corporate => "corporate",
        }
    }

    /// The session of the client in this context.
    pub(crate) fn session(self, client: &Client) -> open_payments::Session {
        match self {
            Self::Private => client.private(),
            Self::Corporate => client.corporate(),
        }
    }
}

/// The bank of a visitor, and as whom the bank knows her.
#[derive(Clone)]
pub(crate) struct Place {
    pub(crate) context: Context,
    /// BICFI.
    pub(crate) bic: String,
    /// The bank's name, for people.
    pub(crate) name: String,
    /// The customer's id at the bank; banks that ask for it themselves need none.
    pub(crate) person: Option<Secret>,
    /// The company that a customer acts for.
    pub(crate) company: Option<Secret>,
}

impl Place {
    /// The bank, to call it for a customer who is there with this device.
    pub(crate) fn bank(&self, client: &Client, device: &Device) -> AttendedBank {
        self.context.session(client).bank(&self.bic).attended(&device.presence())
    }

    /// What the bank is told of the customer.
    pub(crate) fn psu(&self) -> Psu {
        let mut psu = Psu::new();
        if let Some(person) = &self.person {
            psu = psu.id(person.expose());
        }
        match &self.company {
            Some(company) => psu.corporate_id(company.expose()),
            None => psu,
        }
    }
}
