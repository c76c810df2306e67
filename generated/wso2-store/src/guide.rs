// Written by `cargo xtask generate`; changes are lost.

//! A guide: the calls in the order in which they are made, what each sends, and what the next one takes of its response.
//!
//! # An application, subscribed and with keys
//!
//! The client is registered with the developer's name and password, and its token is what the other calls need.
//!
//! 1. `POST /register`: Register a client
//! 2. `POST /token`: Issue a token
//! 3. `POST /applications`: Add an application
//!    - Scopes of its token: `apim:subscribe`.
//!    - `/applicationId` of its response is `applicationId` of calls 5, 6, 8.
//! 4. `GET /apis`: Find APIs
//!    - Headers: `X-WSO2-Tenant` (setters).
//!    - Scopes of its token: `apim:subscribe`.
//!    - `/list/0/id` of its response is `apiIdentifier` of call 5.
//! 5. `POST /subscriptions`: Subscribe to an API
//!    - Scopes of its token: `apim:subscribe`.
//!    - `/subscriptionId` of its response is `subscriptionId` of call 7.
//! 6. `POST /applications/generate-keys`: Generate the keys of an application
//!    - Scopes of its token: `apim:subscribe`.
//! 7. `DELETE /subscriptions/{subscriptionId}`: Delete a subscription
//!    - Scopes of its token: `apim:subscribe`.
//! 8. `DELETE /applications/{applicationId}`: Delete an application
//!    - Scopes of its token: `apim:subscribe`.
//!
//! ```no_run
//! # #[cfg(all(feature = "apis", feature = "applications", feature = "registration", feature = "subscriptions", feature = "tokens"))]
//! # async fn example(client: &wso2_store::Client, client_name: String, grant_type: String, owner: String, grant_type_2: wso2_store::types::TokenRequestGrantType, name: String, throttling_tier: String, tier: String, access_allow_domains: Vec<String>, key_type: wso2_store::types::KeyType, validity_time: String) -> Result<(), Box<dyn std::error::Error>> {
//! let body = wso2_store::types::ClientProfile::new(client_name, grant_type, owner);
//! client.registration().register(&body).await?;
//! let body = wso2_store::types::TokenRequest::new(grant_type_2);
//! client.tokens().issue(&body).await?;
//! let body = wso2_store::types::ApplicationRequest::new(name, throttling_tier);
//! let applications_create = client.applications().create(&body).await?;
//! let apis_list = client.apis().list().await?;
//! let body = wso2_store::types::SubscriptionRequest::new(apis_list.list.as_ref().ok_or("there is no /list/0/id")?.first().ok_or("there is no /list/0/id")?.id.to_string(), applications_create.application_id.clone(), tier);
//! let subscriptions_create = client.subscriptions().create(&body).await?;
//! let application_id = applications_create.application_id.to_string();
//! let body = wso2_store::types::KeyGeneration::new(access_allow_domains, key_type, validity_time);
//! client.applications().generate_keys(&application_id, &body).await?;
//! let subscription_id = subscriptions_create.subscription_id.clone();
//! client.subscriptions().subscription(&subscription_id).delete().await?;
//! let application_id_2 = applications_create.application_id.clone();
//! client.applications().application(&application_id_2).delete().await?;
//! # Ok(())
//! # }
//! ```
