import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { StationCollection } from '../../../../src/data/generated/types.ts';
import { ROOT } from '../../helpers/command.ts';
import { station } from '../../helpers/stations.ts';
import { listOfRows, listQuery, staffApp, type StaffApp } from './staff-app.ts';

const FIRST = listOfRows([
  ['甲示例驿站', '121.50'],
  ['乙示例驿站', '121.51'],
  ['丙示例驿站', '121.52'],
]);
const SECOND = listOfRows([
  ['甲示例驿站', '121.50', '8:00-18:00'],
  ['乙示例驿站', ''],
  ['丁示例驿站', '121.53'],
]);

async function preview({ ask }: StaffApp, body: Uint8Array, query = listQuery()) {
  const answer = await ask(`preview?${query}`, { method: 'POST', body });
  assert.equal(answer.status, 200, JSON.stringify(answer.value));
  return { ...answer.value, etag: String(answer.headers['etag']) };
}

function publish({ ask }: StaffApp, body: Uint8Array, etag: string, query = listQuery()) {
  return ask(`publish?${query}`, { method: 'POST', body, headers: { 'if-match': etag } });
}

async function names({ app }: StaffApp): Promise<string[]> {
  const answer = await app.inject('/v1/stations/index.json');
  const { features } = answer.json<StationCollection>();
  return features.map(({ properties }) => properties.name).sort();
}

test('previews without writing, then publishes exactly that, and shows it at once', async t => {
  const staff = await staffApp(t);
  const first = await preview(staff, FIRST);
  assert.deepEqual(first.difference.counts.added, 3);
  assert.deepEqual(await names(staff), []);
  const done = await publish(staff, FIRST, first.etag);
  assert.equal(done.status, 200, JSON.stringify(done.value));
  assert.equal((await names(staff)).length, 3);

  const second = await preview(staff, SECOND);
  assert.equal(second.ok, false);
  const { counts, rows } = second.difference;
  assert.deepEqual(counts, {
    added: 1,
    changed: 1,
    unchanged: 0,
    retained: 1,
    removed: 1,
    moved: 0,
  });
  assert.deepEqual(
    rows.map(({ what, name }: { what: string; name: string }) => `${what} ${name}`),
    ['removed 丙示例驿站', 'changed 甲示例驿站', 'added 丁示例驿站'],
  );
  const [, changed] = rows;
  assert.deepEqual(changed.members, [
    {
      pointer: '/properties/hours',
      before: '09:00-17:00',
      after: '08:00-18:00',
      words: {
        before: { zh: '每天 09:00–17:00', en: 'every day 09:00–17:00' },
        after: { zh: '每天 08:00–18:00', en: 'every day 08:00–18:00' },
      },
    },
  ]);
  const errors = second.report.lines.filter(
    ({ severity }: { severity: string }) => severity === 'error',
  );
  assert.deepEqual(
    errors.map(({ cell }: { cell: string }) => cell),
    ['C3'],
  );

  const { value } = await publish(staff, SECOND, second.etag);
  const [{ added, changed: changes, retained, removed }] = value.results;
  assert.deepEqual([added, changes, retained, removed], [1, 1, 1, 1]);
  assert.deepEqual(await names(staff), ['丁示例驿站', '乙示例驿站', '甲示例驿站']);
  const [run] = await staff.store.runs('demo', 1);
  assert.equal(run?.by, '李示例');
  assert.deepEqual(value.runs, [run?.runId]);
});

test('publishes nothing when the site moved on since the preview', async t => {
  const staff = await staffApp(t);
  const { etag } = await preview(staff, FIRST);
  await publish(staff, SECOND, etag, listQuery({ source: '别的' }));
  const before = await names(staff);
  const late = await publish(staff, FIRST, etag);
  assert.equal(late.status, 412);
  assert.equal(late.value.code, 'moved-on');
  assert.deepEqual(await names(staff), before);
  const unseen = await staff.ask(`publish?${listQuery()}`, { method: 'POST', body: FIRST });
  assert.equal(unseen.status, 428);
});

test('publishes nothing when not one row is good', async t => {
  const staff = await staffApp(t);
  const { etag } = await preview(staff, FIRST);
  await publish(staff, FIRST, etag);
  const bad = listOfRows([['坏示例驿站', '']]);
  const seen = await preview(staff, bad);
  assert.equal(seen.report.counts.kept, 0);
  const { status, value } = await publish(staff, bad, seen.etag);
  assert.deepEqual([status, value.code], [422, 'nothing-good']);
  assert.equal((await names(staff)).length, 3);
});

