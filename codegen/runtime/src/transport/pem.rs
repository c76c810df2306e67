//! PEM texts (RFC 7468): their sections, by label.

#[cfg(test)]
mod tests;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

/// A section of a PEM text. Its content may be a private key, so it is wiped.
pub(super) struct Section {
    /// What stands after `BEGIN`, for example `CERTIFICATE`.
    pub(super) label: String,
    pub(super) der: Zeroizing<Vec<u8>>,
    /// Whether its header says that the content is encrypted, as OpenSSL's old format of keys does.
    pub(super) is_encrypted: bool,
}

/// A section that does not end, or whose content is no Base64; its label.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unreadable(pub(super) String);

/// The sections of a PEM text. What stands between them is ignored: tools write names and attributes there.
pub(super) fn sections(pem: &[u8]) -> Result<Vec<Section>, Unreadable> {
    let mut sections = Vec::new();
    let mut lines = pem.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    while let Some(line) = lines.next() {
        let Some(label) = boundary(line, b"-----BEGIN ") else { continue };
        let mut ended = false;
        let content: Vec<&[u8]> = lines
            .by_ref()
            .take_while(|line| {
                ended = boundary(line, b"-----END ").as_ref() == Some(&label);
                !ended
            })
            .collect();
        if !ended {
            return Err(Unreadable(label));
        }
        sections.push(section(label, &content)?);
    }
    Ok(sections)
}

fn boundary(line: &[u8], begins: &[u8]) -> Option<String> {
    let label = line.strip_prefix(begins)?.strip_suffix(b"-----")?;
    Some(String::from_utf8_lossy(label).into_owned())
}

fn section(label: String, lines: &[&[u8]]) -> Result<Section, Unreadable> {
    // Headers have a colon, which Base64 has not.
    let (headers, content): (Vec<&[u8]>, Vec<&[u8]>) = lines.iter().partition(|line| line.contains(&b':'));
    let text = Zeroizing::new(content.concat());
    let mut der = Zeroizing::new(vec![0; base64::decoded_len_estimate(text.len())]);
    let is_encrypted = headers.iter().any(|line| line.starts_with(b"Proc-Type:") && line.ends_with(b"ENCRYPTED"));
    match STANDARD.decode_slice(text.as_slice(), der.as_mut_slice()) {
        Ok(length) => der.truncate(length),
        Err(_) => return Err(Unreadable(label)),
    }
    Ok(Section { label, der, is_encrypted })
}
