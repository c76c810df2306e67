// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what several groups of operations use.

use portal_runtime::v1::{Write, Writer, constructor};
use portal_runtime::v1::test_kit;
use crate::types::{
    BankStatus, GatewayError, GatewayFault, Link, Links, PaymentError, PaymentErrorCode,
    PaymentStatusReport, PaymentsErrorBody, ScaMethod, TransactionStatus,
    WwwAuthenticateHeaders,
};

constructor!(GatewayError: new(fault: GatewayFault) {});

impl Write for GatewayError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("fault", &self.fault);
    }
}

constructor!(GatewayFault: new(code: i32, message: impl Into<String>) {} text { description });

impl Write for GatewayFault {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("code", &self.code);
        object.field("message", &self.message);
        object.optional("description", &self.description);
    }
}

constructor!(Link: new() {} text { href });

impl Write for Link {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("href", &self.href);
    }
}

constructor!(Links: new() {
    sca_redirect: Link,
    sca_o_auth: Link,
    start_authorisation: Link,
    start_authorisation_with_psu_identification: Link,
    update_psu_identification: Link,
    start_authorisation_with_proprietary_data: Link,
    update_proprietary_data: Link,
    start_authorisation_with_psu_authentication: Link,
    update_psu_authentication: Link,
    start_authorisation_with_encrypted_psu_authentication: Link,
    update_encrypted_psu_authentication: Link,
    select_authentication_method: Link,
    start_authorisation_with_transaction_authorisation: Link,
    self_: Link,
    status: Link,
    sca_status: Link,
    account: Link,
    balances: Link,
    transactions: Link,
    transaction_details: Link,
    first: Link,
    next: Link,
    previous: Link,
    last: Link,
    download: Link,
});

impl Write for Links {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("scaRedirect", &self.sca_redirect);
        object.optional("scaOAuth", &self.sca_o_auth);
        object.optional("startAuthorisation", &self.start_authorisation);
        object
            .optional(
                "startAuthorisationWithPsuIdentification",
                &self.start_authorisation_with_psu_identification,
            );
        object.optional("updatePsuIdentification", &self.update_psu_identification);
        object
            .optional(
                "startAuthorisationWithProprietaryData",
                &self.start_authorisation_with_proprietary_data,
            );
        object.optional("updateProprietaryData", &self.update_proprietary_data);
        object
            .optional(
                "startAuthorisationWithPsuAuthentication",
                &self.start_authorisation_with_psu_authentication,
            );
        object.optional("updatePsuAuthentication", &self.update_psu_authentication);
        object
            .optional(
                "startAuthorisationWithEncryptedPsuAuthentication",
                &self.start_authorisation_with_encrypted_psu_authentication,
            );
        object
            .optional(
                "updateEncryptedPsuAuthentication",
                &self.update_encrypted_psu_authentication,
            );
        object
            .optional("selectAuthenticationMethod", &self.select_authentication_method);
        object
            .optional(
                "startAuthorisationWithTransactionAuthorisation",
                &self.start_authorisation_with_transaction_authorisation,
            );
        object.optional("self", &self.self_);
        object.optional("status", &self.status);
        object.optional("scaStatus", &self.sca_status);
        object.optional("account", &self.account);
        object.optional("balances", &self.balances);
        object.optional("transactions", &self.transactions);
        object.optional("transactionDetails", &self.transaction_details);
        object.optional("first", &self.first);
        object.optional("next", &self.next);
        object.optional("previous", &self.previous);
        object.optional("last", &self.last);
        object.optional("download", &self.download);
    }
}

constructor!(PaymentError: new(code: PaymentErrorCode) {} text { title, detail });

impl Write for PaymentError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

constructor!(PaymentStatusReport: new(transaction_status: TransactionStatus) {
    transaction_status_code: BankStatus,
});

impl Write for PaymentStatusReport {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("transactionStatus", &self.transaction_status);
        object.optional("transactionStatusCode", &self.transaction_status_code);
    }
}

constructor!(ScaMethod: new() {} text {
    authentication_type, authentication_version, authentication_method_id, name, explanation
});

impl Write for ScaMethod {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("authenticationType", &self.authentication_type);
        object.optional("authenticationVersion", &self.authentication_version);
        object.optional("authenticationMethodId", &self.authentication_method_id);
        object.optional("name", &self.name);
        object.optional("explanation", &self.explanation);
    }
}

impl test_kit::ToContent for PaymentsErrorBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::PaymentError(value) => test_kit::Content::json(value),
            Self::GatewayError(value) => test_kit::Content::json(value),
            Self::Xml(value) => test_kit::Content::text(value),
        }
    }
}

constructor!(WwwAuthenticateHeaders: new() {} text { www_authenticate });

impl test_kit::ToHeaders for WwwAuthenticateHeaders {
    fn to_headers(&self) -> Vec<(&'static str, String)> {
        test_kit::header_texts(&[("WWW-Authenticate", &self.www_authenticate)])
    }
}
