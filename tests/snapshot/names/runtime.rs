//! Types, tags and operations that are called as what emitted code names of the runtime.

use insta::assert_snapshot;
use portal_codegen::{Package, Runtime};

use crate::fixture::{Fixture, dedent, with_paths, with_paths_and_schemas};
use crate::packages::Packages;

/// What modules of types and of groups name of the runtime, and the map of the standard library.
const ITEMS: [&str; 26] = [
    "ResponseBody",
    "BTreeMap",
    "Base64",
    "Binding",
    "BodyRule",
    "Bytes",
    "Call",
    "Case",
    "Date",
    "ErrorBody",
    "FromResponse",
    "Json",
    "Method",
    "NoHeaders",
    "Operation",
    "Parameter",
    "Parts",
    "Read",
    "ReadError",
    "ReadParts",
    "Response",
    "Style",
    "Text",
    "UnknownVariant",
    "Write",
    "WriteForm",
];

/// A schema whose struct names much of that.
const NAMES_MUCH: &str = "type: object, additionalProperties: { type: string }, properties: { a: { type: string, format: date }, b: { type: string, format: byte }, c: {} }";

fn types() -> Fixture {
    let schemas = ITEMS.map(|name| format!("{name}: {{ {NAMES_MUCH} }}\n"));
    let properties = ITEMS.map(|name| format!("'{name}': {{ $ref: '#/components/schemas/{name}' }}"));
    let root = format!(
        "Root: {{ type: object, properties: {{ {}, any: {{ oneOf: [{{ $ref: '#/components/schemas/Write' }}, {{ type: integer }}] }} }} }}\n",
        properties.join(", ")
    );
    let paths = "
        /all:
          put:
            operationId: putAll
            parameters:
              - { name: q, in: query, schema: { $ref: '#/components/schemas/Style' } }
              - { name: h, in: header, schema: { type: array, items: { type: string, format: date } } }
            requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Root' } } } }
            responses:
              '200':
                description: All.
                headers: { X-Count: { schema: { type: integer } } }
                content: { application/json: { schema: { $ref: '#/components/schemas/Root' } }, text/plain: { schema: { type: string } } }
              '404': { description: None., content: { application/json: { schema: { $ref: '#/components/schemas/ErrorBody' } } } }
          post:
            operationId: postAll
            requestBody: { required: true, content: { multipart/form-data: { schema: { $ref: '#/components/schemas/Parts' } }, application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/WriteForm' } } } }
            responses: { '200': { description: Parts., content: { multipart/form-data: { schema: { $ref: '#/components/schemas/ReadParts' } } } } }
        ";
    Fixture::description(with_paths_and_schemas(&dedent(paths), &(root + &schemas.concat())))
}

#[test]
fn a_type_may_have_the_name_of_any_item_of_the_runtime() {
    let package = types().generate();
    let types = package.items(&ITEMS.map(|name| format!("struct {name}")).each_ref().map(String::as_str));
    assert_eq!(types.matches("pub struct").count(), ITEMS.len());
    assert_snapshot!(package.items(&["impl Write for RootAny", "impl UpdateRequest"]), @"
    impl portal_runtime::v1::Write for RootAny {
        fn write(&self, writer: &mut Writer) {
            match self {
                Self::Write(value) => value.write(writer),
                Self::Integer(value) => value.write(writer),
                Self::Unknown(value) => value.write(writer),
            }
        }
    }

    impl UpdateRequest {
        pub fn h(mut self, h: &[Date]) -> Self {
            self.call.set(1, &h);
            self
        }

        pub fn q(mut self, q: &Style) -> Self {
            self.call.set(0, q);
            self
        }
    }
    ");
}

fn tags() -> Fixture {
    let operation = |(tag, name): (&str, &str)| {
        format!(
            "
/{name}/{{id}}:
  post:
    tags: [{tag}]
    operationId: {name}
    parameters:
      - {{ name: id, in: path, required: true, schema: {{ type: integer }} }}
      - {{ name: q, in: query, style: pipeDelimited, schema: {{ type: array, items: {{ type: string, format: date }} }} }}
    requestBody:
      content: {{ text/plain: {{ schema: {{ type: string }} }}, application/pdf: {{ schema: {{ type: string, format: binary }} }} }}
    responses: {{ '200': {{ description: It., content: {{ text/plain: {{ schema: {{ type: string }} }} }} }} }}
"
        )
    };
    let names = ITEMS.iter().cycle().skip(1);
    Fixture::description(with_paths(&ITEMS.iter().zip(names).map(|(tag, name)| operation((*tag, *name))).collect::<String>()))
}

#[test]
fn a_tag_and_an_operation_may_have_the_name_of_any_item_of_the_runtime() {
    let package = tags().generate();
    assert_snapshot!(package.items(&["static CASE", "impl Operation for CaseOperation", "type CallRequest", "impl CallRequest"]), @r#"
    pub(crate) static CASE: Descriptor = Descriptor {
        id: "Case",
        method: Method::POST,
        api: 0,
        path: "/Case/{id}",
        parameters: &[
            Parameter::path("id"),
            Parameter::query("q").style(Style::PipeDelimited, false),
        ],
        body: BodyRule::Optional,
        scopes: &[],
        security: &[],
        success: &[Case::Code(200, "text/plain")],
        failure: &[],
    };

    impl Operation for CaseOperation {
        type Body = Text;
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
    }

    pub type CallRequest = crate::Request<CallOperation>;

    impl CallRequest {
        pub fn q(mut self, q: &[Date]) -> Self {
            self.call.set(1, &q);
            self
        }

        pub fn body(mut self, body: &CallRequestBody) -> Self {
            body.write_to(&mut self.call);
            self
        }
    }
    "#);
}

/// A snapshot does not show which of two things of one name the compiler finds.
#[test]
fn packages_with_names_of_the_runtime_build() {
    let mut packages = Packages::new("named");
    for (name, fixture) in [("types", types()), ("tags", tags())] {
        packages.add(name, &fixture.run(Packages::member(name)).files).unwrap();
    }
    packages.check().unwrap_or_else(|said| panic!("{said}"));
}

#[test]
fn the_runtime_beside_a_package_is_called_after_it() {
    let manifest = "[package]\nname = \"portal-runtime\"\n\n[lib]\nname = \"portal_runtime\"\n";
    let runtime = Runtime::Vendored(vec![("Cargo.toml".to_owned(), manifest.to_owned())]);
    let fixture =
        Fixture::description(with_paths("/a: { get: { operationId: a, responses: { '204': { description: None. } } } }"));
    let files = fixture.run(Package { runtime, ..Packages::member("ferries") }).files;
    let dependency = files["Cargo.toml"].lines().find(|line| line.starts_with("portal-runtime"));
    assert_eq!(
        dependency,
        Some(
            "portal-runtime = { path = \"runtime\", package = \"ferries-runtime\", default-features = false, features = [\"client\"] }"
        )
    );
    assert_eq!(files["runtime/Cargo.toml"], manifest.replace("portal-runtime", "ferries-runtime"));
}
