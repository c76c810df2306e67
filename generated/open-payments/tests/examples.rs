// Written by `cargo xtask generate`; changes are lost.

//! Examples of the description, each read as its type and written again.

#![cfg(feature = "test-kit")]

use portal_runtime::v1::test_kit::comes_back;

#[cfg(feature = "accounts")]
#[test]
fn account_details() {
    let json = r#"{"_links": {"balances": {"href": "/psd2/accountinformation/v1/accounts/e3d1f0a2-8b7c-4d64-9e15-7a6b5c4d3e28/balances"}, "transactions": {"href": "/psd2/accountinformation/v1/accounts/e3d1f0a2-8b7c-4d64-9e15-7a6b5c4d3e28/transactions"}}, "balances": [{"balanceAmount": {"amount": "9250.50", "currency": "SEK"}, "balanceType": "interimAvailable", "creditLimitIncluded": false, "referenceDate": "2026-03-05"}, {"balanceAmount": {"amount": "9699.25", "currency": "SEK"}, "balanceType": "closingBooked", "lastChangeDateTime": "2026-03-04T17:20:00Z"}], "bban": "59990000111", "cashAccountType": "CACC", "clearingNumber": "5999", "currency": "SEK", "iban": "SE7250000000059990000111", "name": "Salary account", "ownerName": "First Example", "product": "Private account", "resourceId": "e3d1f0a2-8b7c-4d64-9e15-7a6b5c4d3e28", "status": "enabled", "usage": "PRIV"}"#;
    assert_eq!(comes_back::<open_payments::types::AccountDetails>(json), Ok(()));
}

#[cfg(feature = "accounts")]
#[test]
fn account_list() {
    let json = r#"{"accounts": [{"_links": {"balances": {"href": "/psd2/accountinformation/v1/accounts/e3d1f0a2-8b7c-4d64-9e15-7a6b5c4d3e28/balances"}, "transactions": {"href": "/psd2/accountinformation/v1/accounts/e3d1f0a2-8b7c-4d64-9e15-7a6b5c4d3e28/transactions"}}, "balances": [{"balanceAmount": {"amount": "9250.50", "currency": "SEK"}, "balanceType": "interimAvailable", "creditLimitIncluded": false, "referenceDate": "2026-03-05"}, {"balanceAmount": {"amount": "9699.25", "currency": "SEK"}, "balanceType": "closingBooked", "lastChangeDateTime": "2026-03-04T17:20:00Z"}], "bban": "59990000111", "cashAccountType": "CACC", "clearingNumber": "5999", "currency": "SEK", "iban": "SE7250000000059990000111", "name": "Salary account", "ownerName": "First Example", "product": "Private account", "resourceId": "e3d1f0a2-8b7c-4d64-9e15-7a6b5c4d3e28", "status": "enabled", "usage": "PRIV"}, {"bban": "59990000129", "currency": "SEK", "name": "Savings", "resourceId": "1b2c3d4e-5f60-4718-8293-a4b5c6d7e8f9"}]}"#;
    assert_eq!(comes_back::<open_payments::types::AccountList>(json), Ok(()));
}

#[cfg(feature = "aspsps")]
#[test]
fn aspsp() {
    let json = r#"{"affiliatedAspsps": [{"id": "08999", "name": "Demo Savings Bank"}], "bicFi": "DEMOSESS", "city": "Stockholm", "companyNumber": "5566778899", "country": "Sweden", "globalPaymentProducts": ["domestic", "swedish-giro"], "logoUrl": "https://static.example.com/demo-bank.png", "name": "Demo Bank AB ", "phone": "+46 8 000 00 00", "postalCode": "111 11", "streetAddress": "Demo Street 1", "supportedAuthorizationMethods": [{"name": "OAuth2", "uri": "https://auth.sandbox.openbankingplatform.com/.well-known/openid-configuration"}, {"name": "Decoupled", "uri": ""}], "websiteUrl": "https://demo-bank.example.com"}"#;
    assert_eq!(comes_back::<open_payments::types::Aspsp>(json), Ok(()));
}

#[cfg(feature = "aspsps")]
#[test]
fn aspsp_error() {
    let json = r#"{"tppMessages": [{"category": "ERROR", "code": "FORMAT_ERROR", "text": "X-Request-ID is not a UUID."}]}"#;
    assert_eq!(comes_back::<open_payments::types::AspspError>(json), Ok(()));
    let json = r#"{"tppMessages": [{"category": "ERROR", "code": "UNAUTHORIZED", "text": "The access token is not known."}]}"#;
    assert_eq!(comes_back::<open_payments::types::AspspError>(json), Ok(()));
    let json = r#"{"tppMessages": [{"category": "ERROR", "code": "SERVICE_BLOCKED", "text": "The token lacks the scope aspspinformation."}]}"#;
    assert_eq!(comes_back::<open_payments::types::AspspError>(json), Ok(()));
}

