//! One schema, read keyword by keyword from its node. The keywords are those of JSON Schema 2020-12 that OpenAPI descriptions use.

use crate::source::{Members, Node, NodeId, Value};

/// The words that may stand under `type`.
const TYPES: [&str; 7] = ["array", "boolean", "integer", "null", "number", "object", "string"];

/// The keywords of a schema. A field is `None`, or empty, where the keyword is absent.
#[derive(Clone, Debug)]
pub struct Schema<'d> {
    /// The node that it was read from.
    pub id: NodeId,
    /// `$ref`; all else beside it has no effect in the dialects that are read so far.
    pub reference: Option<&'d Node>,
    /// `type`, with `null` taken out.
    pub types: Vec<&'d str>,
    /// The node of `type`.
    pub type_node: Option<NodeId>,
    /// What says that `null` may come: `null` among the types, or `nullable`.
    pub null: Option<NodeId>,
    /// `format`.
    pub format: Option<&'d Node>,
    /// `title`.
    pub title: Option<&'d Node>,
    /// `description`.
    pub description: Option<&'d Node>,
    /// `enum`, or the one value of `const`.
    pub values: Vec<&'d Node>,
    /// `properties`.
    pub properties: Option<&'d Members>,
    /// `required`.
    pub required: Vec<&'d Node>,
    /// `additionalProperties`.
    pub additional: Additional<'d>,
    /// `propertyNames`.
    pub names: Option<&'d Node>,
    /// `items`: what any item is.
    pub items: Option<&'d Node>,
    /// `prefixItems`: what the first items are, one by one.
    pub places: &'d [Node],
    /// `additionalItems`: what the items after those are.
    pub further: Additional<'d>,
    /// `oneOf`.
    pub one_of: &'d [Node],
    /// `anyOf`.
    pub any_of: &'d [Node],
    /// `allOf`.
    pub all_of: &'d [Node],
    /// `discriminator`.
    pub discriminator: Option<&'d Node>,
    /// `not`.
    pub not: Option<&'d Node>,
    /// `minimum` and `exclusiveMinimum`: where both stand, both hold.
    pub lower: Vec<Bound<'d>>,
    /// `maximum` and `exclusiveMaximum`, likewise.
    pub upper: Vec<Bound<'d>>,
    /// Bounds, patterns and other rules that only the docs carry: keyword and value.
    pub limits: Vec<(&'static str, &'d Node)>,
    /// `default`.
    pub default: Option<&'d Node>,
    /// `example`, and those of `examples`.
    pub examples: Vec<&'d Node>,
    /// `deprecated`, where it is so.
    pub deprecated: Option<NodeId>,
    /// `readOnly`.
    pub read_only: bool,
    /// `writeOnly`.
    pub write_only: bool,
    /// Whether what it says of the kind of value could not be read: the type that it describes is not known then.
    pub unread: bool,
}

/// The meaning of `additionalProperties`.
#[derive(Clone, Copy, Debug)]
pub enum Additional<'d> {
    /// Nothing: unknown members are ignored.
    Unsaid,
    /// `true` or `{}`, that anything may come: unknown members are kept.
    Any,
    /// `false`.
    Closed,
    /// Members of this schema.
    Typed(&'d Node),
}

/// A bound of a number.
#[derive(Clone, Copy, Debug)]
pub struct Bound<'d> {
    /// The limit as written.
    pub limit: &'d str,
    /// The node that sets it.
    pub node: NodeId,
    /// Whether the limit itself is outside.
    pub exclusive: bool,
}

impl<'d> Schema<'d> {
    /// Reads a node. What stands in it of the wrong kind was reported by the grammar and reads as absent.
    pub fn read(node: &'d Node) -> Self {
        let mut schema = Self::empty(node.id);
        schema.unread = node.as_map().is_none();
        for (key, value) in node.members() {
            schema.keyword(key, value);
        }
        schema
    }

