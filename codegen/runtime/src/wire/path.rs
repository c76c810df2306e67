//! Path templates and the values in them.

#[cfg(test)]
mod tests;

use crate::wire::parameter::ParameterValue;

/// Appends a path template to `path`, filled with values, which are encoded already.
///
/// # Errors
/// What `value` returns for a name in the template; [`Misplaced`] for a segment that would not be read as a value.
pub(crate) fn expand<E: From<Misplaced>>(
    template: &'static str,
    path: &mut String,
    mut value: impl FnMut(&'static str) -> Result<String, E>,
) -> Result<(), E> {
    if !template.bytes().any(|byte| byte == b'{') {
        path.push_str(template);
        return Ok(());
    }
    for segment in template.split_inclusive('/') {
        let start = path.len();
        let mut rest = segment;
        let mut last = None;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, after)) = after.split_once('}') else {
                break;
            };
            path.push_str(before);
            path.push_str(&value(name)?);
            (rest, last) = (after, Some(name));
        }
        path.push_str(rest);
        if let Some(name) = last.filter(|_| is_no_value(path.get(start..).unwrap_or_default())) {
            return Err(Misplaced(name).into());
        }
    }
    Ok(())
}

/// A value of this parameter makes its segment empty, `.` or `..`: the request would go to another path than the one meant.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Misplaced(pub(crate) &'static str);

fn is_no_value(segment: &str) -> bool {
    matches!(segment.trim_end_matches('/'), "" | "." | "..")
}

/// Whether a value has control characters, such as line breaks. No id has one; servers and what stands before them read such a path each in
/// its own way, also where it is encoded.
pub(crate) fn has_control(value: &ParameterValue) -> bool {
    match value {
        ParameterValue::One(text) => text.chars().any(char::is_control),
        ParameterValue::Many(values) => values.iter().any(has_control),
        ParameterValue::Pairs(pairs) => {
            pairs.iter().any(|(name, value)| name.chars().any(char::is_control) || has_control(value))
        }
        ParameterValue::Unset => false,
    }
}
