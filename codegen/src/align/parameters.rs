//! Parameters of an operation.

use super::{Merge, Spot};
use crate::operations::{Location, Operation, Parameter, template_names};
use crate::types::Origin;

impl Merge<'_> {
    pub(super) fn parameters(&mut self, operation: &str, aligned: &mut Operation, other_path: &str, others: Vec<Parameter>) {
        let (owner, own_path) = (aligned.owner(), aligned.path.clone());
        let paths = (own_path.as_str(), other_path);
        let before: Vec<bool> = aligned
            .parameters
            .iter()
            .map(|parameter| others.iter().any(|other| same_parameter(parameter, other, paths)))
            .collect();
        for (parameter, _) in aligned.parameters.iter().zip(before).filter(|(_, matched)| !matched) {
            let address = format!("{operation} {}", parameter.name);
            self.only_in(&address, "parameter", parameter.environments);
        }
        for other in others {
            let address = format!("{operation} {}", other.name);
            match aligned.parameters.iter_mut().find(|parameter| same_parameter(parameter, &other, paths)) {
                Some(parameter) => {
                    let origin = Origin::Parameter { name: parameter.name.clone(), owner: owner.clone() };
                    self.parameter(address, origin, parameter, other);
                }
                None => {
                    self.only_in(&address, "parameter", self.new);
                    aligned.parameters.push(Parameter { environments: self.new, ..other });
                }
            }
        }
    }

    fn parameter(&mut self, address: String, origin: Origin, aligned: &mut Parameter, other: Parameter) {
        let spot = Spot::new(address, origin, (aligned.node, other.node), aligned.environments);
        let address = &spot.address;
        aligned.value = self.value(&spot, &aligned.value, &other.value);
        aligned.environments = aligned.environments.union(self.new);
        self.also_here(address, "parameter");
        if aligned.required != other.required {
            let one = if aligned.required { spot.environments } else { self.new };
            self.differs(address, format!("required only in {}", self.names(one)), "required");
            aligned.required = true;
        }
        if (aligned.style, aligned.explode) != (other.style, other.explode) {
            self.differing(&spot, "the style", "correct one of the two, or lay a correction over it");
        }
        let reserved = (aligned.allow_reserved, other.allow_reserved);
        self.said_of(&spot, "`allowReserved`", reserved, "reserved characters are escaped");
        aligned.allow_reserved &= other.allow_reserved;
        self.docs(address, &mut aligned.docs, &other.docs, spot.environments);
    }
}

/// Parameters in the path are matched by where they stand, all others by name.
fn same_parameter(one: &Parameter, other: &Parameter, paths: (&str, &str)) -> bool {
    let position = |path, name: &str| template_names(path).position(|known| known == name);
    one.location == other.location
        && match one.location {
            Location::Path => position(paths.0, &one.name) == position(paths.1, &other.name),
            Location::Header => one.name.eq_ignore_ascii_case(&other.name),
            Location::Query | Location::Cookie => one.name == other.name,
        }
}
