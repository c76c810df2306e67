// Written by `cargo xtask generate`; changes are lost.

//! Examples of the description, each read as its type and written again.

#![cfg(feature = "test-kit")]

use portal_runtime::v1::test_kit::comes_back;

#[cfg(feature = "accounts")]
#[test]
fn account_envelope() {
    let json = r#"{"account": {"balances": [{"balanceAmount": {"amount": 14250.5, "currency": "SEK"}, "balanceType": "interimAvailable", "creditLimitIncluded": true}, {"balanceAmount": {"amount": 9250.5, "currency": "SEK"}, "balanceType": "expected", "creditLimitIncluded": false}], "bban": "12345678910", "bic": "IBCASES1", "currency": "SEK", "iban": "SE4492700000012345678910", "name": "ICA KONTO", "owner": ["Test Person"], "resourceId": "12345678910"}}"#;
    assert_eq!(comes_back::<ica_banken::types::AccountEnvelope>(json), Ok(()));
}

#[cfg(feature = "accounts")]
#[test]
fn account_list() {
    let json = r#"{"accounts": [{"balances": [{"balanceAmount": {"amount": 14250.5, "currency": "SEK"}, "balanceType": "interimAvailable", "creditLimitIncluded": true}, {"balanceAmount": {"amount": 9250.5, "currency": "SEK"}, "balanceType": "expected", "creditLimitIncluded": false}], "bban": "12345678910", "bic": "IBCASES1", "currency": "SEK", "iban": "SE4492700000012345678910", "name": "ICA KONTO", "owner": ["Test Person"], "resourceId": "12345678910"}, {"balances": [{"balanceAmount": {"amount": 310.0, "currency": "SEK"}, "balanceType": "interimAvailable", "creditLimitIncluded": false}, {"balanceAmount": {"amount": 285.25, "currency": "SEK"}, "balanceType": "expected", "creditLimitIncluded": false}], "bban": "12345678919", "bic": "IBCASES1", "currency": "SEK", "iban": "SE9292700000012345678919", "name": "ICA KONTO", "owner": ["Test Person", "Second Person"], "resourceId": "12345678919"}]}"#;
    assert_eq!(comes_back::<ica_banken::types::AccountList>(json), Ok(()));
}

#[cfg(feature = "accounts")]
#[test]
fn balance_report() {
    let json = r#"{"account": {"bban": "12345678910", "iban": "SE4492700000012345678910"}, "balances": [{"balanceAmount": {"amount": 14250.5, "currency": "SEK"}, "balanceType": "interimAvailable", "creditLimitIncluded": true}, {"balanceAmount": {"amount": 9250.5, "currency": "SEK"}, "balanceType": "expected", "creditLimitIncluded": false}]}"#;
    assert_eq!(comes_back::<ica_banken::types::BalanceReport>(json), Ok(()));
}

#[cfg(feature = "accounts")]
#[test]
fn bank_error() {
    let json = r#"{"code": "PERIOD_INVALID", "detail": "Minimum Value Date or Value Date can not be older than 18 months", "title": "Bad Request"}"#;
    assert_eq!(comes_back::<ica_banken::types::BankError>(json), Ok(()));
    let json = r#"{"code": "RESOURCE_BLOCKED", "detail": "Old KYC information", "title": "Forbidden"}"#;
    assert_eq!(comes_back::<ica_banken::types::BankError>(json), Ok(()));
    let json = r#"{"code": "RESOURCE_UNKNOWN", "detail": "Accountinformation not found", "title": "Not Found"}"#;
    assert_eq!(comes_back::<ica_banken::types::BankError>(json), Ok(()));
}

#[cfg(feature = "funds-confirmations")]
#[test]
fn funds_confirmation() {
    let json = r#"{"fundsAvailable": true}"#;
    assert_eq!(comes_back::<ica_banken::types::FundsConfirmation>(json), Ok(()));
}

