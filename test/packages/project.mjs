/** The examples as a person has them who copies one: a folder of their own, the package from npm. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findChrome } from '../../scripts/lib/chrome.mjs';
import { ROOT } from '../../scripts/lib/node.mjs';
import { npm } from '../../scripts/lib/npm.mjs';

const { UW_TARBALL, UW_WORK } = process.env;

/** Copies an example, with the package that was packed, and installs it. */
export function installed(name) {
  const folder = join(UW_WORK, name);
  cpSync(join(ROOT, 'examples', name), folder, {
    recursive: true,
    filter: path => !/[\\/](?:node_modules|dist|\.angular)$/.test(path),
  });
  const manifest = join(folder, 'package.json');
  const project = JSON.parse(readFileSync(manifest, 'utf8'));
  project.dependencies['union-widgets'] = `file:${UW_TARBALL}`;
  writeFileSync(manifest, JSON.stringify(project));
  const { status } = npm(['install', '--prefer-offline', '--no-audit', '--no-fund', '--silent'], {
    cwd: folder,
  });
  if (status !== 0) throw new Error(`examples/${name} could not be installed`);
  return folder;
}

/** Runs a command of an example; `{status, output}`. */
export const runIn = (folder, script) =>
  npm(['run', '--silent', script], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Serves a folder; a name of `late` is answered when it has been let go. */
export async function served(folder, late = new Map()) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, 'http://x').pathname).slice(1) || 'index.html';
    await late.get(path);
    try {
      const body = readFileSync(join(folder, path));
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  const close = () => new Promise(done => server.close(done).closeAllConnections());
  return { address: `http://127.0.0.1:${server.address().port}/`, close };
}

export async function browser() {
  const { path, args } = await findChrome();
  return puppeteer.launch({ executablePath: path, args });
}
