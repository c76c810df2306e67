//! Words of descriptions.

use super::Merge;
use crate::environments::Environments;
use crate::source::{NodeId, Remark, Remarks};
use crate::types::{Docs, Said};

/// Why words that several environments say alike stand once.
const SAME: Remark = Remark::Again("the other environments say the same");

/// The words about a whole API: where environments differ, those of each.
pub(super) fn of_each(said: Vec<(Environments, Vec<Said>)>, remarks: &mut Remarks) -> Vec<(Environments, Vec<Said>)> {
    let mut distinct: Vec<(Environments, Vec<Said>)> = Vec::new();
    for (environments, words) in said.into_iter().filter(|(_, words)| !words.is_empty()) {
        match distinct.iter_mut().find(|(_, known)| *known == words) {
            Some((all, known)) => {
                *all = all.union(environments);
                join(known, &words, remarks);
            }
            None => distinct.push((environments, words)),
        }
    }
    distinct
}

/// Adds who else says the same.
fn join(aligned: &mut [Said], other: &[Said], remarks: &mut Remarks) {
    for (said, again) in aligned.iter_mut().zip(other) {
        said.nodes.extend(&again.nodes);
        said.nodes.iter().for_each(|node| remarks.note(*node, SAME));
    }
}

impl Merge<'_> {
    /// Words of the first environment stay, and of facts what holds everywhere. `environments` are those seen before that have the thing.
    pub(super) fn docs(&mut self, address: &str, aligned: &mut Docs, other: &Docs, environments: Environments) {
        self.words(&mut aligned.text, &other.text);
        self.facts(address, &mut aligned.facts, &other.facts, environments);
        self.deprecated(address, &mut aligned.deprecated, other.deprecated, environments);
    }

    /// The docs discourage the use of what no environment would have used.
    fn deprecated(&mut self, address: &str, aligned: &mut Option<NodeId>, other: Option<NodeId>, environments: Environments) {
        let (node, only) = match (*aligned, other) {
            (Some(node), None) => (node, environments),
            (None, Some(node)) => (node, self.new),
            (Some(_), Some(_)) | (None, None) => return,
        };
        self.exists_in(address, "deprecated", only, "the docs do not say so");
        self.remarks.note(node, Remark::Idle("not all environments discourage its use"));
        *aligned = None;
    }

    /// Words of the first environment that has any.
    pub(super) fn words(&mut self, aligned: &mut Vec<Said>, other: &[Said]) {
        if aligned.is_empty() {
            aligned.extend(other.iter().cloned());
        } else if *aligned == other {
            join(aligned, other, self.remarks);
        } else {
            self.idle(other.iter(), "the words of the first environment are taken");
        }
    }

    fn idle<'s>(&mut self, said: impl Iterator<Item = &'s Said>, why: &'static str) {
        said.flat_map(|said| &said.nodes).for_each(|node| self.remarks.note(*node, Remark::Idle(why)));
    }
}
