//! One encoding for all bodies of a definition, as it is written as a form in one way.

use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostic, rules};
use crate::operations::lower::Lowering;
use crate::operations::{Content, Encoding, Operation, Payload};
use crate::source::NodeId;
use crate::types::{TypeId, Types};

/// How many fields a finding names.
const SHOWN: usize = 3;

/// What is said of the fields of each definition in each kind of form, each with the body that says it.
type Known = BTreeMap<(TypeId, Payload), BTreeMap<String, (Encoding, NodeId)>>;

impl Lowering<'_, '_, '_> {
    /// Lets the bodies of one definition go in one way: what the first by path and method says of a field holds for all. That another says
    /// something else is reported.
    pub(in crate::operations) fn share_encodings(&mut self, operations: &mut [Operation]) {
        let mut order: Vec<&mut Operation> = operations.iter_mut().collect();
        order.sort_by(|one, other| (&one.path, &one.method).cmp(&(&other.path, &other.method)));
        let mut known = Known::new();
        for content in order.iter().flat_map(|operation| operation.contents()) {
            let Some(form) = form(content, self.types.known()) else { continue };
            for (field, encoding) in &content.encodings {
                let fields = known.entry(form).or_default();
                fields.entry(field.clone()).or_insert_with(|| (encoding.clone(), content.node));
            }
        }
        for operation in order {
            let body = operation.body.iter_mut().flat_map(|body| &mut body.contents);
            for content in body.chain(operation.responses.iter_mut().flat_map(|response| &mut response.contents)) {
                if let Some(fields) = form(content, self.types.known()).and_then(|form| known.get(&form)) {
                    self.share(content, fields);
                }
            }
        }
    }

    fn share(&mut self, content: &mut Content, fields: &BTreeMap<String, (Encoding, NodeId)>) {
        let own = |field: &str| content.encodings.get(field).cloned().unwrap_or_default();
        let others: Vec<_> = fields.iter().filter(|(field, (encoding, _))| own(field) != *encoding).collect();
        if let Some((_, (_, first))) = others.first() {
            let shown = others.iter().take(SHOWN).map(|(field, _)| format!("`{field}`")).collect::<Vec<_>>().join(", ");
            let more = others.len().checked_sub(SHOWN).filter(|more| *more > 0);
            let more = more.map_or(String::new(), |more| format!(" and {more} more"));
            let message =
                format!("another body of this definition says in its `encoding` how {shown}{more} goes, and so here too");
            let (place, first) = (self.types.sources().key_place(content.node), self.types.sources().key_place(*first));
            let diagnostic = Diagnostic::new(&rules::SHARED_ENCODING, place, message).related(first, "that body");
            self.types.report(diagnostic.help("say the same in both, or let one of them have a schema of its own"));
        }
        content.encodings = fields.iter().map(|(field, (encoding, _))| (field.clone(), encoding.clone())).collect();
    }
}

/// The definition and the kind of form of a body, if it is one.
fn form(content: &Content, types: &Types) -> Option<(TypeId, Payload)> {
    // Only a form is sure to be a definition with members in the end: others may lead to themselves still.
    if !matches!(content.payload, Payload::Form | Payload::Multipart) {
        return None;
    }
    let definition = types.settled(&content.value, &BTreeMap::new()).named()?;
    Some((definition, content.payload))
}
