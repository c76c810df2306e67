// Written by `cargo xtask generate`; changes are lost.

//! Banks that can be reached, with the countries and cities they are listed under. Scope `aspspinformation`.
//!
//! ```no_run
//! # async fn example(session: &open_payments::Session) -> Result<(), open_payments::Error> {
//! let response = session.aspsps().list().await?;
//! println!("request {}", response.request_id());
//! # Ok(())
//! # }
//! ```

use portal_runtime::v1::{
    Base64, Binding, BodyRule, Case, Descriptor, Method, NoHeaders, Operation, Parameter,
    Role, Style, Uuid,
};
use crate::types::{
    Aspsp, AspspList, AspspsErrorBody, City, CityList, Country, CountryList,
};

/// Banks that can be reached, with the countries and cities they are listed under. Scope `aspspinformation`.
#[derive(Clone, Debug)]
pub struct Aspsps {
    pub(crate) binding: Binding,
}

impl Aspsps {
    /// List banks
    ///
    /// Banks in any of the given countries or cities; all banks when neither is given.
    ///
    /// `GET /aspspinformation/v1/aspsps`
    pub fn list(&self) -> ListRequest {
        ListRequest::new(self.binding.call(&LIST))
    }

    /// Read a bank
    ///
    /// Address, payment products and ways of authorisation of one bank.
    ///
    /// - `bic_fi`: BICFI of the bank, 8 or 11 characters. Pattern: `^[A-Z]{6,6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3,3}){0,1}$`.
    ///
    /// `GET /aspspinformation/v1/aspsps/{bicFi}`
    pub fn get(&self, bic_fi: impl AsRef<str>) -> GetRequest {
        let mut call = self.binding.call(&GET);
        call.set_text(0, bic_fi);
        GetRequest::new(call)
    }

    /// List cities
    ///
    /// Cities with these ids or in these countries; all cities when neither is given.
    ///
    /// `GET /aspspinformation/v1/cities`
    pub fn cities(&self) -> CitiesRequest {
        CitiesRequest::new(self.binding.call(&CITIES))
    }

    /// Read a city
    ///
    /// One city.
    ///
    /// - `city_id`: Id of the city, from the city list.
    ///
    /// `GET /aspspinformation/v1/cities/{city-id}`
    pub fn city(&self, city_id: Uuid) -> CityRequest {
        let mut call = self.binding.call(&CITY);
        call.set(0, &city_id);
        CityRequest::new(call)
    }

    /// List countries
    ///
    /// Countries with a bank that can be reached, or those of the given codes.
    ///
    /// `GET /aspspinformation/v1/countries`
    pub fn countries(&self) -> CountriesRequest {
        CountriesRequest::new(self.binding.call(&COUNTRIES))
    }

    /// Read a country
    ///
    /// One country.
    ///
    /// - `iso_country_code`: Country code, ISO 3166-1 alpha-2. Pattern: `^[a-zA-Z]{2,2}$`.
    ///
    /// `GET /aspspinformation/v1/countries/{isoCountryCode}`
    pub fn country(&self, iso_country_code: impl AsRef<str>) -> CountryRequest {
        let mut call = self.binding.call(&COUNTRY);
        call.set_text(0, iso_country_code);
        CountryRequest::new(call)
    }
}

