//! The public methods of a generated package, by the type they stand on.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use quote::ToTokens;
use syn::{FnArg, ImplItem, ImplItemFn, Item, Pat, ReceiverKind, ReturnType, Type, Visibility};

/// A type of the package: its module, and its name there.
pub(crate) type TypeId = (String, String);

/// All public methods of a package.
pub(crate) struct Api {
    methods: BTreeMap<TypeId, Vec<Method>>,
    /// What `new` of a type takes.
    constructors: BTreeMap<TypeId, Vec<Argument>>,
}

/// A public method.
pub(crate) struct Method {
    pub(crate) name: String,
    /// Whether it takes `&self`; a setter takes `self`.
    pub(crate) borrows: bool,
    pub(crate) arguments: Vec<Argument>,
    /// The type it gives, where that is the package's own.
    pub(crate) gives: Option<TypeId>,
}

/// An argument of a method.
pub(crate) struct Argument {
    pub(crate) name: String,
    pub(crate) form: Form,
}

/// The types of what is known of the customer.
pub(crate) const CUSTOMER: [&str; 2] = ["Psu", "Presence"];

/// How an argument is handed over.
#[derive(Clone)]
pub(crate) enum Form {
    /// Text, in any type that holds it.
    Text,
    /// A slice.
    List,
    /// What is known of the customer, by its type: `Psu` or `Presence`.
    Customer(&'static str),
    /// Another reference.
    Reference,
    Owned,
}

impl Api {
    /// Reads the modules in a package's folder of sources; those of its types have no methods that call anything.
    pub(crate) fn read(sources: &Path) -> Result<Self, Box<dyn Error>> {
        let mut api = Self { methods: BTreeMap::new(), constructors: BTreeMap::new() };
        for entry in fs::read_dir(sources)? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "rs") {
                let module = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                let file = syn::parse_file(&fs::read_to_string(&path)?)?;
                file.items.iter().for_each(|item| api.read_item(&module, item));
            }
        }
        Ok(api)
    }

    fn read_item(&mut self, module: &str, item: &Item) {
        if let Item::Impl(block) = item
            && block.trait_.is_none()
            && let Some(owner) = type_id(module, &block.self_ty)
        {
            let functions = block.items.iter().filter_map(|item| match item {
                ImplItem::Fn(function) if matches!(function.vis, Visibility::Public(_)) => Some(function),
                _ => None,
            });
            for function in functions {
                match Method::read(module, function) {
                    Some(method) => self.methods.entry(owner.clone()).or_default().push(method),
                    None if function.sig.ident == "new" => {
                        self.constructors.insert(owner.clone(), arguments(function));
                    }
                    None => {}
                }
            }
        }
    }

    /// What `new` of a type takes; `None` where it has none.
    pub(crate) fn constructor(&self, of: &TypeId) -> Option<&[Argument]> {
        self.constructors.get(of).map(Vec::as_slice)
    }

    /// What a handle says once and gives itself back with.
    pub(crate) fn said_once(&self, of: &TypeId) -> impl Iterator<Item = (&str, &Argument)> + use<'_> {
        let own = of.clone();
        let methods = self.methods(of).iter().filter(move |method| method.borrows && method.gives.as_ref() == Some(&own));
        methods.filter_map(|method| match method.arguments.as_slice() {
            [argument] if !matches!(argument.form, Form::Customer(_)) => Some((method.name.as_str(), argument)),
            _ => None,
        })
    }

    /// Whether a handle can say that the customer is there.
    pub(crate) fn is_attended(&self, of: &TypeId) -> bool {
        self.methods(of).iter().any(|method| method.name == "attended")
    }

    pub(crate) fn methods(&self, of: &TypeId) -> &[Method] {
        self.methods.get(of).map_or(&[], Vec::as_slice)
    }

    /// What sets one value and gives the type itself back.
    pub(crate) fn setters(&self, of: &TypeId) -> impl Iterator<Item = (&str, &Argument)> + use<'_> {
        let setters = self.methods(of).iter().filter(|method| !method.borrows);
        setters.filter_map(|method| match method.arguments.as_slice() {
            [argument] => Some((method.name.as_str(), argument)),
            _ => None,
        })
    }
}

impl Method {
    /// `None` for a function without `self`.
    fn read(module: &str, function: &ImplItemFn) -> Option<Self> {
        let receiver = function.sig.receiver()?;
        Some(Self {
            name: function.sig.ident.to_string(),
            borrows: matches!(receiver.kind, ReceiverKind::Reference(..)),
            arguments: arguments(function),
            gives: match &function.sig.output {
                ReturnType::Type(_, output) => type_id(module, output),
                ReturnType::Default => None,
            },
        })
    }
}

fn arguments(function: &ImplItemFn) -> Vec<Argument> {
    let typed = function.sig.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(argument) => Some(argument),
        FnArg::Receiver(_) => None,
    });
    typed.map(|argument| Argument::read(&argument.pat, &argument.ty)).collect()
}

impl Argument {
    fn read(name: &Pat, value: &Type) -> Self {
        let form = match value {
            Type::Reference(reference) => match &*reference.elem {
                Type::Slice(_) => Form::List,
                other => {
                    let name = last_segment(other);
                    let known = CUSTOMER.into_iter().find(|known| name.as_deref() == Some(known));
                    known.map_or(Form::Reference, Form::Customer)
                }
            },
            Type::ImplTrait(_) => Form::Text,
            _ => Form::Owned,
        };
        Self { name: name.to_token_stream().to_string(), form }
    }
}

fn last_segment(value: &Type) -> Option<String> {
    match value {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        _ => None,
    }
}

/// `T`, or `crate::module::T`.
fn type_id(module: &str, value: &Type) -> Option<TypeId> {
    let Type::Path(path) = value else { return None };
    let segments: Vec<_> = path.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    match segments.as_slice() {
        [name] => Some((module.to_owned(), name.clone())),
        [root, module, name] if root == "crate" => Some((module.clone(), name.clone())),
        _ => None,
    }
}
