import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { loadSite, type Site } from '../../src/data/site.ts';
import { fakeFetch, fakeSite, json, status, type Reply } from '../helpers/fake-fetch.ts';
import { setUp } from './setup.ts';

const HERE = 'https://www.example.org/.well-known/union-widgets.json';
const example = new URL('../../schema/examples/site/whole.json', import.meta.url);
const whole = JSON.parse(readFileSync(example, 'utf8')) as Record<string, never>;
const least = { v: 1, site: { id: 'zz', name: '示例市总工会' }, api: { base: 'v1/' } };

async function siteOf(document: unknown, url = HERE): Promise<Site> {
  const { client, clock } = setUp(fakeFetch(json(document)));
  const result = await clock.run(loadSite(client, url));
  assert.ok(result.ok);
  return result.site;
}

async function problemOf(reply: Reply) {
  const { client, clock } = setUp(fakeFetch(reply));
  const result = await clock.run(loadSite(client, HERE));
  assert.ok(!result.ok);
  return result.problem;
}

suite('a site', () => {
  test('says where its documents are', async () => {
    const site = await siteOf(whole);
    assert.equal(site.root, 'https://api.example.org/');
    assert.equal(site.collection('stations'), 'https://api.example.org/v1/stations/index.json');
    assert.equal(site.calendar(2026), 'https://api.example.org/v1/calendar/cn-2026.json');
    assert.equal(site.resolve('v1/forms/join.json'), 'https://api.example.org/v1/forms/join.json');
    assert.deepEqual(site.issues, []);
  });

  test('leaves the braces of a tile template alone', async () => {
    const site = await siteOf(whole);
    assert.equal(
      site.resolveTemplate('tiles/{z}/{x}/{y}.png?s={-y}'),
      'https://api.example.org/tiles/{z}/{x}/{y}.png?s={-y}',
    );
  });

  test('of the least words has no collections and no calendar', async () => {
    const site = await siteOf(least);
    assert.equal(site.root, 'https://www.example.org/');
    assert.equal(site.collection('stations'), undefined);
    assert.equal(site.collection('constructor'), undefined);
    assert.equal(site.calendar(2026), undefined);
  });
});

suite('a time zone', () => {
  test('that is none is left out, so that no date fails on it', async () => {
    for (const tz of ['toString', 'NULL', 'Mars/Olympus_Mons']) {
      const said: unknown[] = [];
      const { warn } = console;
      console.warn = (...words) => void said.push(words.join(' '));
      const site = await siteOf({ ...least, site: { ...least.site, tz } });
      console.warn = warn;
      assert.equal(site.document.site.tz, undefined, tz);
      assert.equal(site.document.site.name, '示例市总工会');
      assert.match(String(said), new RegExp(`/site/tz“${tz}”不是 IANA 时区`));
    }
  });

  test('that is one is kept', async () => {
    const site = await siteOf({ ...least, site: { ...least.site, tz: 'Asia/Urumqi' } });
    assert.equal(site.document.site.tz, 'Asia/Urumqi');
  });
});

suite('a fault', () => {
  const faults: [part: string, document: object, pointer: string][] = [
    ['a colour', { ...least, theme: { '--union-accent': 7 } }, '/theme/--union-accent'],
    ['a widget’s config', { ...least, widgets: { 'station-map': 'on' } }, '/widgets/station-map'],
    ['a collection', { ...least, collections: { stations: 'file:///x' } }, '/collections/stations'],
    ['the calendar', { ...least, calendar: 'v1/calendar/cn.json' }, '/calendar'],
    ['the map', { ...least, map: { base: 'tiles' } }, '/map/tiles'],
    ['the language', { ...least, site: { ...least.site, lang: null } }, '/site/lang'],
    ['all settings', { ...least, widgets: [] }, '/widgets'],
  ];
  for (const [part, document, pointer] of faults) {
    test(`in ${part} costs only that part, and is told`, async () => {
      const site = await siteOf(document);
      assert.deepEqual(
        site.issues.map(issue => issue.pointer),
        [pointer],
      );
      assert.equal(site.document.site.name, least.site.name);
    });
  }

  test('in what the site is called, or where its API is, is a problem', async () => {
    assert.equal((await problemOf(json({ ...least, v: 2 }))).errors?.[0]?.pointer, '/v');
    assert.equal((await problemOf(json({ ...least, site: {} }))).code, 'invalid');
    assert.equal(
      (await problemOf(json({ ...least, api: { base: 'https://[' } }))).errors?.[0]?.pointer,
      '/api/base',
    );
  });
});

suite('widgets of a page', () => {
  test('that start within a minute share the document', async () => {
    const fetch = fakeFetch(json(least), json(least));
    const { client, clock } = setUp(fetch);
    const first = await clock.run(loadSite(client, HERE));
    await clock.advance(59_000);
    const second = await clock.run(loadSite(client, HERE));
    assert.ok(first.ok && second.ok && first.site === second.site);
    await clock.advance(2000);
    await clock.run(loadSite(client, HERE));
    assert.equal(fetch.asked.length, 2);
  });

  test('get a new one when a person asks for it', async () => {
    const fetch = fakeFetch(json(least), json({ ...least, license: 'CC0' }));
    const { client, clock } = setUp(fetch);
    await clock.run(loadSite(client, HERE));
    const again = await clock.run(loadSite(client, HERE, { fresh: true }));
    assert.equal(again.ok && again.site.document.license, 'CC0');
  });

  test('try again after a failure, and after a stale copy', async () => {
    const bad = status(500);
    const { client, clock } = setUp(fakeSite({ [HERE]: [bad, json(least), bad, json(whole)] }));
    assert.ok(!(await clock.run(loadSite(client, HERE))).ok);
    assert.ok((await clock.run(loadSite(client, HERE))).ok);
    await clock.advance(61_000);
    const stale = await clock.run(loadSite(client, HERE));
    assert.equal(stale.ok && stale.site.stale?.problem.status, 500);
    const good = await clock.run(loadSite(client, HERE));
    assert.ok(good.ok && !good.site.stale && good.site.document.license);
  });
});