test('rolls back what was published, and rolls the roll back back', async t => {
  const staff = await staffApp(t);
  await publish(staff, FIRST, (await preview(staff, FIRST)).etag);
  await publish(staff, SECOND, (await preview(staff, SECOND)).etag);
  const { value } = await staff.ask('runs');
  const [second, first] = value.runs;
  assert.deepEqual(
    [second.by, second.source, second.kind, second.findings > 0, 'report' in second],
    ['李示例', '驿站.csv', 'stations', true, false],
  );
  const early = await staff.ask(`runs/${first.runId}/undo`, { method: 'POST' });
  assert.deepEqual([early.status, early.value.code], [409, 'undo-touched']);
  assert.match(early.value.text.zh, /甲示例驿站/);
  const undone = await staff.ask(`runs/${second.runId}/undo`, { method: 'POST' });
  assert.equal(undone.status, 200);
  assert.deepEqual(await names(staff), ['丙示例驿站', '乙示例驿站', '甲示例驿站']);
  const twice = await staff.ask(`runs/${second.runId}/undo`, { method: 'POST' });
  assert.deepEqual([twice.status, twice.value.code], [409, 'undo-undone']);
  const [newest] = (await staff.ask('runs')).value.runs;
  assert.equal(newest.undoes, second.runId);
  assert.equal((await staff.ask(`runs/${newest.runId}/undo`, { method: 'POST' })).status, 200);
  assert.deepEqual(await names(staff), ['丁示例驿站', '乙示例驿站', '甲示例驿站']);
});

test('an editor takes back their own runs only, an admin all', async t => {
  const staff = await staffApp(t);
  const { etag } = await preview(staff, FIRST);
  const post = { method: 'POST', as: 'admin', headers: { 'if-match': etag } } as const;
  const { value } = await staff.ask(`publish?${listQuery()}`, { ...post, body: FIRST });
  const path = `runs/${value.runs[0]}/undo`;
  const [listed] = (await staff.ask('runs')).value.runs;
  assert.equal(listed.canUndo, false);
  const refused = await staff.ask(path, { method: 'POST' });
  assert.deepEqual([refused.status, refused.value.code], [403, 'not-yours']);
  assert.equal((await staff.ask(path, { method: 'POST', as: 'admin' })).status, 200);
  assert.deepEqual(await names(staff), []);
});

test('gives the report of a run as JSON and as a workbook of plain texts', async t => {
  const staff = await staffApp(t);
  const evil = listOfRows([
    ['=1+1示例驿站', ''],
    ['好示例驿站', '121.5'],
  ]);
  const { etag } = await preview(staff, evil);
  const { value } = await publish(staff, evil, etag);
  const [runId] = value.runs;
  const json = await staff.ask(`report/${runId}.json`);
  assert.equal(json.value.counts.refused, 1);
  const sheet = await staff.ask(`report/${runId}.xlsx`);
  assert.match(String(sheet.headers['content-type']), /spreadsheetml/);
  const { read, utils } = await import('@e965/xlsx');
  const book = read(sheet.bytes, { cellFormula: true });
  const first = book.Sheets[book.SheetNames[0] as string];
  assert.ok(first);
  const [head, row] = utils.sheet_to_json<string[]>(first, { header: 1 });
  assert.equal(head?.[0], '轻重 Severity');
  assert.deepEqual([row?.[2], row?.[4]], ['C2', '=1+1示例驿站']);
  for (const [at, cell] of Object.entries(first)) {
    if (!at.startsWith('!')) assert.equal(cell.f, undefined, at);
  }
  assert.equal((await staff.ask('report/none.xlsx')).status, 404);
  assert.equal((await staff.ask(`report/${runId}.exe`)).status, 404);
});

test('names every parameter at fault, in both languages', async t => {
  const { ask } = await staffApp(t);
  const faultsOf = async (query: string) => {
    const { status, value } = await ask(`preview?${query}`, { method: 'POST', body: FIRST });
    assert.equal(status, 400);
    for (const { text } of value.errors) assert.ok(text.zh && text.en);
    return value.errors.map(({ pointer }: { pointer: string }) => pointer);
  };
  assert.deepEqual(await faultsOf(''), ['/kind', '/fileName']);
  assert.deepEqual(await faultsOf('kind=stations&fileName=a.csv'), ['/crs']);
  assert.deepEqual(await faultsOf('kind=reading&fileName=a.csv&crs=mars'), ['/crs']);
  assert.deepEqual(await faultsOf('kind=cars&fileName=a.csv'), ['/kind']);
  assert.deepEqual(await faultsOf('kind=craftsmen&fileName=a.csv&source=correction'), ['/source']);
  assert.deepEqual(await faultsOf('kind=standings&fileName=a.csv'), ['/contest']);
  assert.deepEqual(await faultsOf('kind=standings&fileName=a.csv&contest=..%2Fx'), ['/contest']);
  const long = 'x'.repeat(101);
  assert.deepEqual(await faultsOf(`kind=craftsmen&fileName=${long}&source=a%00b`), [
    '/fileName',
    '/source',
  ]);
});

