//! From a path to a file: the page under its prefix, types by extension, nothing outside the folder.

use std::fs;
use std::path::{Path, PathBuf};

use super::headers;
use super::http::Response;

/// What a browser gets in the place of the service worker, so that no earlier build outlives this one.
const REMOVER: &str = include_str!("remover.js");

/// In what way the page is served, beside what a plain host does.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Ways {
    /// With the headers that the page's `_headers` asks for.
    pub(crate) with_headers: bool,
    /// Without the service worker, and with an end to those that are there.
    pub(crate) without_worker: bool,
}

/// The built page and the path under which it stands.
pub(super) struct Site {
    /// Where the files are.
    pub(super) folder: PathBuf,
    /// Begins and ends with a slash.
    pub(super) prefix: String,
    pub(super) ways: Ways,
}

impl Site {
    /// The file at a path, or the reason why there is none.
    pub(super) fn respond(&self, path: &str) -> Response {
        if !path.ends_with('/') && path == self.prefix.trim_end_matches('/') {
            return Response::redirect(&self.prefix);
        }
        let within = path.strip_prefix(&self.prefix).unwrap_or_default();
        if self.ways.without_worker && within == "sw.js" {
            return Response::file("text/javascript; charset=utf-8", REMOVER.as_bytes().to_vec());
        }
        let file = self.locate(path);
        let content = file.and_then(|file| Some((content_type(&file), fs::read(&file).ok()?)));
        let Some((content_type, body)) = content else {
            let hint = format!("nothing here; the page is at {}", self.prefix);
            return Response::text("404 Not Found", &hint);
        };
        let mut response = Response::file(content_type, body);
        if self.ways.with_headers {
            let wanted = fs::read_to_string(self.folder.join("_headers")).unwrap_or_default();
            for (name, value) in headers::of(&wanted, &format!("/{within}")) {
                response = response.with(name, value);
            }
        }
        response
    }

    fn locate(&self, path: &str) -> Option<PathBuf> {
        let relative = path.strip_prefix(&self.prefix)?;
        let outside = relative.split('/').any(|part| part.starts_with('.') || part.contains(['\\', '\0', ':']));
        if outside || relative.starts_with('/') {
            return None;
        }
        let file = self.folder.join(relative);
        let file = if relative.is_empty() || relative.ends_with('/') { file.join("index.html") } else { file };
        file.is_file().then_some(file)
    }
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, status: &str) {
        let folder = crate::places::repository().join("static");
        let site = Site { folder, prefix: "/deep/sub/".to_owned(), ways: Ways::default() };
        let response = String::from_utf8_lossy(&site.respond(path).bytes(false)).into_owned();
        assert!(response.starts_with(&format!("HTTP/1.1 {status} ")), "{path}: {response}");
    }

    #[test]
    fn files_stand_under_the_prefix_and_nothing_else_does() {
        check("/deep/sub/boot.js", "200");
        check("/deep/sub", "301");
        check("/deep/sub/", "404");
        check("/boot.js", "404");
        check("/deep/sub/missing.js", "404");
        check("/deep/sub/../Cargo.toml", "404");
        check("/deep/sub//etc/passwd", "404");
        check("/deep/sub/..\\Cargo.toml", "404");
    }
}
