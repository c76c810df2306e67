//! Constructors: `new` with the required members of a request, and setters for the rest.

use proc_macro2::Ident;

use super::Member;
use crate::emit::Emit;
use crate::emit::ident;
use crate::emit::runtime_items::RuntimeItem;
use crate::emit::uses::Uses;
use crate::format::{CALL_WIDTH, Call, Group, Item, Members, lines, on_one_line};
use crate::surface::StructPlan;
use crate::types::Struct;

/// The fields of a struct, by how they are set.
#[derive(Default)]
struct Fields {
    /// Those that `new` takes.
    required: Vec<String>,
    /// A group of members that `new` takes.
    held: Option<String>,
    /// Those with a setter of their name.
    settable: Vec<String>,
    /// Those with another setter for `null`.
    nullable: Vec<String>,
    /// Those with a setter of another name.
    renamed: Vec<String>,
    /// Those without a setter.
    unset: Vec<String>,
}

impl Emit<'_> {
    /// The table of the fields, of which the runtime makes the constructor and the setters.
    pub(super) fn constructor(
        &self,
        name: &Ident,
        structure: &Struct,
        plan: &StructPlan,
        members: &[Member<'_>],
        uses: &mut Uses<'_>,
    ) -> Item {
        let mut fields = Fields::default();
        for member in plan.required.iter().map(|at| &members[*at]) {
            fields.required.push(format!("{}: {}", member.name, on_one_line(self.value_of(member, uses))));
        }
        for member in members.iter().filter(|member| member.plan.is_optional) {
            self.optional(member, &mut fields, uses);
        }
        fields.unset.extend(structure.additional.as_ref().map(|_| "additional".to_owned()));
        if let Some(union) = &structure.flattened_union {
            let variant = format!("variant: {}", on_one_line(self.owned(union, uses)));
            match plan.needs_variant {
                true => fields.held = Some(variant),
                false => fields.settable.push(variant),
            }
        }
        let [constructor] = uses.runtime([RuntimeItem::Constructor]);
        Item::Call(Call { name: on_one_line(constructor), groups: fields.groups(name) })
    }

    fn optional(&self, member: &Member<'_>, fields: &mut Fields, uses: &mut Uses<'_>) {
        let name = &member.name;
        if member.field.read_only {
            fields.unset.push(name.to_string());
            return;
        }
        let (setter, value) = (ident(&member.plan.setter), on_one_line(self.value_of(member, uses)));
        match &member.plan.null_setter {
            Some(null) => fields.nullable.push(format!("{setter} / {} => {name}: {value}", ident(null))),
            None if setter == *name => fields.settable.push(format!("{name}: {value}")),
            None => fields.renamed.push(format!("{setter} => {name}: {value}")),
        }
    }
}

impl Fields {
    fn groups(self, name: &Ident) -> Vec<Group> {
        let head = new(name, &self.required, self.held.as_deref());
        let others = [("nullable", Members::Lines(self.nullable)), ("renamed", Members::Lines(self.renamed))];
        let others = others.into_iter().chain([("unset", Members::Filled(self.unset))]);
        let others = others.filter(|(_, members)| !members.is_empty());
        let others = others.map(|(head, members)| Group { head: head.to_owned(), members });
        [Group { head, members: Members::Lines(self.settable) }].into_iter().chain(others).collect()
    }
}

/// What `new` takes.
fn new(name: &Ident, required: &[String], held: Option<&str>) -> String {
    let held_apart = held.map(|held| format!("; {held}")).unwrap_or_default();
    let line = format!("{name}: new({}{held_apart})", required.join(", "));
    match line.chars().count() < CALL_WIDTH - "constructor!( {".len() {
        true => line,
        false => format!("{name}: new(\n{}{})", lines(required), held.map(|held| format!("; {held}\n")).unwrap_or_default()),
    }
}
