//! Names: from what a description calls a thing to one Rust name in its scope.

mod runtime;
mod sets;
mod setters;

use insta::assert_snapshot;

use crate::fixture::{Fixture, Generated, answered, dedent, paths, sent, with_paths, with_paths_and_schemas};

/// Names of schemas that a careless generator stumbles over.
const OBSTACLES: [&str; 32] = [
    "Option", "String", "Result", "Vec", "Box", "Client", "Error", "Self", "self", "type", "crate", "super", "1abc", "-", "🙂",
    "Read", "Write", "Reader", "Writer", "Response", "Psu", "Default", "From", "Clone", "Debug", "Json", "Status", "Body",
    "Call", "Bytes", "Decimal", "a b",
];

#[test]
fn schemas_named_like_what_code_is_made_of_get_names_of_their_own() {
    let schemas = OBSTACLES.map(|name| {
        format!("'{name}': {{ type: object, properties: {{ a: {{ type: string }}, '{name}': {{ type: string }} }} }}\n")
    });
    let properties = OBSTACLES.map(|name| format!("{{ $ref: '#/components/schemas/{name}' }}"));
    let root = format!("Root: {{ type: object, properties: {{ all: {{ oneOf: [{}] }} }} }}\n", properties.join(", "));
    let package = answered(&(root + &schemas.concat()));
    assert_snapshot!(package.item("enum RootAll"), @r#"
    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum RootAll {
        Minus(Minus),
        Value1abc(Value1abc),
        Body(Body),
        Box(BoxType),
        Bytes(Bytes),
        Call(Call),
        Client(ClientType),
        Clone(Clone),
        Debug(Debug),
        Decimal(Decimal),
        Default(DefaultType),
        Error(Error),
        From(FromType),
        Json(Json),
        Option(OptionType),
        Psu(PsuType),
        Read(Read),
        Reader(Reader),
        Response(Response),
        Result(ResultType),
        SelfTypeU53U65U6cU66(SelfTypeType),
        Status(Status),
        String(StringType),
        Vec(VecType),
        Write(Write),
        Writer(Writer),
        AB(AB),
        Crate(Crate),
        LowercaseSelf(LowercaseSelf),
        Super(Super),
        Type(Type),
        U1f642(U1f642),
        Unknown(UnknownVariant),
    }
    "#);
}

#[test]
fn an_enum_may_have_the_name_of_what_enums_implement() {
    let package = answered(
        "
        Root: { type: object, properties: { a: { $ref: '#/components/schemas/Eq' }, b: { $ref: '#/components/schemas/PartialEq' } } }
        Eq: { type: string, enum: [a] }
        PartialEq: { type: string, enum: [b] }
        ",
    );
    assert_snapshot!(package.item("struct Root"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        pub a: Option<Eq>,
        pub b: Option<PartialEq>,
    }
    ");
}

#[test]
fn properties_named_like_keywords_get_names_of_their_own() {
    let names = [
        "type",
        "self",
        "Self",
        "crate",
        "async",
        "",
        "1st",
        "a-b",
        "a_b",
        "aB",
        "additional",
        "variant",
        "new",
        "🙂",
        "object",
        "reader",
        "field",
    ];
    let properties = names.map(|name| format!("'{name}': {{ type: string }}"));
    let package = answered(&format!("Root: {{ type: object, properties: {{ {} }} }}\n", properties.join(", ")));
    assert_snapshot!(package.item("struct Root"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        pub r#type: Option<String>,
        pub self_lowercase: Option<String>,
        pub self_capitalized: Option<String>,
        pub crate_: Option<String>,
        pub r#async: Option<String>,
        pub empty: Option<String>,
        pub value_1st: Option<String>,
        pub a_minus_b: Option<String>,
        pub a_b: Option<String>,
        pub a_b_u61u42: Option<String>,
        pub additional_field: Option<String>,
        pub variant_field: Option<String>,
        pub new: Option<String>,
        pub u1f642: Option<String>,
        pub object: Option<String>,
        pub reader: Option<String>,
        pub field: Option<String>,
    }
    ");
}

#[test]
fn properties_named_like_methods_have_setters_that_hide_none() {
    let names = ["new", "with_new", "write", "clone", "default", "fmt", "variant", "additional", "type", "self"];
    let properties = names.map(|name| format!("'{name}': {{ type: boolean }}"));
    let package = sent(&format!("Root: {{ type: object, properties: {{ {} }} }}\n", properties.join(", ")));
    assert_snapshot!(package.item("constructor! Root"), @"
    constructor!(Root: new() {
        with_new: bool,
        fmt: bool,
        variant_field: bool,
        additional_field: bool,
        r#type: bool,
        self_: bool,
    } renamed {
        with_new_field => new: bool,
        with_write => write: bool,
        with_clone => clone: bool,
        with_default => default: bool,
    });
    ");
}

#[test]
fn properties_named_like_local_variables_are_read_apart() {
    let package = answered(
        "Root: { type: object, properties: { object: { type: string }, reader: { type: string }, reader_: { type: string }, field: { type: string } }, additionalProperties: { type: string } }\n",
    );
    assert_snapshot!(package.item("impl Read for Root"), @r#"
    impl Read for Root {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut object: Option<String> = None;
            let mut reader_: Option<String> = None;
            let mut reader_underscore: Option<String> = None;
            let mut field: Option<String> = None;
            let mut additional = BTreeMap::new();
            reader.open_object(&mut [
                ("object", &mut object),
                ("reader", &mut reader_),
                ("reader_", &mut reader_underscore),
                ("field", &mut field),
            ], &mut additional)?;
            Ok(Self { object, reader: reader_, reader_underscore, field, additional })
        }
    }
    "#);
}

#[test]
fn operations_named_like_keywords_get_names_of_their_own() {
    let names = ["type", "self", "async", "request_id", "box", "1st", "list", "List", "send", "clone", "drop", "x"];
    let operations = names.iter().enumerate().map(|(at, name)| {
        format!("/{at}: {{ get: {{ operationId: '{name}', responses: {{ '204': {{ description: None. }} }} }} }}\n")
    });
    let package = paths(&operations.collect::<String>());
    assert_snapshot!(package.item("impl Operations"), @"
    impl Operations {
        pub fn r#type(&self) -> TypeRequest {
            TypeRequest::new(self.binding.call(&TYPE))
        }

        pub fn self_(&self) -> SelfTypeRequest {
            SelfTypeRequest::new(self.binding.call(&SELF_TYPE))
        }

        pub fn r#async(&self) -> AsyncRequest {
            AsyncRequest::new(self.binding.call(&ASYNC))
        }

        pub fn request_id(&self) -> RequestIdRequest {
            RequestIdRequest::new(self.binding.call(&REQUEST_ID))
        }

        pub fn r#box(&self) -> BoxRequest {
            BoxRequest::new(self.binding.call(&BOX))
        }

        pub fn value_1st(&self) -> Value1stRequest {
            Value1stRequest::new(self.binding.call(&VALUE1ST))
        }

        pub fn list(&self) -> ListRequest {
            ListRequest::new(self.binding.call(&LIST))
        }

        pub fn list_operation(&self) -> ListOperationRequest {
            ListOperationRequest::new(self.binding.call(&LIST_OPERATION))
        }

        pub fn send(&self) -> SendRequest {
            SendRequest::new(self.binding.call(&SEND))
        }

        pub fn clone_operation(&self) -> CloneOperationRequest {
            CloneOperationRequest::new(self.binding.call(&CLONE_OPERATION))
        }

        pub fn drop(&self) -> DropRequest {
            DropRequest::new(self.binding.call(&DROP))
        }

        pub fn x(&self) -> XRequest {
            XRequest::new(self.binding.call(&X))
        }
    }
    ");
}

#[test]
fn parameters_named_like_parts_of_a_method_get_names_of_their_own() {
    let names = ["self", "call", "type", "body", "request_id", "timeout", "binding", "arguments"];
    let parameters = names.map(|name| format!("      - {{ name: {name}, in: query, schema: {{ type: string }} }}\n"));
    let package = paths(&format!(
        "
/accounts:
  post:
    operationId: send
    parameters:
{}    requestBody: {{ content: {{ text/plain: {{ schema: {{ type: string }} }} }} }}
    responses: {{ '204': {{ description: None. }} }}
",
        parameters.concat()
    ));
    assert_snapshot!(package.item("impl SendRequest"), @r#"
    impl SendRequest {
        pub fn arguments(mut self, arguments: impl AsRef<str>) -> Self {
            self.call.set_text(7, arguments);
            self
        }

        pub fn binding(mut self, binding: impl AsRef<str>) -> Self {
            self.call.set_text(6, binding);
            self
        }

        pub fn body_query(mut self, body_query: impl AsRef<str>) -> Self {
            self.call.set_text(3, body_query);
            self
        }

        pub fn call_query(mut self, call_query: impl AsRef<str>) -> Self {
            self.call.set_text(1, call_query);
            self
        }

        pub fn request_id_query(mut self, request_id_query: impl AsRef<str>) -> Self {
            self.call.set_text(4, request_id_query);
            self
        }

        pub fn self_(mut self, self_: impl AsRef<str>) -> Self {
            self.call.set_text(0, self_);
            self
        }

        pub fn timeout_query(mut self, timeout_query: impl AsRef<str>) -> Self {
            self.call.set_text(5, timeout_query);
            self
        }

        pub fn r#type(mut self, r#type: impl AsRef<str>) -> Self {
            self.call.set_text(2, r#type);
            self
        }

        pub fn body(mut self, body: impl AsRef<str>) -> Self {
            self.call.text("text/plain", body.as_ref());
            self
        }
    }
    "#);
}

#[test]
fn tags_named_like_modules_of_the_package_get_names_of_their_own() {
    let tags = [
        "types",
        "client",
        "std",
        "self",
        "type",
        "Psu",
        "Account Information (AIS)",
        "",
        "shared",
        "lib",
        "main",
        "mod",
        "default",
        "serde",
        "test-kit",
        "new",
        "clone",
    ];
    let operations = tags.iter().enumerate().map(|(at, tag)| {
        format!(
            "/{at}: {{ get: {{ operationId: 'get{at}', tags: ['{tag}'], responses: {{ '204': {{ description: None. }} }} }} }}\n"
        )
    });
    let package = paths(&operations.collect::<String>());
    let modules: Vec<&str> = package.files().keys().map(String::as_str).filter(|path| path.ends_with(".rs")).collect();
    assert_snapshot!(modules.join("\n") + "\n\n" + features(&package), @r#"
    src/account_information_ais.rs
    src/client.rs
    src/client_operations.rs
    src/clone_operations.rs
    src/default_operations.rs
    src/empty.rs
    src/lib.rs
    src/lib_operations.rs
    src/main_operations.rs
    src/mod_operations.rs
    src/new_operations.rs
    src/psu_operations.rs
    src/self_.rs
    src/serde_operations.rs
    src/shared_operations.rs
    src/std_operations.rs
    src/test_kit.rs
    src/test_kit/account_information_ais.rs
    src/test_kit/client_operations.rs
    src/test_kit/clone_operations.rs
    src/test_kit/default_operations.rs
    src/test_kit/empty.rs
    src/test_kit/lib_operations.rs
    src/test_kit/main_operations.rs
    src/test_kit/mod_operations.rs
    src/test_kit/new_operations.rs
    src/test_kit/psu_operations.rs
    src/test_kit/self_.rs
    src/test_kit/serde_operations.rs
    src/test_kit/shared_operations.rs
    src/test_kit/std_operations.rs
    src/test_kit/test_kit_operations.rs
    src/test_kit/type.rs
    src/test_kit/types_operations.rs
    src/test_kit_operations.rs
    src/type.rs
    src/types.rs
    src/types_operations.rs

    [features]
    default = ["types-operations", "client-operations", "std-operations", "self-", "type", "psu-operations", "account-information-ais", "empty", "shared-operations", "lib-operations", "main-operations", "mod-operations", "default-operations", "serde-operations", "test-kit-operations", "new-operations", "clone-operations", "reqwest"]
    types-operations = []
    client-operations = []
    std-operations = []
    self- = []
    type = []
    psu-operations = []
    account-information-ais = []
    empty = []
    shared-operations = []
    lib-operations = []
    main-operations = []
    mod-operations = []
    default-operations = []
    serde-operations = []
    test-kit-operations = []
    new-operations = []
    clone-operations = []
    encrypted-pem = ["portal-runtime/encrypted-pem"]
    file-store = ["portal-runtime/file-store"]
    gzip = ["portal-runtime/gzip"]
    pkcs12 = ["portal-runtime/pkcs12"]
    reqwest = ["portal-runtime/reqwest"]
    serde = ["portal-runtime/serde", "test-kit"]
    test-kit = ["portal-runtime/test-kit"]
    "#);
}

#[test]
fn a_tag_is_told_from_a_feature_that_every_package_has() {
    let tags = ["reqwest", "file store", "gzip"].map(|tag| {
        format!(
            "/{0}: {{ get: {{ operationId: '{0}', tags: ['{tag}'], responses: {{ '204': {{ description: None. }} }} }} }}\n",
            tag.replace(' ', "-")
        )
    });
    let package = paths(&tags.concat());
    let features = features(&package);
    let of_tags = ["reqwest-operations", "file-store-operations", "gzip-operations"];
    assert!(of_tags.iter().all(|feature| features.contains(&format!("\n{feature} = []"))), "{features}");
}

#[test]
fn a_tag_in_letters_of_any_alphabet_is_a_module_in_ascii() {
    let tagged = |at: usize, tag: &str| {
        format!("/{at}: {{ get: {{ operationId: get{at}, tags: [{tag}], responses: {{ '204': {{ description: None. }} }} }} }}\n")
    };
    let package = paths(&(tagged(0, "Överföring") + &tagged(1, "口座")));
    assert_snapshot!(features(&package), @r#"
    [features]
    default = ["overforing", "u53e3u5ea7", "reqwest"]
    overforing = []
    u53e3u5ea7 = []
    encrypted-pem = ["portal-runtime/encrypted-pem"]
    file-store = ["portal-runtime/file-store"]
    gzip = ["portal-runtime/gzip"]
    pkcs12 = ["portal-runtime/pkcs12"]
    reqwest = ["portal-runtime/reqwest"]
    serde = ["portal-runtime/serde", "test-kit"]
    test-kit = ["portal-runtime/test-kit"]
    "#);
}

#[test]
fn what_keeps_a_name_from_being_a_keyword_has_no_place_inside_a_name() {
    let described = "
        /self:
          get:
            tags: [self]
            parameters: [{ name: self, in: query, schema: { type: string } }, { name: self, in: header, schema: { type: string } }]
            responses: { '200': { description: Shared., content: { application/json: { schema: { $ref: '#/components/schemas/Shared' } } } } }
        /self/{super}/{self}:
          get:
            tags: [crate]
            parameters:
              - { name: super, in: path, required: true, schema: { type: string } }
              - { name: self, in: path, required: true, schema: { type: string } }
            responses: { '200': { description: Shared., content: { application/json: { schema: { $ref: '#/components/schemas/Shared' } } } } }
        /other:
          get:
            tags: [other]
            responses: { '204': { description: None. } }
        ";
    let schemas = "Shared: { type: object, properties: { a: { type: string } } }\n";
    let package = Fixture::description(with_paths_and_schemas(&dedent(described), schemas)).generate();
    let methods = ["impl SelfType", "impl GetRequest", "impl Crate"].map(|label| package.item(label));
    let methods = methods.iter().flat_map(|text| text.lines()).filter(|line| line.contains("pub fn")).map(str::trim);
    let files = package.files().keys().map(String::as_str).filter(|path| path.starts_with("src/types/"));
    assert_snapshot!(methods.chain(files).collect::<Vec<_>>().join("\n"), @"
    pub fn get(&self) -> GetRequest {
    pub fn self_query(mut self, self_query: impl AsRef<str>) -> Self {
    pub fn self_header(mut self, self_header: impl AsRef<str>) -> Self {
    pub fn self_(
    src/types/shared.rs
    ");
}

fn features(package: &Generated) -> &str {
    let manifest = package.file("Cargo.toml");
    let from = manifest.find("[features]").unwrap_or_default();
    let to = manifest.find("[dependencies]").unwrap_or(manifest.len());
    manifest[from..to].trim()
}

#[test]
fn schemas_whose_names_fold_together_are_told_apart() {
    let package = answered(
        "
        Root:
          type: object
          properties:
            one: { $ref: '#/components/schemas/account_list' }
            two: { $ref: '#/components/schemas/accountList' }
            three: { $ref: '#/components/schemas/AccountList' }
        account_list: { type: object, properties: { a: { type: string } } }
        accountList: { type: object, properties: { b: { type: string } } }
        AccountList: { type: object, properties: { c: { type: string } } }
        ",
    );
    assert_snapshot!(package.item("struct Root"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        pub one: Option<AccountUnderscoreList>,
        pub two: Option<LowercaseAccountList>,
        pub three: Option<AccountList>,
    }
    ");
}

#[test]
fn equal_schemas_of_one_name_in_two_apis_are_one_type() {
    let fixture = two_apis("{ type: object, properties: { a: { type: string } } }");
    assert_snapshot!(fixture.generate().items(&["impl Operation for OneOperation", "impl Operation for TwoOperation"]), @"
    impl Operation for OneOperation {
        type Body = Account;
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
    }

    impl Operation for TwoOperation {
        type Body = Account;
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
    }
    ");
}

#[test]
fn different_schemas_of_one_name_take_the_names_of_their_apis() {
    let fixture = two_apis("{ type: object, properties: { b: { type: string } } }");
    assert_snapshot!(fixture.generate().items(&["impl Operation for OneOperation", "impl Operation for TwoOperation"]), @"
    impl Operation for OneOperation {
        type Body = AccountsAccount;
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
    }

    impl Operation for TwoOperation {
        type Body = PaymentsAccount;
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
    }
    ");
}

#[test]
fn operations_of_one_path_in_two_apis_are_told_apart() {
    let described = |id: &str, response: &str| {
        with_paths(&format!(
            "
/accounts:
  get:
    operationId: {id}
    tags: [accounts]
    responses: {{ '200': {{ description: Them., content: {{ application/json: {{ schema: {{ type: {response} }} }} }} }} }}
"
        ))
    };
    let fixture = Fixture::portal("apis: { one: { description: one.yaml }, two: { description: two.yaml } }\n")
        .file("one.yaml", described("list", "string"))
        .file("two.yaml", described("list_all", "integer"));
    assert_snapshot!(fixture.outcome().lock + "\n" + &fixture.generate().item("impl Accounts"), @"
    # Names given out so far, by address. Written by `cargo xtask generate`; keep it under version control.
    operation one:GET /accounts = accounts.list
    operation two:GET /accounts = accounts.list_all
    server one = One
    server two = Two
    tag accounts = accounts

    impl Accounts {
        pub fn list(&self) -> ListRequest {
            ListRequest::new(self.binding.call(&LIST))
        }

        pub fn list_all(&self) -> ListAllRequest {
            ListAllRequest::new(self.binding.call(&LIST_ALL))
        }
    }
    ");
}

/// Two APIs with a schema `Account`; that of the second is given.
fn two_apis(second: &str) -> Fixture {
    let described = |name: &str, account: &str| {
        with_paths_and_schemas(
            &format!(
                "/{name}: {{ get: {{ operationId: {name}, tags: [Operations], responses: {{ '200': {{ description: It., content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Account' }} }} }} }} }} }} }}\n"
            ),
            &format!("Account: {account}\n"),
        )
    };
    Fixture::portal("apis: { accounts: { description: one.yaml }, payments: { description: two.yaml } }\n")
        .file("one.yaml", described("one", "{ type: object, properties: { a: { type: string } } }"))
        .file("two.yaml", described("two", second))
}

#[test]
fn names_that_the_lock_holds_stay_when_a_newcomer_wants_them() {
    let package = Fixture::description(with_paths_and_schemas(
        "
        /old: { get: { operationId: old, tags: [Operations], responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/z-account' } } } } } } }
        /recent: { get: { operationId: recent, tags: [Operations], responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Account' } } } } } } }
        ",
        "
        z-account: { type: object, properties: { a: { type: string } } }
        Account: { type: object, properties: { b: { type: string } } }
        ",
    ))
    .locked("type z-account = Account\noperation GET /old = operations.fetch\n")
    .generate();
    assert_snapshot!(package.items(&["fn Operations::fetch", "impl Operation for FetchOperation", "impl Operation for RecentOperation"]), @"
    pub fn fetch(&self) -> FetchRequest {
        FetchRequest::new(self.binding.call(&FETCH))
    }

    impl Operation for FetchOperation {
        type Body = Account;
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
    }

    impl Operation for RecentOperation {
        type Body = AccountType;
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
    }
    ");
}

#[test]
fn a_name_that_portal_yaml_gives_goes_before_the_one_that_the_lock_holds() {
    let described = with_paths_and_schemas(
        "/a: { get: { operationId: a, responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/account' } } } } } } }\n",
        "account: { type: object, properties: { a: { type: string } } }\n",
    );
    let settings = "apis: { api: { description: api.yaml } }\nnames: { types: { account: Given } }\n";
    let fixture = Fixture::portal(settings).file("api.yaml", described).locked("type account = Held\n");
    assert_snapshot!(fixture.generate().item("impl Operation for GetOperation"), @"
    impl Operation for GetOperation {
        type Body = Given;
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
    }
    ");
}

#[test]
fn the_lock_lists_names_by_address() {
    let outcome = Fixture::description(with_paths_and_schemas(
        "/accounts: { get: { operationId: list, tags: [ais], responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Account' } } } } } } }\n",
        "Account: { type: object, properties: { owner: { type: object, properties: { name: { type: string } } } } }\n",
    ))
    .outcome();
    assert_snapshot!(outcome.lock, @"
    # Names given out so far, by address. Written by `cargo xtask generate`; keep it under version control.
    field Account/owner: name = name
    field Account: owner = owner
    operation GET /accounts = ais.accounts
    tag ais = ais
    type Account = Account
    type Account/owner = AccountOwner
    ");
}

#[test]
fn names_that_the_lock_holds_stay_when_a_second_api_joins() {
    let lock = "type Account = Held\noperation GET /one = ones.fetch\n";
    let fixture = two_apis("{ type: object, properties: { b: { type: string } } }").locked(lock);
    assert_snapshot!(fixture.outcome().lock, @"
    # Names given out so far, by address. Written by `cargo xtask generate`; keep it under version control.
    field accounts:Account: a = a
    field payments:Account: b = b
    operation accounts:GET /one = operations.fetch
    operation payments:GET /two = operations.two
    server accounts = Accounts
    server payments = Payments
    tag Operations = operations
    type accounts:Account = Held
    type payments:Account = Account
    ");
    assert_snapshot!(fixture.generate().items(&["fn Operations::fetch", "impl Operation for FetchOperation", "impl Operation for TwoOperation"]), @"
    pub fn fetch(&self) -> FetchRequest {
        FetchRequest::new(self.binding.call(&FETCH))
    }

    impl Operation for FetchOperation {
        type Body = Held;
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
    }

    impl Operation for TwoOperation {
        type Body = Account;
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
    }
    ");
}

#[test]
fn a_line_of_the_lock_with_its_api_goes_before_one_without() {
    let lock = "type Account = Old\ntype accounts:Account = Held\n";
    let fixture = two_apis("{ type: object, properties: { b: { type: string } } }").locked(lock);
    assert_snapshot!(fixture.outcome().lock, @"
    # Names given out so far, by address. Written by `cargo xtask generate`; keep it under version control.
    field accounts:Account: a = a
    field payments:Account: b = b
    operation accounts:GET /one = operations.one
    operation payments:GET /two = operations.two
    server accounts = Accounts
    server payments = Payments
    tag Operations = operations
    type accounts:Account = Held
    type payments:Account = Account
    ");
}

#[test]
fn a_line_of_the_lock_that_cannot_be_read_is_an_error() {
    let fixture =
        Fixture::description(with_paths("/a: { get: { operationId: a, responses: { '204': { description: None. } } } }\n"));
    assert_snapshot!(fixture.locked("type account: Account\n").findings(), @"
    error[P0709]: names.lock: line 1 is not `kind address = name`; delete the line and generate again
    ");
}

#[test]
fn modules_and_their_features_are_ascii_and_each_has_its_own() {
    let operation = |tag: &str, id: &str| {
        format!("/{id}: {{ get: {{ operationId: {id}, tags: ['{tag}'], responses: {{ '204': {{ description: None. }} }} }} }}\n")
    };
    let package = paths(&[operation("Överföringar", "a"), operation("Overforingar", "b"), operation("счета", "c")].concat());
    let manifest = package.file("Cargo.toml");
    let features =
        &manifest[manifest.find("[features]").unwrap_or_default()..manifest.find("[dependencies]").unwrap_or_default()];
    let modules = package.files().keys().filter(|path| path.starts_with("src/")).map(|path| path.as_str()).collect::<Vec<_>>();
    assert_snapshot!(features.to_owned() + &modules.join("\n"), @r#"
    [features]
    default = ["overforingar3", "overforingar2", "u441u447u435u442u430", "reqwest"]
    overforingar3 = []
    overforingar2 = []
    u441u447u435u442u430 = []
    encrypted-pem = ["portal-runtime/encrypted-pem"]
    file-store = ["portal-runtime/file-store"]
    gzip = ["portal-runtime/gzip"]
    pkcs12 = ["portal-runtime/pkcs12"]
    reqwest = ["portal-runtime/reqwest"]
    serde = ["portal-runtime/serde", "test-kit"]
    test-kit = ["portal-runtime/test-kit"]

    src/client.rs
    src/lib.rs
    src/overforingar2.rs
    src/overforingar3.rs
    src/test_kit.rs
    src/test_kit/overforingar2.rs
    src/test_kit/overforingar3.rs
    src/test_kit/u441u447u435u442u430.rs
    src/types.rs
    src/u441u447u435u442u430.rs
    "#);
}

#[test]
fn a_package_that_stands_alone_has_the_names_that_it_gave_out_among_its_files() {
    let package = answered("Account: { type: object, properties: { state: { type: string, enum: [open, '-open'] } } }\n");
    assert_snapshot!(package.file("names.lock"), @"
    # Names given out so far, by address. Written by `cargo xtask generate`; keep it under version control.
    field Account: state = state
    operation GET /root = operations.root
    tag Operations = operations
    type Account = Account
    type Account/state = AccountState
    value Account/state: -open = MinusOpen
    value Account/state: open = Open
    ");
    assert!(package.file("origin.json").contains("\"names.lock\""));
}
