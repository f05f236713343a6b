import { decode } from '../../../src/data/decode.ts';
import { parseJson } from '../../../src/data/json.ts';
import { bilingual } from '../user-error.ts';
import type { Answer } from './document.ts';
import type { Finding } from './finding.ts';
import { MISTAKES } from './json-mistakes.ts';
import { lineAndColumn, scanJson } from './json-scan.ts';
import { kilobytes } from './words.ts';

/** Largest document the widgets read, bytes when unpacked. */
const MOST_BYTES = 8 * 1024 * 1024;

/** A document's value, if its bytes are one, and what its bytes have against them. */
export interface ReadText {
  text?: string;
  value?: unknown;
  findings: Finding[];
}

/** Bytes to value as the widgets do it; where they refuse, the mistake is named. */
export function readText(name: string, { bytes = new Uint8Array(), http }: Answer): ReadText {
  const findings: Finding[] = [];
  const tell = (finding: Omit<Finding, 'document' | 'pointer'>): void => {
    findings.push({ document: name, pointer: '', ...finding });
  };
  if (bytes.length > MOST_BYTES) {
    tell({
      code: 'document-too-large',
      message: bilingual(
        `文档有 ${kilobytes(bytes.length)}。`,
        `The document has ${kilobytes(bytes.length)}.`,
      ),
      mend: SHARDS,
    });
  }
  const text = textOf(bytes, http?.headers['content-type'] ?? null, tell);
  if (text === undefined) return { findings };
  if (/^\s*</.test(text)) {
    tell({
      code: 'web-page',
      message: bilingual('这是网页，不是 JSON。', 'This is a web page, not JSON.'),
      mend: bilingual(
        '在浏览器的无痕窗口里打开这个网址看看：要登录的请改为公开，报错的请联系主机的管理者。',
        'Open the address in a private window: make it public if it asks for a login, else ask who runs the host.',
      ),
    });
    return { findings };
  }
  const parsed = parseJson(text);
  const { fault, duplicates } = scanJson(text);
  if (!parsed.ok || fault) {
    const { at, why } = fault ?? { at: 0, why: 'character' as const };
    const mistake = MISTAKES[why];
    tell({ code: 'not-json', ...lineAndColumn(text, at), message: mistake[0], mend: mistake[1] });
    return { text, findings };
  }
  for (const { pointer } of duplicates) {
    findings.push({
      code: 'duplicate-member',
      document: name,
      pointer,
      message: bilingual(
        '同一个对象里已经有这个成员。',
        'The same object has this member already.',
      ),
      mend: bilingual('删去其中一个。', 'Take one of them out.'),
    });
  }
  return { text, value: parsed.value, findings };
}

const SHARDS = bilingual(
  '站点多于 2,000 个时请用分片：重新导入或发布即可。',
  'Above 2,000 stations use shards: import or publish again.',
);
const AS_UTF8 = bilingual(
  '用记事本或其他编辑器“另存为”，编码选“UTF-8”（不要选“带 BOM 的”）。',
  'Save it again as UTF-8 (without BOM).',
);

type Tell = (finding: Omit<Finding, 'document' | 'pointer'>) => void;

function textOf(bytes: Uint8Array, contentType: string | null, tell: Tell): string | undefined {
  const mark = MARKS.find(([, ...start]) => start.every((byte, at) => bytes[at] === byte));
  if (mark) {
    const message = bilingual(
      `文件以 ${mark[0]} 的 BOM 开头。`,
      `The file starts with the BOM of ${mark[0]}.`,
    );
    tell({ code: 'bom', message, mend: AS_UTF8 });
  }
  const decoded = decode(bytes, contentType);
  if (decoded.ok) {
    if (decoded.issue) {
      tell({
        code: 'charset-label',
        message: bilingual(
          `响应头写着 ${contentType ?? ''}，内容却是 UTF-8。`,
          `The header says ${contentType ?? ''}, but the text is UTF-8.`,
        ),
        mend: bilingual(
          '把 Content-Type 改为 application/json; charset=utf-8。',
          'Set the Content-Type to application/json; charset=utf-8.',
        ),
      });
    }
    return decoded.text;
  }
  const chinese = gb18030(bytes);
  if (chinese !== undefined) {
    const message = bilingual(
      '内容是 GB18030（GBK）编码，照此读了下去。',
      'The text is in GB 18030 (GBK); it was read as such.',
    );
    tell({ code: 'encoding-undeclared', message, mend: AS_UTF8 });
    return chinese;
  }
  const message = bilingual('有的字节不是 UTF-8 文字。', 'Some bytes are no UTF-8 text.');
  tell({ code: 'encoding-broken', message, mend: AS_UTF8 });
  return undefined;
}

const MARKS = [
  ['UTF-8', 0xef, 0xbb, 0xbf],
  ['UTF-16', 0xff, 0xfe],
  ['UTF-16', 0xfe, 0xff],
] as const;

/** The text in GB 18030 where that gives Chinese; undefined where it does not. */
function gb18030(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return /\p{Script=Han}/u.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
