import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import type { Person } from '../../../src/data/generated/types.ts';
import { transition } from '../../src/applications/transition.ts';
import { bookingRequest } from '../../src/bookings/wanted.ts';
import { booking, bookingApp, LECTURE, putLecturer, SLOTS, SOON } from '../helpers/bookings.ts';
import { formsApp, type FormsApp } from '../helpers/forms.ts';
import { DATABASES } from '../store/helpers/databases.ts';

const PERSON = '/v1/people/p-7.json';

interface Problem {
  status: number;
  code?: string;
  errors?: { pointer: string; code: string; detail: string }[];
}

async function leftOf({ app }: FormsApp, at = 0): Promise<number | undefined> {
  return (await app.inject({ url: PERSON })).json<Person>().slots?.[at]?.left;
}

function faultOf(answer: LightMyRequestResponse): string[] {
  const { code, errors = [] } = answer.json<Problem>();
  return [
    String(answer.statusCode),
    code ?? '',
    ...errors.map(one => `${one.pointer} ${one.code}`),
  ];
}

interface Sent {
  id: string;
  secret: string;
}

for (const { name, make } of DATABASES) {
  test(`${name}: two hundred schools at once, through two servers: never more than there are places`, async t => {
    const place = await make(t);
    const slots = [{ id: 's-1', start: SOON, capacity: 30 }];
    const one = await bookingApp(t, slots, { open: () => place.open() });
    const two = await formsApp(t, { forms: [LECTURE], keys: one.keys, open: () => place.open() });
    const posts = Array.from({ length: 200 }, (_, n) => (n % 2 ? one : two).post(booking(n)));
    const answers = await Promise.all(posts);
    const taken = answers.filter(({ statusCode }) => statusCode === 201);
    assert.equal(taken.length, 30);
    const refused = new Set(
      answers.filter(answer => !taken.includes(answer)).map(answer => faultOf(answer).join()),
    );
    assert.deepEqual([...refused], ['422,answers,/answers/slot slot-full']);
    assert.deepEqual([await leftOf(one), await leftOf(two)], [0, 0]);
    const booked = await one.store.bookings.taken('demo', { person: 'p-7', slot: 's-1' });
    assert.deepEqual(
      booked,
      Array.from({ length: 30 }, (_, at) => at + 1),
    );
    assert.equal(await one.store.applications.countForm('demo', 'lecture'), 30);
  });

  test(`${name}: two at once for the last place: one gets it, the other is told kindly`, async t => {
    const place = await make(t);
    const app = await bookingApp(t, [{ start: SOON }], { open: () => place.open() });
    const wish = { slot: SOON };
    const answers = await Promise.all([app.post(booking(1, wish)), app.post(booking(2, wish))]);
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [201, 422]);
    const loser = answers.find(({ statusCode }) => statusCode === 422)!;
    const [error] = loser.json<Problem>().errors ?? [];
    assert.match(error?.detail ?? '', /约满.*booked up/);
  });

  test(`${name}: two hundred at once for the last place, while somebody gives one back`, async t => {
    const place = await make(t);
    const slots = [{ id: 's-1', start: SOON, capacity: 2 }];
    const app = await bookingApp(t, slots, { open: () => place.open() });
    const { id, secret } = (await app.post(booking(0))).json<Sent>();
    const headers = { authorization: `Bearer ${secret}` };
    const url = `/v1/applications/${id}/withdraw`;
    const posts = Array.from({ length: 200 }, (_, n) => app.post(booking(n + 1)));
    const withdrawals = [1, 2].map(() => app.app.inject({ method: 'POST', url, headers }));
    const answers = await Promise.all(posts);
    await Promise.all(withdrawals);
    const won = answers.filter(({ statusCode }) => statusCode === 201).length;
    assert.ok(won === 1 || won === 2, `${won}`);
    assert.deepEqual(
      new Set(answers.map(({ statusCode }) => statusCode)),
      new Set([201, 422]),
      'nobody is told that the server failed',
    );
    assert.equal(await leftOf(app), 2 - won, 'what was given back twice came back once');
  });

  test(`${name}: an answer that was given stays, whatever becomes of the slot and the person`, async t => {
    const place = await make(t);
    const app = await bookingApp(t, SLOTS, { open: () => place.open() });
    const [key, body] = [randomUUID(), booking(1)];
    const first = await app.post(body, { key });
    const same = async (why: string) => {
      const again = await app.post(body, { key });
      assert.deepEqual([again.statusCode, again.payload], [201, first.payload], why);
    };
    await app.post(booking(2));
    await same('full');
    const moved = '2098-12-03T14:00:00+08:00';
    await putLecturer(app.store, [{ id: 's-1', start: moved, capacity: 2 }]);
    await same('moved to another day');
    assert.equal(await leftOf(app), 0, 'who booked it comes with it');
    await putLecturer(app.store, [{ id: 's-1', start: '2020-12-03T14:00:00+08:00' }]);
    await same('over');
    await app.store.people.withdraw('demo', 'p-7');
    await same('withdrawn');
    assert.equal((await app.post(booking(3))).statusCode, 422);
    const { id, secret } = first.json<Sent>();
    const headers = { authorization: `Bearer ${secret}` };
    const url = `/v1/applications/${id}`;
    assert.equal((await app.app.inject({ url, headers })).statusCode, 200);
    const back = await app.app.inject({ method: 'POST', url: `${url}/withdraw`, headers });
    assert.ok(back.statusCode < 300, 'the school can still take it back');
  });

  test(`${name}: the same request again takes one place, not two`, async t => {
    const place = await make(t);
    const app = await bookingApp(t, SLOTS, { open: () => place.open() });
    const [key, body] = [randomUUID(), booking(1)];
    const answers = await Promise.all(Array.from({ length: 5 }, () => app.post(body, { key })));
    const later = await app.post(body, { key });
    const texts = answers.filter(({ statusCode }) => statusCode === 201).map(one => one.payload);
    assert.deepEqual([...new Set([...texts, later.payload])], [later.payload]);
    assert.equal(later.statusCode, 201);
    assert.equal(await leftOf(app), 1);
  });

  test(`${name}: withdrawn, refused or deleted, the place is free again; taken up again, it is taken`, async t => {
    const place = await make(t);
    const app = await bookingApp(t, SLOTS, { open: () => place.open() });
    const send = async (n: number) => (await app.post(booking(n))).json<Sent>();
    const decide = (id: string, from: string, to: string) =>
      transition(app.context, id, { from, to, by: '示例老师' });
    const [first, second] = [await send(1), await send(2)];
    assert.equal(await leftOf(app), 0);

    const bearer = { authorization: `Bearer ${first.secret}` };
    const url = `/v1/applications/${first.id}`;
    await app.app.inject({ method: 'POST', url: `${url}/withdraw`, headers: bearer });
    assert.equal(await leftOf(app), 1);
    await app.app.inject({ method: 'DELETE', url, headers: bearer });
    assert.equal(await leftOf(app), 1, 'given back once');

    assert.equal(await decide(second.id, 'received', 'refused'), 'done');
    assert.equal(await leftOf(app), 2);
    assert.equal(await decide(second.id, 'refused', 'checking'), 'done');
    assert.equal(await leftOf(app), 1);
    assert.equal(await decide(second.id, 'checking', 'approved'), 'done');
    assert.equal(await leftOf(app), 1, 'approved keeps it');

    const third = await send(3);
    assert.equal(await decide(third.id, 'received', 'refused'), 'done');
    await send(4);
    assert.equal(await decide(third.id, 'refused', 'checking'), 'no-place');
    assert.equal(await leftOf(app), 0);
    assert.equal((await app.store.applications.read('demo', third.id))?.state, 'refused');
  });

  test(`${name}: fewer places than are booked: nothing is taken away, nothing given out`, async t => {
    const place = await make(t);
    const start = SOON;
    const app = await bookingApp(t, [{ id: 's-1', start, capacity: 3 }], {
      open: () => place.open(),
    });
    const sent: Sent[] = [];
    for (const n of [1, 2, 3]) sent.push((await app.post(booking(n))).json<Sent>());
    await putLecturer(app.store, [{ id: 's-1', start, capacity: 2 }]);
    await app.live.refresh();
    assert.equal(await leftOf(app), 0);
    const withdraw = ({ id, secret }: Sent) =>
      app.app.inject({
        method: 'POST',
        url: `/v1/applications/${id}/withdraw`,
        headers: { authorization: `Bearer ${secret}` },
      });
    await withdraw(sent[0]!);
    assert.equal(await leftOf(app), 0);
    assert.equal((await app.post(booking(4))).statusCode, 422);
    await withdraw(sent[1]!);
    assert.equal(await leftOf(app), 1);
    assert.equal((await app.post(booking(5))).statusCode, 201);
    // More places again: what was booked stays booked.
    await putLecturer(app.store, [{ id: 's-1', start, capacity: 4 }]);
    await app.live.refresh();
    assert.equal(await leftOf(app), 2);
  });
}

