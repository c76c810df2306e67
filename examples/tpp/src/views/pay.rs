//! The form of a payment.

use maud::{Markup, html};
use rust_decimal::Decimal;

use super::fields::{Field, faults, token};
use super::layout::Page;
use crate::input::Sent;
use crate::money::entered;
use crate::pages::pay::CURRENCY;
use crate::place::Place;
use crate::session::{Visitor, random};

/// What a visitor entered here. It is not printed.
#[derive(Default)]
pub(crate) struct Entered {
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) amount: Option<Decimal>,
    /// What tells this form from another with the same in it.
    pub(crate) form: String,
    amount_text: String,
    faults: Vec<(&'static str, &'static str)>,
}

impl Entered {
    pub(crate) fn read(sent: &Sent) -> Self {
        let number = |name| sent.text(name).replace([' ', '-'], "").to_ascii_uppercase();
        let read = Self {
            from: number("from"),
            to: number("to"),
            name: sent.text("name").to_owned(),
            text: sent.text("text").to_owned(),
            amount: entered(sent.text("amount")),
            form: sent.text("form").to_owned(),
            amount_text: sent.text("amount").to_owned(),
            faults: Vec::new(),
        };
        let faults = [
            (!is_account(&read.from), ("from", "Enter the number of your account.")),
            (!is_account(&read.to), ("to", "Enter the number of the account that is paid: look at its check digits.")),
            (read.name.is_empty() || read.name.chars().count() > 70, ("name", "Enter who is paid, in up to 70 characters.")),
            (read.amount.is_none(), ("amount", "Enter an amount such as 100 or 99,50.")),
            (read.text.chars().count() > 140, ("text", "Shorten the text to 140 characters.")),
        ];
        Self { faults: faults.into_iter().filter_map(|(is_fault, fault)| is_fault.then_some(fault)).collect(), ..read }
    }

    pub(crate) fn has_faults(&self) -> bool {
        !self.faults.is_empty()
    }

    fn field<'f>(&'f self, name: &'f str, label: &'f str, hint: &'f str, value: &'f str) -> Field<'f> {
        let fault = self.faults.iter().find(|(field, _)| *field == name).map(|(_, fault)| *fault);
        Field { value, fault, ..Field::new(name, label, hint) }
    }
}

/// Whether it can be the number of an account: an IBAN whose check digits are right, or digits alone.
fn is_account(number: &str) -> bool {
    if number.starts_with(|first: char| first.is_ascii_alphabetic()) { is_iban(number) } else { is_bban(number) }
}

fn is_bban(number: &str) -> bool {
    (6..=30).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Checks the digits of ISO 13616: the first four characters go behind, letters count from 10, and what remains of 97 is 1.
fn is_iban(number: &str) -> bool {
    if !(15..=34).contains(&number.len()) || !number.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return false;
    }
    let (front, behind) = number.split_at(4);
    let remains = behind.chars().chain(front.chars()).try_fold(0, |remains, character| {
        let value = character.to_digit(36)?;
        Some((if value > 9 { remains * 100 } else { remains * 10 } + value) % 97)
    });
    remains == Some(1)
}

pub(crate) fn page(visitor: &Visitor, place: &Place, entered: &Entered) -> Markup {
    let hint = "IBAN, or the number that your bank gave it.";
    let amount = entered.field("amount", "Amount", "In Swedish kronor.", &entered.amount_text);
    Page::new("Pay somebody", visitor).with(html! {
        p { "From an account at " (place.name) ". You approve the payment at your bank." }
        (faults(&entered.faults))
        form.stack method="post" action="/pay" {
            (token(visitor))
            input type="hidden" name="form" value=(random());
            (entered.field("from", "From your account", hint, &entered.from).shown())
            (entered.field("to", "To the account", hint, &entered.to).shown())
            (entered.field("name", "Who is paid", "", &entered.name).shown())
            (Field { mode: "decimal", ..amount }.shown())
            (entered.field("text", "Text for them", "Up to 140 characters; some banks take fewer.", &entered.text).shown())
            button { "Pay in " (CURRENCY) }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::is_account;

    #[test]
    fn an_iban_has_right_check_digits_and_other_numbers_are_digits() {
        assert!(is_account("SE3750000000054400047881"));
        assert!(!is_account("SE3850000000054400047881"));
        assert!(is_account("41351300039"));
        assert!(!is_account("4135-1300039"));
        assert!(!is_account(""));
    }
}
