//! Types of Swagger 2.0: a discriminator names definitions, those that extend what extends its own too.

use legacy::Client;
use legacy::types::{Lorry, Vehicle};

use crate::server::{Server, no_content, response};

const ALL: &str = r#"[{"kind":"Lorry","axles":3},{"kind":"Tipper","axles":2,"tons":9},{"kind":"Moped","axles":1},{"kind":"Vehicle"},{"kind":"Bus","ccm":2}]"#;

#[tokio::test]
async fn a_value_is_the_definition_that_it_names_at_any_level() {
    let server = Server::start(&[&response("200 OK", "application/json", ALL.as_bytes()), no_content()]);
    let operations = Client::builder(server.address()).build().unwrap().operations();
    let all = operations.vehicles().await.unwrap().into_inner();
    assert!(matches!(&all[0], Vehicle::Lorry(lorry) if lorry.axles == Some(3)));
    assert!(matches!(&all[1], Vehicle::Tipper(tipper) if tipper.axles == Some(2) && tipper.tons == Some(9)));
    assert!(matches!(&all[2], Vehicle::Moped(_)));
    assert!(matches!(&all[3], Vehicle::Vehicle(_)));
    assert!(matches!(&all[4], Vehicle::Unknown(_)));
    let Vehicle::Tipper(tipper) = &all[1] else { panic!("{all:?}") };
    operations.add_lorry(&Lorry::Tipper(tipper.clone())).await.unwrap();
    assert_eq!(server.requests().last().unwrap().text(), r#"{"kind":"Tipper","axles":2,"tons":9}"#);
}
