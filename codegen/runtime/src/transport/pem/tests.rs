use super::{Unreadable, sections};

#[test]
fn sections_are_read_whatever_stands_between_them() {
    let text = b"Bag Attributes\r\n  friendlyName: x\r\n-----BEGIN A B-----\r\nAQID\r\nBA==\r\n-----END A B-----\r\n\n-----BEGIN C-----\n-----END C-----";
    let read = sections(text).unwrap();
    let told: Vec<_> = read.iter().map(|section| (section.label.as_str(), section.der.as_slice())).collect();
    assert_eq!(told, [("A B", &[1, 2, 3, 4][..]), ("C", &[])]);
}

#[test]
fn a_header_tells_that_a_section_is_encrypted() {
    let text = b"-----BEGIN K-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nAQID\n-----END K-----\n";
    assert!(sections(text).unwrap().iter().all(|section| section.is_encrypted));
}

#[test]
fn a_section_that_is_cut_off_or_no_base64_is_named() {
    for text in
        ["-----BEGIN K-----\nAQID\n", "-----BEGIN K-----\nAQID\n-----END L-----\n", "-----BEGIN K-----\n?\n-----END K-----\n"]
    {
        assert_eq!(sections(text.as_bytes()).err(), Some(Unreadable("K".to_owned())), "{text}");
    }
}
