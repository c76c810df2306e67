//! The items of pages, by the fields that lead to them.

use super::{Plan, ResponseBody};
use crate::operations::{Pages, Payload};
use crate::source::unescaped;
use crate::types::{Shape, Type};

/// The list of items in a page.
#[derive(Clone, Debug)]
pub struct ItemsPlan {
    /// The type of an item.
    pub item: Type,
    /// Whether the page as a whole may be `null`.
    pub is_optional: bool,
    /// The fields that lead to the list.
    pub steps: Vec<ItemsStep>,
}

/// A field on the way to a list of items.
#[derive(Clone, Debug)]
pub struct ItemsStep {
    /// Its name.
    pub field: String,
    /// Whether it is an `Option`.
    pub is_optional: bool,
    /// Whether that holds another `Option`.
    pub tells_null: bool,
}

impl Plan<'_> {
    /// Finds the items of all pages, now that fields have names. Where no fields alone lead to them, there are pages as a whole.
    pub(super) fn find_items(&mut self) {
        for group in 0..self.surface.groups.len() {
            let items: Vec<Option<ItemsPlan>> = self.surface.groups[group]
                .all_methods()
                .map(|method| self.items(method.flows.paging.as_ref()?, &method.response))
                .collect();
            let methods = self.surface.groups[group].all_methods_mut();
            methods.zip(items).for_each(|(method, items)| method.flows.items = items);
        }
    }

    fn items(&self, pages: &Pages, response: &ResponseBody) -> Option<ItemsPlan> {
        let ResponseBody::One(Payload::Json, page) = response else { return None };
        let mut value = page.clone();
        let mut steps = Vec::new();
        for segment in pages.items.as_ref()?.split('/').skip(1) {
            let (step, held) = self.step(value.but_null(), &unescaped(segment))?;
            steps.push(step);
            value = held;
        }
        let is_optional = matches!(page, Type::Nullable(_));
        match value.but_null() {
            Type::List(item) => Some(ItemsPlan { item: (**item).clone(), is_optional, steps }),
            _ => None,
        }
    }

    /// The field of a type for a member, and what it holds.
    fn step(&self, value: &Type, member: &str) -> Option<(ItemsStep, Type)> {
        let id = value.named()?;
        let Shape::Struct(structure) = &self.types.get(id).shape else { return None };
        let fields = &self.surface.members.get(&id)?.structure()?.fields;
        let field = fields.iter().find(|field| structure.fields[field.position].name == member)?;
        let is_null = matches!(field.value.holds, Type::Nullable(_));
        let is_optional = field.is_optional || is_null;
        let tells_null = field.is_optional && (is_null || field.null_setter.is_some());
        Some((ItemsStep { field: field.name.clone(), is_optional, tells_null }, field.value.holds.clone()))
    }
}
