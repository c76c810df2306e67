//! Constructors: `new` with the required members of a value, and setters for the rest.

use proc_macro2::TokenStream;

use super::Member;
use crate::emit::runtime_items::RuntimeItem;
use crate::emit::uses::Uses;
use crate::emit::{Emit, docs, ident};
use crate::format::{CALL_WIDTH, Call, Group, Item, Members, lines, on_one_line};
use crate::surface::{HeaderSet, StructPlan, Usage};
use crate::types::{Struct, Type};

/// The fields of a struct, by how they are set.
#[derive(Default)]
struct Fields {
    /// Those that `new` takes.
    required: Vec<String>,
    /// Those that `new` takes though they are options.
    held: Vec<String>,
    /// Those with a setter of their name.
    settable: Vec<String>,
    /// Those of text with a setter of their name.
    text: Vec<String>,
    /// Those with another setter for `null`.
    nullable: Vec<String>,
    /// Those with a setter of another name.
    renamed: Vec<String>,
    /// Those without a setter.
    unset: Vec<String>,
}

impl Emit<'_> {
    /// The table of the fields, of which the runtime makes the constructor and the setters.
    pub(in crate::emit) fn constructor(
        &self,
        name: &TokenStream,
        structure: &Struct,
        plan: &StructPlan,
        members: &[Member<'_>],
        usage: &Usage,
        uses: &mut Uses<'_>,
    ) -> Item {
        let mut fields = Fields::default();
        for member in plan.required.iter().map(|at| &members[*at]) {
            let list = if member.plan.is_optional { &mut fields.held } else { &mut fields.required };
            list.push(format!("{}: {}", member.name, self.taken(member, uses)));
        }
        let is_set_apart = |at: &usize| members[*at].plan.is_optional && !plan.required.contains(at);
        for at in (0..members.len()).filter(is_set_apart) {
            self.optional(&members[at], usage, &mut fields, uses);
        }
        fields.unset.extend(structure.additional.as_ref().map(|_| "additional".to_owned()));
        if let Some(union) = &structure.flattened_union {
            let variant = format!("variant: {}", on_one_line(self.owned(union, uses)));
            match plan.needs_variant {
                true => fields.held.push(variant),
                false => fields.settable.push(variant),
            }
        }
        let [constructor] = uses.runtime([RuntimeItem::Constructor]);
        Item::Call(Call { name: on_one_line(constructor), groups: fields.groups(&on_one_line(name.clone())) })
    }

    /// The same for declared headers, all of which may be left out.
    pub(in crate::emit) fn headers_constructor(&self, name: &TokenStream, set: &HeaderSet, uses: &mut Uses<'_>) -> Item {
        let mut fields = Fields::default();
        for header in &set.headers {
            let name = ident(&header.name);
            let deprecation = docs::deprecation(&header.docs).map_or_else(String::new, |says| on_one_line(says) + " ");
            match &header.value {
                Type::String => fields.text.push(format!("{deprecation}{name}")),
                value => fields.settable.push(format!("{deprecation}{name}: {}", on_one_line(self.owned(value, uses)))),
            }
        }
        let [constructor] = uses.runtime([RuntimeItem::Constructor]);
        Item::Call(Call { name: on_one_line(constructor), groups: fields.groups(&on_one_line(name.clone())) })
    }

    /// What a value is given as: text as anything that becomes it.
    fn taken(&self, member: &Member<'_>, uses: &mut Uses<'_>) -> String {
        match &member.plan.value.holds {
            Type::String => "impl Into<String>".to_owned(),
            _ => on_one_line(self.value_of(member, uses)),
        }
    }

    fn optional(&self, member: &Member<'_>, usage: &Usage, fields: &mut Fields, uses: &mut Uses<'_>) {
        let name = &member.name;
        if member.field.read_only && usage.is_sent() && !self.surface.is_types_alone {
            fields.unset.push(name.to_string());
            return;
        }
        let (setter, value) = (ident(&member.plan.setter), self.taken(member, uses));
        let deprecation = docs::deprecation(&member.field.docs).map_or_else(String::new, |says| on_one_line(says) + " ");
        match &member.plan.null_setter {
            Some(null) => fields.nullable.push(format!("{deprecation}{setter} / {} => {name}: {value}", ident(null))),
            None if setter == *name && member.plan.value.holds == Type::String => {
                fields.text.push(format!("{deprecation}{name}"));
            }
            None if setter == *name => fields.settable.push(format!("{deprecation}{name}: {value}")),
            None => fields.renamed.push(format!("{deprecation}{setter} => {name}: {value}")),
        }
    }
}

impl Fields {
    fn groups(self, name: &str) -> Vec<Group> {
        let head = new(name, &self.required, &self.held);
        let others = [
            ("text", Members::Filled(self.text)),
            ("nullable", Members::Lines(self.nullable)),
            ("renamed", Members::Lines(self.renamed)),
            ("unset", Members::Filled(self.unset)),
        ];
        let others = others.into_iter().filter(|(_, members)| !members.is_empty());
        let others = others.map(|(head, members)| Group { head: head.to_owned(), members });
        [Group { head, members: Members::Lines(self.settable) }].into_iter().chain(others).collect()
    }
}

/// What `new` takes.
fn new(name: &str, required: &[String], held: &[String]) -> String {
    let held_apart = if held.is_empty() { String::new() } else { format!("; {}", held.join(", ")) };
    let line = format!("{name}: new({}{held_apart})", required.join(", "));
    match line.chars().count() < CALL_WIDTH - "constructor!( {".len() {
        true => line,
        false => format!(
            "{name}: new(\n{}{})",
            lines(required),
            if held.is_empty() { String::new() } else { format!(";\n{}", lines(held)) }
        ),
    }
}
