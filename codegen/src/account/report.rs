//! The account by construct.

use std::collections::BTreeMap;
use std::fmt;

use super::{Account, Construct, Effect};

/// What became of the nodes of one construct.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// In the code.
    pub code: usize,
    /// In its docs.
    pub docs: usize,
    /// Of no effect, by reason.
    pub none: BTreeMap<&'static str, usize>,
}

impl Tally {
    fn count(&mut self, effect: Effect) {
        match effect {
            Effect::Code => self.code += 1,
            Effect::Docs => self.docs += 1,
            Effect::None(why) => *self.none.entry(why).or_default() += 1,
        }
    }
}

impl Account {
    /// How many nodes of each construct are in the code, in its docs, and of no effect.
    pub fn constructs(&self) -> BTreeMap<Construct, Tally> {
        let mut tallies: BTreeMap<Construct, Tally> = BTreeMap::new();
        for (construct, effect) in self.effects.values() {
            tallies.entry(*construct).or_default().count(*effect);
        }
        tallies
    }
}

impl fmt::Display for Account {
    /// A line for each construct: nodes in the code, nodes in its docs, and for each reason those of no effect.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{:<58} {:>6} {:>6}  of no effect", "construct", "code", "docs")?;
        for (Construct { file, object, key }, Tally { code, docs, none }) in self.constructs() {
            let name = if key.is_empty() { format!("{file}: {object}") } else { format!("{file}: {object}, `{key}`") };
            let idle: Vec<String> = none.iter().map(|(why, count)| format!("{count} ({why})")).collect();
            writeln!(formatter, "{}", format!("{name:<58} {code:>6} {docs:>6}  {}", idle.join(", ")).trim_end())?;
        }
        Ok(())
    }
}
