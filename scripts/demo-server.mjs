// Serves demo/ as a host site would: static pages on an origin of their own. `{{API}}` in a page
// becomes the address of the JSON API, seen from the same machine name the visitor used. A city library's
// computer is played below /library/.
// Usage: node scripts/demo-server.mjs PORT API_PORT
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { answerLibrary } from './lib/answer-library.mjs';
import { answerNeighbour } from './lib/answer-neighbour.mjs';
import { ROOT } from './lib/node.mjs';

const [port, apiPort] = process.argv.slice(2).map(Number);
const root = join(ROOT, 'demo');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

const server = createServer((request, response) => {
  if (answerNeighbour(request, response)) return;
  void answerLibrary(request, response).then(done => done || answerPage(request, response));
});

function answerPage(request, response) {
  const file = locate(request.url ?? '/');
  if (!file || !['GET', 'HEAD'].includes(request.method ?? '')) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('没有这个页面 · No such page\n');
    return;
  }
  const headers = { 'content-type': TYPES[extname(file)], 'cache-control': 'no-cache' };
  response.writeHead(200, headers);
  if (request.method === 'HEAD') response.end();
  else if (file.endsWith('.html')) response.end(page(file, request.headers.host ?? ''));
  else createReadStream(file).pipe(response);
}

/** A file of demo/ of a type a page needs, or nothing. */
function locate(url) {
  let path;
  try {
    path = normalize(decodeURIComponent(new URL(url, 'http://demo').pathname));
  } catch {
    return undefined;
  }
  let file = join(root, path);
  if (file !== root && !file.startsWith(root + sep)) return undefined;
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
  return existsSync(file) && extname(file) in TYPES ? file : undefined;
}

function page(file, host) {
  const name = /^(\[[\da-f:]+\]|[\w.-]+)(:\d+)?$/i.exec(host)?.[1] ?? 'localhost';
  const api = `http://${name}:${apiPort}`;
  return readFileSync(file, 'utf8').replaceAll('{{API}}', api);
}

server.on('error', error => {
  const used = error.code === 'EADDRINUSE';
  const words = [
    `端口 ${port}（示例页面，PORT 加 1）已被其他程序占用，请用环境变量 PORT 换一个。`,
    `Port ${port} (demo pages, PORT plus 1) is in use; set PORT to another one.`,
  ];
  console.error(used ? words.join('\n') : String(error));
  process.exit(1);
});
process.on('SIGTERM', () => server.close(() => process.exit(0)));
process.on('SIGTERM', () => server.closeAllConnections());
server.listen(port);
