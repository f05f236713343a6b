import type { IncomingMessage } from 'node:http';
import { pipeline, Transform, type Readable } from 'node:stream';
import { SourceFault } from './book-source.ts';

/** A file of a catalogue, as it comes. */
export interface FileAnswer {
  /** 206 for a part of it. */
  status: 200 | 206;
  /** Media type as its host says it. */
  type: string;
  /** `content-length`, `content-range`, `accept-ranges`, where its host gave them. */
  headers: Readonly<Record<string, string>>;
  body: Readable;
}

/** Of one span, as players ask for it: `bytes=0-1`, `bytes=1000-` (RFC 9110 §14.2). */
const ONE_RANGE = /^bytes=(?:\d{1,15}-\d{0,15}|-\d{1,15})$/;
const PASSED = ['content-length', 'content-range', 'accept-ranges'] as const;

/** Headers that ask for a file: nothing packed, and a part of it only in a form that is understood. */
export function fileHeaders(range: string | undefined): Record<string, string> {
  return {
    accept: '*/*',
    'accept-encoding': 'identity',
    ...(range !== undefined && ONE_RANGE.test(range) && { range }),
  };
}

/**
 * The file of an answer, never more bytes of it than the limit: one that is longer than it said, or
 * does not say, is cut off there, and whoever reads it sees that it is broken.
 * @throws SourceFault where its head already shows that it is none to pass on.
 */
export function fileOf(response: IncomingMessage, mostBytes: number): FileAnswer {
  const { statusCode: status = 0, headers } = response;
  const { 'content-encoding': coding = 'identity', 'content-type': type = '' } = headers;
  if (status !== 200 && status !== 206) throw new SourceFault('failed', `status ${status}`);
  if (coding !== 'identity') throw new SourceFault('invalid', 'packed though nobody asked for it');
  if (Number(headers['content-length'] ?? 0) > mostBytes) {
    throw new SourceFault('invalid', 'the file is too large');
  }
  const body = limited(mostBytes);
  // What happens on the way ends both sides; who reads the body is told there.
  pipeline(response, body, () => undefined);
  const passed = PASSED.flatMap(name => {
    const value = headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { status, type, headers: Object.fromEntries(passed), body };
}

function limited(mostBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > mostBytes) done(new SourceFault('invalid', 'the file is too large'));
      else done(null, chunk);
    },
  });
}
