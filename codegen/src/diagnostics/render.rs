//! A diagnostic in the look of rustc.

use annotate_snippets::{AnnotationKind, Group, Level as Title, Origin, Renderer, Snippet};

use super::{Diagnostic, Level, Place};
use crate::source::SourceFile;

/// Text of one diagnostic with the lines that it speaks of; `styled` for a terminal.
pub fn render(diagnostic: &Diagnostic, files: &[SourceFile], styled: bool) -> String {
    let Diagnostic { rule, level, message, place, also, related, help } = diagnostic;
    let (related, unshown) = related.split_at(related.len().min(LISTED));
    let title = match level {
        Level::Error => Title::ERROR,
        Level::Warning => Title::WARNING,
        Level::Note => Title::NOTE,
    };
    let mut group = Group::with_title(title.primary_title(message.as_str()).id(rule.code));
    if let Some(place) = place {
        let snippets = snippets(place, related, files);
        if snippets.is_empty() {
            let origin = Origin::path(place.file.as_str()).line(place.line as usize);
            group = group.element(origin.char_column(place.column as usize));
        }
        group = group.elements(snippets);
        if !place.pointer.is_empty() {
            group = group.element(Title::NOTE.message(format!("at `#{}`", place.pointer)));
        }
        if !also.is_empty() {
            group = group.element(Title::NOTE.message(also_at(also)));
        }
    } else {
        group = group.elements(elsewhere(related, files));
    }
    if !unshown.is_empty() {
        group = group.element(Title::NOTE.message(format!("places like these that are not shown: {}", unshown.len())));
    }
    if let Some(help) = help {
        group = group.element(Title::HELP.message(help.as_str()));
    }
    let renderer = if styled { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group])
}

/// How many places a finding lists beside its own, and how many it shows that belong to it.
const LISTED: usize = 3;

/// Where else the same is the matter: a few places, and how many more there are.
fn also_at(places: &[Place]) -> String {
    let listed: Vec<String> = places.iter().take(LISTED).map(|place| format!("{}:{}", place.line, place.column)).collect();
    let more = places.len() - listed.len();
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("also at {}{more}", listed.join(", "))
}

/// One snippet a file, and one for each place that is far from the finding; that of the finding first; none where its lines are too long to be shown.
fn snippets<'r>(
    place: &'r Place,
    related: &'r [(Place, String)],
    files: &'r [SourceFile],
) -> Vec<Snippet<'r, annotate_snippets::Annotation<'r>>> {
    let text = |name: &str| files.iter().find(|file| file.name == name).map(|file| file.text.as_str());
    let is_near = |other: &Place| {
        other.file == place.file
            && text(&place.file).is_none_or(|text| Excerpt::of(text, [place, other]).text.len() <= LONGEST_EXCERPT)
    };
    let (own, others): (Vec<_>, Vec<_>) = related.iter().partition(|(other, _)| is_near(other));
    let mut snippets = Vec::new();
    if let Some(text) = text(&place.file) {
        let excerpt = Excerpt::of(text, own.iter().map(|(other, _)| other).chain([place]));
        if excerpt.text.len() > LONGEST_EXCERPT {
            return Vec::new();
        }
        let mut snippet = excerpt.snippet(&place.file).annotation(AnnotationKind::Primary.span(excerpt.first_line(place)));
        for (other, label) in own {
            snippet = snippet.annotation(AnnotationKind::Context.span(excerpt.first_line(other)).label(label.as_str()));
        }
        snippets.push(snippet);
    }
    snippets.extend(elsewhere(others, files));
    snippets
}

/// A snippet for each place, with what it shows; none for a place whose lines are too long.
fn elsewhere<'r>(
    places: impl IntoIterator<Item = &'r (Place, String)>,
    files: &'r [SourceFile],
) -> Vec<Snippet<'r, annotate_snippets::Annotation<'r>>> {
    let snippet = |(place, label): &'r (Place, String)| {
        let file = files.iter().find(|file| file.name == place.file)?;
        let excerpt = Excerpt::of(&file.text, [place]);
        let annotation = AnnotationKind::Context.span(excerpt.first_line(place)).label(label.as_str());
        (excerpt.text.len() <= LONGEST_EXCERPT).then(|| excerpt.snippet(&place.file).annotation(annotation))
    };
    places.into_iter().filter_map(snippet).collect()
}

/// How many bytes of a file are shown at most: a document may be one line of megabytes.
const LONGEST_EXCERPT: usize = 64 << 10;

/// The lines of a file from the first place to the last. The renderer reads all that it is given, so it is not given megabytes
/// for each of a thousand findings.
struct Excerpt<'t> {
    text: &'t str,
    first_line: usize,
    start: usize,
}

impl<'t> Excerpt<'t> {
    fn of<'p>(text: &'t str, places: impl IntoIterator<Item = &'p Place>) -> Self {
        let (mut first_line, mut first, mut last) = (u32::MAX, text.len(), 0);
        for place in places {
            first_line = first_line.min(place.line);
            first = first.min(place.bytes.0);
            last = last.max(place.bytes.0.min(text.len()));
        }
        let start = text.get(..first).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        let end = text.get(last..).and_then(|after| after.find('\n')).map_or(text.len(), |at| last + at);
        Self { text: text.get(start..end).unwrap_or_default(), first_line: first_line as usize, start }
    }

    fn snippet<'r>(&self, file: &'r str) -> Snippet<'r, annotate_snippets::Annotation<'r>>
    where
        't: 'r,
    {
        Snippet::source(self.text).path(file).line_start(self.first_line)
    }

    /// The part of a place on its first line: a mapping of a thousand lines is shown by where it begins.
    fn first_line(&self, place: &Place) -> std::ops::Range<usize> {
        let within = |at: usize| at.saturating_sub(self.start).min(self.text.len());
        let (start, end) = (within(place.bytes.0), within(place.bytes.1));
        let covered = self.text.get(start..end.max(start)).and_then(|covered| covered.split('\n').next());
        start..start + covered.map_or(0, |line| line.trim_end().len())
    }
}
