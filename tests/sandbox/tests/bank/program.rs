//! The program that serves the bank.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::{env, fs};

use hyper::Request;
use hyper::body::Bytes;
use tokio::net::TcpStream;

use crate::client::exchange;
use crate::tls;

/// A bank in a process of its own, which ends with the test.
struct Program {
    process: Child,
    /// What it printed before it served.
    lines: Vec<String>,
}

impl Program {
    fn start(certificates: &Path) -> Self {
        let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs");
        let mut command = Command::new(env!("CARGO_BIN_EXE_portal-sandbox"));
        let mut process = command.args([&specs, certificates]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines().map(Result::unwrap);
        let lines = lines.take_while(|line| !line.starts_with("Ctrl-C")).collect();
        Self { process, lines }
    }

    /// The line that starts with these words, behind them.
    fn line(&self, words: &[&str]) -> String {
        let starts =
            |line: &&String| line.split_whitespace().zip(words).filter(|(word, wanted)| word == *wanted).count() == words.len();
        let line = self.lines.iter().find(starts).unwrap();
        line.split_whitespace().skip(words.len()).collect::<Vec<_>>().join(" ")
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[tokio::test]
async fn what_the_program_prints_and_writes_opens_production_of_each_portal() {
    let folder: PathBuf = env::temp_dir().join(format!("portal-sandbox-{}", uuid::Uuid::new_v4()));
    let program = Program::start(&folder);
    for portal in ["ica-banken", "open-payments"] {
        let told = program.line(&[portal, "production:"]);
        let [root, identity] = ["root", "identity"].map(|part| {
            let path = told.split(", ").find_map(|piece| piece.strip_prefix(part)).unwrap();
            fs::read_to_string(path.trim()).unwrap()
        });
        let address = program.line(&[portal, "production"]);
        let address = address.split(' ').next().unwrap().trim_start_matches("https://").to_owned();
        let stream = TcpStream::connect(address).await.unwrap();
        let stream = tls::connect(stream, &root, Some(&identity)).await.unwrap();
        assert_eq!(exchange(stream, Request::new(Bytes::new())).await.unwrap().status(), 404, "{portal}");
    }
    fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn the_program_prints_where_customers_go_and_which_banks_there_are() {
    let folder: PathBuf = env::temp_dir().join(format!("portal-sandbox-{}", uuid::Uuid::new_v4()));
    let program = Program::start(&folder);
    let origin = program.line(&["open-payments", "sandbox"]).split(' ').next().unwrap().to_owned();
    let told = |words: &[&str]| program.line(&[&["open-payments", "sandbox"], words].concat());
    assert_eq!(told(&["customers", "authorise", "at"]), format!("{origin}/connect/authorize"));
    assert_eq!(told(&["the", "customers'", "app", "is"]), format!("{origin}/app"));
    assert_eq!(told(&["bank", "KODBSESS:"]), "sms (code 246810)");
    fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn the_program_tells_each_violation_with_its_operation_place_and_rule() {
    let folder: PathBuf = env::temp_dir().join(format!("portal-sandbox-{}", uuid::Uuid::new_v4()));
    let mut program = Program::start(&folder);
    let address = program.line(&["open-payments", "sandbox"]);
    let address = address.split(' ').next().unwrap().trim_start_matches("http://").to_owned();
    let stream = TcpStream::connect(address).await.unwrap();
    let request = Request::builder().uri("/psd2/aspspinformation/v1/countries?secret=1").header("Host", "localhost");
    let answer = exchange(stream, request.body(Bytes::new()).unwrap()).await.unwrap();
    assert_eq!(answer.status(), 401);
    let mut told = BufReader::new(program.process.stderr.take().unwrap());
    let mut line = String::new();
    told.read_line(&mut line).unwrap();
    assert_eq!(line, "open-payments sandbox: getCountriesList refused with 401: the request has no access token\n");
    fs::remove_dir_all(folder).unwrap();
}
