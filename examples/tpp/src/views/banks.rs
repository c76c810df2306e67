//! The choice of a bank.

use maud::{Markup, html};
use open_payments::types::AspspListItem;

use super::fields::{Field, faults, token};
use super::layout::Page;
use crate::input::Sent;
use crate::pages::banks::OTHER;
use crate::place::Context;
use crate::session::Visitor;

/// What a visitor entered here. It is not printed.
#[derive(Default)]
pub(crate) struct Entered {
    pub(crate) bic: String,
    pub(crate) person: String,
    pub(crate) company: String,
    is_other: bool,
    faults: Vec<(&'static str, &'static str)>,
}

impl Entered {
    pub(crate) fn read(sent: &Sent, context: Context) -> Self {
        let is_other = sent.text("bank") == OTHER;
        let bic = if is_other { sent.text("bic").to_ascii_uppercase() } else { sent.text("bank").to_owned() };
        let digits = |name| sent.text(name).replace(['-', ' '], "");
        let (person, company) = (digits("person"), digits("company"));
        let mut faults = Vec::new();
        if !is_bic(&bic) {
            let fault = if is_other {
                ("bic", "Enter the bank's BIC: 8 or 11 letters and digits.")
            } else {
                ("bank-0", "Choose a bank.")
            };
            faults.push(fault);
        }
        if !is_number(&person) {
            faults.push(("person", "Enter your personal number as digits."));
        }
        if context == Context::Corporate && (company.is_empty() || !is_number(&company)) {
            faults.push(("company", "Enter the company's organisation number as digits."));
        }
        Self { bic, person, company, is_other, faults }
    }

    pub(crate) fn has_faults(&self) -> bool {
        !self.faults.is_empty()
    }

    fn fault(&self, field: &str) -> Option<&'static str> {
        self.faults.iter().find(|(named, _)| *named == field).map(|(_, fault)| *fault)
    }
}

fn is_bic(text: &str) -> bool {
    matches!(text.len(), 8 | 11) && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

/// Some banks need none, and ask for it themselves.
fn is_number(text: &str) -> bool {
    text.len() <= 20 && text.bytes().all(|byte| byte.is_ascii_digit())
}

pub(crate) fn page(visitor: &Visitor, context: Context, banks: &[AspspListItem], entered: &Entered) -> Markup {
    let person = Field {
        value: &entered.person,
        fault: entered.fault("person"),
        mode: "numeric",
        ..Field::new("person", "Your personal number", "Twelve digits. Some banks ask for it themselves; then leave it empty.")
    };
    let company = Field {
        value: &entered.company,
        fault: entered.fault("company"),
        mode: "numeric",
        ..Field::new("company", "The company's organisation number", "")
    };
    let bic = Field {
        value: if entered.is_other { &entered.bic } else { "" },
        fault: entered.fault("bic"),
        ..Field::new("bic", "BIC of the other bank", "Only if you chose another bank.")
    };
    Page::new("Choose your bank", visitor).with(html! {
        (faults(&entered.faults))
        form.stack method="post" action={ "/banks/" (context.name()) } {
            (token(visitor))
            fieldset aria-invalid=[entered.fault("bank-0").map(|_| "true")] {
                legend { "Bank" }
                @if let Some(fault) = entered.fault("bank-0") { p.fault { (fault) } }
                @for (at, bank) in banks.iter().enumerate() {
                    @let value = bank.bic_fi.as_deref().unwrap_or_default();
                    (choice(at, value, bank.name.as_deref().unwrap_or(value), !entered.is_other && entered.bic == value))
                }
                (choice(banks.len(), OTHER, "Another bank", entered.is_other))
            }
            (bic.shown())
            (person.shown())
            @if context == Context::Corporate { (company.shown()) }
            button { "Go on" }
        }
    })
}

fn choice(at: usize, value: &str, label: &str, is_chosen: bool) -> Markup {
    let id = format!("bank-{at}");
    html! {
        div.choice {
            input #(id) type="radio" name="bank" value=(value) checked[is_chosen];
            label for=(id) { (label) }
        }
    }
}
