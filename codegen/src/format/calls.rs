//! Calls of macros, laid out as a person would: what stands in a macro is known to who calls it, and to no printer.

/// How long a line may be.
const WIDTH: usize = 100;
/// How long a line of several that are filled may be.
const FILLED: usize = 96;

/// `name!(head);`, or `name!(head { members });`.
pub struct Call {
    /// Name of the macro, or its path.
    pub name: String,
    /// What it is about.
    pub head: String,
    /// What that has.
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

impl Call {
    pub(super) fn text(self) -> String {
        let Self { name, head, members } = self;
        match members {
            Members::None => format!("{name}!({head});\n"),
            Members::Lines(members) => {
                let lines: String = members.iter().map(|member| format!("    {member},\n")).collect();
                format!("{name}!({head} {{\n{lines}}});\n")
            }
            Members::Filled(members) if members.is_empty() => format!("{name}!({head} {{}});\n"),
            Members::Filled(members) => {
                let line = format!("{name}!({head} {{ {} }});\n", members.join(", "));
                let fits = line.trim_end().chars().count() <= WIDTH;
                if fits { line } else { format!("{name}!({head} {{\n{}\n}});\n", filled("    ", &members, FILLED)) }
            }
        }
    }
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
