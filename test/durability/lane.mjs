// The line between one person's device and the server, which can break.
import { createServer, connect } from 'node:net';

/**
 * A line to a server, at an address of its own.
 * @param {string} origin of the server
 * @returns {Promise<Lane>}
 */
export async function openLane(origin) {
  const { hostname, port: target } = new URL(origin);
  const sockets = new Set();
  let cuts = false;
  const listener = createServer(near => {
    const far = connect(Number(target), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far);
    far.on('data', bytes => {
      if (cuts) near.destroy();
      else near.write(bytes);
    });
  });
  const listen = port => new Promise(done => listener.listen(port, '127.0.0.1', done));
  await listen(0);
  const { port } = listener.address();
  const stop = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise(done => listener.close(done));
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    /** The server is gone: no connection, until `rise`. */
    fall: stop,
    rise: () => listen(port),
    /** Whether requests arrive and their answers do not. */
    cutAnswers: on => void (cuts = on),
    close: async () => void (listener.listening && (await stop())),
  };
}
