import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { loadTrail, loadTrails } from '../../src/data/trail.ts';
import { resolverFor } from '../../src/data/urls.ts';
import { fakeSite, json } from '../helpers/fake-fetch.ts';
import { setUp } from './setup.ts';

const ROOT = 'https://api.example.org/';
const resolve = resolverFor(ROOT);
const examples = new URL('../../schema/examples/', import.meta.url);
const example = (file: string) =>
  JSON.parse(readFileSync(new URL(file, examples), 'utf8')) as Record<string, unknown>;
const whole = () => example('trail/whole.json');

async function load(which: string, document: unknown, at = `v1/trails/${which}.json`) {
  const fetch = fakeSite({ [resolve(at)!]: json(document) });
  const { client, clock } = setUp(fetch);
  return clock.run(loadTrail(client, which, { resolve }));
}

const pointers = (result: { problems?: readonly { pointer: string }[] | undefined }) =>
  (result.problems ?? []).map(({ pointer }) => pointer);

suite('a trail', () => {
  test('by its id, with full addresses of its pictures and sounds', async () => {
    const result = await load('t-canal', whole());
    assert.ok(result.ok);
    assert.equal(result.problems, undefined);
    const { photo, stops, dropped } = result.data;
    assert.equal(photo?.src, `${ROOT}media/trail-canal.jpg`);
    assert.equal(stops[0]?.photo?.src, `${ROOT}media/h-0001.jpg`);
    assert.equal(stops[0]?.audio, `${ROOT}media/h-0001.mp3`);
    assert.deepEqual(
      stops.map(({ station }) => station),
      ['h-0001', 'h-0002', 'h-0003'],
    );
    assert.equal(dropped, 0);
  });

  test('by an address of the site, whatever its id', async () => {
    const result = await load('culture/canal.json', whole(), 'culture/canal.json');
    assert.ok(result.ok);
    assert.equal(result.data.id, 't-canal');
  });

  test('bad stops are left out, counted and told; of a good one only what is at fault', async () => {
    const stops = [
      { title: '没有说是哪一站' },
      { station: 'h-1', year: '民国十四年', note: null, text: '照看' },
      { station: 'h-1', title: '又来一次' },
      { station: 'h-2', photo: { src: 'https://tracker.example/1.gif', alt: '' } },
      { station: 'h-3', photo: { alt: '没有地址' }, audio: 'javascript:alert(1)' },
      'h-4',
    ];
    const result = await load('t', { v: 1, id: 't', title: '一', stops });
    assert.ok(result.ok);
    assert.deepEqual(result.data.stops, [
      { station: 'h-1', text: '照看' },
      { station: 'h-2' },
      { station: 'h-3' },
    ]);
    assert.equal(result.data.dropped, 3);
    for (const place of ['/stops/0/station', '/stops/1/year', '/stops/1/note', '/stops/5']) {
      assert.ok(pointers(result).includes(place), `${place} in ${pointers(result).join(' ')}`);
    }
  });

  test('a line at fault goes alone: the stops are joined instead', async () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [120, 31],
        [120, 95],
      ],
    };
    const result = await load('t-canal', { ...whole(), line });
    assert.ok(result.ok);
    assert.equal(result.data.line, undefined);
    assert.equal(result.data.stops.length, 3);
  });

  test('no stop left, no title or no list: there is no trail', async () => {
    for (const more of [{ stops: [{}] }, { stops: [] }, { stops: {} }, { title: 7 }]) {
      const result = await load('t-canal', { ...whole(), ...more });
      assert.ok(!result.ok && result.problem.code === 'invalid', JSON.stringify(more));
    }
  });

  test('another trail under its name is none, and nothing leaves the site', async () => {
    const other = await load('t-other', whole());
    assert.ok(!other.ok && other.problem.code === 'invalid');
    for (const odd of ['..', '', 'javascript:x/y']) {
      const { client, clock } = setUp(fakeSite({}));
      const result = await clock.run(loadTrail(client, odd, { resolve }));
      assert.ok(!result.ok && result.problem.code === 'blocked', odd);
    }
  });
});

test('the list of trails, without those that cannot be opened', async () => {
  const page = example('trails/page.json');
  const items = [
    ...(page['items'] as object[]),
    { id: 't-x' },
    { id: 't-one', title: '又', stops: 1 },
  ];
  const url = `${ROOT}v1/trails/index.json`;
  const { client, clock } = setUp(fakeSite({ [url]: json({ ...page, items }) }));
  const result = await clock.run(loadTrails(client, url));
  assert.ok(result.ok);
  assert.deepEqual(
    result.data.map(({ id }) => id),
    ['t-canal', 't-one'],
  );
});
