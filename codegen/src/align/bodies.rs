//! Bodies, in either direction, and the requests that a server makes with them.

use super::{ENCODING, Merge, RECEIVED, REQUIRED, SENT, Spot};
use crate::environments::Environments;
use crate::operations::{Body, Callback, Content, PartHeader, owned};
use crate::types::Origin;

impl Merge<'_> {
    /// The body of an operation, `whole` being where that was seen so far. It is required where all environments have one and any requires it:
    /// whoever calls an environment without one has none to give.
    pub(super) fn body(
        &mut self,
        operation: &str,
        owner: &str,
        whole: Environments,
        (aligned, other): (&mut Option<Body>, Option<Body>),
    ) {
        let address = format!("{operation} body");
        match (aligned.as_mut(), other) {
            (Some(aligned), Some(other)) => {
                if aligned.environments == whole && aligned.required != other.required {
                    self.differs(&address, REQUIRED, "required");
                    aligned.required = true;
                }
                self.words(&mut aligned.docs.text, &other.docs.text);
                let new = other.part_headers.iter().filter(|new| !aligned.part_headers.iter().any(|known| known.is(new)));
                let new: Vec<PartHeader> = new.cloned().collect();
                aligned.part_headers.extend(new);
                self.contents(&address, &owned(owner, "body"), &mut aligned.contents, other.contents, SENT);
                aligned.environments = aligned.environments.union(self.new);
                self.also_here(&address, "body");
            }
            (None, Some(other)) => {
                self.only_in(&address, "body", self.new);
                let contents = other.contents.into_iter().map(|content| Content { environments: self.new, ..content });
                *aligned = Some(Body { required: false, environments: self.new, contents: contents.collect(), ..other });
            }
            (Some(aligned), None) => {
                self.only_in(&address, "body", aligned.environments);
                self.lacks(&address);
                aligned.required = false;
            }
            (None, None) => {}
        }
    }

    /// Media types, each with its type.
    pub(super) fn contents(
        &mut self,
        address: &str,
        origin: &Origin,
        aligned: &mut Vec<Content>,
        others: Vec<Content>,
        outcome: &str,
    ) {
        for content in aligned.iter().filter(|content| !others.iter().any(|other| other.media_type == content.media_type)) {
            self.exists_in(&format!("{address} {}", content.media_type), "media type", content.environments, outcome);
        }
        for other in others {
            let address = format!("{address} {}", other.media_type);
            match aligned.iter_mut().find(|content| content.media_type == other.media_type) {
                Some(content) => {
                    let (origin, nodes) = (origin.clone(), (content.node, other.node));
                    let spot = Spot::new(address, origin, nodes, content.environments);
                    content.value = self.value(&spot, &content.value, &other.value);
                    self.facts(&spot.address, &mut content.facts, &other.facts, spot.environments);
                    if content.encodings != other.encodings {
                        self.differs(&spot.address, ENCODING, "that of the first environment");
                    }
                    self.also_here(&spot.address, "media type");
                    content.environments = content.environments.union(self.new);
                }
                None => {
                    self.exists_in(&address, "media type", self.new, outcome);
                    aligned.push(Content { environments: self.new, ..other });
                }
            }
        }
    }

    /// Requests of the server, matched by name and address; each is read whichever environment sends it.
    pub(super) fn callbacks(&mut self, operation: &str, owner: &str, aligned: &mut Vec<Callback>, others: Vec<Callback>) {
        let is_same = |one: &Callback, other: &Callback| one.name == other.name && one.address == other.address;
        let address = |callback: &Callback| format!("{operation} {} {}", callback.name, callback.address);
        for callback in aligned.iter().filter(|callback| !others.iter().any(|other| is_same(callback, other))) {
            self.comes_only_in(&address(callback), "callback", callback.environments);
        }
        for other in others {
            let address = address(&other);
            match aligned.iter_mut().find(|callback| is_same(callback, &other)) {
                Some(callback) => {
                    self.also_here(&address, "callback");
                    self.words(&mut callback.docs.text, &other.docs.text);
                    self.contents(&address, &owned(owner, &other.name), &mut callback.contents, other.contents, RECEIVED);
                    callback.environments = callback.environments.union(self.new);
                }
                None => {
                    self.comes_only_in(&address, "callback", self.new);
                    let contents = other.contents.into_iter().map(|content| Content { environments: self.new, ..content });
                    aligned.push(Callback { environments: self.new, contents: contents.collect(), ..other });
                }
            }
        }
    }
}
