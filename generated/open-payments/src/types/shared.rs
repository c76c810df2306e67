// Written by `cargo xtask generate`; changes are lost.

//! Types that several groups of operations use.

use std::collections::BTreeMap;
use portal_runtime::v1::{
    Case, Decimal, ErrorBody, FromHeaders, FromResponse, Headers, Read, ReadError,
    Reader, ResponseBody, UnknownVariant, Write, Writer, constructor, redacted_debug,
    string_enum, string_id, variants,
};

/// An account, named by one of its numbers.
///
/// Source: `psd2.yaml#/components/schemas/accountReference`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AccountReference {
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
    /// Swedish clearing number: names the bank or branch of a BBAN that does not carry it.
    ///
    /// Pattern: `[0-9]{1,5}`.
    pub clearing_number: Option<String>,
    /// Currency, ISO 4217.
    ///
    /// Pattern: `[A-Z]{3}`.
    pub currency: Option<String>,
}

redacted_debug!(AccountReference { iban, bban, pan, masked_pan, msisdn, clearing_number, currency });

constructor!(AccountReference: new() {} text { iban, bban, pan, masked_pan, msisdn, clearing_number, currency });

impl Read for AccountReference {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut iban: Option<String> = None;
        let mut bban: Option<String> = None;
        let mut pan: Option<String> = None;
        let mut masked_pan: Option<String> = None;
        let mut msisdn: Option<String> = None;
        let mut clearing_number: Option<String> = None;
        let mut currency: Option<String> = None;
        reader.object(&mut [
            ("iban", &mut iban),
            ("bban", &mut bban),
            ("pan", &mut pan),
            ("maskedPan", &mut masked_pan),
            ("msisdn", &mut msisdn),
            ("clearingNumber", &mut clearing_number),
            ("currency", &mut currency),
        ])?;
        Ok(Self { iban, bban, pan, masked_pan, msisdn, clearing_number, currency })
    }
}

impl Write for AccountReference {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("iban", &self.iban);
        object.optional("bban", &self.bban);
        object.optional("pan", &self.pan);
        object.optional("maskedPan", &self.masked_pan);
        object.optional("msisdn", &self.msisdn);
        object.optional("clearingNumber", &self.clearing_number);
        object.optional("currency", &self.currency);
    }
}

/// An amount of money.
///
/// Source: `psd2.yaml#/components/schemas/amount`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Amount {
    /// Currency, ISO 4217.
    ///
    /// Pattern: `[A-Z]{3}`.
    pub currency: String,
    /// The amount as a decimal number with a dot, in the main unit of the currency. At most 14 digits and 3 decimals; may carry a minus.
    ///
    /// Pattern: `-?[0-9]{1,14}(\.[0-9]{1,3})?`.
    pub amount: Decimal,
}

redacted_debug!(Amount { currency, amount });

constructor!(Amount: new(amount: Decimal, currency: impl Into<String>) {});

impl Read for Amount {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut currency: Option<String> = None;
        let mut amount: Option<Decimal> = None;
        reader.object(&mut [("currency", &mut currency), ("amount", &mut amount)])?;
        Ok(Self {
            currency: reader.required("currency", currency)?,
            amount: reader.required("amount", amount)?,
        })
    }
}

impl Write for Amount {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("currency", &self.currency);
        object.text("amount", &self.amount);
    }
}

string_enum! {
    /// `ASPSP-SCA-Approach` of the description.
    ///
    /// Source: `psd2.yaml#/components/headers/ASPSP-SCA-Approach/schema`.
    pub enum AspspScaApproach: received {
        Embedded = "EMBEDDED",
        Decoupled = "DECOUPLED",
        Redirect = "REDIRECT",
    }
}

string_id! {
    /// Method of authentication, such as `mbid` for Mobile BankID on another device. Take it from `scaMethods`.
    ///
    /// At most 35 characters.
    ///
    /// Source: `psd2.yaml#/components/schemas/authenticationMethodId`.
    pub struct AuthenticationMethodId: exchanged
}

/// A method of authentication.
///
/// Source: `psd2.yaml#/components/schemas/authenticationObject`.
#[derive(Clone, PartialEq)]
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
        let mut authentication_type: Option<AuthenticationType> = None;
        let mut authentication_version: Option<String> = None;
        let mut authentication_method_id: Option<AuthenticationMethodId> = None;
        let mut name: Option<String> = None;
        let mut explanation: Option<String> = None;
        reader
            .object(
                &mut [
                    ("authenticationType", &mut authentication_type),
                    ("authenticationVersion", &mut authentication_version),
                    ("authenticationMethodId", &mut authentication_method_id),
                    ("name", &mut name),
                    ("explanation", &mut explanation),
                ],
            )?;
        Ok(Self {
            authentication_type: reader
                .required("authenticationType", authentication_type)?,
            authentication_version,
            authentication_method_id: reader
                .required("authenticationMethodId", authentication_method_id)?,
            name,
            explanation,
        })
    }
}

string_enum! {
    /// What the customer does: types a code sent by SMS (`SMS_OTP`) or made by a device (`CHIP_OTP`), reads a picture or QR code (`PHOTO_OTP`), or answers in an app (`PUSH_OTP`).
    ///
    /// Source: `psd2.yaml#/components/schemas/authenticationType`.
    pub enum AuthenticationType: received {
        SmsOtp = "SMS_OTP",
        ChipOtp = "CHIP_OTP",
        PhotoOtp = "PHOTO_OTP",
        PushOtp = "PUSH_OTP",
    }
}

string_id! {
    /// Id of an authorisation.
    ///
    /// Source: `psd2.yaml#/components/schemas/authorisationId`.
    pub struct AuthorisationId: exchanged
}

/// Authorisations of a consent or payment.
///
/// Source: `psd2.yaml#/components/schemas/authorisations`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AuthorisationList {
    /// Ids of authorisations.
    pub authorisation_ids: Vec<AuthorisationId>,
}

redacted_debug!(AuthorisationList { authorisation_ids });

impl Read for AuthorisationList {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut authorisation_ids: Option<Vec<AuthorisationId>> = None;
        reader.object(&mut [("authorisationIds", &mut authorisation_ids)])?;
        Ok(Self {
            authorisation_ids: reader.required("authorisationIds", authorisation_ids)?,
        })
    }
}

