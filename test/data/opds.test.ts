import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { loadFeed } from '../../src/data/opds.ts';
import type { Result } from '../../src/data/problem.ts';
import { readFeed } from '../../src/rules/books/opds.ts';
import { fakeSite, json, redirected, type Reply } from '../helpers/fake-fetch.ts';
import { setUp } from './setup.ts';

const FEED = 'https://api.example.org/opds/feed.json';
const publication = (id: string, more: object = {}) => ({
  metadata: { title: `示例${id}`, identifier: id },
  ...more,
});
function world(table: Record<string, Reply | Reply[]>) {
  const fetch = fakeSite(table);
  const { client, clock } = setUp(fetch, { retries: 0 });
  return {
    one: (known?: string[]) =>
      clock.run(loadFeed(client, FEED, { read: readFeed, ...(known && { known }) })),
    fetch,
  };
}

function good<T>(result: Result<T>): T {
  assert.ok(result.ok, result.ok ? '' : result.problem.detail);
  return result.data;
}

suite('a page of an OPDS feed', () => {
  test('has its references from where it came', async () => {
    const { one, fetch } = world({
      [FEED]: redirected(
        'https://api.example.org/moved/feed.json',
        json({
          publications: [publication('a', { images: [{ href: 'a.jpg' }] })],
          links: [{ rel: 'next', href: '2.json' }],
        }),
      ),
    });
    const found = good(await one());
    assert.equal(found.next, 'https://api.example.org/moved/2.json');
    assert.equal(found.publications[0]?.cover, 'https://api.example.org/moved/a.jpg');
    assert.match(fetch.asked[0]!.headers.get('accept')!, /^application\/opds\+json/);
  });

  test('loads nothing from hosts nobody named', async () => {
    const far = 'https://elsewhere.example/';
    const reply = json({
      publications: [
        publication('a', {
          images: [{ href: `${far}a.jpg` }],
          links: [{ rel: 'http://opds-spec.org/acquisition/borrow', href: `${far}loan` }],
        }),
      ],
      groups: [
        {
          metadata: { title: 'x' },
          publications: [publication('b', { images: [{ href: `${far}b.jpg` }] })],
        },
      ],
      links: [{ rel: 'next', href: `${far}2.json` }],
    });
    const found = good(await world({ [FEED]: reply }).one());
    assert.equal(found.next, undefined);
    assert.equal(found.publications[0]?.cover, undefined);
    assert.equal(found.groups[0]?.publications[0]?.cover, undefined);
    assert.equal(found.publications[0]?.acquisitions[0]?.href, `${far}loan`);
    const named = good(await world({ [FEED]: reply }).one([far]));
    assert.equal(named.next, `${far}2.json`);
    assert.equal(named.publications[0]?.cover, `${far}a.jpg`);
  });

  test('is a problem where it is no feed', async () => {
    for (const value of [{ items: [] }, [], 1]) {
      const result = await world({ [FEED]: json(value) }).one();
      assert.ok(!result.ok);
      assert.equal(result.problem.code, 'invalid');
    }
  });
});
