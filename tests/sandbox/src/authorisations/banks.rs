//! Banks, and their methods of authentication.

use serde::Deserialize;
use serde_json::{Value, json};

/// A bank that the portal leads to.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Bank {
    pub(crate) methods: Vec<Method>,
    /// The statuses of an authorisation outside the redirect, from the choice of the method on: each is told once until the
    /// customer has signed.
    #[serde(default = "usual_course")]
    pub(super) course: Vec<String>,
    /// The statuses in which no challenge is told.
    #[serde(default)]
    pub(super) without_challenge: Vec<String>,
    /// Whether the status of an authorisation that has ended is an error.
    #[serde(default)]
    pub(crate) forgets: bool,
}

/// A method of authentication.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Method {
    pub(crate) id: String,
    #[serde(rename = "type")]
    authentication_type: String,
    name: String,
    pub(crate) approach: Approach,
    /// The code that the customer gets, where one is entered.
    #[serde(default)]
    pub(crate) code: String,
}

/// How the customer comes to authenticate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Approach {
    /// At the page, whose code the client exchanges.
    Oauth,
    /// At a page of the bank, which sends the customer back.
    Redirect,
    /// In an app that is started by a token.
    Autostart,
    /// In an app that reads a code whose text is told.
    QrText,
    /// In an app that reads a code whose picture is told.
    QrImage,
    /// With a code that is entered at the client.
    Code,
}

fn usual_course() -> Vec<String> {
    ["received", "started"].map(str::to_owned).to_vec()
}

impl Bank {
    pub(crate) fn method(&self, id: &str) -> Option<&Method> {
        self.methods.iter().find(|method| method.id == id)
    }

    /// `scaMethods`.
    pub(crate) fn sca_methods(&self) -> Value {
        self.methods.iter().map(Method::told).collect()
    }
}

impl Method {
    /// An item of `scaMethods`, and `chosenScaMethod`.
    pub(crate) fn told(&self) -> Value {
        json!({
            "authenticationType": self.authentication_type,
            "authenticationMethodId": self.id,
            "name": self.name,
        })
    }
}

impl Approach {
    /// The value of the header `ASPSP-SCA-Approach`.
    pub(crate) fn header(self) -> &'static str {
        match self {
            Self::Oauth | Self::Redirect => "REDIRECT",
            Self::Autostart | Self::QrText | Self::QrImage => "DECOUPLED",
            Self::Code => "EMBEDDED",
        }
    }

    /// Whether the customer authenticates in an app of the bank.
    pub(crate) fn is_decoupled(self) -> bool {
        matches!(self, Self::Autostart | Self::QrText | Self::QrImage)
    }
}
