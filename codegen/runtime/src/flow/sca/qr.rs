//! QR codes, as a picture and in a terminal.

use qrcode::render::{svg, unicode};
use qrcode::{EcLevel, QrCode};

/// A side of the picture, in pixels, at least.
const SIDE: u32 = 240;

/// The code; `None` for a text too long for one.
fn code(text: &str) -> Option<QrCode> {
    QrCode::with_error_correction_level(text, EcLevel::L).ok()
}

/// The code as a picture: an element of SVG, dark on light whatever is behind it.
pub(super) fn svg(text: &str) -> Option<String> {
    let picture = code(text)?.render::<svg::Color<'_>>().min_dimensions(SIDE, SIDE).build();
    // It begins with a declaration of XML, which has no place within a page.
    let (_, drawing) = picture.split_once("?>")?;
    Some(drawing.to_owned())
}

/// The code in blocks of Unicode, for a terminal with dark background: two rows in a line.
pub(super) fn blocks(text: &str) -> Option<String> {
    let code = code(text)?;
    let mut blocks = code.render::<unicode::Dense1x2>();
    Some(blocks.dark_color(unicode::Dense1x2::Light).light_color(unicode::Dense1x2::Dark).build())
}
