//! What is wrong with a `bank.yaml` is told with its place.

use std::fs;
use std::path::Path;

use portal_sandbox::Bank;

/// What the bank says of the folder of the third portal when `text` stands for `original` in its `bank.yaml`.
async fn said(original: &str, text: &str) -> String {
    let portal = Path::new(env!("CARGO_MANIFEST_DIR")).join("../portals/harbour-bank");
    let specs = std::env::temp_dir().join(format!("portal-sandbox-{}", uuid::Uuid::new_v4()));
    let copy = specs.join("harbour-bank");
    fs::create_dir_all(&copy).unwrap();
    for file in ["portal.yaml", "bank.openapi.yaml", "bank.yaml"] {
        let content = fs::read_to_string(portal.join(file)).unwrap();
        let content = if file == "bank.yaml" { content.replacen(original, text, 1) } else { content };
        fs::write(copy.join(file), content).unwrap();
    }
    let error = Bank::start(&specs).await.err().map(|error| error.to_string());
    fs::remove_dir_all(specs).unwrap();
    error.expect("the bank takes it")
}

#[tokio::test]
async fn a_name_that_means_nothing_is_an_error_with_its_key() {
    for (original, text, expected) in [
        ("live:", "production:", "harbour-bank/bank.yaml: environments.production: portal.yaml has no such environment"),
        (
            "create: [createPermission]",
            "create: [make]",
            "bank.yaml: resources.permissions.create: no description has an operation `make`",
        ),
        (
            "at: /permissions/{",
            "at: /consents/{",
            "bank.yaml: resources.permissions.at: no operation has the path `/consents/{permission}`, or one below it",
        ),
        (
            "  holder: person",
            "  holder: context",
            "bank.yaml: token: the holder is the word of `{context}`, and no scope has this place",
        ),
        ("customer:{person}", "customer:{who}", "bank.yaml: token: nothing says which words stand in the place `{who}`"),
        ("$.accounts[?@.number", "$.accounts[?@@number", "bank.yaml: views.readAccount: `$.accounts[?@@number"),
        ("  consent:", "  # consent:", "bank.yaml: resources.permissions.opens: needs `errors.consent`"),
        ("views:", "wievs:", "harbour-bank/bank.yaml: unknown field `wievs`"),
    ] {
        let told = said(original, text).await;
        assert!(told.contains(expected), "{told}");
    }
}
