use std::borrow::Cow;

use uuid::Uuid;

use crate::wire::environments::ALL;
use crate::wire::values::{Date, DateTime, IpAddress};

/// A type of the keys of maps, which are texts in JSON.
pub trait MapKey: Ord + Sized {
    /// The key that is spelt so, if there is one.
    fn from_key(text: String) -> Option<Self>;

    /// Its text.
    fn key(&self) -> Cow<'_, str>;

    /// The environments that have this key.
    fn key_environments(&self) -> u8 {
        ALL
    }
}

impl MapKey for String {
    fn from_key(text: String) -> Option<Self> {
        Some(text)
    }

    fn key(&self) -> Cow<'_, str> {
        self.into()
    }
}

macro_rules! spelt {
    ($($name:ty),*) => {$(
        impl MapKey for $name {
            fn from_key(text: String) -> Option<Self> {
                text.parse().ok()
            }

            fn key(&self) -> Cow<'_, str> {
                self.to_string().into()
            }
        }
    )*};
}

spelt!(Date, DateTime, IpAddress, Uuid);

/// Lets values of an open string enum be keys of maps, in the order of their texts: of maps that are received alone, or are sent too.
#[doc(hidden)]
#[macro_export]
macro_rules! map_key {
    ($name:ident: received) => {
        $crate::v1::map_key!(@ $name {});
    };
    ($name:ident: $sent:ident) => {
        $crate::v1::map_key!(@ $name {
            fn key_environments(&self) -> u8 {
                $crate::v1::ToParameter::environments(self)
            }
        });
    };
    (@ $name:ident { $($environments:tt)* }) => {
        impl ::core::cmp::PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<::core::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }

        impl ::core::cmp::Ord for $name {
            fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
                self.as_str().cmp(other.as_str())
            }
        }

        impl $crate::v1::MapKey for $name {
            fn from_key(text: String) -> Option<Self> {
                Some(Self::from(text.as_str()))
            }

            fn key(&self) -> ::std::borrow::Cow<'_, str> {
                self.as_str().into()
            }

            $($environments)*
        }
    };
}
