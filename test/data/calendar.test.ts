import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCalendars } from '../../src/data/calendar.ts';
import { fakeSite, json } from '../helpers/fake-fetch.ts';
import { setUp } from './setup.ts';

const calendar = (year: number) => `https://e.org/v1/calendar/cn-${year}.json`;
const site = { calendar };
const of = (year: number, type = 'holiday') => ({
  v: 1,
  region: 'cn',
  year,
  source: '示例',
  days: [{ date: `${year}-01-01`, type, name: '元旦' }],
});

test('the years that are there are given in order, the others as problems', async () => {
  const { client, clock } = setUp(
    fakeSite({ [calendar(2025)]: json(of(2025)), [calendar(2026)]: json(of(2026)) }),
  );
  const { years, problems } = await clock.run(loadCalendars(client, site, [2026, 2027, 2025]));
  assert.deepEqual(years, [of(2026), of(2025)]);
  assert.deepEqual(
    problems.map(({ status }) => status),
    [404],
  );
});

test('a calendar with one wrong day is not used: unknown is better than wrong', async () => {
  const { client, clock } = setUp(fakeSite({ [calendar(2026)]: json(of(2026, 'workday')) }));
  const { years, problems } = await clock.run(loadCalendars(client, site, [2026]));
  assert.deepEqual(years, []);
  assert.equal(problems[0]?.errors?.[0]?.pointer, '/days/0/type');
});

test('a calendar of another year is not used', async () => {
  const { client, clock } = setUp(fakeSite({ [calendar(2026)]: json(of(2025)) }));
  const { years, problems } = await clock.run(loadCalendars(client, site, [2026]));
  assert.deepEqual(years, []);
  assert.equal(problems[0]?.errors?.[0]?.pointer, '/year');
});

test('a site without calendar asks for none', async () => {
  const fetch = fakeSite({});
  const { client, clock } = setUp(fetch);
  const found = await clock.run(loadCalendars(client, { calendar: () => undefined }, [2026]));
  assert.deepEqual(found, { years: [], problems: [] });
  assert.equal(fetch.asked.length, 0);
});
