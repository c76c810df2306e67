//! What names mean in each module of a package.

use super::uses::{Place, Way};
use super::{Emit, Module};
use crate::operations::Operation;
use crate::surface::{Group, Home, Method, ResponseBody, ResponseEnum, TypesModule};
use crate::types::Type;

impl Emit<'_> {
    /// Where the items of a module stand.
    pub(super) fn place(&self, module: &Module) -> Place {
        match module {
            Module::Library | Module::TypesIndex | Module::TestKitIndex => Place::default(),
            Module::Client => {
                let declared = self.client_types().into_iter().chain(["PORTAL".to_owned()]).collect();
                Place { declared, ..Place::default() }
            }
            Module::Psu => Place { declared: ["Psu".to_owned()].into(), ..Place::default() },
            Module::Environment(_) => {
                let bound = self.surface.bound.iter().map(|bound| bound.type_name.clone());
                Place { declared: bound.chain(["Session".to_owned()]).collect(), ..Place::default() }
            }
            Module::Types(home) => self.place_of_types(*home),
            Module::TestKit(home) => {
                let Place { declared, types, way: _ } = self.place_of_types(*home);
                Place { declared: Default::default(), types: declared.into_iter().chain(types).collect(), way: Way::Imported }
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
            place.types.extend(self.names_of(set.headers.iter().map(|(_, header)| &header.value)));
        }
        place
    }

    fn place_of_group(&self, group: &Group) -> Place {
        let mut place = Place { way: Way::Imported, ..Place::default() };
        place.declared.insert(group.type_name.clone());
        place.declared.extend(group.handles.iter().map(|handle| handle.type_name.clone()));
        place.declared.extend(group.callbacks.iter().map(|received| received.name.clone()));
        place.types.extend(self.names_of(group.argument.iter().map(|argument| &argument.value)));
        for received in &group.callbacks {
            place.types.extend(self.names_of_operation(self.operation(received.operation)));
        }
        for method in group.methods.iter().chain(group.handles.iter().flat_map(|handle| &handle.methods)) {
            place.declared.extend(declared_for(method));
            let error = &self.surface.errors[method.error];
            let headers = method.headers.map(|at| self.surface.headers[at].name.clone());
            place.types.extend((!error.cases.is_empty()).then(|| error.body.name.clone()).into_iter().chain(headers));
            place.types.extend(self.names_of_operation(self.operation(method.operation)));
        }
        place
    }

    fn names_of_operation(&self, operation: &Operation) -> impl Iterator<Item = String> {
        let parameters = operation.parameters.iter().map(|parameter| &parameter.value);
        let responses = operation.responses.iter().flat_map(|response| response.contents.iter().chain(&response.gateway));
        let callbacks = operation.callbacks.iter().flat_map(|callback| &callback.contents);
        let contents = operation.body.iter().flat_map(|body| &body.contents).chain(responses).chain(callbacks);
        self.names_of(parameters.chain(contents.map(|content| &content.value)))
    }

    fn names_of_response(&self, response: &ResponseEnum) -> impl Iterator<Item = String> {
        self.names_of(response.variants.iter().filter_map(|variant| variant.content.as_ref().map(|(_, value)| value)))
    }

    fn names_of<'t>(&self, values: impl IntoIterator<Item = &'t Type>) -> impl Iterator<Item = String> {
        values.into_iter().filter_map(Type::named).map(|id| self.type_name(id).to_owned())
    }
}

/// The types and the static of a method.
fn declared_for(method: &Method) -> impl Iterator<Item = String> {
    let response = match &method.response {
        ResponseBody::Several(response) => Some(&response.name),
        ResponseBody::Nothing | ResponseBody::One(..) => None,
    };
    let names = [&method.request, &method.descriptor].into_iter();
    names.chain(&method.bundle).chain(super::requests::choice(method).map(|choice| &choice.name)).chain(response).cloned()
}