    /// The schemas whose types make up its own.
    pub fn parts(&self) -> impl Iterator<Item = &'d Node> {
        let values = match self.additional {
            Additional::Typed(values) => Some(values),
            Additional::Unsaid | Additional::Any | Additional::Closed => None,
        };
        [self.all_of, self.one_of, self.any_of].into_iter().flatten().chain(self.items).chain(values)
    }

    /// Whether it says nothing about values: `{}`, or only words about it.
    pub fn is_empty(&self) -> bool {
        self.reference.is_none()
            && self.types.is_empty()
            && self.values.is_empty()
            && self.properties.is_none()
            && !self.is_composed()
            && self.items.is_none()
            && !matches!(self.additional, Additional::Typed(_))
    }

    /// Whether `allOf`, `oneOf` or `anyOf` has a part in it.
    pub fn is_composed(&self) -> bool {
        self.is_union() || !self.all_of.is_empty()
    }

    /// Whether `oneOf` or `anyOf` has a branch in it.
    pub fn is_union(&self) -> bool {
        !(self.one_of.is_empty() && self.any_of.is_empty())
    }

    /// The same with one of its unions each, `oneOf` before `anyOf`.
    pub fn unions(&self) -> Vec<Self> {
        let (one_of, any_of) = (Self { any_of: &[], ..self.clone() }, Self { one_of: &[], ..self.clone() });
        [one_of, any_of].into_iter().filter(Self::is_union).collect()
    }

    /// `format`, as text.
    pub fn format(&self) -> Option<&'d str> {
        self.format.and_then(Node::as_text)
    }

    fn keyword(&mut self, key: &str, value: &'d Node) {
        match key {
            "$ref" => self.reference = Some(value),
            "type" => self.types(value),
            "format" => self.format = Some(value),
            "title" => self.title = Some(value),
            "description" => self.description = Some(value),
            "enum" => self.values = value.items().collect(),
            "const" => self.values = vec![value],
            "properties" => {
                self.properties = value.as_map();
                self.unread |= self.properties.is_none();
            }
            "required" => self.required = value.items().collect(),
            "additionalProperties" => self.additional = additional(value),
            "propertyNames" => {
                self.names = Some(value);
                self.limit(key, value);
            }
            "items" => self.items = Some(value),
            "prefixItems" => self.places = self.listed(value),
            "additionalItems" => self.further = additional(value),
            "oneOf" => self.one_of = self.listed(value),
            "anyOf" => self.any_of = self.listed(value),
            "allOf" => self.all_of = self.listed(value),
            "discriminator" => self.discriminator = Some(value),
            "not" => self.not = Some(value),
            "minimum" => self.lower.extend(bound(value, false)),
            "exclusiveMinimum" => self.lower.extend(bound(value, true)),
            "maximum" => self.upper.extend(bound(value, false)),
            "exclusiveMaximum" => self.upper.extend(bound(value, true)),
            "nullable" => self.null = self.null.or(said(value)),
            "default" => self.default = Some(value),
            "example" => self.examples.push(value),
            "examples" => self.examples.extend(value.items()),
            "deprecated" => self.deprecated = said(value),
            "readOnly" => self.read_only = value.as_bool() == Some(true),
            "writeOnly" => self.write_only = value.as_bool() == Some(true),
            _ => self.limit(key, value),
        }
    }

    fn listed(&mut self, value: &'d Node) -> &'d [Node] {
        self.unread |= value.as_list().is_none();
        value.as_list().unwrap_or_default()
    }

    fn limit(&mut self, key: &str, value: &'d Node) {
        const LIMITS: [&str; 22] = [
            "$dynamicRef",
            "contentEncoding",
            "if",
            "then",
            "else",
            "contains",
            "dependentSchemas",
            "dependentRequired",
            "propertyNames",
            "patternProperties",
            "contentMediaType",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "multipleOf",
            "unevaluatedItems",
            "unevaluatedProperties",
        ];
        if let Some(keyword) = LIMITS.iter().find(|limit| **limit == key) {
            self.limits.push((keyword, value));
        }
    }

    fn types(&mut self, value: &'d Node) {
        self.type_node = Some(value.id);
        let all: Vec<(&str, NodeId)> = match &value.value {
            Value::List(items) => items.iter().filter_map(|item| Some((item.as_str()?, item.id))).collect(),
            // `null` without quotes is meant as the type.
            Value::Null => vec![("null", value.id)],
            _ => value.as_str().map(|name| (name, value.id)).into_iter().collect(),
        };
        self.null = all.iter().find(|(name, _)| *name == "null").map(|(_, id)| *id).or(self.null);
        let known = all.iter().map(|(name, _)| *name).filter(|name| TYPES.contains(name));
        self.types = known.clone().filter(|name| *name != "null").collect();
        self.unread |= all.is_empty() || known.count() < all.len();
    }

    fn empty(id: NodeId) -> Self {
        Self {
            id,
            reference: None,
            types: Vec::new(),
            type_node: None,
            null: None,
            format: None,
            title: None,
            description: None,
            values: Vec::new(),
            properties: None,
            required: Vec::new(),
            additional: Additional::Unsaid,
            names: None,
            items: None,
            places: &[],
            further: Additional::Unsaid,
            one_of: &[],
            any_of: &[],
            all_of: &[],
            discriminator: None,
            not: None,
            lower: Vec::new(),
            upper: Vec::new(),
            limits: Vec::new(),
            default: None,
            examples: Vec::new(),
            deprecated: None,
            read_only: false,
            write_only: false,
            unread: false,
        }
    }
}

fn additional(value: &Node) -> Additional<'_> {
    match value.value {
        Value::Bool(false) => Additional::Closed,
        Value::Map(ref members) if !members.is_empty() => Additional::Typed(value),
        Value::Map(_) | Value::Bool(true) => Additional::Any,
        _ => Additional::Unsaid,
    }
}

fn bound(value: &Node, exclusive: bool) -> Option<Bound<'_>> {
    let Value::Number(_) = value.value else { return None };
    Some(Bound { limit: value.as_text()?, node: value.id, exclusive })
}

/// A flag that is set.
pub fn said(flag: &Node) -> Option<NodeId> {
    (flag.as_bool() == Some(true)).then_some(flag.id)
}
