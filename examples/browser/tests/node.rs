//! The program in Node, against a bank on this machine.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::time::Duration;

use portal_sandbox::{Bank, Next, Site};
use tokio::process::Command;
use wasm_bindgen_cli_support::Bindgen;

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// The operation that lists the banks.
const OPERATION: &str = "getASPSPList";

const SCRIPT: &str = "
    const { banks } = require(process.argv[1]);
    banks(...process.argv.slice(2)).then(
        names => console.log(names.join('\\n')),
        error => { console.error(error.message); process.exitCode = 1; },
    );
";

/// What is called in Node: a module of JavaScript around the program.
async fn module() -> Result<PathBuf> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--package", "browser", "--lib", "--target", "wasm32-unknown-unknown", "--target-dir"]).arg(target);
    assert!(cargo.status().await?.success(), "the program has to build");
    let folder = target.join("browser");
    let program = target.join("wasm32-unknown-unknown/debug/browser.wasm");
    Bindgen::new().input_path(program).nodejs(true)?.typescript(false).generate(&folder)?;
    Ok(folder.join("browser.js"))
}

async fn run(module: &Path, site: &Site) -> Result<Output> {
    let keys = site.keys()?;
    let mut node = Command::new("node");
    node.args(["--eval", SCRIPT]).arg(module).args([site.origin(), &keys.client_id, &keys.client_secret]);
    Ok(node.output().await?)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[tokio::test]
async fn calls_are_made_repeated_and_end_in_time() -> Result {
    let (module, bank) = (module().await?, Bank::start(portal_sandbox::specs()).await?);
    let site = bank.site("open-payments", "sandbox");

    site.next(OPERATION, Next::status(503))?;
    let ended = run(&module, site).await?;
    assert!(ended.status.success(), "{}", text(&ended.stderr));
    assert!(!text(&ended.stdout).trim().is_empty(), "no bank has a name");
    assert_eq!(site.count(OPERATION), 2, "what failed for the moment is sent again");

    site.next(OPERATION, Next::usual().delayed(Duration::from_secs(20)))?;
    let ended = run(&module, site).await?;
    assert!(!ended.status.success() && text(&ended.stderr).contains("2s"), "{}", text(&ended.stderr));

    let requests = site.requests();
    let violations: Vec<_> = requests.iter().flat_map(|seen| &seen.violations).collect();
    assert!(violations.is_empty(), "{violations:?}");
    bank.shutdown().await;
    Ok(())
}