test('what cannot be booked is said at the question it is about', async t => {
  const app = await bookingApp(t);
  const told = async (answers: object) =>
    faultOf(await app.post(booking(1, answers as Record<string, unknown>))).slice(1);
  assert.deepEqual(await told({ slot: 's-old' }), ['answers', '/answers/slot slot-past']);
  assert.deepEqual(await told({ slot: 's-9' }), ['answers', '/answers/slot slot-gone']);
  assert.deepEqual(await told({ slot: undefined }), ['answers', '/answers/slot required']);
  for (const person of ['p-9', 'p-8', '../p-7', '__proto__']) {
    assert.deepEqual(await told({ person }), ['answers', '/answers/person person-gone'], person);
  }
  // With all else that is wrong, at once.
  const all = await told({ slot: 's-9', mobile: '1' });
  assert.deepEqual(all, ['answers', '/answers/mobile not-a-mobile', '/answers/slot slot-gone']);
  assert.equal(await leftOf(app), 2, 'what was refused has taken nothing');
});

test('a person who has withdrawn, or whose consent is over, is not booked', async t => {
  const app = await bookingApp(t);
  const consent = { date: '2020-01-01', through: '2021-01-01' };
  await putLecturer(app.store, SLOTS, { consent });
  assert.deepEqual(faultOf(await app.post(booking(1))).at(-1), '/answers/person person-gone');
  await putLecturer(app.store, SLOTS);
  assert.equal((await app.post(booking(1))).statusCode, 201);
  await app.store.people.withdraw('demo', 'p-7');
  assert.deepEqual(faultOf(await app.post(booking(2))).at(-1), '/answers/person person-gone');
});

