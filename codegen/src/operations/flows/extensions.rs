//! Extensions of operations that say how their responses are paged.

use super::paging::IN_PORTAL;
use crate::diagnostics::{Diagnostic, rules};
use crate::operations::lower::Lowering;
use crate::settings::{Count, PagingRule, Stated, Unit, Walk};
use crate::source::{Node, NodeId, Remark, Value, escaped};

/// Reads one of them; none where it says what is not followed.
type Read = fn(&Node) -> Option<PagingRule>;

/// In the order in which they count.
const EXTENSIONS: [(&str, Read); 3] =
    [("x-speakeasy-pagination", speakeasy), ("x-fern-pagination", fern), ("x-ms-pageable", microsoft)];

/// Where the items of a page are by `x-ms-pageable`, where it does not say.
const USUAL_ITEMS: &str = "/value";

impl<'d> Lowering<'_, '_, 'd> {
    /// How an operation pages by the first extension that says it, and where.
    pub(in crate::operations) fn paging_extension(&mut self, operation: &'d Node) -> Option<(NodeId, PagingRule)> {
        let mut found = None;
        for (key, read) in EXTENSIONS {
            let Some(node) = operation.get(key) else { continue };
            match read(node) {
                _ if found.is_some() => self.types.note(node.id, Remark::Idle("another extension says how it pages")),
                Some(rule) => found = Some((node.id, rule)),
                None if is_one_page(key, node) => self.types.note(node.id, Remark::Idle("all comes in one page")),
                None => {
                    self.types.note(node.id, Remark::Idle("it says of pages what is not followed"));
                    let place = self.types.sources().key_place(node.id);
                    let message = format!("`{key}` says of pages what is not followed");
                    self.types.report(Diagnostic::new(&rules::PAGING_EXTENSION, place, message).help(IN_PORTAL));
                }
            }
        }
        found
    }
}

/// Whether it says that there are no other pages.
fn is_one_page(key: &str, node: &Node) -> bool {
    key == "x-ms-pageable" && node.get("nextLinkName").is_some_and(|name| matches!(name.value, Value::Null))
}

fn rule(walk: Walk, items: Option<Stated>) -> PagingRule {
    PagingRule { walk, items, usual_items: None }
}

/// `nextLinkName` and `itemName`: properties of the response.
fn microsoft(node: &Node) -> Option<PagingRule> {
    let property = |key: &str| {
        let node = node.get(key)?;
        Some((node.id, format!("/{}", escaped(node.as_str().filter(|name| !name.is_empty())?))))
    };
    let items = property("itemName");
    let usual_items = items.is_none().then_some(USUAL_ITEMS);
    Some(PagingRule { walk: Walk::Next(property("nextLinkName")?), items, usual_items })
}

/// `$request.name` and `$response.a.b`.
fn fern(node: &Node) -> Option<PagingRule> {
    let taken = |key: &str| {
        let node = node.get(key)?;
        let name = node.as_str()?.strip_prefix("$request.")?;
        (!name.contains('.')).then(|| (node.id, name.to_owned()))
    };
    let given = |key: &str| {
        let node = node.get(key)?;
        Some((node.id, pointer(node.as_str()?.strip_prefix("$response")?)?))
    };
    let is_read = |key: &str| node.get(key).is_none() || taken(key).is_some() || given(key).is_some();
    if !node.members().all(|(key, _)| is_read(key)) {
        return None;
    }
    let items = given("results");
    let counted = |parameter: Stated| {
        let limit = taken("step");
        let unit = if limit.is_some() { Unit::Items } else { Unit::Pages };
        Walk::Count(Count { parameter, unit, first: None, limit, more: given("has-next-page") })
    };
    let walk = match (taken("cursor"), taken("offset"), given("next_uri")) {
        (Some(parameter), None, None) => Walk::Cursor { at: given("next_cursor")?, parameter },
        (None, Some(parameter), None) if items.is_some() => counted(parameter),
        (None, None, Some(next)) => Walk::Next(next),
        _ => return None,
    };
    Some(rule(walk, items))
}

/// `type`, `inputs` and `outputs`, these by JSONPath.
fn speakeasy(node: &Node) -> Option<PagingRule> {
    let input = |kind: &str| {
        let is_it = |input: &&Node| input.get("type").and_then(Node::as_str) == Some(kind);
        let input = node.get("inputs")?.items().find(is_it)?;
        let is_parameter = input.get("in").and_then(Node::as_str) == Some("parameters");
        let name = input.get("name").filter(|_| is_parameter)?;
        Some((name.id, name.as_str()?.to_owned()))
    };
    let output = |key: &str| {
        let node = node.get("outputs")?.get(key)?;
        Some((node.id, pointer(node.as_str()?.strip_prefix('$')?)?))
    };
    let items = output("results");
    let counted =
        |parameter: Stated, unit: Unit| Walk::Count(Count { parameter, unit, first: None, limit: input("limit"), more: None });
    let walk = match (node.get("type")?.as_str()?, input("page"), input("offset")) {
        ("offsetLimit", Some(parameter), None) if items.is_some() => counted(parameter, Unit::Pages),
        ("offsetLimit", None, Some(parameter)) if items.is_some() => counted(parameter, Unit::Items),
        ("cursor", None, None) => Walk::Cursor { at: output("nextCursor")?, parameter: input("cursor")? },
        ("url", None, None) => Walk::Next(output("nextUrl")?),
        _ => return None,
    };
    Some(rule(walk, items))
}

/// `.a.b` as a JSON pointer; none where it does more than name members.
fn pointer(path: &str) -> Option<String> {
    let mut pointer = String::new();
    for (at, name) in path.split('.').enumerate() {
        let is_name =
            !name.is_empty() && name.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '$' | '@'));
        match at {
            0 if name.is_empty() => {}
            0 => return None,
            _ if is_name => pointer += &format!("/{}", escaped(name)),
            _ => return None,
        }
    }
    Some(pointer)
}
