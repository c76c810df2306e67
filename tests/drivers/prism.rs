//! Every operation that the provider of Open Payments describes, its description corrected, against Prism.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use portal_sandbox::{Bank, Site};
use serde_json::Value;

use crate::description::Description;
use crate::drive::Target;
use crate::driver::open_payments::DRIVERS;
use crate::plan::Plan;
use crate::portal::Portal;
use crate::server::{Judgement, Prism, Served};
use crate::sessions::{OpenPayments, Sessions};
use crate::specs;

/// The provider's description, in the folder that `PORTAL_SHARED` names.
const PROVIDERS: &str = "specs/open-payments/openpayments-NextGenPSD2-1.3.3.yaml";

/// Prism takes each part of a multipart body for text, also one whose media type is JSON.
const UNREAD: &str = "Violation: request.body.json_standingorderType Request body property json_standingorderType must be object";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "slow: installs Prism"]
async fn requests_of_all_operations_of_open_payments_are_right_to_prism() {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("prism");
    let (ours, theirs) = (Bank::start(specs()).await.unwrap(), Bank::start(&provided(&scratch)).await.unwrap());
    let [ours, theirs] = [&ours, &theirs].map(|bank| bank.site("open-payments", "sandbox"));
    let corrected = scratch.join("corrected.json");
    fs::write(&corrected, root(theirs).to_string()).unwrap();
    let judged = judged(ours, &Prism::install(&scratch.join("npm")).serve(&corrected)).await;
    assert_eq!(judged.len(), 31, "operations");
    let without: Vec<&String> = judged.iter().filter(|(_, judgement)| judgement.requests == 0).map(|(id, _)| id).collect();
    assert_eq!(without, Vec::<&String>::new(), "operations that Prism was not asked for");
    let violations = judged.values().flat_map(|judgement| &judgement.violations);
    let faults: BTreeSet<&str> = violations.filter_map(|violation| violation.split_once(": ")).map(|(_, fault)| fault).collect();
    assert_eq!(faults, BTreeSet::from([UNREAD]), "what Prism says of requests: {judged:#?}");
}

/// The specs folder, with the description of the provider in the place of ours.
fn provided(scratch: &Path) -> PathBuf {
    let shared = std::env::var_os("PORTAL_SHARED").expect("PORTAL_SHARED names the folder with the provider's description");
    let folder = scratch.join("specs");
    for portal in fs::read_dir(specs()).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        let copy = folder.join(portal.file_name().unwrap());
        fs::create_dir_all(&copy).unwrap();
        for file in fs::read_dir(&portal).unwrap().map(|entry| entry.unwrap().path()) {
            fs::copy(&file, copy.join(file.file_name().unwrap())).unwrap();
        }
    }
    fs::copy(Path::new(&shared).join(PROVIDERS), folder.join("open-payments/psd2.yaml")).unwrap();
    folder
}

fn root(site: &Site) -> &Value {
    site.descriptions().next().unwrap().1
}

/// What is said of the calls of each operation. Their values are those of our description: some examples of the provider's are not
/// what its schemas say.
async fn judged(site: &Site, served: &Served) -> BTreeMap<String, Judgement> {
    let description = Description(root(site));
    let (portal, sessions) = (Portal::read(site.portal()), OpenPayments::elsewhere(site, served.address()));
    let mut judged = BTreeMap::new();
    for operation in description.operations() {
        let driver = DRIVERS.iter().find(|driver| driver.address == operation.address).unwrap();
        let plan = Plan::of(description, &operation, |parameter| sessions.only(&operation, parameter));
        let target = Target::new(site, &portal, &operation, &plan, driver.arguments);
        for round in 0..plan.rounds() {
            (driver.call)(sessions.of(&operation), &target.values(round)).await;
        }
        judged.insert(operation.address.clone(), served.judge());
    }
    judged
}
