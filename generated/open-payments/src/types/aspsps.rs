// Written by `cargo xtask generate`; changes are lost.

//! Types of `aspsps` alone.

use portal_runtime::v1::{
    Case, ErrorBody, FromResponse, Read, ReadError, Reader, ResponseBody, Uuid,
    redacted_debug,
};
use super::{LocationHeaders, TppMessage};

/// A bank of a group.
///
/// Source: `psd2.yaml#/components/schemas/affiliatedAspspItem`.
#[derive(Clone)]
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
        let mut object = reader.object(&["id", "name"])?;
        let mut id: Option<String> = None;
        let mut name: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => id = object.value()?,
                _ => name = object.value()?,
            }
        }
        Ok(Self { id, name })
    }
}

/// A bank.
///
/// Source: `psd2.yaml#/components/schemas/aspsp`.
#[derive(Clone)]
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
        let mut object = reader
            .object(
                &[
                    "id",
                    "bicFi",
                    "companyNumber",
                    "name",
                    "phone",
                    "city",
                    "country",
                    "postalCode",
                    "streetAddress",
                    "websiteUrl",
                    "logoUrl",
                    "globalPaymentProducts",
                    "affiliatedAspsps",
                    "supportedAuthorizationMethods",
                ],
            )?;
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
        let mut supported_authorization_methods: Option<Vec<AuthorizationMethod>> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => id = object.value()?,
                1 => bic_fi = object.value()?,
                2 => company_number = object.value()?,
                3 => name = object.value()?,
                4 => phone = object.value()?,
                5 => city = object.value()?,
                6 => country = object.value()?,
                7 => postal_code = object.value()?,
                8 => street_address = object.value()?,
                9 => website_url = object.value()?,
                10 => logo_url = object.value()?,
                11 => global_payment_products = object.value()?,
                12 => affiliated_aspsps = object.value()?,
                _ => supported_authorization_methods = object.value()?,
            }
        }
        Ok(Self {
            id,
            bic_fi,
            company_number,
            name,
            phone,
            city,
            country,
            postal_code,
            street_address,
            website_url,
            logo_url,
            global_payment_products,
            affiliated_aspsps,
            supported_authorization_methods,
        })
    }
}

/// Why a request about banks, cities or countries failed.
///
/// Source: `corrections.yaml#/actions/45/update/aspspError`.
#[derive(Clone)]
#[non_exhaustive]
pub struct AspspError {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage>>,
}

redacted_debug!(AspspError { tpp_messages });

impl Read for AspspError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["tppMessages"])?;
        let mut tpp_messages: Option<Vec<TppMessage>> = None;
        while object.next()?.is_some() {
            tpp_messages = object.value()?;
        }
        Ok(Self { tpp_messages })
    }
}

/// Banks.
///
/// Source: `psd2.yaml#/components/schemas/aspspList`.
#[derive(Clone)]
#[non_exhaustive]
pub struct AspspList {
    /// The banks.
    pub aspsps: Vec<AspspListItem>,
}

redacted_debug!(AspspList { aspsps });

impl Read for AspspList {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["aspsps"])?;
        let mut aspsps: Option<Vec<AspspListItem>> = None;
        while object.next()?.is_some() {
            aspsps = object.value()?;
        }
        Ok(Self {
            aspsps: object.required(0, aspsps)?,
        })
    }
}

/// A bank in the list.
///
/// Source: `psd2.yaml#/components/schemas/aspspListItem`.
#[derive(Clone)]
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
        let mut object = reader.object(&["id", "bicFi", "name", "logoUrl"])?;
        let mut id: Option<Uuid> = None;
        let mut bic_fi: Option<String> = None;
        let mut name: Option<String> = None;
        let mut logo_url: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => id = object.value()?,
                1 => bic_fi = object.value()?,
                2 => name = object.value()?,
                _ => logo_url = object.value()?,
            }
        }
        Ok(Self { id, bic_fi, name, logo_url })
    }
}

/// A way in which customers of the bank authorise.
///
/// Source: `corrections.yaml#/actions/44/update/authorizationMethod`.
#[derive(Clone)]
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
        let mut object = reader.object(&["name", "uri"])?;
        let mut name: Option<String> = None;
        let mut uri: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => name = object.value()?,
                _ => uri = object.value()?,
            }
        }
        Ok(Self { name, uri })
    }
}

/// A city.
///
/// Source: `psd2.yaml#/components/schemas/city`.
#[derive(Clone)]
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
        let mut object = reader.object(&["cityId", "name", "isoCountryCode"])?;
        let mut city_id: Option<Uuid> = None;
        let mut name: Option<String> = None;
        let mut iso_country_code: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => city_id = object.value()?,
                1 => name = object.value()?,
                _ => iso_country_code = object.value()?,
            }
        }
        Ok(Self {
            city_id,
            name,
            iso_country_code,
        })
    }
}

/// Cities.
///
/// Source: `psd2.yaml#/components/schemas/cityList`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CityList {
    /// The cities.
    pub cities: Vec<City>,
}

redacted_debug!(CityList { cities });

impl Read for CityList {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["cities"])?;
        let mut cities: Option<Vec<City>> = None;
        while object.next()?.is_some() {
            cities = object.value()?;
        }
        Ok(Self {
            cities: object.required(0, cities)?,
        })
    }
}

/// A country.
///
/// Source: `psd2.yaml#/components/schemas/country`.
#[derive(Clone)]
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
        let mut object = reader.object(&["id", "isoCountryCode", "name"])?;
        let mut id: Option<Uuid> = None;
        let mut iso_country_code: Option<String> = None;
        let mut name: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => id = object.value()?,
                1 => iso_country_code = object.value()?,
                _ => name = object.value()?,
            }
        }
        Ok(Self { id, iso_country_code, name })
    }
}

/// Countries.
///
/// Source: `psd2.yaml#/components/schemas/countryList`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CountryList {
    /// The countries.
    pub countries: Vec<Country>,
}

redacted_debug!(CountryList { countries });

impl Read for CountryList {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["countries"])?;
        let mut countries: Option<Vec<Country>> = None;
        while object.next()?.is_some() {
            countries = object.value()?;
        }
        Ok(Self {
            countries: object.required(0, countries)?,
        })
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

redacted_debug!(AspspsErrorBody | AspspError; Empty);

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
        Case::code(400, Some("application/json")),
        Case::code(401, Some("application/json")),
        Case::code(403, Some("application/json")),
        Case::code(404, Some("application/json")),
        Case::code(405, Some("application/json")),
        Case::code(406, Some("application/json")),
        Case::code(408, None),
        Case::code(409, Some("application/json")),
        Case::code(412, None),
        Case::code(415, None),
        Case::code(429, Some("application/json")),
        Case::code(500, None),
        Case::code(503, None),
    ];
}

impl ErrorBody for AspspsErrorBody {
    type Headers = LocationHeaders;
}
