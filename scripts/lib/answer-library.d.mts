import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers what is the played library's; false where the path is another's. */
export function answerLibrary(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
