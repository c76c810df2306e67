// Written by `cargo xtask generate`; changes are lost.

//! Types that `payments`, `consents` use.

use std::collections::BTreeMap;
use portal_runtime::v1::{
    FromHeaders, Headers, Read, ReadError, Reader, UnknownValue, Write, Writer,
    redacted_debug, string_enum, string_id,
};
use super::{HrefType, TppMessage};

/// `ASPSP-SCA-Approach` of the description.
///
/// Source: `psd2.yaml#/components/headers/ASPSP-SCA-Approach/schema`.
#[derive(Clone)]
#[non_exhaustive]
pub enum AspspScaApproach {
    /// `EMBEDDED` on the wire.
    Embedded,
    /// `DECOUPLED` on the wire.
    Decoupled,
    /// `REDIRECT` on the wire.
    Redirect,
    /// A value newer than this description.
    Unknown(UnknownValue),
}

string_enum!(AspspScaApproach {
    Embedded = "EMBEDDED",
    Decoupled = "DECOUPLED",
    Redirect = "REDIRECT",
});

/// Method of authentication, such as `mbid` for Mobile BankID on another device. Take it from `scaMethods`.
///
/// At most 35 characters.
///
/// Source: `psd2.yaml#/components/schemas/authenticationMethodId`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AuthenticationMethodId(String);

string_id!(AuthenticationMethodId);

/// A method of authentication.
///
/// Source: `psd2.yaml#/components/schemas/authenticationObject`.
#[derive(Clone)]
#[non_exhaustive]
pub struct AuthenticationObject {
    /// What the customer does: types a code sent by SMS (`SMS_OTP`) or made by a device (`CHIP_OTP`), reads a picture or QR code (`PHOTO_OTP`), or answers in an app (`PUSH_OTP`).
    pub authentication_type: AuthenticationType,
    /// Version of the method at the bank.
    pub authentication_version: Option<String>,
    /// Method of authentication, such as `mbid` for Mobile BankID on another device. Take it from `scaMethods`.
    ///
    /// At most 35 characters.
    pub authentication_method_id: AuthenticationMethodId,
    /// Name to show to the customer.
    pub name: Option<String>,
    /// What the customer does with it.
    pub explanation: Option<String>,
}

redacted_debug!(AuthenticationObject {
    authentication_type, authentication_version, authentication_method_id, name, explanation
});

impl Read for AuthenticationObject {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader
            .object(
                &[
                    "authenticationType",
                    "authenticationVersion",
                    "authenticationMethodId",
                    "name",
                    "explanation",
                ],
            )?;
        let mut authentication_type: Option<AuthenticationType> = None;
        let mut authentication_version: Option<String> = None;
        let mut authentication_method_id: Option<AuthenticationMethodId> = None;
        let mut name: Option<String> = None;
        let mut explanation: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => authentication_type = object.value()?,
                1 => authentication_version = object.value()?,
                2 => authentication_method_id = object.value()?,
                3 => name = object.value()?,
                _ => explanation = object.value()?,
            }
        }
        Ok(Self {
            authentication_type: object.required(0, authentication_type)?,
            authentication_version,
            authentication_method_id: object.required(2, authentication_method_id)?,
            name,
            explanation,
        })
    }
}

/// What the customer does: types a code sent by SMS (`SMS_OTP`) or made by a device (`CHIP_OTP`), reads a picture or QR code (`PHOTO_OTP`), or answers in an app (`PUSH_OTP`).
///
/// Source: `psd2.yaml#/components/schemas/authenticationType`.
#[derive(Clone)]
#[non_exhaustive]
pub enum AuthenticationType {
    /// `SMS_OTP` on the wire.
    SmsOtp,
    /// `CHIP_OTP` on the wire.
    ChipOtp,
    /// `PHOTO_OTP` on the wire.
    PhotoOtp,
    /// `PUSH_OTP` on the wire.
    PushOtp,
    /// A value newer than this description.
    Unknown(UnknownValue),
}

string_enum!(AuthenticationType {
    SmsOtp = "SMS_OTP",
    ChipOtp = "CHIP_OTP",
    PhotoOtp = "PHOTO_OTP",
    PushOtp = "PUSH_OTP",
});

/// Id of an authorisation.
///
/// Source: `psd2.yaml#/components/schemas/authorisationId`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AuthorisationId(String);

string_id!(AuthorisationId);