#[cfg(feature = "aspsps")]
#[test]
fn aspsp_list() {
    let json = r#"{"aspsps": [{"bicFi": "DEMOSESS", "logoUrl": "https://static.example.com/demo-bank.png", "name": "Demo Bank AB "}, {"bicFi": "EXMPFIHH", "logoUrl": "https://static.example.com/example-bank.png", "name": "Example Bank Oyj"}]}"#;
    assert_eq!(comes_back::<open_payments::types::AspspList>(json), Ok(()));
}

#[test]
fn authorisation_list() {
    let json = r#"{"authorisationIds": ["d4c3b2a1-7e6f-4a59-8c1d-0f9e8d7c6b52"]}"#;
    assert_eq!(comes_back::<open_payments::types::AuthorisationList>(json), Ok(()));
}

#[test]
fn authorisation_started() {
    let json = r#"{"_links": {"scaStatus": {"href": "/psd2/consent/v1/consents/b2a7c9e4-3d15-4f68-9027-5e6f7a8b9c01/authorisations/d4c3b2a1-7e6f-4a59-8c1d-0f9e8d7c6b52"}, "selectAuthenticationMethod": {"href": "/psd2/consent/v1/consents/b2a7c9e4-3d15-4f68-9027-5e6f7a8b9c01/authorisations/d4c3b2a1-7e6f-4a59-8c1d-0f9e8d7c6b52"}}, "authorisationId": "d4c3b2a1-7e6f-4a59-8c1d-0f9e8d7c6b52", "scaMethods": [{"authenticationMethodId": "mbid", "authenticationType": "PUSH_OTP", "name": "Mobile BankID"}, {"authenticationMethodId": "mbid_same_device", "authenticationType": "CHIP_OTP", "name": "Mobile BankID on this device"}], "scaStatus": "received"}"#;
    assert_eq!(comes_back::<open_payments::types::AuthorisationStarted>(json), Ok(()));
    let json = r#"{"_links": {"authoriseTransaction": {"href": "/psd2/paymentinitiation/v1/payments/domestic/6f1d2c3b-9a48-4e57-8b06-1c2d3e4f5a60/authorisations/d4c3b2a1-7e6f-4a59-8c1d-0f9e8d7c6b52"}, "scaStatus": {"href": "/psd2/paymentinitiation/v1/payments/domestic/6f1d2c3b-9a48-4e57-8b06-1c2d3e4f5a60/authorisations/d4c3b2a1-7e6f-4a59-8c1d-0f9e8d7c6b52"}}, "authorisationId": "d4c3b2a1-7e6f-4a59-8c1d-0f9e8d7c6b52", "scaMethods": [{"authenticationMethodId": "mbid", "authenticationType": "PUSH_OTP", "name": "Mobile BankID"}], "scaStatus": "received"}"#;
    assert_eq!(comes_back::<open_payments::types::AuthorisationStarted>(json), Ok(()));
}

#[test]
fn authorisation_updated() {
    let json = r#"{"_links": {"scaStatus": {"href": "/psd2/consent/v1/consents/b2a7c9e4-3d15-4f68-9027-5e6f7a8b9c01/authorisations/d4c3b2a1-7e6f-4a59-8c1d-0f9e8d7c6b52"}}, "challengeData": {"data": ["7d2e9b04-51c6-4fa3-8e70-b95a6c1d2f38"]}, "chosenScaMethod": {"authenticationMethodId": "mbid", "authenticationType": "PUSH_OTP", "name": "Mobile BankID"}, "scaStatus": "started"}"#;
    assert_eq!(comes_back::<open_payments::types::AuthorisationUpdated>(json), Ok(()));
    let json = r#"{"_links": {"scaOAuth": {"href": "https://auth.sandbox.openbankingplatform.com/connect/authorize?client_id=[CLIENT_ID]&scope=accountinformation%20private&response_type=code&redirect_uri=[TPP_REDIRECT_URI]&state=[TPP_STATE]&acr_values=idp:DEMOSESS%20consentId:b2a7c9e4-3d15-4f68-9027-5e6f7a8b9c01%20consentAuthorisationId:d4c3b2a1-7e6f-4a59-8c1d-0f9e8d7c6b52"}, "scaStatus": {"href": "/psd2/consent/v1/consents/b2a7c9e4-3d15-4f68-9027-5e6f7a8b9c01/authorisations/d4c3b2a1-7e6f-4a59-8c1d-0f9e8d7c6b52"}}, "chosenScaMethod": {"authenticationMethodId": "mbid", "authenticationType": "PUSH_OTP", "name": "Mobile BankID"}, "scaStatus": "started"}"#;
    assert_eq!(comes_back::<open_payments::types::AuthorisationUpdated>(json), Ok(()));
    let json = r#"{"scaStatus": "finalised"}"#;
    assert_eq!(comes_back::<open_payments::types::AuthorisationUpdated>(json), Ok(()));
}

