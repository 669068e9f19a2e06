//! A client with several connections that stay open.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};

/// Requests under way at once.
const CONNECTIONS: usize = 16;

/// Connections to one server.
pub(crate) struct Connections(Vec<Connection>);

struct Connection {
    socket: TcpStream,
    buffer: Vec<u8>,
}

impl Connections {
    pub(crate) fn open(address: SocketAddr) -> Self {
        let open = |_| {
            let socket = TcpStream::connect(address).expect("a connection");
            socket.set_nodelay(true).expect("a socket");
            Connection { socket, buffer: vec![0; 1 << 16] }
        };
        Connections((0..CONNECTIONS).map(open).collect())
    }

    /// Sends requests, one on each connection, and hears their answers before it sends more. Every answer must be a success.
    pub(crate) fn ask(&mut self, requests: &[Vec<u8>], mut hear: impl FnMut(usize, &[u8])) {
        for (chunk, requests) in requests.chunks(CONNECTIONS).enumerate() {
            for (connection, request) in self.0.iter_mut().zip(requests) {
                connection.socket.write_all(request).expect("a server that reads");
            }
            for (at, connection) in self.0.iter_mut().take(requests.len()).enumerate() {
                hear(chunk * CONNECTIONS + at, connection.answer());
            }
        }
    }
}

impl Connection {
    fn answer(&mut self) -> &[u8] {
        let mut filled = 0;
        loop {
            filled += self.socket.read(&mut self.buffer[filled..]).expect("a server that answers");
            let text = &self.buffer[..filled];
            let Some(head) = text.windows(4).position(|bytes| bytes == b"\r\n\r\n") else { continue };
            let body = head + 4;
            let head = std::str::from_utf8(&text[..head]).expect("text");
            assert!(head.starts_with("HTTP/1.1 200"), "{head}\n{}", String::from_utf8_lossy(&text[body..]));
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
            let length: usize = length.and_then(|length| length.parse().ok()).expect("a length");
            if filled == body + length {
                return &self.buffer[body..filled];
            }
        }
    }
}
