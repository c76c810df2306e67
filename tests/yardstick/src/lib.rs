//! A call of a generated package beside the same call as a careful person writes it with reqwest and serde: the same operation, headers,
//! checks and types, and a token that is cached.
//!
//! `cargo xtask bench` runs the programs of this package: `cpu` takes the time of the thread that calls, `allocations` counts, and `repeat`
//! is for valgrind. What the server costs is in none of the figures but those of valgrind for a call, of which it is a thousandth.

pub mod by_hand;
pub mod figures;
pub mod generated;
pub mod server;

/// How many accounts a response has.
const ACCOUNTS: usize = 20;

/// What both sides say of themselves.
pub mod caller {
    /// The keys of the application.
    pub const CLIENT_ID: &str = "client";
    /// The other half of them.
    pub const CLIENT_SECRET: &str = "secret";
    /// The bank that is called.
    pub const BANK: &str = "ESSESESS";
    /// The customer's consent.
    pub const CONSENT: &str = "b2a7c9e4-3d15-4f68-9027-5e6f7a8b9c01";
}

/// A list of accounts of about 8 KB, as the description's example has them, each with one balance.
#[must_use]
pub fn accounts() -> String {
    list(|_| String::new())
}

/// The same with the links of each account, which make it half as long again.
#[must_use]
pub fn accounts_with_links() -> String {
    list(|id| {
        let href = format!("/psd2/accountinformation/v1/accounts/{id}");
        format!(r#","_links":{{"balances":{{"href":"{href}/balances"}},"transactions":{{"href":"{href}/transactions"}}}}"#)
    })
}

fn list(links: impl Fn(&str) -> String) -> String {
    let accounts: Vec<String> = (0..ACCOUNTS).map(|number| account(number, &links)).collect();
    format!(r#"{{"accounts":[{}]}}"#, accounts.join(","))
}

fn account(number: usize, links: impl Fn(&str) -> String) -> String {
    let id = format!("e3d1f0a2-8b7c-4d64-9e15-7a6b5c4d{number:04}");
    let balance = format!(
        r#"{{"balanceAmount":{{"currency":"SEK","amount":"{number}250.50"}},"balanceType":"interimAvailable","creditLimitIncluded":false,"referenceDate":"2026-03-05"}}"#
    );
    format!(
        r#"{{"resourceId":"{id}","iban":"SE72500000000599900{number:05}","bban":"599900{number:05}","currency":"SEK","name":"Salary account","product":"Private account","cashAccountType":"CACC","status":"enabled","usage":"PRIV","balances":[{balance}]{},"ownerName":"First Example"}}"#,
        links(&id)
    )
}

#[cfg(test)]
mod tests {
    use super::{accounts, accounts_with_links, by_hand, generated};

    #[test]
    fn both_sides_read_the_same_of_what_is_measured() {
        for text in [accounts(), accounts_with_links()] {
            let (generated, by_hand) = (generated::decode(text.as_bytes()), by_hand::decode(text.as_bytes()));
            let ([of_generated, .., _], [of_hand, .., _]) = (&generated.accounts[..], &by_hand.accounts[..]) else {
                panic!("no accounts")
            };
            let balance = of_generated.balances.as_ref().map(|all| &all[0]).unwrap();
            let expected = of_hand.balances.as_ref().map(|all| &all[0]).unwrap();
            assert_eq!(balance.balance_amount.amount.get(), expected.balance_amount.amount);
            assert_eq!(balance.reference_date.map(|date| date.get()), expected.reference_date);
            assert_eq!(of_generated.iban, of_hand.iban);
            assert_eq!(of_generated.links.is_some(), of_hand.links.is_some());
        }
    }
}