#[cfg(feature = "accounts")]
#[test]
fn balance_report() {
    let json = r#"{"account": {"currency": "SEK", "iban": "SE7250000000059990000111"}, "balances": [{"balanceAmount": {"amount": "9250.50", "currency": "SEK"}, "balanceType": "interimAvailable", "creditLimitIncluded": false, "referenceDate": "2026-03-05"}, {"balanceAmount": {"amount": "9699.25", "currency": "SEK"}, "balanceType": "closingBooked", "lastChangeDateTime": "2026-03-04T17:20:00Z"}]}"#;
    assert_eq!(comes_back::<open_payments::types::BalanceReport>(json), Ok(()));
}

#[cfg(feature = "payments")]
#[test]
fn cancellation_list() {
    let json = r#"{"cancellationIds": ["a0b1c2d3-4e5f-4061-9728-394a5b6c7d83"]}"#;
    assert_eq!(comes_back::<open_payments::types::CancellationList>(json), Ok(()));
}

#[cfg(feature = "aspsps")]
#[test]
fn city() {
    let json = r#"{"cityId": "c1a5e7d2-4b38-4f90-8d6c-3e2f1a0b9c47", "isoCountryCode": "SE", "name": "Stockholm"}"#;
    assert_eq!(comes_back::<open_payments::types::City>(json), Ok(()));
}

#[cfg(feature = "aspsps")]
#[test]
fn city_list() {
    let json = r#"{"cities": [{"cityId": "c1a5e7d2-4b38-4f90-8d6c-3e2f1a0b9c47", "isoCountryCode": "SE", "name": "Stockholm"}, {"cityId": "f8e6d4c2-0b1a-4937-a5c4-d3e2f1a0b958", "isoCountryCode": "FI", "name": "Helsinki"}]}"#;
    assert_eq!(comes_back::<open_payments::types::CityList>(json), Ok(()));
}

#[cfg(feature = "consents")]
#[test]
fn consent_created() {
    let json = r#"{"_links": {"self": {"href": "/psd2/consent/v1/consents/b2a7c9e4-3d15-4f68-9027-5e6f7a8b9c01"}, "startAuthorisation": {"href": "/psd2/consent/v1/consents/b2a7c9e4-3d15-4f68-9027-5e6f7a8b9c01/authorisations"}, "status": {"href": "/psd2/consent/v1/consents/b2a7c9e4-3d15-4f68-9027-5e6f7a8b9c01/status"}}, "consentId": "b2a7c9e4-3d15-4f68-9027-5e6f7a8b9c01", "consentStatus": "received", "scaMethods": [{"authenticationMethodId": "mbid", "authenticationType": "PUSH_OTP", "name": "Mobile BankID"}, {"authenticationMethodId": "mbid_same_device", "authenticationType": "CHIP_OTP", "name": "Mobile BankID on this device"}]}"#;
    assert_eq!(comes_back::<open_payments::types::ConsentCreated>(json), Ok(()));
}

#[cfg(feature = "consents")]
#[test]
fn consent_information() {
    let json = r#"{"_links": {"account": {"href": "/psd2/accountinformation/v1/accounts"}}, "access": {"accounts": [{"iban": "SE7250000000059990000111"}], "balances": [{"iban": "SE7250000000059990000111"}], "transactions": [{"iban": "SE7250000000059990000111"}]}, "consentId": "b2a7c9e4-3d15-4f68-9027-5e6f7a8b9c01", "consentStatus": "valid", "frequencyPerDay": 4, "lastActionDate": "2026-03-05", "recurringIndicator": true, "validUntil": "2026-09-01"}"#;
    assert_eq!(comes_back::<open_payments::types::ConsentInformation>(json), Ok(()));
}

#[cfg(feature = "consents")]
#[test]
fn consent_request() {
    let json = r#"{"access": {}, "combinedServiceIndicator": false, "frequencyPerDay": 4, "recurringIndicator": true, "validUntil": "2026-09-01"}"#;
    assert_eq!(comes_back::<open_payments::types::ConsentRequest>(json), Ok(()));
    let json = r#"{"access": {"accounts": [{"iban": "SE7250000000059990000111"}], "balances": [{"iban": "SE7250000000059990000111"}], "transactions": [{"iban": "SE7250000000059990000111"}]}, "combinedServiceIndicator": false, "frequencyPerDay": 1, "recurringIndicator": false, "validUntil": "2026-03-06"}"#;
    assert_eq!(comes_back::<open_payments::types::ConsentRequest>(json), Ok(()));
}