test('places left are asked about each time, and cost little where nothing has changed', async t => {
  const app = await bookingApp(t);
  const first = await app.app.inject({ url: PERSON });
  assert.equal(first.headers['cache-control'], 'no-cache');
  const etag = String(first.headers['etag']);
  const again = () => app.app.inject({ url: PERSON, headers: { 'if-none-match': etag } });
  assert.equal((await again()).statusCode, 304);
  await app.post(booking(1));
  const changed = await again();
  assert.equal(changed.statusCode, 200);
  assert.deepEqual(
    changed.json<Person>().slots?.map(({ left }) => left),
    [1, 2],
  );
  const other = await app.app.inject({ url: '/v1/people/p-8.json' });
  assert.match(String(other.headers['cache-control']), /^max-age=30, must-revalidate$/);
});

test('what the union gave away by telephone is not offered here', async t => {
  const app = await bookingApp(t, [{ id: 's-1', start: SOON, capacity: 30, left: 1 }]);
  assert.equal((await app.post(booking(1))).statusCode, 201);
  assert.equal((await app.post(booking(2))).statusCode, 422);
  assert.equal(await leftOf(app), 0);
});

test('a slot can be booked up to the second it begins, and not in it', async t => {
  const app = await bookingApp(t);
  const { answers } = booking(1) as { answers: Record<string, string> };
  const at = async (milliseconds: number) => {
    const now = () => new Date(Date.parse(SOON) + milliseconds);
    const { faults } = await bookingRequest({ ...app.context, now }, LECTURE, answers);
    return faults.map(({ code }) => code);
  };
  assert.deepEqual([await at(-1), await at(0), await at(1)], [[], ['slot-past'], ['slot-past']]);
});

test('a capacity that is no number, or far too many, gives nothing wrong away', async t => {
  for (const [capacity, left] of [
    [-3, 0],
    ['x', 0],
    [1.9, 1],
    [1e12, 10_000],
  ] as const) {
    const slot = { id: 's-1', start: SOON, capacity: capacity as number };
    const app = await bookingApp(t, [slot]);
    assert.equal(await leftOf(app), left);
    assert.equal((await app.post(booking(1))).statusCode, left === 0 ? 422 : 201);
  }
});
