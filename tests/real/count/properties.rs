//! Schemas and the types that they became, walked side by side from the operations that use them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::Count;
use crate::description::Description;
use crate::description::schema::Object;
use crate::package::Package;
use crate::package::tokens::Held;
use crate::package::types::{Kept, Way};

/// A walk over all operations of a package. A thing that many operations use is counted once, as kept if it is wherever it is used.
pub(super) struct Walk<'p> {
    package: &'p Package,
    /// Schemas with the types that they were met as: where a circle ends.
    pairs: BTreeSet<(usize, Way, Held)>,
    /// By the pointer of a component.
    components: BTreeMap<String, bool>,
    /// By the schema of the property.
    properties: BTreeMap<usize, (bool, String)>,
    /// By the schema and the value.
    values: BTreeMap<(usize, String), bool>,
}

impl<'p> Walk<'p> {
    pub(super) fn new(package: &'p Package) -> Self {
        let (pairs, components, properties, values) = Default::default();
        Self { package, pairs, components, properties, values }
    }

    /// Goes into a schema and what it became.
    pub(super) fn visit(&mut self, description: &Description, schema: &Value, way: Way, held: &Held) {
        let node = description.resolve(schema);
        if !self.pairs.insert((address(node), way, held.clone())) {
            return;
        }
        let object = description.schema(schema);
        self.components.extend(object.components.iter().map(|pointer| ((*pointer).to_owned(), true)));
        self.values(node, &object, held);
        self.properties(description, &object, way, held);
        self.branches(description, &object, way, held);
        if let Some(items) = object.items {
            let inner = if let Held::List(inner) = held { inner } else { held };
            self.visit(description, items, way, inner);
        }
        if let Some(additional) = object.additional {
            let open = self.named(held).and_then(Kept::additional);
            let inner = if let Held::Map(inner) = held { Some(&**inner) } else { open };
            self.visit(description, additional, way, &inner.unwrap_or(held).clone());
        }
    }

    fn named(&self, held: &Held) -> Option<&'p Kept> {
        if let Held::Named(name) = held { self.package.kept("", name) } else { None }
    }

    fn values(&mut self, node: &Value, object: &Object<'_>, held: &Held) {
        let kept = self.named(held);
        for value in &object.values {
            let is_kept = kept.is_some_and(|kept| kept.values.contains(*value));
            *self.values.entry((address(node), (*value).to_owned())).or_insert(true) &= is_kept;
        }
    }

    fn properties(&mut self, description: &Description, object: &Object<'_>, way: Way, held: &Held) {
        let kept = self.named(held).map(|kept| kept.properties(way)).unwrap_or_default();
        for (name, property) in &object.properties {
            if !goes(description, property, way) {
                continue;
            }
            let what = || format!("{name} of {:?} as {held:?}", object.components);
            let entry = self.properties.entry(address(property)).or_insert_with(|| (true, what()));
            match kept.get(name) {
                Some(inner) => self.visit(description, property, way, inner),
                None => *entry = (false, what()),
            }
        }
    }

    /// Each branch of a union goes with the variant that has all its members and the fewest others.
    fn branches(&mut self, description: &Description, object: &Object<'_>, way: Way, held: &Held) {
        let held = self.named(held).and_then(Kept::beside).unwrap_or(held);
        let variants: Vec<&Held> = self
            .named(held)
            .map(|kept| kept.variants.iter().filter_map(|(_, inner)| inner.as_ref()).collect())
            .unwrap_or_default();
        for branch in &object.branches {
            let wanted = description.schema(branch);
            let fit = |variant: &&&Held| self.misfit(description, &wanted, way, variant);
            let best = variants.iter().min_by_key(fit).copied().unwrap_or(held);
            self.visit(description, branch, way, &best.clone());
        }
    }

    /// How badly a type fits a branch: another kind of value; members, or values of members, that it lacks; members beyond.
    fn misfit(&self, description: &Description, wanted: &Object<'_>, way: Way, held: &Held) -> (bool, usize, usize) {
        let named = self.named(held);
        let kept = named.map(|kept| kept.properties(way)).unwrap_or_default();
        let lacked = |(name, property): (&&str, &&Value)| match kept.get(*name) {
            _ if !goes(description, property, way) => 0,
            Some(inner) => {
                let values = description.schema(property).values;
                let known = self.named(inner);
                values.iter().filter(|value| known.is_none_or(|known| !known.values.contains(**value))).count()
            }
            None => 1,
        };
        let beyond = kept.keys().filter(|name| !wanted.properties.contains_key(**name)).count();
        let is_union = named.is_some_and(|kept| !kept.variants.is_empty() && kept.values.is_empty());
        let other_kind = wanted.items.is_some() != matches!(held, Held::List(_)) || wanted.branches.is_empty() == is_union;
        (other_kind, wanted.properties.iter().map(lacked).sum(), beyond)
    }

    /// Goes into the schema of a parameter or header, which is text: what it says beyond is values, and some type has all of them.
    pub(super) fn text(&mut self, description: &Description, schema: &Value) {
        let object = description.schema(schema);
        let known = |kept: &Kept| object.values.iter().all(|value| kept.values.contains(*value));
        let is_kept = object.values.is_empty() || self.package.types().any(known);
        let node = address(description.resolve(schema));
        for value in &object.values {
            *self.values.entry((node, (*value).to_owned())).or_insert(true) &= is_kept;
        }
        let is_text = is_kept && object.properties.is_empty() && object.branches.is_empty();
        self.components.extend(object.components.iter().map(|pointer| ((*pointer).to_owned(), is_text)));
        if let Some(items) = object.items {
            self.text(description, items);
        }
    }

    /// Components that operations lead to, and that were not met.
    pub(super) fn components(&mut self, description: &Description) {
        for pointer in description.reachable() {
            self.components.entry(pointer.to_owned()).or_insert(false);
        }
    }

    /// Adds what was met to the count.
    pub(super) fn count(self, count: &mut Count) {
        for (pointer, is_kept) in self.components {
            count.one("schemas", is_kept, || pointer.clone());
        }
        for (is_kept, what) in self.properties.into_values() {
            count.one("properties", is_kept, || what.clone());
        }
        for ((_, value), is_kept) in self.values {
            count.one("values", is_kept, || value.clone());
        }
    }
}

/// Whether a property goes this way.
fn goes(description: &Description, property: &Value, way: Way) -> bool {
    let key = if way == Way::Sent { "readOnly" } else { "writeOnly" };
    let says = |node: &Value| node.get(key) == Some(&Value::Bool(true));
    !says(property) && !says(description.resolve(property))
}

/// What tells one node of a description from another.
fn address(node: &Value) -> usize {
    std::ptr::from_ref(node).addr()
}
