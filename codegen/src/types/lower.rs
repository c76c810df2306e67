//! A schema to a type: first which class of schema it is, then one function a class.

use std::collections::{HashMap, HashSet};

use super::class::{Class, classify, has_obvious_type, names_texts};
use super::docs::{docs, laid_over};
use super::facts::{Stated, implied};
use super::strings::determines_type;
use super::subtypes::Subtypes;
use super::{Definition, Docs, Origin, Shape, Type, TypeId, Types};
use crate::budget::SCHEMAS;
use crate::diagnostics::rules::{self, Rule};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::schema::Schema;
use crate::environments::Environments;
use crate::reference;
use crate::source::{Node, NodeId, Remark, Remarks, Sources, Value};

/// Decisions of `portal.yaml` that types depend on, by address (`schema/property`).
#[derive(Clone, Debug, Default)]
pub struct Rules {
    /// Strings that are identifiers, and the type that they share.
    pub ids: HashMap<String, String>,
    /// Numbers and strings that are decimals.
    pub decimals: HashSet<String>,
}

/// The use of a type in a place, with its docs there.
#[derive(Clone, Debug)]
pub struct TypeUse {
    /// The type.
    pub value: Type,
    /// What says that `null` may stand there; empty where it may not.
    pub nulls: Vec<NodeId>,
    /// Whether it only ever comes in responses.
    pub read_only: bool,
    /// Whether it only ever goes in requests.
    pub write_only: bool,
    /// Words about it.
    pub docs: Docs,
}

/// Lowers the schemas of one description into the definitions of a run.
pub struct Lower<'l, 'd> {
    pub(super) root: &'d Node,
    pub(super) api: usize,
    pub(super) environments: Environments,
    pub(super) rules: &'l Rules,
    pub(super) sources: &'l Sources,
    pub(super) diagnostics: &'l mut Diagnostics,
    pub(super) remarks: &'l mut Remarks,
    pub(super) types: &'l mut Types,
    done: HashMap<NodeId, TypeUse>,
    open: HashSet<NodeId>,
    /// Objects within others, with their definitions: their members are lowered once nothing else is open, so that a chain of objects
    /// may be as long as it likes, and lead back to where it began.
    waiting: Vec<(&'d Node, Origin)>,
    ids: HashMap<String, TypeId>,
    /// Members that several parts describe, by the schemas of those parts.
    pub(super) joint: HashMap<Vec<NodeId>, TypeUse>,
    /// How many such members lie around one another.
    pub(super) depth: usize,
    /// Known once a schema asks for its own.
    pub(super) subtypes: Option<Subtypes<'d>>,
    /// What schemas are alone that others extend, by their nodes.
    pub(super) alone: HashMap<NodeId, TypeId>,
    /// Definitions for schemas that lead back to themselves by lists and mappings alone, while they are open.
    pub(super) forward: HashMap<NodeId, TypeId>,
}

impl<'l, 'd> Lower<'l, 'd> {
    /// Begins with a description; `api` is its index in the package, `environments` are those that it describes.
    #[expect(clippy::too_many_arguments, reason = "each is a thing of its own that all schemas of a description share")]
    pub fn new(
        root: &'d Node,
        api: usize,
        environments: Environments,
        rules: &'l Rules,
        sources: &'l Sources,
        diagnostics: &'l mut Diagnostics,
        remarks: &'l mut Remarks,
        types: &'l mut Types,
    ) -> Self {
        let (done, open, waiting, ids, joint) = (HashMap::new(), HashSet::new(), Vec::new(), HashMap::new(), HashMap::new());
        Self {
            root,
            api,
            environments,
            rules,
            sources,
            diagnostics,
            remarks,
            types,
            done,
            open,
            waiting,
            ids,
            joint,
            depth: 0,
            subtypes: None,
            alone: HashMap::new(),
            forward: HashMap::new(),
        }
    }

    /// Where this reads its nodes from.
    pub fn sources(&self) -> &'l Sources {
        self.sources
    }

    /// The definitions made so far.
    pub fn known(&self) -> &Types {
        self.types
    }

    /// Reports a finding.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Notes what a node does.
    pub fn note(&mut self, id: NodeId, remark: Remark) {
        self.remarks.note(id, remark);
    }

