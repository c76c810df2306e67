//! Names: from what a description calls a thing to one Rust name in its scope.

use insta::assert_snapshot;

use crate::fixture::{Fixture, answered, paths, with_paths, with_paths_and_schemas};

/// Names of schemas that a careless generator stumbles over, each with one property of the next one's type.
const OBSTACLES: [&str; 32] = [
    "Option", "String", "Result", "Vec", "Box", "Client", "Error", "Self", "self", "type", "crate", "super", "1abc", "-", "🙂", "Read",
    "Write", "Reader", "Writer", "Response", "Psu", "Default", "From", "Clone", "Debug", "Json", "Status", "Body", "Call", "Bytes",
    "Decimal", "a b",
];

#[test]
fn schemas_named_like_what_code_is_made_of_get_names_of_their_own() {
    let schemas = OBSTACLES.map(|name| format!("'{name}': {{ type: object, properties: {{ a: {{ type: string }}, '{name}': {{ type: string }} }} }}\n"));
    let properties = OBSTACLES.map(|name| format!("{{ $ref: '#/components/schemas/{name}' }}"));
    let root = format!("Root: {{ type: object, properties: {{ all: {{ oneOf: [{}] }} }} }}\n", properties.join(", "));
    let package = answered(&(root + &schemas.concat()));
    assert_snapshot!(package.item("enum RootAll"), @"
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum RootAll {
        Option(OptionType),
        String(StringType),
        Result(ResultType),
        Vec(VecType),
        Box(BoxType),
        Client(ClientType),
        Error(Error),
        Self_(Self_),
        Self_2(Self_Type),
        Type(Type),
        Crate(Crate),
        Super(Super),
        Value1abc(Value1abc),
        Minus(Minus),
        U1f642(U1f642),
        Read(ReadType),
        Write(WriteType),
        Reader(ReaderType),
        Writer(WriterType),
        Response(ResponseType),
        Psu(PsuType),
        Default(DefaultType),
        From(FromType),
        Clone(Clone),
        Debug(Debug),
        Json(JsonType),
        Status(crate::types::Status),
        Body(Body),
        Call(crate::types::Call),
        Bytes(BytesType),
        Decimal(DecimalType),
        AB(AB),
        Unknown(UnknownValue),
    }
    ");
}

#[test]
fn properties_named_like_keywords_get_names_of_their_own() {
    let names = ["type", "self", "Self", "crate", "async", "", "1st", "a-b", "a_b", "aB", "additional", "variant", "new", "🙂", "object", "reader", "field"];
    let properties = names.map(|name| format!("'{name}': {{ type: string }}"));
    let package = answered(&format!("Root: {{ type: object, properties: {{ {} }} }}\n", properties.join(", ")));
    assert_snapshot!(package.item("struct Root"), @"
    #[derive(Clone)]
    #[non_exhaustive]
    pub struct Root {
        pub r#type: Option<String>,
        pub self_: Option<String>,
        pub self_2: Option<String>,
        pub crate_: Option<String>,
        pub r#async: Option<String>,
        pub empty: Option<String>,
        pub value_1st: Option<String>,
        pub a_b: Option<String>,
        pub a_b2: Option<String>,
        pub a_b3: Option<String>,
        pub additional2: Option<String>,
        pub variant2: Option<String>,
        pub new2: Option<String>,
        pub u1f642: Option<String>,
        pub object: Option<String>,
        pub reader: Option<String>,
        pub field: Option<String>,
    }
    ");
}

#[test]
fn operations_named_like_keywords_get_names_of_their_own() {
    let names = ["type", "self", "async", "request_id", "box", "1st", "list", "List", "send", "clone", "drop"];
    let operations = names.iter().enumerate().map(|(at, name)| {
        format!("/{at}: {{ get: {{ operationId: '{name}', responses: {{ '204': {{ description: None. }} }} }} }}\n")
    });
    let package = paths(&operations.collect::<String>());
    assert_snapshot!(package.item("impl Operations"), @"
    impl Operations {
        pub fn r#type(&self) -> Type {
            Type(self.binding.call(&TYPE))
        }

        pub fn self_(&self) -> Self_ {
            Self_(self.binding.call(&SELF))
        }

        pub fn r#async(&self) -> Async {
            Async(self.binding.call(&ASYNC))
        }

        pub fn request_id(&self) -> RequestId {
            RequestId(self.binding.call(&REQUEST_ID))
        }

        pub fn r#box(&self) -> BoxRequest {
            BoxRequest(self.binding.call(&BOX_REQUEST))
        }

        pub fn value_1st(&self) -> Value1st {
            Value1st(self.binding.call(&VALUE1ST))
        }

        pub fn list(&self) -> List {
            List(self.binding.call(&LIST))
        }

        pub fn list2(&self) -> List2 {
            List2(self.binding.call(&LIST2))
        }

        pub fn send(&self) -> Send {
            Send(self.binding.call(&SEND))
        }

        pub fn clone(&self) -> Clone {
            Clone(self.binding.call(&CLONE))
        }

        pub fn drop(&self) -> Drop {
            Drop(self.binding.call(&DROP))
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
    assert_snapshot!(package.item("impl Send"), @r#"
    impl Send {
        pub fn self_(mut self, self_: &str) -> Self {
            self.0.set(0, &self_);
            self
        }

        pub fn call_query(mut self, call_query: &str) -> Self {
            self.0.set(1, &call_query);
            self
        }

        pub fn r#type(mut self, r#type: &str) -> Self {
            self.0.set(2, &r#type);
            self
        }

        pub fn body(mut self, body: &str) -> Self {
            self.0.set(3, &body);
            self
        }

        pub fn request_id_query(mut self, request_id_query: &str) -> Self {
            self.0.set(4, &request_id_query);
            self
        }

        pub fn timeout_query(mut self, timeout_query: &str) -> Self {
            self.0.set(5, &timeout_query);
            self
        }

        pub fn binding(mut self, binding: &str) -> Self {
            self.0.set(6, &binding);
            self
        }

        pub fn arguments(mut self, arguments: &str) -> Self {
            self.0.set(7, &arguments);
            self
        }

        pub fn body(mut self, body: &str) -> Self {
            self.0.text("text/plain", body);
            self
        }
    }
    "#);
}

#[test]
fn tags_named_like_modules_of_the_package_get_names_of_their_own() {
    let tags = ["types", "client", "std", "self", "type", "Psu", "Account Information (AIS)", "", "shared", "lib"];
    let operations = tags.iter().enumerate().map(|(at, tag)| {
        format!("/{at}: {{ get: {{ operationId: 'get{at}', tags: ['{tag}'], responses: {{ '204': {{ description: None. }} }} }} }}\n")
    });
    let package = paths(&operations.collect::<String>());
    let modules: Vec<&str> = package.files().keys().map(String::as_str).filter(|path| path.ends_with(".rs")).collect();
    assert_snapshot!(modules.join("\n"), @"
    src/account_information_ais.rs
    src/client.rs
    src/client2.rs
    src/empty.rs
    src/lib.rs
    src/psu2.rs
    src/self_.rs
    src/shared.rs
    src/std2.rs
    src/type.rs
    src/types.rs
    src/types/shared.rs
    src/types2.rs
    ");
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
    #[derive(Clone)]
    #[non_exhaustive]
    pub struct Root {
        pub one: Option<AccountListType2>,
        pub two: Option<AccountListType>,
        pub three: Option<AccountList>,
    }
    ");
}

#[test]
fn equal_schemas_of_one_name_in_two_apis_are_one_type() {
    let fixture = two_apis("{ type: object, properties: { a: { type: string } } }");
    assert_snapshot!(fixture.generate().items(&["request! One", "request! Two"]), @"
    request!(One, Account, NoHeaders, NoFailure);

    request!(Two, Account, NoHeaders, NoFailure);
    ");
}

#[test]
fn different_schemas_of_one_name_take_the_names_of_their_apis() {
    let fixture = two_apis("{ type: object, properties: { b: { type: string } } }");
    assert_snapshot!(fixture.generate().items(&["request! One", "request! Two"]), @"
    request!(One, Account, NoHeaders, NoFailure);

    request!(Two, PaymentsAccount, NoHeaders, NoFailure);
    ");
}

/// Two APIs with a schema `Account`; that of the second is given.
fn two_apis(second: &str) -> Fixture {
    let described = |name: &str, account: &str| {
        with_paths_and_schemas(
            &format!("/{name}: {{ get: {{ operationId: {name}, tags: [{name}s], responses: {{ '200': {{ description: It., content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Account' }} }} }} }} }} }} }}\n"),
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
        /old: { get: { operationId: old, responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/z-account' } } } } } } }
        /new: { get: { operationId: new, responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Account' } } } } } } }
        ",
        "
        z-account: { type: object, properties: { a: { type: string } } }
        Account: { type: object, properties: { b: { type: string } } }
        ",
    ))
    .locked("type z-account = Account\noperation GET /old = operations.fetch\n")
    .generate();
    assert_snapshot!(package.items(&["fn Operations::fetch", "request! Fetch", "request! New"]), @"
    pub fn fetch(&self) -> Fetch {
        Fetch(self.binding.call(&FETCH))
    }

    request!(Fetch, Account, NoHeaders, NoFailure);

    request!(New, AccountType, NoHeaders, NoFailure);
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
    operation GET /accounts = ais.list
    tag ais = ais
    type Account = Account
    type Account/owner = AccountOwner
    ");
}

#[test]
fn a_line_of_the_lock_that_cannot_be_read_is_an_error() {
    let fixture = Fixture::description(with_paths("/a: { get: { operationId: a, responses: { '204': { description: None. } } } }\n"));
    assert_snapshot!(fixture.locked("type account: Account\n").findings(), @"error: names.lock: line 1 is not `kind address = name`; delete the line and generate again");
}
