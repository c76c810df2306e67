//! Path templates and the values in them.

#[cfg(test)]
mod tests;

/// Fills a path template with values, which are encoded already.
///
/// # Errors
/// What `value` returns for a name in the template; [`Misplaced`] for a segment that would not be read as a value.
pub(crate) fn expand<E: From<Misplaced>>(
    template: &'static str,
    mut value: impl FnMut(&'static str) -> Result<String, E>,
) -> Result<String, E> {
    let mut path = String::with_capacity(template.len());
    for segment in template.split_inclusive('/') {
        let start = path.len();
        let mut rest = segment;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, after)) = after.split_once('}') else {
                break;
            };
            path.push_str(before);
            path.push_str(&value(name)?);
            rest = after;
        }
        path.push_str(rest);
        check(segment, path.get(start..).unwrap_or_default())?;
    }
    Ok(path)
}

/// A value makes its segment empty, `.` or `..`: the request would go to another path than the one meant.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Misplaced;

fn check(template: &str, segment: &str) -> Result<(), Misplaced> {
    let segment = segment.trim_end_matches('/');
    if template.contains('{') && matches!(segment, "" | "." | "..") { Err(Misplaced) } else { Ok(()) }
}
