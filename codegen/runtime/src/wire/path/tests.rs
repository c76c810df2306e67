use super::{Misplaced, expand};

fn expanded(template: &'static str, value: &str) -> Result<String, Misplaced> {
    expand(template, |_| Ok(value.to_owned()))
}

#[test]
fn each_value_stands_in_its_place_once() {
    let path = expand::<Misplaced>("/a/{b}/c-{d}.{e}/f", |name| Ok(format!("<{name}>")));
    assert_eq!(path.unwrap(), "/a/<b>/c-<d>.<e>/f");
}

#[test]
fn a_value_that_looks_like_a_template_is_a_value() {
    assert_eq!(expanded("/{a}/{b}", "{b}").unwrap(), "/{b}/{b}");
}

#[test]
fn a_template_without_values_stays() {
    assert_eq!(expanded("/a/", "x").unwrap(), "/a/");
    assert_eq!(expanded("/a/{broken", "x").unwrap(), "/a/{broken");
}

#[test]
fn a_segment_that_a_server_would_not_take_as_a_value_is_refused() {
    for value in ["", ".", ".."] {
        assert_eq!(expanded("/a/{b}/c", value), Err(Misplaced("b")), "{value}");
        assert_eq!(expanded("/a/{b}", value), Err(Misplaced("b")), "{value}");
    }
    assert_eq!(expanded("/a/x{b}", "").unwrap(), "/a/x");
    assert_eq!(expanded("/a/{b}", "...").unwrap(), "/a/...");
}
