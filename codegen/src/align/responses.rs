//! Responses of an operation, and their headers.

use super::{Merge, RECEIVED, Spot};
use crate::environments::Environments;
use crate::operations::{Content, Header, Link, Response, owned, role};
use crate::settings::Resolution;
use crate::source::Remark;
use crate::types::Origin;

impl Merge<'_> {
    pub(super) fn responses(&mut self, operation: &str, owner: &str, aligned: &mut Vec<Response>, others: Vec<Response>) {
        for response in aligned.iter().filter(|response| !others.iter().any(|other| other.status == response.status)) {
            self.comes_only_in(&format!("{operation} {}", response.status), "response", response.environments);
        }
        for other in others {
            let address = format!("{operation} {}", other.status);
            match aligned.iter_mut().find(|response| response.status == other.status) {
                Some(response) => {
                    let origin = owned(owner, &role(response.status));
                    self.contents(&address, &origin, &mut response.contents, other.contents, RECEIVED);
                    self.bodiless(&address, &mut response.bodiless, other.bodiless.is_some());
                    self.headers(&address, response, other.headers);
                    self.links(&address, &mut response.links, other.links);
                    response.environments = response.environments.union(self.new);
                    self.words(&mut response.docs.text, &other.docs.text);
                    self.also_here(&address, "response");
                }
                None => {
                    self.comes_only_in(&address, "response", self.new);
                    let contents = other.contents.into_iter().map(|content| Content { environments: self.new, ..content });
                    let headers = other.headers.into_iter().map(|header| Header { environments: self.new, ..header });
                    let links = other.links.into_iter().map(|link| link.only_in(self.new));
                    let (contents, headers, links) = (contents.collect(), headers.collect(), links.collect());
                    let bodiless = other.bodiless.map(|_| self.new);
                    aligned.push(Response { environments: self.new, contents, bodiless, headers, links, ..other });
                }
            }
        }
    }

    /// Where a response comes without a body: beside the media types that others have for its status, that is a case of its own.
    fn bodiless(&mut self, address: &str, aligned: &mut Option<Environments>, other: bool) {
        const WHAT: &str = "response without a body";
        match (*aligned, other) {
            (Some(known), true) => {
                self.also_here(address, WHAT);
                *aligned = Some(known.union(self.new));
            }
            (Some(known), false) => self.comes_only_in(address, WHAT, known),
            (None, true) => {
                self.comes_only_in(address, WHAT, self.new);
                *aligned = Some(self.new);
            }
            (None, false) => {}
        }
    }

    /// Links, matched by name; of those that differ the first stays.
    fn links(&mut self, address: &str, aligned: &mut Vec<Link>, others: Vec<Link>) {
        for link in aligned.iter().filter(|link| !others.iter().any(|other| other.name == link.name)) {
            self.comes_only_in(&format!("{address} {}", link.name), "link", link.environments);
        }
        for other in others {
            let address = format!("{address} {}", other.name);
            match aligned.iter_mut().find(|link| link.name == other.name) {
                Some(link) if *link == other => {
                    self.also_here(&address, "link");
                    self.words(&mut link.docs.text, &other.docs.text);
                    link.environments = link.environments.union(self.new);
                }
                Some(_) => {
                    self.differs(&address, "link", "that of the first environment is taken");
                    self.remarks.note(other.node, Remark::Idle("the link of the first environment is taken"));
                }
                None => {
                    self.comes_only_in(&address, "link", self.new);
                    aligned.push(other.only_in(self.new));
                }
            }
        }
    }

    fn headers(&mut self, address: &str, aligned: &mut Response, others: Vec<Header>) {
        for header in &aligned.headers {
            if !others.iter().any(|other| header.name.eq_ignore_ascii_case(&other.name)) {
                self.comes_only_in(&format!("{address} {}", header.name), "header", header.environments);
            }
        }
        for other in others {
            match aligned.headers.iter_mut().find(|header| header.name.eq_ignore_ascii_case(&other.name)) {
                Some(header) => {
                    let address = format!("{address} {}", other.name);
                    let origin = Origin::Parameter { name: other.name.clone(), owner: String::new() };
                    let nodes = (header.node, other.node);
                    let spot =
                        Spot { choices: &Resolution::OF_HEADERS, ..Spot::new(address, origin, nodes, header.environments) };
                    self.docs(&spot.address, &mut header.docs, &other.docs, header.environments);
                    if header.is_json != other.is_json {
                        self.differs(&spot.address, "`content`", "read as the first environment describes it");
                    }
                    header.value = self.value(&spot, &header.value, &other.value);
                    header.environments = header.environments.union(self.new);
                    self.also_here(&spot.address, "header");
                }
                None => {
                    self.comes_only_in(&format!("{address} {}", other.name), "header", self.new);
                    aligned.headers.push(Header { environments: self.new, ..other });
                }
            }
        }
    }
}
