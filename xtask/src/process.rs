//! Runs other programs: shows the command, keeps saying that it still runs, and explains a failure.

use std::ffi::OsStr;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::Duration;
use std::{env, fmt::Write as _};

use crate::clock::{self, Stopwatch};
use crate::failure::{Failure, Result};
use crate::places;

/// How often a long command says that it still runs.
const HEARTBEAT: Duration = Duration::from_secs(30);

/// How often a running command is looked at.
const GLANCE: Duration = Duration::from_millis(100);

/// A command in the repository's top folder.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(places::repository());
    command
}

/// The cargo that runs this task runner, for native code.
pub(crate) fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Shows the command, runs it with its output passed on, and fails when it fails.
pub(crate) fn run(command: &mut Command) -> Result {
    let line = in_words(command);
    println!("$ {line}");
    let mut child = spawn(command)?;
    let watch = Stopwatch::start();
    let mut next_beat = HEARTBEAT;
    let status = loop {
        if let Some(status) = look_at(&mut child, &line)? {
            break status;
        }
        if next_beat <= watch.elapsed() {
            println!("  … `{}` still runs ({})", brief(&line), clock::in_words(watch.elapsed()));
            next_beat += HEARTBEAT;
        }
        thread::sleep(GLANCE);
    };
    if status.success() { Ok(()) } else { Err(failed(&line, status)) }
}

/// What a command prints, trimmed; nothing when it is missing or fails.
pub(crate) fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = output.status.success().then(|| String::from_utf8(output.stdout).ok())??;
    Some(text.trim().to_owned())
}

/// What a command prints even when it fails; nothing when it is missing.
pub(crate) fn ask_anyway(command: &mut Command) -> String {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output();
    output.map_or_else(|_| String::new(), |output| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a command succeeds within the time; what it prints is passed on.
pub(crate) fn succeeds_within(command: &mut Command, limit: Duration) -> bool {
    println!("$ {}", in_words(command));
    let Ok(mut child) = command.stdin(Stdio::null()).spawn() else {
        return false;
    };
    let watch = Stopwatch::start();
    while watch.elapsed() < limit {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => thread::sleep(GLANCE),
            Err(_) => break,
        }
    }
    // It is either gone or hangs; in both cases there is nothing more to do about it.
    let _ = child.kill();
    let _ = child.wait();
    false
}

/// Where on PATH a program stands.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&path).map(|folder| folder.join(&name)).find(|file| file.is_file())
}

/// Puts folders in front of PATH.
pub(crate) fn prepend_path(command: &mut Command, folders: &[PathBuf]) -> Result {
    let path = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&path));
    let joined =
        env::join_paths(all).map_err(|error| Failure::new(format!("a folder cannot stand in PATH: {error}")))?;
    command.env("PATH", joined);
    Ok(())
}

/// The command as one would type it, with program paths cut down to names.
pub(crate) fn in_words(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut line = program.file_name().unwrap_or(program.as_os_str()).to_string_lossy().into_owned();
    for argument in command.get_args() {
        let argument = argument.to_string_lossy();
        // Writing into a String cannot fail.
        let _ = if argument.contains(char::is_whitespace) {
            write!(line, " '{argument}'")
        } else {
            write!(line, " {argument}")
        };
    }
    line
}

fn spawn(command: &mut Command) -> Result<Child> {
    command.stdin(Stdio::null()).spawn().map_err(|error| not_started(command, &error))
}

fn not_started(command: &Command, error: &io::Error) -> Failure {
    let program = command.get_program().to_string_lossy();
    Failure::new(match error.kind() {
        ErrorKind::NotFound => format!("`{program}` is not installed, or not on PATH"),
        _ => format!("`{program}` could not be started: {error}"),
    })
}

fn look_at(child: &mut Child, line: &str) -> Result<Option<ExitStatus>> {
    child.try_wait().map_err(|error| Failure::new(format!("`{line}` was lost sight of: {error}")))
}

fn failed(line: &str, status: ExitStatus) -> Failure {
    Failure::new(format!("`{line}` failed ({status}); its own words stand above"))
}

fn brief(line: &str) -> String {
    line.split_whitespace().take(3).collect::<Vec<_>>().join(" ")
}
