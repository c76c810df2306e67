//! References to other files: what they name becomes part of the description.

use std::io;

use portal_codegen::diagnostics::{Diagnostic, Level};
use portal_codegen::{Files, Portal, generate};

use crate::fixture::{Fixture, answering, dedent, with_paths};

/// A description whose one operation answers with what this refers to.
fn leading_to(reference: &str) -> Fixture {
    Fixture::description(answering(&format!("Root: {{ type: object, properties: {{ it: {{ $ref: '{reference}' }} }} }}\n")))
}

/// The codes of what is found, and where.
fn found(fixture: &Fixture) -> Vec<String> {
    let place = |found: &Diagnostic| found.place.as_ref().map_or(String::new(), ToString::to_string);
    fixture.diagnostics().iter().map(|found| format!("{} {}: {}", found.rule.code, place(found), found.message)).collect()
}

fn structs(fixture: &Fixture) -> Vec<String> {
    let package = fixture.generate();
    let lines = package.files().values().flat_map(|text| text.lines());
    let names = lines.filter_map(|line| line.strip_prefix("pub struct ")?.split([' ', '(', ';']).next().map(str::to_owned));
    let mut names: Vec<String> = names.filter(|name| !name.ends_with("Request") && !name.ends_with("Builder")).collect();
    names.sort();
    names
}

const OBJECT: &str = "{ type: object, properties: { id: { type: string } } }";

#[test]
fn a_schema_of_another_file_has_its_name_there() {
    let fixture = leading_to("types.yaml#/Account").file("types.yaml", format!("Account: {OBJECT}\n"));
    assert!(fixture.generate().item("struct Root").contains("pub it: Option<Account>"));
}

