//! A JSONPath cut into its segments, which the library that evaluates it keeps to itself.

/// A segment of a path: `$`, `.name`, `[0]`, `['one', 'two']`, `[?@.a == 1]`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Segment {
    /// As it is written.
    pub(super) text: String,
    /// Its selectors, where there are several.
    pub(super) several: Vec<String>,
}

impl Segment {
    /// The names in it: one in `.name`, `..name` and `['name']`.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let only = Some(&self.text).filter(|_| self.several.is_empty());
        self.several.iter().chain(only).map(|name| name.trim_matches(|letter: char| ".[]'\" ".contains(letter)))
    }
}

/// How deep brackets nest in a path.
pub(super) fn nesting(path: &str) -> usize {
    Letters::of(path).map(|(_, depth, letter)| depth + usize::from(matches!(letter, '[' | '('))).max().unwrap_or(0)
}

/// The segments of a path that the library takes.
pub(super) fn segments(path: &str) -> Vec<Segment> {
    let (mut found, mut start): (Vec<Segment>, usize) = (Vec::new(), 0);
    for (at, depth, letter) in Letters::of(path) {
        // The dots of `..name` and `..[0]` belong to what follows them.
        let begins = depth == 0 && matches!(letter, '.' | '[') && !path[start..at].trim().trim_matches('.').is_empty();
        if begins {
            found.push(segment(&path[start..at]));
            start = at;
        }
    }
    found.push(segment(&path[start..]));
    found
}

fn segment(text: &str) -> Segment {
    let text = text.trim();
    let inner = text.trim_start_matches('.').strip_prefix('[').and_then(|inner| inner.strip_suffix(']'));
    let several = inner.map(selectors).filter(|selectors| selectors.len() > 1).unwrap_or_default();
    Segment { text: text.to_owned(), several }
}

/// A part between the commas of brackets.
fn selectors(inner: &str) -> Vec<String> {
    let commas = Letters::of(inner).filter(|(_, depth, letter)| *depth == 0 && *letter == ',').map(|(at, ..)| at);
    let (mut found, mut start) = (Vec::new(), 0);
    for at in commas.chain([inner.len()]) {
        found.push(inner[start..at].trim().to_owned());
        start = at + 1;
    }
    found
}

/// The letters outside quotes, each with its place and the number of brackets around it.
struct Letters<'p> {
    letters: std::str::CharIndices<'p>,
    depth: usize,
}

impl<'p> Letters<'p> {
    fn of(path: &'p str) -> Self {
        Self { letters: path.char_indices(), depth: 0 }
    }

    /// Passes over the rest of what is quoted.
    fn close(&mut self, quote: char) {
        while let Some((_, letter)) = self.letters.next() {
            match letter {
                '\\' => _ = self.letters.next(),
                letter if letter == quote => return,
                _ => {}
            }
        }
    }
}

impl Iterator for Letters<'_> {
    type Item = (usize, usize, char);

    fn next(&mut self) -> Option<Self::Item> {
        let (at, letter) = self.letters.next()?;
        match letter {
            '\'' | '"' => self.close(letter),
            ']' | ')' => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        let depth = self.depth;
        self.depth += usize::from(matches!(letter, '[' | '('));
        Some((at, depth, letter))
    }
}

#[cfg(test)]
mod tests {
    use super::segments;

    fn texts(path: &str) -> Vec<String> {
        segments(path).into_iter().map(|segment| segment.text).collect()
    }

    #[test]
    fn a_path_is_cut_before_each_dot_and_bracket() {
        assert_eq!(texts("$.paths['/a.b']..get[0]"), ["$", ".paths", "['/a.b']", "..get", "[0]"]);
        assert_eq!(texts("$..[?@.tags[0] == 'a]b'].x"), ["$", "..[?@.tags[0] == 'a]b']", ".x"]);
    }

    #[test]
    fn quotes_that_are_escaped_end_no_name() {
        assert_eq!(texts(r"$['a\'].b', 'c']"), ["$", r"['a\'].b', 'c']"]);
    }

    #[test]
    fn selectors_are_named_where_there_are_several() {
        let all = segments("$['a,b', 'c'][?match(@.x, 'y,z')][0, 1]");
        let several: Vec<_> = all.into_iter().map(|segment| segment.several).collect();
        assert_eq!(several, [vec![], vec!["'a,b'".to_owned(), "'c'".to_owned()], vec![], vec!["0".to_owned(), "1".to_owned()]]);
    }
}
