//! Parts of forms.

use maud::{Markup, html};

use crate::input::TOKEN;
use crate::session::Visitor;

/// The token that each form has to come with.
pub(super) fn token(visitor: &Visitor) -> Markup {
    html! { input type="hidden" name=(TOKEN) value=(visitor.token()); }
}

/// A form of one button.
pub(super) fn button(visitor: &Visitor, action: &str, class: &str, label: &str) -> Markup {
    html! {
        form method="post" action=(action) { (token(visitor)) button class=(class) { (label) } }
    }
}

/// A line of text that a visitor enters.
#[derive(Clone, Copy)]
pub(super) struct Field<'f> {
    pub(super) name: &'f str,
    pub(super) label: &'f str,
    pub(super) hint: &'f str,
    pub(super) value: &'f str,
    /// What is wrong with what she entered.
    pub(super) fault: Option<&'f str>,
    /// The keyboard that a phone shows.
    pub(super) mode: &'f str,
    /// What a browser fills in.
    pub(super) autocomplete: &'f str,
    pub(super) longest: Option<u32>,
}

impl<'f> Field<'f> {
    pub(super) fn new(name: &'f str, label: &'f str, hint: &'f str) -> Self {
        Self { name, label, hint, value: "", fault: None, mode: "text", autocomplete: "off", longest: None }
    }

    pub(super) fn shown(self) -> Markup {
        let Self { name, label, hint, value, fault, mode, autocomplete, longest } = self;
        let (hint_id, fault_id) = (format!("{name}-hint"), format!("{name}-fault"));
        let described = match (hint.is_empty(), fault) {
            (true, None) => None,
            (true, Some(_)) => Some(fault_id.clone()),
            (false, None) => Some(hint_id.clone()),
            (false, Some(_)) => Some(format!("{hint_id} {fault_id}")),
        };
        html! {
            div.field {
                label for=(name) { (label) }
                @if !hint.is_empty() { p.hint #(hint_id) { (hint) } }
                @if let Some(fault) = fault { p.fault #(fault_id) { (fault) } }
                input #(name) name=(name) type="text" value=(value) inputmode=(mode) autocomplete=(autocomplete) maxlength=[longest]
                    aria-describedby=[described] aria-invalid=[fault.map(|_| "true")];
            }
        }
    }
}

/// Says at the head of a form what is wrong in it, each with the field to mend.
pub(super) fn faults(faults: &[(&str, &str)]) -> Markup {
    html! {
        @if !faults.is_empty() {
            div.notice.bad role="alert" {
                h2 { "Please look at this again" }
                ul { @for (field, fault) in faults { li { a href={ "#" (field) } { (fault) } } } }
            }
        }
    }
}
