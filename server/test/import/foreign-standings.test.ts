import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formatReport } from '../../src/import/index.ts';
import { readForeignFolder } from '../../src/import/foreign-standings-folder.ts';
import { UserError } from '../../src/user-error.ts';
import { validateContest } from '../../../src/data/generated/validators/contest.js';
import { validateStandings } from '../../../src/data/generated/validators/standings.js';
import { bodies, findings, importAny, utf8 } from './make-list.ts';
import type { AnyRequest } from './make-list.ts';
import type { Contest, StandingsPage } from '../../../src/data/generated/types.ts';
import type { ImportResult } from '../../src/import/index.ts';

const BOARDS = new URL('../../../test/fixtures/board/', import.meta.url);
const ALL = 'v1/contests/c-1/all/p1.json';
const CONTEST = 'v1/contests/c-1.json';

const importBoard = (bytes: Uint8Array, more: object = {}): Promise<ImportResult> =>
  importAny(bytes, {
    kind: 'standings',
    contest: 'c-1',
    fileName: 'board.json',
    ...more,
  } as AnyRequest);
const fileOf = (name: string) => readFile(new URL(name, BOARDS));
const folderOf = async (name: string) =>
  (await readForeignFolder(fileURLToPath(new URL(name, BOARDS))))!;

function read(result: ImportResult): { contest: Contest; page: StandingsPage } {
  const documents = bodies(result);
  const [contest, page] = [documents[CONTEST], documents[ALL]];
  assert.ok(validateContest(contest), JSON.stringify(validateContest.errors));
  assert.ok(validateStandings(page), JSON.stringify(validateStandings.errors));
  return { contest, page };
}

test('every format becomes documents that keep to the schema', async () => {
  const files: [string, Uint8Array, string][] = [
    ['SRK (Standard Ranklist)', await fileOf('ranklist.srk.json'), '示例市职工程序设计竞赛'],
    ['CLICS event feed', await fileOf('clics/event-feed.ndjson'), '示例市职工程序设计竞赛'],
    ['XCPCIO', await folderOf('xcpcio'), '示例市职工程序设计竞赛'],
    ['DOMjudge TSV', await fileOf('results.tsv'), 'board'],
  ];
  for (const [format, bytes, name] of files) {
    const result = await importBoard(bytes);
    assert.ok(result.ok, formatReport(result.report, 'zh'));
    assert.equal(result.report.lines[0]!.message.en, `Read as ${format}`);
    const { contest, page } = read(result);
    assert.equal(contest.name, name);
    assert.equal(contest.kind, 'icpc');
    assert.equal(contest.events![0]!.entrants, 8);
    assert.equal(page.rows.length, 8);
    assert.equal(page.rows.filter(({ rank }) => rank === 1).length, 1);
    assert.deepEqual([result.report.counts.read, result.report.counts.kept], [8, 8]);
  }
});

test('teams are named, their members as the contest allows', async () => {
  const bytes = await fileOf('ranklist.srk.json');
  const membersOf = async (entrantName?: string) => {
    const { page } = read(await importBoard(bytes, entrantName ? { entrantName } : {}));
    const row = page.rows.find(({ id }) => id === '1')!;
    assert.equal(row.name, '示例一队');
    assert.equal(row.py, 'slyd');
    return row.members;
  };
  assert.deepEqual(await membersOf('full'), ['示例甲', '示例乙']);
  assert.deepEqual(await membersOf('masked'), ['示*甲', '示*乙']);
  assert.deepEqual(await membersOf(), ['示*甲', '示*乙'], 'masked where nobody said otherwise');
  assert.equal(await membersOf('code'), undefined);
});

test('a ranklist of persons is masked, without the letters of their names', async () => {
  const document = JSON.parse(String(await fileOf('ranklist.srk.json')));
  for (const [index, { user }] of document.rows.entries()) {
    delete user.teamMembers;
    user.name = `示小${'甲乙丙丁戊己庚辛'[index]}`;
  }
  const { page } = read(await importBoard(utf8(JSON.stringify(document))));
  assert.deepEqual([...new Set(page.rows.map(({ name }) => name.slice(0, 2)))], ['示*']);
  assert.ok(page.rows.every(({ py }) => py === undefined));
  const coded = read(await importBoard(utf8(JSON.stringify(document)), { entrantName: 'code' }));
  assert.ok(coded.page.rows.every(({ id, name }) => name === id));
});

test('the same board again changes nothing; after the thaw ranks and state follow', async () => {
  const text = String(await fileOf('clics/event-feed.ndjson'));
  const first = await importBoard(utf8(text));
  const previous = first.documents;
  const again = await importBoard(utf8(text), { previous });
  assert.deepEqual(
    again.documents.map(({ body }) => body),
    [bodies(first)[ALL]].map(page => JSON.stringify(page)),
  );
  const state = {
    started: '2026-05-16T09:00:00+08:00',
    frozen: '2026-05-16T13:00:00+08:00',
    ended: '2026-05-16T14:00:00+08:00',
    thawed: '2026-05-16T15:00:00+08:00',
    finalized: '2026-05-16T15:00:00+08:00',
  };
  const thawed = `${text}${JSON.stringify({ type: 'state', id: null, data: state })}\n`;
  const last = read(await importBoard(utf8(thawed), { previous }));
  assert.equal(last.contest.state, 'final');
  assert.equal(last.contest.events![0]!.state, 'final');
  assert.equal(last.page.rev, 2);
  const four = last.page.rows.find(({ id }) => id === '4')!;
  assert.deepEqual([four.rank, four.move, four.total], [3, undefined, 3]);
  assert.deepEqual(last.page.rows.find(({ id }) => id === '3')!.move, -1);
});

