//! What a value says of itself to be one branch of a union and no other.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::lower::Lower;
use super::subtypes::{led_to, mapped_to, parts};
use super::unions::is_null;
use super::{Layout, Shape, Tag, Type, Types};
use crate::budget::SCHEMAS;
use crate::diagnostics::{Diagnostic, rules};
use crate::document::schema::Schema;
use crate::markdown::code;
use crate::source::{Node, NodeId};

/// The discriminator of a union.
pub(super) struct Discriminator<'d> {
    pub(super) property: &'d str,
    /// The keys of its mapping, in their order, by the schema that they lead to.
    mapping: HashMap<NodeId, Vec<&'d str>>,
}

impl<'d> Discriminator<'d> {
    fn read(root: &'d Node, node: &'d Node) -> Option<Self> {
        let mut mapping: HashMap<NodeId, Vec<&str>> = HashMap::new();
        for (key, target) in node.get("mapping").into_iter().flat_map(Node::members) {
            if let Some(target) = mapped_to(root, target) {
                mapping.entry(target.id).or_default().push(key);
            }
        }
        Some(Self { property: node.get("propertyName")?.as_text()?, mapping })
    }

    pub(super) fn has_mapping(&self) -> bool {
        !self.mapping.is_empty()
    }

    /// The schemas that its mapping leads to.
    pub(super) fn targets(&self) -> impl Iterator<Item = NodeId> {
        self.mapping.keys().copied()
    }

    /// The keys that lead to a schema.
    pub(super) fn keys(&self, target: NodeId) -> Vec<String> {
        self.mapping.get(&target).into_iter().flatten().map(|key| (*key).to_owned()).collect()
    }
}

impl Types {
    /// What tells these types apart: the member, first by name, of which each has values of its own.
    pub(super) fn tags(&self, types: &[&Type]) -> Vec<Option<Tag>> {
        let listed: Vec<BTreeMap<&str, Vec<&str>>> = types.iter().map(|value| self.listed(value)).collect();
        let tells_apart = |name: &&str| {
            let mut known: HashSet<&str> = HashSet::new();
            listed.iter().all(|members| members.get(name).is_some_and(|values| values.iter().all(|value| known.insert(value))))
        };
        let property = listed.first().into_iter().flat_map(BTreeMap::keys).copied().find(tells_apart);
        let tag = |property: &str, members: &BTreeMap<&str, Vec<&str>>| {
            let values = members.get(property)?.iter().map(|value| (*value).to_owned()).collect();
            Some(Tag { property: property.to_owned(), values })
        };
        listed.iter().map(|members| property.and_then(|property| tag(property, members))).collect()
    }

    /// The values that each member of a type may have, of those that list them.
    fn listed(&self, value: &Type) -> BTreeMap<&str, Vec<&str>> {
        let shape = |value: &Type| value.but_null().named_itself().map(|id| &self.get(id).shape);
        let Some(Shape::Struct(structure)) = shape(value) else { return BTreeMap::new() };
        let fields = structure.fields.iter().filter(|_| structure.layout == Layout::Object);
        let members = fields.filter_map(|field| match shape(&field.value) {
            Some(Shape::Enum(values)) => Some((field.name.as_str(), values.iter().map(|value| value.value.as_str()).collect())),
            _ => None,
        });
        members.collect()
    }
}

