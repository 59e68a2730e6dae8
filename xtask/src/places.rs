//! Where things lie: the repository, what is built, the tools.

use std::env;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};

/// The top folder of the repository.
pub(crate) fn repository() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// Compiled code for this machine.
pub(crate) fn native_target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| repository().join("target"), PathBuf::from)
}

/// The page as it is shipped.
pub(crate) fn dist() -> PathBuf {
    repository().join("dist")
}

/// The page as it is built for quick trials.
pub(crate) fn debug_dist() -> PathBuf {
    repository().join("target/dist-debug")
}

/// The gallery of its parts.
pub(crate) fn gallery_dist() -> PathBuf {
    repository().join("target/dist-gallery")
}

/// The one style sheet that the build joins from `style/`.
pub(crate) fn joined_style() -> PathBuf {
    repository().join("target/style/bowout.css")
}

/// Compiled code for the browser: apart from the native one, because another compiler may make it.
pub(crate) fn wasm_target() -> PathBuf {
    repository().join("target/wasm")
}

/// The programs of the npm packages.
pub(crate) fn npm_programs() -> PathBuf {
    repository().join("node_modules/.bin")
}

/// Where the build tools are kept: shared by all checkouts of one user, one folder per tool and version.
pub(crate) fn tool_cache() -> Result<PathBuf> {
    let from = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    from("BOWOUT_TOOLS")
        .or_else(|| Some(from("XDG_CACHE_HOME")?.join("bowout")))
        .or_else(|| Some(from("HOME").or_else(|| from("USERPROFILE"))?.join(".cache/bowout")))
        .ok_or_else(|| Failure::new("no place for the build tools: set BOWOUT_TOOLS to a folder of yours"))
}
