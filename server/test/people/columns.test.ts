import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import type {
  PeopleColumns,
  PeopleList,
  PersonSummary,
} from '../../../src/data/generated/types.ts';
import { validatePeopleColumns } from '../../../src/data/generated/validators/people-columns.js';
import { indexDocuments, readSummaries } from '../../src/documents/document-index.ts';
import type { ListedDocument } from '../../src/documents/summaries.ts';
import { person } from '../helpers/documents.ts';
import { inFolder, inStore, type PeopleSite } from './people-site.ts';

const COLUMNS = 'v1/people/columns.json';

/** A studio as a province has thousands of them; invented. */
const studio = (n: number) =>
  person(`p-${String(n).padStart(5, '0')}`, {
    type: 'studio',
    name: `示例${n}创新工作室`,
    sort: `shi li ${String((n * 7919) % 99_991).padStart(5, '0')}`,
    py: 'slcxgzs',
    trade: ['焊工', '车工', '电工', '钳工', '护理', '园林'][n % 6],
    org: `示例第 ${n % 3000} 工厂`,
    region: String(410_100 + (n % 18) * 100),
    series: [`${2010 + (n % 16)} 年命名`],
    ...(n % 3 === 0 && { expertise: ['焊接', '检测'].slice(0, 1 + (n % 2)) }),
    honours: [
      { name: '示例市级创新工作室', level: 'city', year: 2015 + (n % 10) },
      ...(n % 9 === 0 ? [{ name: '示例省级创新工作室', level: 'province', year: 2020 }] : []),
    ],
    ...(n % 50 === 0 && { bookable: true }),
  });

/** A row of columns as its summary says it. */
function rowOf(columns: PeopleColumns, at: number): Partial<PersonSummary> {
  const text = (column?: { values: unknown[]; rows: number[] }): unknown =>
    column?.values[(column.rows[at] ?? 0) - 1];
  const [honour, level, year] = [text(columns.honour), text(columns.level), columns.year?.[at]];
  const row = {
    id: columns.id[at],
    type: text(columns.type),
    name: columns.name[at],
    sort: columns.sort?.[at] || undefined,
    py: columns.py?.[at] || undefined,
    trade: text(columns.trade),
    expertise: text(columns.expertise),
    org: text(columns.org),
    region: text(columns.region),
    series: text(columns.series),
    committees: text(columns.committees),
    bookable: columns.bookable?.[at] === 1 || undefined,
    honour: honour && { name: honour, level, year },
  };
  return JSON.parse(JSON.stringify(row)) as Partial<PersonSummary>;
}

async function allItems({ get }: PeopleSite): Promise<PersonSummary[]> {
  const items: PersonSummary[] = [];
  for (let path: string | undefined = 'v1/people/index.json'; path !== undefined;) {
    const page: PeopleList = (await get(path)).json<PeopleList>();
    items.push(...page.items);
    path = page.links?.find(({ rel }) => rel === 'next')?.href;
  }
  return items;
}

test('columns say of everybody what the pages say, in the same order', async t => {
  const odd = person('p-odd', {
    name: '示例·无',
    sort: 'aaa',
    photo: { src: 'v1/people/photos/x.jpg', alt: '示例', w: 3, h: 4 },
    committees: ['甲', '乙'],
    lang: 'ug',
    bookable: false,
  });
  const site = await inStore(t, [odd, ...Array.from({ length: 240 }, (_, n) => studio(n))]);
  const first = (await site.get('v1/people/index.json')).json<PeopleList>();
  assert.deepEqual(first.links, [
    { rel: 'next', href: 'v1/people/i/2.json' },
    { rel: 'columns', href: COLUMNS },
  ]);
  const columns = (await site.get(COLUMNS)).json<PeopleColumns>();
  assert.ok(validatePeopleColumns(columns), JSON.stringify(validatePeopleColumns.errors));
  const items = await allItems(site);
  assert.equal(columns.n, 241);
  for (const [at, item] of items.entries()) {
    const { honours, bookable } = item;
    const rest: Partial<PersonSummary> = { ...item };
    for (const name of ['href', 'honours', 'photo', 'lang', 'bookable'] as const) delete rest[name];
    const wanted = {
      ...rest,
      ...(bookable && { bookable }),
      ...(honours?.[0] && { honour: honours[0] }),
    };
    assert.deepEqual(rowOf(columns, at), wanted);
  }
  assert.deepEqual(
    [columns.photo?.src[0], columns.photo?.alt[0], columns.photo?.w?.[0], columns.photo?.src[1]],
    ['v1/people/photos/x.jpg', '示例', 3, ''],
  );
  const levels = columns.levels!;
  const at = columns.id.indexOf('p-00009');
  assert.deepEqual(levels.values[levels.rows[at]! - 1], ['province', 'city']);
  assert.deepEqual(columns.years!.values[columns.years!.rows[at]! - 1], [2024, 2020]);
  assert.ok((await site.published()).has(COLUMNS));
});

test('a list of one page has none, and nobody can be called columns', async t => {
  const { get, store } = await inStore(t, [studio(1)]);
  assert.equal((await get(COLUMNS)).statusCode, 404);
  assert.deepEqual((await get('v1/people/index.json')).json<PeopleList>().links, []);
  const list = { kind: 'people', source: 'x', documents: [person('columns')], report: {} } as const;
  await assert.rejects(store.replaceDocuments('demo', list), { code: 'id-unfit' });
});

test('who is not shown, or not in full, is not in the columns either', async t => {
  const people = Array.from({ length: 150 }, (_, n) => studio(n));
  people.push(
    person('p-gone', { name: '示例已撤', consent: { date: '2020-01-01', through: '2020-02-01' } }),
    person('p-masked', { name: '单晓林', py: 'sxl', sort: 'shan', show: { name: 'masked' } }),
  );
  for (const make of [inStore, inFolder]) {
    const site = await make(t, people);
    const text = (await site.get(COLUMNS)).payload;
    const columns = JSON.parse(text) as PeopleColumns;
    assert.ok(!/示例已撤|单晓林|p-gone|shan"/.test(text), make.name);
    assert.ok(columns.name.includes('单*林'));
    assert.equal(columns.n, 151);
    assert.equal((await site.get('v1/people/index.json')).json<PeopleList>().numberMatched, 151);
    if (make === inStore) {
      await (site as Awaited<ReturnType<typeof inStore>>).store.people.withdraw('demo', 'p-00007');
      await site.live.refresh();
      assert.ok(!(await site.get(COLUMNS)).payload.includes('p-00007'));
    }
  }
});

test('twelve thousand six hundred studios: one document of a size a phone can take', async () => {
  const all = Array.from({ length: 12_600 }, (_, n) => studio(n)).map(one => ({
    ...one,
    updatedAt: '2026-01-01T00:00:00Z',
  })) satisfies ListedDocument[];
  const summaries = await readSummaries('people', [all], '2026-03-01');
  const documents = [...indexDocuments('people', summaries)];
  const columns = documents.find(({ path }) => path === COLUMNS)!;
  const bytes = Buffer.concat(columns.pieces);
  const value: unknown = JSON.parse(bytes.toString('utf8'));
  assert.ok(validatePeopleColumns(value));
  // The server's own is denser.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  const small = brotliCompressSync(bytes, { params }).length;
  assert.ok(small < 400_000, `${small}`);
  assert.equal(documents.length, 127);
});
