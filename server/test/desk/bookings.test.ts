import assert from 'node:assert/strict';
import { test } from 'node:test';
import { booking, LECTURE, putLecturer, SLOTS } from '../helpers/bookings.ts';
import { deskApp, textOf } from './desk-app.ts';

test('staff read who is booked for when, by their whole name', async t => {
  const desk = await deskApp(t, { forms: [LECTURE] });
  await putLecturer(desk.store, SLOTS, { show: { name: 'masked' } });
  await desk.live.refresh();
  const { id } = (await desk.post(booking(1))).json<{ id: string }>();
  const officer = await desk.as('officer');
  const page = textOf((await officer.get(`applications/${id}`)).payload);
  assert.match(page, /讲课人\s*单晓林（示例）（p-7）/);
  assert.match(page, /时间\s*12月3日周四 14:00–15:30 · 示例中学/);

  // Of a slot that was taken out, what was asked for is told all the same.
  await putLecturer(desk.store, []);
  const later = textOf((await officer.get(`applications/${id}`)).payload);
  assert.match(later, /时间\s*s-1/);
});

test('what was refused and is full by now cannot be taken up again, and staff are told', async t => {
  const desk = await deskApp(t, { forms: [LECTURE] });
  await putLecturer(desk.store, [{ ...SLOTS[0]!, capacity: 1 }]);
  await desk.live.refresh();
  const officer = await desk.as('officer');
  const { id } = (await desk.post(booking(1))).json<{ id: string }>();
  const decide = (from: string, to: string) =>
    officer.post(`applications/${id}/state`, { from, to, note: '请改期。', memo: '' });
  assert.equal((await decide('received', 'refused')).statusCode, 303);
  assert.equal((await desk.post(booking(2))).statusCode, 201);
  const answer = await decide('refused', 'checking');
  assert.equal(answer.statusCode, 409);
  assert.match(textOf(answer.payload), /名额已经被别人约走/);
});
