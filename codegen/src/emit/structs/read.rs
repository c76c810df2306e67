//! How an object is read.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::Member;
use crate::emit::runtime_items::RuntimeItem;
use crate::emit::uses::Uses;
use crate::emit::{Emit, ident};
use crate::format::{Code, IN_FUNCTION, Item, filled, on_one_line, table};
use crate::surface::Usage;
use crate::types::{Layout, Struct, Type};

impl Emit<'_> {
    /// Reads an object by its known members.
    pub(in crate::emit) fn read(
        &self,
        name: &TokenStream,
        structure: &Struct,
        members: &[Member<'_>],
        usage: &Usage,
        uses: &mut Uses<'_>,
    ) -> Item {
        let [read, reader, read_error] = uses.runtime([RuntimeItem::Read, RuntimeItem::Reader, RuntimeItem::ReadError]);
        let locals: Vec<Ident> = members.iter().map(|member| local(&member.name)).collect();
        let mut lines = vec![opened(reader, read_error.clone())];
        if let Some(union) = &structure.flattened_union {
            let known: Vec<&str> = structure.fields.iter().map(|field| field.name.as_str()).collect();
            // A union that keeps no others than its own members takes none of these anyway.
            lines.push(match self.types.keeps_unknown(union, &mut BTreeSet::new()) {
                true => format!("    let variant = reader.ahead_beside({})?;", list(&known)),
                false => "    let variant = reader.ahead()?;".to_owned(),
            });
        }
        for (member, local) in members.iter().zip(&locals) {
            let value = on_one_line(self.value_of(member, uses));
            let value = if member.plan.null_setter.is_some() { format!("Option<{value}>") } else { value };
            lines.push(declaration(local, &value));
        }
        if structure.additional.is_some() {
            let values = match structure.layout {
                Layout::Object => on_one_line(uses.map()),
                Layout::Tuple => "Vec".to_owned(),
            };
            lines.push(format!("    let mut additional = {values}::new();"));
            lines.extend(structure.flattened_union.as_ref().map(|union| self.beside(union)));
        }
        let places: Vec<String> = members.iter().zip(&locals).map(|(member, local)| place(member, local, uses)).collect();
        lines.push(read_members(structure, members, &places));
        let fields = members.iter().zip(&locals).map(|(member, local)| init(structure.layout, member, local));
        let additional = structure.additional.as_ref().map(|_| "additional".to_owned());
        let beside = structure.flattened_union.as_ref().map(|_| "variant".to_owned());
        lines.push(made(&fields.chain(additional).chain(beside).collect::<Vec<_>>()));
        lines.push("}".to_owned());
        let function = Code::Lines(lines.join("\n"));
        let response_body = usage.parts_read.then(|| {
            let [response_body] = uses.runtime([RuntimeItem::ResponseBody]);
            quote! {
                fn read_body(body: &mut #response_body<'_>) -> Result<Self, #read_error> {
                    body.parts_or_json()
                }
            }
        });
        let members = [function].into_iter().chain(response_body.map(Code::from)).map(Into::into).collect();
        Item::Impl { head: quote!(impl #read for #name), members }
    }
}

impl Emit<'_> {
    /// The line that keeps what is read as a union out of the members without a name.
    fn beside(&self, union: &Type) -> String {
        let mut names = BTreeSet::new();
        match self.types.keeps_unknown(union, &mut names) {
            true => "    reader.beside_all(&variant);".to_owned(),
            false => format!("    reader.beside(&variant, {});", list(&names.into_iter().collect::<Vec<_>>())),
        }
    }
}

/// A list of names.
fn list(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| Literal::string(name).to_string()).collect();
    format!("&[{}]", names.join(", "))
}

/// The line that begins the function.
fn opened(reader: TokenStream, read_error: TokenStream) -> String {
    let (reader, read_error) = (on_one_line(reader), on_one_line(read_error));
    format!("fn read(reader: &mut {reader}<'_>) -> Result<Self, {read_error}> {{")
}

/// The local variable that a field is read into. Its type is spelt, which spares the compiler a fifth of its work on the function
/// (decisions/0001-emission-style.md).
fn declaration(local: &Ident, value: &str) -> String {
    let line = format!("    let mut {local}: Option<{value}> = None;");
    match line.len() < IN_FUNCTION {
        true => line,
        false => format!("    let mut {local}: Option<\n        {value},\n    > = None;"),
    }
}

/// The table of the members: the name of each, if it goes by that, and where its value goes.
fn read_members(structure: &Struct, members: &[Member<'_>], places: &[String]) -> String {
    let (open, others) = if structure.additional.is_some() { ("open_", ", &mut additional") } else { ("", "") };
    let (read, rows) = match structure.layout {
        Layout::Object => {
            let named = |(member, place): (&Member<'_>, &String)| format!("({}, {place})", Literal::string(&member.field.name));
            ("object", members.iter().zip(places).map(named).collect())
        }
        Layout::Tuple => ("tuple", places.to_vec()),
    };
    table(&format!("reader.{open}{read}(&mut "), &rows, &format!("{others})?;"))
}

/// Where the value of a member goes.
fn place(member: &Member<'_>, local: &Ident, uses: &mut Uses<'_>) -> String {
    if member.plan.null_setter.is_none() {
        return format!("&mut {local}");
    }
    let [or_null] = uses.runtime([RuntimeItem::OrNull]);
    format!("&mut {}(&mut {local})", on_one_line(or_null))
}

/// The value, from the local variables: as many on a line as fit there.
fn made(fields: &[String]) -> String {
    let line = format!("    Ok(Self {{ {} }})", fields.join(", "));
    match line.len() < IN_FUNCTION {
        true if fields.is_empty() => "    Ok(Self {})".to_owned(),
        true => line,
        false => format!("    Ok(Self {{\n{},\n    }})", filled("        ", fields, IN_FUNCTION)),
    }
}

/// A field from its local variable.
fn init(layout: Layout, member: &Member<'_>, local: &Ident) -> String {
    let (name, wire) = (&member.name, &member.field.name);
    match member.plan.is_optional {
        true if name == local => name.to_string(),
        true => format!("{name}: {local}"),
        false if layout == Layout::Tuple => format!("{name}: reader.required_item({wire}, {local})?"),
        false => format!("{name}: reader.required({}, {local})?", Literal::string(wire)),
    }
}

/// A local variable for a field; not one that the function has already, and none of another field.
fn local(field: &Ident) -> Ident {
    match field.to_string().as_str() {
        name @ ("reader" | "additional" | "variant") => ident(&format!("{name}_")),
        _ => field.clone(),
    }
}
