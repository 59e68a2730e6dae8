//! The page: the only user of leptos.

mod app;
mod dispatch;
#[cfg(feature = "gallery")]
mod gallery;
mod panels;
mod parts;
mod words;

pub use app::mount;
#[cfg(feature = "gallery")]
pub use gallery::mount as mount_gallery;
