//! A diagnostic in the look of rustc.

use annotate_snippets::{AnnotationKind, Group, Level as Title, Renderer, Snippet};

use super::{Diagnostic, Level, Place};
use crate::source::SourceFile;

/// Text of one diagnostic with the lines that it speaks of; `styled` for a terminal.
pub fn render(diagnostic: &Diagnostic, files: &[SourceFile], styled: bool) -> String {
    let Diagnostic { level, message, place, related, help } = diagnostic;
    let title = match level {
        Level::Error => Title::ERROR,
        Level::Warning => Title::WARNING,
        Level::Note => Title::NOTE,
    };
    let mut group = Group::with_title(title.primary_title(message.as_str()));
    if let Some(place) = place {
        group = group.elements(snippets(place, related, files));
        if !place.pointer.is_empty() {
            group = group.element(Title::NOTE.message(format!("at `#{}`", place.pointer)));
        }
    }
    if let Some(help) = help {
        group = group.element(Title::HELP.message(help.as_str()));
    }
    let renderer = if styled { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group])
}

/// One snippet a file, the place of the finding first.
fn snippets<'r>(
    place: &'r Place,
    related: &'r [(Place, String)],
    files: &'r [SourceFile],
) -> Vec<Snippet<'r, annotate_snippets::Annotation<'r>>> {
    let text = |name: &str| files.iter().find(|file| file.name == name).map(|file| file.text.as_str());
    let mut snippets = Vec::new();
    let own: Vec<_> = related.iter().filter(|(other, _)| other.file == place.file).collect();
    if let Some(text) = text(&place.file) {
        let mut snippet = Snippet::source(text).path(place.file.as_str());
        snippet = snippet.annotation(AnnotationKind::Primary.span(first_line(text, place)));
        for (other, label) in own {
            snippet = snippet.annotation(AnnotationKind::Context.span(first_line(text, other)).label(label.as_str()));
        }
        snippets.push(snippet);
    }
    for (other, label) in related.iter().filter(|(other, _)| other.file != place.file) {
        if let Some(text) = text(&other.file) {
            let annotation = AnnotationKind::Context.span(first_line(text, other)).label(label.as_str());
            snippets.push(Snippet::source(text).path(other.file.as_str()).annotation(annotation));
        }
    }
    snippets
}

/// The part of a place on its first line: a mapping of a thousand lines is shown by where it begins.
fn first_line(text: &str, place: &Place) -> std::ops::Range<usize> {
    let range = place.range();
    let start = range.start.min(text.len());
    let end = range.end.clamp(start, text.len());
    let line = text.get(start..end).and_then(|covered| covered.split('\n').next()).map_or(0, |line| line.trim_end().len());
    start..start + line
}
