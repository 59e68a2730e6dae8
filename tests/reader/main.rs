//! Files with a mistake: each `tests/fixtures/bad/*.json` is refused with the line that stands beside it in the `.txt`.

use std::path::PathBuf;

use bowout::drafts::answers::read_file;

#[test]
fn a_mistake_is_named_in_one_line() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/bad");
    let mut n_files = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|it| it != "json") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let found = read_file(&text).map_err(|problem| problem.to_string()).map(|_| ());
        let line = path.with_extension("txt");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&line, format!("{}\n", found.clone().unwrap_err())).unwrap();
        }
        let expected = std::fs::read_to_string(&line).unwrap();
        assert_eq!(found, Err(expected.trim_end().to_owned()), "{}", path.display());
        n_files += 1;
    }
    assert!(n_files >= 18, "{n_files}");
}
