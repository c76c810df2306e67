//! Objects as forms: urlencoded, or in parts.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::descriptors::style_name;
use super::runtime_items::RuntimeItem;
use super::structs::{Member, Purpose};
use super::uses::Uses;
use super::{Emit, ident};
use crate::format::{Code, Item, on_one_line, table};
use crate::surface::{Encoding, Part, PartPlan, StructPlan, Style, Usage, Value};
use crate::types::{Layout, Struct, Type, TypeId, Wire};

impl Emit<'_> {
    /// The traits of a struct that is the whole of a form.
    pub(super) fn forms(
        &self,
        id: TypeId,
        structure: &Struct,
        plan: &StructPlan,
        members: &[Member<'_>],
        usage: &Usage,
        uses: &mut Uses<'_>,
    ) -> Vec<Item> {
        let name = &ident(self.type_name(id));
        let path = quote!(#name);
        let purpose = Purpose::Request { received_too: usage.is_received() };
        let mut items = Vec::new();
        items.extend(usage.parts_written.then(|| self.write_parts(id, &path, plan, members, purpose, uses)));
        // What is read as JSON too has this by that.
        items.extend((usage.parts_read && !usage.read).then(|| from_response(name, uses)));
        items.extend(usage.parts_read.then(|| read_parts(&path, structure, plan, members, uses)));
        items.extend(usage.form_written.then(|| self.write_form(id, name, structure, members, uses)));
        items.extend(usage.parameter.then(|| self.to_parameter(id, name, structure, members, uses)));
        items
    }

    /// Writes the parts of a multipart body.
    pub(super) fn write_parts(
        &self,
        id: TypeId,
        name: &TokenStream,
        plan: &StructPlan,
        members: &[Member<'_>],
        purpose: Purpose,
        uses: &mut Uses<'_>,
    ) -> Item {
        let parts = members.iter().map(|member| {
            let Member { field, plan, name } = member;
            let (wire, only) = (&field.name, purpose.only(field.environments));
            let PartPlan { format, encoding } = &plan.part;
            let checked = self.checked_for(purpose, &field.docs.facts, &plan.value.holds, wire_of(*format), uses);
            let media_type = encoding.media_type.as_ref().map(|media_type| quote!(.media_type(#media_type)));
            let headers = encoding.headers.iter().map(|(name, value)| quote!(.header(#name, #value)));
            let next = quote!(parts #only #checked #media_type #(#headers)*);
            let joined = joined(*format, encoding).map(|delimiter| quote!(.joined(#delimiter)));
            match (*format, plan.is_optional) {
                (Part::Text, false) => quote!(#next.text(#wire, &self.#name);),
                (Part::Text, true) => quote!(#next.optional_text(#wire, &self.#name);),
                (Part::Texts, false) => quote!(#next #joined.text(#wire, &self.#name);),
                (Part::Texts, true) => quote!(#next #joined.optional_text(#wire, &self.#name);),
                (Part::Json, false) => quote!(#next.json(#wire, &self.#name);),
                (Part::Json, true) => quote!(#next.optional_json(#wire, &self.#name);),
                (Part::File, false) => quote!(#next.file(#wire, &self.#name);),
                (Part::File, true) => quote! {
                    if let Some(file) = &self.#name {
                        #next.file(#wire, file);
                    }
                },
                (Part::Files, false) => quote!(#next.files(#wire, &self.#name);),
                (Part::Files, true) => quote!(#next.files(#wire, self.#name.iter().flatten());),
            }
        });
        let parts: Vec<TokenStream> = parts.collect();
        let additional = plan.additional.as_ref().map(|value| {
            let facts = self.facts_of_members(id);
            write_additional_parts(value.part, self.checked_for(purpose, facts, &value.holds, wire_of(value.part), uses))
        });
        let [write_parts, all_parts] = uses.runtime([RuntimeItem::WriteParts, RuntimeItem::Parts]);
        let function = quote! {
            fn write_parts(&self, parts: &mut #all_parts) {
                #(#parts)*
                #additional
            }
        };
        Item::implementation(quote!(impl #write_parts for #name), function)
    }
}

/// How the value of a part goes.
fn wire_of(part: Part) -> Wire {
    if part == Part::Json { Wire::Json } else { Wire::Text }
}

fn write_additional_parts(part: Part, checked: Option<TokenStream>) -> TokenStream {
    let write = match part {
        Part::Text | Part::Texts => quote!(parts #checked.text(name, value);),
        Part::Json => quote!(parts #checked.json(name, value);),
        Part::File => quote!(parts.file(name, value);),
        Part::Files => quote!(parts #checked.files(name, value);),
    };
    quote! {
        for (name, value) in &self.additional {
            #write
        }
    }
}

/// Reads the parts of a multipart body.
pub(super) fn read_parts(
    name: &TokenStream,
    structure: &Struct,
    plan: &StructPlan,
    members: &[Member<'_>],
    uses: &mut Uses<'_>,
) -> Item {
    let [read_parts, received, read_error] =
        uses.runtime([RuntimeItem::ReadParts, RuntimeItem::ReceivedParts, RuntimeItem::ReadError]);
    let fields = members.iter().map(|member| {
        let Member { field, plan, name } = member;
        let PartPlan { format, encoding } = &plan.part;
        let (wire, read) = (&field.name, part_reader(*format, &plan.value));
        let read = joined(*format, encoding)
            .map_or_else(|| quote!(parts.#read(#wire)?), |delimiter| quote!(parts.split(#wire, #delimiter)?));
        let value = if plan.is_optional { read } else { quote!(parts.required(#wire, #read)?) };
        let value = if field.boxed { boxed(value, plan.is_optional) } else { value };
        quote!(#name: #value)
    });
    let additional = plan.additional.as_ref().map(|value| {
        let (known, read) = (names(structure), part_reader(value.part, value));
        quote!(additional: parts.additional(&[#(#known),*], #received::#read)?,)
    });
    let function = quote! {
        fn read_parts(parts: &mut #received) -> Result<Self, #read_error> {
            Ok(Self { #(#fields,)* #additional })
        }
    };
    Item::implementation(quote!(impl #read_parts for #name), function)
}

/// The method that reads a part, or all parts of a name.
fn part_reader(format: Part, value: &Value) -> TokenStream {
    match format {
        Part::Text if value.holds == Type::String => quote!(text),
        Part::Text => quote!(parsed),
        Part::Texts => quote!(all_parsed),
        Part::Json => quote!(json),
        Part::File => quote!(file),
        Part::Files => quote!(files),
    }
}

/// How the fields of an urlencoded form are read.
pub(super) fn read_form(
    name: &TokenStream,
    structure: &Struct,
    plan: &StructPlan,
    members: &[Member<'_>],
    uses: &mut Uses<'_>,
) -> Item {
    let test_kit = uses.test_kit();
    let (apart, together): (Vec<_>, Vec<_>) = members.iter().partition(|member| member_reader(member).is_some());
    let known: Vec<&str> = apart.iter().map(|member| member.field.name.as_str()).collect();
    let none_beyond = quote!(form.none_beyond(&[#(#known),*])?);
    let fields = members.iter().map(|member| {
        let Member { field, plan, name } = member;
        let wire = &field.name;
        let read = member_reader(member).map_or_else(|| none_beyond.clone(), |read| quote!(form.#read?));
        let value = if plan.is_optional { read } else { quote!(form.required(#wire, #read)?) };
        let value = if field.boxed { boxed(value, plan.is_optional) } else { value };
        quote!(#name: #value)
    });
    let additional = plan.additional.as_ref().map(|value| match field_reader(value) {
        Some(read) if together.is_empty() => {
            let known = names(structure);
            quote!(additional: form.additional(&[#(#known),*], #test_kit::ReceivedForm::#read)?,)
        }
        _ => quote!(additional: #none_beyond.unwrap_or_default(),),
    });
    let [read_error] = uses.runtime([RuntimeItem::ReadError]);
    let function = quote! {
        fn read_form(form: &#test_kit::ReceivedForm) -> Result<Self, #read_error> {
            Ok(Self { #(#fields,)* #additional })
        }
    };
    Item::implementation(quote!(impl #test_kit::ReadForm for #name), function)
}

/// The call that reads the field of a member.
fn member_reader(member: &Member<'_>) -> Option<TokenStream> {
    let wire = &member.field.name;
    match joined(member.plan.value.part, &member.plan.encoding) {
        _ if is_json(member) => Some(quote!(json(#wire))),
        Some(delimiter) => Some(quote!(split(#wire, #delimiter))),
        None => field_reader(&member.plan.value).map(|read| quote!(#read(#wire))),
    }
}

/// The method that reads a field of an urlencoded form, or all fields of a name; `None` where fields do not go by the name of their
/// member.
fn field_reader(value: &Value) -> Option<TokenStream> {
    match value.part {
        Part::Text | Part::File => Some(quote!(parsed)),
        Part::Texts | Part::Files => Some(quote!(all_parsed)),
        Part::Json => (value.holds == Type::Json).then(|| quote!(json)),
    }
}

fn from_response(name: &Ident, uses: &mut Uses<'_>) -> Item {
    let [from_response, body, read_error] =
        uses.runtime([RuntimeItem::FromResponse, RuntimeItem::ResponseBody, RuntimeItem::ReadError]);
    let function = quote! {
        fn from_response(_case: usize, body: &mut #body<'_>) -> Result<Self, #read_error> {
            body.parts()
        }
    };
    Item::implementation(quote!(impl #from_response for #name), function)
}

/// All names that the description gives to members, those that only ever go the other way included.
fn names(structure: &Struct) -> Vec<&str> {
    structure.fields.iter().map(|field| field.name.as_str()).collect()
}

fn boxed(value: TokenStream, optional: bool) -> TokenStream {
    if optional { quote!(#value.map(Box::new)) } else { quote!(Box::new(#value)) }
}

/// Whether a field goes as JSON text, because its description says so.
fn is_json(member: &Member<'_>) -> bool {
    member.plan.encoding.media_type.is_some()
}

/// What stands between the items of an array that goes in one field.
fn joined(part: Part, Encoding { style, explode, media_type: _, headers: _ }: &Encoding) -> Option<&'static str> {
    let is_joined = part == Part::Texts && !explode && *style != Style::DeepObject;
    is_joined.then_some(match style {
        Style::SpaceDelimited => " ",
        Style::PipeDelimited => "|",
        _ => ",",
    })
}

impl Emit<'_> {
    fn write_form(&self, id: TypeId, name: &Ident, structure: &Struct, members: &[Member<'_>], uses: &mut Uses<'_>) -> Item {
        let [write_form, form] = uses.runtime([RuntimeItem::WriteForm, RuntimeItem::Form]);
        // None where there is nothing that has one: an import for it would be idle.
        let is_spelt = |member: &Member<'_>| !is_json(member);
        let style = (members.iter().any(is_spelt) || structure.additional.is_some()).then(|| {
            let [style] = uses.runtime([RuntimeItem::Style]);
            style
        });
        let fields = members.iter().map(|member| {
            let Member { field, name, plan } = member;
            let (wire, only) = (&field.name, super::only(field.environments.bits()));
            let how = if is_json(member) { Wire::Json } else { Wire::Text };
            let checked = self.checked(&field.docs.facts, &field.value, how, uses);
            if is_json(member) {
                let json = if plan.is_optional { quote!(optional_json) } else { quote!(json) };
                return quote!(form #only #checked.#json(#wire, &self.#name););
            }
            let (name_of_style, explode) = (ident(style_name(plan.encoding.style)), plan.encoding.explode);
            quote!(form #only #checked.field(#wire, &self.#name, #style::#name_of_style, #explode);)
        });
        let fields: Vec<TokenStream> = fields.collect();
        let function: Code = match &structure.additional {
            None => Code::function(&format!("fn write_form(&self, form: &mut {})", on_one_line(form)), fields),
            Some(value) => {
                let checked = self.checked(self.facts_of_members(id), value, Wire::Text, uses);
                let function = quote! {
                    fn write_form(&self, form: &mut #form) {
                        #(#fields)*
                        for (name, value) in &self.additional {
                            form #checked.field(name, value, #style::Form, true);
                        }
                    }
                };
                function.into()
            }
        };
        Item::implementation(quote!(impl #write_form for #name), function)
    }

    fn to_parameter(&self, id: TypeId, name: &Ident, structure: &Struct, members: &[Member<'_>], uses: &mut Uses<'_>) -> Item {
        let [to_parameter, value] = uses.runtime([RuntimeItem::ToParameter, RuntimeItem::ParameterValue]);
        let value = on_one_line(value);
        let part = |Member { field, name, .. }: &Member<'_>| match structure.layout {
            Layout::Object => format!("({}, &self.{name})", Literal::string(&field.name)),
            Layout::Tuple => format!("&self.{name}"),
        };
        let parts: Vec<String> = members.iter().map(part).collect();
        let made_of = match structure.layout {
            Layout::Object => "pairs",
            Layout::Tuple => "items",
        };
        let variant = structure.flattened_union.as_ref().map_or("", |_| ".beside(&self.variant)");
        let additional = structure.additional.as_ref().map_or("", |_| ".beside(&self.additional)");
        let whole = table(&format!("{value}::{made_of}(&"), &parts, &format!("){variant}{additional}"));
        let function = Code::from(format!("fn to_parameter(&self) -> {value} {{\n{whole}\n}}"));
        let fault = self.members_fault(id, structure, members, uses).map(Code::from);
        let members = [function].into_iter().chain(fault).map(Into::into).collect();
        Item::Impl { head: quote!(impl #to_parameter for #name), members }
    }

    /// What a member does not keep, of its own rules and those within it.
    fn members_fault(&self, id: TypeId, structure: &Struct, members: &[Member<'_>], uses: &mut Uses<'_>) -> Option<TokenStream> {
        if !self.surface.checks_requests {
            return None;
        }
        let none = || quote!(&[]);
        let [fault, value] = uses.runtime([RuntimeItem::WriteFault, RuntimeItem::ParameterValue]);
        let rows = members.iter().map(|Member { field, name, .. }| {
            let checks = self.checks(&field.docs.facts, &field.value, Wire::Text, uses).unwrap_or_else(none);
            let wire = &field.name;
            quote!((#wire, &self.#name, #checks))
        });
        let rows: Vec<TokenStream> = rows.collect();
        let variant = structure.flattened_union.as_ref().map(|_| quote!(.or_else(|| #value::fault_of(&self.variant, &[]))));
        let additional = structure.additional.as_ref().map(|member| {
            let each = self.checks(self.facts_of_members(id), member, Wire::Text, uses);
            let checks = each.map_or_else(none, |each| {
                let [check] = uses.runtime([RuntimeItem::Check]);
                quote!(&[#check::Members(#each)])
            });
            quote!(.or_else(|| #value::fault_of(&self.additional, #checks)))
        });
        Some(quote! {
            fn fault(&self) -> Option<#fault> {
                #value::fault_in(&[#(#rows),*]) #variant #additional
            }
        })
    }
}
