import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Contest } from '../../../src/data/generated/types.ts';
import { fromCsv } from '../../../src/board/adapters/csv.ts';
import { readForeign } from '../../../src/board/adapters/read-foreign.ts';
import { runContests } from '../../src/commands/contests.ts';
import { runExport } from '../../src/commands/export.ts';
import { runImport } from '../../src/commands/import.ts';
import { runPublish } from '../../src/commands/publish.ts';
import { changeIn } from '../../src/contests/change-apart.ts';
import { readForeignFolder } from '../../src/import/foreign-standings-folder.ts';
import { openStore } from '../../src/store/open.ts';
import { UserError } from '../../src/user-error.ts';
import { temporaryFolder } from '../helpers/server.ts';

type Command = typeof runContests;

const LIST = [
  '示例县技能竞赛',
  '赛项,名次,姓名,参赛号,单位,理论（30%）,实操（70%）,总分',
  '焊工,1,示例甲,021,示例一厂,88,92.5,91.15',
  '焊工,2,示例乙,040,示例二厂,90,80,83',
  '电工,1,示例丙,E1,示例二厂,70,70.5,70.35',
].join('\n');

/** A folder with a database that a list was imported into, and a place for files. */
async function imported(t: TestContext) {
  const [folder, files] = [await temporaryFolder(t), await temporaryFolder(t)];
  const run = async (command: Command, ...args: readonly string[]): Promise<string> => {
    const lines: string[] = [];
    const tell = (text: string): number => lines.push(text);
    const env = { DATA_DIR: folder };
    assert.equal(await command(args, { env, lang: 'zh', out: tell, err: tell }), 0);
    return lines.join('\n');
  };
  const list = join(files, '成绩.csv');
  await writeFile(list, LIST);
  await run(runImport, list, '--kind', 'standings', '--contest', 'c-1', '--into', folder);
  return { folder, files, run };
}

function refused(words: RegExp, exitCode?: number): (error: unknown) => boolean {
  return error =>
    error instanceof UserError &&
    words.test(error.text.zh) &&
    error.text.en !== '' &&
    (exitCode === undefined || error.exitCode === exitCode);
}

test('a contest is shown, edited, put back, and taken off with all that is its own', async t => {
  const { folder, files, run } = await imported(t);
  assert.match(await run(runContests, 'list'), /^c-1 .*示例县技能竞赛 {2}2 个赛项，3 名$/m);
  const file = join(files, 'c-1.json');
  await run(runContests, 'show', 'c-1', '--out', file);
  const contest = JSON.parse(await readFile(file, 'utf8')) as Contest;
  const freeze = { from: '2026-01-01T00:00:00+08:00' };
  const events = contest.events?.map(({ href: _href, entrants: _entrants, ...event }) => event);
  await writeFile(file, `\uFEFF${JSON.stringify({ ...contest, events, freeze })}`);

  const store = await openStore({ dataDir: folder });
  t.after(() => store.close());
  const staff = { staffId: 's', name: '示例裁判', role: 'scorer' } as const;
  const enter = (scores: number[]) => {
    const request = { reason: '复核', items: [{ id: '021', scores }] };
    const order = { contest: 'c-1', event: 'hangong', request, seen: [], staff, now: Date.now() };
    return changeIn(store, 'main', { do: 'enter', order });
  };
  await enter([90, 95]);
  assert.match(await run(runContests, 'add', file), /已改动竞赛 c-1/);
  const kept = JSON.parse(await run(runContests, 'show', 'c-1')) as Contest;
  assert.equal(kept.log?.length, 1, 'what the server wrote into the log stays');
  assert.equal(kept.events?.[0]?.href, 'v1/contests/c-1/hangong/p1.json');
  assert.equal(kept.events[0].entrants, 2);
  assert.match(await run(runContests, 'list'), /封榜中/);
  assert.match(await run(runContests, 'add', file), /未变/);

  await enter([10, 10]);
  const [head] = await store.contests.heads('main');
  assert.equal(head?.hidden, true);
  assert.match(await run(runContests, 'remove', 'c-1'), /已撤下竞赛 c-1 和它的成绩（2 页）/);
  assert.deepEqual(await store.contests.heads('main'), []);
  const name = { contest: 'c-1', event: 'hangong' };
  assert.equal(await store.contests.hiddenPage('main', name, 1), undefined);
  assert.deepEqual(await store.contests.revisions('main', name), []);
  assert.match(await run(runContests, 'list'), /还没有竞赛/);
  await assert.rejects(run(runContests, 'remove', 'c-1'), refused(/没有标识为 c-1/));
});

