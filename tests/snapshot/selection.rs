//! A part of a description: the operations that are selected, and what they lead to.

use insta::assert_snapshot;
use portal_codegen::diagnostics::render;
use portal_codegen::{Effect, Outcome, Portal, Selection, generate};

use crate::fixture::{Fixture, dedent, with_paths_and_schemas};

const PATHS: &str = "
/pets:
  get:
    operationId: listPets
    tags: [pets]
    responses: { '200': { description: All., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
  post:
    operationId: addPet
    tags: [pets, keepers]
    requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/NewPet' } } } }
    responses: { '204': { description: Added. } }
/shops:
  get:
    operationId: listShops
    tags: [shops]
    responses: { '200': { description: All., content: { application/json: { schema: { $ref: '#/components/schemas/Shop' } } } } }
";

const SCHEMAS: &str = "
Pet: { type: object, required: [name], properties: { name: { type: string }, toy: { $ref: '#/components/schemas/Toy' } } }
NewPet: { type: object, required: [name], properties: { name: { type: string } } }
Toy: { type: object, properties: { colour: { type: string } } }
Shop: { type: object, properties: { toys: { type: array, items: { $ref: '#/components/schemas/Toy' } } } }
";

/// The description with a `portal.yaml` that has these sections.
fn portal(sections: &str) -> Fixture {
    described(sections, &with_paths_and_schemas(PATHS, SCHEMAS))
}

fn described(sections: &str, description: &str) -> Fixture {
    Fixture::portal(&format!("apis: {{ api: {{ description: api.yaml }} }}\n{}", dedent(sections))).file("api.yaml", description)
}

/// The outcome for a caller who selects, of the description alone.
fn selected(selection: Selection) -> Outcome {
    let fixture = Fixture::description(with_paths_and_schemas(PATHS, SCHEMAS));
    generate(&Portal { selection, ..fixture.as_portal() }, &fixture)
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Names of what the package offers, as `names.lock` has them.
fn offered(outcome: &Outcome) -> String {
    let kinds = ["operation ", "type "];
    let lines = outcome.lock.lines().filter(|line| kinds.iter().any(|kind| line.starts_with(kind)));
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn a_tag_selects_its_operations_and_what_they_lead_to() {
    let outcome = portal("selection: { tags: [shops] }").outcome();
    assert_eq!(outcome.diagnostics, []);
    assert_eq!(outcome.summary.left_out, 2);
    assert_snapshot!(offered(&outcome), @"
    operation GET /shops = shops.list
    type Shop = Shop
    type Toy = Toy
    ");
}

#[test]
fn a_tag_selects_operations_that_have_it_beside_others() {
    assert_snapshot!(offered(&portal("selection: { tags: [keepers] }").outcome()), @"
    operation POST /pets = pets.add
    type NewPet = NewPet
    ");
}

#[test]
fn operations_are_selected_by_id_or_by_method_and_path() {
    assert_snapshot!(offered(&portal("selection: { operations: [addPet, GET /shops] }").outcome()), @"
    operation GET /shops = shops.list
    operation POST /pets = pets.add
    type NewPet = NewPet
    type Shop = Shop
    type Toy = Toy
    ");
}

#[test]
fn an_operation_may_have_its_api_before_it() {
    assert_snapshot!(offered(&portal("selection: { operations: ['api:listPets'] }").outcome()), @"
    operation GET /pets = pets.list
    type Pet = Pet
    type Toy = Toy
    ");
}

#[test]
fn what_a_caller_selects_goes_before_what_settings_select() {
    let fixture = portal("selection: { tags: [shops] }");
    let selection = Selection { operations: names(&["addPet"]), ..Selection::default() };
    assert_snapshot!(offered(&generate(&Portal { selection, ..fixture.as_portal() }, &fixture)), @"
    operation POST /pets = pets.add
    type NewPet = NewPet
    ");
}

#[test]
fn what_is_selected_has_the_names_that_it_has_in_the_whole() {
    let whole = selected(Selection::default());
    let part = selected(Selection { tags: names(&["shops"]), ..Selection::default() });
    let others: Vec<&str> = part.lock.lines().filter(|line| !whole.lock.lines().any(|known| known == *line)).collect();
    assert_eq!(others, [""; 0]);
}

#[test]
fn a_tag_that_no_operation_has_is_an_error_at_its_place() {
    assert_snapshot!(portal("selection: { tags: [pet] }").findings(), @"
    error[P0704]: no operation has the tag `pet`, which is to be selected
     --> portal.yaml:2:21
      |
    2 | selection: { tags: [pet] }
      |                     ^^^
      |
     ::: api.yaml:7:14
      |
    7 |       tags: [pets]
      |              ---- a name like it
      |
      = note: at `#/selection/tags/0`
      = help: did you mean `pets`?
    ");
}

#[test]
fn an_operation_that_is_not_there_is_an_error_of_the_caller_with_the_nearest() {
    let outcome = selected(Selection { operations: names(&["listPet"]), ..Selection::default() });
    let found: Vec<String> = outcome.diagnostics.iter().map(|found| render(found, &outcome.sources, false)).collect();
    assert_snapshot!(found.join("\n"), @"
    error[P0704]: no operation is called `listPet`, which is to be selected
     --> api.yaml:5:5
      |
    5 |     get:
      |     --- a name like it
      |
      = help: did you mean `listPets`?
    ");
}

#[test]
fn a_selection_of_nothing_has_no_effect() {
    assert_snapshot!(portal("selection: { tags: [] }").findings(), @"
    error[P0705]: `selection` selects nothing, and then the package has everything
     --> portal.yaml:2:1
      |
    2 | selection: { tags: [] }
      | ^^^^^^^^^
      |
      = note: at `#/selection`
      = help: name tags or operations, or remove it
    ");
}

#[test]
fn no_fault_is_found_in_what_is_not_selected() {
    let paths =
        format!("{}/broken: {{ get: {{ tags: [broken], responses: {{ '200': {{ $ref: '#/nowhere' }} }} }} }}\n", dedent(PATHS));
    let schemas = format!("{}Unused: {{ tpye: object, $ref: '#/nowhere' }}\n", dedent(SCHEMAS));
    let description = with_paths_and_schemas(&paths, &schemas);
    assert_eq!(described("selection: { tags: [shops] }", &description).findings(), "");
    assert_ne!(described("", &description).findings(), "");
}

#[test]
fn the_account_says_of_what_is_left_out_that_it_was_not_selected() {
    let account = portal("selection: { tags: [shops] }").outcome().account();
    let effect = |pointer: &str| account.effect("api.yaml", pointer);
    let left_out = Some(Effect::None("it was not selected"));
    assert_eq!([effect("/paths/~1pets/get/operationId"), effect("/components/schemas/Pet/type")], [left_out; 2]);
    assert_eq!([effect("/paths/~1shops/get"), effect("/components/schemas/Toy")], [Some(Effect::Code); 2]);
}

#[test]
fn what_is_referred_to_in_an_operation_that_is_not_selected_stays() {
    let paths = "
/pets: { get: { operationId: a, tags: [pets], responses: { '200': { description: All., content: { text/plain: {} } } } } }
/dogs: { get: { operationId: b, tags: [dogs], responses: { '200': { $ref: '#/paths/~1pets/get/responses/200' } } } }
";
    let schemas = "Unused: { type: object }\n";
    let outcome = described("selection: { tags: [dogs] }", &with_paths_and_schemas(paths, schemas)).outcome();
    assert_eq!(outcome.diagnostics, []);
    assert_eq!((outcome.summary.operations, outcome.summary.left_out), (1, 1));
}

#[test]
fn schemas_that_extend_one_with_a_discriminator_stay() {
    let paths = "
/pets: { get: { operationId: a, tags: [pets], responses: { '200': { description: All., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } }
/dogs: { get: { operationId: b, tags: [dogs], responses: { '204': { description: None. } } } }
";
    let schemas = "
Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { bark: { type: string } } }] }
";
    assert_snapshot!(offered(&described("selection: { tags: [pets] }", &with_paths_and_schemas(paths, schemas)).outcome()), @"
    operation GET /pets = pets.list
    type Dog = Dog
    type Pet = Pet
    type Pet/base = PetBase
    ");
}

#[test]
fn settings_of_what_is_not_selected_are_no_faults() {
    let settings = "
    selection: { tags: [shops] }
    headers: { X-Request-ID: request-id }
    names: { operations: { GET /pets: overview }, tags: { pets: animals }, types: { Pet: Animal } }
    guide: [{ title: Pets, calls: [{ call: GET /pets }] }]
    ";
    assert_eq!(portal(settings).findings(), "");
}

#[test]
fn what_shows_the_outcome_of_a_selected_operation_is_selected_with_it() {
    let settings = "
    selection: { operations: [addPet] }
    recovery: { POST /pets: { shown_by: GET /pets } }
    ";
    let outcome = portal(settings).outcome();
    assert_eq!((outcome.summary.operations, outcome.summary.left_out), (2, 1));
}

#[test]
fn types_alone_are_those_of_all_named_schemas() {
    let outcome = portal("selection: { types_only: true }").outcome();
    assert_eq!(outcome.diagnostics, []);
    assert_eq!((outcome.summary.operations, outcome.summary.left_out, outcome.summary.types), (0, 3, 4));
    assert_snapshot!(offered(&outcome), @"
    type NewPet = NewPet
    type Pet = Pet
    type Shop = Shop
    type Toy = Toy
    ");
    let files: Vec<&String> = outcome.files.keys().collect();
    assert_snapshot!(format!("{files:#?}"), @r#"
    [
        "Cargo.toml",
        "README.md",
        "names.lock",
        "origin.json",
        "src/lib.rs",
        "src/types.rs",
        "src/types/shared.rs",
    ]
    "#);
    assert_snapshot!(outcome.files["Cargo.toml"], @r#"
    # Written by `cargo xtask generate`; changes are lost.

    [package]
    name = "fixture"
    version = "0.1.0"
    description = "Types of Fixture"
    readme = "README.md"
    edition = "2024"
    publish = false

    [lib]
    name = "fixture"

    [package.metadata.docs.rs]
    all-features = true

    [features]
    default = []
    serde = ["portal-runtime/serde"]

    [dependencies]
    portal-runtime = { version = "0.1.0", default-features = false }
    "#);
    assert_snapshot!(outcome.files["src/lib.rs"], @r#"
    // Written by `cargo xtask generate`; changes are lost.

    //! Types of Fixture.
    //!
    //! ```no_run
    //! # fn example(json: &str) -> Result<(), fixture::ReadError> {
    //! let value: fixture::types::NewPet = fixture::from_json(json)?;
    //! println!("{}", fixture::to_json(&value));
    //! # Ok(())
    //! # }
    //! ```

    pub mod types;
    pub use portal_runtime::v1::{
        Base64, Bytes, Date, DateTime, Decimal, IpAddress, IsoDuration, Json, LocalDateTime,
        ParseError, ReadError, Text, TimeOfDay, UnknownValue, Uuid, from_json, to_json,
    };

    const _: () = portal_runtime::v1::assert_revision(8u32);
    "#);
}

#[test]
fn types_alone_of_a_selection_are_those_that_its_operations_reach() {
    assert_snapshot!(offered(&portal("selection: { tags: [shops], types_only: true }").outcome()), @"
    type Shop = Shop
    type Toy = Toy
    ");
}

#[test]
fn types_alone_are_read_and_written() {
    let package = portal("selection: { operations: [addPet], types_only: true }").generate();
    assert_snapshot!(package.items(&["struct NewPet", "constructor! NewPet", "impl Read for NewPet", "impl Write for NewPet"]), @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct NewPet {
        pub name: String,
    }

    constructor!(NewPet: new(name: impl Into<String>) {});

    impl Read for NewPet {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut name: Option<String> = None;
            reader.object(&mut [("name", &mut name)])?;
            Ok(Self { name: reader.required("name", name)? })
        }
    }

    impl Write for NewPet {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.field("name", &self.name);
        }
    }
    "#);
}

#[test]
fn types_alone_are_not_made_of_descriptions_that_differ_by_environment() {
    let fixture = Fixture::portal(
        "
        selection: { types_only: true }
        environments: { sandbox: { servers: { api: 'https://bank.example' } } }
        apis: { api: { sandbox: api.yaml } }
        ",
    );
    assert_snapshot!(fixture.file("api.yaml", with_paths_and_schemas(PATHS, SCHEMAS)).findings(), @"
    error[P0703]: types alone are not made of descriptions that differ by environment
     --> portal.yaml:3:9
      |
    3 | apis: { api: { sandbox: api.yaml } }
      |         ^^^
      |
      = note: at `#/apis/api`
      = help: name the description of one of them as `description`
    ");
}

#[test]
fn types_alone_have_members_that_only_responses_have() {
    let paths = "/pets: { get: { operationId: a, responses: { '204': { description: None. } } } }\n";
    let schemas = "Pet: { type: object, properties: { id: { type: string, readOnly: true } } }\n";
    let package = described("selection: { types_only: true }", &with_paths_and_schemas(paths, schemas)).generate();
    assert_snapshot!(package.items(&["constructor! Pet", "impl Write for Pet"]), @r#"
    constructor!(Pet: new() {} text { id });

    impl Write for Pet {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.optional("id", &self.id);
        }
    }
    "#);
}

#[test]
fn definitions_of_swagger_stay_as_far_as_they_are_needed() {
    let description = dedent(
        "
        swagger: '2.0'
        info: { title: Pets, version: '1' }
        produces: [application/json]
        parameters: { limit: { name: limit, in: query, type: integer }, other: { name: other, in: query, tpye: integer } }
        paths:
          /pets:
            parameters: [{ $ref: '#/parameters/limit' }]
            get: { operationId: listPets, tags: [pets], responses: { '200': { description: All., schema: { $ref: '#/definitions/Pet' } } } }
            post: { operationId: addPet, tags: [keepers], parameters: [{ $ref: '#/parameters/other' }], responses: { '204': { description: Added. } } }
        definitions:
          Pet: { type: object, properties: { name: { type: string } } }
          Shop: { type: object, properties: { name: { type: string } } }
        ",
    );
    let outcome = described("selection: { tags: [pets] }", &description).outcome();
    assert_eq!(outcome.diagnostics, []);
    assert_eq!((outcome.summary.operations, outcome.summary.parameters, outcome.summary.left_out), (1, 1, 1));
}

#[test]
fn what_environments_have_of_a_selection_is_aligned() {
    let fixture = Fixture::portal(
        "
        selection: { tags: [pets] }
        environments:
          sandbox: { servers: { pets: 'https://sandbox.example', shops: 'https://sandbox.example' } }
          production: { servers: { pets: 'https://bank.example', shops: 'https://bank.example' } }
        apis: { pets: { sandbox: a.yaml, production: b.yaml }, shops: { description: c.yaml } }
        ",
    );
    let paths = |tag: &str| {
        format!("/{tag}: {{ get: {{ operationId: list, tags: [{tag}], responses: {{ '204': {{ description: None. }} }} }} }}\n")
    };
    let both = with_paths_and_schemas(&(paths("pets") + &paths("shops")), "Unused: { type: object }\n");
    let one = with_paths_and_schemas(&paths("pets"), "Unused: { type: object }\n");
    let other = with_paths_and_schemas(&paths("shops"), "Unused: { type: object }\n");
    let outcome = fixture.file("a.yaml", both).file("b.yaml", one).file("c.yaml", other).outcome();
    assert_eq!(outcome.diagnostics, []);
    assert_eq!((outcome.summary.operations, outcome.summary.left_out), (1, 2));
}

#[test]
fn of_schemas_alone_there_are_types_and_no_client() {
    let description = dedent(
        "
        openapi: 3.1.0
        info: { title: Fixture, version: '1' }
        components: { schemas: { Account: { type: object, properties: { iban: { type: string } } } } }
        ",
    );
    let outcome = Fixture::description(description).outcome();
    assert_snapshot!(outcome.diagnostics.iter().map(|found| found.message.clone()).collect::<String>(), @"no operation is described; the package has the types of all schemas, and no client");
    let modules = outcome.files.keys().filter(|path| path.starts_with("src/")).cloned().collect::<Vec<_>>().join(" ");
    assert_snapshot!(modules, @"src/lib.rs src/types.rs src/types/shared.rs");
}