    /// Notes that nodes have no effect on the code.
    pub fn idle<'n>(&mut self, nodes: impl IntoIterator<Item = &'n Node>, why: &'static str) {
        self.remarks.idle(nodes, why);
    }

    /// The candidate that `word` was probably meant to be, if one is near.
    pub fn nearest<'c>(&mut self, word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
        self.diagnostics.all_nearest(&[word], candidates).first().copied()
    }

    /// The node without `$ref` that a node leads to.
    pub fn resolve(&mut self, node: &'d Node) -> Option<&'d Node> {
        let found = reference::resolve(self.root, node, self.sources, self.diagnostics);
        if found.is_none() {
            self.types.note_unread(node.id);
        }
        found
    }

    /// A node as an object of `openapiv3`.
    pub fn typed<T: crate::document::Typed>(&mut self, node: &Node) -> Option<T> {
        let typed = crate::document::typed(node, self.sources, self.diagnostics);
        if typed.is_none() {
            self.types.note_unread(node.id);
        }
        typed
    }

    /// Notes that what a node describes is not known where a part of it could not be read.
    pub fn note_parts<'n>(&mut self, node: NodeId, parts: impl IntoIterator<Item = &'n Node>) {
        if parts.into_iter().any(|part| self.types.is_unread(part.id)) {
            self.types.note_unread(node);
        }
    }

    /// The type of a schema. `origin` names it if it needs a name and is no named schema itself.
    pub fn schema(&mut self, node: &'d Node, origin: &Origin) -> TypeUse {
        if let Some(type_use) = self.done.get(&node.id) {
            return type_use.clone();
        }
        if !self.open.is_empty() && is_object(&Schema::read(node)) {
            return self.put_off(node, origin.clone());
        }
        let type_use = self.lowered(node, origin);
        while self.open.is_empty()
            && let Some((node, origin)) = self.waiting.pop()
        {
            self.lowered(node, &origin);
        }
        type_use
    }

    fn lowered(&mut self, node: &'d Node, origin: &Origin) -> TypeUse {
        if self.open.contains(&node.id) {
            return self.of_itself(node, origin);
        }
        if !self.may_open(node) {
            self.types.note_unread(node.id);
            return Type::Json.into();
        }
        let schema = Schema::read(node);
        if schema.unread {
            self.types.note_unread(node.id);
        }
        for node in implied(&schema) {
            self.remarks.note(node, Remark::Idle("the other bound on that side is tighter"));
        }
        let docs = docs(&schema);
        let mut type_use = match &schema {
            schema if schema.reference.is_some() => self.referenced(node),
            schema => match self.family(node, schema, origin) {
                Some(type_use) => type_use,
                None if !schema.all_of.is_empty() => self.all_of(node, schema, origin),
                None => self.alone(schema, origin),
            },
        };
        type_use.nulls.extend(schema.null);
        type_use.read_only |= schema.read_only;
        type_use.write_only |= schema.write_only;
        type_use.docs = laid_over(type_use.docs, docs);
        self.note_parts(node.id, schema.parts());
        self.note_discriminator(&schema);
        if let Some(not) = schema.not {
            let place = self.sources.key_place(not.id);
            self.report(Diagnostic::new(&rules::EXCLUSION, place, "`not` has no effect on the code: no type excludes values"));
        }
        self.open.remove(&node.id);
        self.close(node, &mut type_use);
        self.examples(&schema, &type_use);
        self.done.insert(node.id, type_use.clone());
        type_use
    }

    /// Whether a schema can be lowered now: it is not too deep.
    fn may_open(&mut self, node: &Node) -> bool {
        if self.open.len() >= SCHEMAS {
            self.too_deep(node);
            return false;
        }
        self.open.insert(node.id)
    }

    pub(super) fn too_deep(&mut self, node: &Node) {
        let place = self.sources.place(node.id);
        let message = "schemas lead to one another too deep here";
        self.report(
            Diagnostic::new(&rules::SCHEMA_NESTING, place, message)
                .help("let an object with a name of its own stand between them"),
        );
    }

    /// The type of a schema without its `allOf`.
    pub(super) fn alone(&mut self, schema: &Schema<'d>, origin: &Origin) -> TypeUse {
        if let Some(node) = schema.type_node.filter(|_| has_obvious_type(schema)) {
            self.remarks.note(node, Remark::Idle("the keywords beside it say as much"));
        }
        if let Some(format) = schema.format.filter(|_| !determines_type(schema)) {
            self.remarks.note(format.id, Remark::Said);
        }
        if !names_texts(schema) {
            let nested = schema.values.iter().copied().filter(|value| matches!(value.value, Value::List(_) | Value::Map(_)));
            self.remarks.idle(nested, "neither a type nor a sentence holds such a value");
        }
        match classify(schema) {
            Class::Struct => {
                let id = self.reserve(schema, origin);
                self.object(id, &[schema], origin);
                Type::Named(id).into()
            }
            Class::Union => self.union(schema, origin),
            Class::Enum => self.string_enum(schema, origin),
            Class::List if schema.places.is_empty() => self.list(schema, origin),
            Class::List => self.tuple(schema, origin),
            Class::Map => self.map(schema, origin),
            Class::Scalar => self.scalar(schema, origin),
            Class::Any => Type::Json.into(),
        }
    }

    /// The definition of a schema, added before its parts are known, so that they may refer to it.
    pub(super) fn reserve(&mut self, schema: &Schema<'d>, origin: &Origin) -> TypeId {
        if let Some(TypeUse { value: Type::Named(id), .. }) = self.done.get(&schema.id) {
            return *id;
        }
        let id = self.define(schema.id, origin);
        self.types.get_mut(id).docs = docs(schema);
        self.done.insert(schema.id, named(id, schema));
        id
    }

    pub(super) fn define(&mut self, node: NodeId, origin: &Origin) -> TypeId {
        self.types.add(Definition {
            node,
            origin: origin.clone(),
            api: self.api,
            environments: self.environments,
            docs: Docs::default(),
            by_environment: false,
            shape: Shape::Replaced(Type::Json),
        })
    }

    /// The identifier type with this name: one for all places that use it.
    pub fn id(&mut self, name: &str, node: NodeId, docs: Docs) -> Type {
        use heck::ToUpperCamelCase;
        let key = name.to_upper_camel_case();
        if let Some(id) = self.ids.get(&key) {
            return Type::Named(*id);
        }
        let id = self.define(node, &Origin::Component(name.to_owned()));
        let definition = self.types.get_mut(id);
        (definition.docs, definition.shape) = (docs, Shape::Id);
        self.ids.insert(key, id);
        Type::Named(id)
    }

    fn referenced(&mut self, node: &'d Node) -> TypeUse {
        let Some(reference) = node.get("$ref") else { return Type::Json.into() };
        match reference::target(self.root, reference, &rules::DANGLING_SCHEMA, self.sources, self.diagnostics) {
            Some(target) => {
                let name = reference::target_name(reference.as_str().unwrap_or_default());
                let type_use = self.schema(target, &Origin::Component(name));
                self.note_parts(node.id, [target]);
                type_use
            }
            None => {
                self.types.note_unread(node.id);
                Type::Json.into()
            }
        }
    }

    fn put_off(&mut self, node: &'d Node, origin: Origin) -> TypeUse {
        let schema = Schema::read(node);
        let id = self.reserve(&schema, &origin);
        self.waiting.push((node, origin));
        named(id, &schema)
    }

    pub(super) fn unsupported(&mut self, rule: &'static Rule, node: NodeId, construct: &str, help: &str) -> TypeUse {
        let place = self.sources.place(node);
        self.report(Diagnostic::new(rule, place, format!("unsupported: {construct}")).help(help));
        Type::Json.into()
    }
}

impl TypeUse {
    /// A type of which these facts are stated.
    pub(super) fn holding(value: Type, facts: impl IntoIterator<Item = Stated>) -> Self {
        let facts = facts.into_iter().collect();
        Self { docs: Docs { facts, ..Docs::default() }, ..value.into() }
    }
}

impl From<Type> for TypeUse {
    fn from(value: Type) -> Self {
        Self { value, nulls: Vec::new(), read_only: false, write_only: false, docs: Docs::default() }
    }
}

/// Whether a schema is a struct of its own, and put together from no others.
fn is_object(schema: &Schema<'_>) -> bool {
    schema.reference.is_none() && schema.all_of.is_empty() && matches!(classify(schema), Class::Struct)
}

/// The use of a schema whose definition is known.
fn named(id: TypeId, schema: &Schema<'_>) -> TypeUse {
    let Schema { null, read_only, write_only, .. } = *schema;
    TypeUse { value: Type::Named(id), nulls: null.into_iter().collect(), read_only, write_only, docs: docs(schema) }
}
