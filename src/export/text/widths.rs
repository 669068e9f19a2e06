//! Advance widths in thousandths of the size, rounded up. Those of ASCII were measured in Liberation Sans, which is as wide as
//! Helvetica and Arial; other characters are taken by classes, rather too wide than too narrow.

/// From the space to the tilde.
const PLAIN: [u16; 95] = [
    278, 278, 355, 557, 557, 890, 667, 191, 334, 334, 390, 584, 278, 334, 278, 278, 557, 557, 557, 557, 557,
    557, 557, 557, 557, 557, 278, 278, 584, 584, 584, 557, 1016, 667, 667, 723, 723, 667, 611, 778, 723, 278,
    500, 667, 557, 834, 723, 778, 667, 778, 723, 667, 611, 723, 667, 944, 667, 667, 611, 278, 278, 278, 470,
    557, 334, 557, 557, 500, 557, 557, 278, 557, 557, 223, 223, 500, 223, 834, 557, 557, 557, 557, 334, 500,
    278, 557, 500, 723, 500, 500, 500, 334, 260, 334, 584,
];
const BOLD: [u16; 95] = [
    278, 334, 475, 557, 557, 890, 723, 238, 334, 334, 390, 584, 278, 334, 278, 278, 557, 557, 557, 557, 557,
    557, 557, 557, 557, 557, 334, 334, 584, 584, 584, 611, 976, 723, 723, 723, 723, 667, 611, 778, 723, 278,
    557, 723, 611, 834, 723, 778, 667, 778, 723, 667, 611, 723, 667, 944, 667, 667, 611, 334, 278, 334, 584,
    557, 334, 557, 611, 557, 611, 557, 334, 611, 611, 278, 278, 557, 278, 890, 611, 611, 611, 611, 390, 557,
    334, 611, 557, 778, 557, 557, 500, 390, 280, 390, 584,
];

/// How far a character moves the pen.
pub(super) fn advance(c: char, bold: bool) -> u16 {
    let code = u32::from(c);
    if let Some(at) = code.checked_sub(0x20).and_then(|at| usize::try_from(at).ok())
        && let Some(width) = if bold { BOLD.get(at) } else { PLAIN.get(at) }
    {
        return *width;
    }
    match code {
        // Controls, accents that are written above others, and joiners.
        0..=0x1f
        | 0x7f..=0x9f
        | 0x300..=0x36f
        | 0x1ab0..=0x1aff
        | 0x1dc0..=0x1dff
        | 0x200b..=0x200f
        | 0x202a..=0x202e
        | 0x2060..=0x206f
        | 0x20d0..=0x20ff
        | 0xfe00..=0xfe0f
        | 0xfe20..=0xfe2f
        | 0xfeff
        | 0xe0000..=0xe0fff => 0,
        // A no-break space, a middle dot, curly quotes, dashes.
        0xa0 | 0xb7 | 0x2018 | 0x2019 => 278,
        0x201c | 0x201d => 500,
        0x2012 | 0x2013 | 0x2212 => 584,
        // Ellipsis, long dash, arrows, and the scripts whose characters fill a square.
        0x2014
        | 0x2026
        | 0x2190..=0x21ff
        | 0x1100..=0x115f
        | 0x2e80..=0xa4cf
        | 0xac00..=0xd7a3
        | 0xf900..=0xfaff
        | 0xfe30..=0xfe4f
        | 0xff00..=0xff60
        | 0xffe0..=0xffe6
        | 0x20000..=0x3ffff => 1_000,
        0x1f000..=0x1ffff => 1_350,
        _ if c.is_uppercase() => 790,
        _ => 640,
    }
}
