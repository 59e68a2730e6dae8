//! A small server for the built page, as plain as the plainest host: files, types, and nothing cached.
//!
//! Our own instead of Trunk's, so that what is tried out and tested is the page as it is shipped: relative addresses
//! under any path, the page's own policy, and a 404 for what is not there.

mod files;
mod headers;
mod http;

use std::io::{BufReader, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::failure::{Context as _, Failure, Result};

use self::files::Site;
pub(crate) use self::files::Ways;
use self::http::{Request, Response};

/// A client that is silent for so long is gone.
const PATIENCE: Duration = Duration::from_secs(30);

/// A port that is ours, and the page that will be served there.
pub(crate) struct Server {
    listener: TcpListener,
    site: Arc<Site>,
}

impl Server {
    /// Takes the port; 0 takes any that is free. The prefix is the path under which the page stands, and begins and
    /// ends with a slash.
    pub(crate) fn bind(folder: PathBuf, port: u16, prefix: String, ways: Ways) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .context(|| format!("port {port} cannot be used (`--port 0` takes any that is free)"))?;
        Ok(Self { listener, site: Arc::new(Site { folder, prefix, ways }) })
    }

    /// Serves until the program is stopped. The address is printed once requests are answered.
    pub(crate) fn run(self) -> Result {
        let Self { listener, site } = self;
        let address = listener.local_addr().context(|| "asking for the port".to_owned())?;
        println!("serving at http://{address}{}", site.prefix);
        for stream in listener.incoming().flatten() {
            let site = Arc::clone(&site);
            thread::spawn(move || {
                // A client that went away in the middle is its own affair.
                let _ = answer(&stream, &site);
            });
        }
        Err(Failure::new("the server stopped listening"))
    }
}

fn answer(stream: &TcpStream, site: &Site) -> std::io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let request = http::read(&mut BufReader::new(stream))?;
    let response = match &request {
        Some(request) => site.respond(&request.path),
        None => Response::text("400 Bad Request", "only GET and HEAD"),
    };
    let with_body = !matches!(request, Some(Request { head: true, .. }));
    let mut stream = stream;
    stream.write_all(&response.bytes(with_body))?;
    stream.flush()
}
