//! The organisation number of a payment service provider (ETSI TS 119 495, section 5.2.1).

use std::error::Error;

/// A number such as `PSDSE-FINA-00000`: `PSD`, the country, the competent authority there, and the provider's number with it.
pub(crate) struct Organization {
    number: String,
    authority: String,
}

impl Organization {
    /// Reads a number.
    ///
    /// # Errors
    /// When it is in another form, or longer than X.520 allows.
    pub(crate) fn read(number: &str) -> Result<Self, Box<dyn Error>> {
        let authority = authority(number).ok_or_else(|| {
            format!("`{number}` is no organisation number of PSD2, such as `PSDSE-FINA-00000` (ETSI TS 119 495, section 5.2.1)")
        })?;
        Ok(Self { number: number.to_owned(), authority: authority.to_owned() })
    }

    pub(crate) fn number(&self) -> &str {
        &self.number
    }

    /// The identifier of the competent authority, such as `SE-FINA`.
    pub(crate) fn authority(&self) -> &str {
        &self.authority
    }

    /// The country of the authority, as ISO 3166 codes it.
    pub(crate) fn country(&self) -> &str {
        self.authority.split('-').next().unwrap_or_default()
    }
}

fn authority(number: &str) -> Option<&str> {
    let rest = number.strip_prefix("PSD")?;
    let (country, others) = rest.split_once('-')?;
    let (name, provider) = others.split_once('-')?;
    let is_upper = |text: &str| text.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_number = country.len() == 2
        && (2..=8).contains(&name.len())
        && is_upper(country)
        && is_upper(name)
        && (1..=64).contains(&provider.len())
        && provider.bytes().all(|byte| byte.is_ascii_graphic());
    is_number.then(|| rest.get(..country.len() + 1 + name.len())).flatten()
}

#[cfg(test)]
mod tests {
    use super::Organization;

    #[test]
    fn a_number_tells_the_authority_and_its_country() {
        for (number, authority) in
            [("PSDSE-FINA-00000", "SE-FINA"), ("PSDES-BDE-3DFD21", "ES-BDE"), ("PSDPL-PFSA-12-3/4", "PL-PFSA")]
        {
            let organization = Organization::read(number).unwrap();
            assert_eq!((organization.authority(), organization.country()), (authority, &authority[..2]));
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for number in [
            "",
            "PSD",
            "PSDSE",
            "PSDSE-FINA",
            "PSDSE-FINA-",
            "PSDse-FINA-1",
            "VATSE-FINA-1",
            "PSDSE-F-1",
            "PSDSE-FINA-å",
            "PSDÅÄ-FINA-1",
        ] {
            assert!(Organization::read(number).is_err(), "{number}");
        }
    }
}
