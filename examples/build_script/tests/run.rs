//! The program, run.

use std::process::Command;

#[test]
fn the_program_calls_its_server_with_the_client_that_its_build_script_made() {
    let output = Command::new(env!("CARGO_BIN_EXE_build-script")).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(said, "Mimi is a cat\nRex is a dog\nnumber 7: 404 Not Found\n");
}
