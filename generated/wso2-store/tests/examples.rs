// Written by `cargo xtask generate`; changes are lost.

//! Examples of the description, each read as its type and written again.

#![cfg(feature = "test-kit")]

use portal_runtime::v1::test_kit::comes_back;

#[cfg(feature = "apis")]
#[test]
fn api_list() {
    let json = r#"{"count": 1, "list": [{"context": "/t/example.tenant/accounts/1.0.0", "description": "Accounts that nobody has.", "id": "7c1b9e52-4f0a-4d38-9b6e-05d2a1c8f317", "name": "Example.Accounts", "provider": "publisher@example.tenant", "scopes": [], "status": "PUBLISHED", "version": "1.0.0"}], "next": "", "pagination": {"limit": 25, "offset": 0, "total": 1}, "previous": ""}"#;
    assert_eq!(comes_back::<wso2_store::types::ApiList>(json), Ok(()));
}

#[cfg(feature = "applications")]
#[test]
fn application() {
    let json = r#"{"applicationId": "4d8a3f16-92c7-4e05-b1f8-6a70d5c2e934", "attributes": {}, "keys": [], "name": "psd2_sandbox", "status": "APPROVED", "subscriber": "developer", "throttlingTier": "Unlimited", "tokenType": "OAUTH"}"#;
    assert_eq!(comes_back::<wso2_store::types::Application>(json), Ok(()));
}

#[cfg(feature = "applications")]
#[test]
fn application_key() {
    let json = r#"{"consumerKey": "exampleConsumerKey", "consumerSecret": "exampleConsumerSecret", "keyState": "COMPLETED", "keyType": "SANDBOX", "supportedGrantTypes": ["client_credentials"], "token": {"accessToken": "0b6d2f94-71ce-4a58-9e03-c8f4a51d7b26", "tokenScopes": ["default"], "validityTime": 3600}}"#;
    assert_eq!(comes_back::<wso2_store::types::ApplicationKey>(json), Ok(()));
}

#[cfg(feature = "applications")]
#[test]
fn application_list() {
    let json = r#"{"count": 1, "list": [{"applicationId": "4d8a3f16-92c7-4e05-b1f8-6a70d5c2e934", "attributes": {}, "groupId": "", "name": "psd2_sandbox", "status": "APPROVED", "subscriber": "developer", "throttlingTier": "Unlimited"}], "next": "", "previous": ""}"#;
    assert_eq!(comes_back::<wso2_store::types::ApplicationList>(json), Ok(()));
}

#[cfg(feature = "applications")]
#[test]
fn application_request() {
    let json = r#"{"name": "psd2_sandbox", "throttlingTier": "Unlimited"}"#;
    assert_eq!(comes_back::<wso2_store::types::ApplicationRequest>(json), Ok(()));
}

#[cfg(feature = "registration")]
#[test]
fn client_profile() {
    let json = r#"{"callbackUrl": "https://www.example.com/callback", "clientName": "onboarding", "grantType": "password refresh_token", "owner": "developer", "saasApp": true, "tokenScope": "Production"}"#;
    assert_eq!(comes_back::<wso2_store::types::ClientProfile>(json), Ok(()));
}

#[cfg(feature = "apis")]
#[test]
fn document() {
    let json = r#"{"documentId": "2e94d7a0-6b15-4c83-8f7d-91a3c5e0b264", "name": "First steps", "sourceType": "FILE", "summary": "How the API is called.", "type": "HOWTO"}"#;
    assert_eq!(comes_back::<wso2_store::types::Document>(json), Ok(()));
}

#[cfg(feature = "apis")]
#[test]
fn document_list() {
    let json = r#"{"count": 1, "list": [{"documentId": "2e94d7a0-6b15-4c83-8f7d-91a3c5e0b264", "name": "First steps", "sourceType": "FILE", "summary": "How the API is called.", "type": "HOWTO"}], "next": "", "previous": ""}"#;
    assert_eq!(comes_back::<wso2_store::types::DocumentList>(json), Ok(()));
}

#[cfg(feature = "tokens")]
#[test]
fn issued_token() {
    let json = r#"{"access_token": "3f6d1b08-5c27-4e94-8a70-b1e92d4c6f53", "expires_in": 3600, "refresh_token": "c0a7e264-91bd-4f38-b56e-07d31f8a2c49", "scope": "apim:subscribe", "token_type": "Bearer"}"#;
    assert_eq!(comes_back::<wso2_store::types::IssuedToken>(json), Ok(()));
}

#[cfg(feature = "applications")]
#[test]
fn key_generation() {
    let json = r#"{"accessAllowDomains": ["ALL"], "keyType": "SANDBOX", "supportedGrantTypes": ["client_credentials"], "validityTime": "3600"}"#;
    assert_eq!(comes_back::<wso2_store::types::KeyGeneration>(json), Ok(()));
}

#[test]
fn portal_error() {
    let json = r#"{"code": 406, "description": "Only JSON is available", "error": [], "message": "Not Acceptable", "moreInfo": ""}"#;
    assert_eq!(comes_back::<wso2_store::types::PortalError>(json), Ok(()));
    let json = r#"{"code": 404, "description": "It does not exist", "error": [], "message": "Not Found", "moreInfo": ""}"#;
    assert_eq!(comes_back::<wso2_store::types::PortalError>(json), Ok(()));
    let json = r#"{"code": 400, "description": "A required member is missing", "error": [], "message": "Bad Request", "moreInfo": ""}"#;
    assert_eq!(comes_back::<wso2_store::types::PortalError>(json), Ok(()));
}

