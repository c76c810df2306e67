//! Whether what was brought is what it should be: a portal whose sign-in has expired sends a page, with a status of success.

use serde_yaml::Value;

/// Checks a file by its name: descriptions are YAML or JSON, anything else is anything but a page.
pub(super) fn check(name: &str, content: &[u8]) -> Result<(), String> {
    if content.is_empty() {
        return Err("it is empty".to_owned());
    }
    if is_page(content) && !name.ends_with(".html") {
        return Err("it is a page for a browser: the address is not right, or wants a sign-in".to_owned());
    }
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    if matches!(ending, "json" | "yaml" | "yml") { check_description(content) } else { Ok(()) }
}

fn is_page(content: &[u8]) -> bool {
    let text = content.trim_ascii_start();
    let begins = |word: &str| text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()));
    begins("<!doctype html") || begins("<html")
}

fn check_description(content: &[u8]) -> Result<(), String> {
    let root: Value = serde_yaml::from_slice(content).map_err(|error| format!("it is neither YAML nor JSON: {error}"))?;
    let has = |key: &str| root.get(key).is_some();
    if has("openapi") || has("swagger") {
        Ok(())
    } else {
        Err("it is no description: it has neither `openapi` nor `swagger`".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn a_page_is_neither_a_description_nor_a_document() {
        for name in ["a.json", "a.pdf"] {
            let told = check(name, b"\n<!DOCTYPE html><html><body>Sign in</body></html>").unwrap_err();
            assert!(told.contains("wants a sign-in"), "{told}");
        }
    }

    #[test]
    fn a_description_says_its_version() {
        assert!(check("a.json", br#"{"swagger":"2.0"}"#).is_ok());
        assert!(check("a.yaml", b"openapi: 3.0.3").is_ok());
        assert!(check("a.json", br#"{"error":"no"}"#).unwrap_err().contains("neither `openapi` nor `swagger`"));
        assert!(check("a.json", b"").is_err());
        assert!(check("a.pdf", b"%PDF-1.4").is_ok());
    }
}