/// An authorisation that was started.
///
/// Source: `psd2.yaml#/components/schemas/startScaprocessResponse`.
#[derive(Clone, PartialEq)]
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
        let mut sca_status: Option<ScaStatus> = None;
        let mut authorisation_id: Option<AuthorisationId> = None;
        let mut sca_methods: Option<Vec<AuthenticationObject>> = None;
        let mut chosen_sca_method: Option<AuthenticationObject> = None;
        let mut challenge_data: Option<ChallengeData> = None;
        let mut links: Option<LinksStartScaProcess> = None;
        let mut psu_message: Option<String> = None;
        reader.object(&mut [
            ("scaStatus", &mut sca_status),
            ("authorisationId", &mut authorisation_id),
            ("scaMethods", &mut sca_methods),
            ("chosenScaMethod", &mut chosen_sca_method),
            ("challengeData", &mut challenge_data),
            ("_links", &mut links),
            ("psuMessage", &mut psu_message),
        ])?;
        Ok(Self {
            sca_status: reader.required("scaStatus", sca_status)?,
            authorisation_id: reader.required("authorisationId", authorisation_id)?,
            sca_methods, chosen_sca_method, challenge_data,
            links: reader.required("_links", links)?, psu_message,
        })
    }
}

/// Answer to the choice of a method: the links or the challenge to go on with.
///
/// Source: `psd2.yaml#/components/schemas/selectPsuAuthenticationMethodResponse`.
#[derive(Clone, PartialEq)]
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
        let mut chosen_sca_method: Option<AuthenticationObject> = None;
        let mut challenge_data: Option<ChallengeData> = None;
        let mut links: Option<LinksSelectPsuAuthenticationMethod> = None;
        let mut sca_status: Option<ScaStatus> = None;
        let mut psu_message: Option<String> = None;
        let mut sca_methods: Option<Vec<AuthenticationObject>> = None;
        reader.object(&mut [
            ("chosenScaMethod", &mut chosen_sca_method),
            ("challengeData", &mut challenge_data),
            ("_links", &mut links),
            ("scaStatus", &mut sca_status),
            ("psuMessage", &mut psu_message),
            ("scaMethods", &mut sca_methods),
        ])?;
        Ok(Self {
            chosen_sca_method, challenge_data, links,
            sca_status: reader.required("scaStatus", sca_status)?, psu_message,
            sca_methods,
        })
    }
}

/// What the customer needs in order to authenticate. In the decoupled approach it may change with each reading of the SCA status: show it anew.
///
/// Source: `psd2.yaml#/components/schemas/challengeData`.
#[derive(Clone, PartialEq)]
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

redacted_debug!(ChallengeData { image, data, image_link, otp_max_length, otp_format, additional_information });

impl Read for ChallengeData {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut image: Option<String> = None;
        let mut data: Option<Vec<String>> = None;
        let mut image_link: Option<String> = None;
        let mut otp_max_length: Option<i64> = None;
        let mut otp_format: Option<ChallengeDataOtpFormat> = None;
        let mut additional_information: Option<String> = None;
        reader.object(&mut [
            ("image", &mut image),
            ("data", &mut data),
            ("imageLink", &mut image_link),
            ("otpMaxLength", &mut otp_max_length),
            ("otpFormat", &mut otp_format),
            ("additionalInformation", &mut additional_information),
        ])?;
        Ok(Self {
            image, data, image_link, otp_max_length, otp_format, additional_information,
        })
    }
}

string_enum! {
    /// Characters the code is made of.
    ///
    /// Source: `psd2.yaml#/components/schemas/challengeData/properties/otpFormat`.
    pub enum ChallengeDataOtpFormat: received {
        Characters = "characters",
        Integer = "integer",
    }
}

string_id! {
    /// Id of a consent.
    ///
    /// Source: `psd2.yaml#/components/schemas/consentId`.
    pub struct ConsentId: exchanged
}

/// Problem details (RFC 7807) of a 400 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error400_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error400Ais {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 400 answer about consents and accounts.
    pub code: MessageCode400Ais,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error400AisAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error400Ais { r#type, title, detail, code, additional_errors, links });

impl Read for Error400Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode400Ais> = None;
        let mut additional_errors: Option<Vec<Error400AisAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("type", &mut r#type),
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
            ("additionalErrors", &mut additional_errors),
            ("_links", &mut links),
        ])?;
        Ok(Self {
            r#type: reader.required("type", r#type)?, title, detail,
            code: reader.required("code", code)?, additional_errors, links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error400_AIS/properties/additionalErrors/items`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error400AisAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 400 answer about consents and accounts.
    pub code: MessageCode400Ais,
}

redacted_debug!(Error400AisAdditionalError { title, detail, code });

impl Read for Error400AisAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode400Ais> = None;
        reader.object(&mut [
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
        ])?;
        Ok(Self { title, detail, code: reader.required("code", code)? })
    }
}

/// Messages of a 400 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error400_NG_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error400NgAis {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage400Ais>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error400NgAis { tpp_messages, links });

impl Read for Error400NgAis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut tpp_messages: Option<Vec<TppMessage400Ais>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("tppMessages", &mut tpp_messages),
            ("_links", &mut links),
        ])?;
        Ok(Self { tpp_messages, links })
    }
}

/// Problem details (RFC 7807) of a 401 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error401_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error401Ais {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 401 answer about consents and accounts.
    pub code: MessageCode401Ais,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error401AisAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error401Ais { r#type, title, detail, code, additional_errors, links });

impl Read for Error401Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode401Ais> = None;
        let mut additional_errors: Option<Vec<Error401AisAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("type", &mut r#type),
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
            ("additionalErrors", &mut additional_errors),
            ("_links", &mut links),
        ])?;
        Ok(Self {
            r#type: reader.required("type", r#type)?, title, detail,
            code: reader.required("code", code)?, additional_errors, links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error401_AIS/properties/additionalErrors/items`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error401AisAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 401 answer about consents and accounts.
    pub code: MessageCode401Ais,
}

redacted_debug!(Error401AisAdditionalError { title, detail, code });

impl Read for Error401AisAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode401Ais> = None;
        reader.object(&mut [
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
        ])?;
        Ok(Self { title, detail, code: reader.required("code", code)? })
    }
}

/// Messages of a 401 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error401_NG_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error401NgAis {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage401Ais>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error401NgAis { tpp_messages, links });

