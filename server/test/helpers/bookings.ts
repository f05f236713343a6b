import { readFileSync } from 'node:fs';
import type { TestContext } from 'node:test';
import type { BookingSlot, FormDocument, Person } from '../../../src/data/generated/types.ts';
import type { Store } from '../../src/store/store.ts';
import { documentsOf, person } from './documents.ts';
import { formsApp, type FormsApp, type FormsAppOptions } from './forms.ts';

const FILE = new URL('../../../demo/data/forms/lecture.json', import.meta.url);

/** The sample form by which schools ask a craftsman to come. */
export const LECTURE = JSON.parse(readFileSync(FILE, 'utf8')) as FormDocument;

/** The third of December, many years from now; Chinese time. */
export const SOON = '2099-12-03T14:00:00+08:00';

/** A time that can be booked, and one that is over. */
export const SLOTS: readonly BookingSlot[] = [
  { id: 's-1', start: SOON, end: '2099-12-03T15:30:00+08:00', capacity: 2, place: '示例中学' },
  { id: 's-old', start: '2020-12-03T14:00:00+08:00', capacity: 2 },
];

/** Puts somebody who can be booked into a store. */
export async function putLecturer(
  store: Store,
  slots: readonly BookingSlot[] = SLOTS,
  members: Partial<Person> = {},
): Promise<void> {
  const name = '单晓林（示例）';
  const lecturer = person('p-7', { name, bookable: true, trade: '焊工', slots, ...members });
  const other = person('p-8', { name: '欧阳示例' });
  await store.replaceDocuments('demo', documentsOf('people', [lecturer, other]));
}

/** The app with the lecture form and its lecturer. */
export async function bookingApp(
  t: TestContext,
  slots: readonly BookingSlot[] = SLOTS,
  options: FormsAppOptions = {},
): Promise<FormsApp> {
  const app = await formsApp(t, { forms: [LECTURE], ...options });
  await putLecturer(app.store, slots);
  await app.live.refresh();
  return app;
}

/** What a school sends; invented. */
export function booking(n: number, answers: Readonly<Record<string, unknown>> = {}): object {
  return {
    formId: 'lecture',
    formVersion: LECTURE.v,
    answers: {
      person: 'p-7',
      slot: 's-1',
      school: `示例第 ${n} 中学`,
      grade: 'junior',
      people: 40,
      name: '示例老师',
      mobile: `138${String(n).padStart(8, '0')}`,
      ...answers,
    },
    consents: [{ id: 'personal', version: '2026-01', granted: true, at: new Date().toISOString() }],
  };
}
