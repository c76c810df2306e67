//! Request bodies of media type `application/x-www-form-urlencoded`.

#[cfg(feature = "checks")]
use crate::wire::checks::{Check, check_json};
use crate::wire::environments::ALL;
use crate::wire::json::{Write, WriteFault, Writer};
use crate::wire::parameter::style::{self, Style};
use crate::wire::parameter::{Given, ParameterValue, ToParameter};

/// A body that is written as a form.
pub trait WriteForm {
    /// Writes the fields.
    fn write_form(&self, form: &mut Form);
}

/// A form that is being written.
#[derive(Debug)]
pub struct Form {
    pieces: Vec<String>,
    environment: u8,
    /// Which environments have the field that is written next.
    environments: u8,
    /// What it is held to.
    #[cfg(feature = "checks")]
    checks: &'static [Check],
    fault: Option<WriteFault>,
}

impl Form {
    pub(crate) fn text(value: &dyn WriteForm, environment: u8) -> Result<String, WriteFault> {
        let mut form = Self {
            pieces: Vec::new(),
            environment,
            environments: ALL,
            #[cfg(feature = "checks")]
            checks: &[],
            fault: None,
        };
        value.write_form(&mut form);
        match form.fault {
            Some(fault) => Err(fault),
            None => Ok(form.pieces.join("&")),
        }
    }

    /// Says that only these environments have the next field.
    pub fn only(&mut self, environments: u8) -> &mut Self {
        self.environments = environments;
        self
    }

    /// Says what the value of the next field is held to.
    #[cfg(feature = "checks")]
    pub fn checked(&mut self, checks: &'static [Check]) -> &mut Self {
        self.checks = checks;
        self
    }

    /// Holds a field to what was said of it.
    #[cfg(feature = "checks")]
    fn check(&mut self, name: &str, kept: impl FnOnce(&[Check]) -> Result<(), WriteFault>) {
        let checks = std::mem::take(&mut self.checks);
        if let Err(fault) = kept(checks) {
            self.fault.get_or_insert(fault.within(name));
        }
    }

    /// Writes a field of JSON text.
    pub fn json(&mut self, name: &str, value: &dyn Write) {
        let environments = std::mem::replace(&mut self.environments, ALL);
        if environments & self.environment == 0 {
            self.fault.get_or_insert_with(|| WriteFault::other_environment(name));
        }
        match Writer::text(value, self.environment) {
            Ok(json) => {
                #[cfg(feature = "checks")]
                self.check(name, |checks| check_json(&json, checks));
                let json = ParameterValue::One(String::from_utf8_lossy(&json).into_owned());
                style::add_pieces(name, &json, Style::Form, true, false, &mut self.pieces);
            }
            Err(fault) => drop(self.fault.get_or_insert(fault.within(name))),
        }
    }

    /// Writes a field of JSON text, if it has a value.
    pub fn optional_json<T: Write>(&mut self, name: &str, value: &Option<T>) {
        match value {
            Some(value) => self.json(name, value),
            None => self.skip(),
        }
    }

    /// Writes a field, if it has a value.
    pub fn field(&mut self, name: &str, value: &dyn ToParameter, style: Style, explode: bool) {
        let Some(given) = Given::new(value) else {
            return self.skip();
        };
        let environments = std::mem::replace(&mut self.environments, ALL);
        if given.environments & environments & self.environment == 0 {
            self.fault.get_or_insert_with(|| WriteFault::other_environment(name));
        }
        #[cfg(feature = "checks")]
        self.check(name, |checks| given.check(checks));
        style::add_pieces(name, &given.value, style, explode, false, &mut self.pieces);
    }

    /// Leaves out a field, and what was said of it.
    fn skip(&mut self) {
        self.environments = ALL;
        #[cfg(feature = "checks")]
        {
            self.checks = &[];
        }
    }
}
