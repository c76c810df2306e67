//! Examples at the heads of the modules that hold types. What they show is behind a feature, so they are too.

use super::{Emit, docs, ident};
use crate::surface::{Home, Usage};
use crate::types::{Shape, TypeId};

impl Emit<'_> {
    pub(super) fn types_docs(&self) -> String {
        let example = self.enum_example().or_else(|| self.field_example());
        let about = if self.surface.is_types_alone { "Types of the description." } else { "Types of requests and responses." };
        let about = [about.to_owned()].into_iter();
        docs::paragraphs(about.chain(example).chain([super::serialized::DOCS.to_owned()]))
    }

    pub(super) fn test_kit_docs(&self) -> String {
        let recorded = self.named(|_, usage| usage.read).map(|id| {
            let (library, name) = (&self.package.library, self.type_name(id));
            let lines = format!(
                "let value: {library}::types::{name} = {library}::test_kit::from_json(recorded)?;\n\
                 println!(\"{{}}\", {library}::test_kit::to_json(&value));\n"
            );
            let given = "# fn example(recorded: &str) -> Result<(), ";
            format!("```no_run\n{}{given}{library}::ReadError> {{\n{lines}# Ok(())\n# }}\n```", self.condition_line(id))
        });
        docs::paragraphs([super::test_kit::DOCS.to_owned()].into_iter().chain(recorded))
    }

    fn enum_example(&self) -> Option<String> {
        let id = self.named(|shape, _| matches!(shape, Shape::Enum(_)))?;
        let (library, name) = (&self.package.library, self.type_name(id));
        let lines = format!(
            "let newer = {library}::types::{name}::from(\"newer\");\n\
             assert_eq!(newer.as_str(), \"newer\");\n"
        );
        Some(format!(
            "Enums keep values that are newer than the description:\n\n```\n{}# {{\n{lines}# }}\n```",
            self.condition_line(id)
        ))
    }

    fn field_example(&self) -> Option<String> {
        let has_fields = |shape: &Shape, _: &Usage| matches!(shape, Shape::Struct(structure) if !structure.fields.is_empty());
        let id = self.named(has_fields)?;
        let (library, name) = (&self.package.library, self.type_name(id));
        let field = ident(&self.surface.members(id).structure()?.fields.first()?.name);
        Some(format!(
            "```no_run\n{}# fn example(value: &{library}::types::{name}) {{\nprintln!(\"{{:?}}\", value.{field});\n# }}\n```",
            self.condition_line(id)
        ))
    }

    /// The first type of a kind, by name.
    pub(super) fn named(&self, is_meant: impl Fn(&Shape, &Usage) -> bool) -> Option<TypeId> {
        let meant = self.surface.types.iter().filter(|(id, usage)| is_meant(&self.types.get(**id).shape, usage));
        meant.min_by_key(|(id, _)| self.type_names.get(id)).map(|(id, _)| *id)
    }

    /// The feature that a type needs, as a hidden line of an example.
    pub(super) fn condition_line(&self, id: TypeId) -> String {
        let Some(Home::Group(group)) = self.surface.users.get(&id).map(Home::of) else { return String::new() };
        let features = self.features(&[group].into());
        let features: Vec<String> = features.iter().map(|feature| format!("feature = \"{feature}\"")).collect();
        match features.as_slice() {
            [only] => format!("# #[cfg({only})]\n"),
            several => format!("# #[cfg(any({}))]\n", several.join(", ")),
        }
    }
}