impl Read for Error401NgAis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut tpp_messages: Option<Vec<TppMessage401Ais>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("tppMessages", &mut tpp_messages),
            ("_links", &mut links),
        ])?;
        Ok(Self { tpp_messages, links })
    }
}

/// Problem details (RFC 7807) of a 403 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error403_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error403Ais {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 403 answer about consents and accounts.
    pub code: MessageCode403Ais,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error403AisAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error403Ais { r#type, title, detail, code, additional_errors, links });

impl Read for Error403Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode403Ais> = None;
        let mut additional_errors: Option<Vec<Error403AisAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("type", &mut r#type),
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
            ("additionalErrors", &mut additional_errors),
            ("_links", &mut links),
        ])?;
        Ok(Self {
            r#type: reader.required("type", r#type)?, title, detail,
            code: reader.required("code", code)?, additional_errors, links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error403_AIS/properties/additionalErrors/items`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error403AisAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 403 answer about consents and accounts.
    pub code: MessageCode403Ais,
}

redacted_debug!(Error403AisAdditionalError { title, detail, code });

impl Read for Error403AisAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode403Ais> = None;
        reader.object(&mut [
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
        ])?;
        Ok(Self { title, detail, code: reader.required("code", code)? })
    }
}

/// Messages of a 403 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error403_NG_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error403NgAis {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage403Ais>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error403NgAis { tpp_messages, links });

impl Read for Error403NgAis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut tpp_messages: Option<Vec<TppMessage403Ais>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("tppMessages", &mut tpp_messages),
            ("_links", &mut links),
        ])?;
        Ok(Self { tpp_messages, links })
    }
}

/// Problem details (RFC 7807) of a 404 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error404_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error404Ais {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 404 answer about consents and accounts.
    pub code: MessageCode404Ais,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error404AisAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error404Ais { r#type, title, detail, code, additional_errors, links });

impl Read for Error404Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode404Ais> = None;
        let mut additional_errors: Option<Vec<Error404AisAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("type", &mut r#type),
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
            ("additionalErrors", &mut additional_errors),
            ("_links", &mut links),
        ])?;
        Ok(Self {
            r#type: reader.required("type", r#type)?, title, detail,
            code: reader.required("code", code)?, additional_errors, links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error404_AIS/properties/additionalErrors/items`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error404AisAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 404 answer about consents and accounts.
    pub code: MessageCode404Ais,
}

redacted_debug!(Error404AisAdditionalError { title, detail, code });

impl Read for Error404AisAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode404Ais> = None;
        reader.object(&mut [
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
        ])?;
        Ok(Self { title, detail, code: reader.required("code", code)? })
    }
}

/// Messages of a 404 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error404_NG_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error404NgAis {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage404Ais>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error404NgAis { tpp_messages, links });

impl Read for Error404NgAis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut tpp_messages: Option<Vec<TppMessage404Ais>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("tppMessages", &mut tpp_messages),
            ("_links", &mut links),
        ])?;
        Ok(Self { tpp_messages, links })
    }
}

/// Problem details (RFC 7807) of a 405 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error405_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error405Ais {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 405 answer about consents and accounts.
    pub code: MessageCode405Ais,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error405AisAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error405Ais { r#type, title, detail, code, additional_errors, links });

impl Read for Error405Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode405Ais> = None;
        let mut additional_errors: Option<Vec<Error405AisAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("type", &mut r#type),
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
            ("additionalErrors", &mut additional_errors),
            ("_links", &mut links),
        ])?;
        Ok(Self {
            r#type: reader.required("type", r#type)?, title, detail,
            code: reader.required("code", code)?, additional_errors, links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error405_AIS/properties/additionalErrors/items`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error405AisAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 405 answer about consents and accounts.
    pub code: MessageCode405Ais,
}

redacted_debug!(Error405AisAdditionalError { title, detail, code });

impl Read for Error405AisAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode405Ais> = None;
        reader.object(&mut [
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
        ])?;
        Ok(Self { title, detail, code: reader.required("code", code)? })
    }
}

/// Messages of a 405 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error405_NG_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error405NgAis {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage405Ais>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error405NgAis { tpp_messages, links });

impl Read for Error405NgAis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut tpp_messages: Option<Vec<TppMessage405Ais>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("tppMessages", &mut tpp_messages),
            ("_links", &mut links),
        ])?;
        Ok(Self { tpp_messages, links })
    }
}

/// Problem details (RFC 7807) of a 406 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error406_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error406Ais {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 406 answer about consents and accounts.
    pub code: MessageCode406Ais,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error406AisAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error406Ais { r#type, title, detail, code, additional_errors, links });

impl Read for Error406Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode406Ais> = None;
        let mut additional_errors: Option<Vec<Error406AisAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("type", &mut r#type),
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
            ("additionalErrors", &mut additional_errors),
            ("_links", &mut links),
        ])?;
        Ok(Self {
            r#type: reader.required("type", r#type)?, title, detail,
            code: reader.required("code", code)?, additional_errors, links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error406_AIS/properties/additionalErrors/items`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error406AisAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 406 answer about consents and accounts.
    pub code: MessageCode406Ais,
}

redacted_debug!(Error406AisAdditionalError { title, detail, code });

impl Read for Error406AisAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode406Ais> = None;
        reader.object(&mut [
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
        ])?;
        Ok(Self { title, detail, code: reader.required("code", code)? })
    }
}

/// Messages of a 406 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error406_NG_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error406NgAis {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage406Ais>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error406NgAis { tpp_messages, links });

impl Read for Error406NgAis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut tpp_messages: Option<Vec<TppMessage406Ais>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("tppMessages", &mut tpp_messages),
            ("_links", &mut links),
        ])?;
        Ok(Self { tpp_messages, links })
    }
}