#[cfg(feature = "funds-confirmations")]
#[test]
fn funds_confirmation_request() {
    let json = r#"{"account": {"bban": "12345678910", "iban": "SE4492700000012345678910"}, "instructedAmount": {"amount": 349.0, "currency": "SEK"}}"#;
    assert_eq!(comes_back::<ica_banken::types::FundsConfirmationRequest>(json), Ok(()));
}

#[test]
fn gateway_error() {
    let json = r#"{"fault": {"code": 900903, "description": "Access failure for API: /ica/bank, version: 1.0.0", "message": "Access Token Expired"}}"#;
    assert_eq!(comes_back::<ica_banken::types::GatewayError>(json), Ok(()));
    let json = r#"{"fault": {"code": 900804, "description": "You have exceeded your quota", "message": "Message throttled out"}}"#;
    assert_eq!(comes_back::<ica_banken::types::GatewayError>(json), Ok(()));
    let json = r#"{"fault": {"code": 900900, "description": "Error while accessing backend services for API key validation", "message": "Unclassified Authentication Failure"}}"#;
    assert_eq!(comes_back::<ica_banken::types::GatewayError>(json), Ok(()));
}

#[cfg(feature = "payments")]
#[test]
fn payment_details() {
    let json = r#"{"_links": [{"self": {"href": "/Payments/SepaCreditTransfers/6f1d0c52-8a37-4b0e-9c15-2d7be0a4f318"}}, {"status": {"href": "/Payments/SepaCreditTransfers/6f1d0c52-8a37-4b0e-9c15-2d7be0a4f318/status"}}], "creditorAccount": {"bban": "98765432103", "iban": "SE8992700000098765432103"}, "debtorAccount": {"bban": "12345678910", "iban": "SE4492700000012345678910"}, "instructedAmount": {"amount": 349.0, "currency": "SEK"}, "paymentId": "6f1d0c52-8a37-4b0e-9c15-2d7be0a4f318", "psuMessage": "Sign the payment with Mobile BankID.", "remittanceInformationUnsecured": "Invoice 1042", "requestedExecutionDate": "2026-03-20T00:00:00", "scaMethods": [{"authenticationMethodId": "mobile-bankid", "authenticationType": "PUSH_OTP", "authenticationVersion": "1", "explanation": "Sign in the app.", "name": "Mobile BankID"}], "tppMessages": ["The payment waits for a signature."], "transactionFeeIndicator": "false", "transactionFees": {"amount": 0.0, "currency": "SEK"}, "transactionStatus": "RCVD", "transactionStatusCode": "ENTERED", "transactionText": "Invoice 1042"}"#;
    assert_eq!(comes_back::<ica_banken::types::PaymentDetails>(json), Ok(()));
    let json = r#"{"_links": [{"self": {"href": "/Payments/SepaCreditTransfers/6f1d0c52-8a37-4b0e-9c15-2d7be0a4f318"}}, {"status": {"href": "/Payments/SepaCreditTransfers/6f1d0c52-8a37-4b0e-9c15-2d7be0a4f318/status"}}], "creditorAccount": {"bban": "98765432103", "iban": "SE8992700000098765432103"}, "debtorAccount": {"bban": "12345678910", "iban": "SE4492700000012345678910"}, "instructedAmount": {"amount": 349.0, "currency": "SEK"}, "paymentId": "6f1d0c52-8a37-4b0e-9c15-2d7be0a4f318", "remittanceInformationUnsecured": "Invoice 1042", "requestedExecutionDate": "2026-03-20T00:00:00", "transactionFeeIndicator": "false", "transactionFees": {"amount": 0.0, "currency": "SEK"}, "transactionStatus": "RCVD", "transactionStatusCode": "ENTERED", "transactionText": "Invoice 1042"}"#;
    assert_eq!(comes_back::<ica_banken::types::PaymentDetails>(json), Ok(()));
    let json = r#"{"creditorAccount": {"bban": "98765432103", "iban": "SE8992700000098765432103"}, "debtorAccount": {"bban": "12345678910", "iban": "SE4492700000012345678910"}, "instructedAmount": {"amount": 349.0, "currency": "SEK"}, "paymentId": "6f1d0c52-8a37-4b0e-9c15-2d7be0a4f318", "remittanceInformationUnsecured": "Invoice 1042", "requestedExecutionDate": "2026-03-20T00:00:00", "transactionFeeIndicator": "false", "transactionFees": {"amount": 0.0, "currency": "SEK"}, "transactionStatus": "RCVD", "transactionStatusCode": "ENTERED", "transactionText": "Invoice 1042"}"#;
    assert_eq!(comes_back::<ica_banken::types::PaymentDetails>(json), Ok(()));
}

