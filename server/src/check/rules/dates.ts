import { bilingual } from '../../user-error.ts';
import { at } from '../document.ts';
import type { Finding } from '../finding.ts';
import { eachLeaf, isParent, isRecord, pointerFrom, type Step } from '../pointer.ts';
import type { DocumentRule } from '../rule.ts';
import { shown } from '../words.ts';

const DAY = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?=$|[Tt])/;

/** Days that no calendar has: 30 February passes every pattern. */
export const realDays: DocumentRule = {
  of: 'every',
  judge(document) {
    const findings: Finding[] = [];
    eachLeaf(document.value, (leaf, steps) => {
      const [day, year, month, date] = (typeof leaf === 'string' && DAY.exec(leaf)) || [];
      // What the importer read in a list stays as it stood there.
      if (day === undefined || steps.includes('cells')) return;
      const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
      if (Number(date) <= last) return;
      findings.push(
        at(document, pointerFrom(steps), {
          code: 'wrong-form',
          message: bilingual(`没有 ${day} 这一天。`, `There is no day ${day}.`),
          mend: bilingual(
            `核对日期；${Number(month)} 月只有 ${last} 天。`,
            `Check the date; that month has ${last} days.`,
          ),
        }),
      );
    });
    return findings;
  },
};

/** Members that begin and end something, wherever they stand side by side. */
const PAIRS = [
  ['validFrom', 'validThrough'],
  ['from', 'through'],
  ['from', 'to'],
  ['start', 'end'],
  ['date', 'through'],
  ['issued', 'expires'],
] as const;

/** What ends before it begins. */
export const datesInOrder: DocumentRule = {
  of: 'every',
  judge(document) {
    const findings: Finding[] = [];
    const steps: Step[] = [];
    const walk = (value: unknown): void => {
      if (!isParent(value)) return;
      for (const [name, member] of Object.entries(value)) {
        steps.push(name);
        walk(member);
        steps.pop();
      }
      // A log says what a score was before and after.
      if (!isRecord(value) || steps[0] === 'log') return;
      for (const [begin, end] of PAIRS) {
        const [from, to] = [value[begin], value[end]];
        if (!isBefore(to, from)) continue;
        findings.push(at(document, pointerFrom([...steps, end]), reversed(from, to)));
      }
    };
    walk(document.value);
    return findings;
  },
};

/** Whether one day, month, year or moment is over before the other begins. */
function isBefore(one: unknown, other: unknown): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  if (!DATED.test(one) || !DATED.test(other)) return false;
  if (one.includes('T') && other.includes('T')) return Date.parse(one) < Date.parse(other);
  // A day holds all its moments, a year all its days.
  const length = Math.min(one.length, other.length, 10);
  return one.slice(0, length) < other.slice(0, length);
}

const DATED = /^\d{4}(?:-\d{2}){0,2}(?:T.*)?$/;

function reversed(from: unknown, to: unknown): Omit<Finding, 'document' | 'pointer'> {
  return {
    code: 'dates-reversed',
    message: bilingual(
      `从 ${shown(from)} 到 ${shown(to)}：结束在开始之前。`,
      `From ${shown(from)} to ${shown(to)}: it ends before it begins.`,
    ),
    mend: bilingual(
      '核对两个日期，写反的对调。',
      'Check both; turn them round if they are swapped.',
    ),
  };
}