/// Authorisations of a consent or payment.
///
/// Source: `psd2.yaml#/components/schemas/authorisations`.
#[derive(Clone)]
#[non_exhaustive]
pub struct AuthorisationList {
    /// Ids of authorisations.
    pub authorisation_ids: Vec<AuthorisationId>,
}

redacted_debug!(AuthorisationList { authorisation_ids });

impl Read for AuthorisationList {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["authorisationIds"])?;
        let mut authorisation_ids: Option<Vec<AuthorisationId>> = None;
        while object.next()?.is_some() {
            authorisation_ids = object.value()?;
        }
        Ok(Self {
            authorisation_ids: object.required(0, authorisation_ids)?,
        })
    }
}

/// An authorisation that was started.
///
/// Source: `psd2.yaml#/components/schemas/startScaprocessResponse`.
#[derive(Clone)]
#[non_exhaustive]
pub struct AuthorisationStarted {
    /// Status of strong customer authentication. `finalised`, `failed` and `exempted` are final; all others mean that it goes on.
    pub sca_status: ScaStatus,
    /// Id of an authorisation.
    pub authorisation_id: AuthorisationId,
    /// Methods of authentication that the customer can choose from.
    pub sca_methods: Option<Vec<AuthenticationObject>>,
    /// A method of authentication.
    pub chosen_sca_method: Option<AuthenticationObject>,
    /// What the customer needs in order to authenticate. In the decoupled approach it may change with each reading of the SCA status: show it anew.
    pub challenge_data: Option<ChallengeData>,
    /// Where to go on after starting an authorisation. Choose a method at `selectAuthenticationMethod` for consents, `authoriseTransaction` for payments.
    pub links: LinksStartScaProcess,
    /// Text to show to the customer.
    ///
    /// At most 512 characters.
    pub psu_message: Option<String>,
}

redacted_debug!(AuthorisationStarted {
    sca_status, authorisation_id, sca_methods, chosen_sca_method, challenge_data, links,
    psu_message
});

impl Read for AuthorisationStarted {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader
            .object(
                &[
                    "scaStatus",
                    "authorisationId",
                    "scaMethods",
                    "chosenScaMethod",
                    "challengeData",
                    "_links",
                    "psuMessage",
                ],
            )?;
        let mut sca_status: Option<ScaStatus> = None;
        let mut authorisation_id: Option<AuthorisationId> = None;
        let mut sca_methods: Option<Vec<AuthenticationObject>> = None;
        let mut chosen_sca_method: Option<AuthenticationObject> = None;
        let mut challenge_data: Option<ChallengeData> = None;
        let mut links: Option<LinksStartScaProcess> = None;
        let mut psu_message: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => sca_status = object.value()?,
                1 => authorisation_id = object.value()?,
                2 => sca_methods = object.value()?,
                3 => chosen_sca_method = object.value()?,
                4 => challenge_data = object.value()?,
                5 => links = object.value()?,
                _ => psu_message = object.value()?,
            }
        }
        Ok(Self {
            sca_status: object.required(0, sca_status)?,
            authorisation_id: object.required(1, authorisation_id)?,
            sca_methods,
            chosen_sca_method,
            challenge_data,
            links: object.required(5, links)?,
            psu_message,
        })
    }
}

/// Answer to the choice of a method: the links or the challenge to go on with.
///
/// Source: `psd2.yaml#/components/schemas/selectPsuAuthenticationMethodResponse`.
#[derive(Clone)]
#[non_exhaustive]
pub struct AuthorisationUpdated {
    /// A method of authentication.
    pub chosen_sca_method: Option<AuthenticationObject>,
    /// What the customer needs in order to authenticate. In the decoupled approach it may change with each reading of the SCA status: show it anew.
    pub challenge_data: Option<ChallengeData>,
    /// Where to go on after choosing a method. Redirect: `scaOAuth`, or `scaRedirect` at banks without it. Decoupled: `scaStatus`.
    pub links: Option<LinksSelectPsuAuthenticationMethod>,
    /// Status of strong customer authentication. `finalised`, `failed` and `exempted` are final; all others mean that it goes on.
    pub sca_status: ScaStatus,
    /// Text to show to the customer.
    ///
    /// At most 512 characters.
    pub psu_message: Option<String>,
    /// Methods of authentication that the customer can choose from.
    pub sca_methods: Option<Vec<AuthenticationObject>>,
}

redacted_debug!(AuthorisationUpdated {
    chosen_sca_method, challenge_data, links, sca_status, psu_message, sca_methods
});