#[test]
fn payment_error() {
    let json = r#"{"code": "EXECUTION_DATE_INVALID", "detail": "The execution date has passed", "title": "Bad Request"}"#;
    assert_eq!(comes_back::<ica_banken::types::PaymentError>(json), Ok(()));
    let json = r#"{"code": "RESOURCE_BLOCKED", "detail": "Old KYC information", "title": "Forbidden"}"#;
    assert_eq!(comes_back::<ica_banken::types::PaymentError>(json), Ok(()));
    let json = r#"{"code": "RESOURCE_UNKNOWN", "detail": "Payment not found", "title": "Not Found"}"#;
    assert_eq!(comes_back::<ica_banken::types::PaymentError>(json), Ok(()));
}

#[cfg(feature = "payments")]
#[test]
fn payment_initiation() {
    let json = r#"{"creditorAccount": {"bban": "98765432103", "iban": "SE8992700000098765432103"}, "creditorName": "Second Person", "debtorAccount": {"bban": "12345678910", "iban": "SE4492700000012345678910"}, "instructedAmount": {"amount": 349.0, "currency": "SEK"}, "remittanceInformationUnsecured": "Invoice 1042", "requestedExecutionDate": "2026-03-20", "transactionText": "Invoice 1042"}"#;
    assert_eq!(comes_back::<ica_banken::types::PaymentInitiation>(json), Ok(()));
}

#[test]
fn payment_status_report() {
    let json = r#"{"transactionStatus": "RCVD", "transactionStatusCode": "ENTERED"}"#;
    assert_eq!(comes_back::<ica_banken::types::PaymentStatusReport>(json), Ok(()));
    let json = r#"{"transactionStatus": "RCVD", "transactionStatusCode": "UNSIGNED"}"#;
    assert_eq!(comes_back::<ica_banken::types::PaymentStatusReport>(json), Ok(()));
}

