//! The account by construct.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use super::{Account, Construct, Effect};
use crate::source::{Node, escaped};

/// The effects of the nodes of one construct.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// In the code.
    pub code: usize,
    /// In its docs.
    pub docs: usize,
    /// Said by other nodes as well, by reason.
    pub again: BTreeMap<&'static str, usize>,
    /// Of no effect, by reason.
    pub none: BTreeMap<&'static str, usize>,
}

impl Tally {
    fn count(&mut self, effect: Effect) {
        match effect {
            Effect::Code => self.code += 1,
            Effect::Docs => self.docs += 1,
            Effect::Again(why) => *self.again.entry(why).or_default() += 1,
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

    /// Where nodes of no effect stand, by construct and reason: the first ones in the order of the files, at most so many of each, as
    /// `file#/pointer`.
    pub fn places_without_effect(&self, most: usize) -> BTreeMap<(Construct, &'static str), Vec<String>> {
        let mut places = Places { account: self, most, path: Vec::new(), found: BTreeMap::new() };
        for file in &self.files {
            places.walk(&file.name, &file.root);
        }
        places.found
    }
}

/// The walk that finds nodes of no effect.
struct Places<'a> {
    account: &'a Account,
    most: usize,
    /// Keys and indices from the root of the file.
    path: Vec<Cow<'a, str>>,
    found: BTreeMap<(Construct, &'static str), Vec<String>>,
}

impl<'a> Places<'a> {
    fn walk(&mut self, file: &str, node: &'a Node) {
        if let Some((construct, Effect::None(why))) = self.account.effects.get(&node.id) {
            let known = self.found.entry((*construct, why)).or_default();
            if known.len() < self.most {
                let pointer = self.path.iter().map(|key| format!("/{}", escaped(key)));
                known.push(format!("{file}#{}", pointer.collect::<String>()));
            }
        }
        for (index, item) in node.items().enumerate() {
            self.below(file, Cow::Owned(index.to_string()), item);
        }
        for (key, member) in node.members() {
            self.below(file, Cow::Borrowed(key), member);
        }
    }

    fn below(&mut self, file: &str, key: Cow<'a, str>, node: &'a Node) {
        self.path.push(key);
        self.walk(file, node);
        self.path.pop();
    }
}

impl fmt::Display for Account {
    /// A line for each construct: nodes in the code, nodes in its docs, and the others by reason.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{:<58} {:>6} {:>6}  others", "construct", "code", "docs")?;
        for (Construct { file, object, key }, Tally { code, docs, again, none }) in self.constructs() {
            let name = if key.is_empty() { format!("{file}: {object}") } else { format!("{file}: {object}, `{key}`") };
            let again = again.iter().map(|(why, count)| format!("{count} said again ({why})"));
            let none = none.iter().map(|(why, count)| format!("{count} of no effect ({why})"));
            let others: Vec<String> = again.chain(none).collect();
            writeln!(formatter, "{}", format!("{name:<58} {code:>6} {docs:>6}  {}", others.join(", ")).trim_end())?;
        }
        Ok(())
    }
}
