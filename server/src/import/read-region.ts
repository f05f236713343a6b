import { bilingual, type Bilingual } from '../user-error.ts';
import { findRegion, regionByCode } from './regions.ts';

/** The code of a division by its six digits or its name; a name that several have is not guessed. */
export function readRegion(text: string): string | { fault: Bilingual } {
  const byCode = regionByCode(text);
  if (byCode) return byCode.code;
  const found = findRegion(text);
  if (found.ok && found.rest === '') return found.region.code;
  const names =
    found.ok || found.why === 'unknown' ? [] : found.candidates.map(({ fullName }) => fullName);
  const zh = names.length > 0 ? `有 ${names.join('、')}，请写全称` : '请写全称，如 河南省郑州市';
  const en = names.length > 0 ? `it may be ${names.join(', ')}` : 'such as 河南省郑州市';
  return {
    fault: bilingual(
      `没有认出地区“${text}”：${zh}，或填 6 位区划代码。`,
      `The place “${text}” is not known: write its full name (${en}), or its six digits.`,
    ),
  };
}
