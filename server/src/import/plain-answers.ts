/** Reads cells that answer a question: yes or no, how many, at which address. */

import { narrow } from './cell-text.ts';

const YES = /^(?:是|有|可|可以|能|已开通|已有|支持|√|✓|✔|☑|●|对|y|yes|true|1)$/;
const NO = /^(?:否|无|没有|不|不可|不可以|不能|未开通|不支持|×|✗|✘|x|n|no|false|0)$/;

/** Yes or no; undefined for anything else. */
export function readYesNo(text: string): boolean | undefined {
  const word = narrow(text).toLowerCase();
  return YES.test(word) ? true : NO.test(word) ? false : undefined;
}

export interface ReadCount {
  count: number;
  /** The cell says about how many (`约`, `余`). */
  about: boolean;
}

const COUNT =
  /^(约|近|超|超过|逾)?(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(余|多)?(万|千)?(余|多)?(?:册|本|种|件|余册|卷|部|人|个)*(左右|以上)?$/;
const MYRIAD = { 万: 10_000, 千: 1_000 } as const;

/** A whole number as people write amounts: `3,000册`, `约1.2万册`; undefined for anything else. */
export function readCount(text: string): ReadCount | undefined {
  const match = COUNT.exec(narrow(text).replaceAll(' ', ''));
  if (!match) return undefined;
  const [, before, digits = '', more, unit, after, around] = match;
  const factor = unit === undefined ? 1 : MYRIAD[unit as keyof typeof MYRIAD];
  const count = Math.round(Number(digits.replaceAll(',', '')) * factor * 1000) / 1000;
  if (!Number.isSafeInteger(count)) return undefined;
  return { count, about: [before, more, after, around].some(word => word !== undefined) };
}

const URL_IN = /(?:https?:\/\/|www\.)[^\s，。；、（）()<>"'“”\\]+/i;

/** The first http(s) address of a text and the words around it; undefined when there is none. */
export function readAddress(text: string): { href: string; words: string } | undefined {
  const spelled = narrow(text);
  const found = URL_IN.exec(spelled)?.[0];
  if (found === undefined) return undefined;
  const href = /^www\./i.test(found) ? `http://${found}` : found;
  if (!URL.canParse(href)) return undefined;
  const words = spelled
    .replace(found, ' ')
    .replace(/[\s:：;；,，、()（）]+/g, ' ')
    .trim();
  return { href, words };
}
