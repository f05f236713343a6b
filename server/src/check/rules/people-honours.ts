import { bilingual } from '../../user-error.ts';
import { at } from '../document.ts';
import { isRecord } from '../pointer.ts';
import { chinaDay } from '../references.ts';
import type { DocumentRule } from '../rule.ts';
import { shown } from '../words.ts';

/** Honours say when they were given; credentials hold. */
export const honours: DocumentRule = {
  of: ['person'],
  *judge(document, { now }) {
    const { value } = document;
    if (!isRecord(value) || !Array.isArray(value['honours'])) return;
    for (const [index, honour] of value['honours'].entries()) {
      if (!isRecord(honour)) continue;
      const pointer = `/honours/${index}`;
      if (honour['year'] === undefined) {
        yield at(document, pointer, {
          code: 'honour-year',
          message: bilingual(
            `“${shown(honour['name'])}”没有写年份。`,
            `"${shown(honour['name'])}" has no year.`,
          ),
          mend: bilingual('写上授予的年份：year。', 'Write the year it was given: year.'),
        });
      }
      const credential = honour['credential'];
      if (!isRecord(credential)) continue;
      const ended = endOf(credential, chinaDay(now));
      if (ended === undefined) continue;
      yield at(document, `${pointer}/credential/${ended}`, {
        code: 'credential-ended',
        message:
          ended === 'revoked'
            ? bilingual('这份数字证书已被撤销。', 'This credential was revoked.')
            : bilingual(
                `这份数字证书已在 ${shown(credential['expires'])} 失效。`,
                `This credential ended on ${shown(credential['expires'])}.`,
              ),
        mend: bilingual(
          '换成新的证书；荣誉本身仍然有效的，可去掉 credential。',
          'Put the new one; where the honour itself stands, credential may be taken out.',
        ),
      });
    }
  },
};

/** Which member says that a credential holds no more; a month or year counts to its end. */
function endOf(
  credential: Readonly<Record<string, unknown>>,
  today: string,
): 'revoked' | 'expires' | undefined {
  if (credential['revoked'] === true) return 'revoked';
  const { expires } = credential;
  if (typeof expires !== 'string' || !/^\d{4}(?:-\d\d){0,2}$/.test(expires)) return undefined;
  return expires < today.slice(0, expires.length) ? 'expires' : undefined;
}
