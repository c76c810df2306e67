//! The meaning of names in each module of a package.

use super::uses::{Place, Way};
use super::{Emit, Module};
use crate::surface::{Argument, Group, Home, Method, ResponseBody, ResponseEnum, SESSION, SentBody, TypesModule};
use crate::types::Type;

impl Emit<'_> {
    /// Where the items of a module stand.
    pub(super) fn place(&self, module: &Module) -> Place {
        match module {
            Module::Library | Module::TypesAlone | Module::Guide | Module::TypesIndex | Module::TestKitIndex => Place::default(),
            Module::Client => {
                let declared = self.surface.client_types().into_iter().chain(["PORTAL"]).map(str::to_owned).collect();
                Place { declared, ..Place::default() }
            }
            Module::Psu => Place { declared: ["Psu".to_owned()].into(), ..Place::default() },
            Module::Environment(_) => {
                let bound = self.surface.bound.iter().map(|bound| bound.type_name.clone());
                Place { declared: bound.chain([SESSION.to_owned()]).collect(), ..Place::default() }
            }
            Module::Types(home) => self.place_of_types(*home),
            Module::TestKit(home) => {
                let Place { declared, types, way: _ } = self.place_of_types(*home);
                let groups = self.surface.groups.iter().filter(|group| *home == Home::Group(group.feature));
                let sent = groups.flat_map(Group::all_methods).filter_map(Method::body).flat_map(SentBody::contents);
                let types = declared.into_iter().chain(types).chain(self.names_of(sent.map(|content| &content.value)));
                Place { declared: Default::default(), types: types.collect(), way: Way::Imported }
            }
            Module::Group(index) => self.place_of_group(&self.surface.groups[*index]),
        }
    }

    fn place_of_types(&self, home: Home) -> Place {
        let mut place = Place { way: Way::Above, ..Place::default() };
        let Some(TypesModule { types, errors, headers }) = self.surface.modules.get(&home) else { return place };
        for id in types {
            place.declared.insert(self.type_name(*id).to_owned());
            place.types.extend(self.names_of(self.types.parts(*id)));
        }
        for error in errors.iter().map(|at| &self.surface.errors[*at]) {
            place.declared.insert(error.body.name.clone());
            place.types.extend(self.names_of_response(&error.body));
            place.types.extend(error.headers.map(|at| self.surface.headers[at].name.clone()));
        }
        for set in headers.iter().map(|at| &self.surface.headers[*at]) {
            place.declared.insert(set.name.clone());
            place.types.extend(self.names_of(set.headers.iter().map(|header| &header.value)));
        }
        place
    }

    fn place_of_group(&self, group: &Group) -> Place {
        let mut place = Place { way: Way::Imported, ..Place::default() };
        place.declared.extend((!group.is_received_only()).then(|| group.type_name.clone()));
        place.declared.extend(group.handles.iter().map(|handle| handle.type_name.clone()));
        place.declared.extend(group.callbacks.iter().map(|received| received.name.clone()));
        place.types.extend(self.names_of(group.argument.iter().map(|argument| &argument.value)));
        let bound = group.handles.iter().flat_map(|handle| &handle.parameters).map(|parameter| &parameter.value);
        place.types.extend(self.names_of(bound.chain(group.callbacks.iter().map(|received| &received.value))));
        for method in group.all_methods() {
            place.declared.extend(declared_for(method));
            let error = &self.surface.errors[method.error];
            let headers = method.headers.map(|at| self.surface.headers[at].name.clone());
            place.types.extend(error.has_type().then(|| error.body.name.clone()).into_iter().chain(headers));
            place.types.extend(self.names_of(values_of(method)));
            place.types.extend(self.names_of(method.flows.items.as_ref().map(|items| &items.item)));
        }
        place
    }

    fn names_of_response(&self, response: &ResponseEnum) -> impl Iterator<Item = String> {
        self.names_of(values_of_variants(response))
    }

    fn names_of<'t>(&self, values: impl IntoIterator<Item = &'t Type>) -> impl Iterator<Item = String> {
        values.into_iter().flat_map(Type::definitions).map(|id| self.type_name(id).to_owned())
    }
}

/// The types of a method's arguments and result.
fn values_of(method: &Method) -> impl Iterator<Item = &Type> {
    let given = method.arguments.iter().chain(&method.setters).filter_map(|argument| match argument {
        Argument::Parameter(parameter) => Some(&parameter.value),
        Argument::Body(_) | Argument::Customer(_) => None,
    });
    let sent = method.body().into_iter().flat_map(SentBody::contents).map(|content| &content.value);
    let (one, several) = match &method.response {
        ResponseBody::Nothing => (None, None),
        ResponseBody::One(_, value) => (Some(value), None),
        ResponseBody::Several(response) => (None, Some(response)),
    };
    given.chain(sent).chain(one).chain(several.into_iter().flat_map(values_of_variants))
}

fn values_of_variants(response: &ResponseEnum) -> impl Iterator<Item = &Type> {
    response.variants.iter().filter_map(|variant| variant.content.as_ref().map(|(_, value)| value))
}

/// The types and the static of a method.
fn declared_for(method: &Method) -> impl Iterator<Item = String> {
    let response = match &method.response {
        ResponseBody::Several(response) => Some(&response.name),
        ResponseBody::Nothing | ResponseBody::One(..) => None,
    };
    let names = [&method.request, &method.operation, &method.descriptor.name].into_iter();
    names.chain(&method.bundle).chain(method.body_choice().map(|choice| &choice.name)).chain(response).cloned()
}
