//! Calls of the runtime's macros, laid out as a person would. The printer cannot know what stands in a macro and spaces it by tokens.

/// The text with each such call laid out anew.
pub(super) fn laid_out(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some(name) = ["request!(", "string_enum!(", "redacted_debug!("].into_iter().find(|name| line.starts_with(name))
        else {
            out.push_str(line);
            out.push('\n');
            continue;
        };
        let mut call = line.to_owned();
        while !call.ends_with(");") {
            let Some(next) = lines.next() else { break };
            call.push(' ');
            call.push_str(next.trim());
        }
        let arguments = call.strip_prefix(name).and_then(|call| call.strip_suffix(");")).unwrap_or_default();
        out.push_str(&call_of(name, arguments.trim().trim_end_matches(',')));
        out.push('\n');
    }
    out
}

fn call_of(name: &str, arguments: &str) -> String {
    match (name, arguments.split_once(" {")) {
        ("string_enum!(", Some((type_name, values))) => {
            let values = split(values.trim_end().trim_end_matches('}'));
            let lines: String = values.iter().map(|value| format!("    {value},\n")).collect();
            format!("{name}{type_name} {{\n{lines}}});")
        }
        _ => broken(name, &tight(arguments)),
    }
}

/// How long a line may be.
const WIDTH: usize = 100;

/// On one line where it fits; else members fill as many lines as they need.
fn broken(name: &str, arguments: &str) -> String {
    let line = format!("{name}{arguments});");
    let Some((head, members)) = arguments.split_once(" {").filter(|_| line.chars().count() > WIDTH) else { return line };
    let mut lines = vec![String::new()];
    for member in split(members.trim_end().trim_end_matches('}')) {
        let full = lines.last().is_some_and(|last| last.len() + member.len() + 6 > WIDTH);
        if full {
            lines.push(String::new());
        }
        if let Some(last) = lines.last_mut() {
            last.push_str(if last.is_empty() { "    " } else { " " });
            last.push_str(member);
            last.push(',');
        }
    }
    let members = lines.join("\n");
    format!("{name}{head} {{\n{}\n}});", members.trim_end_matches(','))
}

/// Generic arguments without the spaces that the printer puts round their brackets.
fn tight(arguments: &str) -> String {
    arguments.replace(" < ", "<").replace(" >", ">").replace("! ", "!")
}

/// The parts between commas that stand outside strings.
fn split(text: &str) -> Vec<&str> {
    let (mut parts, mut start, mut in_string, mut escaped) = (Vec::new(), 0, false, false);
    for (at, character) in text.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' if in_string => escaped = true,
            '"' => in_string = !in_string,
            ',' if !in_string => {
                parts.push(text[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(text[start..].trim());
    parts.retain(|part| !part.is_empty());
    parts
}