test('takes bytes only, of a list that is not too large', async t => {
  const { ask } = await staffApp(t);
  const post = { method: 'POST' } as const;
  const path = `preview?${listQuery()}`;
  assert.equal((await ask(path, { ...post, body: { a: 1 } })).value.code, 'file-missing');
  const html = await ask(path, { ...post, body: 'x', headers: { 'content-type': 'text/html' } });
  assert.deepEqual([html.status, html.value.code], [415, 'http-415']);
  const large = await ask(path, { ...post, body: new Uint8Array(20_000_001) });
  assert.equal(large.status, 413);
  assert.match(large.value.text.zh, /20 MB/);
});

test('reads at most two lists at a time', async t => {
  const { ask } = await staffApp(t);
  const post = { method: 'POST', body: FIRST } as const;
  const answers = await Promise.all(
    Array.from({ length: 3 }, () => ask(`preview?${listQuery()}`, post)),
  );
  const statuses = answers.map(({ status }) => status).sort();
  assert.deepEqual(statuses, [200, 200, 503]);
  const refused = answers.find(({ status }) => status === 503);
  assert.equal(refused?.headers['retry-after'], '10');
});

const demo = (name: string) => readFile(join(ROOT, 'demo', 'data', name));

test('publishes people, and takes back whom a list no longer names', async t => {
  const staff = await staffApp(t);
  const query = new URLSearchParams({ kind: 'craftsmen', fileName: '工匠.csv' }).toString();
  const list = await demo('craftsmen.csv');
  const seen = await preview(staff, list, query);
  const { added } = seen.difference.counts;
  assert.ok(added > 2);
  const [first] = seen.difference.rows;
  assert.match(first.key, /^v1\/people\/.+\.json$/);
  assert.equal((await publish(staff, list, seen.etag, query)).status, 200);
  assert.equal((await staff.app.inject(`/${first.key}`)).statusCode, 200);
  assert.equal((await staff.ask('me')).value.counts.people, added);

  const shorter = Buffer.from(list.toString('utf8').split('\n').slice(0, 3).join('\n'));
  const less = await preview(staff, shorter, query);
  assert.ok(less.difference.counts.removed > 0);
  await publish(staff, shorter, less.etag, query);
  const left = (await staff.ask('me')).value.counts.people;
  assert.equal(left, added - less.difference.counts.removed);
});

test('publishes a results sheet as a contest and its standings, and rolls both back', async t => {
  const staff = await staffApp(t);
  const contest = 'c-示例';
  const file = { kind: 'standings', fileName: '成绩.csv', contest };
  const query = new URLSearchParams(file).toString();
  const list = await demo('standings.csv');
  const seen = await preview(staff, list, query);
  const { status, value } = await publish(staff, list, seen.etag, query);
  assert.equal(status, 200, JSON.stringify(value));
  assert.equal(value.results.length, 2);
  const page = encodeURI(`/v1/contests/${contest}.json`);
  assert.equal((await staff.app.inject(page)).statusCode, 200);
  const again = await preview(staff, list, query);
  assert.equal(again.difference.counts.added, 0);
  for (const runId of value.runs) {
    assert.equal((await staff.ask(`runs/${runId}/undo`, { method: 'POST' })).status, 200);
  }
  assert.equal((await staff.app.inject(page)).statusCode, 404);
});

test('hands the list back with its remarks', async t => {
  const { ask } = await staffApp(t);
  const { status, headers, bytes } = await ask(`copy?${listQuery()}&lang=zh`, {
    method: 'POST',
    body: SECOND,
  });
  assert.equal(status, 200);
  assert.match(String(headers['content-disposition']), /filename="remarks\.csv"/);
  assert.match(bytes.toString('utf8'), /乙示例驿站[^\n]*没有坐标/);
  const picture = { method: 'POST', body: new Uint8Array([137, 80, 78, 71, 13, 10]) } as const;
  assert.equal((await ask(`copy?${listQuery()}`, picture)).value.code, 'no-copy');
});

test('offers every list that can be replaced, by its kind, however long ago it came', async t => {
  const staff = await staffApp(t);
  const put = async (body: Uint8Array, query: string) =>
    publish(staff, body, (await preview(staff, body, query)).etag, query);
  await put(FIRST, listQuery());
  const reading = listQuery({ kind: 'reading', fileName: '书屋.csv' });
  assert.equal((await put(await demo('reading.csv'), reading)).status, 200);
  await put(listOfRows([['戊示例驿站', '121.60']]), listQuery({ source: '撤回的' }));
  const [newest] = (await staff.ask('runs')).value.runs;
  await staff.ask(`runs/${newest.runId}/undo`, { method: 'POST' });
  // Single corrections push the lists out of the newest runs.
  for (let day = 10; day < 70; day += 1) {
    await staff.store.correctStation('demo', station('s-1', [121.2, 31.2], { name: `${day}` }));
  }
  const { sources } = (await staff.ask('sources')).value;
  assert.deepEqual(
    sources.map(({ list, source }: { list: string; source: string }) => `${list} ${source}`).sort(),
    ['reading 书屋.csv', 'stations 驿站.csv'],
  );
});