test('what the contest has laid down stays; what it lacks is added', async () => {
  const before = {
    v: 1,
    id: 'c-1',
    name: '示例杯',
    kind: 'points',
    entrantName: 'full',
    divisions: [{ id: 'girls', name: '女子组' }],
    events: [
      { id: 'welding', name: '焊工', href: 'v1/contests/c-1/welding/p1.json' },
      { id: 'code', name: '编程', rules: { rank: '1223', problems: [{ id: 'Z' }] } },
    ],
  };
  const previous = [{ path: CONTEST, body: JSON.stringify(before) }];
  const result = await importBoard(await folderOf('clics'), { previous, event: 'code' });
  const contest = bodies(result)[CONTEST] as Contest;
  assert.ok(validateContest(contest));
  assert.equal(contest.name, '示例杯');
  assert.equal(contest.state, undefined, 'of several events none speaks for the contest');
  assert.deepEqual(
    contest.divisions!.map(({ name }) => name),
    ['女子组', '职工组'],
  );
  assert.deepEqual(contest.events![0], before.events[0]);
  const event = contest.events![1]!;
  assert.deepEqual([event.name, event.kind, event.state], ['编程', 'icpc', 'frozen']);
  assert.equal(event.rules!.rank, '1223');
  assert.deepEqual(
    event.rules!.problems!.map(({ id }) => id),
    ['A', 'B', 'C', 'D'],
  );
  const page = bodies(result)['v1/contests/c-1/code/p1.json'] as StandingsPage;
  assert.ok(validateStandings(page));
  assert.deepEqual(page.rows.find(({ id }) => id === '1')!.members, ['示例甲', '示例乙']);
});

test('ids that stand for student numbers stay with their team', async () => {
  const files = JSON.parse(new TextDecoder().decode(await folderOf('xcpcio')));
  const first = await importBoard(utf8(JSON.stringify(files)));
  const idOf = (result: ImportResult, name: string) =>
    read(result).page.rows.find(row => row.name === name)!.id;
  const seven = idOf(first, '示例七队');
  assert.match(seven, /^e-\d+$/);
  files.team = { 2025000001: { name: '示例新队', official: 1 }, ...files.team };
  const next = await importBoard(utf8(JSON.stringify(files)), { previous: first.documents });
  assert.equal(idOf(next, '示例七队'), seven);
  const ids = read(next).page.rows.map(({ id }) => id);
  assert.equal(new Set(ids).size, 9);
  assert.ok(!JSON.stringify(next).includes('2025000001'));
  assert.ok(!JSON.stringify(next).includes('2026010203'));
});

test('faults are told with their place, in both languages; good rows are written', async () => {
  const document = JSON.parse(String(await fileOf('ranklist.srk.json')));
  document.version = '1.0.0';
  document.rows[1].user.id = document.rows[0].user.id;
  document.rows[2].statuses.pop();
  const result = await importBoard(utf8(JSON.stringify(document)), {
    fileName: 'C:\\榜\\总榜.json',
  });
  assert.ok(!result.ok);
  assert.equal(read(result).page.rows.length, 7);
  const codes = findings(result);
  for (const finding of [
    'warning foreign-version',
    'error foreign-id-twice',
    'warning foreign-statuses-count',
    'note foreign-left-out',
  ]) {
    assert.ok(
      codes.some(code => code.startsWith(finding)),
      `${finding}\n${codes.join('\n')}`,
    );
  }
  const chinese = formatReport(result.report, 'zh');
  assert.match(chinese, /标识重复，后面的没有导入\n.*\n {4}· \/rows\/1\/user\/id/);
  assert.match(formatReport(result.report, 'en'), /The id comes twice/);
  assert.doesNotMatch(chinese, /\{\w+\}/);
});

test('what is no board is said, and replaces nothing', async () => {
  for (const [text, finding] of [
    ['{"a":1}', 'error foreign-format-unknown'],
    ['{"type":"general"', 'error foreign-not-json'],
    ['[{"team_id":1,"problem_id":0}]', 'error foreign-format-unknown'],
    ['{"config":{},"team":{},"run":[]}', 'error foreign-part-missing'],
    [
      '{"contest":{"title":"示例"},"version":"0.3.1","type":"general","problems":[],"rows":[]}',
      'error rows-none',
    ],
  ] as const) {
    const result = await importBoard(utf8(text));
    assert.ok(
      findings(result).some(code => code.startsWith(finding)),
      `${text}\n${findings(result).join('\n')}`,
    );
    assert.deepEqual(result.documents, []);
    assert.equal(result.report.counts.kept, 0);
  }
});

test('a folder that is no board is none; a broken file in one is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'board-'));
  try {
    assert.equal(await readForeignFolder(folder), undefined);
    await writeFile(join(folder, 'run.json'), '[{');
    await assert.rejects(readForeignFolder(folder), (error: unknown) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /run\.json/);
      return true;
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
