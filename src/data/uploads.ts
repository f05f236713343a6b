import type { UploadAnswer } from './generated/types.ts';
import { answer, isObject, SEND_LIMIT_MS, unanswered, type Sent } from './send.ts';

/**
 * Sends one file as the request's body, with its media type. The limit of time is on standing
 * still: a large photo on a slow line may take minutes, as long as bytes go out.
 *
 * By XMLHttpRequest, for fetch does not tell how much has gone out. It has no setting for the
 * referrer: that is the page's (`no-referrer` on the frame page).
 *
 * @param key the `Idempotency-Key` of this file, kept over its retries
 * @param onProgress told the part that has gone out, 0 to 1
 */
export function postUpload(
  url: string,
  blob: Blob,
  key: string,
  onProgress?: (part: number) => void,
  signal?: AbortSignal,
): Promise<Sent<UploadAnswer>> {
  return new Promise(resolve => {
    if (signal?.aborted) return resolve(unanswered('aborted'));
    const request = new XMLHttpRequest();
    let clock: ReturnType<typeof setTimeout> | undefined;
    const end = (sent: Sent<UploadAnswer>): void => {
      clearTimeout(clock);
      signal?.removeEventListener('abort', leave);
      resolve(sent);
    };
    const stop = (code: string): void => {
      end(unanswered(code));
      request.abort();
    };
    const leave = (): void => stop('aborted');
    const wait = (): void => {
      clearTimeout(clock);
      clock = setTimeout(() => stop('timeout'), SEND_LIMIT_MS);
    };
    request.upload.onprogress = ({ loaded, total }) => {
      wait();
      if (total > 0) onProgress?.(loaded / total);
    };
    request.onprogress = wait;
    request.onload = () =>
      end(
        answer(request.status, request.responseText, name => request.getResponseHeader(name), {
          read: readUpload,
        }),
      );
    request.onerror = () =>
      end(unanswered(globalThis.navigator?.onLine === false ? 'offline' : 'network'));
    signal?.addEventListener('abort', leave, { once: true });
    try {
      request.open('POST', url);
      request.setRequestHeader('Accept', 'application/json');
      request.setRequestHeader('Content-Type', blob.type || 'application/octet-stream');
      request.setRequestHeader('Idempotency-Key', key);
      request.send(blob);
      wait();
    } catch {
      // An address that is none, or one the page's policy refuses.
      stop('network');
    }
  });
}

function readUpload(value: unknown): UploadAnswer | undefined {
  const good = isObject(value) && typeof value['id'] === 'string';
  return good ? (value as unknown as UploadAnswer) : undefined;
}