#[cfg(feature = "consents")]
#[test]
fn consent_status_report() {
    let json = r#"{"consentStatus": "valid"}"#;
    assert_eq!(comes_back::<open_payments::types::ConsentStatusReport>(json), Ok(()));
}

#[cfg(feature = "aspsps")]
#[test]
fn country() {
    let json = r#"{"isoCountryCode": "SE", "name": "Sweden"}"#;
    assert_eq!(comes_back::<open_payments::types::Country>(json), Ok(()));
}

#[cfg(feature = "aspsps")]
#[test]
fn country_list() {
    let json = r#"{"countries": [{"isoCountryCode": "SE", "name": "Sweden"}, {"isoCountryCode": "FI", "name": "Finland"}]}"#;
    assert_eq!(comes_back::<open_payments::types::CountryList>(json), Ok(()));
}

#[test]
fn error400_ais() {
    let json = r#"{"code": "PERIOD_INVALID", "detail": "dateFrom is later than dateTo.", "title": "Period not valid", "type": "https://errors.example.com/PERIOD_INVALID"}"#;
    assert_eq!(comes_back::<open_payments::types::Error400Ais>(json), Ok(()));
}

#[test]
fn error400_ng_ais() {
    let json = r#"{"tppMessages": [{"category": "ERROR", "code": "PERIOD_INVALID", "text": "dateFrom is later than dateTo."}]}"#;
    assert_eq!(comes_back::<open_payments::types::Error400NgAis>(json), Ok(()));
}

#[cfg(feature = "payments")]
#[test]
fn error400_ng_pis() {
    let json = r#"{"tppMessages": [{"category": "ERROR", "code": "EXECUTION_DATE_INVALID", "text": "requestedExecutionDate lies in the past."}]}"#;
    assert_eq!(comes_back::<open_payments::types::Error400NgPis>(json), Ok(()));
}

#[cfg(feature = "payments")]
#[test]
fn error400_pis() {
    let json = r#"{"code": "EXECUTION_DATE_INVALID", "detail": "requestedExecutionDate lies in the past.", "title": "Execution date not valid", "type": "https://errors.example.com/EXECUTION_DATE_INVALID"}"#;
    assert_eq!(comes_back::<open_payments::types::Error400Pis>(json), Ok(()));
}

#[test]
fn error401_ais() {
    let json = r#"{"code": "TOKEN_EXPIRED", "detail": "The access token has expired.", "title": "Access token expired", "type": "https://errors.example.com/TOKEN_EXPIRED"}"#;
    assert_eq!(comes_back::<open_payments::types::Error401Ais>(json), Ok(()));
}

#[test]
fn error401_ng_ais() {
    let json = r#"{"tppMessages": [{"category": "ERROR", "code": "TOKEN_EXPIRED", "text": "The access token has expired."}]}"#;
    assert_eq!(comes_back::<open_payments::types::Error401NgAis>(json), Ok(()));
}

#[cfg(feature = "payments")]
#[test]
fn error401_ng_pis() {
    let json = r#"{"tppMessages": [{"category": "ERROR", "code": "TOKEN_EXPIRED", "text": "The access token has expired."}]}"#;
    assert_eq!(comes_back::<open_payments::types::Error401NgPis>(json), Ok(()));
}

#[cfg(feature = "payments")]
#[test]
fn error401_pis() {
    let json = r#"{"code": "TOKEN_EXPIRED", "detail": "The access token has expired.", "title": "Access token expired", "type": "https://errors.example.com/TOKEN_EXPIRED"}"#;
    assert_eq!(comes_back::<open_payments::types::Error401Pis>(json), Ok(()));
}

#[test]
fn error403_ais() {
    let json = r#"{"code": "CONSENT_UNKNOWN", "detail": "The consent belongs to another client.", "title": "Consent not known", "type": "https://errors.example.com/CONSENT_UNKNOWN"}"#;
    assert_eq!(comes_back::<open_payments::types::Error403Ais>(json), Ok(()));
}

#[test]
fn error403_ng_ais() {
    let json = r#"{"tppMessages": [{"category": "ERROR", "code": "CONSENT_UNKNOWN", "text": "The consent belongs to another client."}]}"#;
    assert_eq!(comes_back::<open_payments::types::Error403NgAis>(json), Ok(()));
}

