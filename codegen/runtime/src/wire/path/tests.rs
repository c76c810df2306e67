use super::{Misplaced, expand};

fn expanded(template: &'static str, value: &str) -> Result<String, Misplaced> {
    let mut path = String::new();
    expand(template, &mut path, |_| Ok(value.to_owned()))?;
    Ok(path)
}

#[test]
fn each_value_stands_in_its_place_once() {
    let mut path = "https://bank.example".to_owned();
    expand::<Misplaced>("/a/{b}/c-{d}.{e}/f", &mut path, |name| Ok(format!("<{name}>"))).unwrap();
    assert_eq!(path, "https://bank.example/a/<b>/c-<d>.<e>/f");
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