/// Problem details (RFC 7807) of a 409 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error409_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error409Ais {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 409 answer about consents and accounts.
    pub code: MessageCode409Ais,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error409AisAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error409Ais { r#type, title, detail, code, additional_errors, links });

impl Read for Error409Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode409Ais> = None;
        let mut additional_errors: Option<Vec<Error409AisAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("type", &mut r#type),
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
            ("additionalErrors", &mut additional_errors),
            ("_links", &mut links),
        ])?;
        Ok(Self {
            r#type: reader.required("type", r#type)?, title, detail,
            code: reader.required("code", code)?, additional_errors, links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error409_AIS/properties/additionalErrors/items`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error409AisAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 409 answer about consents and accounts.
    pub code: MessageCode409Ais,
}

redacted_debug!(Error409AisAdditionalError { title, detail, code });

impl Read for Error409AisAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode409Ais> = None;
        reader.object(&mut [
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
        ])?;
        Ok(Self { title, detail, code: reader.required("code", code)? })
    }
}

/// Messages of a 409 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error409_NG_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error409NgAis {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage409Ais>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error409NgAis { tpp_messages, links });

impl Read for Error409NgAis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut tpp_messages: Option<Vec<TppMessage409Ais>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("tppMessages", &mut tpp_messages),
            ("_links", &mut links),
        ])?;
        Ok(Self { tpp_messages, links })
    }
}

/// Problem details (RFC 7807) of a 429 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error429_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error429Ais {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 429 answer about consents and accounts.
    pub code: MessageCode429Ais,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error429AisAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error429Ais { r#type, title, detail, code, additional_errors, links });

impl Read for Error429Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode429Ais> = None;
        let mut additional_errors: Option<Vec<Error429AisAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("type", &mut r#type),
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
            ("additionalErrors", &mut additional_errors),
            ("_links", &mut links),
        ])?;
        Ok(Self {
            r#type: reader.required("type", r#type)?, title, detail,
            code: reader.required("code", code)?, additional_errors, links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error429_AIS/properties/additionalErrors/items`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error429AisAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 429 answer about consents and accounts.
    pub code: MessageCode429Ais,
}

redacted_debug!(Error429AisAdditionalError { title, detail, code });

impl Read for Error429AisAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode429Ais> = None;
        reader.object(&mut [
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
        ])?;
        Ok(Self { title, detail, code: reader.required("code", code)? })
    }
}

/// Messages of a 429 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/Error429_NG_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error429NgAis {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage429Ais>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error429NgAis { tpp_messages, links });

impl Read for Error429NgAis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut tpp_messages: Option<Vec<TppMessage429Ais>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("tppMessages", &mut tpp_messages),
            ("_links", &mut links),
        ])?;
        Ok(Self { tpp_messages, links })
    }
}

/// A link.
///
/// Source: `psd2.yaml#/components/schemas/hrefType`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct HrefType {
    /// Address of the link, mostly relative to the host. In `scaOAuth` it has the placeholders `[CLIENT_ID]`, `[TPP_REDIRECT_URI]` and `[TPP_STATE]`: replace them with URL-encoded values.
    pub href: Option<String>,
}

redacted_debug!(HrefType { href });

impl Read for HrefType {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut href: Option<String> = None;
        reader.object(&mut [("href", &mut href)])?;
        Ok(Self { href })
    }
}

/// Where to go on.
///
/// Source: `psd2.yaml#/components/schemas/_linksAll`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct LinksAll {
    /// A link.
    pub sca_redirect: Option<HrefType>,
    /// A link.
    pub sca_o_auth: Option<HrefType>,
    /// A link.
    pub start_authorisation: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_psu_identification: Option<HrefType>,
    /// A link.
    pub update_psu_identification: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_proprietary_data: Option<HrefType>,
    /// A link.
    pub update_proprietary_data: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_psu_authentication: Option<HrefType>,
    /// A link.
    pub update_psu_authentication: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_encrypted_psu_authentication: Option<HrefType>,
    /// A link.
    pub update_encrypted_psu_authentication: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_authentication_method_selection: Option<HrefType>,
    /// A link.
    pub select_authentication_method: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_transaction_authorisation: Option<HrefType>,
    /// A link.
    pub authorise_transaction: Option<HrefType>,
    /// A link.
    pub self_: Option<HrefType>,
    /// A link.
    pub status: Option<HrefType>,
    /// A link.
    pub sca_status: Option<HrefType>,
    /// A link.
    pub account: Option<HrefType>,
    /// A link.
    pub balances: Option<HrefType>,
    /// A link.
    pub transactions: Option<HrefType>,
    /// A link.
    pub transaction_details: Option<HrefType>,
    /// A link.
    pub card_account: Option<HrefType>,
    /// A link.
    pub card_transactions: Option<HrefType>,
    /// A link.
    pub first: Option<HrefType>,
    /// A link.
    pub next: Option<HrefType>,
    /// A link.
    pub previous: Option<HrefType>,
    /// A link.
    pub last: Option<HrefType>,
    /// A link.
    pub download: Option<HrefType>,
    /// Members that the description does not name.
    pub additional: BTreeMap<String, HrefType>,
}

redacted_debug!(LinksAll {
    sca_redirect, sca_o_auth, start_authorisation, start_authorisation_with_psu_identification,
    update_psu_identification, start_authorisation_with_proprietary_data,
    update_proprietary_data, start_authorisation_with_psu_authentication,
    update_psu_authentication, start_authorisation_with_encrypted_psu_authentication,
    update_encrypted_psu_authentication,
    start_authorisation_with_authentication_method_selection, select_authentication_method,
    start_authorisation_with_transaction_authorisation, authorise_transaction, self_, status,
    sca_status, account, balances, transactions, transaction_details, card_account,
    card_transactions, first, next, previous, last, download
});

