// The other end of every way out: one port per channel, TCP and UDP, that writes down whoever knocks.
import { createSocket } from "node:dgram";
import { createServer } from "node:http";

/** Opens the ports. `reached()` names the channels that something came through: a connection is enough. */
export async function openCanary(channels) {
  const reached = new Map();
  const note = (name, bytes) => reached.set(name, (reached.get(name) ?? 0) + bytes);
  const addresses = {};
  const open = [];
  for (const name of channels) {
    const server = createServer((request, response) => response.writeHead(200, { "Access-Control-Allow-Origin": "*" }).end());
    server.on("connection", (socket) => {
      note(name, 0);
      socket.on("data", (bytes) => note(name, bytes.length));
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address();
    const socket = createSocket("udp4").on("message", (bytes) => note(name, bytes.length));
    await new Promise((resolve) => socket.bind(port, "127.0.0.1", resolve));
    addresses[name] = `http://127.0.0.1:${port}/`;
    open.push(() => (server.close(), server.closeAllConnections(), socket.close()));
  }
  return {
    addresses,
    reached: () => [...reached.keys()].sort(),
    /** Those that brought something along. */
    spoke: () => [...reached].filter(([, bytes]) => 0 < bytes).map(([name]) => name),
    bytes: () => [...reached.values()].reduce((sum, bytes) => sum + bytes, 0),
    close: () => open.forEach((it) => it()),
  };
}
