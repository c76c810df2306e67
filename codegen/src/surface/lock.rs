//! The names that a package has given out, as `names.lock` keeps them.

use super::responses::content_address;
use super::servers::SERVER;
use super::settings::SETTER;
use super::{Group, Members, Method, ResponseBody, ResponseEnum, Surface};
use crate::naming::collisions::TypeNames;
use crate::naming::lock::{Lock, member};
use crate::types::{Shape, Types};

/// All names of a package.
pub fn locked(types: &Types, names: &TypeNames, surface: &Surface) -> Lock {
    let mut notes = Notes { names, surface, lock: Lock::default() };
    for (id, name) in names.names.iter().filter(|(id, _)| surface.types.contains_key(id)) {
        let address = names.addresses.get(id).map_or("", String::as_str);
        notes.lock.insert("type", address, name);
        if let Some(members) = surface.members.get(id) {
            notes.members(address, &types.get(*id).shape, members);
        }
    }
    surface.groups.iter().for_each(|group| notes.group(group));
    notes.sets();
    surface.settings().iter().for_each(|setting| notes.lock.insert(SETTER, &setting.locked_at, &setting.name));
    for (_, server) in surface.named_servers() {
        notes.lock.insert(SERVER, &server.text, &server.name);
    }
    notes.lock
}

struct Notes<'n> {
    names: &'n TypeNames,
    surface: &'n Surface,
    lock: Lock,
}

impl Notes<'_> {
    fn members(&mut self, owner: &str, shape: &Shape, members: &Members) {
        let mut note = |kind: &str, text: &str, name: &str| self.lock.insert(kind, &member(owner, text), name);
        match shape {
            Shape::Struct(structure) => {
                let fields = members.structure().into_iter().flat_map(|plan| &plan.fields);
                fields.for_each(|field| note("field", &structure.fields[field.position].name, &field.name));
            }
            Shape::Enum(values) => {
                values.iter().zip(members.variants()).for_each(|(value, name)| note("value", &value.value, name));
            }
            Shape::Union(branches) => {
                branches.iter().zip(members.variants()).for_each(|(branch, name)| note("branch", &branch.name, name));
            }
            Shape::Id | Shape::Replaced(_) => {}
        }
    }

    fn group(&mut self, group: &Group) {
        if let Some(tag) = &group.tag {
            self.lock.insert("tag", tag, &group.accessor);
        }
        group.methods.iter().for_each(|method| self.method(group, &[], method));
        for (at, handle) in group.handles.iter().enumerate() {
            self.lock.insert("handle", &group.handle_address(at), &handle.accessor);
            let way: Vec<&str> = group.way_to(at).iter().map(|at| group.handles[*at].accessor.as_str()).collect();
            handle.methods.iter().for_each(|method| self.method(group, &way, method));
        }
        group.callbacks.iter().for_each(|received| self.lock.insert("callback", &received.locked_at, &received.name));
        group.links.iter().for_each(|link| self.lock.insert("link", &link.locked_at, &link.name));
    }

    fn method(&mut self, group: &Group, way: &[&str], method: &Method) {
        let address = &method.locked_at;
        let names = [&[group.accessor.as_str()], way, &[method.name.as_str()]].concat();
        self.lock.insert("operation", address, &names.join("."));
        for variant in method.body_choice().into_iter().flat_map(|choice| &choice.variants) {
            self.lock.insert("body", &member(address, &variant.content.media_type), &variant.name);
        }
        if let ResponseBody::Several(response) = &method.response {
            self.variants("response", address, response);
        }
    }

    fn variants(&mut self, kind: &str, owner: &str, response: &ResponseEnum) {
        for variant in &response.variants {
            let address = member(owner, &content_address(&self.names.names, &variant.content));
            self.lock.insert(kind, &address, &variant.name);
        }
    }

    fn sets(&mut self) {
        let surface = self.surface;
        for error in surface.errors.iter().filter(|error| error.has_type()) {
            error.users.iter().for_each(|user| self.lock.insert("error", &user.address, &error.body.name));
            self.variants("error", &error.body.name, &error.body);
        }
        for set in &surface.headers {
            set.users.iter().for_each(|user| self.lock.insert("headers", &user.address, &set.name));
        }
    }
}
