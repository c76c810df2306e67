//! What a description states of values, held against itself: patterns that values are to be checked by, and examples.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::Run;
use crate::diagnostics::{Diagnostic, rules};
use crate::operations::Api;
use crate::settings::Settings;
use crate::surface::Surface;
use crate::types::{Fact, Shape, Stated, Types, is_pattern};

impl Run<'_> {
    /// Types alone are never sent.
    pub(super) fn check_checks(&mut self, settings: &Settings) {
        if settings.check_requests && settings.selection.types_only {
            let message = "`check_requests` has no effect: types alone make no requests";
            let help = "leave it out, or generate the operations too";
            self.diagnostics.push(Diagnostic::placeless(&rules::SETTING_WITHOUT_EFFECT, message).help(help));
        }
    }

    /// Reports patterns that no value can be held to, and examples that are no values of what they are examples of.
    pub(super) fn report_values(&mut self, apis: &[Api], types: &Types, surface: &Surface) {
        self.report_patterns(apis, types, surface);
        let mut misfits: BTreeMap<String, Diagnostic> = BTreeMap::new();
        for found in self.misfits(types) {
            match misfits.entry(found.message.clone()) {
                Entry::Vacant(entry) => _ = entry.insert(found),
                Entry::Occupied(mut entry) => entry.get_mut().join(found),
            }
        }
        for mut found in misfits.into_values() {
            found.related.sort();
            found.related.dedup();
            self.diagnostics.push(found);
        }
    }

    /// A finding for each example that is no value of its schema, by place.
    fn misfits(&self, types: &Types) -> Vec<Diagnostic> {
        let found = types.examples().iter().filter_map(|example| {
            let misfit = types.fits(example).err()?;
            let at = example.node.pointer(&misfit.pointer()).unwrap_or(&example.node);
            let message = format!("this example is no value of its schema: {misfit}");
            let diagnostic = Diagnostic::new(&rules::EXAMPLE, self.sources.place(at.id), message);
            let rule = misfit.rule().map(|rule| self.sources.place(rule));
            let diagnostic =
                rule.into_iter().fold(diagnostic, |diagnostic, rule| diagnostic.related(rule, "this does not allow it"));
            Some(diagnostic.help("correct the example, or the schema"))
        });
        let mut found: Vec<Diagnostic> = found.collect();
        found.sort_by(|one, other| one.place.cmp(&other.place));
        found.dedup();
        found
    }

    fn report_patterns(&mut self, apis: &[Api], types: &Types, surface: &Surface) {
        if !surface.checks_requests {
            return;
        }
        let operations = || apis.iter().flat_map(|api| &api.operations);
        let parameters = operations().flat_map(|operation| &operation.parameters).map(|parameter| &parameter.docs.facts);
        let bodies = operations().filter_map(|operation| operation.body.as_ref()).flat_map(|body| &body.contents);
        let sent = surface.types.iter().filter(|(_, usage)| usage.is_sent()).map(|(id, _)| types.get(*id));
        let members = sent.flat_map(|definition| match &definition.shape {
            Shape::Struct(structure) => {
                structure.fields.iter().map(|field| &field.docs.facts).chain([&definition.docs.facts]).collect::<Vec<_>>()
            }
            Shape::Union(branches) => branches.iter().map(|branch| &branch.facts).collect(),
            Shape::Enum(_) | Shape::Id | Shape::Replaced(_) => Vec::new(),
        });
        let all = parameters.chain(bodies.map(|content| &content.facts)).chain(members);
        let mut unusable = Vec::new();
        all.for_each(|facts| unusable_patterns(facts, &mut unusable));
        unusable.sort_by_key(|stated| stated.nodes.first().copied());
        unusable.dedup_by(|one, other| one.nodes == other.nodes);
        for node in unusable.iter().filter_map(|stated| stated.nodes.first()) {
            let message = "this pattern is no regular expression of ECMA-262; no value is held to it";
            let help = "correct it, by an overlay where the description is not yours";
            self.diagnostics.push(Diagnostic::new(&rules::PATTERN, self.sources.place(*node), message).help(help));
        }
    }
}

fn unusable_patterns<'s>(facts: &'s [Stated], unusable: &mut Vec<&'s Stated>) {
    for stated in facts {
        match &stated.fact {
            Fact::Pattern(pattern) if !is_pattern(pattern) => unusable.push(stated),
            Fact::Items(facts) | Fact::Members(facts) => unusable_patterns(facts, unusable),
            _ => {}
        }
    }
}
