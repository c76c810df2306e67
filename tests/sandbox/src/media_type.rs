//! Media types: essence, ranges and what an `Accept` header asks for.

/// The type without its parameters, in lower case: `application/json` of `Application/JSON; charset=utf-8`.
pub(crate) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// How a body of a media type is read and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Json,
    Text,
    Parts,
    Form,
    Bytes,
}

impl Kind {
    pub(crate) fn of(media_type: &str) -> Self {
        match essence(media_type).as_str() {
            "application/json" => Self::Json,
            "multipart/form-data" => Self::Parts,
            "application/x-www-form-urlencoded" => Self::Form,
            "application/xml" | "application/text" => Self::Text,
            json if json.ends_with("+json") => Self::Json,
            text if text.starts_with("text/") || text.ends_with("+xml") => Self::Text,
            _ => Self::Bytes,
        }
    }
}

/// What an `Accept` header asks for.
pub(crate) struct Accept {
    ranges: Vec<(String, f32)>,
}

impl Accept {
    /// Reads a header; none at all takes anything.
    pub(crate) fn read(header: Option<&str>) -> Self {
        let ranges = header.unwrap_or("*/*").split(',').map(|range| (essence(range), quality(range)));
        Self { ranges: ranges.collect() }
    }

    /// The most wanted of the media types offered, of equals the first; none where none is wanted.
    pub(crate) fn choose<'m, T>(&self, offered: impl IntoIterator<Item = (T, &'m str)>) -> Option<T> {
        let mut best = None;
        for (item, media_type) in offered {
            let quality = self.quality(&essence(media_type));
            if quality > best.as_ref().map_or(0.0, |(_, best)| *best) {
                best = Some((item, quality));
            }
        }
        best.map(|(item, _)| item)
    }

    /// The weight that the most exact range gives to a media type; 0 where it is not wanted.
    fn quality(&self, media_type: &str) -> f32 {
        let fitting = self.ranges.iter().filter(|(range, _)| covers(range, media_type));
        let exact = fitting.max_by_key(|(range, _)| exactness(range));
        exact.map_or(0.0, |(_, quality)| *quality)
    }
}

/// How exact a range is: `*/*` least, then `text/*`, then a media type.
fn exactness(range: &str) -> u8 {
    match range.strip_suffix("/*") {
        Some("*") => 0,
        Some(_) => 1,
        None => 2,
    }
}

/// Whether a media range takes a media type.
pub(crate) fn covers(range: &str, media_type: &str) -> bool {
    match range.strip_suffix("/*") {
        Some("*") => true,
        Some(group) => media_type.split('/').next() == Some(group),
        None => range == media_type,
    }
}

fn quality(range: &str) -> f32 {
    let parameters = range.split(';').skip(1).filter_map(|parameter| parameter.split_once('='));
    let quality = parameters.filter(|(name, _)| name.trim().eq_ignore_ascii_case("q"));
    quality.last().map_or(1.0, |(_, value)| value.trim().parse().unwrap_or(0.0))
}

#[cfg(test)]
mod tests {
    use super::Accept;

    #[test]
    fn the_most_wanted_media_type_is_chosen_and_of_equals_the_first() {
        let chosen = |accept| Accept::read(accept).choose([(0, "application/json"), (1, "application/xml")]);
        assert_eq!(chosen(None), Some(0));
        assert_eq!(chosen(Some("application/json;q=0.5, */*")), Some(1));
        assert_eq!(chosen(Some("application/*;q=0.1")), Some(0));
        assert_eq!(chosen(Some("*/*, application/json;q=0")), Some(1));
        assert_eq!(chosen(Some("text/plain")), None);
    }
}
