//! Roles of payment service providers under PSD2 (ETSI TS 119 495, section 5.1).

use std::error::Error;

use der::asn1::ObjectIdentifier;

/// A role, by its name and identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Role {
    pub(crate) name: &'static str,
    pub(crate) id: ObjectIdentifier,
}

const ROLES: [Role; 4] = [
    Role { name: "PSP_AS", id: ObjectIdentifier::new_unwrap("0.4.0.19495.1.1") },
    Role { name: "PSP_PI", id: ObjectIdentifier::new_unwrap("0.4.0.19495.1.2") },
    Role { name: "PSP_AI", id: ObjectIdentifier::new_unwrap("0.4.0.19495.1.3") },
    Role { name: "PSP_IC", id: ObjectIdentifier::new_unwrap("0.4.0.19495.1.4") },
];

impl Role {
    /// Reads names with commas between.
    ///
    /// # Errors
    /// When there is none, a name is not known, or is there twice.
    pub(crate) fn list(names: &str) -> Result<Vec<Self>, Box<dyn Error>> {
        let mut roles = Vec::new();
        for name in names.split(',') {
            let role = ROLES
                .iter()
                .find(|role| role.name == name)
                .ok_or_else(|| format!("`{name}` is no role; there are {}", ROLES.map(|role| role.name).join(", ")))?;
            if roles.contains(role) {
                return Err(format!("the role {name} is there twice").into());
            }
            roles.push(*role);
        }
        Ok(roles)
    }
}

#[cfg(test)]
mod tests {
    use super::Role;

    #[test]
    fn roles_are_listed_by_their_names() {
        let names = |list| Role::list(list).map(|roles| roles.iter().map(|role| role.name).collect::<Vec<_>>());
        assert_eq!(names("PSP_AI,PSP_PI").unwrap(), ["PSP_AI", "PSP_PI"]);
        assert_eq!(names("PSP_XX").unwrap_err().to_string(), "`PSP_XX` is no role; there are PSP_AS, PSP_PI, PSP_AI, PSP_IC");
        assert_eq!(names("PSP_AI,PSP_AI").unwrap_err().to_string(), "the role PSP_AI is there twice");
        assert!(names("").is_err());
    }
}
