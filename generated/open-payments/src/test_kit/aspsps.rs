// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `aspsps` alone uses.

use portal_runtime::v1::{Uuid, Write, Writer, constructor, mocked};
use portal_runtime::v1::test_kit;
use crate::types::{
    AffiliatedAspspItem, Aspsp, AspspError, AspspList, AspspListItem, AspspsErrorBody,
    AuthorizationMethod, City, CityList, Country, CountryList, TppMessage,
};

constructor!(AffiliatedAspspItem: new() {} text { id, name });

impl Write for AffiliatedAspspItem {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("id", &self.id);
        object.optional("name", &self.name);
    }
}

constructor!(Aspsp: new() {
    id: Uuid,
    global_payment_products: Vec<String>,
    affiliated_aspsps: Vec<AffiliatedAspspItem>,
    supported_authorization_methods: Vec<AuthorizationMethod>,
} text {
    bic_fi, company_number, name, phone, city, country, postal_code, street_address,
    website_url, logo_url
});

impl Write for Aspsp {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("id", &self.id);
        object.optional("bicFi", &self.bic_fi);
        object.optional("companyNumber", &self.company_number);
        object.optional("name", &self.name);
        object.optional("phone", &self.phone);
        object.optional("city", &self.city);
        object.optional("country", &self.country);
        object.optional("postalCode", &self.postal_code);
        object.optional("streetAddress", &self.street_address);
        object.optional("websiteUrl", &self.website_url);
        object.optional("logoUrl", &self.logo_url);
        object.optional("globalPaymentProducts", &self.global_payment_products);
        object.optional("affiliatedAspsps", &self.affiliated_aspsps);
        object
            .optional(
                "supportedAuthorizationMethods",
                &self.supported_authorization_methods,
            );
    }
}

constructor!(AspspError: new() {
    tpp_messages: Vec<TppMessage>,
});

impl Write for AspspError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
    }
}

constructor!(AspspList: new(aspsps: Vec<AspspListItem>) {});

impl Write for AspspList {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("aspsps", &self.aspsps);
    }
}

constructor!(AspspListItem: new() {
    id: Uuid,
} text { bic_fi, name, logo_url });

impl Write for AspspListItem {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("id", &self.id);
        object.optional("bicFi", &self.bic_fi);
        object.optional("name", &self.name);
        object.optional("logoUrl", &self.logo_url);
    }
}

constructor!(AuthorizationMethod: new() {} text { name, uri });

impl Write for AuthorizationMethod {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("name", &self.name);
        object.optional("uri", &self.uri);
    }
}

constructor!(City: new() {
    city_id: Uuid,
} text { name, iso_country_code });

impl Write for City {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("cityId", &self.city_id);
        object.optional("name", &self.name);
        object.optional("isoCountryCode", &self.iso_country_code);
    }
}

constructor!(CityList: new(cities: Vec<City>) {});

impl Write for CityList {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("cities", &self.cities);
    }
}

constructor!(Country: new() {
    id: Uuid,
} text { iso_country_code, name });

impl Write for Country {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("id", &self.id);
        object.optional("isoCountryCode", &self.iso_country_code);
        object.optional("name", &self.name);
    }
}

constructor!(CountryList: new(countries: Vec<Country>) {});

impl Write for CountryList {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("countries", &self.countries);
    }
}

impl test_kit::ToContent for AspspsErrorBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::AspspError(value) => test_kit::Content::json(value),
            Self::Empty => test_kit::Content::Empty,
        }
    }
}

mocked!((crate::aspsps) {
    ListOperation = LIST,
    GetOperation = GET,
    CitiesOperation = CITIES,
    CityOperation = CITY,
    CountriesOperation = COUNTRIES,
    CountryOperation = COUNTRY,
});
