import type { FastifyInstance } from 'fastify';
import { plainProblem } from './staff-problem.ts';

/** Deepest JSON taken: a station has five levels. */
const MAX_DEPTH = 32;

/** Takes a list as bytes, and JSON that is not nested beyond all sense. */
export function readBodies(api: FastifyInstance): void {
  api.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer' },
    (_request, body, done) => done(null, body),
  );
  api.removeContentTypeParser('text/plain');
  const parse = api.getDefaultJsonParser('error', 'error');
  api.removeContentTypeParser('application/json');
  api.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (depthOf(String(body)) > MAX_DEPTH) done(plainProblem(400));
    else void parse(request, String(body), done);
  });
}

/** How deep brackets are nested; those inside strings count too, which no harm comes of. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const sign of text) {
    if (sign === '[' || sign === '{') deepest = Math.max(deepest, (depth += 1));
    else if (sign === ']' || sign === '}') depth -= 1;
  }
  return deepest;
}
