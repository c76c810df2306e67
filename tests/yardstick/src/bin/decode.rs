//! Decodes accounts as many times as it is told, the one way or the other, for valgrind to count: `decode generated 1000`.

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let body = yardstick::accounts();
    let decode: fn(&[u8]) = match arguments.first().map(String::as_str) {
        Some("generated") => |body| drop(yardstick::generated::decode(body)),
        Some("by-hand") => |body| drop(yardstick::by_hand::decode(body)),
        _ => return ExitCode::FAILURE,
    };
    let times = arguments.get(1).and_then(|times| times.parse().ok()).unwrap_or(0);
    (0..times).for_each(|_| decode(body.as_bytes()));
    ExitCode::SUCCESS
}
