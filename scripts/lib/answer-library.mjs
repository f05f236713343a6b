// Answers requests to the played library; what is not its own is left to others. Node only.
import { libraryAnswer } from './sample-library.mjs';

/** Pages of other sites may read it, as a library's open catalogue lets them. */
const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' };

/**
 * @param request and @param response of node:http
 * @returns whether it answered
 */
export async function answerLibrary(request, response) {
  if (!request.url?.startsWith('/library/') || !['GET', 'HEAD'].includes(request.method))
    return false;
  const answer = await libraryAnswer(request.url);
  if (!answer) return false;
  response.writeHead(answer.status, { 'content-type': answer.type, ...OPEN });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
  return true;
}