impl Read for AuthorisationUpdated {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader
            .object(
                &[
                    "chosenScaMethod",
                    "challengeData",
                    "_links",
                    "scaStatus",
                    "psuMessage",
                    "scaMethods",
                ],
            )?;
        let mut chosen_sca_method: Option<AuthenticationObject> = None;
        let mut challenge_data: Option<ChallengeData> = None;
        let mut links: Option<LinksSelectPsuAuthenticationMethod> = None;
        let mut sca_status: Option<ScaStatus> = None;
        let mut psu_message: Option<String> = None;
        let mut sca_methods: Option<Vec<AuthenticationObject>> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => chosen_sca_method = object.value()?,
                1 => challenge_data = object.value()?,
                2 => links = object.value()?,
                3 => sca_status = object.value()?,
                4 => psu_message = object.value()?,
                _ => sca_methods = object.value()?,
            }
        }
        Ok(Self {
            chosen_sca_method,
            challenge_data,
            links,
            sca_status: object.required(3, sca_status)?,
            psu_message,
            sca_methods,
        })
    }
}

/// What the customer needs in order to authenticate. In the decoupled approach it may change with each reading of the SCA status: show it anew.
///
/// Source: `psd2.yaml#/components/schemas/challengeData`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ChallengeData {
    /// A picture to show, such as a QR code.
    pub image: Option<String>,
    /// Tokens; the first is the one to use. By method: the autostart token of BankID, or the text of a QR code, which
    /// changes with each reading of the SCA status.
    pub data: Option<Vec<String>>,
    /// Address of a picture to show.
    ///
    /// Format: `url`.
    pub image_link: Option<String>,
    /// Most characters the code can have.
    pub otp_max_length: Option<i64>,
    /// Characters the code is made of.
    pub otp_format: Option<ChallengeDataOtpFormat>,
    /// A hint for the customer.
    pub additional_information: Option<String>,
}

redacted_debug!(ChallengeData {
    image, data, image_link, otp_max_length, otp_format, additional_information
});

impl Read for ChallengeData {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader
            .object(
                &[
                    "image",
                    "data",
                    "imageLink",
                    "otpMaxLength",
                    "otpFormat",
                    "additionalInformation",
                ],
            )?;
        let mut image: Option<String> = None;
        let mut data: Option<Vec<String>> = None;
        let mut image_link: Option<String> = None;
        let mut otp_max_length: Option<i64> = None;
        let mut otp_format: Option<ChallengeDataOtpFormat> = None;
        let mut additional_information: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => image = object.value()?,
                1 => data = object.value()?,
                2 => image_link = object.value()?,
                3 => otp_max_length = object.value()?,
                4 => otp_format = object.value()?,
                _ => additional_information = object.value()?,
            }
        }
        Ok(Self {
            image,
            data,
            image_link,
            otp_max_length,
            otp_format,
            additional_information,
        })
    }
}

/// Characters the code is made of.
///
/// Source: `psd2.yaml#/components/schemas/challengeData/properties/otpFormat`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ChallengeDataOtpFormat {
    /// `characters` on the wire.
    Characters,
    /// `integer` on the wire.
    Integer,
    /// A value newer than this description.
    Unknown(UnknownValue),
}

string_enum!(ChallengeDataOtpFormat {
    Characters = "characters",
    Integer = "integer",
});

/// Where to go on after choosing a method. Redirect: `scaOAuth`, or `scaRedirect` at banks without it. Decoupled: `scaStatus`.
///
/// Source: `psd2.yaml#/components/schemas/_linksSelectPsuAuthenticationMethod`.
#[derive(Clone)]
#[non_exhaustive]
pub struct LinksSelectPsuAuthenticationMethod {
    /// A link.
    pub sca_redirect: Option<HrefType>,
    /// A link.
    pub sca_o_auth: Option<HrefType>,
    /// A link.
    pub update_psu_identification: Option<HrefType>,
    /// A link.
    pub update_psu_authentication: Option<HrefType>,
    /// A link.
    pub authorise_transaction: Option<HrefType>,
    /// A link.
    pub sca_status: Option<HrefType>,
    /// Members that the description does not name.
    pub additional: BTreeMap<String, HrefType>,
}

redacted_debug!(LinksSelectPsuAuthenticationMethod {
    sca_redirect, sca_o_auth, update_psu_identification, update_psu_authentication,
    authorise_transaction, sca_status
});

