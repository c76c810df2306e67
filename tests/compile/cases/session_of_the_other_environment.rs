//! Production has no test persons, and the sandbox no customers who signed in.

use ica_banken::{AccessToken, Production, Sandbox};

fn sessions(sandbox: &Sandbox, production: &Production) {
    let _ = production.test_person("195505063676");
    let _ = sandbox.session(AccessToken::new("token"));
}

fn main() {}