#[cfg(feature = "payments")]
#[test]
fn error403_ng_pis() {
    let json = r#"{"tppMessages": [{"category": "ERROR", "code": "PRODUCT_INVALID", "text": "The bank does not offer this product to the customer."}]}"#;
    assert_eq!(comes_back::<open_payments::types::Error403NgPis>(json), Ok(()));
}

#[cfg(feature = "payments")]
#[test]
fn error403_pis() {
    let json = r#"{"code": "PRODUCT_INVALID", "detail": "The bank does not offer this product to the customer.", "title": "Product not valid", "type": "https://errors.example.com/PRODUCT_INVALID"}"#;
    assert_eq!(comes_back::<open_payments::types::Error403Pis>(json), Ok(()));
}

#[test]
fn error404_ais() {
    let json = r#"{"code": "RESOURCE_UNKNOWN", "detail": "There is no such account.", "title": "Not found", "type": "https://errors.example.com/RESOURCE_UNKNOWN"}"#;
    assert_eq!(comes_back::<open_payments::types::Error404Ais>(json), Ok(()));
}

#[test]
fn error404_ng_ais() {
    let json = r#"{"tppMessages": [{"category": "ERROR", "code": "RESOURCE_UNKNOWN", "text": "There is no such account."}]}"#;
    assert_eq!(comes_back::<open_payments::types::Error404NgAis>(json), Ok(()));
}

#[cfg(feature = "payments")]
#[test]
fn error404_ng_pis() {
    let json = r#"{"tppMessages": [{"category": "ERROR", "code": "RESOURCE_UNKNOWN", "text": "There is no such payment."}]}"#;
    assert_eq!(comes_back::<open_payments::types::Error404NgPis>(json), Ok(()));
}

#[cfg(feature = "payments")]
#[test]
fn error404_pis() {
    let json = r#"{"code": "RESOURCE_UNKNOWN", "detail": "There is no such payment.", "title": "Not found", "type": "https://errors.example.com/RESOURCE_UNKNOWN"}"#;
    assert_eq!(comes_back::<open_payments::types::Error404Pis>(json), Ok(()));
}

#[test]
fn error405_ais() {
    let json = r#"{"code": "SERVICE_INVALID", "detail": "The method is not allowed here.", "title": "Method not allowed", "type": "https://errors.example.com/SERVICE_INVALID"}"#;
    assert_eq!(comes_back::<open_payments::types::Error405Ais>(json), Ok(()));
}

#[test]
fn error405_ng_ais() {
    let json = r#"{"tppMessages": [{"category": "ERROR", "code": "SERVICE_INVALID", "text": "The method is not allowed here."}]}"#;
    assert_eq!(comes_back::<open_payments::types::Error405NgAis>(json), Ok(()));
}

#[cfg(feature = "payments")]
#[test]
fn error405_ng_pis() {
    let json = r#"{"tppMessages": [{"category": "ERROR", "code": "SERVICE_INVALID", "text": "The method is not allowed here."}]}"#;
    assert_eq!(comes_back::<open_payments::types::Error405NgPis>(json), Ok(()));
}

#[cfg(feature = "payments")]
#[test]
fn error405_ng_pis_canc() {
    let json = r#"{"tppMessages": [{"category": "ERROR", "code": "CANCELLATION_INVALID", "text": "The payment has been executed."}]}"#;
    assert_eq!(comes_back::<open_payments::types::Error405NgPisCanc>(json), Ok(()));
}

#[cfg(feature = "payments")]
#[test]
fn error405_pis() {
    let json = r#"{"code": "SERVICE_INVALID", "detail": "The method is not allowed here.", "title": "Method not allowed", "type": "https://errors.example.com/SERVICE_INVALID"}"#;
    assert_eq!(comes_back::<open_payments::types::Error405Pis>(json), Ok(()));
}

#[cfg(feature = "payments")]
#[test]
fn error405_pis_canc() {
    let json = r#"{"code": "CANCELLATION_INVALID", "detail": "The payment has been executed.", "title": "Cancellation not possible", "type": "https://errors.example.com/CANCELLATION_INVALID"}"#;
    assert_eq!(comes_back::<open_payments::types::Error405PisCanc>(json), Ok(()));
}

#[test]
fn error406_ais() {
    let json = r#"{"code": "REQUESTED_FORMATS_INVALID", "detail": "The bank has no report of that format.", "title": "Format not offered", "type": "https://errors.example.com/REQUESTED_FORMATS_INVALID"}"#;
    assert_eq!(comes_back::<open_payments::types::Error406Ais>(json), Ok(()));
}

