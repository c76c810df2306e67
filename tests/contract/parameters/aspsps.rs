//! Open Payments: banks, cities and countries.

use open_payments::aspsps::Aspsps;

use super::uuid;
use crate::spellings::spelt;

/// Calls all operations with all parameters.
pub(super) async fn call_all(aspsps: &Aspsps) -> Result<(), open_payments::Error> {
    let countries: Vec<_> = spelt("isoCountryCodes").split(',').map(str::to_owned).collect();
    let cities: Vec<_> = spelt("cityIds").split(',').map(uuid).collect();
    signed!(aspsps.list()).iso_country_codes(&countries).city_ids(&cities).await?;
    signed!(aspsps.get(spelt("bicFi"))).await?;
    signed!(aspsps.cities()).iso_country_codes(&countries).city_ids(&cities).await?;
    signed!(aspsps.city(uuid(spelt("city-id")))).await?;
    signed!(aspsps.countries()).iso_country_codes(&countries).await?;
    signed!(aspsps.country(spelt("isoCountryCode"))).await?;
    Ok(())
}
