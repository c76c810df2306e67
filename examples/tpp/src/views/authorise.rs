//! The way of an authorisation.

use maud::{Markup, PreEscaped, html};
use open_payments::{ScaEntry, ScaMethod, ScaStatus, ScaStep};

use super::fields::{Field, button, token};
use super::layout::Page;
use super::problem::told;
use crate::flow::Aim;
use crate::problem::Trouble;
use crate::session::Visitor;

/// The choice of a method.
pub(crate) fn choice(visitor: &Visitor, aim: &Aim, address: &str, methods: &[ScaMethod]) -> Markup {
    Page::new("How will you identify yourself?", visitor).with(html! {
        p { (purpose(aim)) " Your bank offers several ways." }
        form.stack method="post" action={ (address) "/method" } {
            (token(visitor))
            fieldset {
                legend { "Way" }
                @for (at, method) in methods.iter().enumerate() {
                    div.choice {
                        input id={ "method-" (at) } type="radio" name="method" value=(method.id()) checked[at == 0];
                        label for={ "method-" (at) } {
                            (method.name().unwrap_or(method.id()))
                            @if let Some(explanation) = method.explanation() { span.hint { (explanation) } }
                        }
                    }
                }
            }
            button { "Go on" }
        }
        (stop(visitor, address))
    })
}

/// The way to the bank.
pub(crate) fn away(visitor: &Visitor, aim: &Aim, address: &str, url: &str) -> Markup {
    Page::new("Go on at your bank", visitor).with(html! {
        p { (purpose(aim)) " You identify yourself at your bank, and come back here by yourself." }
        p { a.button #to-bank href=(url) rel="noreferrer" { "Go to the bank" } }
        (stop(visitor, address))
    })
}

/// What is done here, in the bank's app or by entering a code.
pub(crate) fn here(visitor: &Visitor, aim: &Aim, address: &str, step: Option<&ScaStep>, back: &str, was_wrong: bool) -> Markup {
    if let Some((step, entry)) = step.and_then(|step| Some((step, step.entry()?))) {
        return enter(visitor, aim, address, step, &entry, was_wrong);
    }
    let has_code = step.is_some_and(|step| step.image().is_some() || step.qr_text().is_some());
    let title = if has_code { "Approve in your bank's app" } else { "Wait for your bank" };
    Page::new(title, visitor).again(2).with(html! {
        p { (purpose(aim)) }
        div #follow data-follow={ (address) "/step" } { (self::step(step, back)) }
        noscript { p { a.button.plain href=(address) { "Look again" } } }
        (stop(visitor, address))
    })
}

/// The parts of that page which change, each with what tells whether it has.
pub(crate) fn step(step: Option<&ScaStep>, back: &str) -> Markup {
    let generation = step.map_or(0, ScaStep::generation);
    let words = step.and_then(ScaStep::message).unwrap_or_else(|| words(step));
    let link = step.and_then(|step| step.bank_id_link(Some(back)));
    html! {
        div.code #code data-version=(generation) { @if let Some(step) = step { (code(step)) } }
        p.status #status role="status" aria-live="polite" data-version=(words) { (words) }
        p #same-device data-version=(generation) {
            @if let Some(link) = link { a.button href=(link) { "Open BankID on this device" } }
        }
    }
}

fn code(step: &ScaStep) -> Markup {
    html! {
        @if let Some(image) = step.image() {
            img src=(image) alt="Code for your bank's app" width="240" height="240";
        } @else if let Some(svg) = step.qr_svg() {
            // The package draws it: a path, and nothing that came from elsewhere.
            span role="img" aria-label="Code for your bank's app" { (PreEscaped(svg)) }
        }
    }
}

fn enter(visitor: &Visitor, aim: &Aim, address: &str, step: &ScaStep, entry: &ScaEntry, was_wrong: bool) -> Markup {
    let field = Field {
        fault: was_wrong.then_some("The code is not right. Look at it, and enter it again."),
        mode: if entry.is_number() { "numeric" } else { "text" },
        autocomplete: "one-time-code",
        longest: entry.longest(),
        ..Field::new("code", "Code", entry.hint().unwrap_or("Your bank has sent it to you."))
    };
    Page::new("Enter the code from your bank", visitor).with(html! {
        p { (purpose(aim)) }
        @if let Some(message) = step.message() { p { (message) } }
        form.stack method="post" action={ (address) "/entry" } { (token(visitor)) (field.shown()) button { "Go on" } }
        (stop(visitor, address))
    })
}

/// How it went wrong.
pub(crate) fn failed(visitor: &Visitor, trouble: &Trouble) -> Markup {
    Page::new(trouble.title, visitor).with(told(trouble, "/bank"))
}

fn stop(visitor: &Visitor, address: &str) -> Markup {
    button(visitor, &format!("{address}/stop"), "plain", "Do not go on")
}

fn purpose(aim: &Aim) -> &'static str {
    match aim {
        Aim::Consent(_) => "You give permission to read your accounts.",
        Aim::Payment(_) => "You approve the payment.",
        Aim::Cancellation(_) => "You approve that the payment is cancelled.",
    }
}

/// Where the bank says nothing itself.
fn words(step: Option<&ScaStep>) -> &'static str {
    match step {
        Some(step) if step.image().is_some() || step.qr_text().is_some() => "Open your bank's app, or BankID, and scan the code.",
        Some(step) if *step.status() == ScaStatus::PsuAuthenticated => "Your bank knows you by now. Wait a moment.",
        _ => "Your bank has yet to tell us how it went. If its app is open, approve there.",
    }
}