impl<'d> Lower<'_, 'd> {
    /// The discriminator of a union: its own, else that which its branches have from a schema that all of them extend, else a member that has
    /// other values in each of them.
    pub(super) fn discriminator(&self, union: &Schema<'d>, branches: &'d [Node]) -> Option<Discriminator<'d>> {
        match union.discriminator {
            Some(own) => Discriminator::read(self.root, own),
            None => self.shared(branches).or_else(|| self.implied(branches)),
        }
    }

    fn shared(&self, branches: &'d [Node]) -> Option<Discriminator<'d>> {
        let mut shared: Option<Discriminator<'d>> = None;
        for branch in branches {
            let inherited = self.inherited(branch)?;
            match &shared {
                Some(known) if known.property != inherited.property => return None,
                Some(_) => {}
                None => shared = Some(inherited),
            }
        }
        shared
    }

    /// The member, first by name, of which each branch lists values that no other does.
    fn implied(&self, branches: &'d [Node]) -> Option<Discriminator<'d>> {
        let branches: Vec<&'d Node> = branches.iter().filter(|branch| !is_null(branch)).collect();
        let parts = branches.iter().filter(|_| branches.len() > 1).flat_map(|branch| self.lineage(branch));
        let members = parts.filter_map(|part| part.get("properties")).flat_map(Node::members);
        let names: BTreeSet<&'d str> = members.map(|(name, _)| name).collect();
        let tells_apart = |name: &&str| {
            let mut known: HashSet<String> = HashSet::new();
            branches.iter().all(|branch| {
                let values = self.tag_values(branch, name).unwrap_or_default();
                !values.is_empty() && values.into_iter().all(|value| known.insert(value))
            })
        };
        names.into_iter().find(tells_apart).map(|property| Discriminator { property, mapping: HashMap::new() })
    }

    /// The discriminator of a schema, or of one that it extends: the nearest, with the mappings of all.
    pub(super) fn inherited(&self, node: &'d Node) -> Option<Discriminator<'d>> {
        let mut found: Option<Discriminator<'d>> = None;
        for part in self.lineage(node) {
            let Some(one) = part.get("discriminator").and_then(|node| Discriminator::read(self.root, node)) else { continue };
            match &mut found {
                Some(known) if known.property == one.property => {
                    one.mapping.into_iter().for_each(|(target, keys)| known.mapping.entry(target).or_default().extend(keys));
                }
                Some(_) => {}
                None => found = Some(one),
            }
        }
        found
    }

    /// A schema and all that it extends, nearest first.
    fn lineage(&self, node: &'d Node) -> Vec<&'d Node> {
        let (mut found, mut seen, mut next) = (Vec::from_iter(led_to(self.root, node)), HashSet::new(), 0);
        while let Some(at) = found.get(next).copied().filter(|_| next < SCHEMAS) {
            next += 1;
            if seen.insert(at.id) {
                found.extend(parts(at).into_iter().filter_map(|part| led_to(self.root, part)));
            }
        }
        found
    }

    /// The values that a schema, with all that it extends, lists for a member; none where it lists none. Those of a choice are those of all its
    /// branches, where each lists some.
    pub(super) fn tag_values(&self, node: &'d Node, property: &str) -> Option<Vec<String>> {
        self.own_values(node, property).or_else(|| self.inner_values(node, property, &mut HashSet::new()))
    }

    fn own_values(&self, node: &'d Node, property: &str) -> Option<Vec<String>> {
        let members = self.lineage(node).into_iter().filter_map(|part| part.get("properties")?.get(property));
        let listed = members.flat_map(|member| self.lineage(member)).filter_map(|member| {
            let values = Schema::read(member).values;
            let values: Vec<String> = values.iter().filter_map(|value| value.as_str().map(str::to_owned)).collect();
            (!values.is_empty()).then_some(values)
        });
        listed.reduce(|mut nearest, farther| {
            nearest.retain(|value| farther.contains(value));
            nearest
        })
    }

    fn inner_values(&self, node: &'d Node, property: &str, seen: &mut HashSet<NodeId>) -> Option<Vec<String>> {
        let choice = led_to(self.root, node).filter(|choice| seen.insert(choice.id))?;
        let schema = Schema::read(choice);
        let branches = if schema.one_of.is_empty() { schema.any_of } else { schema.one_of };
        let mut values = BTreeSet::new();
        for branch in branches.iter().filter(|branch| !is_null(branch)) {
            let own = self.own_values(branch, property);
            values.extend(own.or_else(|| self.inner_values(branch, property, seen))?);
        }
        (!values.is_empty()).then(|| values.into_iter().collect())
    }

    /// What a value says to be each of these branches: the keys that lead there, be it from what the branch extends; else the values that it
    /// lists and no other has; else its name.
    pub(super) fn tags(
        &mut self,
        discriminator: Option<&Discriminator<'d>>,
        branches: Vec<(&'d Node, String)>,
    ) -> Vec<Option<Tag>> {
        let Some(discriminator) = discriminator else { return branches.iter().map(|_| None).collect() };
        let property = discriminator.property;
        let keyed: Vec<Vec<String>> = branches.iter().map(|(node, _)| self.keys(discriminator, node)).collect();
        let listed: Vec<Option<Vec<String>>> = branches.iter().map(|(node, _)| self.tag_values(node, property)).collect();
        let mut counts: HashMap<&String, usize> = HashMap::new();
        let unkeyed = listed.iter().zip(&keyed).filter(|(_, keys)| keys.is_empty()).filter_map(|(values, _)| values.as_ref());
        unkeyed.flatten().chain(keyed.iter().flatten()).for_each(|value| *counts.entry(value).or_default() += 1);
        let mut tags = Vec::new();
        for (at, (node, name)) in branches.iter().enumerate() {
            let is_named = node.get("$ref").is_some() || self.is_component(node.id);
            let own = || listed[at].iter().flatten().filter(|value| counts.get(value) == Some(&1)).cloned().collect::<Vec<_>>();
            let values = match (keyed[at].is_empty(), own(), &listed[at]) {
                (false, ..) => keyed[at].clone(),
                (true, own, _) if !own.is_empty() => own,
                (true, _, Some(listed)) if !listed.contains(name) => {
                    self.report_unnamed(node, property);
                    listed.clone()
                }
                (true, ..) if is_named => vec![name.clone()],
                (true, ..) => {
                    self.report_unnamed(node, property);
                    Vec::new()
                }
            };
            tags.push((!values.is_empty()).then(|| Tag { property: property.to_owned(), values }));
        }
        tags
    }

    /// The keys that a mapping has for a branch, else those that a mapping of what the branch extends has.
    fn keys(&self, discriminator: &Discriminator<'d>, branch: &'d Node) -> Vec<String> {
        let Some(target) = led_to(self.root, branch) else { return Vec::new() };
        let own = discriminator.keys(target.id);
        match self.inherited(branch) {
            Some(inherited) if own.is_empty() && inherited.property == discriminator.property => inherited.keys(target.id),
            _ => own,
        }
    }

    /// A branch that is a union itself is what any of its own branches is, where they are told apart by the same member.
    pub(super) fn with_inner_values(&self, tag: Option<Tag>, value: &Type) -> Option<Tag> {
        let mut tag = tag?;
        let Some(Shape::Union(inner)) = value.named().map(|id| &self.types.get(id).shape) else { return Some(tag) };
        let inner = inner.iter().filter_map(|branch| branch.tag.as_ref()).filter(|inner| inner.property == tag.property);
        let new: Vec<String> = inner.flat_map(|inner| &inner.values).cloned().collect();
        for value in new {
            if !tag.values.contains(&value) {
                tag.values.push(value);
            }
        }
        Some(tag)
    }

    fn report_unnamed(&mut self, branch: &Node, property: &str) {
        let place = self.sources.place(branch.id);
        let message = format!(
            "nothing says which {} names this branch alone; it is taken where it fits and no other is named",
            code(property)
        );
        let help = "give the member of each branch an `enum` with its own value, or map the values to the branches";
        self.report(Diagnostic::new(&rules::UNNAMED_BRANCH, place, message).help(help));
    }
}
