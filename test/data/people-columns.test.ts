import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import type { PeopleColumns } from '../../src/data/generated/types.ts';
import { loadPeopleColumns, peopleColumnsIn } from '../../src/data/people-columns.ts';
import { resolverFor } from '../../src/data/urls.ts';
import { fakeSite, json } from '../helpers/fake-fetch.ts';
import { setUp } from './setup.ts';

const ROOT = 'https://api.example.org/';
const URL_ = `${ROOT}v1/people/columns.json`;
const EXAMPLE = new URL('../../schema/examples/people-columns/whole.json', import.meta.url);
const whole = () => JSON.parse(readFileSync(EXAMPLE, 'utf8')) as PeopleColumns;

const read = (document: object) => peopleColumnsIn(document, URL_, resolverFor(ROOT));

function faults(document: object): [string, string][] {
  const result = read(document);
  const issues = result.ok ? result.problems : result.problem.errors;
  return (issues ?? []).map(({ pointer, code }) => [pointer, code]);
}

suite('all people in columns', () => {
  test('come with full addresses of pictures', async () => {
    const { client, clock } = setUp(fakeSite({ [URL_]: json(whole()) }));
    const result = await clock.run(loadPeopleColumns(client, URL_));
    assert.ok(result.ok);
    assert.equal(result.problems, undefined);
    assert.deepEqual(result.data.photo?.src, [`${ROOT}v1/people/photos/p-0007.webp`, '', '']);
    assert.deepEqual({ ...result.data, photo: whole().photo }, whole());
  });

  test('have no picture from a host that the site does not name', () => {
    const photo = { src: ['https://elsewhere.example/a.jpg', '', ''], alt: ['甲', '', ''] };
    const result = read({ ...whole(), photo });
    assert.ok(result.ok);
    assert.deepEqual(result.data.photo?.src, ['', '', '']);
    assert.deepEqual(
      result.problems?.map(({ pointer }) => pointer),
      ['/photo/src/0'],
    );
    assert.equal(photo.src[0], 'https://elsewhere.example/a.jpg');
  });

  test('lose a column that is not as long as the others, or stands for nothing', () => {
    assert.deepEqual(faults({ ...whole(), py: ['sxl'] }), [['/py', 'length']]);
    assert.deepEqual(faults({ ...whole(), trade: { values: ['焊工'], rows: [1, 2, 0] } }), [
      ['/trade', 'length'],
    ]);
    assert.deepEqual(faults({ ...whole(), photo: { src: ['a'], alt: ['b'] } }), [
      ['/photo', 'length'],
    ]);
    const result = read({ ...whole(), years: { values: [], rows: [1, 0, 0] } });
    assert.ok(result.ok && !('years' in result.data));
  });

  test('lose a column of the wrong kind', () => {
    assert.deepEqual(faults({ ...whole(), bookable: ['是'] }), [['/bookable/0', 'enum']]);
    assert.deepEqual(faults({ ...whole(), region: { values: ['x'] } }), [
      ['/region/rows', 'required'],
    ]);
  });

  test('are refused without ids, types and names of one length', () => {
    for (const [member, value] of [
      ['id', ['p-1']],
      ['name', ['甲']],
      ['type', { values: ['person'], rows: [1] }],
      ['type', { values: ['robot'], rows: [1, 1, 1] }],
      ['type', { values: ['person'], rows: [1, 1, 0] }],
      ['id', undefined],
    ] as const) {
      const result = read({ ...whole(), [member]: value });
      assert.ok(!result.ok, member);
      assert.equal(result.problem.errors?.[0]?.pointer, `/${member}`);
    }
    assert.ok(!read([]).ok);
  });
});
