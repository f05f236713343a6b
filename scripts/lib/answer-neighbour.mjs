// Answers requests to the second union's web space; what is not its own is left to others. Node only.
import { neighbourDocument } from './sample-neighbour.mjs';

/** Pages of other sites may read it, as every site that is shown elsewhere lets them. */
const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' };

/**
 * @param request and @param response of node:http
 * @returns whether it answered
 */
export function answerNeighbour(request, response) {
  if (!['GET', 'HEAD'].includes(request.method)) return false;
  const document = neighbourDocument((request.url ?? '').split('?')[0]);
  if (!document) return false;
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', ...OPEN });
  response.end(request.method === 'HEAD' ? undefined : JSON.stringify(document));
  return true;
}
