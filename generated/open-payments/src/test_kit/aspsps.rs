// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `aspsps` alone uses.

use portal_runtime::v1::{Write, Writer};
use portal_runtime::v1::test_kit;
use crate::types::{
    AffiliatedAspspItem, Aspsp, AspspError, AspspList, AspspListItem, AspspsErrorBody,
    AuthorizationMethod, City, CityList, Country, CountryList,
};

impl Write for AffiliatedAspspItem {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("id", &self.id);
        object.optional("name", &self.name);
    }
}

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

impl Write for AspspError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
    }
}

impl Write for AspspList {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("aspsps", &self.aspsps);
    }
}

impl Write for AspspListItem {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("id", &self.id);
        object.optional("bicFi", &self.bic_fi);
        object.optional("name", &self.name);
        object.optional("logoUrl", &self.logo_url);
    }
}

impl Write for AuthorizationMethod {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("name", &self.name);
        object.optional("uri", &self.uri);
    }
}

impl Write for City {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("cityId", &self.city_id);
        object.optional("name", &self.name);
        object.optional("isoCountryCode", &self.iso_country_code);
    }
}

impl Write for CityList {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("cities", &self.cities);
    }
}

impl Write for Country {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("id", &self.id);
        object.optional("isoCountryCode", &self.iso_country_code);
        object.optional("name", &self.name);
    }
}

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
