//! Operations that need `X-BicFi` are on the session whose bank is said.

fn consents(session: &open_payments::Session) {
    let _ = session.consents();
}

fn main() {}
