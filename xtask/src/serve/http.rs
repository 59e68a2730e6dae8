//! As much of HTTP as a file server needs: one request a connection, GET and HEAD.

use std::fmt::Write as _;
use std::io::{self, BufRead, Read as _};

/// More than any browser sends us.
const LONGEST_REQUEST: u64 = 64 * 1024;

/// What a browser asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    /// Without body, please.
    pub(super) head: bool,
    /// Decoded, without the query.
    pub(super) path: String,
}

/// What it gets.
pub(super) struct Response {
    status: &'static str,
    content_type: &'static str,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Response {
    /// A file.
    pub(super) fn file(content_type: &'static str, body: Vec<u8>) -> Self {
        Self { status: "200 OK", content_type, headers: Vec::new(), body }.plain()
    }

    /// A sentence.
    pub(super) fn text(status: &'static str, text: &str) -> Self {
        let body = format!("{text}\n").into_bytes();
        Self { status, content_type: "text/plain; charset=utf-8", headers: Vec::new(), body }.plain()
    }

    /// Another address.
    pub(super) fn redirect(location: &str) -> Self {
        Self::text("301 Moved Permanently", location).with("Location", location)
    }

    /// What we say of everything.
    fn plain(self) -> Self {
        self.with("Cache-Control", "no-store").with("X-Content-Type-Options", "nosniff")
    }

    /// The same with a header more, or with another value of it.
    pub(super) fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(it, _)| !it.eq_ignore_ascii_case(name));
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The response as it is sent.
    pub(super) fn bytes(&self, with_body: bool) -> Vec<u8> {
        let Self { status, content_type, headers, body } = self;
        let length = body.len();
        let mut head = format!("HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {length}\r\n");
        for (name, value) in headers {
            // Writing into a String cannot fail.
            let _ = write!(head, "{name}: {value}\r\n");
        }
        head += "Connection: close\r\n\r\n";
        let mut bytes = head.into_bytes();
        if with_body {
            bytes.extend_from_slice(body);
        }
        bytes
    }
}

/// Reads a request to the end of its head; nothing when it is not one that we answer.
pub(super) fn read(stream: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut lines = stream.take(LONGEST_REQUEST).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    // The rest of the head is read too: a connection closed on unread bytes is reset, and the answer lost.
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    Ok(parse(&first))
}

fn parse(line: &str) -> Option<Request> {
    let mut words = line.split(' ');
    let head = match words.next()? {
        "GET" => false,
        "HEAD" => true,
        _ => return None,
    };
    let target = words.next()?;
    let path = target.split(['?', '#']).next()?;
    path.starts_with('/').then_some(())?;
    Some(Request { head, path: decode(path)? })
}

/// Undoes percent encoding; nothing when the result is not UTF-8.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, path: Option<&str>) {
        assert_eq!(parse(line).map(|it| it.path).as_deref(), path);
    }

    #[test]
    fn requests_are_read() {
        check("GET / HTTP/1.1", Some("/"));
        check("GET /a%20b/?x=%31#y HTTP/1.1", Some("/a b/"));
        check("POST / HTTP/1.1", None);
        check("GET a HTTP/1.1", None);
        check("GET /%f HTTP/1.1", None);
        check("GET /%ff HTTP/1.1", None);
        check("", None);
    }

    #[test]
    fn a_head_request_gets_no_body() {
        let response = Response::text("404 Not Found", "no");
        assert!(response.bytes(true).ends_with(b"\r\n\r\nno\n"));
        assert!(response.bytes(false).ends_with(b"\r\n\r\n"));
    }
}