#[test]
fn error406_ng_ais() {
    let json = r#"{"tppMessages": [{"category": "ERROR", "code": "REQUESTED_FORMATS_INVALID", "text": "The bank has no report of that format."}]}"#;
    assert_eq!(comes_back::<open_payments::types::Error406NgAis>(json), Ok(()));
}

#[test]
fn error409_ais() {
    let json = r#"{"code": "STATUS_INVALID", "detail": "The authorisation has ended.", "title": "Status does not allow this", "type": "https://errors.example.com/STATUS_INVALID"}"#;
    assert_eq!(comes_back::<open_payments::types::Error409Ais>(json), Ok(()));
}

#[test]
fn error409_ng_ais() {
    let json = r#"{"tppMessages": [{"category": "ERROR", "code": "STATUS_INVALID", "text": "The authorisation has ended."}]}"#;
    assert_eq!(comes_back::<open_payments::types::Error409NgAis>(json), Ok(()));
}

#[cfg(feature = "payments")]
#[test]
fn error409_ng_pis() {
    let json = r#"{"tppMessages": [{"category": "ERROR", "code": "STATUS_INVALID", "text": "The payment has been authorised already."}]}"#;
    assert_eq!(comes_back::<open_payments::types::Error409NgPis>(json), Ok(()));
}

#[cfg(feature = "payments")]
#[test]
fn error409_pis() {
    let json = r#"{"code": "STATUS_INVALID", "detail": "The payment has been authorised already.", "title": "Status does not allow this", "type": "https://errors.example.com/STATUS_INVALID"}"#;
    assert_eq!(comes_back::<open_payments::types::Error409Pis>(json), Ok(()));
}

#[test]
fn error429_ais() {
    let json = r#"{"code": "ACCESS_EXCEEDED", "detail": "The consent allows four accesses a day.", "title": "Too many accesses", "type": "https://errors.example.com/ACCESS_EXCEEDED"}"#;
    assert_eq!(comes_back::<open_payments::types::Error429Ais>(json), Ok(()));
}

#[test]
fn error429_ng_ais() {
    let json = r#"{"tppMessages": [{"category": "ERROR", "code": "ACCESS_EXCEEDED", "text": "The consent allows four accesses a day."}]}"#;
    assert_eq!(comes_back::<open_payments::types::Error429NgAis>(json), Ok(()));
}

#[cfg(feature = "payments")]
#[test]
fn initiate_payment_body_json() {
    let json = r#"{"creditorAccount": {"iban": "SE5460000000099990000222"}, "creditorName": "Example Energy AB", "debtorAccount": {"currency": "SEK", "iban": "SE7250000000059990000111"}, "endToEndIdentification": "ORDER-2026-0117", "instructedAmount": {"amount": "1250.50", "currency": "SEK"}, "remittanceInformationUnstructured": "Invoice 2026-0117", "requestedExecutionDate": "2026-03-16"}"#;
    assert_eq!(comes_back::<open_payments::types::InitiatePaymentBodyJson>(json), Ok(()));
    let json = r#"{"creditorAccount": {"iban": "SE5460000000099990000222"}, "creditorName": "Example Housing Association", "dayOfExecution": "1", "debtorAccount": {"iban": "SE7250000000059990000111"}, "executionRule": "following", "frequency": "Monthly", "instructedAmount": {"amount": "6400.00", "currency": "SEK"}, "remittanceInformationUnstructured": "Rent", "startDate": "2026-04-01"}"#;
    assert_eq!(comes_back::<open_payments::types::InitiatePaymentBodyJson>(json), Ok(()));
    let json = r#"{"batchBookingPreferred": true, "debtorAccount": {"iban": "SE7250000000059990000111"}, "payments": [{"creditorAccount": {"iban": "SE5460000000099990000222"}, "creditorName": "First Example", "endToEndIdentification": "PAY-2026-03-1", "instructedAmount": {"amount": "27150.00", "currency": "SEK"}}, {"creditorAccount": {"bban": "99990000333", "clearingNumber": "6000"}, "creditorName": "Second Example", "endToEndIdentification": "PAY-2026-03-2", "instructedAmount": {"amount": "24800.00", "currency": "SEK"}}], "requestedExecutionDate": "2026-03-25"}"#;
    assert_eq!(comes_back::<open_payments::types::InitiatePaymentBodyJson>(json), Ok(()));
}

