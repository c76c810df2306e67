//! The examples of the description as tests of the package. They stand in a file of their own and not in the docs of their types, since each
//! doc test is a program to be built, of which a large description would have thousands, and these are one.

use std::collections::BTreeMap;

use super::manifest::TEST_KIT;
use super::runtime_items::RuntimeItem;
use super::uses::{Place, Uses};
use super::{Emit, ident};
use crate::format::{HEADER, on_one_line};
use crate::naming::words::value_name;
use crate::surface::ExamplePlan;
use crate::types::{Literal, TypeId};

impl Emit<'_> {
    /// The file of the tests, one for each type that has examples.
    pub(super) fn example_tests(&self) -> Option<String> {
        let mut by_type: BTreeMap<(String, TypeId), Vec<&ExamplePlan>> = BTreeMap::new();
        for example in &self.surface.examples {
            by_type.entry((value_name(self.type_name(example.id)), example.id)).or_default().push(example);
        }
        let (mut text, mut last) = (String::new(), String::new());
        for ((name, id), examples) in &by_type {
            // Two names may be spelt alike in the case of functions.
            let name = if *name == last { format!("{last}_again") } else { name.clone() };
            let calls: String = examples.iter().map(|example| self.comes_back(example)).collect();
            let condition = self.test_condition(*id);
            text += &format!("\n{condition}#[test]\nfn {}() {{\n{calls}}}\n", ident(&name));
            last = name;
        }
        let test_kit = on_one_line(RuntimeItem::TestKit.path());
        let head = format!(
            "{HEADER}\n\n//! Examples of the description, each read as its type and written again.\n\n#![cfg(feature = \"{TEST_KIT}\")]\n\n\
             use {test_kit}::comes_back;\n"
        );
        (!by_type.is_empty()).then(|| head + &text)
    }

    fn comes_back(&self, ExamplePlan { id: _, value, shown }: &ExamplePlan) -> String {
        let place = Place::outside(&self.package.library);
        let value = on_one_line(self.owned(value, &mut Uses::new(&place)));
        format!("    let json = {};\n    assert_eq!(comes_back::<{value}>(json), Ok(()));\n", raw(&json(shown)))
    }

    /// The features without which a type is not there.
    fn test_condition(&self, id: TypeId) -> String {
        self.condition_line(id).trim_start_matches("# ").to_owned()
    }
}

/// A text as a literal in which nothing is escaped.
fn raw(text: &str) -> String {
    let mut all = (0..).map(|count| "#".repeat(count));
    let hashes = all.find(|hashes| !text.contains(&format!("\"{hashes}"))).unwrap_or_default();
    format!("r{hashes}\"{text}\"{hashes}")
}

/// The JSON of a value.
fn json(shown: &Literal) -> String {
    let listed = |all: Vec<String>| all.join(", ");
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    match shown {
        Literal::Null => "null".to_owned(),
        Literal::Bool(value) => value.to_string(),
        Literal::Number(number) => number.as_str().to_owned(),
        Literal::Text(text) => quoted(text),
        Literal::List(items) => format!("[{}]", listed(items.iter().map(json).collect())),
        Literal::Object(members) => {
            format!("{{{}}}", listed(members.iter().map(|(key, member)| format!("{}: {}", quoted(key), json(member))).collect()))
        }
    }
}
