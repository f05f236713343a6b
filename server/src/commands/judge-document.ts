import { CODES } from '../check/codes/index.ts';
import { DOCUMENT_RULES } from '../check/rules/index.ts';
import type { ReadDocument } from '../check/document.ts';
import type { Lang } from '../user-error.ts';

/** What the rules of `check` say of a document that is not published yet. */
export interface Judgement {
  /** A line a finding, errors first. */
  lines: string[];
  /** False where something is an error. */
  isFit: boolean;
}

/** A document by itself, with what tells whether it has the right shape. */
export interface Unpublished {
  kind: 'form' | 'contest' | 'trail';
  /** Path it will have. */
  path: string;
  id: string;
  value: unknown;
  validate: (value: unknown) => boolean;
}

/** Judges a document by the same rules as `check`; links are not followed. */
export function judgeDocument(
  { kind, path, id, value, validate }: Unpublished,
  lang: Lang,
): Judgement {
  const text = JSON.stringify(value) ?? '';
  const document: ReadDocument = {
    kind,
    name: path,
    url: `https://site.invalid/${path}`,
    value,
    size: text.length,
    travels: text.length,
    id,
  };
  const validators = new Map([[kind, validate as never]]);
  const context = { now: new Date(), site: {}, validators };
  const lines: string[] = [];
  let isFit = true;
  for (const { of, judge } of DOCUMENT_RULES) {
    if (of !== 'every' && !of.includes(kind)) continue;
    for (const { code, pointer, message, mend } of judge(document, context)) {
      const isError = CODES[code].severity === 'error';
      if (isError) isFit = false;
      const words = [message[lang], mend?.[lang] ?? ''].join(' ').trim();
      const line = `  ${CODES[code].title[lang]} ${pointer || '/'}  ${words}`;
      if (isError) lines.unshift(line);
      else lines.push(line);
    }
  }
  return { lines, isFit };
}
