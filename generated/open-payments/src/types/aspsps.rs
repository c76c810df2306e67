// Written by `cargo xtask generate`; changes are lost.

//! Types of `aspsps` alone.

use portal_runtime::v1::{
    Case, ErrorBody, FromResponse, Read, ReadError, Reader, ResponseBody, Uuid,
    redacted_debug, variants,
};
use super::{LocationHeaders, TppMessage};

/// A bank of a group.
///
/// Source: `psd2.yaml#/components/schemas/affiliatedAspspItem`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AffiliatedAspspItem {
    /// Id of the bank: send it as `X-AffiliatedASPSP-ID`.
    pub id: Option<String>,
    /// Name of the bank.
    pub name: Option<String>,
}

redacted_debug!(AffiliatedAspspItem { id, name });

impl Read for AffiliatedAspspItem {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut id: Option<String> = None;
        let mut name: Option<String> = None;
        reader.object(&mut [("id", &mut id), ("name", &mut name)])?;
        Ok(Self { id, name })
    }
}

/// A bank.
///
/// Source: `psd2.yaml#/components/schemas/aspsp`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Aspsp {
    /// Id of the bank on the platform.
    pub id: Option<Uuid>,
    /// BICFI of the bank: send it as `X-BicFi`.
    ///
    /// Pattern: `^[A-Z]{6,6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3,3}){0,1}$`.
    pub bic_fi: Option<String>,
    /// Company registration number.
    pub company_number: Option<String>,
    /// Name of the bank. May end in a blank.
    ///
    /// At most 140 characters.
    pub name: Option<String>,
    /// Phone number.
    pub phone: Option<String>,
    /// Town of the head office.
    pub city: Option<String>,
    /// Country of the head office.
    pub country: Option<String>,
    /// Postal code.
    ///
    /// At most 20 characters.
    pub postal_code: Option<String>,
    /// Street and number.
    ///
    /// At most 140 characters.
    pub street_address: Option<String>,
    /// Address of the bank's site.
    pub website_url: Option<String>,
    /// Address of the bank's logo.
    pub logo_url: Option<String>,
    /// Payment products the bank offers: values of `payment-product`.
    pub global_payment_products: Option<Vec<String>>,
    /// Banks of the same group.
    pub affiliated_aspsps: Option<Vec<AffiliatedAspspItem>>,
    /// Ways in which customers of the bank authorise.
    pub supported_authorization_methods: Option<Vec<AuthorizationMethod>>,
}

redacted_debug!(Aspsp {
    id, bic_fi, company_number, name, phone, city, country, postal_code, street_address,
    website_url, logo_url, global_payment_products, affiliated_aspsps,
    supported_authorization_methods
});

impl Read for Aspsp {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut id: Option<Uuid> = None;
        let mut bic_fi: Option<String> = None;
        let mut company_number: Option<String> = None;
        let mut name: Option<String> = None;
        let mut phone: Option<String> = None;
        let mut city: Option<String> = None;
        let mut country: Option<String> = None;
        let mut postal_code: Option<String> = None;
        let mut street_address: Option<String> = None;
        let mut website_url: Option<String> = None;
        let mut logo_url: Option<String> = None;
        let mut global_payment_products: Option<Vec<String>> = None;
        let mut affiliated_aspsps: Option<Vec<AffiliatedAspspItem>> = None;
        let mut supported_authorization_methods: Option<
            Vec<AuthorizationMethod>,
        > = None;
        reader.object(&mut [
            ("id", &mut id),
            ("bicFi", &mut bic_fi),
            ("companyNumber", &mut company_number),
            ("name", &mut name),
            ("phone", &mut phone),
            ("city", &mut city),
            ("country", &mut country),
            ("postalCode", &mut postal_code),
            ("streetAddress", &mut street_address),
            ("websiteUrl", &mut website_url),
            ("logoUrl", &mut logo_url),
            ("globalPaymentProducts", &mut global_payment_products),
            ("affiliatedAspsps", &mut affiliated_aspsps),
            ("supportedAuthorizationMethods", &mut supported_authorization_methods),
        ])?;
        Ok(Self {
            id, bic_fi, company_number, name, phone, city, country, postal_code,
            street_address, website_url, logo_url, global_payment_products,
            affiliated_aspsps, supported_authorization_methods,
        })
    }
}

/// Why a request about banks, cities or countries failed.
///
/// Source: `corrections.yaml#/actions/45/update/aspspError`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AspspError {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage>>,
}

redacted_debug!(AspspError { tpp_messages });

impl Read for AspspError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut tpp_messages: Option<Vec<TppMessage>> = None;
        reader.object(&mut [("tppMessages", &mut tpp_messages)])?;
        Ok(Self { tpp_messages })
    }
}

/// Banks.
///
/// Source: `psd2.yaml#/components/schemas/aspspList`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AspspList {
    /// The banks.
    pub aspsps: Vec<AspspListItem>,
}

redacted_debug!(AspspList { aspsps });

impl Read for AspspList {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut aspsps: Option<Vec<AspspListItem>> = None;
        reader.object(&mut [("aspsps", &mut aspsps)])?;
        Ok(Self { aspsps: reader.required("aspsps", aspsps)? })
    }
}

/// A bank in the list.
///
/// Source: `psd2.yaml#/components/schemas/aspspListItem`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AspspListItem {
    /// Id of the bank on the platform.
    pub id: Option<Uuid>,
    /// BICFI of the bank: send it as `X-BicFi`.
    ///
    /// Pattern: `^[A-Z]{6,6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3,3}){0,1}$`.
    pub bic_fi: Option<String>,
    /// Name of the bank. May end in a blank.
    ///
    /// At most 140 characters.
    pub name: Option<String>,
    /// Address of the bank's logo.
    pub logo_url: Option<String>,
}