impl Read for LinksSelectPsuAuthenticationMethod {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader
            .open_object(
                &[
                    "scaRedirect",
                    "scaOAuth",
                    "updatePsuIdentification",
                    "updatePsuAuthentication",
                    "authoriseTransaction",
                    "scaStatus",
                ],
            )?;
        let mut sca_redirect: Option<HrefType> = None;
        let mut sca_o_auth: Option<HrefType> = None;
        let mut update_psu_identification: Option<HrefType> = None;
        let mut update_psu_authentication: Option<HrefType> = None;
        let mut authorise_transaction: Option<HrefType> = None;
        let mut sca_status: Option<HrefType> = None;
        let mut additional = BTreeMap::new();
        while let Some(field) = object.next()? {
            match field {
                0 => sca_redirect = object.value()?,
                1 => sca_o_auth = object.value()?,
                2 => update_psu_identification = object.value()?,
                3 => update_psu_authentication = object.value()?,
                4 => authorise_transaction = object.value()?,
                5 => sca_status = object.value()?,
                _ => object.extra(&mut additional)?,
            }
        }
        Ok(Self {
            sca_redirect,
            sca_o_auth,
            update_psu_identification,
            update_psu_authentication,
            authorise_transaction,
            sca_status,
            additional,
        })
    }
}

/// Where to go on after starting an authorisation. Choose a method at `selectAuthenticationMethod` for consents, `authoriseTransaction` for payments.
///
/// Source: `psd2.yaml#/components/schemas/_linksStartScaProcess`.
#[derive(Clone)]
#[non_exhaustive]
pub struct LinksStartScaProcess {
    /// A link.
    pub sca_redirect: Option<HrefType>,
    /// A link.
    pub sca_o_auth: Option<HrefType>,
    /// A link.
    pub update_psu_identification: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_psu_authentication: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_encrypted_psu_authentication: Option<HrefType>,
    /// A link.
    pub select_authentication_method: Option<HrefType>,
    /// A link.
    pub authorise_transaction: Option<HrefType>,
    /// A link.
    pub sca_status: Option<HrefType>,
    /// Members that the description does not name.
    pub additional: BTreeMap<String, HrefType>,
}

redacted_debug!(LinksStartScaProcess {
    sca_redirect, sca_o_auth, update_psu_identification,
    start_authorisation_with_psu_authentication,
    start_authorisation_with_encrypted_psu_authentication, select_authentication_method,
    authorise_transaction, sca_status
});

impl Read for LinksStartScaProcess {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader
            .open_object(
                &[
                    "scaRedirect",
                    "scaOAuth",
                    "updatePsuIdentification",
                    "startAuthorisationWithPsuAuthentication",
                    "startAuthorisationWithEncryptedPsuAuthentication",
                    "selectAuthenticationMethod",
                    "authoriseTransaction",
                    "scaStatus",
                ],
            )?;
        let mut sca_redirect: Option<HrefType> = None;
        let mut sca_o_auth: Option<HrefType> = None;
        let mut update_psu_identification: Option<HrefType> = None;
        let mut start_authorisation_with_psu_authentication: Option<HrefType> = None;
        let mut start_authorisation_with_encrypted_psu_authentication: Option<
            HrefType,
        > = None;
        let mut select_authentication_method: Option<HrefType> = None;
        let mut authorise_transaction: Option<HrefType> = None;
        let mut sca_status: Option<HrefType> = None;
        let mut additional = BTreeMap::new();
        while let Some(field) = object.next()? {
            match field {
                0 => sca_redirect = object.value()?,
                1 => sca_o_auth = object.value()?,
                2 => update_psu_identification = object.value()?,
                3 => start_authorisation_with_psu_authentication = object.value()?,
                4 => {
                    start_authorisation_with_encrypted_psu_authentication = object
                        .value()?;
                }
                5 => select_authentication_method = object.value()?,
                6 => authorise_transaction = object.value()?,
                7 => sca_status = object.value()?,
                _ => object.extra(&mut additional)?,
            }
        }
        Ok(Self {
            sca_redirect,
            sca_o_auth,
            update_psu_identification,
            start_authorisation_with_psu_authentication,
            start_authorisation_with_encrypted_psu_authentication,
            select_authentication_method,
            authorise_transaction,
            sca_status,
            additional,
        })
    }
}

/// The customer's password.
///
/// At least 1 member.
///
/// Source: `psd2.yaml#/components/schemas/psuData`.
#[derive(Clone)]
#[non_exhaustive]
pub struct PsuData {
    /// Password in clear text.
    pub password: Option<String>,
    /// Password as encrypted for the bank.
    pub encrypted_password: Option<String>,
}

