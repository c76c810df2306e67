//! Values of parameters, before they are written in a style.

pub(crate) mod style;

use std::collections::BTreeMap;
use std::fmt;

use smallvec::SmallVec;
use uuid::Uuid;

use crate::wire::environments::ALL;

/// A type whose values can be sent as a parameter.
pub trait ToParameter {
    /// The value in a form that can be written in each style.
    fn to_parameter(&self) -> ParameterValue;

    /// The environments that have this value; those of an enum may lack some.
    fn environments(&self) -> u8 {
        ALL
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

    /// The same object with the members of another value added, if that is an object.
    #[must_use]
    pub fn beside(self, other: &dyn ToParameter) -> Self {
        match (self, other.to_parameter()) {
            (Self::Pairs(own), Self::Pairs(others)) => Self::Pairs(own.into_iter().chain(others).collect()),
            (own, _) => own,
        }
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
}

impl<T: ToParameter + ?Sized> ToParameter for Box<T> {
    fn to_parameter(&self) -> ParameterValue {
        (**self).to_parameter()
    }

    fn environments(&self) -> u8 {
        (**self).environments()
    }
}

impl<T: ToParameter> ToParameter for Option<T> {
    fn to_parameter(&self) -> ParameterValue {
        self.as_ref().map_or(ParameterValue::Unset, ToParameter::to_parameter)
    }

    fn environments(&self) -> u8 {
        self.as_ref().map_or(ALL, ToParameter::environments)
    }
}

impl<T: ToParameter> ToParameter for [T] {
    fn to_parameter(&self) -> ParameterValue {
        ParameterValue::Many(self.iter().map(ToParameter::to_parameter).filter(ParameterValue::is_set).collect())
    }

    fn environments(&self) -> u8 {
        self.iter().fold(ALL, |bits, value| bits & value.environments())
    }
}

impl<T: ToParameter> ToParameter for Vec<T> {
    fn to_parameter(&self) -> ParameterValue {
        self.as_slice().to_parameter()
    }

    fn environments(&self) -> u8 {
        self.as_slice().environments()
    }
}

impl<T: ToParameter> ToParameter for BTreeMap<String, T> {
    fn to_parameter(&self) -> ParameterValue {
        let pairs = self.iter().map(|(name, value)| (name.clone(), value.to_parameter()));
        ParameterValue::Pairs(pairs.filter(|(_, value)| value.is_set()).collect())
    }

    fn environments(&self) -> u8 {
        self.values().fold(ALL, |bits, value| bits & value.environments())
    }
}

/// A value and the environments that have it, as a call or a handle keeps them.
#[derive(Clone, Debug)]
pub(crate) struct Given {
    pub(crate) value: ParameterValue,
    pub(crate) environments: u8,
}

impl Given {
    /// The value, unless it is unset.
    pub(crate) fn new(value: &dyn ToParameter) -> Option<Self> {
        let environments = value.environments();
        let value = value.to_parameter();
        value.is_set().then_some(Self { value, environments })
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