redacted_debug!(AspspListItem { id, bic_fi, name, logo_url });

impl Read for AspspListItem {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut id: Option<Uuid> = None;
        let mut bic_fi: Option<String> = None;
        let mut name: Option<String> = None;
        let mut logo_url: Option<String> = None;
        reader.object(&mut [
            ("id", &mut id),
            ("bicFi", &mut bic_fi),
            ("name", &mut name),
            ("logoUrl", &mut logo_url),
        ])?;
        Ok(Self { id, bic_fi, name, logo_url })
    }
}

/// A way in which customers of the bank authorise.
///
/// Source: `corrections.yaml#/actions/44/update/authorizationMethod`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AuthorizationMethod {
    /// `OAuth2` for the redirect approach, `Decoupled` for the decoupled one.
    pub name: Option<String>,
    /// OpenID configuration of the authorisation server. May be empty.
    pub uri: Option<String>,
}

redacted_debug!(AuthorizationMethod { name, uri });

impl Read for AuthorizationMethod {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut name: Option<String> = None;
        let mut uri: Option<String> = None;
        reader.object(&mut [("name", &mut name), ("uri", &mut uri)])?;
        Ok(Self { name, uri })
    }
}

/// A city.
///
/// Source: `psd2.yaml#/components/schemas/city`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct City {
    /// Id of the city.
    pub city_id: Option<Uuid>,
    /// Name of the city.
    ///
    /// At most 140 characters.
    pub name: Option<String>,
    /// Country code, ISO 3166-1 alpha-2.
    ///
    /// Pattern: `^[a-zA-Z]{2,2}$`.
    pub iso_country_code: Option<String>,
}

redacted_debug!(City { city_id, name, iso_country_code });

impl Read for City {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut city_id: Option<Uuid> = None;
        let mut name: Option<String> = None;
        let mut iso_country_code: Option<String> = None;
        reader.object(&mut [
            ("cityId", &mut city_id),
            ("name", &mut name),
            ("isoCountryCode", &mut iso_country_code),
        ])?;
        Ok(Self { city_id, name, iso_country_code })
    }
}

/// Cities.
///
/// Source: `psd2.yaml#/components/schemas/cityList`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct CityList {
    /// The cities.
    pub cities: Vec<City>,
}

redacted_debug!(CityList { cities });

impl Read for CityList {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut cities: Option<Vec<City>> = None;
        reader.object(&mut [("cities", &mut cities)])?;
        Ok(Self { cities: reader.required("cities", cities)? })
    }
}

/// A country.
///
/// Source: `psd2.yaml#/components/schemas/country`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Country {
    /// Id of the country.
    pub id: Option<Uuid>,
    /// Country code, ISO 3166-1 alpha-2.
    ///
    /// Pattern: `^[a-zA-Z]{2,2}$`.
    pub iso_country_code: Option<String>,
    /// Name of the country in English.
    ///
    /// At most 140 characters.
    pub name: Option<String>,
}

redacted_debug!(Country { id, iso_country_code, name });

impl Read for Country {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut id: Option<Uuid> = None;
        let mut iso_country_code: Option<String> = None;
        let mut name: Option<String> = None;
        reader.object(&mut [
            ("id", &mut id),
            ("isoCountryCode", &mut iso_country_code),
            ("name", &mut name),
        ])?;
        Ok(Self { id, iso_country_code, name })
    }
}

/// Countries.
///
/// Source: `psd2.yaml#/components/schemas/countryList`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct CountryList {
    /// The countries.
    pub countries: Vec<Country>,
}

redacted_debug!(CountryList { countries });

impl Read for CountryList {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut countries: Option<Vec<Country>> = None;
        reader.object(&mut [("countries", &mut countries)])?;
        Ok(Self { countries: reader.required("countries", countries)? })
    }
}

/// The failures that the description declares.
#[allow(clippy::large_enum_variant, reason = "made once, matched once")]
#[derive(Clone)]
#[non_exhaustive]
pub enum AspspsErrorBody {
    /// `400` as `application/json`, `401` as `application/json`, `403` as `application/json`, `404` as `application/json`, `405` as `application/json`, `406` as `application/json`, and 2 more.
    AspspError(AspspError),
    /// `408` without a body, `412` without a body, `415` without a body, `500` without a body, `503` without a body.
    Empty,
}

variants!(AspspsErrorBody | AspspError; Empty);

impl FromResponse for AspspsErrorBody {
    fn from_response(
        case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        match case {
            0 | 1 | 2 | 3 | 4 | 5 | 7 | 10 => body.json().map(Self::AspspError),
            _ => Ok(Self::Empty),
        }
    }
}

impl AspspsErrorBody {
    pub(crate) const CASES: &'static [Case] = &[
        Case::Code(400, "application/json"),
        Case::Code(401, "application/json"),
        Case::Code(403, "application/json"),
        Case::Code(404, "application/json"),
        Case::Code(405, "application/json"),
        Case::Code(406, "application/json"),
        Case::Code(408, ""),
        Case::Code(409, "application/json"),
        Case::Code(412, ""),
        Case::Code(415, ""),
        Case::Code(429, "application/json"),
        Case::Code(500, ""),
        Case::Code(503, ""),
    ];
}

impl ErrorBody for AspspsErrorBody {
    type Headers = LocationHeaders;
}

#[cfg(feature = "serde")]
portal_runtime::v1::serialized!(json {
    AffiliatedAspspItem, Aspsp, AspspError, AspspList, AspspListItem, AuthorizationMethod, City,
    CityList, Country, CountryList
});