impl Read for LinksAll {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut sca_redirect: Option<HrefType> = None;
        let mut sca_o_auth: Option<HrefType> = None;
        let mut start_authorisation: Option<HrefType> = None;
        let mut start_authorisation_with_psu_identification: Option<HrefType> = None;
        let mut update_psu_identification: Option<HrefType> = None;
        let mut start_authorisation_with_proprietary_data: Option<HrefType> = None;
        let mut update_proprietary_data: Option<HrefType> = None;
        let mut start_authorisation_with_psu_authentication: Option<HrefType> = None;
        let mut update_psu_authentication: Option<HrefType> = None;
        let mut start_authorisation_with_encrypted_psu_authentication: Option<
            HrefType,
        > = None;
        let mut update_encrypted_psu_authentication: Option<HrefType> = None;
        let mut start_authorisation_with_authentication_method_selection: Option<
            HrefType,
        > = None;
        let mut select_authentication_method: Option<HrefType> = None;
        let mut start_authorisation_with_transaction_authorisation: Option<HrefType> = None;
        let mut authorise_transaction: Option<HrefType> = None;
        let mut self_: Option<HrefType> = None;
        let mut status: Option<HrefType> = None;
        let mut sca_status: Option<HrefType> = None;
        let mut account: Option<HrefType> = None;
        let mut balances: Option<HrefType> = None;
        let mut transactions: Option<HrefType> = None;
        let mut transaction_details: Option<HrefType> = None;
        let mut card_account: Option<HrefType> = None;
        let mut card_transactions: Option<HrefType> = None;
        let mut first: Option<HrefType> = None;
        let mut next: Option<HrefType> = None;
        let mut previous: Option<HrefType> = None;
        let mut last: Option<HrefType> = None;
        let mut download: Option<HrefType> = None;
        let mut additional = BTreeMap::new();
        reader
            .open_object(
                &mut [
                    ("scaRedirect", &mut sca_redirect),
                    ("scaOAuth", &mut sca_o_auth),
                    ("startAuthorisation", &mut start_authorisation),
                    (
                        "startAuthorisationWithPsuIdentification",
                        &mut start_authorisation_with_psu_identification,
                    ),
                    ("updatePsuIdentification", &mut update_psu_identification),
                    (
                        "startAuthorisationWithProprietaryData",
                        &mut start_authorisation_with_proprietary_data,
                    ),
                    ("updateProprietaryData", &mut update_proprietary_data),
                    (
                        "startAuthorisationWithPsuAuthentication",
                        &mut start_authorisation_with_psu_authentication,
                    ),
                    ("updatePsuAuthentication", &mut update_psu_authentication),
                    (
                        "startAuthorisationWithEncryptedPsuAuthentication",
                        &mut start_authorisation_with_encrypted_psu_authentication,
                    ),
                    (
                        "updateEncryptedPsuAuthentication",
                        &mut update_encrypted_psu_authentication,
                    ),
                    (
                        "startAuthorisationWithAuthenticationMethodSelection",
                        &mut start_authorisation_with_authentication_method_selection,
                    ),
                    ("selectAuthenticationMethod", &mut select_authentication_method),
                    (
                        "startAuthorisationWithTransactionAuthorisation",
                        &mut start_authorisation_with_transaction_authorisation,
                    ),
                    ("authoriseTransaction", &mut authorise_transaction),
                    ("self", &mut self_),
                    ("status", &mut status),
                    ("scaStatus", &mut sca_status),
                    ("account", &mut account),
                    ("balances", &mut balances),
                    ("transactions", &mut transactions),
                    ("transactionDetails", &mut transaction_details),
                    ("cardAccount", &mut card_account),
                    ("cardTransactions", &mut card_transactions),
                    ("first", &mut first),
                    ("next", &mut next),
                    ("previous", &mut previous),
                    ("last", &mut last),
                    ("download", &mut download),
                ],
                &mut additional,
            )?;
        Ok(Self {
            sca_redirect,
            sca_o_auth,
            start_authorisation,
            start_authorisation_with_psu_identification,
            update_psu_identification,
            start_authorisation_with_proprietary_data,
            update_proprietary_data,
            start_authorisation_with_psu_authentication,
            update_psu_authentication,
            start_authorisation_with_encrypted_psu_authentication,
            update_encrypted_psu_authentication,
            start_authorisation_with_authentication_method_selection,
            select_authentication_method,
            start_authorisation_with_transaction_authorisation,
            authorise_transaction,
            self_,
            status,
            sca_status,
            account,
            balances,
            transactions,
            transaction_details,
            card_account,
            card_transactions,
            first,
            next,
            previous,
            last,
            download,
            additional,
        })
    }
}

/// Where to go on after choosing a method. Redirect: `scaOAuth`, or `scaRedirect` at banks without it. Decoupled: `scaStatus`.
///
/// Source: `psd2.yaml#/components/schemas/_linksSelectPsuAuthenticationMethod`.
#[derive(Clone, PartialEq)]
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
        let mut sca_redirect: Option<HrefType> = None;
        let mut sca_o_auth: Option<HrefType> = None;
        let mut update_psu_identification: Option<HrefType> = None;
        let mut update_psu_authentication: Option<HrefType> = None;
        let mut authorise_transaction: Option<HrefType> = None;
        let mut sca_status: Option<HrefType> = None;
        let mut additional = BTreeMap::new();
        reader.open_object(&mut [
            ("scaRedirect", &mut sca_redirect),
            ("scaOAuth", &mut sca_o_auth),
            ("updatePsuIdentification", &mut update_psu_identification),
            ("updatePsuAuthentication", &mut update_psu_authentication),
            ("authoriseTransaction", &mut authorise_transaction),
            ("scaStatus", &mut sca_status),
        ], &mut additional)?;
        Ok(Self {
            sca_redirect, sca_o_auth, update_psu_identification,
            update_psu_authentication, authorise_transaction, sca_status, additional,
        })
    }
}

/// Where to go on after starting an authorisation. Choose a method at `selectAuthenticationMethod` for consents, `authoriseTransaction` for payments.
///
/// Source: `psd2.yaml#/components/schemas/_linksStartScaProcess`.
#[derive(Clone, PartialEq)]
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
        reader
            .open_object(
                &mut [
                    ("scaRedirect", &mut sca_redirect),
                    ("scaOAuth", &mut sca_o_auth),
                    ("updatePsuIdentification", &mut update_psu_identification),
                    (
                        "startAuthorisationWithPsuAuthentication",
                        &mut start_authorisation_with_psu_authentication,
                    ),
                    (
                        "startAuthorisationWithEncryptedPsuAuthentication",
                        &mut start_authorisation_with_encrypted_psu_authentication,
                    ),
                    ("selectAuthenticationMethod", &mut select_authentication_method),
                    ("authoriseTransaction", &mut authorise_transaction),
                    ("scaStatus", &mut sca_status),
                ],
                &mut additional,
            )?;
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

string_enum! {
    /// Cause of a 400 answer about consents and accounts.
    ///
    /// Source: `psd2.yaml#/components/schemas/MessageCode400_AIS`.
    pub enum MessageCode400Ais: received {
        FormatError = "FORMAT_ERROR",
        ParameterNotConsistent = "PARAMETER_NOT_CONSISTENT",
        ParameterNotSupported = "PARAMETER_NOT_SUPPORTED",
        ServiceInvalid = "SERVICE_INVALID",
        ResourceUnknown = "RESOURCE_UNKNOWN",
        ResourceExpired = "RESOURCE_EXPIRED",
        ResourceBlocked = "RESOURCE_BLOCKED",
        TimestampInvalid = "TIMESTAMP_INVALID",
        PeriodInvalid = "PERIOD_INVALID",
        ScaMethodUnknown = "SCA_METHOD_UNKNOWN",
        ConsentUnknown = "CONSENT_UNKNOWN",
        SessionsNotSupported = "SESSIONS_NOT_SUPPORTED",
    }
}