#[cfg(feature = "payments")]
#[test]
fn ok200_payment_initiation_information_json() {
    let json = r#"{"creditorAccount": {"iban": "SE5460000000099990000222"}, "creditorName": "Example Energy AB", "debtorAccount": {"currency": "SEK", "iban": "SE7250000000059990000111"}, "endToEndIdentification": "ORDER-2026-0117", "instructedAmount": {"amount": "1250.50", "currency": "SEK"}, "remittanceInformationUnstructured": "Invoice 2026-0117", "requestedExecutionDate": "2026-03-16", "transactionStatus": "ACSC"}"#;
    assert_eq!(comes_back::<open_payments::types::Ok200PaymentInitiationInformationJson>(json), Ok(()));
    let json = r#"{"creditorAccount": {"iban": "SE5460000000099990000222"}, "creditorName": "Example Housing Association", "dayOfExecution": "1", "debtorAccount": {"iban": "SE7250000000059990000111"}, "executionRule": "following", "frequency": "Monthly", "instructedAmount": {"amount": "6400.00", "currency": "SEK"}, "remittanceInformationUnstructured": "Rent", "startDate": "2026-04-01", "transactionStatus": "ACTC"}"#;
    assert_eq!(comes_back::<open_payments::types::Ok200PaymentInitiationInformationJson>(json), Ok(()));
    let json = r#"{"batchBookingPreferred": true, "debtorAccount": {"iban": "SE7250000000059990000111"}, "payments": [{"creditorAccount": {"iban": "SE5460000000099990000222"}, "creditorName": "First Example", "endToEndIdentification": "PAY-2026-03-1", "instructedAmount": {"amount": "27150.00", "currency": "SEK"}}, {"creditorAccount": {"bban": "99990000333", "clearingNumber": "6000"}, "creditorName": "Second Example", "endToEndIdentification": "PAY-2026-03-2", "instructedAmount": {"amount": "24800.00", "currency": "SEK"}}], "requestedExecutionDate": "2026-03-25", "transactionStatus": "PART"}"#;
    assert_eq!(comes_back::<open_payments::types::Ok200PaymentInitiationInformationJson>(json), Ok(()));
}

#[cfg(feature = "payments")]
#[test]
fn payment_initation_swedish_giro_request_response201() {
    let json = r#"{"_links": {"self": {"href": "/psd2/paymentinitiation/v1/payments/domestic/6f1d2c3b-9a48-4e57-8b06-1c2d3e4f5a60"}, "startAuthorisationWithTransactionAuthorisation": {"href": "/psd2/paymentinitiation/v1/payments/domestic/6f1d2c3b-9a48-4e57-8b06-1c2d3e4f5a60/authorisations"}, "status": {"href": "/psd2/paymentinitiation/v1/payments/domestic/6f1d2c3b-9a48-4e57-8b06-1c2d3e4f5a60/status"}}, "paymentId": "6f1d2c3b-9a48-4e57-8b06-1c2d3e4f5a60", "transactionStatus": "RCVD"}"#;
    assert_eq!(comes_back::<open_payments::types::PaymentInitationSwedishGiroRequestResponse201>(json), Ok(()));
}

#[cfg(feature = "payments")]
#[test]
fn payment_initiation_cancel_response202() {
    let json = r#"{"_links": {"startAuthorisation": {"href": "/psd2/paymentinitiation/v1/payments/domestic/6f1d2c3b-9a48-4e57-8b06-1c2d3e4f5a60/cancellation-authorisations"}}, "transactionStatus": "ACTC"}"#;
    assert_eq!(comes_back::<open_payments::types::PaymentInitiationCancelResponse202>(json), Ok(()));
}

#[cfg(feature = "payments")]
#[test]
fn payment_initiation_status_response200_json() {
    let json = r#"{"transactionStatus": "ACSC"}"#;
    assert_eq!(comes_back::<open_payments::types::PaymentInitiationStatusResponse200Json>(json), Ok(()));
    let json = r#"{"tppMessages": [{"category": "ERROR", "code": "PAYMENT_FAILED", "text": "The account lacks funds."}], "transactionStatus": "RJCT"}"#;
    assert_eq!(comes_back::<open_payments::types::PaymentInitiationStatusResponse200Json>(json), Ok(()));
}

#[test]
fn sca_status_report() {
    let json = r#"{"scaStatus": "finalised"}"#;
    assert_eq!(comes_back::<open_payments::types::ScaStatusReport>(json), Ok(()));
    let json = r#"{"challengeData": {"data": ["7d2e9b04-51c6-4fa3-8e70-b95a6c1d2f38"]}, "scaStatus": "started"}"#;
    assert_eq!(comes_back::<open_payments::types::ScaStatusReport>(json), Ok(()));
    let json = r#"{"challengeData": {"image": "data:image/png;base64,ZXhhbXBsZQ=="}, "scaStatus": "started"}"#;
    assert_eq!(comes_back::<open_payments::types::ScaStatusReport>(json), Ok(()));
}