redacted_debug!(PsuData { password, encrypted_password });

impl PsuData {
    /// With what is required.
    #[must_use]
    pub fn new() -> Self {
        Self {
            password: None,
            encrypted_password: None,
        }
    }

    /// Password in clear text.
    #[must_use]
    pub fn password(mut self, password: String) -> Self {
        self.password = Some(password);
        self
    }

    /// Password as encrypted for the bank.
    #[must_use]
    pub fn encrypted_password(mut self, encrypted_password: String) -> Self {
        self.encrypted_password = Some(encrypted_password);
        self
    }
}

impl Default for PsuData {
    fn default() -> Self {
        Self::new()
    }
}

impl Write for PsuData {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("password", &self.password);
        object.optional("encryptedPassword", &self.encrypted_password);
    }
}

/// Status of strong customer authentication. `finalised`, `failed` and `exempted` are final; all others mean that it goes on.
///
/// Source: `psd2.yaml#/components/schemas/scaStatus`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ScaStatus {
    /// `received` on the wire.
    Received,
    /// `psuIdentified` on the wire.
    PsuIdentified,
    /// `psuAuthenticated` on the wire.
    PsuAuthenticated,
    /// `scaMethodSelected` on the wire.
    ScaMethodSelected,
    /// `started` on the wire.
    Started,
    /// `finalised` on the wire.
    Finalised,
    /// `failed` on the wire.
    Failed,
    /// `exempted` on the wire.
    Exempted,
    /// `authenticationStarted` on the wire.
    AuthenticationStarted,
    /// `authoriseCreditorAccountStarted` on the wire.
    AuthoriseCreditorAccountStarted,
    /// A value newer than this description.
    Unknown(UnknownValue),
}

string_enum!(ScaStatus {
    Received = "received",
    PsuIdentified = "psuIdentified",
    PsuAuthenticated = "psuAuthenticated",
    ScaMethodSelected = "scaMethodSelected",
    Started = "started",
    Finalised = "finalised",
    Failed = "failed",
    Exempted = "exempted",
    AuthenticationStarted = "authenticationStarted",
    AuthoriseCreditorAccountStarted = "authoriseCreditorAccountStarted",
});

/// Status of an authorisation.
///
/// Source: `psd2.yaml#/components/schemas/scaStatusResponse`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ScaStatusReport {
    /// Status of strong customer authentication. `finalised`, `failed` and `exempted` are final; all others mean that it goes on.
    pub sca_status: Option<ScaStatus>,
    /// What the customer needs in order to authenticate. In the decoupled approach it may change with each reading of the SCA status: show it anew.
    pub challenge_data: Option<ChallengeData>,
    /// Why the authorisation failed, or what to mind.
    pub tpp_messages: Option<Vec<TppMessage>>,
}

redacted_debug!(ScaStatusReport { sca_status, challenge_data, tpp_messages });

impl Read for ScaStatusReport {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["scaStatus", "challengeData", "tppMessages"])?;
        let mut sca_status: Option<ScaStatus> = None;
        let mut challenge_data: Option<ChallengeData> = None;
        let mut tpp_messages: Option<Vec<TppMessage>> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => sca_status = object.value()?,
                1 => challenge_data = object.value()?,
                _ => tpp_messages = object.value()?,
            }
        }
        Ok(Self {
            sca_status,
            challenge_data,
            tpp_messages,
        })
    }
}

/// Chooses a method of authentication.
///
/// Source: `psd2.yaml#/components/schemas/selectPsuAuthenticationMethod`.
#[derive(Clone)]
#[non_exhaustive]
pub struct SelectPsuAuthenticationMethod {
    /// Method of authentication, such as `mbid` for Mobile BankID on another device. Take it from `scaMethods`.
    ///
    /// At most 35 characters.
    pub authentication_method_id: AuthenticationMethodId,
}

redacted_debug!(SelectPsuAuthenticationMethod { authentication_method_id });

impl SelectPsuAuthenticationMethod {
    /// With what is required.
    #[must_use]
    pub fn new(authentication_method_id: AuthenticationMethodId) -> Self {
        Self { authentication_method_id }
    }
}

impl Write for SelectPsuAuthenticationMethod {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("authenticationMethodId", &self.authentication_method_id);
    }
}

