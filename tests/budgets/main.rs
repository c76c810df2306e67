//! What input may take: memory in proportion to its bytes, and nothing that grows without a limit. Limits are counted, in values and bytes;
//! [`portal_codegen::budget`] has them.

mod anything;
mod nesting;
mod references;
mod sizes;

use std::collections::BTreeMap;
use std::io;
use std::process::ExitCode;
use std::thread;

use libtest_mimic::{Arguments, Failed, Trial};
use peak_alloc::PeakAlloc;
use portal_codegen::diagnostics::{Diagnostic, Level};
use portal_codegen::{Files, Outcome, Package, Portal, Runtime, Selection, generate};
use serde_json::{Value, json};

/// Counts the bytes of all threads, so only one test runs at a time.
#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Bytes of memory that a run may take, for each byte of its input. A value of two bytes becomes a node with its place, an entry in the
/// account and, at worst, a field of an emitted struct.
const PER_BYTE: usize = 700;
/// Bytes of memory that a run may take however small its input is: aliases may repeat [`portal_codegen::budget::ALIASED_NODES`] values.
const AT_LEAST: usize = 64 << 20;

/// The tests by module. A test that is not listed is dead code.
macro_rules! trials {
    ($($module:ident: $($test:ident),+;)+) => {
        vec![$($(trial(concat!(stringify!($module), "::", stringify!($test)), $module::$test)),+),+]
    };
}

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads = Some(1);
    let trials = trials! {
        anything:
            a_file_that_is_cut_off_ends_in_findings_with_places,
            bytes_that_are_not_utf_8_are_shown_where_they_begin,
            random_bytes_end_in_findings_with_places,
            what_is_no_one_value_is_an_error,
            marks_and_ends_of_lines_make_no_difference,
            merge_keys_are_read_where_they_merge_and_tags_are_plain,
            corrections_and_settings_are_any_bytes_too;
        nesting:
            values_nest_so_deep_and_no_deeper,
            blocks_nest_so_deep_and_no_deeper,
            an_alias_takes_values_no_deeper,
            aliases_repeat_so_many_values_and_no_more,
            anchors_in_anchors_keep_so_many_values_and_no_more,
            an_alias_in_the_value_that_it_names_is_an_error,
            corrections_add_so_many_values_and_no_more,
            corrections_take_values_no_deeper,
            brackets_of_a_target_nest_so_deep_and_no_deeper;
        references:
            a_chain_of_objects_is_as_long_as_it_likes,
            lists_in_lists_are_so_deep_and_no_deeper,
            chains_without_an_object_are_so_long_and_no_longer,
            parts_lead_to_one_another_so_long_and_no_longer,
            a_chain_of_references_is_so_long_and_no_longer,
            schemas_that_are_nothing_but_themselves_are_reported,
            a_schema_holds_itself_by_way_of_members_and_items,
            a_ring_of_objects_is_as_long_as_it_likes,
            parts_of_parts_are_taken_once,
            parameters_and_responses_that_lead_to_themselves_are_reported,
            references_lead_to_one_another_so_often_and_no_more,
            names_like_those_of_nothing_are_looked_for_so_often_and_no_more,
            a_reference_does_not_leave_the_folder,
            two_definitions_are_held_against_each_other_however_long_their_chains_are,
            environments_are_held_against_each_other_however_long_their_chains_are;
        sizes:
            a_union_has_any_number_of_branches,
            an_enum_has_any_number_of_values,
            values_that_want_one_name_are_told_apart,
            an_object_has_any_number_of_properties,
            environments_differ_in_any_number_of_values_and_properties,
            operations_may_all_reach_one_long_chain,
            a_name_is_as_long_as_it_likes_and_shortened,
            a_scalar_is_as_long_as_the_file,
            a_file_has_so_many_bytes_and_no_more,
            each_value_of_a_file_takes_its_share_of_memory;
    };
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// A test on a thread of its own, with the stack that a thread has.
fn trial(name: &str, test: fn()) -> Trial {
    Trial::test(name, move || thread::spawn(test).join().map_err(|_| Failed::without_message()))
}

