//! The headers under which the page is served: by hosts that read `_headers`, by the service worker, by our own server.

use std::fmt::Write as _;

/// Where a page can be left for: programs of the candidate's own device. Chromium keeps all else from the page, navigations
/// and real-time connections included, of which a content policy knows nothing.
const ALLOWED_CONNECTIONS: &str = r#"(response-origin "mailto:*" "tel:*" "sms:*")"#;

/// What every file may come with.
const EVERY_FILE: [(&str, &str); 3] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    // A frame without an origin of its own loads our files as a stranger does. There is nothing secret in them.
    ("Access-Control-Allow-Origin", "*"),
];

/// What the page never asks a browser for; that the screen stays on, it may ask for while a call is rehearsed.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), \
                           geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), \
                           publickey-credentials-get=(), screen-wake-lock=(self), serial=(), usb=(), xr-spatial-tracking=()";

/// Headers of the page itself, in a frame as well as on its own. `policy` is the one that stands in the page.
pub(super) fn of_page(policy: &str) -> Vec<(&'static str, String)> {
    let mut headers =
        vec![("Content-Security-Policy", policy.to_owned()), ("Permissions-Policy", PERMISSIONS.to_owned())];
    headers.extend(EVERY_FILE.map(|(name, value)| (name, value.to_owned())));
    headers
}

/// What comes on top where the page is nobody's frame: an employer's page may have put in a link of its own.
pub(super) fn of_page_alone() -> Vec<(&'static str, String)> {
    vec![
        ("Connection-Allowlist", ALLOWED_CONNECTIONS.to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
    ]
}

/// The file that Netlify, Cloudflare Pages and our own server read.
pub(super) fn file(policy: &str) -> String {
    let mut text = "# Headers for hosts that read this file; docs/hosting.md has them for others.\n\
                    # Who wants the page in nobody's frame adds `; frame-ancestors 'none'` to the policies.\n"
        .to_owned();
    let mut section = |path: &str, headers: &[(&str, String)]| {
        // Writing into a String cannot fail.
        let _ = writeln!(text, "{path}");
        for (name, value) in headers {
            let _ = writeln!(text, "  {name}: {value}");
        }
    };
    section("/*", &EVERY_FILE.map(|(name, value)| (name, value.to_owned())));
    let page: Vec<_> =
        of_page(policy).into_iter().filter(|(name, _)| EVERY_FILE.iter().all(|(it, _)| it != name)).collect();
    section("/", &page);
    section("/index.html", &page);
    section("/sw.js", &[("Cache-Control", "no-cache".to_owned())]);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_for_hosts_says_the_same() {
        let document = include_str!("../../../docs/hosting.md");
        let nginx =
            |name: &str, value: &str| document.contains(&format!("    add_header {name} \"{value}\" always;\n"));
        let apache =
            |name: &str, value: &str| document.contains(&format!("    Header always set {name} \"{value}\"\n"));
        // The page carries its policy itself, with the digest of this build's style sheet.
        for (name, value) in of_page("").into_iter().filter(|(name, _)| *name != "Content-Security-Policy") {
            assert!(document.contains(&format!("{name}: {value}")), "{name}: {value}");
            assert!(apache(name, &value), "Apache: {name}");
            assert!(
                nginx(name, &value) || document.contains(&format!("    add_header {name} {value} always;\n")),
                "nginx: {name}"
            );
        }
        assert!(document.contains(&format!("document '{ALLOWED_CONNECTIONS}';")));
    }

    #[test]
    fn the_page_stays_embeddable() {
        let file = file("default-src 'none'");
        assert!(file.contains("/\n  Content-Security-Policy: default-src 'none'\n"));
        assert!(!file.lines().any(|line| !line.starts_with('#') && line.contains("frame-ancestors")));
        assert!(!file.contains("X-Frame-Options"));
    }
}
