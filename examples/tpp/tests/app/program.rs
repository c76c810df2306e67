//! The program, as it is started by hand.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::visitor::Visitor;

/// A process that ends with the test.
struct Started(Child);

impl Drop for Started {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tpp"));
    for name in ["PORTAL_CLIENT_ID", "PORTAL_CLIENT_SECRET", "TPP_LISTEN", "TPP_PUBLIC"] {
        command.env_remove(name);
    }
    command
}

#[tokio::test]
async fn one_command_starts_the_application_with_a_bank_of_its_own() {
    let mut started = Started(program().stdout(Stdio::piped()).spawn().unwrap());
    let mut lines = BufReader::new(started.0.stdout.take().unwrap()).lines().map_while(Result::ok);
    let address = lines.find_map(|line| line.strip_prefix("The application is at ").map(str::to_owned)).unwrap();
    let shown = Visitor::new(&address).get("/banks/private").await;
    assert!(shown.text.contains("Handelsbanken"), "{}", shown.text);
}

#[test]
fn half_a_pair_of_keys_is_no_reason_to_start_a_bank() {
    let ended = program().env("PORTAL_CLIENT_ID", "an-id").output().unwrap();
    assert!(!ended.status.success());
    assert!(String::from_utf8(ended.stderr).unwrap().contains("PORTAL_CLIENT_SECRET"));
}

#[test]
fn an_address_that_is_not_https_is_for_this_machine_alone() {
    let ended = program().env("TPP_PUBLIC", "http://tpp.example.com").output().unwrap();
    assert!(!ended.status.success());
}
