import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { UploadAnswer } from '../../../../src/data/generated/types.ts';
import type { FormsContext } from '../../applications/context.ts';
import type { UploadRow } from '../../store/uploads/uploads.ts';
import { declaredType, isMediaType, MEDIA_TYPES } from '../../uploads/media-type.ts';
import { heic, keyHashOf, receiveUpload } from '../../uploads/receive.ts';
import { Allowance, type AllowanceOptions } from '../allowance.ts';
import { after, keyMissing, keyShape, problem } from '../../applications/problems.ts';
import type { HttpProblem } from '../problem.ts';
import { Storeroom } from './storeroom.ts';

export interface UploadOptions {
  /** Most bytes of a file; a field of a form may allow less. */
  maxBytes?: number;
  /** Files a network may send: three hundred in ten minutes, as a whole factory is one. */
  allowance?: AllowanceOptions;
  /** Most bytes of all files that no application uses yet. */
  mostUnclaimed?: number;
}

const MAX_BYTES = 5_000_000;
const ALLOWANCE: AllowanceOptions = { most: 300, windowMs: 600_000 };
const MOST_UNCLAIMED = 2_000_000_000;
/** Files under way at once: they lie in memory until they are sealed. */
const AT_ONCE = 24;
const HEIC = /^image\/(?:hei[cf]|avif)/;
/** Visible ASCII, as for applications. */
const KEY = /^[\x21-\x7e]{1,255}$/;

/**
 * `POST /v1/uploads`: the body is the file. What can be refused without reading it is refused before
 * it is read. A whole file has to arrive within the server's request time.
 */
export function addUploads(
  app: FastifyInstance,
  context: FormsContext,
  options: UploadOptions = {},
): void {
  const { maxBytes = MAX_BYTES, mostUnclaimed = MOST_UNCLAIMED } = options;
  const allowance = new Allowance(options.allowance ?? ALLOWANCE);
  const room = new Storeroom(context, mostUnclaimed);
  let underWay = 0;

  // A scope of its own: here bodies are bytes, and larger than elsewhere.
  void app.register(async scope => {
    scope.addContentTypeParser(
      [...MEDIA_TYPES],
      { parseAs: 'buffer', bodyLimit: maxBytes },
      (_request, body, done) => done(null, body),
    );

    scope.addHook('onRequest', async (request, reply) => {
      const key = keyOf(request);
      checkHeaders(request, maxBytes);
      const wait = allowance.take(request.ip);
      // An answered key is answered again, however many came before.
      if (wait > 0 && !(await isKnown(context, key))) throw tooMany(wait);
      if (underWay >= AT_ONCE) throw busy(5);
      if (await room.isFull()) throw busy(600);
      underWay += 1;
      onceEnded(reply, () => (underWay -= 1));
    });

    scope.post('/v1/uploads', async (request, reply) => {
      const declared = declaredType(request.headers['content-type']);
      const bytes = request.body;
      if (!isMediaType(declared) || !Buffer.isBuffer(bytes)) throw wrongType();
      const upload = await receiveUpload(context, { key: keyOf(request), declared, bytes });
      return reply.code(201).header('cache-control', 'no-store').send(answerOf(upload));
    });

    scope.setErrorHandler((error: Error & { code?: string }) => {
      throw error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? tooBig(maxBytes) : error;
    });
  });
}

function answerOf({ id, type, bytes, expiresAt }: UploadRow): UploadAnswer {
  return { id, type, bytes, expires: expiresAt };
}

async function isKnown(context: FormsContext, key: string): Promise<boolean> {
  return (await context.store.uploads.byKey(context.siteId, keyHashOf(context, key))) !== undefined;
}

/** @throws HttpProblem 400 */
function keyOf({ headers }: FastifyRequest): string {
  const key = headers['idempotency-key'];
  if (key === undefined) throw keyMissing();
  if (typeof key === 'string' && KEY.test(key)) return key;
  throw keyShape();
}

/** @throws HttpProblem 413, 415 */
function checkHeaders({ headers }: FastifyRequest, maxBytes: number): void {
  const declared = declaredType(headers['content-type']);
  if (HEIC.test(declared)) throw heic();
  if (!isMediaType(declared)) throw wrongType();
  if (Number(headers['content-length'] ?? 0) > maxBytes) throw tooBig(maxBytes);
}

/** Calls back when an answer has gone out, or never will. */
function onceEnded({ raw }: FastifyReply, ended: () => void): void {
  let told = false;
  const tell = (): void => {
    if (!told) ended();
    told = true;
  };
  raw.once('finish', tell).once('close', tell);
}

function wrongType(): HttpProblem {
  const known = MEDIA_TYPES.join(', ');
  const detail = `请把文件本身作为请求内容，Content-Type 为 ${known} 之一。 Send the file itself as the body, with a Content-Type of ${known}.`;
  return problem(415, 'type-unknown', detail);
}

function tooBig(maxBytes: number): HttpProblem {
  const most = Math.round(maxBytes / 100_000) / 10;
  const detail = `文件太大，最大 ${most} MB。请压缩后再传，或重新拍一张。 The file is too big: ${most} MB at most.`;
  return problem(413, 'file-too-big', detail);
}

function tooMany(seconds: number): HttpProblem {
  const detail = `上传太频繁，请 ${seconds} 秒后再试。 Too many uploads: try again in ${seconds} seconds.`;
  return problem(429, 'limited', detail, { headers: after(seconds) });
}

function busy(seconds: number): HttpProblem {
  return problem(503, 'busy', BUSY, { headers: after(seconds) });
}

const BUSY =
  '现在上传的人太多，请稍后再试。 Too many people are uploading just now: try again shortly.';
