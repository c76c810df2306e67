//! What a package offers no longer, or only now.

use std::collections::BTreeSet;

/// How many items a finding shows.
const SHOWN: usize = 4;

/// Lines that went and came.
#[derive(Debug, Default)]
pub(super) struct Changes<'c> {
    pub(super) gone: Vec<&'c str>,
    pub(super) come: Vec<&'c str>,
}

impl<'c> Changes<'c> {
    pub(super) fn between(before: &'c BTreeSet<String>, after: &'c BTreeSet<String>) -> Self {
        let without = |lines: &'c BTreeSet<String>, others: &'c BTreeSet<String>| lines.difference(others).map(String::as_str);
        Self { gone: without(before, after).collect(), come: without(after, before).collect() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.gone.is_empty() && self.come.is_empty()
    }

    /// What callers lose and gain, in words; `None` where it is nothing.
    pub(super) fn told(&self) -> Option<String> {
        let (lost, gained) = (outermost(&self.gone).len(), outermost(&self.come).len());
        match (lost, gained) {
            (0, 0) => None,
            (0, gained) => Some(format!("gain {}", counted(gained))),
            (lost, 0) => Some(format!("lose {}", counted(lost))),
            (lost, gained) => Some(format!("lose {} and gain {gained}", counted(lost))),
        }
    }

    /// A few items as the marked recording has them, each with what became of it: what is lost, else what is new.
    pub(super) fn shown(&self) -> Vec<(String, &'static str)> {
        let come: BTreeSet<&str> = self.come.iter().map(|line| name(line)).collect();
        let (lines, mark) = if self.gone.is_empty() { (&self.come, '+') } else { (&self.gone, '-') };
        let label = |line: &str| match mark {
            '+' => "new",
            _ if come.contains(name(line)) => "changed",
            _ => "gone",
        };
        outermost(lines).into_iter().take(SHOWN).map(|line| (format!("{mark} {line}"), label(line))).collect()
    }
}

/// The first line of each item, without those of what lies within another of them.
fn outermost<'c>(lines: &[&'c str]) -> Vec<&'c str> {
    let names: BTreeSet<&str> = lines.iter().map(|line| name(line)).collect();
    let mut seen = BTreeSet::new();
    let is_within = |name: &str| name.match_indices(['.', ':']).any(|(at, _)| names.contains(&name[..at]));
    lines.iter().copied().filter(|line| !is_within(name(line)) && seen.insert(name(line))).collect()
}

/// The name in a line.
fn name(line: &str) -> &str {
    let end = line.find(": ").into_iter().chain(line.find('(')).min();
    &line[..end.unwrap_or(line.len())]
}

fn counted(items: usize) -> String {
    if items == 1 { "1 item".to_owned() } else { format!("{items} items") }
}
