//! What `VERSION` and `CHANGELOG.md` have to say when a package offers something else than in the last release.

use insta::assert_snapshot;
use portal_codegen::diagnostics::render;
use portal_codegen::listing::listing;
use portal_codegen::release::{Release, review};

use crate::fixture::{Fixture, with_paths};

/// A portal's folder over the days.
struct Folder {
    version: &'static str,
    changelog: &'static str,
    recording: String,
}

/// An operation of a bank's loans.
fn operation(method: &str, id: &str, words: &str) -> String {
    format!(
        "    {method}: {{ operationId: {id}, tags: [loans], description: {words}, responses: {{ '204': {{ description: Done. }} }} }}\n"
    )
}

fn loans(operations: &[String]) -> Fixture {
    Fixture::description(with_paths(&format!("  /loans:\n{}", operations.concat())))
}

fn two() -> Fixture {
    loans(&[operation("get", "listLoans", "All loans."), operation("post", "applyForLoan", "A loan.")])
}

fn one() -> Fixture {
    loans(&[operation("get", "listLoans", "All loans.")])
}

impl Folder {
    /// The folder after its first run, for a package that is at 0.1.0.
    fn new(fixture: &Fixture) -> Self {
        let mut folder =
            Self { version: "0.1.0\n", changelog: "# Changelog\n\n## 0.1.0\n\nThe first.\n", recording: String::new() };
        assert_eq!(folder.run(fixture), "");
        folder
    }

    /// What a run says, which keeps the recording as it then is.
    fn run(&mut self, fixture: &Fixture) -> String {
        let Self { version, changelog, recording } = &*self;
        let release = Release { folder: "specs/bank", version, changelog, recording };
        let reviewed = review(&release, listing(&fixture.outcome().files).unwrap());
        let said = reviewed.diagnostics.iter().map(|found| render(found, &reviewed.sources, false));
        let said = said.collect::<Vec<_>>().join("\n\n");
        self.recording = reviewed.recording;
        said
    }

    /// The version that was released, and the lines with marks.
    fn marked(&self) -> String {
        let told = self.recording.lines().filter(|line| ["version", "+ ", "- "].iter().any(|begin| line.starts_with(begin)));
        told.collect::<Vec<_>>().join("\n")
    }
}

