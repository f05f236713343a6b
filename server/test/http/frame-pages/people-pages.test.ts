import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { addPeoplePages } from '../../../src/http/frame-pages/card-pages.ts';
import { dangersIn, EVIL } from '../../helpers/dangers.ts';
import { documentsOf, person } from '../../helpers/documents.ts';
import { appWith } from '../../helpers/server.ts';

const HONOURS = Array.from({ length: 8 }, (_, at) => ({
  name: `示例荣誉${at + 1}`,
  level: 'city',
  year: 2010 + at,
}));

const WHOLE = {
  name: '示例·单',
  trade: '焊工',
  org: '示例机械厂',
  honours: HONOURS,
  story: '第一段。\n\n第二段。',
  quote: '一句话。',
  facts: [{ label: '带徒', value: 12, unit: '人', asOf: '2025-12' }],
  photo: { src: 'v1/people/photos/p-1.png', alt: '示例照片', w: 4, h: 5, consent: '2025-01-01' },
  timeline: [{ from: '2011', to: '2015', text: '学徒' }],
};

async function pagesWith(t: TestContext, people: ReturnType<typeof person>[]) {
  const { app, store, live } = await appWith(t, []);
  addPeoplePages(app, { live });
  await store.replaceDocuments('demo', documentsOf('people', people));
  await live.refresh();
  return { app, store, live };
}

test('a card in full: what the widget shows, and what it opens at a press', async t => {
  const { app } = await pagesWith(t, [person('p-1', WHOLE)]);
  for (const path of ['/embed/craftsman-card/p-1', '/embed/craftsman-card?person=p-1']) {
    const { body, statusCode, headers } = await app.inject(path);
    assert.equal(statusCode, 200);
    assert.equal(headers['cache-control'], 'no-store');
    for (const { name } of HONOURS)
      assert.ok(body.includes(name), `${name}: no button leads to it`);
    assert.match(body, /role="heading" aria-level="1"/);
    assert.match(body, /src="\/v1\/people\/photos\/p-1\.png" alt="示例照片"/);
    assert.match(body, /第一段。.*第二段。.*经历.*2011年—2015年 学徒/s);
    assert.match(body, /<a href="\/embed\/craftsman-wall\?lang=zh-Hans">/);
    assert.ok(
      !/\{\w+\}|undefined|\[object/.test(
        body.replace(/<style>.*<\/style>|<script>.*?<\/script>/gs, ''),
      ),
    );
  }
});

test('a wall: 72 a page, of a kind where one is asked for', async t => {
  const many = Array.from({ length: 80 }, (_, at) =>
    person(`p-${at + 1}`, { name: `示例${at + 1}` }),
  );
  const { app } = await pagesWith(t, [...many, person('t-1', { name: '示例班组', type: 'team' })]);
  const tiles = (body: string): number => (body.match(/<li class="tile"/g) ?? []).length;
  const first = (await app.inject('/embed/craftsman-wall')).body;
  assert.deepEqual([tiles(first), /共 81 条/.test(first)], [72, true]);
  const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&');
  assert.equal(tiles((await app.inject(next!)).body), 9);
  const teams = (await app.inject('/embed/craftsman-wall?kind=team')).body;
  assert.deepEqual([tiles(teams), teams.includes('示例班组')], [1, true]);
});

test('whoever was taken back has no page, and is on no wall', async t => {
  const { app } = await pagesWith(t, [
    person('p-1', { name: '示例一' }),
    person('p-2', { name: '示例二', consent: { date: '2020-01-01', through: '2020-12-31' } }),
  ]);
  for (const id of ['p-2', 'none', '..%2Fp-1', 'index']) {
    const { statusCode, body } = await app.inject(`/embed/craftsman-card/${id}`);
    assert.equal(statusCode, 404, id);
    assert.ok(!body.includes('示例二'));
  }
  assert.ok(!(await app.inject('/embed/craftsman-wall')).body.includes('示例二'));
});

test('no text of a person and no parameter becomes code', async t => {
  const link = 'javascript:alert(1)';
  const worst = person('p-1', {
    name: EVIL,
    trade: EVIL,
    org: EVIL,
    story: EVIL,
    quote: EVIL,
    contact: EVIL,
    honours: [{ name: EVIL, level: EVIL, class: EVIL, year: 2020 }],
    facts: [{ label: EVIL, value: EVIL, unit: EVIL, source: EVIL }],
    photo: { src: link, alt: EVIL, w: 4, h: 5, consent: '2025-01-01' },
    timeline: [{ from: EVIL, text: EVIL }],
    projects: [{ name: EVIL, href: link }],
    relations: [{ rel: 'mentor', id: EVIL, name: EVIL }],
    video: { src: link },
  });
  const { app } = await pagesWith(t, [worst]);
  const evil = encodeURIComponent(EVIL);
  for (const path of [
    'craftsman-card/p-1',
    'craftsman-wall',
    `craftsman-wall?kind=${evil}&series=${evil}&page=${evil}&lang=${evil}`,
    `craftsman-card?person=${evil}`,
    `craftsman-card/p-1?layout=${evil}&theme=${evil}`,
  ]) {
    const { body } = await app.inject(`/embed/${path}`);
    // A picture of this server's own, or of none.
    const ours = /^<img (?:src="\/v1\/[^"]+" )?alt="[^"]*" loading="lazy" decoding="async"\/>$/;
    assert.deepEqual(
      dangersIn(body).filter(tag => !ours.test(tag)),
      [],
      path,
    );
  }
});