pub(crate) static LIST: Descriptor = Descriptor {
    id: "getASPSPList",
    method: Method::GET,
    api: 0,
    path: "/aspspinformation/v1/aspsps",
    parameters: &[
        Parameter::query("isoCountryCodes").style(Style::Form, false),
        Parameter::query("cityIds").style(Style::Form, false),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
    ],
    body: BodyRule::None,
    scopes: &[&[&["aspspinformation", "private"], &["aspspinformation", "corporate"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: AspspsErrorBody::CASES,
};

/// The operation `GET /aspspinformation/v1/aspsps`.
pub enum ListOperation {}

impl Operation for ListOperation {
    type Body = AspspList;
    type Headers = NoHeaders;
    type ErrorBody = AspspsErrorBody;
}

/// A request of `GET /aspspinformation/v1/aspsps`.
///
/// Responses:
///
/// - `200`: The banks.
/// - `400`: The request is malformed, or asks for what cannot be done.
/// - `401`: The access token, the certificate or the consent does not hold.
/// - `403`: The token or the consent does not open this resource, or the service is blocked.
/// - `404`: There is no such resource.
/// - `405`: The method is not allowed here.
/// - `406`: The answer cannot be given in a media type that `Accept` allows.
/// - `408`: The bank took too long. Try again, with the same data.
/// - `409`: The resource is in a state that does not allow this.
/// - `412`: A condition in the headers of the request does not hold.
/// - `415`: The media type of the body is not supported.
/// - `429`: The accesses per day that the consent allows are used up.
/// - `500`: The platform or the bank failed.
/// - `503`: The platform or the bank cannot be reached. Try again later.
pub type ListRequest = crate::Request<ListOperation>;

impl ListRequest {
    /// City ids, separated by commas. What they match adds to what `isoCountryCodes` matches.
    pub fn city_ids(mut self, city_ids: &[Uuid]) -> Self {
        self.call.set(1, &city_ids);
        self
    }

    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(3, digest);
        self
    }

    /// Country codes, separated by commas. What they match adds to what `cityIds` matches.
    pub fn iso_country_codes(mut self, iso_country_codes: &[String]) -> Self {
        self.call.set(0, &iso_country_codes);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(4, signature);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(5, tpp_signature_certificate);
        self
    }
}

pub(crate) static GET: Descriptor = Descriptor {
    id: "getASPSPDetails",
    method: Method::GET,
    api: 0,
    path: "/aspspinformation/v1/aspsps/{bicFi}",
    parameters: &[
        Parameter::path("bicFi"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
    ],
    body: BodyRule::None,
    scopes: &[&[&["aspspinformation", "private"], &["aspspinformation", "corporate"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: AspspsErrorBody::CASES,
};

/// The operation `GET /aspspinformation/v1/aspsps/{bicFi}`.
pub enum GetOperation {}

impl Operation for GetOperation {
    type Body = Aspsp;
    type Headers = NoHeaders;
    type ErrorBody = AspspsErrorBody;
}

/// A request of `GET /aspspinformation/v1/aspsps/{bicFi}`.
///
/// Responses:
///
/// - `200`: The bank.
/// - `400`: The request is malformed, or asks for what cannot be done.
/// - `401`: The access token, the certificate or the consent does not hold.
/// - `403`: The token or the consent does not open this resource, or the service is blocked.
/// - `404`: There is no such resource.
/// - `405`: The method is not allowed here.
/// - `406`: The answer cannot be given in a media type that `Accept` allows.
/// - `408`: The bank took too long. Try again, with the same data.
/// - `409`: The resource is in a state that does not allow this.
/// - `412`: A condition in the headers of the request does not hold.
/// - `415`: The media type of the body is not supported.
/// - `429`: The accesses per day that the consent allows are used up.
/// - `500`: The platform or the bank failed.
/// - `503`: The platform or the bank cannot be reached. Try again later.
pub type GetRequest = crate::Request<GetOperation>;

impl GetRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(2, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(3, signature);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(4, tpp_signature_certificate);
        self
    }
}

pub(crate) static CITIES: Descriptor = Descriptor {
    id: "getCityList",
    method: Method::GET,
    api: 0,
    path: "/aspspinformation/v1/cities",
    parameters: &[
        Parameter::query("isoCountryCodes").style(Style::Form, false),
        Parameter::query("cityIds").style(Style::Form, false),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
    ],
    body: BodyRule::None,
    scopes: &[&[&["aspspinformation", "private"], &["aspspinformation", "corporate"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: AspspsErrorBody::CASES,
};

/// The operation `GET /aspspinformation/v1/cities`.
pub enum CitiesOperation {}

impl Operation for CitiesOperation {
    type Body = CityList;
    type Headers = NoHeaders;
    type ErrorBody = AspspsErrorBody;
}

/// A request of `GET /aspspinformation/v1/cities`.
///
/// Responses:
///
/// - `200`: The cities.
/// - `400`: The request is malformed, or asks for what cannot be done.
/// - `401`: The access token, the certificate or the consent does not hold.
/// - `403`: The token or the consent does not open this resource, or the service is blocked.
/// - `404`: There is no such resource.
/// - `405`: The method is not allowed here.
/// - `406`: The answer cannot be given in a media type that `Accept` allows.
/// - `408`: The bank took too long. Try again, with the same data.
/// - `409`: The resource is in a state that does not allow this.
/// - `412`: A condition in the headers of the request does not hold.
/// - `415`: The media type of the body is not supported.
/// - `429`: The accesses per day that the consent allows are used up.
/// - `500`: The platform or the bank failed.
/// - `503`: The platform or the bank cannot be reached. Try again later.
pub type CitiesRequest = crate::Request<CitiesOperation>;

impl CitiesRequest {
    /// City ids, separated by commas. What they match adds to what `isoCountryCodes` matches.
    pub fn city_ids(mut self, city_ids: &[Uuid]) -> Self {
        self.call.set(1, &city_ids);
        self
    }

    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(3, digest);
        self
    }

    /// Country codes, separated by commas. What they match adds to what `cityIds` matches.
    pub fn iso_country_codes(mut self, iso_country_codes: &[String]) -> Self {
        self.call.set(0, &iso_country_codes);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(4, signature);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(5, tpp_signature_certificate);
        self
    }
}

pub(crate) static CITY: Descriptor = Descriptor {
    id: "getCityDetails",
    method: Method::GET,
    api: 0,
    path: "/aspspinformation/v1/cities/{city-id}",
    parameters: &[
        Parameter::path("city-id"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
    ],
    body: BodyRule::None,
    scopes: &[&[&["aspspinformation", "private"], &["aspspinformation", "corporate"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: AspspsErrorBody::CASES,
};

/// The operation `GET /aspspinformation/v1/cities/{city-id}`.
pub enum CityOperation {}

impl Operation for CityOperation {
    type Body = City;
    type Headers = NoHeaders;
    type ErrorBody = AspspsErrorBody;
}

/// A request of `GET /aspspinformation/v1/cities/{city-id}`.
///
/// Responses:
///
/// - `200`: The city.
/// - `400`: The request is malformed, or asks for what cannot be done.
/// - `401`: The access token, the certificate or the consent does not hold.
/// - `403`: The token or the consent does not open this resource, or the service is blocked.
/// - `404`: There is no such resource.
/// - `405`: The method is not allowed here.
/// - `406`: The answer cannot be given in a media type that `Accept` allows.
/// - `408`: The bank took too long. Try again, with the same data.
/// - `409`: The resource is in a state that does not allow this.
/// - `412`: A condition in the headers of the request does not hold.
/// - `415`: The media type of the body is not supported.
/// - `429`: The accesses per day that the consent allows are used up.
/// - `500`: The platform or the bank failed.
/// - `503`: The platform or the bank cannot be reached. Try again later.
pub type CityRequest = crate::Request<CityOperation>;

impl CityRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(2, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(3, signature);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(4, tpp_signature_certificate);
        self
    }
}

pub(crate) static COUNTRIES: Descriptor = Descriptor {
    id: "getCountriesList",
    method: Method::GET,
    api: 0,
    path: "/aspspinformation/v1/countries",
    parameters: &[
        Parameter::query("isoCountryCodes").style(Style::Form, false),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
    ],
    body: BodyRule::None,
    scopes: &[&[&["aspspinformation", "private"], &["aspspinformation", "corporate"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: AspspsErrorBody::CASES,
};

/// The operation `GET /aspspinformation/v1/countries`.
pub enum CountriesOperation {}

impl Operation for CountriesOperation {
    type Body = CountryList;
    type Headers = NoHeaders;
    type ErrorBody = AspspsErrorBody;
}

/// A request of `GET /aspspinformation/v1/countries`.
///
/// Responses:
///
/// - `200`: The countries.
/// - `400`: The request is malformed, or asks for what cannot be done.
/// - `401`: The access token, the certificate or the consent does not hold.
/// - `403`: The token or the consent does not open this resource, or the service is blocked.
/// - `404`: There is no such resource.
/// - `405`: The method is not allowed here.
/// - `406`: The answer cannot be given in a media type that `Accept` allows.
/// - `408`: The bank took too long. Try again, with the same data.
/// - `409`: The resource is in a state that does not allow this.
/// - `412`: A condition in the headers of the request does not hold.
/// - `415`: The media type of the body is not supported.
/// - `429`: The accesses per day that the consent allows are used up.
/// - `500`: The platform or the bank failed.
/// - `503`: The platform or the bank cannot be reached. Try again later.
pub type CountriesRequest = crate::Request<CountriesOperation>;

impl CountriesRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(2, digest);
        self
    }

    /// Country codes, separated by commas. What they match adds to what `cityIds` matches.
    pub fn iso_country_codes(mut self, iso_country_codes: &[String]) -> Self {
        self.call.set(0, &iso_country_codes);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(3, signature);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(4, tpp_signature_certificate);
        self
    }
}

pub(crate) static COUNTRY: Descriptor = Descriptor {
    id: "getCountryDetails",
    method: Method::GET,
    api: 0,
    path: "/aspspinformation/v1/countries/{isoCountryCode}",
    parameters: &[
        Parameter::path("isoCountryCode"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
    ],
    body: BodyRule::None,
    scopes: &[&[&["aspspinformation", "private"], &["aspspinformation", "corporate"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: AspspsErrorBody::CASES,
};

/// The operation `GET /aspspinformation/v1/countries/{isoCountryCode}`.
pub enum CountryOperation {}

impl Operation for CountryOperation {
    type Body = Country;
    type Headers = NoHeaders;
    type ErrorBody = AspspsErrorBody;
}

/// A request of `GET /aspspinformation/v1/countries/{isoCountryCode}`.
///
/// Responses:
///
/// - `200`: The country.
/// - `400`: The request is malformed, or asks for what cannot be done.
/// - `401`: The access token, the certificate or the consent does not hold.
/// - `403`: The token or the consent does not open this resource, or the service is blocked.
/// - `404`: There is no such resource.
/// - `405`: The method is not allowed here.
/// - `406`: The answer cannot be given in a media type that `Accept` allows.
/// - `408`: The bank took too long. Try again, with the same data.
/// - `409`: The resource is in a state that does not allow this.
/// - `412`: A condition in the headers of the request does not hold.
/// - `415`: The media type of the body is not supported.
/// - `429`: The accesses per day that the consent allows are used up.
/// - `500`: The platform or the bank failed.
/// - `503`: The platform or the bank cannot be reached. Try again later.
pub type CountryRequest = crate::Request<CountryOperation>;

impl CountryRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(2, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(3, signature);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(4, tpp_signature_certificate);
        self
    }
}
