//! Operations: groups, methods, handles and bundles of arguments.

mod usual;

use insta::assert_snapshot;

use crate::fixture::{Fixture, paths};

#[test]
fn operations_are_grouped_by_their_first_tag() {
    let package = Fixture::description(
        "
openapi: 3.0.3
info: { title: Fixture, version: '1' }
tags: [{ name: Account Service, description: Accounts and their balances. }]
paths:
  /accounts: { get: { operationId: list, tags: [Account Service, Other], responses: { '204': { description: None. } } } }
  /cards: { get: { operationId: list_cards, tags: [Cards], responses: { '204': { description: None. } } } }
",
    )
    .generate();
    assert_snapshot!(package.item_with_docs("impl Client"), @r#"
    impl Client {
        /// Begins a client of the server with this base address.
        pub fn builder(server: impl Into<String>) -> Builder<Self> {
            Builder::new(&PORTAL, 0).server(server)
        }

        /// Accounts and their balances.
        #[cfg(feature = "account-service")]
        #[must_use]
        pub fn account_service(&self) -> crate::account_service::AccountService {
            crate::account_service::AccountService {
                binding: self.binding.clone(),
            }
        }

        /// Cards.
        #[cfg(feature = "cards")]
        #[must_use]
        pub fn cards(&self) -> crate::cards::Cards {
            crate::cards::Cards {
                binding: self.binding.clone(),
            }
        }

        /// A request to an endpoint that the description does not have, authorised as the calls of operations are. The path is a template below the base address of the API, such as `/things/{id}`; traces and errors have it as it is.
        pub fn raw(&self, method: Method, path: &'static str) -> RawRequest {
            self.binding.raw(0, method, path)
        }

        /// Shows this identity to servers from the next request on, in all clones. Requests that are under way end with the identity that they began with; tokens that the client requested are given up.
        ///
        /// # Errors
        /// When the builder was given a transport, or TLS cannot be set up. The identity is then as before.
        #[cfg(feature = "reqwest")]
        pub fn replace_identity(&self, identity: Identity) -> Result<(), BuildError> {
            self.binding.client().replace_identity(identity)
        }
    }
    "#);
}

#[test]
fn a_request_is_sent_by_await_and_says_what_comes_of_it() {
    let package = paths(
        "
        /accounts:
          get:
            operationId: listAccounts
            summary: Lists accounts.
            responses:
              '200': { description: Them., content: { application/json: { schema: { type: array, items: { type: string } } } } }
        ",
    );
    assert_snapshot!(package.items(&["fn Accounts::list", "type ListRequest", "impl Operation for ListOperation"]), @"
    pub fn list(&self) -> ListRequest {
        ListRequest::new(self.binding.call(&LIST))
    }

    pub type ListRequest = crate::Request<ListOperation>;

    impl Operation for ListOperation {
        type Body = Vec<String>;
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
    }
    ");
}

#[test]
fn docs_of_a_method_are_safe_markdown() {
    let package = paths(
        "
        /accounts:
          get:
            operationId: list
            deprecated: true
            summary: Lists accounts.
            description: |
              As of <https://example.com>, with [links] and | pipes.

                  GET /accounts

              * one
              * two
            responses: { '204': { description: None. } }
        ",
    );
    assert_snapshot!(package.item_with_docs("fn Accounts::list"), @r#"
    /// Lists accounts.
    ///
    /// As of <https://example.com>, with \[links\] and | pipes.
    ///
    /// ```text
    /// GET /accounts
    /// ```
    ///
    /// * one
    /// * two
    ///
    /// `GET /accounts`
    #[deprecated = "the description says so"]
    pub fn list(&self) -> ListRequest {
        ListRequest::new(self.binding.call(&LIST))
    }
    "#);
}

#[test]
fn docs_of_a_method_tell_of_its_arguments() {
    let package = paths(
        "
        /accounts/{accountId}:
          put:
            operationId: rename
            description: 'Is sent to /accounts/{accountId}'
            parameters:
              - name: accountId
                in: path
                required: true
                schema: { type: string, maxLength: 11 }
                description: The account, one of {accounts}
            requestBody:
              required: true
              description: The new name.
              content: { application/json: { schema: { type: string } } }
            responses: { '204': { description: None. } }
        ",
    );
    assert_snapshot!(package.item_with_docs("fn Account::rename"), @r#"
    /// Is sent to /accounts/{accountId}
    ///
    /// - `body`: The new name.
    ///
    /// `PUT /accounts/{accountId}`
    pub fn rename(&self, body: impl AsRef<str>) -> AccountRenameRequest {
        let mut call = self.binding.call(&ACCOUNT_RENAME);
        call.json("application/json", &body.as_ref());
        AccountRenameRequest::new(call)
    }
    "#);
}

#[test]
fn an_operation_without_an_id_is_named_by_method_and_path() {
    let package = paths(
        "
        /accounts/{accountId}/balances:
          get:
            parameters: [{ name: accountId, in: path, required: true, schema: { type: string } }]
            responses: { '204': { description: None. } }
        ",
    );
    assert_snapshot!(package.item("impl Account"), @"
    impl Account {
        pub fn balances(&self) -> AccountBalancesRequest {
            AccountBalancesRequest::new(self.binding.call(&ACCOUNT_BALANCES))
        }
    }
    ");
}

#[test]
fn an_id_in_the_path_is_a_type_of_its_own() {
    let package = paths(
        "
        /accounts/{account-id}:
          get:
            operationId: read
            parameters: [{ name: account-id, in: path, required: true, schema: { type: string }, description: Names an account. }]
            responses: { '204': { description: None. } }
        ",
    );
    assert_snapshot!(package.items(&["fn Account::get", "string_id! AccountId"]), @"
    pub fn get(&self) -> AccountGetRequest {
        AccountGetRequest::new(self.binding.call(&ACCOUNT_GET))
    }

    string_id! {
        pub struct AccountId: sent
    }
    ");
}

#[test]
fn several_path_ids_become_handles() {
    let package = paths(
        "
        /payments/{paymentId}/authorisations/{authorisationId}:
          parameters:
            - { name: paymentId, in: path, required: true, schema: { type: string } }
            - { name: authorisationId, in: path, required: true, schema: { type: string } }
          get: { operationId: status, responses: { '204': { description: None. } } }
          put: { operationId: update, responses: { '204': { description: None. } } }
        /payments/{paymentId}:
          parameters: [{ name: paymentId, in: path, required: true, schema: { type: string } }]
          get: { operationId: read, responses: { '204': { description: None. } } }
        ",
    );
    let labels = ["impl Payments", "struct Payment", "impl Payment", "impl PaymentAuthorisation"];
    assert_snapshot!(package.items(&labels), @r#"
    impl Payments {
        #[must_use]
        pub fn payment(&self, payment_id: &PaymentId) -> Payment {
            Payment {
                binding: self.binding.with("paymentId", payment_id),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct Payment {
        binding: Binding,
    }

    impl Payment {
        #[must_use]
        pub fn authorisation(
            &self,
            authorisation_id: &AuthorisationId,
        ) -> PaymentAuthorisation {
            PaymentAuthorisation {
                binding: self.binding.with("authorisationId", authorisation_id),
            }
        }

        pub fn get(&self) -> PaymentGetRequest {
            PaymentGetRequest::new(self.binding.call(&PAYMENT_GET))
        }
    }

    impl PaymentAuthorisation {
        pub fn status(&self) -> PaymentAuthorisationStatusRequest {
            PaymentAuthorisationStatusRequest::new(
                self.binding.call(&PAYMENT_AUTHORISATION_STATUS),
            )
        }

        pub fn update(&self) -> PaymentAuthorisationUpdateRequest {
            PaymentAuthorisationUpdateRequest::new(
                self.binding.call(&PAYMENT_AUTHORISATION_UPDATE),
            )
        }
    }
    "#);
}

#[test]
fn more_than_four_arguments_are_one_struct() {
    let package = paths(
        "
        /transfers:
          post:
            operationId: transfer
            parameters:
              - { name: from, in: query, required: true, schema: { type: string } }
              - { name: to, in: query, required: true, schema: { type: string } }
              - { name: day, in: query, required: true, schema: { type: string, format: date } }
              - { name: message, in: query, required: true, schema: { type: string } }
            requestBody: { required: true, content: { application/json: { schema: { type: array, items: { type: string } } } } }
            responses: { '204': { description: None. } }
        ",
    );
    assert_snapshot!(package.items(&["fn Transfers::create", "struct CreateArguments"]), @r#"
    pub fn create(&self, arguments: &CreateArguments) -> CreateRequest {
        let mut call = self.binding.call(&CREATE);
        call.set(2, &arguments.day);
        call.set(0, &arguments.from);
        call.set(3, &arguments.message);
        call.set(1, &arguments.to);
        call.json("application/json", &arguments.body);
        CreateRequest::new(call)
    }

    #[derive(Clone, PartialEq)]
    pub struct CreateArguments {
        pub day: Date,
        pub from: String,
        pub message: String,
        pub to: String,
        pub body: Vec<String>,
    }
    "#);
}

#[test]
fn the_words_of_a_body_stand_with_it_where_arguments_are_one_struct() {
    let package = paths(
        "
        /transfers:
          post:
            operationId: transfer
            parameters:
              - { name: a, in: query, required: true, schema: { type: string } }
              - { name: b, in: query, required: true, schema: { type: string } }
              - { name: c, in: query, required: true, schema: { type: string } }
              - { name: d, in: query, required: true, schema: { type: string } }
            requestBody:
              required: true
              description: What is sent.
              content: { application/json: { schema: { type: array, items: { type: string } } } }
            responses: { '204': { description: None. } }
        ",
    );
    assert!(package.item_with_docs("struct CreateArguments").contains("/// What is sent.\n    pub body: Vec<String>,"));
}

#[test]
fn an_operation_needs_the_scopes_of_one_alternative() {
    let package = Fixture::description(
        "
openapi: 3.0.3
info: { title: Fixture, version: '1' }
security: [{ oauth: [accounts] }]
paths:
  /inherits: { get: { operationId: inherits, tags: [Operations], responses: { '204': { description: None. } } } }
  /public: { get: { operationId: public, tags: [Operations], security: [], responses: { '204': { description: None. } } } }
  /either:
    get:
      operationId: either
      tags: [Operations]
      security: [{ oauth: [accounts, private] }, { oauth: [accounts, corporate] }, {}]
      responses: { '204': { description: None. } }
components:
  securitySchemes:
    oauth:
      type: oauth2
      flows: { clientCredentials: { tokenUrl: 'https://example.com/token', scopes: { accounts: A, private: P, corporate: C } } }
",
    )
    .generate();
    assert_snapshot!(package.scopes(&["static INHERITS", "static PUBLIC", "static EITHER"]), @r#"
    scopes: &[&[&["accounts"]]], security: &[&[0]],
    scopes: &[], security: &[],
    scopes: &[&[&["accounts", "private"], &["accounts", "corporate"]]], security: &[&[0], &[0], &[]],
    "#);
}
