import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { ServedDocument } from '../../snapshot/document.ts';
import { HttpProblem } from '../problem.ts';
import { sendDocument } from '../send-document.ts';
import { closeToOthers } from './same-origin.ts';

const FOLDER = fileURLToPath(new URL('../../../staff/', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

/** Nothing but the page's own files, and nobody may put it into a frame. */
const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
} as const;

/**
 * Serves the staff page from memory, file by file as they are: names are looked up in a map, so no
 * path leads out of the folder.
 */
export function addPage(app: FastifyInstance, folder = FOLDER): void {
  const files = readFiles(folder);
  app.get('/staff', (_request, reply) => {
    closeToOthers(reply);
    // Relative, so that it is right below a path of a proxy as well.
    return reply.header('cache-control', 'no-store').redirect('staff/', 308);
  });
  app.get<{ Params: { '*': string } }>('/staff/*', (request, reply) => {
    closeToOthers(reply);
    reply.headers(HEADERS);
    const document = files.get(request.params['*'] || 'index.html');
    if (!document) throw new HttpProblem(404);
    // Asked anew each time: page and API shall be of one version.
    return sendDocument(request, reply, document, 'no-cache');
  });
}

function readFiles(folder: string): ReadonlyMap<string, ServedDocument> {
  const files = new Map<string, ServedDocument>();
  for (const name of readdirSync(folder)) {
    const type = TYPES[extname(name)];
    const file = join(folder, name);
    if (type === undefined) continue;
    const { mtime } = statSync(file);
    const pieces = [readFileSync(file)];
    files.set(name, new ServedDocument({ type, pieces, lastModified: mtime, compressible: true }));
  }
  return files;
}