#[cfg(feature = "periodic-payments")]
#[test]
fn periodic_payment_details() {
    let json = r#"{"_links": [{"self": {"href": "/PeriodicPayments/SepaCreditTransfers/b2c94e07-51f6-4d8a-8e30-7a1f6c3d9052"}}, {"status": {"href": "/PeriodicPayments/SepaCreditTransfers/b2c94e07-51f6-4d8a-8e30-7a1f6c3d9052/status"}}], "creditorAccount": {"bban": "98765432103", "iban": "SE8992700000098765432103"}, "dayOfExecution": "25", "debtorAccount": {"bban": "12345678910", "iban": "SE4492700000012345678910"}, "endDate": "2027-02-25T00:00:00", "executionRule": "preceding", "frequency": "Monthly", "instructedAmount": {"amount": 1200.0, "currency": "SEK"}, "paymentId": "b2c94e07-51f6-4d8a-8e30-7a1f6c3d9052", "psuMessage": "Sign the standing order with Mobile BankID.", "remittanceInformationUnsecured": "Rent", "scaMethods": [{"authenticationMethodId": "mobile-bankid", "authenticationType": "PUSH_OTP", "authenticationVersion": "1", "explanation": "Sign in the app.", "name": "Mobile BankID"}], "startDate": "2026-03-25T00:00:00", "tppMessages": ["The standing order waits for a signature."], "transactionFeeIndicator": "false", "transactionFees": {"amount": 0.0, "currency": "SEK"}, "transactionStatus": "RCVD", "transactionStatusCode": "ENTERED", "transactionText": "Rent"}"#;
    assert_eq!(comes_back::<ica_banken::types::PeriodicPaymentDetails>(json), Ok(()));
    let json = r#"{"_links": [{"self": {"href": "/PeriodicPayments/SepaCreditTransfers/b2c94e07-51f6-4d8a-8e30-7a1f6c3d9052"}}, {"status": {"href": "/PeriodicPayments/SepaCreditTransfers/b2c94e07-51f6-4d8a-8e30-7a1f6c3d9052/status"}}], "creditorAccount": {"bban": "98765432103", "iban": "SE8992700000098765432103"}, "dayOfExecution": "25", "debtorAccount": {"bban": "12345678910", "iban": "SE4492700000012345678910"}, "endDate": "2027-02-25T00:00:00", "executionRule": "preceding", "frequency": "Monthly", "instructedAmount": {"amount": 1200.0, "currency": "SEK"}, "paymentId": "b2c94e07-51f6-4d8a-8e30-7a1f6c3d9052", "remittanceInformationUnsecured": "Rent", "startDate": "2026-03-25T00:00:00", "transactionFeeIndicator": "false", "transactionFees": {"amount": 0.0, "currency": "SEK"}, "transactionStatus": "RCVD", "transactionStatusCode": "ENTERED", "transactionText": "Rent"}"#;
    assert_eq!(comes_back::<ica_banken::types::PeriodicPaymentDetails>(json), Ok(()));
    let json = r#"{"creditorAccount": {"bban": "98765432103", "iban": "SE8992700000098765432103"}, "dayOfExecution": "25", "debtorAccount": {"bban": "12345678910", "iban": "SE4492700000012345678910"}, "endDate": "2027-02-25T00:00:00", "executionRule": "preceding", "frequency": "Monthly", "instructedAmount": {"amount": 1200.0, "currency": "SEK"}, "paymentId": "b2c94e07-51f6-4d8a-8e30-7a1f6c3d9052", "remittanceInformationUnsecured": "Rent", "startDate": "2026-03-25T00:00:00", "transactionFeeIndicator": "false", "transactionFees": {"amount": 0.0, "currency": "SEK"}, "transactionStatus": "CANC", "transactionStatusCode": "CANCELLED", "transactionText": "Rent"}"#;
    assert_eq!(comes_back::<ica_banken::types::PeriodicPaymentDetails>(json), Ok(()));
}

#[cfg(feature = "periodic-payments")]
#[test]
fn periodic_payment_initiation() {
    let json = r#"{"creditorAccount": {"bban": "98765432103", "iban": "SE8992700000098765432103"}, "creditorName": "Second Person", "dayOfExecution": "25", "debtorAccount": {"bban": "12345678910", "iban": "SE4492700000012345678910"}, "endDate": "2027-02-25", "executionRule": "preceding", "frequency": "Monthly", "instructedAmount": {"amount": 1200.0, "currency": "SEK"}, "remittanceInformationUnsecured": "Rent", "startDate": "2026-03-25", "transactionText": "Rent"}"#;
    assert_eq!(comes_back::<ica_banken::types::PeriodicPaymentInitiation>(json), Ok(()));
}

#[cfg(feature = "signing-baskets")]
#[test]
fn signing_basket() {
    let json = r#"{"basketId": "427", "paymentIds": ["6f1d0c52-8a37-4b0e-9c15-2d7be0a4f318"], "transactionStatus": "RCVD"}"#;
    assert_eq!(comes_back::<ica_banken::types::SigningBasket>(json), Ok(()));
    let json = r#"{"basketId": "589", "paymentIds": ["6f1d0c52-8a37-4b0e-9c15-2d7be0a4f318", "6f1d0c52-8a37-4b0e-9c15-2d7be0a4f31a", "6f1d0c52-8a37-4b0e-9c15-2d7be0a4f31b"], "transactionStatus": "ACTC"}"#;
    assert_eq!(comes_back::<ica_banken::types::SigningBasket>(json), Ok(()));
    let json = r#"{"basketId": "427", "paymentIds": ["6f1d0c52-8a37-4b0e-9c15-2d7be0a4f318"], "transactionStatus": "ACTC"}"#;
    assert_eq!(comes_back::<ica_banken::types::SigningBasket>(json), Ok(()));
}