#[cfg(feature = "apis")]
#[test]
fn published_api() {
    let json = r#"{"additionalProperties": {}, "apiDefinition": "{\"swagger\":\"2.0\",\"info\":{\"title\":\"Example.Accounts\",\"version\":\"1.0.0\"},\"paths\":{}}", "authorizationHeader": "Authorization", "businessInformation": {}, "context": "/t/example.tenant/accounts/1.0.0", "description": "Accounts that nobody has.", "endpointURLs": [{"environmentName": "Production and Sandbox", "environmentType": "hybrid", "environmentURLs": {"https": "https://gateway.example.com/t/example.tenant/accounts/1.0.0"}}], "environmentList": ["PRODUCTION", "SANDBOX"], "id": "7c1b9e52-4f0a-4d38-9b6e-05d2a1c8f317", "isDefaultVersion": false, "labels": [], "name": "Example.Accounts", "provider": "publisher@example.tenant", "status": "PUBLISHED", "tags": ["accounts"], "tiers": ["Unlimited"], "transport": ["https"], "version": "1.0.0"}"#;
    assert_eq!(comes_back::<wso2_store::types::PublishedApi>(json), Ok(()));
}

#[cfg(feature = "applications")]
#[test]
fn regenerated_secret() {
    let json = r#"{"consumerKey": "exampleConsumerKey", "consumerSecret": "anotherExampleSecret"}"#;
    assert_eq!(comes_back::<wso2_store::types::RegeneratedSecret>(json), Ok(()));
}

#[cfg(feature = "registration")]
#[test]
fn registered_client() {
    let json = r#"{"appOwner": "developer", "callBackURL": "https://www.example.com/callback", "clientId": "exampleClientId", "clientName": "developer_onboarding", "clientSecret": "exampleClientSecret", "isSaasApplication": true, "jsonString": "{\"grant_types\":\"password refresh_token\"}"}"#;
    assert_eq!(comes_back::<wso2_store::types::RegisteredClient>(json), Ok(()));
}

#[cfg(feature = "applications")]
#[test]
fn secret_regeneration() {
    let json = r#"{"consumerKey": "exampleConsumerKey"}"#;
    assert_eq!(comes_back::<wso2_store::types::SecretRegeneration>(json), Ok(()));
}

#[cfg(feature = "subscriptions")]
#[test]
fn subscription() {
    let json = r#"{"apiIdentifier": "7c1b9e52-4f0a-4d38-9b6e-05d2a1c8f317", "applicationId": "4d8a3f16-92c7-4e05-b1f8-6a70d5c2e934", "status": "UNBLOCKED", "subscriptionId": "a6f02c81-5d39-47be-8c14-e97b3d60f5a2", "tier": "Unlimited"}"#;
    assert_eq!(comes_back::<wso2_store::types::Subscription>(json), Ok(()));
}

#[cfg(feature = "subscriptions")]
#[test]
fn subscription_list() {
    let json = r#"{"count": 1, "list": [{"apiIdentifier": "7c1b9e52-4f0a-4d38-9b6e-05d2a1c8f317", "applicationId": "4d8a3f16-92c7-4e05-b1f8-6a70d5c2e934", "status": "UNBLOCKED", "subscriptionId": "a6f02c81-5d39-47be-8c14-e97b3d60f5a2", "tier": "Unlimited"}], "next": "", "previous": ""}"#;
    assert_eq!(comes_back::<wso2_store::types::SubscriptionList>(json), Ok(()));
}

#[cfg(feature = "subscriptions")]
#[test]
fn subscription_request() {
    let json = r#"{"apiIdentifier": "7c1b9e52-4f0a-4d38-9b6e-05d2a1c8f317", "applicationId": "4d8a3f16-92c7-4e05-b1f8-6a70d5c2e934", "tier": "Unlimited"}"#;
    assert_eq!(comes_back::<wso2_store::types::SubscriptionRequest>(json), Ok(()));
}

#[cfg(feature = "tags")]
#[test]
fn tag_list() {
    let json = r#"{"count": 1, "list": [{"name": "accounts", "weight": 1}], "next": "", "previous": ""}"#;
    assert_eq!(comes_back::<wso2_store::types::TagList>(json), Ok(()));
}

#[cfg(feature = "tiers")]
#[test]
fn tier() {
    let json = r#"{"attributes": {}, "description": "No limit.", "name": "Unlimited", "requestCount": 2147483647, "stopOnQuotaReach": true, "tierLevel": "application", "tierPlan": "FREE", "unitTime": 60000}"#;
    assert_eq!(comes_back::<wso2_store::types::Tier>(json), Ok(()));
}

#[cfg(feature = "tiers")]
#[test]
fn tier_list() {
    let json = r#"{"count": 1, "list": [{"attributes": {}, "description": "No limit.", "name": "Unlimited", "requestCount": 2147483647, "stopOnQuotaReach": true, "tierLevel": "application", "tierPlan": "FREE", "unitTime": 60000}], "next": "", "previous": ""}"#;
    assert_eq!(comes_back::<wso2_store::types::TierList>(json), Ok(()));
}

#[cfg(feature = "tokens")]
#[test]
fn token_refusal() {
    let json = r#"{"error": "invalid_grant", "error_description": "The name and the password do not go together"}"#;
    assert_eq!(comes_back::<wso2_store::types::TokenRefusal>(json), Ok(()));
    let json = r#"{"error": "invalid_client", "error_description": "The client is not known"}"#;
    assert_eq!(comes_back::<wso2_store::types::TokenRefusal>(json), Ok(()));
}
