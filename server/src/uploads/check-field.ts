import type { FormField } from '../../../src/form/index.ts';
import type { UploadRow } from '../store/uploads/uploads.ts';

/** What is wrong with the files of an answer, in words for the person. */
export interface UploadFault {
  code: 'file-missing' | 'file-taken' | 'file-type' | 'file-too-big' | 'too-many';
  detail: string;
}

const MB = 1_000_000;

/**
 * Checks the files of an answer against their field: that they are there, free, of a type the field
 * accepts, and neither too big nor too many.
 *
 * @param ids The answer: ids of uploads.
 * @param found Those of them the store has.
 * @param now RFC 3339 time in UTC.
 */
export function uploadFault(
  field: Pick<FormField, 'accept' | 'maxBytes' | 'maxFiles'>,
  ids: readonly string[],
  found: readonly UploadRow[],
  now: string,
): UploadFault | undefined {
  const { accept, maxBytes, maxFiles = 1 } = field;
  if (ids.length > maxFiles) {
    return { code: 'too-many', detail: `最多 ${maxFiles} 个文件。 At most ${maxFiles} files.` };
  }
  const byId = new Map(found.map(upload => [upload.id, upload]));
  for (const [at, id] of ids.entries()) {
    const upload = byId.get(id);
    if (!upload || upload.expiresAt <= now || ids.indexOf(id) !== at) return MISSING;
    if (upload.applicationId !== undefined) return TAKEN;
    if (accept && !accept.some(pattern => accepts(pattern, upload.type))) {
      const detail = `不接受这种文件，请用 ${accept.join('、')}。 This type of file is not taken; use ${accept.join(', ')}.`;
      return { code: 'file-type', detail };
    }
    if (maxBytes !== undefined && upload.bytes > maxBytes) {
      const most = Math.round((maxBytes / MB) * 10) / 10;
      const detail = `文件太大，最大 ${most} MB。 The file is too big: ${most} MB at most.`;
      return { code: 'file-too-big', detail };
    }
  }
  return undefined;
}

/** `image/*` takes every image. */
function accepts(pattern: string, type: string): boolean {
  const plain = pattern.trim().toLowerCase();
  return plain === type || plain === '*/*' || (plain === 'image/*' && type.startsWith('image/'));
}

const MISSING: UploadFault = {
  code: 'file-missing',
  detail:
    '文件没有上传成功或已过期，请重新上传。 The file is missing or has expired: upload it again.',
};
const TAKEN: UploadFault = {
  code: 'file-taken',
  detail:
    '这个文件已用于另一份申请，请重新上传。 The file belongs to another application: upload it again.',
};