string_enum! {
    /// Cause of a 401 answer about consents and accounts.
    ///
    /// Source: `psd2.yaml#/components/schemas/MessageCode401_AIS`.
    pub enum MessageCode401Ais: received {
        CertificateInvalid = "CERTIFICATE_INVALID",
        CertificateExpired = "CERTIFICATE_EXPIRED",
        CertificateBlocked = "CERTIFICATE_BLOCKED",
        CertificateRevoke = "CERTIFICATE_REVOKE",
        CertificateMissing = "CERTIFICATE_MISSING",
        SignatureInvalid = "SIGNATURE_INVALID",
        SignatureMissing = "SIGNATURE_MISSING",
        CorporateIdInvalid = "CORPORATE_ID_INVALID",
        PsuCredentialsInvalid = "PSU_CREDENTIALS_INVALID",
        ConsentInvalid = "CONSENT_INVALID",
        ConsentExpired = "CONSENT_EXPIRED",
        TokenUnknown = "TOKEN_UNKNOWN",
        TokenInvalid = "TOKEN_INVALID",
        TokenExpired = "TOKEN_EXPIRED",
    }
}

string_enum! {
    /// Cause of a 403 answer about consents and accounts.
    ///
    /// Source: `psd2.yaml#/components/schemas/MessageCode403_AIS`.
    pub enum MessageCode403Ais: received {
        ConsentUnknown = "CONSENT_UNKNOWN",
        ServiceBlocked = "SERVICE_BLOCKED",
        ResourceUnknown = "RESOURCE_UNKNOWN",
        ResourceExpired = "RESOURCE_EXPIRED",
    }
}

string_enum! {
    /// Cause of a 404 answer about consents and accounts.
    ///
    /// Source: `psd2.yaml#/components/schemas/MessageCode404_AIS`.
    pub enum MessageCode404Ais: received {
        ResourceUnknown = "RESOURCE_UNKNOWN",
    }
}

string_enum! {
    /// Cause of a 405 answer about consents and accounts.
    ///
    /// Source: `psd2.yaml#/components/schemas/MessageCode405_AIS`.
    pub enum MessageCode405Ais: received {
        ServiceInvalid = "SERVICE_INVALID",
    }
}

string_enum! {
    /// Cause of a 406 answer about consents and accounts.
    ///
    /// Source: `psd2.yaml#/components/schemas/MessageCode406_AIS`.
    pub enum MessageCode406Ais: received {
        RequestedFormatsInvalid = "REQUESTED_FORMATS_INVALID",
    }
}

string_enum! {
    /// Cause of a 409 answer about consents and accounts.
    ///
    /// Source: `psd2.yaml#/components/schemas/MessageCode409_AIS`.
    pub enum MessageCode409Ais: received {
        StatusInvalid = "STATUS_INVALID",
    }
}

string_enum! {
    /// Cause of a 429 answer about consents and accounts.
    ///
    /// Source: `psd2.yaml#/components/schemas/MessageCode429_AIS`.
    pub enum MessageCode429Ais: received {
        AccessExceeded = "ACCESS_EXCEEDED",
    }
}

/// The customer's password.
///
/// At least 1 member.
///
/// Source: `psd2.yaml#/components/schemas/psuData`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PsuData {
    /// Password in clear text.
    pub password: Option<String>,
    /// Password as encrypted for the bank.
    pub encrypted_password: Option<String>,
}

redacted_debug!(PsuData { password, encrypted_password });

constructor!(PsuData: new() {} text { password, encrypted_password });

impl Write for PsuData {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("password", &self.password);
        object.optional("encryptedPassword", &self.encrypted_password);
    }
}

string_enum! {
    /// `PSU-Http-Method` of the description.
    ///
    /// Source: `psd2.yaml#/components/parameters/PSU-Http-Method/schema`.
    pub enum PsuHttpMethod: sent {
        Get = "GET",
        Post = "POST",
        Put = "PUT",
        Patch = "PATCH",
        Delete = "DELETE",
    }
}

string_enum! {
    /// Status of strong customer authentication. `finalised`, `failed` and `exempted` are final; all others mean that it goes on.
    ///
    /// Source: `psd2.yaml#/components/schemas/scaStatus`.
    pub enum ScaStatus: received {
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
    }
}

/// Status of an authorisation.
///
/// Source: `psd2.yaml#/components/schemas/scaStatusResponse`.
#[derive(Clone, PartialEq)]
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
        let mut sca_status: Option<ScaStatus> = None;
        let mut challenge_data: Option<ChallengeData> = None;
        let mut tpp_messages: Option<Vec<TppMessage>> = None;
        reader.object(&mut [
            ("scaStatus", &mut sca_status),
            ("challengeData", &mut challenge_data),
            ("tppMessages", &mut tpp_messages),
        ])?;
        Ok(Self { sca_status, challenge_data, tpp_messages })
    }
}

/// Chooses a method of authentication.
///
/// Source: `psd2.yaml#/components/schemas/selectPsuAuthenticationMethod`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct SelectPsuAuthenticationMethod {
    /// Method of authentication, such as `mbid` for Mobile BankID on another device. Take it from `scaMethods`.
    ///
    /// At most 35 characters.
    pub authentication_method_id: AuthenticationMethodId,
}

redacted_debug!(SelectPsuAuthenticationMethod { authentication_method_id });

constructor!(SelectPsuAuthenticationMethod: new(authentication_method_id: AuthenticationMethodId) {});

impl Write for SelectPsuAuthenticationMethod {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("authenticationMethodId", &self.authentication_method_id);
    }
}

/// A message about a request or about what it created.
///
/// Source: `corrections.yaml#/actions/20/update/tppMessage`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TppMessage {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause, such as `PAYMENT_FAILED`.
    pub code: Option<String>,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage { category, code, path, text });

impl Read for TppMessage {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<String> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        reader.object(&mut [
            ("category", &mut category),
            ("code", &mut code),
            ("path", &mut path),
            ("text", &mut text),
        ])?;
        Ok(Self { category: reader.required("category", category)?, code, path, text })
    }
}

