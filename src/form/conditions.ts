import { own, isAnswered } from './answers.ts';
import { ageAt, isDay } from './checks/day.ts';
import { birthIn, numberFault, tidyNumber } from './checks/id-number.ts';
import type { Answer, Answers, FormCondition, When } from './document.ts';

/** True, false, or undefined: cannot be told. */
type Told = boolean | undefined;

/** How an answer is found; undefined where there is none. */
export type LookUp = (field: string) => Answer | undefined;

/** What each member that needs an answer says about it. */
const TELL = {
  equals: (answer, value) => some(answer, one => one === value),
  in: (answer, values) => some(answer, one => (values as Answer[]).includes(one)),
  startsWith: (answer, start) => some(answer, one => String(one).startsWith(start as string)),
  atLeast: (answer, low, today) => ordered(low === 'today' ? today : low, answer),
  atMost: (answer, high, today) => ordered(answer, high === 'today' ? today : high),
  ageAtLeast: (answer, low, today) => ordered(low, ageOf(answer, today)),
  ageAtMost: (answer, high, today) => ordered(ageOf(answer, today), high),
} satisfies Partial<
  Record<keyof FormCondition, (answer: Answer, value: Answer, today: string) => Told>
>;
const TELLING = Object.keys(TELL) as (keyof typeof TELL)[];

/**
 * Whether a condition holds, in Kleene's three-valued logic: undefined where it asks about an answer
 * that is not there, or that is not of the sort it compares with. A condition with no members holds.
 * @param answers those that count, see `answersToSend`
 */
export function holds(condition: FormCondition, answers: Answers, when: When): Told {
  return judge(condition, field => own(answers, field), when);
}

/** `holds` over answers that are looked up one by one. */
export function judge(condition: FormCondition, look: LookUp, when: When): Told {
  const { field, given, all, any, not } = condition;
  const of = (each: FormCondition) => judge(each, look, when);
  const answer = field === undefined ? field : look(field);
  const answered = isAnswered(answer);
  const told: Told[] = TELLING.filter(member => condition[member] !== undefined).map(member =>
    answered ? TELL[member](answer, condition[member] as Answer, when.today) : undefined,
  );
  if (given !== undefined) told.push(answered === given);
  if (all) told.push(every(all.map(of)));
  // One holds: not every one does not.
  if (any) told.push(negate(every(any.map(each => negate(of(each))))));
  if (not) told.push(negate(of(not)));
  return every(told);
}

function negate(told: Told): Told {
  return told === undefined ? told : !told;
}

/** One that does not hold decides, whatever cannot be told beside it. */
function every(told: readonly Told[]): Told {
  return told.includes(false) ? false : told.includes(undefined) ? undefined : true;
}

/** Of several choices, one is enough. */
function some(answer: Answer, test: (one: string | number | boolean) => boolean): boolean {
  return Array.isArray(answer) ? answer.some(test) : test(answer as string);
}

/** Whether two numbers, days or months stand in order; anything else cannot be compared. */
function ordered(low?: Answer, high?: Answer): Told {
  const sort = sortOf(low);
  return sort && sort === sortOf(high) ? low! <= high! : undefined;
}

function sortOf(value?: Answer): string | false {
  if (typeof value === 'number') return 'number';
  return typeof value === 'string' && /^\d{4}-\d\d(-\d\d)?$/.test(value) && `${value.length}`;
}

/** Completed years, by a birth date or by the number of an identity document that tells one. */
function ageOf(answer: Answer, today: string): number | undefined {
  if (isDay(answer)) return ageAt(answer, today);
  const number = tidyNumber(String(answer));
  return numberFault(number, today) ? undefined : ageAt(birthIn(number), today);
}
