// Serves the played library alone, below /library/, for tests and for trying an adapter by hand.
// Usage: node scripts/library-server.mjs PORT
import { createServer } from 'node:http';
import { answerLibrary } from './lib/answer-library.mjs';

const port = Number(process.argv[2]);
const server = createServer(async (request, response) => {
  if (await answerLibrary(request, response)) return;
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('没有这个页面 · No such page\n');
});
process.on('SIGTERM', () => server.close(() => process.exit(0)));
process.on('SIGTERM', () => server.closeAllConnections());
server.listen(port, '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${server.address().port}/library/`),
);