/// A message in a 400 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage400_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TppMessage400Ais {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 400 answer about consents and accounts.
    pub code: MessageCode400Ais,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage400Ais { category, code, path, text });

impl Read for TppMessage400Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode400Ais> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        reader.object(&mut [
            ("category", &mut category),
            ("code", &mut code),
            ("path", &mut path),
            ("text", &mut text),
        ])?;
        Ok(Self {
            category: reader.required("category", category)?,
            code: reader.required("code", code)?, path, text,
        })
    }
}

/// A message in a 401 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage401_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TppMessage401Ais {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 401 answer about consents and accounts.
    pub code: MessageCode401Ais,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage401Ais { category, code, path, text });

impl Read for TppMessage401Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode401Ais> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        reader.object(&mut [
            ("category", &mut category),
            ("code", &mut code),
            ("path", &mut path),
            ("text", &mut text),
        ])?;
        Ok(Self {
            category: reader.required("category", category)?,
            code: reader.required("code", code)?, path, text,
        })
    }
}

/// A message in a 403 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage403_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TppMessage403Ais {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 403 answer about consents and accounts.
    pub code: MessageCode403Ais,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage403Ais { category, code, path, text });

impl Read for TppMessage403Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode403Ais> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        reader.object(&mut [
            ("category", &mut category),
            ("code", &mut code),
            ("path", &mut path),
            ("text", &mut text),
        ])?;
        Ok(Self {
            category: reader.required("category", category)?,
            code: reader.required("code", code)?, path, text,
        })
    }
}

/// A message in a 404 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage404_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TppMessage404Ais {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 404 answer about consents and accounts.
    pub code: MessageCode404Ais,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage404Ais { category, code, path, text });

impl Read for TppMessage404Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode404Ais> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        reader.object(&mut [
            ("category", &mut category),
            ("code", &mut code),
            ("path", &mut path),
            ("text", &mut text),
        ])?;
        Ok(Self {
            category: reader.required("category", category)?,
            code: reader.required("code", code)?, path, text,
        })
    }
}

/// A message in a 405 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage405_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TppMessage405Ais {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 405 answer about consents and accounts.
    pub code: MessageCode405Ais,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage405Ais { category, code, path, text });

impl Read for TppMessage405Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode405Ais> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        reader.object(&mut [
            ("category", &mut category),
            ("code", &mut code),
            ("path", &mut path),
            ("text", &mut text),
        ])?;
        Ok(Self {
            category: reader.required("category", category)?,
            code: reader.required("code", code)?, path, text,
        })
    }
}

/// A message in a 406 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage406_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TppMessage406Ais {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 406 answer about consents and accounts.
    pub code: MessageCode406Ais,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage406Ais { category, code, path, text });

impl Read for TppMessage406Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode406Ais> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        reader.object(&mut [
            ("category", &mut category),
            ("code", &mut code),
            ("path", &mut path),
            ("text", &mut text),
        ])?;
        Ok(Self {
            category: reader.required("category", category)?,
            code: reader.required("code", code)?, path, text,
        })
    }
}

/// A message in a 409 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage409_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TppMessage409Ais {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 409 answer about consents and accounts.
    pub code: MessageCode409Ais,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage409Ais { category, code, path, text });

impl Read for TppMessage409Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode409Ais> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        reader.object(&mut [
            ("category", &mut category),
            ("code", &mut code),
            ("path", &mut path),
            ("text", &mut text),
        ])?;
        Ok(Self {
            category: reader.required("category", category)?,
            code: reader.required("code", code)?, path, text,
        })
    }
}

/// A message in a 429 answer about consents and accounts.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage429_AIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TppMessage429Ais {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 429 answer about consents and accounts.
    pub code: MessageCode429Ais,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage429Ais { category, code, path, text });

impl Read for TppMessage429Ais {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode429Ais> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        reader.object(&mut [
            ("category", &mut category),
            ("code", &mut code),
            ("path", &mut path),
            ("text", &mut text),
        ])?;
        Ok(Self {
            category: reader.required("category", category)?,
            code: reader.required("code", code)?, path, text,
        })
    }
}

string_enum! {
    /// Whether the request failed.
    ///
    /// Source: `psd2.yaml#/components/schemas/tppMessageCategory`.
    pub enum TppMessageCategory: received {
        Error = "ERROR",
        Warning = "WARNING",
    }
}

/// Passes on what the customer entered.
///
/// Source: `psd2.yaml#/components/schemas/transactionAuthorisation`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TransactionAuthorisation {
    /// What the customer entered, such as a one-time code.
    pub sca_authentication_data: String,
}

redacted_debug!(TransactionAuthorisation { sca_authentication_data });

constructor!(TransactionAuthorisation: new(sca_authentication_data: impl Into<String>) {});

impl Write for TransactionAuthorisation {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("scaAuthenticationData", &self.sca_authentication_data);
    }
}

/// Passes on the customer's password.
///
/// Source: `psd2.yaml#/components/schemas/updatePsuAuthentication`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct UpdatePsuAuthentication {
    /// The customer's password.
    ///
    /// At least 1 member.
    pub psu_data: PsuData,
}

redacted_debug!(UpdatePsuAuthentication { psu_data });

constructor!(UpdatePsuAuthentication: new(psu_data: PsuData) {});

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
    /// `selectPsuAuthenticationMethod` of the description.
    SelectPsuAuthenticationMethod(SelectPsuAuthenticationMethod),
    /// `transactionAuthorisation` of the description.
    TransactionAuthorisation(TransactionAuthorisation),
    /// `updatePsuAuthentication` of the description.
    UpdatePsuAuthentication(UpdatePsuAuthentication),
    /// What fits none of the others, as it came.
    Unknown(UnknownVariant),
}

variants!(UpdatePsuData | SelectPsuAuthenticationMethod, TransactionAuthorisation, UpdatePsuAuthentication, Unknown);

impl Write for UpdatePsuData {
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::SelectPsuAuthenticationMethod(value) => value.write(writer),
            Self::TransactionAuthorisation(value) => value.write(writer),
            Self::UpdatePsuAuthentication(value) => value.write(writer),
            Self::Unknown(value) => value.write(writer),
        }
    }
}