#[test]
fn a_whole_file_has_the_name_of_the_file() {
    let fixture = leading_to("schemas/account.json")
        .file("schemas/account.json", r#"{ "type": "object", "properties": { "id": { "type": "string" } } }"#);
    assert!(fixture.generate().item("struct Root").contains("pub it: Option<Account>"));
}

#[test]
fn path_items_parameters_responses_and_bodies_lie_in_other_files() {
    let paths = "
        put:
          operationId: putThing
          parameters: [{ $ref: 'parts.yaml#/Limit' }, { $ref: '#/../x' }]
          requestBody: { $ref: 'parts.yaml#/Body' }
          responses: { '200': { $ref: 'parts.yaml#/Answer' } }
    ";
    let parts = format!(
        "
        Limit: {{ name: limit, in: query, schema: {{ type: integer, format: int32 }} }}
        Body: {{ content: {{ application/json: {{ schema: {{ $ref: '#/Thing' }} }} }} }}
        Answer: {{ description: It., content: {{ application/json: {{ schema: {{ $ref: '#/Thing' }} }} }} }}
        Thing: {OBJECT}
        "
    );
    let fixture = Fixture::description(with_paths("/things: { $ref: 'paths/thing.yaml' }\n"));
    let paths = dedent(paths).replace(", { $ref: '#/../x' }", "").replace("parts.yaml", "../parts.yaml");
    let package = fixture.file("paths/thing.yaml", paths).file("parts.yaml", dedent(&parts)).generate();
    assert!(package.parameters("static UPDATE").contains("\"limit\""));
    assert!(package.item("struct Thing").contains("pub id: Option<String>"));
}

#[test]
fn what_stands_beside_the_reference_of_a_path_item_is_reported() {
    let item = "get: { responses: { '204': { description: Done. } } }\n";
    let beside = "parameters: [{ name: limit, in: query, schema: { type: string } }], description: Words., x-more: 1";
    let paths = format!("/things: {{ $ref: 'thing.yaml', {beside} }}\n");
    let fixture = Fixture::description(with_paths(&paths)).file("thing.yaml", item);
    let message = "`parameters` beside a `$ref` has no effect";
    assert_eq!(found(&fixture), [format!("P0208 api.yaml:4:34 #/paths/~1things/parameters: {message}")]);
    let within = format!("{paths}/others:\n  {item}").replace("thing.yaml", "#/paths/~1others");
    assert_eq!(found(&Fixture::description(with_paths(&within))).len(), 1);
}

#[test]
fn files_may_refer_to_one_another_and_back() {
    let fixture = leading_to("one.yaml#/One")
        .file("one.yaml", "One: { type: object, properties: { two: { $ref: 'deep/two.yaml#/Two' } } }\n")
        .file("deep/two.yaml", "Two: { type: object, properties: { one: { $ref: '../one.yaml#/One' }, root: { $ref: '../api.yaml#/components/schemas/Root' } } }\n");
    assert_eq!(structs(&fixture).iter().filter(|name| matches!(name.as_str(), "One" | "Two" | "Root")).count(), 3);
}

#[test]
fn definitions_of_one_name_are_told_apart_by_their_files() {
    let schemas = "
        Root: { type: object, properties: { own: { $ref: '#/components/schemas/Account' }, a: { $ref: 'a.yaml#/Account' }, b: { $ref: 'b.yaml#/Account' } } }
        Account: { type: object, properties: { own: { type: string } } }
    ";
    let fixture = Fixture::description(answering(&dedent(schemas)))
        .file("a.yaml", "Account: { type: object, properties: { a: { type: string } } }\n")
        .file("b.yaml", "Account: { type: object, properties: { b: { type: string } } }\n");
    let package = fixture.generate();
    for (name, field) in [("Account", "own"), ("AAccount", "a"), ("BAccount", "b")] {
        assert!(package.item(&format!("struct {name}")).contains(&format!("pub {field}: Option<String>")), "{name}");
    }
}

#[test]
fn paths_that_give_one_name_give_two_types() {
    let schemas = "Root: { type: object, properties: { a: { $ref: 'a/b.yaml#/C' }, b: { $ref: 'a_b.yaml#/C' } } }\n";
    let fixture = Fixture::description(answering(schemas))
        .file("a/b.yaml", "C: { type: object, properties: { slash: { type: string } } }\n")
        .file("a_b.yaml", "C: { type: object, properties: { line: { type: string } } }\n");
    let package = fixture.generate();
    let fields = [package.item("struct ABC"), package.item("struct ABC2")].concat();
    assert!(fields.contains("slash") && fields.contains("line"), "{fields}");
}

#[test]
fn a_file_that_is_not_there_is_an_error_where_it_is_named() {
    let fixture = leading_to("types.yaml#/Account");
    let [found] = &found(&fixture)[..] else { panic!("{:#?}", found(&fixture)) };
    assert!(found.contains("#/components/schemas/Root/properties/it/$ref: cannot read types.yaml"), "{found}");
}

/// A fixture of which one file is a link.
struct Linked(Fixture, &'static str);

impl Files for Linked {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.0.read(path)
    }

    fn is_within(&self, path: &str, folder: &str) -> bool {
        path != "types.yaml" || folder == self.1
    }
}

#[test]
fn a_link_out_of_the_folder_is_not_followed_unless_its_folder_is_allowed() {
    let fixture = leading_to("types.yaml#/Account").file("types.yaml", format!("Account: {OBJECT}\n"));
    let run = |outside: &[&str]| {
        let outside = outside.iter().map(|folder| (*folder).to_owned()).collect();
        let portal = Portal { outside, ..fixture.as_portal() };
        let found = generate(&portal, &Linked(fixture.clone(), "elsewhere/")).diagnostics;
        found.into_iter().map(|found| (found.rule.code, found.message)).collect::<Vec<_>>()
    };
    let message = "types.yaml, by a link, leads out of the folder of the description".to_owned();
    assert_eq!(run(&[]).first(), Some(&("P0303", message)));
    assert_eq!(run(&["elsewhere"]), []);
}

#[test]
fn a_name_that_is_not_in_the_file_is_reported() {
    let fixture = leading_to("types.yaml#/Acount").file("types.yaml", format!("Account: {OBJECT}\n"));
    let found = found(&fixture);
    assert!(found.iter().any(|found| found.contains("`types.yaml#/Acount` names nothing in that file")), "{found:#?}");
}

#[test]
fn what_leads_out_of_the_folder_is_an_error() {
    for reference in ["../types.yaml#/A", "/etc/types.yaml", "https://bank.example/types.yaml#/A", "a/../../types.yaml"] {
        let fixture = leading_to(reference).file("types.yaml", format!("A: {OBJECT}\n"));
        let codes: Vec<&str> = fixture.diagnostics().iter().map(|found| found.rule.code).collect();
        assert_eq!(codes, ["P0303"], "{reference}");
    }
}

#[test]
fn a_mapping_names_schemas_of_other_files() {
    let pet = "
        Root:
          oneOf: [{ $ref: 'pets.yaml#/Cat' }, { $ref: 'pets.yaml#/Dog' }]
          discriminator: { propertyName: kind, mapping: { meow: 'pets.yaml#/Cat', woof: 'pets.yaml#/Dog' } }
    ";
    let pets = "
        Cat: { type: object, required: [kind], properties: { kind: { type: string }, lives: { type: integer, format: int32 } } }
        Dog: { type: object, required: [kind], properties: { kind: { type: string }, tricks: { type: integer, format: int32 } } }
    ";
    let package = Fixture::description(answering(&dedent(pet))).file("pets.yaml", dedent(pets)).generate();
    let all: String = package.files().values().cloned().collect();
    assert!(all.contains("\"meow\"") && all.contains("\"woof\""), "{all}");
}

#[test]
fn a_mapping_of_another_file_leads_back() {
    let root = "
        Root: { type: object, properties: { pet: { $ref: 'pets.yaml#/Pet' } } }
        Cat: { type: object, required: [kind], properties: { kind: { type: string }, lives: { type: integer, format: int32 } } }
        Dog: { type: object, required: [kind], properties: { kind: { type: string }, tricks: { type: integer, format: int32 } } }
    ";
    let pets = "
        Pet:
          oneOf: [{ $ref: 'api.yaml#/components/schemas/Cat' }, { $ref: 'api.yaml#/components/schemas/Dog' }]
          discriminator:
            propertyName: kind
            mapping: { meow: 'api.yaml#/components/schemas/Cat', woof: 'api.yaml#/components/schemas/Dog' }
    ";
    let package = Fixture::description(answering(&dedent(root))).file("pets.yaml", dedent(pets)).generate();
    let all: String = package.files().values().cloned().collect();
    assert!(all.contains("\"meow\"") && all.contains("\"woof\""), "{all}");
}

#[test]
fn path_items_that_lead_round_in_a_ring_are_an_error() {
    let fixture =
        Fixture::description(with_paths("/a: { $ref: 'a.yaml' }\n/b: { get: { responses: { '204': { description: '' } } } }\n"))
            .file("a.yaml", "$ref: b.yaml\n")
            .file("b.yaml", "$ref: a.yaml\n");
    let found = fixture.diagnostics();
    let errors: Vec<&str> =
        found.iter().filter(|found| found.level == Level::Error).map(|found| found.message.as_str()).collect();
    assert_eq!(errors, ["this reference leads back to itself"]);
}

#[test]
fn swagger_2_refers_to_other_files_too() {
    let description = "
        swagger: '2.0'
        info: { title: Fixture, version: '1' }
        host: bank.example
        schemes: [https]
        paths:
          /a:
            get:
              operationId: getA
              tags: [Operations]
              produces: [application/json]
              parameters: [{ $ref: 'parts.yaml#/Limit' }]
              responses: { '200': { $ref: 'parts.yaml#/Answer' } }
          /b: { $ref: 'parts.yaml#/path' }
    ";
    let parts = format!(
        "
        Limit: {{ name: limit, in: query, type: integer, format: int32 }}
        Answer: {{ description: It., schema: {{ $ref: '#/Thing' }} }}
        Thing: {OBJECT}
        path: {{ get: {{ operationId: getB, tags: [Operations], responses: {{ '204': {{ description: None. }} }} }} }}
        "
    );
    let package = Fixture::description(dedent(description)).file("parts.yaml", dedent(&parts)).generate();
    assert!(package.parameters("static A").contains("\"limit\""));
    assert!(package.item("struct Thing").contains("pub id: Option<String>"));
    assert!(package.item("static B").contains("/b"));
}

/// The components of another description lie where the references to what is brought in lead as well: they are not followed twice.
#[test]
fn a_component_of_another_description_refers_to_itself() {
    let account = "{ type: object, properties: { parent: { $ref: '#/components/schemas/Account' } } }";
    let other = format!("openapi: 3.0.3\ncomponents: {{ schemas: {{ Account: {account} }} }}\n");
    let fixture = leading_to("other.yaml#/components/schemas/Account").file("other.yaml", other);
    assert!(fixture.generate().item("struct Account").contains("pub parent: Option<Box<Account>>"));
}

#[test]
fn a_component_keeps_its_own_references_where_its_name_is_taken() {
    let account =
        |more: &str| format!("{{ type: object, properties: {{ {more}parent: {{ $ref: '#/components/schemas/Account' }} }} }}");
    let root = answering(&format!(
        "Root: {{ type: object, properties: {{ own: {{ $ref: '#/components/schemas/Account' }}, it: {{ $ref: 'other.yaml#/components/schemas/Account' }} }} }}\nAccount: {}\n",
        account("")
    ));
    let other = format!("openapi: 3.0.3\ncomponents: {{ schemas: {{ Account: {} }} }}\n", account("id: { type: string }, "));
    let package = Fixture::description(root).file("other.yaml", other).generate();
    assert!(
        package.item("struct OtherComponentsSchemasAccount").contains("pub parent: Option<Box<OtherComponentsSchemasAccount>>")
    );
}
