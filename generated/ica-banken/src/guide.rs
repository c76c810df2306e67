// Written by `cargo xtask generate`; changes are lost.

//! A guide: the calls in the order in which they are made, what each sends, and what the next one takes of its response.
//!
//! # Accounts, and the transactions of one
//!
//! In the session of a customer: in the sandbox that of a test person (`test_person`), in production that of a customer who signed in (`authorise`).
//!
//! 1. `GET /Accounts`: List accounts
//!    - Headers: `X-Request-ID` (new on each call, or `request_id`); `PSU-IP-Address` (of the value `Psu`); `scope` (that of the token).
//!    - Scopes of its token: `psd2_sandbox:<SSN>` in sandbox, `account` in production.
//!    - `/accounts/0/resourceId` of its response is `accountId` of calls 2, 3.
//! 2. `GET /Accounts/{accountId}/balances`: Read the balances of an account
//!    - Headers: `X-Request-ID` (new on each call, or `request_id`); `PSU-IP-Address` (of the value `Psu`); `scope` (that of the token).
//!    - Scopes of its token: `psd2_sandbox:<SSN>` in sandbox, `account` in production.
//! 3. `GET /Accounts/{accountId}/transactions`: List transactions
//!    - Headers: `X-Request-ID` (new on each call, or `request_id`); `PSU-IP-Address` (of the value `Psu`); `scope` (that of the token).
//!    - Scopes of its token: `psd2_sandbox:<SSN>` in sandbox, `account` in production.
//!
//! ```no_run
//! # #[cfg(all(feature = "accounts"))]
//! # async fn example(session: &ica_banken::Session) -> Result<(), Box<dyn std::error::Error>> {
//! let accounts_list = session.accounts().list().await?;
//! let account_id = accounts_list.accounts.first().ok_or("there is no /accounts/0/resourceId")?.resource_id.clone();
//! session.accounts().account(&account_id).balances().await?;
//! let account_transactions = session.accounts().account(&account_id).transactions().await?;
//! println!("request {}", account_transactions.request_id());
//! # Ok(())
//! # }
//! ```
//!
//! With what is around them:
//!
//! ```no_run
//! # #[cfg(all(feature = "accounts"))]
//! async fn accounts(
//!     keys: ica_banken::Keys,
//!     identity: ica_banken::Identity,
//!     personal_number: &str,
//!     redirect_uri: &str,
//!     callback_url: &str,
//! ) -> Result<(), Box<dyn std::error::Error>> {
//!     use ica_banken::{Production, Sandbox, Scope};
//!
//!     // Sandbox: consumer key and secret from the portal, one of the bank's published test persons.
//!     let bank = Sandbox::builder(keys).build()?;
//!     let session = bank.test_person(personal_number);
//!     let accounts = session.accounts().list().with_balance(true).await?;
//!     println!("{} accounts (request {})", accounts.accounts.len(), accounts.request_id());
//!
//!     // Production: an identity is an argument of the builder; a customer opens the session.
//!     let bank = Production::builder(identity).build()?;
//!     let login = bank.authorise(&Scope::Account, personal_number, redirect_uri)?; // send the customer to login.url()
//!     let session = login.complete(callback_url).await?; // and from here the same calls
//!     session.accounts().list().await?;
//!     Ok(())
//! }
//! ```
//!
//! # A payment that the customer signs
//!
//! Payments that are signed together are put into a basket. In production the customer signs a basket by allowing its own scope, `Scope::Basket`, and the call that
//! approves it is made in the session that comes of that.
//!
//! 1. `POST /Payments/{paymentProduct}`: Initiate a payment
//!    - Headers: `X-Request-ID` (new on each call, or `request_id`); `PSU-IP-Address` (of the value `Psu`); `scope` (that of the token).
//!    - Scopes of its token: `psd2_sandbox:<SSN>` in sandbox, `payment` in production.
//!    - `/paymentId` of its response is `paymentIds` of call 2.
//!    - `/paymentId` of its response is `paymentId` of call 4.
//! 2. `POST /SigningBasket`: Group payments
//!    - Headers: `X-Request-ID` (new on each call, or `request_id`); `PSU-IP-Address` (of the value `Psu`); `scope` (that of the token).
//!    - Scopes of its token: `psd2_sandbox:<SSN>` in sandbox, `payment` in production.
//!    - `/basketId` of its response is `basketId` of call 3.
//! 3. `PUT /SigningBasket/{basketId}`: Approve a basket
//!    - Headers: `X-Request-ID` (new on each call, or `request_id`); `PSU-IP-Address` (of the value `Psu`); `scope` (that of the token).
//!    - Scopes of its token: `psd2_sandbox:<SSN>` in sandbox, `Basket:<ID>` in production.
//! 4. `GET /Payments/{paymentProduct}/{paymentId}/status`: Read the status of a payment
//!    - Headers: `X-Request-ID` (new on each call, or `request_id`); `PSU-IP-Address` (of the value `Psu`); `scope` (that of the token).
//!    - Scopes of its token: `psd2_sandbox:<SSN>` in sandbox, `payment` in production.
//!
//! ```no_run
//! # #[cfg(all(feature = "payments", feature = "signing-baskets"))]
//! # async fn example(session: &ica_banken::Session, payment_product: &ica_banken::types::PaymentProduct, creditor_account: ica_banken::types::AccountReference, creditor_name: String, debtor_account: ica_banken::types::AccountReference, instructed_amount: ica_banken::types::Amount) -> Result<(), Box<dyn std::error::Error>> {
//! let body = ica_banken::types::PaymentInitiation::new(creditor_account, creditor_name, debtor_account, instructed_amount);
//! let payments_create = session.payments().create(payment_product, &body).await?;
//! let body = ica_banken::types::SigningBasketRequest::new(vec![payments_create.payment_id.clone()]);
//! let signing_baskets_create = session.signing_baskets().create(&body).await?;
//! let basket_id = signing_baskets_create.basket_id.clone();
//! session.signing_baskets().basket(&basket_id).approve().await?;
//! let payment_id = payments_create.payment_id.clone();
//! let payment_status = session.payments().payment(payment_product, &payment_id).status().await?;
//! println!("request {}", payment_status.request_id());
//! # Ok(())
//! # }
//! ```
//!
//! The body of call 1, for example:
//!
//! ```
//! # #[cfg(all(feature = "payments", feature = "test-kit"))]
//! # {
//! let body = r#"{
//!   "debtorAccount": { "iban": "SE3750000000054400047881" },
//!   "creditorAccount": { "iban": "SE2550000000054400047903" },
//!   "creditorName": "Example AB",
//!   "instructedAmount": { "currency": "SEK", "amount": "125.00" }
//! }"#;
//! # ica_banken::test_kit::from_json::<ica_banken::types::PaymentInitiation>(body).unwrap();
//! # }
//! ```
//!
//! The body of call 2, for example:
//!
//! ```
//! # #[cfg(all(feature = "signing-baskets", feature = "test-kit"))]
//! # {
//! let body = r#"{ "paymentIds": ["0c8f3a52-6d1e-4b7a-9c04-5e2f7d8a1b36"] }"#;
//! # ica_banken::test_kit::from_json::<ica_banken::types::SigningBasketRequest>(body).unwrap();
//! # }
//! ```
//!
//! # A payment that is deleted
//!
//! A payment that was not carried out yet. In production the customer allows that by a scope of its own, `Scope::Deletion`.
//!
//! 1. `POST /Payments/{paymentProduct}`: Initiate a payment
//!    - Headers: `X-Request-ID` (new on each call, or `request_id`); `PSU-IP-Address` (of the value `Psu`); `scope` (that of the token).
//!    - Scopes of its token: `psd2_sandbox:<SSN>` in sandbox, `payment` in production.
//!    - `/paymentId` of its response is `paymentId` of call 2.
//! 2. `DELETE /Payments/{paymentProduct}/{paymentId}`: Delete a payment
//!    - Headers: `X-Request-ID` (new on each call, or `request_id`); `PSU-IP-Address` (of the value `Psu`); `scope` (that of the token).
//!    - Scopes of its token: `psd2_sandbox:<SSN>` in sandbox, `payment` or `payment delete:<ID>` in production.
//!
//! ```no_run
//! # #[cfg(all(feature = "payments"))]
//! # async fn example(session: &ica_banken::Session, payment_product: &ica_banken::types::PaymentProduct, creditor_account: ica_banken::types::AccountReference, creditor_name: String, debtor_account: ica_banken::types::AccountReference, instructed_amount: ica_banken::types::Amount) -> Result<(), Box<dyn std::error::Error>> {
//! let body = ica_banken::types::PaymentInitiation::new(creditor_account, creditor_name, debtor_account, instructed_amount);
//! let payments_create = session.payments().create(payment_product, &body).await?;
//! let payment_id = payments_create.payment_id.clone();
//! let payment_delete = session.payments().payment(payment_product, &payment_id).delete().await?;
//! println!("request {}", payment_delete.request_id());
//! # Ok(())
//! # }
//! ```