#[cfg(feature = "signing-baskets")]
#[test]
fn signing_basket_request() {
    let json = r#"{"paymentIds": ["6f1d0c52-8a37-4b0e-9c15-2d7be0a4f318"]}"#;
    assert_eq!(comes_back::<ica_banken::types::SigningBasketRequest>(json), Ok(()));
}

#[cfg(feature = "accounts")]
#[test]
fn transaction_envelope() {
    let json = r#"{"transactionsDetails": {"bookingDate": "2026-03-04T07:15:09.38", "creditorAccount": {"bban": "BG9912346"}, "creditorName": "Exempel Energi AB        ", "debtorName": "", "entryReference": "00000003114459127", "remittanceInformationUnstructured": "", "transactionAmount": {"amount": -349.0, "currency": "SEK"}, "transactionText": "Exempel Energi AB", "valueDate": "2026-03-04T00:00:00"}}"#;
    assert_eq!(comes_back::<ica_banken::types::TransactionEnvelope>(json), Ok(()));
}

#[cfg(feature = "accounts")]
#[test]
fn transaction_lists() {
    let json = r"{}";
    assert_eq!(comes_back::<ica_banken::types::TransactionLists>(json), Ok(()));
}

#[cfg(feature = "accounts")]
#[test]
fn transaction_report() {
    let json = r#"{"account": {"bban": "12345678910", "iban": "SE4492700000012345678910"}, "balances": [{"balanceAmount": {"amount": 10048.25, "currency": "SEK"}, "balanceType": "openingBooked", "creditLimitIncluded": false}, {"balanceAmount": {"amount": 9250.5, "currency": "SEK"}, "balanceType": "closingBooked", "creditLimitIncluded": false}], "transactions": {"booked": [{"bookingDate": "2026-03-04T07:15:09.38", "creditorAccount": {"bban": "BG9912346"}, "creditorName": "Exempel Energi AB        ", "debtorName": "", "entryReference": "00000003114459127", "remittanceInformationUnstructured": "", "transactionAmount": {"amount": -349.0, "currency": "SEK"}, "transactionText": "Exempel Energi AB", "valueDate": "2026-03-04T00:00:00"}, {"bookingDate": "2026-03-03T18:42:51.127", "debtorName": "Second Example", "entryReference": "00000003116116872", "remittanceInformationStructured": "1000000000000017", "remittanceInformationUnstructured": "Lunch", "transactionAmount": {"amount": 120.0, "currency": "SEK"}, "transactionText": "Swish", "valueDate": "2026-03-03T00:00:00"}, {"bookingDate": "2026-03-02T09:30:00", "debtorName": "", "entryReference": "00000003109932323", "exchangeRate": [{"currencyFrom": "EUR", "currencyTo": "SEK", "rate": "11,37500000", "rateDate": "2026-03-02T00:00:00"}], "originalAmount": {"amount": 50.0, "currency": "EUR"}, "transactionAmount": {"amount": -568.75, "currency": "SEK"}, "transactionText": "EXAMPLE HOTEL    HELSINKI", "valueDate": "2026-03-02T00:00:00"}], "pending": [{"bookingDate": "2026-03-05T11:06:33.4", "debtorName": "", "entryReference": "00000003109932324", "transactionAmount": {"amount": -38.0, "currency": "SEK"}, "transactionText": "CAFE            STHLM", "valueDate": "2026-03-05T00:00:00"}]}}"#;
    assert_eq!(comes_back::<ica_banken::types::TransactionReport>(json), Ok(()));
}
