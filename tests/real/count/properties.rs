//! Schemas and the types that they became, walked side by side from the operations that use them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::Count;
use super::forms::Form;
use super::matching::matching;
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
    /// By the schema: whether what it became is of the kind of value that it declares.
    forms: BTreeMap<usize, (bool, String)>,
    /// By the schema and the place of the branch in it.
    branches: BTreeMap<(usize, usize), (bool, String)>,
    /// By the schema and the value.
    values: BTreeMap<(usize, String), bool>,
}

impl<'p> Walk<'p> {
    pub(super) fn new(package: &'p Package) -> Self {
        let (pairs, components, properties, forms, branches, values) = Default::default();
        Self { package, pairs, components, properties, forms, branches, values }
    }

    /// Goes into a schema and what it became.
    pub(super) fn visit(&mut self, description: &Description, schema: &Value, way: Way, held: &Held) {
        let node = description.resolve(schema);
        if !self.pairs.insert((address(node), way, held.clone())) {
            return;
        }
        let object = description.schema(schema);
        self.form(description, node, &object, held);
        self.values(node, &object, held);
        self.properties(description, &object, way, held);
        self.branches(description, node, &object, way, held);
        if let (Some(items), Held::List(inner)) = (object.items, held) {
            self.visit(description, items, way, inner);
        }
        if let Some(additional) = object.additional {
            let open = self.named(held).and_then(Kept::additional);
            let inner = if let Held::Map(inner) = held { Some(&**inner) } else { open };
            self.additional(description, additional, way, inner);
        }
    }

    /// A component is kept as a type of its kind of value, wherever it is used.
    fn form(&mut self, description: &Description, node: &Value, object: &Object<'_>, held: &Held) {
        let is_kept = self.fits(description, object, held);
        for pointer in &object.components {
            *self.components.entry((*pointer).to_owned()).or_insert(true) &= is_kept;
        }
        if let Some(form) = Form::declared(object) {
            let entry = self.forms.entry(address(node)).or_insert_with(|| (true, String::new()));
            if !is_kept {
                *entry = (false, format!("{form:?} {:?} as {held:?}", object.components));
            }
        }
    }

    /// Whether a type is of the kind of value that a schema declares. Branches that say the same are one, and one alone is no union.
    fn fits(&self, description: &Description, object: &Object<'_>, held: &Held) -> bool {
        match Form::declared(object) {
            Some(Form::Union) if distinct(&wanted(description, object)).len() == 1 => {
                self.fits(description, &description.schema(object.branches[0]), held)
            }
            Some(form) => form.is_of(held, self.package),
            None => true,
        }
    }

    fn additional(&mut self, description: &Description, schema: &Value, way: Way, held: Option<&Held>) {
        match held {
            Some(held) => self.visit(description, schema, way, held),
            None => drop(self.forms.insert(address(schema), (false, "members without names".to_owned()))),
        }
    }

