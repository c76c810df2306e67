//! Calls of macros, laid out as a person would: what stands in a macro is known to who calls it, and to no printer.

use super::{INDENT, comment};

/// How long a line may be.
pub const WIDTH: usize = 100;
/// How long a line of a function may be, so that it fits where it stands in its `impl`.
pub const IN_FUNCTION: usize = 85;
/// How long a line of several that are filled may be.
const FILLED: usize = 96;

/// `name!(head);`, or `name!(head { members });`, or with more groups of members.
pub struct Call {
    /// Name of the macro, or its path; before it, on a line of its own, the condition of the call if it has one.
    pub name: String,
    /// What it is about, and what that has.
    pub groups: Vec<Group>,
}

/// Members, and what is said before them.
pub struct Group {
    /// The text before the braces.
    pub head: String,
    /// What they hold.
    pub members: Members,
}

/// Members that a call has in braces.
pub enum Members {
    /// There are no braces.
    None,
    /// Each on a line of its own.
    Lines(Vec<String>),
    /// On the line of the head where they fit, else as many on a line as fit there.
    Filled(Vec<String>),
}

/// `name! { definition }`: a type that a macro defines.
pub struct Definition {
    /// Name of the macro, or its path.
    pub name: String,
    /// The documentation of the type.
    pub docs: String,
    /// Its lines before the braces.
    pub head: Vec<String>,
    /// What they hold, each with its documentation; `None` for a type without braces.
    pub members: Option<Vec<(String, String)>>,
}

impl Call {
    pub(super) fn text(self) -> String {
        let groups: Vec<String> = self.groups.into_iter().map(Group::text).collect();
        format!("{}!({});\n", self.name, groups.join(" "))
    }
}

impl Members {
    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::None => true,
            Self::Lines(members) | Self::Filled(members) => members.is_empty(),
        }
    }
}

impl Group {
    fn text(self) -> String {
        let Self { head, members } = self;
        match members {
            Members::None => head,
            Members::Lines(members) | Members::Filled(members) if members.is_empty() => format!("{head} {{}}"),
            Members::Lines(members) => format!("{head} {{\n{}}}", lines(&members)),
            Members::Filled(members) => {
                let line = format!("{head} {{ {} }}", members.join(", "));
                let fits = line.chars().count() <= FILLED;
                if fits { line } else { format!("{head} {{\n{}\n}}", filled("    ", &members, FILLED)) }
            }
        }
    }
}

impl Definition {
    pub(super) fn text(self) -> String {
        let Self { name, docs, head, members } = self;
        let about = comment("///", INDENT, &docs);
        let head = head.join(&format!("\n{INDENT}"));
        let Some(members) = members else { return format!("{name}! {{\n{about}{INDENT}{head}\n}}\n") };
        let indent = INDENT.repeat(2);
        let members: String =
            members.into_iter().map(|(docs, member)| format!("{}{indent}{member},\n", comment("///", &indent, &docs))).collect();
        format!("{name}! {{\n{about}{INDENT}{head} {{\n{members}{INDENT}}}\n}}\n")
    }
}

/// Members, each on a line of its own.
pub fn lines(members: &[String]) -> String {
    members.iter().map(|member| format!("{INDENT}{member},\n")).collect()
}

/// A call with a table as its argument: on a line where it fits, else each row on a line of its own.
pub fn table(open: &str, rows: &[String], close: &str) -> String {
    let line = format!("{INDENT}{open}[{}]{close}", rows.join(", "));
    if line.len() < IN_FUNCTION {
        return line;
    }
    let rows: String = rows.iter().map(|row| format!("{INDENT}{INDENT}{row},\n")).collect();
    format!("{INDENT}{open}[\n{rows}{INDENT}]{close}")
}

/// Members by commas, as many on a line as fit there.
pub fn filled(indent: &str, members: &[String], width: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for member in members {
        match lines.last_mut() {
            Some(last) if last.len() + ", ,".len() + member.len() <= width => {
                last.push_str(", ");
                last.push_str(member);
            }
            _ => lines.push(format!("{indent}{member}")),
        }
    }
    lines.join(",\n")
}
