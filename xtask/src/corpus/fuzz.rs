//! `cargo xtask fuzz`: descriptions changed at random, each in a process of its own.

mod mutations;

use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use clap::ArgMatches;
use fastrand::Rng;
use portal_command::Ending;
use portal_command::output::{print, say};

use super::documents::{self, Document};
use super::named;
use super::one::{self, Ended, Then};
use super::scratch::Scratch;

/// The largest files take seconds each, and have little that smaller ones do not have.
const LARGEST: usize = 400_000;
/// So much time of the processor may a run take.
const LIMIT: Duration = Duration::from_secs(30);
/// So much memory may a run take.
const KILOBYTES: u64 = 2 << 20;

/// A description, and its bytes.
type Original = (Document, Vec<u8>);

pub(crate) fn run(arguments: &ArgMatches) -> Result<Ending, Box<dyn Error>> {
    let number = |name| arguments.get_one::<u64>(name).copied().unwrap_or_default();
    let (named, time, first) = (named(arguments)?, Duration::from_secs(number("seconds")), number("seed"));
    let scratch = Scratch::new(&("fuzz", &named))?;
    let mut originals = Vec::new();
    for document in documents::found(&named, &scratch.unpacked(), None)? {
        let bytes = fs::read(scratch.unpacked().join(&document.path))?;
        if bytes.len() <= LARGEST {
            originals.push((document, bytes));
        }
    }
    if originals.is_empty() {
        return Err(format!("there is no description of at most {LARGEST} bytes").into());
    }
    let (start, mut tried, mut found) = (Instant::now(), 0, 0);
    for seed in first.. {
        if start.elapsed() >= time {
            break;
        }
        tried += 1;
        if let Some(fault) = fault(&originals, seed, &scratch)? {
            found += 1;
            say(format_args!("error: seed {seed}: {fault}"));
        }
    }
    scratch.remove()?;
    print(format_args!("{tried} changed descriptions were tried from seed {first} on, {found} are at fault"))?;
    Ok(if found == 0 { Ending::Done } else { Ending::Findings })
}

/// Changes a description as a seed says, and tells what is wrong with what becomes of it.
fn fault(originals: &[Original], seed: u64, scratch: &Scratch) -> Result<Option<String>, Box<dyn Error>> {
    let mut rng = Rng::with_seed(seed);
    let Some((original, bytes)) = rng.choice(originals) else { return Ok(None) };
    let (changed, how) = mutations::changed(bytes, &scratch.unpacked().join(&original.path), &mut rng);
    // It stands beside the original, so that references lead where they led.
    let path = format!("{}.changed.{}", original.path, original.path.rsplit('.').next().unwrap_or_default());
    let document = Document { path, ..original.clone() };
    let file = scratch.unpacked().join(&document.path);
    fs::write(&file, &changed)?;
    let fault = wrong(one::generated(&document, scratch, Then::Parse, LIMIT)?);
    let Some(fault) = fault else { return Ok(fs::remove_file(file).map(|()| None)?) };
    Ok(Some(format!("{}, {how}: {fault}\n  kept as {}", original.path, kept(&file, seed)?)))
}

fn wrong(ended: Ended) -> Option<String> {
    let note = match ended {
        Ended::Noted(note) => note,
        Ended::Crashed(words) => return Some(words),
        Ended::Hung => return Some(format!("no end within {} s", LIMIT.as_secs())),
    };
    let findings = note["package"]["findings"].as_array().into_iter().flatten();
    let placeless = findings.clone().find(|finding| finding["place"].is_null());
    let peak = note["peak_kilobytes"].as_u64().unwrap_or_default();
    match (note["no_rust"].as_array().and_then(|files| files.first()), placeless) {
        (Some(no_rust), _) => Some(format!("no Rust: {no_rust}")),
        (None, Some(finding)) => Some(format!("a finding has no place: {}", finding["message"])),
        (None, None) if peak > KILOBYTES => Some(format!("{} MB of memory", peak / 1024)),
        (None, None) => None,
    }
}

/// Keeps a file that shows a fault, and tells its path.
fn kept(file: &Path, seed: u64) -> Result<String, Box<dyn Error>> {
    let ending = file.extension().unwrap_or_default().to_string_lossy();
    let kept = super::scratch::below_target().join("found");
    fs::create_dir_all(&kept)?;
    let kept = kept.join(format!("{seed}.{ending}"));
    fs::rename(file, &kept)?;
    Ok(kept.display().to_string())
}