    fn named(&self, held: &Held) -> Option<&'p Kept> {
        if let Held::Named(name) = held { self.package.kept("", name) } else { None }
    }

    /// A value that is text is one of an enum; any other is one that the type can hold.
    fn values(&mut self, node: &Value, object: &Object<'_>, held: &Held) {
        let kept = self.named(held);
        for value in &object.values {
            let is_kept = match value {
                Value::String(text) => kept.is_some_and(|kept| kept.values.contains(text)),
                value => Form::of_value(value).is_some_and(|form| form.is_of(held, self.package)),
            };
            *self.values.entry((address(node), value.to_string())).or_insert(true) &= is_kept;
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

    /// Each branch of a union has a variant to itself, the one that fits it best if there are several.
    fn branches(&mut self, description: &Description, node: &Value, object: &Object<'_>, way: Way, held: &Held) {
        let held = self.named(held).and_then(Kept::beside).unwrap_or(held);
        let variants = self.variants(held);
        let wanted = wanted(description, object);
        let distinct = distinct(&wanted);
        let options: Vec<_> = distinct.iter().map(|at| self.options(description, &wanted[*at], way, &variants)).collect();
        let found = matching(&options);
        for at in 0..wanted.len() {
            let variant = distinct.iter().position(|first| wanted[*first].is_like(&wanted[at])).and_then(|first| found[first]);
            let entry = self.branches.entry((address(node), at)).or_insert_with(|| (true, String::new()));
            if variant.is_none() {
                *entry = (false, format!("{at} of {:?}, {:?}, as {held:?}", object.components, wanted[at].components));
            }
            let variant = variant.map(|variant| variants[variant]);
            let fit = |variant: &&&Held| self.misfit(description, &wanted[at], way, variant);
            let best = variant.or_else(|| variants.iter().min_by_key(fit).copied()).unwrap_or(held);
            self.visit(description, object.branches[at], way, &best.clone());
        }
    }

    /// What a union holds, without what it knows nothing of; what is no union is a variant by itself.
    fn variants<'h>(&self, held: &'h Held) -> Vec<&'h Held>
    where
        'p: 'h,
    {
        match self.named(held) {
            Some(kept) if !kept.variants.is_empty() && kept.values.is_empty() => {
                let held = kept.variants.iter().filter_map(|(_, held)| held.as_ref());
                held.filter(|held| **held != Held::Named("UnknownVariant".to_owned())).collect()
            }
            _ => vec![held],
        }
    }

    /// The variants that a branch may be, the one that fits best before the others.
    fn options(&self, description: &Description, wanted: &Object<'_>, way: Way, variants: &[&Held]) -> Vec<usize> {
        let fit = |at: &usize| self.misfit(description, wanted, way, variants[*at]);
        let mut options: Vec<usize> = (0..variants.len()).filter(|at| (fit(at).0, fit(at).1) == (false, 0)).collect();
        options.sort_by_key(fit);
        options
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
                let texts = values.iter().filter_map(|value| value.as_str());
                texts.filter(|value| known.is_none_or(|known| !known.values.contains(*value))).count()
            }
            None => 1,
        };
        let beyond = kept.keys().filter(|name| !wanted.properties.contains_key(**name)).count();
        (!self.fits(description, wanted, held), wanted.properties.iter().map(lacked).sum(), beyond)
    }

    /// Goes into the schema of a parameter or header, which is text: what it says beyond is values, and some type has all of them.
    pub(super) fn text(&mut self, description: &Description, schema: &Value) {
        let object = description.schema(schema);
        let known =
            |kept: &Kept| object.values.iter().filter_map(|value| value.as_str()).all(|value| kept.values.contains(value));
        // A `bool` is spelt by these words.
        let is_bool = object.values.len() == 2 && ["true", "false"].iter().all(|word| object.values.contains(&&json!(word)));
        let is_kept = is_bool || object.values.is_empty() || self.package.types().any(known);
        let node = address(description.resolve(schema));
        for value in &object.values {
            *self.values.entry((node, value.to_string())).or_insert(true) &= is_kept;
        }
        let is_text = is_kept && object.properties.is_empty() && object.branches.is_empty();
        for pointer in &object.components {
            *self.components.entry((*pointer).to_owned()).or_insert(true) &= is_text;
        }
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
        for (is_kept, what) in self.forms.into_values() {
            count.one("kinds", is_kept, || what.clone());
        }
        for (is_kept, what) in self.branches.into_values() {
            count.one("branches", is_kept, || what.clone());
        }
        for ((_, value), is_kept) in self.values {
            count.one("values", is_kept, || value.clone());
        }
    }
}

/// What each branch of a union says.
fn wanted<'d>(description: &'d Description, union: &Object<'d>) -> Vec<Object<'d>> {
    union.branches.iter().map(|branch| description.schema(branch)).collect()
}

/// Places of the branches that say what none before them does.
fn distinct(wanted: &[Object<'_>]) -> Vec<usize> {
    (0..wanted.len()).filter(|at| !wanted[..*at].iter().any(|before| before.is_like(&wanted[*at]))).collect()
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
