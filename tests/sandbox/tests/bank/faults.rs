//! What is wrong with a `bank.yaml`, or the bank cannot serve of a `portal.yaml`, is told with its place.

use std::fs;
use std::path::Path;

use portal_sandbox::Bank;

/// What the bank says of a portal's folder when `text` stands for `original` in one of its files.
async fn said(portal: &str, edited: &str, original: &str, text: &str) -> String {
    let portal = Path::new(env!("CARGO_MANIFEST_DIR")).join(portal);
    let specs = std::env::temp_dir().join(format!("portal-sandbox-{}", uuid::Uuid::new_v4()));
    let copy = specs.join(portal.file_name().unwrap());
    fs::create_dir_all(&copy).unwrap();
    for file in fs::read_dir(&portal).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()) {
        let content = fs::read_to_string(portal.join(&file)).unwrap();
        assert!(file != edited || content.contains(original), "{original}");
        let content = if file == edited { content.replacen(original, text, 1) } else { content };
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
            "remember: [until]",
            "belongs: { orders: until }",
            "bank.yaml: resources.permissions.belongs: there are no resources `orders`",
        ),
        ("remember: [until]", "unique: [until]", "bank.yaml: resources.permissions.unique: needs `errors.exists`"),
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
        let told = said("../portals/harbour-bank", "bank.yaml", original, text).await;
        assert!(told.contains(expected), "{told}");
    }
}

#[tokio::test]
async fn what_is_said_of_sign_in_and_roles_fits_together() {
    let portal = "tests/portals/quay-bank";
    let client = "environments.certificates.clients.PSDSE-FINA-00000";
    let certificate = "PSDSE-FINA-00000: { proof: certificate,";
    for (original, text, expected) in [
        (
            certificate,
            "PSDSE-FINA-00000: { proof: certificate, secret: a,",
            format!("bank.yaml: {client}: `secret` goes with the proofs `body` and `basic`"),
        ),
        (certificate, "PSDSE-FINA-00000: { proof: basic,", format!("bank.yaml: {client}: `secret` goes with")),
        (certificate, "PSDSE-FINA-00000: { proof: word,", format!("bank.yaml: {client}.proof: unknown variant `word`")),
        (
            "https://app.example/back",
            "https://app.example/back#top",
            format!("bank.yaml: {client}: `https://app.example/back#top` is no absolute URI"),
        ),
        ("{ bank: PSP_AI }", "{ banks: PSP_AI }", "bank.yaml: roles.apis.banks: portal.yaml has no such API".into()),
        ("approveBasket: PSP_PI", "approve: PSP_PI", "bank.yaml: roles.operations: no description has".into()),
        ("  role:", "  # role:", "bank.yaml: roles: needs `errors.role`".into()),
    ] {
        let told = said(portal, "bank.yaml", original, text).await;
        assert!(told.contains(&expected), "{told}");
    }
    let clients = "keys: { client_id: harbour-client, client_secret: harbour-secret }";
    let client = "clients: { app: { proof: certificate, redirect_uris: [], scopes: [] } }";
    let told = said("../portals/harbour-bank", "bank.yaml", clients, client).await;
    assert!(told.contains("bank.yaml: environments.sandbox.clients.app: needs `sign_in`"), "{told}");
}

#[tokio::test]
async fn what_is_said_of_authorisations_fits_together() {
    for (original, text, expected) in [
        ("  method: {", "  # method: {", "bank.yaml: authorisations: needs `errors.method`"),
        ("  exceeded: {", "  # exceeded: {", "bank.yaml: resources.consents.opens.limit: needs `errors.exceeded`"),
        ("default: ESSESESS", "default: OTHESESS", "bank.yaml: authorisations.default: there is no bank `OTHESESS`"),
        ("of: consents", "of: orders", "bank.yaml: authorisations.kinds.consent.of: there are no resources `orders`"),
        ("undoes: cancelPayment", "undoes: undo", "bank.yaml: authorisations.kinds.cancellation.undoes: no description has"),
        ("page: /connect/authorize", "page: /connect/token", "bank.yaml: authorisations.page: is the path of `token`"),
        (
            "approach: qr_text",
            "approach: smoke",
            "bank.yaml: authorisations.banks.DABASESX.methods[0].approach: unknown variant `smoke`",
        ),
    ] {
        let told = said("../../specs/open-payments", "bank.yaml", original, text).await;
        assert!(told.contains(expected), "{told}");
    }
}

#[tokio::test]
async fn clients_register_themselves_where_portal_yaml_says_so_and_at_one_path() {
    let ica = "../../specs/ica-banken";
    for (file, original, text, expected) in [
        ("portal.yaml", "    registration:\n      certificate: qwac\n", "", "the environment has no `registration`"),
        ("portal.yaml", "    registration:\n", "    registration:\n      url: https://a.example/b\n", "says the path already"),
        ("bank.yaml", "      path: /oauth/v2/mtls-register\n", "", "does not say the path, and neither does this"),
        ("bank.yaml", "/oauth/v2/mtls-register", "/oauth/v2/mtls-token", "has another endpoint at the path"),
    ] {
        let told = said(ica, file, original, text).await;
        assert!(told.contains(&format!("bank.yaml: environments.production.registration: portal.yaml: {expected}")), "{told}");
    }
}

#[tokio::test]
async fn endpoints_of_an_environment_have_each_a_path_of_their_own() {
    let told = said("tests/portals/quay-bank", "portal.yaml", "quay.example/revoke", "other.example/token").await;
    assert!(told.contains("portal.yaml: environments.secrets.revocation.url: has the path of `token`"), "{told}");
}
