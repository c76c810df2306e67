//! A client that the build script of this program made of `pets.yaml`, against a server of the program's own.
//!
//! ```text
//! cargo run -p build-script
//! ```

mod server;

use std::error::Error;

include!(concat!(env!("OUT_DIR"), "/pets.rs"));

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = pets::Client::builder(server::started().await?).build()?;
    for pet in client.pets().list().limit(10).await?.iter() {
        println!("{} is a {}", pet.name, pet.kind);
    }
    match client.pets().pet(&"7".into()).get().await {
        Err(pets::Error::Response(response)) => println!("number 7: {}", response.status()),
        other => println!("{}", other?.name),
    }
    Ok(())
}
