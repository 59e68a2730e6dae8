//! Reads JSON (RFC 8259).

use super::{Map, Value};

/// Lists and objects within each other, at most: so many that no file of ours comes near, so few that no stack overflows.
const DEPTH: u8 = 128;

/// Where a text is not JSON, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotJson {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// What is wrong, or what was expected.
    pub what: &'static str,
}

impl Value {
    /// Reads a text.
    ///
    /// # Errors
    /// Where it is not JSON, or nested more than 128 deep.
    pub fn parse(text: &str) -> Result<Self, NotJson> {
        let mut reader = Reader { text, at: 0 };
        let read = reader.value(DEPTH).and_then(|value| match reader.next_of_all() {
            Some(_) => Err("expected nothing more"),
            None => Ok(value),
        });
        read.map_err(|what| {
            let before = text.get(..reader.at).unwrap_or(text);
            let column = before.chars().rev().take_while(|it| *it != '\n').count() + 1;
            NotJson { line: before.matches('\n').count() + 1, column, what }
        })
    }
}

/// Reads a text from its start to its end; `at` never passes the end.
struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl Reader<'_> {
    fn value(&mut self, depth: u8) -> Result<Value, &'static str> {
        match self.next_of_all() {
            Some(b'"') => self.string().map(Value::String),
            Some(b'[') => {
                let mut list = Vec::new();
                self.entries(b']', depth, &mut |reader, depth| {
                    list.push(reader.value(depth)?);
                    Ok(())
                })?;
                Ok(Value::Array(list))
            }
            Some(b'{') => {
                let mut map = Map::default();
                self.entries(b'}', depth, &mut |reader, depth| {
                    if reader.next_of_all() != Some(b'"') {
                        return Err("expected a key in quotes");
                    }
                    let key = reader.string()?;
                    if reader.next_of_all() != Some(b':') {
                        return Err("expected a colon");
                    }
                    reader.at += 1;
                    map.insert(key, reader.value(depth)?);
                    Ok(())
                })?;
                Ok(Value::Object(map))
            }
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => [("null", Value::Null), ("true", Value::Bool(true)), ("false", Value::Bool(false))]
                .into_iter()
                .find(|(word, _)| self.rest().starts_with(word))
                .map(|(word, value)| {
                    self.at += word.len();
                    value
                })
                .ok_or("expected a value"),
        }
    }

    /// Reads what stands between two brackets, entry by entry.
    fn entries(
        &mut self,
        end: u8,
        depth: u8,
        read: &mut dyn FnMut(&mut Self, u8) -> Result<(), &'static str>,
    ) -> Result<(), &'static str> {
        let depth = depth.checked_sub(1).ok_or("nested too deep")?;
        self.at += 1;
        if self.next_of_all() == Some(end) {
            self.at += 1;
            return Ok(());
        }
        loop {
            read(self, depth)?;
            let found = self.next_of_all();
            if found != Some(b',') && found != Some(end) {
                return Err("expected a comma or the closing bracket");
            }
            self.at += 1;
            if found == Some(end) {
                return Ok(());
            }
        }
    }

    fn string(&mut self) -> Result<String, &'static str> {
        let mut text = String::new();
        self.at += 1;
        loop {
            let rest = self.rest();
            let plain = rest.bytes().take_while(|byte| !matches!(byte, b'"' | b'\\' | ..=0x1f)).count();
            text.push_str(rest.get(..plain).unwrap_or_default());
            self.at += plain;
            match self.next() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => {
                    self.at += 1;
                    text.push(self.escaped()?);
                }
                Some(_) => return Err("a control character in a text"),
                None => return Err("a text without its closing quote"),
            }
        }
    }

    /// What stands behind a backslash.
    fn escaped(&mut self) -> Result<char, &'static str> {
        let letter = self.next();
        self.at += usize::from(letter.is_some_and(|byte| byte.is_ascii()));
        match letter {
            Some(plain @ (b'"' | b'\\' | b'/')) => Ok(plain.into()),
            Some(b'b') => Ok('\u{8}'),
            Some(b'f') => Ok('\u{c}'),
            Some(b'n') => Ok('\n'),
            Some(b'r') => Ok('\r'),
            Some(b't') => Ok('\t'),
            Some(b'u') => {
                let first = self.unit()?;
                let mut units = vec![first];
                if matches!(first, 0xd800..=0xdbff) && self.rest().starts_with("\\u") {
                    self.at += 2;
                    units.push(self.unit()?);
                }
                let mut characters = char::decode_utf16(units);
                match (characters.next(), characters.next()) {
                    (Some(Ok(character)), None) => Ok(character),
                    _ => Err("half of a character"),
                }
            }
            _ => Err("an unknown escape in a text"),
        }
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Result<u16, &'static str> {
        let digits = self.rest().get(..4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let unit =
            digits.and_then(|digits| u16::from_str_radix(digits, 16).ok()).ok_or("expected four hexadecimal digits")?;
        self.at += 4;
        Ok(unit)
    }

    fn number(&mut self) -> Result<Value, &'static str> {
        let start = self.at;
        self.skip(b"-");
        if !self.skip(b"0") {
            self.digits()?;
        }
        if self.skip(b".") {
            self.digits()?;
        }
        if self.skip(b"eE") {
            self.skip(b"+-");
            self.digits()?;
        }
        Ok(Value::Number(self.text.get(start..self.at).unwrap_or_default().into()))
    }

    fn digits(&mut self) -> Result<(), &'static str> {
        let count = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        self.at += count;
        if count == 0 { Err("expected a digit") } else { Ok(()) }
    }

    /// Passes one of these bytes, if it stands here.
    fn skip(&mut self, bytes: &[u8]) -> bool {
        let is_there = self.next().is_some_and(|byte| bytes.contains(&byte));
        self.at += usize::from(is_there);
        is_there
    }

    /// The next byte that is no space.
    fn next_of_all(&mut self) -> Option<u8> {
        while self.skip(b" \t\n\r") {}
        self.next()
    }

    fn next(&self) -> Option<u8> {
        self.rest().bytes().next()
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }
}
