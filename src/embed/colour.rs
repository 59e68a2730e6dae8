//! A colour that another page chose for what can be pressed, made readable.
//!
//! Invariant: every pair of an [`Accent`]'s colours that the page puts on one another has a contrast of at least 7 : 1 (WCAG
//! 2.2, 1.4.6), whatever was asked for.

use std::fmt;

/// What is lightest and darkest.
const BLACK: Colour = Colour([0, 0, 0]);
const WHITE: Colour = Colour([255, 255, 255]);
/// The page's ground, where it is light, and its paper, where it is dark: of all that lies under text in this colour, what
/// is hardest to read on (style/tokens.css).
const LIGHT_GROUND: Colour = Colour([0xf5, 0xf1, 0xea]);
const DARK_PAPER: Colour = Colour([0x2e, 0x29, 0x23]);
/// The least contrast of a text.
const READABLE: f32 = 7.0;
/// In so many steps a colour goes over into another one.
const STEPS: u8 = 32;

/// A colour of the screen: red, green and blue (sRGB).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// The colours of one theme that follow from a chosen one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shades {
    /// What can be pressed, and text that can be.
    pub accent: Colour,
    /// The same while it is pointed at.
    pub deep: Colour,
    /// Text on the two.
    pub on: Colour,
    /// The ground of what is chosen.
    pub wash: Colour,
}

/// A chosen colour in both themes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    /// Where the page is light.
    pub light: Shades,
    /// Where it is dark.
    pub dark: Shades,
}

impl Colour {
    /// Reads `#rrggbb` or `#rgb`, with or without the sign.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        let digit = |digit: char| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let digits: Vec<u8> = digits.chars().map(digit).collect::<Option<_>>()?;
        match digits[..] {
            [r, g, b] => Some(Self([r * 17, g * 17, b * 17])),
            [r, r2, g, g2, b, b2] => Some(Self([r << 4 | r2, g << 4 | g2, b << 4 | b2])),
            _ => None,
        }
    }

    /// The contrast of two colours, from 1 to 21 (WCAG 2.2).
    pub fn contrast(self, other: Self) -> f32 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f32 {
        let linear = |part: u8| {
            let part = f32::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let [r, g, b] = self.0.map(linear);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// So many steps on the way to another colour.
    fn towards(self, other: Self, steps: u8) -> Self {
        let (Self([r, g, b]), Self([r2, g2, b2])) = (self, other);
        let mix = |from: u8, to: u8| {
            let sum = u16::from(from) * u16::from(STEPS - steps) + u16::from(to) * u16::from(steps);
            u8::try_from(sum / u16::from(STEPS)).unwrap_or(u8::MAX)
        };
        Self([mix(r, r2), mix(g, g2), mix(b, b2)])
    }
}

impl Accent {
    /// What follows from a chosen colour.
    pub fn of(chosen: Colour) -> Self {
        Self { light: shades(chosen, LIGHT_GROUND, BLACK, WHITE), dark: shades(chosen, DARK_PAPER, WHITE, BLACK) }
    }
}

/// The chosen colour, moved away from the ground until it can be read there and on its own wash.
fn shades(chosen: Colour, ground: Colour, away: Colour, on: Colour) -> Shades {
    let shades = |steps| {
        let accent = chosen.towards(away, steps);
        Shades { accent, deep: accent.towards(away, 5), on, wash: ground.towards(accent, 3) }
    };
    let is_readable = |it: &Shades| {
        it.accent.contrast(ground) >= READABLE
            && it.accent.contrast(it.wash) >= READABLE
            && it.accent.contrast(on) >= READABLE
    };
    // The last step is `away` itself.
    (0..STEPS).map(shades).find(is_readable).unwrap_or_else(|| shades(STEPS))
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self([r, g, b]) = self;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_colour_is_read() {
        assert_eq!(Colour::parse("#1f4a3d"), Some(Colour([0x1f, 0x4a, 0x3d])));
        assert_eq!(Colour::parse("fA0"), Some(Colour([0xff, 0xaa, 0])));
        for text in ["", "#", "red", "#12345", "#1234567", "##123", "#+12", "url(x)", "#12345g", "é12"] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
        assert_eq!(Colour([0, 10, 255]).to_string(), "#000aff");
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        assert!((BLACK.contrast(WHITE) - 21.0).abs() < 0.01);
        assert!((Colour([0x76, 0x76, 0x76]).contrast(WHITE) - 4.54).abs() < 0.01);
    }

    #[test]
    fn whatever_is_chosen_can_be_read() {
        for colour in 0..0x1000_u16 {
            let part = |shift: u16| u8::try_from(colour >> shift & 15).unwrap() * 17;
            let Accent { light, dark } = Accent::of(Colour([part(8), part(4), part(0)]));
            for (Shades { accent, deep, on, wash }, ground) in [(light, LIGHT_GROUND), (dark, DARK_PAPER)] {
                for (one, two) in [(accent, ground), (accent, wash), (accent, on), (deep, on)] {
                    assert!(one.contrast(two) >= READABLE, "#{colour:03x}: {one} on {two}");
                }
            }
        }
    }

    #[test]
    fn a_colour_that_can_be_read_stays() {
        let green = Colour([0x1f, 0x4a, 0x3d]);
        assert_eq!(Accent::of(green).light.accent, green);
        assert_ne!(Accent::of(green).dark.accent, green);
    }
}
