//! What a first program at Harbour Bank does: a permission, its approval, the accounts; and a request that is wrong.

use std::env;
use std::error::Error;

use harbour_bank::types::PermissionRequest;
use harbour_bank::{Keys, Sandbox};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let [_, origin, id, secret] = env::args().collect::<Vec<_>>().try_into().map_err(|_| "address, client id and secret")?;
    let bank = Sandbox::builder(Keys::new(&id, &secret)).origin(&origin).build()?;
    let session = bank.customer("7");

    let permission = session.permissions().create(&PermissionRequest::new("2026-12-31".parse()?)).await?;
    println!("permission {}, {}, {}", permission.permission, permission.state, permission.until);

    let accounts = session.accounts(&permission.permission.to_string());
    println!("before: {}", accounts.list().await.err().and_then(|error| error.code()).unwrap_or_default());
    session.permissions().approve(permission.permission).await?;
    for account in &accounts.list().await?.accounts {
        println!("account {} in {}", account.number, account.currency);
    }

    let Err(harbour_bank::Error::Response(refusal)) = accounts.get("x").await else { return Err("it is not refused".into()) };
    println!("wrong: {}", String::from_utf8_lossy(refusal.raw()));
    Ok(())
}