/// Files of a case in memory.
struct Input(BTreeMap<&'static str, Vec<u8>>);

impl Files for Input {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.0.get(path).cloned().ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "no such file"))
    }
}

/// How a run ended.
struct Ending {
    outcome: Outcome,
}

impl Ending {
    /// The one error of the run: where, and what.
    fn error(&self) -> String {
        let errors: Vec<String> = self.errors().collect();
        assert_eq!(errors.len(), 1, "{errors:#?}");
        errors.concat()
    }

    fn errors(&self) -> impl Iterator<Item = String> {
        self.outcome.diagnostics.iter().filter(|found| found.level == Level::Error).flat_map(shown)
    }

    /// All that was found: where, and what.
    fn findings(&self) -> impl Iterator<Item = String> {
        self.outcome.diagnostics.iter().flat_map(shown)
    }

    /// Nothing is wrong, and a package is made.
    fn assert_made(&self) {
        assert_eq!(self.errors().collect::<Vec<_>>(), [""; 0]);
        assert!(!self.outcome.files.is_empty());
    }
}

/// A finding at each place that it was made at.
fn shown(found: &Diagnostic) -> Vec<String> {
    let places = found.place.iter().chain(&found.also).map(|place| format!("{place}: {}", found.message));
    let nowhere = found.place.is_none().then(|| format!("nowhere: {}", found.message));
    places.chain(nowhere).collect()
}

/// Generates from a description, and holds the run to its memory.
fn run(description: impl Into<Vec<u8>>) -> Ending {
    run_files(BTreeMap::from([("api.yaml", description.into())]))
}

/// Generates from files: a description with its corrections, or a portal.
fn run_files(files: BTreeMap<&'static str, Vec<u8>>) -> Ending {
    let size: usize = files.values().map(Vec::len).sum();
    let named = |name: &str| files.contains_key(name).then(|| name.to_owned());
    let portal = Portal {
        settings: named("portal.yaml"),
        description: named("api.yaml").filter(|_| !files.contains_key("portal.yaml")),
        corrections: named("corrections.yaml").into_iter().collect(),
        outside: Vec::new(),
        selection: Selection::default(),
        check_requests: false,
        lock: String::new(),
        package: Package {
            name: "case".to_owned(),
            library: "case".to_owned(),
            version: "0.1.0".to_owned(),
            runtime: Runtime::Version("0.1.0".to_owned()),
            in_workspace: false,
        },
    };
    let input = Input(files);
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    let outcome = generate(&portal, &input);
    let peak = MEMORY.peak_usage().saturating_sub(before);
    let is_refused = outcome.diagnostics.iter().any(|found| found.level == Level::Error);
    assert!(!is_refused || outcome.files.is_empty(), "a package is made in spite of an error");
    let most = AT_LEAST + PER_BYTE * size;
    assert!(peak <= most, "{size} bytes take {peak} bytes of memory; {most} are allowed");
    Ending { outcome }
}

/// Generates from a portal whose two environments describe one API.
fn run_both(one: &Value, two: &Value) -> Ending {
    let settings = "
portal: Case
environments: { one: { credentials: [keys], servers: { a: 'https://a.example' } }, two: { credentials: [keys], servers: { a: 'https://b.example' } } }
apis: { a: { one: one.json, two: two.json } }
scopes: { sessions: [{ method: session, grant: access-token }] }
";
    let text = |description: &Value| description.to_string().into_bytes();
    run_files([("portal.yaml", settings.into()), ("one.json", text(one)), ("two.json", text(two))].into())
}

/// A description whose one operation answers with the schema `A`.
fn answering(schemas: Value) -> Value {
    let schema = json!({ "$ref": "#/components/schemas/A" });
    let ok = json!({ "description": "", "content": { "application/json": { "schema": schema } } });
    described(json!({ "/a": { "get": { "operationId": "a", "responses": { "200": ok } } } }), schemas)
}

fn described(paths: Value, schemas: Value) -> Value {
    json!({
        "openapi": "3.0.3",
        "info": { "title": "Case", "version": "1" },
        "paths": paths,
        "components": { "schemas": schemas },
    })
}

/// Generates from a value, written as JSON.
fn run_value(description: &Value) -> Ending {
    run(description.to_string())
}