/// `TPP-Explicit-Authorisation-Preferred` of the description.
///
/// Source: `psd2.yaml#/components/parameters/TPP-Explicit-Authorisation-Preferred/schema`.
#[derive(Clone)]
#[non_exhaustive]
pub enum TppExplicitAuthorisationPreferred {
    /// `true` on the wire.
    True,
    /// `false` on the wire.
    False,
    /// A value newer than this description.
    Unknown(UnknownValue),
}

string_enum!(TppExplicitAuthorisationPreferred {
    True = "true",
    False = "false",
});

/// Passes on what the customer entered.
///
/// Source: `psd2.yaml#/components/schemas/transactionAuthorisation`.
#[derive(Clone)]
#[non_exhaustive]
pub struct TransactionAuthorisation {
    /// What the customer entered, such as a one-time code.
    pub sca_authentication_data: String,
}

redacted_debug!(TransactionAuthorisation { sca_authentication_data });

impl TransactionAuthorisation {
    /// With what is required.
    #[must_use]
    pub fn new(sca_authentication_data: String) -> Self {
        Self { sca_authentication_data }
    }
}

impl Write for TransactionAuthorisation {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("scaAuthenticationData", &self.sca_authentication_data);
    }
}

/// Passes on the customer's password.
///
/// Source: `psd2.yaml#/components/schemas/updatePsuAuthentication`.
#[derive(Clone)]
#[non_exhaustive]
pub struct UpdatePsuAuthentication {
    /// The customer's password.
    ///
    /// At least 1 member.
    pub psu_data: PsuData,
}

redacted_debug!(UpdatePsuAuthentication { psu_data });

impl UpdatePsuAuthentication {
    /// With what is required.
    #[must_use]
    pub fn new(psu_data: PsuData) -> Self {
        Self { psu_data }
    }
}

impl Write for UpdatePsuAuthentication {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("psuData", &self.psu_data);
    }
}

/// The method the customer chose, or what the customer entered.
///
/// Source: `corrections.yaml#/actions/8/update/updatePsuData`.
#[allow(clippy::large_enum_variant, reason = "made once, matched once")]
#[derive(Clone)]
#[non_exhaustive]
pub enum UpdatePsuData {
    /// `updatePsuAuthentication` of the description.
    UpdatePsuAuthentication(UpdatePsuAuthentication),
    /// `selectPsuAuthenticationMethod` of the description.
    SelectPsuAuthenticationMethod(SelectPsuAuthenticationMethod),
    /// `transactionAuthorisation` of the description.
    TransactionAuthorisation(TransactionAuthorisation),
    /// What fits none of the others, as it came.
    Unknown(UnknownValue),
}

redacted_debug!(UpdatePsuData | UpdatePsuAuthentication, SelectPsuAuthenticationMethod, TransactionAuthorisation, Unknown);

impl Write for UpdatePsuData {
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::UpdatePsuAuthentication(value) => value.write(writer),
            Self::SelectPsuAuthenticationMethod(value) => value.write(writer),
            Self::TransactionAuthorisation(value) => value.write(writer),
            Self::Unknown(value) => value.write(writer),
        }
    }
}

/// Headers that the description declares for answers.
#[derive(Clone)]
#[non_exhaustive]
pub struct AspspScaApproachAndLocationHeaders {
    /// How the customer authenticates. `REDIRECT`: on a page of the bank. `DECOUPLED`: in another app, such as BankID. `EMBEDDED`: through you.
    pub aspsp_sca_approach: Option<AspspScaApproach>,
    /// Address of what was created.
    ///
    /// Format: `url`.
    pub location: Option<String>,
}

redacted_debug!(AspspScaApproachAndLocationHeaders { aspsp_sca_approach, location });

impl FromHeaders for AspspScaApproachAndLocationHeaders {
    fn from_headers(headers: &Headers<'_>) -> Self {
        Self {
            aspsp_sca_approach: headers.value("ASPSP-SCA-Approach"),
            location: headers.value("Location"),
        }
    }
}

/// Headers that the description declares for answers.
#[derive(Clone)]
#[non_exhaustive]
pub struct AspspScaApproachHeaders {
    /// How the customer authenticates. `REDIRECT`: on a page of the bank. `DECOUPLED`: in another app, such as BankID. `EMBEDDED`: through you.
    pub aspsp_sca_approach: Option<AspspScaApproach>,
}

redacted_debug!(AspspScaApproachHeaders { aspsp_sca_approach });

impl FromHeaders for AspspScaApproachHeaders {
    fn from_headers(headers: &Headers<'_>) -> Self {
        Self {
            aspsp_sca_approach: headers.value("ASPSP-SCA-Approach"),
        }
    }
}