/// The failures that the description declares.
#[allow(clippy::large_enum_variant, reason = "made once, matched once")]
#[derive(Clone)]
#[non_exhaustive]
pub enum AccountsErrorBody {
    /// `400` as `application/json`.
    Error400NgAis(Error400NgAis),
    /// `400` as `application/problem+json`.
    Error400Ais(Error400Ais),
    /// `401` as `application/json`.
    Error401NgAis(Error401NgAis),
    /// `401` as `application/problem+json`.
    Error401Ais(Error401Ais),
    /// `403` as `application/json`.
    Error403NgAis(Error403NgAis),
    /// `403` as `application/problem+json`.
    Error403Ais(Error403Ais),
    /// `404` as `application/json`.
    Error404NgAis(Error404NgAis),
    /// `404` as `application/problem+json`.
    Error404Ais(Error404Ais),
    /// `405` as `application/json`.
    Error405NgAis(Error405NgAis),
    /// `405` as `application/problem+json`.
    Error405Ais(Error405Ais),
    /// `406` as `application/json`.
    Error406NgAis(Error406NgAis),
    /// `406` as `application/problem+json`.
    Error406Ais(Error406Ais),
    /// `408` without a body, `415` without a body, `500` without a body, `503` without a body.
    Empty,
    /// `409` as `application/json`.
    Error409NgAis(Error409NgAis),
    /// `409` as `application/problem+json`.
    Error409Ais(Error409Ais),
    /// `429` as `application/json`.
    Error429NgAis(Error429NgAis),
    /// `429` as `application/problem+json`.
    Error429Ais(Error429Ais),
}

variants!(AccountsErrorBody | Error400NgAis, Error400Ais, Error401NgAis, Error401Ais, Error403NgAis, Error403Ais, Error404NgAis, Error404Ais, Error405NgAis, Error405Ais, Error406NgAis, Error406Ais, Error409NgAis, Error409Ais, Error429NgAis, Error429Ais; Empty);

impl FromResponse for AccountsErrorBody {
    fn from_response(
        case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        match case {
            0 => body.json().map(Self::Error400NgAis),
            1 => body.json().map(Self::Error400Ais),
            2 => body.json().map(Self::Error401NgAis),
            3 => body.json().map(Self::Error401Ais),
            4 => body.json().map(Self::Error403NgAis),
            5 => body.json().map(Self::Error403Ais),
            6 => body.json().map(Self::Error404NgAis),
            7 => body.json().map(Self::Error404Ais),
            8 => body.json().map(Self::Error405NgAis),
            9 => body.json().map(Self::Error405Ais),
            10 => body.json().map(Self::Error406NgAis),
            11 => body.json().map(Self::Error406Ais),
            12 | 15 | 18 | 19 => Ok(Self::Empty),
            13 => body.json().map(Self::Error409NgAis),
            14 => body.json().map(Self::Error409Ais),
            16 => body.json().map(Self::Error429NgAis),
            _ => body.json().map(Self::Error429Ais),
        }
    }
}

impl AccountsErrorBody {
    #[cfg_attr(
        not(any(feature = "accounts", feature = "consents")),
        expect(dead_code, reason = "its users are switched off")
    )]
    pub(crate) const CASES: &'static [Case] = &[
        Case::Code(400, "application/json"),
        Case::Code(400, "application/problem+json"),
        Case::Code(401, "application/json"),
        Case::Code(401, "application/problem+json"),
        Case::Code(403, "application/json"),
        Case::Code(403, "application/problem+json"),
        Case::Code(404, "application/json"),
        Case::Code(404, "application/problem+json"),
        Case::Code(405, "application/json"),
        Case::Code(405, "application/problem+json"),
        Case::Code(406, "application/json"),
        Case::Code(406, "application/problem+json"),
        Case::Code(408, ""),
        Case::Code(409, "application/json"),
        Case::Code(409, "application/problem+json"),
        Case::Code(415, ""),
        Case::Code(429, "application/json"),
        Case::Code(429, "application/problem+json"),
        Case::Code(500, ""),
        Case::Code(503, ""),
    ];
}

impl ErrorBody for AccountsErrorBody {
    type Headers = LocationHeaders;
}

/// Headers that the description declares for responses.
#[derive(Clone, PartialEq)]
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

/// Headers that the description declares for responses.
#[derive(Clone, PartialEq)]
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

/// Headers that the description declares for responses.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct LocationHeaders {
    /// Address of what was created.
    ///
    /// Format: `url`.
    pub location: Option<String>,
}

redacted_debug!(LocationHeaders { location });

impl FromHeaders for LocationHeaders {
    fn from_headers(headers: &Headers<'_>) -> Self {
        Self {
            location: headers.value("Location"),
        }
    }
}

#[cfg(feature = "serde")]
portal_runtime::v1::serialized!(json {
    AccountReference, Amount, AuthenticationObject, AuthorisationList, AuthorisationStarted,
    AuthorisationUpdated, ChallengeData, Error400Ais, Error400AisAdditionalError, Error400NgAis,
    Error401Ais, Error401AisAdditionalError, Error401NgAis, Error403Ais, Error403AisAdditionalError,
    Error403NgAis, Error404Ais, Error404AisAdditionalError, Error404NgAis, Error405Ais,
    Error405AisAdditionalError, Error405NgAis, Error406Ais, Error406AisAdditionalError,
    Error406NgAis, Error409Ais, Error409AisAdditionalError, Error409NgAis, Error429Ais,
    Error429AisAdditionalError, Error429NgAis, HrefType, LinksAll,
    LinksSelectPsuAuthenticationMethod, LinksStartScaProcess, PsuData, ScaStatusReport,
    SelectPsuAuthenticationMethod, TppMessage, TppMessage400Ais, TppMessage401Ais, TppMessage403Ais,
    TppMessage404Ais, TppMessage405Ais, TppMessage406Ais, TppMessage409Ais, TppMessage429Ais,
    TransactionAuthorisation, UpdatePsuAuthentication, UpdatePsuData
} text {
    AspspScaApproach, AuthenticationMethodId, AuthenticationType, AuthorisationId,
    ChallengeDataOtpFormat, ConsentId, MessageCode400Ais, MessageCode401Ais, MessageCode403Ais,
    MessageCode404Ais, MessageCode405Ais, MessageCode406Ais, MessageCode409Ais, MessageCode429Ais,
    PsuHttpMethod, ScaStatus, TppMessageCategory
});
