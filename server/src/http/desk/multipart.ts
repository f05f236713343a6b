import type { PostedForm } from './forms.ts';

/** A file as a form sent it; its name is the sender's, and only shown. */
export interface UploadedFile {
  name: string;
  bytes: Buffer;
}

/** Parts of one form at most: ours have a handful. */
const MOST_PARTS = 20;
const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * Reads `multipart/form-data` (RFC 7578) that is whole in memory: text fields and one file.
 * @returns undefined for what is not such a body.
 */
export function readMultipart(contentType: string, body: Buffer): PostedForm | undefined {
  const [, quoted, plain] =
    /;\s*boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) return undefined;
  const fields = new URLSearchParams();
  let file: UploadedFile | undefined;
  for (const part of partsOf(body, boundary) ?? []) {
    const end = part.indexOf(HEAD_END);
    if (end < 0) return undefined;
    const head = part.toString('utf8', 0, end);
    const bytes = part.subarray(end + HEAD_END.length);
    const name = parameter(head, 'name');
    if (name === undefined) return undefined;
    const fileName = parameter(head, 'filename');
    if (fileName === undefined && bytes.includes(0)) return undefined;
    if (fileName === undefined) fields.append(name, bytes.toString('utf8'));
    // A file field left empty comes without a name and without bytes.
    else if (fileName !== '' || bytes.length > 0) file ??= { name: fileName, bytes };
  }
  return [...fields].length === 0 && !file ? undefined : { fields, ...(file && { file }) };
}

/** What stands between the delimiters; undefined where the closing one is missing. */
function partsOf(body: Buffer, boundary: string): Buffer[] | undefined {
  const delimiter = Buffer.from(`--${boundary}`);
  // The first delimiter has no line break before it.
  const text = Buffer.concat([Buffer.from('\r\n'), body]);
  const mark = Buffer.concat([Buffer.from('\r\n'), delimiter]);
  const parts: Buffer[] = [];
  let at = text.indexOf(mark);
  while (at >= 0 && parts.length <= MOST_PARTS) {
    const from = at + mark.length;
    if (text.toString('latin1', from, from + 2) === '--') return parts;
    const next = text.indexOf(mark, from);
    // Blanks may stand behind a delimiter, then its line ends.
    const lineEnd = text.indexOf('\r\n', from);
    if (next < 0 || lineEnd < 0) return undefined;
    parts.push(text.subarray(lineEnd + 2, Math.max(next, lineEnd + 2)));
    at = next;
  }
  return undefined;
}

/** A parameter of Content-Disposition; browsers write `"` in it as %22. */
function parameter(head: string, name: string): string | undefined {
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? '';
  const value = new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(disposition)?.[1];
  return value?.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n');
}
