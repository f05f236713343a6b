import { bilingual } from '../../user-error.ts';
import { at, type ReadDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { isRecord } from '../pointer.ts';
import type { Context, DocumentRule } from '../rule.ts';

const AGE_DAYS = 180;
const DAY = 86_400_000;
/** Clocks of two machines may differ by this much, milliseconds. */
const LEEWAY = 10 * 60_000;

/** Data that nobody touched for half a year, or that is of tomorrow. */
export const age: DocumentRule = {
  of: ['station-collection', 'shard-index', 'people', 'contests', 'standings', 'person', 'contest'],
  *judge(document, context) {
    if (!isRecord(document.value)) return;
    for (const member of ['timeStamp', 'asOf', 'updated']) {
      yield* agedMember(document, member, document.value[member], context);
    }
  },
};

function* agedMember(
  document: ReadDocument,
  member: string,
  value: unknown,
  { now }: Context,
): Generator<Finding> {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  if (Number.isNaN(time)) return;
  if (time > now.getTime() + LEEWAY) {
    yield at(document, `/${member}`, {
      code: 'time-ahead',
      message: bilingual(`${String(value)} 还没有到。`, `${String(value)} is yet to come.`),
      mend: bilingual(
        '检查时区偏移（中国是 +08:00）和机器的时钟。',
        'Check the offset (+08:00 in China) and the clock.',
      ),
    });
  }
  // Results of an event stay as they were, and shards nobody had to change are as old as they are.
  const isWhole = member === 'timeStamp' && !document.entry;
  const days = Math.floor((now.getTime() - time) / DAY);
  if (isWhole && days > AGE_DAYS) {
    yield at(document, `/${member}`, {
      code: 'data-old',
      message: bilingual(`数据是 ${days} 天前的。`, `The data is ${days} days old.`),
      mend: bilingual('核对名单后重新导入、发布。', 'Go over the list, import and publish again.'),
    });
  }
}