#[test]
fn the_first_run_records_what_the_package_offers_and_asks_nothing() {
    let folder = Folder::new(&one());
    let own: Vec<&str> = folder.recording.lines().filter(|line| !line.contains("portal_runtime::v1")).collect();
    assert_snapshot!(own.join("\n"), @"
    # What the package offers, one line an item, as of the version below; `+` marks what has come since, `-` what has gone.
    # Written by `cargo xtask generate`; keep it under version control.
    version 0.1.0
    Client: FromClient
    Client: FromClient with Api = NoOther
    Client: OnlyApi
    Client: struct
    Client::builder(server: impl Into<String>) -> Builder<Self>
    Client::loans(&self) -> crate::loans::Loans
    Client::raw(&self, method: Method, path: &'static str) -> RawRequest
    Client::replace_identity(&self, identity: Identity) -> Result<(), BuildError>
    Request: struct
    feature default
    feature default: loans
    feature default: reqwest
    feature encrypted-pem
    feature encrypted-pem: portal-runtime/encrypted-pem
    feature file-store
    feature file-store: portal-runtime/file-store
    feature gzip
    feature gzip: portal-runtime/gzip
    feature loans
    feature pkcs12
    feature pkcs12: portal-runtime/pkcs12
    feature reqwest
    feature reqwest: portal-runtime/reqwest
    feature serde
    feature serde: portal-runtime/serde
    feature serde: test-kit
    feature test-kit
    feature test-kit: portal-runtime/test-kit
    loans: mod
    loans::ListOperation: Operation
    loans::ListOperation: Operation with Body = ()
    loans::ListOperation: Operation with ErrorBody = NoFailure
    loans::ListOperation: Operation with Headers = NoHeaders
    loans::ListOperation: enum
    loans::ListRequest = crate::Request<ListOperation>
    loans::Loans: struct
    loans::Loans::list(&self) -> ListRequest
    test_kit: mod
    test_kit::recorder() -> Recorder
    types: mod
    ");
}

#[test]
fn an_operation_that_is_gone_asks_for_a_version_that_breaks() {
    let mut folder = Folder::new(&two());
    assert_snapshot!(folder.run(&one()), @"
    warning[P1003]: since 0.1.0, callers lose 3 items: the next version is 0.2.0 at least
       --> specs/bank/VERSION:1:1
        |
      1 | 0.1.0
        | ^^^^^
        |
       ::: specs/bank/surface.lock:128:1
        |
    128 | - loans::ApplyOperation: Operation
        | ---------------------------------- gone
        |
       ::: specs/bank/surface.lock:133:1
        |
    133 | - loans::ApplyRequest = crate::Request<ApplyOperation>
        | ------------------------------------------------------ gone
        |
       ::: specs/bank/surface.lock:141:1
        |
    141 | - loans::Loans::apply(&self) -> ApplyRequest
        | -------------------------------------------- gone
        |
        = help: write 0.2.0 into `VERSION`, say in `specs/bank/CHANGELOG.md` under `## 0.2.0` what callers will notice, and run `cargo xtask generate`; `surface.lock` marks all that has gone (`-`) and come (`+`)
    ");
    assert_snapshot!(folder.marked(), @"
    version 0.1.0
    - loans::ApplyOperation: Operation
    - loans::ApplyOperation: Operation with Body = ()
    - loans::ApplyOperation: Operation with ErrorBody = NoFailure
    - loans::ApplyOperation: Operation with Headers = NoHeaders
    - loans::ApplyOperation: enum
    - loans::ApplyRequest = crate::Request<ApplyOperation>
    - loans::Loans::apply(&self) -> ApplyRequest
    ");
}

#[test]
fn once_version_and_changelog_say_it_the_next_changes_are_measured_against_that_release() {
    let mut folder = Folder::new(&two());
    folder.run(&one());
    folder.version = "0.2.0\n";
    assert_snapshot!(folder.run(&one()), @"
    warning[P1004]: nothing is said of 0.2.0, the version in `VERSION`
     --> specs/bank/CHANGELOG.md:1:1
      |
    1 | # Changelog
      | ^^^^^^^^^^^
      |
      = help: add a section `## 0.2.0` with what callers will notice, and run `cargo xtask generate`
    ");
    folder.changelog = "# Changelog\n\n## 0.2.0\n\nNobody can apply for a loan any more.\n\n## 0.1.0\n\nThe first.\n";
    assert_eq!(folder.run(&one()), "");
    assert_eq!(folder.marked(), "version 0.2.0");
    assert_eq!(folder.run(&one()), "");
}

#[test]
fn an_addition_asks_for_a_version_that_is_compatible() {
    let mut folder = Folder::new(&one());
    assert_snapshot!(folder.run(&two()), @"
    warning[P1003]: since 0.1.0, callers gain 3 items: the next version is 0.1.1 at least
       --> specs/bank/VERSION:1:1
        |
      1 | 0.1.0
        | ^^^^^
        |
       ::: specs/bank/surface.lock:128:1
        |
    128 | + loans::ApplyOperation: Operation
        | ---------------------------------- new
        |
       ::: specs/bank/surface.lock:133:1
        |
    133 | + loans::ApplyRequest = crate::Request<ApplyOperation>
        | ------------------------------------------------------ new
        |
       ::: specs/bank/surface.lock:141:1
        |
    141 | + loans::Loans::apply(&self) -> ApplyRequest
        | -------------------------------------------- new
        |
        = help: write 0.1.1 into `VERSION`, say in `specs/bank/CHANGELOG.md` under `## 0.1.1` what callers will notice, and run `cargo xtask generate`; `surface.lock` marks all that has gone (`-`) and come (`+`)
    ");
    folder.version = "0.1.1\n";
    folder.changelog = "## [0.1.1] - 2026-11-29\nLoans can be applied for.\n";
    assert_eq!(folder.run(&two()), "");
    assert_eq!(folder.marked(), "version 0.1.1");
}

#[test]
fn an_item_that_reads_otherwise_is_a_break_and_says_that_it_has_changed() {
    let amount = "    parameters: [{ name: X-Amount, in: header, required: true, schema: { type: string } }]\n";
    let mut folder = Folder::new(&one());
    assert_snapshot!(folder.run(&loans(&[amount.to_owned(), operation("get", "listLoans", "All loans.")])), @"
    warning[P1003]: since 0.1.0, callers lose 1 item and gain 1: the next version is 0.2.0 at least
       --> specs/bank/VERSION:1:1
        |
      1 | 0.1.0
        | ^^^^^
        |
       ::: specs/bank/surface.lock:135:1
        |
    135 | - loans::Loans::list(&self) -> ListRequest
        | ------------------------------------------ changed
        |
        = help: write 0.2.0 into `VERSION`, say in `specs/bank/CHANGELOG.md` under `## 0.2.0` what callers will notice, and run `cargo xtask generate`; `surface.lock` marks all that has gone (`-`) and come (`+`)
    ");
}

#[test]
fn other_words_ask_nothing() {
    let mut folder = Folder::new(&one());
    let before = folder.recording.clone();
    assert_eq!(folder.run(&loans(&[operation("get", "listLoans", "All loans of a customer.")])), "");
    assert_eq!(folder.recording, before);
}

#[test]
fn until_the_version_rises_every_run_is_measured_against_the_last_release() {
    let mut folder = Folder::new(&two());
    folder.run(&one());
    let first = folder.marked();
    assert_ne!(folder.run(&one()), "");
    assert_eq!(folder.marked(), first);
    assert_eq!(folder.run(&two()), "", "what has come back is no change");
    assert_eq!(folder.marked(), "version 0.1.0");
}

#[test]
fn during_a_pre_release_changes_add_up() {
    let mut folder = Folder::new(&two());
    folder.version = "0.2.0-dev\n";
    folder.changelog = "## 0.2.0\nNobody can apply for a loan any more.\n";
    assert_eq!(folder.run(&one()), "");
    let gone = folder.marked();
    assert_eq!(folder.run(&one()), "");
    assert_eq!(folder.marked(), gone);
    folder.version = "0.2.0\n";
    assert_eq!(folder.run(&one()), "");
    assert_eq!(folder.marked(), "version 0.2.0");
}

#[test]
fn a_version_may_rise_without_a_change_and_never_goes_back() {
    let mut folder = Folder::new(&one());
    folder.version = "0.1.1\n";
    folder.changelog = "## 0.1.1\nRetries wait longer.\n";
    assert_eq!(folder.run(&one()), "");
    assert_eq!(folder.marked(), "version 0.1.1");
    folder.version = "0.1.0\n";
    assert_snapshot!(folder.run(&one()), @"
    warning[P1003]: 0.1.1 is released, and `VERSION` is 0.1.0: the next version is 0.1.1 at least
     --> specs/bank/VERSION:1:1
      |
    1 | 0.1.0
      | ^^^^^
      |
      = help: write 0.1.1 into `VERSION`, or a later one
    ");
}

#[test]
fn a_version_that_is_none_is_an_error() {
    let mut folder = Folder::new(&one());
    folder.version = "0.2\n";
    assert_snapshot!(folder.run(&one()), @"
    error[P1001]: this is no version: unexpected end of input while parsing minor version number
     --> specs/bank/VERSION:1:1
      |
    1 | 0.2
      | ^^^
      |
      = help: write three numbers such as `0.1.0`, for a version that is not released yet `0.1.0-dev`
    ");
}

#[test]
fn what_a_merge_left_behind_in_the_recording_is_an_error() {
    let mut folder = Folder::new(&one());
    folder.recording = folder.recording.replace("types: mod\n", "<<<<<<< ours\ntypes: mod\n");
    let before = folder.recording.clone();
    assert_snapshot!(folder.run(&one()), @"
    error[P1002]: this line is no item
       --> specs/bank/surface.lock:157:1
        |
    157 | <<<<<<< ours
        | ^^^^^^^^^^^^
        |
        = help: put the file back as it was at the last release, or delete it to begin anew, and run `cargo xtask generate`
    ");
    assert_eq!(folder.recording, before);
    folder.recording = folder.recording.replace("version 0.1.0\n", "");
    assert_snapshot!(folder.run(&one()), @"
    error[P1002]: no line `version 0.1.0` stands before the items
     --> specs/bank/surface.lock:3:1
      |
    3 | AccessToken: portal_runtime::v1::AccessToken
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: put the file back as it was at the last release, or delete it to begin anew, and run `cargo xtask generate`
    ");
}