test('a document with errors is refused by place, and nothing is written', async t => {
  const { files, run } = await imported(t);
  const bad = join(files, 'bad.json');
  await writeFile(bad, JSON.stringify({ v: 1, name: '示例', kind: 'chess' }));
  await assert.rejects(run(runContests, 'add', bad), refused(/\/kind/));
  await writeFile(bad, JSON.stringify({ v: 1, id: 'a/b', name: '示例', kind: 'points' }));
  await assert.rejects(run(runContests, 'add', bad), refused(/不能作文件名/));
  for (const args of [[], ['add'], ['show'], ['list', 'x'], ['remove', 'a', 'b'], ['drop', 'a']]) {
    await assert.rejects(run(runContests, ...args), refused(/写法/, 2));
  }
  assert.doesNotMatch(await run(runContests, 'list'), /示例 /);
});

test('standings go out as a table, as SRK and as CLICS, and can be read again', async t => {
  const { files, run, folder } = await imported(t);
  const standings = ['--contest', 'c-1', '--event', 'hangong'];
  const csv = join(files, 'out.csv');
  assert.match(
    await run(runExport, '--kind', 'standings', ...standings, '--as', 'csv', '--out', csv),
    /已写出 2 行成绩/,
  );
  const table = fromCsv(await readFile(csv, 'utf8'));
  assert.deepEqual(
    table.events[0]?.rows.map(({ id, rank, name, total, scores }) => [
      id,
      rank,
      name,
      total,
      scores,
    ]),
    [
      ['021', 1, '示*甲', 91.15, [88, 92.5]],
      ['040', 2, '示*乙', 83, [90, 80]],
    ],
  );
  const srk = join(files, 'out.srk.json');
  const said = await run(runExport, ...standings, '--as', 'srk', '--out', srk);
  assert.match(said, /没有写出 weight, max/);
  const ranklist = readForeign(await readFile(srk, 'utf8'));
  assert.deepEqual(
    ranklist.events[0]?.rows.map(({ id, total }) => [id, total]),
    [
      ['021', 91.15],
      ['040', 83],
    ],
  );
  const clics = join(files, 'clics');
  await run(runExport, ...standings, '--as', 'clics', '--out', clics);
  const bundle = await readForeignFolder(clics);
  const board = readForeign(new TextDecoder().decode(bundle));
  assert.equal(board.format, 'clics');
  assert.deepEqual(
    board.events[0]?.rows.map(({ id, rank }) => [id, rank]),
    [
      ['021', 1],
      ['040', 2],
    ],
  );
  const site = await temporaryFolder(t);
  await run(runPublish, '--data', folder, '--out', site, '--no-cdn');
  const again = join(files, 'again.csv');
  await run(runExport, ...standings, '--as', 'csv', '--out', again, '--data', site);
  assert.equal(await readFile(again, 'utf8'), await readFile(csv, 'utf8'), 'of files as of data');
});

test('an export says which events there are, and which kinds a format has', async t => {
  const { files, run } = await imported(t);
  const out = join(files, 'out.json');
  const asked = (...args: string[]) => run(runExport, '--contest', 'c-1', ...args, '--out', out);
  await assert.rejects(asked('--as', 'csv'), refused(/hangong diangong/, 2));
  await assert.rejects(asked('--as', 'csv', '--event', 'x'), refused(/hangong diangong/, 2));
  await assert.rejects(asked('--as', 'pdf'), refused(/写法/, 2));
  await assert.rejects(
    run(runExport, '--contest', 'c-9', '--as', 'csv', '--out', out),
    refused(/没有标识为 c-9/),
  );
  const file = join(files, 'c-1.json');
  await run(runContests, 'show', 'c-1', '--out', file);
  const contest = JSON.parse(await readFile(file, 'utf8')) as Contest;
  await writeFile(file, JSON.stringify({ ...contest, kind: 'time' }));
  await run(runContests, 'add', file);
  await assert.rejects(asked('--as', 'srk', '--event', 'hangong'), refused(/time；请用 --as csv/));
});
