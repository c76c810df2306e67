//! Values of parameters, before they are written in a style.

pub(crate) mod style;

use std::collections::BTreeMap;
use std::fmt;

use smallvec::SmallVec;
use uuid::Uuid;

#[cfg(feature = "checks")]
use crate::wire::checks::{Check, check_parameter};
use crate::wire::environments::ALL;
use crate::wire::json::MapKey;
#[cfg(feature = "checks")]
use crate::wire::json::{ANY_KEY, WriteFault};

/// A type whose values can be sent as a parameter.
pub trait ToParameter {
    /// The value in a form that can be written in each style.
    fn to_parameter(&self) -> ParameterValue;

    /// The environments that have this value; those of an enum may lack some.
    fn environments(&self) -> u8 {
        ALL
    }

    /// What within this value does not keep a rule of the description.
    #[cfg(feature = "checks")]
    fn fault(&self) -> Option<WriteFault> {
        None
    }
}

/// The value of a parameter.
#[derive(Clone, PartialEq, Eq)]
pub enum ParameterValue {
    /// A scalar.
    One(String),
    /// An array.
    Many(Vec<Self>),
    /// An object.
    Pairs(Vec<(String, Self)>),
    /// No value.
    Unset,
}

impl ParameterValue {
    /// The value of a scalar that is spelt so.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::One(text.to_owned())
    }

    /// The value of an object with these members. Members without a value are left out.
    #[must_use]
    pub fn pairs(members: &[(&'static str, &dyn ToParameter)]) -> Self {
        let members = members.iter().map(|(name, value)| ((*name).to_owned(), value.to_parameter()));
        Self::Pairs(members.filter(|(_, value)| value.is_set()).collect())
    }

    /// The value of an array with these items. Items without a value are left out.
    #[must_use]
    pub fn items(items: &[&dyn ToParameter]) -> Self {
        Self::Many(items.iter().map(|item| item.to_parameter()).filter(Self::is_set).collect())
    }

    /// The same object with the members of another value added, if that is an object too; or the same array with its items.
    #[must_use]
    pub fn beside(self, other: &dyn ToParameter) -> Self {
        match (self, other.to_parameter()) {
            (Self::Pairs(own), Self::Pairs(others)) => Self::Pairs(own.into_iter().chain(others).collect()),
            (Self::Many(own), Self::Many(others)) => Self::Many(own.into_iter().chain(others).collect()),
            (own, _) => own,
        }
    }

    /// What does not keep the rules for the members of an object.
    #[cfg(feature = "checks")]
    #[must_use]
    pub fn fault_in(members: &[(&'static str, &dyn ToParameter, &'static [Check])]) -> Option<WriteFault> {
        members.iter().find_map(|(name, value, checks)| Some(Self::fault_of(*value, checks)?.within(name)))
    }

    /// What does not keep these rules, or those within the value.
    #[cfg(feature = "checks")]
    #[must_use]
    pub fn fault_of(value: &dyn ToParameter, checks: &[Check]) -> Option<WriteFault> {
        value.fault().or_else(|| check_parameter(&value.to_parameter(), checks).err())
    }

    /// Whether there is a value.
    pub(crate) fn is_set(&self) -> bool {
        !matches!(self, Self::Unset)
    }

    /// The value as a single text: what is within it joined by commas.
    pub(crate) fn into_text(self) -> Option<String> {
        match self {
            Self::One(text) => Some(text),
            Self::Many(values) => Some(values.into_iter().filter_map(Self::into_text).collect::<Vec<_>>().join(",")),
            Self::Pairs(pairs) => {
                let pairs = pairs.into_iter().filter_map(|(name, value)| Some(format!("{name},{}", value.into_text()?)));
                Some(pairs.collect::<Vec<_>>().join(","))
            }
            Self::Unset => None,
        }
    }
}

impl fmt::Debug for ParameterValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::One(_) => "One(…)",
            Self::Many(_) => "Many(…)",
            Self::Pairs(_) => "Pairs(…)",
            Self::Unset => "Unset",
        })
    }
}

impl ToParameter for str {
    fn to_parameter(&self) -> ParameterValue {
        ParameterValue::One(self.to_owned())
    }
}

macro_rules! displayed {
    ($($name:ty),*) => {$(
        impl ToParameter for $name {
            fn to_parameter(&self) -> ParameterValue {
                ParameterValue::One(self.to_string())
            }
        }
    )*};
}

displayed!(bool, i32, i64, u32, u64, f64, String, Uuid);

impl<T: ToParameter + ?Sized> ToParameter for &T {
    fn to_parameter(&self) -> ParameterValue {
        (**self).to_parameter()
    }

    fn environments(&self) -> u8 {
        (**self).environments()
    }

    #[cfg(feature = "checks")]
    fn fault(&self) -> Option<WriteFault> {
        (**self).fault()
    }
}

impl<T: ToParameter + ?Sized> ToParameter for Box<T> {
    fn to_parameter(&self) -> ParameterValue {
        (**self).to_parameter()
    }

    fn environments(&self) -> u8 {
        (**self).environments()
    }

    #[cfg(feature = "checks")]
    fn fault(&self) -> Option<WriteFault> {
        (**self).fault()
    }
}

impl<T: ToParameter> ToParameter for Option<T> {
    fn to_parameter(&self) -> ParameterValue {
        self.as_ref().map_or(ParameterValue::Unset, ToParameter::to_parameter)
    }

