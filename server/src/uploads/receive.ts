import { createHash, randomBytes } from 'node:crypto';
import type { FormsContext } from '../applications/context.ts';
import { problem } from '../applications/problems.ts';
import type { HttpProblem } from '../http/problem.ts';
import type { KeyedUpload } from '../store/uploads/uploads.ts';
import { Damaged } from './damaged.ts';
import { mediaTypeOf, type MediaType } from './media-type.ts';
import { sealParts } from './sealed-parts.ts';
import { strip } from './strip.ts';

/** How long a file waits for an application that uses it, milliseconds. */
const UNCLAIMED_MS = 24 * 60 * 60 * 1000;

type UploadContext = Pick<FormsContext, 'store' | 'siteId' | 'keys' | 'now'>;

/** The keyed hash under which a request's Idempotency-Key is kept. */
export function keyHashOf({ keys }: Pick<UploadContext, 'keys'>, key: string): string {
  return keys.blind('upload-key', key);
}

/**
 * Keeps a file: seen by its own bytes, without what its camera wrote into it, sealed. A request that
 * comes again, with the same key and the same bytes, gets the same file.
 *
 * @param declared What the request says the bytes are.
 * @throws HttpProblem 415 or 422 in words for the person whose file it is.
 */
export async function receiveUpload(
  context: UploadContext,
  request: { key: string; declared: MediaType; bytes: Buffer },
): Promise<KeyedUpload> {
  const { store, siteId, keys } = context;
  const { key, bytes } = request;
  const bodyHash = keys.blind('upload-body', createHash('sha256').update(bytes).digest('hex'));
  const type = checkedType(request.declared, bytes);
  const clean = stripped(type, bytes);
  const now = context.now();
  const id = `u-${randomBytes(16).toString('hex')}`;
  const kept = await store.uploads.add(siteId, {
    id,
    type,
    bytes: clean.length,
    keyHash: keyHashOf(context, key),
    bodyHash,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + UNCLAIMED_MS).toISOString(),
    parts: sealParts(keys, siteId, id, clean),
  });
  if (kept.bodyHash !== bodyHash) {
    throw problem(422, 'key-reused', REUSED);
  }
  return kept;
}

function checkedType(declared: MediaType, bytes: Buffer): MediaType {
  const type = mediaTypeOf(bytes);
  if (bytes.length === 0) throw problem(422, 'empty', EMPTY);
  if (type === 'image/heic') throw heic();
  if (type === undefined) throw problem(415, 'type-unknown', UNKNOWN);
  if (type !== declared) throw problem(422, 'type-mismatch', mismatch(declared, type));
  return type;
}

/** What an iPhone takes unless it is told otherwise: its owner is told where. */
export function heic(): HttpProblem {
  return problem(415, 'heic', HEIC);
}

function stripped(type: MediaType, bytes: Buffer): Buffer {
  try {
    return strip(type, bytes);
  } catch (error) {
    if (error instanceof Damaged) throw problem(422, 'damaged', DAMAGED);
    throw error;
  }
}

function mismatch(declared: string, type: string): string {
  return `说是 ${declared}，文件内容却是 ${type}。 The request says ${declared}, the file is ${type}.`;
}

const REUSED =
  '这个 Idempotency-Key 已用于另一个文件，请换一个。 This Idempotency-Key was used for another file: use a new one.';
const EMPTY = '文件是空的，请重新选择。 The file is empty: choose it again.';
const HEIC =
  '不接受 HEIC 或 AVIF 照片，请在手机相机设置里选“兼容性最佳”，或另存为 JPEG。 HEIC and AVIF photos are not taken: set the camera to “most compatible”, or save as JPEG.';
const UNKNOWN =
  '认不出这个文件，请用 JPEG、PNG、WebP 图片或 PDF。 The file was not recognised: use a JPEG, PNG or WebP picture, or a PDF.';
const DAMAGED =
  '文件已损坏或不完整，请重新拍照或重新选择。 The file is damaged or cut short: take the photo again or choose it again.';