#[cfg(feature = "accounts")]
#[test]
fn transaction() {
    let json = r#"{"additionalInformation": "Card purchase", "bankTransactionCode": "PMNT-CCRD-POSD", "bookingDate": "2026-02-26", "creditorName": "Example Hotel", "currencyExchange": [{"exchangeRate": "11.375", "quotationDate": "2026-02-26", "sourceCurrency": "EUR", "targetCurrency": "SEK", "unitCurrency": "EUR"}], "entryReference": "20260226-0038", "transactionAmount": {"amount": "568.75", "currency": "SEK"}, "transactionId": "9e8d7c6b-5a49-4382-9716-f5e4d3c2b1a0", "valueDate": "2026-02-26"}"#;
    assert_eq!(comes_back::<open_payments::types::Transaction>(json), Ok(()));
}

#[cfg(feature = "accounts")]
#[test]
fn transaction_report() {
    let json = r#"{"account": {"currency": "SEK", "iban": "SE7250000000059990000111"}, "transactions": {"_links": {"account": "/psd2/accountinformation/v1/accounts/e3d1f0a2-8b7c-4d64-9e15-7a6b5c4d3e28"}, "booked": [{"bookingDate": "2026-02-27", "creditorAccount": {"bankGiro": "991-2346"}, "creditorName": "Example Water AB", "entryReference": "20260227-0041", "proprietaryBankTransactionCode": "BG", "remittanceInformationStructured": "1234567897", "remittanceInformationUnstructured": "Water", "transactionAmount": {"amount": "349.00", "currency": "SEK"}, "transactionId": "5a4b3c2d-1e0f-4968-8776-695a4b3c2d1e", "valueDate": "2026-02-27"}, {"additionalInformation": "Card purchase", "bankTransactionCode": "PMNT-CCRD-POSD", "bookingDate": "2026-02-26", "creditorName": "Example Hotel", "currencyExchange": [{"exchangeRate": "11.375", "quotationDate": "2026-02-26", "sourceCurrency": "EUR", "targetCurrency": "SEK", "unitCurrency": "EUR"}], "entryReference": "20260226-0038", "transactionAmount": {"amount": "568.75", "currency": "SEK"}, "transactionId": "9e8d7c6b-5a49-4382-9716-f5e4d3c2b1a0", "valueDate": "2026-02-26"}], "pending": [{"creditorName": "Example Café", "transactionAmount": {"amount": "38.00", "currency": "SEK"}, "valueDate": "2026-03-05"}]}}"#;
    assert_eq!(comes_back::<open_payments::types::TransactionReport>(json), Ok(()));
    let json = r#"{"account": {"currency": "SEK", "iban": "SE7250000000059990000111"}, "transactions": {"_links": {"account": {"href": "/psd2/accountinformation/v1/accounts/e3d1f0a2-8b7c-4d64-9e15-7a6b5c4d3e28"}, "next": {"href": "/psd2/accountinformation/v1/accounts/e3d1f0a2-8b7c-4d64-9e15-7a6b5c4d3e28/transactions?bookingStatus=booked&page=2"}}, "booked": [{"bookingDate": "2026-02-27", "creditorAccount": {"bankGiro": "991-2346"}, "creditorName": "Example Water AB", "entryReference": "20260227-0041", "proprietaryBankTransactionCode": "BG", "remittanceInformationStructured": "1234567897", "remittanceInformationUnstructured": "Water", "transactionAmount": {"amount": "349.00", "currency": "SEK"}, "transactionId": "5a4b3c2d-1e0f-4968-8776-695a4b3c2d1e", "valueDate": "2026-02-27"}]}}"#;
    assert_eq!(comes_back::<open_payments::types::TransactionReport>(json), Ok(()));
    let json = r#"{"_links": {"download": {"href": "/psd2/accountinformation/v1/accounts/e3d1f0a2-8b7c-4d64-9e15-7a6b5c4d3e28/transactions/download/2026-02"}}, "account": {"iban": "SE7250000000059990000111"}}"#;
    assert_eq!(comes_back::<open_payments::types::TransactionReport>(json), Ok(()));
}

#[test]
fn update_psu_data() {
    let json = r#"{"authenticationMethodId": "mbid"}"#;
    assert_eq!(comes_back::<open_payments::types::UpdatePsuData>(json), Ok(()));
    let json = r#"{"scaAuthenticationData": "123456"}"#;
    assert_eq!(comes_back::<open_payments::types::UpdatePsuData>(json), Ok(()));
    let json = r#"{"psuData": {"password": "example"}}"#;
    assert_eq!(comes_back::<open_payments::types::UpdatePsuData>(json), Ok(()));
}
