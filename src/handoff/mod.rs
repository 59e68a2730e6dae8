//! Handoff.
/// Name.
pub fn file_name(_role: &str) -> String {
    "message.txt".to_owned()
}
