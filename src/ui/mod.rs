//! The page: the only user of leptos.

mod app;
mod dispatch;
mod panels;
mod parts;

pub use app::mount;
