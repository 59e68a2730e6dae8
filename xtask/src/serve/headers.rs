//! The file `_headers` of the built page, as Netlify and Cloudflare Pages read it: lines with a path, and below each,
//! indented, the headers of what stands there. A path that ends with a star stands for all that begin like it.

/// The headers that the file gives the path, which begins with a slash.
pub(super) fn of<'a>(file: &'a str, path: &str) -> Vec<(&'a str, &'a str)> {
    let mut is_meant = false;
    let mut headers = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        if !line.starts_with([' ', '\t']) {
            is_meant = match line.trim().strip_suffix('*') {
                Some(beginning) => path.starts_with(beginning),
                None => path == line.trim(),
            };
        } else if is_meant {
            headers.extend(line.split_once(':').map(|(name, value)| (name.trim(), value.trim())));
        }
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_gets_what_is_meant_for_it() {
        let file = "# words: none\n/*\n  A: 1\n/\n  B: x: y\n\n/sw.js\n  C: 3\n";
        assert_eq!(of(file, "/"), [("A", "1"), ("B", "x: y")]);
        assert_eq!(of(file, "/sw.js"), [("A", "1"), ("C", "3")]);
        assert_eq!(of(file, "/boot.js"), [("A", "1")]);
        assert_eq!(of("", "/"), []);
    }
}