    fn environments(&self) -> u8 {
        self.as_ref().map_or(ALL, ToParameter::environments)
    }

    #[cfg(feature = "checks")]
    fn fault(&self) -> Option<WriteFault> {
        self.as_ref().and_then(ToParameter::fault)
    }
}

impl<T: ToParameter> ToParameter for [T] {
    fn to_parameter(&self) -> ParameterValue {
        ParameterValue::Many(self.iter().map(ToParameter::to_parameter).filter(ParameterValue::is_set).collect())
    }

    fn environments(&self) -> u8 {
        self.iter().fold(ALL, |bits, value| bits & value.environments())
    }

    #[cfg(feature = "checks")]
    fn fault(&self) -> Option<WriteFault> {
        self.iter().enumerate().find_map(|(index, value)| Some(value.fault()?.within(&index.to_string())))
    }
}

impl<T: ToParameter> ToParameter for Vec<T> {
    fn to_parameter(&self) -> ParameterValue {
        self.as_slice().to_parameter()
    }

    fn environments(&self) -> u8 {
        self.as_slice().environments()
    }

    #[cfg(feature = "checks")]
    fn fault(&self) -> Option<WriteFault> {
        self.as_slice().fault()
    }
}

impl<K: MapKey, T: ToParameter> ToParameter for BTreeMap<K, T> {
    fn to_parameter(&self) -> ParameterValue {
        let pairs = self.iter().map(|(key, value)| (key.key().into_owned(), value.to_parameter()));
        ParameterValue::Pairs(pairs.filter(|(_, value)| value.is_set()).collect())
    }

    fn environments(&self) -> u8 {
        self.iter().fold(ALL, |bits, (key, value)| bits & key.key_environments() & value.environments())
    }

    #[cfg(feature = "checks")]
    fn fault(&self) -> Option<WriteFault> {
        self.values().find_map(|value| Some(value.fault()?.within(ANY_KEY)))
    }
}

/// A value and the environments that have it, as a call or a handle keeps them.
#[derive(Clone, Debug)]
pub(crate) struct Given {
    pub(crate) value: ParameterValue,
    pub(crate) environments: u8,
    /// What within it does not keep a rule of the description.
    #[cfg(feature = "checks")]
    fault: Option<WriteFault>,
    /// Whether the server itself has named it: then it is what the server takes.
    #[cfg(feature = "checks")]
    is_by_server: bool,
}

impl Given {
    /// The value, unless it is unset.
    pub(crate) fn new(value: &dyn ToParameter) -> Option<Self> {
        let environments = value.environments();
        #[cfg(feature = "checks")]
        let fault = value.fault();
        let value = value.to_parameter();
        value.is_set().then_some(Self {
            value,
            environments,
            #[cfg(feature = "checks")]
            fault,
            #[cfg(feature = "checks")]
            is_by_server: false,
        })
    }

    /// A value that the server has named.
    #[cfg(feature = "client")]
    pub(crate) fn by_server(value: ParameterValue) -> Self {
        Self {
            value,
            environments: ALL,
            #[cfg(feature = "checks")]
            fault: None,
            #[cfg(feature = "checks")]
            is_by_server: true,
        }
    }

    /// Whether the value keeps these rules, and all within it those that are its own.
    #[cfg(feature = "checks")]
    pub(crate) fn check(&self, checks: &[Check]) -> Result<(), WriteFault> {
        match &self.fault {
            Some(fault) => Err(fault.clone()),
            None if self.is_by_server => Ok(()),
            None => check_parameter(&self.value, checks),
        }
    }
}

/// Values by the names of their parameters, which are set once and sent with every operation that declares the parameter.
#[derive(Clone, Debug, Default)]
pub struct Group(SmallVec<[(&'static str, Given); 2]>);

impl Group {
    /// No values.
    #[must_use]
    pub const fn new() -> Self {
        Self(SmallVec::new_const())
    }

    /// Sets the value for the parameter of this name, or removes it.
    pub fn set(&mut self, name: &'static str, value: &dyn ToParameter) {
        self.0.retain(|(existing, _)| *existing != name);
        if let Some(given) = Given::new(value) {
            self.0.push((name, given));
        }
    }

    /// Sets the values of another group too.
    pub(crate) fn extend(&mut self, other: &Self) {
        self.0.retain(|(existing, _)| other.get(existing).is_none());
        self.0.extend(other.0.iter().cloned());
    }

    /// A copy in which the parameter of this name has this value, or none.
    pub(crate) fn with(&self, name: &'static str, value: &dyn ToParameter) -> Self {
        let mut copy = Self(SmallVec::with_capacity(self.0.len() + 1));
        copy.0.extend(self.0.iter().filter(|(existing, _)| *existing != name).cloned());
        copy.0.extend(Given::new(value).map(|given| (name, given)));
        copy
    }

    /// A copy without the values for parameters of these names.
    pub(crate) fn without(&self, is_dropped: impl Fn(&str) -> bool) -> Self {
        Self(self.0.iter().filter(|(name, _)| !is_dropped(name)).cloned().collect())
    }

    /// The value for a parameter. Names are compared as headers are, without case.
    pub(crate) fn get(&self, name: &str) -> Option<&Given> {
        self.0.iter().find(|(existing, _)| existing.eq_ignore_ascii_case(name)).map(|(_, given)| given)
    }
}
