//! Names of descriptions to names of Rust, each the only one in its scope.

pub mod claims;
pub mod collisions;
pub mod lock;
pub mod spelling;
pub mod words;

/// An address, with its API before it where a package has several.
pub fn in_api(apis: &[crate::operations::Api], api: usize, address: &str) -> String {
    match apis {
        [] | [_] => address.to_owned(),
        _ => format!("{}:{address}", apis.get(api).map_or("", |api| api.name.as_str())),
    }
}
