//! Names of all things in one scope, given out at once: no name depends on the order in which the things are described.

use std::collections::{BTreeMap, BTreeSet};

/// One thing that needs a name in a scope.
#[derive(Clone, Debug, Default)]
pub struct Claim {
    /// The identity of the thing, whatever it is called: decides between things that nothing else tells apart.
    pub address: String,
    /// The name that `portal.yaml` gives it.
    pub given: Option<String>,
    /// The name that `names.lock` has for it.
    pub locked: Option<String>,
    /// Candidates for its name, plainest first.
    pub candidates: Vec<String>,
}

/// The name of each claim. What `portal.yaml` gives comes first, then what the lock holds. Then each thing is called by its plainest candidate that no other thing wants at
/// the same time: of several that want one name none gets it, and each goes on to its next. What has no candidate left takes a number,
/// in the order of addresses.
pub fn names<'r>(reserved: impl IntoIterator<Item = &'r str>, claims: &[Claim]) -> Vec<String> {
    let mut scope = Names { taken: reserved.into_iter().map(str::to_owned).collect(), given: vec![None; claims.len()] };
    scope.held(claims, |claim| claim.given.as_ref());
    scope.held(claims, |claim| claim.locked.as_ref());
    scope.wanted(claims);
    scope.numbered(claims)
}

struct Names {
    taken: BTreeSet<String>,
    given: Vec<Option<String>>,
}

impl Names {
    fn held(&mut self, claims: &[Claim], held: impl Fn(&Claim) -> Option<&String>) {
        for at in by_address(claims) {
            let name = held(&claims[at]).filter(|_| self.given[at].is_none());
            if let Some(name) = name.filter(|name| self.taken.insert((*name).clone())) {
                self.given[at] = Some(name.clone());
            }
        }
    }

    fn wanted(&mut self, claims: &[Claim]) {
        let mut open: Vec<(usize, usize)> = (0..claims.len()).filter(|at| self.given[*at].is_none()).map(|at| (at, 0)).collect();
        while !open.is_empty() {
            let mut wanted: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
            for (at, next) in open.drain(..) {
                if let Some(candidate) = claims[at].candidates.get(next) {
                    wanted.entry(candidate).or_default().push((at, next));
                }
            }
            let mut granted = Vec::new();
            for (name, by) in wanted {
                match by.as_slice() {
                    [(at, _)] if !self.taken.contains(name) => granted.push((*at, name)),
                    several => open.extend(several.iter().map(|(at, next)| (*at, next + 1))),
                }
            }
            for (at, name) in granted {
                self.taken.insert(name.to_owned());
                self.given[at] = Some(name.to_owned());
            }
        }
    }

    fn numbered(mut self, claims: &[Claim]) -> Vec<String> {
        let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
        for at in by_address(claims) {
            if self.given[at].is_some() {
                continue;
            }
            let last = claims[at].candidates.last().map_or("Unnamed", String::as_str);
            let number = numbers.entry(last).or_insert(1);
            let name = loop {
                *number += 1;
                let name = format!("{last}{number}");
                if self.taken.insert(name.clone()) {
                    break name;
                }
            };
            self.given[at] = Some(name);
        }
        self.given.into_iter().map(Option::unwrap_or_default).collect()
    }
}

fn by_address(claims: &[Claim]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..claims.len()).collect();
    order.sort_by(|one, other| claims[*one].address.cmp(&claims[*other].address));
    order
}

#[cfg(test)]
mod tests {
    use super::{Claim, names};

    fn claim(address: &str, locked: Option<&str>, candidates: &[&str]) -> Claim {
        let candidates = candidates.iter().map(|name| (*name).to_owned()).collect();
        Claim { address: address.to_owned(), given: None, locked: locked.map(str::to_owned), candidates }
    }

    #[test]
    fn of_several_that_want_one_name_none_gets_it() {
        let claims = [claim("a", None, &["X", "Xa"]), claim("b", None, &["X", "Xb"]), claim("c", None, &["Y", "Yc"])];
        assert_eq!(names([], &claims), ["Xa", "Xb", "Y"]);
    }

    #[test]
    fn a_name_that_is_held_stays_whoever_else_wants_it() {
        let claims = [claim("a", None, &["X", "Xa"]), claim("b", Some("X"), &["X", "Xb"]), claim("c", Some("X"), &["Z"])];
        assert_eq!(names([], &claims), ["Xa", "X", "Z"]);
    }

    #[test]
    fn what_nothing_tells_apart_is_numbered_by_address() {
        let claims = [claim("b", None, &["Self"]), claim("a", None, &["Self"])];
        assert_eq!(names(["Self"], &claims), ["Self3", "Self2"]);
    }
}
