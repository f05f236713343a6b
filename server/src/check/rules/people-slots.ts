import { bilingual } from '../../user-error.ts';
import { at } from '../document.ts';
import { isRecord } from '../pointer.ts';
import type { DocumentRule } from '../rule.ts';
import { shown } from '../words.ts';

type Members = Readonly<Record<string, unknown>>;

/** Times that can be booked are to come, end after they begin, and are each one time. */
export const slots: DocumentRule = {
  of: ['person'],
  *judge(document, { now }) {
    const { value } = document;
    if (!isRecord(value)) return;
    const own = Array.isArray(value['slots']) ? value['slots'] : [];
    const seen = new Map<unknown, number>();
    for (const [index, slot] of own.entries()) {
      if (!isRecord(slot)) continue;
      const pointer = `/slots/${index}`;
      // Two of one id are told by the rule for ids.
      const key = slot['id'] === undefined ? slot['start'] : {};
      const first = seen.get(key);
      if (first !== undefined) {
        yield at(document, pointer, {
          code: 'slot-twice',
          message: bilingual(
            `与 /slots/${first} 是同一个时段（${shown(key)}）。`,
            `It is the same as /slots/${first} (${shown(key)}).`,
          ),
          mend: bilingual('合成一个，或各写不同的 id。', 'Make them one, or give each an id.'),
        });
      } else seen.set(key, index);
      yield* timesOf(slot).map(fault => at(document, pointer + fault.at, fault.told));
      if (isOver(slot, now)) {
        yield at(document, `${pointer}/start`, {
          code: 'slot-past',
          message: bilingual(
            `${shown(slot['start'])} 已经过了。`,
            `${shown(slot['start'])} is past.`,
          ),
          mend: bilingual('删去，写上新的时段。', 'Take it out and write new times.'),
        });
      }
    }
  },
};

function timesOf(slot: Members) {
  const { start, end, capacity, left } = slot;
  const faults = [];
  if (Date.parse(String(end)) <= Date.parse(String(start))) {
    faults.push({
      at: '/end',
      told: {
        code: 'dates-reversed',
        message: bilingual(
          `结束 ${shown(end)} 不晚于开始 ${shown(start)}。`,
          `It ends at ${shown(end)}, not after it starts at ${shown(start)}.`,
        ),
        mend: bilingual('改正其中一个。', 'Put one of them right.'),
      } as const,
    });
  }
  if (typeof left === 'number' && typeof capacity === 'number' && left > capacity) {
    faults.push({
      at: '/left',
      told: {
        code: 'slot-left',
        message: bilingual(
          `余额 ${left} 多于名额 ${capacity}。`,
          `${left} are left of ${capacity} places.`,
        ),
        mend: bilingual(
          '名额写进 capacity；left 可以不写，由服务器算出。',
          'Write the places as capacity; left may be left out, the server counts.',
        ),
      } as const,
    });
  }
  return faults;
}

function isOver({ start }: Members, now: Date): boolean {
  return Date.parse(String(start)) <= now.getTime();
}

/** Whoever can be booked says when, or where to ask. */
export const bookable: DocumentRule = {
  of: ['person'],
  *judge(document) {
    const { value } = document;
    if (!isRecord(value) || value['bookable'] !== true) return;
    const slots = Array.isArray(value['slots']) ? value['slots'] : [];
    if (slots.length > 0 || value['book'] !== undefined || value['contact'] !== undefined) return;
    yield at(document, '/bookable', {
      code: 'book-nothing',
      message: bilingual(
        '写着可以预约，但没有时段（slots）、预约表单（book）和联系方式（contact）。',
        'It says that they can be booked, but has no slots, form (book) or contact.',
      ),
      mend: bilingual(
        '写上时段；暂时不接受预约的，去掉 bookable。',
        'Write the times, or take bookable out for now.',
      ),
    });
  },
};
