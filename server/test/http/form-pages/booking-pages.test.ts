import assert from 'node:assert/strict';
import { test } from 'node:test';
import { booking, LECTURE, putLecturer, SLOTS, SOON } from '../../helpers/bookings.ts';
import { hiddenOf, pagesApp, type Fields, type PagesApp } from './pages-app.ts';

const PAGE = '/embed/join-form?form=lecture';

async function lecturePages(
  t: Parameters<typeof pagesApp>[0],
  slots: Parameters<typeof putLecturer>[1] = SLOTS,
): Promise<PagesApp> {
  const app = await pagesApp(t, { forms: [LECTURE] });
  await putLecturer(app.store, slots);
  await app.live.refresh();
  return app;
}

/** What a teacher fills in on the page without scripts. */
const FILLED: Fields = {
  person: 'p-7',
  slot: 's-1',
  school: '示例中学',
  grade: 'junior',
  people: '40',
  name: '示例老师',
  mobile: '138 0000 0001',
  'consent.personal': '2026-01',
};

test('the page of a person lists the times with places left, and has both filled in', async t => {
  const app = await lecturePages(t);
  const page = (await app.get(`${PAGE}&person=p-7&slot=s-1`)).payload;
  assert.match(page, /12月3日周四 14:00–15:30（余 2）/);
  assert.match(page, /示例中学/, 'where');
  assert.match(page, /单晓林（示例）/);
  assert.doesNotMatch(page, /s-old/, 'what is over is not offered');
  const radios = page.match(/<input\s+type="radio"[^>]*name="(?:person|slot)"[^>]*>/g) ?? [];
  assert.equal(radios.length, 2);
  for (const radio of radios) assert.match(radio, / checked/);
  // The script of the page is told the same.
  assert.match(page, /"value":"s-1","label":"12月3日周四 14:00–15:30（余 2）"/);
});

test('a time that is gone by now is not filled in, and that is said', async t => {
  const app = await lecturePages(t);
  for (const slot of ['s-old', 's-9', "s'1"]) {
    const page = (await app.get(`${PAGE}&person=p-7&slot=${encodeURIComponent(slot)}`)).payload;
    assert.match(page, /您选的时间已经约满或取消，请在下面另选一个。/, slot);
    assert.doesNotMatch(page, /name="slot"[^>]* checked/);
  }
  assert.doesNotMatch((await app.get(`${PAGE}&person=p-7`)).payload, /您选的时间/);
});

test('without a person the page lists who can be booked; links lead on in the same look', async t => {
  const app = await lecturePages(t);
  const page = (await app.get(`${PAGE}&lang=en&host=https://a.example`)).payload;
  assert.match(page, /Whom would you like to invite\?/);
  assert.match(page, /单晓林（示例）/);
  assert.doesNotMatch(page, /欧阳示例/, 'she takes no bookings');
  const [, href = ''] = /<a href="(\?form=lecture[^"]*)"/.exec(page) ?? [];
  const link = new URLSearchParams(href.replaceAll('&amp;', '&'));
  assert.deepEqual(
    [...link],
    [
      ['form', 'lecture'],
      ['person', 'p-7'],
      ['lang', 'en'],
      ['host', 'https://a.example'],
    ],
  );
  for (const who of ['p-8', 'p-9', '../p-7', '<b>']) {
    const other = await app.get(`${PAGE}&person=${encodeURIComponent(who)}`);
    assert.equal(other.statusCode, 200);
    assert.match(other.payload, /您要找的这一位现在不接受预约/, who);
  }
});

test('who has no time left is named, with the others', async t => {
  const app = await lecturePages(t, [{ id: 's-1', start: SOON, capacity: 1 }]);
  await app.post(booking(1));
  const page = (await app.get(`${PAGE}&person=p-7`)).payload;
  assert.match(page, /单晓林（示例）近期的时间已经约满/);
  assert.match(page, /请哪一位？/);
});

test('a booking without scripts: sent, and told kindly when somebody was faster', async t => {
  const slots = [
    { id: 's-1', start: SOON, capacity: 1 },
    { id: 's-2', start: '2099-12-04T09:00:00+08:00', capacity: 1 },
  ];
  const app = await lecturePages(t, slots);
  const page = (await app.get(`${PAGE}&person=p-7&slot=s-1`)).payload;
  const late = (await app.get(`${PAGE}&person=p-7&slot=s-1&lang=ug`)).payload;
  const sent = await app.send('/v1/applications', { ...hiddenOf(page), ...FILLED });
  assert.equal(sent.statusCode, 303);

  const answer = await app.send('/v1/applications', { ...hiddenOf(late), ...FILLED });
  assert.equal(answer.statusCode, 422);
  assert.match(answer.payload, /بۇ ۋاقىت ھازىرلا توشۇپ كەتتى/, "in the reader's language");
  assert.match(answer.payload, /value="示例老师"/, 'what was typed is there');
  assert.match(answer.payload, /value="s-2"/, 'with what is left');
  assert.doesNotMatch(answer.payload, /value="s-1"/);

  const other = { ...hiddenOf(late), ...FILLED, slot: 's-2' };
  assert.equal((await app.send('/v1/applications', other)).statusCode, 303);
  const full = await app.send('/v1/applications', {
    ...hiddenOf((await app.get(`${PAGE}&person=p-7`)).payload),
    ...hiddenOf(page),
    ...FILLED,
    _key: 'another-key-of-the-page',
  });
  assert.equal(full.statusCode, 422);
  assert.match(full.payload, /value="示例老师"/, 'even where nothing is left');
});

test('who masks their name is booked under the masked one', async t => {
  const app = await lecturePages(t);
  await putLecturer(app.store, SLOTS, { show: { name: 'masked' } });
  await app.live.refresh();
  for (const url of [`${PAGE}&person=p-7`, PAGE]) {
    const page = (await app.get(url)).payload;
    assert.doesNotMatch(page, /单晓林/);
    assert.match(page, /单\*林/);
  }
});
