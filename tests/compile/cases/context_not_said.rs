//! A bank is called in a context, `private` or `corporate`.

use open_payments::Client;

fn bank(client: &Client) {
    let _ = client.bank("ESSESESS");
}

fn main() {}
