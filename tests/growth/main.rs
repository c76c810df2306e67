//! Twice as much of anything takes twice the work, not four times: counted in allocations and their bytes, for `n` and for `2n` of each shape.
//!
//! Work that allocates nothing is seen in instructions alone. Counting these takes valgrind and minutes, so it is done with `-- --ignored`.

mod blocks;
mod instructions;
mod operations;
mod recent;
mod schemas;

use std::alloc::System;
use std::collections::BTreeMap;
use std::io;
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use portal_codegen::{Files, Package, Portal, Runtime, Selection, generate};
use serde_json::{Value, json};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

/// Counts for all threads, so only one test runs at a time.
#[global_allocator]
static MEMORY: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// How many times the work of `n` that of `2n` may be, in hundredths. What grows with the square takes four times as much once it outweighs the rest.
const MOST: usize = 230;

/// What is measured: something that is made of a description that has `n` of a shape, and of one that has `2n`.
#[derive(Clone, Copy)]
struct Case {
    name: &'static str,
    make: fn(Value),
    shape: fn(usize) -> Value,
    n: usize,
}

/// The cases by what is made, each with its shape and `n`.
macro_rules! cases {
    ($($made:ident of $shapes:ident: $($shape:ident = $n:expr),+;)+) => {
        vec![$($(Case {
            name: concat!(stringify!($made), "::", stringify!($shape)), make: $made, shape: $shapes::$shape, n: $n
        }),+),+]
    };
}

fn main() -> ExitCode {
    let cases = cases();
    if instructions::is_counted(&cases) {
        return ExitCode::SUCCESS;
    }
    let mut arguments = Arguments::from_args();
    arguments.test_threads = Some(1);
    let trials = cases.iter().flat_map(|case| [allocations(*case), instructions::trial(*case)]).collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn cases() -> Vec<Case> {
    cases! {
        plan of operations:
            operations = 200, operations_without_ids = 200, operations_of_one_path_tree = 200, operations_of_one_id = 200,
            operations_that_share_errors = 200, operations_of_errors_of_their_own = 200, tags = 200, tags_that_share_a_type = 200,
            parameters = 500, parameters_by_reference = 250, parameters_of_a_path = 250, statuses = 100, media_types = 100,
            headers = 500, header_sets = 250, form_fields = 500, parts = 500, security_requirements = 250, callbacks = 100;
        plan of schemas:
            a_ring = 500, a_ring_both_ways = 500, a_ring_of_unions = 500, rings = 250, endless_unions = 250, schemas = 400,
            schemas_of_one_structure = 400, schemas_of_one_name = 400, types_of_one_name = 250, equal_types_of_one_name = 250,
            properties = 1_000, required_properties = 1_000, properties_of_one_name = 1_000, values = 2_000,
            values_of_one_name = 1_000, branches = 400, branches_of_one_structure = 400, branches_by_name = 400, subtypes = 250,
            unions = 250, inline_objects = 250, parts_of_all_of = 150, parts_that_share_a_member = 150, all_of_chains = 200,
            references_to_one = 1_000, reference_chains = 500, dangling_references = 500, examples_of_no_value = 1_000;
        plan of recent:
            type_lists = 1_000, type_lists_of_several = 250, operations_with_type_lists = 200,
            definitions = 400, definitions_of_one_name = 200, identifiers = 250, anchors = 250, dynamic_references = 250,
            words_beside_references = 500, rules_beside_references = 250,
            webhooks = 200, places_of_one_list = 250, lists_with_places = 250,
            constants = 1_000, branches_by_constant = 250, patterns_of_names = 500, conditions = 250, dependent_names = 500,
            path_items_by_reference = 200, methods_of_their_own = 200, streams = 200, tags_below_tags = 200;
        package of operations:
            tags = 40, operations = 40, operations_of_one_path_tree = 40, parameters = 100, statuses = 30, media_types = 30,
            headers = 100;
        package of schemas:
            schemas = 40, properties = 150, values = 400, branches = 40;
        package of recent:
            type_lists = 150, operations_with_type_lists = 40, definitions = 40, identifiers = 40, webhooks = 40,
            lists_with_places = 40, branches_by_constant = 40, streams = 40;
        alignment of operations:
            operations = 150, parameters = 250, statuses = 60, media_types = 60, headers = 250;
        alignment of schemas:
            a_ring_both_ways = 250, properties = 500, values = 1_000, branches = 250, branches_of_one_structure = 250,
            branches_by_name = 250;
    }
}

fn allocations(Case { name, make, shape, n }: Case) -> Trial {
    Trial::test(name, move || {
        let [once, twice] = [n, 2 * n].map(|n| work(make, shape(n)));
        if once.into_iter().zip(twice).any(|(once, twice)| grows(once, twice)) {
            return Err(Failed::from(format!("allocations and bytes: {once:?} for {n}, {twice:?} for twice as many")));
        }
        Ok(())
    })
}

/// Whether work grows faster than what it is done on.
fn grows(once: usize, twice: usize) -> bool {
    twice * 100 > once * MOST
}

/// The allocations of a run, and their bytes.
fn work(make: fn(Value), description: Value) -> [usize; 2] {
    let region = Region::new(MEMORY);
    make(description);
    let change = region.change();
    [change.allocations + change.reallocations, change.bytes_allocated]
}

/// The whole package.
fn package(description: Value) {
    run([("api.yaml", description)].into());
}

/// All but the text of the package: a fault, once found, keeps it from being emitted. That text is most of the work, and would hide the rest.
fn plan(mut description: Value) {
    description["paths"]["/fault"] = fault();
    run([("api.yaml", description)].into());
}

/// All but the text of a package of two environments.
fn alignment(mut description: Value) {
    description["paths"]["/fault"] = fault();
    run([("one.json", description.clone()), ("two.json", description)].into());
}

fn fault() -> Value {
    json!({ "get": { "parameters": [{ "$ref": "#/gone" }], "responses": { "204": { "description": "" } } } })
}

const SETTINGS: &str = "
portal: Case
environments: { one: { credentials: [keys], servers: { a: 'https://a.example' } }, two: { credentials: [keys], servers: { a: 'https://b.example' } } }
apis: { a: { one: one.json, two: two.json } }
scopes: { sessions: [{ method: session, grant: access-token }] }
";

/// Files of a case in memory.
struct Input(BTreeMap<&'static str, Value>);

impl Files for Input {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        match path {
            "portal.yaml" => Ok(SETTINGS.into()),
            path => self.0.get(path).map(|value| value.to_string().into()).ok_or_else(|| io::ErrorKind::NotFound.into()),
        }
    }
}

fn run(files: BTreeMap<&'static str, Value>) {
    let is_alone = files.contains_key("api.yaml");
    let portal = Portal {
        settings: (!is_alone).then(|| "portal.yaml".to_owned()),
        description: is_alone.then(|| "api.yaml".to_owned()),
        corrections: Vec::new(),
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
    generate(&portal, &Input(files));
}
