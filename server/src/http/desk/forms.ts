import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readMultipart, type UploadedFile } from './multipart.ts';
import { DeskProblem, wordsFor } from '../../desk/desk-problem.ts';

/** What a form of the desk sent. */
export interface PostedForm {
  fields: URLSearchParams;
  file?: UploadedFile;
}

const URLENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';
/** No form and no address of ours has it, and PostgreSQL takes no text with it. */
export const NUL = /%00|\0/;

/** Takes the two ways a browser sends a form, and nothing else. */
export function readForms(desk: FastifyInstance): void {
  desk.removeAllContentTypeParsers();
  desk.addContentTypeParser(URLENCODED, { parseAs: 'string' }, (_request, body, done) => {
    const text = String(body);
    if (NUL.test(text)) done(new DeskProblem(400, wordsFor(400)));
    else done(null, { fields: new URLSearchParams(text) } satisfies PostedForm);
  });
  desk.addContentTypeParser(MULTIPART, { parseAs: 'buffer' }, (request, body, done) => {
    const form = readMultipart(request.headers['content-type'] ?? '', body as Buffer);
    if (form) done(null, form);
    else done(new DeskProblem(400, wordsFor(400)));
  });
}

export function formOf(request: FastifyRequest): PostedForm {
  return (request.body as PostedForm | undefined) ?? { fields: new URLSearchParams() };
}

/** The query of a request; of a name given twice, the first counts. */
export function queryOf(request: FastifyRequest): URLSearchParams {
  const mark = request.url.indexOf('?');
  return new URLSearchParams(mark < 0 ? '' : request.url.slice(mark + 1));
}

export function sendPage(reply: FastifyReply, text: string, status = 200): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(text);
}

/** A file for the person to keep; its name says nothing personal. */
export function sendFile(
  reply: FastifyReply,
  name: string,
  type: string,
  bytes: Buffer | string,
): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(bytes);
}
